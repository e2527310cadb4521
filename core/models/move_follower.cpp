// SPDX-License-Identifier: Apache-2.0
#include "core/models/move_follower.h"

#include "core/base/log.h"
#include "core/models/client_flows.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace hearth::models {

using namespace std::chrono_literals;
using protocol::WorkspaceSummary;

namespace {

/// The server that a team is moved to may be started later than the old one says so.
constexpr client::BackoffLimits pauses { .first = 1s, .longest = 60s };

bool reaches(const AccountRecord& record, const WorkspaceId& id)
{
    return !record.signedOut && std::ranges::contains(record.workspaces, id, &WorkspaceSummary::id);
}

/// Ids of accounts go along with a workspace.
bool isSamePerson(const AccountRecord& one, const AccountRecord& other)
{
    return one.user && other.user && one.user->id == other.user->id;
}

} // namespace

MoveFollower::MoveFollower(Client& client)
    : m_client(client)
    , m_pauses(pauses)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &MoveFollower::retry);
}

bool MoveFollower::mayBeOneServer(const AccountRecord& one, const AccountRecord& other)
{
    const bool isPinned = !one.fingerprint.isEmpty() && !other.fingerprint.isEmpty();
    if (!isPinned)
        return one.host == other.host;
    return one.fingerprint == other.fingerprint
        || (one.host == other.host && one.port == other.port);
}

bool MoveFollower::isFollowed(const Account& account, const WorkspaceId& id) const
{
    return std::ranges::any_of(m_client.m_accounts, [&](const auto& other) {
        return other.get() != &account && reaches(other->record(), id)
            && isSamePerson(other->record(), account.record())
            && !mayBeOneServer(other->record(), account.record());
    });
}

QList<WorkspaceSummary> MoveFollower::stillReached(
    Account& account, const QList<WorkspaceSummary>& listed)
{
    QList<WorkspaceSummary> out;
    for (const WorkspaceSummary& workspace : listed) {
        if (workspace.moved && isFollowed(account, workspace.id))
            continue;
        out.append(workspace);
        if (workspace.moved)
            follow(account, workspace.id);
    }
    return out;
}

void MoveFollower::follow(Account& account, const WorkspaceId& id)
{
    if (m_underWay.contains(id))
        return;
    m_underWay.insert(id);
    asFuture(ClientFlows::followMove(&m_client, &account, id))
        .then(this, [this, id](const Result<void>& followed) { ended(id, followed); });
}

void MoveFollower::ended(const WorkspaceId& id, const Result<void>& followed)
{
    m_underWay.remove(id);
    if (followed) {
        m_failed.erase(id);
        m_pauses.reset();
        Q_EMIT m_client.workspaceMoved(id);
        return;
    }
    qCWarning(logClient).noquote()
        << "a workspace that moved was not followed:" << logLine(followed.error());
    m_failed.insert_or_assign(id, followed.error());
    Q_EMIT m_client.workspaceNotFollowed(id);
    if (!m_retry.isActive())
        m_retry.start(m_pauses.next(*m_client.m_config.random));
}

std::optional<Error> MoveFollower::trouble(const WorkspaceId& id) const
{
    const auto failed = m_failed.find(id);
    return failed == m_failed.end() ? std::nullopt : std::optional(failed->second);
}

void MoveFollower::retry()
{
    const auto failed = m_failed; // which changes under way
    for (const auto& [id, error] : failed) {
        Account* const account = m_client.accountOf(id);
        if (!account)
            m_failed.erase(id); // it is not on this device any more
        else if (!account->record().signedOut)
            m_client.refreshWorkspaces(*account); // which says whether it still has to be followed
    }
}

void MoveFollower::handOver(
    Account& from, Account& account, const WorkspaceId& id, const QList<WorkspaceSummary>& listed)
{
    // The new one first: whoever is killed in between is in it twice, and never nowhere.
    m_client.takeWorkspaces(account, listed);
    QList<WorkspaceSummary> left = from.record().workspaces;
    left.removeIf([&id](const WorkspaceSummary& workspace) { return workspace.id == id; });
    from.setWorkspaces(left);
}

void MoveFollower::bringCopy(const Account& account, const WorkspaceId& id) const
{
    const QString mine = m_client.replicaDirectory(account, id);
    if (QFileInfo::exists(mine))
        return;
    for (const auto& other : m_client.m_accounts) {
        const QString theirs = m_client.replicaDirectory(*other, id);
        if (other.get() == &account || !isSamePerson(other->record(), account.record())
            || !QFileInfo::exists(theirs))
            continue;
        if (!QDir().mkpath(QFileInfo(mine).path()) || !QDir().rename(theirs, mine))
            qCWarning(logClient).noquote() << "the copy of a workspace stays at" << theirs;
        return;
    }
}

} // namespace hearth::models
