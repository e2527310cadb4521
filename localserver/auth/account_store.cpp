// SPDX-License-Identifier: Apache-2.0
#include "localserver/auth/account_store.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

/// E-mail addresses are compared without case, as people type them.
QString emailKey(const QString& email)
{
    return email.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

std::optional<QString> emailKey(const std::optional<QString>& email)
{
    return email ? std::optional(emailKey(*email)) : std::nullopt;
}

const QByteArray selectUser = R"sql(
SELECT id, display_name, email, owns_server, may_create_workspaces, password_hash IS NOT NULL,
    recovery_hash IS NOT NULL,
    EXISTS (SELECT 1 FROM second_factor WHERE user_id = user.id AND confirmed_at IS NOT NULL),
    email_verified_at IS NOT NULL, deactivated_at IS NOT NULL,
    (SELECT due_at FROM account_removal WHERE user_id = user.id)
FROM user )sql";

User readUser(const storage::Statement& row)
{
    return { .id = row.get<UserId>(0),
        .displayName = row.text(1),
        .email = row.get<std::optional<QString>>(2),
        .ownsServer = row.get<bool>(3),
        .mayCreateWorkspaces = row.get<bool>(4),
        .hasPassword = row.get<bool>(5),
        .hasRecoveryCode = row.get<bool>(6),
        .hasSecondFactor = row.get<bool>(7),
        .emailVerified = row.get<bool>(8),
        .deactivated = row.get<bool>(9),
        .deletionAt = row.get<std::optional<Timestamp>>(10) };
}

std::unexpected<Error> emailConflict()
{
    return fail(ErrorCode::Conflict, u"another account has this e-mail address"_s, u"email"_s);
}

/// Whose code it is, if its time is not over. `sql` answers with the account and the time.
Result<std::optional<UserId>> findCode(
    storage::Connection& connection, QByteArrayView sql, QByteArrayView codeHash, Timestamp now)
{
    HEARTH_TRY(storage::Statement statement, connection.prepare(sql));
    statement.bindBlob(1, codeHash);
    HEARTH_TRY(const bool found, statement.step());
    if (!found || statement.get<Timestamp>(1) <= now)
        return std::nullopt;
    return statement.get<UserId>(0);
}

} // namespace

Result<bool> AccountStore::emailTaken(const QString& email, UserId exceptBy)
{
    HEARTH_TRY(storage::Statement query,
        m_connection.prepare("SELECT 1 FROM user WHERE email_key = ? AND id <> ?"));
    return query.bindAll(emailKey(email), exceptBy).step();
}

