// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/store/workspace_transaction.h"

/// Letting people into a workspace: the part that the join code, invitations and the creation of
/// one share. Lane thread, inside the savepoint.
namespace hearth::server {

/// Somebody who comes in, for the first time or again.
struct Entrant {
    UserId user;
    QString displayName; ///< as they typed it
    Role role = Role::Member;
    std::optional<RoomId> room; ///< the channel that a guest is invited to
};

/// Makes them an active member and tells of it; full members are put into `general`.
/// `InvalidArgument` (field `displayName`) for a name of nothing.
Result<Member> admit(WorkspaceTransaction& work, const Entrant& entrant);

/// The steps of it: the event that tells of it; and after that, being in `general`.
Result<void> recordJoined(WorkspaceTransaction& work, MemberId member);
Result<void> joinGeneral(WorkspaceTransaction& work, MemberId member);

/// Puts a member into a channel; nothing for who is in it.
Result<void> letIntoChannel(WorkspaceTransaction& work, RoomId room, MemberId member);

} // namespace hearth::server
