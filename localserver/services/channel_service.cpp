// SPDX-License-Identifier: Apache-2.0
#include "core/domain/names.h"
#include "localserver/access/visibility.h"
#include "localserver/services/audit.h"
#include "localserver/services/dispatcher.h"
#include "localserver/services/item_changes.h"
#include "localserver/services/notices.h"
#include "localserver/services/room_rules.h"
#include "localserver/services/services.h"

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

Result<Room> present(const WorkspaceAccess& access, RoomId id)
{
    return accessChannel(access, id, u"id"_s).transform([](const RoomAccess& found) {
        return found.room();
    });
}

Result<qint64> record(const WriteContext& context, EventType type, const Room& room)
{
    return context.work.record({ .type = type,
        .entity = room.id.uuid,
        .room = room.id,
        .reader = {},
        .actor = context.member().id,
        .emoji = {} });
}

Result<void> checkNameFree(const WriteContext& context, const QString& name, RoomId except)
{
    HEARTH_TRY(
        const std::optional<RoomId> taken, context.store().rooms().findByName(nameKey(name)));
    if (taken && *taken != except)
        return fail(ErrorCode::Conflict, u"another channel has this name"_s, u"name"_s);
    return {};
}

/// A second arrival of the same creation is none; anything else under a known id is refused,
/// whether the caller may see that room or not.
Result<Room> known(const WriteContext& context, const Room& room, const Room& wanted)
{
    const bool same = room.createdBy == context.member().id && room.kind == wanted.kind
        && room.name == wanted.name && room.topic == wanted.topic && room.purpose == wanted.purpose;
    return same ? Result<Room>(room)
                : fail(ErrorCode::Conflict, u"a channel with this id exists"_s, u"id"_s);
}

Result<Room> create(const WriteContext& context, const protocol::ChannelCreate& args)
{
    HEARTH_CHECK(context.access.require(Permission::ManageChannels));
    Room room;
    room.id = args.id;
    room.kind = args.kind;
    HEARTH_TRY(room.name, cleanName(args.name, u"name"_s));
    room.topic = args.topic;
    room.purpose = args.purpose;
    room.createdBy = context.member().id;
    room.createdAt = context.work.now();
    if (!room.isChannel())
        return fail(ErrorCode::InvalidArgument, u"kind must be public or private"_s, u"kind"_s);
    RoomStore& rooms = context.store().rooms();
    HEARTH_TRY(const std::optional<Room> existing, rooms.find(args.id));
    if (existing)
        return known(context, *existing, room);
    HEARTH_CHECK(checkNameFree(context, room.name, room.id));
    const qint64 since = context.work.nextSeq();
    HEARTH_CHECK(rooms.add(room, since));
    HEARTH_CHECK(rooms.addMember(room.id, context.member().id, { .since = since }));
    if (room.kind == RoomKind::Private)
        room.memberIds = { context.member().id };
    HEARTH_CHECK(record(context, EventType::ChannelCreated, room));
    HEARTH_CHECK(room.kind == RoomKind::Private ? context.work.changeAccess(context.member().id)
                                                : context.work.changeAccessOfAll());
    return room;
}

Result<void> checkMayEnd(const WriteContext& context, const Room& room, const QString& field)
{
    if (room.id == generalRoomId(context.work.workspace()))
        return fail(ErrorCode::Conflict, u"every workspace keeps this channel"_s, field);
    return {};
}

/// Public channels are known to everybody who reads the trail, and stay so when they are gone.
std::optional<RoomId> hidden(const Room& room)
{
    return room.kind == RoomKind::Public ? std::nullopt : std::optional(room.id);
}

