// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

namespace hearth::server {

/// What can be known before anything is closed, made or written; each failure says what to do. Both
/// wait for the disk.

/// Whether a workspace can be moved into a file of this path, which must be new.
Result<void> checkMoveTarget(const QString& path, const QString& passphrase);

/// Whether the file is whole, opens with the passphrase and holds a workspace that moves. Reads all
/// of it and writes nothing.
Result<void> checkMoveFile(const QString& path, const QString& passphrase);

} // namespace hearth::server
