// SPDX-License-Identifier: Apache-2.0
#include "core/models/sidebar_model.h"
#include "core/protocol/permalink.h"
#include "tests/ui/window_fixture.h"
#include "ui/composer/composer.h"
#include "ui/shell/typing_line.h"
#include "ui/sidebar/room_list.h"
#include "ui/sidebar/threads_button.h"
#include "ui/thread/thread_pane.h"
#include "ui/timeline/message_toolbar.h"
#include "ui/timeline/timeline_view.h"

#include <QCheckBox>
#include <QDialog>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using models::Delivery;
using models::TimelineRow;
using test::Desk;
using test::Device;

/// Answering in the pane of a thread, over the real client and the real server.
class TestThreadPane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void init();
    void cleanup();
    void cleanupTestCase() { m_theme.reset(); }

    void aThreadBeginsWithItsFirstReply();
    void aReplyStandsInTheRoomToo();
    void aDraftSurvivesTheClosedPane();
    void theSidebarShowsWhereAReplyIsBegun();
    void aDraftSurvivesTheRestart();
    void aReplyIsEdited();
    void keysActOnTheFocusedReply();
    void escapeLeavesTheEditAndThenTheThread();
    void whoTypesInTheThreadIsTold();
    void newRepliesStandBelowALine();
    void aPillLeadsToTheFirstNewReply();
    void newsOfAnotherThreadLeadNowhere();
    void anArchivedChannelTakesNoReply();
    void aThreadGoesOnWithoutItsStart();
    void aStartThatIsGoneTakesNothing();

private:
    /// As a person does: R on the message in the room.
    void answer(const MessageId& message);
    void letAdaReply(int times);
    void say(const QString& text);
    [[nodiscard]] models::WorkspaceContext& workspace() const { return *m_desk->workspace(); }
    [[nodiscard]] RoomId room() const { return *m_desk->window().navigator().room(); }
    [[nodiscard]] ThreadPane& pane() const { return *m_desk->window().findChild<ThreadPane*>(); }
    [[nodiscard]] Composer& composer() const { return pane().composer(); }
    [[nodiscard]] RowSource& roomRows() const { return *m_desk->timeline().source(); }
    [[nodiscard]] RowSource& rows() const { return *pane().view().source(); }
    [[nodiscard]] const TimelineRow& last() const { return rows().row(rows().rowCount() - 1); }

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Device> m_other; ///< Ada's, where she is there
    MessageId m_root;
};

void TestThreadPane::init()
{
    m_desk = std::make_unique<Desk>(Device::Kind::WithServer);
    m_desk->startHere(u"Lea Martin"_s, u"Northlight"_s);
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
    QTRY_VERIFY(roomRows().isOpen());
    m_root = *workspace().send(room(), {}, u"Who brings cake?"_s);
    QTRY_COMPARE(roomRows().rowCount(), 1);
    QTRY_COMPARE(roomRows().row(0).delivery, Delivery::Sent);
}

void TestThreadPane::cleanup()
{
    m_other.reset();
    m_desk.reset();
}

void TestThreadPane::answer(const MessageId& message)
{
    m_desk->timeline().focusMessage(message);
    m_desk->timeline().setFocus(Qt::TabFocusReason);
    m_desk->press(Qt::Key_R);
    QVERIFY(pane().isVisible());
    QVERIFY(m_desk->hasKeyboard(composer()));
    QTRY_VERIFY(rows().isOpen());
}

void TestThreadPane::say(const QString& text)
{
    const int before = rows().rowCount();
    m_desk->write(text);
    m_desk->press(Qt::Key_Return);
    QTRY_COMPARE(rows().rowCount(), before + 1);
    QTRY_COMPARE(last().delivery, Delivery::Sent);
}

void TestThreadPane::aThreadBeginsWithItsFirstReply()
{
    answer(m_root);
    QCOMPARE(rows().rowCount(), 1);
    QCOMPARE(last().id, m_root);
    say(u"I do"_s);
    QCOMPARE(last().source, u"I do"_s);
    QCOMPARE(last().parent, m_root);
    QVERIFY(!last().alsoInRoom);
    QCOMPARE(composer().text(), QString());
    QVERIFY(m_desk->hasKeyboard(composer()));
    // The room shows that there is an answer, and not the answer.
    QTRY_COMPARE(roomRows().row(0).replyCount, 1);
    QCOMPARE(roomRows().rowCount(), 1);
}

