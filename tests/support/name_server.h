// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayList>
#include <QHash>
#include <QUdpSocket>

namespace hearth::test {

/// Answers questions for TXT records (RFC 1035) on a loopback port, from the event loop of the
/// thread that made it: what the test has set, or that there is no such name.
class NameServer {
public:
    enum class Manner { Answers, Refuses, KeepsSilent };

    NameServer();

    /// The strings of one record under a name; each at most 255 bytes.
    void setRecord(const QByteArray& name, const QByteArrayList& strings);
    void removeRecords() { m_records.clear(); }
    void setManner(Manner manner) { m_manner = manner; }
    [[nodiscard]] quint16 port() const { return m_socket.localPort(); }
    /// As ServerConfig::nameServer.
    [[nodiscard]] QString address() const;
    /// Names that were asked for.
    [[nodiscard]] const QByteArrayList& asked() const { return m_asked; }

private:
    void answer();
    [[nodiscard]] QByteArray replyTo(const QByteArray& question);

    QUdpSocket m_socket;
    QHash<QByteArray, QByteArrayList> m_records;
    Manner m_manner = Manner::Answers;
    QByteArrayList m_asked;
};

} // namespace hearth::test
