// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/workspace_directory.h"

#include "core/storage/transaction.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

WorkspaceDirectory::WorkspaceDirectory(storage::Connection& server)
    : m_server(server)
{
}

Result<void> WorkspaceDirectory::put(
    WorkspaceId id, const QString& name, const QString& icon, const QString& joinCode)
{
    HEARTH_TRY(auto statement, m_server.prepare(R"sql(
        INSERT INTO workspace (id, name, icon, join_code) VALUES (:id, :name, :icon, nullif(:code, ''))
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, icon = excluded.icon, join_code = excluded.join_code)sql"));
    statement.bind(":id", id);
    statement.bind(":name", name);
    statement.bind(":icon", icon);
    statement.bind(":code", joinCode);
    Result<void> written = statement.run();
    if (!written && written.error().code == ErrorCode::Conflict)
        return fail(ErrorCode::Conflict, u"another workspace has this join code"_s, u"joinCode"_s);
    return written;
}

Result<void> WorkspaceDirectory::remove(WorkspaceId id)
{
    HEARTH_TRY(auto people, m_server.prepare("DELETE FROM membership WHERE workspace_id = ?"));
    HEARTH_CHECK(people.bindAll(id).run());
    HEARTH_TRY(auto workspace, m_server.prepare("DELETE FROM workspace WHERE id = ?"));
    return workspace.bindAll(id).run();
}

Result<WorkspaceId> WorkspaceDirectory::byJoinCode(QStringView code)
{
    HEARTH_TRY(auto statement, m_server.prepare("SELECT id FROM workspace WHERE join_code = ?"));
    HEARTH_TRY(const bool found, statement.bindAll(normalisedCode(code)).step());
    if (!found)
        return fail(ErrorCode::NotFound, u"no workspace has this code"_s, u"code"_s);
    return statement.get<WorkspaceId>(0);
}

Result<QList<protocol::WorkspaceSummary>> WorkspaceDirectory::membershipsOf(UserId user)
{
    HEARTH_TRY(auto statement, m_server.prepare(R"sql(
        SELECT w.id, w.name, w.icon, m.member_id, m.role
        FROM membership m JOIN workspace w ON w.id = m.workspace_id
        WHERE m.user_id = ? ORDER BY w.name, w.id)sql"));
    statement.bindAll(user);
    QList<protocol::WorkspaceSummary> out;
    while (true) {
        HEARTH_TRY(const bool more, statement.step());
        if (!more)
            return out;
        out.append({ .id = statement.get<WorkspaceId>(0),
            .name = statement.text(1),
            .icon = statement.text(2),
            .memberId = statement.get<MemberId>(3),
            .role = statement.get<Role>(4) });
    }
}

Result<void> WorkspaceDirectory::putMembership(WorkspaceId workspace, const Entry::Person& person)
{
    HEARTH_TRY(auto statement, m_server.prepare(R"sql(
        INSERT INTO membership (user_id, workspace_id, member_id, role, elevated) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (user_id, workspace_id) DO UPDATE SET member_id = excluded.member_id, role = excluded.role,
            elevated = excluded.elevated)sql"));
    return statement.bindAll(person.user, workspace, person.member, person.role, person.elevated)
        .run();
}

Result<void> WorkspaceDirectory::removeMembership(WorkspaceId workspace, UserId user)
{
    HEARTH_TRY(auto statement,
        m_server.prepare("DELETE FROM membership WHERE workspace_id = ? AND user_id = ?"));
    return statement.bindAll(workspace, user).run();
}

Result<void> WorkspaceDirectory::replace(const Entry& entry)
{
    HEARTH_TRY(auto transaction, storage::Transaction::begin(m_server));
    HEARTH_CHECK(put(entry.id, entry.name, entry.icon, entry.joinCode));
    {
        HEARTH_TRY(auto people, m_server.prepare("DELETE FROM membership WHERE workspace_id = ?"));
        HEARTH_CHECK(people.bindAll(entry.id).run());
    }
    for (const Entry::Person& person : entry.people)
        HEARTH_CHECK(putMembership(entry.id, person));
    return transaction.commit();
}

Result<void> WorkspaceDirectory::rebuild(const QList<Entry>& entries)
{
    HEARTH_TRY(auto transaction, storage::Transaction::begin(m_server));
    HEARTH_CHECK(m_server.execute("DELETE FROM membership; DELETE FROM workspace"));
    for (const Entry& entry : entries) {
        Result<void> written = put(entry.id, entry.name, entry.icon, entry.joinCode);
        // Two restored copies may carry one code; the second is joinable again once its code is
        // made anew.
        if (!written && written.error().code == ErrorCode::Conflict)
            written = put(entry.id, entry.name, entry.icon, {});
        HEARTH_CHECK(written);
        for (const Entry::Person& person : entry.people)
            HEARTH_CHECK(putMembership(entry.id, person));
    }
    return transaction.commit();
}

QString normalisedCode(QStringView typed) { return typed.toString().trimmed().toUpper(); }

} // namespace hearth::server
