// SPDX-License-Identifier: Apache-2.0
#include "core/models/pending_marks.h"

#include <algorithm>

namespace hearth::models {

using namespace Qt::StringLiterals;
using replica::OutboxEntry;

namespace {

bool isPoll(const OutboxEntry& entry)
{
    return entry.isOperation(protocol::pollVote.name)
        || entry.isOperation(protocol::pollClose.name);
}

bool isPin(const OutboxEntry& entry)
{
    return entry.isOperation(protocol::messagePin.name)
        || entry.isOperation(protocol::messageUnpin.name);
}

void add(QList<ReactionChip>& chips, const QString& emoji, const QString& name)
{
    auto chip = std::ranges::find(chips, emoji, &ReactionChip::emoji);
    if (chip == chips.end())
        chip = chips.insert(
            chips.end(), ReactionChip { .emoji = emoji, .count = 0, .own = false, .names = {} });
    if (chip->own)
        return;
    chip->own = true;
    ++chip->count;
    chip->names.append(name);
}

void remove(QList<ReactionChip>& chips, const QString& emoji, const QString& name)
{
    const auto chip = std::ranges::find(chips, emoji, &ReactionChip::emoji);
    if (chip == chips.end() || !chip->own)
        return;
    chip->own = false;
    chip->names.removeOne(name);
    if (--chip->count <= 0)
        chips.erase(chip);
}

/// The row's counts are the server's and hold what it has of the reader, which the row knows from
/// the reader's vote; that goes out and the pending one comes in. So a vote that the server has
/// counted while its answer is under way changes nothing. Should the message be newer here than the
/// vote or the other way round (a page of history overtook the event), the counts are off by one
/// until the event is here.
void changePoll(TimelineRow& row, const OutboxEntry& entry, const QString& reader)
{
    if (!row.poll || row.poll->closed)
        return;
    if (entry.isOperation(protocol::pollClose.name)) {
        row.poll->closed = true;
        row.poll->mayVote = row.poll->mayClose = false;
        return;
    }
    if (const auto args = fromJson<protocol::PollVoteSet>(entry.args))
        row.poll->choose(args->options, reader);
}

} // namespace

bool PendingMarks::add(const OutboxEntry& entry)
{
    const bool pin = isPin(entry);
    if (!pin && !isPoll(entry) && !entry.isOperation(protocol::reactionSet.name))
        return false;
    const auto id = MessageId::fromString(
        entry.args.value(pin ? "id"_L1 : "messageId"_L1).toString());
    if (id && entry.state != replica::SendState::Failed)
        m_entries[*id].append(entry);
    return true;
}

void PendingMarks::applyTo(TimelineRow& row, const Reader& reader) const
{
    const auto entries = m_entries.constFind(row.id);
    if (entries == m_entries.constEnd() || row.deleted)
        return;
    for (const OutboxEntry& entry : *entries) {
        if (isPin(entry)) {
            row.pinned = entry.isOperation(protocol::messagePin.name);
            row.pinnedBy = row.pinned ? reader.name : QString();
            continue;
        }
        if (isPoll(entry)) {
            changePoll(row, entry, reader.name);
            continue;
        }
        const QString emoji = entry.args.value("emoji"_L1).toString();
        if (entry.args.value("present"_L1).toBool(true))
            models::add(row.reactions, emoji, reader.name);
        else
            remove(row.reactions, emoji, reader.name);
    }
}

} // namespace hearth::models
