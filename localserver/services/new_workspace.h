// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/endpoint.h"
#include "localserver/store/workspace_files.h"
#include "localserver/store/workspace_transaction.h"

namespace hearth::server {

/// The caller as a member of a workspace, as `workspace.list` shows it.
[[nodiscard]] protocol::WorkspaceSummary summaryOf(
    const Workspace& workspace, const Member& member);

/// Makes the file of a workspace with its owner and `general`. When it is there already, made by
/// the same person with the same name and icon, nothing changes; otherwise `Conflict` (field `id`).
/// Lane thread, with the workspace closed.
Result<protocol::WorkspaceSummary> createWorkspace(const WorkspaceFiles& files,
    const protocol::WorkspaceCreate& args, UserId owner, const Clock& clock, Random& random);

/// Lets somebody in who knows the join code; who is in already stays as they are. Fails as
/// `refusedCode` says; `Forbidden` (field `code`) for who was removed.
Result<protocol::WorkspaceSummary> joinWorkspace(
    WorkspaceTransaction& work, const protocol::WorkspaceJoin& args, const CallerContext& caller);

/// The same with the code of an invitation, whose use is counted, for each person once. A removed
/// member comes back by an invitation with one use alone, which somebody made for them; with
/// another it is `Forbidden` (field `code`).
Result<protocol::WorkspaceSummary> redeemInvite(
    WorkspaceTransaction& work, const protocol::WorkspaceJoin& args, const CallerContext& caller);

} // namespace hearth::server
