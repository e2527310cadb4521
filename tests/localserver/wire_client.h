// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QSslSocket>

#include <optional>

namespace hearth::test {

/// One HTTP answer as it came.
struct HttpAnswer {
    int status = 0;
    QHash<QByteArray, QByteArray> fields; ///< names in lower case
    QByteArray body;

    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QString code() const { return json().value(u"code").toString(); } ///< of an error
    [[nodiscard]] QString field() const
    {
        return json().value(u"field").toString();
    } ///< of an error
};

/// One WebSocket frame as it came.
struct WireFrame {
    int opcode = 0;
    QByteArray payload;
};

/// A connection to the edge that sends exactly the bytes it is given: for what no well-behaved
/// client would send. Every method waits for the network; the server has threads of its own.
class WireClient {
public:
    enum class Security { Clear, Tls };

    explicit WireClient(quint16 port, Security security = Security::Clear,
        QSsl::SslProtocol protocol = QSsl::TlsV1_3OrLater);

    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] QSslSocket& socket() { return m_socket; }
    void send(const QByteArray& bytes);
    /// The next HTTP answer; none when the connection closes first or five seconds pass.
    std::optional<HttpAnswer> answer(const QByteArray& method = "GET");
    std::optional<HttpAnswer> exchange(const QByteArray& request);
    /// `POST /api/v1/<operation>`.
    HttpAnswer call(
        const QByteArray& operation, const QByteArray& json = "{}", const QByteArray& token = {});

    /// Asks for the upgrade; true when it was granted.
    bool upgrade(const QByteArray& path = "/api/v1/socket");
    void sendFrame(int opcode, const QByteArray& payload);
    void sendText(const QByteArray& text) { sendFrame(1, text); }
    std::optional<WireFrame> frame();
    /// The next text frame's object.
    QJsonObject envelope();

    /// True once the peer has closed, within the time.
    bool closedWithin(int milliseconds);

private:
    bool fill();

    QSslSocket m_socket;
    QByteArray m_buffer;
};

} // namespace hearth::test
