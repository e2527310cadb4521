// SPDX-License-Identifier: Apache-2.0
#include "localserver/doctor/port_holder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype addressColumn = 1;
constexpr qsizetype stateColumn = 3;
constexpr qsizetype inodeColumn = 9;
constexpr QByteArrayView listening = "0A";

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// As the links in `/proc/PID/fd` name them.
QSet<QString> listenersAt(quint16 port)
{
    QSet<QString> sockets;
    for (const QString& table : { u"/proc/net/tcp"_s, u"/proc/net/tcp6"_s }) {
        for (const QByteArray& row : contentOf(table).split('\n')) {
            const QByteArrayList columns = row.simplified().split(' ');
            if (columns.value(stateColumn) != listening)
                continue;
            const QByteArray address = columns.value(addressColumn);
            if (address.mid(address.lastIndexOf(':') + 1).toUShort(nullptr, 16) == port)
                sockets.insert(u"socket:[%1]"_s.arg(QLatin1StringView(columns.value(inodeColumn))));
        }
    }
    return sockets;
}

bool holdsAny(const QString& process, const QSet<QString>& sockets)
{
    const QDir descriptors(u"/proc/%1/fd"_s.arg(process));
    for (const QString& name : descriptors.entryList(QDir::System | QDir::AllEntries)) {
        // Not symLinkTarget, which would take the name for a path.
        if (sockets.contains(QFileInfo(descriptors.filePath(name)).readSymLink()))
            return true;
    }
    return false;
}

} // namespace

QString portHolder(quint16 port)
{
    const QSet<QString> sockets = listenersAt(port);
    if (sockets.isEmpty())
        return {};
    for (const QString& process : QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        bool isNumber = false;
        process.toLongLong(&isNumber);
        if (isNumber && holdsAny(process, sockets))
            return u"%1 (process %2)"_s.arg(
                QString::fromUtf8(contentOf(u"/proc/%1/comm"_s.arg(process))).trimmed(), process);
    }
    return {};
}

} // namespace hearth::server
