// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/sqlite/rows.h"
#include "localserver/store/sqlite/sqlite_stores.h"

namespace hearth::server {

Result<std::optional<QByteArray>> SqliteReceiptStore::payloadOf(UserId user, const QString& key)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare("SELECT payload_hash FROM idempotency WHERE user_id = ? AND key = ?"));
    return first(
        statement.bindAll(user, key), [](const storage::Statement& row) { return row.blob(0); });
}

Result<void> SqliteReceiptStore::add(
    UserId user, const QString& key, const QByteArray& payloadHash, Timestamp at)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare(
            "INSERT INTO idempotency (user_id, key, payload_hash, at) VALUES (?, ?, ?, ?)"));
    statement.bind(1, user);
    statement.bind(2, key);
    statement.bindBlob(3, payloadHash);
    statement.bind(4, at);
    return statement.run();
}

Result<void> SqliteReceiptStore::forgetBefore(Timestamp at)
{
    HEARTH_TRY(auto statement, m_connection.prepare("DELETE FROM idempotency WHERE at < ?"));
    return statement.bindAll(at).run();
}

Result<qint64> SqliteReceiptStore::lastCounter(UserId user, const QString& device, RoomId room)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare(
            "SELECT counter FROM sender WHERE device = ? AND user_id = ? AND room_id = ?"));
    HEARTH_TRY(const bool found, statement.bindAll(device, user, room).step());
    return found ? statement.integer(0) : 0;
}

Result<void> SqliteReceiptStore::setCounter(UserId user, const protocol::SendOrder& order)
{
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        INSERT INTO sender (device, user_id, room_id, counter) VALUES (?, ?, ?, ?)
        ON CONFLICT (device, user_id, room_id) DO UPDATE SET counter = excluded.counter)sql"));
    return statement.bindAll(order.device, user, order.room, order.counter).run();
}

} // namespace hearth::server
