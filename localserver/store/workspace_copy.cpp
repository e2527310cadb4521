// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/workspace_copy.h"

#include "core/storage/transaction.h"
#include "localserver/store/sqlite/sqlite_stores.h"

namespace hearth::server::workspaceCopy {

Result<QStringList> contents(storage::Connection& connection)
{
    HEARTH_TRY(auto statement, connection.prepare(R"sql(
        SELECT sha256 FROM file WHERE sha256 IS NOT NULL AND state <> 'blocked'
        UNION SELECT sha256 FROM upload WHERE sha256 IS NOT NULL AND state <> 'blocked')sql"));
    QStringList out;
    while (true) {
        HEARTH_TRY(const bool more, statement.step());
        if (!more)
            return out;
        out.append(statement.text(0));
    }
}

Result<Uuid> epoch(storage::Connection& connection)
{
    HEARTH_TRY(const KernelState state, SqliteKernelStore(connection).state());
    return state.epoch;
}

Result<QString> name(storage::Connection& connection)
{
    HEARTH_TRY(const Workspace workspace, SqliteKernelStore(connection).workspace());
    return workspace.name;
}

Result<void> beginAnew(storage::Connection& connection, const Uuid& epoch)
{
    HEARTH_TRY(auto transaction, storage::Transaction::begin(connection));
    HEARTH_CHECK(SqliteKernelStore(connection).setEpoch(epoch));
    HEARTH_CHECK(connection.execute("DELETE FROM upload WHERE sha256 IS NULL"));
    return transaction.commit();
}

} // namespace hearth::server::workspaceCopy
