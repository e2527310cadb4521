// SPDX-License-Identifier: Apache-2.0
#include "tests/localserver/wire_client.h"

#include <QFile>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdlib>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace hearth;
using namespace Qt::StringLiterals;
using test::WireClient;

namespace {

/// Where systemd would be told how the service does (sd_notify(3)).
class NotifySocket {
public:
    explicit NotifySocket(const QString& path)
        : m_path(QFile::encodeName(path))
        , m_descriptor(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_un address {};
        address.sun_family = AF_UNIX;
        m_path.toStdString().copy(address.sun_path, sizeof address.sun_path - 1);
        const timeval patience { .tv_sec = 20, .tv_usec = 0 };
        ::setsockopt(m_descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        m_isOpen = ::bind(m_descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address)
            == 0;
    }
    ~NotifySocket() { ::close(m_descriptor); }
    Q_DISABLE_COPY_MOVE(NotifySocket)

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] const QByteArray& path() const { return m_path; }
    /// The next word; empty when none comes within 20 seconds.
    [[nodiscard]] QByteArray next() const
    {
        QByteArray word(256, '\0');
        const ssize_t size = ::recv(m_descriptor, word.data(), word.size(), 0);
        return word.first(std::max<ssize_t>(size, 0));
    }

private:
    QByteArray m_path;
    int m_descriptor;
    bool m_isOpen = false;
};

/// hearthd as systemd starts it: with a socket that listens already as its descriptor 3.
void startAsService(
    QProcess& daemon, const QString& folder, const QTcpServer& held, const NotifySocket& notify)
{
    const int descriptor = static_cast<int>(held.socketDescriptor());
    daemon.setChildProcessModifier([descriptor, path = notify.path()] {
        constexpr int first = 3; // SD_LISTEN_FDS_START
        ::dup2(descriptor, first);
        ::setenv("LISTEN_PID", QByteArray::number(::getpid()).constData(), 1);
        ::setenv("LISTEN_FDS", "1", 1);
        ::setenv("NOTIFY_SOCKET", path.constData(), 1);
    });
    daemon.start(QStringLiteral(HEARTHD_PATH),
        { u"serve"_s, u"--data"_s, folder + u"/data"_s, u"--listen"_s, u"systemd"_s });
}

} // namespace

/// hearthd and systemd: the port is the unit's, and it says when it is ready.
class TestServiceUnit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void servesWhatSystemdHolds();
    void thePortStaysOverARestart();
    void withoutASocketItSaysWhatToDo();
};

void TestServiceUnit::servesWhatSystemdHolds()
{
    const QTemporaryDir folder;
    const NotifySocket notify(folder.filePath(u"notify"_s));
    QVERIFY(notify.isOpen());
    QTcpServer held;
    QVERIFY(held.listen(QHostAddress::LocalHost));
    held.pauseAccepting(); // systemd holds the socket, and leaves what comes to the service
    QProcess daemon;
    startAsService(daemon, folder.path(), held, notify);
    QCOMPARE(notify.next(), QByteArray("READY=1"));
    WireClient client(held.serverPort(), WireClient::Security::Tls);
    QCOMPARE(client.call("server.info").status, 200);
    daemon.terminate();
    QCOMPARE(notify.next(), QByteArray("STOPPING=1"));
    QVERIFY(daemon.waitForFinished(20'000));
    QCOMPARE(daemon.exitCode(), 0);
}

void TestServiceUnit::thePortStaysOverARestart()
{
    const QTemporaryDir folder;
    const NotifySocket notify(folder.filePath(u"notify"_s));
    QTcpServer held;
    QVERIFY(held.listen(QHostAddress::LocalHost));
    held.pauseAccepting(); // systemd holds the socket, and leaves what comes to the service
    for (int round = 0; round < 2; ++round) {
        QProcess daemon;
        startAsService(daemon, folder.path(), held, notify);
        QCOMPARE(notify.next(), QByteArray("READY=1"));
        // While nobody serves it the port still takes connections: they wait.
        daemon.terminate();
        QCOMPARE(notify.next(), QByteArray("STOPPING=1"));
        QVERIFY(daemon.waitForFinished(20'000));
        QTcpSocket waiting;
        waiting.connectToHost(QHostAddress::LocalHost, held.serverPort());
        QVERIFY(waiting.waitForConnected(5000));
    }
}

void TestServiceUnit::withoutASocketItSaysWhatToDo()
{
    const QTemporaryDir folder;
    QProcess daemon;
    daemon.start(QStringLiteral(HEARTHD_PATH),
        { u"serve"_s, u"--data"_s, folder.path(), u"--listen"_s, u"systemd"_s });
    QVERIFY(daemon.waitForFinished(20'000));
    QCOMPARE(daemon.exitCode(), 2);
    QVERIFY(daemon.readAllStandardError().contains("hearthd.socket"));
    QVERIFY(!QFile::exists(folder.filePath(u"server.sqlite"_s)));
}

QTEST_GUILESS_MAIN(TestServiceUnit)
#include "test_service_unit.moc"
