// SPDX-License-Identifier: Apache-2.0
#include "tests/replica/session_fixture.h"

using namespace hearth;
using namespace hearth::replica;
using namespace hearth::test;
using namespace Qt::StringLiterals;

/// What a person writes on its way through a session to the server: in order, once, and never lost
/// on the way.
class TestSessionOutbox : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { f = std::make_unique<SessionFixture>(); }
    void cleanup() { f.reset(); }
    void showsAtOnceWhatIsWritten();
    void sendsInOrderOnePerRoom();
    void theAnswerComesInOneStep();
    void offlineWritingSurvivesARestart();
    void anUnknownOutcomeIsTriedAgainUnderTheSameKey();
    void refusalsStay();
    void busyServersAreAskedAgain();
    void anOvertakenNumberIsGivenAnew();
    void aKeyThatStandsForSomethingElseIsReplaced();
    void anEndedSessionKeepsEverything();
    void editsAndRemovalsOfUnsentMessages();
    void aStaleEditIsRetriedOnTopOfWhatIsThere();
    void readMarksClearTheBadgeAtOnce();
    void refusedReadMarksBotherNobody();
    void aChannelMadeOfflineComesBeforeItsMessages();
    void draftsSurviveARestart();
    void damageWhileRunningLosesNothing();
    void outlivesItsProvider();

private:
    std::unique_ptr<SessionFixture> f;
    const MessageId m_one = named<MessageId>("one");
    const MessageId m_two = named<MessageId>("two");
    const MessageId m_three = named<MessageId>("three");
};

void TestSessionOutbox::showsAtOnceWhatIsWritten()
{
    f->open();
    QSignalSpy changed(f->session.get(), &WorkspaceSession::outboxChanged);
    const QString key = f->send(m_one);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(f->session->outbox(general).size(), 1);
    QCOMPARE(f->session->outbox(lab).size(), 0);
    QCOMPARE(f->stateOf(key), SendState::Waiting);
    QCOMPARE(f->session->syncState().waiting, 1);
}

void TestSessionOutbox::sendsInOrderOnePerRoom()
{
    f->held.insert(u"message.create"_s);
    f->open();
    f->goOnline();
    const QString first = f->send(m_one);
    const QString second = f->send(m_two);
    f->send(m_three, lab);
    QTRY_COMPARE(f->promises.size(), 2);
    QTRY_COMPARE(f->stateOf(first), SendState::Sending);
    QCOMPARE(f->stateOf(second), SendState::Waiting);
    f->release();
    QTRY_COMPARE(f->promises.size(), 2);
    QTRY_COMPARE(f->stateOf(second), SendState::Sending);
    f->release();
    f->release();
    QTRY_VERIFY(f->session->outbox().isEmpty());
    QCOMPARE(f->session->syncState().waiting, 0);

    QList<provider::Call> sent;
    for (const provider::Call& call : f->provider.persistence().calls) {
        if (call.operation == "message.create"_L1)
            sent.append(call);
    }
    QCOMPARE(sent.size(), 3);
    QCOMPARE(sent[0].key, first);
    QCOMPARE(sent[0].order->room, general);
    QCOMPARE(sent[0].order->device, sent[2].order->device);
    QCOMPARE(sent[2].key, second);
    QVERIFY(sent[2].order->counter > sent[0].order->counter);
}

void TestSessionOutbox::theAnswerComesInOneStep()
{
    f->held.insert(u"message.create"_s);
    f->open();
    f->goOnline();
    QTRY_VERIFY(f->catchUp());
    const QString key = f->send(m_one);
    QTRY_COMPARE(f->promises.size(), 1);
    // When the window hears of the message, it must not find it in the outbox any more; and the
    // other way round.
    bool shown = false;
    connect(f->session.get(), &WorkspaceSession::changed, this, [&](const Changes& changes) {
        if (changes.messages.isEmpty())
            return;
        QCOMPARE(changes.messages.first().id, m_one);
        QVERIFY(f->session->outbox().isEmpty());
        shown = true;
    });
    connect(f->session.get(), &WorkspaceSession::outboxChanged, this,
        [&] { QCOMPARE(f->session->outbox().isEmpty(), shown); });
    f->release();
    QTRY_VERIFY(shown);
    QCOMPARE(f->bodies(), (QStringList { u"text"_s }));
    Q_UNUSED(key)
    f->session->disconnect(this);
}

