// SPDX-License-Identifier: Apache-2.0
#include "core/models/workspace_context.h"
#include "tests/replica/session_fixture.h"

using namespace hearth;
using namespace hearth::models;
using namespace hearth::test;
using namespace Qt::StringLiterals;

/// Reactions, pins and saved messages that the server has not taken yet, over a scripted backend.
class TestPendingMarks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aReactionShowsAtOnce();
    void onAndOffAgainIsSentOnce();
    void aRefusedReactionIsTakenOff();
    void aPinShowsAtOnce();
    void whatIsSavedIsListed();
    void aForwardThatWaitsSaysSo();
    void filesAreListed();
    void offlineNobodyKnowsWhoIsInAPublicChannel();
    void markingUnreadCountsAgain();
    void tooLateToEdit();
    void anAnswerThatStandsInTheRoomToo();

private:
    [[nodiscard]] const TimelineRow& only() const { return m_timeline->row(0); }

    std::unique_ptr<SessionFixture> f;
    std::unique_ptr<WorkspaceContext> m_context;
    std::unique_ptr<TimelineModel> m_timeline;
};

void TestPendingMarks::init()
{
    f = std::make_unique<SessionFixture>();
    Message said = message(lab, 5000, u"said"_s, bob);
    said.reactions = { { u"🎉"_s, { bob } } };
    said.files = { { .id = named<FileId>("plan"),
        .name = u"plan.pdf"_s,
        .mimeType = u"application/pdf"_s,
        .size = 2048,
        .state = FileState::Stored } };
    f->history.insert(lab, { .messages = { said } });
    f->open();
    f->goOnline();
    QVERIFY(f->catchUp());
    m_context = std::make_unique<WorkspaceContext>(std::move(f->session));
    QTRY_VERIFY(m_context->directory().isLoaded());
    m_timeline = m_context->timeline(lab);
    m_timeline->open();
    QTRY_COMPARE(m_timeline->rowCount(), 1);
}

void TestPendingMarks::cleanup()
{
    m_timeline.reset();
    m_context.reset();
    f.reset();
}

void TestPendingMarks::aReactionShowsAtOnce()
{
    f->goOffline();
    QTRY_VERIFY(!m_context->session().syncState().caughtUp);
    m_context->marks().toggleReaction(only(), u"🎉"_s);
    m_context->marks().toggleReaction(only(), u"🚀"_s);
    QCOMPARE(only().reactions.size(), 2);
    QCOMPARE(only().reactions[0].count, 2);
    QVERIFY(only().reactions[0].own && only().reactions[1].own);
    QCOMPARE(only().reactions[1].count, 1);
    QCOMPARE(only().reactions[0].names.size(), 2);
    QCOMPARE(only().delivery, Delivery::Sent); // the message itself waits for nothing
}

void TestPendingMarks::onAndOffAgainIsSentOnce()
{
    f->goOffline();
    QTRY_VERIFY(!m_context->session().syncState().caughtUp);
    m_context->marks().toggleReaction(only(), u"🚀"_s);
    m_context->marks().toggleReaction(only(), u"🚀"_s);
    QCOMPARE(only().reactions.size(), 1);
    f->goOnline();
    QTRY_VERIFY(m_context->session().outbox().isEmpty());
    const QList<protocol::ReactionSet> sent = f->provider.callsOf(protocol::reactionSet);
    QCOMPARE(sent.size(), 1);
    QVERIFY(!sent.first().present);
}

void TestPendingMarks::aRefusedReactionIsTakenOff()
{
    f->refusals.insert(u"reaction.set"_s, fail(ErrorCode::Conflict, u"too many"_s).error());
    m_context->marks().toggleReaction(only(), u"🚀"_s);
    QTRY_COMPARE(m_context->session().syncState().failed, 1);
    QTRY_COMPARE(only().reactions.size(), 1);
}

void TestPendingMarks::aPinShowsAtOnce()
{
    f->goOffline();
    QTRY_VERIFY(!m_context->session().syncState().caughtUp);
    const auto pinned = m_context->pinned(lab);
    QTRY_VERIFY(pinned->isLoaded());
    QCOMPARE(pinned->rowCount(), 0);
    const MessageId id = only().id;
    m_context->marks().setPinned(lab, id, true);
    QVERIFY(only().pinned);
    QCOMPARE(only().pinnedBy, u"Ada"_s);
    m_context->marks().setPinned(lab, id, false);
    QVERIFY(!only().pinned);
}

