// SPDX-License-Identifier: Apache-2.0
#include "core/domain/names.h"
#include "localserver/access/visibility.h"
#include "localserver/services/dispatcher.h"
#include "localserver/services/room_services.h"
#include "localserver/services/services.h"

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

/// The caller and the others, each once.
QList<MemberId> participants(
    const WriteContext& context, const protocol::ConversationCreateOrGet& args)
{
    QList<MemberId> members = args.memberIds;
    members.append(context.member().id);
    std::ranges::sort(members);
    const auto same = std::ranges::unique(members);
    members.erase(same.begin(), same.end());
    return members;
}

bool isOfExactly(const Room& room, const QList<MemberId>& members)
{
    return room.memberIds.size() == members.size()
        && std::ranges::all_of(
            members, [&](const MemberId& id) { return room.memberIds.contains(id); });
}

/// A conversation that came with an import goes on where it was, also if some of its people are
/// gone.
Result<std::optional<Room>> existing(const WriteContext& context, const QList<MemberId>& members)
{
    RoomStore& rooms = context.store().rooms();
    HEARTH_TRY(
        std::optional<Room> made, rooms.find(conversationId(context.work.workspace(), members)));
    if (made)
        return made;
    HEARTH_TRY(const QList<protocol::VisibleRoom> own, rooms.roomsOf(context.member().id));
    for (const protocol::VisibleRoom& visible : own) {
        HEARTH_TRY(std::optional<Room> room, rooms.find(visible.id));
        if (room && !room->isChannel() && isOfExactly(*room, members))
            return room;
    }
    return std::nullopt;
}

/// Somebody who could read it. People of an import who have no account here could not.
Result<void> requireReachable(const WriteContext& context, const QList<MemberId>& members)
{
    for (const MemberId& id : members) {
        HEARTH_TRY(const std::optional<Member> member, context.store().members().find(id));
        if (!member || member->state != MemberState::Active || !member->userId)
            return fail(ErrorCode::InvalidArgument,
                u"not an active member: %1"_s.arg(id.toString()), u"memberIds"_s);
    }
    return {};
}

Result<Room> createOrGet(const WriteContext& context, const protocol::ConversationCreateOrGet& args)
{
    const QList<MemberId> members = participants(context, args);
    HEARTH_TRY(const std::optional<Room> known, existing(context, members));
    if (known)
        return *known;
    HEARTH_CHECK(requireReachable(context, members));
    Room room;
    room.id = conversationId(context.work.workspace(), members);
    room.kind = members.size() <= 2 ? RoomKind::Direct : RoomKind::Group;
    room.createdBy = context.member().id;
    room.createdAt = context.work.now();
    RoomStore& rooms = context.store().rooms();
    const qint64 since = context.work.nextSeq();
    HEARTH_CHECK(rooms.add(room, since));
    for (const MemberId& member : members)
        HEARTH_CHECK(rooms.addMember(room.id, member, { .since = since }));
    HEARTH_CHECK(context.work.record({ .type = EventType::ConversationCreated,
        .entity = room.id.uuid,
        .room = room.id,
        .reader = {},
        .actor = context.member().id,
        .emoji = {} }));
    for (const MemberId& member : members)
        HEARTH_CHECK(context.work.changeAccess(member));
    room.memberIds = members;
    return room;
}

Result<protocol::RoomList> list(const ReadContext& context, const protocol::Nothing&)
{
    HEARTH_TRY(const ReaderView view, viewOf(context.store(), context.access.member()));
    HEARTH_TRY(QList<Room> rooms, listVisibleRooms(context.store(), view));
    rooms.removeIf([](const Room& room) { return room.isChannel(); });
    return protocol::RoomList { std::move(rooms) };
}

} // namespace

void offerConversations(Dispatcher& dispatcher)
{
    dispatcher.onWrite(protocol::conversationCreateOrGet, createOrGet, createOrGet);
    dispatcher.onRead(protocol::conversationList, list);
    offerRoomMembers(dispatcher);
    offerPreferences(dispatcher);
}

} // namespace hearth::server
