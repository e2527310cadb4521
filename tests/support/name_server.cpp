// SPDX-License-Identifier: Apache-2.0
#include "tests/support/name_server.h"

#include <QNetworkDatagram>
#include <QtEndian>

namespace hearth::test {

namespace {

constexpr qsizetype headerSize = 12;
constexpr quint16 answered = 0x8180; ///< a response, recursion wanted and there
constexpr quint16 noSuchName = 0x8183;
constexpr quint16 refused = 0x8185;
constexpr quint16 txt = 16;
constexpr quint16 internet = 1;

QByteArray number(quint16 value)
{
    const quint16 wire = qToBigEndian(value);
    return { reinterpret_cast<const char*>(&wire), sizeof wire };
}

/// The name that a question asks for, and where its section ends.
std::pair<QByteArray, qsizetype> readQuestion(const QByteArray& message)
{
    QByteArrayList labels;
    qsizetype at = headerSize;
    while (at < message.size() && message[at] != 0) {
        const auto length = static_cast<quint8>(message[at]);
        labels.append(message.mid(at + 1, length));
        at += 1 + length;
    }
    return { labels.join('.').toLower(), at + 1 + 4 };
}

} // namespace

NameServer::NameServer()
{
    m_socket.bind(QHostAddress::LocalHost, 0);
    QObject::connect(&m_socket, &QUdpSocket::readyRead, &m_socket, [this] { answer(); });
}

void NameServer::setRecord(const QByteArray& name, const QByteArrayList& strings)
{
    m_records.insert(name, strings);
}

QString NameServer::address() const
{
    return QStringLiteral("127.0.0.1:") + QString::number(port());
}

void NameServer::answer()
{
    while (m_socket.hasPendingDatagrams()) {
        const QNetworkDatagram question = m_socket.receiveDatagram();
        const QByteArray reply = replyTo(question.data());
        if (m_manner != Manner::KeepsSilent)
            m_socket.writeDatagram(question.makeReply(reply));
    }
}

QByteArray NameServer::replyTo(const QByteArray& question)
{
    const auto [name, end] = readQuestion(question);
    m_asked.append(name);
    const auto record = m_records.constFind(name);
    const bool found = record != m_records.constEnd() && m_manner == Manner::Answers;
    const quint16 flags = m_manner == Manner::Refuses ? refused : found ? answered : noSuchName;
    QByteArray reply = question.first(2) + number(flags) + number(1) + number(found ? 1 : 0)
        + number(0) + number(0) + question.mid(headerSize, end - headerSize);
    if (!found)
        return reply;
    QByteArray data;
    for (const QByteArray& text : *record)
        data += static_cast<char>(text.size()) + text;
    // The name is the question's, which begins behind the header.
    reply += QByteArray::fromHex("c00c") + number(txt) + number(internet) + number(0) + number(60)
        + number(static_cast<quint16>(data.size())) + data;
    return reply;
}

} // namespace hearth::test
