// SPDX-License-Identifier: Apache-2.0
// Who is in which channel: joining, leaving, letting people in and taking them out.
#include "core/domain/names.h"
#include "localserver/services/audit.h"
#include "localserver/services/dispatcher.h"
#include "localserver/services/notices.h"
#include "localserver/services/room_services.h"
#include "localserver/services/services.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

Result<Room> present(const WriteContext& context, const RoomId& id)
{
    return accessChannel(context.access, id, u"id"_s).transform([](const RoomAccess& found) {
        return found.room();
    });
}

Result<void> requireOpen(const Room& room)
{
    if (room.archivedAt)
        return fail(ErrorCode::Conflict, u"the channel is archived"_s, u"id"_s);
    return {};
}

/// The event comes first: that from which on somebody sees a room is its number.
Result<void> recordChange(const WriteContext& context, RoomId room)
{
    return context.work
        .record({ .type = EventType::ChannelUpdated,
            .entity = room.uuid,
            .room = room,
            .reader = {},
            .actor = context.member().id,
            .emoji = {} })
        .transform([](qint64) { });
}

Result<void> letIn(const WriteContext& context, RoomId room, MemberId member)
{
    HEARTH_CHECK(context.store().rooms().addMember(room, member, context.work.admission()));
    return context.work.changeAccess(member);
}

Result<void> takeOut(const WriteContext& context, RoomId room, MemberId member)
{
    HEARTH_CHECK(recordChange(context, room));
    HEARTH_CHECK(context.store().rooms().removeMember(room, member));
    return context.work.changeAccess(member);
}

Result<Room> join(const WriteContext& context, const protocol::ById& args)
{
    HEARTH_TRY(const RoomAccess access, accessChannel(context.access, args.id, u"id"_s));
    HEARTH_TRY(const bool isIn, context.store().rooms().hasMember(args.id, context.member().id));
    if (!isIn) {
        HEARTH_CHECK(requireOpen(access.room()));
        HEARTH_CHECK(enterChannel(context, args.id));
    }
    return access.room();
}

/// Nobody will read it again, and nobody can say so any more.
Result<void> archiveForNobody(const WriteContext& context, Room room)
{
    room.archivedAt = context.work.now();
    ++room.revision;
    return context.store().rooms().update(room);
}

Result<void> checkMayGo(const WriteContext& context, const Room& room, Role role)
{
    if (room.id == generalRoomId(context.work.workspace()) && role != Role::Guest)
        return fail(ErrorCode::Conflict, u"everybody is in this channel"_s, u"id"_s);
    return {};
}

Result<protocol::Nothing> leave(const WriteContext& context, const protocol::ById& args)
{
    HEARTH_TRY(const RoomAccess access, accessChannel(context.access, args.id, u"id"_s));
    const Room& room = access.room();
    const MemberId self = context.member().id;
    HEARTH_CHECK(checkMayGo(context, room, context.member().role));
    HEARTH_TRY(const bool isIn, context.store().rooms().hasMember(room.id, self));
    if (!isIn)
        return protocol::Nothing {};
    HEARTH_CHECK(takeOut(context, room.id, self));
    HEARTH_CHECK(
        writeNotice(context, room.id, { .kind = NoticeKind::Left, .memberIds = {}, .text = {} }));
    HEARTH_TRY(const QList<MemberId> others, context.store().rooms().members(room.id));
    if (room.kind == RoomKind::Private && others.isEmpty() && !room.archivedAt)
        HEARTH_CHECK(archiveForNobody(context, room));
    return protocol::Nothing {};
}

Result<void> requireMayAdd(const WriteContext& context, const Room& room)
{
    if (context.member().role == Role::Guest)
        return fail(ErrorCode::Forbidden, u"guests do not add people"_s);
    HEARTH_TRY(const bool isIn, context.store().rooms().hasMember(room.id, context.member().id));
    if (!isIn)
        return fail(ErrorCode::Forbidden, u"only who is in the channel may add people"_s);
    return requireOpen(room);
}

/// Those among them who are not in the room yet, each once.
Result<QList<MemberId>> newcomers(
    const WriteContext& context, RoomId room, const QList<MemberId>& wanted)
{
    QList<MemberId> out;
    for (const MemberId& id : wanted) {
        HEARTH_TRY(const std::optional<Member> member, context.store().members().find(id));
        if (!member || member->state != MemberState::Active || !member->userId)
            return fail(ErrorCode::InvalidArgument,
                u"not an active member: %1"_s.arg(id.toString()), u"memberIds"_s);
        HEARTH_TRY(const bool isIn, context.store().rooms().hasMember(room, id));
        if (!isIn && !out.contains(id))
            out.append(id);
    }
    return out;
}

