// SPDX-License-Identifier: Apache-2.0
#include "tests/process/proxy.h"

#include <QTimer>

namespace hearth::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto lateness = 50ms;

} // namespace

ProxiedConnection::ProxiedConnection(
    QTcpSocket* client, const protocol::ServerAddress& server, QObject* owner)
    : QObject(owner)
{
    client->setParent(this);
    auto* upstream = new QTcpSocket(this);
    m_toServer = { .from = client, .to = upstream };
    m_toClient = { .from = upstream, .to = client };
    // Nothing is held back that the test did not ask for.
    client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(upstream, &QTcpSocket::connected, this, [this, upstream] {
        upstream->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        carry(m_toServer);
    });
    connectWay(m_toServer);
    connectWay(m_toClient);
    connect(client, &QTcpSocket::disconnected, this, &ProxiedConnection::clientLeft);
    connect(upstream, &QTcpSocket::disconnected, this, [this] {
        // That the server has gone is no news that a stalled way brings.
        if (m_toClient.flow != Flow::Stalled
            || m_toClient.to->state() != QAbstractSocket::ConnectedState)
            end();
    });
    connect(upstream, &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        if (error != QAbstractSocket::RemoteHostClosedError)
            end();
    });
    upstream->connectToHost(server.host, server.port);
}

void ProxiedConnection::connectWay(Way& way)
{
    connect(way.from, &QTcpSocket::readyRead, this, [this, &way] { carry(way); });
}

bool ProxiedConnection::delivers() const
{
    const auto flows = [](const Way& way) {
        return way.flow == Flow::Open || way.flow == Flow::Delayed;
    };
    return flows(m_toServer) && flows(m_toClient)
        && m_toServer.from->state() == QAbstractSocket::ConnectedState
        && m_toServer.to->state() == QAbstractSocket::ConnectedState;
}

void ProxiedConnection::afflict(Trouble trouble)
{
    // No byte may overtake those that are late.
    if (m_toServer.flow == Flow::Delayed)
        return end();
    switch (trouble) {
    case Trouble::Drop:
        return end();
    case Trouble::Stall:
        m_toServer.flow = m_toClient.flow = Flow::Stalled;
        return;
    case Trouble::StallToServer:
        m_toServer.flow = Flow::Stalled;
        return;
    case Trouble::StallToClient:
        m_toClient.flow = Flow::Stalled;
        return;
    case Trouble::CutToServer:
        m_toServer.flow = Flow::Cut;
        return;
    case Trouble::CutToClient:
        m_toClient.flow = Flow::Cut;
        return;
    case Trouble::Delay:
        m_toServer.flow = m_toClient.flow = Flow::Delayed;
        return;
    }
}

void ProxiedConnection::carry(Way& way)
{
    way.held += way.from->readAll();
    if (way.held.isEmpty() || way.to->state() != QAbstractSocket::ConnectedState)
        return;
    switch (way.flow) {
    case Flow::Open:
        way.to->write(std::exchange(way.held, {}));
        return;
    case Flow::Delayed:
        // One timer for each piece, so that they stay in order.
        QTimer::singleShot(lateness, way.to, [to = way.to, bytes = std::exchange(way.held, {})] {
            if (to->isOpen())
                to->write(bytes);
        });
        return;
    case Flow::Stalled:
        return;
    case Flow::Cut:
        way.to->write(way.held.first((way.held.size() + 1) / 2));
        way.held.clear();
        way.flow = Flow::Stalled;
        way.to->disconnectFromHost(); // once that has left
        return;
    }
}

/// A late end for what is still under way: by now the client may have come back by another way.
void ProxiedConnection::clientLeft()
{
    if (m_toServer.flow != Flow::Stalled
        || m_toServer.to->state() != QAbstractSocket::ConnectedState)
        return end();
    QTimer::singleShot(lateness, this, [this] {
        m_toServer.to->write(std::exchange(m_toServer.held, {}));
        m_toServer.to->disconnectFromHost();
    });
}

void ProxiedConnection::end()
{
    for (QTcpSocket* socket : { m_toServer.from, m_toServer.to }) {
        socket->disconnect(this);
        socket->abort();
    }
    deleteLater();
}

Proxy::Proxy(protocol::ServerAddress server)
    : m_server(std::move(server))
{
    connect(&m_listener, &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket* client = m_listener.nextPendingConnection()) {
            auto* connection = new ProxiedConnection(client, m_server, this);
            m_connections.append(connection);
            connect(connection, &QObject::destroyed, this,
                [this, connection] { m_connections.removeAll(connection); });
        }
    });
    if (!m_listener.listen(QHostAddress::LocalHost))
        qFatal("the proxy cannot listen: %s", qPrintable(m_listener.errorString()));
}

protocol::ServerAddress Proxy::address() const
{
    return {
        .host = u"127.0.0.1"_s, .port = m_listener.serverPort(), .fingerprint = m_server.fingerprint
    };
}

QList<ProxiedConnection*> Proxy::delivering() const
{
    QList<ProxiedConnection*> delivering = m_connections;
    delivering.removeIf(
        [](const ProxiedConnection* connection) { return !connection->delivers(); });
    return delivering;
}

} // namespace hearth::test
