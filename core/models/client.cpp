// SPDX-License-Identifier: Apache-2.0
#include "core/models/client.h"

#include "core/base/log.h"
#include "core/client/credential_store.h"
#include "core/models/account_file.h"
#include "core/models/accounts_under_way.h"
#include "core/models/client_flows.h"
#include "core/models/history_choice.h"

#include <QDir>
#include <QThread>

#include <algorithm>

namespace hearth::models {

using namespace Qt::StringLiterals;
using protocol::WorkspaceSummary;

namespace {

const QString localProviderId = u"local"_s;
const QString remoteProviderId = u"remote"_s;

constexpr quint32 reconnectSpread = 1000; ///< milliseconds

QString accountFile(const ClientConfig& config)
{
    return QDir(config.dataDirectory).filePath(u"accounts.json"_s);
}

} // namespace

Client::Client(const ClientConfig& config)
    : m_config(config)
    , m_syncThread(std::make_unique<QThread>())
    , m_syncContext(std::make_unique<QObject>())
    , m_workspaces(std::make_unique<WorkspaceListModel>())
    , m_unopened(*config.random)
    , m_moves(std::make_unique<MoveFollower>(*this))
    , m_signOuts(std::make_unique<PendingSignOuts>(
          QDir(config.dataDirectory).filePath(u"sign-outs.json"_s), *config.credentials,
          *config.clock, [this](const protocol::ServerAddress& address, const QString& token) {
              return asFuture(ClientFlows::endSession(this, address, token));
          }))
{
    m_syncThread->setObjectName(u"sync"_s);
    m_syncContext->moveToThread(m_syncThread.get());
    m_syncThread->start();
    connect(config.settings, &Settings::changed, this, [this](QLatin1StringView key) {
        if (key != QLatin1StringView(setting::historyAge.key)
            && key != QLatin1StringView(setting::historySize.key))
            return;
        for (const auto& context : m_contexts)
            context->session().setHistoryLimit(historyLimit(*m_config.settings));
    });
    m_reconnect.setSingleShot(true);
    connect(&m_reconnect, &QTimer::timeout, this, &Client::reconnectNow);
    connect(&m_unopened, &Unopened::due, this, &Client::tryOpening);
    connect(&m_former, &FormerWorkspaces::emptied, this, &Client::forgetFormer);
}

Client::~Client()
{
    delete findChild<AccountsUnderWay*>(Qt::FindDirectChildrenOnly);
    bool anyNews = false;
    for (const auto& account : m_accounts)
        anyNews = account->noteEnd(m_config.clock->now()) || anyNews;
    if (anyNews)
        save();
    m_contexts.clear(); // they hold providers of the accounts
    m_accounts.clear();
    // The thread deletes what was handed to it before it ends, the context last.
    QMetaObject::invokeMethod(
        m_syncContext.get(), [thread = m_syncThread.get()] { thread->quit(); });
    m_syncThread->wait();
}

Result<void> Client::restore()
{
    HEARTH_TRY(const QList<AccountRecord> records, loadAccounts(accountFile(m_config)));
    for (const AccountRecord& record : records) {
        Result<std::unique_ptr<Account>> account = makeAccount(record);
        if (!account) { // its plugin is gone, or this build has no server
            qCWarning(logClient).noquote() << logLine(account.error());
            m_unreachable.append(record);
            continue;
        }
        follow(**account);
        m_accounts.push_back(std::move(*account));
    }
    rebuildRail();
    return {};
}

void Client::connectAccounts()
{
    for (const auto& account : m_accounts) {
        if (!account->record().signedOut)
            connectAccount(*account);
    }
    openContexts();
    openFormer();
    m_signOuts->finish();
}

void Client::connectAccount(Account& account)
{
    const QString deviceName = m_config.deviceName;
    if (account.isLocal()) {
        account.connectToServer(deviceName,
            provider::Credentials {
                account.record().user ? account.record().user->id : UserId {}, {} });
        return;
    }
    m_config.credentials->read(account.record().key)
        .then(&account, [this, deviceName, target = &account](const Result<QString>& secret) {
            std::optional<provider::Credentials> credentials;
            if (secret && target->record().user)
                credentials = provider::Credentials { target->record().user->id, *secret };
            else if (!secret)
                Q_EMIT credentialsNotStored(secret.error());
            target->connectToServer(deviceName, credentials);
        });
}

QStringList Client::pluginProviders() const
{
    QStringList ids = m_config.registry->ids();
    ids.removeIf([](const QString& id) { return id == localProviderId || id == remoteProviderId; });
    return ids;
}

bool Client::hasLocalServer() const { return m_config.registry->ids().contains(localProviderId); }

std::vector<Account*> Client::accountsThatMayCreate() const
{
    std::vector<Account*> out;
    for (const auto& account : m_accounts) {
        if (!account->isLocal() && account->mayCreateWorkspaces())
            out.push_back(account.get());
    }
    return out;
}

Account* Client::localAccount() const
{
    const auto it = std::ranges::find_if(
        m_accounts, [](const auto& account) { return account->isLocal(); });
    return it == m_accounts.end() ? nullptr : it->get();
}

std::vector<Account*> Client::accounts() const
{
    std::vector<Account*> out;
    for (const auto& account : m_accounts)
        out.push_back(account.get());
    return out;
}

Account* Client::accountOf(const WorkspaceId& workspace)
{
    Account* kept = nullptr;
    for (const auto& account : m_accounts) {
        if (!std::ranges::contains(account->record().workspaces, workspace, &WorkspaceSummary::id))
            continue;
        if (!account->record().signedOut)
            return account.get();
        if (!kept)
            kept = account.get();
    }
    return kept;
}

/// A provider must be made where it lives; the wait is for an idle thread and a constructor.
Result<std::unique_ptr<Account>> Client::makeAccount(AccountRecord record)
{
    Result<std::unique_ptr<provider::BackendProvider>> made = fail(
        ErrorCode::Internal, u"no provider was made"_s);
    QMetaObject::invokeMethod(
        m_syncContext.get(), [&] { made = m_config.registry->create(record.providerId); },
        Qt::BlockingQueuedConnection);
    if (!made)
        return std::unexpected(std::move(made).error());
    return std::make_unique<Account>(std::move(record), std::move(*made));
}

Account& Client::adopt(std::unique_ptr<Account> account)
{
    const AccountRecord& record = account->record();
    const auto known = std::ranges::find_if(m_accounts, [&](const auto& other) {
        return other->record().providerId == record.providerId && record.user
            && other->record().user && other->record().user->id == record.user->id
            && MoveFollower::mayBeOneServer(other->record(), record);
    });
    if (known == m_accounts.end())
        return keep(std::move(account));
    Account& adopted = *account;
    for (const WorkspaceSummary& workspace : (*known)->record().workspaces)
        closeContext(workspace.id);
    adopted.continueFrom((*known)->record());
    *known = std::move(account);
    follow(adopted);
    storeCredentials(adopted);
    Q_EMIT accountsChanged();
    return adopted;
}

Account& Client::keep(std::unique_ptr<Account> account)
{
    m_accounts.push_back(std::move(account));
    Account& adopted = *m_accounts.back();
    follow(adopted);
    storeCredentials(adopted);
    Q_EMIT accountsChanged();
    return adopted;
}

void Client::follow(Account& account)
{
    Account* target = &account;
    connect(target, &Account::recordChanged, this, [this] {
        save();
        rebuildRail();
    });
    connect(
        target, &Account::credentialsChanged, this, [this, target] { storeCredentials(*target); });
    connect(target, &Account::connectionChanged, this, [this, target] {
        if (target->connectionState().phase == provider::ConnectionPhase::Online
            && !target->record().signedOut)
            refreshWorkspaces(*target);
    });
    // A verified address may have let the person into workspaces.
    const auto isVerified = [target] {
        return target->record().user && target->record().user->emailVerified;
    };
    connect(target, &Account::recordChanged, this,
        [this, target, isVerified, before = isVerified()]() mutable {
            const bool now = isVerified();
            if (now && !std::exchange(before, now))
                refreshWorkspaces(*target);
            before = now;
        });
}

void Client::storeCredentials(const Account& account)
{
    if (account.isLocal() || !account.credentials())
        return; // whoever holds the data directory needs no secret
    m_config.credentials->write(account.record().key, account.credentials()->refreshToken)
        .then(this, [this](const Result<void>& stored) {
            if (!stored)
                Q_EMIT credentialsNotStored(stored.error());
        });
}

void Client::refreshWorkspaces(Account& account)
{
    account.listWorkspaces().then(
        &account, [this, target = &account](const Result<protocol::WorkspaceList>& list) {
            if (list)
                takeWorkspaces(*target, list->workspaces);
        });
}

void Client::takeWorkspaces(Account& account, const QList<WorkspaceSummary>& listed)
{
    const QList<WorkspaceSummary> workspaces = m_moves->stillReached(account, listed);
    const QList<WorkspaceSummary> before = account.record().workspaces;
    account.setWorkspaces(workspaces);
    for (const WorkspaceSummary& workspace : before) {
        const bool isGone = !std::ranges::contains(workspaces, workspace.id, &WorkspaceSummary::id);
        if (!isGone)
            continue;
        if (m_moves->isFollowed(account, workspace.id)) {
            closeContext(workspace.id); // opened anew as the other account's
            Q_EMIT workspaceMoved(workspace.id);
        } else {
            leave(account, workspace);
        }
    }
    for (const WorkspaceSummary& workspace : workspaces) {
        if (std::ranges::contains(before, workspace.id, &WorkspaceSummary::id))
            continue;
        closeContext(workspace.id); // of somebody else who is signed out
        comeBack(account, workspace.id);
        Q_EMIT workspaceAdded(workspace.id);
    }
    openFormer(); // kept through a sign-out, and not come back to
    QMetaObject::invokeMethod(this, &Client::openContexts, Qt::QueuedConnection);
}

void Client::rebuildRail()
{
    std::vector<WorkspaceRow> rows;
    for (const auto& account : m_accounts) {
        for (const WorkspaceSummary& workspace : account->record().workspaces) {
            if (accountOf(workspace.id) != account.get())
                continue; // its copy of one that is reached as somebody else now
            rows.push_back({ .id = workspace.id,
                .name = workspace.name,
                .icon = workspace.icon,
                .local = account->isLocal() });
        }
    }
    m_workspaces->setWorkspaces(std::move(rows));
}

void Client::save()
{
    QList<AccountRecord> records = m_unreachable;
    for (const auto& account : m_accounts)
        records.append(account->record());
    if (const Result<void> saved = saveAccounts(accountFile(m_config), records); !saved)
        qCCritical(logClient).noquote() << logLine(saved.error());
}

void Client::reconnectSoon()
{
    if (!m_reconnect.isActive())
        m_reconnect.start(static_cast<int>(m_config.random->below(reconnectSpread)));
}

void Client::reconnectNow()
{
    m_signOuts->finish();
    for (const auto& account : m_accounts)
        account->reconnectNow();
}

Future<void> Client::signOut(Account& account, LocalCopy localCopy)
{
    Promise<void> promise;
    account.signOut().then(
        &account, [this, promise, target = &account, localCopy](const Result<void>& told) {
            // The server ends the session now, or hears of it later.
            const Future<void> aside = told || target->isLocal()
                ? ready<void>({})
                : m_signOuts->add(target->record());
            aside.then(target, [this, promise, target, localCopy](const Result<void>&) {
                forget(*target, localCopy);
                promise.resolve({});
            });
        });
    return promise.future();
}

void Client::forget(Account& account, LocalCopy localCopy)
{
    const QString key = account.record().key;
    for (const WorkspaceSummary& workspace : account.record().workspaces) {
        if (localCopy == LocalCopy::Erase)
            Q_EMIT workspaceRemoved(workspace.id);
        closeContext(workspace.id);
    }
    for (const WorkspaceSummary& workspace : account.record().formerWorkspaces)
        m_former.release(workspace.id);
    m_config.credentials->remove(key);
    if (localCopy == LocalCopy::Keep) {
        account.setSignedOut();
    } else {
        QDir(QDir(m_config.dataDirectory).filePath(u"replicas/"_s + key)).removeRecursively();
        std::erase_if(m_accounts, [&](const auto& known) { return known.get() == &account; });
        save();
        rebuildRail();
    }
    Q_EMIT accountsChanged();
}

} // namespace hearth::models
