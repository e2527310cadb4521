// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/item_changes.h"
#include "localserver/services/message_changes.h"
#include "localserver/services/planned.h"
#include "localserver/services/services.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

protocol::MessageCreate messageOf(const ScheduledMessage& scheduled)
{
    protocol::MessageCreate args;
    args.id = scheduled.id;
    args.roomId = scheduled.roomId;
    args.parentId = scheduled.parentId;
    args.body = scheduled.body;
    args.alsoInRoom = scheduled.alsoInRoom;
    return args;
}

Result<void> requireAll(const protocol::ScheduledSet& args)
{
    for (const auto& [isGiven, field] : { std::pair(args.roomId.has_value(), u"roomId"_s),
             std::pair(args.body.has_value(), u"body"_s),
             std::pair(args.sendAt.has_value(), u"sendAt"_s) }) {
        if (!isGiven)
            return fail(ErrorCode::InvalidArgument, field + u" is missing"_s, field);
    }
    return {};
}

/// The id is the message's: one that was sent is scheduled no more.
Result<void> checkNew(const WriteContext& context, const protocol::ScheduledSet& args)
{
    HEARTH_TRY(const std::optional<Message> sent, context.store().messages().find(args.id));
    if (sent)
        return fail(ErrorCode::Conflict, u"a message with this id exists"_s, u"id"_s);
    HEARTH_CHECK(requireAll(args));
    return requireRoomForPlanned(context, ItemKind::Scheduled, limits::scheduledPerMember);
}

/// It stands where it was put.
Result<void> checkPlace(const ScheduledMessage& known, const protocol::ScheduledSet& args)
{
    if (args.roomId && *args.roomId != known.roomId)
        return fail(ErrorCode::InvalidArgument, u"roomId cannot be changed"_s, u"roomId"_s);
    if (args.parentId && args.parentId != known.parentId)
        return fail(ErrorCode::InvalidArgument, u"parentId cannot be changed"_s, u"parentId"_s);
    return {};
}

Result<ScheduledMessage> changed(const WriteContext& context, const std::optional<Item>& known,
    const protocol::ScheduledSet& args)
{
    ScheduledMessage out;
    if (known && known->scheduled) {
        out = *known->scheduled;
        HEARTH_CHECK(checkPlace(out, args));
    } else {
        HEARTH_CHECK(checkNew(context, args));
        out.id = args.id;
        out.roomId = *args.roomId;
        out.parentId = args.parentId;
    }
    if (args.alsoInRoom)
        out.alsoInRoom = *args.alsoInRoom;
    if (args.body)
        out.body = *args.body;
    if (args.sendAt) {
        HEARTH_CHECK(checkPlannedTime(context.work.now(), *args.sendAt, u"sendAt"_s));
        out.sendAt = *args.sendAt;
        out.refusal.reset();
    }
    return out;
}

Result<Item> set(const WriteContext& context, const protocol::ScheduledSet& args)
{
    const ItemId id { args.id.uuid };
    HEARTH_TRY(const std::optional<Item> known,
        findItem(context, ItemKind::Scheduled, id, ItemOwner::Caller));
    HEARTH_TRY(const ScheduledMessage scheduled, changed(context, known, args));
    // Also what waited on a device without a network for longer than that.
    if (!scheduled.refusal && scheduled.sendAt <= context.work.now()) {
        HEARTH_CHECK(createMessage(context, messageOf(scheduled)));
        return dropItem(context, ItemKind::Scheduled, id, ItemOwner::Caller);
    }
    HEARTH_CHECK(checkMayCreate(context, messageOf(scheduled)));
    if (known && known->scheduled == scheduled)
        return *known;
    return keepItem(context, Item::of(scheduled), ItemOwner::Caller);
}

/// None: it was no refusal, but trouble of the server's own (a file's conflict names no field).
std::optional<PlannedRefusal> refusalOf(const Error& error)
{
    if (error.code == ErrorCode::Conflict && error.field.isEmpty())
        return std::nullopt;
    switch (error.code) {
    case ErrorCode::NotFound:
        return error.field == "parentId"_L1 ? PlannedRefusal::ThreadDeleted
                                            : PlannedRefusal::RoomOutOfSight;
    case ErrorCode::Conflict:
        if (error.field == "parentId"_L1)
            return PlannedRefusal::ThreadDeleted;
        return error.field == "roomId"_L1 ? PlannedRefusal::RoomArchived : PlannedRefusal::Other;
    case ErrorCode::Forbidden:
        return PlannedRefusal::NotAllowed;
    case ErrorCode::InvalidArgument:
        return PlannedRefusal::Other;
    default:
        return std::nullopt;
    }
}

/// `Forbidden` for who is no member any more, and for whose account rests: what they planned waits
/// for them with the reason.
Result<WorkspaceAccess> accessAs(WorkspaceTransaction& work, MemberId id)
{
    HEARTH_TRY(const std::optional<Member> member, work.store().members().find(id));
    if (!member || !member->userId)
        return fail(ErrorCode::Forbidden, u"this member has no account"_s);
    if (member->deactivated)
        return fail(ErrorCode::Forbidden, u"this member's account rests"_s);
    return accessWorkspace(work.store(), *member->userId, work.now());
}

} // namespace

Result<void> sendScheduled(WorkspaceTransaction& work, MemberId author, ScheduledMessage scheduled)
{
    const Result<WorkspaceAccess> access = accessAs(work, author);
    const Result<Message> sent = access
        ? createMessage({ .work = work, .access = *access }, messageOf(scheduled))
        : std::unexpected(access.error());
    if (sent)
        return dropItem({ .work = work, .access = *access }, ItemKind::Scheduled,
            { scheduled.id.uuid }, ItemOwner::Caller)
            .transform([](const Item&) { });
    const std::optional<PlannedRefusal> refusal = refusalOf(sent.error());
    if (!refusal)
        return std::unexpected(sent.error());
    scheduled.refusal = QString::fromLatin1(enumName(*refusal));
    return keepItemOf(work, Item::of(scheduled), author).transform([](const Item&) { });
}

void offerScheduled(Dispatcher& dispatcher)
{
    dispatcher.onWrite(protocol::scheduledSet, set,
        [](const WriteContext& context, const protocol::ScheduledSet& args) {
            return presentPlanned(context, ItemKind::Scheduled, { args.id.uuid });
        });
    const auto remove = [](const WriteContext& context, const protocol::ScheduledRemove& args) {
        return removePlanned(context, ItemKind::Scheduled, { args.id.uuid });
    };
    dispatcher.onWrite(protocol::scheduledRemove, remove,
        [](const WriteContext& context, const protocol::ScheduledRemove& args) {
            return presentPlanned(context, ItemKind::Scheduled, { args.id.uuid });
        });
}

} // namespace hearth::server
