// SPDX-License-Identifier: Apache-2.0
#include "core/base/future.h"
#include "core/replica/outbox_store.h"
#include "tests/replica/replica_fixture.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace hearth;
using namespace hearth::replica;
using namespace hearth::test;
using namespace Qt::StringLiterals;

/// The parts of replica and outbox that work on several threads at once without Qt's own, at full
/// speed. In every build it says that they get along; in that of the preset `tsan`, that no two of
/// them touch the same memory unguarded.
class TestRaces : public QObject, private ReplicaFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void readersBesideTheWriter();
    void searchingBesideTheWriter();
    void aDamagedFileIsReplacedUnderReaders();
    void twoOutboxesInOneProcess();
    void answersFromOtherThreads();
};

namespace {

constexpr int rounds = 150;

} // namespace

void TestRaces::readersBesideTheWriter()
{
    apply(snapshot());
    fill(general, {}, { message(general, 1500) }, false);
    std::atomic<bool> done = false;
    std::atomic<int> wrong = 0;
    std::atomic<int> reads = 0;
    const auto readOn = [&](auto look) {
        while (!done) {
            wrong += look() ? 0 : 1;
            ++reads;
        }
    };
    std::vector<std::thread> readers;
    readers.emplace_back([&] {
        readOn([&] {
            const auto page = m_reader->page({ .room = general, .parent = {}, .anchor = {} });
            return page && std::ranges::is_sorted(page->messages, {}, [](const Message& one) {
                return one.position;
            });
        });
    });
    readers.emplace_back([&] {
        readOn([&] {
            const auto rooms = m_reader->roomStates({});
            return rooms && rooms->size() == 2;
        });
    });
    readers.emplace_back([&] {
        readOn([&] {
            const auto all = m_reader->snapshot({});
            return all && all->members.size() == 2 && m_reader->drafts();
        });
    });
    for (int i = 0; i < rounds; ++i) {
        apply(batch(11 + i, { messageEvent(11 + i, message(general, 2000 + i)) }));
        if (i % 10 == 0)
            QVERIFY(m_store->apply(Draft {
                .roomId = lab, .parentId = {}, .body = QString::number(i), .revision = i + 1 }));
    }
    done = true;
    for (std::thread& reader : readers)
        reader.join();
    QCOMPARE(wrong, 0);
    QVERIFY(reads > 0);
    QCOMPARE(state(general).unread, rounds + 1);
}

void TestRaces::searchingBesideTheWriter()
{
    constexpr Position newest = 100'000;
    constexpr int onPage = 10;
    constexpr int steps = 60;
    constexpr int enough = 10;
    apply(snapshot());
    fill(lab, {}, {}, false);
    fill(general, {}, { message(general, newest, u"needle 0"_s) }, true);
    QVERIFY(m_store->apply(ReadMark { .roomId = general, .position = 2 * newest }));
    std::atomic<bool> done = false;
    std::atomic<int> wrong = 0;
    std::atomic<int> searches = 0;
    const auto searchOn = [&](ReplicaReader& reader) {
        while (!done) {
            const auto page = reader.search({ .text = u"needle"_s, .room = {}, .before = {} });
            const bool good = page
                && std::ranges::is_sorted(page->hits, std::greater(),
                    [](const SearchHit& hit) { return hit.message.position; })
                && std::ranges::all_of(page->hits, [](const SearchHit& hit) {
                       return hit.message.roomId == general && hit.text.startsWith("needle "_L1)
                           && hit.matches == QList { Stretch { .start = 0, .length = 6 } };
                   });
            wrong += good ? 0 : 1;
            ++searches;
        }
    };
    ReplicaReader another(path());
    std::thread one([&] { searchOn(*m_reader); });
    std::thread two([&] { searchOn(another); });
    for (int i = 1; i <= steps || searches < enough; ++i) {
        const QString body = u"needle %1"_s.arg(i);
        apply(batch(10 + i, { messageEvent(10 + i, message(general, newest + i, body)) }));
        if (const auto edge = m_store->fills().value(general).oldest; edge && i % 3 == 0) {
            QList<Message> older;
            for (Position position = *edge - onPage; position < *edge; ++position)
                older.append(message(general, position, body));
            fill(general, edge, older, true);
        }
        if (i % 20 == 0) {
            const auto pruned = m_store->prune({ .from = 0,
                .below = newest,
                .rows = 1000,
                .newest = 1,
                .spared = {},
                .referenced = {} });
            QVERIFY(pruned && pruned->removed > 0);
        }
        QVERIFY(m_store->index(8));
    }
    done = true;
    one.join();
    two.join();
    QCOMPARE(wrong, 0);
    while (m_store->index(rounds).value()) { }
    const auto all = m_reader->search(
        { .text = u"needle"_s, .room = {}, .before = {}, .limit = 100 });
    QList<Position> found;
    for (const SearchHit& hit : all->hits)
        found.prepend(hit.message.position);
    QCOMPARE(found, shown(general));
}

