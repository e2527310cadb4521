// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/importers/slack_converter.h"
#include "localserver/store/workspace_transaction.h"

namespace hearth::server {

/// What became of a group of an export.
enum class GroupOutcome {
    Added,
    Known, ///< there already, from the same export or under the same handle
    NoRoom, ///< a workspace has no more of them
};

/// Brings a group in. One of the same handle that is here already stands for it.
Result<GroupOutcome> writeGroup(WorkspaceTransaction& work, slack::Converter& converter,
    const slack::Group& group, MemberId actor);
/// Takes out the groups that came with the import, and `gone` members out of the others.
Result<void> removeImported(
    WorkspaceTransaction& work, ImportId import, const QList<MemberId>& gone, MemberId actor);
/// In every group, the imported person is the member who claimed them; noted with the claim.
Result<void> claimGroups(
    WorkspaceTransaction& work, const ClaimRow& claim, std::optional<MemberId> actor);
/// The way back. Before the claim's content returns.
Result<void> returnGroups(
    WorkspaceTransaction& work, const ClaimRow& claim, std::optional<MemberId> actor);
/// Out of every group.
Result<void> leaveGroups(WorkspaceTransaction& work, MemberId gone);

} // namespace hearth::server
