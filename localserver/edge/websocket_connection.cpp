// SPDX-License-Identifier: Apache-2.0
#include "localserver/edge/websocket_connection.h"

#include "localserver/edge/envelope_text.h"
#include "localserver/edge/websocket_frame.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

/// Beyond our own limit there is room for telling what is wrong; beyond this QWebSocket closes with
/// 1009.
constexpr quint64 oversizeFactor = 4;

QWebSocketProtocol::CloseCode closeCode(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Unavailable:
        return QWebSocketProtocol::CloseCodeGoingAway;
    case ErrorCode::TooLarge:
        return QWebSocketProtocol::CloseCodeTooMuchData;
    default:
        return QWebSocketProtocol::CloseCodePolicyViolated;
    }
}

Error failure(ErrorCode code, QString message)
{
    return { .code = code,
        .message = std::move(message),
        .field = {},
        .detail = {},
        .details = {},
        .requestId = {} };
}

} // namespace

WebSocketConnection::WebSocketConnection(EdgeContext& context, ConnectionId id,
    std::unique_ptr<QWebSocket> webSocket, QSslSocket& socket, QHostAddress peer,
    ConnectionLedger::Slot slot, std::shared_ptr<Outlet> outlet)
    : m_context(context)
    , m_id(id)
    , m_webSocket(std::move(webSocket))
    , m_socket(&socket)
    , m_peer(std::move(peer))
    , m_slot(std::move(slot))
    , m_session(
          context.endpoint, id, { .address = m_peer.toString(), .local = false }, std::move(outlet))
    , m_deadline(context.limits.hello)
    , m_nextPing(context.limits.webSocketIdle / 3)
{
    const quint64 most = static_cast<quint64>(context.limits.messageBytes) * oversizeFactor;
    m_webSocket->setMaxAllowedIncomingMessageSize(most);
    m_webSocket->setMaxAllowedIncomingFrameSize(most);
    // A frame is read once all of it is there.
    m_socket->setReadBufferSize(static_cast<qint64>(most) + 1024);
    connect(
        m_webSocket.get(), &QWebSocket::textMessageReceived, this, &WebSocketConnection::receive);
    connect(m_webSocket.get(), &QWebSocket::binaryMessageReceived, this, [this] {
        heard();
        m_session.refuse(
            failure(ErrorCode::InvalidArgument, u"envelopes are text frames, not binary ones"_s));
    });
    connect(m_webSocket.get(), &QWebSocket::pong, this, &WebSocketConnection::heard);
    connect(m_webSocket.get(), &QWebSocket::disconnected, this, [this] { Q_EMIT finished(m_id); });
}

WebSocketConnection::~WebSocketConnection()
{
    // The WebSocket leaves it to the event loop to delete the socket, and this thread's may have
    // ended.
    m_webSocket.reset();
    delete m_socket.data();
}

void WebSocketConnection::receive(const QString& text)
{
    if (!m_closing)
        m_session.receive(text.toUtf8());
    heard();
}

void WebSocketConnection::heard()
{
    if (m_closing || !m_session.hasGreeted())
        return;
    m_deadline = QDeadlineTimer(m_context.limits.webSocketIdle);
    m_nextPing = QDeadlineTimer(m_context.limits.webSocketIdle / 3);
}

qint64 WebSocketConnection::backlog() const
{
    // The first alone reads 0 while everything waits behind the encryption.
    return m_pending.size()
        + (m_socket ? m_socket->bytesToWrite() + m_socket->encryptedBytesToWrite() : 0);
}

void WebSocketConnection::enqueue(const Delivery& delivery, const QByteArray& frame)
{
    if (m_closing)
        return;
    const qint64 waiting = backlog();
    if (delivery.push) {
        if (const auto told = m_lagged.find(*delivery.push); told != m_lagged.end()) {
            *told = true;
            return;
        }
        if (waiting + frame.size() > m_context.limits.backlogBytes) {
            m_lagged.insert(*delivery.push, false);
            m_pending += textFrame(laggedText(*delivery.push));
            return;
        }
    } else if (waiting > m_context.limits.backlogAbortBytes) {
        m_closing = true;
        m_webSocket->abort();
        return;
    }
    if (m_pending.isEmpty())
        m_pending = frame;
    else
        m_pending += frame;
}

void WebSocketConnection::flush()
{
    if (m_pending.isEmpty() || !m_socket || m_socket->state() != QAbstractSocket::ConnectedState)
        return;
    m_socket->write(std::exchange(m_pending, {}));
    m_socket->flush();
}

void WebSocketConnection::close(const Error& reason)
{
    if (m_closing)
        return;
    m_pending += textFrame(goodbyeText(reason));
    flush();
    m_closing = true;
    m_deadline = QDeadlineTimer(m_context.limits.farewell);
    m_webSocket->close(closeCode(reason.code), reason.message.left(100));
}

void WebSocketConnection::tick()
{
    if (m_deadline.hasExpired()) {
        if (m_closing)
            m_webSocket->abort();
        else
            close(failure(ErrorCode::Timeout,
                m_session.hasGreeted() ? u"nothing was heard for too long"_s : u"no hello came"_s));
        return;
    }
    if (m_closing)
        return;
    if (m_nextPing.hasExpired()) {
        m_nextPing = QDeadlineTimer(m_context.limits.webSocketIdle / 3);
        m_webSocket->ping();
    }
    if (!m_lagged.isEmpty() && backlog() < m_context.limits.backlogBytes / 4)
        resume();
}

void WebSocketConnection::resume()
{
    // What was left out after the notice may be missing from what the reader pulled since.
    for (const auto& [workspace, leftOut] : std::exchange(m_lagged, {}).asKeyValueRange()) {
        if (leftOut)
            m_pending += textFrame(laggedText(workspace));
    }
    flush();
}

} // namespace hearth::server
