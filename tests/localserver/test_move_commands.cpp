// SPDX-License-Identifier: Apache-2.0
#include "tests/localserver/daemon.h"
#include "tests/localserver/moved_data.h"
#include "tests/localserver/wire_client.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

using namespace hearth;
using namespace Qt::StringLiterals;
using test::Daemon;
using test::listed;
using test::messagesIn;
using test::Output;
using test::runDaemon;
using test::WireClient;

/// `hearthd move …` as processes: from one data directory, the laptop's, into another, the box's.
class TestMoveCommands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusesToExport();
    void refusesBesideAServer();
    void exportsIntoAFile();
    void refusesToImport();
    void importsWithItsMessages();
    void saysWhereItIs();
    void takesBack();
    void forgetsWhatCameInPart();
    void wrongUsage_data();
    void wrongUsage();

private:
    [[nodiscard]] QString at(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString laptop() const { return at(u"laptop"_s); }
    [[nodiscard]] QString box() const { return at(u"box"_s); }
    [[nodiscard]] QString file() const { return at(u"northlight.hearthbackup"_s); }
    bool write(const QString& name, const QByteArray& text) const;
    [[nodiscard]] Output exportTo(const QString& path, const QString& workspace = u"Northlight"_s,
        const QString& passphrase = u"passphrase"_s) const;
    [[nodiscard]] Output importInto(const QString& data, const QString& path,
        const QString& passphrase = u"passphrase"_s) const;
    /// Something of a workspace comes to a server that runs, and no more; answers with the move.
    [[nodiscard]] static QString comeInPart(
        WireClient& server, const QByteArray& ownersToken, const QString& workspace);

    const QTemporaryDir m_folder;
    QString m_workspace;
    QByteArray m_ownersCode;
    qint64 m_messages = 0;
};

bool TestMoveCommands::write(const QString& name, const QByteArray& text) const
{
    QFile out(at(name));
    return out.open(QIODevice::WriteOnly) && out.write(text) == text.size();
}

Output TestMoveCommands::exportTo(
    const QString& path, const QString& workspace, const QString& passphrase) const
{
    return runDaemon({ u"move"_s, u"export"_s, u"--data"_s, laptop(), u"--workspace"_s, workspace,
        u"--to"_s, path, u"--passphrase-file"_s, at(passphrase) });
}

Output TestMoveCommands::importInto(
    const QString& data, const QString& path, const QString& passphrase) const
{
    return runDaemon({ u"move"_s, u"import"_s, path, u"--data"_s, data, u"--passphrase-file"_s,
        at(passphrase) });
}

QString TestMoveCommands::comeInPart(
    WireClient& server, const QByteArray& ownersToken, const QString& workspace)
{
    const QString ticket = server.call("move.createTicket", "{}", ownersToken)
                               .json()["ticket"_L1]
                               .toString();
    const QString move = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QJsonObject begin { { u"ticket"_s, ticket }, { u"moveId"_s, move },
        { u"workspaceId"_s, workspace }, { u"name"_s, u"Southlight"_s }, { u"schema"_s, 1 },
        { u"bytes"_s, 1 }, { u"activation"_s, QString(64, u'0') }, { u"secret"_s, u"secret"_s } };
    const QJsonObject piece { { u"ticket"_s, ticket }, { u"sha256"_s, QString(64, u'a') },
        { u"size"_s, 2 }, { u"offset"_s, 0 }, { u"data"_s, u"YQ=="_s } };
    const bool came = server.call("move.begin", QJsonDocument(begin).toJson()).status == 200
        && server.call("move.put", QJsonDocument(piece).toJson()).status == 200;
    return came ? move : QString();
}

void TestMoveCommands::initTestCase()
{
    QVERIFY(write(u"passphrase"_s, "a long sentence\n"));
    QVERIFY(write(u"other"_s, "another sentence\n"));
    QVERIFY(write(u"short"_s, "short\n"));
    const Output imported = runDaemon({ u"import"_s, u"slack"_s,
        QStringLiteral(HEARTH_SOURCE_DIR "/resources/demo/demo-slack-export.zip"), u"--data"_s,
        laptop(), u"--workspace"_s, u"Northlight"_s });
    QVERIFY2(imported.exitCode == 0, imported.err.constData());
    const qsizetype at = imported.out.indexOf("recovery code: ");
    QVERIFY(at > 0);
    m_ownersCode = imported.out.mid(at + 15).trimmed();
    const QStringList workspaces = QDir(laptop() + u"/workspaces"_s)
                                       .entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QCOMPARE(workspaces.size(), 1);
    m_workspace = workspaces.first();
    m_messages = messagesIn(laptop(), m_workspace);
    QVERIFY(m_messages > 0);
}

