// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QHash>
#include <QString>

#include <mutex>

namespace hearth::server {

struct Allowance;

/// How often something may be tried: `burst` times at once, then `perSecond`.
struct RateLimit {
    double burst = 1;
    double perSecond = 1;
};

/// Token buckets by name. Remembers only names that are not full again, and at most `capacity` of
/// them. Any thread.
class RateLimiter {
public:
    explicit RateLimiter(const Clock& clock, qsizetype capacity = 10'000);

    /// Takes one try; `RateLimited` with `details.retryAfter` in whole seconds and `details.limit`
    /// when there is none left.
    Result<void> take(const QString& name, RateLimit limit);
    /// The same, and says what is left.
    Result<Allowance> count(const QString& name, RateLimit limit);
    /// The try was honest (the password was right) and shall not count.
    void giveBack(const QString& name);

private:
    struct Bucket {
        double tokens = 0;
        RateLimit limit;
        Timestamp filledAt;
    };

    [[nodiscard]] static Allowance standing(const Bucket& bucket);
    void refill(Bucket& bucket, Timestamp now) const;
    void forgetFullOnes(Timestamp now);

    const Clock& m_clock;
    const qsizetype m_capacity;
    std::mutex m_mutex;
    QHash<QString, Bucket> m_buckets;
};

/// The part of an address that one party commands: IPv4 as it is, of IPv6 the first 64 bits.
[[nodiscard]] QString addressGroup(const QString& address);

} // namespace hearth::server
