// SPDX-License-Identifier: Apache-2.0
#include "core/client/answer_probe.h"

#include <QNetworkProxy>
#include <QTcpSocket>

#include <chrono>
#include <utility>

namespace hearth::client {

using namespace std::chrono_literals;

namespace {

constexpr auto deadline = 3s;
constexpr qsizetype longestHead = 8 * 1024;
constexpr int authenticationRequired = 511;

} // namespace

bool isPortalAnswer(QByteArrayView head)
{
    if (!head.startsWith("HTTP/1.") || head.size() < 12)
        return false;
    const int status = head.sliced(9, 3).toInt();
    if ((status >= 300 && status < 400) || status == authenticationRequired)
        return true;
    const QByteArray lower = head.toByteArray().toLower();
    return status == 200 && lower.contains("\ncontent-type: text/html");
}

AnswerProbe::AnswerProbe(const QString& host, quint16 port, std::function<void(bool)> done)
    : m_done(std::move(done))
    , m_socket(new QTcpSocket(this))
{
    m_socket->setProxy(QNetworkProxy::NoProxy);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { finish(false); });
    connect(m_socket, &QTcpSocket::connected, this, [this, host] {
        m_socket->write(
            "GET / HTTP/1.1\r\nHost: " + host.toUtf8() + "\r\nConnection: close\r\n\r\n");
    });
    connect(m_socket, &QTcpSocket::readyRead, this, &AnswerProbe::read);
    connect(
        m_socket, &QTcpSocket::disconnected, this, [this] { finish(isPortalAnswer(m_answer)); });
    connect(
        m_socket, &QTcpSocket::errorOccurred, this, [this] { finish(isPortalAnswer(m_answer)); });
    m_deadline.start(deadline);
    m_socket->connectToHost(host, port);
}

AnswerProbe::~AnswerProbe() { m_socket->disconnect(this); }

void AnswerProbe::read()
{
    m_answer += m_socket->read(longestHead - m_answer.size());
    if (m_answer.contains("\r\n\r\n") || m_answer.size() >= longestHead)
        finish(isPortalAnswer(m_answer));
}

void AnswerProbe::finish(bool portal)
{
    if (!m_done)
        return;
    m_deadline.stop();
    m_socket->disconnect(this);
    m_socket->abort();
    std::exchange(m_done, {})(portal);
}

} // namespace hearth::client
