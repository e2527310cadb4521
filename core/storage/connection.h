// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/storage/statement.h"

#include <QString>

#include <memory>
#include <unordered_map>

struct sqlite3;

namespace hearth::storage {

/// How a database is opened. Durability is stated by the owner, never by default.
enum class Access {
    ReadWrite, ///< fails with `Unavailable` where the file may only be read
    ReadOnly, ///< beside somebody who writes
    FixedDisk, ///< from a disk that takes no writes at all, not even SQLite's own files beside the
               ///< database: read-only or full. Nobody may write to it meanwhile
};
enum class Durability {
    Full, ///< a commit is on the disk when it returns (WAL, synchronous=FULL): servers and outboxes
    Normal, ///< a power cut may lose the last commits, never the file (synchronous=NORMAL):
            ///< replicas, which can be fetched again
};

struct OpenOptions {
    QString path; ///< ":memory:" for a private one
    Access access = Access::ReadWrite;
    Durability durability = Durability::Full;
    int cacheKiB = 2048;
    bool givesPagesBack = false; ///< a file that is made by this can give empty pages back to the
                                 ///< disk (`auto_vacuum=INCREMENTAL`); nothing for one that is
                                 ///< there
    QByteArray vfs; ///< SQLite VFS name; empty: the default. Tests put a fault layer here.
};

/// One SQLite database handle. Used by one thread at a time; may be handed from thread to thread.
/// SQLite's "disk full" and I/O errors come back as `Unavailable`, a constraint as `Conflict`,
/// anything else as `Internal`.
class Connection {
public:
    static Result<std::unique_ptr<Connection>> open(const OpenOptions& options);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Runs statements that take no values and give no rows.
    Result<void> execute(QByteArrayView sql);
    /// A prepared statement, kept for the next time the same text is asked for. `sql` must be a
    /// literal or otherwise outlive the connection's use of it. The returned object resets the
    /// statement when it goes out of scope.
    Result<Statement> prepare(QByteArrayView sql);

    /// False while inside a transaction. After an error such as disk full SQLite has rolled
    /// everything back on its own: then this is true although nobody committed, and the whole batch
    /// has failed.
    [[nodiscard]] bool isAutocommit() const;
    [[nodiscard]] qint64 changes() const; ///< rows changed by the last statement
    [[nodiscard]] qint64 lastInsertRowId() const;
    [[nodiscard]] sqlite3* handle() const { return m_handle; }

    /// `PRAGMA user_version`.
    Result<int> userVersion();

    /// Opens the same file anew, because what was open leads nowhere any more: its drive was away.
    /// No statement and no transaction is in use. Never makes a file. Where it fails everything
    /// stays as it was.
    Result<void> reopen();

private:
    Connection(OpenOptions options, sqlite3* handle);
    Result<void> setUp();
    static Result<std::unique_ptr<Connection>> openFlagged(const OpenOptions& options, int flags);

    OpenOptions m_options;
    sqlite3* m_handle = nullptr;
    std::unordered_map<std::string, StatementHandle> m_statements;
};

} // namespace hearth::storage
