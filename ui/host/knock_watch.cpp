// SPDX-License-Identifier: Apache-2.0
#include "ui/host/knock_watch.h"

#include "core/models/knock_actions.h"

#include <chrono>

namespace hearth::ui {

using namespace std::chrono_literals;

namespace {

constexpr auto between = 2s;
constexpr int restHere = 1; ///< ticks: within this process it costs nothing
constexpr int restElsewhere = 4;
constexpr int restWhereNobodyMay = 60;

bool isForGood(ErrorCode code)
{
    return code == ErrorCode::Forbidden || code == ErrorCode::Unsupported;
}

} // namespace

KnockWatch::KnockWatch(models::Client& client, HostWatcher& host, QObject* owner)
    : QObject(owner)
    , m_client(client)
    , m_host(host)
{
    m_timer.setInterval(between);
    connect(&m_timer, &QTimer::timeout, this, &KnockWatch::tick);
    connect(&host, &HostWatcher::changed, this, &KnockWatch::look);
    m_timer.start();
}

QList<models::WorkspaceContext*> KnockWatch::workspacesOf(const models::Account& account) const
{
    QList<models::WorkspaceContext*> out;
    for (models::WorkspaceContext* context : m_client.contexts()) {
        if (m_client.accountOf(context->id()) == &account && context->directory().isLoaded()
            && context->directory().allows(Permission::ManageMembers))
            out.append(context);
    }
    return out;
}

bool KnockWatch::isToAsk(const models::Account& account) const
{
    if (account.connectionState().phase != provider::ConnectionPhase::Online
        || account.sessionEnded() || !account.gate().isAvailable(provider::Feature::Knock))
        return false;
    return !account.isLocal() || (m_host.status() && m_host.status()->hosting);
}

void KnockWatch::look()
{
    for (auto& [account, door] : m_doors)
        door.rest = 0;
    tick();
}

void KnockWatch::tick()
{
    for (models::Account* account : m_client.accounts()) {
        const auto [door, isNew] = m_doors.try_emplace(account);
        if (isNew)
            connect(account, &QObject::destroyed, this, [this, account] {
                m_doors.erase(account);
                Q_EMIT changed();
            });
        if (--door->second.rest <= 0 && !door->second.isAsking)
            ask(*account, door->second);
    }
}

void KnockWatch::ask(models::Account& account, Door& door)
{
    const QList<models::WorkspaceContext*> workspaces = isToAsk(account)
        ? workspacesOf(account)
        : QList<models::WorkspaceContext*>();
    if (workspaces.isEmpty()) {
        door.rest = restElsewhere;
        if (!std::exchange(door.knocks, {}).isEmpty())
            Q_EMIT changed();
        return;
    }
    door.isAsking = true;
    models::KnockActions(account, workspaces.front()->id())
        .list()
        .then(this,
            [this, target = QPointer<models::Account>(&account)](
                const Result<protocol::KnockList>& list) {
                if (target)
                    take(target, list);
            });
}

void KnockWatch::take(models::Account* account, const Result<protocol::KnockList>& list)
{
    const auto known = m_doors.find(account);
    if (known == m_doors.end())
        return;
    Door& door = known->second;
    door.isAsking = false;
    door.rest = account->isLocal() ? restHere : restElsewhere;
    // Whoever loses the right, or the connection, is asked nothing any more.
    const QList<protocol::Knock> now = list ? list->knocks : QList<protocol::Knock>();
    // What went wrong in between may be over by the next question, and somebody may wait.
    const bool mayNobody = list ? !list->possible && !account->isLocal()
                                : isForGood(list.error().code);
    if (mayNobody)
        door.rest = restWhereNobodyMay;
    if (door.knocks == now)
        return;
    door.knocks = now;
    Q_EMIT changed();
}

QList<AtTheDoor> KnockWatch::atTheDoor() const
{
    QList<AtTheDoor> out;
    for (const auto& [account, door] : m_doors) {
        for (const protocol::Knock& knock : door.knocks)
            out.append({ .account = account, .knock = knock });
    }
    return out;
}

} // namespace hearth::ui