/// Who came or went, by name: that is what the log's readers know people by.
Result<void> recordMembers(const WriteContext& context, const char* operation, const Room& room,
    const QList<MemberId>& came, const QList<MemberId>& went)
{
    const auto names = [&](const QList<MemberId>& members) -> Result<QString> {
        QStringList out;
        for (const MemberId& id : members) {
            HEARTH_TRY(const std::optional<Member> member, context.store().members().find(id));
            out.append(member ? member->displayName : id.toString());
        }
        return out.join(u", "_s);
    };
    HEARTH_TRY(const QString before, names(went));
    HEARTH_TRY(const QString after, names(came));
    return audit(context, operation, room.id.uuid, {},
        { { .field = u"members"_s, .before = before, .after = after } });
}

Result<Room> addMembers(const WriteContext& context, const protocol::ChannelAddMembers& args)
{
    HEARTH_TRY(const RoomAccess access, accessChannel(context.access, args.id, u"id"_s));
    HEARTH_CHECK(requireMayAdd(context, access.room()));
    HEARTH_TRY(const QList<MemberId> added, newcomers(context, args.id, args.memberIds));
    if (added.isEmpty())
        return access.room();
    HEARTH_CHECK(recordChange(context, args.id));
    for (const MemberId& member : added)
        HEARTH_CHECK(letIn(context, args.id, member));
    HEARTH_CHECK(writeNotice(
        context, args.id, { .kind = NoticeKind::Added, .memberIds = added, .text = {} }));
    HEARTH_CHECK(
        recordMembers(context, protocol::channelAddMembers.name, access.room(), added, {}));
    return present(context, args.id);
}

Result<void> requireMayRemove(const WriteContext& context, const Room& room)
{
    const bool isAdmin = context.access.allows(Permission::ManageMembers);
    if (!isAdmin && room.createdBy != context.member().id)
        return fail(
            ErrorCode::Forbidden, u"only admins and who made the channel may take people out"_s);
    return {};
}

Result<protocol::Nothing> removeMember(
    const WriteContext& context, const protocol::ChannelRemoveMember& args)
{
    HEARTH_TRY(const RoomAccess access, accessChannel(context.access, args.id, u"id"_s));
    HEARTH_CHECK(requireMayRemove(context, access.room()));
    if (args.memberId == context.member().id)
        return fail(ErrorCode::InvalidArgument, u"one leaves by channel.leave"_s, u"memberId"_s);
    HEARTH_TRY(const std::optional<Member> member, context.store().members().find(args.memberId));
    if (!member)
        return fail(ErrorCode::NotFound, u"no such member"_s, u"memberId"_s);
    HEARTH_CHECK(checkMayGo(context, access.room(), member->role));
    HEARTH_TRY(const bool isIn, context.store().rooms().hasMember(args.id, member->id));
    if (!isIn)
        return protocol::Nothing {};
    HEARTH_CHECK(takeOut(context, args.id, member->id));
    HEARTH_CHECK(writeNotice(context, args.id,
        { .kind = NoticeKind::Removed, .memberIds = { member->id }, .text = {} }));
    HEARTH_CHECK(recordMembers(
        context, protocol::channelRemoveMember.name, access.room(), {}, { member->id }));
    return protocol::Nothing {};
}

Result<protocol::RoomMembers> members(const ReadContext& context, const protocol::ById& args)
{
    HEARTH_CHECK(accessRoom(context.access, args.id, u"id"_s));
    return context.store().rooms().members(args.id).transform(
        [](QList<MemberId> ids) { return protocol::RoomMembers { std::move(ids) }; });
}

template <typename Args>
Result<protocol::Nothing> done(const WriteContext&, const Args&)
{
    return protocol::Nothing {};
}

} // namespace

Result<void> enterChannel(const WriteContext& context, RoomId room)
{
    const MemberId self = context.member().id;
    HEARTH_TRY(const bool isIn, context.store().rooms().hasMember(room, self));
    if (isIn)
        return {};
    HEARTH_CHECK(recordChange(context, room));
    HEARTH_CHECK(letIn(context, room, self));
    return writeNotice(context, room, { .kind = NoticeKind::Joined, .memberIds = {}, .text = {} });
}

void offerRoomMembers(Dispatcher& dispatcher)
{
    dispatcher.onWrite(
        protocol::channelJoin, join, [](const WriteContext& context, const protocol::ById& args) {
            return present(context, args.id);
        });
    dispatcher.onWrite(protocol::channelLeave, leave, done<protocol::ById>);
    dispatcher.onWrite(protocol::channelAddMembers, addMembers,
        [](const WriteContext& context, const protocol::ChannelAddMembers& args) {
            return present(context, args.id);
        });
    dispatcher.onWrite(
        protocol::channelRemoveMember, removeMember, done<protocol::ChannelRemoveMember>);
    dispatcher.onRead(protocol::channelMembers, members);
}

} // namespace hearth::server
