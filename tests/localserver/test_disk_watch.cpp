// SPDX-License-Identifier: Apache-2.0
#include "core/domain/names.h"
#include "localserver/store/disk_watch.h"
#include "tests/support/database_page.h"
#include "tests/support/full_disk.h"
#include "tests/support/local_caller.h"
#include "tests/support/manual_clock.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>

using namespace hearth;
using namespace hearth::server;
using namespace Qt::StringLiterals;
using Work = DiskWatch::Work;

/// Disks that refuse, in every way: what the watch makes of it, and that a server over one says so,
/// loses nothing it has acknowledged, lets be read what can be, and goes on by itself.
class TestDiskWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_vfs = test::registerFullDiskVfs(); }
    void init();
    void cleanup();
    void whatTheSystemSaysGoesForAll_data();
    void whatTheSystemSaysGoesForAll();
    void aSmallDiskKeepsLessFree();
    void contentsNeedRoom();
    void whatRefusedIsTriedAgain();
    void damageStaysUntilItIsLookedAt();
    void aReadThatFailsShutsNothing();
    void whatIsMissingMayBeAway();
    void errorsHaveNoInternals();
    void aServerGoesOn_data();
    void aServerGoesOn();
    void aFullDiskIsCleared();
    void aServerWithoutItsFolderWaits();
    void aDamagedWorkspaceIsReadOnly();

private:
    void open();
    WorkspaceId make(const QString& name);
    /// What became of a message: `saved`, or the reason why it was not.
    QString send(WorkspaceId workspace);
    Result<protocol::MessagePage> messages(WorkspaceId workspace);
    /// The workspaces that the server says are damaged.
    QStringList damaged();
    [[nodiscard]] QString file(WorkspaceId workspace) const;

    QByteArray m_vfs;
    std::atomic<qint64> m_freeBytes = -1; ///< as the server sees it; -1: as it is
    test::ManualClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Server> m_server;
    std::unique_ptr<test::LocalCaller> m_owner;
};

namespace {

constexpr qint64 mebibyte = 1024 * 1024;
const DiskView goodDisk { .isThere = true,
    .isReadOnly = false,
    .freeBytes = 5000 * mebibyte,
    .totalBytes = 10'000 * mebibyte };

Error storageError(const QString& word)
{
    return { .code = ErrorCode::Unavailable,
        .message = u"the disk refuses"_s,
        .field = {},
        .detail = u"SQLite 10: disk I/O error in: INSERT"_s,
        .details = { { u"storage"_s, word } },
        .requestId = {} };
}

Error damage() { return fail(ErrorCode::Internal, u"the database file is damaged"_s).error(); }

QString reasonOf(const Error& error) { return error.details.value("reason"_L1).toString(); }

QString reasonOf(const Result<void>& result)
{
    return result ? QString() : reasonOf(result.error());
}

} // namespace

void TestDiskWatch::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    open();
}

void TestDiskWatch::cleanup()
{
    test::setDisk(test::Disk::HasRoom);
    m_freeBytes = -1;
    m_owner.reset();
    m_server.reset();
    m_folder.reset();
}

void TestDiskWatch::open()
{
    m_owner.reset();
    m_server.reset();
    const QString data = m_folder->filePath(u"data"_s);
    auto opened = Server::open({ .dataDirectory = data,
        .clock = &m_clock,
        .random = &m_random,
        .vfs = m_vfs,
        .diskView = [this, data] {
            DiskView view = m_freeBytes < 0 ? DiskView::of(data) : goodDisk;
            if (m_freeBytes >= 0)
                view.freeBytes = m_freeBytes;
            return view;
        } });
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message + opened.error().detail));
    m_server = std::move(*opened);
    m_owner = std::make_unique<test::LocalCaller>(*m_server);
    if (!m_owner->call(protocol::authLocal, protocol::LocalSignIn {}))
        QVERIFY(m_owner->call(
            protocol::authSignUp, protocol::SignUp { .displayName = u"Olga"_s, .deviceName = {} }));
}

