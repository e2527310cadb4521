// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

class QTcpSocket;

namespace hearth::client {

/// Asks in plain HTTP, with nothing in it but the address, what stands at a place where TLS could
/// not be spoken: a network that wants a sign-in first answers with its page, or with the way to
/// it. One use; its owner's thread.
class AnswerProbe final : public QObject {
    Q_OBJECT

public:
    /// `done` is called once, unless the probe is destroyed before: with whether a portal answered.
    AnswerProbe(const QString& host, quint16 port, std::function<void(bool)> done);
    ~AnswerProbe() override;

private:
    void read();
    void finish(bool portal);

    std::function<void(bool)> m_done;
    QTcpSocket* m_socket = nullptr;
    QByteArray m_answer;
    QTimer m_deadline;
};

/// Whether an HTTP answer's head is a portal's (RFC 6585 §6, RFC 8952): a redirection, "network
/// authentication required", or simply a page.
[[nodiscard]] bool isPortalAnswer(QByteArrayView head);

} // namespace hearth::client
