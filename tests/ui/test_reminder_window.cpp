// SPDX-License-Identifier: Apache-2.0
#include "core/models/planned_actions.h"
#include "tests/ui/planned_fixture.h"
#include "ui/composer/composer.h"
#include "ui/sidebar/planned_button.h"
#include "ui/timeline/timeline_view.h"
#include "ui/widgets/states.h"

#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using namespace std::chrono_literals;
using models::PlannedActions;
using models::ReminderRow;

/// What one wants to be reminded of, over the real client and the real server.
class TestReminderWindow : public QObject, private test::PlannedFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpOnce(); }
    void cleanup() { tearDown(); }
    void cleanupTestCase() { tearDownOnce(); }

    void theMenuOfAMessageHasIt();
    void aKeyOpensTheMoments();
    void theCommandMakesOne();
    void theCommandSaysWhatIsMissing();
    void itRings();
    void itIsPutOff();
    void itIsDone();
    void itsTextIsChanged();
    void whatIsDoneElsewhereIsNotToldOf();
    void theNoticeTellsOfThoseThatAreLeft();
    void itsMessageIsOpened();
    void withoutTheServerItIsListed();

private:
    MessageId say(const QString& text);
    void give(const QString& text);
    /// Visible, and a child of the timeline.
    [[nodiscard]] QMenu* openMenu() const;
    [[nodiscard]] int reminders() const { return workspace().reminders().rowCount(); }
    [[nodiscard]] const ReminderRow& reminder() const { return workspace().reminders().row(0); }
    /// A reminder to call Ada, whose time has come.
    void ring();
    [[nodiscard]] NoticeBar* notice() { return m_desk->find<NoticeBar>(u"reminderNotice"_s); }
    [[nodiscard]] int news()
    {
        const auto* button = m_desk->find<PlannedButton>(u"plannedButton"_s);
        return button ? button->news() : -1;
    }
};

MessageId TestReminderWindow::say(const QString& text)
{
    const int before = rows().rowCount();
    const auto id = workspace().send(room(), {}, text);
    const bool isSent = QTest::qWaitFor([&] {
        return rows().rowCount() == before + 1
            && rows().row(before).delivery == models::Delivery::Sent
            && rows().row(before).revision > 0;
    });
    return id && isSent ? *id : MessageId {};
}

void TestReminderWindow::give(const QString& text)
{
    m_desk->composer().setFocus();
    m_desk->write(text);
    m_desk->press(Qt::Key_Return);
}

QMenu* TestReminderWindow::openMenu() const
{
    const QList<QMenu*> menus = m_desk->timeline().findChildren<QMenu*>(Qt::FindDirectChildrenOnly);
    const auto open = std::ranges::find_if(menus, &QMenu::isVisible);
    return open == menus.end() ? nullptr : *open;
}

void TestReminderWindow::ring()
{
    QVERIFY(PlannedActions(workspace())
            .remind(u"call Ada"_s, { now().micros + std::chrono::microseconds(20min).count() }));
    QTRY_COMPARE(reminders(), 1);
    QVERIFY(!reminder().fired);
    letTimePass(21min);
    QTRY_COMPARE(workspace().reminders().fired(), 1);
}

void TestReminderWindow::theMenuOfAMessageHasIt()
{
    startHere();
    const MessageId message = say(u"Who brings cake?"_s);
    QVERIFY(!message.isNull());
    m_desk->timeline().focusMessage(message);
    m_desk->timeline().setFocus(Qt::TabFocusReason);
    m_desk->press(Qt::Key_F10, Qt::ShiftModifier);
    QMenu* menu = openMenu();
    QVERIFY(menu);
    const QList<QAction*> actions = menu->actions();
    const auto remind = std::ranges::find_if(
        actions, [](const QAction* action) { return action->text() == u"Remind me"_s; });
    QVERIFY(remind != actions.end());
    QVERIFY((*remind)->menu());
    choose((*remind)->menu(), u"In 20 minutes"_s);
    menu->close();
    QTRY_COMPARE(reminders(), 1);
    QCOMPARE(reminder().messageId, message);
    QTRY_COMPARE(reminder().title(), u"Who brings cake?"_s);
    const qint64 ahead = reminder().dueAt.seconds() - now().seconds();
    QVERIFY(ahead > 19 * 60 && ahead <= 20 * 60);
    QVERIFY(m_desk->visibleText().contains(u"You will be reminded"_s));
    QCOMPARE(news(), 0);
}

