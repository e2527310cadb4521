// SPDX-License-Identifier: Apache-2.0
#include "localserver/edge/io_worker.h"

#include "localserver/edge/websocket_frame.h"

namespace hearth::server {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Error stopping { .code = ErrorCode::Unavailable,
    .message = u"the server is stopping"_s,
    .field = {},
    .detail = {},
    .details = {},
    .requestId = {} };
const Error sessionEnded { .code = ErrorCode::Unauthenticated,
    .message = u"this session has ended; sign in again"_s,
    .field = {},
    .detail = {},
    .details = {},
    .requestId = {} };

} // namespace

IoWorker::IoWorker(EdgeContext& context)
    : m_context(context)
    , m_outlet(std::make_shared<SocketOutlet>(
          [this] { QMetaObject::invokeMethod(this, &IoWorker::deliver, Qt::QueuedConnection); }))
    , m_upgrader(u"hearth"_s, QWebSocketServer::NonSecureMode, this)
    , m_ticker(this)
{
    connect(&m_upgrader, &QWebSocketServer::newConnection, this, &IoWorker::upgraded);
    connect(&m_ticker, &QTimer::timeout, this, &IoWorker::tick);
    m_ticker.setInterval(500ms);
}

IoWorker::~IoWorker()
{
    m_outlet->detach();
    // Nobody waits for the peers any more, but what is written now still reaches them.
    for (WebSocketConnection* connection : std::as_const(m_webSockets))
        connection->close(stopping);
    abortAll();
}

// --- coming
// ------------------------------------------------------------------------------------------------------

void IoWorker::adopt(qintptr descriptor, const std::optional<QSslConfiguration>& tls)
{
    auto socket = std::make_unique<QSslSocket>();
    if (!socket->setSocketDescriptor(descriptor))
        return;
    const QHostAddress peer = plainAddress(socket->peerAddress());
    std::optional<ConnectionLedger::Slot> slot = m_context.ledger.admit(peer);
    if (!slot) {
        socket->abort();
        return;
    }
    // Small rooms would wait 40 ms for delayed acknowledgements.
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    socket->setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    if (tls) {
        socket->setSslConfiguration(*tls);
        socket->startServerEncryption();
    }
    auto* connection = new HttpConnection(m_context, std::move(socket), peer, std::move(*slot));
    connection->setParent(this);
    connect(connection, &HttpConnection::upgradeAsked, this,
        [this, connection] { upgrade(connection); });
    connect(
        connection, &HttpConnection::finished, this, [this, connection] { forget(connection); });
    m_http.insert(connection);
    if (!m_ticker.isActive())
        m_ticker.start();
}

void IoWorker::upgrade(HttpConnection* connection)
{
    QSslSocket* socket = connection->takeSocket().release();
    m_upgrades.push_back({ .socket = socket,
        .slot = connection->takeSlot(),
        .peer = connection->peer(),
        .deadline = QDeadlineTimer(m_context.limits.hello) });
    forget(connection);
    m_upgrader.handleConnection(socket);
}

void IoWorker::upgraded()
{
    while (std::unique_ptr<QWebSocket> webSocket { m_upgrader.nextPendingConnection() }) {
        const auto found = std::ranges::find_if(m_upgrades, [&](const Upgrade& upgrade) {
            return upgrade.socket && upgrade.socket->peerPort() == webSocket->peerPort()
                && upgrade.socket->peerAddress() == webSocket->peerAddress();
        });
        if (found == m_upgrades.end() || !m_dismissed.empty())
            continue;
        const ConnectionId id = ++m_context.lastConnection;
        auto* connection = new WebSocketConnection(m_context, id, std::move(webSocket),
            *found->socket, found->peer, std::move(found->slot), m_outlet);
        m_upgrades.erase(found);
        connection->setParent(this);
        connect(connection, &WebSocketConnection::finished, this,
            qOverload<ConnectionId>(&IoWorker::forget));
        const std::scoped_lock lock(m_mutex);
        m_webSockets.insert(id, connection);
    }
}

// --- going
// -------------------------------------------------------------------------------------------------------

