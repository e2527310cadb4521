// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/sqlite/rows.h"
#include "localserver/store/sqlite/sqlite_stores.h"

namespace hearth::server {

Result<QList<ReadMark>> SqliteReadMarkStore::list(MemberId member)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare(
            "SELECT room_id, position, revision FROM read_mark WHERE member_id = ?"));
    return collect(statement.bindAll(member),
        [](const storage::Statement& row) { return storage::rowAs<ReadMark>(row); });
}

Result<ReadMark> SqliteReadMarkStore::find(MemberId member, RoomId room)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare(
            "SELECT position, revision FROM read_mark WHERE member_id = ? AND room_id = ?"));
    HEARTH_TRY(const bool found, statement.bindAll(member, room).step());
    return ReadMark { .roomId = room,
        .position = found ? statement.integer(0) : 0,
        .revision = found ? statement.integer(1) : 0 };
}

Result<void> SqliteReadMarkStore::put(MemberId member, const ReadMark& mark)
{
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        INSERT INTO read_mark (member_id, room_id, position, revision) VALUES (?, ?, ?, ?)
        ON CONFLICT (member_id, room_id) DO UPDATE SET position = excluded.position, revision = excluded.revision)sql"));
    return statement.bindAll(member, mark.roomId, mark.position, mark.revision).run();
}

} // namespace hearth::server
