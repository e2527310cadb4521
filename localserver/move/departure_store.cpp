// SPDX-License-Identifier: Apache-2.0
#include "localserver/move/departure_store.h"

namespace hearth::server {

namespace {

const QByteArray selectRow = R"sql(
SELECT workspace_id, move_id, name, state, place, path, sealed, started_at, moved_at, arrived
FROM departure )sql";

QByteArray contextOf(WorkspaceId workspace)
{
    return secretContext("departure", "sealed", workspace.uuid.toBlob());
}

} // namespace

Result<DepartureRow> DepartureStore::read(const storage::Statement& row) const
{
    const auto workspace = row.get<WorkspaceId>(0);
    HEARTH_TRY(const QByteArray secrets, m_secrets.open(row.blob(6), contextOf(workspace)));
    HEARTH_TRY(const auto shared, fromJsonText<DepartureSecrets>(secrets));
    return DepartureRow { .workspace = workspace,
        .move = row.get<MoveId>(1),
        .name = row.text(2),
        .state = row.get<protocol::MoveState>(3),
        .place = row.get<std::optional<protocol::MovePlace>>(4),
        .path = row.text(5),
        .secrets = shared,
        .startedAt = row.get<Timestamp>(7),
        .movedAt = row.get<std::optional<Timestamp>>(8),
        .arrived = row.get<bool>(9) };
}

Result<std::optional<DepartureRow>> DepartureStore::find(WorkspaceId workspace)
{
    HEARTH_TRY(auto statement, m_connection.prepare(selectRow + "WHERE workspace_id = ?"));
    HEARTH_TRY(const bool found, statement.bindAll(workspace).step());
    if (!found)
        return std::nullopt;
    return read(statement);
}

Result<QList<DepartureRow>> DepartureStore::list()
{
    HEARTH_TRY(auto statement, m_connection.prepare(selectRow + "ORDER BY started_at DESC"));
    QList<DepartureRow> rows;
    while (true) {
        HEARTH_TRY(const bool more, statement.step());
        if (!more)
            return rows;
        HEARTH_TRY(const DepartureRow row, read(statement));
        rows.append(row);
    }
}

Result<void> DepartureStore::put(const DepartureRow& row)
{
    HEARTH_TRY(
        const QByteArray sealed, m_secrets.seal(toJson(row.secrets), contextOf(row.workspace)));
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        INSERT INTO departure (workspace_id, move_id, name, state, place, path, sealed, started_at, moved_at, arrived)
        VALUES (:workspace, :move, :name, :state, :place, :path, :sealed, :started, :moved, :arrived)
        ON CONFLICT (workspace_id) DO UPDATE SET move_id = excluded.move_id, name = excluded.name, state = excluded.state,
            place = excluded.place, path = excluded.path, sealed = excluded.sealed, started_at = excluded.started_at,
            moved_at = excluded.moved_at, arrived = excluded.arrived)sql"));
    statement.bind(":workspace", row.workspace);
    statement.bind(":move", row.move);
    statement.bind(":name", row.name);
    statement.bind(":state", row.state);
    statement.bind(":place", row.place);
    statement.bind(":path", row.path);
    statement.bindBlob(statement.parameterIndex(":sealed"), sealed);
    statement.bind(":started", row.startedAt);
    statement.bind(":moved", row.movedAt);
    statement.bind(":arrived", row.arrived);
    return statement.run();
}

Result<void> DepartureStore::keepMembers(WorkspaceId workspace)
{
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        INSERT OR REPLACE INTO departed_member (workspace_id, user_id, member_id, role)
        SELECT workspace_id, user_id, member_id, role FROM membership
        WHERE workspace_id = ? AND user_id IN (SELECT id FROM user))sql"));
    return statement.bindAll(workspace).run();
}

Result<bool> DepartureStore::wasMember(WorkspaceId workspace, UserId user)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare(
            "SELECT 1 FROM departed_member WHERE workspace_id = ? AND user_id = ?"));
    return statement.bindAll(workspace, user).step();
}

Result<void> DepartureStore::remove(WorkspaceId workspace)
{
    HEARTH_TRY(
        auto members, m_connection.prepare("DELETE FROM departed_member WHERE workspace_id = ?"));
    HEARTH_CHECK(members.bindAll(workspace).run());
    HEARTH_TRY(auto row, m_connection.prepare("DELETE FROM departure WHERE workspace_id = ?"));
    return row.bindAll(workspace).run();
}

} // namespace hearth::server
