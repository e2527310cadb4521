// SPDX-License-Identifier: Apache-2.0
// The part of ReplicaWriter that knows what names the reader: the groups that they are in, and
// their keywords.
#include "core/replica/replica_writer.h"

namespace hearth::replica {

using storage::Statement;

Result<QList<Item>> ReplicaWriter::namingItems()
{
    HEARTH_TRY(Statement statement,
        m_connection.prepare("SELECT value FROM item WHERE kind = 'attention' OR (kind = 'group' "
                             "AND instr(value, ?1))"));
    statement.bindAll(m_point.selfId->toString());
    QList<Item> items;
    while (true) {
        HEARTH_TRY(const bool more, statement.step());
        if (!more)
            return items;
        items.append(statement.get<Item>(0));
    }
}

Result<bool> ReplicaWriter::namesReader(const QString& body)
{
    if (!m_point.selfId)
        return false;
    if (!m_named) {
        HEARTH_TRY(const QList<Item> items, namingItems());
        m_named = namesOf(*m_point.selfId, items);
    }
    return mentions(body, *m_named);
}

/// What names the reader is something else now: whatever has the token in it (all, without one) is
/// looked at again. That happens rarely, so it may read every message.
Result<void> ReplicaWriter::nameAnew(const QString& token)
{
    m_named.reset();
    if (!m_point.selfId)
        return {};
    struct Found {
        Position position = 0;
        RoomId room;
        bool now = false;
    };
    QList<Found> found;
    {
        HEARTH_TRY(Statement statement,
            m_connection.prepare("SELECT position, room_id, mention, body FROM message WHERE "
                                 "?1 = '' OR instr(body, ?1)"));
        statement.bindAll(token);
        while (true) {
            HEARTH_TRY(const bool more, statement.step());
            if (!more)
                break;
            HEARTH_TRY(const bool now, namesReader(statement.text(3)));
            if (now != statement.get<bool>(2))
                found.append({ statement.integer(0), statement.get<RoomId>(1), now });
        }
    }
    HEARTH_TRY(Statement update,
        m_connection.prepare("UPDATE message SET mention = ?2 WHERE position = ?1"));
    for (const Found& one : std::as_const(found)) {
        HEARTH_CHECK(update.bindAll(one.position, one.now).run());
        m_recount.insert(one.room);
    }
    return {};
}

} // namespace hearth::replica
