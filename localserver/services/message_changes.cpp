// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/message_changes.h"

#include "core/domain/message_windows.h"
#include "core/domain/names.h"
#include "localserver/services/item_changes.h"
#include "localserver/services/services.h"

#include <QSet>

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

Result<void> uncountReply(
    WorkspaceTransaction& work, const std::optional<MemberId>& actor, MessageId parentId)
{
    HEARTH_CHECK(work.store().messages().recountReplies(parentId));
    HEARTH_TRY(const std::optional<Message> parent, work.store().messages().find(parentId));
    return parent ? recordMessage(work, actor, EventType::MessageUpdated, *parent)
                  : Result<void> {};
}

} // namespace

Result<void> recordMessage(WorkspaceTransaction& work, const std::optional<MemberId>& actor,
    EventType type, const Message& message)
{
    return work
        .record({ .type = type,
            .entity = message.id.uuid,
            .room = message.roomId,
            .reader = {},
            .actor = actor,
            .emoji = {} })
        .transform([](qint64) { });
}

Result<void> recordMessage(const WriteContext& context, EventType type, const Message& message)
{
    return recordMessage(context.work, context.member().id, type, message);
}

Result<Message> messageToMark(
    const WorkspaceAccess& access, MessageId id, const QString& field, Marked marked)
{
    HEARTH_TRY(const MessageAccess found, accessMessage(access, id, field));
    HEARTH_CHECK(access.require(Permission::SendMessage));
    if (found.room().archivedAt)
        return fail(ErrorCode::Conflict, u"the channel is archived"_s, field);
    if (found.message().deletedAt)
        return fail(ErrorCode::Conflict, u"the message was deleted"_s, field);
    if (marked == Marked::Said && found.message().kind == MessageKind::Notice)
        return fail(ErrorCode::InvalidArgument, u"a notice is no message of anybody"_s, field);
    return found.message();
}

Result<void> checkWindow(const WriteContext& context, qint64 minutes, const Message& message)
{
    if (isWithinWindow(minutes, message.createdAt(), context.work.now()))
        return {};
    return std::unexpected(Error { .code = ErrorCode::Forbidden,
        .message = minutes == limits::windowNever
            ? u"this workspace does not allow it"_s
            : u"this workspace allows it for %1 minutes after writing"_s.arg(minutes),
        .field = u"id"_s,
        .detail = {},
        .details = { { u"windowMinutes"_s, minutes } },
        .requestId = {} });
}

/// What was said is gone from the file; that something was stays, so that threads and replies keep
/// their place.
Result<Message> buryMessage(
    WorkspaceTransaction& work, const std::optional<MemberId>& actor, Message message)
{
    HEARTH_TRY(const QList<QString> contents, work.store().files().contentsOf(message.id));
    work.releaseContents(contents);
    HEARTH_CHECK(work.store().messages().removeAttachments(message.id));
    for (const ItemKind kind : { ItemKind::Saved, ItemKind::Vote })
        HEARTH_CHECK(dropItemsOf(work, actor, kind, { message.id.uuid }));
    message.pinnedAt.reset();
    message.pinnedBy.reset();
    message.forwarded.reset();
    message.poll.reset();
    message.body.clear();
    message.reactions.clear();
    message.files.clear();
    message.deletedAt = work.now();
    ++message.revision;
    HEARTH_CHECK(work.store().messages().update(message));
    HEARTH_CHECK(recordMessage(work, actor, EventType::MessageDeleted, message));
    if (message.parentId)
        HEARTH_CHECK(uncountReply(work, actor, *message.parentId));
    return message;
}

Result<Message> buryMessage(const WriteContext& context, Message message)
{
    return buryMessage(context.work, context.member().id, std::move(message));
}

Result<Forwarded> forwardOf(const WorkspaceAccess& access, MessageId id)
{
    static const QString field = u"forwardOf"_s;
    HEARTH_TRY(const MessageAccess found, accessMessage(access, id, field));
    const Message& message = found.message();
    if (message.deletedAt)
        return fail(ErrorCode::Conflict, u"the message was deleted"_s, field);
    if (message.kind == MessageKind::Notice)
        return fail(ErrorCode::InvalidArgument, u"a notice cannot be forwarded"_s, field);
    return forwardedFrom(message);
}

Result<Poll> newPoll(const NewPoll& wanted)
{
    static const QString field = u"poll.options"_s;
    const json::Path path { .key = field };
    Poll poll {
        .options = {}, .multiple = wanted.multiple, .anonymous = wanted.anonymous, .closedAt = {}
    };
    QSet<QString> known;
    for (const QString& text : wanted.options) {
        HEARTH_TRY(const QString clean, cleanName(text, field));
        HEARTH_CHECK(json::checkString(path, clean, limits::pollOption));
        const QString key = nameKey(clean);
        if (known.contains(key))
            return fail(ErrorCode::InvalidArgument, u"poll.options must be different"_s, field);
        known.insert(key);
        poll.options.append({ .text = clean, .memberIds = {} });
    }
    return poll;
}

Result<void> checkBase(WorkspaceStore& store, const Message& message, qint64 base)
{
    if (base < 1 || base >= message.revision)
        return checkRevision(base, message.revision);
    HEARTH_TRY(const QList<MessageEdit> edits, store.messages().edits(message.id));
    const bool wasEdited = std::ranges::any_of(
        edits, [&](const MessageEdit& edit) { return edit.revision >= base; });
    return wasEdited ? checkRevision(base, message.revision) : Result<void> {};
}

} // namespace hearth::server