void TestThreadPane::aThreadGoesOnWithoutItsStart()
{
    answer(m_root);
    say(u"I do"_s);
    QTRY_COMPARE(roomRows().row(0).replyCount, 1);
    QVERIFY(m_desk->find<QCheckBox>(u"alsoInRoom"_s));
    workspace().remove(roomRows().row(0));
    QTRY_VERIFY(roomRows().rowCount() == 1 && roomRows().row(0).deleted);
    say(u"So do I"_s);
    QTRY_COMPARE(roomRows().row(0).replyCount, 2);
    // Its replies can be read, and that is what is offered in the room.
    QVERIFY(!roomRows().offers(MessageAction::Reply, roomRows().row(0)));
    QVERIFY(roomRows().offers(MessageAction::OpenThread, roomRows().row(0)));
    QVERIFY(m_desk->find<QToolButton>(u"follow"_s)); // there may be more to read
    m_desk->timeline().focusMessage(m_root);
    m_desk->timeline().setFocus(Qt::TabFocusReason);
    m_desk->press(Qt::Key_R);
    QVERIFY(m_desk->hasKeyboard(m_desk->timeline()));
}

void TestThreadPane::aStartThatIsGoneTakesNothing()
{
    answer(m_root);
    QVERIFY(m_desk->find<QToolButton>(u"follow"_s));
    workspace().remove(roomRows().row(0));
    QTRY_VERIFY(roomRows().rowCount() == 1 && roomRows().row(0).deleted);
    QTRY_VERIFY(
        m_desk->visibleText().contains(u"The message that started this thread was deleted."_s));
    QVERIFY(!m_desk->find<QCheckBox>(u"alsoInRoom"_s));
    // Nobody will ever answer in it.
    QVERIFY(!m_desk->find<QToolButton>(u"follow"_s));
    m_desk->timeline().setFocus(Qt::TabFocusReason);
    m_desk->press(Qt::Key_R);
    QVERIFY(m_desk->hasKeyboard(m_desk->timeline()));
}

void TestThreadPane::aReplyStandsInTheRoomToo()
{
    answer(m_root);
    auto* also = m_desk->find<QCheckBox>(u"alsoInRoom"_s);
    QVERIFY(also);
    QCOMPARE(also->accessibleName(), u"Also send to #general"_s);
    QVERIFY(!also->isChecked());
    also->click();
    answer(m_root); // once more: what is ticked stays
    QVERIFY(also->isChecked());
    say(u"I do"_s);
    QVERIFY(last().alsoInRoom);
    QTRY_COMPARE(roomRows().rowCount(), 2);
    QCOMPARE(roomRows().row(1).source, u"I do"_s);
    // Once is not always.
    QVERIFY(!also->isChecked());
    say(u"Apple or plum?"_s);
    QVERIFY(!last().alsoInRoom);
    QTRY_COMPARE(roomRows().row(0).replyCount, 2);
    QCOMPARE(roomRows().rowCount(), 2);
}

void TestThreadPane::aDraftSurvivesTheClosedPane()
{
    answer(m_root);
    m_desk->write(u"half a thought"_s);
    m_desk->press(Qt::Key_Escape); // to the room, where the thread stays in sight
    QVERIFY(m_desk->hasKeyboard(m_desk->composer()));
    QVERIFY(pane().isVisible());
    QCOMPARE(m_desk->composer().text(), QString());
    m_desk->press(Qt::Key_Escape);
    QTRY_VERIFY(!pane().isVisible());
    QCOMPARE(workspace().session().draft(room(), m_root), u"half a thought"_s);
    QCOMPARE(workspace().session().draft(room()), QString());
    answer(m_root);
    QCOMPARE(composer().text(), u"half a thought"_s);
    m_desk->press(Qt::Key_Return);
    QTRY_COMPARE(rows().rowCount(), 2);
    QCOMPARE(last().source, u"half a thought"_s);
    QCOMPARE(workspace().session().draft(room(), m_root), QString());
}

