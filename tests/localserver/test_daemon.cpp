// SPDX-License-Identifier: Apache-2.0
#include "core/storage/connection.h"
#include "tests/localserver/daemon.h"
#include "tests/localserver/wire_client.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace hearth;
using namespace Qt::StringLiterals;
using test::Daemon;
using test::Output;
using test::runDaemon;
using test::WireClient;

/// hearthd as a process: its command line, its output, its end.
class TestDaemon : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void helpAndVersion();
    void wrongUsage_data();
    void wrongUsage();
    void servesUntilTerminated_data();
    void servesUntilTerminated();
    void setupCodeMakesTheOwner();
    void registrationIsKept();
    void directoryIsHeldByOne();
    void listenFailureEndsIt();
    void goodbyeOnTermination();
    void importsFromSlack();
    void importFailures();
    void rendersMarkdown();
    void verifiesAuditLogs();
    void cleansUp();
};

namespace {

const QString export_ = QStringLiteral(HEARTH_SOURCE_DIR "/resources/demo/demo-slack-export.zip");

} // namespace

void TestDaemon::helpAndVersion()
{
    const Output help = runDaemon({ u"--help"_s });
    QCOMPARE(help.exitCode, 0);
    for (const QByteArray& word : { QByteArray("serve --data DIR"),
             QByteArray("--registration invited|open"), QByteArray("import slack FILE") })
        QVERIFY2(help.out.contains(word), word.constData());
    QCOMPARE(runDaemon({ u"serve"_s, u"--help"_s }).out, help.out);
    const Output version = runDaemon({ u"--version"_s });
    QCOMPARE(version.exitCode, 0);
    QVERIFY(version.out.startsWith("hearthd "));
}

void TestDaemon::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    const QStringList serve { u"serve"_s, u"--data"_s, u"/nowhere/at/all"_s };
    QTest::newRow("nothing") << QStringList() << QByteArray("command");
    QTest::newRow("unknown command") << QStringList { u"dance"_s } << QByteArray("dance");
    QTest::newRow("no data directory") << QStringList { u"serve"_s } << QByteArray("--data");
    QTest::newRow("unknown option") << serve + QStringList { u"--fast"_s } << QByteArray("fast");
    QTest::newRow("extra word") << serve + QStringList { u"more"_s } << QByteArray("more");
    QTest::newRow("bad port") << serve + QStringList { u"--listen"_s, u"127.0.0.1:99999"_s }
                              << QByteArray("--listen");
    QTest::newRow("bad address") << serve + QStringList { u"--listen"_s, u"example.org:80"_s }
                                 << QByteArray("--listen");
    QTest::newRow("bad TLS") << serve + QStringList { u"--tls"_s, u"maybe"_s }
                             << QByteArray("--tls");
    QTest::newRow("TLS off for everybody")
        << serve + QStringList { u"--tls"_s, u"off"_s, u"--listen"_s, u"0.0.0.0:0"_s }
        << QByteArray("loopback");
    QTest::newRow("bad log format")
        << serve + QStringList { u"--log-format"_s, u"xml"_s } << QByteArray("--log-format");
    QTest::newRow("bad log level")
        << serve + QStringList { u"--log-level"_s, u"loud"_s } << QByteArray("--log-level");
    QTest::newRow("doctor without directory")
        << QStringList { u"doctor"_s } << QByteArray("--data");
    QTest::newRow("bad knocking") << serve + QStringList { u"--knocking"_s, u"perhaps"_s }
                                  << QByteArray("--knocking takes on or off");
    QTest::newRow("bad registration") << serve + QStringList { u"--registration"_s, u"sometimes"_s }
                                      << QByteArray("--registration");
    QTest::newRow("import from elsewhere")
        << QStringList { u"import"_s, u"icq"_s } << QByteArray("slack");
    QTest::newRow("import without file")
        << QStringList { u"import"_s, u"slack"_s, u"--data"_s, u"x"_s, u"--workspace"_s, u"y"_s }
        << QByteArray("file");
    QTest::newRow("import without workspace") << QStringList { u"import"_s, u"slack"_s, u"f.zip"_s,
        u"--data"_s, u"x"_s } << QByteArray("--workspace");
}

void TestDaemon::wrongUsage()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, says);
    const Output output = runDaemon(arguments);
    QCOMPARE(output.exitCode, 2);
    QVERIFY2(
        output.err.startsWith("hearthd: ") && output.err.contains(says), output.err.constData());
    QVERIFY(output.out.isEmpty());
}

void TestDaemon::servesUntilTerminated_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void TestDaemon::servesUntilTerminated()
{
    QFETCH(const int, signal);
    const QTemporaryDir folder;
    Daemon daemon(folder.path());
    QVERIFY2(daemon.port != 0, daemon.errors().constData());
    QCOMPARE(daemon.directory, folder.path());
    QCOMPARE(daemon.fingerprint.size(), 64);
    WireClient client(daemon.port, WireClient::Security::Tls);
    QCOMPARE(client.call("server.info").status, 200);
    daemon.signal(signal);
    QVERIFY(daemon.ended());
    QCOMPARE(daemon.exitCode(), 0);
    QVERIFY(client.closedWithin(5000));
}

