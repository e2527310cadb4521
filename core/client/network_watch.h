// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <functional>

namespace hearth::client {

/// What the watch sees of this machine's network; tests have surroundings of their own.
struct Surroundings {
    std::function<QStringList()> addresses; ///< by which others can reach this machine
    std::function<bool()> behindPortal; ///< the network lets nothing through before a sign-in

    /// The system's. What the system announces by itself, as far as it does, is looked at at once.
    static Surroundings ofSystem();
};

/// Notices that the machine has slept, or is in another network than a moment ago, so that nobody
/// has to wait until a dead connection is found out. Sleep shows as a steady clock that has gone on
/// while timers stood still. Looks by itself every few seconds: on many systems nobody tells. Main
/// thread.
class NetworkWatch final : public QObject {
    Q_OBJECT

public:
    /// The clock outlives the watch.
    explicit NetworkWatch(const Clock& clock, Surroundings surroundings = Surroundings::ofSystem());
    ~NetworkWatch() override;

    /// Looks from now on.
    void start();
    /// Looks now.
    void look();
    /// The browser has to be used first: the network wants somebody to sign in or to agree.
    [[nodiscard]] bool isBehindPortal() const { return m_behindPortal; }
    /// False: this machine has no address that leads anywhere, so nothing speaks against the
    /// server. True before `start`.
    [[nodiscard]] bool isInNetwork() const { return !m_timer.isActive() || !m_addresses.isEmpty(); }

Q_SIGNALS:
    /// Woken up, or among other addresses: a connection that stands may be dead, and one that could
    /// not be made may be possible.
    void changed();
    void portalChanged();

private:
    void followSystem();

    const Clock& m_clock;
    Surroundings m_surroundings;
    QTimer m_timer;
    std::chrono::microseconds m_looked {};
    QStringList m_addresses;
    bool m_behindPortal = false;
};

} // namespace hearth::client
