// SPDX-License-Identifier: Apache-2.0
#include "localserver/backup/backup_places.h"

#include <QDir>
#include <QTimeZone>

namespace hearth::server {

using namespace Qt::StringLiterals;

BackupPlaces::BackupPlaces(QString dataDirectory)
    : m_data(std::move(dataDirectory))
{
}

Result<std::unique_ptr<QLockFile>> BackupPlaces::lockWork() const
{
    auto lock = std::make_unique<QLockFile>(m_data + u"/backup.lock"_s);
    lock->setStaleLockTime(0);
    if (lock->tryLock(0))
        return lock;
    if (lock->error() == QLockFile::LockFailedError)
        return fail(
            ErrorCode::Conflict, u"another backup is being made or put back here just now"_s);
    return fail(ErrorCode::Unavailable, u"the data directory cannot be written"_s, {}, m_data);
}

QString BackupPlaces::stamp(Timestamp now)
{
    return QDateTime::fromMSecsSinceEpoch(now.micros / 1000, QTimeZone::UTC)
        .toString(u"yyyyMMdd-HHmmss"_s);
}

} // namespace hearth::server
