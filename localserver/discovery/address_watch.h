// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <functional>

namespace hearth::server {

/// Notices that the host has other addresses than a moment ago, or has slept: what it announced on
/// the network then may be forgotten there, or lead nowhere. Looks every second. Its owner's
/// thread, which needs an event loop.
class AddressWatch final : public QObject {
    Q_OBJECT

public:
    /// The clock outlives the watch.
    AddressWatch(const Clock& clock, std::function<QStringList()> addresses);
    ~AddressWatch() override;

    void start();
    void stop();
    /// Looks now.
    void look();

Q_SIGNALS:
    /// Among other addresses, or awake again.
    void changed();

private:
    const Clock& m_clock;
    std::function<QStringList()> m_addresses;
    QTimer m_timer { this };
    QStringList m_known;
    std::chrono::microseconds m_looked {}; ///< of `Clock::steady`
};

} // namespace hearth::server
