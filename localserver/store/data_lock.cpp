// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/data_lock.h"

#include <QDir>
#include <QSysInfo>

#include <cerrno>
#include <csignal>

namespace hearth::server {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<QLockFile>> lockDataDirectory(const QString& path)
{
    if (!QDir().mkpath(path))
        return fail(ErrorCode::Unavailable, u"the data directory %1 cannot be made"_s.arg(path));
    if (!QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return fail(
            ErrorCode::Unavailable, u"the data directory %1 belongs to somebody else"_s.arg(path));
    auto lock = std::make_unique<QLockFile>(path + u"/lock"_s);
    lock->setStaleLockTime(0);
    if (lock->tryLock(0))
        return lock;
    qint64 process = 0;
    QString host, program;
    if (lock->error() != QLockFile::LockFailedError
        || !lock->getLockInfo(&process, &host, &program))
        return fail(ErrorCode::Unavailable, u"the data directory %1 cannot be written"_s.arg(path));
    // What a dead process has left behind is taken over, unless there is no room for that.
    const bool isHere = host.isEmpty() || host == QSysInfo::machineHostName();
    if (isHere && ::kill(static_cast<pid_t>(process), 0) != 0 && errno == ESRCH)
        return fail(ErrorCode::Unavailable,
            u"the data directory %1 cannot be written; is its disk full?"_s.arg(path));
    return fail(ErrorCode::Conflict,
        u"%1 (process %2) is using the data directory %3"_s.arg(program).arg(process).arg(path));
}

} // namespace hearth::server