/// While the channel is public still: whoever is in it sees it from then on by that alone, as far
/// back as they did.
Result<void> keepAccess(const WriteContext& context, RoomId room)
{
    RoomStore& rooms = context.store().rooms();
    HEARTH_TRY(const QList<MemberId> members, rooms.members(room));
    for (const MemberId& id : members) {
        HEARTH_TRY(const std::optional<Member> member, context.store().members().find(id));
        if (!member || member->role == Role::Guest)
            continue;
        HEARTH_TRY(const ReaderView view, viewOf(context.store(), *member));
        HEARTH_TRY(const QList<protocol::VisibleRoom> visible, visibleRooms(context.store(), view));
        const auto seen = std::ranges::find(visible, room, &protocol::VisibleRoom::id);
        if (seen == visible.end())
            continue;
        HEARTH_CHECK(rooms.removeMember(room, id));
        HEARTH_CHECK(rooms.addMember(room, id,
            { .since = std::max(seen->since, view.publicRooms.since),
                .readFrom = seen->readFrom.value_or(0) }));
    }
    return {};
}

Result<Room> save(const WriteContext& context, const char* operation, const Room& before, Room room)
{
    if (room == before)
        return room;
    ++room.revision;
    const bool closes = room.kind != before.kind;
    if (closes)
        HEARTH_CHECK(keepAccess(context, room.id));
    HEARTH_CHECK(context.store().rooms().update(room));
    HEARTH_CHECK(record(context, EventType::ChannelUpdated, room));
    if (closes)
        HEARTH_CHECK(context.work.changeAccessOfAll());
    HEARTH_CHECK(
        audit(context, operation, room.id.uuid, hidden(room), changesBetween(before, room)));
    HEARTH_CHECK(writeNoticesOfChange(context, before, room));
    return present(context.access, room.id);
}

Result<Room> setArchived(
    const WriteContext& context, Room room, bool archived, const QString& field)
{
    if (archived) {
        HEARTH_CHECK(checkMayEnd(context, room, field));
        if (!room.archivedAt)
            room.archivedAt = context.work.now();
    } else {
        room.archivedAt.reset();
    }
    return room;
}

/// A channel that was private tells what was said in confidence, so there is no way back.
Result<void> checkMayClose(const WriteContext& context, const Room& room, RoomKind wanted)
{
    static const QString field = u"kind"_s;
    HEARTH_CHECK(context.access.require(Permission::MakeChannelPrivate));
    if (wanted != RoomKind::Private)
        return fail(ErrorCode::InvalidArgument, u"only private can be chosen"_s, field);
    HEARTH_CHECK(checkMayEnd(context, room, field));
    HEARTH_TRY(const bool isIn, context.store().rooms().hasMember(room.id, context.member().id));
    if (!isIn)
        return fail(
            ErrorCode::Conflict, u"join the channel first, or it is gone for you too"_s, field);
    return {};
}

Result<Room> update(const WriteContext& context, const protocol::ChannelUpdate& args)
{
    HEARTH_TRY(const RoomAccess access, accessChannel(context.access, args.id, u"id"_s));
    HEARTH_CHECK(context.access.require(Permission::ManageChannels));
    Room room = access.room();
    if (args.name) {
        HEARTH_TRY(room.name, cleanName(*args.name, u"name"_s));
        HEARTH_CHECK(checkNameFree(context, room.name, room.id));
    }
    room.topic = args.topic.value_or(room.topic);
    room.purpose = args.purpose.value_or(room.purpose);
    if (args.archived) {
        HEARTH_TRY(room, setArchived(context, room, *args.archived, u"archived"_s));
    }
    if (args.kind && *args.kind != room.kind) {
        HEARTH_CHECK(checkMayClose(context, room, *args.kind));
        room.kind = *args.kind;
    }
    HEARTH_TRY(room, withRules(context, std::move(room), args));
    return save(context, protocol::channelUpdate.name, access.room(), std::move(room));
}

Result<Room> archive(const WriteContext& context, const protocol::ById& args)
{
    HEARTH_TRY(const RoomAccess access, accessChannel(context.access, args.id, u"id"_s));
    HEARTH_CHECK(context.access.require(Permission::ManageChannels));
    HEARTH_TRY(Room room, setArchived(context, access.room(), true, u"id"_s));
    return save(context, protocol::channelArchive.name, access.room(), std::move(room));
}

