// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/client/protection.h"
#include "core/protocol/link.h"

#include <QObject>

#include <memory>

class QWebSocket;

namespace hearth::client {

class AnswerProbe;

/// A link over a WebSocket (`/api/v1/socket`).
///
/// Errors of `closed`: what `judge` says of a stranger, `Unavailable` for everything else;
/// `details.answer` is `portal` for a network that wants a sign-in first.
class WebSocketLink final : public QObject, public protocol::Link {
    Q_OBJECT

public:
    static constexpr quint64 maxMessageBytes = 64 * 1024
        * 1024; ///< a page of the longest messages stays well below

    explicit WebSocketLink(protocol::ServerAddress address);
    ~WebSocketLink() override;

    void open(Handlers handlers) override;
    void send(const QByteArray& text) override;
    void close() override;

private:
    void failed();
    void judge(const QList<QSslError>& errors);
    void connected();
    void fail(const Error& reason);
    void discardSocket();
    [[nodiscard]] Error describe() const;
    [[nodiscard]] bool speaksNoTls() const;

    protocol::ServerAddress m_address;
    Protection m_protection;
    Handlers m_handlers;
    QWebSocket* m_socket = nullptr;
    std::unique_ptr<AnswerProbe> m_probe;
    quint64 m_opening = 0; ///< tells a late signal of an earlier socket from one of this
    bool m_pinMatched = false;
    bool m_failed = false;
};

} // namespace hearth::client
