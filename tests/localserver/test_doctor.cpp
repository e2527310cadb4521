// SPDX-License-Identifier: Apache-2.0
#include "localserver/backup/last_backup.h"
#include "localserver/doctor/checkup.h"
#include "localserver/doctor/port_holder.h"
#include "localserver/store/workspace_files.h"
#include "tests/localserver/accounts.h"

#include <QCoreApplication>
#include <QDir>
#include <QSysInfo>
#include <QTcpServer>

#include <algorithm>

using namespace hearth;
using namespace hearth::server;
using namespace Qt::StringLiterals;

/// What is looked at in a data directory: that a good one is left alone, that what is wrong is
/// found and named, and that only what is safe is put right.
class TestDoctor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aGoodDirectoryIsFine();
    void aMissingDirectoryIsNotMade();
    void openPermissionsAreFound();
    void aLockLeftBehindIsTakenAway();
    void aRunningServerIsNamed();
    void damageIsFound();
    void aNewerSchemaIsFound();
    void aWrongIndexIsWrittenAnew();
    void nothingIsRepairedWhileAServerRuns();
    void strayReferencesAreFound();
    void whatHooksDoNotKnowIsCounted();
    void certificatesAreLookedAt();
    void aTakenPortIsNamed();
    void theClockIsHeldAgainstFiles();
    void backupsGetOld();
    void aBackupElsewhereCounts();

private:
    [[nodiscard]] CheckupOrder order(Mending mending = Mending::Never) const;
    [[nodiscard]] QString path(const QString& name) const;
    [[nodiscard]] QString workspaceFile() const;
    /// Runs statements on a database behind everybody's back, each on a connection of its own.
    void edit(const QString& file, const QByteArrayList& statements) const;

    std::unique_ptr<test::OpenServer> m_server;
    SystemClock m_clock;
};

