// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/dispatcher.h"
#include "localserver/services/item_changes.h"
#include "localserver/services/message_changes.h"
#include "localserver/services/message_files.h"
#include "localserver/services/room_rules.h"
#include "localserver/services/room_services.h"
#include "localserver/services/services.h"
#include "localserver/services/thread_follows.h"

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maxPage = 1000;

Result<void> checkBody(const QString& body)
{
    if (body.trimmed().isEmpty())
        return fail(ErrorCode::InvalidArgument, u"body must not be empty"_s, u"body"_s);
    return {};
}

Result<void> requireOpen(const Room& room)
{
    if (room.archivedAt)
        return fail(ErrorCode::Conflict, u"the channel is archived"_s, u"roomId"_s);
    return {};
}

/// The message that a reply answers to.
Result<Message> threadStart(const WriteContext& context, RoomId room, MessageId id)
{
    static const QString field = u"parentId"_s;
    HEARTH_TRY(const MessageAccess parent, accessMessage(context.access, id, field));
    if (parent.message().roomId != room)
        return fail(ErrorCode::NotFound, u"no such message in this room"_s, field);
    if (parent.message().parentId)
        return fail(ErrorCode::InvalidArgument,
            u"parentId must be the message that started the thread"_s, field);
    // A thread outlives its start, and goes on.
    if (parent.message().deletedAt && parent.message().replyCount == 0)
        return fail(ErrorCode::Conflict, u"the message was deleted"_s, field);
    return parent.message();
}

Result<void> countReply(const WriteContext& context, Message parent, const Message& reply)
{
    ++parent.replyCount;
    parent.lastReplyAt = reply.createdAt();
    HEARTH_CHECK(context.store().messages().update(parent));
    return recordMessage(context, EventType::MessageUpdated, parent);
}

Result<Message> changeBody(const WriteContext& context, Message message, const QString& body)
{
    if (message.body == body)
        return message;
    const Timestamp now = context.work.now();
    HEARTH_CHECK(context.store().messages().addEdit(
        message.id, { .revision = message.revision, .body = message.body, .replacedAt = now }));
    message.body = body;
    message.editedAt = now;
    ++message.revision;
    HEARTH_CHECK(context.store().messages().update(message));
    HEARTH_CHECK(recordMessage(context, EventType::MessageUpdated, message));
    return message;
}

/// What was asked may have been answered.
std::unexpected<Error> isAsked()
{
    return fail(
        ErrorCode::Conflict, u"a question that people may have answered stays as it is"_s, u"id"_s);
}

Result<Message> askAgain(const Message& message, const protocol::MessageCreate& args)
{
    if (!message.poll || !args.poll || message.body != args.body)
        return isAsked();
    HEARTH_TRY(const Poll wanted, newPoll(*args.poll));
    const bool same = message.poll->multiple == wanted.multiple
        && message.poll->anonymous == wanted.anonymous
        && std::ranges::equal(
            message.poll->options, wanted.options, {}, &PollOption::text, &PollOption::text);
    return same ? Result<Message>(message) : isAsked();
}

/// The author sent it, saw it refused, wrote it differently, and the first one arrived late after
/// all: the last word counts, as far as an edit would be allowed. Anything else under a known id is
/// refused.
Result<Message> createAgain(const WriteContext& context, const Room& room, const Message& message,
    const protocol::MessageCreate& args)
{
    const bool same = message.authorId == context.member().id && message.roomId == args.roomId
        && message.parentId == args.parentId && message.kind != MessageKind::Notice;
    if (!same)
        return fail(ErrorCode::Conflict, u"a message with this id exists"_s, u"id"_s);
    if (message.deletedAt)
        return message;
    if (message.poll || args.poll)
        return askAgain(message, args);
    HEARTH_CHECK(checkSameFiles(context, message, args.files));
    if (message.body == args.body)
        return message;
    if (!message.forwarded && message.files.isEmpty())
        HEARTH_CHECK(checkBody(args.body));
    HEARTH_CHECK(checkWindow(context, context.access.workspace().editMinutes, message));
    HEARTH_CHECK(requireCalls(context, room, args.body, message.body));
    return changeBody(context, message, args.body);
}

