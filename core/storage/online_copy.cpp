// SPDX-License-Identifier: Apache-2.0
#include "core/storage/online_copy.h"

#include "core/storage/sqlite_error.h"

#include <QFile>

#include <sqlite3.h>

namespace hearth::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr int pagesPerStep = 256;

struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close(handle); }
};
using Target = std::unique_ptr<sqlite3, Close>;

/// Without a journal: a copy that is not whole is thrown away.
Result<Target> openTarget(const QString& path)
{
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &handle,
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
        nullptr);
    Target target(handle);
    if (code != SQLITE_OK)
        return sqliteError(handle, code, path.toUtf8());
    const int prepared = sqlite3_exec(
        handle, "PRAGMA journal_mode=OFF; PRAGMA synchronous=FULL;", nullptr, nullptr, nullptr);
    if (prepared != SQLITE_OK)
        return sqliteError(handle, prepared, path.toUtf8());
    return target;
}

Result<void> copyPages(Connection& source, sqlite3* target, const CopyProgress& progress)
{
    sqlite3_backup* backup = sqlite3_backup_init(target, "main", source.handle(), "main");
    if (!backup)
        return sqliteError(target, sqlite3_errcode(target), "sqlite3_backup_init");
    HEARTH_TRY(auto size, source.prepare("PRAGMA page_size"));
    HEARTH_CHECK(size.step());
    const qint64 pageBytes = size.integer(0);
    int code = SQLITE_OK;
    bool isWanted = true;
    while (code == SQLITE_OK && isWanted) {
        code = sqlite3_backup_step(backup, pagesPerStep);
        const qint64 total = sqlite3_backup_pagecount(backup);
        isWanted = !progress
            || progress(pageBytes * (total - sqlite3_backup_remaining(backup)), pageBytes * total);
    }
    sqlite3_backup_finish(backup);
    if (code != SQLITE_OK && code != SQLITE_DONE)
        return sqliteError(target, code, "sqlite3_backup_step");
    return isWanted ? Result<void> {} : fail(ErrorCode::Aborted, u"the copy was cancelled"_s);
}

Result<void> copySnapshot(Connection& source, const QString& path, const CopyProgress& progress)
{
    // The first reading takes the snapshot.
    {
        HEARTH_TRY(auto first, source.prepare("SELECT count(*) FROM sqlite_schema"));
        HEARTH_CHECK(first.step());
    }
    HEARTH_TRY(const Target target, openTarget(path));
    return copyPages(source, target.get(), progress);
}

Result<void> checkNothingFound(Connection& connection, QByteArrayView pragma, QStringView good)
{
    HEARTH_TRY(auto statement, connection.prepare(pragma));
    HEARTH_TRY(const bool found, statement.step());
    if (!found || statement.text(0) == good)
        return {};
    Error error = sqliteError(connection.handle(), SQLITE_CORRUPT, pragma).error();
    error.detail = statement.text(0);
    return std::unexpected(std::move(error));
}

} // namespace

Result<void> copyDatabase(Connection& source, const QString& path, const CopyProgress& progress)
{
    QFile::remove(path);
    HEARTH_CHECK(source.execute("BEGIN"));
    Result<void> copied = copySnapshot(source, path, progress);
    const Result<void> ended = source.execute("ROLLBACK");
    if (copied && !ended)
        copied = ended;
    if (!copied)
        QFile::remove(path);
    return copied;
}

Result<void> checkIntegrity(Connection& connection)
{
    HEARTH_CHECK(checkNothingFound(connection, "PRAGMA integrity_check(1)", u"ok"));
    return checkNothingFound(connection, "PRAGMA foreign_key_check", {});
}

} // namespace hearth::storage
