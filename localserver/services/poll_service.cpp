// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/item_changes.h"
#include "localserver/services/message_changes.h"
#include "localserver/services/services.h"

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

const QString& messageField()
{
    static const QString field = u"messageId"_s;
    return field;
}

/// A message that asks something, as far as the caller may answer it.
Result<Message> pollToChange(const WriteContext& context, const MessageId& id)
{
    HEARTH_TRY(
        Message message, messageToMark(context.access, id, messageField(), Marked::Anything));
    if (!message.poll)
        return fail(ErrorCode::InvalidArgument, u"the message is no poll"_s, messageField());
    return message;
}

/// The indices in their order, as they are kept.
Result<QList<int>> choiceOf(const Poll& poll, QList<int> options)
{
    static const QString field = u"options"_s;
    std::ranges::sort(options);
    const qsizetype count = poll.options.size();
    if (!options.isEmpty() && (options.first() < 0 || options.last() >= count))
        return fail(ErrorCode::InvalidArgument, u"options must be 0 to %1"_s.arg(count - 1), field);
    if (std::ranges::adjacent_find(options) != options.end())
        return fail(ErrorCode::InvalidArgument, u"options must be different"_s, field);
    if (!poll.multiple && options.size() > 1)
        return fail(ErrorCode::InvalidArgument, u"this poll takes one option at most"_s, field);
    return options;
}

Result<QList<int>> formerChoice(const WriteContext& context, const Message& message)
{
    HEARTH_TRY(const std::optional<Item> item,
        findItem(context, ItemKind::Vote, { message.id.uuid }, ItemOwner::Caller));
    return item && item->vote ? item->vote->options : QList<int> {};
}

/// What is chosen before and after stays where it stands among the names.
void count(Poll& poll, MemberId voter, const QList<int>& before, const QList<int>& after)
{
    for (qsizetype i = 0; i < poll.options.size(); ++i) {
        PollOption& option = poll.options[i];
        const int index = static_cast<int>(i);
        const bool was = before.contains(index);
        const bool is = after.contains(index);
        if (was == is)
            continue;
        option.votes += is ? 1 : -1;
        if (!is)
            option.memberIds.removeOne(voter);
        else if (!poll.anonymous && option.memberIds.size() < limits::namedVoters)
            option.memberIds.append(voter);
    }
    poll.voters += (after.isEmpty() ? 0 : 1) - (before.isEmpty() ? 0 : 1);
}

/// Raised as by a reaction. Who closed a poll is no secret, nor is who voted in an open one.
Result<void> store(
    const WriteContext& context, Message& message, const std::optional<MemberId>& actor)
{
    ++message.revision;
    HEARTH_CHECK(context.store().messages().update(message));
    return context.work
        .record({ .type = EventType::PollChanged,
            .entity = message.id.uuid,
            .room = message.roomId,
            .reader = {},
            .actor = actor,
            .emoji = {} })
        .transform([](qint64) { });
}

Result<Item> keep(const WriteContext& context, const Message& message, const QList<int>& choice)
{
    if (choice.isEmpty())
        return dropItem(context, ItemKind::Vote, { message.id.uuid }, ItemOwner::Caller);
    return keepItem(context,
        Item::of(PollVote { .messageId = message.id, .roomId = message.roomId, .options = choice }),
        ItemOwner::Caller);
}

Result<Item> presentVote(const WriteContext& context, const MessageId& id)
{
    const ItemId item { id.uuid };
    HEARTH_TRY(const std::optional<Item> found,
        findItem(context, ItemKind::Vote, item, ItemOwner::Caller));
    return found.value_or(Item::gone(ItemKind::Vote, item));
}

Result<protocol::PollVoted> vote(const WriteContext& context, const protocol::PollVoteSet& args)
{
    HEARTH_TRY(Message message, pollToChange(context, args.messageId));
    HEARTH_TRY(const QList<int> choice, choiceOf(*message.poll, args.options));
    if (message.poll->closedAt)
        return fail(ErrorCode::Conflict, u"the poll is closed"_s, messageField());
    HEARTH_TRY(const QList<int> former, formerChoice(context, message));
    if (choice == former) {
        HEARTH_TRY(const Item vote, presentVote(context, message.id));
        return protocol::PollVoted { .message = message, .vote = vote };
    }
    const MemberId self = context.member().id;
    count(*message.poll, self, former, choice);
    HEARTH_CHECK(
        store(context, message, message.poll->anonymous ? std::nullopt : std::optional(self)));
    HEARTH_TRY(const Item vote, keep(context, message, choice));
    return protocol::PollVoted { .message = message, .vote = vote };
}

Result<Message> close(const WriteContext& context, const protocol::PollClose& args)
{
    HEARTH_TRY(Message message, pollToChange(context, args.messageId));
    if (message.authorId != context.member().id)
        HEARTH_CHECK(context.access.require(Permission::DeleteAnyMessage));
    if (message.poll->closedAt)
        return message;
    message.poll->closedAt = context.work.now();
    HEARTH_CHECK(store(context, message, context.member().id));
    return message;
}

Result<Message> presentMessage(const WriteContext& context, const MessageId& id)
{
    return accessMessage(context.access, id, messageField())
        .transform([](const MessageAccess& found) { return found.message(); });
}

Result<protocol::PollVoted> presentAnswer(
    const WriteContext& context, const protocol::PollVoteSet& args)
{
    HEARTH_TRY(const Message message, presentMessage(context, args.messageId));
    HEARTH_TRY(const Item vote, presentVote(context, args.messageId));
    return protocol::PollVoted { .message = message, .vote = vote };
}

} // namespace

void offerPolls(Dispatcher& dispatcher)
{
    dispatcher.onWrite(protocol::pollVote, vote, presentAnswer);
    dispatcher.onWrite(protocol::pollClose, close,
        [](const WriteContext& context, const protocol::PollClose& args) {
            return presentMessage(context, args.messageId);
        });
}

} // namespace hearth::server