/// Whoever writes in a public channel is in it from then on.
Result<void> joinToWrite(const WriteContext& context, const Room& room)
{
    return room.kind == RoomKind::Public ? enterChannel(context, room.id) : Result<void> {};
}

/// A message that forwards another or has files need not say anything itself.
Result<void> checkNew(const protocol::MessageCreate& args)
{
    if (args.alsoInRoom && !args.parentId)
        return fail(ErrorCode::InvalidArgument, u"alsoInRoom is for replies"_s, u"alsoInRoom"_s);
    if (args.forwardOf && args.poll)
        return fail(ErrorCode::InvalidArgument, u"a message that forwards another asks nothing"_s,
            u"poll"_s);
    if (args.poll && !args.files.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"a question has no files"_s, u"files"_s);
    return args.forwardOf || !args.files.isEmpty() ? Result<void> {} : checkBody(args.body);
}

/// The room, if the caller may now write in it.
Result<RoomAccess> roomToWriteIn(const WriteContext& context, const protocol::MessageCreate& args)
{
    HEARTH_CHECK(checkNew(args));
    HEARTH_TRY(RoomAccess room, accessRoom(context.access, args.roomId, u"roomId"_s));
    HEARTH_CHECK(context.access.require(Permission::SendMessage));
    HEARTH_CHECK(requireOpen(room.room()));
    HEARTH_CHECK(requirePosting(context, room.room()));
    return room;
}

Result<Message> create(const WriteContext& context, const protocol::MessageCreate& args)
{
    HEARTH_TRY(const RoomAccess room, roomToWriteIn(context, args));
    HEARTH_TRY(const std::optional<Message> existing, context.store().messages().find(args.id));
    if (existing)
        return createAgain(context, room.room(), *existing, args);
    HEARTH_CHECK(requireCalls(context, room.room(), args.body, {}));
    std::optional<Message> parent;
    if (args.parentId) {
        HEARTH_TRY(parent, threadStart(context, args.roomId, *args.parentId));
    }
    HEARTH_TRY(const QList<UploadRow> files, filesToSend(context, args.files));
    HEARTH_CHECK(joinToWrite(context, room.room()));
    Message message;
    message.id = args.id;
    message.roomId = args.roomId;
    message.authorId = context.member().id;
    message.parentId = args.parentId;
    message.position = context.work.takePosition();
    message.body = args.body;
    message.alsoInRoom = args.alsoInRoom;
    if (args.forwardOf) {
        HEARTH_TRY(message.forwarded, forwardOf(context.access, *args.forwardOf));
    }
    if (args.poll) {
        HEARTH_TRY(message.poll, newPoll(*args.poll));
    }
    HEARTH_CHECK(context.store().messages().add(message));
    HEARTH_CHECK(attachFiles(context, message, files));
    if (args.forwardOf)
        HEARTH_CHECK(copyFiles(context, message, *args.forwardOf));
    HEARTH_CHECK(recordMessage(context, EventType::MessageCreated, message));
    if (parent) {
        HEARTH_CHECK(followByReply(context, *parent, room.room(), message));
        HEARTH_CHECK(countReply(context, std::move(*parent), message));
    }
    return message;
}

Result<Message> update(const WriteContext& context, const protocol::MessageUpdate& args)
{
    HEARTH_TRY(const MessageAccess access, accessMessage(context.access, args.id, u"id"_s));
    Message message = access.message();
    if (!message.forwarded && message.files.isEmpty())
        HEARTH_CHECK(checkBody(args.body));
    if (message.authorId != context.member().id || message.kind == MessageKind::Notice)
        return fail(ErrorCode::Forbidden, u"only the author may change a message"_s);
    if (message.deletedAt)
        return fail(ErrorCode::Conflict, u"the message was deleted"_s, u"id"_s);
    if (message.poll)
        return isAsked();
    HEARTH_CHECK(requireOpen(access.room()));
    HEARTH_CHECK(requirePosting(context, access.room()));
    HEARTH_CHECK(requireCalls(context, access.room(), args.body, message.body));
    HEARTH_CHECK(checkWindow(context, context.access.workspace().editMinutes, message));
    if (message.body != args.body)
        HEARTH_CHECK(checkBase(context.store(), message, args.baseRevision));
    return changeBody(context, std::move(message), args.body);
}

