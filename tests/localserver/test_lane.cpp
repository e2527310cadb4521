// SPDX-License-Identifier: Apache-2.0
#include "core/domain/names.h"
#include "localserver/store/bulk_writer.h"
#include "localserver/store/workspace_readers.h"
#include "tests/support/full_disk.h"
#include "tests/support/workspace_fixture.h"

#include <QScopeGuard>
#include <QSemaphore>
#include <QTest>

using namespace hearth;
using namespace hearth::server;
using namespace Qt::StringLiterals;

/// The writers: group commit, savepoints, numbers, what happens when the disk is full, deadlines
/// and bounds.
class TestLane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_vfs = test::registerFullDiskVfs(); }
    void init();
    void cleanup();
    void whatQueuesSharesACommit();
    void answersComeAfterTheCommit();
    void aFailureIsUndoneAlone();
    void aFullDiskFailsTheWholeBatch();
    void aTransactionEndedBySqliteFailsTheWholeBatch();
    void whatWaitedTooLongIsNotDone();
    void theQueueIsBounded();
    void positionsGoOnAfterReopening();
    void manyWorkspacesTakeTurnsBeingOpen();
    void stoppingFinishesWhatWasAccepted();
    void aDamagedFileStaysShutWhenItWasClosed();
    void bulkChunksLetOthersIn();
    void bulkRowsAreTakenOnce();
    void readersSeeOneMoment();

private:
    /// Remembers what was committed.
    class Listener final : public CommitListener {
    public:
        void committed(
            WorkspaceId, WorkspaceStore&, const Sequence& sequence, const Changes& changes) override
        {
            ++commits;
            events += static_cast<int>(changes.events.size());
            lastSeq = sequence.lastSeq;
        }
        std::atomic<int> commits = 0;
        std::atomic<int> events = 0;
        std::atomic<qint64> lastSeq = 0;
    };

    void start(const WorkspaceLanes::Options& options);
    Future<Position> post(const QString& body);
    Future<Position> postAndFail(const QString& body);
    /// Keeps the lane of the workspace busy until it is destroyed.
    class Hold;
    int stored();
    template <typename T>
    static Result<T> wait(Future<T> future);

    QByteArray m_vfs;
    std::unique_ptr<test::WorkspaceFixture> m_at;
    WorkspaceId m_workspace;
    Listener m_listener;
    std::unique_ptr<WorkspaceLanes> m_lanes;
};

