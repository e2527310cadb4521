// SPDX-License-Identifier: Apache-2.0
#include "localserver/auth/account_life.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

Result<void> AccountLife::check(UserId user)
{
    HEARTH_TRY(storage::Statement query, m_connection.prepare(R"sql(
        SELECT closed, due_at, begun_at FROM user LEFT JOIN account_removal ON user_id = id
        WHERE id = ? AND deactivated_at IS NOT NULL)sql"));
    HEARTH_TRY(const bool rests, query.bindAll(user).step());
    if (!rests)
        return {};
    if (!query.isNull(2))
        return fail(ErrorCode::Unauthenticated, u"this account has been deleted"_s);
    const auto due = query.get<std::optional<Timestamp>>(1);
    if (query.get<bool>(0))
        return std::unexpected(restError(AccountRest::Closed, due));
    return std::unexpected(restError(due ? AccountRest::Leaving : AccountRest::Asleep, due));
}

Result<void> AccountLife::rest(UserId user, By by, Timestamp now)
{
    {
        HEARTH_TRY(storage::Statement update, m_connection.prepare(R"sql(
            UPDATE user SET deactivated_at = coalesce(deactivated_at, ?), closed = max(closed, ?) WHERE id = ?)sql"));
        HEARTH_CHECK(update.bindAll(now, by == By::Owner, user).run());
    }
    for (const QByteArrayView sql : { QByteArrayView("DELETE FROM device_link WHERE user_id = ?"),
             QByteArrayView("DELETE FROM reset_code WHERE user_id = ?"),
             QByteArrayView("DELETE FROM email_code WHERE user_id = ?") }) {
        HEARTH_TRY(storage::Statement statement, m_connection.prepare(sql));
        HEARTH_CHECK(statement.bindAll(user).run());
    }
    return {};
}

Result<bool> AccountLife::wake(UserId user)
{
    {
        HEARTH_TRY(storage::Statement begun,
            m_connection.prepare(
                "SELECT 1 FROM account_removal WHERE user_id = ? AND begun_at IS NOT NULL"));
        HEARTH_TRY(const bool found, begun.bindAll(user).step());
        if (found)
            return fail(
                ErrorCode::Conflict, u"this account is being deleted already"_s, u"userId"_s);
    }
    {
        HEARTH_TRY(storage::Statement keep,
            m_connection.prepare("DELETE FROM account_removal WHERE user_id = ?"));
        HEARTH_CHECK(keep.bindAll(user).run());
    }
    HEARTH_TRY(storage::Statement update,
        m_connection.prepare("UPDATE user SET deactivated_at = NULL, closed = 0 WHERE id = ? AND "
                             "deactivated_at IS NOT NULL"));
    HEARTH_CHECK(update.bindAll(user).run());
    return m_connection.changes() > 0;
}

Result<void> AccountLife::scheduleRemoval(UserId user, WrittenHistory history, Timestamp now)
{
    const Timestamp due { now.micros + deletionGrace.count() };
    HEARTH_TRY(storage::Statement statement, m_connection.prepare(R"sql(
        INSERT INTO account_removal (user_id, history, requested_at, due_at) VALUES (?, ?, ?, ?)
        ON CONFLICT (user_id) DO UPDATE SET history = excluded.history)sql"));
    return statement.bindAll(user, history, now, due).run();
}

Result<void> AccountLife::beginRemovals(Timestamp now)
{
    HEARTH_TRY(storage::Statement statement,
        m_connection.prepare(
            "UPDATE account_removal SET begun_at = ?1 WHERE due_at <= ?1 AND begun_at IS NULL"));
    return statement.bindAll(now).run();
}

Result<QList<AccountRemovalRow>> AccountLife::begunRemovals()
{
    HEARTH_TRY(storage::Statement query,
        m_connection.prepare(
            "SELECT user_id, history FROM account_removal WHERE begun_at IS NOT NULL"));
    QList<AccountRemovalRow> rows;
    while (true) {
        HEARTH_TRY(const bool more, query.step());
        if (!more)
            return rows;
        rows.append({ .user = query.get<UserId>(0), .history = query.get<WrittenHistory>(1) });
    }
}

Result<bool> AccountLife::erase(UserId user)
{
    {
        HEARTH_TRY(storage::Statement memberships,
            m_connection.prepare("DELETE FROM membership WHERE user_id = ?"));
        HEARTH_CHECK(memberships.bindAll(user).run());
    }
    HEARTH_TRY(storage::Statement account, m_connection.prepare("DELETE FROM user WHERE id = ?"));
    HEARTH_CHECK(account.bindAll(user).run());
    return m_connection.changes() > 0;
}

Result<QStringList> AccountLife::ownedWithOthers(UserId user)
{
    HEARTH_TRY(storage::Statement query, m_connection.prepare(R"sql(
        SELECT name FROM workspace JOIN membership AS own ON own.workspace_id = workspace.id
        WHERE own.user_id = ?1 AND own.role = 'owner' AND EXISTS (
            SELECT 1 FROM membership AS other
            WHERE other.workspace_id = workspace.id AND other.user_id <> ?1)
        ORDER BY name)sql"));
    query.bindAll(user);
    QStringList names;
    while (true) {
        HEARTH_TRY(const bool more, query.step());
        if (!more)
            return names;
        names.append(query.text(0));
    }
}

} // namespace hearth::server
