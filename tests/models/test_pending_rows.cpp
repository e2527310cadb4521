// SPDX-License-Identifier: Apache-2.0
#include "core/models/workspace_context.h"
#include "tests/replica/session_fixture.h"

using namespace hearth;
using namespace hearth::models;
using namespace hearth::test;
using namespace Qt::StringLiterals;

/// Rows of what is on its way, waits, or was refused, over a scripted backend.
class TestPendingRows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void anEditShowsWhileTheMessageIsOnItsWay();
    void aRemovalBuriesTheMessageThatIsOnItsWay();
    void whatNeverLeftVanishes();
    void aDeletedMessageLeavesATombstone();
    void aRefusedEditCanBeMadeAgain();
    void aRefusedEditOfADeletedMessageStaysInSight();
    void aRefusedDeletionHasNoTextToTakeBack();

private:
    [[nodiscard]] const TimelineRow& only() const { return m_timeline->row(0); }
    void makeRefusedEdit();

    std::unique_ptr<SessionFixture> f;
    std::unique_ptr<WorkspaceContext> m_context;
    std::unique_ptr<TimelineModel> m_timeline;
};

void TestPendingRows::init()
{
    f = std::make_unique<SessionFixture>();
    f->history.insert(lab, { .messages = { message(lab, 5000, u"mine"_s, ada) } });
    f->open();
    f->goOnline();
    QVERIFY(f->catchUp());
    m_context = std::make_unique<WorkspaceContext>(std::move(f->session));
    QTRY_VERIFY(m_context->directory().isLoaded());
}

void TestPendingRows::cleanup()
{
    m_timeline.reset();
    m_context.reset();
    f.reset();
}

void TestPendingRows::anEditShowsWhileTheMessageIsOnItsWay()
{
    f->held.insert(u"message.create"_s);
    m_timeline = m_context->timeline(general);
    m_timeline->open();
    QTRY_VERIFY(m_timeline->isOpen());
    m_context->send(general, {}, u"frist"_s);
    QTRY_COMPARE(f->promises.size(), 1); // the server may have it already
    m_context->edit(only(), u"first"_s);
    QCOMPARE(only().source, u"first"_s);
    f->release();
    QTRY_VERIFY(m_context->session().outbox().isEmpty());
    QCOMPARE(m_timeline->rowCount(), 1);
    QCOMPARE(only().source, u"first"_s);
}

void TestPendingRows::aRemovalBuriesTheMessageThatIsOnItsWay()
{
    f->held.insert(u"message.create"_s);
    m_timeline = m_context->timeline(general);
    m_timeline->open();
    QTRY_VERIFY(m_timeline->isOpen());
    m_context->send(general, {}, u"never mind"_s);
    QTRY_COMPARE(f->promises.size(), 1);
    m_context->remove(only());
    QCOMPARE(m_timeline->rowCount(), 1); // somebody may have seen it
    QVERIFY(only().deleted && only().removal);
    QCOMPARE(only().source, QString());
}

void TestPendingRows::whatNeverLeftVanishes()
{
    f->goOffline();
    QTRY_VERIFY(
        m_context->session().syncState().connection.phase != provider::ConnectionPhase::Online);
    m_timeline = m_context->timeline(general);
    m_timeline->open();
    QTRY_VERIFY(m_timeline->isOpen());
    m_context->send(general, {}, u"never mind"_s);
    QCOMPARE(m_timeline->rowCount(), 1);
    m_context->remove(only());
    QCOMPARE(m_timeline->rowCount(), 0);
    QVERIFY(m_context->session().outbox().isEmpty());
}

