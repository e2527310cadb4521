// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/permalink.h"
#include "tests/ui/window_fixture.h"
#include "ui/composer/composer.h"
#include "ui/search/find_bar.h"
#include "ui/shell/conversation_pane.h"
#include "ui/shell/day_picker.h"
#include "ui/shell/room_header.h"
#include "ui/shell/room_menu.h"
#include "ui/thread/thread_pane.h"
#include "ui/timeline/timeline_view.h"
#include "ui/widgets/fields.h"

#include <QCalendarWidget>
#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using protocol::Permalink;
using test::Desk;
using test::Device;

/// Finding in the open room, links to messages, going to a day, what is done with a message by key:
/// in the window, over the real client and server.
class TestFinding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init();
    void cleanup() { m_desk.reset(); }

    void ctrlFFindsInTheRoom();
    void nothingFoundInTheRoomIsSaid();
    void ctrlFInAThreadFindsThere();
    void aCopiedLinkLeadsBack();
    void aLinkToAReplyOpensItsThread();
    void aLinkToADeletedMessageLeadsToItsTombstone();
    void aLinkIntoAnotherWorkspaceOpensIt();
    void aLinkThatLeadsNowhereIsExplained_data();
    void aLinkThatLeadsNowhereIsExplained();
    void aBrokenLinkInAMessageIsExplained();
    void aJoinLinkInAMessageLeadsToJoining();
    void aPastedLinkIsOpenedFromTheSwitcher();
    void quotingFillsTheComposer();
    void theCalendarLeadsToADay();
    void theRoomsMenuLeadsToADay();
    void zoomIsKept();

private:
    MessageId say(const RoomId& room, const QString& text, std::optional<MessageId> parent = {});
    [[nodiscard]] FindBar& bar() const
    {
        return m_desk->window().findChild<ConversationPane*>()->findBar();
    }
    [[nodiscard]] RoomId room() const { return *m_desk->window().navigator().room(); }
    static bool isInSight(const TimelineView& view, const MessageId& message)
    {
        const QRect rect = view.messageRect(message);
        return !rect.isNull() && view.viewport()->rect().contains(rect);
    }

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<Desk> m_desk;
};

void TestFinding::init()
{
    m_desk = std::make_unique<Desk>(Device::Kind::WithServer);
    m_desk->startHere(u"Ivo Kovač"_s, u"Northlight"_s);
    m_desk->window().resize(1280, 800);
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
    QTRY_VERIFY(m_desk->timeline().source() && m_desk->timeline().source()->isOpen());
    m_desk->composer().setFocus();
}

