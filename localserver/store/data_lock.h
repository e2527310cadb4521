// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QLockFile>

#include <memory>

namespace hearth::server {

/// Holds a data directory for one process, making it if need be. `Conflict` when another one holds
/// it, naming that process; `Unavailable` when it cannot be written.
Result<std::unique_ptr<QLockFile>> lockDataDirectory(const QString& path);

} // namespace hearth::server
