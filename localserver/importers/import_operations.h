// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace hearth::server {

class Dispatcher;
class ImportService;
class WorkspaceReaders;

/// The `import.*` operations: for callers who may import history into the workspace. Readers and
/// service outlive the dispatcher.
void offerImports(Dispatcher& dispatcher, WorkspaceReaders& readers, ImportService& imports);

} // namespace hearth::server
