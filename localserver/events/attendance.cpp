// SPDX-License-Identifier: Apache-2.0
#include "localserver/events/attendance.h"

#include <algorithm>

namespace hearth::server {

Attendance::Attendance(const Clock& clock)
    : m_clock(clock)
{
}

void Attendance::onNews(std::function<void()> wake)
{
    const QMutexLocker lock(&m_mutex);
    m_wake = std::move(wake);
}

void Attendance::note(Attendee& attendee) { attendee.due = true; }

/// Called with the lock held: whoever takes `wake` away may be sure that it does not run any more.
void Attendance::wake(QMutexLocker<QMutex>&)
{
    if (m_wake)
        m_wake();
}

PresenceState Attendance::stateOf(const Attendee& attendee) const
{
    if (attendee.devices.isEmpty()) {
        const bool back = attendee.leftAt && m_clock.steady() - *attendee.leftAt < grace;
        return back ? attendee.last : PresenceState::Offline;
    }
    return std::ranges::contains(attendee.devices, true) ? PresenceState::Online
                                                         : PresenceState::Away;
}

void Attendance::came(WorkspaceId workspace, ConnectionId connection, MemberId member)
{
    QMutexLocker lock(&m_mutex);
    Attendee& attendee = m_workspaces[workspace][member];
    // A connection that follows anew is in use as it was.
    if (!attendee.devices.contains(connection))
        attendee.devices.insert(connection, true);
    attendee.leftAt.reset();
    m_connections[connection].insert(workspace, member);
    note(attendee);
    wake(lock);
}

void Attendance::went(WorkspaceId workspace, ConnectionId connection)
{
    QMutexLocker lock(&m_mutex);
    const auto known = m_connections.find(connection);
    if (known == m_connections.end() || !known->contains(workspace))
        return;
    Attendee& attendee = m_workspaces[workspace][known->take(workspace)];
    if (known->isEmpty())
        m_connections.erase(known);
    const PresenceState before = stateOf(attendee);
    attendee.devices.remove(connection);
    if (attendee.devices.isEmpty()) {
        attendee.last = before;
        attendee.leftAt = m_clock.steady();
    } else {
        note(attendee);
    }
    wake(lock);
}

bool Attendance::setActive(WorkspaceId workspace, ConnectionId connection, bool active)
{
    QMutexLocker lock(&m_mutex);
    const auto known = m_connections.constFind(connection);
    if (known == m_connections.constEnd() || !known->contains(workspace))
        return false;
    Attendee& attendee = m_workspaces[workspace][known->value(workspace)];
    if (std::exchange(attendee.devices[connection], active) == active)
        return true;
    note(attendee);
    wake(lock);
    return true;
}

void Attendance::touch(WorkspaceId workspace, MemberId member)
{
    QMutexLocker lock(&m_mutex);
    const auto attendees = m_workspaces.find(workspace);
    if (attendees == m_workspaces.end() || !attendees->contains(member))
        return;
    note((*attendees)[member]);
    wake(lock);
}

void Attendance::touchAt(WorkspaceId workspace, MemberId member, Timestamp when)
{
    QMutexLocker lock(&m_mutex);
    const auto attendees = m_workspaces.find(workspace);
    if (attendees == m_workspaces.end() || !attendees->contains(member))
        return;
    (*attendees)[member].judgeAt = when;
    wake(lock);
}

QList<Presence> Attendance::takeDue(WorkspaceId workspace)
{
    const QMutexLocker lock(&m_mutex);
    QList<Presence> out;
    const auto attendees = m_workspaces.find(workspace);
    if (attendees == m_workspaces.end())
        return out;
    for (auto [member, attendee] : attendees->asKeyValueRange()) {
        if (std::exchange(attendee.due, false))
            out.append({ .memberId = member, .state = stateOf(attendee) });
    }
    return out;
}

bool Attendance::tell(WorkspaceId workspace, const Presence& presence)
{
    const QMutexLocker lock(&m_mutex);
    const auto attendees = m_workspaces.find(workspace);
    if (attendees == m_workspaces.end())
        return false;
    const auto attendee = attendees->find(presence.memberId);
    if (attendee == attendees->end())
        return false;
    const bool news = std::exchange(attendee->told, presence.state) != presence.state;
    if (attendee->devices.isEmpty() && stateOf(*attendee) == PresenceState::Offline)
        attendees->erase(attendee);
    return news;
}

QList<Presence> Attendance::present(WorkspaceId workspace) const
{
    const QMutexLocker lock(&m_mutex);
    QList<Presence> out;
    const auto attendees = m_workspaces.constFind(workspace);
    if (attendees == m_workspaces.constEnd())
        return out;
    for (const auto& [member, attendee] : attendees->asKeyValueRange()) {
        if (const PresenceState state = stateOf(attendee); state != PresenceState::Offline)
            out.append({ .memberId = member, .state = state });
    }
    std::ranges::sort(out, {}, &Presence::memberId);
    return out;
}

Attendance::Rounds Attendance::rounds()
{
    const QMutexLocker lock(&m_mutex);
    Rounds out;
    for (auto [workspace, attendees] : m_workspaces.asKeyValueRange()) {
        for (Attendee& attendee : attendees) {
            if (attendee.leftAt && stateOf(attendee) == PresenceState::Offline) {
                attendee.leftAt.reset();
                note(attendee);
            }
            if (attendee.judgeAt && *attendee.judgeAt <= m_clock.now()) {
                attendee.judgeAt.reset();
                note(attendee);
            }
            if (attendee.due)
                out.now.insert(workspace);
            out.later |= attendee.leftAt.has_value() || attendee.judgeAt.has_value();
        }
    }
    return out;
}

void Attendance::forget(WorkspaceId workspace)
{
    const QMutexLocker lock(&m_mutex);
    m_workspaces.remove(workspace);
    for (QHash<WorkspaceId, MemberId>& followed : m_connections)
        followed.remove(workspace);
}

PresenceState presenceOf(const Member& member, PresenceState devices, Timestamp now)
{
    if (member.state != MemberState::Active || devices == PresenceState::Offline)
        return PresenceState::Offline;
    const bool quiet = member.status && member.status->doNotDisturb && member.status->isSet(now);
    return quiet ? PresenceState::DoNotDisturb : devices;
}

} // namespace hearth::server