WorkspaceId TestDiskWatch::make(const QString& name)
{
    const WorkspaceId id = WorkspaceId::generate(m_clock, m_random);
    const auto made = m_owner->call(protocol::workspaceCreate,
        protocol::WorkspaceCreate { .id = id, .name = name, .icon = {}, .displayName = u"Olga"_s });
    if (!made)
        qFatal("%s", qPrintable(made.error().message));
    return id;
}

QString TestDiskWatch::send(WorkspaceId workspace)
{
    protocol::MessageCreate message;
    message.id = MessageId::generate(m_clock, m_random);
    message.roomId = generalRoomId(workspace);
    message.body = u"hello"_s;
    const auto sent = m_owner->call(protocol::messageCreate, message, workspace);
    if (sent)
        return u"saved"_s;
    // Nobody decided against it: it is to be sent again, and not in a hurry.
    if (sent.error().code != ErrorCode::Unavailable
        || sent.error().details.value("retryAfter"_L1).toInt() <= 0)
        return u"refused: "_s + sent.error().message;
    return reasonOf(sent.error());
}

Result<protocol::MessagePage> TestDiskWatch::messages(WorkspaceId workspace)
{
    protocol::MessageListArgs args;
    args.roomId = generalRoomId(workspace);
    return m_owner->call(protocol::messageList, args, workspace);
}

QStringList TestDiskWatch::damaged()
{
    QStringList names;
    const auto state = m_owner->call(protocol::serverState, protocol::Nothing {});
    for (const protocol::Finding& finding : state ? state->warnings : QList<protocol::Finding>()) {
        if (finding.problem == u"damaged"_s && !finding.nextStep.isEmpty())
            names.append(finding.subject);
    }
    return names;
}

QString TestDiskWatch::file(WorkspaceId workspace) const
{
    return m_folder->filePath(u"data/workspaces/%1/workspace.sqlite"_s.arg(workspace.toString()));
}

void TestDiskWatch::whatTheSystemSaysGoesForAll_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::addColumn<bool>("isReadOnly");
    QTest::addColumn<qint64>("freeBytes");
    QTest::addColumn<QString>("reason");
    QTest::newRow("room") << true << false << 65 * mebibyte << QString();
    QTest::newRow("no room but what is kept") << true << false << 63 * mebibyte << u"diskFull"_s;
    QTest::newRow("no room") << true << false << qint64 { 0 } << u"diskFull"_s;
    QTest::newRow("read-only") << true << true << 5000 * mebibyte << u"diskReadOnly"_s;
    QTest::newRow("gone") << false << false << qint64 { 0 } << u"diskGone"_s;
}

void TestDiskWatch::whatTheSystemSaysGoesForAll()
{
    QFETCH(const bool, isThere);
    QFETCH(const bool, isReadOnly);
    QFETCH(const qint64, freeBytes);
    QFETCH(const QString, reason);
    DiskView view = goodDisk;
    DiskWatch watch([&view] { return view; }, m_clock);
    const WorkspaceId one = WorkspaceId::generate(m_clock, m_random);
    const WorkspaceId other = WorkspaceId::generate(m_clock, m_random);
    QVERIFY(watch.admit(one) && watch.admit(other));
    view.isThere = isThere;
    view.isReadOnly = isReadOnly;
    view.freeBytes = freeBytes;
    QCOMPARE(reasonOf(watch.admit(one)), reason);
    QCOMPARE(reasonOf(watch.admit(other)), reason);
    QCOMPARE(watch.report().disk.has_value(), !reason.isEmpty());
    // Nobody has to wait for a try: the next look shows that it is well.
    view = goodDisk;
    QVERIFY(watch.admit(one));
    QVERIFY(!watch.report().disk);
}

