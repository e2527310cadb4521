// SPDX-License-Identifier: Apache-2.0
#include "localserver/backup/backup_writer.h"
#include "localserver/backup/create_backup.h"
#include "localserver/doctor/checkup.h"
#include "localserver/ops/backup_schedule.h"
#include "tests/support/api_fixture.h"
#include "tests/support/local_caller.h"

#include <QDir>
#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;
using protocol::BackupFile;

/// What the schedule of a real server makes, what of it goes again, and what stays whosever it is.
class TestBackupSchedule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void thinsOutOnlyItsOwn();
    void newestStaysWhateverTheRule();
    void lastOfEachServerStays();
    void endsWithItsDriveAway();
    void isSetBesideTheServer();

private:
    /// Waits until the schedule has made one, which is due.
    void runOnce();
    void sleepOver();
    [[nodiscard]] protocol::BackupSettings settings();
    /// Of the server's own schedule, the newest first.
    [[nodiscard]] QList<BackupFile> own() const;
    [[nodiscard]] QString at(const QString& name) const { return m_drive->filePath(name); }
    void makeByHand(const QString& name);
    void makeOfAnotherServer(const QString& name);
    void makeOfAnEarlierHearth(const QString& name) const;

    std::unique_ptr<test::ApiFixture> m_api;
    std::unique_ptr<test::LocalCaller> m_caller;
    std::unique_ptr<QTemporaryDir> m_drive;
    protocol::BackupChange m_change;
};

void TestBackupSchedule::init()
{
    m_api = std::make_unique<test::ApiFixture>();
    m_caller = std::make_unique<test::LocalCaller>(m_api->server());
    m_drive = std::make_unique<QTemporaryDir>();
    m_change = { .folder = m_drive->path(),
        .everyHours = 24,
        .keepDaily = 2,
        .keepWeekly = 0,
        .keepMonthly = 0,
        .passphrase = {} };
    QVERIFY(m_caller->call(protocol::authLocal, protocol::LocalSignIn {}));
}

void TestBackupSchedule::cleanup()
{
    m_caller.reset();
    m_api.reset();
}

protocol::BackupSettings TestBackupSchedule::settings()
{
    return m_caller->call(protocol::backupGetSettings, protocol::Nothing {})
        .value_or(protocol::BackupSettings {});
}

QList<BackupFile> TestBackupSchedule::own() const
{
    QList<BackupFile> out = server::listBackups(m_drive->path()).value_or(QList<BackupFile> {});
    out.removeIf([this](const BackupFile& file) {
        return !file.scheduled || file.serverId != m_api->server().instanceId();
    });
    return out;
}

