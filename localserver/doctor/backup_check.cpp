// SPDX-License-Identifier: Apache-2.0
#include "localserver/backup/create_backup.h"
#include "localserver/backup/last_backup.h"
#include "localserver/doctor/checkup.h"
#include "localserver/store/server_store.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 secondsPerDay = 86'400;
constexpr qint64 backupWarningDays = 7;

const QString backupCheck = u"backup"_s;

/// Where a server's backups are, and which of those there are its own.
struct BackupPlace {
    QString folder;
    QString serverId; ///< empty: not known
};

/// As the settings of backups name it; the data directory's own where they name none.
BackupPlace placeOfBackups(const QString& dataDirectory)
{
    BackupPlace place { .folder = dataDirectory + u"/backups"_s, .serverId = {} };
    const QString database = dataDirectory + u"/server.sqlite"_s;
    if (!QFileInfo::exists(database))
        return place;
    const auto connection = storage::Connection::open(
        { .path = database, .access = storage::Access::ReadOnly });
    if (!connection)
        return place;
    if (const auto id = settings::read(**connection, settings::instanceId); id && *id)
        place.serverId = **id;
    const Result<std::optional<QString>> kept = settings::read(**connection, u"backup"_s);
    if (!kept || !*kept)
        return place;
    const QString chosen = QJsonDocument::fromJson((*kept)->toUtf8())
                               .object()
                               .value("folder"_L1)
                               .toString();
    if (!chosen.isEmpty())
        place.folder = chosen;
    return place;
}

/// Several servers may use one drive. One that does not say whose it is counts.
bool isAnothers(const QString& path, const BackupPlace& place)
{
    const Result<protocol::BackupFile> backup = describeBackup(path);
    return backup && !backup->serverId.isEmpty() && !place.serverId.isEmpty()
        && backup->serverId != place.serverId;
}

std::optional<QFileInfo> newestFileIn(const BackupPlace& place)
{
    const QFileInfoList files = QDir(place.folder)
                                    .entryInfoList(
                                        { u"*.hearthbackup"_s }, QDir::Files, QDir::Time);
    const auto own = std::ranges::find_if(
        files, [&place](const QFileInfo& file) { return !isAnothers(file.filePath(), place); });
    return own == files.cend() ? std::nullopt : std::optional(*own);
}

/// The newest of those in the folder, and of the one that was last made anywhere else.
std::optional<LastBackup> newestOf(const QString& dataDirectory, const BackupPlace& place)
{
    std::optional<LastBackup> newest;
    if (const std::optional<QFileInfo> file = newestFileIn(place))
        newest = { .at = { file->lastModified().toMSecsSinceEpoch() * 1000 },
            .path = file->filePath() };
    const std::optional<LastBackup> noted = notedBackup(dataDirectory);
    // What the folder should have and has not, is gone; elsewhere nobody can tell.
    if (!noted || QFileInfo(noted->path).path() == QFileInfo(place.folder).absoluteFilePath())
        return newest;
    return newest && newest->at > noted->at ? newest : noted;
}

std::optional<LastBackup> newestOf(const QString& dataDirectory)
{
    return newestOf(dataDirectory, placeOfBackups(dataDirectory));
}

} // namespace

std::optional<Timestamp> lastBackup(const QString& dataDirectory)
{
    return newestOf(dataDirectory).transform([](const LastBackup& backup) { return backup.at; });
}

QString restoreStep(const QString& dataDirectory)
{
    const std::optional<LastBackup> newest = newestOf(dataDirectory);
    if (!newest)
        return u"Keep a copy of the folder as it is: there is no backup to restore."_s;
    return u"Keep a copy of the folder as it is, then restore the last backup, of %1: %2."_s.arg(
        newest->at.toDateTime().toUTC().toString(Qt::ISODate), newest->path);
}

Finding checkBackups(const QString& dataDirectory, Timestamp now)
{
    const BackupPlace place = placeOfBackups(dataDirectory);
    const QString& folder = place.folder;
    const QString nextStep = u"Make one: in the app, or with hearthd backup; hearthd "
                             "schedule makes them by itself."_s;
    if (folder != dataDirectory + u"/backups"_s && !QFileInfo(folder).isDir())
        return warning(backupCheck,
            { .problem = u"folderMissing"_s,
                .subject = folder,
                .message = u"the folder of the backups %1 is not there"_s.arg(folder),
                .nextStep = u"Plug its drive in, or choose another folder: in the app, or with "
                            "hearthd schedule --to."_s });
    const std::optional<LastBackup> last = newestOf(dataDirectory, place);
    if (!last)
        return warning(backupCheck,
            { .problem = u"none"_s,
                .subject = {},
                .message = u"there is no backup"_s,
                .nextStep = nextStep });
    const qint64 days = std::max<qint64>((now.seconds() - last->at.seconds()) / secondsPerDay, 0);
    const QString message = u"the last backup is %1 days old"_s.arg(days);
    if (days < backupWarningDays)
        return good(backupCheck, message);
    return warning(backupCheck,
        { .problem = u"old"_s,
            .subject = QString::number(days),
            .message = message,
            .nextStep = nextStep });
}

} // namespace hearth::server
