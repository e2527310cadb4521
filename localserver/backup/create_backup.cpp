// SPDX-License-Identifier: Apache-2.0
#include "localserver/backup/create_backup.h"

#include "core/base/log.h"
#include "localserver/backup/backup_reader.h"
#include "localserver/backup/backup_staging.h"
#include "localserver/backup/backup_trial.h"
#include "localserver/backup/backup_writer.h"
#include "localserver/backup/last_backup.h"
#include "localserver/files/durable_rename.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <functional>

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::BackupFile;
using protocol::BackupProblem;

namespace {

constexpr qsizetype longestNamePart = 40;

/// Letters and digits; names of files travel to systems that take nothing else.
QString namePart(const QString& name)
{
    QString out;
    for (const QChar c : name.toLower()) {
        if (c.isLetterOrNumber())
            out += c;
        else if (!out.endsWith(u'-') && !out.isEmpty())
            out += u'-';
    }
    out.truncate(longestNamePart);
    return out.isEmpty() ? u"server"_s : out;
}

/// The file that the order means. A folder that is not there was meant as one when it ends in a
/// slash; any other path names the file.
Result<QString> targetOf(const BackupOrder& order, const QString& name)
{
    QString target = order.path;
    if (target.endsWith(u'/') || QFileInfo(target).isDir())
        target = QDir(target).filePath(u"hearth-%1-%2%3"_s.arg(
            namePart(name), BackupPlaces::stamp(order.clock->now()), backupFile::suffix));
    if (!QFileInfo(QFileInfo(target).path()).isDir())
        return backupFailure(BackupProblem::FolderMissing,
            u"the folder %1 is not there; is its drive plugged in?"_s.arg(
                QFileInfo(target).path()));
    if (QFile::exists(target))
        return fail(ErrorCode::Conflict, u"%1 exists already"_s.arg(target), u"path"_s);
    return target;
}

Result<void> checkPassphrase(const QString& passphrase)
{
    if (passphrase.isEmpty() || passphrase.size() >= ChunkSeal::shortestPassphrase)
        return {};
    return fail(ErrorCode::InvalidArgument,
        u"the passphrase needs at least %1 characters"_s.arg(ChunkSeal::shortestPassphrase),
        u"passphrase"_s);
}

Result<void> writeEntries(
    BackupWriter& writer, const BackupStaging& staging, const QByteArray& move, BackupWatch& watch)
{
    BackupManifest manifest = staging.manifest();
    for (const BackupStaging::Item& item : staging.items()) {
        HEARTH_TRY(const BackupEntry entry, writer.addFile(item.name, item.path, watch));
        manifest.entries.append(entry);
    }
    if (!move.isEmpty()) {
        HEARTH_TRY(const BackupEntry entry, writer.addBytes(backupFile::move, move));
        manifest.entries.append(entry);
    }
    HEARTH_CHECK(writer.addBytes(backupFile::manifest, toJson(manifest)));
    return writer.finish();
}

Result<void> write(
    const BackupOrder& order, const BackupStaging& staging, const QString& path, BackupWatch& watch)
{
    BackupHeader header { .version = QStringLiteral(HEARTH_VERSION),
        .createdAt = order.clock->now(),
        .scheduled = order.scheduled,
        .serverId = staging.serverId(),
        .workspaceId = order.onlyWorkspace,
        .name = staging.name(),
        .cipher = {} };
    if (!order.passphrase.isEmpty()) {
        HEARTH_TRY(header.cipher, ChunkSeal::newCipher(order.passphrase, *order.random));
    }
    HEARTH_TRY(const auto writer, BackupWriter::begin(path, header, order.passphrase));
    return writeEntries(*writer, staging, order.move, watch);
}

Result<void> writeAndTry(const BackupOrder& order, const BackupStaging& staging,
    const QString& path, const BackupPlaces& places, BackupWatch& watch)
{
    for (const BackupStaging::Item& item : staging.items())
        watch.expect(2 * item.size);
    HEARTH_CHECK(write(order, staging, path, watch));
    HEARTH_CHECK(tryBackup(path, order.passphrase, places.work() + u"/trial"_s, watch));
    return {};
}

/// Of one workspace alone it is not a backup of the server, and what leaves with a move is none.
void note(const BackupOrder& order, const BackupFile& made)
{
    if (order.onlyWorkspace)
        return;
    // The backup is good all the same.
    if (const Result<void> noted = noteLastBackup(order.dataDirectory,
            { .at = made.createdAt, .path = QFileInfo(made.path).absoluteFilePath() });
        !noted)
        qCWarning(logServer).noquote()
            << "the backup was made, but not noted:" << logLine(noted.error());
}

} // namespace

Result<BackupFile> createBackup(const BackupOrder& order, BackupWatch& watch)
{
    const BackupPlaces places(order.dataDirectory);
    HEARTH_CHECK(checkPassphrase(order.passphrase));
    if (!QFile::exists(order.dataDirectory + u'/' + backupFile::server))
        return fail(
            ErrorCode::NotFound, u"there is no data of a server in %1"_s.arg(order.dataDirectory));
    HEARTH_TRY(const auto lock, places.lockWork());
    HEARTH_CHECK(targetOf(order, {})); // before anything is copied
    HEARTH_TRY(const auto staging,
        BackupStaging::gather({ .places = places,
                                  .vfs = order.vfs,
                                  .onlyWorkspace = order.onlyWorkspace,
                                  .withKeys = !order.passphrase.isEmpty(),
                                  .secretKey = order.secretKey },
            watch));
    HEARTH_TRY(const QString target, targetOf(order, staging->name()));
    const QString part = target + backupFile::unfinished;
    QFile::remove(part); // of a process that was killed
    if (const Result<void> written = writeAndTry(order, *staging, part, places, watch); !written) {
        QFile::remove(part);
        return std::unexpected(written.error());
    }
    HEARTH_CHECK(durableRename(part, target));
    HEARTH_TRY(const BackupFile made, describeBackup(target));
    note(order, made);
    return made;
}

Result<BackupFile> describeBackup(const QString& path)
{
    HEARTH_TRY(const BackupHeader header, BackupReader::peek(path));
    return BackupFile { .path = path,
        .createdAt = header.createdAt,
        .size = QFileInfo(path).size(),
        .version = header.version,
        .encrypted = header.cipher.has_value(),
        .scheduled = header.scheduled,
        .serverId = header.serverId,
        .workspaceId = header.workspaceId,
        .name = header.name };
}

Result<QList<BackupFile>> listBackups(const QString& folder)
{
    if (!QFileInfo(folder).isDir())
        return backupFailure(BackupProblem::FolderMissing,
            u"the folder %1 is not there; is its drive plugged in?"_s.arg(folder));
    QList<BackupFile> out;
    const QDir dir(folder);
    for (const QString& name : dir.entryList({ QString(u'*') + backupFile::suffix }, QDir::Files)) {
        if (const Result<BackupFile> file = describeBackup(dir.filePath(name)))
            out.append(*file);
    }
    std::ranges::sort(
        out, std::ranges::greater(), [](const BackupFile& file) { return file.createdAt; });
    return out;
}

} // namespace hearth::server
