// SPDX-License-Identifier: Apache-2.0
#include "localserver/audit/act_record.h"
#include "localserver/store/sqlite/rows.h"
#include "localserver/store/sqlite/sqlite_audit_stores.h"

namespace hearth::server {

namespace {

constexpr qsizetype hashBytes = 32;

/// An id of whatever kind; an empty text is none.
Result<std::optional<Uuid>> idOf(const QString& text)
{
    if (text.isEmpty())
        return std::nullopt;
    return Uuid::fromString(text).transform([](const Uuid& id) { return std::optional(id); });
}

void bindId(storage::Statement& statement, int index, const std::optional<Uuid>& id)
{
    if (id)
        statement.bindBlob(index, id->toBlob());
    else
        statement.bind(index, nullptr);
}

void bindBytes(storage::Statement& statement, int index, const QByteArray& bytes)
{
    if (bytes.isEmpty())
        statement.bind(index, nullptr);
    else
        statement.bindBlob(index, bytes);
}

QString readId(const storage::Statement& row, int column)
{
    if (row.isNull(column))
        return {};
    return Uuid::fromBlob(row.blob(column)).value_or(Uuid {}).toString();
}

AuditRow readRow(const storage::Statement& row)
{
    AuditRow out;
    row.read(0, out.entry.number);
    row.read(1, out.entry.timestamp);
    if (!row.isNull(2))
        out.entry.actorId = readId(row, 2);
    row.read(3, out.entry.operation);
    row.read(4, out.entry.entityKind);
    out.entry.entityId = readId(row, 5);
    row.read(6, out.room);
    row.read(7, out.entry.result);
    row.read(8, out.entry.count);
    out.details = row.rawText(9).toByteArray();
    out.salt = row.blob(10);
    out.commitment = row.blob(11);
    out.hash = row.blob(12);
    showDetails(out);
    return out;
}

AuditHead readHead(const storage::Statement& row)
{
    return { .number = row.integer(0), .hash = row.blob(1) };
}

} // namespace

Result<void> SqliteAuditStore::append(const AuditRow& row)
{
    HEARTH_TRY(const std::optional<Uuid> actor, idOf(row.entry.actorId.value_or(QString())));
    HEARTH_TRY(const std::optional<Uuid> entity, idOf(row.entry.entityId));
    HEARTH_TRY(auto statement,
        m_connection.prepare(
            "INSERT INTO audit (number, timestamp, actor_id, operation, entity_kind, entity_id, "
            "room_id, result, count, details, salt, commitment, hash) VALUES (?, ?, ?, ?, ?, ?, "
            "?, ?, ?, ?, ?, ?, ?)"));
    statement.bind(1, row.entry.number);
    statement.bind(2, row.entry.timestamp);
    bindId(statement, 3, actor);
    statement.bind(4, row.entry.operation);
    statement.bind(5, row.entry.entityKind);
    bindId(statement, 6, entity);
    statement.bind(7, row.room);
    statement.bind(8, row.entry.result);
    statement.bind(9, row.entry.count);
    statement.bindText(10, row.details);
    bindBytes(statement, 11, row.salt);
    statement.bindBlob(12, row.commitment);
    statement.bindBlob(13, row.hash);
    return statement.run();
}

Result<QList<AuditRow>> SqliteAuditStore::before(
    qint64 number, int limit, const protocol::AuditFilter& filter)
{
    HEARTH_TRY(const std::optional<Uuid> actor, idOf(filter.actorId.value_or(QString())));
    HEARTH_TRY(const std::optional<Uuid> entity, idOf(filter.entityId.value_or(QString())));
    HEARTH_TRY(auto statement,
        m_connection.prepare(
            "SELECT number, timestamp, actor_id, operation, entity_kind, entity_id, room_id, "
            "result, count, details, salt, commitment, hash FROM audit WHERE number < ?1 "
            "AND (?2 IS NULL OR actor_id = ?2) AND (?3 IS NULL OR entity_id = ?3) "
            "AND (?4 IS NULL OR operation = ?4 OR substr(operation, 1, length(?4) + 1) = ?4 || "
            "'.') "
            "AND (?5 IS NULL OR timestamp >= ?5) AND (?6 IS NULL OR timestamp < ?6) "
            "AND (?7 IS NULL OR (result <> 'ok') = ?7) ORDER BY number DESC LIMIT ?8"));
    statement.bind(1, number);
    bindId(statement, 2, actor);
    bindId(statement, 3, entity);
    statement.bind(4, filter.operation);
    statement.bind(5, filter.from);
    statement.bind(6, filter.until);
    statement.bind(7, filter.refused);
    statement.bind(8, limit);
    return collect(statement, readRow);
}

Result<QList<AuditRow>> SqliteAuditStore::after(qint64 number, int limit)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare(
            "SELECT number, timestamp, actor_id, operation, entity_kind, entity_id, room_id, "
            "result, count, details, salt, commitment, hash FROM audit WHERE number > ? ORDER BY "
            "number LIMIT ?"));
    return collect(statement.bindAll(number, limit), readRow);
}

