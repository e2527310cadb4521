// SPDX-License-Identifier: Apache-2.0
#include "core/storage/connection.h"
#include "tests/replica/session_fixture.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>

using namespace hearth;
using namespace hearth::replica;
using namespace hearth::test;
using namespace Qt::StringLiterals;
using protocol::SyncBatch;
using protocol::SyncPull;

/// How a session follows a workspace: snapshot, pushes, gaps, lags, resets and lost access.
class TestSessionSync : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { f = std::make_unique<SessionFixture>(); }
    void cleanup() { f.reset(); }
    void firstSyncThenPushes();
    void pullsWhileThereIsMore();
    void aGapIsPulled();
    void pushesDuringAPullAreNotLost();
    void laggedPulls();
    void reconnectsFromItsCursor();
    void resetReplacesTheCopy();
    void anUnreadableCursorStartsOver();
    void lostMembershipForgetsTheCopyButNotTheOutbox_data();
    void lostMembershipForgetsTheCopyButNotTheOutbox();
    void aBusyServerIsAskedAgain();
    void aServerThatFailsIsNamed();
    void damageAtRunTimeIsRepaired();
    void aRoomThatIsOnlyListedIsAskedFor();
    void worksOfflineFromAColdStart();
    void runsOnAThreadOfItsOwn();

private:
    /// Answers a pull with the events after its cursor, `perBatch` at a time.
    void servePulls(const QList<Event>& log, qsizetype perBatch)
    {
        f->provider.persistence().onPerform = [this, log, perBatch](const provider::Call& call) {
            if (call.operation != QLatin1StringView(protocol::syncPull.name))
                return f->answer(call);
            const qint64 after = fromJsonText<SyncPull>(call.args)->cursor->toLongLong();
            QList<Event> rest;
            for (const Event& event : log) {
                if (event.seq > after)
                    rest.append(event);
            }
            SyncBatch out = batch(after + 1, rest.first(std::min(perBatch, rest.size())));
            out.more = rest.size() > perBatch;
            if (rest.isEmpty()) {
                out.to = after;
                out.cursor = QString::number(after);
            }
            return ready<QJsonValue>(toJsonValue(out));
        };
    }
    static QList<Event> messageLog(qint64 first, qint64 count)
    {
        QList<Event> log;
        for (qint64 i = 0; i < count; ++i)
            log.append(messageEvent(
                first + i, message(general, 5000 + first + i, QString::number(first + i))));
        return log;
    }

    std::unique_ptr<SessionFixture> f;
};

void TestSessionSync::firstSyncThenPushes()
{
    f->history.insert(general, { .messages = { message(general, 5000, u"old"_s) } });
    f->open();
    QCOMPARE(resultOf(f->session->snapshot()).error().code, ErrorCode::Unavailable);
    QSignalSpy changed(f->session.get(), &WorkspaceSession::changed);
    f->goOnline();
    QTRY_VERIFY(f->catchUp());
    QVERIFY(changed.first().first().value<Changes>().everything);
    QCOMPARE(resultOf(f->session->snapshot()).value().rooms.size(), 2);
    QCOMPARE(f->bodies(), (QStringList { u"old"_s }));
    changed.clear();
    f->provider.push(batch(11, { messageEvent(11, message(general, 6000, u"new"_s)) }));
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().value<Changes>().messages.first().body, u"new"_s);
    QCOMPARE(f->bodies(), (QStringList { u"old"_s, u"new"_s }));
    QCOMPARE(f->roomState(general).unread, 2);
}

void TestSessionSync::pullsWhileThereIsMore()
{
    servePulls(messageLog(11, 10), 3);
    f->open();
    f->start.more = true;
    f->goOnline();
    QTRY_VERIFY(f->catchUp());
    QCOMPARE(f->provider.callsOf(protocol::syncPull).size(), 4);
    QCOMPARE(f->bodies().size(), 10);
}

void TestSessionSync::aGapIsPulled()
{
    servePulls(messageLog(11, 5), 100);
    f->open();
    f->goOnline();
    QTRY_VERIFY(f->catchUp());
    f->provider.push(batch(14, { messageLog(14, 1) }));
    QTRY_COMPARE(f->bodies().size(), 5);
    QCOMPARE(f->provider.callsOf(protocol::syncPull).size(), 1);
    f->provider.push(batch(12, { messageLog(12, 1) })); // late: nothing happens
    f->provider.push(batch(16, { messageLog(16, 1) }));
    QTRY_COMPARE(f->bodies().size(), 6);
    QCOMPARE(f->provider.callsOf(protocol::syncPull).size(), 1);
}

