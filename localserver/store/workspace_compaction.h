// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/store/disk_watch.h"
#include "localserver/store/file_store.h"
#include "localserver/store/workspace_files.h"

/// Giving back to the disk what a workspace does not need any more.
namespace hearth::server {

struct Freed {
    qint64 files = 0;
    qint64 bytes = 0;
};

/// Removes contents that nothing refers to. `before`: only those that came to the disk earlier, for
/// a workspace that is in use: a newer one may be on its way into a message.
Result<Freed> clearContents(
    FileStore& files, const ContentStore& contents, const std::optional<Timestamp>& before);

/// What may go.
struct Clearing {
    Timestamp now; ///< uploads that nobody has touched for `WorkspaceFiles::uploadsKept` go
    std::optional<Timestamp> contentsBefore; ///< as `clearContents` has it
};

/// Of a workspace that is closed: uploads that were given up and contents that nothing refers to
/// go, contents also where the disk takes no rows any more. A database that was made before pages
/// could be given back is written anew, once, if the disk has as much room again as it takes; that
/// takes some seconds for each gigabyte. A sealed workspace (move_seal.h) stays as it is. Waits for
/// the disk. `NotFound`, `Unavailable`.
Result<Freed> clearWorkspace(const WorkspaceFiles& files, WorkspaceId workspace,
    const Clearing& clearing, const DiskWatch& disk);
/// The database gets as small as what was given back lets it; where somebody reads, with a later
/// commit.
Result<void> shrinkFile(const WorkspaceFiles& files, WorkspaceId workspace);
/// All of it, and all empty pages of the database, where no server runs.
Result<Freed> compactWorkspace(const WorkspaceFiles& files, WorkspaceId workspace,
    const Clearing& clearing, const DiskWatch& disk);

} // namespace hearth::server
