// SPDX-License-Identifier: Apache-2.0
#include "localserver/agenda/agenda.h"

#include "core/base/log.h"
#include "localserver/store/next_due.h"

#include <algorithm>
#include <limits>

namespace hearth::server {

namespace {

constexpr qint64 never = std::numeric_limits<qint64>::max();

/// What members plan, and for how long a workspace or a channel keeps what is in it.
bool isPlanned(const EventRow& event)
{
    return event.type == EventType::ScheduledChanged || event.type == EventType::ReminderChanged
        || event.type == EventType::WorkspaceUpdated || event.type == EventType::ChannelUpdated;
}

} // namespace

Agenda::Agenda(const Clock& clock)
    : m_clock(clock)
    , m_next(never)
{
}

void Agenda::onNews(std::function<void()> wake)
{
    const QMutexLocker lock(&m_mutex);
    m_wake = std::move(wake);
    renew();
}

/// Called with the lock held: whoever takes `wake` away may be sure that it does not run any more.
void Agenda::renew()
{
    const qint64 before = m_next;
    const auto earliest = std::ranges::min_element(m_due);
    m_next = earliest == m_due.end() ? never : earliest->micros;
    if (m_wake && m_next != never && (m_next < before || m_next <= m_clock.now().micros))
        m_wake();
}

void Agenda::note(WorkspaceId workspace, Timestamp due)
{
    const QMutexLocker lock(&m_mutex);
    const auto known = m_due.constFind(workspace);
    if (known != m_due.constEnd() && *known <= due)
        return;
    m_due.insert(workspace, due);
    renew();
}

/// Commits of one workspace come one after the other, so what its file says now is so.
void Agenda::committed(
    WorkspaceId workspace, WorkspaceStore& store, const Sequence&, const Changes& changes)
{
    const bool isAffected = changes.wholesale || std::ranges::any_of(changes.events, isPlanned);
    // A clock that was set, or a machine that slept, is noticed with the next thing that happens.
    if (!isAffected && m_next > m_clock.now().micros)
        return;
    const QMutexLocker lock(&m_mutex);
    if (isAffected) {
        const Result<std::optional<Timestamp>> next = nextDueIn(store);
        if (!next)
            qCWarning(logServer).noquote() << logLine(next.error());
        else if (*next)
            m_due.insert(workspace, **next);
        else
            m_due.remove(workspace);
    }
    renew();
}

QList<WorkspaceId> Agenda::takeDue()
{
    const QMutexLocker lock(&m_mutex);
    const Timestamp now = m_clock.now();
    QList<WorkspaceId> out;
    m_due.removeIf([&](const auto& entry) {
        if (entry.value() > now)
            return false;
        out.append(entry.key());
        return true;
    });
    renew();
    return out;
}

std::optional<Timestamp> Agenda::next() const
{
    const qint64 next = m_next;
    return next == never ? std::nullopt : std::optional(Timestamp { next });
}

} // namespace hearth::server
