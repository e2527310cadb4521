// SPDX-License-Identifier: Apache-2.0
#include "localserver/files/durable_rename.h"

#include <QDir>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace hearth::server {

using namespace Qt::StringLiterals;

Result<void> syncFolder(const QString& path)
{
    const int handle = ::open(
        QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = handle >= 0 && ::fsync(handle) == 0;
    if (handle >= 0)
        ::close(handle);
    return synced
        ? Result<void> {}
        : fail(ErrorCode::Unavailable, u"the data directory cannot be written"_s, {}, path);
}

Result<void> makeFolder(const QString& path)
{
    QStringList missing;
    for (QString folder = path; !QFileInfo(folder).isDir(); folder = QFileInfo(folder).path())
        missing.prepend(folder);
    for (const QString& folder : std::as_const(missing)) {
        // Somebody else may have been faster.
        if (!QDir().mkdir(folder) && !QFileInfo(folder).isDir())
            return fail(
                ErrorCode::Unavailable, u"the data directory cannot be written"_s, {}, folder);
        HEARTH_CHECK(syncFolder(QFileInfo(folder).path()));
    }
    return {};
}

Result<void> durableRename(const QString& from, const QString& to)
{
    if (!QDir().rename(from, to))
        return fail(ErrorCode::Unavailable, u"the data directory cannot be written"_s, {}, from);
    // A rename is durable only once the folder that holds the name is on the disk.
    return syncFolder(QFileInfo(to).path());
}

Result<void> durableReplace(const QString& from, const QString& to)
{
    // Qt's own refuses where `to` exists.
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return fail(ErrorCode::Unavailable, u"the data directory cannot be written"_s, {}, from);
    return syncFolder(QFileInfo(to).path());
}

int syncDisk(const QString& folder)
{
    const int handle = ::open(
        QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return errno;
    const int systemError = ::syncfs(handle) == 0 ? 0 : errno;
    ::close(handle);
    return systemError;
}

} // namespace hearth::server
