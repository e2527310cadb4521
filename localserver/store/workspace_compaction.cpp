// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/workspace_compaction.h"

#include "localserver/store/sqlite/sqlite_stores.h"

#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 incremental = 2; ///< https://www.sqlite.org/pragma.html#pragma_auto_vacuum

qint64 sizeOnDisk(const QString& database)
{
    return QFileInfo(database).size() + QFileInfo(database + u"-wal"_s).size();
}

Result<qint64> numberOf(storage::Connection& connection, QByteArrayView pragma)
{
    HEARTH_TRY(auto statement, connection.prepare(pragma));
    HEARTH_CHECK(statement.step());
    return statement.integer(0);
}

Result<void> giveBackPages(storage::Connection& connection)
{
    HEARTH_TRY(const qint64 mode, numberOf(connection, "PRAGMA auto_vacuum"));
    HEARTH_TRY(const qint64 empty, numberOf(connection, "PRAGMA freelist_count"));
    if (mode == incremental && empty > 0)
        HEARTH_CHECK(connection.execute("PRAGMA incremental_vacuum"));
    if (mode != incremental)
        HEARTH_CHECK(connection.execute("PRAGMA auto_vacuum=INCREMENTAL; VACUUM"));
    // The file becomes smaller with the checkpoint; where somebody reads, with a later one.
    return connection.execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

} // namespace

Result<Freed> clearContents(
    FileStore& files, const ContentStore& contents, const std::optional<Timestamp>& before)
{
    Freed freed;
    QDirIterator there(contents.folder(), QDir::Files, QDirIterator::Subdirectories);
    while (there.hasNext()) {
        const QString path = there.next();
        const QFileInfo info = there.fileInfo();
        if (before && info.lastModified() >= before->toDateTime())
            continue;
        HEARTH_TRY(const bool known, files.isReferenced(there.fileName()));
        if (known || !QFile::remove(path))
            continue;
        ++freed.files;
        freed.bytes += info.size();
    }
    return freed;
}

Result<Freed> compactWorkspace(
    const WorkspaceFiles& files, WorkspaceId workspace, const std::optional<Timestamp>& before)
{
    const QString database = files.databasePath(workspace);
    HEARTH_TRY(const auto connection, files.open(workspace, storage::Access::ReadWrite));
    const qint64 size = sizeOnDisk(database);
    SqliteFileStore entries(*connection);
    HEARTH_TRY(Freed freed, clearContents(entries, files.contents(workspace), before));
    HEARTH_CHECK(giveBackPages(*connection));
    freed.bytes += std::max<qint64>(size - sizeOnDisk(database), 0);
    return freed;
}

} // namespace hearth::server
