// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/bench/follower.h"

#include <memory>
#include <vector>

namespace hearth::bench {

/// Everybody with the same server, in this process and on this thread.
class Crowd {
public:
    /// Of all people but the owner, whose session is the server process's own.
    explicit Crowd(const ServerSetup& setup);

    void connectToServer();
    void expect(qint64 seq);
    [[nodiscard]] bool isCaughtUp() const;
    /// Microseconds from a moment until each of them had caught up.
    [[nodiscard]] QList<qint64> delaysSince(qint64 moment) const;
    [[nodiscard]] QJsonObject failures() const;
    [[nodiscard]] int size() const { return static_cast<int>(m_followers.size()); }
    [[nodiscard]] Follower& follower(int index)
    {
        return *m_followers.at(static_cast<std::size_t>(index));
    }

private:
    SystemClock m_clock;
    SystemRandom m_random;
    Failures m_failures;
    std::vector<std::unique_ptr<Follower>> m_followers;
};

/// Until a connection made now has lasted so long that its backoff would start afresh.
void awaitSteady();

} // namespace hearth::bench
