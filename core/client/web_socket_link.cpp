// SPDX-License-Identifier: Apache-2.0
#include "core/client/web_socket_link.h"

#include "core/client/answer_probe.h"

#include <QNetworkProxy>
#include <QUrl>
#include <QWebSocket>

namespace hearth::client {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds farewell { 2 }; ///< for the last bytes to leave

QUrl urlFor(const protocol::ServerAddress& address, Protection protection)
{
    QUrl url;
    url.setScheme(protection == Protection::Loopback ? u"ws"_s : u"wss"_s);
    url.setHost(address.host);
    url.setPort(address.port);
    url.setPath(u"/api/v1/socket"_s);
    return url;
}

Error problem(ErrorCode code, QString message, QString field, QString detail)
{
    return hearth::fail(code, std::move(message), std::move(field), std::move(detail)).error();
}

} // namespace

WebSocketLink::WebSocketLink(protocol::ServerAddress address)
    : m_address(std::move(address))
    , m_protection(protectionFor(m_address))
{
}

WebSocketLink::~WebSocketLink()
{
    if (m_socket)
        m_socket->disconnect();
}

void WebSocketLink::open(Handlers handlers)
{
    ++m_opening;
    m_handlers = std::move(handlers);
    m_pinMatched = false;
    m_failed = false;
    m_probe.reset();
    discardSocket();
    // A child, so that one that is still closing goes with the link at the latest.
    auto* socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket = socket;
    socket->setMaxAllowedIncomingFrameSize(maxMessageBytes);
    socket->setMaxAllowedIncomingMessageSize(maxMessageBytes);
    if (m_protection != Protection::Loopback)
        socket->setSslConfiguration(tlsFor(m_protection));
    // A proxy leads away from the local network, and a pinned server is found by its address.
    if (m_protection != Protection::SystemTrust)
        socket->setProxy(QNetworkProxy::NoProxy);
    connect(socket, &QWebSocket::sslErrors, this, &WebSocketLink::judge);
    connect(socket, &QWebSocket::connected, this, &WebSocketLink::connected);
    connect(socket, &QWebSocket::textMessageReceived, this, [this](const QString& text) {
        if (!m_failed)
            m_handlers.received(text.toUtf8());
    });
    connect(socket, &QWebSocket::errorOccurred, this, &WebSocketLink::failed);
    // Of an encrypted connection that was refused, this comes before the error that says so.
    connect(
        socket, &QWebSocket::disconnected, this,
        [this, opening = m_opening] {
            if (opening == m_opening && m_socket)
                failed();
        },
        Qt::QueuedConnection);
    socket->open(urlFor(m_address, m_protection));
}

void WebSocketLink::send(const QByteArray& text)
{
    if (m_socket && !m_failed && m_socket->isValid())
        m_socket->sendTextMessage(QString::fromUtf8(text));
}

void WebSocketLink::close()
{
    ++m_opening;
    m_handlers = {};
    m_probe.reset();
    if (!m_socket || !m_socket->isValid() || m_failed) {
        discardSocket();
        return;
    }
    QWebSocket* socket = std::exchange(m_socket, nullptr);
    socket->disconnect();
    connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
    QTimer::singleShot(farewell, socket, &QObject::deleteLater);
    socket->close();
}

void WebSocketLink::discardSocket()
{
    if (!m_socket)
        return;
    // Later, as it may be in the middle of one of its own signals.
    m_socket->disconnect();
    m_socket->abort();
    std::exchange(m_socket, nullptr)->deleteLater();
}

void WebSocketLink::judge(const QList<QSslError>& errors)
{
    const Result<void> known = client::judge(
        m_address, m_socket->sslConfiguration().peerCertificate(), errors);
    if (!known) {
        fail(known.error());
        return;
    }
    m_pinMatched = true;
    m_socket->ignoreSslErrors(errors);
}

void WebSocketLink::connected()
{
    // Should a certificate ever pass without an error, nobody has looked at its key.
    if (m_protection == Protection::Pinned && !m_pinMatched) {
        fail(problem(ErrorCode::Forbidden,
            u"%1 was not checked against the link's fingerprint"_s.arg(m_address.authority()),
            u"fingerprint"_s, {}));
        return;
    }
    m_handlers.opened();
}

/// Something answered, and not in TLS.
bool WebSocketLink::speaksNoTls() const
{
    const QAbstractSocket::SocketError error = m_socket->error();
    return m_protection != Protection::Loopback && !m_pinMatched
        && (error == QAbstractSocket::SslHandshakeFailedError
            || error == QAbstractSocket::RemoteHostClosedError)
        && m_socket->sslConfiguration().peerCertificate().isNull();
}

void WebSocketLink::failed()
{
    if (m_failed || m_probe)
        return;
    const Error reason = describe();
    if (!speaksNoTls()) {
        fail(reason);
        return;
    }
    m_probe = std::make_unique<AnswerProbe>(
        m_address.host, m_address.port, [this, reason](bool portal) {
            Error told = reason;
            if (portal) {
                told.message = u"the network wants a sign-in first: it answers in place of %1"_s
                                   .arg(m_address.authority());
                told.details.insert(u"answer"_s, u"portal"_s);
            }
            fail(told);
        });
}

void WebSocketLink::fail(const Error& reason)
{
    if (std::exchange(m_failed, true))
        return;
    // Later, as some errors come while `open` or `send` is still running.
    QMetaObject::invokeMethod(
        this,
        [this, reason, opening = m_opening] {
            if (opening != m_opening)
                return;
            discardSocket();
            const Handlers handlers = std::move(m_handlers);
            m_handlers = {};
            handlers.closed(reason);
        },
        Qt::QueuedConnection);
    if (reason.code == ErrorCode::Forbidden)
        m_socket->abort();
}

Error WebSocketLink::describe() const
{
    const QString detail = u"%1 (socket error %2, close code %3 %4)"_s.arg(m_socket->errorString())
                               .arg(m_socket->error())
                               .arg(m_socket->closeCode())
                               .arg(m_socket->closeReason());
    switch (m_socket->error()) {
    case QAbstractSocket::ConnectionRefusedError:
        return problem(ErrorCode::Unavailable,
            u"nothing answers at %1"_s.arg(m_address.authority()), {}, detail);
    case QAbstractSocket::HostNotFoundError:
        return problem(
            ErrorCode::Unavailable, u"there is no host named %1"_s.arg(m_address.host), {}, detail);
    case QAbstractSocket::RemoteHostClosedError:
    case QAbstractSocket::UnknownSocketError:
        return problem(ErrorCode::Unavailable,
            u"%1 closed the connection"_s.arg(m_address.authority()), {}, detail);
    default:
        return problem(ErrorCode::Unavailable,
            u"the connection to %1 failed"_s.arg(m_address.authority()), {}, detail);
    }
}

} // namespace hearth::client
