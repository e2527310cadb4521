// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/services/audit.h"

/// How services change people: the row, its revision, the event and the trail in one step.
namespace hearth::server {

/// What changed somebody, and what they were before.
struct MemberChange {
    const char* operation;
    EventType event;
    const Member& before;
};

/// Members are known to everybody in the workspace, those who left too: they are the authors of
/// what they wrote. `NotFound`; `field` names the argument that the id came from.
Result<Member> findMember(WorkspaceStore& store, MemberId id, const QString& field);
/// Stores the member under a new revision and answers them so.
Result<Member> saveMember(const WriteContext& context, const MemberChange& change, Member member);
/// After the event that tells of it: the member sees public rooms, all of what is there as history,
/// and is in the first channel.
Result<void> admitToPublicRooms(const WriteContext& context, MemberId member);

} // namespace hearth::server