void TestRaces::aDamagedFileIsReplacedUnderReaders()
{
    apply(snapshot());
    std::atomic<bool> done = false;
    std::atomic<int> wrong = 0;
    std::thread reader([&] {
        while (!done) {
            // Nothing has been fetched into the new file yet: that is no fault.
            const auto all = m_reader->snapshot({});
            wrong += all || all.error().code == ErrorCode::Unavailable ? 0 : 1;
        }
    });
    for (int i = 0; i < 10; ++i) {
        {
            const auto readersKeptOut = m_reader->suspend();
            QVERIFY(m_store->rebuild({ 1'790'000'000'000'000 + i * 1'000'000LL }));
        }
        apply(snapshot());
    }
    done = true;
    reader.join();
    QCOMPARE(wrong, 0);
}

void TestRaces::twoOutboxesInOneProcess()
{
    // Two workspaces: each has its own files and its own thread, and SQLite is shared.
    std::atomic<int> wrong = 0;
    const auto write = [&](const QString& name) {
        const SystemClock clock;
        SystemRandom random;
        auto opened = OutboxStore::open(m_folder->filePath(name), clock, random);
        if (!opened) {
            ++wrong;
            return;
        }
        for (int i = 1; i <= rounds; ++i) {
            OutboxItem item { .entry = { .key = QString::number(i),
                                  .operation = u"message.create"_s,
                                  .args = { { u"body"_s, name } },
                                  .room = general,
                                  .createdAt = { i },
                                  .error = {} },
                .ordinal = i };
            const Drafts drafts { { { general, {} }, LocalDraft { .text = QString::number(i) } } };
            wrong += opened->store->write({ .changed = { item }, .removed = {} }, i, drafts) ? 0
                                                                                             : 1;
        }
        opened = OutboxStore::open(m_folder->filePath(name), clock, random);
        wrong += opened && opened->items.size() == rounds ? 0 : 1;
    };
    std::thread one([&] { write(u"one.sqlite"_s); });
    std::thread two([&] { write(u"two.sqlite"_s); });
    one.join();
    two.join();
    QCOMPARE(wrong, 0);
}

void TestRaces::answersFromOtherThreads()
{
    for (int i = 0; i < rounds; ++i) {
        Promise<QString> promise;
        Future<QString> future = promise.future();
        std::thread answering([promise, i]() mutable { promise.resolve(QString::number(i)); });
        std::thread late([promise]() mutable { promise.resolve(u"too late"_s); });
        answering.join();
        late.join();
        QVERIFY(future.isFinished());
        const Result<QString> answer = future.takeResult();
        QVERIFY(answer && (*answer == QString::number(i) || *answer == u"too late"_s));
    }
}

QTEST_GUILESS_MAIN(TestRaces)
#include "test_races.moc"
