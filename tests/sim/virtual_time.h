// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"

#include <QAbstractEventDispatcher>

#include <functional>
#include <map>
#include <unordered_map>

namespace hearth::sim {

using Micros = std::chrono::microseconds;

/// An event dispatcher whose time stands still while there is something to do and then jumps to the
/// next timer. Every QTimer of the program runs on it unchanged, hours cost nothing, and what
/// happens when depends on nothing but what the program does. One thread, no sockets.
///
/// Install it with `QCoreApplication::setEventDispatcher` before the application is made.
class VirtualTime final : public QAbstractEventDispatcherV2 {
    Q_OBJECT

public:
    /// Since the dispatcher was made.
    [[nodiscard]] Micros now() const { return m_now; }

    /// Delivers everything that is due now: posted events first, then timers in the order in which
    /// they were due.
    void settle();
    /// Lets time pass. Stops early when `isDone` says so, which is asked between any two events;
    /// the answer is what it said last.
    bool run(Micros span, const std::function<bool()>& isDone = {});

    // QAbstractEventDispatcherV2
    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;
    void registerSocketNotifier(QSocketNotifier* notifier) override;
    void unregisterSocketNotifier(QSocketNotifier* notifier) override;
    void registerTimer(
        Qt::TimerId id, Duration interval, Qt::TimerType type, QObject* object) override;
    bool unregisterTimer(Qt::TimerId id) override;
    bool unregisterTimers(QObject* object) override;
    [[nodiscard]] QList<TimerInfoV2> timersForObject(QObject* object) const override;
    [[nodiscard]] Duration remainingTime(Qt::TimerId id) const override;
    void wakeUp() override { m_posted = true; }
    void interrupt() override { }

private:
    struct Timer {
        Micros due;
        quint64 turn; ///< who was started first among those due at the same time
        Micros interval;
        Qt::TimerType type;
        QObject* object;
    };

    void deliverPosted();
    /// Fires the next timer that is due until then; false if there is none.
    bool fire(Micros until);

    Micros m_now {};
    bool m_posted = false; ///< something, since posted events were delivered last
    quint64 m_turns = 0;
    std::unordered_map<int, Timer> m_timers;
    std::map<std::pair<Micros, quint64>, int> m_queue;
};

/// One machine's clock over the virtual time: its wall clock can be wrong and be set, its steady
/// one goes on.
class MachineClock final : public Clock {
public:
    explicit MachineClock(const VirtualTime& time)
        : m_time(time)
        , m_start(time.now())
    {
    }
    [[nodiscard]] Timestamp now() const override
    {
        return { epoch + (m_time.now() - m_start + m_offset).count() };
    }
    [[nodiscard]] Micros steady() const override { return m_time.now() - m_start; }
    /// Sets the wall clock forward or back.
    void shift(Micros by) { m_offset += by; }

private:
    static constexpr qint64 epoch = 1'790'000'000'000'000;

    const VirtualTime& m_time;
    Micros m_start;
    Micros m_offset {};
};

} // namespace hearth::sim