Result<AuditHead> SqliteAuditStore::head()
{
    HEARTH_TRY(auto statement,
        m_connection.prepare(
            "SELECT number, hash FROM audit UNION ALL SELECT number, hash FROM audit_checkpoint "
            "ORDER BY number DESC LIMIT 1"));
    HEARTH_TRY(const std::optional<AuditHead> found, first(statement, readHead));
    return found.value_or(AuditHead { .number = 0, .hash = QByteArray(hashBytes, '\0') });
}

Result<std::optional<AuditHead>> SqliteAuditStore::lastBefore(Timestamp at)
{
    // Entries stand in the order of time, but for clocks that were set: the first one that is young
    // enough, and everything behind it, stays.
    HEARTH_TRY(auto statement,
        m_connection.prepare(
            "SELECT number, hash FROM audit WHERE number < coalesce((SELECT min(number) FROM "
            "audit WHERE timestamp >= ?), (SELECT max(number) + 1 FROM audit)) ORDER BY number "
            "DESC LIMIT 1"));
    statement.bind(1, at);
    return first(statement, readHead);
}

Result<void> SqliteAuditStore::prune(const AuditCheckpoint& checkpoint)
{
    HEARTH_TRY(auto forget, m_connection.prepare("DELETE FROM audit_checkpoint WHERE number < ?"));
    HEARTH_CHECK(forget.bindAll(checkpoint.number).run());
    HEARTH_TRY(auto keep,
        m_connection.prepare("INSERT INTO audit_checkpoint (number, hash, timestamp, public_key, "
                             "signature) VALUES (?, ?, ?, ?, ?)"));
    keep.bind(1, checkpoint.number);
    keep.bindBlob(2, checkpoint.hash);
    keep.bind(3, checkpoint.timestamp);
    keep.bindBlob(4, checkpoint.publicKey);
    keep.bindBlob(5, checkpoint.signature);
    HEARTH_CHECK(keep.run());
    HEARTH_TRY(auto remove, m_connection.prepare("DELETE FROM audit WHERE number <= ?"));
    return remove.bindAll(checkpoint.number).run();
}

Result<std::optional<AuditCheckpoint>> SqliteAuditStore::checkpoint()
{
    HEARTH_TRY(auto statement,
        m_connection.prepare("SELECT number, hash, timestamp, public_key, signature FROM "
                             "audit_checkpoint ORDER BY number DESC LIMIT 1"));
    return first(statement, [](const storage::Statement& row) {
        return AuditCheckpoint { .number = row.integer(0),
            .hash = row.blob(1),
            .timestamp = row.get<Timestamp>(2),
            .publicKey = row.blob(3),
            .signature = row.blob(4) };
    });
}

Result<void> SqliteAuditStore::resign(const AuditCheckpoint& checkpoint)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare("UPDATE audit_checkpoint SET timestamp = ?, public_key = ?, "
                             "signature = ? WHERE number = ?"));
    statement.bind(1, checkpoint.timestamp);
    statement.bindBlob(2, checkpoint.publicKey);
    statement.bindBlob(3, checkpoint.signature);
    statement.bind(4, checkpoint.number);
    return statement.run();
}

Result<void> SqliteAuditStore::anonymise(const Uuid& person)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare("UPDATE audit SET details = NULL, salt = NULL WHERE actor_id = ?1 OR "
                             "entity_id = ?1"));
    statement.bindBlob(1, person.toBlob());
    return statement.run();
}

Result<protocol::AuditSettings> SqliteAuditStore::settings()
{
    HEARTH_TRY(auto statement, m_connection.prepare("SELECT retention_days FROM audit_setting"));
    HEARTH_CHECK(statement.step());
    return protocol::AuditSettings { .retentionDays = statement.integer(0) };
}

Result<void> SqliteAuditStore::setSettings(const protocol::AuditSettings& settings)
{
    HEARTH_TRY(auto statement, m_connection.prepare("UPDATE audit_setting SET retention_days = ?"));
    return statement.bindAll(settings.retentionDays).run();
}

} // namespace hearth::server
