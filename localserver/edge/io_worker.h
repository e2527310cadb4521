// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/edge/edge_context.h"
#include "localserver/edge/http_connection.h"
#include "localserver/edge/socket_outlet.h"
#include "localserver/edge/websocket_connection.h"

#include <QPointer>
#include <QSet>
#include <QSslConfiguration>
#include <QTimer>
#include <QWebSocketServer>

#include <list>
#include <mutex>

namespace hearth::server {

/// Everything that happens on one I/O thread: its sockets from the accepted descriptor to the end.
/// Belongs to that thread, but for the methods that say otherwise.
class IoWorker : public QObject {
    Q_OBJECT

public:
    /// The context outlives the worker.
    explicit IoWorker(EdgeContext& context);
    ~IoWorker() override;

    /// Takes an accepted connection; without a TLS configuration it speaks in clear.
    void adopt(qintptr descriptor, const std::optional<QSslConfiguration>& tls);
    /// Says goodbye to all and answers once they are gone, at the latest when they had their time.
    /// More may be adopted afterwards.
    Future<void> dismiss();
    void closeSession(SessionId session);

    /// Any thread.
    [[nodiscard]] QList<std::pair<Identity, QString>> connected() const;
    /// Any thread: the worker is about to be deleted.
    void detach() { m_outlet->detach(); }

private:
    /// A socket whose upgrade QWebSocketServer is reading; it owns the socket meanwhile.
    struct Upgrade {
        QPointer<QSslSocket> socket;
        ConnectionLedger::Slot slot;
        QHostAddress peer;
        QDeadlineTimer deadline;
    };

    void upgrade(HttpConnection* connection);
    void upgraded();
    void forget(HttpConnection* connection);
    void forget(ConnectionId id);
    void deliver();
    void tick();
    void tickUpgrades();
    void noteIfAllGone();
    void abortAll();

    EdgeContext& m_context;
    std::shared_ptr<SocketOutlet> m_outlet;
    QWebSocketServer m_upgrader;
    QTimer m_ticker;
    QSet<HttpConnection*> m_http;
    std::list<Upgrade> m_upgrades;
    mutable std::mutex m_mutex; ///< guards the next one against `connected`
    QHash<ConnectionId, WebSocketConnection*> m_webSockets;
    std::vector<Promise<void>> m_dismissed; ///< who waits for everybody to be gone
    QDeadlineTimer m_patience;
};

} // namespace hearth::server
