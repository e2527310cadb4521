// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/dispatcher.h"
#include "localserver/services/message_changes.h"
#include "localserver/services/services.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

Result<Message> store(const WriteContext& context, Message message)
{
    ++message.revision;
    HEARTH_CHECK(context.store().messages().update(message));
    HEARTH_CHECK(context.work.record({ .type = EventType::MessageUpdated,
        .entity = message.id.uuid,
        .room = message.roomId,
        .reader = {},
        .actor = context.member().id,
        .emoji = {} }));
    return message;
}

Result<Message> pin(const WriteContext& context, const protocol::MessageById& args)
{
    HEARTH_TRY(Message message, messageToMark(context.access, args.id, u"id"_s, Marked::Said));
    if (message.pinnedAt)
        return message;
    message.pinnedAt = context.work.now();
    message.pinnedBy = context.member().id;
    return store(context, std::move(message));
}

Result<Message> unpin(const WriteContext& context, const protocol::MessageById& args)
{
    HEARTH_TRY(Message message, messageToMark(context.access, args.id, u"id"_s, Marked::Said));
    if (!message.pinnedAt)
        return message;
    message.pinnedAt.reset();
    message.pinnedBy.reset();
    return store(context, std::move(message));
}

Result<Message> present(const WriteContext& context, const protocol::MessageById& args)
{
    return accessMessage(context.access, args.id, u"id"_s)
        .transform([](const MessageAccess& found) { return found.message(); });
}

Result<protocol::MessageList> list(
    const ReadContext& context, const protocol::MessageListPinned& args)
{
    HEARTH_CHECK(accessRoom(context.access, args.roomId, u"roomId"_s));
    return context.store().messages().pinned(args.roomId).transform([](QList<Message> messages) {
        return protocol::MessageList { std::move(messages) };
    });
}

} // namespace

void offerPins(Dispatcher& dispatcher)
{
    dispatcher.onWrite(protocol::messagePin, pin, present);
    dispatcher.onWrite(protocol::messageUnpin, unpin, present);
    dispatcher.onRead(protocol::messageListPinned, list);
}

} // namespace hearth::server
