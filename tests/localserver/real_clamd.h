// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace hearth::test {

/// The virus scanner of the system, in a folder of its own and without a network. The one thing
/// that it knows is the EICAR test file. It takes files of up to 1 MiB.
class RealClamd {
public:
    RealClamd() = default;
    ~RealClamd() { stop(); }
    Q_DISABLE_COPY_MOVE(RealClamd)

    /// The EICAR test file. In two parts, so that no scanner takes this source for it.
    static QByteArray eicar()
    {
        return QByteArrayLiteral("X5O!P%@AP[4\\PZX54(P^)7CC)7}$")
            + QByteArrayLiteral("EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");
    }

    /// Once this returns it answers. Otherwise `trouble` says why not.
    [[nodiscard]] bool start()
    {
        const QString program = QStandardPaths::findExecutable(
            QStringLiteral("clamd"), { QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin") });
        if (program.isEmpty()) {
            m_trouble = "clamd is missing: installer/bootstrap.sh installs clamav-daemon";
            return false;
        }
        // Name, any kind of file, at its very beginning, the bytes.
        const bool written = QDir(m_folder.path()).mkpath(QStringLiteral("signatures"))
            && write(QStringLiteral("signatures/eicar.ndb"),
                "Hearth.Test.EICAR:0:0:" + eicar().toHex() + '\n')
            && write(QStringLiteral("clamd.conf"), configuration());
        if (!written) {
            m_trouble = "the temporary folder cannot be written";
            return false;
        }
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(
            program, { QStringLiteral("-c"), m_folder.filePath(QStringLiteral("clamd.conf")) });
        const bool ready = m_process.waitForStarted()
            && QTest::qWaitFor(
                [this] { return m_process.state() == QProcess::NotRunning || answers(); }, 60'000)
            && m_process.state() == QProcess::Running;
        if (!ready)
            m_trouble = m_process.errorString().toUtf8() + ": " + m_process.readAll();
        return ready;
    }
    [[nodiscard]] const char* trouble() const { return m_trouble.constData(); }

    void stop()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.terminate();
        if (!m_process.waitForFinished(10'000)) {
            m_process.kill();
            m_process.waitForFinished();
        }
        QFile::remove(socketPath());
    }

    /// As ServerConfig::scanner.
    [[nodiscard]] QString address() const { return QStringLiteral("unix:") + socketPath(); }

private:
    [[nodiscard]] QString socketPath() const { return m_folder.filePath(QStringLiteral("socket")); }

    [[nodiscard]] QByteArray configuration() const
    {
        const QByteArray folder = QFile::encodeName(m_folder.path());
        return "Foreground yes\nLocalSocket " + QFile::encodeName(socketPath())
            + "\nDatabaseDirectory " + folder + "/signatures\nTemporaryDirectory " + folder
            + "\nMaxThreads 2\nStreamMaxLength 1M\n";
    }

    [[nodiscard]] bool write(const QString& name, const QByteArray& text) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    }

    /// Its socket is there before anybody listens to it.
    [[nodiscard]] bool answers() const
    {
        QLocalSocket socket;
        socket.connectToServer(socketPath());
        if (!socket.waitForConnected(1000))
            return false;
        socket.write("zPING", 6); // its end counts
        return socket.waitForReadyRead(1000) && socket.readAll().startsWith("PONG");
    }

    QTemporaryDir m_folder;
    QProcess m_process;
    QByteArray m_trouble;
};

} // namespace hearth::test
