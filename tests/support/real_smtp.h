// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace hearth::test {

/// A real mail server on 127.0.0.1 (mail_server.py, by aiosmtpd) that keeps every mail. It has a
/// certificate of its own and wants STARTTLS and `post` / `open sesame` unless told otherwise. It
/// refuses `never@…` for good, and `later@…` until `letIn`.
class RealSmtp {
public:
    RealSmtp() = default;
    ~RealSmtp() { stop(); }
    Q_DISABLE_COPY_MOVE(RealSmtp)

    /// Once this returns it listens, after `stop` on the same port. Otherwise `trouble` says why
    /// not.
    [[nodiscard]] bool start(const QStringList& options = {})
    {
        // Where Debian's packages belong to; another one may stand before it.
        QString program = QStandardPaths::findExecutable(
            QStringLiteral("python3"), { QStringLiteral("/usr/bin") });
        if (program.isEmpty())
            program = QStandardPaths::findExecutable(QStringLiteral("python3"));
        m_process.setProcessChannelMode(QProcess::SeparateChannels);
        m_process.start(program,
            QStringList { QStringLiteral(HEARTH_SOURCE_DIR "/tests/support/mail_server.py"),
                m_folder.path(), QStringLiteral("--port"), QString::number(m_port) }
                + options);
        QByteArray line;
        const bool ready = m_process.waitForStarted()
            && QTest::qWaitFor(
                [&] {
                    line += m_process.readAllStandardOutput();
                    return line.contains('\n') || m_process.state() == QProcess::NotRunning;
                },
                60'000)
            && line.startsWith("ready ");
        if (ready)
            m_port = line.mid(6).trimmed().toUShort();
        else
            m_trouble = "installer/bootstrap.sh installs python3-aiosmtpd: "
                + m_process.readAllStandardError();
        return ready;
    }
    [[nodiscard]] const char* trouble() const { return m_trouble.constData(); }

    void stop()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(10'000)) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }

    [[nodiscard]] quint16 port() const { return m_port; }
    /// PEM.
    [[nodiscard]] QString certificate() const
    {
        return QString::fromLatin1(read(m_folder.filePath(QStringLiteral("certificate.pem"))));
    }
    /// In the order in which they came, behind two lines with who was named in MAIL and in RCPT.
    [[nodiscard]] QByteArrayList mails() const
    {
        const QDir folder(m_folder.path());
        QByteArrayList all;
        for (const QString& name : folder.entryList({ QStringLiteral("*.eml") }, QDir::Files))
            all.append(read(folder.filePath(name)));
        return all;
    }
    void letIn()
    {
        QFile gate(m_folder.filePath(QStringLiteral("open")));
        QVERIFY(gate.open(QIODevice::WriteOnly));
    }

private:
    [[nodiscard]] static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
    QByteArray m_trouble;
};

} // namespace hearth::test
