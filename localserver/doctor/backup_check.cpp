// SPDX-License-Identifier: Apache-2.0
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

/// As the settings of backups name it; the data directory's own where they name none.
QString folderOfBackups(const QString& dataDirectory)
{
    const QString own = dataDirectory + u"/backups"_s;
    const QString database = dataDirectory + u"/server.sqlite"_s;
    if (!QFileInfo::exists(database))
        return own;
    const auto connection = storage::Connection::open(
        { .path = database, .access = storage::Access::ReadOnly });
    if (!connection)
        return own;
    const Result<std::optional<QString>> kept = settings::read(**connection, u"backup"_s);
    if (!kept || !*kept)
        return own;
    const QString chosen = QJsonDocument::fromJson((*kept)->toUtf8())
                               .object()
                               .value("folder"_L1)
                               .toString();
    return chosen.isEmpty() ? own : chosen;
}

std::optional<Timestamp> newestIn(const QString& folder)
{
    const QFileInfoList files = QDir(folder).entryInfoList(
        { u"*.hearthbackup"_s }, QDir::Files, QDir::Time);
    if (files.isEmpty())
        return std::nullopt;
    return Timestamp { files.first().lastModified().toMSecsSinceEpoch() * 1000 };
}

} // namespace

std::optional<Timestamp> lastBackup(const QString& dataDirectory)
{
    return newestIn(folderOfBackups(dataDirectory));
}

Finding checkBackups(const QString& dataDirectory, Timestamp now)
{
    const QString folder = folderOfBackups(dataDirectory);
    const QString nextStep = u"Make one: in the app, or with hearthd backup."_s;
    const std::optional<Timestamp> last = newestIn(folder);
    if (!last && folder != dataDirectory + u"/backups"_s && !QFileInfo(folder).isDir())
        return warning(backupCheck,
            { .problem = u"folderMissing"_s,
                .subject = folder,
                .message = u"the folder of the backups %1 is not there"_s.arg(folder),
                .nextStep = u"Plug its drive in, or choose another folder."_s });
    if (!last)
        return warning(backupCheck,
            { .problem = u"none"_s,
                .subject = {},
                .message = u"there is no backup"_s,
                .nextStep = nextStep });
    const qint64 days = std::max<qint64>((now.seconds() - last->seconds()) / secondsPerDay, 0);
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