void TestPendingRows::aDeletedMessageLeavesATombstone()
{
    f->held.insert(u"message.remove"_s);
    Message answered = message(general, 7000, u"who comes?"_s, bob);
    answered.replyCount = 2;
    Message pinned = message(general, 8000, u"**look**"_s, bob);
    pinned.pinnedAt = Timestamp { 8500 };
    pinned.reactions = { { .emoji = u"🎉"_s, .memberIds = { bob } } };
    f->provider.push(batch(11,
        { messageEvent(11, answered), messageEvent(12, pinned),
            messageEvent(13, message(general, 9000, u"next"_s, bob)) }));
    m_timeline = m_context->timeline(general);
    m_timeline->open();
    QTRY_COMPARE(m_timeline->rowCount(), 3);
    m_timeline->setUnreadAfter(7000);
    // At once, while the server has not heard of it.
    m_context->remove(m_timeline->row(0));
    m_context->remove(m_timeline->row(1));
    QCOMPARE(m_timeline->rowCount(), 3);
    const TimelineRow& start = m_timeline->row(0);
    QVERIFY(start.deleted && start.replyCount == 2 && start.startsGroup);
    const TimelineRow& gone = m_timeline->row(1);
    QVERIFY(gone.deleted && gone.removal && !gone.pinned);
    QVERIFY(gone.source.isEmpty() && gone.reactions.isEmpty());
    QCOMPARE(gone.document->plainText(), QString());
    QCOMPARE(gone.authorId, bob);
    QVERIFY(!gone.startsGroup); // as messages of one person do
    QVERIFY(!gone.firstUnread);
    QVERIFY(m_timeline->row(2).firstUnread);
    // And when it has.
    pinned.body.clear();
    pinned.pinnedAt.reset();
    pinned.reactions.clear();
    pinned.deletedAt = Timestamp { 9500 };
    pinned.revision = 2;
    f->provider.push(batch(14, { messageEvent(14, pinned, EventType::MessageDeleted) }));
    QTRY_COMPARE(m_timeline->row(1).revision, 2);
    QCOMPARE(m_timeline->rowCount(), 3);
    QVERIFY(m_timeline->row(1).deleted && !m_timeline->row(1).removal);
}

/// Of Ada's message in the lab.
void TestPendingRows::makeRefusedEdit()
{
    f->refusals.insert(
        u"message.update"_s, fail(ErrorCode::Forbidden, u"too late to edit"_s).error());
    m_timeline = m_context->timeline(lab);
    m_timeline->open();
    QTRY_COMPARE(m_timeline->rowCount(), 1);
    m_context->edit(only(), u"changed"_s);
    QTRY_COMPARE(only().delivery, Delivery::Failed);
    QCOMPARE(only().source, u"changed"_s);
    f->refusals.clear();
}

void TestPendingRows::aRefusedEditCanBeMadeAgain()
{
    makeRefusedEdit();
    m_context->edit(only(), u"changed again"_s);
    QTRY_VERIFY(m_context->session().outbox().isEmpty());
    const QList<protocol::MessageUpdate> sent = f->provider.callsOf(protocol::messageUpdate);
    QCOMPARE(sent.size(), 2);
    QCOMPARE(sent.last().body, u"changed again"_s);
    QCOMPARE(sent.last().baseRevision, sent.first().baseRevision);
}

void TestPendingRows::aRefusedEditOfADeletedMessageStaysInSight()
{
    makeRefusedEdit();
    Message gone = message(lab, 5000, {}, ada);
    gone.deletedAt = Timestamp { 6000 };
    gone.revision = 2;
    f->provider.push(batch(11, { messageEvent(11, gone, EventType::MessageDeleted) }));
    QTRY_VERIFY(m_context->session().syncState().caughtUp);
    QTRY_COMPARE(only().revision, 2);
    QCOMPARE(m_timeline->rowCount(), 1);
    QCOMPARE(only().source, u"changed"_s);
    QVERIFY(!only().deleted);
    m_context->session().discard(only().outboxKey);
    QTRY_VERIFY(only().deleted);
    QCOMPARE(m_timeline->rowCount(), 1);
}

/// The message is still there: its text in the composer would make a second one of it.
void TestPendingRows::aRefusedDeletionHasNoTextToTakeBack()
{
    f->refusals.insert(u"message.remove"_s, fail(ErrorCode::Forbidden, u"not that one"_s).error());
    m_timeline = m_context->timeline(lab);
    m_timeline->open();
    QTRY_COMPARE(m_timeline->rowCount(), 1);
    m_context->remove(only());
    QTRY_VERIFY(m_timeline->rowCount() == 1 && only().delivery == Delivery::Failed);
    QCOMPARE(only().source, u"mine"_s);
    QVERIFY(only().removal);
    QVERIFY(!only().hasRefusedText());
    m_context->session().discard(only().outboxKey);
    QTRY_COMPARE(only().delivery, Delivery::Sent);
    QVERIFY(!only().removal);
    // What was refused of a text can be taken back.
    makeRefusedEdit();
    QVERIFY(only().hasRefusedText());
}

QTEST_GUILESS_MAIN(TestPendingRows)
#include "test_pending_rows.moc"