Result<Message> remove(const WriteContext& context, const protocol::MessageById& args)
{
    HEARTH_TRY(const MessageAccess access, accessMessage(context.access, args.id, u"id"_s));
    Message message = access.message();
    const bool own = message.authorId == context.member().id && message.kind != MessageKind::Notice;
    if (!own)
        HEARTH_CHECK(context.access.require(Permission::DeleteAnyMessage));
    if (message.deletedAt)
        return message;
    if (!context.access.allows(Permission::DeleteAnyMessage))
        HEARTH_CHECK(checkWindow(context, context.access.workspace().deleteMinutes, message));
    return buryMessage(context, std::move(message));
}

Result<Message> present(const WorkspaceAccess& access, MessageId id)
{
    return accessMessage(access, id, u"id"_s).transform([](const MessageAccess& found) {
        return found.message();
    });
}

Result<protocol::MessagePage> list(
    const ReadContext& context, const protocol::MessageListArgs& args)
{
    HEARTH_CHECK(accessRoom(context.access, args.roomId, u"roomId"_s));
    if (args.limit < 1 || args.limit > maxPage)
        return fail(
            ErrorCode::InvalidArgument, u"limit must be 1 to %1"_s.arg(maxPage), u"limit"_s);
    if (args.parentId) {
        HEARTH_TRY(const MessageAccess parent,
            accessMessage(context.access, *args.parentId, u"parentId"_s));
        if (parent.message().roomId != args.roomId)
            return fail(ErrorCode::NotFound, u"no such message in this room"_s, u"parentId"_s);
    }
    return context.store().messages().page(args);
}

/// Everybody who sees a message may see what it said before, unless the workspace keeps that to
/// its author and the admins.
Result<protocol::MessageHistory> history(
    const ReadContext& context, const protocol::MessageById& args)
{
    HEARTH_TRY(const MessageAccess access, accessMessage(context.access, args.id, u"id"_s));
    const bool own = access.message().authorId == context.access.member().id;
    if (!context.access.workspace().editHistoryVisible && !own)
        HEARTH_CHECK(context.access.require(Permission::DeleteAnyMessage));
    HEARTH_TRY(const QList<MessageEdit> edits, context.store().messages().edits(args.id));
    protocol::MessageHistory out;
    for (const MessageEdit& edit : edits)
        out.versions.append(
            { .revision = edit.revision, .body = edit.body, .replacedAt = edit.replacedAt });
    return out;
}

} // namespace

Result<void> checkMayCreate(const WriteContext& context, const protocol::MessageCreate& args)
{
    HEARTH_TRY(const RoomAccess room, roomToWriteIn(context, args));
    HEARTH_CHECK(requireCalls(context, room.room(), args.body, {}));
    return args.parentId
        ? threadStart(context, args.roomId, *args.parentId).transform([](const Message&) { })
        : Result<void> {};
}

Result<Message> createMessage(const WriteContext& context, const protocol::MessageCreate& args)
{
    return create(context, args);
}

void offerMessages(Dispatcher& dispatcher)
{
    dispatcher.onWrite(protocol::messageCreate, create,
        [](const WriteContext& context, const protocol::MessageCreate& args) {
            return present(context.access, args.id);
        });
    dispatcher.onWrite(protocol::messageUpdate, update,
        [](const WriteContext& context, const protocol::MessageUpdate& args) {
            return present(context.access, args.id);
        });
    dispatcher.onWrite(protocol::messageRemove, remove,
        [](const WriteContext& context, const protocol::MessageById& args) {
            return present(context.access, args.id);
        });
    dispatcher.onRead(protocol::messageGetById,
        [](const ReadContext& context, const protocol::MessageById& args) {
            return present(context.access, args.id);
        });
    dispatcher.onRead(protocol::messageList, list);
    dispatcher.onRead(protocol::messageHistory, history);
}

} // namespace hearth::server
