// SPDX-License-Identifier: Apache-2.0
#include "localserver/auth/rate_limiter.h"

#include "localserver/endpoint.h"

#include <QHostAddress>

#include <algorithm>
#include <cmath>

namespace hearth::server {

using namespace Qt::StringLiterals;

RateLimiter::RateLimiter(const Clock& clock, qsizetype capacity)
    : m_clock(clock)
    , m_capacity(capacity)
{
}

Result<void> RateLimiter::take(const QString& name, RateLimit limit)
{
    return count(name, limit).transform([](const Allowance&) { });
}

Allowance RateLimiter::standing(const Bucket& bucket)
{
    const double missing = bucket.limit.burst - bucket.tokens;
    return { .limit = static_cast<qint64>(bucket.limit.burst),
        .remaining = static_cast<qint64>(bucket.tokens),
        .resetSeconds = static_cast<qint64>(std::ceil(missing / bucket.limit.perSecond)) };
}

Result<Allowance> RateLimiter::count(const QString& name, RateLimit limit)
{
    const std::scoped_lock lock(m_mutex);
    const Timestamp now = m_clock.now();
    if (m_buckets.size() >= m_capacity && !m_buckets.contains(name))
        forgetFullOnes(now);
    Bucket& bucket = m_buckets[name];
    if (bucket.filledAt.micros == 0)
        bucket = { .tokens = limit.burst, .limit = limit, .filledAt = now };
    refill(bucket, now);
    if (bucket.tokens < 1) {
        const double wait = std::ceil((1 - bucket.tokens) / limit.perSecond);
        Error error { .code = ErrorCode::RateLimited,
            .message = u"too many attempts; try again later"_s,
            .field = {},
            .detail = name,
            .details = { { u"retryAfter"_s, wait }, { u"limit"_s, limit.burst } },
            .requestId = {} };
        return std::unexpected(std::move(error));
    }
    bucket.tokens -= 1;
    return standing(bucket);
}

void RateLimiter::giveBack(const QString& name)
{
    const std::scoped_lock lock(m_mutex);
    if (const auto bucket = m_buckets.find(name); bucket != m_buckets.end())
        bucket->tokens = std::min(bucket->limit.burst, bucket->tokens + 1);
}

void RateLimiter::refill(Bucket& bucket, Timestamp now) const
{
    // A clock that was set back gives nothing and takes nothing.
    const double seconds = static_cast<double>(
                               std::max<qint64>(0, now.micros - bucket.filledAt.micros))
        / 1e6;
    bucket.tokens = std::min(bucket.limit.burst, bucket.tokens + seconds * bucket.limit.perSecond);
    bucket.filledAt = now;
}

void RateLimiter::forgetFullOnes(Timestamp now)
{
    m_buckets.removeIf([&](QHash<QString, Bucket>::iterator bucket) {
        refill(*bucket, now);
        return bucket->tokens >= bucket->limit.burst;
    });
    // Still crowded: so many strangers at once that forgetting is cheaper than remembering all of
    // them.
    if (m_buckets.size() >= m_capacity)
        m_buckets.clear();
}

QString addressGroup(const QString& address)
{
    QHostAddress parsed(address);
    bool mapped = false;
    const quint32 v4 = parsed.toIPv4Address(&mapped);
    if (mapped)
        return QHostAddress(v4).toString();
    if (parsed.protocol() != QAbstractSocket::IPv6Protocol)
        return address;
    Q_IPV6ADDR bytes = parsed.toIPv6Address();
    std::fill(std::begin(bytes.c) + 8, std::end(bytes.c), quint8(0));
    return QHostAddress(bytes).toString();
}

} // namespace hearth::server
