// SPDX-License-Identifier: Apache-2.0
#include "core/replica/retry_policy.h"

#include "core/base/retry_after.h"

#include <algorithm>

namespace hearth::replica {

namespace {

constexpr qint64 firstMilliseconds = 500;
constexpr qint64 longestMilliseconds = 60'000;

}

bool isOutside(const Error& error)
{
    return error.code == ErrorCode::Forbidden
        && error.details.value(QLatin1StringView("reason")) == QLatin1StringView("network");
}

bool isElsewhere(const Error& error)
{
    return error.code == ErrorCode::Unavailable
        && error.details.value(QLatin1StringView("reason")) == QLatin1StringView("moved")
        && error.details.value(QLatin1StringView("elsewhere")).toBool();
}

bool isTransient(const Error& error)
{
    if (isOutside(error))
        return true;
    switch (error.code) {
    case ErrorCode::Unavailable:
    case ErrorCode::Timeout:
    case ErrorCode::Aborted:
    case ErrorCode::RateLimited:
    case ErrorCode::Unauthenticated:
        return true;
    default:
        return false;
    }
}

std::chrono::milliseconds retryDelay(const Error& error, int attempt, Random& random)
{
    if (const auto asked = askedDelay(error, random); asked.count() > 0)
        return asked;
    const qint64 doubled = firstMilliseconds << std::clamp(attempt - 1, 0, 16);
    const qint64 wanted = std::min(doubled, longestMilliseconds);
    const qint64 spread = random.below(static_cast<quint32>(wanted * 2 / 5 + 1));
    return std::chrono::milliseconds(wanted - wanted / 5 + spread);
}

} // namespace hearth::replica
