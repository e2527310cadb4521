// SPDX-License-Identifier: Apache-2.0
#include "core/replica/disk_trouble.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

namespace hearth::replica {

using namespace Qt::StringLiterals;

namespace {

/// Less than this is nothing: SQLite's index of a log alone has 32 KiB.
constexpr qint64 nothing = 128 * 1024;

QString nearestFolder(const QString& directory)
{
    QString path = QDir::cleanPath(directory);
    while (!QFileInfo(path).isDir()) {
        const QString above = QFileInfo(path).path();
        if (above == path)
            break;
        path = above;
    }
    return path;
}

QString troubleAt(const QString& directory)
{
    const QString folder = nearestFolder(directory);
    const QStorageInfo disk(folder);
    if ((disk.isValid() && disk.isReadOnly()) || !QFileInfo(folder).isWritable())
        return u"readOnly"_s;
    if (disk.isValid() && disk.bytesAvailable() < nothing)
        return u"full"_s;
    return u"unusable"_s;
}

} // namespace

Error withDiskTrouble(Error error, const QString& directory)
{
    const QString told = error.details.value("storage"_L1).toString();
    if (error.code == ErrorCode::Unavailable && told != "full"_L1 && told != "readOnly"_L1)
        error.details.insert(u"storage"_s, troubleAt(directory));
    return error;
}

} // namespace hearth::replica
