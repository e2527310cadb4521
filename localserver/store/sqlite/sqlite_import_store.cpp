// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/sqlite/rows.h"
#include "localserver/store/sqlite/sqlite_stores.h"

#include <algorithm>

namespace hearth::server {

namespace {

protocol::ImportReport readReport(const storage::Statement& statement)
{
    return statement.get<protocol::ImportReport>(0);
}

} // namespace

Result<void> SqliteImportStore::put(const protocol::ImportReport& report)
{
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        INSERT INTO import_run (id, source, state, started_at, finished_at, report)
        VALUES (:id, :source, :state, :started_at, :finished_at, :report)
        ON CONFLICT (id) DO UPDATE SET state = excluded.state, finished_at = excluded.finished_at, report = excluded.report)sql"));
    storage::bindRow(statement, report);
    statement.bind(":report", report);
    return statement.run();
}

Result<std::optional<protocol::ImportReport>> SqliteImportStore::find(ImportId id)
{
    HEARTH_TRY(auto statement, m_connection.prepare("SELECT report FROM import_run WHERE id = ?"));
    return first(statement.bindAll(id), readReport);
}

Result<QList<protocol::ImportReport>> SqliteImportStore::list()
{
    HEARTH_TRY(auto statement,
        m_connection.prepare("SELECT report FROM import_run ORDER BY started_at DESC, id"));
    return collect(statement, readReport);
}

Result<void> SqliteImportStore::removeMessages(ImportId id, ImportRemoval& removal)
{
    HEARTH_TRY(auto rooms,
        m_connection.prepare("SELECT DISTINCT room_id FROM message WHERE import_id = ?"));
    HEARTH_TRY(removal.thinnedRooms, collect(rooms.bindAll(id), [](const storage::Statement& row) {
        return row.get<RoomId>(0);
    }));
    HEARTH_TRY(auto contents, m_connection.prepare(R"sql(
        SELECT DISTINCT sha256 FROM file WHERE sha256 IS NOT NULL
            AND (import_id = ?1 OR message_id IN (SELECT id FROM message WHERE import_id = ?1))
        EXCEPT SELECT sha256 FROM file WHERE sha256 IS NOT NULL
            AND import_id IS NOT ?1 AND message_id NOT IN (SELECT id FROM message WHERE import_id = ?1))sql"));
    HEARTH_TRY(removal.contents, collect(contents.bindAll(id), [](const storage::Statement& row) {
        return row.get<QString>(0);
    }));
    // Answers that people gave here to something that came with the import stay, in the room
    // itself.
    constexpr char orphans[] = R"sql(
        UPDATE message SET parent_id = NULL
        WHERE import_id IS NOT ?1 AND parent_id IN (SELECT id FROM message WHERE import_id = ?1))sql";
    // Threads of others that the import answered in are counted again once it is gone.
    HEARTH_TRY(auto parents, m_connection.prepare(R"sql(
        SELECT DISTINCT p.id FROM message r JOIN message p ON p.id = r.parent_id WHERE r.import_id = ?1 AND p.import_id IS NOT ?1)sql"));
    HEARTH_TRY(const QList<MessageId> answered,
        collect(parents.bindAll(id),
            [](const storage::Statement& row) { return row.get<MessageId>(0); }));
    for (const char* sql :
        { orphans,
            "DELETE FROM message_edit WHERE message_id IN (SELECT id FROM message WHERE import_id "
            "= ?)",
            "DELETE FROM reaction WHERE message_id IN (SELECT id FROM message WHERE import_id = ?)",
            "DELETE FROM reaction WHERE import_id = ?",
            "DELETE FROM file WHERE message_id IN (SELECT id FROM message WHERE import_id = ?)",
            "DELETE FROM file WHERE import_id = ?", "DELETE FROM message WHERE import_id = ?" }) {
        HEARTH_TRY(auto statement, m_connection.prepare(sql));
        HEARTH_CHECK(statement.bindAll(id).run());
    }
    removal.messages = m_connection.changes();
    SqliteMessageStore messages(m_connection);
    for (const MessageId parent : answered)
        HEARTH_CHECK(messages.recountReplies(parent));
    return {};
}

Result<void> SqliteImportStore::removeRooms(ImportId id, ImportRemoval& removal)
{
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        SELECT id FROM room WHERE import_id = ? AND NOT EXISTS (SELECT 1 FROM message WHERE message.room_id = room.id))sql"));
    HEARTH_TRY(const QList<RoomId> empty,
        collect(statement.bindAll(id),
            [](const storage::Statement& row) { return row.get<RoomId>(0); }));
    SqliteRoomStore rooms(m_connection);
    for (const RoomId room : empty) {
        HEARTH_TRY(std::optional<Room> removed, rooms.find(room));
        HEARTH_CHECK(rooms.remove(room));
        removal.removedRooms.append(std::move(*removed));
    }
    removal.thinnedRooms.removeIf([&](RoomId room) { return empty.contains(room); });
    HEARTH_TRY(
        auto kept, m_connection.prepare("UPDATE room SET import_id = NULL WHERE import_id = ?"));
    return kept.bindAll(id).run();
}

Result<void> SqliteImportStore::removeMembers(ImportId id, ImportRemoval& removal)
{
    // One pass each: a lookup per member would scan the messages as often as there are people.
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        SELECT id FROM member
        WHERE import_id = ? AND user_id IS NULL AND id NOT IN (SELECT author_id FROM message)
            AND id NOT IN (SELECT member_id FROM reaction))sql"));
    HEARTH_TRY(removal.removedMembers,
        collect(statement.bindAll(id),
            [](const storage::Statement& row) { return row.get<MemberId>(0); }));
    HEARTH_TRY(auto remove, m_connection.prepare("DELETE FROM member WHERE id = ?"));
    for (const MemberId& member : removal.removedMembers)
        HEARTH_CHECK(remove.bindAll(member).run());
    HEARTH_TRY(
        auto kept, m_connection.prepare("UPDATE member SET import_id = NULL WHERE import_id = ?"));
    return kept.bindAll(id).run();
}

Result<ImportRemoval> SqliteImportStore::removeContent(ImportId id)
{
    ImportRemoval removal;
    HEARTH_CHECK(removeMessages(id, removal));
    HEARTH_CHECK(removeRooms(id, removal));
    HEARTH_CHECK(removeMembers(id, removal));
    return removal;
}

} // namespace hearth::server
