// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/domain_rounds.h"

#include "core/base/log.h"
#include "localserver/services/domain_check.h"
#include "localserver/store/workspace_directory.h"

namespace hearth::server {

using namespace std::chrono_literals;
using protocol::Domain;
using protocol::DomainCheck;

namespace {

constexpr std::chrono::milliseconds betweenRounds = 1min;
constexpr std::chrono::microseconds betweenChecks = 24h;
constexpr int checksAtOnce = 20;

} // namespace

DomainRounds::DomainRounds(Parts parts)
    : m_parts(std::move(parts))
{
    connect(&m_timer, &QTimer::timeout, this, &DomainRounds::round);
    m_timer.start(betweenRounds);
}

void DomainRounds::round()
{
    lookForArrivals();
    if (m_rechecks == 0)
        recheckSome();
}

void DomainRounds::lookForArrivals()
{
    if (m_admits) {
        m_again = true;
        return;
    }
    m_admits = true;
    m_again = false;
    admitSome(std::nullopt);
}

void DomainRounds::admitSome(const std::optional<UserId>& after)
{
    m_parts.autoJoin.admitSome(after).then(this, [this](const Result<std::optional<UserId>>& last) {
        if (!last)
            qCWarning(logServer).noquote() << logLine(last.error());
        else if (*last)
            return admitSome(*last);
        m_admits = false;
        if (m_again)
            lookForArrivals();
    });
}

void DomainRounds::recheckSome()
{
    const Timestamp before { m_parts.clock.now().micros - betweenChecks.count() };
    const auto find = [before](storage::Connection& connection) {
        return WorkspaceDirectory(connection).domainsCheckedBefore(before, checksAtOnce);
    };
    ++m_rechecks;
    m_parts.accounts.run(find).then(
        this, [this](const Result<QList<WorkspaceDirectory::DomainPlace>>& due) {
            --m_rechecks;
            if (!due) {
                qCWarning(logServer).noquote() << logLine(due.error());
                return;
            }
            for (const WorkspaceDirectory::DomainPlace& place : *due)
                recheck(place.workspace, place.domain);
        });
}

void DomainRounds::recheck(const WorkspaceId& workspace, DomainId domain)
{
    ++m_rechecks;
    const auto read = [domain](WorkspaceStore& store) { return store.domains().find(domain); };
    const auto looked = chain(m_parts.readers.read(workspace, read),
        [resolver = &m_parts.resolver](const std::optional<Domain>& found) {
            return found ? lookAtRecord(*resolver, *found) : ready<DomainCheck>(DomainCheck::None);
        });
    const auto kept = chain(looked, [lanes = &m_parts.lanes, workspace, domain](DomainCheck found) {
        return lanes->submit(workspace, [domain, found](WorkspaceTransaction& work) {
            return keepRecheck(work, domain, found);
        });
    });
    const auto copied = chain(
        kept, [refresh = m_parts.refreshDirectory, workspace] { return refresh(workspace); });
    copied.then(this, [this](const Result<void>& done) {
        --m_rechecks;
        if (!done && !isMoving(done.error()))
            qCWarning(logServer).noquote()
                << "a domain could not be looked at again:" << logLine(done.error());
    });
}

} // namespace hearth::server