void TestMoveCommands::refusesToExport()
{
    QVERIFY(write(u"taken"_s, "somebody's"));
    const struct {
        Output output;
        QByteArray says;
    } rows[] {
        { exportTo(file(), u"Southlight"_s), "no workspace \"Southlight\" is on this server" },
        { exportTo(at(u"taken"_s)), "exists already" },
        { exportTo(at(u"nowhere/a"_s)), "is not there" },
        { exportTo(m_folder.path()), "is a folder" },
        { exportTo(file(), u"Northlight"_s, u"short"_s), "at least 8 characters" },
        { exportTo(file(), u"Northlight"_s, u"none"_s), "cannot be read" },
    };
    for (const auto& [output, says] : rows) {
        QCOMPARE(output.exitCode, 1);
        QVERIFY2(output.err.startsWith("hearthd: ") && output.err.contains(says),
            output.err.constData());
        QVERIFY(output.out.isEmpty());
    }
    // What there is to choose from.
    QVERIFY(rows[0].output.err.contains(m_workspace.toLatin1()));
    QVERIFY(!QFile::exists(file()));
    QCOMPARE(QFileInfo(at(u"taken"_s)).size(), 10);
    QCOMPARE(listed(laptop()), QByteArray());

    const Output elsewhere = runDaemon({ u"move"_s, u"list"_s, u"--data"_s, at(u"nobody"_s) });
    QCOMPARE(elsewhere.exitCode, 1);
    QVERIFY2(elsewhere.err.contains("no data of a server"), elsewhere.err.constData());
    QVERIFY(!QFileInfo::exists(at(u"nobody"_s)));
}

void TestMoveCommands::refusesBesideAServer()
{
    Daemon daemon(laptop());
    QVERIFY(daemon.port != 0);
    const Output refused = exportTo(file());
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains("is using the data directory")
            && refused.err.contains("stop it first"),
        refused.err.constData());
    QVERIFY(!QFile::exists(file()));
    daemon.signal(SIGTERM);
    QVERIFY(daemon.ended());
}

void TestMoveCommands::exportsIntoAFile()
{
    const Output done = exportTo(file(), u"NORTHLIGHT"_s);
    QVERIFY2(done.exitCode == 0, done.err.constData());
    for (const QByteArray& word : { QByteArray("\"Northlight\""), file().toUtf8(),
             QByteArray("hearthd move import"), QByteArray("hearthd move forward") })
        QVERIFY2(done.out.contains(word), done.out.constData());
    QVERIFY(QFile::exists(file()));
    const QByteArray list = listed(laptop());
    QVERIFY2(list.startsWith("left  \"Northlight\"") && list.contains(file().toUtf8())
            && list.count('\n') == 1,
        list.constData());
    // It leaves once.
    const Output again = exportTo(at(u"again"_s), m_workspace);
    QCOMPARE(again.exitCode, 1);
    QVERIFY2(again.err.contains("has moved already"), again.err.constData());
    QVERIFY(!QFile::exists(at(u"again"_s)));
}

void TestMoveCommands::refusesToImport()
{
    const Output backup = runDaemon({ u"backup"_s, u"--data"_s, laptop(), u"--to"_s,
        at(u"whole.hearthbackup"_s), u"--passphrase-file"_s, at(u"passphrase"_s) });
    QVERIFY2(backup.exitCode == 0, backup.err.constData());
    QFile good(file());
    QVERIFY(good.open(QIODevice::ReadOnly));
    QVERIFY(write(u"cut"_s, good.read(good.size() / 2)));
    const struct {
        Output output;
        QByteArray says;
    } rows[] {
        { importInto(box(), file(), u"other"_s), "not the passphrase" },
        { importInto(box(), at(u"taken"_s)), "is not a workspace that moves" },
        { importInto(box(), at(u"nothing"_s)), "there is no file" },
        { importInto(box(), at(u"cut"_s)), "damaged" },
        { importInto(box(), at(u"whole.hearthbackup"_s)), "is a backup" },
    };
    for (const auto& [output, says] : rows) {
        QCOMPARE(output.exitCode, 1);
        QVERIFY2(output.err.startsWith("hearthd: ") && output.err.contains(says),
            output.err.constData());
        QVERIFY(output.out.isEmpty());
    }
    QVERIFY(!QFileInfo::exists(box())); // nobody's server was made on the way
}

