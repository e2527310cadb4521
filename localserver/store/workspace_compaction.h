// SPDX-License-Identifier: Apache-2.0
#pragma once

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
/// The same, and all empty pages of the database; a file that was made before pages could be given
/// back is written anew, which takes as much room again meanwhile and some seconds for each
/// gigabyte. Waits for the disk; nobody writes meanwhile. `NotFound`, `Unavailable`.
Result<Freed> compactWorkspace(
    const WorkspaceFiles& files, WorkspaceId workspace, const std::optional<Timestamp>& before);

} // namespace hearth::server
