// SPDX-License-Identifier: Apache-2.0
#include "tests/sim/virtual_time.h"

#include <QCoreApplication>
#include <QTimerEvent>

namespace hearth::sim {

void VirtualTime::settle()
{
    deliverPosted();
    while (fire(m_now)) { }
}

bool VirtualTime::run(Micros span, const std::function<bool()>& isDone)
{
    const Micros until = m_now + span;
    deliverPosted();
    while (!isDone || !isDone()) {
        if (!fire(until)) {
            m_now = std::max(m_now, until);
            return isDone && isDone();
        }
    }
    return true;
}

void VirtualTime::deliverPosted()
{
    // One call leaves what is posted while it runs.
    do {
        m_posted = false;
        QCoreApplication::sendPostedEvents();
        // Outside of QEventLoop::exec these are left lying otherwise.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    } while (m_posted);
}

bool VirtualTime::fire(Micros until)
{
    if (m_queue.empty() || m_queue.begin()->first.first > until)
        return false;
    const auto next = m_queue.begin();
    const int id = next->second;
    m_queue.erase(next);
    Timer& timer = m_timers.at(id);
    m_now = std::max(m_now, timer.due);
    // Started again before it is delivered, as the handler may end it. A pause of nothing would
    // never let time pass.
    timer.due = m_now + std::max(timer.interval, Micros(1));
    timer.turn = ++m_turns;
    m_queue.emplace(std::pair(timer.due, timer.turn), id);
    QTimerEvent event { Qt::TimerId(id) };
    QCoreApplication::sendEvent(timer.object, &event);
    deliverPosted();
    return true;
}

bool VirtualTime::processEvents(QEventLoop::ProcessEventsFlags)
{
    settle();
    return true;
}

void VirtualTime::registerSocketNotifier(QSocketNotifier*)
{
    qFatal("there are no sockets in a simulation");
}

void VirtualTime::unregisterSocketNotifier(QSocketNotifier*) { }

void VirtualTime::registerTimer(
    Qt::TimerId id, Duration interval, Qt::TimerType type, QObject* object)
{
    const auto pause = std::chrono::ceil<Micros>(interval);
    const Timer timer {
        .due = m_now + pause, .turn = ++m_turns, .interval = pause, .type = type, .object = object
    };
    m_timers.insert_or_assign(qToUnderlying(id), timer);
    m_queue.emplace(std::pair(timer.due, timer.turn), qToUnderlying(id));
}

bool VirtualTime::unregisterTimer(Qt::TimerId id)
{
    const auto found = m_timers.find(qToUnderlying(id));
    if (found == m_timers.end())
        return false;
    m_queue.erase({ found->second.due, found->second.turn });
    m_timers.erase(found);
    return true;
}

bool VirtualTime::unregisterTimers(QObject* object)
{
    return std::erase_if(m_timers, [&](const auto& entry) {
        if (entry.second.object != object)
            return false;
        m_queue.erase({ entry.second.due, entry.second.turn });
        return true;
    }) > 0;
}

QList<QAbstractEventDispatcher::TimerInfoV2> VirtualTime::timersForObject(QObject* object) const
{
    QList<TimerInfoV2> timers;
    for (const auto& [id, timer] : m_timers) {
        if (timer.object == object)
            timers.append({ .interval = timer.interval,
                .timerId = Qt::TimerId(id),
                .timerType = timer.type });
    }
    return timers;
}

QAbstractEventDispatcher::Duration VirtualTime::remainingTime(Qt::TimerId id) const
{
    const auto found = m_timers.find(qToUnderlying(id));
    return found == m_timers.end() ? Duration(-1)
                                   : Duration(std::max(Micros {}, found->second.due - m_now));
}

} // namespace hearth::sim