void TestThreadPane::theSidebarShowsWhereAReplyIsBegun()
{
    const auto row = [this]() -> const models::SidebarRow& {
        const auto& sidebar = static_cast<const models::SidebarModel&>(
            *m_desk->window().findChild<RoomList*>()->model());
        return sidebar.row(sidebar.indexOf(room()));
    };
    const auto* threads = m_desk->window().findChild<ThreadsButton*>();
    answer(m_root);
    say(u"I do"_s); // and follow it by that
    QTRY_VERIFY(workspace().threads().follow(m_root));
    QVERIFY(!row().hasThreadDraft);
    QVERIFY(!threads->hasDraft());
    m_desk->write(u"half a thought"_s);
    m_desk->press(Qt::Key_Escape);
    m_desk->press(Qt::Key_Escape);
    QTRY_VERIFY(row().hasThreadDraft);
    QVERIFY(!row().hasDraft); // that is the room's own
    QVERIFY(threads->hasDraft());
    QCOMPARE(threads->accessibleName(), u"Threads, draft"_s);
    answer(m_root);
    m_desk->press(Qt::Key_Return);
    QTRY_VERIFY(!row().hasThreadDraft);
    QVERIFY(!threads->hasDraft());
}

void TestThreadPane::aDraftSurvivesTheRestart()
{
    answer(m_root);
    m_desk->write(u"half a thought"_s);
    m_desk->restart(); // at once, before the draft was stored by itself
    QTRY_VERIFY(m_desk->workspace() && workspace().directory().isLoaded()
        && m_desk->window().navigator().room());
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
    QTRY_VERIFY(roomRows().isOpen());
    answer(m_root);
    QCOMPARE(composer().text(), u"half a thought"_s);
}

void TestThreadPane::aReplyIsEdited()
{
    answer(m_root);
    say(u"I dp"_s);
    m_desk->press(Qt::Key_Up);
    QCOMPARE(composer().editing(), last().id);
    QVERIFY(!m_desk->composer().editing());
    QVERIFY(!m_desk->find<QCheckBox>(u"alsoInRoom"_s)); // it stands where it stands
    m_desk->press(Qt::Key_Backspace);
    m_desk->write(u"o"_s);
    m_desk->press(Qt::Key_Return);
    QVERIFY(!composer().editing());
    QCOMPARE(last().source, u"I do"_s); // at once
    QTRY_COMPARE(last().delivery, Delivery::Sent);
    QVERIFY(last().edited);
    QCOMPARE(rows().rowCount(), 2);
    // E on the message does the same.
    pane().view().focusMessage(last().id);
    pane().view().setFocus(Qt::TabFocusReason);
    m_desk->press(Qt::Key_E);
    QCOMPARE(composer().editing(), last().id);
    QVERIFY(m_desk->hasKeyboard(composer()));
}

void TestThreadPane::keysActOnTheFocusedReply()
{
    answer(m_root);
    say(u"I do"_s);
    TimelineView& view = pane().view();
    view.focusMessage(last().id);
    m_desk->press(Qt::Key_Up);
    QCOMPARE(view.focusedMessage(), m_root);
    m_desk->press(Qt::Key_Down);
    QCOMPARE(view.focusedMessage(), last().id);
    // The thread is open: nothing happens.
    m_desk->press(Qt::Key_T);
    QVERIFY(pane().isVisible() && m_desk->hasKeyboard(view));
    QCOMPARE(composer().text() + m_desk->composer().text(), QString());
    m_desk->press(Qt::Key_P);
    QTRY_VERIFY(last().pinned && last().delivery == Delivery::Sent);
    m_desk->press(Qt::Key_S);
    QTRY_VERIFY(last().saved);
    m_desk->press(Qt::Key_R);
    QVERIFY(m_desk->hasKeyboard(composer()));
    QVERIFY(pane().isVisible());
    view.setFocus(Qt::TabFocusReason);
    m_desk->press(Qt::Key_Q);
    QVERIFY(m_desk->hasKeyboard(composer()));
    QVERIFY(composer().text().contains(u"**Lea Martin**"_s));
    QVERIFY(composer().text().trimmed().endsWith(u"\n> I do"_s));
    QCOMPARE(m_desk->composer().text(), QString());
    composer().setText({});
    view.setFocus(Qt::TabFocusReason);
    m_desk->press(Qt::Key_Delete);
    auto* question = m_desk->window().findChild<QDialog*>();
    QVERIFY(question && question->isVisible());
    question->reject();
}

