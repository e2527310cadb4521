// SPDX-License-Identifier: Apache-2.0
#include "localserver/backup/last_backup.h"

#include "localserver/files/durable_rename.h"

#include <QFile>
#include <QSaveFile>

namespace hearth::server {

using namespace Qt::StringLiterals;

Result<void> noteLastBackup(const QString& dataDirectory, const LastBackup& backup)
{
    const QByteArray text = toJson(backup);
    QSaveFile file(dataDirectory + u'/' + lastBackupFile);
    // QSaveFile puts the bytes on the disk before the name.
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return fail(ErrorCode::Unavailable, u"the data directory cannot be written"_s, {},
            file.errorString());
    return syncFolder(dataDirectory);
}

std::optional<LastBackup> notedBackup(const QString& dataDirectory)
{
    QFile file(dataDirectory + u'/' + lastBackupFile);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const Result<LastBackup> noted = fromJsonText<LastBackup>(file.readAll());
    return noted ? std::optional(*noted) : std::nullopt;
}

} // namespace hearth::server