void TestSessionSync::pushesDuringAPullAreNotLost()
{
    f->held.insert(u"sync.pull"_s);
    f->start.more = true;
    f->open();
    f->goOnline();
    QTRY_COMPARE(f->promises.size(), 1);
    f->provider.push(batch(12, messageLog(12, 1)));
    f->promises.takeFirst().second.resolve(toJsonValue(batch(11, messageLog(11, 1))));
    QTRY_COMPARE(f->promises.size(), 1); // pulls again, for what was pushed meanwhile
    QCOMPARE(fromJsonText<SyncPull>(f->promises.first().first.args)->cursor, u"11"_s);
    f->promises.takeFirst().second.resolve(toJsonValue(batch(12, messageLog(12, 1))));
    QTRY_VERIFY(f->catchUp());
    QCOMPARE(f->bodies(), (QStringList { u"11"_s, u"12"_s }));
}

void TestSessionSync::laggedPulls()
{
    servePulls(messageLog(11, 50), 20);
    f->open();
    f->goOnline();
    QTRY_VERIFY(f->catchUp());
    f->provider.events().onLagged();
    QTRY_COMPARE(f->bodies().size(), 50);
    QCOMPARE(f->provider.callsOf(protocol::syncPull).size(), 3);
}

void TestSessionSync::reconnectsFromItsCursor()
{
    f->open();
    f->goOnline();
    QTRY_VERIFY(f->catchUp());
    f->provider.push(batch(11, messageLog(11, 1)));
    QTRY_COMPARE(f->bodies().size(), 1);
    f->goOffline();
    QTRY_VERIFY(!f->session->syncState().caughtUp);
    std::optional<QString> asked;
    f->provider.events().onSubscribe =
        [&](const std::optional<QString>& cursor) -> Result<SyncBatch> {
        asked = cursor;
        return batch(12, messageLog(12, 2));
    };
    f->goOnline();
    QTRY_COMPARE(f->bodies().size(), 3);
    QCOMPARE(asked, u"11"_s);
    // A connection that was replaced without a word in between is a new one all the same.
    const int before = f->provider.events().subscriptions;
    f->goOnline();
    QTRY_COMPARE(f->provider.events().subscriptions, before + 1);
}

void TestSessionSync::resetReplacesTheCopy()
{
    f->history.insert(general,
        { .messages = { message(general, 5000, u"before"_s),
              message(general, 6000, u"lost with the backup"_s) } });
    f->open();
    f->goOnline();
    QTRY_VERIFY(f->catchUp());
    QCOMPARE(f->bodies().size(), 2);
    f->goOffline();
    f->send(named<MessageId>("mine"), general, u"unsent"_s);
    f->start = snapshot({ general });
    f->start.cursor = u"3"_s;
    f->start.to = 3;
    f->history.insert(general, { .messages = { message(general, 5000, u"before"_s) } });
    f->provider.events().onSubscribe = [&](const std::optional<QString>&) -> Result<SyncBatch> {
        return f->start;
    };
    QSignalSpy changed(f->session.get(), &WorkspaceSession::changed);
    f->goOnline();
    QTRY_COMPARE(f->bodies(), (QStringList { u"before"_s, u"unsent"_s }));
    QVERIFY(std::ranges::any_of(changed, [](const auto& arguments) {
        return arguments.first().template value<Changes>().everything;
    }));
    QCOMPARE(resultOf(f->session->snapshot()).value().rooms.size(), 1);
}

void TestSessionSync::anUnreadableCursorStartsOver()
{
    f->open();
    f->goOnline();
    QTRY_VERIFY(f->catchUp());
    f->goOffline();
    f->provider.events().onSubscribe =
        [&](const std::optional<QString>& cursor) -> Result<SyncBatch> {
        if (cursor)
            return fail(ErrorCode::InvalidArgument, u"no such cursor"_s, u"cursor"_s);
        return f->start;
    };
    f->goOnline();
    QTRY_VERIFY(f->catchUp());
    QVERIFY(!f->session->syncState().ended);
}

