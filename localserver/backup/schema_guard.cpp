// SPDX-License-Identifier: Apache-2.0
#include "localserver/backup/schema_guard.h"

#include "core/base/log.h"
#include "core/storage/online_copy.h"
#include "core/storage/sqlite_error.h"
#include "localserver/backup/backup_header.h"
#include "localserver/backup/backup_places.h"
#include "localserver/files/durable_rename.h"
#include "localserver/store/server_schema.h"
#include "localserver/store/workspace_files.h"
#include "localserver/store/workspace_schema.h"

#include <QDir>

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

const QString prefix = u"before-"_s;

struct Candidate {
    QString name;
    int newest = 0; ///< the schema that this program brings it to
};

QList<Candidate> candidates(const QString& dataDirectory, const QByteArray& vfs)
{
    QList<Candidate> out;
    if (QFile::exists(dataDirectory + u'/' + backupFile::server))
        out.append(
            { .name = backupFile::server, .newest = std::span(serverMigrations).back().version });
    for (const WorkspaceId& id : WorkspaceFiles(dataDirectory, vfs).list())
        out.append({ .name = backupFile::workspaceDatabase(id),
            .newest = std::span(workspaceMigrations).back().version });
    return out;
}

std::unexpected<Error> cannotKeep(const QString& folder, Error error)
{
    QDir(folder).removeRecursively();
    error.message
        = u"the data was not upgraded, because no copy of it could be kept before (%1); nothing was changed"_s
              .arg(error.message);
    return std::unexpected(std::move(error));
}

/// Answers whether it had to be copied.
Result<bool> copyIfOlder(const QString& dataDirectory, const QByteArray& vfs,
    const Candidate& candidate, const QString& folder)
{
    HEARTH_TRY(const auto connection,
        storage::Connection::open({ .path = dataDirectory + u'/' + candidate.name,
            .access = storage::Access::ReadOnly,
            .vfs = vfs }));
    HEARTH_TRY(const int version, connection->userVersion());
    if (version == 0 || version >= candidate.newest)
        return false;
    const QString copy = folder + u'/' + candidate.name;
    const QString place = QFileInfo(copy).path();
    Result<void> copied = makeFolder(place)
                              .and_then([&] { return storage::copyDatabase(*connection, copy); })
                              .and_then([&] { return syncFolder(place); });
    if (!copied)
        return cannotKeep(folder, std::move(copied).error());
    return true;
}

/// The newest ones stay; their names end in the time.
void forgetOld(const QString& backups)
{
    QStringList folders = QDir(backups).entryList({ prefix + u'*' }, QDir::Dirs);
    std::ranges::sort(folders, std::ranges::greater(),
        [](const QString& name) { return name.right(BackupPlaces::stamp({}).size()); });
    for (const QString& name : folders.mid(SchemaGuard::kept))
        QDir(backups + u'/' + name).removeRecursively();
}

} // namespace

SchemaGuard::SchemaGuard(QString dataDirectory, QString folder, QStringList files)
    : m_data(std::move(dataDirectory))
    , m_folder(std::move(folder))
    , m_files(std::move(files))
{
}

Result<SchemaGuard> SchemaGuard::prepare(
    const QString& dataDirectory, const QByteArray& vfs, Timestamp now)
{
    const QString backups = BackupPlaces(dataDirectory).backups();
    const QString folder = u"%1/%2%3-%4"_s.arg(
        backups, prefix, QStringLiteral(HEARTH_VERSION), BackupPlaces::stamp(now));
    QStringList files;
    for (const Candidate& candidate : candidates(dataDirectory, vfs)) {
        const Result<bool> copied = copyIfOlder(dataDirectory, vfs, candidate, folder);
        // One that cannot even be opened is not upgraded either, and keeps no other from coming up.
        if (!copied && storage::isDamage(copied.error()) && candidate.name != backupFile::server)
            continue;
        HEARTH_CHECK(copied);
        if (*copied)
            files.append(candidate.name);
    }
    if (files.isEmpty())
        return SchemaGuard(dataDirectory, {}, {});
    forgetOld(backups);
    qCInfo(logServer).noquote() << "the data as it was before the upgrade is kept in" << folder;
    return SchemaGuard(dataDirectory, folder, std::move(files));
}

Result<void> SchemaGuard::putBack() const
{
    for (const QString& name : m_files) {
        const QString path = m_data + u'/' + name;
        const QString fresh = path + u".before"_s;
        {
            HEARTH_TRY(const auto copy,
                storage::Connection::open({ .path = m_folder + u'/' + name,
                    .access = storage::Access::ReadOnly,
                    .vfs = {} }));
            HEARTH_CHECK(storage::copyDatabase(*copy, fresh));
        }
        // A log of the upgraded file must not be played into the old one.
        for (const QString& left : { path + u"-wal"_s, path + u"-shm"_s })
            QFile::remove(left);
        HEARTH_CHECK(durableReplace(fresh, path));
    }
    return {};
}

std::unexpected<Error> SchemaGuard::undo(Error error) const
{
    if (m_files.isEmpty())
        return std::unexpected(std::move(error));
    if (const Result<void> back = putBack(); !back) {
        qCCritical(logServer).noquote() << logLine(back.error());
        error.message += u". The data could not be put back as it was; copies of it are in %1"_s
                             .arg(m_folder);
    } else {
        error.message
            += u". The data is as it was before; the Hearth that was here still opens it"_s;
    }
    return std::unexpected(std::move(error));
}

} // namespace hearth::server