void TestThreadPane::escapeLeavesTheEditAndThenTheThread()
{
    answer(m_root);
    say(u"I do"_s);
    m_desk->press(Qt::Key_Up);
    m_desk->write(u" not"_s);
    m_desk->press(Qt::Key_Escape);
    QVERIFY(!composer().editing());
    QCOMPARE(composer().text(), QString());
    QVERIFY(m_desk->hasKeyboard(composer()));
    QCOMPARE(last().source, u"I do"_s);
    // What was changed is not lost.
    m_desk->press(Qt::Key_Up);
    QCOMPARE(composer().text(), u"I do not"_s);
    m_desk->press(Qt::Key_Escape);
    m_desk->press(Qt::Key_Escape);
    QVERIFY(m_desk->hasKeyboard(m_desk->composer()));
}

void TestThreadPane::whoTypesInTheThreadIsTold()
{
    Device other(Device::Kind::ClientOnly);
    QVERIFY(Device::wait(
        other.client().join(m_desk->device().invite(workspace().id()), u"Ada Byron"_s)));
    models::WorkspaceContext& ada = *other.client().context(workspace().id());
    QTRY_VERIFY(ada.directory().isLoaded());
    QTRY_VERIFY(workspace().directory().member(ada.directory().self()));
    QTRY_VERIFY(Device::wait(ada.session().message(m_root)).has_value());
    answer(m_root);
    m_desk->write(u"I"_s);
    QTRY_COMPARE(ada.typing().typing({ .room = room(), .parent = m_root }).size(), 1);
    QVERIFY(ada.typing().typing({ .room = room(), .parent = {} }).isEmpty());
    ada.typing().typed({ .room = room(), .parent = m_root });
    QTRY_COMPARE(pane().typing().text(), typingText({ u"Ada Byron"_s }));
    QVERIFY(ada.send(room(), m_root, u"me too"_s));
    QTRY_COMPARE(pane().typing().text(), QString());
    QTRY_COMPARE(rows().rowCount(), 2);
    QCOMPARE(composer().text(), u"I"_s);
}

