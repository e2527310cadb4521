// SPDX-License-Identifier: Apache-2.0
// The part of ReplicaWriter that is about messages: what nearly all the time of a catch-up goes
// into.
#include "core/replica/mentions.h"
#include "core/replica/message_index.h"
#include "core/replica/replica_writer.h"
#include "core/replica/row_sql.h"

namespace hearth::replica {

using storage::Statement;

namespace {

/// With more changes than this in one room a model does better to read what it shows anew.
constexpr int listedPerRoom = 200;

QByteArray insertMessageSql(const QByteArray& onConflict)
{
    return "INSERT INTO message(" + storage::columnList<Message>() + ", mention) VALUES ("
        + placeholders(fieldCount<Message>() + 1) + ") ON CONFLICT" + onConflict;
}

QByteArray upsertMessageSql(const QByteArray& guard)
{
    return insertMessageSql("(id) DO UPDATE SET " + assignments<Message>()
        + ", mention = excluded.mention WHERE " + guard);
}

} // namespace

Result<void> ReplicaWriter::put(const Message& message, Freshness freshness)
{
    if (!m_fills.contains(message.roomId))
        return {};
    HEARTH_CHECK(noteLostFiles(message));
    HEARTH_TRY(const bool changed, upsert(message, freshness));
    if (changed)
        note(message);
    return {};
}

/// Nobody gets them from the server any more, so nobody keeps them here.
Result<void> ReplicaWriter::noteLostFiles(const Message& message)
{
    for (const FileEntry& file : message.files) {
        if (file.state == FileState::Removed)
            m_changes.lostFiles.append({ message.roomId, file });
    }
    if (!message.deletedAt)
        return {};
    HEARTH_TRY(Statement statement,
        m_connection.prepare("SELECT files FROM message WHERE id = ? AND files <> '[]'"));
    HEARTH_TRY(const bool had, statement.bindAll(message.id).step());
    if (!had)
        return {};
    const auto files = statement.get<QList<FileEntry>>(0);
    for (const FileEntry& file : files)
        m_changes.lostFiles.append({ message.roomId, file });
    return {};
}

Result<bool> ReplicaWriter::upsert(const Message& message, Freshness freshness)
{
    Result<bool> changed = write(message, freshness);
    if (changed || changed.error().code != ErrorCode::Conflict)
        return changed;
    // Another message stands at this position: it came with an import that was undone and done
    // again.
    HEARTH_TRY(Statement statement,
        m_connection.prepare(
            "DELETE FROM message WHERE id = ?1 OR position = ?2 RETURNING position"));
    statement.bindAll(message.id, message.position);
    HEARTH_CHECK(noteErased(statement));
    m_changes.manyMessages.insert(message.roomId);
    return write(message, freshness);
}

/// Nearly all are new. SQLite guards each "insert or update" by a savepoint, so that is for the
/// others.
Result<bool> ReplicaWriter::write(const Message& message, Freshness freshness)
{
    static const QByteArray newSql = insertMessageSql(" DO NOTHING");
    static const QByteArray eventSql = upsertMessageSql("excluded.revision >= message.revision");
    static const QByteArray answerSql = upsertMessageSql("excluded.revision > message.revision");
    HEARTH_TRY(const bool isNew, write(message, newSql));
    if (!isNew)
        return write(message, freshness == Freshness::Event ? eventSql : answerSql);
    HEARTH_CHECK(noteAdded(message.position));
    return true;
}

Result<bool> ReplicaWriter::write(const Message& message, const QByteArray& sql)
{
    HEARTH_TRY(Statement statement, m_connection.prepare(sql));
    const int next = bindFields(statement, message);
    HEARTH_TRY(const bool mention, namesReader(message.body));
    statement.bind(next, mention);
    HEARTH_CHECK(statement.run());
    return m_connection.changes() > 0;
}

Result<void> ReplicaWriter::noteAdded(Position position)
{
    if (!m_indexReach) {
        HEARTH_TRY(m_indexReach, MessageIndex(m_connection).reach());
    }
    return position < *m_indexReach ? Result<void>() : MessageIndex(m_connection).note(position);
}

Result<void> ReplicaWriter::erase(MessageId message)
{
    HEARTH_TRY(Statement statement,
        m_connection.prepare("DELETE FROM message WHERE id = ?1 RETURNING position, room_id"));
    HEARTH_TRY(const bool known, statement.bindAll(message).step());
    if (!known)
        return {};
    const auto room = statement.get<RoomId>(1);
    m_recount.insert(room);
    m_changes.manyMessages.insert(room);
    HEARTH_CHECK(MessageIndex(m_connection).note(statement.integer(0)));
    return statement.run();
}

/// Of a statement that returns the positions of what it erases.
Result<void> ReplicaWriter::noteErased(Statement& statement)
{
    while (true) {
        HEARTH_TRY(const bool more, statement.step());
        if (!more)
            return {};
        HEARTH_CHECK(MessageIndex(m_connection).note(statement.integer(0)));
    }
}

void ReplicaWriter::note(const Message& message)
{
    m_recount.insert(message.roomId);
    if (const auto known = m_noted.constFind(message.id); known != m_noted.constEnd()) {
        m_changes.messages[*known] = message;
        return;
    }
    if (++m_notedPerRoom[message.roomId] > listedPerRoom) {
        m_changes.manyMessages.insert(message.roomId);
        return;
    }
    m_noted.insert(message.id, m_changes.messages.size());
    m_changes.messages.append(message);
}

} // namespace hearth::replica
