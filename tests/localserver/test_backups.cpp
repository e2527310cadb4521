// SPDX-License-Identifier: Apache-2.0
#include "localserver/backup/create_backup.h"
#include "localserver/backup/restore_backup.h"
#include "localserver/store/workspace_copy.h"
#include "tests/support/api_fixture.h"
#include "tests/support/local_caller.h"

#include <QDir>
#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;
using protocol::BackupProblem;
using protocol::BackupState;
using protocol::BackupStatus;

/// Backups of a real server: made while people write, put back elsewhere and over what is there.
class TestBackups : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void holdsEverythingThatWasSaid();
    void isWholeWhilePeopleWrite();
    void encryptedHoldsTheKeys();
    void plainAsksForTheKey();
    void takesThePlaceOfWhatIsThere();
    void interruptedPlacingGoesOn();
    void workspaceGoesBackAlone();
    void folderThatIsGone();
    void lastOneStays();
    void scheduleRuns();
    void failingScheduleIsTold();
    void settingsAreChecked();
    void failedUpgradeChangesNothing();

private:
    template <typename Args>
    BackupStatus work(const protocol::Operation<Args, BackupStatus>& operation, const Args& args);
    /// Of what runs.
    BackupStatus ended();
    protocol::BackupFile made(const QString& passphrase = {});
    Result<QString> restore(
        const QString& file, const QString& folder, const QString& passphrase = {});
    /// All bodies of the workspace's messages, in their order.
    [[nodiscard]] QStringList bodies(const QString& dataDirectory) const;
    [[nodiscard]] Uuid epochIn(const QString& dataDirectory) const;
    [[nodiscard]] QString fileIn(const QString& dataDirectory) const;
    [[nodiscard]] Result<std::unique_ptr<server::Server>> open(const QString& folder);

    std::unique_ptr<test::ApiFixture> m_api;
    std::unique_ptr<test::LocalCaller> m_caller;
    std::unique_ptr<QTemporaryDir> m_elsewhere;
};

namespace {
const QString passphrase = u"a long sentence"_s;
} // namespace

void TestBackups::init()
{
    m_api = std::make_unique<test::ApiFixture>();
    m_caller = std::make_unique<test::LocalCaller>(m_api->server());
    m_elsewhere = std::make_unique<QTemporaryDir>();
    m_api->say(u"member"_s, u"general"_s, u"first"_s);
    m_api->say(u"admin"_s, u"secret"_s, u"second"_s);
    QVERIFY(m_caller->call(protocol::authLocal, protocol::LocalSignIn {}));
}

void TestBackups::cleanup()
{
    m_caller.reset();
    m_api.reset();
}

