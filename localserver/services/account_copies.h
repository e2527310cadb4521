// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/future.h"
#include "localserver/store/workspace_directory.h"
#include "localserver/store/workspace_lanes.h"

/// Which accounts have a second factor, and which rest, is known to the server's file; each
/// workspace keeps a copy for its own people, because access is decided there. The account changes
/// first; the copies follow, are idempotent, and what a crash left out is made up whenever a
/// workspace is compared with the directory: after people came, and at start.
namespace hearth::server {

/// What a workspace has to learn of one of its people.
struct AccountCopy {
    WorkspaceId workspace;
    UserId user;
    bool hasSecondFactor = false;
    bool deactivated = false;
};

/// Where the workspace knows another thing than the server does. Server lane.
Result<QList<AccountCopy>> outdatedCopies(
    storage::Connection& server, const WorkspaceDirectory::Entry& entry);
/// The account's, for all workspaces that it is in. Server lane.
Result<QList<AccountCopy>> copiesOf(storage::Connection& server, UserId user);
/// Writes them, each in a mutation of its workspace; the first error if there was one. A workspace
/// that is gone needs none.
Future<void> writeCopies(WorkspaceLanes& lanes, const QList<AccountCopy>& copies);

} // namespace hearth::server