namespace {

std::optional<Finding> findingOf(const protocol::Diagnosis& diagnosis, const QString& check)
{
    const auto found = std::ranges::find(diagnosis.findings, check, &Finding::check);
    return found == diagnosis.findings.end() ? std::nullopt : std::optional(*found);
}

QString problemOf(const protocol::Diagnosis& diagnosis, const QString& check)
{
    const std::optional<Finding> finding = findingOf(diagnosis, check);
    return finding ? finding->problem : u"not looked at"_s;
}

bool write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace

/// A server that has run, with a workspace.
void TestDoctor::init()
{
    m_server = std::make_unique<test::OpenServer>();
    m_server->clock.set(m_clock.now());
    QVERIFY(m_server->open(TlsMode::SelfSigned));
    QVERIFY(!test::Household(*m_server).joinCode.isEmpty());
    m_server->shut();
}

void TestDoctor::cleanup() { m_server.reset(); }

CheckupOrder TestDoctor::order(Mending mending) const
{
    return { .dataDirectory = m_server->folder(),
        .clock = &m_clock,
        .occasion = Occasion::Outside,
        .mending = mending,
        .listen = {},
        .vfs = {} };
}

QString TestDoctor::path(const QString& name) const { return m_server->folder() + u'/' + name; }

QString TestDoctor::workspaceFile() const
{
    const WorkspaceFiles files(m_server->folder(), {});
    return files.databasePath(files.list().first());
}

void TestDoctor::edit(const QString& file, const QByteArrayList& statements) const
{
    for (const QByteArray& statement : statements) {
        const auto connection = storage::Connection::open({ .path = file });
        QVERIFY(connection);
        const Result<void> done = (*connection)->execute(statement);
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    }
}

void TestDoctor::aGoodDirectoryIsFine()
{
    const protocol::Diagnosis diagnosis = checkUp(order());
    for (const Finding& finding : diagnosis.findings) {
        const bool isOurs = finding.check != u"disk" && finding.check != u"clock"
            && finding.check != u"backup"; // the machine's, and there is none
        QVERIFY2(!isOurs || finding.state == CheckState::Ok, qPrintable(finding.message));
        QVERIFY(!finding.repaired);
    }
    QVERIFY(QDir().mkpath(path(u"backups"_s)));
    QVERIFY(write(path(u"backups/one.hearthbackup"_s), "x"));
    QCOMPARE(findingOf(checkUp(order()), u"backup"_s)->state, CheckState::Ok);
}

void TestDoctor::aMissingDirectoryIsNotMade()
{
    CheckupOrder elsewhere = order(Mending::Allowed);
    elsewhere.dataDirectory = path(u"nowhere"_s);
    const protocol::Diagnosis diagnosis = checkUp(elsewhere);
    QCOMPARE(diagnosis.state, CheckState::Error);
    QCOMPARE(problemOf(diagnosis, u"dataDirectory"_s), u"missing"_s);
    QVERIFY(!QFileInfo::exists(elsewhere.dataDirectory));
}

void TestDoctor::openPermissionsAreFound()
{
    const QString database = path(u"server.sqlite"_s);
    QVERIFY(QFile::setPermissions(database, QFile::permissions(database) | QFile::ReadOther));
    const protocol::Diagnosis before = checkUp(order());
    QCOMPARE(before.state, CheckState::Error);
    QCOMPARE(problemOf(before, u"permissions"_s), u"open"_s);
    QCOMPARE(findingOf(before, u"permissions"_s)->subject, database);

    const std::optional<Finding> mended = findingOf(
        checkUp(order(Mending::Allowed)), u"permissions"_s);
    QVERIFY(mended->repaired && mended->state == CheckState::Ok);
    QVERIFY(!QFile::permissions(database).testFlag(QFile::ReadOther));
    QVERIFY(!findingOf(checkUp(order()), u"permissions"_s)->repaired);
}

void TestDoctor::aLockLeftBehindIsTakenAway()
{
    const QByteArray left = "999999999\nhearthd\n" + QSysInfo::machineHostName().toLocal8Bit()
        + "\n\n\n";
    QVERIFY(write(path(u"lock"_s), left));
    QCOMPARE(problemOf(checkUp(order()), u"lock"_s), u"stale"_s);
    QVERIFY(QFileInfo::exists(path(u"lock"_s)));
    QVERIFY(findingOf(checkUp(order(Mending::Allowed)), u"lock"_s)->repaired);
    QVERIFY(!QFileInfo::exists(path(u"lock"_s)));
}

void TestDoctor::aRunningServerIsNamed()
{
    QVERIFY(m_server->open(TlsMode::SelfSigned));
    const std::optional<Finding> lock = findingOf(checkUp(order(Mending::Allowed)), u"lock"_s);
    QCOMPARE(lock->state, CheckState::Ok);
    QCOMPARE(lock->problem, u"held"_s);
    QCOMPARE(lock->subject, QString::number(QCoreApplication::applicationPid()));
    QVERIFY(QFileInfo::exists(path(u"lock"_s)));
}

void TestDoctor::damageIsFound()
{
    QFile file(workspaceFile());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.size() > 5 * 4096);
    QVERIFY(file.seek(4096));
    QVERIFY(file.write(QByteArray(4 * 4096, '\x5a')) > 0);
    file.close();
    const protocol::Diagnosis diagnosis = checkUp(order(Mending::Allowed));
    QCOMPARE(diagnosis.state, CheckState::Error);
    const std::optional<Finding> finding = findingOf(diagnosis, u"database"_s);
    QCOMPARE(finding->state, CheckState::Error);
    QVERIFY(finding->problem == u"damaged" || finding->problem == u"unreadable");
    QVERIFY(!finding->repaired && finding->nextStep.contains(u"backup"_s));
    QVERIFY(workspaceFile().contains(finding->subject));
}

void TestDoctor::aNewerSchemaIsFound()
{
    edit(path(u"server.sqlite"_s), { "PRAGMA user_version=9999" });
    QCOMPARE(problemOf(checkUp(order()), u"database"_s), u"newer"_s);
}