void TestSessionOutbox::offlineWritingSurvivesARestart()
{
    f->open();
    const QString first = f->send(m_one, general, u"first"_s);
    const QString second = f->send(m_two, general, u"second"_s);
    f->session.reset(); // what was submitted is written down by then
    f->open();
    QCOMPARE(f->session->outbox().size(), 2);
    QCOMPARE(f->session->outbox()[0].key, first);
    QCOMPARE(f->session->outbox()[1].key, second);
    f->goOnline();
    QTRY_VERIFY(f->session->outbox().isEmpty());
    QVERIFY(f->catchUp());
    QCOMPARE(f->bodies(), (QStringList { u"first"_s, u"second"_s }));
    f->session.reset();
    f->open();
    QVERIFY(f->session->outbox().isEmpty());
}

void TestSessionOutbox::anUnknownOutcomeIsTriedAgainUnderTheSameKey()
{
    f->held.insert(u"message.create"_s);
    f->open();
    f->goOnline();
    const QString key = f->send(m_one);
    QTRY_COMPARE(f->promises.size(), 1);
    const provider::Call before = f->promises.first().first;
    f->session.reset(); // as if killed while the answer was under way
    f->promises.clear();
    f->open();
    QTRY_COMPARE(f->promises.size(), 1);
    const provider::Call again = f->promises.first().first;
    QCOMPARE(again.key, key);
    QCOMPARE(again.args, before.args);
    QCOMPARE(again.order->counter, before.order->counter);
    QCOMPARE(again.order->device, before.order->device);
    f->promises.takeFirst().second.resolve(fail(ErrorCode::Timeout, u"no answer"_s));
    QTRY_COMPARE(f->promises.size(), 1);
    QCOMPARE(f->promises.first().first.order->counter, before.order->counter);
    f->release();
    QTRY_VERIFY(f->session->outbox().isEmpty());
}

void TestSessionOutbox::refusalsStay()
{
    f->refusals.insert(
        u"message.create"_s, fail(ErrorCode::Forbidden, u"you are not in this channel"_s).error());
    f->open();
    f->goOnline();
    const QString key = f->send(m_one);
    QTRY_COMPARE(f->session->syncState().failed, 1);
    QCOMPARE(f->session->outbox().first().error->message, u"you are not in this channel"_s);
    f->session.reset();
    f->open();
    QCOMPARE(f->stateOf(key), SendState::Failed);
    QCOMPARE(f->session->outbox().first().error->code, ErrorCode::Forbidden);
    const qsizetype calls = f->provider.callsOf(protocol::messageCreate).size();

    f->refusals.clear();
    const QString other = f->send(m_two);
    QTRY_COMPARE(f->session->outbox().size(), 1); // the rest of the room goes on
    QVERIFY(f->stateOf(other) == SendState::Failed && f->session->outbox().first().key == key);
    f->session->retry(key);
    QCOMPARE(f->stateOf(key), SendState::Waiting);
    QTRY_VERIFY(f->session->outbox().isEmpty());
    QCOMPARE(f->provider.callsOf(protocol::messageCreate).size(), calls + 2);

    f->refusals.insert(u"message.create"_s, fail(ErrorCode::Forbidden, u"too late"_s).error());
    const QString third = f->send(m_three);
    QTRY_COMPARE(f->session->syncState().failed, 1);
    f->session->discard(third);
    QVERIFY(f->session->outbox().isEmpty());
    f->session.reset();
    f->open();
    QVERIFY(f->session->outbox().isEmpty());
}

