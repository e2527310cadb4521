// SPDX-License-Identifier: Apache-2.0
#include "localserver/move/landing_store.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

const QByteArray selectRow = R"sql(
SELECT ticket_hash, expires_at, state, move_id, workspace_id, name, activation, secret, comes_home, people, started_at,
    audit_key
FROM landing )sql";

QByteArray contextOf(const QByteArray& ticketHash)
{
    return secretContext("landing", "secret", ticketHash);
}

} // namespace

Result<LandingRow> LandingStore::read(const storage::Statement& row) const
{
    LandingRow out { .ticketHash = row.blob(0),
        .expiresAt = row.get<Timestamp>(1),
        .state = row.get<LandingState>(2),
        .move = row.get<std::optional<MoveId>>(3).value_or(MoveId {}),
        .workspace = row.get<std::optional<WorkspaceId>>(4).value_or(WorkspaceId {}),
        .name = row.text(5),
        .activation = row.text(6),
        .secret = {},
        .comesHome = row.get<bool>(8),
        .people = row.text(9),
        .auditKey = row.text(11),
        .startedAt = row.get<std::optional<Timestamp>>(10).value_or(Timestamp {}) };
    if (!row.isNull(7)) {
        HEARTH_TRY(const QByteArray secret, m_secrets.open(row.blob(7), contextOf(out.ticketHash)));
        out.secret = QString::fromUtf8(secret);
    }
    return out;
}

Result<std::optional<LandingRow>> LandingStore::one(storage::Statement& statement) const
{
    HEARTH_TRY(const bool found, statement.step());
    if (!found)
        return std::nullopt;
    return read(statement);
}

Result<LandingRow> LandingStore::byTicket(const QByteArray& ticketHash)
{
    HEARTH_TRY(auto statement, m_connection.prepare(selectRow + "WHERE ticket_hash = ?"));
    statement.bindBlob(1, ticketHash);
    HEARTH_TRY(const std::optional<LandingRow> row, one(statement));
    if (!row)
        return fail(ErrorCode::Forbidden,
            u"this is not a ticket of this server, or its time is over"_s, u"ticket"_s);
    return *row;
}

Result<std::optional<LandingRow>> LandingStore::byMove(MoveId move)
{
    HEARTH_TRY(auto statement, m_connection.prepare(selectRow + "WHERE move_id = ?"));
    statement.bind(1, move);
    return one(statement);
}

Result<std::optional<LandingRow>> LandingStore::activeOf(WorkspaceId workspace)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare(selectRow
            + "WHERE workspace_id = ? AND state = 'active' ORDER BY started_at DESC LIMIT 1"));
    statement.bind(1, workspace);
    return one(statement);
}

Result<QList<LandingRow>> LandingStore::list()
{
    HEARTH_TRY(auto statement,
        m_connection.prepare(selectRow + "WHERE state <> 'awaited' ORDER BY started_at DESC"));
    QList<LandingRow> rows;
    while (true) {
        HEARTH_TRY(const bool more, statement.step());
        if (!more)
            return rows;
        HEARTH_TRY(const LandingRow row, read(statement));
        rows.append(row);
    }
}

Result<void> LandingStore::put(const LandingRow& row)
{
    const bool isNamed = row.state != LandingState::Awaited;
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        INSERT INTO landing (ticket_hash, expires_at, state, move_id, workspace_id, name, activation, secret, comes_home,
            people, started_at, audit_key)
        VALUES (:ticket, :expires, :state, :move, :workspace, :name, :activation, :secret, :home, :people, :started,
            :auditKey)
        ON CONFLICT (ticket_hash) DO UPDATE SET expires_at = excluded.expires_at, state = excluded.state,
            move_id = excluded.move_id, workspace_id = excluded.workspace_id, name = excluded.name,
            activation = excluded.activation, secret = excluded.secret, comes_home = excluded.comes_home,
            people = excluded.people, started_at = excluded.started_at, audit_key = excluded.audit_key)sql"));
    statement.bindBlob(statement.parameterIndex(":ticket"), row.ticketHash);
    statement.bind(":expires", row.expiresAt);
    statement.bind(":state", row.state);
    statement.bind(":move", isNamed ? std::optional(row.move) : std::nullopt);
    statement.bind(":workspace", isNamed ? std::optional(row.workspace) : std::nullopt);
    statement.bind(":name", row.name);
    statement.bind(":activation", row.activation);
    if (isNamed) {
        HEARTH_TRY(const QByteArray sealed,
            m_secrets.seal(row.secret.toUtf8(), contextOf(row.ticketHash)));
        statement.bindBlob(statement.parameterIndex(":secret"), sealed);
    } else {
        statement.bind(statement.parameterIndex(":secret"), nullptr);
    }
    statement.bind(":home", row.comesHome);
    statement.bind(":people", row.people);
    statement.bind(":auditKey", row.auditKey);
    statement.bind(":started", isNamed ? std::optional(row.startedAt) : std::nullopt);
    return statement.run();
}

Result<void> LandingStore::remove(const QByteArray& ticketHash)
{
    HEARTH_TRY(auto statement, m_connection.prepare("DELETE FROM landing WHERE ticket_hash = ?"));
    statement.bindBlob(1, ticketHash);
    return statement.run();
}

Result<void> LandingStore::forgetExpired(Timestamp now)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare("DELETE FROM landing WHERE state = 'awaited' AND expires_at <= ?"));
    return statement.bindAll(now).run();
}

Result<void> LandingStore::addPerson(MoveId move, UserId user)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare(
            "INSERT OR IGNORE INTO landed_person (move_id, user_id) VALUES (?, ?)"));
    return statement.bindAll(move, user).run();
}

Result<bool> LandingStore::hasPerson(MoveId move, UserId user)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare("SELECT 1 FROM landed_person WHERE move_id = ? AND user_id = ?"));
    return statement.bindAll(move, user).step();
}

Result<bool> LandingStore::spendPass(const QByteArray& hash, Timestamp expiresAt, Timestamp now)
{
    HEARTH_TRY(auto old, m_connection.prepare("DELETE FROM spent_pass WHERE expires_at <= ?"));
    HEARTH_CHECK(old.bindAll(now).run());
    HEARTH_TRY(auto known, m_connection.prepare("SELECT 1 FROM spent_pass WHERE hash = ?"));
    known.bindBlob(1, hash);
    HEARTH_TRY(const bool isSpent, known.step());
    if (isSpent)
        return false;
    HEARTH_TRY(auto spend,
        m_connection.prepare("INSERT INTO spent_pass (hash, expires_at) VALUES (?, ?)"));
    spend.bindBlob(1, hash);
    spend.bind(2, expiresAt);
    return spend.run().transform([] { return true; });
}

} // namespace hearth::server
