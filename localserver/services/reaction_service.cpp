// SPDX-License-Identifier: Apache-2.0
#include "core/text/emoji.h"
#include "localserver/services/dispatcher.h"
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

bool isCalled(const CustomEmoji& emoji, const QString& name)
{
    return emoji.name == name || emoji.aliases.contains(name);
}

/// One spelling for one emoji: with all of its U+FE0F, a custom one under its name. What stands on
/// the message already may be joined, wherever it came from.
Result<QString> spelling(
    const WorkspaceAccess& access, const Message& message, const QString& emoji)
{
    if (reactionOf(message, emoji))
        return emoji;
    if (const std::optional<text::Emoji> known = text::findEmoji(emoji))
        return known->text.toString();
    if (text::isEmoji(emoji))
        return emoji;
    if (emoji.size() > 2 && emoji.startsWith(u':') && emoji.endsWith(u':')) {
        const QString name = emoji.sliced(1, emoji.size() - 2);
        HEARTH_TRY(const QList<Item> items,
            access.store().items().listKind(ItemKind::Emoji, std::nullopt));
        for (const Item& item : items) {
            if (item.emoji && isCalled(*item.emoji, name))
                return u':' + item.emoji->name + u':';
        }
    }
    return fail(ErrorCode::InvalidArgument,
        u"emoji must be one emoji, or the name of one of this workspace's between colons"_s,
        u"emoji"_s);
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