MessageId TestFinding::say(const RoomId& room, const QString& text, std::optional<MessageId> parent)
{
    const MessageId id = *m_desk->workspace()->send(room, parent, text);
    if (!QTest::qWaitFor([&] { return m_desk->workspace()->session().outbox().isEmpty(); }, 20'000))
        qWarning("it was not sent");
    return id;
}

void TestFinding::ctrlFFindsInTheRoom()
{
    const MessageId oldest = say(room(), u"a needle"_s);
    for (int i = 0; i < 150; ++i)
        m_desk->workspace()->send(room(), {}, u"hay %1"_s.arg(i));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->workspace()->session().outbox().isEmpty(), 60'000);
    const MessageId newest = say(room(), u"another Needle"_s);
    m_desk->press(Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(bar().isVisible());
    QTRY_VERIFY(m_desk->hasKeyboard(*m_desk->find<QLineEdit>(u"findText"_s)));
    m_desk->write(u"needle"_s);
    QTRY_COMPARE(bar().countText(), u"1 of 2"_s);
    QTRY_VERIFY(isInSight(m_desk->timeline(), newest));
    m_desk->press(Qt::Key_Return);
    QCOMPARE(bar().countText(), u"2 of 2"_s);
    QTRY_VERIFY(isInSight(m_desk->timeline(), oldest));
    m_desk->press(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(bar().countText(), u"1 of 2"_s);
    m_desk->press(Qt::Key_F3, Qt::ShiftModifier); // on at the other end
    QCOMPARE(bar().countText(), u"2 of 2"_s);
    m_desk->press(Qt::Key_Escape);
    QTRY_VERIFY(!bar().isVisible());
    QVERIFY(m_desk->hasKeyboard(m_desk->composer()));
}

void TestFinding::nothingFoundInTheRoomIsSaid()
{
    m_desk->press(Qt::Key_F, Qt::ControlModifier);
    m_desk->write(u"nobody said this"_s);
    QTRY_COMPARE(bar().countText(), u"Nothing found"_s);
    m_desk->press(Qt::Key_Return);
    QCOMPARE(bar().countText(), u"Nothing found"_s);
}

void TestFinding::ctrlFInAThreadFindsThere()
{
    const MessageId root = say(room(), u"which needle?"_s);
    say(room(), u"a needle beside it"_s);
    const MessageId reply = say(room(), u"the long needle"_s, root);
    auto& thread = *m_desk->window().findChild<ThreadPane*>();
    m_desk->timeline().focusMessage(root);
    m_desk->timeline().setFocus(Qt::TabFocusReason);
    m_desk->press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(bar().isVisible());
    m_desk->timeline().setFocus(Qt::TabFocusReason);
    m_desk->press(Qt::Key_R);
    QTRY_VERIFY(m_desk->hasKeyboard(thread.composer()));
    QTRY_VERIFY(thread.view().source()->isOpen());
    m_desk->press(Qt::Key_F, Qt::ControlModifier);
    // One bar at a time.
    QVERIFY(thread.findBar().isVisible());
    QVERIFY(!bar().isVisible());
    QVERIFY(m_desk->hasKeyboard(thread.findBar()));
    QCOMPARE(thread.findBar().accessibleName(), u"Find in this thread"_s);
    m_desk->write(u"needle"_s);
    QTRY_COMPARE(thread.findBar().countText(), u"1 of 2"_s);
    QTRY_VERIFY(isInSight(thread.view(), reply));
    m_desk->press(Qt::Key_F3);
    QCOMPARE(thread.findBar().countText(), u"2 of 2"_s);
    QTRY_VERIFY(isInSight(thread.view(), root));
    m_desk->press(Qt::Key_Escape);
    QVERIFY(!thread.findBar().isVisible());
    QVERIFY(thread.isVisible());
    QVERIFY(m_desk->hasKeyboard(thread.composer()));
    // With the keyboard in the room it is the room's again.
    m_desk->composer().setFocus();
    m_desk->press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(bar().isVisible());
    m_desk->write(u"needle"_s);
    QTRY_COMPARE(bar().countText(), u"1 of 3"_s);
}

void TestFinding::aCopiedLinkLeadsBack()
{
    const RoomId general = room();
    const MessageId wanted = say(general, u"the place"_s);
    m_desk->timeline().focusMessage(wanted);
    m_desk->press(Qt::Key_L);
    const QString link = QGuiApplication::clipboard()->text();
    QCOMPARE(*Permalink::parse(link), (Permalink { m_desk->workspace()->id(), general, wanted }));
    const RoomId design = m_desk->workspace()->createChannel(u"design"_s, RoomKind::Public, {});
    QTRY_VERIFY(m_desk->workspace()->directory().room(design));
    m_desk->window().openRoom(design);
    QTRY_COMPARE(room(), design);
    m_desk->window().openLink(link);
    QTRY_COMPARE(room(), general);
    QTRY_VERIFY(isInSight(m_desk->timeline(), wanted));
}

void TestFinding::aLinkToAReplyOpensItsThread()
{
    const MessageId root = say(room(), u"who brings the lamp?"_s);
    const MessageId reply = say(room(), u"I do"_s, root);
    m_desk->window().openLink(Permalink { m_desk->workspace()->id(), room(), reply }.toString());
    auto& thread = *m_desk->window().findChild<ThreadPane*>();
    QTRY_VERIFY(thread.isVisible());
    QTRY_VERIFY(isInSight(thread.view(), reply));
    QTRY_VERIFY(isInSight(m_desk->timeline(), root));
}

void TestFinding::aLinkToADeletedMessageLeadsToItsTombstone()
{
    const MessageId wanted = say(room(), u"never mind"_s);
    for (int i = 0; i < 60; ++i)
        m_desk->workspace()->send(room(), {}, u"hay %1"_s.arg(i));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->workspace()->session().outbox().isEmpty(), 20'000);
    const auto row = [&] { return m_desk->timeline().source()->indexOf(wanted); };
    QTRY_VERIFY(row() >= 0);
    m_desk->workspace()->remove(m_desk->timeline().source()->row(row()));
    QTRY_VERIFY(m_desk->workspace()->session().outbox().isEmpty());
    m_desk->window().openLink(Permalink { m_desk->workspace()->id(), room(), wanted }.toString());
    QTRY_VERIFY(isInSight(m_desk->timeline(), wanted));
    QVERIFY(m_desk->timeline().source()->row(row()).deleted);
    QVERIFY(m_desk->timeline().accessibleText(row()).contains(u"deleted"_s));
}

void TestFinding::aLinkIntoAnotherWorkspaceOpensIt()
{
    const WorkspaceId first = m_desk->workspace()->id();
    const RoomId general = room();
    const MessageId wanted = say(general, u"over here"_s);
    m_desk->startHere(u"Ivo Kovač"_s, u"Southwind"_s);
    QTRY_VERIFY(m_desk->workspace() && m_desk->workspace()->id() != first);
    m_desk->window().openLink(Permalink { first, general, wanted }.toString());
    QTRY_VERIFY(m_desk->workspace() && m_desk->workspace()->id() == first);
    QTRY_COMPARE(room(), general);
    QTRY_VERIFY(isInSight(m_desk->timeline(), wanted));
}

void TestFinding::aLinkThatLeadsNowhereIsExplained_data()
{
    QTest::addColumn<QString>("case_");
    QTest::addColumn<QString>("said");
    QTest::newRow("cut off") << u"cut"_s << u"A part of the link is missing"_s;
    QTest::newRow("workspace") << u"workspace"_s << u"is not on this device"_s;
    QTest::newRow("room") << u"room"_s << u"You are not in its channel"_s;
    QTest::newRow("message") << u"message"_s << u"not there any more"_s;
}

void TestFinding::aLinkThatLeadsNowhereIsExplained()
{
    QFETCH(QString, case_);
    QFETCH(QString, said);
    QTRY_VERIFY(m_desk->workspace()->directory().isLoaded());
    Permalink link { m_desk->workspace()->id(), room(), { Uuid::derive("nothing") } };
    if (case_ == u"workspace"_s)
        link.workspaceId = { Uuid::derive("elsewhere") };
    else if (case_ == u"room"_s)
        link.roomId = { Uuid::derive("nowhere") };
    const RoomId before = room();
    m_desk->window().openLink(case_ == u"cut"_s ? link.toString().chopped(5) : link.toString());
    QTRY_VERIFY2(m_desk->visibleText().contains(said), qPrintable(m_desk->visibleText()));
    QCOMPARE(room(), before);
}

void TestFinding::aBrokenLinkInAMessageIsExplained()
{
    Q_EMIT m_desk->timeline().linkActivated(QUrl(u"hearth://open/0189"_s));
    QTRY_VERIFY2(m_desk->visibleText().contains(u"A part of the link is missing"_s),
        qPrintable(m_desk->visibleText()));
}

void TestFinding::aJoinLinkInAMessageLeadsToJoining()
{
    const QString link = u"hearth://join/[fe80::1]:7420/K7PXQ2#9f3a"_s; // cut off, as it was sent
    Q_EMIT m_desk->timeline().linkActivated(QUrl(link));
    QTRY_VERIFY(m_desk->find<TextField>(u"link"_s));
    QCOMPARE(m_desk->find<TextField>(u"link"_s)->text(), link);
    m_desk->click(u"action"_s);
    QVERIFY(m_desk->find<TextField>(u"link"_s)->error().contains(u"copy the whole link"_s));
}

void TestFinding::aPastedLinkIsOpenedFromTheSwitcher()
{
    const MessageId wanted = say(room(), u"first"_s);
    for (int i = 0; i < 60; ++i)
        m_desk->workspace()->send(room(), {}, u"hay %1"_s.arg(i));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->workspace()->session().outbox().isEmpty(), 20'000);
    m_desk->press(Qt::Key_K, Qt::ControlModifier);
    m_desk->write(Permalink { m_desk->workspace()->id(), room(), wanted }.toString());
    QVERIFY(m_desk->visibleText().contains(u"A link to a message"_s));
    m_desk->press(Qt::Key_Return);
    QTRY_VERIFY(isInSight(m_desk->timeline(), wanted));
}

void TestFinding::quotingFillsTheComposer()
{
    const MessageId wanted = say(room(), u"one\ntwo"_s);
    QTRY_VERIFY(m_desk->timeline().source()->indexOf(wanted) >= 0);
    m_desk->timeline().focusMessage(wanted);
    m_desk->press(Qt::Key_Q);
    // Who wrote it, with the way there, and what.
    const QString link = Permalink { m_desk->workspace()->id(), room(), wanted }.toString();
    QCOMPARE(m_desk->composer().text().trimmed(),
        u"> [**Ivo Kovač**](%1) wrote:\n>\n> one\n> two"_s.arg(link));
    QVERIFY(m_desk->hasKeyboard(m_desk->composer()));
}

void TestFinding::theCalendarLeadsToADay()
{
    const MessageId first = say(room(), u"this morning"_s);
    for (int i = 0; i < 60; ++i)
        m_desk->workspace()->send(room(), {}, u"later %1"_s.arg(i));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->workspace()->session().outbox().isEmpty(), 20'000);
    QTRY_VERIFY(m_desk->timeline().isAtBottom());
    m_desk->press(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    auto* picker = m_desk->window().findChild<DayPicker*>();
    QVERIFY(picker && picker->isVisible());
    auto& days = *picker->findChild<QCalendarWidget*>();
    QCOMPARE(days.selectedDate(), QDate::currentDate());
    Q_EMIT days.activated(QDate::currentDate().addDays(-1));
    QTRY_VERIFY(isInSight(m_desk->timeline(), first));
    QVERIFY(!m_desk->timeline().isAtBottom());
}

void TestFinding::theRoomsMenuLeadsToADay()
{
    Q_EMIT m_desk->window().findChild<ConversationPane*>()->header().menuRequested({ 100, 100 });
    auto* menu = qobject_cast<RoomMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    const QList<QAction*> entries = menu->actions();
    const auto jump = std::ranges::find(entries, u"Jump to date…"_s, &QAction::text);
    QVERIFY(jump != entries.end() && (*jump)->isEnabled());
    menu->close(); // as a click does, before the entry acts
    (*jump)->trigger();
    auto* picker = m_desk->window().findChild<DayPicker*>();
    QVERIFY(picker && picker->isVisible());
    picker->close();
}

void TestFinding::zoomIsKept()
{
    m_desk->press(Qt::Key_Plus, Qt::ControlModifier);
    m_desk->press(Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(m_desk->settings().get(hearth::setting::zoom), 125);
    m_desk->press(Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(m_desk->settings().get(hearth::setting::zoom), 110);
    for (int i = 0; i < 20; ++i)
        m_desk->press(Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(m_desk->settings().get(hearth::setting::zoom), 300);
    m_desk->press(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(m_desk->settings().get(hearth::setting::zoom), 100);
}

QTEST_MAIN(TestFinding)
#include "test_finding.moc"
