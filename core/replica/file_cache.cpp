// SPDX-License-Identifier: Apache-2.0
#include "core/replica/file_cache.h"

#include "core/domain/file_name.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace hearth::replica {

using namespace Qt::StringLiterals;

FileCache::FileCache(QString folder)
    : m_folder(std::move(folder))
{
}

QString FileCache::folderIn(const QString& directory)
{
    return QDir(directory).filePath(u"files"_s);
}

QString FileCache::folderOf(RoomId room) const { return QDir(m_folder).filePath(room.toString()); }

QString FileCache::path(RoomId room, const FileEntry& file) const
{
    return QDir(folderOf(room)).filePath(file.id.toString() + u'/' + safeFileName(file.name));
}

bool FileCache::holds(RoomId room, const FileEntry& file) const
{
    const QFileInfo there(path(room, file));
    return there.isFile() && there.size() == file.size;
}

Result<void> FileCache::prepare(RoomId room, const FileEntry& file) const
{
    if (QDir().mkpath(QFileInfo(path(room, file)).path()))
        return {};
    return fail(ErrorCode::Unavailable, u"the disk takes no files"_s, {}, m_folder);
}

void FileCache::adopt(RoomId room, const FileEntry& file, const QString& from) const
{
    if (!prepare(room, file) || !QFile::rename(from, path(room, file)))
        QFile::remove(from);
}

void FileCache::dropPart(RoomId room, const FileEntry& file) const
{
    if (!holds(room, file)) // each has a folder of its own
        QFileInfo(path(room, file)).dir().removeRecursively();
}

void FileCache::drop(RoomId room, const FileEntry& file) const
{
    QFileInfo(path(room, file)).dir().removeRecursively();
}

void FileCache::purge(RoomId room) const { QDir(folderOf(room)).removeRecursively(); }

void FileCache::shrink(qint64 bytes) const
{
    QList<QFileInfo> files;
    qint64 used = 0;
    for (QDirIterator it(m_folder, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        files.append(it.nextFileInfo());
        used += files.last().size();
    }
    const auto lastUse = [](const QFileInfo& info) {
        return std::max(info.lastRead(), info.lastModified());
    };
    std::ranges::sort(files, {}, lastUse);
    for (const QFileInfo& info : std::as_const(files)) {
        if (used <= bytes)
            return;
        used -= info.size();
        info.dir().removeRecursively();
    }
}

} // namespace hearth::replica
