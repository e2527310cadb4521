// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>

namespace hearth::test {

/// A web site on 127.0.0.1 that answers what it was told to, on the thread that made it.
class ScriptedSite : public QObject {
    Q_OBJECT

public:
    ScriptedSite()
    {
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket* socket = m_server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        });
    }

    [[nodiscard]] bool open() { return m_server.listen(QHostAddress::LocalHost); }
    [[nodiscard]] QString address() const
    {
        return QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort());
    }

    QHash<QByteArray, QByteArray> pages; ///< bodies by path; others are 404
    QHash<QByteArray, QByteArray> elsewhere; ///< redirects by path
    QByteArrayList asked; ///< paths
    QByteArray lastRequest; ///< with its body

private:
    void read(QTcpSocket& socket)
    {
        const QByteArray request = socket.peek(socket.bytesAvailable());
        const qsizetype end = request.indexOf("\r\n\r\n");
        if (end < 0 || request.size() < end + 4 + bodyLength(request.first(end)))
            return;
        lastRequest = socket.readAll();
        const QByteArray path = request.split(' ').value(1).split('?').first();
        asked.append(path);
        QByteArray head = pages.contains(path) ? "200 OK" : "404 Not Found";
        if (elsewhere.contains(path))
            head = "302 Found\r\nLocation: " + elsewhere.value(path);
        const QByteArray body = pages.value(path);
        socket.write("HTTP/1.1 " + head + "\r\nContent-Type: application/json\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
        socket.disconnectFromHost();
    }
    static qsizetype bodyLength(const QByteArray& head)
    {
        const qsizetype at = head.toLower().indexOf("content-length:");
        return at < 0 ? 0 : head.mid(at + 15).split('\r').first().trimmed().toLongLong();
    }

    QTcpServer m_server;
};

} // namespace hearth::test
