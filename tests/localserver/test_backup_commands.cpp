// SPDX-License-Identifier: Apache-2.0
#include "tests/localserver/accounts.h"
#include "tests/localserver/daemon.h"

#include <QDir>
#include <QProcess>

using namespace hearth;
using namespace Qt::StringLiterals;

/// `hearthd backup|verify|restore|list|schedule` as processes, beside a server that runs and
/// without one.
class TestBackupCommands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void backsUpARunningServer();
    void doctorKnowsOfIt();
    void restoresElsewhere();
    void restoresOverWhatIsThere();
    void runningServerIsNotReplaced();
    void killedLeavesNothingGood();
    void scheduleIsSetAndShown();
    void scheduleIsRefused();
    void servedServerKeepsTheSchedule();
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
    [[nodiscard]] QStringList schedule(const QStringList& more = {}) const
    {
        return QStringList { u"schedule"_s, u"--data"_s, m_server->folder() } + more;
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

/// Wherever it went: `hearthd doctor` must not say that there is none. One workspace is not all.
void TestBackupCommands::doctorKnowsOfIt()
{
    const QString folder = m_server->folder();
    const QString workspace = QDir(folder + u"/workspaces"_s)
                                  .entryList(QDir::Dirs | QDir::NoDotAndDotDot)
                                  .value(0);
    QCOMPARE(run(backup(u"one.hearthbackup"_s, { u"--workspace"_s, workspace })).exitCode, 0);
    QVERIFY(run({ u"doctor"_s, u"--data"_s, folder }).out.contains("there is no backup"));
    QCOMPARE(run(backup(u"a.hearthbackup"_s)).exitCode, 0);
    const Output looked = run({ u"doctor"_s, u"--data"_s, folder });
    QVERIFY2(looked.out.contains("the last backup is 0 days old"), looked.out.constData());
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

/// The server runs meanwhile.
void TestBackupCommands::scheduleIsSetAndShown()
{
    const Output none = run(schedule());
    QVERIFY2(none.exitCode == 0, none.err.constData());
    QVERIFY2(none.out.contains("no backup is made by itself"), none.out.constData());
    QVERIFY(QDir().mkpath(at(u"nas"_s)));
    const Output set = run(schedule(
        QStringList { u"--to"_s, at(u"nas"_s), u"--every"_s, u"24"_s, u"--keep"_s, u"3,2,1"_s }
        + m_withPassphrase));
    QVERIFY2(set.exitCode == 0, set.err.constData());
    // What is not given stays.
    QCOMPARE(run(schedule({ u"--every"_s, u"12"_s })).exitCode, 0);
    const Output shown = run(schedule());
    QVERIFY2(shown.out.contains("every 12 hours, into " + at(u"nas"_s).toUtf8() + ", encrypted"),
        shown.out.constData());
    QVERIFY2(shown.out.contains("3 days, 2 weeks and 1 months"), shown.out.constData());
    QVERIFY2(shown.out.contains("has made none yet"), shown.out.constData());
    test::LocalCaller caller(**m_server);
    QVERIFY(caller.call(protocol::authLocal, protocol::LocalSignIn {}));
    const auto seen = caller.call(protocol::backupGetSettings, protocol::Nothing {});
    QVERIFY(seen);
    QCOMPARE(seen->folder, at(u"nas"_s));
    QVERIFY(seen->everyHours == 12 && seen->keepDaily == 3 && seen->encrypted);
    // Into the data directory again, in the clear, and no more.
    const Output ended = run(schedule({ u"--to"_s, m_server->folder() + u"/backups"_s, u"--every"_s,
        u"never"_s, u"--no-passphrase"_s }));
    QVERIFY2(ended.exitCode == 0, ended.err.constData());
    QVERIFY2(ended.out.contains("no backup is made by itself"), ended.out.constData());
    const auto after = caller.call(protocol::backupGetSettings, protocol::Nothing {});
    QVERIFY(after && after->folder.isEmpty() && !after->encrypted && !after->nextAt);
    QCOMPARE(run({ u"audit"_s, u"verify"_s, u"--data"_s, m_server->folder() }).exitCode, 0);
}

void TestBackupCommands::scheduleIsRefused()
{
    const Output away = run(schedule({ u"--to"_s, at(u"stick"_s), u"--every"_s, u"24"_s }));
    QCOMPARE(away.exitCode, 1);
    QVERIFY2(away.err.contains(at(u"stick"_s).toUtf8() + " is not there"), away.err.constData());
    writePassphrase(u"short\n"_s);
    const Output brief = run(schedule(QStringList { u"--every"_s, u"24"_s } + m_withPassphrase));
    QCOMPARE(brief.exitCode, 1);
    QVERIFY2(brief.err.contains("the passphrase needs at least"), brief.err.constData());
    // Another key would seal what the server could not open. The one in the file does, and stays.
    const QString key = m_server->folder() + u"/secret.key"_s;
    const QStringList otherKey { u"--every"_s, u"never"_s, u"--secret-key"_s, u"env"_s };
    qputenv("HEARTH_SECRET_KEY", QByteArray(64, 'a'));
    const Output beside = run(schedule(otherKey));
    const bool stayed = QFile::rename(key, at(u"secret.key"_s));
    const Output alone = run(schedule(otherKey));
    qunsetenv("HEARTH_SECRET_KEY");
    QVERIFY(stayed);
    QVERIFY2(beside.exitCode == 0, beside.err.constData());
    QCOMPARE(alone.exitCode, 1);
    QVERIFY2(alone.err.contains("the secret key given is not"), alone.err.constData());
    // To look at it no key is needed.
    QVERIFY(run(schedule()).out.contains("no backup is made by itself"));
}

void TestBackupCommands::servedServerKeepsTheSchedule()
{
    QVERIFY(QDir().mkpath(at(u"nas"_s)));
    m_server->shut();
    QCOMPARE(run(schedule(QStringList { u"--to"_s, at(u"nas"_s), u"--every"_s, u"24"_s }
                     + m_withPassphrase))
                 .exitCode,
        0);
    const test::Daemon daemon(m_server->folder());
    const QDir nas(at(u"nas"_s));
    QTRY_COMPARE_WITH_TIMEOUT(nas.entryList({ u"*.hearthbackup"_s }).size(), 1, 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(run(schedule()).out.contains("the last one by the schedule"), 30'000);
    const QString made = nas.filePath(nas.entryList({ u"*.hearthbackup"_s }).first());
    QCOMPARE(run(QStringList { u"verify"_s, made } + m_withPassphrase).exitCode, 0);
}

void TestBackupCommands::failuresAreSaid_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no such backup")
        << QStringList { u"verify"_s, u"/nowhere/a.hearthbackup"_s } << QByteArray("no file");
    QTest::newRow("no server") << QStringList { u"backup"_s, u"--data"_s, u"/nowhere"_s, u"--to"_s,
        u"/tmp"_s } << QByteArray("/nowhere");
    QTest::newRow("no server to schedule")
        << QStringList { u"schedule"_s, u"--data"_s, u"/nowhere"_s, u"--every"_s, u"24"_s }
        << QByteArray("/nowhere");
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
    const QStringList schedule { u"schedule"_s, u"--data"_s, u"d"_s };
    QTest::newRow("no data to schedule") << QStringList { u"schedule"_s } << QByteArray("--data");
    for (const QString& every : { u"0"_s, u"745"_s, u"daily"_s, QString() })
        QTest::addRow("every '%s'", qPrintable(every))
            << schedule + QStringList { u"--every"_s, every } << QByteArray("--every takes");
    for (const QString& keep : { u"7,4"_s, u"7,4,6,1"_s, u"7,,6"_s, u"7,4,-1"_s })
        QTest::addRow("keep %s", qPrintable(keep))
            << schedule + QStringList { u"--keep="_s + keep } << QByteArray("--keep takes");
    QTest::newRow("to nowhere") << schedule + QStringList { u"--to"_s, QString() }
                                << QByteArray("--to FOLDER is missing");
    QTest::newRow("with and without")
        << schedule + QStringList { u"--passphrase-file"_s, u"f"_s, u"--no-passphrase"_s }
        << QByteArray("--no-passphrase");
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
