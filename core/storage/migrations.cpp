// SPDX-License-Identifier: Apache-2.0
#include "core/storage/migrations.h"

#include "core/storage/transaction.h"

namespace hearth::storage {

using namespace Qt::StringLiterals;

Result<void> migrate(Connection& connection, std::span<const Migration> migrations)
{
    HEARTH_TRY(const int current, connection.userVersion());
    const int newest = migrations.empty() ? 0 : migrations.back().version;
    if (current > newest) {
        return fail(ErrorCode::VersionMismatch,
            u"the data was written by a newer Hearth (schema %1, this program knows %2); update the program"_s
                .arg(current)
                .arg(newest));
    }
    for (const Migration& migration : migrations) {
        if (migration.version <= current)
            continue;
        HEARTH_TRY(Transaction transaction, Transaction::begin(connection));
        Result<void> done = connection.execute(migration.sql);
        if (done)
            done = connection.execute(
                "PRAGMA user_version=" + QByteArray::number(migration.version));
        if (done)
            done = transaction.commit();
        if (!done) {
            Error error = std::move(done).error();
            error.message = u"upgrading the data to schema %1 failed (%2); nothing was changed"_s
                                .arg(migration.version)
                                .arg(error.message);
            return std::unexpected(std::move(error));
        }
    }
    return {};
}

} // namespace hearth::storage
