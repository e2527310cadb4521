// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "localserver/audit/act_record.h"

#include <QHash>

namespace hearth::server {

/// A refusal on its way into a log.
struct Refusal {
    WorkspaceId log; ///< null: the server's own
    AlertKind kind = AlertKind::Denials;
    ActRecord act;
    std::optional<UserId> user; ///< whose session it was
    QString email; ///< the account that was tried, as it was typed; never stored
    Timestamp firstAt;
};

/// What is to be written of refusals.
struct BurstNews {
    QList<Refusal> refusals; ///< `act.count` says how many each of them stands for
    std::optional<Refusal> alert; ///< so unusual that administrators are told; `act.count` times
};

/// Makes of a flood of refusals a few entries. The first of its kind is written at once, those that
/// follow within ten minutes are counted and written as one; the tenth of one account or one
/// address raises an alert. Holds a bounded number of counters: what comes beyond that is counted
/// together. One thread at a time.
class Bursts {
public:
    static constexpr std::chrono::minutes window { 10 };
    static constexpr qint64 alarming = 10; ///< wrong passwords and codes, within a window
    static constexpr qint64 alarmingDenials = 30; ///< of one person
    static constexpr qsizetype mostCounters = 2000;

    BurstNews note(const Refusal& refusal);
    /// What was counted in windows that are over; `everything`: also in others, because the server
    /// stops.
    enum class Which { Over, Everything };
    BurstNews collect(Timestamp now, Which which);

private:
    struct Counter {
        Refusal first;
        qint64 unwritten = 0;
    };
    struct Suspect {
        Timestamp since;
        qint64 count = 0;
    };

    bool isAlarming(const QString& suspect, const Refusal& refusal);

    QHash<QString, Counter> m_counters;
    QHash<QString, Suspect> m_suspects;
};

} // namespace hearth::server
