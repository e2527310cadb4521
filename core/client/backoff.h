// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/random.h"

#include <chrono>

namespace hearth::client {

struct BackoffLimits {
    std::chrono::milliseconds first { 250 };
    std::chrono::milliseconds longest { 30'000 };
};

/// How long to wait before the next attempt: doubling from `first` to `longest`, drawn from the
/// upper half of that span, so that the clients of a server that came back do not all knock in the
/// same moment. A value; any thread.
class Backoff {
public:
    explicit Backoff(BackoffLimits limits)
        : m_limits(limits)
    {
    }

    /// The next delay; each call without a `reset` in between waits longer.
    [[nodiscard]] std::chrono::milliseconds next(Random& random);
    void reset() { m_attempts = 0; }

private:
    BackoffLimits m_limits;
    int m_attempts = 0;
};

} // namespace hearth::client
