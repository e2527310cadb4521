// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/sqlite/rows.h"
#include "localserver/store/sqlite/sqlite_stores.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

Result<void> SqliteKernelStore::create(const KernelState& state, const Workspace& workspace)
{
    HEARTH_TRY(auto kernel,
        m_connection.prepare("INSERT INTO kernel (id, epoch, join_code, last_position) VALUES (1, "
                             ":epoch, :code, :position)"));
    kernel.bindBlob(1, state.epoch.toBlob());
    kernel.bind(":code", state.joinCode);
    kernel.bind(":position", state.lastPosition);
    HEARTH_CHECK(kernel.run());
    static const QByteArray sql = "INSERT INTO workspace (" + storage::columnList<Workspace>()
        + ") VALUES (" + storage::parameterList<Workspace>() + ")";
    HEARTH_TRY(auto row, m_connection.prepare(sql));
    storage::bindRow(row, workspace);
    return row.run();
}

Result<KernelState> SqliteKernelStore::state()
{
    HEARTH_TRY(
        auto statement, m_connection.prepare("SELECT epoch, join_code, last_position FROM kernel"));
    HEARTH_TRY(const bool found, statement.step());
    if (!found)
        return fail(ErrorCode::Internal, u"the workspace's file is incomplete"_s);
    return KernelState { .epoch = Uuid::fromBlob(statement.blob(0)).value_or(Uuid {}),
        .joinCode = statement.text(1),
        .lastPosition = statement.integer(2) };
}

Result<void> SqliteKernelStore::setEpoch(const Uuid& epoch)
{
    HEARTH_TRY(auto statement, m_connection.prepare("UPDATE kernel SET epoch = ?"));
    statement.bindBlob(1, epoch.toBlob());
    return statement.run();
}

Result<void> SqliteKernelStore::setJoinCode(const QString& code)
{
    HEARTH_TRY(auto statement, m_connection.prepare("UPDATE kernel SET join_code = ?"));
    return statement.bindAll(code).run();
}

Result<void> SqliteKernelStore::setLastPosition(Position position)
{
    HEARTH_TRY(auto statement, m_connection.prepare("UPDATE kernel SET last_position = ?"));
    return statement.bindAll(position).run();
}

Result<Workspace> SqliteKernelStore::workspace()
{
    static const QByteArray sql = "SELECT " + storage::columnList<Workspace>() + " FROM workspace";
    HEARTH_TRY(auto statement, m_connection.prepare(sql));
    HEARTH_TRY(const bool found, statement.step());
    if (!found)
        return fail(ErrorCode::Internal, u"the workspace's file is incomplete"_s);
    return storage::rowAs<Workspace>(statement);
}

Result<void> SqliteKernelStore::updateWorkspace(const Workspace& workspace)
{
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        UPDATE workspace SET name = :name, icon = :icon, members_may_create_channels = :members_may_create_channels,
            join_code_enabled = :join_code_enabled, edit_minutes = :edit_minutes, delete_minutes = :delete_minutes,
            edit_history_visible = :edit_history_visible, file_rules = :file_rules,
            second_factor_policy = :second_factor_policy, second_factor_since = :second_factor_since,
            claims_by_address = :claims_by_address, retention = :retention, revision = :revision
        WHERE id = :id)sql"));
    storage::bindRow(statement, workspace);
    return statement.run();
}

Result<QStringList> SqliteKernelStore::networks()
{
    HEARTH_TRY(auto statement, m_connection.prepare("SELECT networks FROM kernel"));
    HEARTH_TRY(const bool found, statement.step());
    return found ? statement.text(0).split(u'\n', Qt::SkipEmptyParts) : QStringList();
}

Result<void> SqliteKernelStore::setNetworks(const QStringList& networks)
{
    HEARTH_TRY(auto statement, m_connection.prepare("UPDATE kernel SET networks = ?"));
    return statement.bindAll(networks.join(u'\n')).run();
}

} // namespace hearth::server
