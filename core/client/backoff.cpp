// SPDX-License-Identifier: Apache-2.0
#include "core/client/backoff.h"

#include <algorithm>

namespace hearth::client {

std::chrono::milliseconds Backoff::next(Random& random)
{
    // Thirty doublings pass any limit that makes sense and stay far from overflowing.
    const int doublings = std::min(m_attempts++, 30);
    const auto span = std::min(
        m_limits.longest, std::chrono::milliseconds(m_limits.first.count() << doublings));
    const auto half = static_cast<quint32>(span.count() / 2);
    return span - std::chrono::milliseconds(random.below(half + 1));
}

} // namespace hearth::client
