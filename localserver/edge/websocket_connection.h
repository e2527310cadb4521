// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/edge/edge_context.h"
#include "localserver/edge/envelope_session.h"

#include <QDeadlineTimer>
#include <QPointer>
#include <QSslSocket>
#include <QWebSocket>

#include <memory>

namespace hearth::server {

/// One WebSocket with its conversation. Frames are read by QWebSocket and written past it, straight
/// to the socket: what one round of deliveries has for this connection is one write. Belongs to its
/// I/O thread.
class WebSocketConnection : public QObject {
    Q_OBJECT

public:
    /// `socket` is the one under `webSocket`, which owns it.
    WebSocketConnection(EdgeContext& context, ConnectionId id,
        std::unique_ptr<QWebSocket> webSocket, QSslSocket& socket, QHostAddress peer,
        ConnectionLedger::Slot slot, std::shared_ptr<Outlet> outlet);
    ~WebSocketConnection() override;

    [[nodiscard]] ConnectionId id() const { return m_id; }
    [[nodiscard]] const EnvelopeSession& session() const { return m_session; }
    [[nodiscard]] QHostAddress peer() const { return m_peer; }

    /// Adds a frame to what the next `flush` writes. A push for a reader that is too far behind
    /// becomes one `lagged` for its workspace.
    void enqueue(const Delivery& delivery, const QByteArray& frame);
    void flush();
    /// Sends a goodbye with the reason and begins to close.
    void close(const Error& reason);
    /// Deadlines and readers that caught up: called every half second.
    void tick();

Q_SIGNALS:
    void finished(hearth::server::ConnectionId id);

private:
    void receive(const QString& text);
    void heard();
    [[nodiscard]] qint64 backlog() const;
    void resume();

    EdgeContext& m_context;
    ConnectionId m_id;
    std::unique_ptr<QWebSocket> m_webSocket;
    QPointer<QSslSocket> m_socket; ///< the WebSocket's
    QHostAddress m_peer;
    ConnectionLedger::Slot m_slot;
    EnvelopeSession m_session;
    QByteArray m_pending;
    QHash<WorkspaceId, bool> m_lagged; ///< told so; true when more was left out after that
    QDeadlineTimer m_deadline; ///< for the hello, then for any sign of life, then for the peer's
                               ///< half of closing
    QDeadlineTimer m_nextPing;
    bool m_closing = false;
};

} // namespace hearth::server
