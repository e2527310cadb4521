// SPDX-License-Identifier: Apache-2.0
#include "tests/localserver/wire_client.h"

#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QSslConfiguration>
#include <QtEndian>

namespace hearth::test {

using namespace Qt::StringLiterals;

namespace {
constexpr int patience = 5000;
}

QJsonObject HttpAnswer::json() const { return QJsonDocument::fromJson(body).object(); }

WireClient::WireClient(quint16 port, Security security, QSsl::SslProtocol protocol)
{
    if (security == Security::Clear) {
        m_socket.connectToHost(u"127.0.0.1"_s, port);
        m_socket.waitForConnected(patience);
        return;
    }
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(protocol);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    m_socket.setSslConfiguration(configuration);
    m_socket.connectToHostEncrypted(u"127.0.0.1"_s, port);
    m_socket.waitForEncrypted(patience);
}

bool WireClient::isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }

void WireClient::send(const QByteArray& bytes)
{
    m_socket.write(bytes);
    m_socket.flush();
}

bool WireClient::fill()
{
    if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(patience)
        && m_socket.bytesAvailable() == 0)
        return false;
    m_buffer += m_socket.readAll();
    return true;
}

std::optional<HttpAnswer> WireClient::answer(const QByteArray& method)
{
    while (!m_buffer.contains("\r\n\r\n")) {
        if (!fill())
            return std::nullopt;
    }
    const qsizetype head = m_buffer.indexOf("\r\n\r\n");
    const QList<QByteArray> lines = m_buffer.first(head).split('\n');
    HttpAnswer answer { .status = lines[0].split(' ').value(1).toInt(), .fields = {}, .body = {} };
    for (const QByteArray& line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        answer.fields.insert(line.first(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype size = method == "HEAD" || answer.status < 200
        ? 0
        : answer.fields.value("content-length").toLongLong();
    while (m_buffer.size() < head + 4 + size) {
        if (!fill())
            return std::nullopt;
    }
    answer.body = m_buffer.mid(head + 4, size);
    m_buffer.remove(0, head + 4 + size);
    return answer;
}

std::optional<HttpAnswer> WireClient::exchange(const QByteArray& request)
{
    send(request);
    return answer(request.first(request.indexOf(' ')));
}

HttpAnswer WireClient::call(
    const QByteArray& operation, const QByteArray& json, const QByteArray& token)
{
    QByteArray request = "POST /api/v1/" + operation
        + " HTTP/1.1\r\nHost: hearth\r\nContent-Type: application/json\r\nContent-Length: "
        + QByteArray::number(json.size()) + "\r\n";
    if (!token.isEmpty())
        request += "Authorization: Bearer " + token + "\r\n";
    return exchange(request + "\r\n" + json).value_or(HttpAnswer {});
}

bool WireClient::upgrade(const QByteArray& path)
{
    send("GET " + path
        + " HTTP/1.1\r\nHost: hearth\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
          "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
    while (!m_buffer.contains("\r\n\r\n")) {
        if (!fill())
            return false;
    }
    const bool granted = m_buffer.startsWith("HTTP/1.1 101");
    m_buffer.remove(0, m_buffer.indexOf("\r\n\r\n") + 4);
    return granted;
}

void WireClient::sendFrame(int opcode, const QByteArray& payload)
{
    QByteArray bytes;
    bytes += static_cast<char>(0x80 | opcode);
    if (payload.size() < 126) {
        bytes += static_cast<char>(0x80 | payload.size());
    } else if (payload.size() <= 0xffff) {
        bytes += static_cast<char>(0x80 | 126);
        const quint16 size = qToBigEndian(static_cast<quint16>(payload.size()));
        bytes.append(reinterpret_cast<const char*>(&size), sizeof size);
    } else {
        bytes += static_cast<char>(0x80 | 127);
        const quint64 size = qToBigEndian(static_cast<quint64>(payload.size()));
        bytes.append(reinterpret_cast<const char*>(&size), sizeof size);
    }
    // A mask of zeros is a mask (RFC 6455 §5.3), and leaves the payload readable here.
    bytes.append(4, '\0');
    send(bytes + payload);
}

std::optional<WireFrame> WireClient::frame()
{
    const auto need = [this](qsizetype size) {
        while (m_buffer.size() < size) {
            if (!fill())
                return false;
        }
        return true;
    };
    if (!need(2))
        return std::nullopt;
    qsizetype head = 2;
    qint64 size = static_cast<quint8>(m_buffer[1]) & 0x7f;
    if (size == 126) {
        if (!need(head = 4))
            return std::nullopt;
        size = qFromBigEndian<quint16>(m_buffer.constData() + 2);
    } else if (size == 127) {
        if (!need(head = 10))
            return std::nullopt;
        size = qFromBigEndian<qint64>(m_buffer.constData() + 2);
    }
    if (!need(head + size))
        return std::nullopt;
    WireFrame out { .opcode = m_buffer[0] & 0x0f, .payload = m_buffer.mid(head, size) };
    m_buffer.remove(0, head + size);
    return out;
}

QJsonObject WireClient::envelope()
{
    while (const std::optional<WireFrame> next = frame()) {
        if (next->opcode == 1)
            return QJsonDocument::fromJson(next->payload).object();
    }
    return {};
}

bool WireClient::closedWithin(int milliseconds)
{
    QDeadlineTimer deadline(milliseconds);
    while (m_socket.state() == QAbstractSocket::ConnectedState && !deadline.hasExpired()) {
        m_socket.waitForReadyRead(static_cast<int>(std::max<qint64>(1, deadline.remainingTime())));
        m_buffer += m_socket.readAll();
    }
    return m_socket.state() != QAbstractSocket::ConnectedState;
}

} // namespace hearth::test
