// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/sqlite/rows.h"
#include "localserver/store/sqlite/sqlite_stores.h"

namespace hearth::server {

namespace {

EventRow readEvent(const storage::Statement& statement)
{
    EventRow row;
    row.seq = statement.integer(0);
    statement.read(1, row.type);
    row.entity = Uuid::fromBlob(statement.blob(2)).value_or(Uuid {});
    statement.read(3, row.room);
    statement.read(4, row.reader);
    statement.read(5, row.actor);
    statement.read(6, row.emoji);
    statement.read(7, row.timestamp);
    return row;
}

} // namespace

Result<void> SqliteEventStore::add(const EventRow& row)
{
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        INSERT INTO event (seq, type, entity_id, room_id, reader_id, actor_id, emoji, timestamp) VALUES (?, ?, ?, ?, ?, ?, ?, ?))sql"));
    statement.bind(1, row.seq);
    statement.bind(2, row.type);
    statement.bindBlob(3, row.entity.toBlob());
    statement.bind(4, row.room);
    statement.bind(5, row.reader);
    statement.bind(6, row.actor);
    statement.bind(7, row.emoji);
    statement.bind(8, row.timestamp);
    return statement.run();
}

Result<qint64> SqliteEventStore::lastSeq()
{
    // Also after the log was trimmed to nothing numbers go on.
    HEARTH_TRY(auto statement,
        m_connection.prepare(
            "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'event'), 0)"));
    HEARTH_CHECK(statement.step());
    return statement.integer(0);
}

Result<qint64> SqliteEventStore::firstSeq()
{
    HEARTH_TRY(auto statement, m_connection.prepare("SELECT min(seq) FROM event"));
    HEARTH_CHECK(statement.step());
    if (!statement.isNull(0))
        return statement.integer(0);
    return lastSeq().transform([](qint64 last) { return last + 1; });
}

Result<QList<EventRow>> SqliteEventStore::after(qint64 seq, int limit)
{
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        SELECT seq, type, entity_id, room_id, reader_id, actor_id, emoji, timestamp FROM event WHERE seq > ? ORDER BY seq LIMIT ?)sql"));
    return collect(statement.bindAll(seq, limit), readEvent);
}

Result<int> SqliteEventStore::forgetBefore(Timestamp at, int limit)
{
    // From the oldest on and never past a younger one, whatever the clock did in between: the log
    // has no holes. The last one stays: cursors are known by it.
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        DELETE FROM event WHERE seq < coalesce((SELECT seq FROM event WHERE timestamp >= ?1 ORDER BY seq LIMIT 1),
                                               (SELECT max(seq) FROM event))
                            AND seq < (SELECT min(seq) FROM event) + ?2)sql"));
    HEARTH_CHECK(statement.bindAll(at, limit).run());
    return static_cast<int>(m_connection.changes());
}

} // namespace hearth::server
