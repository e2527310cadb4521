// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "localserver/store/workspace_compaction.h"

namespace hearth::server {

/// What a workspace has given back to the disk, or why it stays as it is.
struct CleanedWorkspace {
    WorkspaceId id;
    Result<Freed> freed;
};

/// Clears away in every workspace of the data directory what nothing refers to and uploads that
/// were given up, and makes databases smaller. One that is damaged, or fails, holds up no others.
/// Waits for the disk. `NotFound` where there is no data, `Conflict` while a server runs there.
Result<QList<CleanedWorkspace>> cleanUpDataDirectory(
    const QString& dataDirectory, const Clock& clock);

} // namespace hearth::server
