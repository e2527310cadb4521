// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/services.h"
#include "localserver/services/thread_follows.h"

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

Result<Message> threadStart(const WriteContext& context, MessageId id)
{
    static const QString field = u"messageId"_s;
    HEARTH_TRY(const MessageAccess access, accessMessage(context.access, id, field));
    if (access.message().parentId)
        return fail(ErrorCode::InvalidArgument,
            u"messageId must be the message that started the thread"_s, field);
    return access.message();
}

Result<Item> present(const WriteContext& context, MessageId id)
{
    HEARTH_TRY(const Message start, threadStart(context, id));
    HEARTH_TRY(const std::optional<Item> item,
        context.store().items().find(
            { .kind = ItemKind::Thread, .id = { start.id.uuid }, .owner = context.member().id }));
    return item.value_or(Item::gone(ItemKind::Thread, { start.id.uuid }));
}

Result<Item> follow(const WriteContext& context, const protocol::ThreadFollow& args)
{
    HEARTH_TRY(const Message start, threadStart(context, args.messageId));
    HEARTH_TRY(const Item before, present(context, args.messageId));
    if (before.thread && before.thread->following == args.following)
        return before;
    FollowedThread thread = before.thread.value_or(FollowedThread {
        .messageId = start.id, .roomId = start.roomId, .following = false, .readPosition = 0 });
    thread.following = args.following;
    // Whoever begins to follow has what was said so far before them.
    if (args.following)
        thread.readPosition = std::max({ thread.readPosition, start.position,
            start.lastReplyAt.value_or(Timestamp {}).micros });
    return putThread(context, context.member().id, thread);
}

Result<void> checkPosition(qint64 position)
{
    if (position < 0)
        return fail(ErrorCode::InvalidArgument, u"position must not be negative"_s, u"position"_s);
    return {};
}

/// As read marks: forward alone, and not past what has happened. Of a thread that the reader does
/// not follow nothing is kept.
Result<Item> read(const WriteContext& context, const protocol::ThreadRead& args)
{
    HEARTH_CHECK(checkPosition(args.position));
    HEARTH_TRY(const Item before, present(context, args.messageId));
    if (!before.thread)
        return before;
    FollowedThread thread = *before.thread;
    const Position position = std::min<Position>(args.position, context.work.lastPosition());
    if (position <= thread.readPosition)
        return before;
    thread.readPosition = position;
    return putThread(context, context.member().id, thread);
}

/// The person's own wish, as with read marks. Whoever wants to come back to a thread wants to find
/// it among those that they follow.
Result<Item> rewind(const WriteContext& context, const protocol::ThreadRewind& args)
{
    HEARTH_CHECK(checkPosition(args.position));
    HEARTH_TRY(const Message start, threadStart(context, args.messageId));
    HEARTH_TRY(const Item before, present(context, args.messageId));
    const FollowedThread thread { .messageId = start.id,
        .roomId = start.roomId,
        .following = true,
        .readPosition = std::min<Position>(args.position, context.work.lastPosition()) };
    return before.thread == thread ? Result<Item>(before)
                                   : putThread(context, context.member().id, thread);
}

} // namespace

void offerThreads(Dispatcher& dispatcher)
{
    dispatcher.onWrite(protocol::threadFollow, follow,
        [](const WriteContext& context, const protocol::ThreadFollow& args) {
            return present(context, args.messageId);
        });
    dispatcher.onWrite(protocol::threadRewind, rewind,
        [](const WriteContext& context, const protocol::ThreadRewind& args) {
            return present(context, args.messageId);
        });
    dispatcher.onWrite(protocol::threadRead, read,
        [](const WriteContext& context, const protocol::ThreadRead& args) {
            return present(context, args.messageId);
        });
}

} // namespace hearth::server