void TestReminderWindow::aKeyOpensTheMoments()
{
    startHere();
    const MessageId message = say(u"Who brings cake?"_s);
    m_desk->timeline().focusMessage(message);
    m_desk->timeline().setFocus(Qt::TabFocusReason);
    m_desk->press(Qt::Key_M);
    QMenu* menu = openMenu();
    QVERIFY(menu);
    QCOMPARE(menu->accessibleName(), u"Remind me"_s);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_COMPARE(reminders(), 1);
    QCOMPARE(reminder().messageId, message);
}

void TestReminderWindow::theCommandMakesOne()
{
    startHere();
    give(u"/remind me to call Ada in 20 minutes"_s);
    QTRY_COMPARE(reminders(), 1);
    QCOMPARE(reminder().text, u"call Ada"_s);
    QVERIFY(!reminder().messageId);
    const qint64 ahead = reminder().dueAt.seconds() - now().seconds();
    QVERIFY(ahead > 18 * 60 && ahead <= 20 * 60);
    QCOMPARE(m_desk->composer().text(), QString());
    QVERIFY(m_desk->visibleText().contains(u"You will be reminded"_s));
    QCOMPARE(rows().rowCount(), 0);
}

void TestReminderWindow::theCommandSaysWhatIsMissing()
{
    startHere();
    give(u"/remind me to call Ada"_s);
    QCOMPARE(m_desk->composer().text(), u"/remind me to call Ada"_s);
    QVERIFY(m_desk->visibleText().contains(u"Write when:"_s));
    m_desk->composer().setText({});
    give(u"/remind tomorrow at 9"_s);
    QCOMPARE(m_desk->composer().text(), u"/remind tomorrow at 9"_s);
    QVERIFY(m_desk->visibleText().contains(u"Write what to remind you of."_s));
    m_desk->composer().setText({});
    give(u"/remind me to call Ada in 400 days"_s);
    QVERIFY(m_desk->visibleText().contains(u"366"_s));
    QCOMPARE(reminders(), 0);
}

void TestReminderWindow::itRings()
{
    startHere();
    QVERIFY(!notice());
    ring();
    QTRY_VERIFY(notice());
    QCOMPARE(notice()->accessibleName(), u"Reminder: call Ada"_s);
    QTRY_COMPARE(news(), 1);
    QVERIFY(m_desk->find<PlannedButton>(u"plannedButton"_s)->accessibleName().contains(u"1"_s));
    notice()->findChild<QPushButton*>(u"noticeAction"_s)->click();
    auto* list = m_desk->find<QListView>(u"reminders"_s);
    QVERIFY(list);
    QVERIFY(m_desk->hasKeyboard(*list));
    QVERIFY(!notice());
    const QString spoken = list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(u"call Ada"_s) && spoken.contains(u"Due"_s), qPrintable(spoken));
    QCOMPARE(news(), 1); // until it is done or put off
}

void TestReminderWindow::itIsPutOff()
{
    startHere();
    ring();
    QTRY_VERIFY(notice());
    QVERIFY(openList(u"reminders"_s)); // what is due comes first
    choose(menuOf(u"reminderLater"_s), u"In 1 hour"_s);
    QTRY_COMPARE(workspace().reminders().fired(), 0);
    QCOMPARE(reminders(), 1);
    QVERIFY(reminder().dueAt > now());
    QTRY_COMPARE(news(), 0);
    QVERIFY(!notice());
    // It rings again.
    letTimePass(61min);
    QTRY_COMPARE(workspace().reminders().fired(), 1);
    QTRY_VERIFY(notice());
}

void TestReminderWindow::itIsDone()
{
    startHere();
    ring();
    QListView* list = openList(u"reminders"_s);
    QVERIFY(list);
    QTest::keyClick(list, Qt::Key_Delete);
    QTRY_COMPARE(reminders(), 0);
    QTRY_VERIFY(!notice());
    QVERIFY(m_desk->visibleText().contains(u"There is nothing to be reminded of."_s));
    QVERIFY(!m_desk->find<PlannedButton>(u"plannedButton"_s));
    QTRY_VERIFY(workspace().session().outbox().isEmpty());
    QCOMPARE(reminders(), 0);
}