void TestDoctor::aWrongIndexIsWrittenAnew()
{
    // A row comes while nobody knows of the index.
    edit(workspaceFile(),
        { "CREATE TABLE odd(a); CREATE INDEX odd_a ON odd(a); INSERT INTO odd VALUES (1), (2);"
          "CREATE TABLE kept AS SELECT * FROM sqlite_schema WHERE name = 'odd_a';"
          "PRAGMA writable_schema=1; DELETE FROM sqlite_schema WHERE name = 'odd_a'",
            "INSERT INTO odd VALUES (3)",
            "PRAGMA writable_schema=1; INSERT INTO sqlite_schema SELECT * FROM kept" });
    const std::optional<Finding> before = findingOf(checkUp(order()), u"index"_s);
    QVERIFY(before);
    QCOMPARE(before->state, CheckState::Error);
    const std::optional<Finding> mended = findingOf(checkUp(order(Mending::Allowed)), u"index"_s);
    QVERIFY(mended && mended->repaired);
    QVERIFY(!findingOf(checkUp(order()), u"index"_s));
    QCOMPARE(findingOf(checkUp(order()), u"database"_s)->state, CheckState::Ok);
}

void TestDoctor::nothingIsRepairedWhileAServerRuns()
{
    edit(workspaceFile(),
        { "CREATE TABLE odd(a); CREATE INDEX odd_a ON odd(a); INSERT INTO odd VALUES (1), (2);"
          "CREATE TABLE kept AS SELECT * FROM sqlite_schema WHERE name = 'odd_a';"
          "PRAGMA writable_schema=1; DELETE FROM sqlite_schema WHERE name = 'odd_a'",
            "INSERT INTO odd VALUES (3)",
            "PRAGMA writable_schema=1; INSERT INTO sqlite_schema SELECT * FROM kept" });
    QVERIFY(m_server->open(TlsMode::SelfSigned));
    const std::optional<Finding> finding = findingOf(checkUp(order(Mending::Allowed)), u"index"_s);
    QVERIFY(finding && !finding->repaired);
    QCOMPARE(finding->state, CheckState::Error);
}

void TestDoctor::strayReferencesAreFound()
{
    // The rooms go, and who is in them stays.
    edit(workspaceFile(), { "PRAGMA foreign_keys=0; DELETE FROM room" });
    QCOMPARE(problemOf(checkUp(order()), u"database"_s), u"damaged"_s);
}

/// Over all databases together, and the audit log is not forgotten where each alone is fine.
void TestDoctor::whatHooksDoNotKnowIsCounted()
{
    const auto wait = [](int events) -> QByteArray {
        return "DELETE FROM hook_event; WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 "
               "FROM n WHERE i < "
            + QByteArray::number(events)
            + ") INSERT INTO hook_event (topic, timestamp, payload) SELECT 'odd', i, '{}' FROM n";
    };
    edit(path(u"server.sqlite"_s), { wait(6000) });
    edit(workspaceFile(), { wait(4000) });
    QCOMPARE(findingOf(checkUp(order()), u"backlog"_s)->state, CheckState::Ok);
    edit(workspaceFile(), { wait(4001) });
    const std::optional<Finding> finding = findingOf(checkUp(order()), u"backlog"_s);
    QCOMPARE(finding->state, CheckState::Warning);
    QCOMPARE(finding->problem, u"long"_s);
    QCOMPARE(finding->subject, u"10001"_s);
    QVERIFY(!finding->nextStep.isEmpty());
}

void TestDoctor::certificatesAreLookedAt()
{
    const Timestamp now = m_clock.now();
    ListenConfig listen;
    QCOMPARE(checkCertificate(m_server->folder(), listen, now).state, CheckState::Ok);
    QVERIFY(write(path(u"tls/cert.pem"_s), "nonsense"));
    QCOMPARE(checkCertificate(m_server->folder(), listen, now).problem, u"unusable"_s);

    listen.tls = TlsMode::Files;
    listen.certificateFile = u"/no/cert"_s;
    listen.keyFile = u"/no/key"_s;
    QCOMPARE(checkCertificate(m_server->folder(), listen, now).problem, u"unusable"_s);
    listen.tls = TlsMode::Off;
    QCOMPARE(checkCertificate(m_server->folder(), listen, now).state, CheckState::Ok);
}

