// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/instance_lock.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QStandardPaths>

namespace hearth::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int answerDeadline = 2000;
constexpr qint64 longestLink = 4096;

QString socketNameFor(const QString& directory)
{
    const QByteArray digest = QCryptographicHash::hash(
        QDir(directory).absolutePath().toUtf8(), QCryptographicHash::Sha256);
    return u"hearth-"_s + QString::fromLatin1(digest.toHex().left(24));
}

} // namespace

InstanceLock::InstanceLock(const QString& dataDirectory)
    : m_directory(dataDirectory)
    , m_socketName(socketNameFor(dataDirectory))
    , m_near(QDir(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation))
              .filePath(m_socketName + u".lock"_s))
    , m_lock(QDir(dataDirectory).filePath(u"hearth.lock"_s))
{
    m_near.setStaleLockTime(0);
    m_lock.setStaleLockTime(0);
}

InstanceLock::~InstanceLock() = default;

Result<bool> InstanceLock::acquire()
{
    if (!QDir().mkpath(m_directory))
        return fail(
            ErrorCode::Unavailable, u"cannot make the folder %1"_s.arg(m_directory), u"data"_s);
    const bool near = m_near.tryLock();
    if (!near && m_near.error() == QLockFile::LockFailedError)
        return false;
    if (!m_lock.tryLock()) {
        // On a read-only disk one that a killed program left behind cannot be cleared away.
        const bool held = m_lock.error() == QLockFile::LockFailedError
            && QFileInfo(m_directory).isWritable();
        if (held)
            return false;
        if (!near)
            return fail(ErrorCode::Unavailable, u"cannot write to the folder %1"_s.arg(m_directory),
                u"data"_s);
    }
    // The lock says that whoever made a socket of this name is gone.
    QLocalServer::removeServer(m_socketName);
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server.get(), &QLocalServer::newConnection, this, &InstanceLock::greet);
    // Without the socket a second start cannot hand its link over, but this one works all the same.
    m_server->listen(m_socketName);
    return true;
}

void InstanceLock::greet()
{
    while (QLocalSocket* socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        const auto take = [this, socket] {
            if (!socket->canReadLine()) {
                if (socket->bytesAvailable() > longestLink)
                    socket->abort();
                return;
            }
            const QString link = QString::fromUtf8(socket->readLine(longestLink)).trimmed();
            socket->write("ok\n");
            socket->disconnectFromServer();
            Q_EMIT activated(link);
        };
        connect(socket, &QLocalSocket::readyRead, this, take);
        take();
    }
}

bool InstanceLock::handOver(const QString& link) const
{
    QLocalSocket socket;
    socket.connectToServer(m_socketName);
    if (!socket.waitForConnected(answerDeadline))
        return false;
    socket.write(link.toUtf8() + '\n');
    return socket.waitForBytesWritten(answerDeadline) && socket.waitForReadyRead(answerDeadline);
}

} // namespace hearth::desktop