/// The room is gone when its deletion is told, so nobody can be asked then whether they may see it:
/// whom it concerns is written down here.
Result<void> recordRemoval(
    const WriteContext& context, const Room& room, const QList<MemberId>& participants)
{
    EventDraft draft { .type = EventType::ChannelDeleted,
        .entity = room.id.uuid,
        .room = {},
        .reader = {},
        .actor = context.member().id,
        .emoji = {} };
    if (room.kind == RoomKind::Public) {
        HEARTH_CHECK(context.work.record(draft));
        HEARTH_CHECK(context.work.changeAccessOfAll());
    }
    for (const MemberId& member : participants) {
        HEARTH_TRY(const std::optional<Member> found, context.store().members().find(member));
        if (!found || (room.kind == RoomKind::Public && found->role != Role::Guest))
            continue;
        draft.reader = member;
        HEARTH_CHECK(context.work.record(draft));
        HEARTH_CHECK(context.work.changeAccess(member));
    }
    return {};
}

Result<protocol::Nothing> remove(const WriteContext& context, const protocol::ById& args)
{
    HEARTH_TRY(const RoomAccess access, accessChannel(context.access, args.id, u"id"_s));
    HEARTH_CHECK(context.access.require(Permission::ManageChannels));
    // It takes everybody's messages along.
    HEARTH_CHECK(context.access.require(Permission::DeleteAnyMessage));
    HEARTH_CHECK(checkMayEnd(context, access.room(), u"id"_s));
    HEARTH_TRY(const QList<MemberId> participants, context.store().rooms().members(args.id));
    HEARTH_TRY(const QList<MessageId> polls, context.store().messages().pollsIn(args.id));
    for (const MessageId& poll : polls)
        HEARTH_CHECK(dropItemsOf(context, ItemKind::Vote, { poll.uuid }));
    HEARTH_TRY(const QList<QString> contents, context.store().files().contentsIn(args.id));
    context.work.releaseContents(contents);
    HEARTH_CHECK(context.store().messages().removeAllOf(args.id));
    HEARTH_CHECK(context.store().rooms().remove(args.id));
    HEARTH_CHECK(recordRemoval(context, access.room(), participants));
    HEARTH_CHECK(audit(context, protocol::channelRemove.name, args.id.uuid, hidden(access.room()),
        { { .field = u"name"_s, .before = access.room().name, .after = {} } }));
    return protocol::Nothing {};
}

Result<protocol::RoomList> list(const ReadContext& context, const protocol::Nothing&)
{
    HEARTH_TRY(const ReaderView view, viewOf(context.store(), context.access.member()));
    HEARTH_TRY(QList<Room> rooms, listVisibleRooms(context.store(), view));
    rooms.removeIf([](const Room& room) { return !room.isChannel(); });
    return protocol::RoomList { std::move(rooms) };
}

} // namespace

void offerChannels(Dispatcher& dispatcher)
{
    dispatcher.onWrite(protocol::channelCreate, create,
        [](const WriteContext& context, const protocol::ChannelCreate& args) {
            return present(context.access, args.id);
        });
    dispatcher.onWrite(protocol::channelUpdate, update,
        [](const WriteContext& context, const protocol::ChannelUpdate& args) {
            return present(context.access, args.id);
        });
    dispatcher.onWrite(protocol::channelArchive, archive,
        [](const WriteContext& context, const protocol::ById& args) {
            return present(context.access, args.id);
        });
    dispatcher.onWrite(protocol::channelRemove, remove,
        [](const WriteContext&, const protocol::ById&) -> Result<protocol::Nothing> {
            return protocol::Nothing {};
        });
    dispatcher.onRead(
        protocol::channelGetById, [](const ReadContext& context, const protocol::ById& args) {
            return present(context.access, args.id);
        });
    dispatcher.onRead(protocol::channelList, list);
}

} // namespace hearth::server