void TestDoctor::aTakenPortIsNamed()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const ListenConfig listen {
        .address = u"127.0.0.1"_s, .port = other.serverPort(), .certificateFile = {}, .keyFile = {}
    };
    const Finding taken = checkPort(listen);
    QCOMPARE(taken.problem, u"taken"_s);
    QVERIFY(portHolder(other.serverPort())
            .contains(u"process %1"_s.arg(QCoreApplication::applicationPid())));
    QVERIFY(taken.message.contains(portHolder(other.serverPort())));
    other.close();
    QCOMPARE(checkPort(listen).state, CheckState::Ok);
}

void TestDoctor::theClockIsHeldAgainstFiles()
{
    test::ManualClock slow(m_clock.now().micros - 3'600'000'000);
    CheckupOrder late = order();
    late.clock = &slow;
    QCOMPARE(checkClock(late).problem, u"behind"_s);
    QVERIFY(checkClock(order()).problem != u"behind");
}

void TestDoctor::backupsGetOld()
{
    constexpr qint64 day = 86'400LL * 1'000'000;
    const Timestamp now = m_clock.now();
    const Finding none = checkBackups(m_server->folder(), now);
    QCOMPARE(none.problem, u"none"_s);
    QVERIFY2(none.nextStep.contains(u"hearthd schedule"_s), qPrintable(none.nextStep));
    QVERIFY(QDir().mkpath(path(u"backups"_s)));
    QVERIFY(write(path(u"backups/one.hearthbackup"_s), "x"));
    QCOMPARE(checkBackups(m_server->folder(), now).state, CheckState::Ok);
    const Finding old = checkBackups(m_server->folder(), { now.micros + 10 * day });
    QCOMPARE(old.problem, u"old"_s);
    QVERIFY(old.subject == u"10" || old.subject == u"9");
    QVERIFY(QFile::rename(path(u"backups/one.hearthbackup"_s), path(u"backups/one.part"_s)));
    QCOMPARE(checkBackups(m_server->folder(), now).problem, u"none"_s); // not whole
    edit(path(u"server.sqlite"_s),
        { R"(INSERT INTO setting (key, value) VALUES ('backup', '{"folder":"/no/drive"}'))" });
    QCOMPARE(checkBackups(m_server->folder(), now).problem, u"folderMissing"_s);
}

void TestDoctor::aBackupElsewhereCounts()
{
    constexpr qint64 day = 86'400LL * 1'000'000;
    const QString folder = m_server->folder();
    const Timestamp now = m_clock.now();
    const Timestamp then { now.micros - 3 * day };
    QVERIFY(noteLastBackup(folder, { .at = then, .path = u"/media/stick/one.hearthbackup"_s }));
    QCOMPARE(checkBackups(folder, now).state, CheckState::Ok);
    QCOMPARE(lastBackup(folder), std::optional(then));
    QVERIFY(restoreStep(folder).contains(u"/media/stick/one.hearthbackup"_s));
    QCOMPARE(checkBackups(folder, { now.micros + 6 * day }).subject, u"9"_s);
    // A newer one in the folder of backups is the last.
    QVERIFY(QDir().mkpath(path(u"backups"_s)));
    QVERIFY(write(path(u"backups/two.hearthbackup"_s), "x"));
    QVERIFY(lastBackup(folder) > std::optional(then));
    // One that went there and is there no more is gone.
    QVERIFY(QFile::remove(path(u"backups/two.hearthbackup"_s)));
    QVERIFY(noteLastBackup(folder, { .at = then, .path = path(u"backups/two.hearthbackup"_s) }));
    QCOMPARE(checkBackups(folder, now).problem, u"none"_s);
    QVERIFY(write(path(u"last-backup.json"_s), "nonsense"));
    QCOMPARE(checkBackups(folder, now).problem, u"none"_s);
}

QTEST_GUILESS_MAIN(TestDoctor)
#include "test_doctor.moc"
