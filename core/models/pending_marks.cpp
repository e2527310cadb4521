// SPDX-License-Identifier: Apache-2.0
#include "core/models/pending_marks.h"

#include <algorithm>

namespace hearth::models {

using namespace Qt::StringLiterals;
using replica::OutboxEntry;

namespace {

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

} // namespace

bool PendingMarks::add(const OutboxEntry& entry)
{
    const bool reaction = entry.isOperation(protocol::reactionSet.name);
    if (!reaction && !isPin(entry))
        return false;
    const auto id = MessageId::fromString(
        entry.args.value(reaction ? "messageId"_L1 : "id"_L1).toString());
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
        const QString emoji = entry.args.value("emoji"_L1).toString();
        if (entry.args.value("present"_L1).toBool(true))
            models::add(row.reactions, emoji, reader.name);
        else
            remove(row.reactions, emoji, reader.name);
    }
}

} // namespace hearth::models
