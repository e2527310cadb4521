// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "localserver/store/workspace_compaction.h"

namespace hearth::server {

/// What a workspace has given back to the disk.
struct CleanedWorkspace {
    WorkspaceId id;
    Freed freed;
};

/// Clears away in every workspace of the data directory what nothing refers to, and writes
/// databases anew where that makes them smaller. Waits for the disk. `NotFound` where there is no
/// data, `Conflict` while a server runs there.
Result<QList<CleanedWorkspace>> cleanUpDataDirectory(const QString& dataDirectory);

} // namespace hearth::server
