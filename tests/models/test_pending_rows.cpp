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
    void aRemovalHidesTheMessageThatIsOnItsWay();
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

void TestPendingRows::aRemovalHidesTheMessageThatIsOnItsWay()
{
    f->held.insert(u"message.create"_s);
    m_timeline = m_context->timeline(general);
    m_timeline->open();
    QTRY_VERIFY(m_timeline->isOpen());
    m_context->send(general, {}, u"never mind"_s);
    QTRY_COMPARE(f->promises.size(), 1);
    m_context->remove(only());
    QCOMPARE(m_timeline->rowCount(), 0);
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
    QTRY_COMPARE(m_timeline->rowCount(), 0);
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
