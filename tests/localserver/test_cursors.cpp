// SPDX-License-Identifier: Apache-2.0
#include "localserver/events/cursor.h"
#include "localserver/store/workspace_store.h"
#include "tests/support/api_fixture.h"

#include <QFile>
#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;
using protocol::SyncBatch;

/// From which cursors a reader goes on, from which they start over with a snapshot, and which are
/// refused.
class TestCursors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_api = std::make_unique<test::ApiFixture>(); }
    void cleanup() { m_api.reset(); }
    void strangeCursorsStartOver();
    void brokenCursorsAreRefused();
    void anotherEpochStartsOver();
    void whoLacksForgottenEventsStartsOver();
    void anOlderCopyPutBackStartsOver();
    void aForgottenEventShowsNothing();
    void cursorsOfOlderServersAreTaken();

private:
    SyncBatch pull(std::optional<QString> cursor = {});
    /// All events up to this number.
    void forgetUpTo(qint64 last);

    std::unique_ptr<test::ApiFixture> m_api;
};

namespace {

QString changed(const QString& cursor, const std::function<void(server::Cursor&)>& change)
{
    server::Cursor out = *server::Cursor::fromString(cursor);
    change(out);
    return out.toString();
}

/// As a server wrote it that knew no witnesses.
QString plain(const QString& cursor)
{
    return changed(cursor, [](server::Cursor& c) { c.witness.reset(); });
}

} // namespace

SyncBatch TestCursors::pull(std::optional<QString> cursor)
{
    const auto batch = m_api->person(u"member"_s)
                           .call(protocol::syncPull, { .cursor = std::move(cursor) },
                               m_api->workspace());
    if (!batch)
        qFatal("%s", qPrintable(batch.error().message));
    return *batch;
}

void TestCursors::forgetUpTo(qint64 last)
{
    const Timestamp later { m_api->clock().now().micros + 1 };
    m_api->edit([&](server::WorkspaceStore& store) -> Result<void> {
        HEARTH_TRY(const qint64 first, store.events().firstSeq());
        return store.events()
            .forgetBefore(later, static_cast<int>(last + 1 - first))
            .transform([](int) { });
    });
}

void TestCursors::strangeCursorsStartOver()
{
    const QString cursor = pull().cursor;
    QVERIFY(pull(changed(cursor, [](server::Cursor& c) { c.seq += 1000; })).reset);
    QVERIFY(pull(changed(cursor, [](server::Cursor& c) { c.seq = -5; })).reset);
    QVERIFY(pull(changed(cursor, [](server::Cursor& c) {
        c.epoch = Uuid::derive("another life");
    })).reset);
    QVERIFY(!pull(cursor).reset);
}

void TestCursors::brokenCursorsAreRefused()
{
    for (const char* broken : { "garbage", "!!!", "AAAA" }) {
        m_api->check({ broken, "member", "sync.pull", QByteArray(R"({"cursor":")") + broken + "\"}",
            400, { "\"field\":\"cursor\"" } });
    }
    m_api->check({ "empty", "member", "sync.pull", R"({"cursor":""})", 400, { "cursor" } });
    m_api->check(
        { "a number", "member", "events.subscribe", R"({"cursor":7})", 400, { "cursor" } });
}

void TestCursors::anotherEpochStartsOver()
{
    const QString cursor = pull().cursor;
    m_api->edit([](server::WorkspaceStore& store) {
        return store.kernel().setEpoch(Uuid::derive("restored"));
    });
    QVERIFY(pull(cursor).reset);
}

