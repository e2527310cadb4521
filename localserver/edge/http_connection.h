// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/edge/edge_context.h"

#include <QDeadlineTimer>
#include <QSslSocket>

#include <limits>
#include <memory>

namespace hearth::server {

/// A socket from its first byte until it closes or becomes a WebSocket: the TLS handshake, then
/// requests one after the other, each answered before the next is read. Belongs to its I/O thread.
class HttpConnection : public QObject {
    Q_OBJECT

public:
    /// Takes the socket, which is connected; with TLS its server handshake is running.
    HttpConnection(EdgeContext& context, std::unique_ptr<QSslSocket> socket, QHostAddress peer,
        ConnectionLedger::Slot slot);

    /// Looks at the clock: called every half second.
    void checkDeadline();
    /// No further request is taken: an answer on its way is still sent.
    void windDown();

    // For the upgrade; the connection is of no use afterwards.
    [[nodiscard]] std::unique_ptr<QSslSocket> takeSocket();
    [[nodiscard]] ConnectionLedger::Slot takeSlot() { return std::move(m_slot); }
    [[nodiscard]] QHostAddress peer() const { return m_peer; }

Q_SIGNALS:
    /// The request that waits unread in the socket is for a WebSocket.
    void upgradeAsked();
    /// The socket is closed.
    void finished();

private:
    enum class State {
        Handshake,
        Idle,
        Head,
        Body, ///< kept until it is whole
        Meeting, ///< somebody is to take the body as it comes
        Stream, ///< the next piece of it is waited for
        Storing, ///< a piece is being taken; meanwhile the socket is not read
        Answering,
        Sending, ///< an answer whose body is read as it goes
        Farewell,
    };

    void start();
    void advance();
    bool readHead();
    bool readBody();
    void meet();
    bool readPiece();
    void store(QByteArray piece, bool last);
    void endStream();
    void reply(const Result<HttpResponse>& response, AfterResponse after);
    void pump();
    void answer();
    void refuse(int status, ErrorCode code, const QString& message, const QString& field = {});
    void send(const HttpResponse& response, AfterResponse after);
    void leave();
    void discard();
    void finish();
    [[nodiscard]] qint64 unsent() const;
    void enter(State state, std::chrono::milliseconds within);

    EdgeContext& m_context;
    std::unique_ptr<QSslSocket> m_socket;
    QHostAddress m_peer;
    ConnectionLedger::Slot m_slot;
    HttpParser m_parser;
    State m_state = State::Handshake;
    QDeadlineTimer m_deadline;
    QString m_requestId;
    std::shared_ptr<BodySink> m_sink;
    std::shared_ptr<BodySource> m_source;
    qint64 m_sourceLeft = 0;
    bool m_reading = false; ///< from the source
    AfterResponse m_afterSource = AfterResponse::Close;
    qint64 m_lastUnsent = std::numeric_limits<qint64>::max();
    bool m_windingDown = false;
    bool m_finished = false;
};

} // namespace hearth::server
