// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QUrl>

#include <memory>

class QTcpServer;
class QTcpSocket;

namespace hearth::client {

/// Where a sign-in in the system's browser comes back to (RFC 8252 §7.3): listens on 127.0.0.1 on a
/// free port, takes one answer that carries the state it waits for, and shows the browser one small
/// page. Everything else on this machine that comes by gets 404. Its owner's thread.
class LoopbackReceiver final : public QObject {
    Q_OBJECT

public:
    /// What the browser shows at the end; plain text.
    struct Page {
        QString title;
        QString text;
    };

    explicit LoopbackReceiver(Page page, QObject* parent = nullptr);
    ~LoopbackReceiver() override;

    /// The redirect address. `Unavailable` when nothing can be listened on.
    Result<QString> listen();
    /// Nothing is taken before.
    void expect(const QString& state) { m_state = state; }

Q_SIGNALS:
    /// The authorization code. Nothing is listened on any more.
    void came(const QString& code);
    /// The provider answered with an error (RFC 6749 §4.1.2.1) instead; likewise.
    void refused(const QString& error);

private:
    void accept();
    void read(QTcpSocket& socket);
    void answer(QTcpSocket& socket, const QUrl& target);

    Page m_page;
    QString m_state;
    std::unique_ptr<QTcpServer> m_server;
};

} // namespace hearth::client
