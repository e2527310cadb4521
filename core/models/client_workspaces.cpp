// SPDX-License-Identifier: Apache-2.0
// How the client opens, closes and opens again the workspaces of its accounts. Everything else is
// in client.cpp.
#include "core/base/log.h"
#include "core/models/client.h"
#include "core/models/history_choice.h"
#include "core/models/room_counts.h"
#include "core/replica/retry_policy.h"

#include <QDir>

#include <algorithm>

namespace hearth::models {

using namespace Qt::StringLiterals;
using protocol::WorkspaceSummary;

/// One a turn of the event loop: the window goes on answering.
void Client::openContexts()
{
    const std::optional<WorkspaceId> next = unopenedWorkspace();
    if (!next)
        return;
    if (!context(*next) && !openingProblem(*next)) // once is enough
        m_unopened.note(*next, fail(ErrorCode::Internal, u"the account has no user"_s).error());
    QMetaObject::invokeMethod(this, &Client::openContexts, Qt::QueuedConnection);
}

/// Whoever was put out and has come back gets everything anew.
void Client::reopenEnded(const WorkspaceId& id)
{
    const auto context = std::ranges::find_if(
        m_contexts, [&](const auto& known) { return known->id() == id; });
    if (context == m_contexts.end() || !(*context)->session().syncState().ended)
        return;
    closeContext(id);
    QMetaObject::invokeMethod(this, &Client::openContexts, Qt::QueuedConnection);
}

std::optional<WorkspaceId> Client::unopenedWorkspace() const
{
    for (const auto& account : m_accounts) {
        if (account->record().signedOut)
            continue;
        for (const WorkspaceSummary& workspace : account->record().workspaces) {
            const bool open = std::ranges::any_of(
                m_contexts, [&](const auto& context) { return context->id() == workspace.id; });
            if (!open && !openingProblem(workspace.id))
                return workspace.id;
        }
    }
    return std::nullopt;
}

WorkspaceContext* Client::context(const WorkspaceId& id)
{
    const auto known = std::ranges::find_if(
        m_contexts, [&](const auto& context) { return context->id() == id; });
    if (known != m_contexts.end())
        return known->get();
    // It is tried again when the time has come, and not whenever somebody asks.
    return openingProblem(id) ? nullptr : open(id);
}

std::optional<Error> Client::openingProblem(const WorkspaceId& id) const
{
    return m_unopened.problem(id);
}

std::optional<Error> Client::followTrouble(const WorkspaceId& id) const
{
    return m_moves->trouble(id);
}

void Client::tryOpening(const WorkspaceId& id)
{
    if (openingProblem(id))
        open(id);
}

replica::SessionConfig Client::sessionConfig(const Account& account, const WorkspaceId& id) const
{
    return { .directory = replicaDirectory(account, id),
        .workspace = id,
        .user = account.record().user->id,
        .clock = m_config.clock,
        .random = m_config.random,
        .syncThread = m_syncThread.get(),
        .provider = account.provider(),
        .historyLimit = historyLimit(*m_config.settings),
        .vfs = m_config.vfs };
}

/// Where the disk takes no writes, what is here can be read all the same.
WorkspaceContext* Client::open(const WorkspaceId& id)
{
    Account* account = accountOf(id);
    if (!account || !account->record().user)
        return nullptr;
    m_moves->bringCopy(*account, id);
    const replica::SessionConfig config = sessionConfig(*account, id);
    auto session = replica::WorkspaceSession::open(config);
    const auto reading = std::ranges::find_if(
        m_contexts, [&](const auto& known) { return known->id() == id; });
    if (session) {
        if (openingProblem(id))
            account->reconnectNow(); // a server in this process is on the same disk
        if (reading != m_contexts.end())
            closeContext(id);
        m_unopened.forget(id);
    } else {
        const Error problem = session.error();
        if (openingProblem(id) != problem)
            qCCritical(logClient).noquote() << logLine(problem);
        m_unopened.note(id, problem);
        if (reading == m_contexts.end() && problem.code == ErrorCode::Unavailable)
            session = replica::WorkspaceSession::openToRead(config, problem);
    }
    if (!session) {
        Q_EMIT workspaceNotOpened(id);
        return reading == m_contexts.end() ? nullptr : reading->get();
    }
    return &show(std::move(*session));
}

WorkspaceContext& Client::show(std::unique_ptr<replica::WorkspaceSession> session)
{
    m_contexts.push_back(std::make_unique<WorkspaceContext>(std::move(session)));
    WorkspaceContext* context = m_contexts.back().get();
    connect(&context->directory(), &Directory::roomsChanged, this, [this, context] {
        m_workspaces->setCounts(context->id(), countsOf(context->directory().rooms()));
    });
    // Whoever was put out while being connected hears it from the workspace; the list says the
    // rest.
    connect(
        &context->session(), &replica::WorkspaceSession::syncStateChanged, this, [this, context] {
            const std::optional<Error> ended = context->session().syncState().ended;
            Account* account = accountOf(context->id());
            if (account && ended
                && (ended->code == ErrorCode::Forbidden || replica::isElsewhere(*ended)))
                refreshWorkspaces(*account);
        });
    connect(&context->session(), &replica::WorkspaceSession::ephemeral, this,
        [this, context](const protocol::Ephemeral& news) {
            const bool isIn = news.notices
                && std::ranges::contains(
                    *news.notices, AccountNoticeKind::WorkspaceJoined, &AccountNotice::kind);
            Account* account = isIn ? accountOf(context->id()) : nullptr;
            if (account)
                refreshWorkspaces(*account);
        });
    Q_EMIT workspaceOpened(context->id());
    return *context;
}

std::vector<WorkspaceContext*> Client::contexts() const
{
    std::vector<WorkspaceContext*> open;
    for (const auto& context : m_contexts)
        open.push_back(context.get());
    return open;
}

void Client::closeContext(const WorkspaceId& id)
{
    Q_EMIT workspaceClosing(id);
    m_unopened.forget(id);
    std::erase_if(m_contexts, [&](const auto& context) { return context->id() == id; });
}

/// The person is not in it any more: its copy goes, and what they wrote and did not send stays.
void Client::leave(Account& account, const WorkspaceSummary& workspace)
{
    Q_EMIT workspaceRemoved(workspace.id);
    closeContext(workspace.id);
    // Written down first: whatever happens next, the next start goes on with it.
    account.setFormerWorkspaces(account.record().formerWorkspaces + QList { workspace });
    openFormer();
    if (m_former.find(workspace.id))
        Q_EMIT workspaceLeft(workspace.id);
}

/// Those that are open already stay so: it may be asked whenever somebody has signed in.
void Client::openFormer()
{
    for (const auto& account : m_accounts) {
        if (account->record().signedOut || !account->record().user)
            continue;
        const QList<WorkspaceSummary> former = account->record().formerWorkspaces;
        for (const WorkspaceSummary& workspace : former) {
            if (m_former.find(workspace.id))
                continue;
            replica::SessionConfig config = sessionConfig(*account, workspace.id);
            config.provider = nullptr;
            m_former.keep(config, workspace);
        }
    }
}

/// What was kept is sent now, by the workspace that is opened again.
void Client::comeBack(Account& account, const WorkspaceId& id)
{
    m_former.release(id);
    QList<WorkspaceSummary> former = account.record().formerWorkspaces;
    if (former.removeIf([&](const WorkspaceSummary& one) { return one.id == id; }) > 0)
        account.setFormerWorkspaces(former);
}

void Client::forgetFormer(const WorkspaceId& id)
{
    for (const auto& account : m_accounts)
        comeBack(*account, id);
}

QString Client::replicaDirectory(const Account& account, const WorkspaceId& workspace) const
{
    return QDir(m_config.dataDirectory)
        .filePath(u"replicas/%1/%2"_s.arg(account.record().key, workspace.toString()));
}

} // namespace hearth::models
