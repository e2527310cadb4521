// SPDX-License-Identifier: Apache-2.0
// The part of ReplicaWriter that moves the lower edge of a room's history: pages of history down,
// pruning up.
#include "core/replica/message_index.h"
#include "core/replica/replica_writer.h"

#include <algorithm>

namespace hearth::replica {

using storage::Statement;

namespace {

/// A message as pruning looks at it.
struct Candidate {
    Position position = 0;
    RoomId room;
    MessageId id;
};

Result<QList<Candidate>> candidates(storage::Connection& connection, const PruneSlice& slice)
{
    HEARTH_TRY(Statement statement,
        connection.prepare("SELECT position, room_id, id FROM message WHERE position >= ?1 AND "
                           "position < ?2 ORDER BY position LIMIT ?3"));
    statement.bindAll(slice.from, slice.below, slice.rows);
    QList<Candidate> found;
    while (true) {
        HEARTH_TRY(const bool more, statement.step());
        if (!more)
            return found;
        found.append(
            { statement.integer(0), statement.get<RoomId>(1), statement.get<MessageId>(2) });
    }
}

/// From here on everything stays: what is unread, and the newest of the timeline.
Result<Position> keptFrom(storage::Connection& connection, RoomId room, int newest)
{
    constexpr Position all = std::numeric_limits<Position>::min();
    HEARTH_TRY(Statement badge,
        connection.prepare("SELECT read_position FROM room_badge WHERE room_id = ?1"));
    HEARTH_TRY(const bool counted, badge.bindAll(room).step());
    if (!counted)
        return all;
    HEARTH_TRY(Statement statement,
        connection.prepare("SELECT position FROM message WHERE room_id = ?1 AND parent_id IS NULL "
                           "ORDER BY position DESC LIMIT 1 OFFSET ?2"));
    HEARTH_TRY(const bool enough, statement.bindAll(room, newest - 1).step());
    return enough ? std::min(badge.integer(0) + 1, statement.integer(0)) : all;
}

} // namespace

Result<void> ReplicaWriter::putHistory(
    RoomId room, std::optional<Position> anchor, const protocol::MessagePage& page)
{
    RoomFill fill = m_fills.value(room);
    if (!m_fills.contains(room) || fill.complete || fill.oldest != anchor)
        return {};
    for (const Message& message : page.messages) {
        if (message.roomId == room)
            HEARTH_CHECK(upsert(message, Freshness::Answer));
    }
    if (!page.messages.isEmpty())
        fill.oldest = page.messages.first().position;
    fill.complete = !page.more || page.messages.isEmpty();
    m_recount.insert(room);
    if (anchor)
        m_changes.filled.insert(room);
    else
        m_changes.manyMessages.insert(room);
    return store(fill);
}

Result<void> ReplicaWriter::putThread(RoomId room, const protocol::MessagePage& page)
{
    if (!m_fills.contains(room))
        return {};
    for (const Message& message : page.messages) {
        if (message.roomId == room)
            HEARTH_CHECK(upsert(message, Freshness::Answer));
    }
    m_recount.insert(room);
    return {};
}

Result<PruneOutcome> ReplicaWriter::prune(const PruneSlice& slice)
{
    HEARTH_TRY(const QList<Candidate> found, candidates(m_connection, slice));
    HEARTH_TRY(Statement remove, m_connection.prepare("DELETE FROM message WHERE position = ?1"));
    QHash<RoomId, Position> kept;
    QHash<RoomId, Position> lastRemoved;
    PruneOutcome outcome { .next = slice.below, .removed = 0, .atEnd = found.size() < slice.rows };
    for (const Candidate& message : found) {
        outcome.next = message.position + 1;
        if (slice.spared.contains(message.room) || slice.referenced.contains(message.id))
            continue;
        auto from = kept.constFind(message.room);
        if (from == kept.constEnd()) {
            HEARTH_TRY(const Position position, keptFrom(m_connection, message.room, slice.newest));
            from = kept.insert(message.room, position);
        }
        if (message.position >= *from)
            continue;
        HEARTH_CHECK(remove.bindAll(message.position).run());
        HEARTH_CHECK(MessageIndex(m_connection).note(message.position));
        lastRemoved[message.room] = message.position;
        ++outcome.removed;
    }
    // Nothing was taken out above the last of a room: from there on it is whole.
    for (const auto& [room, position] : lastRemoved.asKeyValueRange()) {
        RoomFill fill = m_fills.value(room);
        if (position < fill.edge())
            continue;
        fill.oldest = position + 1;
        fill.complete = false;
        HEARTH_CHECK(store(fill));
    }
    return outcome;
}

} // namespace hearth::replica