void TestReminderWindow::itsTextIsChanged()
{
    startHere();
    give(u"/remind me to call Ada in 20 minutes"_s);
    QTRY_COMPARE(reminders(), 1);
    QListView* list = openList(u"reminders"_s); // nothing is scheduled: this part is shown
    QVERIFY(list);
    QTest::keyClick(list, Qt::Key_Return); // it is about no message
    m_desk->type(u"reminderText"_s, u" "_s);
    m_desk->click(u"saveReminder"_s);
    QVERIFY(m_desk->find<QPushButton>(u"saveReminder"_s)); // the dialog stays
    m_desk->type(u"reminderText"_s, u"call Ben"_s);
    m_desk->click(u"saveReminder"_s);
    QTRY_COMPARE(reminder().text, u"call Ben"_s);
    QTRY_VERIFY(workspace().session().outbox().isEmpty());
    QCOMPARE(reminder().text, u"call Ben"_s);
}

void TestReminderWindow::whatIsDoneElsewhereIsNotToldOf()
{
    startHere();
    ring();
    QTRY_VERIFY(notice());
    PlannedActions(workspace()).finish(reminder().id);
    QTRY_VERIFY(!notice());
}

void TestReminderWindow::theNoticeTellsOfThoseThatAreLeft()
{
    startHere();
    const PlannedActions actions(workspace());
    const auto in = [this](std::chrono::microseconds ahead) {
        return Timestamp { now().micros + ahead.count() };
    };
    QVERIFY(actions.remind(u"call Ada"_s, in(20min)));
    QVERIFY(actions.remind(u"call Ben"_s, in(30min)));
    QTRY_COMPARE(reminders(), 2);
    letTimePass(31min);
    QTRY_COMPARE(workspace().reminders().fired(), 2);
    QTRY_VERIFY(notice());
    const QString both = notice()->accessibleName();
    QVERIFY2(both.contains(u"call Ben"_s) && both.contains(u"1 more"_s), qPrintable(both));
    QCOMPARE(workspace().reminders().row(1).text, u"call Ben"_s);
    actions.finish(workspace().reminders().row(1).id);
    QTRY_COMPARE(reminders(), 1);
    QVERIFY(notice());
    QCOMPARE(notice()->accessibleName(), u"Reminder: call Ada"_s);
}

void TestReminderWindow::itsMessageIsOpened()
{
    startHere();
    const MessageId message = say(u"Who brings cake?"_s);
    const RoomId talkedIn = room();
    PlannedActions(workspace())
        .remindOf(message, { now().micros + std::chrono::microseconds(20min).count() });
    QTRY_COMPARE(reminders(), 1);
    const RoomId plans = workspace().createChannel(u"plans"_s, RoomKind::Public, {});
    QTRY_VERIFY(workspace().directory().room(plans));
    m_desk->window().openRoom(plans);
    QCOMPARE(room(), plans);
    QVERIFY(PlannedActions(workspace())
            .remind(u"call Ada"_s, { now().micros + std::chrono::microseconds(40min).count() }));
    QTRY_COMPARE(reminders(), 2);
    QTRY_VERIFY(reminder().roomId); // where its message stands is known
    m_desk->press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    auto* tabs = m_desk->find<QTabBar>(u"plannedTabs"_s);
    QVERIFY(tabs);
    QVERIFY2(tabs->tabText(1).contains(u"2"_s), qPrintable(tabs->tabText(1)));
    tabs->setCurrentIndex(1);
    auto* list = m_desk->find<QListView>(u"reminders"_s);
    QVERIFY(list);
    QVERIFY(m_desk->find<QPushButton>(u"reminderOpen"_s));
    list->setCurrentIndex(list->model()->index(1, 0));
    QVERIFY(!m_desk->find<QPushButton>(u"reminderOpen"_s)); // it is about no message
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(room(), talkedIn);
}

void TestReminderWindow::withoutTheServerItIsListed()
{
    joinIvo();
    loseConnection();
    give(u"/remind me to call Ada in 2 hours"_s);
    QTRY_COMPARE(reminders(), 1);
    QCOMPARE(reminder().text, u"call Ada"_s);
    QVERIFY(!workspace().session().outbox().isEmpty());
    QVERIFY(m_desk->find<PlannedButton>(u"plannedButton"_s));
}

QTEST_MAIN(TestReminderWindow)
#include "test_reminder_window.moc"