/// Somebody joins and answers to the start, which the reader follows from then on.
void TestThreadPane::letAdaReply(int times)
{
    m_other = std::make_unique<Device>(Device::Kind::ClientOnly);
    QVERIFY(Device::wait(
        m_other->client().join(m_desk->device().invite(workspace().id()), u"Ada Byron"_s)));
    models::WorkspaceContext& ada = *m_other->client().context(workspace().id());
    QTRY_VERIFY(ada.directory().isLoaded());
    QTRY_VERIFY(Device::wait(ada.session().message(m_root)).has_value());
    for (int i = 0; i < times; ++i)
        QVERIFY(ada.send(room(), m_root, u"answer %1"_s.arg(i)));
    QTRY_COMPARE_WITH_TIMEOUT(roomRows().row(0).replyCount, times, 60'000);
    QTRY_VERIFY(workspace().threads().follow(m_root));
}

void TestThreadPane::newRepliesStandBelowALine()
{
    letAdaReply(2);
    answer(m_root);
    QCOMPARE(rows().rowCount(), 3);
    QVERIFY(!rows().row(0).firstUnread);
    QVERIFY(rows().row(1).firstUnread);
    QVERIFY(!rows().row(2).firstUnread);
    // Read by being seen; the line stays until the thread is opened again.
    QTRY_VERIFY(workspace().threads().follow(m_root)->readPosition >= last().position);
    QVERIFY(rows().row(1).firstUnread);
    m_desk->press(Qt::Key_Escape);
    m_desk->press(Qt::Key_Escape);
    QTRY_VERIFY(!pane().isVisible());
    answer(m_root);
    QCOMPARE(rows().rowCount(), 3);
    QVERIFY(!rows().row(1).firstUnread);
    // Marked unread, and not read again by being in sight still.
    pane().view().focusMessage(last().id);
    pane().view().setFocus(Qt::TabFocusReason);
    m_desk->press(Qt::Key_U);
    QTRY_COMPARE(workspace().threads().follow(m_root)->readPosition, last().position - 1);
    QVERIFY(rows().row(2).firstUnread && !rows().row(1).firstUnread);
    QTRY_COMPARE(workspace().threads().unreadThreads(), 1);
}

void TestThreadPane::aPillLeadsToTheFirstNewReply()
{
    constexpr int many = 60; // more than fit in the pane
    letAdaReply(many);
    const auto newest = Device::wait(
        workspace().session().page({ .room = room(), .parent = m_root, .anchor = {}, .limit = 1 }));
    QVERIFY(newest && newest->messages.size() == 1);
    const MessageId wanted = newest->messages.first().id;
    m_desk->window().openLink(protocol::Permalink { workspace().id(), room(), wanted }.toString());
    TimelineView& view = pane().view();
    QTRY_VERIFY(view.unreadPill().isVisible());
    QVERIFY(view.unreadPill().text().contains(QString::number(many)));
    view.setFocus(Qt::TabFocusReason);
    m_desk->press(Qt::Key_J, Qt::ControlModifier);
    QTRY_VERIFY(!view.unreadPill().isVisible());
    QVERIFY(view.viewport()->rect().intersects(view.messageRect(rows().row(1).id)));
    // What comes meanwhile is told at the other end.
    QVERIFY(!view.isAtBottom());
    QVERIFY(m_other->client().context(workspace().id())->send(room(), m_root, u"one more"_s));
    QTRY_COMPARE(rows().rowCount(), many + 2);
    QVERIFY(view.pill().isVisible());
    QVERIFY(view.pill().text().contains(u"1"_s));
}

void TestThreadPane::newsOfAnotherThreadLeadNowhere()
{
    letAdaReply(2);
    answer(m_root);
    QVERIFY(rows().row(1).firstUnread);
    const MessageId newer = *workspace().send(room(), {}, u"And tea?"_s);
    QTRY_COMPARE(roomRows().rowCount(), 2);
    QTRY_COMPARE(roomRows().row(1).delivery, Delivery::Sent);
    answer(newer);
    QTRY_VERIFY(rows().rowCount() == 1 && rows().row(0).id == newer);
    TimelineView& view = pane().view();
    const QSignalSpy seen(&view, &TimelineView::seen);
    view.setFocus(Qt::TabFocusReason);
    m_desk->press(Qt::Key_J, Qt::ControlModifier);
    models::WorkspaceContext& ada = *m_other->client().context(workspace().id());
    QTRY_VERIFY(Device::wait(ada.session().message(newer)).has_value());
    QVERIFY(ada.send(room(), newer, u"I do"_s));
    QTRY_COMPARE(rows().rowCount(), 2);
    QVERIFY(view.viewport()->rect().intersects(view.messageRect(last().id)));
    QTRY_VERIFY(!seen.isEmpty());
    QTRY_COMPARE(seen.last().first().value<Position>(), last().position);
}

void TestThreadPane::anArchivedChannelTakesNoReply()
{
    const RoomId release = workspace().createChannel(u"release"_s, RoomKind::Public, {});
    QTRY_VERIFY(workspace().directory().room(release));
    m_desk->window().openRoom(release);
    QTRY_VERIFY(roomRows().isOpen());
    const MessageId start = *workspace().send(release, {}, u"done"_s);
    QTRY_COMPARE(roomRows().rowCount(), 1);
    QTRY_COMPARE(roomRows().row(0).delivery, Delivery::Sent);
    answer(start);
    QVERIFY(m_desk->find<QCheckBox>(u"alsoInRoom"_s));
    workspace().setArchived(release, true);
    QTRY_VERIFY(!m_desk->find<QCheckBox>(u"alsoInRoom"_s));
    // Both composers say why.
    QCOMPARE(m_desk->visibleText().count(u"This channel is archived"_s), 2);
    workspace().setArchived(release, false);
    QTRY_VERIFY(m_desk->find<QCheckBox>(u"alsoInRoom"_s));
    QVERIFY(!m_desk->visibleText().contains(u"This channel is archived"_s));
}

QTEST_MAIN(TestThreadPane)
#include "test_thread_pane.moc"
