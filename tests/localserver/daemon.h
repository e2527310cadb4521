// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDeadlineTimer>
#include <QProcess>
#include <QRegularExpression>

#include <csignal>
#include <optional>

namespace hearth::test {

/// What hearthd said and how it ended.
struct Output {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

/// Runs hearthd to its end; `exitCode` -1 when it did not end by itself.
inline Output runDaemon(const QStringList& arguments)
{
    QProcess process;
    process.start(QStringLiteral(HEARTHD_PATH), arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return { .exitCode = process.exitCode(),
        .out = process.readAllStandardOutput(),
        .err = process.readAllStandardError() };
}

/// `hearthd serve` on a free loopback port.
class Daemon {
public:
    explicit Daemon(const QString& folder, const QStringList& more = {})
    {
        m_process.start(QStringLiteral(HEARTHD_PATH),
            QStringList { QStringLiteral("serve"), QStringLiteral("--data"), folder,
                QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0") }
                + more);
        if (!m_process.waitForStarted() || !line("serves"))
            return;
        static const QRegularExpression shape(QStringLiteral(
            "^hearthd \\S+ serves (\\S+) on 127\\.0\\.0\\.1:(\\d+), fingerprint (.+)$"));
        const QRegularExpressionMatch match = shape.match(QString::fromUtf8(*line("serves")));
        directory = match.captured(1);
        port = match.captured(2).toUShort();
        fingerprint = match.captured(3);
    }
    ~Daemon()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    /// The first line of its output that contains `word`.
    std::optional<QByteArray> line(const QByteArray& word)
    {
        const QDeadlineTimer deadline(10'000);
        while (true) {
            for (const QByteArray& one : m_out.split('\n')) {
                if (one.contains(word) && m_out.contains(one + '\n'))
                    return one;
            }
            if (deadline.hasExpired() || !m_process.waitForReadyRead(5000))
                return std::nullopt;
            m_out += m_process.readAllStandardOutput();
        }
    }

    void signal(int number) { ::kill(static_cast<pid_t>(m_process.processId()), number); }
    bool ended() { return m_process.waitForFinished(10'000); }
    [[nodiscard]] int exitCode() const
    {
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    [[nodiscard]] QByteArray errors() { return m_process.readAllStandardError(); }

    QString directory;
    quint16 port = 0;
    QString fingerprint;

private:
    QProcess m_process;
    QByteArray m_out;
};

} // namespace hearth::test