void TestSessionOutbox::busyServersAreAskedAgain()
{
    for (const ErrorCode code : { ErrorCode::Unavailable, ErrorCode::RateLimited,
             ErrorCode::Aborted, ErrorCode::Unauthenticated }) {
        f = std::make_unique<SessionFixture>();
        Error busy = fail(code, u"not now"_s).error();
        busy.details.insert(u"retryAfter"_s, 0.05);
        f->refusals.insert(u"message.create"_s, busy);
        f->open();
        f->goOnline();
        const QString key = f->send(m_one);
        QTRY_VERIFY(f->provider.callsOf(protocol::messageCreate).size() > 1);
        QVERIFY(f->stateOf(key) != SendState::Failed);
        f->refusals.clear();
        QTRY_VERIFY(f->session->outbox().isEmpty());
    }
}

void TestSessionOutbox::anOvertakenNumberIsGivenAnew()
{
    f->open();
    f->goOnline();
    QTRY_VERIFY(f->catchUp());
    const qint64 beyond = f->clock.now().micros + 1'000'000'000;
    Error overtaken = fail(ErrorCode::OutOfOrder, u"too late"_s).error();
    overtaken.details.insert(u"lastCounter"_s, beyond);
    f->refusals.insert(u"message.create"_s, overtaken);
    const QString key = f->send(m_one);
    QTRY_VERIFY(!f->provider.callsOf(protocol::messageCreate).isEmpty());
    QVERIFY(f->stateOf(key) != SendState::Failed);
    f->refusals.clear();
    QTRY_VERIFY(f->session->outbox().isEmpty());
    provider::Call sent;
    for (const provider::Call& call : std::as_const(f->provider.persistence().calls)) {
        if (call.operation == QLatin1StringView(protocol::messageCreate.name))
            sent = call;
    }
    QCOMPARE(sent.key, key);
    QVERIFY(sent.order->counter > beyond);
}

void TestSessionOutbox::aKeyThatStandsForSomethingElseIsReplaced()
{
    f->held.insert(u"message.create"_s);
    f->open();
    f->goOnline();
    const QString key = f->send(m_one);
    QTRY_COMPARE(f->promises.size(), 1);
    f->promises.takeFirst().second.resolve(
        fail(ErrorCode::Conflict, u"this key was used for another operation"_s, u"key"_s));
    QTRY_COMPARE(f->promises.size(), 1);
    QVERIFY(f->promises.first().first.key != key);
    f->release();
    QTRY_VERIFY(f->session->outbox().isEmpty());
    QTRY_COMPARE(f->bodies(), QList<QString> { u"text"_s });
}

void TestSessionOutbox::anEndedSessionKeepsEverything()
{
    f->open();
    f->goOnline();
    QTRY_VERIFY(f->catchUp());
    f->provider.setUser({}, fail(ErrorCode::Unauthenticated, u"signed out elsewhere"_s).error());
    QTRY_VERIFY(f->session->syncState().ended);
    f->send(m_one);
    f->session->saveDraft(general, {}, u"half"_s);
    f->clock.advanceSeconds(31LL * 24 * 3600);
    f->session.reset();
    f->open();
    QCOMPARE(f->session->syncState().waiting, 1);
    QCOMPARE(f->session->syncState().unsentDrafts, 1);
    QCOMPARE(f->session->draft(general), u"half"_s);
    QVERIFY(f->provider.callsOf(protocol::messageCreate).isEmpty());
    // Another person's session is not theirs.
    User stranger;
    stranger.id = named<UserId>("stranger");
    f->provider.setUser(stranger, {});
    QTRY_VERIFY(!f->session->syncState().caughtUp);
    QVERIFY(f->provider.callsOf(protocol::messageCreate).isEmpty());
    f->provider.setUser(SessionFixture::user(), {});
    QTRY_VERIFY(f->session->outbox().isEmpty());
    QVERIFY(!f->session->syncState().ended);
}

