// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/sqlite/rows.h"
#include "localserver/store/sqlite/sqlite_stores.h"

namespace hearth::server {

namespace {

QByteArray selectMembers(const char* rest)
{
    return "SELECT " + storage::columnList<Member>() + " FROM member " + rest;
}

Member readMember(const storage::Statement& statement) { return storage::rowAs<Member>(statement); }

} // namespace

Result<std::optional<Member>> SqliteMemberStore::find(MemberId id)
{
    static const QByteArray sql = selectMembers("WHERE id = ?");
    HEARTH_TRY(auto statement, m_connection.prepare(sql));
    return first(statement.bindAll(id), readMember);
}

Result<std::optional<Member>> SqliteMemberStore::findByUser(UserId user)
{
    static const QByteArray sql = selectMembers("WHERE user_id = ?");
    HEARTH_TRY(auto statement, m_connection.prepare(sql));
    return first(statement.bindAll(user), readMember);
}

Result<std::optional<Member>> SqliteMemberStore::owner()
{
    static const QByteArray sql = selectMembers("WHERE role = 'owner'");
    HEARTH_TRY(auto statement, m_connection.prepare(sql));
    return first(statement, readMember);
}

Result<QList<Member>> SqliteMemberStore::list()
{
    static const QByteArray sql = selectMembers("ORDER BY joined_at, id");
    HEARTH_TRY(auto statement, m_connection.prepare(sql));
    return collect(statement, readMember);
}

Result<QList<Member>> SqliteMemberStore::listAccounts()
{
    static const QByteArray sql = selectMembers(
        "WHERE user_id IS NOT NULL AND state = 'active' ORDER BY user_id");
    HEARTH_TRY(auto statement, m_connection.prepare(sql));
    return collect(statement, readMember);
}

Result<int> SqliteMemberStore::countActive()
{
    HEARTH_TRY(auto statement,
        m_connection.prepare(
            "SELECT count(*) FROM member WHERE user_id IS NOT NULL AND state = 'active'"));
    HEARTH_CHECK(statement.step());
    return static_cast<int>(statement.integer(0));
}

Result<Added> SqliteMemberStore::add(const Member& member)
{
    static const QByteArray sql = "INSERT INTO member (" + storage::columnList<Member>()
        + ") VALUES (" + storage::parameterList<Member>() + ") ON CONFLICT (id) DO NOTHING";
    HEARTH_TRY(auto statement, m_connection.prepare(sql));
    storage::bindRow(statement, member);
    HEARTH_CHECK(statement.run());
    return m_connection.changes() > 0 ? Added::Yes : Added::Known;
}

Result<void> SqliteMemberStore::update(const Member& member)
{
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        UPDATE member SET user_id = :user_id, display_name = :display_name, role = :role, state = :state, joined_at = :joined_at,
            revision = :revision, import_id = :import_id, status = :status, role_ids = :role_ids,
            profile = :profile, deactivated = :deactivated
        WHERE id = :id)sql"));
    storage::bindRow(statement, member);
    return statement.run();
}

Result<qint64> SqliteMemberStore::accessVersion(MemberId id)
{
    HEARTH_TRY(
        auto statement, m_connection.prepare("SELECT access_version FROM member WHERE id = ?"));
    HEARTH_TRY(const bool found, statement.bindAll(id).step());
    return found ? statement.integer(0) : 0;
}

Result<void> SqliteMemberStore::setAccessVersion(MemberId id, qint64 seq)
{
    HEARTH_TRY(
        auto statement, m_connection.prepare("UPDATE member SET access_version = ? WHERE id = ?"));
    return statement.bindAll(seq, id).run();
}

Result<Admission> SqliteMemberStore::publicAdmission(MemberId id)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare("SELECT public_since, public_from FROM member WHERE id = ?"));
    HEARTH_TRY(const bool found, statement.bindAll(id).step());
    return found ? Admission { .since = statement.integer(0), .readFrom = statement.integer(1) }
                 : Admission {};
}

Result<void> SqliteMemberStore::setPublicAdmission(MemberId id, const Admission& admission)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare("UPDATE member SET public_since = ?, public_from = ? WHERE id = ?"));
    return statement.bindAll(admission.since, admission.readFrom, id).run();
}

Result<void> SqliteMemberStore::setAccessVersionOfFullMembers(qint64 seq)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare("UPDATE member SET access_version = ? WHERE user_id IS NOT NULL AND "
                             "state = 'active' AND role <> 'guest'"));
    return statement.bindAll(seq).run();
}

Result<bool> SqliteMemberStore::hasSecondFactor(MemberId id)
{
    HEARTH_TRY(
        auto statement, m_connection.prepare("SELECT second_factor FROM member WHERE id = ?"));
    HEARTH_TRY(const bool found, statement.bindAll(id).step());
    return found && statement.get<bool>(0);
}

Result<void> SqliteMemberStore::setSecondFactor(MemberId id, bool has)
{
    HEARTH_TRY(
        auto statement, m_connection.prepare("UPDATE member SET second_factor = ? WHERE id = ?"));
    return statement.bindAll(has, id).run();
}

Result<QList<MemberId>> SqliteMemberStore::withoutSecondFactor()
{
    HEARTH_TRY(auto statement,
        m_connection.prepare("SELECT id FROM member WHERE user_id IS NOT NULL AND state = 'active' "
                             "AND second_factor = 0"));
    return collect(statement, [](const storage::Statement& row) { return row.get<MemberId>(0); });
}

Result<std::optional<AvatarRow>> SqliteMemberStore::avatar(MemberId id)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare("SELECT id, mime_type, data FROM avatar WHERE member_id = ?"));
    return first(statement.bindAll(id), [](const storage::Statement& row) {
        return AvatarRow {
            .id = row.get<AvatarId>(0), .mimeType = row.text(1), .data = row.blob(2)
        };
    });
}

Result<void> SqliteMemberStore::putAvatar(MemberId id, const AvatarRow& avatar)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare(
            "INSERT OR REPLACE INTO avatar (member_id, id, mime_type, data) VALUES (?, ?, ?, ?)"));
    statement.bind(1, id);
    statement.bind(2, avatar.id);
    statement.bind(3, avatar.mimeType);
    statement.bindBlob(4, avatar.data);
    return statement.run();
}

Result<void> SqliteMemberStore::removeAvatar(MemberId id)
{
    HEARTH_TRY(auto statement, m_connection.prepare("DELETE FROM avatar WHERE member_id = ?"));
    return statement.bindAll(id).run();
}

Result<void> SqliteMemberStore::forgetPersonal(MemberId member, UserId user)
{
    for (const QByteArrayView sql : { QByteArrayView("DELETE FROM draft WHERE member_id = ?"),
             QByteArrayView("DELETE FROM read_mark WHERE member_id = ?"),
             QByteArrayView("DELETE FROM item WHERE owner_id = ?") }) {
        HEARTH_TRY(auto statement, m_connection.prepare(sql));
        HEARTH_CHECK(statement.bindAll(member).run());
    }
    for (const QByteArrayView sql : { QByteArrayView("DELETE FROM idempotency WHERE user_id = ?"),
             QByteArrayView("DELETE FROM sender WHERE user_id = ?") }) {
        HEARTH_TRY(auto statement, m_connection.prepare(sql));
        HEARTH_CHECK(statement.bindAll(user).run());
    }
    return {};
}

} // namespace hearth::server
