// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/item_changes.h"
#include "localserver/services/message_changes.h"
#include "localserver/services/services.h"

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

enum class Wanted { Present, Absent };

const Reaction* reactionOf(const Message& message, const QString& emoji)
{
    const auto found = std::ranges::find(message.reactions, emoji, &Reaction::emoji);
    return found == message.reactions.end() ? nullptr : &*found;
}

/// What stands on the message already may be joined, wherever it came from.
Result<QString> spelling(
    const WorkspaceAccess& access, const Message& message, const QString& emoji)
{
    return reactionOf(message, emoji) ? Result<QString>(emoji) : emojiSpelling(access, emoji);
}

Result<Message> change(
    const WriteContext& context, Message message, const QString& emoji, Wanted wanted)
{
    const MemberId self = context.member().id;
    const Reaction* reaction = reactionOf(message, emoji);
    const bool isThere = reaction && reaction->memberIds.contains(self);
    if (isThere == (wanted == Wanted::Present))
        return message;
    MessageStore& messages = context.store().messages();
    if (wanted == Wanted::Absent) {
        HEARTH_CHECK(messages.removeReaction(message.id, emoji, self));
    } else {
        if (!reaction && message.reactions.size() >= limits::differentReactions)
            return fail(ErrorCode::Conflict,
                u"a message can have %1 different reactions at most"_s.arg(
                    limits::differentReactions),
                u"emoji"_s);
        HEARTH_TRY(const int ordinal, messages.nextReactionOrdinal(message.id));
        HEARTH_CHECK(messages.addReaction(message.id, ordinal, emoji, self, std::nullopt));
    }
    // Raised, so that the answer is shown before the event comes; an edit looks at what was said.
    ++message.revision;
    HEARTH_CHECK(messages.update(message));
    HEARTH_CHECK(context.work.record({ .type = EventType::ReactionToggled,
        .entity = message.id.uuid,
        .room = message.roomId,
        .reader = {},
        .actor = self,
        .emoji = emoji }));
    HEARTH_TRY(const std::optional<Message> changed, messages.find(message.id));
    return changed.value_or(message);
}

Result<Message> set(const WriteContext& context, const protocol::ReactionSet& args)
{
    HEARTH_TRY(const Message message,
        messageToMark(context.access, args.messageId, u"messageId"_s, Marked::Anything));
    const Wanted wanted = args.present ? Wanted::Present : Wanted::Absent;
    HEARTH_TRY(const QString emoji, spelling(context.access, message, args.emoji));
    return change(context, message, emoji, wanted);
}

Result<Message> toggle(const WriteContext& context, const protocol::ReactionToggle& args)
{
    HEARTH_TRY(const Message message,
        messageToMark(context.access, args.messageId, u"messageId"_s, Marked::Anything));
    HEARTH_TRY(const QString emoji, spelling(context.access, message, args.emoji));
    const Reaction* reaction = reactionOf(message, emoji);
    const bool isThere = reaction && reaction->memberIds.contains(context.member().id);
    return change(context, message, emoji, isThere ? Wanted::Absent : Wanted::Present);
}

template <typename Args>
Result<Message> present(const WriteContext& context, const Args& args)
{
    return accessMessage(context.access, args.messageId, u"messageId"_s)
        .transform([](const MessageAccess& found) { return found.message(); });
}

} // namespace

void offerReactions(Dispatcher& dispatcher)
{
    dispatcher.onWrite(protocol::reactionSet, set, present<protocol::ReactionSet>);
    dispatcher.onWrite(protocol::reactionToggle, toggle, present<protocol::ReactionToggle>);
}

} // namespace hearth::server
