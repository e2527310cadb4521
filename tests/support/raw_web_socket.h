// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>

namespace hearth::test {

/// A WebSocket (RFC 6455) on a plain socket: as little client as possible, for benchmarks whose
/// figures are to be the server's, and for tests that kill it.
class RawWebSocket {
public:
    /// Connects and upgrades, blocking. Throws nothing; a failed connection has a descriptor of -1.
    explicit RawWebSocket(quint16 port);
    ~RawWebSocket();
    RawWebSocket(const RawWebSocket&) = delete;
    RawWebSocket& operator=(const RawWebSocket&) = delete;

    [[nodiscard]] int descriptor() const { return m_descriptor; }
    void sendText(const QByteArray& text) const;
    /// Blocking: the next text frame.
    QByteArray receiveText();

    /// Reads what is there and answers the texts that are complete now.
    QList<QByteArray> drain();

private:
    bool fill(int flags);
    bool takeFrame(QByteArray& text);

    int m_descriptor = -1;
    QByteArray m_buffer;
};

} // namespace hearth::test
