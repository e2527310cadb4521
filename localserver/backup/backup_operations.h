// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace hearth::server {

class BackupService;
class Dispatcher;

/// The `backup.*` operations. The service outlives every call.
void offerBackups(Dispatcher& dispatcher, BackupService& backups);

} // namespace hearth::server