void TestDiskWatch::aSmallDiskKeepsLessFree()
{
    DiskView view { .isThere = true,
        .isReadOnly = false,
        .freeBytes = 6 * mebibyte,
        .totalBytes = 100 * mebibyte };
    DiskWatch watch([&view] { return view; }, m_clock);
    const WorkspaceId id = WorkspaceId::generate(m_clock, m_random);
    QVERIFY(watch.admit(id));
    view.freeBytes = 4 * mebibyte;
    QCOMPARE(reasonOf(watch.admit(id)), u"diskFull"_s);
    QVERIFY(watch.admit(id, Purpose::MakingRoom));
    view.freeBytes = 2 * mebibyte; // less than half of what is kept
    QCOMPARE(reasonOf(watch.admit(id, Purpose::MakingRoom)), u"diskFull"_s);
    view.totalBytes = 0; // it does not tell
    QVERIFY(watch.admit(id));
}

void TestDiskWatch::contentsNeedRoom()
{
    DiskView view = goodDisk;
    view.freeBytes = 100 * mebibyte;
    DiskWatch watch([&view] { return view; }, m_clock);
    QVERIFY(watch.admitBytes(30 * mebibyte));
    QCOMPARE(reasonOf(watch.admitBytes(50 * mebibyte)), u"diskFull"_s);
    // What is too large shuts nothing.
    QVERIFY(!watch.report().disk);
}

void TestDiskWatch::whatRefusedIsTriedAgain()
{
    DiskWatch watch([] { return goodDisk; }, m_clock);
    const WorkspaceId one = WorkspaceId::generate(m_clock, m_random);
    const WorkspaceId other = WorkspaceId::generate(m_clock, m_random);
    QCOMPARE(reasonOf(watch.failed(one, storageError(u"full"_s), Work::Writing)), u"diskFull"_s);
    QCOMPARE(reasonOf(watch.admit(one)), u"diskFull"_s);
    QVERIFY(watch.admit(other));
    QCOMPARE(watch.report().workspaces.value(one), DiskTrouble::Full);
    // One tries, the others wait for how it goes.
    m_clock.advanceSeconds(6);
    QVERIFY(watch.admit(one));
    QCOMPARE(reasonOf(watch.admit(one)), u"diskFull"_s);
    QCOMPARE(
        reasonOf(watch.failed(one, storageError(u"unusable"_s), Work::Writing)), u"diskFailing"_s);
    QCOMPARE(reasonOf(watch.admit(one)), u"diskFailing"_s);
    m_clock.advanceSeconds(6);
    QVERIFY(watch.admit(one));
    watch.wrote(one);
    QVERIFY(watch.admit(one) && watch.admit(one));
    QVERIFY(watch.report().workspaces.isEmpty());
}

void TestDiskWatch::damageStaysUntilItIsLookedAt()
{
    QList<WorkspaceId> suspected;
    DiskWatch watch([] { return goodDisk; }, m_clock);
    watch.onSuspicion([&](WorkspaceId id) { suspected.append(id); });
    const WorkspaceId id = WorkspaceId::generate(m_clock, m_random);
    QCOMPARE(reasonOf(watch.failed(id, damage(), Work::Reading)), u"damaged"_s);
    QCOMPARE(reasonOf(watch.failed(id, damage(), Work::Reading)), u"damaged"_s);
    QCOMPARE(suspected, QList<WorkspaceId> { id });
    m_clock.advanceSeconds(3600);
    watch.wrote(id);
    QCOMPARE(reasonOf(watch.admit(id)), u"damaged"_s);
    watch.judge(id, false);
    QCOMPARE(reasonOf(watch.admit(id)), u"damaged"_s);
    watch.judge(id, true);
    QVERIFY(watch.admit(id));
    // A look reads the whole file: not at every error.
    QCOMPARE(reasonOf(watch.failed(id, damage(), Work::Reading)), u"damaged"_s);
    QVERIFY(watch.admit(id));
    QCOMPARE(suspected.size(), 1);
    m_clock.advanceSeconds(3600);
    QCOMPARE(reasonOf(watch.failed(id, damage(), Work::Writing)), u"damaged"_s);
    QCOMPARE(suspected.size(), 2);
    // Another file has taken its place.
    watch.forget(id);
    QVERIFY(watch.admit(id));
}