void TestSessionSync::lostMembershipForgetsTheCopyButNotTheOutbox_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("not a member any more") << ErrorCode::Forbidden;
    QTest::newRow("the workspace is gone") << ErrorCode::NotFound;
}

void TestSessionSync::lostMembershipForgetsTheCopyButNotTheOutbox()
{
    QFETCH(const ErrorCode, code);
    f->history.insert(general, { .messages = { message(general, 5000, u"old"_s) } });
    f->open();
    f->goOnline();
    QTRY_VERIFY(f->catchUp());
    f->goOffline();
    f->send(named<MessageId>("mine"));
    f->refusals.insert(
        u"message.create"_s, fail(ErrorCode::Forbidden, u"you are no longer a member"_s).error());
    const auto serve = f->provider.events().onSubscribe;
    f->provider.events().onSubscribe = [code](const std::optional<QString>&) -> Result<SyncBatch> {
        return fail(code, u"you are no longer a member"_s);
    };
    f->goOnline();
    QTRY_VERIFY(f->session->syncState().ended);
    QVERIFY(f->bodies().isEmpty());
    QTRY_COMPARE(f->session->syncState().failed, 1);
    QCOMPARE(f->session->outbox().first().args.value("body"_L1).toString(), u"text"_s);
    // Asked back in, everything is there again.
    f->provider.events().onSubscribe = serve;
    f->goOffline();
    f->goOnline();
    QTRY_VERIFY(f->catchUp());
    QCOMPARE(f->bodies(), (QStringList { u"old"_s }));
    QVERIFY(!f->session->syncState().ended);
}

void TestSessionSync::aBusyServerIsAskedAgain()
{
    int failures = 2;
    const auto serve = f->provider.events().onSubscribe;
    f->provider.events().onSubscribe =
        [&](const std::optional<QString>& cursor) -> Result<SyncBatch> {
        Error busy = fail(ErrorCode::Unavailable, u"starting"_s).error();
        busy.details.insert(u"retryAfter"_s, 0.01);
        if (failures-- > 0)
            return std::unexpected(busy);
        return serve(cursor);
    };
    f->open();
    f->goOnline();
    QTRY_VERIFY(f->catchUp());
    QCOMPARE(f->provider.events().subscriptions, 3);
}

/// Connected, and nothing comes: whoever waits is told why, until something does.
void TestSessionSync::aServerThatFailsIsNamed()
{
    bool fails = true;
    const auto serve = f->provider.events().onSubscribe;
    f->provider.events().onSubscribe =
        [&](const std::optional<QString>& cursor) -> Result<SyncBatch> {
        Error broken = fail(ErrorCode::Internal, u"no such table"_s).error();
        broken.details.insert(u"retryAfter"_s, 0.01);
        if (fails)
            return std::unexpected(broken);
        return serve(cursor);
    };
    f->open();
    f->goOnline();
    QTRY_VERIFY(f->session->syncState().trouble);
    QCOMPARE(f->session->syncState().trouble->message, u"no such table"_s);
    // One failure alone is nothing to tell.
    QVERIFY(f->provider.events().subscriptions > 1);
    QVERIFY(!f->session->syncState().caughtUp && !f->session->syncState().ended);
    // Without a connection it is that which is to be told.
    f->goOffline();
    QTRY_VERIFY(!f->session->syncState().trouble);
    f->goOnline();
    QTRY_VERIFY(f->session->syncState().trouble);
    fails = false;
    QTRY_VERIFY(f->catchUp());
    QVERIFY(!f->session->syncState().trouble);
}

