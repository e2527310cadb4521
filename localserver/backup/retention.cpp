// SPDX-License-Identifier: Apache-2.0
#include "localserver/backup/retention.h"

#include <QSet>

namespace hearth::server {

namespace {

/// Takes the first backup of each period, as long as there is room for periods.
class Periods {
public:
    explicit Periods(qint64 most)
        : m_most(most)
    {
    }
    /// Whether the backup stands for its period.
    bool take(qint64 period)
    {
        if (m_seen.contains(period) || m_seen.size() >= m_most)
            return false;
        m_seen.insert(period);
        return true;
    }

private:
    qint64 m_most;
    QSet<qint64> m_seen;
};

qint64 weekOf(const QDate& day)
{
    int year = 0;
    const int week = day.weekNumber(&year);
    return (static_cast<qint64>(year) * 100) + week;
}

} // namespace

QList<qsizetype> expendable(
    const QList<Timestamp>& newestFirst, const RetentionRule& rule, const QTimeZone& zone)
{
    Periods days(rule.daily);
    Periods weeks(rule.weekly);
    Periods months(rule.monthly);
    QList<qsizetype> out;
    for (qsizetype i = 0; i < newestFirst.size(); ++i) {
        const QDate day = QDateTime::fromMSecsSinceEpoch(newestFirst[i].micros / 1000, zone).date();
        // Each is asked: a backup may stand for several periods.
        const bool forDay = days.take(day.toJulianDay());
        const bool forWeek = weeks.take(weekOf(day));
        const bool forMonth = months.take((static_cast<qint64>(day.year()) * 100) + day.month());
        if (i > 0 && !forDay && !forWeek && !forMonth)
            out.append(i);
    }
    return out;
}

} // namespace hearth::server