void TestSessionOutbox::editsAndRemovalsOfUnsentMessages()
{
    f->open();
    f->send(m_one, general, u"frist"_s);
    f->send(m_two, general, u"second"_s);
    f->session->submit(
        protocol::messageUpdate, { .id = m_one, .body = u"first"_s, .baseRevision = 0 }, general);
    f->session->submit(protocol::messageRemove, { m_two }, general);
    QCOMPARE(f->session->outbox().size(), 1);
    f->goOnline();
    QTRY_VERIFY(f->session->outbox().isEmpty());
    QVERIFY(f->catchUp());
    QCOMPARE(f->bodies(), (QStringList { u"first"_s }));
    QCOMPARE(f->provider.callsOf(protocol::messageUpdate).size(), 0);
    QCOMPARE(f->provider.callsOf(protocol::messageRemove).size(), 0);
}

void TestSessionOutbox::aStaleEditIsRetriedOnTopOfWhatIsThere()
{
    Message theirs = message(general, 5000, u"theirs"_s, ada);
    theirs.revision = 4;
    f->history.insert(general, { .messages = { theirs } });
    f->refusals.insert(u"message.update"_s, fail(ErrorCode::Stale, u"edited meanwhile"_s).error());
    f->open();
    f->goOnline();
    QTRY_VERIFY(f->catchUp());
    const QString key = f->session->submit(protocol::messageUpdate,
        { .id = theirs.id, .body = u"mine"_s, .baseRevision = 1 }, general);
    QTRY_COMPARE(f->stateOf(key), SendState::Failed);
    QTRY_COMPARE(f->session->syncState().failed, 1);
    f->refusals.clear();
    f->session->retry(key);
    QTRY_VERIFY(f->session->outbox().isEmpty());
    QCOMPARE(f->provider.callsOf(protocol::messageUpdate).last().baseRevision, 4);
}

void TestSessionOutbox::readMarksClearTheBadgeAtOnce()
{
    f->history.insert(general, { .messages = { message(general, 5000), message(general, 6000) } });
    f->open();
    f->goOnline();
    QTRY_VERIFY(f->catchUp());
    QCOMPARE(f->roomState(general).unread, 2);
    f->goOffline();
    QSignalSpy changed(f->session.get(), &WorkspaceSession::changed);
    f->session->submit(protocol::readAdvance, { .roomId = general, .position = 6000 }, general);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(f->roomState(general).unread, 0);
    QCOMPARE(f->session->outbox().size(), 1);
    f->goOnline();
    QTRY_VERIFY(f->session->outbox().isEmpty());
    QCOMPARE(f->roomState(general).unread, 0);
    QCOMPARE(f->roomState(general).readPosition, 6000);
}

void TestSessionOutbox::refusedReadMarksBotherNobody()
{
    f->refusals.insert(u"read.advance"_s, fail(ErrorCode::NotFound, u"no such room"_s).error());
    f->open();
    f->goOnline();
    f->session->submit(protocol::readAdvance, { .roomId = general, .position = 6000 }, general);
    QTRY_VERIFY(f->session->outbox().isEmpty());
    QCOMPARE(f->session->syncState().failed, 0);
}

void TestSessionOutbox::aChannelMadeOfflineComesBeforeItsMessages()
{
    f->open();
    f->goOnline();
    QTRY_VERIFY(f->catchUp());
    f->goOffline();
    const RoomId fresh = f->session->newRoomId();
    f->session->submit(protocol::channelCreate,
        { .id = fresh, .name = u"fresh"_s, .topic = {}, .purpose = {} }, std::nullopt);
    f->send(m_one, fresh, u"first"_s);
    f->refusals.insert(
        u"channel.create"_s, fail(ErrorCode::Conflict, u"the name is taken"_s, u"name"_s).error());
    f->goOnline();
    QTRY_COMPARE(f->session->syncState().failed, 1);
    QCOMPARE(f->session->syncState().waiting, 1);
    QVERIFY(f->provider.callsOf(protocol::messageCreate).isEmpty());
    f->refusals.clear();
    f->session->retry(f->session->outbox().first().key);
    QTRY_VERIFY(f->session->outbox().isEmpty());
    QCOMPARE(f->bodies(fresh), (QStringList { u"first"_s }));
    QCOMPARE(f->roomState(fresh).room.name, u"fresh"_s);
}

