// SPDX-License-Identifier: Apache-2.0
#include "core/client/loopback_receiver.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QUrlQuery>

namespace hearth::client {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestHead = 16 * 1024;
const QString path = u"/signed-in"_s;

void send(QTcpSocket& socket, const QByteArray& status, const QByteArray& html)
{
    socket.write("HTTP/1.1 " + status
        + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
        + QByteArray::number(html.size())
        + "\r\nContent-Security-Policy: default-src 'none'\r\nReferrer-Policy: no-referrer"
          "\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n"
        + html);
    socket.flush(); // it may go with its owner before the loop comes round
    socket.disconnectFromHost();
}

/// The target of a GET (RFC 9112 §3); empty for anything else.
QUrl targetOf(const QByteArray& head)
{
    const QByteArrayList words = head.first(head.indexOf("\r\n")).split(' ');
    if (words.size() != 3 || words.first() != "GET" || !words.at(1).startsWith('/'))
        return {};
    return QUrl(QString::fromLatin1(words.at(1)), QUrl::StrictMode);
}

} // namespace

LoopbackReceiver::LoopbackReceiver(Page page, QObject* parent)
    : QObject(parent)
    , m_page(std::move(page))
    , m_server(std::make_unique<QTcpServer>())
{
    connect(m_server.get(), &QTcpServer::newConnection, this, &LoopbackReceiver::accept);
}

LoopbackReceiver::~LoopbackReceiver() = default;

Result<QString> LoopbackReceiver::listen()
{
    if (!m_server->listen(QHostAddress::LocalHost))
        return fail(
            ErrorCode::Unavailable, u"nothing can be listened on"_s, {}, m_server->errorString());
    return u"http://127.0.0.1:%1%2"_s.arg(m_server->serverPort()).arg(path);
}

void LoopbackReceiver::accept()
{
    while (QTcpSocket* socket = m_server->nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void LoopbackReceiver::read(QTcpSocket& socket)
{
    const QByteArray head = socket.peek(longestHead);
    if (head.contains("\r\n\r\n")) {
        // Whatever more comes is of no interest.
        disconnect(&socket, &QTcpSocket::readyRead, this, nullptr);
        answer(socket, targetOf(head));
    } else if (head.size() >= longestHead) {
        socket.abort();
    }
}

void LoopbackReceiver::answer(QTcpSocket& socket, const QUrl& target)
{
    const QUrlQuery query(target);
    const auto value = [&query](const QString& name) {
        return query.queryItemValue(name, QUrl::FullyDecoded);
    };
    const bool isOurs = target.path() == path && !m_state.isEmpty() && value(u"state"_s) == m_state;
    if (!isOurs)
        return send(socket, "404 Not Found", "<!doctype html><title>404</title>");
    m_state.clear();
    m_server->close();
    send(socket, "200 OK",
        u"<!doctype html><meta charset=utf-8><title>%1</title><h1>%1</h1><p>%2</p>"_s
            .arg(m_page.title.toHtmlEscaped(), m_page.text.toHtmlEscaped())
            .toUtf8());
    const QString code = value(u"code"_s);
    if (code.isEmpty())
        Q_EMIT refused(value(u"error"_s));
    else
        Q_EMIT came(code);
}

} // namespace hearth::client
