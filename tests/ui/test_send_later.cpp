// SPDX-License-Identifier: Apache-2.0
#include "core/models/planned_actions.h"
#include "tests/ui/planned_fixture.h"
#include "ui/composer/composer.h"
#include "ui/planned/planned_times.h"
#include "ui/sidebar/planned_button.h"
#include "ui/thread/thread_pane.h"
#include "ui/timeline/timeline_view.h"
#include "ui/widgets/states.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QTimeEdit>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using models::PlannedActions;

/// What stands in the composer is sent later, over the real client and the real server.
class TestSendLater : public QObject, private test::PlannedFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpOnce(); }
    void cleanup() { tearDown(); }
    void cleanupTestCase() { tearDownOnce(); }

    void theMomentsOfTheMenu();
    void scheduledThroughTheMenu();
    void theKeysOpenTheMenu();
    void commandsAreNotSentLater();
    void anEditIsNotSentLater();
    void inAThreadAndTheRoomToo();
    void aTimeIsChosenInTheDialog();
    void withoutTheServerItWaits();
};

void TestSendLater::theMomentsOfTheMenu()
{
    const auto at = [](PlannedTime time, const QDateTime& now) {
        const auto found = PlannedTimes::moment(time, { now.toMSecsSinceEpoch() * 1000 });
        return found ? found->toDateTime() : QDateTime();
    };
    const QDateTime wednesday(QDate(2026, 11, 18), QTime(15, 30));
    QCOMPARE(at(PlannedTime::LaterToday, wednesday), QDateTime(wednesday.date(), QTime(19, 0)));
    QCOMPARE(at(PlannedTime::In20Minutes, wednesday), wednesday.addSecs(20 * 60));
    QCOMPARE(at(PlannedTime::Tomorrow, wednesday), QDateTime(QDate(2026, 11, 19), QTime(9, 0)));
    QCOMPARE(at(PlannedTime::NextMonday, wednesday), QDateTime(QDate(2026, 11, 23), QTime(9, 0)));
    // In the evening today is over.
    QVERIFY(!at(PlannedTime::LaterToday, wednesday.addSecs(5 * 60 * 60)).isValid());
    // Tomorrow is not next Monday.
    const QDateTime sunday(QDate(2026, 11, 22), QTime(8, 0));
    QCOMPARE(at(PlannedTime::NextMonday, sunday), QDateTime(QDate(2026, 11, 30), QTime(9, 0)));
    QCOMPARE(at(PlannedTime::LaterToday, sunday), QDateTime(sunday.date(), QTime(11, 0)));
}

void TestSendLater::scheduledThroughTheMenu()
{
    startHere();
    QVERIFY(!m_desk->find<PlannedButton>(u"plannedButton"_s));
    QVERIFY(!m_desk->composer().findChild<QToolButton*>(u"sendLater"_s)->isEnabled());
    m_desk->write(u"see you there"_s);
    const Timestamp before = now();
    choose(laterMenu(m_desk->composer()), u"Tomorrow at"_s);
    QCOMPARE(m_desk->composer().text(), QString());
    QTRY_COMPARE(scheduled(), 1);
    QCOMPARE(first().body, u"see you there"_s);
    QCOMPARE(first().roomId, room());
    QVERIFY(isFirstSentAt(PlannedTime::Tomorrow, before));
    QCOMPARE(rows().rowCount(), 0);
    QTRY_VERIFY(workspace().session().outbox().isEmpty());
    QCOMPARE(workspace().session().draft(room()), QString());
    auto* notice = m_desk->composer().findChild<InlineMessage*>();
    QVERIFY(notice && notice->isVisible());
    QVERIFY2(notice->text().startsWith(u"Scheduled for tomorrow at"_s), qPrintable(notice->text()));
    auto* button = m_desk->find<PlannedButton>(u"plannedButton"_s);
    QVERIFY(button);
    QCOMPARE(button->planned(), 1);
    QCOMPARE(button->news(), 0);
    notice->findChild<QPushButton*>()->click();
    auto* list = m_desk->find<QListView>(u"scheduled"_s);
    QVERIFY(list);
    QVERIFY(m_desk->hasKeyboard(*list));
    QCOMPARE(list->model()->rowCount(), 1);
    const QString spoken = list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(u"see you there"_s), qPrintable(spoken));
    QVERIFY2(spoken.contains(u"general"_s), qPrintable(spoken));
    QVERIFY2(spoken.contains(u"tomorrow"_s), qPrintable(spoken));
}

void TestSendLater::theKeysOpenTheMenu()
{
    startHere();
    const auto open = [this](Qt::Key enter = Qt::Key_Return, Qt::KeyboardModifiers more = {}) {
        activate();
        m_desk->press(enter, Qt::ControlModifier | Qt::ShiftModifier | more);
        const QList<QMenu*> menus = m_desk->composer().findChildren<QMenu*>(u"sendLaterMenu"_s);
        const auto shown = std::ranges::find_if(menus, &QMenu::isVisible);
        return shown == menus.end() ? nullptr : *shown;
    };
    QVERIFY(!open()); // there is nothing to send
    m_desk->write(u"by keys"_s);
    QMenu* menu = open();
    QVERIFY(menu);
    QCOMPARE(m_desk->composer().text(), u"by keys"_s);
    QVERIFY(!menu->accessibleName().isEmpty());
    QVERIFY(menu->activeAction());
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_COMPARE(scheduled(), 1);
    QCOMPARE(m_desk->composer().text(), QString());
    m_desk->composer().setFocus();
    m_desk->write(u"by the keypad"_s);
    menu = open(Qt::Key_Enter, Qt::KeypadModifier);
    QVERIFY(menu);
    QCOMPARE(m_desk->composer().text(), u"by the keypad"_s);
    QCOMPARE(rows().rowCount(), 0);
    menu->close();
}