void TestDiskWatch::aReadThatFailsShutsNothing()
{
    DiskWatch watch([] { return goodDisk; }, m_clock);
    const WorkspaceId id = WorkspaceId::generate(m_clock, m_random);
    QCOMPARE(
        reasonOf(watch.failed(id, storageError(u"unusable"_s), Work::Reading)), u"diskFailing"_s);
    QVERIFY(watch.admit(id));
}

void TestDiskWatch::whatIsMissingMayBeAway()
{
    DiskView view = goodDisk;
    DiskWatch watch([&view] { return view; }, m_clock);
    const WorkspaceId id = WorkspaceId::generate(m_clock, m_random);
    const Error missing = fail(ErrorCode::NotFound, u"no such workspace"_s, u"workspaceId"_s)
                              .error();
    QCOMPARE(watch.failed(id, missing, Work::Reading), missing);
    view.isThere = false;
    QCOMPARE(reasonOf(watch.failed(id, missing, Work::Reading)), u"diskGone"_s);
    QCOMPARE(reasonOf(watch.failed(id, missing, Work::Writing)), u"diskGone"_s);
    view = goodDisk;
    view.freeBytes = 0; // and is not what is wrong with a workspace that nobody made
    QCOMPARE(watch.failed(id, missing, Work::Writing), missing);
    const Error forbidden = fail(ErrorCode::Forbidden, u"no"_s).error();
    QCOMPARE(watch.failed(id, forbidden, Work::Writing), forbidden);
}

void TestDiskWatch::errorsHaveNoInternals()
{
    const Error heard = withoutInternals(storageError(u"readOnly"_s));
    QCOMPARE(heard.code, ErrorCode::Unavailable);
    QCOMPARE(reasonOf(heard), u"diskReadOnly"_s);
    QVERIFY(!heard.details.contains("storage"_L1));
    QVERIFY(!heard.message.contains(u"SQLite"_s));
    QCOMPARE(reasonOf(withoutInternals(damage())), u"damaged"_s);
    QCOMPARE(withoutInternals(damage()).code, ErrorCode::Unavailable);
    const Error busy = fail(ErrorCode::Unavailable, u"the server is stopping"_s).error();
    QCOMPARE(withoutInternals(busy), busy);
}

void TestDiskWatch::aServerGoesOn_data()
{
    QTest::addColumn<int>("disk");
    QTest::addColumn<QString>("reason");
    QTest::newRow("full") << static_cast<int>(test::Disk::Full) << u"diskFull"_s;
    QTest::newRow("read-only") << static_cast<int>(test::Disk::ReadOnly) << u"diskReadOnly"_s;
    QTest::newRow("gone") << static_cast<int>(test::Disk::Gone) << u"diskGone"_s;
}

void TestDiskWatch::aServerGoesOn()
{
    QFETCH(const int, disk);
    QFETCH(const QString, reason);
    const WorkspaceId home = make(u"Home"_s);
    QCOMPARE(send(home), u"saved"_s);
    QCOMPARE(messages(home)->messages.size(), 1);
    test::setDisk(static_cast<test::Disk>(disk));
    QCOMPARE(send(home), reason);
    QCOMPARE(send(home), reason);
    if (static_cast<test::Disk>(disk) != test::Disk::Gone)
        QCOMPARE(messages(home)->messages.size(), 1);
    test::setDisk(test::Disk::HasRoom);
    m_clock.advanceSeconds(6);
    QCOMPARE(send(home), u"saved"_s);
    QCOMPARE(messages(home)->messages.size(), 2);
    QCOMPARE(damaged(), QStringList());
    open();
    QCOMPARE(messages(home)->messages.size(), 2);
}

