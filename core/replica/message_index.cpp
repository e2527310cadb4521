// SPDX-License-Identifier: Apache-2.0
#include "core/replica/message_index.h"

#include "core/replica/search_terms.h"
#include "core/storage/row.h"
#include "core/storage/transaction.h"

#include <algorithm>
#include <limits>

namespace hearth::replica {

using storage::Statement;
using storage::Transaction;

namespace {

/// Long messages make a step end early.
constexpr qint64 charactersInStep = 40'000;
/// No message is indexed.
constexpr Position fromTheNewest = std::numeric_limits<Position>::max();

} // namespace

Result<Position> MessageIndex::reach()
{
    HEARTH_TRY(Statement statement, m_connection.prepare("SELECT below FROM index_state"));
    HEARTH_TRY(const bool known, statement.step());
    return known ? statement.integer(0) : fromTheNewest;
}

Result<void> MessageIndex::note(Position position)
{
    HEARTH_TRY(Statement statement,
        m_connection.prepare(
            "INSERT INTO index_queue(position) VALUES (?1) ON CONFLICT DO NOTHING"));
    return statement.bindAll(position).run();
}

Result<void> MessageIndex::noteErased(RoomId room)
{
    HEARTH_TRY(Statement statement,
        m_connection.prepare(
            "INSERT INTO index_purge(room_id) VALUES (?1) ON CONFLICT DO NOTHING"));
    return statement.bindAll(room).run();
}

Result<void> MessageIndex::eraseAll()
{
    HEARTH_CHECK(
        m_connection.execute("INSERT INTO message_index(message_index) VALUES('delete-all');"
                             "DELETE FROM index_queue; DELETE FROM index_purge;"));
    return moveTo(fromTheNewest);
}

Result<void> MessageIndex::startOver()
{
    QByteArray create;
    {
        HEARTH_TRY(Statement statement,
            m_connection.prepare("SELECT sql FROM sqlite_schema WHERE name = 'message_index'"));
        HEARTH_TRY(const bool known, statement.step());
        if (!known)
            return fail(ErrorCode::Internal, QStringLiteral("the local copy has no index"));
        create = statement.rawText(0).toByteArray();
    }
    // Emptying it would fail where it is damaged.
    HEARTH_CHECK(m_connection.execute("DROP TABLE message_index"));
    HEARTH_CHECK(m_connection.execute(create));
    HEARTH_CHECK(eraseAll());
    HEARTH_TRY(Statement statement, m_connection.prepare("UPDATE index_state SET rules = ?1"));
    return statement.bindAll(searchRules).run();
}

Result<void> MessageIndex::checkRules()
{
    {
        HEARTH_TRY(Statement statement, m_connection.prepare("SELECT rules FROM index_state"));
        HEARTH_TRY(const bool known, statement.step());
        if (known && statement.integer(0) == searchRules)
            return {};
    }
    return startOver();
}

Result<bool> MessageIndex::advance(int messages)
{
    HEARTH_TRY(Transaction transaction, Transaction::begin(m_connection));
    HEARTH_CHECK(checkRules());
    // First of all: what comes new into a room must not go with what the room held before.
    HEARTH_TRY(bool worked, erasePurged(messages));
    if (!worked) {
        HEARTH_TRY(worked, takeQueued(messages));
    }
    if (!worked) {
        HEARTH_TRY(worked, takeRows(messages));
    }
    HEARTH_CHECK(transaction.commit());
    return worked;
}

Result<bool> MessageIndex::erasePurged(int messages)
{
    RoomId room;
    {
        HEARTH_TRY(
            Statement statement, m_connection.prepare("SELECT room_id FROM index_purge LIMIT 1"));
        HEARTH_TRY(const bool waits, statement.step());
        if (!waits)
            return false;
        statement.read(0, room);
    }
    QList<Position> indexed;
    {
        HEARTH_TRY(Statement statement,
            m_connection.prepare(
                "SELECT rowid FROM message_index WHERE message_index MATCH ?1 LIMIT ?2"));
        statement.bindAll(roomToken(room), messages);
        HEARTH_TRY(indexed, positions(statement));
    }
    for (const Position position : std::as_const(indexed))
        HEARTH_CHECK(erase(position));
    if (indexed.size() == messages)
        return true;
    HEARTH_TRY(Statement done, m_connection.prepare("DELETE FROM index_purge WHERE room_id = ?1"));
    HEARTH_CHECK(done.bindAll(room).run());
    return true;
}

Result<bool> MessageIndex::takeQueued(int messages)
{
    QList<Position> queued;
    {
        HEARTH_TRY(Statement statement,
            m_connection.prepare(
                "SELECT index_queue.position, length(message.body) + "
                "ifnull(length(message.forwarded), 0) FROM index_queue LEFT JOIN message ON "
                "message.position = index_queue.position ORDER BY index_queue.position "
                "DESC LIMIT ?1"));
        statement.bindAll(messages);
        HEARTH_TRY(queued, positions(statement));
    }
    for (const Position position : std::as_const(queued)) {
        HEARTH_CHECK(put(position));
        HEARTH_TRY(
            Statement done, m_connection.prepare("DELETE FROM index_queue WHERE position = ?1"));
        HEARTH_CHECK(done.bindAll(position).run());
    }
    return !queued.isEmpty();
}

Result<bool> MessageIndex::takeRows(int messages)
{
    QList<Position> rows;
    {
        HEARTH_TRY(Statement statement,
            m_connection.prepare(
                "SELECT position, length(body) + ifnull(length(forwarded), 0) FROM message WHERE "
                "position < (SELECT below FROM index_state) ORDER BY position DESC LIMIT ?1"));
        statement.bindAll(messages);
        HEARTH_TRY(rows, positions(statement));
    }
    for (const Position position : std::as_const(rows))
        HEARTH_CHECK(put(position));
    if (rows.isEmpty())
        return false;
    HEARTH_CHECK(moveTo(rows.first()));
    return true;
}

Result<void> MessageIndex::moveTo(Position below)
{
    HEARTH_TRY(Statement statement, m_connection.prepare("UPDATE index_state SET below = ?1"));
    return statement.bindAll(below).run();
}

/// Ascending, which is how the index collects them in memory; descending ones it would write to the
/// file one by one.
Result<QList<Position>> MessageIndex::positions(Statement& statement)
{
    QList<Position> found;
    qint64 characters = 0;
    while (characters < charactersInStep) {
        HEARTH_TRY(const bool more, statement.step());
        if (!more)
            break;
        found.append(statement.integer(0));
        characters += statement.columnCount() > 1 ? statement.integer(1) : 0;
    }
    std::ranges::sort(found);
    return found;
}

/// As the message is now.
Result<void> MessageIndex::put(Position position)
{
    static const QByteArray sql = "SELECT " + storage::columnList<Message>()
        + " FROM message WHERE position = ?1 AND deleted_at IS NULL AND (body <> '' OR files <> "
          "'[]' OR forwarded IS NOT NULL)";
    QString tokens;
    {
        HEARTH_TRY(Statement statement, m_connection.prepare(sql));
        HEARTH_TRY(const bool found, statement.bindAll(position).step());
        if (!found)
            return erase(position);
        tokens = indexTokens(storage::rowAs<Message>(statement));
    }
    HEARTH_TRY(Statement statement,
        m_connection.prepare(
            "INSERT OR REPLACE INTO message_index(rowid, tokens) VALUES (?1, ?2)"));
    return statement.bindAll(position, tokens).run();
}

Result<void> MessageIndex::erase(Position position)
{
    HEARTH_TRY(
        Statement statement, m_connection.prepare("DELETE FROM message_index WHERE rowid = ?1"));
    return statement.bindAll(position).run();
}

} // namespace hearth::replica
