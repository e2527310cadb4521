// SPDX-License-Identifier: Apache-2.0
#include "core/replica/outgoing_files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <linux/fs.h>
#include <sys/ioctl.h>
#endif

namespace hearth::replica {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView unfinished { ".copying" };

/// The outbox will say that it is there, and that is on the disk for certain.
Result<void> makeDurable(const QString& path)
{
    QFile file(path);
#ifdef Q_OS_UNIX
    if (file.open(QIODevice::ReadWrite) && fsync(file.handle()) == 0)
        return {};
#else
    if (file.open(QIODevice::ReadWrite))
        return {};
#endif
    return fail(ErrorCode::Unavailable, u"the disk takes no files"_s, {}, path);
}

/// Both files have the same bytes on the disk, where the file system can do that.
bool share([[maybe_unused]] const QFile& from, [[maybe_unused]] const QFile& to)
{
#ifdef Q_OS_LINUX
    return ioctl(to.handle(), FICLONE, from.handle()) == 0;
#else
    return false;
#endif
}

/// Piece by piece, so that whoever closes the program does not wait for a film.
Result<void> copyAll(QFile& from, QFile& to, const std::atomic<bool>& cancelled)
{
    QByteArray piece(256 * 1024, Qt::Uninitialized);
    if (!cancelled && share(from, to))
        return {};
    while (true) {
        if (cancelled)
            return fail(ErrorCode::Aborted, u"the workspace is being closed"_s);
        const qint64 count = from.read(piece.data(), piece.size());
        if (count < 0)
            return fail(ErrorCode::InvalidArgument,
                u"%1 cannot be read: %2"_s.arg(from.fileName(), from.errorString()),
                u"localPath"_s);
        if (count == 0)
            return {};
        if (to.write(piece.data(), count) != count)
            return fail(ErrorCode::Unavailable,
                u"%1 cannot be copied: %2"_s.arg(from.fileName(), to.errorString()),
                u"localPath"_s);
    }
}

} // namespace

OutgoingFiles::OutgoingFiles(QString folder)
    : m_folder(std::move(folder))
{
}

QString OutgoingFiles::folderIn(const QString& directory)
{
    return QDir(directory).filePath(u"outgoing"_s);
}

QString OutgoingFiles::path(FileId file) const { return QDir(m_folder).filePath(file.toString()); }

Result<void> OutgoingFiles::makeFolder() const
{
    if (QDir().mkpath(m_folder))
        return {};
    return fail(ErrorCode::Unavailable, u"the disk takes no files"_s, {}, m_folder);
}

Result<qint64> OutgoingFiles::take(
    FileId file, const QString& source, const std::atomic<bool>& cancelled) const
{
    if (!QFileInfo(source).isFile())
        return fail(ErrorCode::InvalidArgument, u"%1 is no file"_s.arg(source), u"localPath"_s);
    QFile from(source);
    if (!from.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::InvalidArgument,
            u"%1 cannot be read: %2"_s.arg(source, from.errorString()), u"localPath"_s);
    HEARTH_CHECK(makeFolder());
    QFile copy(path(file) + unfinished);
    copy.remove();
    if (!copy.open(
            QIODevice::WriteOnly | QIODevice::Unbuffered, QFile::ReadOwner | QFile::WriteOwner))
        return fail(ErrorCode::Unavailable,
            u"%1 cannot be copied: %2"_s.arg(source, copy.errorString()), u"localPath"_s);
    const Result<void> copied = copyAll(from, copy, cancelled);
    copy.close();
    if (!copied || !copy.rename(path(file))) {
        copy.remove();
        return copied
            ? fail(ErrorCode::Unavailable,
                  u"%1 cannot be copied: %2"_s.arg(source, copy.errorString()), u"localPath"_s)
            : std::unexpected(copied.error());
    }
    HEARTH_CHECK(makeDurable(path(file)));
    return QFileInfo(path(file)).size();
}

Result<qint64> OutgoingFiles::take(FileId file, const QByteArray& content) const
{
    HEARTH_CHECK(makeFolder());
    QSaveFile to(path(file));
    if (to.open(QIODevice::WriteOnly) && to.write(content) == content.size() && to.commit())
        return content.size();
    return fail(ErrorCode::Unavailable, u"the picture cannot be kept: %1"_s.arg(to.errorString()),
        u"localPath"_s);
}

void OutgoingFiles::remove(FileId file) const { QFile::remove(path(file)); }

void OutgoingFiles::keepOnly(const QSet<FileId>& files) const
{
    QSet<QString> names;
    for (const FileId& file : files)
        names.insert(file.toString());
    const QFileInfoList there = QDir(m_folder).entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo& info : there) {
        if (!names.contains(info.fileName()))
            QFile::remove(info.filePath());
    }
}

} // namespace hearth::replica
