// SPDX-License-Identifier: Apache-2.0
#include "tests/localserver/accounts.h"

#include <QDir>
#include <QProcess>

using namespace hearth;
using namespace Qt::StringLiterals;

/// `hearthd backup|verify|restore|list` as processes, beside a server that runs and without one.
class TestBackupCommands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void backsUpARunningServer();
    void restoresElsewhere();
    void restoresOverWhatIsThere();
    void runningServerIsNotReplaced();
    void killedLeavesNothingGood();
    void failuresAreSaid_data();
    void failuresAreSaid();
    void wrongUsage_data();
    void wrongUsage();

private:
    [[nodiscard]] QString at(const QString& name) const { return m_elsewhere->filePath(name); }
    [[nodiscard]] QStringList backup(const QString& file, const QStringList& more = {}) const
    {
        return QStringList { u"backup"_s, u"--data"_s, m_server->folder(), u"--to"_s, at(file) }
        + more;
    }
    void writePassphrase(const QString& passphrase) const;

    std::unique_ptr<test::OpenServer> m_server;
    std::unique_ptr<QTemporaryDir> m_elsewhere;
    QStringList m_withPassphrase;
};

namespace {

struct Output {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

Output run(const QStringList& arguments)
{
    QProcess process;
    process.start(QStringLiteral(HEARTHD_PATH), arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return { .exitCode = process.exitCode(),
        .out = process.readAllStandardOutput(),
        .err = process.readAllStandardError() };
}

QString instanceIn(const QString& folder)
{
    const test::ManualClock clock;
    SystemRandom random;
    const auto server = server::Server::open(
        { .dataDirectory = folder, .clock = &clock, .random = &random });
    return server ? (*server)->instanceId() : server.error().message;
}

} // namespace

void TestBackupCommands::init()
{
    m_elsewhere = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<test::OpenServer>();
    QVERIFY(m_server->open());
    const test::Household home(*m_server);
    QVERIFY(!home.joinCode.isEmpty());
    m_withPassphrase = { u"--passphrase-file"_s, at(u"passphrase"_s) };
    writePassphrase(u"a long sentence\n"_s);
}

void TestBackupCommands::cleanup() { m_server.reset(); }

void TestBackupCommands::writePassphrase(const QString& passphrase) const
{
    QFile file(at(u"passphrase"_s));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(passphrase.toUtf8());
}

void TestBackupCommands::backsUpARunningServer()
{
    const Output made = run(backup(u"a.hearthbackup"_s));
    QVERIFY2(made.exitCode == 0, made.err.constData());
    QVERIFY2(made.out.contains("whole server") && made.out.contains("not encrypted"),
        made.out.constData());
    const Output tried = run({ u"verify"_s, at(u"a.hearthbackup"_s) });
    QVERIFY2(tried.exitCode == 0, tried.err.constData());
    QVERIFY(tried.out.contains("it can be restored"));
    const Output listed = run({ u"list"_s, m_elsewhere->path() });
    QCOMPARE(listed.exitCode, 0);
    QCOMPARE(listed.out.count('\n'), 1);
    // Into a folder it finds a name of its own.
    QCOMPARE(run(backup(u"."_s)).exitCode, 0);
    QCOMPARE(QDir(m_elsewhere->path()).entryList({ u"*.hearthbackup"_s }).size(), 2);
}

void TestBackupCommands::restoresElsewhere()
{
    QCOMPARE(run(backup(u"a.hearthbackup"_s, m_withPassphrase)).exitCode, 0);
    const QString instance = (*m_server)->instanceId();
    const Output restored = run(
        QStringList { u"restore"_s, at(u"a.hearthbackup"_s), u"--data"_s, at(u"new"_s) }
        + m_withPassphrase);
    QVERIFY2(restored.exitCode == 0, restored.err.constData());
    QCOMPARE(instanceIn(at(u"new"_s)), instance);
}

void TestBackupCommands::restoresOverWhatIsThere()
{
    QCOMPARE(run(backup(u"a.hearthbackup"_s)).exitCode, 0);
    const QString folder = m_server->folder();
    m_server->shut();
    const Output restored = run({ u"restore"_s, at(u"a.hearthbackup"_s), u"--data"_s, folder });
    QVERIFY2(restored.exitCode == 0, restored.err.constData());
    const QDir replaced(folder + u"/replaced"_s);
    const QStringList kept = replaced.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QCOMPARE(kept.size(), 1);
    QVERIFY(QFile::exists(replaced.filePath(kept.first() + u"/server.sqlite"_s)));
    QVERIFY(m_server->open());
}

void TestBackupCommands::runningServerIsNotReplaced()
{
    QCOMPARE(run(backup(u"a.hearthbackup"_s)).exitCode, 0);
    const Output refused = run(
        { u"restore"_s, at(u"a.hearthbackup"_s), u"--data"_s, m_server->folder() });
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains("is using the data directory"), refused.err.constData());
    QVERIFY(!QFile::exists(m_server->folder() + u"/replaced"_s));
}

/// Whenever it dies, a file with a backup's name is a whole one.
void TestBackupCommands::killedLeavesNothingGood()
{
    for (const int milliseconds : { 1, 20, 60, 120 }) {
        QProcess process;
        process.start(QStringLiteral(HEARTHD_PATH), backup(u"a.hearthbackup"_s, m_withPassphrase));
        QVERIFY(process.waitForStarted());
        process.waitForFinished(milliseconds);
        process.kill();
        process.waitForFinished();
        if (QFile::exists(at(u"a.hearthbackup"_s))) {
            const Output tried = run(
                QStringList { u"verify"_s, at(u"a.hearthbackup"_s) } + m_withPassphrase);
            QCOMPARE(tried.exitCode, 0);
            QVERIFY(QFile::remove(at(u"a.hearthbackup"_s)));
        }
    }
    // What it has left is in nobody's way.
    const Output made = run(backup(u"a.hearthbackup"_s, m_withPassphrase));
    QVERIFY2(made.exitCode == 0, made.err.constData());
    QVERIFY(!QFile::exists(at(u"a.hearthbackup.part"_s)));
    QVERIFY(!QFile::exists(m_server->folder() + u"/backup.work"_s));
}

void TestBackupCommands::failuresAreSaid_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no such backup")
        << QStringList { u"verify"_s, u"/nowhere/a.hearthbackup"_s } << QByteArray("no file");
    QTest::newRow("no server") << QStringList { u"backup"_s, u"--data"_s, u"/nowhere"_s, u"--to"_s,
        u"/tmp"_s } << QByteArray("/nowhere");
    QTest::newRow("no folder to list")
        << QStringList { u"list"_s, u"/nowhere"_s } << QByteArray("drive plugged in");
    QTest::newRow("no passphrase file")
        << QStringList { u"verify"_s, u"a"_s, u"--passphrase-file"_s, u"/nowhere"_s }
        << QByteArray("/nowhere");
}

