// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QtEndian>

#include <functional>
#include <optional>

namespace hearth::test {

/// Speaks as clamd does (INSTREAM, clamd(8)) and answers what the test says: what a real one only
/// says when its memory or its disk is full. Answers from the event loop of the thread that made
/// it.
class ScriptedClamd {
public:
    using Answer = std::function<QByteArray(const QByteArray& content)>;

    ScriptedClamd()
    {
        QObject::connect(&m_server, &QLocalServer::newConnection, &m_server, [this] {
            while (QLocalSocket* socket = m_server.nextPendingConnection())
                serve(*socket);
        });
    }

    [[nodiscard]] bool start() { return m_server.listen(socketPath()); }
    void setAnswer(Answer answer) { m_answer = std::move(answer); }
    /// As ServerConfig::scanner.
    [[nodiscard]] QString address() const { return QStringLiteral("unix:") + socketPath(); }
    /// How often it was asked for this content.
    [[nodiscard]] qsizetype asked(const QByteArray& content) const
    {
        return m_asked.count(content);
    }

private:
    [[nodiscard]] QString socketPath() const { return m_folder.filePath(QStringLiteral("socket")); }

    void serve(QLocalSocket& socket)
    {
        QObject::connect(&socket, &QLocalSocket::disconnected, &socket, &QObject::deleteLater);
        QObject::connect(&socket, &QLocalSocket::readyRead, &socket,
            [this, &socket, said = QByteArray()]() mutable {
                said += socket.readAll();
                const std::optional<QByteArray> content = contentIn(said);
                if (!content)
                    return;
                m_asked.append(*content);
                QByteArray answer = m_answer(*content);
                answer.append('\0'); // its end counts
                socket.write(answer);
                socket.disconnectFromServer();
            });
    }

    /// Once it is whole: pieces with their sizes, the last of which is empty.
    static std::optional<QByteArray> contentIn(const QByteArray& said)
    {
        constexpr qsizetype command = 10; // "zINSTREAM" and its end
        constexpr qsizetype number = 4;
        QByteArray content;
        for (qsizetype at = command; at + number <= said.size();) {
            const qsizetype size = qFromBigEndian<quint32>(said.constData() + at);
            at += number;
            if (size == 0)
                return content;
            content += said.mid(at, size);
            at += size;
        }
        return std::nullopt;
    }

    QTemporaryDir m_folder;
    Answer m_answer = [](const QByteArray&) { return QByteArray("stream: OK"); };
    QByteArrayList m_asked;
    QLocalServer m_server;
};

} // namespace hearth::test
