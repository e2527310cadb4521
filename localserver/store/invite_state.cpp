// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/invite_state.h"

namespace hearth::server {

using protocol::CodeProblem;

namespace {

Result<bool> isWithdrawn(WorkspaceStore& store, const InviteRow& row)
{
    if (row.revokedAt)
        return true;
    HEARTH_TRY(const std::optional<Member> maker, store.members().find(row.createdBy));
    if (!maker || maker->state != MemberState::Active)
        return true;
    if (!row.room)
        return false;
    return store.rooms().kind(*row.room).transform(
        [](const std::optional<RoomKind>& kind) { return !kind.has_value(); });
}

} // namespace

Result<std::optional<CodeProblem>> problemOf(
    WorkspaceStore& store, const InviteRow& row, Timestamp now)
{
    HEARTH_TRY(const bool withdrawn, isWithdrawn(store, row));
    if (withdrawn)
        return CodeProblem::Revoked;
    if (row.maxUses > 0 && row.uses >= row.maxUses)
        return CodeProblem::UsedUp;
    if (row.expiresAt <= now)
        return CodeProblem::Expired;
    return std::nullopt;
}

} // namespace hearth::server
