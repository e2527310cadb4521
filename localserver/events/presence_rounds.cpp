// SPDX-License-Identifier: Apache-2.0
#include "localserver/events/presence_rounds.h"

namespace hearth::server {

using namespace std::chrono_literals;

namespace {

constexpr auto gathering = 300ms; ///< what comes in so long is told together
constexpr auto looking = 1s; ///< while somebody's time has yet to come

} // namespace

PresenceRounds::PresenceRounds(Attendance& attendance, EventHub& hub, WorkspaceLanes& lanes)
    : m_attendance(attendance)
    , m_hub(hub)
    , m_lanes(lanes)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PresenceRounds::round);
    m_attendance.onNews([this] {
        if (!m_woken.exchange(true))
            QMetaObject::invokeMethod(this, &PresenceRounds::wake, Qt::QueuedConnection);
    });
}

PresenceRounds::~PresenceRounds() { m_attendance.onNews({}); }

void PresenceRounds::wake()
{
    if (!m_timer.isActive() || m_timer.remainingTimeAsDuration() > gathering)
        m_timer.start(gathering);
}

void PresenceRounds::round()
{
    m_woken = false;
    const Attendance::Rounds rounds = m_attendance.rounds();
    for (const WorkspaceId& workspace : rounds.now) {
        m_lanes.post(workspace, [&hub = m_hub, workspace](const Result<LaneView>& lane) {
            if (lane)
                hub.publishPresence(workspace, *lane);
        });
    }
    if (rounds.later && !m_timer.isActive())
        m_timer.start(looking);
}

} // namespace hearth::server
