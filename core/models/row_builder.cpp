// SPDX-License-Identifier: Apache-2.0
#include "core/models/row_builder.h"

#include "core/models/mention_names.h"

#include "core/models/notice_text.h"
#include "core/protocol/file_operations.h"
#include "core/text/markdown.h"

namespace hearth::models {

using protocol::MessageCreate;
using protocol::MessageUpdate;
using replica::OutboxEntry;
using replica::SendState;

namespace {

/// Messages of one person within this time stand together under one name.
constexpr qint64 groupMicros = 5LL * 60 * 1'000'000;

Delivery deliveryOf(SendState state)
{
    switch (state) {
    case SendState::Waiting:
        return Delivery::Waiting;
    case SendState::Sending:
        return Delivery::Sending;
    case SendState::Failed:
        return Delivery::Failed;
    }
    return Delivery::Waiting;
}

void mark(TimelineRow& row, const OutboxEntry& entry)
{
    row.delivery = deliveryOf(entry.state);
    row.outboxKey = entry.key;
    row.error = entry.error;
    row.removal = entry.isOperation(protocol::messageRemove.name);
}

/// Of what is deleted nothing is left but that somebody said something, and what was answered.
void bury(TimelineRow& row)
{
    row.deleted = true;
    row.edited = row.pinned = false;
    row.source.clear();
    row.serverSource.reset();
    row.pinnedBy.clear();
    row.reactions.clear();
    row.files.clear();
    row.forwarded.reset();
    row.poll.reset();
}

bool sameDay(Timestamp a, Timestamp b) { return a.toDateTime().date() == b.toDateTime().date(); }

} // namespace

PendingOperations PendingOperations::of(
    const QList<OutboxEntry>& outbox, const RoomId& room, const std::optional<MessageId>& thread)
{
    PendingOperations out;
    for (const OutboxEntry& entry : outbox) {
        if (entry.room != room)
            continue;
        if (entry.isOperation(protocol::messageCreate.name)) {
            const auto args = fromJson<MessageCreate>(entry.args);
            if (args && (args->parentId == thread || (!thread && args->alsoInRoom)))
                out.creations.append(entry);
        } else if (entry.isOperation(protocol::messageUpdate.name)) {
            if (const auto args = fromJson<MessageUpdate>(entry.args))
                out.edits.insert(args->id, entry);
        } else if (entry.isOperation(protocol::messageRemove.name)) {
            if (const auto args = fromJson<protocol::MessageById>(entry.args))
                out.removals.insert(args->id, entry);
        } else if (entry.isOperation(protocol::storageRemove.name)) {
            const auto args = fromJson<protocol::FileById>(entry.args);
            if (args && entry.state != SendState::Failed)
                out.removedFiles.insert(args->id);
        } else {
            out.marks.add(entry);
        }
    }
    return out;
}

RowBuilder::RowBuilder(const Directory& directory, std::optional<Position> unreadAfter)
    : m_directory(directory)
    , m_unreadAfter(unreadAfter)
{
}

std::vector<TimelineRow> RowBuilder::build(std::span<const Message> messages,
    const PendingOperations& pending, bool atEnd, std::span<const TimelineRow> known) const
{
    QHash<MessageId, const TimelineRow*> knownById;
    for (const TimelineRow& row : known)
        knownById.insert(row.id, &row);

    std::vector<TimelineRow> rows;
    rows.reserve(messages.size() + static_cast<std::size_t>(pending.creations.size()));
    QSet<MessageId> arrived;
    QSet<MessageId> forwards; ///< that wait, of what is not here
    for (const Message& message : messages) {
        arrived.insert(message.id);
        TimelineRow row = fromMessage(message);
        overlay(row, pending);
        row.files.removeIf(
            [&](const FileEntry& file) { return pending.removedFiles.contains(file.id); });
        if (message.forwarded && !row.deleted)
            setForwarded(row, *message.forwarded, knownById.value(row.id));
        rows.push_back(std::move(row));
    }
    if (atEnd) { // what is being sent comes after the newest message, so it is shown only where
                 // that one is
        const Position last = messages.empty() ? 0 : messages.back().position;
        for (const OutboxEntry& entry : pending.creations) {
            const auto args = fromJson<MessageCreate>(entry.args);
            if (!args || arrived.contains(args->id))
                continue;
            TimelineRow row = fromCreation(entry, *args, last);
            overlay(row, pending);
            if (row.deleted && entry.state == SendState::Failed)
                continue; // nobody else has ever seen it
            if (args->forwardOf && !row.deleted) {
                const auto source = pending.forwarded.constFind(*args->forwardOf);
                if (source != pending.forwarded.constEnd())
                    setForwarded(row, *source, knownById.value(row.id));
                else
                    forwards.insert(args->id);
            }
            rows.push_back(std::move(row));
        }
    }
    markOwn(rows);
    for (TimelineRow& row : rows) {
        if (row.source.isEmpty() && forwards.contains(row.id))
            row.document = documentOf(tr("A forwarded message")); // the server adds what it says
        else
            setDocument(row, knownById);
    }
    connectRows(rows);
    return rows;
}

TimelineRow RowBuilder::fromMessage(const Message& message) const
{
    TimelineRow row { .id = message.id,
        .roomId = message.roomId,
        .position = message.position,
        .authorId = message.authorId,
        .authorName = m_directory.memberName(message.authorId),
        .own = message.authorId == m_directory.self(),
        .kind = message.kind,
        .createdAt = message.createdAt(),
        .revision = message.revision,
        .document = {},
        .source = message.body,
        .edited = message.editedAt.has_value(),
        .deleted = message.deletedAt.has_value() };
    const Member* author = m_directory.member(message.authorId);
    row.byGuest = author && author->role == Role::Guest;
    if (message.notice)
        row.source = NoticeText::sentence(m_directory, message.authorId, *message.notice);
    row.parent = message.parentId;
    row.pinned = message.pinnedAt.has_value();
    if (message.pinnedBy)
        row.pinnedBy = m_directory.memberName(*message.pinnedBy);
    row.alsoInRoom = message.alsoInRoom;
    row.replyCount = message.replyCount;
    row.lastReplyAt = message.lastReplyAt;
    row.replierIds = message.replierIds;
    for (const MemberId& id : message.replierIds)
        row.replierNames.append(m_directory.memberName(id));
    for (const Reaction& reaction : message.reactions) {
        ReactionChip chip { .emoji = reaction.emoji,
            .count = reaction.memberIds.size(),
            .own = reaction.memberIds.contains(m_directory.self()),
            .names = {} };
        for (const MemberId& id : reaction.memberIds)
            chip.names.append(m_directory.memberName(id));
        row.reactions.append(std::move(chip));
    }
    row.files = message.files;
    if (message.poll)
        row.poll = pollBlock(row, *message.poll);
    return row;
}

PollBlock RowBuilder::pollBlock(const TimelineRow& row, const Poll& poll) const
{
    PollBlock block;
    const PollVote* vote = m_directory.vote(row.id);
    for (qsizetype i = 0; i < poll.options.size(); ++i) {
        const PollOption& option = poll.options[i];
        PollOptionRow shown { .text = option.text,
            .votes = option.votes,
            .chosen = vote && vote->options.contains(static_cast<int>(i)),
            .voterNames = {} };
        for (const MemberId& id : option.memberIds)
            shown.voterNames.append(m_directory.memberName(id));
        block.options.append(std::move(shown));
    }
    block.multiple = poll.multiple;
    block.anonymous = poll.anonymous;
    block.closed = poll.closedAt.has_value();
    block.voters = poll.voters;
    block.mayVote = row.revision > 0 && !block.closed && m_directory.mayMarkIn(row.roomId);
    block.mayClose = block.mayVote && (row.own || m_directory.allows(Permission::DeleteAnyMessage));
    block.weigh();
    return block;
}

TimelineRow RowBuilder::fromCreation(
    const OutboxEntry& entry, const MessageCreate& args, Position lastPosition) const
{
    // A clock that runs behind must not put what was just written above what stands there already.
    const Position position = std::max(entry.createdAt.micros, lastPosition + 1);
    TimelineRow row { .id = args.id,
        .roomId = args.roomId,
        .position = position,
        .authorId = m_directory.self(),
        .authorName = m_directory.memberName(m_directory.self()),
        .own = true,
        .createdAt = entry.createdAt,
        .revision = 0,
        .document = {},
        .source = args.body };
    row.byGuest = m_directory.ownRole() == Role::Guest;
    row.parent = args.parentId;
    row.alsoInRoom = args.alsoInRoom;
    row.files = args.files;
    if (args.poll) {
        Poll poll { .options = {},
            .multiple = args.poll->multiple,
            .anonymous = args.poll->anonymous,
            .closedAt = {} };
        for (const QString& text : args.poll->options)
            poll.options.append({ .text = text, .memberIds = {} });
        row.poll = pollBlock(row, poll);
    }
    mark(row, entry);
    return row;
}

void RowBuilder::overlay(TimelineRow& row, const PendingOperations& pending) const
{
    pending.marks.applyTo(row, { m_directory.self(), m_directory.memberName(m_directory.self()) });
    if (const auto removal = pending.removals.constFind(row.id);
        removal != pending.removals.constEnd() && !row.deleted) {
        mark(row, *removal);
        // Whatever else is on its way to it: what never left this device is in no outbox any more.
        if (removal->state != SendState::Failed) {
            bury(row);
            return;
        }
    }
    // What somebody wrote into a message that is gone by now stays in sight until they decide.
    const auto edit = pending.edits.constFind(row.id);
    if (edit == pending.edits.constEnd())
        return;
    if (const auto args = fromJson<MessageUpdate>(edit->args)) {
        row.serverSource = std::exchange(row.source, args->body);
        row.edited = true;
        row.deleted = false;
    }
    mark(row, *edit);
}

/// What the reader keeps for themselves.
void RowBuilder::markOwn(std::vector<TimelineRow>& rows) const
{
    QSet<Uuid> saved;
    QSet<Uuid> followed;
    for (const Item& item : m_directory.items()) {
        if (item.kind == ItemKind::Saved && !item.removed)
            saved.insert(item.id.uuid);
        else if (item.thread && item.thread->following)
            followed.insert(item.id.uuid);
    }
    for (TimelineRow& row : rows) {
        row.saved = saved.contains(row.id.uuid);
        row.following = followed.contains(row.parent.value_or(row.id).uuid);
    }
}

void RowBuilder::setDocument(
    TimelineRow& row, const QHash<MessageId, const TimelineRow*>& known) const
{
    const TimelineRow* before = known.value(row.id);
    // A forward that waited had words of ours instead.
    const bool same = before && before->source == row.source
        && before->forwarded.has_value() == row.forwarded.has_value();
    if (same && before->document) {
        row.document = before->document;
        return;
    }
    row.document = documentOf(row.source);
}

void RowBuilder::setForwarded(
    TimelineRow& row, const Forwarded& forwarded, const TimelineRow* known) const
{
    const replica::RoomState* room = m_directory.room(forwarded.roomId);
    row.forwarded = ForwardedBlock { .message = forwarded.messageId,
        .room = forwarded.roomId,
        .position = forwarded.position,
        .author = m_directory.memberName(forwarded.authorId),
        .roomTitle = room ? m_directory.roomTitle(room->room) : QString(),
        .source = forwarded.body,
        .document = {} };
    // What was forwarded never changes; what people are called may.
    const bool same = known && known->forwarded && known->forwarded->message == forwarded.messageId;
    row.forwarded->document = same ? known->forwarded->document : documentOf(forwarded.body);
}

std::shared_ptr<const text::Document> RowBuilder::documentOf(const QString& markdown) const
{
    auto document = std::make_shared<text::Document>(text::parseMarkdown(markdown));
    text::resolveMentions(
        *document, [this](const text::Span& span) { return mentionedName(m_directory, span); });
    return document;
}

void RowBuilder::connectRows(std::vector<TimelineRow>& rows) const
{
    bool unreadLineDrawn = false;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        TimelineRow& row = rows[i];
        const TimelineRow* above = i > 0 ? &rows[i - 1] : nullptr;
        row.startsDay = !above || !sameDay(above->createdAt, row.createdAt);
        // What does not count as unread is no reason for a line.
        if (!unreadLineDrawn && m_unreadAfter && row.position > *m_unreadAfter && !row.own
            && !row.deleted && row.kind == MessageKind::Text) {
            // At the very top of a window the line would claim that everything above was read.
            row.firstUnread = above != nullptr;
            unreadLineDrawn = true;
        }
        row.startsGroup = !above || row.startsDay || row.firstUnread
            || above->authorId != row.authorId || above->kind != row.kind
            || row.position - above->position > groupMicros;
    }
}

} // namespace hearth::models
