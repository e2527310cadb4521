// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/workspace_directory.h"

#include "core/protocol/join_link.h"
#include "core/storage/transaction.h"

#include <QCryptographicHash>

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::CodeProblem;

WorkspaceDirectory::WorkspaceDirectory(storage::Connection& server)
    : m_server(server)
{
}

Result<void> WorkspaceDirectory::put(const Entry& entry)
{
    HEARTH_TRY(auto statement, m_server.prepare(R"sql(
        INSERT INTO workspace (id, name, icon, join_code, join_code_enabled)
        VALUES (:id, :name, :icon, nullif(:code, ''), :enabled)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, icon = excluded.icon, join_code = excluded.join_code,
            join_code_enabled = excluded.join_code_enabled)sql"));
    statement.bind(":id", entry.id);
    statement.bind(":name", entry.name);
    statement.bind(":icon", entry.icon);
    statement.bind(":code", entry.joinCode);
    statement.bind(":enabled", entry.joinCodeEnabled);
    Result<void> written = statement.run();
    if (!written && written.error().code == ErrorCode::Conflict)
        return fail(ErrorCode::Conflict, u"another workspace has this join code"_s, u"joinCode"_s);
    return written;
}

Result<void> WorkspaceDirectory::clear(WorkspaceId id)
{
    HEARTH_TRY(auto people, m_server.prepare("DELETE FROM membership WHERE workspace_id = ?"));
    HEARTH_CHECK(people.bindAll(id).run());
    HEARTH_TRY(auto invitations, m_server.prepare("DELETE FROM invitation WHERE workspace_id = ?"));
    return invitations.bindAll(id).run();
}

Result<void> WorkspaceDirectory::remove(WorkspaceId id)
{
    HEARTH_CHECK(clear(id));
    HEARTH_TRY(auto workspace, m_server.prepare("DELETE FROM workspace WHERE id = ?"));
    return workspace.bindAll(id).run();
}

Result<QList<WorkspaceId>> WorkspaceDirectory::open()
{
    HEARTH_TRY(auto statement, m_server.prepare(R"sql(
        SELECT id FROM workspace
        WHERE id NOT IN (SELECT workspace_id FROM departure WHERE state IN ('moved', 'inFile'))
        ORDER BY id)sql"));
    QList<WorkspaceId> out;
    while (true) {
        HEARTH_TRY(const bool more, statement.step());
        if (!more)
            return out;
        out.append(statement.get<WorkspaceId>(0));
    }
}

Result<WorkspaceDirectory::Way> WorkspaceDirectory::byJoinCode(const QString& code)
{
    HEARTH_TRY(auto statement,
        m_server.prepare("SELECT id, join_code_enabled FROM workspace WHERE join_code = ?"));
    HEARTH_TRY(const bool found, statement.bindAll(code).step());
    if (!found)
        return refusedCode(CodeProblem::Unknown);
    Way way { .workspace = statement.get<WorkspaceId>(0), .problem = {} };
    if (!statement.get<bool>(1))
        way.problem = CodeProblem::Disabled;
    return way;
}

Result<WorkspaceDirectory::Way> WorkspaceDirectory::byInvite(const QString& code, Timestamp now)
{
    HEARTH_TRY(auto statement,
        m_server.prepare(
            "SELECT workspace_id, ended, expires_at FROM invitation WHERE code_hash = ?"));
    statement.bindBlob(1, codeHash(code));
    HEARTH_TRY(const bool found, statement.step());
    if (!found)
        return refusedCode(CodeProblem::Unknown);
    Way way { .workspace = statement.get<WorkspaceId>(0),
        .problem = statement.get<std::optional<CodeProblem>>(1) };
    if (!way.problem && statement.get<Timestamp>(2) <= now)
        way.problem = CodeProblem::Expired;
    return way;
}

Result<WorkspaceDirectory::Way> WorkspaceDirectory::find(QStringView code, Timestamp now)
{
    const QString kept = normalisedCode(code);
    return protocol::isInviteCode(kept) ? byInvite(kept, now) : byJoinCode(kept);
}

Result<QList<protocol::WorkspaceSummary>> WorkspaceDirectory::membershipsOf(UserId user)
{
    // Who was in one that has moved learns where it is, also when its copy has gone from here.
    HEARTH_TRY(auto statement, m_server.prepare(R"sql(
        SELECT w.id, w.name, w.icon, m.member_id, m.role,
            EXISTS (SELECT 1 FROM departure d WHERE d.workspace_id = w.id AND d.state = 'moved' AND d.place IS NOT NULL)
        FROM membership m JOIN workspace w ON w.id = m.workspace_id WHERE m.user_id = :user
        UNION ALL
        SELECT d.workspace_id, d.name, '', p.member_id, p.role, 1
        FROM departed_member p JOIN departure d ON d.workspace_id = p.workspace_id
        WHERE p.user_id = :user AND d.state = 'moved' AND d.place IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM workspace w WHERE w.id = d.workspace_id)
        ORDER BY 2, 1)sql"));
    statement.bind(":user", user);
    QList<protocol::WorkspaceSummary> out;
    while (true) {
        HEARTH_TRY(const bool more, statement.step());
        if (!more)
            return out;
        out.append({ .id = statement.get<WorkspaceId>(0),
            .name = statement.text(1),
            .icon = statement.text(2),
            .memberId = statement.get<MemberId>(3),
            .role = statement.get<Role>(4),
            .moved = statement.get<bool>(5) });
    }
}

Result<QList<protocol::WorkspaceSummary>> WorkspaceDirectory::openMembershipsOf(UserId user)
{
    HEARTH_TRY(QList<protocol::WorkspaceSummary> open, membershipsOf(user));
    HEARTH_TRY(auto statement,
        m_server.prepare("SELECT workspace_id FROM departure WHERE state IN ('moved', 'inFile')"));
    while (true) {
        HEARTH_TRY(const bool more, statement.step());
        if (!more)
            return open;
        open.removeIf([closed = statement.get<WorkspaceId>(0)](
                          const protocol::WorkspaceSummary& one) { return one.id == closed; });
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

Result<QList<WorkspaceId>> WorkspaceDirectory::joinableBy(UserId user, const QString& domain)
{
    HEARTH_TRY(auto statement, m_server.prepare(R"sql(
        SELECT DISTINCT workspace_id FROM proven_domain WHERE name = ? AND lets_in
            AND workspace_id NOT IN (SELECT workspace_id FROM membership WHERE user_id = ?)
            AND workspace_id NOT IN (SELECT workspace_id FROM departure WHERE state IN ('moved', 'inFile'))
        ORDER BY workspace_id)sql"));
    statement.bindAll(domain, user);
    QList<WorkspaceId> out;
    while (true) {
        HEARTH_TRY(const bool more, statement.step());
        if (!more)
            return out;
        out.append(statement.get<WorkspaceId>(0));
    }
}

Result<QList<WorkspaceDirectory::DomainPlace>> WorkspaceDirectory::domainsCheckedBefore(
    Timestamp before, int limit)
{
    HEARTH_TRY(auto statement, m_server.prepare(R"sql(
        SELECT workspace_id, id FROM proven_domain WHERE checked_at < ?
            AND workspace_id NOT IN (SELECT workspace_id FROM departure WHERE state IN ('moved', 'inFile'))
        ORDER BY checked_at, id LIMIT ?)sql"));
    statement.bindAll(before, limit);
    QList<DomainPlace> out;
    while (true) {
        HEARTH_TRY(const bool more, statement.step());
        if (!more)
            return out;
        out.append(
            { .workspace = statement.get<WorkspaceId>(0), .domain = statement.get<DomainId>(1) });
    }
}

/// Those that stay are not put in anew: that one begins to let people in means accounts to look at.
Result<void> WorkspaceDirectory::putDomains(const Entry& entry)
{
    QStringList names;
    for (const protocol::Domain& domain : entry.domains)
        names.append(domain.name);
    HEARTH_TRY(auto gone, m_server.prepare(R"sql(
        DELETE FROM proven_domain WHERE workspace_id = ? AND name NOT IN (SELECT value FROM json_each(?)))sql"));
    HEARTH_CHECK(gone.bindAll(entry.id, QString::fromUtf8(toJson(names))).run());
    for (const protocol::Domain& domain : entry.domains) {
        // A restored copy of a workspace may stand beside it: the first keeps the domain.
        HEARTH_TRY(auto statement, m_server.prepare(R"sql(
            INSERT INTO proven_domain (id, name, workspace_id, lets_in, checked_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET lets_in = excluded.lets_in, checked_at = excluded.checked_at
                WHERE workspace_id = excluded.workspace_id)sql"));
        HEARTH_CHECK(statement
                .bindAll(domain.id, domain.name, entry.id, domain.letsIn(),
                    domain.checkedAt.value_or(Timestamp {}))
                .run());
    }
    return {};
}

Result<void> WorkspaceDirectory::putContents(const Entry& entry)
{
    for (const Entry::Person& person : entry.people)
        HEARTH_CHECK(putMembership(entry.id, person));
    for (const Entry::Invitation& invitation : entry.invitations) {
        // A restored copy of a workspace may stand beside it: the code leads to the first.
        HEARTH_TRY(auto statement,
            m_server.prepare("INSERT OR IGNORE INTO invitation (code_hash, workspace_id, "
                             "expires_at, ended) VALUES (?, ?, ?, ?)"));
        statement.bindBlob(1, invitation.codeHash);
        statement.bind(2, entry.id);
        statement.bind(3, invitation.expiresAt);
        statement.bind(4, invitation.ended);
        HEARTH_CHECK(statement.run());
    }
    return putDomains(entry);
}

Result<void> WorkspaceDirectory::replace(const Entry& entry)
{
    HEARTH_TRY(auto transaction, storage::Transaction::begin(m_server));
    HEARTH_CHECK(put(entry));
    HEARTH_CHECK(clear(entry.id));
    HEARTH_CHECK(putContents(entry));
    return transaction.commit();
}

Result<void> WorkspaceDirectory::rebuild(const QList<Entry>& entries)
{
    HEARTH_TRY(auto transaction, storage::Transaction::begin(m_server));
    HEARTH_CHECK(
        m_server.execute("DELETE FROM membership; DELETE FROM invitation; DELETE FROM workspace"));
    for (const Entry& entry : entries) {
        Result<void> written = put(entry);
        // Two restored copies may carry one code; the second is joinable again once its code is
        // made anew.
        if (!written && written.error().code == ErrorCode::Conflict) {
            Entry without = entry;
            without.joinCode.clear();
            written = put(without);
        }
        HEARTH_CHECK(written);
        HEARTH_CHECK(putContents(entry));
    }
    return transaction.commit();
}

QString normalisedCode(QStringView typed)
{
    QString code = typed.toString().toUpper();
    code.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return code;
}

QByteArray codeHash(QStringView typed)
{
    return QCryptographicHash::hash(
        normalisedCode(typed).toUtf8(), QCryptographicHash::Algorithm::Sha256);
}

std::unexpected<Error> refusedCode(CodeProblem problem)
{
    const auto sentence = [problem] {
        switch (problem) {
        case CodeProblem::Unknown:
            return u"no workspace has this code"_s;
        case CodeProblem::Disabled:
            return u"the workspace's join code is switched off"_s;
        case CodeProblem::Expired:
            return u"this invitation has expired"_s;
        case CodeProblem::UsedUp:
            return u"this invitation is used up"_s;
        case CodeProblem::Revoked:
            return u"this invitation was withdrawn"_s;
        }
        return QString();
    };
    return std::unexpected(
        Error { .code = problem == CodeProblem::Unknown ? ErrorCode::NotFound : ErrorCode::Conflict,
            .message = sentence(),
            .field = u"code"_s,
            .detail = {},
            .details = { { u"reason"_s, QString::fromLatin1(enumName(problem)) } },
            .requestId = {} });
}

} // namespace hearth::server