void IoWorker::forget(HttpConnection* connection)
{
    if (m_http.remove(connection))
        connection->deleteLater();
    noteIfAllGone();
}

void IoWorker::forget(ConnectionId id)
{
    WebSocketConnection* connection = nullptr;
    {
        const std::scoped_lock lock(m_mutex);
        connection = m_webSockets.take(id);
    }
    if (connection)
        connection->deleteLater();
    noteIfAllGone();
}

Future<void> IoWorker::dismiss()
{
    const Promise<void> gone;
    m_dismissed.push_back(gone);
    m_patience = QDeadlineTimer(m_context.limits.farewell);
    // Copies: leaving changes the originals.
    for (WebSocketConnection* connection : m_webSockets.values())
        connection->close(stopping);
    for (HttpConnection* connection : m_http.values())
        connection->windDown();
    noteIfAllGone();
    return gone.future();
}

void IoWorker::noteIfAllGone()
{
    if (!m_http.isEmpty() || !m_webSockets.isEmpty() || !m_upgrades.empty())
        return;
    m_ticker.stop();
    for (const Promise<void>& gone : std::exchange(m_dismissed, {}))
        gone.resolve({});
}

void IoWorker::abortAll()
{
    for (Upgrade& upgrade : m_upgrades)
        delete upgrade.socket.data();
    m_upgrades.clear();
    qDeleteAll(std::exchange(m_http, {}));
    QHash<ConnectionId, WebSocketConnection*> webSockets;
    {
        const std::scoped_lock lock(m_mutex);
        webSockets.swap(m_webSockets);
    }
    qDeleteAll(webSockets);
    noteIfAllGone();
}

void IoWorker::closeSession(SessionId session)
{
    for (WebSocketConnection* connection : m_webSockets.values()) {
        const std::optional<Identity> identity = connection->session().identity();
        if (identity && identity->session == session)
            connection->close(sessionEnded);
    }
}

QList<std::pair<Identity, QString>> IoWorker::connected() const
{
    QList<std::pair<Identity, QString>> out;
    const std::scoped_lock lock(m_mutex);
    for (const WebSocketConnection* connection : m_webSockets) {
        if (const std::optional<Identity> identity = connection->session().identity())
            out.append({ *identity, connection->peer().toString() });
    }
    return out;
}

// --- sending
// -----------------------------------------------------------------------------------------------------

void IoWorker::deliver()
{
    std::vector<WebSocketConnection*> touched;
    const char* framedText = nullptr;
    QByteArray frame;
    const std::vector<SocketOutlet::Item> items = m_outlet->take();
    for (const SocketOutlet::Item& item : items) {
        if (const auto* closing = std::get_if<SocketOutlet::Closing>(&item)) {
            if (WebSocketConnection* connection = m_webSockets.value(closing->connection))
                connection->close(closing->reason);
            continue;
        }
        const Delivery& delivery = std::get<Delivery>(item);
        WebSocketConnection* connection = m_webSockets.value(delivery.connection);
        if (!connection)
            continue;
        // A text for many comes many times in a row; the items keep it alive, so its address names
        // it.
        if (framedText != delivery.text.constData()) {
            framedText = delivery.text.constData();
            frame = textFrame(delivery.text);
        }
        connection->enqueue(delivery, frame);
        touched.push_back(connection);
    }
    for (WebSocketConnection* connection : touched)
        connection->flush();
}

// --- time
// --------------------------------------------------------------------------------------------------------

void IoWorker::tick()
{
    for (HttpConnection* connection : m_http.values())
        connection->checkDeadline();
    for (WebSocketConnection* connection : m_webSockets.values())
        connection->tick();
    tickUpgrades();
    if (!m_dismissed.empty() && m_patience.hasExpired())
        abortAll();
    noteIfAllGone();
}

void IoWorker::tickUpgrades()
{
    std::erase_if(m_upgrades, [](const Upgrade& upgrade) {
        if (upgrade.socket && upgrade.deadline.hasExpired()) {
            upgrade.socket->abort();
            upgrade.socket->deleteLater();
        }
        return !upgrade.socket || upgrade.deadline.hasExpired();
    });
}

} // namespace hearth::server