void TestCursors::whoLacksForgottenEventsStartsOver()
{
    const SyncBatch start = pull();
    for (int i = 0; i < 4; ++i)
        m_api->say(u"second"_s, u"general"_s, u"m%1"_s.arg(i));
    const auto after = [&](qint64 events) {
        return changed(plain(start.cursor), [&](server::Cursor& c) { c.seq += events; });
    };
    QCOMPARE(pull(after(0)).events.size(), 4);
    forgetUpTo(start.to + 2);
    const SyncBatch over = pull(after(0));
    QVERIFY(over.reset && !over.more && over.events.isEmpty());
    QCOMPARE(over.rooms->size(), 3);
    QCOMPARE(over.to, start.to + 4);
    QVERIFY(pull(after(1)).reset); // lacks a single one
    QVERIFY(m_api->person(u"member"_s).follow(m_api->workspace(), after(1)).reset);
    const SyncBatch rest = pull(after(2));
    QVERIFY(!rest.reset && !rest.rooms && !rest.visibleRooms);
    QCOMPARE(rest.events.size(), 2);
    QCOMPARE(rest.events.front().message->body, u"m2"_s);
    // The last one is never forgotten, and who has seen it lacks nothing.
    forgetUpTo(start.to + 4);
    QVERIFY(pull(after(2)).reset);
    QCOMPARE(pull(after(3)).events.size(), 1);
    const SyncBatch last = pull(after(4));
    QVERIFY(!last.reset && last.events.isEmpty());
}

/// By hand and without a word to the server: the epoch stays, and numbers come up again.
void TestCursors::anOlderCopyPutBackStartsOver()
{
    const QString yesterdays = pull().cursor;
    const QString file = m_api->workspaceFile();
    const QString copy = file + u".copy"_s;
    const auto comeBack = [&] {
        for (const QString& who : { u"member"_s, u"second"_s })
            m_api->comeBack(who);
    };
    m_api->restart([&] { QVERIFY(QFile::copy(file, copy)); });
    comeBack();
    m_api->say(u"second"_s, u"general"_s, u"lost"_s);
    const SyncBatch lost = pull(yesterdays);
    QCOMPARE(lost.events.size(), 1);
    m_api->restart([&] {
        for (const QString& rest : { u"-wal"_s, u"-shm"_s, QString() })
            QFile::remove(file + rest);
        QVERIFY(QFile::rename(copy, file));
    });
    comeBack();
    QVERIFY(pull(lost.cursor).reset); // more than there is
    for (const QString& text : { u"written instead"_s, u"and after it"_s })
        m_api->say(u"second"_s, u"general"_s, text);
    const SyncBatch over = pull(lost.cursor);
    QVERIFY(over.reset);
    QCOMPARE(over.to, lost.to + 1);
    QVERIFY(m_api->person(u"member"_s).follow(m_api->workspace(), lost.cursor).reset);
    // What stood in the copy goes on.
    const SyncBatch rest = pull(yesterdays);
    QVERIFY(!rest.reset);
    QCOMPARE(rest.events.size(), 2);
    QVERIFY(!pull(rest.cursor).reset);
    QVERIFY(!pull(over.cursor).reset);
}

/// Nobody can say any more whether it was the one that the reader knows.
void TestCursors::aForgottenEventShowsNothing()
{
    const SyncBatch start = pull();
    m_api->say(u"second"_s, u"general"_s, u"one"_s);
    forgetUpTo(start.to);
    QVERIFY(pull(start.cursor).reset);
    QCOMPARE(pull(plain(start.cursor)).events.size(), 1);
    // Who was up to date is not asked for what the log has forgotten, as it keeps the last one.
    const QString upToDate = pull().cursor;
    forgetUpTo(start.to + 1);
    QVERIFY(!pull(upToDate).reset);
}

void TestCursors::cursorsOfOlderServersAreTaken()
{
    const SyncBatch start = pull();
    QVERIFY(server::Cursor::fromString(start.cursor)->witness.has_value());
    m_api->say(u"second"_s, u"general"_s, u"one"_s);
    const SyncBatch next = pull(plain(start.cursor));
    QVERIFY(!next.reset);
    QCOMPARE(next.events.size(), 1);
    QVERIFY(server::Cursor::fromString(next.cursor)->witness.has_value());
    // Pushed or pulled, it is the same one.
    m_api->startWatching();
    m_api->say(u"second"_s, u"general"_s, u"two"_s);
    m_api->settle();
    const SyncBatch pushed = m_api->person(u"member"_s).pushed().last();
    const server::Cursor live = *server::Cursor::fromString(pushed.cursor);
    const server::Cursor asked = *server::Cursor::fromString(pull().cursor);
    QCOMPARE(live.seq, asked.seq);
    QVERIFY(live.witness && live.witness == asked.witness);
}

QTEST_GUILESS_MAIN(TestCursors)
#include "test_cursors.moc"