BackupStatus TestBackups::ended()
{
    BackupStatus status;
    const bool isOver = QTest::qWaitFor(
        [&] {
            status = m_caller->call(protocol::backupStatus, protocol::Nothing {})
                         .value_or(BackupStatus {});
            return status.state != BackupState::Running && status.state != BackupState::Idle;
        },
        30'000);
    return isOver ? status : BackupStatus {};
}

template <typename Args>
BackupStatus TestBackups::work(
    const protocol::Operation<Args, BackupStatus>& operation, const Args& args)
{
    const Result<BackupStatus> begun = m_caller->call(operation, args);
    return begun ? ended() : BackupStatus {};
}

protocol::BackupFile TestBackups::made(const QString& passphrase)
{
    const BackupStatus status = work(protocol::backupCreate,
        { .path = m_elsewhere->path(), .onlyWorkspace = {}, .passphrase = passphrase });
    // One second, one name.
    m_api->clock().advanceSeconds(1);
    return server::describeBackup(status.path).value_or(protocol::BackupFile {});
}

Result<QString> TestBackups::restore(
    const QString& file, const QString& folder, const QString& passphrase)
{
    server::BackupWatch watch;
    HEARTH_CHECK(server::prepareRestore({ .path = file,
                                            .dataDirectory = folder,
                                            .passphrase = passphrase,
                                            .secretKey = {},
                                            .clock = &m_api->clock(),
                                            .random = &m_api->random() },
        watch));
    return server::placeRestored(folder);
}

QString TestBackups::fileIn(const QString& dataDirectory) const
{
    return u"%1/workspaces/%2/workspace.sqlite"_s.arg(dataDirectory, m_api->workspace().toString());
}

QStringList TestBackups::bodies(const QString& dataDirectory) const
{
    QStringList out;
    const auto file = storage::Connection::open(
        { .path = fileIn(dataDirectory), .access = storage::Access::ReadOnly });
    if (!file)
        return out;
    auto rows = (*file)->prepare("SELECT body FROM message ORDER BY position");
    while (rows && rows->step().value_or(false))
        out.append(rows->text(0));
    return out;
}

Uuid TestBackups::epochIn(const QString& dataDirectory) const
{
    const auto file = storage::Connection::open(
        { .path = fileIn(dataDirectory), .access = storage::Access::ReadOnly });
    return file ? server::workspaceCopy::epoch(**file).value_or(Uuid {}) : Uuid {};
}

Result<std::unique_ptr<server::Server>> TestBackups::open(const QString& folder)
{
    return server::Server::open(
        { .dataDirectory = folder, .clock = &m_api->clock(), .random = &m_api->random() });
}

void TestBackups::holdsEverythingThatWasSaid()
{
    const protocol::BackupFile backup = made(passphrase);
    QVERIFY(backup.size > 0);
    QVERIFY(backup.encrypted && !backup.workspaceId && !backup.scheduled);
    const QString folder = m_elsewhere->filePath(u"new"_s);
    QVERIFY(restore(backup.path, folder, passphrase));
    const QStringList here = bodies(m_api->dataDirectory());
    QCOMPARE(here.size(), 2);
    QCOMPARE(bodies(folder), here);
    // A new life, so that every client starts over.
    QVERIFY(epochIn(folder) != epochIn(m_api->dataDirectory()));
    QVERIFY(!epochIn(folder).isNull());
    // Nothing is left of the work.
    for (const QString& name : { u"backup.work"_s, u"restore"_s, u"restore.new"_s }) {
        QVERIFY(!QFileInfo::exists(folder + u'/' + name));
        QVERIFY(!QFileInfo::exists(m_api->dataDirectory() + u'/' + name));
    }
    QVERIFY(open(folder));
    QCOMPARE(work(protocol::backupVerify, { .path = backup.path, .passphrase = passphrase }).state,
        BackupState::Done);
    const BackupStatus wrong = work(
        protocol::backupVerify, { .path = backup.path, .passphrase = u"another one"_s });
    QCOMPARE(wrong.problem, BackupProblem::WrongPassphrase);
}

void TestBackups::isWholeWhilePeopleWrite()
{
    constexpr int rounds = 5;
    for (int round = 0; round < rounds; ++round) {
        QVERIFY(m_caller->call(protocol::backupCreate,
            protocol::BackupCreate { .path = m_elsewhere->filePath(u"%1.hearthbackup"_s.arg(round)),
                .onlyWorkspace = {},
                .passphrase = QString() }));
        for (int i = 0; i < 20; ++i)
            m_api->say(u"member"_s, u"general"_s, u"said%1x%2"_s.arg(round).arg(i));
        const BackupStatus status = ended();
        QVERIFY2(status.state == BackupState::Done, qPrintable(status.message));
        QCOMPARE(status.done, status.total);
    }
    // Whatever is in it is a beginning of what was said.
    const QStringList everything = bodies(m_api->dataDirectory());
    qsizetype before = 0;
    for (int round = 0; round < rounds; ++round) {
        const QString folder = m_elsewhere->filePath(u"there%1"_s.arg(round));
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(QFile::copy(m_api->dataDirectory() + u"/secret.key"_s, folder + u"/secret.key"_s));
        QVERIFY(restore(m_elsewhere->filePath(u"%1.hearthbackup"_s.arg(round)), folder));
        const QStringList held = bodies(folder);
        QVERIFY(held.size() >= before + 2 - (round > 0 ? 2 : 0));
        QCOMPARE(held, everything.first(held.size()));
        before = held.size();
    }
}

void TestBackups::encryptedHoldsTheKeys()
{
    const QString folder = m_elsewhere->filePath(u"new"_s);
    QVERIFY(restore(made(passphrase).path, folder, passphrase));
    QFile here(m_api->dataDirectory() + u"/secret.key"_s);
    QFile there(folder + u"/secret.key"_s);
    QVERIFY(here.open(QIODevice::ReadOnly) && there.open(QIODevice::ReadOnly));
    QCOMPARE(there.readAll(), here.readAll());
    QVERIFY(!(there.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
}

void TestBackups::plainAsksForTheKey()
{
    const QString folder = m_elsewhere->filePath(u"new"_s);
    const QString file = made().path;
    const Result<QString> refused = restore(file, folder);
    QVERIFY(!refused);
    QCOMPARE(server::problemOf(refused.error()), BackupProblem::KeyMissing);
    QVERIFY(!QFileInfo::exists(folder + u"/server.sqlite"_s));
    QVERIFY(QFile::copy(m_api->dataDirectory() + u"/secret.key"_s, folder + u"/secret.key"_s));
    QVERIFY(restore(file, folder));
    QVERIFY(open(folder));
}

void TestBackups::takesThePlaceOfWhatIsThere()
{
    const protocol::BackupFile backup = made();
    const QStringList then = bodies(m_api->dataDirectory());
    m_api->say(u"member"_s, u"general"_s, u"later"_s);
    const QStringList now = bodies(m_api->dataDirectory());
    const BackupStatus status = work(
        protocol::backupRestore, { .path = backup.path, .passphrase = {} });
    QCOMPARE(status.state, BackupState::Done);
    QVERIFY(status.restartNeeded);
    // Until then everything goes on.
    QCOMPARE(bodies(m_api->dataDirectory()), now);
    m_caller.reset();
    m_api->restart();
    QCOMPARE(bodies(m_api->dataDirectory()), then);
    const QStringList kept = QDir(m_api->dataDirectory() + u"/replaced"_s)
                                 .entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QCOMPARE(kept.size(), 1);
    QCOMPARE(bodies(m_api->dataDirectory() + u"/replaced/"_s + kept.first()), now);
    m_api->comeBack(u"owner"_s);
}

/// As a process that is killed between two renames leaves it.
void TestBackups::interruptedPlacingGoesOn()
{
    const protocol::BackupFile backup = made(passphrase);
    const QString folder = m_elsewhere->filePath(u"new"_s);
    server::BackupWatch watch;
    QVERIFY(server::prepareRestore({ .path = backup.path,
                                       .dataDirectory = folder,
                                       .passphrase = passphrase,
                                       .secretKey = {},
                                       .clock = &m_api->clock(),
                                       .random = &m_api->random() },
        watch));
    QVERIFY(QDir().mkpath(folder + u"/restore/placing"_s));
    QVERIFY(QFile::rename(folder + u"/restore/server.sqlite"_s, folder + u"/server.sqlite"_s));
    QVERIFY(server::placeRestored(folder));
    QCOMPARE(bodies(folder), bodies(m_api->dataDirectory()));
    QVERIFY(open(folder));
}

void TestBackups::workspaceGoesBackAlone()
{
    const QString file = m_elsewhere->filePath(u"one.hearthbackup"_s);
    QCOMPARE(work(protocol::backupCreate,
                 { .path = file, .onlyWorkspace = m_api->workspace(), .passphrase = QString() })
                 .state,
        BackupState::Done);
    const QStringList then = bodies(m_api->dataDirectory());
    m_api->say(u"member"_s, u"general"_s, u"later"_s);
    const Result<QString> nowhere = restore(file, m_elsewhere->filePath(u"new"_s));
    QVERIFY(!nowhere);
    QCOMPARE(server::problemOf(nowhere.error()), BackupProblem::WorkspaceUnknown);
    QCOMPARE(
        work(protocol::backupRestore, { .path = file, .passphrase = {} }).state, BackupState::Done);
    m_caller.reset();
    m_api->restart();
    QCOMPARE(bodies(m_api->dataDirectory()), then);
    m_api->comeBack(u"owner"_s);
    QVERIFY(m_api->call(u"owner"_s, u"channel.list"_s, "{}").isGood());
}

void TestBackups::folderThatIsGone()
{
    const BackupStatus status = work(protocol::backupCreate,
        { .path = m_elsewhere->filePath(u"drive/a.hearthbackup"_s),
            .onlyWorkspace = {},
            .passphrase = QString() });
    QCOMPARE(status.state, BackupState::Failed);
    QCOMPARE(status.problem, BackupProblem::FolderMissing);
    QVERIFY(!status.message.isEmpty());
    QVERIFY(!QFileInfo::exists(m_elsewhere->filePath(u"drive"_s)));
}

void TestBackups::lastOneStays()
{
    const protocol::BackupCreate own { .path = {}, .onlyWorkspace = {}, .passphrase = QString() };
    const QString first = work(protocol::backupCreate, own).path;
    const auto refused = m_caller->call(protocol::backupRemove, { .path = first });
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    m_api->clock().advanceSeconds(1);
    QVERIFY(work(protocol::backupCreate, own).path != first);
    const auto left = m_caller->call(protocol::backupRemove, { .path = first });
    QVERIFY(left);
    QCOMPARE(left->backups.size(), 1);
    QVERIFY(!QFile::exists(first));
    // Nothing else of the machine goes this way.
    const auto other = m_caller->call(
        protocol::backupRemove, { .path = m_api->dataDirectory() + u"/server.sqlite"_s });
    QVERIFY(!other);
    QCOMPARE(other.error().code, ErrorCode::NotFound);
}

void TestBackups::scheduleRuns()
{
    protocol::BackupChange change;
    change.folder = m_elsewhere->path();
    change.everyHours = 24;
    change.passphrase = passphrase;
    const auto set = m_caller->call(protocol::backupSetSettings, change);
    QVERIFY(set);
    QVERIFY(set->encrypted);
    QVERIFY2(ended().state == BackupState::Done, qPrintable(ended().message));
    const auto list = m_caller->call(protocol::backupList, protocol::Nothing {});
    QVERIFY(list);
    QCOMPARE(list->backups.size(), 1);
    QVERIFY(list->backups.first().scheduled && list->backups.first().encrypted);
    QTRY_VERIFY(m_caller->call(protocol::backupGetSettings, protocol::Nothing {})
            .value_or(protocol::BackupSettings {})
            .lastGoodAt);
    // The passphrase of the settings opens it.
    QCOMPARE(work(protocol::backupVerify, { .path = list->backups.first().path, .passphrase = {} })
                 .state,
        BackupState::Done);
}

void TestBackups::failingScheduleIsTold()
{
    QVERIFY(QDir().mkpath(m_elsewhere->filePath(u"drive"_s)));
    protocol::BackupChange change;
    change.folder = m_elsewhere->filePath(u"drive"_s);
    QVERIFY(m_caller->call(protocol::backupSetSettings, change));
    // Behind the schedule's back, as a drive goes.
    change.everyHours = 1;
    QVERIFY(m_caller->call(protocol::backupSetSettings, change));
    QCOMPARE(ended().state, BackupState::Done);
    QVERIFY(QDir(change.folder).removeRecursively());
    m_api->clock().advanceSeconds(2 * 3600);
    const auto again = m_caller->call(protocol::backupSetSettings, change);
    QVERIFY(!again); // it is said at once
    QCOMPARE(again.error().field, u"folder"_s);
    m_caller.reset();
    m_api->restart();
    m_caller = std::make_unique<test::LocalCaller>(m_api->server());
    QVERIFY(m_caller->call(protocol::authLocal, protocol::LocalSignIn {}));
    QTRY_COMPARE_WITH_TIMEOUT(m_caller->call(protocol::backupGetSettings, protocol::Nothing {})
                                  .value_or(protocol::BackupSettings {})
                                  .problem,
        BackupProblem::FolderMissing, 30'000);
    QTRY_COMPARE(m_caller->call(protocol::accountListNotices, protocol::Nothing {})
                     .value_or(protocol::NoticeList {})
                     .notices.size(),
        1);
    QCOMPARE(
        m_caller->call(protocol::accountListNotices, protocol::Nothing {})->notices.first().kind,
        AccountNoticeKind::BackupFailed);
}

void TestBackups::settingsAreChecked()
{
    const auto fieldRefused = [this](const protocol::BackupChange& change) {
        const auto answer = m_caller->call(protocol::backupSetSettings, change);
        return answer ? QString() : answer.error().field;
    };
    protocol::BackupChange change;
    change.folder = u"relative"_s;
    QCOMPARE(fieldRefused(change), u"folder"_s);
    change.folder = m_elsewhere->filePath(u"none"_s);
    QCOMPARE(fieldRefused(change), u"folder"_s);
    change.folder.clear();
    change.passphrase = u"short"_s;
    QCOMPARE(fieldRefused(change), u"passphrase"_s);
    change.passphrase.reset();
    change.everyHours = -1;
    QCOMPARE(fieldRefused(change), u"everyHours"_s);
    change.everyHours = 0;
    change.keepWeekly = 5000;
    QCOMPARE(fieldRefused(change), u"keepWeekly"_s);
    const auto relative = m_caller->call(protocol::backupCreate,
        protocol::BackupCreate { .path = u"a"_s, .onlyWorkspace = {}, .passphrase = {} });
    QVERIFY(!relative);
    QCOMPARE(relative.error().field, u"path"_s);
}

/// A step of the upgrade meets what it does not expect: everything is as it was.
void TestBackups::failedUpgradeChangesNothing()
{
    const QString folder = m_elsewhere->filePath(u"new"_s);
    QVERIFY(restore(made(passphrase).path, folder, passphrase));
    const QStringList then = bodies(folder);
    {
        const auto file = storage::Connection::open({ .path = fileIn(folder) });
        QVERIFY(file && (*file)->execute("PRAGMA user_version=1"));
    }
    const auto opened = open(folder);
    QVERIFY(!opened);
    QVERIFY2(
        opened.error().message.contains(u"as it was before"), qPrintable(opened.error().message));
    QCOMPARE(bodies(folder), then);
    const auto file = storage::Connection::open(
        { .path = fileIn(folder), .access = storage::Access::ReadOnly });
    QVERIFY(file);
    QCOMPARE((*file)->userVersion().value_or(0), 1);
    const QStringList kept = QDir(folder + u"/backups"_s).entryList({ u"before-*"_s }, QDir::Dirs);
    QCOMPARE(kept.size(), 1);
    QCOMPARE(bodies(folder + u"/backups/"_s + kept.first()), then);
}

QTEST_GUILESS_MAIN(TestBackups)
#include "test_backups.moc"
