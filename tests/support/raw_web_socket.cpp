// SPDX-License-Identifier: Apache-2.0
#include "tests/support/raw_web_socket.h"

#include <QtEndian>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace hearth::test {

RawWebSocket::RawWebSocket(quint16 port)
{
    const int descriptor = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0) {
        ::close(descriptor);
        return;
    }
    const int on = 1;
    setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
    m_descriptor = descriptor;
    const QByteArray upgrade = "GET /api/v1/socket HTTP/1.1\r\nHost: 127.0.0.1:"
        + QByteArray::number(port)
        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: "
          "dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
    ::send(
        m_descriptor, upgrade.constData(), static_cast<std::size_t>(upgrade.size()), MSG_NOSIGNAL);
    qsizetype end = -1;
    while ((end = m_buffer.indexOf("\r\n\r\n")) < 0 && fill(0)) { }
    if (end < 0 || !m_buffer.startsWith("HTTP/1.1 101")) {
        ::close(m_descriptor);
        m_descriptor = -1;
        return;
    }
    m_buffer.remove(0, end + 4);
}

RawWebSocket::~RawWebSocket()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

void RawWebSocket::sendText(const QByteArray& text) const
{
    QByteArray frame;
    frame += '\x81';
    if (text.size() < 126) {
        frame += static_cast<char>(0x80 | text.size());
    } else {
        frame += static_cast<char>(0x80 | 126);
        frame += static_cast<char>(text.size() >> 8);
        frame += static_cast<char>(text.size() & 0xff);
    }
    frame += QByteArray(4, '\0'); // a mask of zeros: what is required, at no cost
    frame += text;
    ::send(m_descriptor, frame.constData(), static_cast<std::size_t>(frame.size()), MSG_NOSIGNAL);
}

QByteArray RawWebSocket::receiveText()
{
    QByteArray text;
    while (!takeFrame(text)) {
        if (!fill(0))
            return {};
    }
    return text;
}

QList<QByteArray> RawWebSocket::drain()
{
    while (fill(MSG_DONTWAIT)) { }
    QList<QByteArray> texts;
    QByteArray text;
    while (takeFrame(text))
        texts.append(text);
    return texts;
}

bool RawWebSocket::fill(int flags)
{
    char chunk[65536];
    const ssize_t count = ::recv(m_descriptor, chunk, sizeof(chunk), flags);
    if (count <= 0)
        return false;
    m_buffer.append(chunk, count);
    return true;
}

bool RawWebSocket::takeFrame(QByteArray& text)
{
    if (m_buffer.size() < 2)
        return false;
    qsizetype header = 2;
    quint64 length = static_cast<unsigned char>(m_buffer[1]) & 0x7f;
    if (length == 126) {
        header = 4;
        if (m_buffer.size() < header)
            return false;
        length = qFromBigEndian<quint16>(m_buffer.constData() + 2);
    } else if (length == 127) {
        header = 10;
        if (m_buffer.size() < header)
            return false;
        length = qFromBigEndian<quint64>(m_buffer.constData() + 2);
    }
    if (static_cast<quint64>(m_buffer.size() - header) < length)
        return false;
    text = m_buffer.mid(header, static_cast<qsizetype>(length));
    m_buffer.remove(0, header + static_cast<qsizetype>(length));
    return true;
}

} // namespace hearth::test