void TestBackupSchedule::runOnce()
{
    // Setting it has the service look at the clock, which moves when told.
    QVERIFY(m_caller->call(protocol::backupSetSettings, m_change));
    QTRY_COMPARE_WITH_TIMEOUT(settings().lastGoodAt, std::optional(m_api->clock().now()), 30'000);
}

/// Longer than the longest day, which has 25 hours. Only once the schedule is at rest.
void TestBackupSchedule::sleepOver()
{
    m_api->clock().advanceSeconds(30LL * 3600);
    m_caller = std::make_unique<test::LocalCaller>(m_api->server());
    QVERIFY(m_caller->call(protocol::authLocal, protocol::LocalSignIn {}));
}

void TestBackupSchedule::makeByHand(const QString& name)
{
    server::BackupWatch watch;
    QVERIFY(server::createBackup({ .dataDirectory = m_api->dataDirectory(),
                                     .path = at(name),
                                     .onlyWorkspace = {},
                                     .passphrase = {},
                                     .secretKey = {},
                                     .vfs = {},
                                     .scheduled = false,
                                     .clock = &m_api->clock(),
                                     .random = &m_api->random() },
        watch));
}

void TestBackupSchedule::makeOfAnotherServer(const QString& name)
{
    const QTemporaryDir folder;
    QVERIFY(server::Server::open(
        { .dataDirectory = folder.path(), .clock = &m_api->clock(), .random = &m_api->random() }));
    server::BackupWatch watch;
    const Result<BackupFile> made = server::createBackup({ .dataDirectory = folder.path(),
                                                             .path = at(name),
                                                             .onlyWorkspace = {},
                                                             .passphrase = {},
                                                             .secretKey = {},
                                                             .vfs = {},
                                                             .scheduled = true,
                                                             .clock = &m_api->clock(),
                                                             .random = &m_api->random() },
        watch);
    QVERIFY(made);
    QVERIFY(!made->serverId.isEmpty() && made->serverId != m_api->server().instanceId());
}

void TestBackupSchedule::makeOfAnEarlierHearth(const QString& name) const
{
    server::BackupHeader header;
    header.version = u"0.1"_s;
    header.createdAt = m_api->clock().now();
    header.scheduled = true;
    const auto writer = server::BackupWriter::begin(at(name), header, {});
    QVERIFY(writer);
    QVERIFY((*writer)->addBytes(server::backupFile::manifest, "{}"));
    QVERIFY((*writer)->finish());
}

/// The others are of the first day: by the rule they would be gone on the third.
void TestBackupSchedule::thinsOutOnlyItsOwn()
{
    makeByHand(u"mine.hearthbackup"_s);
    makeOfAnotherServer(u"box.hearthbackup"_s);
    makeOfAnEarlierHearth(u"old.hearthbackup"_s);
    for (const qsizetype left : { 1, 2, 2, 2 }) {
        runOnce();
        QTRY_COMPARE(own().size(), left);
        QCOMPARE(own().first().createdAt, m_api->clock().now());
        sleepOver();
    }
    QVERIFY(own().first().createdAt != own().last().createdAt);
    for (const QString& name :
        { u"mine.hearthbackup"_s, u"box.hearthbackup"_s, u"old.hearthbackup"_s })
        QVERIFY2(QFile::exists(at(name)), qPrintable(name));
}

void TestBackupSchedule::newestStaysWhateverTheRule()
{
    m_change.keepDaily = 0;
    makeOfAnotherServer(u"box.hearthbackup"_s);
    runOnce();
    QCOMPARE(own().size(), 1);
    sleepOver();
    // The other server's is the newest in the folder, and none of this server's.
    const std::optional<Timestamp> before = server::lastBackup(m_api->dataDirectory());
    QVERIFY(before);
    makeOfAnotherServer(u"later.hearthbackup"_s);
    QCOMPARE(server::lastBackup(m_api->dataDirectory()), before);
    QVERIFY(server::restoreStep(m_api->dataDirectory()).contains(own().first().path));
    runOnce();
    QTRY_COMPARE(own().size(), 1);
    QCOMPARE(own().first().createdAt, m_api->clock().now());
    QVERIFY(QFile::exists(at(u"box.hearthbackup"_s)));
    QVERIFY(QFile::exists(at(u"later.hearthbackup"_s)));
}

void TestBackupSchedule::lastOfEachServerStays()
{
    makeOfAnotherServer(u"box.hearthbackup"_s);
    makeOfAnEarlierHearth(u"old.hearthbackup"_s);
    runOnce();
    const QString scheduled = own().first().path;
    for (const QString& path :
        { scheduled, at(u"box.hearthbackup"_s), at(u"old.hearthbackup"_s) }) {
        const auto refused = m_caller->call(protocol::backupRemove, { .path = path });
        QVERIFY2(!refused, qPrintable(path));
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QVERIFY(QFile::exists(path));
    }
    // With another one of the same server it may go.
    makeByHand(u"mine.hearthbackup"_s);
    QVERIFY(m_caller->call(protocol::backupRemove, { .path = scheduled }));
    QVERIFY(!QFile::exists(scheduled));
}

void TestBackupSchedule::endsWithItsDriveAway()
{
    const QString folder = at(u"stick"_s);
    QVERIFY(QDir().mkpath(folder));
    m_change.folder = folder;
    runOnce();
    QVERIFY(QDir(folder).removeRecursively());
    const auto refused = m_caller->call(protocol::backupSetSettings, m_change);
    QVERIFY(!refused);
    QCOMPARE(refused.error().field, u"folder"_s);
    m_change.everyHours = 0;
    QVERIFY(m_caller->call(protocol::backupSetSettings, m_change));
    QVERIFY(!settings().nextAt);
}

/// As `hearthd schedule` does, in another process.
void TestBackupSchedule::isSetBesideTheServer()
{
    const server::ScheduledServer place { .dataDirectory = m_api->dataDirectory(),
        .secretKey = {},
        .clock = &m_api->clock(),
        .random = &m_api->random() };
    server::ScheduleChange change;
    change.folder = m_drive->path();
    change.keep = server::RetentionRule { .daily = 3, .weekly = 2, .monthly = 1 };
    change.passphrase = u"a long sentence"_s;
    QVERIFY(server::changeSchedule(place, change));
    QCOMPARE(settings().folder, m_drive->path());
    QVERIFY(settings().encrypted);
    QCOMPARE(settings().everyHours, 0);
    // What is not given stays.
    server::ScheduleChange often;
    often.everyHours = 6;
    QVERIFY(server::changeSchedule(place, often));
    QCOMPARE(server::readSchedule(place).value_or(protocol::BackupSettings {}), settings());
    QCOMPARE(settings().everyHours, 6);
    QCOMPARE(settings().keepWeekly, 2);
    QVERIFY(settings().encrypted);
    // It stands in the server's log, of nobody who signed in.
    const auto trail = [this] {
        return m_api->person(u"owner"_s)
            .call(protocol::serverAuditList,
                protocol::AuditList { .filter = { .operation = u"backup.setSettings"_s } })
            .value_or(protocol::AuditPage {})
            .entries;
    };
    QTRY_COMPARE(trail().size(), 2);
    QCOMPARE(trail().first().client, u"hearthd"_s);
    QVERIFY(!trail().first().actorId);
    // The server makes the first one, with the passphrase that was sealed beside it.
    m_caller.reset();
    m_api->restart();
    m_caller = std::make_unique<test::LocalCaller>(m_api->server());
    QVERIFY(m_caller->call(protocol::authLocal, protocol::LocalSignIn {}));
    QTRY_COMPARE_WITH_TIMEOUT(own().size(), 1, 30'000);
    QVERIFY(own().first().encrypted);
    QTRY_VERIFY(settings().lastGoodAt);
}

QTEST_GUILESS_MAIN(TestBackupSchedule)
#include "test_backup_schedule.moc"