void TestMoveCommands::importsWithItsMessages()
{
    const Output done = importInto(box(), file());
    QVERIFY2(done.exitCode == 0, done.err.constData());
    for (const QByteArray& word : { QByteArray("\"Northlight\""), m_workspace.toLatin1(),
             QByteArray("hearthd move forward"), QByteArray("recovery code: ") })
        QVERIFY2(done.out.contains(word), done.out.constData());
    const QByteArray list = listed(box());
    QVERIFY2(list.startsWith("came  \"Northlight\"") && list.count('\n') == 1, list.constData());
    QCOMPARE(messagesIn(box(), m_workspace), m_messages);
    QCOMPARE(runDaemon({ u"audit"_s, u"verify"_s, u"--data"_s, box() }).exitCode, 0);

    const Output again = importInto(box(), file());
    QCOMPARE(again.exitCode, 1);
    QVERIFY2(again.err.contains("already"), again.err.constData());
    QVERIFY(again.out.isEmpty());
    QCOMPARE(listed(box()), list);
    QVERIFY(!QFileInfo::exists(box() + u"/arriving/unpacking"_s));

    // Its people are let in as before.
    Daemon daemon(box(), { u"--tls"_s, u"off"_s });
    WireClient client(daemon.port);
    const auto recovered = client.call("auth.recover", R"({"code":")" + m_ownersCode + R"("})");
    QCOMPARE(recovered.status, 200);
    const QByteArray token = recovered.json()["accessToken"_L1].toString().toLatin1();
    const QJsonArray workspaces = client.call("workspace.list", "{}", token)
                                      .json()["workspaces"_L1]
                                      .toArray();
    QCOMPARE(workspaces.size(), 1);
    QCOMPARE(workspaces.first()["id"_L1].toString(), m_workspace);
    daemon.signal(SIGTERM);
    QVERIFY(daemon.ended());
}

void TestMoveCommands::saysWhereItIs()
{
    const QString link = u"hearth://moved/box.example.org:7420#"_s + QString(64, u'a');
    const QStringList forward { u"move"_s, u"forward"_s, link, u"--data"_s };
    const Output unknown = runDaemon(
        forward + QStringList { laptop(), u"--workspace"_s, u"Southlight"_s });
    QCOMPARE(unknown.exitCode, 1);
    QVERIFY2(unknown.err.contains("no workspace \"Southlight\" has left"), unknown.err.constData());
    const Output said = runDaemon(
        forward + QStringList { laptop(), u"--workspace"_s, u"Northlight"_s });
    QVERIFY2(said.exitCode == 0, said.err.constData());
    QVERIFY2(said.out.contains("box.example.org:7420"), said.out.constData());
    const Output list = runDaemon({ u"move"_s, u"list"_s, u"--data"_s, laptop(), u"--json"_s });
    QCOMPARE(list.exitCode, 0);
    const QJsonObject departure = QJsonDocument::fromJson(list.out)
                                      .object()["departures"_L1]
                                      .toArray()
                                      .first()
                                      .toObject();
    QCOMPARE(departure["state"_L1].toString(), u"moved"_s);
    QCOMPARE(departure["place"_L1]["host"_L1].toString(), u"box.example.org"_s);
}

/// From the box, by its id.
void TestMoveCommands::takesBack()
{
    const QStringList back { u"move"_s, u"back"_s, u"--data"_s, box(), u"--workspace"_s,
        m_workspace };
    const Output early = runDaemon(back);
    QCOMPARE(early.exitCode, 1);
    QVERIFY2(early.err.contains("no workspace has left"), early.err.constData());
    const QString second = at(u"second.hearthbackup"_s);
    QCOMPARE(runDaemon({ u"move"_s, u"export"_s, u"--data"_s, box(), u"--workspace"_s, m_workspace,
                           u"--to"_s, second, u"--passphrase-file"_s, at(u"passphrase"_s) })
                 .exitCode,
        0);
    const Output done = runDaemon(back);
    QVERIFY2(done.exitCode == 0, done.err.constData());
    QVERIFY2(done.out.contains("open here again") && done.out.contains(second.toUtf8()),
        done.out.constData());
    QVERIFY(!listed(box()).contains("left"));
}

