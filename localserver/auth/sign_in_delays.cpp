// SPDX-License-Identifier: Apache-2.0
#include "localserver/auth/sign_in_delays.h"

#include "localserver/auth/rate_limiter.h"

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 micros = 1'000'000;
constexpr qint64 forgottenSeconds = 24LL * 60 * 60;
constexpr int mostDoublings = 12;

QString placeOf(const QString& account, const QString& address)
{
    return addressGroup(address) + u'/' + account;
}

} // namespace

SignInDelays::SignInDelays(const Clock& clock)
    : m_clock(clock)
{
}

qint64 SignInDelays::waitSeconds(const Tries& tries, Rule rule, Timestamp now) const
{
    if (tries.count < rule.free)
        return 0;
    const int doublings = std::min(tries.count - rule.free + 1, mostDoublings);
    const qint64 delay = std::min(qint64(1) << doublings, rule.longestSeconds) * micros;
    const qint64 left = tries.last.micros + delay - now.micros;
    // Rounded up; a clock that was set back asks for no more than the delay itself.
    return left <= 0 ? 0 : (std::min(left, delay) + micros - 1) / micros;
}

Result<void> SignInDelays::begin(const QString& account, const QString& address)
{
    constexpr Rule ofPlace { .free = 10, .longestSeconds = 15LL * 60 };
    constexpr Rule ofAccount { .free = 100, .longestSeconds = 30 };
    const std::scoped_lock lock(m_mutex);
    const Timestamp now = m_clock.now();
    const QString place = placeOf(account, address);
    qint64 wait = waitSeconds(m_tries.value(place), ofPlace, now);
    if (!m_known.contains(place))
        wait = std::max(wait, waitSeconds(m_tries.value(account), ofAccount, now));
    if (wait > 0)
        return std::unexpected(Error { .code = ErrorCode::RateLimited,
            .message = u"too many attempts; try again later"_s,
            .field = {},
            .detail = {},
            .details = { { u"retryAfter"_s, wait }, { u"limit"_s, ofPlace.free } },
            .requestId = {} });
    if (m_tries.size() >= capacity)
        forgetOld(now);
    count(place, now);
    count(account, now);
    return {};
}

void SignInDelays::succeeded(const QString& account, const QString& address)
{
    const std::scoped_lock lock(m_mutex);
    const QString place = placeOf(account, address);
    const int wasTried = m_tries.take(place).count;
    if (const auto all = m_tries.find(account); all != m_tries.end())
        all->count = std::max(0, all->count - wasTried);
    if (m_known.size() >= capacity)
        m_known.clear();
    m_known.insert(place);
}

void SignInDelays::count(const QString& name, Timestamp now)
{
    Tries& tries = m_tries[name];
    if (now.micros - tries.last.micros > forgottenSeconds * micros)
        tries.count = 0;
    ++tries.count;
    tries.last = now;
}

void SignInDelays::forgetOld(Timestamp now)
{
    m_tries.removeIf([&](QHash<QString, Tries>::iterator entry) {
        return now.micros - entry->last.micros > forgottenSeconds * micros;
    });
    // So many strangers at once: the busiest are those who guess.
    if (m_tries.size() >= capacity)
        m_tries.removeIf([](QHash<QString, Tries>::iterator entry) { return entry->count < 10; });
    if (m_tries.size() >= capacity)
        m_tries.clear();
}

} // namespace hearth::server
