// SPDX-License-Identifier: Apache-2.0
#include "localserver/auth/account_rounds.h"

#include "core/base/log.h"

namespace hearth::server {

using namespace std::chrono_literals;

namespace {

/// Tokens are made in between, and timers stand still while the machine sleeps.
constexpr std::chrono::milliseconds longestWait = 1min;

} // namespace

AccountRounds::AccountRounds(
    AccountService& accounts, const Clock& clock, std::function<Future<void>()> remove)
    : m_accounts(accounts)
    , m_clock(clock)
    , m_remove(std::move(remove))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer); // a coarse one may be seconds late
    connect(&m_timer, &QTimer::timeout, this, &AccountRounds::round);
    wait(std::nullopt);
}

void AccountRounds::round()
{
    m_accounts.tidy().then(this, [this](const Result<std::optional<Timestamp>>& next) {
        if (!next)
            qCWarning(logServer).noquote() << logLine(next.error());
        // The next round waits for this one: no account is deleted twice at the same time.
        m_remove().then(this, [this, next](const Result<void>& removed) {
            if (!removed)
                qCWarning(logServer).noquote() << logLine(removed.error());
            wait(next ? *next : std::nullopt);
        });
    });
}

void AccountRounds::wait(const std::optional<Timestamp>& next)
{
    if (!next)
        return m_timer.start(longestWait);
    const std::chrono::microseconds left(std::max<qint64>(next->micros - m_clock.now().micros, 0));
    m_timer.start(std::min(std::chrono::ceil<std::chrono::milliseconds>(left), longestWait));
}

} // namespace hearth::server
