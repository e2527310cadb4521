// SPDX-License-Identifier: Apache-2.0
#include "tests/localserver/open_server.h"

#include <QProcess>
#include <QStandardPaths>

using namespace hearth;
using namespace Qt::StringLiterals;
using test::WireClient;

/// slowhttptest (Debian's package) against the real server, while somebody else goes on working.
class TestSlowClients : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void othersAreAnsweredMeanwhile_data();
    void othersAreAnsweredMeanwhile();
};

namespace {
const QByteArray health = "GET /health HTTP/1.1\r\nHost: h\r\n\r\n";
}

void TestSlowClients::othersAreAnsweredMeanwhile_data()
{
    QTest::addColumn<QStringList>("attack");
    QTest::newRow("slow heads") << QStringList { u"-H"_s, u"-i"_s, u"1"_s };
    QTest::newRow("slow bodies") << QStringList { u"-B"_s, u"-i"_s, u"1"_s, u"-s"_s, u"8192"_s };
    QTest::newRow("slow readers") << QStringList { u"-X"_s, u"-w"_s, u"1"_s, u"-y"_s, u"2"_s,
        u"-n"_s, u"1"_s, u"-z"_s, u"1"_s, u"-k"_s, u"3"_s };
}

void TestSlowClients::othersAreAnsweredMeanwhile()
{
    QFETCH(const QStringList, attack);
    const QString program = QStandardPaths::findExecutable(u"slowhttptest"_s);
    QVERIFY2(!program.isEmpty(), "installer/bootstrap.sh installs slowhttptest");
    test::OpenServer server;
    QVERIFY2(server.open(), qPrintable(server.error.message));
    QProcess attacker;
    attacker.setProcessChannelMode(QProcess::MergedChannels);
    attacker.start(program,
        attack
            + QStringList { u"-c"_s, u"500"_s, u"-r"_s, u"250"_s, u"-l"_s, u"8"_s, u"-u"_s,
                u"http://127.0.0.1:%1/api/v1/openapi.json"_s.arg(server.listening.port) });
    QVERIFY(attacker.waitForStarted());
    int answered = 0;
    while (attacker.state() != QProcess::NotRunning) {
        WireClient client = server.client();
        const auto answer = client.exchange(health);
        QVERIFY(answer);
        QCOMPARE(answer->status, 200);
        ++answered;
        if (attacker.waitForFinished(100))
            break;
        QVERIFY2(answered < 1000, "the attack does not end");
    }
    QVERIFY(answered > 0);
    // And when it is over nothing of it is left in the way.
    QCOMPARE(server.client().exchange(health)->status, 200);
}

QTEST_GUILESS_MAIN(TestSlowClients)
#include "test_slow_clients.moc"
