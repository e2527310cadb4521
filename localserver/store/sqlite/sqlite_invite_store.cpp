// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/sqlite/rows.h"
#include "localserver/store/sqlite/sqlite_stores.h"

namespace hearth::server {

namespace {

InviteRow readInvite(const storage::Statement& row)
{
    InviteRow out;
    row.read(0, out.id);
    out.codeHash = row.blob(1);
    row.read(2, out.room);
    row.read(3, out.email);
    row.read(4, out.createdBy);
    row.read(5, out.createdAt);
    row.read(6, out.expiresAt);
    row.read(7, out.hours);
    row.read(8, out.maxUses);
    row.read(9, out.uses);
    row.read(10, out.revokedAt);
    return out;
}

constexpr QByteArrayView selectInvite
    = "SELECT id, code_hash, room_id, email, created_by, created_at, expires_at, hours, max_uses, "
      "uses, revoked_at FROM invite ";

} // namespace

Result<void> SqliteInviteStore::add(const InviteRow& row)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare("INSERT INTO invite (id, code_hash, room_id, email, created_by, "
                             "created_at, expires_at, hours, max_uses, uses, revoked_at) "
                             "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    statement.bind(1, row.id);
    statement.bindBlob(2, row.codeHash);
    statement.bind(3, row.room);
    statement.bind(4, row.email);
    statement.bind(5, row.createdBy);
    statement.bind(6, row.createdAt);
    statement.bind(7, row.expiresAt);
    statement.bind(8, row.hours);
    statement.bind(9, row.maxUses);
    statement.bind(10, row.uses);
    statement.bind(11, row.revokedAt);
    return statement.run();
}

Result<void> SqliteInviteStore::update(const InviteRow& row)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare(
            "UPDATE invite SET code_hash = ?, expires_at = ?, revoked_at = ? WHERE id = ?"));
    statement.bindBlob(1, row.codeHash);
    statement.bind(2, row.expiresAt);
    statement.bind(3, row.revokedAt);
    statement.bind(4, row.id);
    return statement.run();
}

Result<std::optional<InviteRow>> SqliteInviteStore::find(InviteId id)
{
    static const QByteArray sql = selectInvite.toByteArray() + "WHERE id = ?";
    HEARTH_TRY(auto statement, m_connection.prepare(sql));
    return first(statement.bindAll(id), readInvite);
}

Result<std::optional<InviteRow>> SqliteInviteStore::findByCode(const QByteArray& codeHash)
{
    static const QByteArray sql = selectInvite.toByteArray() + "WHERE code_hash = ?";
    HEARTH_TRY(auto statement, m_connection.prepare(sql));
    statement.bindBlob(1, codeHash);
    return first(statement, readInvite);
}

Result<QList<InviteRow>> SqliteInviteStore::list()
{
    static const QByteArray sql = selectInvite.toByteArray() + "ORDER BY created_at DESC, id";
    HEARTH_TRY(auto statement, m_connection.prepare(sql));
    return collect(statement, readInvite);
}

Result<int> SqliteInviteStore::count()
{
    HEARTH_TRY(auto statement, m_connection.prepare("SELECT count(*) FROM invite"));
    HEARTH_CHECK(statement.step());
    return static_cast<int>(statement.integer(0));
}

Result<Added> SqliteInviteStore::addUse(InviteId id, MemberId member, Timestamp at)
{
    HEARTH_TRY(auto use,
        m_connection.prepare("INSERT OR IGNORE INTO invite_use (invite_id, member_id, used_at) "
                             "VALUES (?, ?, ?)"));
    HEARTH_CHECK(use.bindAll(id, member, at).run());
    if (m_connection.changes() == 0)
        return Added::Known;
    HEARTH_TRY(
        auto counted, m_connection.prepare("UPDATE invite SET uses = uses + 1 WHERE id = ?"));
    HEARTH_CHECK(counted.bindAll(id).run());
    return Added::Yes;
}

Result<void> SqliteInviteStore::forgetEndedBefore(Timestamp at)
{
    HEARTH_TRY(auto uses,
        m_connection.prepare("DELETE FROM invite_use WHERE invite_id IN (SELECT id FROM invite "
                             "WHERE min(expires_at, coalesce(revoked_at, expires_at)) < ?)"));
    HEARTH_CHECK(uses.bindAll(at).run());
    HEARTH_TRY(auto ended,
        m_connection.prepare("DELETE FROM invite "
                             "WHERE min(expires_at, coalesce(revoked_at, expires_at)) < ?"));
    return ended.bindAll(at).run();
}

} // namespace hearth::server
