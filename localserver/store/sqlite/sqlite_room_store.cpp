// SPDX-License-Identifier: Apache-2.0
#include "core/domain/names.h"
#include "localserver/store/sqlite/rows.h"
#include "localserver/store/sqlite/sqlite_stores.h"

namespace hearth::server {

namespace {

/// The participants are rows of their own.
constexpr char roomColumns[]
    = "id, kind, name, topic, purpose, archived_at, created_by, created_at, revision, import_id, "
      "posting, mentioning, retention";

Room readRoom(const storage::Statement& statement)
{
    Room room;
    statement.read(0, room.id);
    statement.read(1, room.kind);
    statement.read(2, room.name);
    statement.read(3, room.topic);
    statement.read(4, room.purpose);
    statement.read(5, room.archivedAt);
    statement.read(6, room.createdBy);
    statement.read(7, room.createdAt);
    statement.read(8, room.revision);
    statement.read(9, room.importId);
    statement.read(10, room.posting);
    statement.read(11, room.mentioning);
    statement.read(12, room.retention);
    return room;
}

protocol::VisibleRoom readVisible(const storage::Statement& statement)
{
    return { .id = statement.get<RoomId>(0),
        .since = statement.integer(1),
        .readFrom = statement.integer(2) };
}

std::optional<QString> keyOf(const Room& room)
{
    return room.isChannel() ? std::optional(nameKey(room.name)) : std::nullopt;
}

} // namespace

Result<void> SqliteRoomStore::readParticipants(Room& room)
{
    if (room.kind == RoomKind::Public)
        return {};
    HEARTH_TRY(room.memberIds, members(room.id));
    return {};
}

Result<std::optional<Room>> SqliteRoomStore::find(RoomId id)
{
    static const QByteArray sql = QByteArray("SELECT ") + roomColumns + " FROM room WHERE id = ?";
    HEARTH_TRY(auto statement, m_connection.prepare(sql));
    HEARTH_TRY(std::optional<Room> room, first(statement.bindAll(id), readRoom));
    if (room)
        HEARTH_CHECK(readParticipants(*room));
    return room;
}

Result<std::optional<RoomKind>> SqliteRoomStore::kind(RoomId id)
{
    HEARTH_TRY(auto statement, m_connection.prepare("SELECT kind FROM room WHERE id = ?"));
    return first(
        statement.bindAll(id), [](const storage::Statement& row) { return row.get<RoomKind>(0); });
}

Result<std::optional<RoomId>> SqliteRoomStore::findByName(const QString& nameKey)
{
    HEARTH_TRY(auto statement, m_connection.prepare("SELECT id FROM room WHERE name_key = ?"));
    return first(statement.bindAll(nameKey),
        [](const storage::Statement& row) { return row.get<RoomId>(0); });
}

Result<QList<Room>> SqliteRoomStore::list()
{
    static const QByteArray sql = QByteArray("SELECT ") + roomColumns
        + " FROM room ORDER BY created_at, id";
    HEARTH_TRY(auto statement, m_connection.prepare(sql));
    HEARTH_TRY(QList<Room> rooms, collect(statement, readRoom));
    for (Room& room : rooms)
        HEARTH_CHECK(readParticipants(room));
    return rooms;
}

Result<Added> SqliteRoomStore::add(const Room& room, qint64 since)
{
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        INSERT INTO room (id, kind, name, name_key, topic, purpose, archived_at, created_by, created_at, revision, import_id, posting, mentioning, retention, since)
        VALUES (:id, :kind, :name, :key, :topic, :purpose, :archived_at, :created_by, :created_at, :revision, :import_id, :posting, :mentioning, :retention, :since)
        ON CONFLICT (id) DO NOTHING)sql"));
    storage::bindRow(statement, room);
    statement.bind(":key", keyOf(room));
    statement.bind(":since", since);
    HEARTH_CHECK(statement.run());
    return m_connection.changes() > 0 ? Added::Yes : Added::Known;
}

Result<void> SqliteRoomStore::update(const Room& room)
{
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        UPDATE room SET kind = :kind, name = :name, name_key = :key, topic = :topic, purpose = :purpose, archived_at = :archived_at, posting = :posting, mentioning = :mentioning, retention = :retention, revision = :revision
        WHERE id = :id)sql"));
    storage::bindRow(statement, room);
    statement.bind(":key", keyOf(room));
    return statement.run();
}

Result<void> SqliteRoomStore::setSince(RoomId id, qint64 since)
{
    HEARTH_TRY(auto statement, m_connection.prepare("UPDATE room SET since = ? WHERE id = ?"));
    return statement.bindAll(since, id).run();
}

Result<void> SqliteRoomStore::countImportedAsRead(RoomId id)
{
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        UPDATE room SET read_from = max(read_from,
            coalesce((SELECT max(position) FROM message WHERE room_id = ?1 AND import_id IS NOT NULL), 0))
        WHERE id = ?1)sql"));
    return statement.bindAll(id).run();
}

Result<void> SqliteRoomStore::remove(RoomId id)
{
    HEARTH_TRY(auto statement, m_connection.prepare("DELETE FROM room WHERE id = ?"));
    return statement.bindAll(id).run();
}

Result<bool> SqliteRoomStore::hasMember(RoomId room, MemberId member)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare("SELECT 1 FROM room_member WHERE room_id = ? AND member_id = ?"));
    return statement.bindAll(room, member).step();
}

Result<QList<MemberId>> SqliteRoomStore::members(RoomId room)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare(
            "SELECT member_id FROM room_member WHERE room_id = ? ORDER BY since, member_id"));
    return collect(statement.bindAll(room),
        [](const storage::Statement& row) { return row.get<MemberId>(0); });
}

Result<Added> SqliteRoomStore::addMember(RoomId room, MemberId member, const Admission& admission)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare("INSERT INTO room_member (room_id, member_id, since, read_from) "
                             "VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"));
    HEARTH_CHECK(statement.bindAll(room, member, admission.since, admission.readFrom).run());
    return m_connection.changes() > 0 ? Added::Yes : Added::Known;
}

Result<void> SqliteRoomStore::removeMember(RoomId room, MemberId member)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare("DELETE FROM room_member WHERE room_id = ? AND member_id = ?"));
    return statement.bindAll(room, member).run();
}

Result<void> SqliteRoomStore::removeMemberFromChannels(MemberId member)
{
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        DELETE FROM room_member WHERE member_id = ? AND room_id IN (SELECT id FROM room WHERE kind IN ('public', 'private')))sql"));
    return statement.bindAll(member).run();
}

Result<QList<protocol::VisibleRoom>> SqliteRoomStore::publicRooms()
{
    HEARTH_TRY(auto statement,
        m_connection.prepare("SELECT id, since, read_from FROM room WHERE kind = 'public'"));
    return collect(statement, readVisible);
}

Result<QList<protocol::VisibleRoom>> SqliteRoomStore::roomsOf(MemberId member)
{
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        SELECT m.room_id, max(m.since, r.since), max(m.read_from, r.read_from) FROM room_member m JOIN room r ON r.id = m.room_id WHERE m.member_id = ?)sql"));
    return collect(statement.bindAll(member), readVisible);
}

} // namespace hearth::server
