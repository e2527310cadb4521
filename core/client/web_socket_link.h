// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/join_link.h"
#include "core/protocol/link.h"

#include <QObject>
#include <QSslError>

#include <memory>

class QWebSocket;

namespace hearth::client {

class AnswerProbe;

/// What protects the stream to a server.
enum class Protection {
    Pinned, ///< TLS 1.3, and the certificate's public key is the one that the address names;
            ///< nothing else counts
    SystemTrust, ///< TLS 1.3 with the ordinary checks of name and issuer
    Loopback, ///< none: a server of this machine that runs with `--tls off`
};

/// Follows from the address alone: a fingerprint pins; without one, only an address that cannot
/// leave this machine
/// (`localhost`, 127.0.0.0/8, ::1) goes unencrypted.
[[nodiscard]] Protection protectionFor(const protocol::ServerAddress& address);

/// A link over a WebSocket (`/api/v1/socket`). A pinned one has an empty list of issuers, so that
/// every certificate is an error to be judged here: no byte follows the TLS handshake before the
/// public key has been compared.
///
/// Errors of `closed`: `Forbidden` with field `fingerprint` for a server that is not the one the
/// address means, `Forbidden` with field `certificate` for one that the system does not trust,
/// `Unavailable` for everything else. `details` tell what is known of a stranger: `found` (its
/// fingerprint), `name` (whom its certificate names), and `answer`: `web` for a certificate that
/// somebody issued to another name, as web servers and portals have it, `portal` for a network that
/// wants a sign-in first.
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