void TestPendingMarks::aForwardThatWaitsSaysSo()
{
    f->goOffline();
    QTRY_VERIFY(!m_context->session().syncState().caughtUp);
    m_context->marks().forward(only().id, lab, {});
    m_context->marks().forward(only().id, lab, u"look"_s);
    QTRY_COMPARE(m_timeline->rowCount(), 3);
    QVERIFY(m_timeline->row(1).source.isEmpty());
    QCOMPARE(m_timeline->row(2).document->plainText(), u"look"_s);
    // With what it forwards, from the local copy.
    for (int row : { 1, 2 }) {
        QTRY_VERIFY(m_timeline->row(row).forwarded);
        QCOMPARE(m_timeline->row(row).forwarded->message, only().id);
        QCOMPARE(m_timeline->row(row).forwarded->document->plainText(), u"said"_s);
        QCOMPARE(m_timeline->row(row).forwarded->author, u"Bob"_s);
    }
    QCOMPARE(m_timeline->row(1).document->plainText(), QString());
    // Of what is not here it only says that it is one.
    m_context->marks().forward(named<MessageId>("elsewhere"), lab, {});
    QTRY_COMPARE(m_timeline->rowCount(), 4);
    QCOMPARE(m_timeline->row(3).document->plainText(), u"A forwarded message"_s);
    QVERIFY(!m_timeline->row(3).forwarded);
}

void TestPendingMarks::whatIsSavedIsListed()
{
    f->goOffline();
    QTRY_VERIFY(!m_context->session().syncState().caughtUp);
    const auto saved = m_context->saved();
    QTRY_VERIFY(saved->isLoaded());
    m_context->marks().setSaved(lab, only().id, true);
    QTRY_COMPARE(saved->rowCount(), 1);
    QTRY_VERIFY(saved->row(0).known);
    QCOMPARE(saved->row(0).excerpt, u"said"_s);
    QCOMPARE(saved->row(0).room, lab);
    QTRY_VERIFY(only().saved);
    m_context->marks().setSaved(lab, only().id, false);
    QTRY_COMPARE(saved->rowCount(), 0);
}

void TestPendingMarks::filesAreListed()
{
    const auto files = m_context->files(lab);
    const auto none = m_context->files(general);
    QTRY_VERIFY(files->isLoaded() && none->isLoaded());
    QCOMPARE(none->rowCount(), 0);
    QCOMPARE(files->rowCount(), 1);
    QCOMPARE(files->row(0).file.name, u"plan.pdf"_s);
    QCOMPARE(files->row(0).message, only().id);
    QVERIFY(files->index(0).data(Qt::AccessibleTextRole).toString().contains(u"plan.pdf"_s));
}

void TestPendingMarks::offlineNobodyKnowsWhoIsInAPublicChannel()
{
    f->goOffline();
    QTRY_VERIFY(!m_context->session().syncState().caughtUp);
    MembershipBook& memberships = m_context->memberships();
    QVERIFY(!memberships.members(general));
    QTRY_VERIFY(memberships.isOutOfReach(general));
    QVERIFY(!memberships.members(general));
}

void TestPendingMarks::markingUnreadCountsAgain()
{
    f->held.insert(u"read.rewind"_s);
    m_context->markRead(lab, 5000);
    QTRY_COMPARE(m_context->directory().room(lab)->readPosition, 5000);
    m_context->marks().markUnread(only());
    QTRY_COMPARE(m_context->directory().room(lab)->readPosition, 4999);
}

void TestPendingMarks::tooLateToEdit()
{
    TimelineRow own = only();
    own.own = true;
    QVERIFY(m_context->mayEdit(own));
    Workspace strict = m_context->directory().workspace();
    strict.editMinutes = 5;
    strict.deleteMinutes = 0;
    ++strict.revision;
    Event changed = bareEvent(11, EventType::WorkspaceUpdated);
    changed.workspace = strict;
    f->provider.push(batch(11, { changed }));
    QTRY_COMPARE(m_context->directory().workspace().editMinutes, 5);
    own.createdAt = { f->clock.now().micros - 6LL * 60 * 1'000'000 };
    QVERIFY(!m_context->mayEdit(own));
    QVERIFY(m_context->isTooLateToEdit(own));
    own.createdAt = { f->clock.now().micros - 4LL * 60 * 1'000'000 };
    QVERIFY(m_context->mayEdit(own));
    QVERIFY(!m_context->mayRemove(own));
}

void TestPendingMarks::anAnswerThatStandsInTheRoomToo()
{
    f->goOffline();
    QTRY_VERIFY(!m_context->session().syncState().caughtUp);
    const MessageId root = only().id;
    m_context->send(lab, root, u"for the thread"_s);
    QCOMPARE(m_timeline->rowCount(), 1);
    m_context->send(lab, root, u"for everybody"_s, ReplyPlace::ThreadAndRoom);
    QCOMPARE(m_timeline->rowCount(), 2);
    QCOMPARE(m_timeline->row(1).source, u"for everybody"_s);
    QVERIFY(m_timeline->row(1).alsoInRoom);
    QCOMPARE(m_timeline->row(1).parent, root);
    const auto thread = m_context->timeline(lab, root);
    thread->open();
    QTRY_COMPARE(thread->rowCount(), 3);
}

QTEST_GUILESS_MAIN(TestPendingMarks)
#include "test_pending_marks.moc"
