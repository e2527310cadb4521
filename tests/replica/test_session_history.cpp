// SPDX-License-Identifier: Apache-2.0
#include "tests/replica/session_fixture.h"

#include <algorithm>

using namespace hearth;
using namespace hearth::replica;
using namespace hearth::test;
using namespace Qt::StringLiterals;
using protocol::MessageListArgs;

/// How a session fetches the history of its rooms.
class TestSessionHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { f = std::make_unique<SessionFixture>(); }
    void cleanup() { f.reset(); }
    void historyComesNewestFirstAndResumes();
    void fetchHistoryGoesFirst();
    void fetchHistoryNeedsAConnection();
    void aServerThatCannotAnswerIsAskedAgain();

private:
    std::unique_ptr<SessionFixture> f;
};

void TestSessionHistory::historyComesNewestFirstAndResumes()
{
    f->held.insert(u"message.list"_s);
    f->open();
    f->goOnline();
    QTRY_COMPARE(f->promises.size(), 2); // the last page of both rooms
    const auto answerList = [this](const QList<Message>& messages, bool more) {
        f->promises.takeFirst().second.resolve(
            toJsonValue(protocol::MessagePage { .messages = messages, .more = more }));
    };
    const auto asked = [this] {
        return *fromJsonText<MessageListArgs>(f->promises.first().first.args);
    };
    while (asked().roomId != general)
        f->promises.append(f->promises.takeFirst());
    QVERIFY(asked().withReplies);
    QVERIFY(!asked().anchor);
    answerList({ message(general, 9000, u"head"_s) }, true);
    answerList({ message(lab, 8000) }, true);
    QTRY_COMPARE(f->promises.size(), 2);
    QCOMPARE(asked().roomId, general); // its edge is the newer one
    QCOMPARE(asked().anchor, 9000);
    QVERIFY(asked().limit > 50);
    QCOMPARE(f->bodies(), (QStringList { u"head"_s }));
    f->session.reset();
    f->promises.clear();

    f->open();
    QTRY_COMPARE(f->promises.size(), 2);
    QCOMPARE(asked().roomId, general);
    QCOMPARE(asked().anchor, 9000);
    QSignalSpy changed(f->session.get(), &WorkspaceSession::changed);
    answerList({ message(general, 7000, u"older"_s) }, false);
    QTRY_COMPARE(f->bodies(), (QStringList { u"older"_s, u"head"_s }));
    QTRY_COMPARE(f->session->syncState().roomsFilled, 1);
    QCOMPARE(changed.first().first().value<Changes>().filled, (QSet { general }));
}

void TestSessionHistory::fetchHistoryGoesFirst()
{
    f->held.insert(u"message.list"_s);
    QList<RoomId> rooms;
    for (int i = 0; i < 20; ++i)
        rooms.append(RoomId::derive("room " + QByteArray::number(i)));
    f->start = snapshot(rooms);
    f->open();
    f->goOnline();
    QTRY_VERIFY(!f->promises.isEmpty());
    QVERIFY(f->promises.size() < rooms.size());
    QSet<RoomId> inFlight;
    for (const auto& [call, promise] : f->promises)
        inFlight.insert(fromJsonText<MessageListArgs>(call.args)->roomId);
    const RoomId wanted = *std::ranges::find_if(
        rooms, [&](const RoomId& room) { return !inFlight.contains(room); });
    const Future<void> fetched = f->session->fetchHistory(wanted);
    const qsizetype before = f->promises.size();
    f->release();
    QTRY_COMPARE(f->promises.size(), before);
    QCOMPARE(fromJsonText<MessageListArgs>(f->promises.last().first.args)->roomId, wanted);
    QVERIFY(!fetched.isFinished());
    f->release(f->promises.size() - 1);
    QVERIFY(resultOf(fetched));
    QVERIFY(resultOf(f->session->fetchHistory(wanted))); // complete: nothing to ask for
}

void TestSessionHistory::fetchHistoryNeedsAConnection()
{
    f->held.insert(u"message.list"_s);
    f->open();
    f->goOnline();
    QTRY_COMPARE(f->promises.size(), 2);
    const Future<void> fetched = f->session->fetchHistory(general);
    f->goOffline();
    QCOMPARE(resultOf(fetched).error().code, ErrorCode::Unavailable);
    QCOMPARE(resultOf(f->session->fetchHistory(general)).error().code, ErrorCode::Unavailable);
    QVERIFY(resultOf(f->session->page({ .room = general, .parent = {}, .anchor = {} }))
            .value()
            .missing);
}

void TestSessionHistory::aServerThatCannotAnswerIsAskedAgain()
{
    f->refusals.insert(u"message.list"_s, fail(ErrorCode::Timeout, u"too busy"_s).error());
    f->history.insert(general, { .messages = { message(general, 5000, u"old"_s) } });
    f->open();
    f->goOnline();
    QTRY_VERIFY(f->session->syncState().caughtUp);
    f->refusals.clear();
    QTRY_VERIFY(f->catchUp()); // without a reconnection, an event, or anybody scrolling
    QCOMPARE(f->bodies(), QStringList { u"old"_s });
}

QTEST_GUILESS_MAIN(TestSessionHistory)
#include "test_session_history.moc"
