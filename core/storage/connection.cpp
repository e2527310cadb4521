// SPDX-License-Identifier: Apache-2.0
#include "core/storage/connection.h"

#include "core/storage/sqlite_error.h"

#include <QFileInfo>
#include <QUrl>

#include <sqlite3.h>

namespace hearth::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr int busyTimeoutMilliseconds = 5000;

QByteArray pragmas(const OpenOptions& options)
{
    QByteArray sql = "PRAGMA cache_size=-" + QByteArray::number(options.cacheKiB)
        + "; PRAGMA temp_store=MEMORY;";
    if (options.access != Access::ReadWrite)
        return sql + "PRAGMA query_only=ON;";
    // Decided by the first page that is written, which the journal mode does.
    if (options.givesPagesBack)
        sql += "PRAGMA auto_vacuum=INCREMENTAL;";
    return sql + "PRAGMA journal_mode=WAL; PRAGMA foreign_keys=ON; PRAGMA synchronous="
        + (options.durability == Durability::Full ? "FULL;" : "NORMAL;");
}

int flagsFor(Access access)
{
    constexpr int common = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    switch (access) {
    case Access::ReadWrite:
        return common | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case Access::ReadOnly:
        // A reader of a WAL database needs write access to the shared-memory file, so read-only is
        // enforced by query_only instead.
        return common | SQLITE_OPEN_READWRITE;
    case Access::FixedDisk:
        break;
    }
    return common | SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
}

/// A database that was closed has no log, and SQLite would make one; it does not for a file that
/// cannot change. A log that was left behind has an index beside it, which SQLite would make anew;
/// where it may only read the index, it keeps one in memory
/// (https://www.sqlite.org/wal.html#readonly).
QByteArray nameFor(const OpenOptions& options)
{
    if (options.access != Access::FixedDisk)
        return options.path.toUtf8();
    const QByteArray uri = QUrl::fromLocalFile(options.path).toEncoded(QUrl::FullyEncoded);
    const bool hasLog = QFileInfo(options.path + u"-wal"_s).size() > 0;
    return uri + (hasLog ? "?readonly_shm=1" : "?immutable=1");
}

} // namespace

Connection::Connection(OpenOptions options, sqlite3* handle)
    : m_options(std::move(options))
    , m_handle(handle)
{
}

Connection::~Connection()
{
    m_statements.clear(); // statements must go before their database
    sqlite3_close(m_handle);
}

Result<std::unique_ptr<Connection>> Connection::open(const OpenOptions& options)
{
    return openFlagged(options, flagsFor(options.access));
}

Result<std::unique_ptr<Connection>> Connection::openFlagged(const OpenOptions& options, int flags)
{
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(nameFor(options).constData(), &handle, flags,
        options.vfs.isEmpty() ? nullptr : options.vfs.constData());
    std::unique_ptr<Connection> connection(new Connection(options, handle));
    if (code != SQLITE_OK)
        return sqliteError(handle, code, options.path.toUtf8());
    HEARTH_CHECK(connection->setUp());
    return connection;
}

Result<void> Connection::setUp()
{
    // SQLite contents itself with reading where it may not write.
    if (m_options.access == Access::ReadWrite && sqlite3_db_readonly(m_handle, "main") == 1)
        return sqliteError(m_handle, SQLITE_READONLY, m_options.path.toUtf8());
    sqlite3_busy_timeout(m_handle, busyTimeoutMilliseconds);
    return execute(pragmas(m_options));
}

Result<void> Connection::reopen()
{
    HEARTH_TRY(const std::unique_ptr<Connection> fresh,
        openFlagged(m_options, flagsFor(m_options.access) & ~SQLITE_OPEN_CREATE));
    m_statements.clear();
    std::swap(m_handle, fresh->m_handle);
    return {};
}

Result<void> Connection::execute(QByteArrayView sql)
{
    const QByteArray terminated = sql.toByteArray();
    const int code = sqlite3_exec(m_handle, terminated.constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return sqliteError(m_handle, code, sql);
    return {};
}

Result<Statement> Connection::prepare(QByteArrayView sql)
{
    std::string key(sql.data(), static_cast<std::size_t>(sql.size()));
    const auto known = m_statements.find(key);
    if (known != m_statements.end()) {
        if (sqlite3_stmt_busy(known->second.get()))
            return fail(ErrorCode::Internal, u"a statement is used again while it runs"_s, {},
                QString::fromUtf8(sql));
        return Statement(known->second.get());
    }
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql.data(), static_cast<int>(sql.size()),
        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        return sqliteError(m_handle, code, sql);
    m_statements.emplace(std::move(key), StatementHandle(statement));
    return Statement(statement);
}

bool Connection::isAutocommit() const { return sqlite3_get_autocommit(m_handle) != 0; }

qint64 Connection::changes() const { return sqlite3_changes64(m_handle); }

qint64 Connection::lastInsertRowId() const { return sqlite3_last_insert_rowid(m_handle); }

Result<int> Connection::userVersion()
{
    HEARTH_TRY(Statement statement, prepare("PRAGMA user_version"));
    HEARTH_CHECK(statement.step());
    return static_cast<int>(statement.integer(0));
}

} // namespace hearth::storage
