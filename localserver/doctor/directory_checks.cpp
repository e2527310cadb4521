// SPDX-License-Identifier: Apache-2.0
#include "localserver/doctor/checkup.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QStorageInfo>
#include <QSysInfo>
#include <QTemporaryFile>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <unistd.h>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mebibyte = 1024 * 1024;
constexpr qint64 spaceToWarnAt = 1024 * mebibyte;
constexpr qint64 spaceToFailAt = 100 * mebibyte; ///< less than a checkpoint of a busy day

constexpr QFile::Permissions ofTheOwner = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser
    | QFile::WriteUser;
constexpr QFile::Permissions ofOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
    | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

const QString dataDirectoryCheck = u"dataDirectory"_s;
const QString permissionsCheck = u"permissions"_s;
const QString lockCheck = u"lock"_s;

bool canWriteIn(const QString& folder)
{
    QTemporaryFile probe(folder + u"/.probe-XXXXXX"_s);
    return probe.open() && probe.write("probe") > 0 && probe.flush();
}

/// What holds secrets, and what it is in.
QStringList privatePaths(const QString& folder)
{
    QStringList paths { folder };
    for (const QString& name : { u"server.sqlite"_s, u"secret.key"_s, u"tls/key.pem"_s }) {
        if (QFileInfo::exists(folder + u'/' + name))
            paths.append(folder + u'/' + name);
    }
    return paths;
}

bool isOpenToOthers(const QString& path) { return QFile::permissions(path).testAnyFlags(ofOthers); }

bool close(const QString& path)
{
    const bool isFolder = QFileInfo(path).isDir();
    return QFile::setPermissions(
        path, isFolder ? ofTheOwner | QFile::ExeOwner | QFile::ExeUser : ofTheOwner);
}

} // namespace

Finding checkDataDirectory(const CheckupOrder& order)
{
    const QString& folder = order.dataDirectory;
    const QFileInfo info(folder);
    if (!info.isDir())
        return failing(dataDirectoryCheck,
            { .problem = u"missing"_s,
                .subject = folder,
                .message = u"there is no data directory %1"_s.arg(folder),
                .nextStep
                = u"Name the right one with --data, or start the server, which makes it."_s });
    if (info.ownerId() != ::geteuid() && ::geteuid() != 0)
        return failing(dataDirectoryCheck,
            { .problem = u"notOwned"_s,
                .subject = folder,
                .message = u"the data directory %1 belongs to %2"_s.arg(folder, info.owner()),
                .nextStep = u"Run this as %1, or give the folder to yourself with chown -R."_s.arg(
                    info.owner()) });
    if (!canWriteIn(folder))
        return failing(dataDirectoryCheck,
            { .problem = u"notWritable"_s,
                .subject = folder,
                .message = u"nothing can be written into %1"_s.arg(folder),
                .nextStep = u"Make room on the disk, and see whether it is mounted read-only."_s });
    const QString workspaces = folder + u"/workspaces"_s;
    if (QFileInfo::exists(folder + u"/server.sqlite"_s) && !QFileInfo(workspaces).isDir()) {
        const Finding lost = warning(dataDirectoryCheck,
            { .problem = u"workspacesMissing"_s,
                .subject = workspaces,
                .message = u"the folder of the workspaces %1 is missing"_s.arg(workspaces),
                .nextStep = u"Put it back from a backup. With --fix an empty one is made."_s });
        const bool isMade = order.mending == Mending::Allowed && QDir().mkpath(workspaces);
        return isMade ? repaired(lost) : lost;
    }
    return good(dataDirectoryCheck, u"%1 is there and can be written"_s.arg(folder));
}

Finding checkDisk(const QString& folder)
{
    const QString check = u"disk"_s;
    const QStorageInfo disk(folder);
    const qint64 free = disk.bytesAvailable();
    const QString left = QString::number(free / mebibyte);
    const auto trouble = [&](const QString& problem) {
        return Trouble { .problem = problem,
            .subject = left,
            .message = u"%1 MiB are left on the disk of the data directory"_s.arg(left),
            .nextStep = u"Make room on the disk: without it nothing can be written."_s };
    };
    if (!disk.isValid())
        return failing(check,
            { .problem = u"unknown"_s,
                .subject = folder,
                .message = u"the disk of %1 does not answer"_s.arg(folder),
                .nextStep = u"See whether the drive is connected."_s });
    if (disk.isReadOnly())
        return failing(check,
            { .problem = u"readOnly"_s,
                .subject = folder,
                .message = u"the disk of %1 is mounted read-only"_s.arg(folder),
                .nextStep = u"Let it be written to again: mount it anew, or see why the system "
                            "stopped writing to it."_s });
    if (free < spaceToFailAt)
        return failing(check, trouble(u"noSpace"_s));
    if (free < spaceToWarnAt)
        return warning(check, trouble(u"lowSpace"_s));
    return good(check, trouble({}).message);
}

Finding checkPermissions(const CheckupOrder& order)
{
    QStringList open = privatePaths(order.dataDirectory);
    open.removeIf([](const QString& path) { return !isOpenToOthers(path); });
    if (open.isEmpty())
        return good(permissionsCheck, u"only the server's account can read what is secret"_s);
    const Finding finding = failing(permissionsCheck,
        { .problem = u"open"_s,
            .subject = open.join(u", "_s),
            .message = u"other accounts of this machine can open %1"_s.arg(open.join(u", "_s)),
            .nextStep
            = u"Run hearthd doctor --fix, or take the rights of others with chmod go=."_s });
    if (order.mending == Mending::Allowed && std::ranges::all_of(open, close))
        return repaired(finding);
    return finding;
}

Finding checkLock(const CheckupOrder& order)
{
    if (order.occasion == Occasion::Within)
        return good(lockCheck, u"the data directory is held by this server"_s);
    const QString path = order.dataDirectory + u"/lock"_s;
    if (!QFileInfo::exists(path))
        return good(lockCheck, u"no server is running here"_s);
    QLockFile lock(path);
    lock.setStaleLockTime(0);
    qint64 process = 0;
    QString host;
    QString program;
    const bool isReadable = lock.getLockInfo(&process, &host, &program);
    const bool isHere = host.isEmpty() || host == QSysInfo::machineHostName();
    const bool isDead = isReadable && isHere && ::kill(static_cast<pid_t>(process), 0) != 0
        && errno == ESRCH;
    if (isReadable && !isDead) {
        Finding held = good(lockCheck,
            isHere ? u"%1 (process %2) is running here"_s.arg(program).arg(process)
                   : u"%1 on the machine %2 is running here"_s.arg(program, host));
        held.problem = u"held"_s;
        held.subject = QString::number(process);
        return held;
    }
    const Finding stale = warning(lockCheck,
        { .problem = u"stale"_s,
            .subject = path,
            .message = u"a server that ended without goodbye has left its lock %1"_s.arg(path),
            .nextStep
            = u"Start the server: it takes the lock over. Or run hearthd doctor --fix."_s });
    // Taking it shows that it is free; letting it go removes the file.
    if (order.mending == Mending::Allowed && lock.tryLock(0)) {
        lock.unlock();
        return repaired(stale);
    }
    return stale;
}

} // namespace hearth::server
