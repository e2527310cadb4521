// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/sqlite/rows.h"
#include "localserver/store/sqlite/sqlite_audit_stores.h"

#include <algorithm>

namespace hearth::server {

namespace {

HookEvent readEvent(const storage::Statement& row)
{
    HookEvent event;
    row.read(0, event.number);
    row.read(1, event.topic);
    row.read(2, event.timestamp);
    event.payload = row.rawText(3).toByteArray();
    return event;
}

} // namespace

Result<void> SqliteHookStore::add(HookTopic topic, Timestamp at, const QByteArray& payload)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare(
            "INSERT INTO hook_event (topic, timestamp, payload) VALUES (?, ?, ?)"));
    statement.bind(1, topic);
    statement.bind(2, at);
    statement.bindText(3, payload);
    return statement.run();
}

Result<HookEvents> SqliteHookStore::after(qint64 number, int limit)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare("SELECT number, topic, timestamp, payload FROM hook_event WHERE "
                             "number > ? ORDER BY number LIMIT ?"));
    return collect(statement.bindAll(number, limit), readEvent);
}

Result<qint64> SqliteHookStore::last()
{
    HEARTH_TRY(auto statement,
        m_connection.prepare("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = "
                             "'hook_event'"));
    HEARTH_CHECK(statement.step());
    return statement.integer(0);
}

Result<qint64> SqliteHookStore::delivered(const QString& hook)
{
    HEARTH_TRY(auto statement, m_connection.prepare("SELECT delivered FROM hook WHERE name = ?"));
    statement.bind(1, hook);
    HEARTH_TRY(const bool found, statement.step());
    return found ? statement.integer(0) : 0;
}

Result<void> SqliteHookStore::setDelivered(const QString& hook, qint64 number, qint64 lost)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare(
            "INSERT INTO hook (name, delivered, lost) VALUES (?, ?, ?) ON CONFLICT (name) DO "
            "UPDATE SET delivered = max(delivered, excluded.delivered), lost = lost + "
            "excluded.lost"));
    return statement.bindAll(hook, number, lost).run();
}

Result<void> SqliteHookStore::forgetKnownTo(const QStringList& hooks)
{
    HEARTH_TRY(qint64 known, last());
    for (const QString& hook : hooks) {
        HEARTH_TRY(const qint64 delivered, this->delivered(hook));
        known = std::min(known, delivered);
    }
    HEARTH_TRY(auto statement, m_connection.prepare("DELETE FROM hook_event WHERE number <= ?"));
    return statement.bindAll(known).run();
}

} // namespace hearth::server
