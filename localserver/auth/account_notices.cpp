// SPDX-License-Identifier: Apache-2.0
#include "localserver/auth/account_notices.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

AccountNotices::AccountNotices(storage::Connection& connection, const Clock& clock, Random& random)
    : m_connection(connection)
    , m_clock(clock)
    , m_random(random)
{
}

Result<AccountNotice> AccountNotices::add(
    UserId user, AccountNoticeKind kind, const QString& deviceName, const QString& address)
{
    const AccountNotice notice { .id = NoticeId::generate(m_clock, m_random),
        .kind = kind,
        .happenedAt = m_clock.now(),
        .deviceName = deviceName,
        .address = address,
        .workspaceId = {},
        .workspaceName = {} };
    return put(user, notice).transform([&] { return notice; });
}

Result<AccountNotice> AccountNotices::addJoined(
    UserId user, WorkspaceId workspace, const QString& name)
{
    const AccountNotice notice { .id = NoticeId::generate(m_clock, m_random),
        .kind = AccountNoticeKind::WorkspaceJoined,
        .happenedAt = m_clock.now(),
        .deviceName = {},
        .address = {},
        .workspaceId = workspace,
        .workspaceName = name };
    return put(user, notice).transform([&] { return notice; });
}

Result<void> AccountNotices::put(UserId user, const AccountNotice& notice)
{
    {
        HEARTH_TRY(storage::Statement insert, m_connection.prepare(R"sql(
            INSERT INTO account_notice (id, user_id, kind, happened_at, device_name, address, workspace_id, workspace_name)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?))sql"));
        HEARTH_CHECK(insert
                .bindAll(notice.id, user, notice.kind, notice.happenedAt, notice.deviceName,
                    notice.address, notice.workspaceId, notice.workspaceName)
                .run());
    }
    HEARTH_TRY(storage::Statement prune, m_connection.prepare(R"sql(
        DELETE FROM account_notice WHERE id IN (
            SELECT id FROM account_notice WHERE user_id = ?
            ORDER BY happened_at DESC, id DESC LIMIT -1 OFFSET ?))sql"));
    return prune.bindAll(user, mostPerUser).run();
}

Result<QList<AccountNotice>> AccountNotices::list(UserId user)
{
    HEARTH_TRY(storage::Statement query, m_connection.prepare(R"sql(
        SELECT id, kind, happened_at, device_name, address, workspace_id, workspace_name FROM account_notice
        WHERE user_id = ? ORDER BY happened_at, id)sql"));
    query.bind(1, user);
    QList<AccountNotice> notices;
    while (true) {
        HEARTH_TRY(const bool more, query.step());
        if (!more)
            return notices;
        notices.append({ .id = query.get<NoticeId>(0),
            .kind = query.get<AccountNoticeKind>(1),
            .happenedAt = query.get<Timestamp>(2),
            .deviceName = query.text(3),
            .address = query.text(4),
            .workspaceId = query.get<std::optional<WorkspaceId>>(5),
            .workspaceName = query.text(6) });
    }
}

Result<void> AccountNotices::dismiss(UserId user, const QList<NoticeId>& notices)
{
    for (const NoticeId notice : notices) {
        HEARTH_TRY(storage::Statement statement,
            m_connection.prepare("DELETE FROM account_notice WHERE id = ? AND user_id = ?"));
        HEARTH_CHECK(statement.bindAll(notice, user).run());
    }
    return {};
}

} // namespace hearth::server
