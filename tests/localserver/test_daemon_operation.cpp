// SPDX-License-Identifier: Apache-2.0
#include "tests/localserver/daemon.h"
#include "tests/localserver/wire_client.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;
using test::Daemon;
using test::Output;
using test::runDaemon;
using test::WireClient;

/// hearthd in operation: its log, and what its doctor finds.
class TestDaemonOperation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLogHoldsNoSecrets();
    void theLogLevelChangesBySignal();
    void doctorLooksAndMends();
};

/// Every line is an object, every operation has one with the request's id, and no secret is in any.
void TestDaemonOperation::theLogHoldsNoSecrets()
{
    const QTemporaryDir folder;
    Daemon daemon(folder.path(),
        { u"--tls"_s, u"off"_s, u"--log-format"_s, u"json"_s, u"--log-level"_s, u"debug"_s });
    const auto line = daemon.line("setup code: ");
    QVERIFY(line);
    const QByteArray code = line->mid(line->indexOf(": ") + 2);
    WireClient client(daemon.port);
    const auto owner = client.call("auth.signUp",
        R"({"displayName":"Olga","email":"olga@example.org","password":"quite long enough",)"
        R"("setupCode":")"
            + code + R"("})");
    QCOMPARE(owner.status, 200);
    const QByteArray token = owner.json()["accessToken"_L1].toString().toLatin1();
    const QByteArray refresh = owner.json()["refreshToken"_L1].toString().toLatin1();
    QVERIFY(
        client.call("auth.signIn", R"({"email":"olga@example.org","password":"wrong one"})").status
        != 200);
    const auto asked = client.call("auth.currentUser", "{}", token);
    QCOMPARE(asked.status, 200);
    const QByteArray requestId = asked.fields.value("x-request-id");
    QVERIFY(!requestId.isEmpty());
    daemon.signal(SIGTERM);
    QVERIFY(daemon.ended());

    const QByteArray log = daemon.errors();
    bool isThere = false;
    for (const QByteArray& entry : log.split('\n')) {
        if (entry.isEmpty())
            continue;
        const QJsonObject object = QJsonDocument::fromJson(entry).object();
        QVERIFY2(object.contains("message"_L1), entry.constData());
        const QJsonObject fields = object["fields"_L1].toObject();
        isThere = isThere
            || (fields["requestId"_L1].toString().toLatin1() == requestId
                && fields["operation"_L1] == u"auth.currentUser"_s
                && fields["result"_L1] == u"ok"_s);
    }
    QVERIFY2(isThere, log.constData());
    for (const QByteArray& secret : { code, token, refresh, QByteArray("quite long enough"),
             QByteArray("wrong one"), QByteArray("olga@example.org") })
        QVERIFY2(!log.contains(secret), secret.constData());
}

void TestDaemonOperation::theLogLevelChangesBySignal()
{
    const QTemporaryDir folder;
    Daemon daemon(folder.path(), { u"--tls"_s, u"off"_s });
    QVERIFY(daemon.port != 0);
    QCOMPARE(WireClient(daemon.port).call("server.info").status, 200);
    daemon.signal(SIGUSR1);
    QByteArray log;
    QTRY_VERIFY2(
        (WireClient(daemon.port).call("server.info"), log += daemon.errors(),
            log.contains("debug hearth.request: answered operation=server.info result=ok")),
        log.constData());
    daemon.signal(SIGTERM);
    QVERIFY(daemon.ended());
    QCOMPARE(daemon.exitCode(), 0);
}

void TestDaemonOperation::doctorLooksAndMends()
{
    const QTemporaryDir folder;
    QCOMPARE(runDaemon({ u"doctor"_s, u"--data"_s, u"/nowhere/at/all"_s }).exitCode, 2);
    {
        Daemon daemon(folder.path());
        QVERIFY(daemon.port != 0);
        const Output running = runDaemon({ u"doctor"_s, u"--data"_s, folder.path() });
        QVERIFY2(running.exitCode < 2, running.out.constData());
        QVERIFY2(running.out.contains("is running here"), running.out.constData());
        daemon.signal(SIGTERM);
        QVERIFY(daemon.ended());
    }
    const QStringList look { u"doctor"_s, u"--data"_s, folder.path(), u"--listen"_s,
        u"127.0.0.1:0"_s, u"--json"_s };
    QVERIFY(
        runDaemon(look).exitCode < 2); // there is no backup, and nobody may keep the clock right
    const QString database = folder.filePath(u"server.sqlite"_s);
    QVERIFY(QFile::setPermissions(database, QFile::permissions(database) | QFile::ReadOther));
    const Output open = runDaemon(look);
    QCOMPARE(open.exitCode, 2);
    QCOMPARE(QJsonDocument::fromJson(open.out).object()["state"_L1].toString(), u"error"_s);
    QVERIFY(runDaemon(look + QStringList { u"--fix"_s }).out.contains("\"repaired\":true"));
    QVERIFY(runDaemon(look).exitCode < 2);
}

QTEST_GUILESS_MAIN(TestDaemonOperation)
#include "test_daemon_operation.moc"
