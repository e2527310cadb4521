// SPDX-License-Identifier: Apache-2.0
#include "core/client/host_probe.h"

#include <QNetworkProxy>
#include <QTcpSocket>
#include <QTimer>

namespace hearth::client {

HostProbe::HostProbe(std::chrono::milliseconds patience, QObject* owner)
    : QObject(owner)
    , m_patience(patience)
{
}

void HostProbe::look(const protocol::ServerAddress& host)
{
    const QString authority = host.authority();
    const auto known = m_known.constFind(authority);
    if (known != m_known.constEnd() && *known != Reach::Silent)
        return;
    m_known.insert(authority, Reach::Asking);
    auto* socket = new QTcpSocket(this);
    // What is asked is whether this network lets devices talk; a proxy sees another one.
    socket->setProxy(QNetworkProxy::NoProxy);
    const auto end = [this, socket, authority](Reach reach) {
        socket->disconnect(this); // what it says when it is let go is no news
        socket->abort();
        socket->deleteLater();
        note(authority, reach);
    };
    connect(socket, &QTcpSocket::connected, this, [end] { end(Reach::Answers); });
    connect(socket, &QTcpSocket::errorOccurred, this, [end](QAbstractSocket::SocketError error) {
        // Its machine has answered: the network lets it, and the program may be there again soon.
        end(error == QAbstractSocket::ConnectionRefusedError ? Reach::Answers : Reach::Silent);
    });
    // Goes with the socket.
    QTimer::singleShot(m_patience, socket, [end] { end(Reach::Silent); });
    socket->connectToHost(host.host, host.port);
}

bool HostProbe::isOutOfReach(const protocol::ServerAddress& host) const
{
    return m_known.value(host.authority(), Reach::Asking) == Reach::Silent;
}

void HostProbe::note(const QString& authority, Reach reach)
{
    m_known.insert(authority, reach);
    Q_EMIT changed();
}

} // namespace hearth::client