void TestDaemon::setupCodeMakesTheOwner()
{
    const QTemporaryDir folder;
    {
        Daemon daemon(folder.path(), { u"--tls"_s, u"off"_s });
        const auto line = daemon.line("setup code: ");
        QVERIFY(line);
        const QByteArray code = line->mid(line->indexOf(": ") + 2);
        WireClient client(daemon.port);
        QCOMPARE(client.call("auth.signUp", R"({"displayName":"Olga"})").status, 403);
        const auto answer = client.call(
            "auth.signUp", R"({"displayName":"Olga","setupCode":")" + code + R"("})");
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.json()["user"_L1]["ownsServer"_L1].toBool());
        daemon.signal(SIGTERM);
        QVERIFY(daemon.ended());
    }
    Daemon again(folder.path(), { u"--tls"_s, u"off"_s });
    again.signal(SIGTERM);
    QVERIFY(again.ended());
    QVERIFY(!again.line("setup code"));
}

void TestDaemon::registrationIsKept()
{
    const QTemporaryDir folder;
    {
        Daemon daemon(folder.path(), { u"--tls"_s, u"off"_s, u"--registration"_s, u"open"_s });
        QCOMPARE(
            WireClient(daemon.port).call("auth.signUp", R"({"displayName":"Ann"})").status, 200);
        daemon.signal(SIGTERM);
        QVERIFY(daemon.ended());
    }
    {
        Daemon daemon(folder.path(), { u"--tls"_s, u"off"_s });
        QCOMPARE(WireClient(daemon.port).call("server.info").json()["registration"_L1].toString(),
            u"open"_s);
        daemon.signal(SIGTERM);
        QVERIFY(daemon.ended());
    }
    Daemon daemon(folder.path(), { u"--tls"_s, u"off"_s, u"--registration"_s, u"invited"_s });
    QCOMPARE(WireClient(daemon.port).call("auth.signUp", R"({"displayName":"Ann"})").status, 403);
}

void TestDaemon::directoryIsHeldByOne()
{
    const QTemporaryDir folder;
    Daemon daemon(folder.path());
    QVERIFY(daemon.port != 0);
    for (const QStringList& arguments :
        { QStringList { u"serve"_s, u"--data"_s, folder.path(), u"--listen"_s, u"127.0.0.1:0"_s },
            QStringList { u"import"_s, u"slack"_s, export_, u"--data"_s, folder.path(),
                u"--workspace"_s, u"W"_s } }) {
        const Output second = runDaemon(arguments);
        QCOMPARE(second.exitCode, 1);
        QVERIFY2(second.err.contains("using the data directory") && second.err.contains("process "),
            second.err.constData());
    }
    QCOMPARE(WireClient(daemon.port, WireClient::Security::Tls).call("server.info").status, 200);
}

void TestDaemon::listenFailureEndsIt()
{
    const QTemporaryDir first;
    const QTemporaryDir second;
    Daemon daemon(first.path());
    QVERIFY(daemon.port != 0);
    const Output output = runDaemon({ u"serve"_s, u"--data"_s, second.path(), u"--listen"_s,
        u"127.0.0.1:%1"_s.arg(daemon.port) });
    QCOMPARE(output.exitCode, 1);
    QVERIFY2(output.err.contains("in use"), output.err.constData());
    const Output files = runDaemon({ u"serve"_s, u"--data"_s, second.path(), u"--listen"_s,
        u"127.0.0.1:0"_s, u"--tls"_s, u"/no/cert,/no/key"_s });
    QCOMPARE(files.exitCode, 1);
    QVERIFY2(files.err.contains("/no/cert"), files.err.constData());
}

void TestDaemon::goodbyeOnTermination()
{
    const QTemporaryDir folder;
    Daemon daemon(folder.path());
    WireClient client(daemon.port, WireClient::Security::Tls);
    QVERIFY(client.upgrade());
    client.sendText(R"({"hello":{"versions":[1],"client":"test"}})");
    QVERIFY(client.envelope().contains("hello"_L1));
    daemon.signal(SIGTERM);
    QCOMPARE(client.envelope()["goodbye"_L1]["error"_L1]["code"_L1].toString(), u"unavailable"_s);
    client.socket().disconnectFromHost();
    QVERIFY(daemon.ended());
    QCOMPARE(daemon.exitCode(), 0);
}