class TestLane::Hold {
public:
    Hold(WorkspaceLanes& lanes, WorkspaceId workspace)
    {
        lanes.post(workspace, [state = m_state](const Result<LaneView>&) {
            state->held.release();
            state->released.acquire();
        });
        m_state->held.acquire();
    }
    ~Hold() { m_state->released.release(); }
    Hold(const Hold&) = delete;
    Hold& operator=(const Hold&) = delete;

private:
    struct State {
        QSemaphore held;
        QSemaphore released;
    };
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

void TestLane::init()
{
    m_at = std::make_unique<test::WorkspaceFixture>(m_vfs);
    m_workspace = m_at->make();
    m_listener.commits = 0;
    m_listener.events = 0;
    start({});
}

void TestLane::cleanup()
{
    test::setDisk(test::Disk::HasRoom);
    m_lanes.reset();
    m_at.reset();
}

void TestLane::start(const WorkspaceLanes::Options& options)
{
    m_lanes.reset();
    m_lanes = std::make_unique<WorkspaceLanes>(
        m_at->files, m_at->clock, m_at->random, m_listener, options);
}

template <typename T>
Result<T> TestLane::wait(Future<T> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
        return fail(ErrorCode::Timeout, u"no answer"_s);
    return future.result();
}

Future<Position> TestLane::post(const QString& body)
{
    return m_lanes->submit(m_workspace,
        [message = m_at->message(m_workspace, body)](
            WorkspaceTransaction& work) mutable -> Result<Position> {
            message.position = work.takePosition();
            HEARTH_CHECK(work.store().messages().add(message));
            HEARTH_CHECK(work.record({ .type = EventType::MessageCreated,
                .entity = message.id.uuid,
                .room = message.roomId,
                .reader = {},
                .actor = message.authorId,
                .emoji = {} }));
            return message.position;
        });
}

Future<Position> TestLane::postAndFail(const QString& body)
{
    return m_lanes->submit(m_workspace,
        [message = m_at->message(m_workspace, body)](
            WorkspaceTransaction& work) mutable -> Result<Position> {
            message.position = work.takePosition();
            HEARTH_CHECK(work.store().messages().add(message));
            HEARTH_CHECK(work.record({ .type = EventType::MessageCreated,
                .entity = message.id.uuid,
                .room = message.roomId,
                .reader = {},
                .actor = {},
                .emoji = {} }));
            return fail(ErrorCode::Forbidden, u"after all, no"_s);
        });
}

int TestLane::stored()
{
    const auto connection = m_at->files.open(m_workspace, storage::Access::ReadOnly);
    if (!connection)
        qFatal("%s", qPrintable(connection.error().message));
    SqliteWorkspaceStore store(**connection);
    const auto page = store.messages().page(
        { .roomId = generalRoomId(m_workspace), .limit = 100'000, .withReplies = true });
    return page ? static_cast<int>(page->messages.size()) : -1;
}

void TestLane::whatQueuesSharesACommit()
{
    QList<Future<Position>> answers;
    {
        const Hold hold(*m_lanes, m_workspace);
        for (int i = 0; i < 1200; ++i)
            answers.append(post(u"m"_s));
    }
    QSet<Position> positions;
    for (const auto& answer : answers) {
        const Result<Position> position = wait(answer);
        QVERIFY(position);
        positions.insert(*position);
    }
    QCOMPARE(positions.size(), 1200); // the clock stood still
    QTRY_COMPARE(m_listener.events.load(), 1200);
    QCOMPARE(m_listener.commits.load(), 3); // 500 + 500 + 200
    QCOMPARE(stored(), 1200);
}

void TestLane::answersComeAfterTheCommit()
{
    std::atomic<int> storedAtAnswer = -1;
    post(u"m"_s).then([&](const Result<Position>&) { storedAtAnswer = stored(); });
    QTRY_COMPARE(storedAtAnswer.load(), 1);
}

void TestLane::aFailureIsUndoneAlone()
{
    Future<Position> before, failed, after;
    {
        const Hold hold(*m_lanes, m_workspace);
        before = post(u"before"_s);
        failed = postAndFail(u"failed"_s);
        after = post(u"after"_s);
    }
    QVERIFY(wait(before));
    QCOMPARE(wait(failed).error().code, ErrorCode::Forbidden);
    QVERIFY(wait(after));
    QTRY_COMPARE(m_listener.events.load(), 2);
    QCOMPARE(stored(), 2);
    // The numbers of what was undone are given again: a gap in the log would look like something
    // hidden.
    QCOMPARE(m_listener.lastSeq.load(), 4);
}

void TestLane::aFullDiskFailsTheWholeBatch()
{
    QVERIFY(wait(post(u"before"_s)));
    QList<Future<Position>> answers;
    {
        const Hold hold(*m_lanes, m_workspace);
        test::setDisk(test::Disk::Full);
        for (int i = 0; i < 20; ++i)
            answers.append(i == 7 ? postAndFail(u"refused"_s) : post(u"lost"_s));
    }
    for (const auto& answer : answers)
        QCOMPARE(wait(answer).error().code, ErrorCode::Unavailable);
    QCOMPARE(m_listener.events.load(), 1);
    test::setDisk(test::Disk::HasRoom);
    QCOMPARE(stored(), 1);
    // And goes on as if nothing had been, with the numbers that follow what is in the file.
    QVERIFY(wait(post(u"afterwards"_s)));
    QCOMPARE(stored(), 2);
    QTRY_COMPARE(m_listener.lastSeq.load(), 4);
}

void TestLane::aTransactionEndedBySqliteFailsTheWholeBatch()
{
    QList<Future<Position>> answers;
    {
        const Hold hold(*m_lanes, m_workspace);
        test::setDisk(test::Disk::Full);
        // More than the page cache holds: the disk is met before the commit, inside one of the
        // operations.
        for (int i = 0; i < 150; ++i)
            answers.append(post(QString(40'000, u'x')));
    }
    for (const auto& answer : answers)
        QCOMPARE(wait(answer).error().code, ErrorCode::Unavailable);
    test::setDisk(test::Disk::HasRoom);
    QCOMPARE(stored(), 0);
    QVERIFY(wait(post(u"afterwards"_s)));
    QCOMPARE(stored(), 1);
}

void TestLane::whatWaitedTooLongIsNotDone()
{
    Future<Position> late, fresh;
    {
        const Hold hold(*m_lanes, m_workspace);
        late = post(u"late"_s);
        m_at->clock.advanceSeconds(11);
        fresh = post(u"fresh"_s);
    }
    QCOMPARE(wait(late).error().code, ErrorCode::Timeout);
    QVERIFY(wait(fresh));
    QCOMPARE(stored(), 1);
}

void TestLane::theQueueIsBounded()
{
    start({ .threads = 1, .queue = 5 });
    QList<Future<Position>> answers;
    {
        const Hold hold(*m_lanes, m_workspace);
        for (int i = 0; i < 8; ++i)
            answers.append(post(u"m"_s));
        for (int i = 5; i < 8; ++i)
            QCOMPARE(wait(answers[i]).error().code, ErrorCode::Unavailable);
    }
    for (int i = 0; i < 5; ++i)
        QVERIFY(wait(answers[i]));
    QCOMPARE(stored(), 5);
}

void TestLane::positionsGoOnAfterReopening()
{
    const Position first = *wait(post(u"m"_s));
    m_at->clock.set({ m_at->clock.now().micros - 1'000'000'000 });
    start({});
    QVERIFY(*wait(post(u"m"_s)) > first);
    // Also when the messages that had the last ones are gone.
    const Position last = *wait(post(u"m"_s));
    QVERIFY(wait(m_lanes->submit(m_workspace, [](WorkspaceTransaction& work) {
        return work.store().messages().removeAllOf(generalRoomId(work.workspace()));
    })));
    start({});
    QVERIFY(*wait(post(u"m"_s)) > last);
}

void TestLane::manyWorkspacesTakeTurnsBeingOpen()
{
    start({ .threads = 2, .openWorkspaces = 2 });
    QList<WorkspaceId> workspaces;
    for (int i = 0; i < 6; ++i)
        workspaces.append(m_at->make());
    for (int round = 0; round < 3; ++round) {
        for (const WorkspaceId& workspace : workspaces) {
            m_workspace = workspace;
            QVERIFY(wait(post(u"m"_s)));
        }
    }
    for (const WorkspaceId& workspace : workspaces) {
        m_workspace = workspace;
        QCOMPARE(stored(), 3);
    }
}

void TestLane::stoppingFinishesWhatWasAccepted()
{
    QList<Future<Position>> answers;
    for (int i = 0; i < 50; ++i)
        answers.append(post(u"m"_s));
    m_lanes->stop();
    for (const auto& answer : answers)
        QVERIFY(answer.isFinished() && answer.result());
    QCOMPARE(wait(post(u"too late"_s)).error().code, ErrorCode::Unavailable);
    QCOMPARE(stored(), 50);
}

/// As a move does to seal it: another file has taken its place only when the mark has gone.
void TestLane::aDamagedFileStaysShutWhenItWasClosed()
{
    constexpr qint64 room = 1LL << 40;
    DiskWatch disk(
        [] { return DiskView { .isThere = true, .freeBytes = room, .totalBytes = room }; },
        m_at->clock);
    const auto letGo = qScopeGuard([this] { m_lanes.reset(); });
    start({ .disk = &disk });
    const auto closeIt = [this] {
        return wait(m_lanes->runClosed(m_workspace, [] { return Result<void> {}; }));
    };
    disk.judge(m_workspace, false);
    m_at->files.markDamaged(m_workspace, true);
    QVERIFY(closeIt());
    QVERIFY(!wait(post(u"m"_s)));
    m_at->files.markDamaged(m_workspace, false);
    QVERIFY(closeIt());
    QVERIFY(wait(post(u"m"_s)));
}

void TestLane::bulkChunksLetOthersIn()
{
    const BulkWriter bulk(*m_lanes);
    QList<Future<int>> chunks;
    Future<Position> between;
    for (int i = 0; i < 4; ++i) {
        chunks.append(
            bulk.runExclusive(m_workspace, [this](WorkspaceTransaction& work) -> Result<int> {
                for (int row = 0; row < 1000; ++row) {
                    Message message = m_at->message(m_workspace, u"imported"_s);
                    message.position = 1'600'000'000'000'000; // all at the same moment
                    HEARTH_TRY(const auto position,
                        work.store().messages().addImported(message, std::nullopt));
                    work.noticePosition(*position);
                }
                return 1000;
            }));
        if (i == 1)
            between = post(u"between"_s);
    }
    QVERIFY(wait(between));
    QVERIFY(!chunks.back().isFinished() || stored() >= 1001);
    for (const auto& chunk : chunks)
        QCOMPARE(*wait(chunk), 1000);
    QCOMPARE(stored(), 4001);
}

void TestLane::bulkRowsAreTakenOnce()
{
    const BulkWriter bulk(*m_lanes);
    const ImportId import { Uuid::derive("import") };
    Message message = m_at->message(m_workspace, u"imported"_s);
    message.position = 1'600'000'000'000'000;
    const auto take = [&] {
        return *wait(bulk.runExclusive(m_workspace, [message, import](WorkspaceTransaction& work) {
            return work.store().messages().addImported(message, import);
        }));
    };
    QCOMPARE(take(), std::optional<Position>(message.position));
    QCOMPARE(take(), std::nullopt);
    message.id = MessageId::generate(m_at->clock, m_at->random);
    QCOMPARE(take(), std::optional<Position>(message.position + 1));
    // A row that breaks another rule is an error, not a search for a free position without end.
    message.id = MessageId::generate(m_at->clock, m_at->random);
    message.roomId = RoomId::generate(m_at->clock, m_at->random);
    message.position += 10;
    QVERIFY(!wait(bulk.runExclusive(m_workspace, [message](WorkspaceTransaction& work) {
        return work.store().messages().addImported(message, std::nullopt);
    })));
    QCOMPARE(stored(), 2);
}

void TestLane::readersSeeOneMoment()
{
    WorkspaceReaders readers(m_at->files, m_at->clock, {});
    QVERIFY(wait(post(u"m"_s)));
    const auto counts = wait(
        readers.read(m_workspace, [this](WorkspaceStore& store) -> Result<QList<qint64>> {
            HEARTH_TRY(const qint64 first, store.events().lastSeq());
            QSemaphore written;
            post(u"meanwhile"_s).then([&](const Result<Position>&) { written.release(); });
            written.acquire();
            HEARTH_TRY(const qint64 second, store.events().lastSeq());
            return QList { first, second };
        }));
    QVERIFY(counts);
    QCOMPARE(counts->first(), counts->last());
    // And what was acknowledged before is there.
    QCOMPARE(*wait(readers.read(
                 m_workspace, [](WorkspaceStore& store) { return store.events().lastSeq(); })),
        counts->last() + 1);
    QCOMPARE(wait(readers.read(WorkspaceId { Uuid::derive("none") },
                      [](WorkspaceStore& store) { return store.kernel().state(); }))
                 .error()
                 .code,
        ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestLane)
#include "test_lane.moc"