void TestSessionOutbox::draftsSurviveARestart()
{
    f->open();
    QSignalSpy changed(f->session.get(), &WorkspaceSession::draftsChanged);
    f->session->saveDraft(general, {}, u"half a thought"_s);
    f->session->saveDraft(general, m_one, u"a reply"_s);
    f->session->saveDraft(lab, {}, u"gone"_s);
    f->session->saveDraft(lab, {}, {});
    QCOMPARE(changed.size(), 4);
    f->session.reset();
    f->open();
    QCOMPARE(f->session->draft(general), u"half a thought"_s);
    QCOMPARE(f->session->draft(general, m_one), u"a reply"_s);
    QCOMPARE(f->session->draft(lab), QString());
    f->goOnline();
    QTRY_VERIFY(f->catchUp());
    QVERIFY(f->roomState(general).hasDraft);
    QVERIFY(!f->roomState(lab).hasDraft);
}

void TestSessionOutbox::damageWhileRunningLosesNothing()
{
    constexpr int count = 300;
    f->open();
    QStringList keys;
    const QString text(20'000, u'x'); // more in all than SQLite keeps in memory
    for (int i = 0; i < count; ++i)
        keys.append(f->send(MessageId::generate(f->clock, f->random), general, text));
    f->session->saveDraft(general, {}, u"half a thought"_s);
    QTRY_VERIFY(QFile::exists(QDir(f->folder.path()).filePath(u"outbox.sqlite-wal"_s)));
    QTRY_VERIFY(QFileInfo(QDir(f->folder.path()).filePath(u"outbox.sqlite"_s)).size() > 1'000'000);
    for (const auto& name : { u"outbox.sqlite"_s, u"outbox.sqlite-wal"_s }) {
        QFile file(QDir(f->folder.path()).filePath(name));
        QVERIFY(file.open(QIODevice::ReadWrite));
        constexpr qint64 spared = qint64(20) * 4096;
        file.seek(spared);
        file.write(QByteArray(file.size() - spared, '\xff'));
    }
    f->session->discard(keys.first());
    QTRY_VERIFY(f->session->syncState().storage);
    QCOMPARE(f->session->syncState().storage->details.value("storage"_L1).toString(), u"rescued"_s);
    f->session.reset();
    f->open();
    QCOMPARE(f->session->syncState().waiting, count - 1);
    QCOMPARE(f->session->draft(general), u"half a thought"_s);
    f->goOnline();
    QTRY_VERIFY_WITH_TIMEOUT(f->session->outbox().isEmpty(), 60'000);
}

void TestSessionOutbox::outlivesItsProvider()
{
    auto provider = std::make_unique<ScriptedProvider>(SessionFixture::user());
    provider->events().onSubscribe = f->provider.events().onSubscribe;
    provider->persistence().onPerform = f->provider.persistence().onPerform;
    auto session = WorkspaceSession::open({ .directory = f->folder.path(),
        .workspace = named<WorkspaceId>("workspace"),
        .user = {},
        .clock = &f->clock,
        .random = &f->random,
        .syncThread = QThread::currentThread(),
        .provider = provider.get() });
    QVERIFY(session);
    provider->setPhase(provider::ConnectionPhase::Online);
    QTRY_VERIFY((*session)->syncState().caughtUp);
    provider.reset();
    QTRY_COMPARE((*session)->syncState().connection.phase, provider::ConnectionPhase::Offline);
    (*session)->submit(protocol::messageCreate,
        { .id = m_one, .roomId = general, .parentId = {}, .body = u"text"_s }, general);
    QCOMPARE((*session)->outbox().size(), 1);
    QCOMPARE(resultOf((*session)->fetchHistory(named<RoomId>("elsewhere"))).error().code,
        ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestSessionOutbox)
#include "test_session_outbox.moc"
