// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/join_link.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <memory>
#include <vector>

namespace hearth::test {

/// What a network does to a connection.
enum class Trouble {
    Drop, ///< it breaks, and both sides hear of it
    Stall, ///< it takes everything and delivers nothing any more; nobody hears of it
    StallToServer, ///< the same, one way
    StallToClient,
    CutToServer, ///< it delivers a part of what is sent next, and breaks
    CutToClient,
    Delay, ///< from now on everything comes late
};

/// One connection through the proxy. What a stalled one took is delivered late: when the client has
/// given it up and may be back by another way.
class ProxiedConnection : public QObject {
    Q_OBJECT

public:
    ProxiedConnection(QTcpSocket* client, const protocol::ServerAddress& server, QObject* owner);

    /// One that is late already breaks, whatever is asked for.
    void afflict(Trouble trouble);
    /// The client holds it, and what it sends arrives, late perhaps.
    [[nodiscard]] bool delivers() const;

private:
    enum class Flow { Open, Delayed, Stalled, Cut };
    /// One way through it.
    struct Way {
        QTcpSocket* from = nullptr;
        QTcpSocket* to = nullptr;
        Flow flow = Flow::Open;
        QByteArray held;
    };

    void connectWay(Way& way);
    void carry(Way& way);
    void clientLeft();
    void end();

    Way m_toServer;
    Way m_toClient;
};

/// A way to the server that is as bad as a test wants it. Runs with the test's event loop.
class Proxy : public QObject {
    Q_OBJECT

public:
    explicit Proxy(protocol::ServerAddress server);

    /// Where clients find the server by this way.
    [[nodiscard]] protocol::ServerAddress address() const;
    /// Those that deliver, oldest first.
    [[nodiscard]] QList<ProxiedConnection*> delivering() const;

private:
    protocol::ServerAddress m_server;
    QTcpServer m_listener;
    QList<ProxiedConnection*> m_connections;
};

} // namespace hearth::test
