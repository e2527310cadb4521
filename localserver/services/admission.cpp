// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/admission.h"

#include "core/domain/names.h"
#include "localserver/clean_name.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

Result<void> recordJoined(WorkspaceTransaction& work, MemberId member)
{
    return work
        .record({ .type = EventType::MemberJoined,
            .entity = member.uuid,
            .room = {},
            .reader = {},
            .actor = member,
            .emoji = {} })
        .transform([](qint64) { });
}

Result<void> joinGeneral(WorkspaceTransaction& work, MemberId member)
{
    return work.store()
        .rooms()
        .addMember(generalRoomId(work.workspace()), member, work.admission())
        .transform([](Added) { });
}

Result<Member> admit(WorkspaceTransaction& work, const Entrant& entrant)
{
    MemberStore& members = work.store().members();
    HEARTH_TRY(const std::optional<Member> known, members.findByUser(entrant.user));
    Member member = known.value_or(Member {});
    HEARTH_TRY(member.displayName, cleanName(entrant.displayName, u"displayName"_s));
    member.role = entrant.role;
    member.roleIds.clear();
    member.state = MemberState::Active;
    member.joinedAt = work.now();
    if (known) {
        ++member.revision;
        HEARTH_CHECK(members.update(member));
    } else {
        member.id = work.newId<MemberId>();
        member.userId = entrant.user;
        HEARTH_CHECK(members.add(member));
    }
    HEARTH_CHECK(recordJoined(work, member.id));
    if (member.role != Role::Guest) {
        HEARTH_CHECK(members.setPublicAdmission(member.id, work.admission()));
        HEARTH_CHECK(joinGeneral(work, member.id));
    }
    HEARTH_CHECK(work.changeAccess(member.id));
    if (entrant.room)
        HEARTH_CHECK(letIntoChannel(work, *entrant.room, member.id));
    return member;
}

Result<void> letIntoChannel(WorkspaceTransaction& work, RoomId room, MemberId member)
{
    RoomStore& rooms = work.store().rooms();
    HEARTH_TRY(const bool isIn, rooms.hasMember(room, member));
    if (isIn)
        return {};
    // The event comes first: that from which on somebody sees a room is its number.
    HEARTH_CHECK(work.record({ .type = EventType::ChannelUpdated,
        .entity = room.uuid,
        .room = room,
        .reader = {},
        .actor = member,
        .emoji = {} }));
    HEARTH_CHECK(rooms.addMember(room, member, work.admission()));
    return work.changeAccess(member);
}

} // namespace hearth::server
