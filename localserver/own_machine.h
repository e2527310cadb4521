// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace hearth::server {

/// Whether a connection to this host stays on this machine, by its name alone.
[[nodiscard]] bool isOwnMachine(const QString& host);

} // namespace hearth::server