void TestSessionSync::damageAtRunTimeIsRepaired()
{
    QList<Message> many;
    for (Position position = 5000; position < 7000; ++position)
        many.append(message(general, position, QString(200, u'x')));
    f->history.insert(general, { .messages = many });
    f->open();
    f->goOnline();
    QTRY_VERIFY(f->catchUp());
    f->session.reset();
    const QString path = QDir(f->folder.path()).filePath(u"replica.sqlite"_s);
    {
        const auto connection = storage::Connection::open({ .path = path, .vfs = {} });
        QVERIFY(connection && (*connection)->execute("PRAGMA wal_checkpoint(TRUNCATE)"));
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    for (qint64 page = 20; page < file.size() / 4096; ++page) {
        file.seek(page * 4096);
        file.write(QByteArray(4096, '\xff'));
    }
    file.close();
    f->goOffline();
    f->open();
    f->held.insert(u"message.create"_s);
    const QString key = f->send(named<MessageId>("mine"));
    const auto page = resultOf(
        f->session->page({ .room = general, .parent = {}, .anchor = {}, .limit = 2000 }));
    QVERIFY(!page || page->messages.isEmpty()); // the indexer may have met the damage first
    f->goOnline();
    QTRY_VERIFY(f->catchUp());
    QTRY_COMPARE(f->promises.size(), 1);
    f->release();
    QTRY_COMPARE(
        resultOf(f->session->page({ .room = general, .parent = {}, .anchor = {}, .limit = 5000 }))
            .value()
            .messages.size(),
        2001);
    QCOMPARE(QDir(f->folder.path())
                 .entryList({ u"replica.sqlite.damaged-*"_s })
                 .filter(QRegularExpression(u"\\d$"_s))
                 .size(),
        1);
    Q_UNUSED(key)
}

void TestSessionSync::aRoomThatIsOnlyListedIsAskedFor()
{
    f->start = snapshot({ general });
    f->start.visibleRooms->append({ .id = lab, .since = 4 });
    f->provider.persistence().onPerform = [this](const provider::Call& call) {
        if (call.operation == QLatin1StringView(protocol::channelList.name))
            return ready<QJsonValue>(toJsonValue(
                protocol::RoomList { { room(general, u"general"_s), room(lab, u"lab"_s) } }));
        if (call.operation == QLatin1StringView(protocol::conversationList.name))
            return ready<QJsonValue>(toJsonValue(protocol::RoomList {}));
        return f->answer(call);
    };
    f->open();
    f->goOnline();
    QTRY_COMPARE(f->roomState(lab).room.name, u"lab"_s);
}

void TestSessionSync::worksOfflineFromAColdStart()
{
    f->history.insert(general, { .messages = { message(general, 5000, u"old"_s) } });
    f->open();
    f->goOnline();
    QTRY_VERIFY(f->catchUp());
    f->session.reset();
    auto session = WorkspaceSession::open({ .directory = f->folder.path(),
        .workspace = named<WorkspaceId>("workspace"),
        .user = {},
        .clock = &f->clock,
        .random = &f->random,
        .syncThread = QThread::currentThread(),
        .provider = {} });
    QVERIFY(session);
    QCOMPARE(resultOf((*session)->snapshot()).value().workspace.name, u"Workshop"_s);
    QCOMPARE(resultOf((*session)->page({ .room = general, .parent = {}, .anchor = {} }))
                 .value()
                 .messages.size(),
        1);
}

void TestSessionSync::runsOnAThreadOfItsOwn()
{
    QThread thread, another; // Qt keeps things per thread that do not outlive its end
    thread.start();
    const auto open = [&](QThread& syncThread) {
        return WorkspaceSession::open({ .directory = f->folder.path(),
            .workspace = named<WorkspaceId>("workspace"),
            .user = {},
            .clock = &f->clock,
            .random = &f->random,
            .syncThread = &syncThread,
            .provider = {} });
    };
    {
        auto session = open(thread);
        QVERIFY(session);
        (*session)->submit(protocol::messageCreate,
            { .id = named<MessageId>("one"), .roomId = general, .parentId = {}, .body = u"a"_s },
            general);
    }
    {
        auto session = open(thread);
        QVERIFY(session);
        QCOMPARE((*session)->outbox().size(), 1);
        (*session)->submit(protocol::messageCreate,
            { .id = named<MessageId>("two"), .roomId = general, .parentId = {}, .body = u"b"_s },
            general);
        thread.quit(); // the thread ends first: what it left undone is done here
        QVERIFY(thread.wait());
        (*session)->saveDraft(general, {}, u"late"_s);
    }
    another.start();
    auto session = open(another);
    QVERIFY(session);
    QCOMPARE((*session)->syncState().waiting, 2);
    QCOMPARE((*session)->draft(general), u"late"_s);
    session->reset();
    another.quit();
    QVERIFY(another.wait());
}

QTEST_GUILESS_MAIN(TestSessionSync)
#include "test_session_sync.moc"