Result<void> AccountStore::insert(
    const User& user, const std::optional<QString>& passwordHash, Timestamp now)
{
    if (user.email) {
        HEARTH_TRY(const bool taken, emailTaken(*user.email, user.id));
        if (taken)
            return emailConflict();
    }
    HEARTH_TRY(storage::Statement statement, m_connection.prepare(R"sql(
        INSERT INTO user (id, display_name, email, email_key, password_hash, owns_server, may_create_workspaces, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?))sql"));
    return statement
        .bindAll(user.id, user.displayName, user.email, emailKey(user.email), passwordHash,
            user.ownsServer, user.mayCreateWorkspaces, now)
        .run();
}

Result<User> AccountStore::user(UserId id)
{
    HEARTH_TRY(storage::Statement query, m_connection.prepare(selectUser + "WHERE id = ?"));
    query.bind(1, id);
    HEARTH_TRY(const bool found, query.step());
    if (!found)
        return fail(ErrorCode::NotFound, u"there is no such account"_s, u"userId"_s);
    return readUser(query);
}

Result<std::optional<User>> AccountStore::owner()
{
    HEARTH_TRY(
        storage::Statement query, m_connection.prepare(selectUser + "WHERE owns_server = 1"));
    HEARTH_TRY(const bool found, query.step());
    return found ? std::optional(readUser(query)) : std::nullopt;
}

Result<QList<User>> AccountStore::list(
    const std::optional<UserId>& after, const QString& search, qint64 limit)
{
    // Ids are UUIDv7, so their order is the order of signing up.
    HEARTH_TRY(
        storage::Statement query, m_connection.prepare(selectUser + "WHERE id > ? ORDER BY id"));
    query.bind(1, after.value_or(UserId()));
    QList<User> users;
    while (users.size() < limit) {
        HEARTH_TRY(const bool found, query.step());
        if (!found)
            break;
        User user = readUser(query);
        // Here and not in SQL, whose LIKE knows no case beyond ASCII.
        if (user.displayName.contains(search, Qt::CaseInsensitive)
            || user.email.value_or(QString()).contains(search, Qt::CaseInsensitive))
            users.append(std::move(user));
    }
    return users;
}

Result<void> AccountStore::setMayCreateWorkspaces(UserId id, bool may)
{
    HEARTH_TRY(storage::Statement statement,
        m_connection.prepare("UPDATE user SET may_create_workspaces = ? WHERE id = ?"));
    return statement.bindAll(may, id).run();
}

Result<std::optional<Credentials>> AccountStore::credentialsByEmail(const QString& email)
{
    HEARTH_TRY(storage::Statement query,
        m_connection.prepare("SELECT id, password_hash FROM user WHERE email_key = ?"));
    query.bind(1, emailKey(email));
    HEARTH_TRY(const bool found, query.step());
    if (!found)
        return std::nullopt;
    return Credentials { .user = query.get<UserId>(0),
        .passwordHash = query.get<std::optional<QString>>(1) };
}

Result<Credentials> AccountStore::credentials(UserId id)
{
    HEARTH_TRY(storage::Statement query,
        m_connection.prepare("SELECT id, password_hash FROM user WHERE id = ?"));
    query.bind(1, id);
    HEARTH_TRY(const bool found, query.step());
    if (!found)
        return fail(ErrorCode::NotFound, u"there is no such account"_s);
    return Credentials { .user = id, .passwordHash = query.get<std::optional<QString>>(1) };
}

Result<void> AccountStore::setPassword(UserId id, const QString& email, const QString& passwordHash)
{
    HEARTH_TRY(const bool taken, emailTaken(email, id));
    if (taken)
        return emailConflict();
    HEARTH_TRY(storage::Statement statement,
        m_connection.prepare(
            "UPDATE user SET email = ?, email_key = ?, password_hash = ? WHERE id = ?"));
    return statement.bindAll(email, emailKey(email), passwordHash, id).run();
}

Result<void> AccountStore::setRecoveryHash(UserId id, QByteArrayView hash)
{
    HEARTH_TRY(storage::Statement statement,
        m_connection.prepare("UPDATE user SET recovery_hash = ? WHERE id = ?"));
    statement.bindBlob(1, hash);
    statement.bind(2, id);
    return statement.run();
}

Result<std::optional<UserId>> AccountStore::consumeRecoveryHash(QByteArrayView hash)
{
    HEARTH_TRY(storage::Statement statement,
        m_connection.prepare("UPDATE user SET recovery_hash = NULL, password_hash = NULL WHERE "
                             "recovery_hash = ? RETURNING id"));
    statement.bindBlob(1, hash);
    HEARTH_TRY(const bool found, statement.step());
    return found ? std::optional(statement.get<UserId>(0)) : std::nullopt;
}

Result<std::optional<UserId>> AccountStore::findRecoveryHash(QByteArrayView hash)
{
    HEARTH_TRY(storage::Statement query,
        m_connection.prepare("SELECT id FROM user WHERE recovery_hash = ?"));
    query.bindBlob(1, hash);
    HEARTH_TRY(const bool found, query.step());
    return found ? std::optional(query.get<UserId>(0)) : std::nullopt;
}

Result<void> AccountStore::insertDeviceLink(UserId id, QByteArrayView codeHash, Timestamp expiresAt)
{
    HEARTH_TRY(storage::Statement forget,
        m_connection.prepare("DELETE FROM device_link WHERE user_id = ?"));
    forget.bind(1, id);
    HEARTH_CHECK(forget.run());
    HEARTH_TRY(storage::Statement insert,
        m_connection.prepare(
            "INSERT INTO device_link (code_hash, user_id, expires_at) VALUES (?, ?, ?)"));
    insert.bindBlob(1, codeHash);
    insert.bind(2, id);
    insert.bind(3, expiresAt);
    return insert.run();
}

Result<std::optional<UserId>> AccountStore::consumeDeviceLink(
    QByteArrayView codeHash, Timestamp now)
{
    return findCode(m_connection,
        "DELETE FROM device_link WHERE code_hash = ? RETURNING user_id, expires_at", codeHash, now);
}

Result<std::optional<UserId>> AccountStore::findDeviceLink(QByteArrayView codeHash, Timestamp now)
{
    return findCode(m_connection, "SELECT user_id, expires_at FROM device_link WHERE code_hash = ?",
        codeHash, now);
}

Result<void> AccountStore::putResetCode(UserId id, QByteArrayView codeHash, Timestamp expiresAt)
{
    HEARTH_TRY(storage::Statement statement, m_connection.prepare(R"sql(
        INSERT INTO reset_code (user_id, code_hash, expires_at) VALUES (?, ?, ?)
        ON CONFLICT (user_id) DO UPDATE SET code_hash = excluded.code_hash, expires_at = excluded.expires_at)sql"));
    statement.bind(1, id);
    statement.bindBlob(2, codeHash);
    statement.bind(3, expiresAt);
    return statement.run();
}

Result<std::optional<UserId>> AccountStore::findResetCode(QByteArrayView codeHash, Timestamp now)
{
    return findCode(m_connection, "SELECT user_id, expires_at FROM reset_code WHERE code_hash = ?",
        codeHash, now);
}

Result<std::optional<UserId>> AccountStore::consumeResetCode(QByteArrayView codeHash, Timestamp now)
{
    return findCode(m_connection,
        "DELETE FROM reset_code WHERE code_hash = ? RETURNING user_id, expires_at", codeHash, now);
}

Result<void> AccountStore::putMailNews(UserId id, protocol::MailKind kind)
{
    HEARTH_TRY(storage::Statement insert, m_connection.prepare(R"sql(
        INSERT INTO mail_news (kind, display_name, email)
        SELECT ?, display_name, email FROM user
        WHERE id = ? AND email IS NOT NULL AND email_verified_at IS NOT NULL
            AND EXISTS (SELECT 1 FROM mail_setting))sql"));
    return insert.bindAll(kind, id).run();
}

Result<std::optional<Role>> AccountStore::roleIn(UserId id, WorkspaceId workspace)
{
    HEARTH_TRY(storage::Statement query,
        m_connection.prepare("SELECT role FROM membership WHERE user_id = ? AND workspace_id = ?"));
    HEARTH_TRY(const bool found, query.bindAll(id, workspace).step());
    return found ? std::optional(query.get<Role>(0)) : std::nullopt;
}

Result<bool> AccountStore::isElevated(UserId id)
{
    HEARTH_TRY(storage::Statement query,
        m_connection.prepare("SELECT 1 FROM membership WHERE user_id = ? AND elevated <> 0"));
    return query.bindAll(id).step();
}

} // namespace hearth::server