void TestDaemon::importsFromSlack()
{
    const QTemporaryDir folder;
    const QStringList arguments { u"import"_s, u"slack"_s, export_, u"--data"_s, folder.path(),
        u"--workspace"_s, u"Northlight"_s };
    const Output first = runDaemon(arguments);
    QCOMPARE(first.exitCode, 0);
    QVERIFY2(first.out.contains("\"Northlight\": done"), first.out.constData());
    const qsizetype at = first.out.indexOf("recovery code: ");
    QVERIFY(at > 0);
    const QByteArray code = first.out.mid(at + 15).trimmed();

    const Output second = runDaemon(arguments + QStringList { u"--json"_s });
    QCOMPARE(second.exitCode, 0);
    const QJsonObject outcome = QJsonDocument::fromJson(second.out).object();
    QCOMPARE(outcome["report"_L1]["state"_L1].toString(), u"done"_s);
    for (const QJsonValueConstRef taken : outcome["report"_L1]["taken"_L1].toArray())
        QCOMPARE(taken["count"_L1].toInteger(), 0);
    QVERIFY(!outcome.contains("recoveryCode"_L1));

    Daemon daemon(folder.path(), { u"--tls"_s, u"off"_s });
    WireClient client(daemon.port);
    const auto recovered = client.call("auth.recover", R"({"code":")" + code + R"("})");
    QCOMPARE(recovered.status, 200);
    const QByteArray token = recovered.json()["accessToken"_L1].toString().toLatin1();
    const QJsonArray workspaces = client.call("workspace.list", "{}", token)
                                      .json()["workspaces"_L1]
                                      .toArray();
    QCOMPARE(workspaces.size(), 1);
    QCOMPARE(workspaces.first()["id"_L1], outcome["workspaceId"_L1]);
}

void TestDaemon::importFailures()
{
    const QTemporaryDir folder;
    const QString fresh = folder.filePath(u"data"_s);
    const Output missing = runDaemon({ u"import"_s, u"slack"_s, u"/no/such.zip"_s, u"--data"_s,
        fresh, u"--workspace"_s, u"W"_s });
    QCOMPARE(missing.exitCode, 1);
    QVERIFY2(missing.err.contains("/no/such.zip"), missing.err.constData());
    QVERIFY(!QFileInfo::exists(fresh));
    const Output nonsense = runDaemon({ u"import"_s, u"slack"_s, QStringLiteral(HEARTHD_PATH),
        u"--data"_s, fresh, u"--workspace"_s, u"W"_s });
    QCOMPARE(nonsense.exitCode, 1);
}

void TestDaemon::rendersMarkdown()
{
    QProcess process;
    process.start(QStringLiteral(HEARTHD_PATH), { u"render"_s });
    process.write("# *Hi* <b>\n\n- [x] a\n\n[x](javascript:y)\n");
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(process.readAllStandardOutput(),
        QByteArray("<h1><em>Hi</em> &lt;b&gt;</h1>\n<ul>\n<li><input checked=\"\" disabled=\"\" "
                   "type=\"checkbox\"> a</li>\n</ul>\n<p>x (javascript:y)</p>\n"));
    QCOMPARE(runDaemon({ u"render"_s, u"file"_s }).exitCode, 2);
}

void TestDaemon::verifiesAuditLogs()
{
    const QTemporaryDir folder;
    const QStringList verify { u"audit"_s, u"verify"_s, u"--data"_s, folder.path() };
    QVERIFY(runDaemon(verify).exitCode > 0); // nothing there yet
    {
        Daemon daemon(folder.path(), { u"--tls"_s, u"off"_s, u"--registration"_s, u"open"_s });
        WireClient client(daemon.port);
        for (const QByteArray& name : { QByteArray("Ann"), QByteArray("Ben"), QByteArray("Cem") })
            QCOMPARE(
                client.call("auth.signUp", R"({"displayName":")" + name + R"("})").status, 200);
        // It may be looked at while the server runs; entries are sealed in a moment.
        static const QRegularExpression whole(
            u"^server: (\\d+) entries, whole$"_s, QRegularExpression::MultilineOption);
        const auto entries = [&] {
            return whole.match(QString::fromUtf8(runDaemon(verify).out)).captured(1).toInt();
        };
        QTRY_VERIFY(entries() >= 3);
        daemon.signal(SIGTERM);
        QVERIFY(daemon.ended());
    }
    QCOMPARE(runDaemon(verify).exitCode, 0);
    {
        const auto file = storage::Connection::open(
            { .path = QDir(folder.path()).filePath(u"server.sqlite"_s) });
        QVERIFY(file);
        QVERIFY((*file)->execute("UPDATE audit SET operation = 'auth.signIn' WHERE number = 2"));
    }
    const Output tampered = runDaemon(verify);
    QVERIFY(tampered.exitCode > 0);
    QVERIFY2(tampered.out.contains("broken at number 2"), tampered.out.constData());
}

void TestDaemon::cleansUp()
{
    const QTemporaryDir folder;
    const QStringList cleanUp { u"cleanup"_s, u"--data"_s, folder.path() };
    QCOMPARE(runDaemon(cleanUp).exitCode, 1); // nothing there yet
    QVERIFY(QDir(folder.path()).isEmpty()); // and nothing made
    {
        Daemon daemon(folder.path(), { u"--tls"_s, u"off"_s, u"--registration"_s, u"open"_s });
        QCOMPARE(runDaemon(cleanUp).exitCode, 1); // not beside a server
        daemon.signal(SIGTERM);
        QVERIFY(daemon.ended());
    }
    QCOMPARE(runDaemon(cleanUp).exitCode, 0);
    QCOMPARE(runDaemon({ u"cleanup"_s }).exitCode, 2);
}

QTEST_GUILESS_MAIN(TestDaemon)
#include "test_daemon.moc"