/// Twice, as when it was cancelled at its old place while nobody answered here, and begun anew.
void TestMoveCommands::forgetsWhatCameInPart()
{
    const auto forget = [this](const QString& which) {
        return runDaemon(
            { u"move"_s, u"forget"_s, u"--data"_s, laptop(), u"--workspace"_s, which });
    };
    const Output early = forget(u"Southlight"_s);
    QCOMPARE(early.exitCode, 1);
    QVERIFY2(early.err.contains("no workspace is on its way here"), early.err.constData());

    Daemon daemon(laptop(), { u"--tls"_s, u"off"_s });
    WireClient client(daemon.port);
    const QByteArray token = client.call("auth.recover", R"({"code":")" + m_ownersCode + R"("})")
                                 .json()["accessToken"_L1]
                                 .toString()
                                 .toLatin1();
    const QString workspace = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString first = comeInPart(client, token, workspace);
    const QString second = comeInPart(client, token, workspace);
    QVERIFY(!first.isEmpty() && !second.isEmpty());
    daemon.signal(SIGTERM);
    QVERIFY(daemon.ended());

    const QByteArray list = listed(laptop());
    for (const QString& which : { u"Southlight"_s, workspace, u"Westlight"_s }) {
        const Output refused = forget(which);
        QCOMPARE(refused.exitCode, 1);
        for (const QString& move : { first, second }) {
            QVERIFY2(refused.err.contains(move.toLatin1()), refused.err.constData());
            QVERIFY2(list.contains(move.toLatin1()), list.constData());
        }
    }
    const QString folder = laptop() + u"/arriving/"_s;
    const Output done = forget(first);
    QVERIFY2(done.exitCode == 0, done.err.constData());
    QVERIFY2(done.out.contains("\"Southlight\""), done.out.constData());
    QVERIFY(!QFileInfo::exists(folder + first) && QFileInfo::exists(folder + second));
    // There is one now.
    QCOMPARE(forget(u"southlight"_s).exitCode, 0);
    QVERIFY(!QFileInfo::exists(folder + second));
    QVERIFY(!listed(laptop()).contains("came"));
}

void TestMoveCommands::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    const QStringList data { u"--data"_s, u"/nowhere/at/all"_s };
    const QStringList workspace = data + QStringList { u"--workspace"_s, u"W"_s };
    const QStringList passphrase { u"--passphrase-file"_s, u"p"_s };
    QTest::newRow("nothing") << QStringList {} << QByteArray("export, import");
    QTest::newRow("unknown") << QStringList { u"dance"_s } << QByteArray("export, import");
    QTest::newRow("export without target")
        << QStringList { u"export"_s } + workspace + passphrase << QByteArray("--to FILE");
    QTest::newRow("export without workspace") << QStringList { u"export"_s, u"--to"_s, u"f"_s }
            + data + passphrase << QByteArray("--workspace");
    QTest::newRow("export without passphrase") << QStringList { u"export"_s, u"--to"_s, u"f"_s }
            + workspace << QByteArray("--passphrase-file F is missing");
    QTest::newRow("export with a word too many")
        << QStringList { u"export"_s, u"more"_s, u"--to"_s, u"f"_s } + workspace + passphrase
        << QByteArray("more");
    QTest::newRow("import without file")
        << QStringList { u"import"_s } + data + passphrase << QByteArray("file");
    QTest::newRow("import without passphrase")
        << QStringList { u"import"_s, u"f"_s } + data << QByteArray("--passphrase-file");
    QTest::newRow("list without data") << QStringList { u"list"_s } << QByteArray("--data");
    QTest::newRow("forward without link")
        << QStringList { u"forward"_s } + workspace << QByteArray("link");
    QTest::newRow("forward to nonsense")
        << QStringList { u"forward"_s, u"over there"_s } + workspace << QByteArray("over there");
    QTest::newRow("back without workspace")
        << QStringList { u"back"_s } + data << QByteArray("--workspace");
    QTest::newRow("forget without workspace")
        << QStringList { u"forget"_s } + data << QByteArray("--workspace");
    QTest::newRow("send without link")
        << QStringList { u"send"_s } + workspace << QByteArray("link");
    QTest::newRow("send to where a workspace is")
        << QStringList { u"send"_s, u"hearth://moved/box:7420"_s } + workspace
        << QByteArray("hearth://move/");
    QTest::newRow("ticket without address")
        << QStringList { u"ticket"_s } + data << QByteArray("--address");
    QTest::newRow("ticket for nonsense")
        << QStringList { u"ticket"_s, u"--address"_s, u"over there"_s } + data
        << QByteArray("over there");
    QTest::newRow("key in the air")
        << QStringList { u"list"_s, u"--secret-key"_s, u"air"_s } + data << QByteArray("air");
}

void TestMoveCommands::wrongUsage()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, says);
    const Output output = runDaemon(QStringList { u"move"_s } + arguments);
    QCOMPARE(output.exitCode, 2);
    QVERIFY2(
        output.err.startsWith("hearthd: ") && output.err.contains(says), output.err.constData());
    QVERIFY(output.out.isEmpty());
}

QTEST_GUILESS_MAIN(TestMoveCommands)
#include "test_move_commands.moc"
