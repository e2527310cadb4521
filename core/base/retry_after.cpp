// SPDX-License-Identifier: Apache-2.0
#include "core/base/retry_after.h"

#include <algorithm>

namespace hearth {

std::chrono::milliseconds askedDelay(const Error& error, Random& random)
{
    constexpr double longestSeconds = 3600;
    const double seconds = std::clamp(
        error.details.value(QStringLiteral("retryAfter")).toDouble(), 0.0, longestSeconds);
    const auto asked = static_cast<qint64>(seconds * 1000);
    if (asked == 0)
        return {};
    return std::chrono::milliseconds(asked + random.below(static_cast<quint32>(asked / 2 + 1)));
}

} // namespace hearth
