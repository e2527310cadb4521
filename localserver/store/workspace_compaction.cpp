// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/workspace_compaction.h"

#include "localserver/store/move_seal.h"
#include "localserver/store/sqlite/sqlite_stores.h"

#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr int pagesGivenBackAtOnce = 2000;

qint64 sizeOnDisk(const QString& database)
{
    return QFileInfo(database).size() + QFileInfo(database + u"-wal"_s).size();
}

Result<void> truncateLog(storage::Connection& connection)
{
    return connection.execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

/// Once in the life of a file that is older than this.
Result<void> makeReclaimable(
    storage::Connection& connection, const QString& database, const DiskWatch& disk)
{
    HEARTH_TRY(const bool isDone, SqliteStorageStore(connection).givesPagesBack());
    // All of it goes through the log before it is in its place.
    if (isDone || !disk.admitBytes(sizeOnDisk(database)))
        return {};
    HEARTH_CHECK(connection.execute("PRAGMA auto_vacuum=INCREMENTAL; VACUUM"));
    return truncateLog(connection);
}

/// Step by step, so that the log does not get as large as the file.
Result<void> giveBackPages(storage::Connection& connection)
{
    SqliteStorageStore store(connection);
    HEARTH_TRY(qint64 left, store.reclaimableBytes());
    for (qint64 before = left + 1; left > 0 && left < before;) {
        before = left;
        HEARTH_CHECK(store.reclaim(pagesGivenBackAtOnce));
        HEARTH_CHECK(truncateLog(connection));
        HEARTH_TRY(left, store.reclaimableBytes());
    }
    return {};
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

Result<Freed> clearWorkspace(const WorkspaceFiles& files, WorkspaceId workspace,
    const Clearing& clearing, const DiskWatch& disk)
{
    const QString database = files.databasePath(workspace);
    HEARTH_TRY(const auto connection, files.open(workspace, storage::Access::ReadWrite));
    // What is being copied, or waits until it is known to have arrived, stays as it is.
    HEARTH_TRY(const bool isSealed, moveSeal::isOn(*connection));
    if (isSealed)
        return Freed {};
    SqliteFileStore entries(*connection);
    // A disk that is full to the last byte takes no rows away; contents go all the same.
    const Result<void> dropped = files.clearUploads(workspace, entries, clearing.now);
    HEARTH_TRY(
        Freed freed, clearContents(entries, files.contents(workspace), clearing.contentsBefore));
    HEARTH_CHECK(dropped);
    const qint64 size = sizeOnDisk(database);
    HEARTH_CHECK(makeReclaimable(*connection, database, disk));
    freed.bytes += std::max<qint64>(size - sizeOnDisk(database), 0);
    return freed;
}

Result<void> shrinkFile(const WorkspaceFiles& files, WorkspaceId workspace)
{
    HEARTH_TRY(const auto connection, files.open(workspace, storage::Access::ReadWrite));
    return truncateLog(*connection);
}

Result<Freed> compactWorkspace(const WorkspaceFiles& files, WorkspaceId workspace,
    const Clearing& clearing, const DiskWatch& disk)
{
    HEARTH_TRY(Freed freed, clearWorkspace(files, workspace, clearing, disk));
    const QString database = files.databasePath(workspace);
    HEARTH_TRY(const auto connection, files.open(workspace, storage::Access::ReadWrite));
    HEARTH_TRY(const bool isSealed, moveSeal::isOn(*connection));
    if (isSealed)
        return freed;
    const qint64 size = sizeOnDisk(database);
    HEARTH_CHECK(giveBackPages(*connection));
    freed.bytes += std::max<qint64>(size - sizeOnDisk(database), 0);
    return freed;
}

} // namespace hearth::server