void TestSendLater::commandsAreNotSentLater()
{
    startHere();
    m_desk->write(u"/me waves"_s);
    m_desk->press(Qt::Key_Space);
    choose(laterMenu(m_desk->composer()), u"Tomorrow at"_s);
    QVERIFY(m_desk->visibleText().contains(u"A command cannot be sent later."_s));
    QVERIFY(m_desk->composer().text().startsWith(u"/me waves"_s));
    QCOMPARE(scheduled(), 0);
}

void TestSendLater::anEditIsNotSentLater()
{
    startHere();
    m_desk->write(u"as it is"_s);
    m_desk->press(Qt::Key_Return);
    QTRY_COMPARE(rows().rowCount(), 1);
    QTRY_COMPARE(rows().row(0).delivery, models::Delivery::Sent);
    auto* later = m_desk->composer().findChild<QToolButton*>(u"sendLater"_s);
    QVERIFY(later->isVisible());
    m_desk->press(Qt::Key_Up);
    QVERIFY(m_desk->composer().editing());
    QVERIFY(!later->isVisible());
    m_desk->press(Qt::Key_Escape);
    QVERIFY(later->isVisible());
}

void TestSendLater::inAThreadAndTheRoomToo()
{
    startHere();
    const MessageId root = *workspace().send(room(), {}, u"Who brings cake?"_s);
    QTRY_COMPARE(rows().rowCount(), 1);
    QTRY_COMPARE(rows().row(0).delivery, models::Delivery::Sent);
    m_desk->timeline().focusMessage(root);
    m_desk->timeline().setFocus(Qt::TabFocusReason);
    m_desk->press(Qt::Key_R);
    auto* pane = m_desk->window().findChild<ThreadPane*>();
    QVERIFY(pane->isVisible());
    QTRY_VERIFY(pane->view().source() && pane->view().source()->isOpen());
    auto* also = m_desk->find<QCheckBox>(u"alsoInRoom"_s);
    QVERIFY(also);
    also->click();
    pane->composer().setFocus();
    m_desk->write(u"I do"_s);
    choose(laterMenu(pane->composer()), u"Tomorrow at"_s);
    QCOMPARE(pane->composer().text(), QString());
    QTRY_COMPARE(scheduled(), 1);
    QCOMPARE(first().parentId, root);
    QVERIFY(first().alsoInRoom);
    QVERIFY(!also->isChecked()); // once is not always
    QVERIFY(pane->composer().findChild<InlineMessage*>()->isVisible());
    PlannedActions(workspace()).sendNow(first());
    QTRY_COMPARE(rows().rowCount(), 2);
    QCOMPARE(rows().row(1).source, u"I do"_s);
    QCOMPARE(rows().row(1).parent, root);
}

void TestSendLater::aTimeIsChosenInTheDialog()
{
    startHere();
    m_desk->write(u"see you"_s);
    choose(laterMenu(m_desk->composer()), u"Choose time"_s);
    auto* date = m_desk->find<QDateEdit>(u"whenDate"_s);
    auto* time = m_desk->find<QTimeEdit>(u"whenTime"_s);
    auto* note = m_desk->find<QLabel>(u"whenNote"_s);
    QVERIFY(date && time && note);
    QVERIFY(!date->accessibleName().isEmpty() && !time->accessibleName().isEmpty());
    const QDate today = now().toDateTime().date();
    date->setDate(today.addDays(-1));
    QVERIFY(note->text().contains(u"in the past"_s));
    m_desk->click(u"takeMoment"_s);
    QVERIFY(date->isVisible()); // it stays, and so does the text
    QCOMPARE(m_desk->composer().text(), u"see you"_s);
    date->setDate(today.addDays(400));
    QVERIFY(note->text().contains(u"366"_s));
    QCOMPARE(date->accessibleDescription(), note->text());
    m_desk->click(u"takeMoment"_s);
    QVERIFY(date->isVisible());
    date->setDate(today.addDays(2));
    time->setTime(QTime(8, 15));
    QVERIFY(date->accessibleDescription().isEmpty());
    m_desk->click(u"takeMoment"_s);
    QTRY_COMPARE(scheduled(), 1);
    QCOMPARE(first().sendAt.toDateTime(), QDateTime(today.addDays(2), QTime(8, 15)));
    QCOMPARE(m_desk->composer().text(), QString());
}

void TestSendLater::withoutTheServerItWaits()
{
    joinIvo();
    loseConnection();
    m_desk->write(u"from the train"_s);
    choose(laterMenu(m_desk->composer()), u"Tomorrow at"_s);
    QTRY_COMPARE(scheduled(), 1); // shown, though nobody else knows
    QCOMPARE(first().body, u"from the train"_s);
    QVERIFY(!workspace().session().outbox().isEmpty());
    QVERIFY(m_desk->visibleText().contains(u"Will be scheduled for tomorrow at"_s));
    QVERIFY(m_desk->visibleText().contains(u"when there is a connection"_s));
    // What has not left yet can be changed and dropped all the same.
    QListView* list = openList(u"scheduled"_s);
    QVERIFY(list);
    const Timestamp before = now();
    choose(menuOf(u"scheduledTime"_s), u"Next Monday at"_s);
    QTRY_VERIFY(isFirstSentAt(PlannedTime::NextMonday, before));
    QTest::keyClick(list, Qt::Key_Delete);
    m_desk->click(u"confirm"_s);
    QTRY_COMPARE(scheduled(), 0);
}

QTEST_MAIN(TestSendLater)
#include "test_send_later.moc"
