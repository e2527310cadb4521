// SPDX-License-Identifier: Apache-2.0
#include "localserver/backup/restore_backup.h"

#include "localserver/auth/sealed_key.h"
#include "localserver/backup/backup_places.h"
#include "localserver/backup/restore_plan.h"
#include "localserver/files/durable_rename.h"
#include "localserver/store/workspace_copy.h"

#include <QDir>
#include <QSaveFile>

#include <algorithm>
#include <cerrno>

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::BackupProblem;

namespace {

Result<std::unique_ptr<storage::Connection>> openUnpacked(const QString& path)
{
    return storage::Connection::open(
        { .path = path, .access = storage::Access::ReadWrite, .vfs = {} });
}

/// Every cursor of the life that is left behind starts over.
Result<void> renewEpochs(
    const RestoreOrder& order, const QString& folder, const BackupManifest& manifest)
{
    for (const BackupDatabase& database : manifest.databases) {
        if (database.name == backupFile::server)
            continue;
        HEARTH_TRY(const auto workspace, openUnpacked(folder + u'/' + database.name));
        HEARTH_CHECK(
            workspaceCopy::beginAnew(*workspace, Uuid::generate(*order.clock, *order.random)));
    }
    return {};
}

/// A server that could not open its secrets would not start.
Result<void> checkKey(const RestoreOrder& order, const QString& folder)
{
    QList<QByteArray> keys { order.secretKey };
    for (const QString& place : { folder, order.dataDirectory }) {
        HEARTH_TRY(const auto key, readSecretKeyFile(place));
        keys.append(key.value_or(QByteArray()));
    }
    HEARTH_TRY(const auto server, openUnpacked(folder + u'/' + backupFile::server));
    for (const QByteArray& key : std::as_const(keys)) {
        HEARTH_TRY(const bool opens, opensSecrets(*server, key, *order.random));
        if (opens)
            return {};
    }
    return backupFailure(BackupProblem::KeyMissing,
        u"the backup was made without a passphrase, so it does not hold the key of its server: put the file secret.key of that server into %1 and try again"_s
            .arg(order.dataDirectory));
}

Result<void> checkRules(
    const RestoreOrder& order, const QString& folder, const UnpackedBackup& unpacked)
{
    if (std::ranges::contains(
            unpacked.manifest.entries, QString(backupFile::move), &BackupEntry::name))
        return backupFailure(BackupProblem::NotABackup,
            u"this is a workspace that moves, and no backup: take it in instead"_s);
    if (!unpacked.header.workspaceId)
        return checkKey(order, folder);
    if (!QFile::exists(order.dataDirectory + u'/' + backupFile::server))
        return backupFailure(BackupProblem::WorkspaceUnknown,
            u"this is the backup of one workspace; it goes back only to a server that knows its people, and in %1 there is none"_s
                .arg(order.dataDirectory));
    return {};
}

Result<void> writePlan(
    const RestoreOrder& order, const QString& folder, const std::optional<WorkspaceId>& workspace)
{
    const BackupPlaces places(order.dataDirectory);
    QString aside = BackupPlaces::stamp(order.clock->now());
    while (QFileInfo::exists(places.replaced() + u'/' + aside))
        aside += u"-2"_s;
    const RestorePlan plan { .workspaceId = workspace, .aside = u"replaced/"_s + aside };
    const QByteArray text = toJson(plan);
    QSaveFile file(folder + u'/' + restorePlan::file);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return diskFailure(errno, u"the backup cannot be unpacked"_s);
    return {};
}

Result<UnpackedBackup> unpack(const RestoreOrder& order, const QString& folder, BackupWatch& watch)
{
    HEARTH_TRY(UnpackedBackup unpacked,
        BackupUnpacking(folder, BackupUnpacking::Contents::Kept, watch)
            .run(order.path, order.passphrase));
    HEARTH_CHECK(checkRules(order, folder, unpacked));
    HEARTH_CHECK(renewEpochs(order, folder, unpacked.manifest));
    HEARTH_CHECK(writePlan(order, folder, unpacked.header.workspaceId));
    if (const int systemError = syncDisk(folder); systemError != 0)
        return diskFailure(systemError, u"the backup cannot be unpacked"_s);
    return unpacked;
}

} // namespace

Result<UnpackedBackup> prepareRestore(const RestoreOrder& order, BackupWatch& watch)
{
    const BackupPlaces places(order.dataDirectory);
    HEARTH_CHECK(BackupReader::peek(order.path)); // before anything is made
    if (!QDir().mkpath(order.dataDirectory))
        return backupFailure(BackupProblem::NotWritable,
            u"the data directory %1 cannot be made"_s.arg(order.dataDirectory));
    HEARTH_TRY(const auto lock, places.lockWork());
    QDir(places.unpacking()).removeRecursively();
    watch.expect(QFileInfo(order.path).size());
    Result<UnpackedBackup> unpacked = unpack(order, places.unpacking(), watch);
    if (!unpacked) {
        QDir(places.unpacking()).removeRecursively();
        return unpacked;
    }
    // One that waited already waits in vain.
    QDir(places.prepared()).removeRecursively();
    HEARTH_CHECK(durableRename(places.unpacking(), places.prepared()));
    return unpacked;
}

void clearBackupWork(const QString& dataDirectory)
{
    const BackupPlaces places(dataDirectory);
    const Result<std::unique_ptr<QLockFile>> lock = places.lockWork();
    if (!lock)
        return;
    QDir(places.work()).removeRecursively();
    QDir(places.unpacking()).removeRecursively();
}

} // namespace hearth::server
