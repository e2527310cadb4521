// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/usage_store.h"

namespace hearth::server {

namespace {

constexpr qint64 microsPerHour = 3'600'000'000;

} // namespace

Result<QList<qint64>> UsageStore::messagesPerHour(Timestamp now, int hours)
{
    // A position is the moment, to the microsecond.
    const qint64 begin = now.micros - hours * microsPerHour;
    HEARTH_TRY(auto statement,
        m_connection.prepare(
            "SELECT (position - ?1) / ?2, count(*) FROM message WHERE position >= ?1 AND position "
            "< ?3 AND kind = 'text' GROUP BY 1"));
    statement.bindAll(begin, microsPerHour, now.micros);
    QList<qint64> counts(hours, 0);
    while (true) {
        HEARTH_TRY(const bool isThere, statement.step());
        if (!isThere)
            return counts;
        const qint64 hour = statement.integer(0);
        if (hour >= 0 && hour < hours)
            counts[hour] = statement.integer(1);
    }
}

Result<qint64> UsageStore::number(QByteArrayView sql)
{
    HEARTH_TRY(auto statement, m_connection.prepare(sql));
    HEARTH_CHECK(statement.step());
    return statement.integer(0);
}

Result<qint64> UsageStore::contentBytes()
{
    return number("SELECT coalesce(sum(size), 0) FROM (SELECT sha256, max(size) AS size FROM "
                  "(SELECT sha256, size FROM file WHERE sha256 IS NOT NULL UNION ALL SELECT "
                  "sha256, size FROM upload WHERE sha256 IS NOT NULL) GROUP BY sha256)");
}

Result<qint64> UsageStore::waitingForHooks() { return number("SELECT count(*) FROM hook_event"); }

} // namespace hearth::server
