// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/sqlite/rows.h"
#include "localserver/store/sqlite/sqlite_stores.h"

namespace hearth::server {

namespace {

AuditRow readAudit(const storage::Statement& row)
{
    AuditRow out;
    row.read(0, out.entry.number);
    row.read(1, out.entry.timestamp);
    row.read(2, out.entry.actorId);
    row.read(3, out.entry.operation);
    out.entry.entityId = Uuid::fromBlob(row.blob(4)).value_or(Uuid {}).toString();
    row.read(5, out.room);
    row.read(6, out.entry.changes);
    return out;
}

} // namespace

Result<void> SqliteAuditStore::add(const AuditRow& row)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare("INSERT INTO audit (number, timestamp, actor_id, operation, "
                             "entity_id, room_id, changes) VALUES (?, ?, ?, ?, ?, ?, ?)"));
    HEARTH_TRY(const Uuid entity, Uuid::fromString(row.entry.entityId));
    statement.bind(1, row.entry.number);
    statement.bind(2, row.entry.timestamp);
    statement.bind(3, row.entry.actorId);
    statement.bind(4, row.entry.operation);
    statement.bindBlob(5, entity.toBlob());
    statement.bind(6, row.room);
    statement.bind(7, row.entry.changes);
    return statement.run();
}

Result<QList<AuditRow>> SqliteAuditStore::before(qint64 number, int limit)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare("SELECT number, timestamp, actor_id, operation, entity_id, room_id, "
                             "changes FROM audit WHERE number < ? ORDER BY number DESC LIMIT ?"));
    return collect(statement.bindAll(number, limit), readAudit);
}

} // namespace hearth::server