void TestBackupCommands::failuresAreSaid()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, says);
    const Output output = run(arguments);
    QCOMPARE(output.exitCode, 1);
    QVERIFY2(output.err.contains(says), output.err.constData());
    QVERIFY(!QFile::exists(u"/nowhere"_s));
}

void TestBackupCommands::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    const QStringList backup { u"backup"_s, u"--data"_s, u"d"_s, u"--to"_s, u"f"_s };
    QTest::newRow("no target") << QStringList { u"backup"_s, u"--data"_s, u"d"_s }
                               << QByteArray("--to");
    QTest::newRow("no data") << QStringList { u"restore"_s, u"f"_s } << QByteArray("--data");
    QTest::newRow("no file") << QStringList { u"verify"_s } << QByteArray("backup is missing");
    QTest::newRow("no id") << backup + QStringList { u"--workspace"_s, u"Home"_s }
                           << QByteArray("Home");
    QTest::newRow("no place") << backup + QStringList { u"--secret-key"_s, u"sock"_s }
                              << QByteArray("--secret-key");
    QTest::newRow("a word too many") << backup + QStringList { u"more"_s } << QByteArray("more");
}

void TestBackupCommands::wrongUsage()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, says);
    const Output output = run(arguments);
    QCOMPARE(output.exitCode, 2);
    QVERIFY2(output.err.contains(says), output.err.constData());
}

QTEST_GUILESS_MAIN(TestBackupCommands)
#include "test_backup_commands.moc"
