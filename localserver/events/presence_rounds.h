// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/events/hub.h"

#include <QObject>
#include <QTimer>

namespace hearth::server {

/// Tells who came and went in rounds, as long as there is something to tell. Thread of the server's
/// owner; attendance, hub and lanes outlive it.
class PresenceRounds final : public QObject {
    Q_OBJECT

public:
    PresenceRounds(Attendance& attendance, EventHub& hub, WorkspaceLanes& lanes);
    ~PresenceRounds() override;

private:
    void wake();
    void round();

    Attendance& m_attendance;
    EventHub& m_hub;
    WorkspaceLanes& m_lanes;
    QTimer m_timer { this };
    std::atomic<bool> m_woken = false; ///< news came since the last round
};

} // namespace hearth::server
