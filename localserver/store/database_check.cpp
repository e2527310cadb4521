// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/database_check.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

/// SQLite's words for an index that does not agree with its table.
bool isAboutAnIndex(const QString& line)
{
    return line.contains("missing from index"_L1) || line.contains("entries in index"_L1);
}

Result<void> readIntegrity(storage::Connection& connection, DatabaseVerdict& verdict)
{
    // Not `quick_check`, which would not look whether indexes agree with their tables.
    HEARTH_TRY(auto statement, connection.prepare("PRAGMA integrity_check(20)"));
    while (true) {
        HEARTH_TRY(const bool isThere, statement.step());
        if (!isThere)
            return {};
        const QString line = statement.text(0);
        if (line == "ok"_L1)
            continue;
        (isAboutAnIndex(line) ? verdict.wrongIndexes : verdict.damage).append(line);
    }
}

} // namespace

Result<DatabaseVerdict> checkDatabase(storage::Connection& connection)
{
    DatabaseVerdict verdict;
    HEARTH_TRY(verdict.schema, connection.userVersion());
    HEARTH_CHECK(readIntegrity(connection, verdict));
    HEARTH_TRY(auto statement, connection.prepare("PRAGMA foreign_key_check"));
    while (true) {
        HEARTH_TRY(const bool isThere, statement.step());
        if (!isThere)
            return verdict;
        ++verdict.strayReferences;
    }
}

Result<void> rebuildIndexes(storage::Connection& connection)
{
    return connection.execute("REINDEX");
}

} // namespace hearth::server