void TestDiskWatch::aFullDiskIsCleared()
{
    const WorkspaceId home = make(u"Home"_s);
    QCOMPARE(send(home), u"saved"_s);
    const protocol::MessageById said { .id = messages(home)->messages.constFirst().id };
    const protocol::FileIds gone { .ids = { FileId::generate(m_clock, m_random) } };
    // How much of what no message has is gone.
    const auto cleanUp = [&] {
        const QDir folder(QFileInfo(file(home)).path() + u"/files/aa"_s);
        QFile content(folder.filePath(QString(64, u'a')));
        const bool isLeft = folder.mkpath(u"."_s) && content.open(QIODevice::WriteOnly)
            && content.setFileTime(
                m_clock.now().toDateTime().addDays(-2), QFileDevice::FileModificationTime);
        const auto freed = m_owner->call(protocol::storageCleanUp, protocol::Nothing {}, home);
        return isLeft && freed ? freed->files : -1;
    };
    m_freeBytes = 40 * mebibyte;
    QCOMPARE(send(home), u"diskFull"_s);
    QVERIFY(m_owner->call(protocol::storageRemoveFiles, gone, home));
    QVERIFY(m_owner->call(protocol::messageRemove, said, home));
    QCOMPARE(cleanUp(), 1);
    m_freeBytes = 0; // to the last byte
    QCOMPARE(
        reasonOf(m_owner->call(protocol::storageRemoveFiles, gone, home).error()), u"diskFull"_s);
    QCOMPARE(cleanUp(), 1);
    m_freeBytes = -1;
    QCOMPARE(send(home), u"saved"_s);
}

/// As when its drive is pulled, and put in again.
void TestDiskWatch::aServerWithoutItsFolderWaits()
{
    const WorkspaceId home = make(u"Home"_s);
    QCOMPARE(send(home), u"saved"_s);
    const QString data = m_folder->filePath(u"data"_s);
    const QString away = m_folder->filePath(u"away"_s);
    QVERIFY(QDir().rename(data, away));
    QCOMPARE(send(home), u"diskGone"_s);
    const WorkspaceId other = WorkspaceId::generate(m_clock, m_random);
    const auto refused = m_owner->call(protocol::workspaceCreate,
        protocol::WorkspaceCreate {
            .id = other, .name = u"Club"_s, .icon = {}, .displayName = u"Olga"_s });
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Unavailable);
    QVERIFY(!QDir(data).exists()); // nothing is made in its place
    QVERIFY(QDir().rename(away, data));
    QCOMPARE(send(home), u"saved"_s);
    QCOMPARE(messages(home)->messages.size(), 2);
}

void TestDiskWatch::aDamagedWorkspaceIsReadOnly()
{
    const WorkspaceId home = make(u"Home"_s);
    const WorkspaceId club = make(u"Club"_s);
    QCOMPARE(send(home), u"saved"_s);
    QCOMPARE(send(club), u"saved"_s);
    m_owner.reset();
    m_server.reset();
    const test::DatabasePage page = test::lastPageOf(file(home), u"message"_s);
    QVERIFY(page.overwrite());
    open();
    QCOMPARE(send(home), u"damaged"_s);
    QCOMPARE(send(club), u"saved"_s);
    // What is on other pages can be read.
    QVERIFY(m_owner->call(protocol::workspaceJoinCode, protocol::Nothing {}, home));
    QCOMPARE(reasonOf(messages(home).error()), u"damaged"_s);
    QCOMPARE(messages(club)->messages.size(), 2);
    QTRY_COMPARE(damaged(), QStringList { home.toString() });
    // Nor after a new start, whatever is asked for first.
    open();
    QCOMPARE(damaged(), QStringList { home.toString() });
    QCOMPARE(send(home), u"damaged"_s);
    m_owner.reset();
    m_server.reset();
    QVERIFY(page.putBack());
    open();
    QTRY_COMPARE(damaged(), QStringList());
    QCOMPARE(send(home), u"saved"_s);
    QCOMPARE(messages(home)->messages.size(), 2);
}

QTEST_GUILESS_MAIN(TestDiskWatch)
#include "test_disk_watch.moc"
