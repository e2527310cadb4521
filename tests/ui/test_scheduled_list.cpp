// SPDX-License-Identifier: Apache-2.0
#include "core/models/planned_actions.h"
#include "tests/ui/planned_fixture.h"
#include "ui/composer/composer.h"
#include "ui/composer/composer_edit.h"
#include "ui/planned/planned_text.h"
#include "ui/sidebar/planned_button.h"
#include "ui/timeline/row_source.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QListView>
#include <QPushButton>
#include <QTabBar>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using namespace std::chrono_literals;
using models::PlannedActions;

/// The list of what is scheduled, over the real client and the real server.
class TestScheduledList : public QObject, private test::PlannedFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpOnce(); }
    void cleanup() { tearDown(); }
    void cleanupTestCase() { tearDownOnce(); }

    void itIsSentAtItsTime();
    void theTextIsChanged();
    void theTimeIsChanged();
    void whatMovesStaysChosen();
    void sentNow();
    void cancelled();
    void refusedOnesSayWhy();
};

void TestScheduledList::itIsSentAtItsTime()
{
    startHere();
    const MessageId id = schedule(u"good morning"_s, 20min);
    QVERIFY(m_desk->find<PlannedButton>(u"plannedButton"_s));
    letTimePass(21min);
    QTRY_COMPARE(rows().rowCount(), 1);
    QCOMPARE(rows().row(0).id, id);
    QCOMPARE(rows().row(0).source, u"good morning"_s);
    QTRY_COMPARE(scheduled(), 0);
    QVERIFY(!m_desk->find<PlannedButton>(u"plannedButton"_s));
}

void TestScheduledList::theTextIsChanged()
{
    startHere();
    const MessageId id = schedule(u"see you"_s, 20min);
    QListView* list = openList(u"scheduled"_s);
    QVERIFY(list);
    QVERIFY(m_desk->hasKeyboard(*list));
    QTest::keyClick(list, Qt::Key_Return);
    auto* edit = m_desk->find<ComposerEdit>(u"scheduledText"_s);
    QVERIFY(edit);
    QCOMPARE(edit->markdown(), u"see you"_s);
    edit->clear();
    m_desk->click(u"saveScheduled"_s); // a message needs a text: the dialog stays
    QVERIFY(m_desk->visibleText().contains(u"A message needs a text."_s));
    QVERIFY(edit->isVisible());
    edit->setMarkdown(u"see you **there**"_s);
    m_desk->click(u"saveScheduled"_s);
    QTRY_COMPARE(first().body, u"see you **there**"_s);
    QCOMPARE(first().id, id);
    QTRY_VERIFY(workspace().session().outbox().isEmpty());
    QCOMPARE(first().body, u"see you **there**"_s);
    m_desk->click(u"scheduledCopy"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"see you **there**"_s);
}

void TestScheduledList::theTimeIsChanged()
{
    startHere();
    schedule(u"see you"_s, 20min);
    QVERIFY(openList(u"scheduled"_s));
    const Timestamp before = now();
    choose(menuOf(u"scheduledTime"_s), u"Next Monday at"_s);
    QTRY_VERIFY(isFirstSentAt(PlannedTime::NextMonday, before));
    QCOMPARE(first().body, u"see you"_s);
}

void TestScheduledList::whatMovesStaysChosen()
{
    startHere();
    schedule(u"first"_s, 20min);
    schedule(u"second"_s, 40min);
    schedule(u"third"_s, 60min);
    QListView* list = openList(u"scheduled"_s);
    QVERIFY(list);
    const auto take = [list](int row) {
        list->setCurrentIndex(list->model()->index(row, 0));
        return list->currentIndex().data().toString();
    };
    const auto chosen = [list] { return list->currentIndex().data().toString(); };
    const auto moveTo = [this](int row, std::chrono::microseconds ahead) {
        PlannedActions(workspace())
            .reschedule(workspace().scheduled().row(row), { now().micros + ahead.count() });
    };
    // It comes first itself.
    QCOMPARE(take(2), u"third"_s);
    moveTo(2, 10min);
    QTRY_COMPARE(first().body, u"third"_s);
    QCOMPARE(chosen(), u"third"_s);
    QCOMPARE(list->currentIndex().row(), 0);
    // Another one goes below it.
    QCOMPARE(take(1), u"first"_s);
    moveTo(0, 90min);
    QTRY_COMPARE(first().body, u"first"_s);
    QCOMPARE(chosen(), u"first"_s);
    QCOMPARE(list->currentIndex().row(), 0);
}

void TestScheduledList::sentNow()
{
    startHere();
    const MessageId id = schedule(u"see you"_s, 20min);
    QVERIFY(openList(u"scheduled"_s));
    m_desk->click(u"scheduledNow"_s);
    QTRY_COMPARE(rows().rowCount(), 1);
    QCOMPARE(rows().row(0).id, id);
    QTRY_COMPARE(scheduled(), 0);
    QVERIFY(m_desk->visibleText().contains(u"Nothing is scheduled."_s));
    QVERIFY(!m_desk->find<QPushButton>(u"scheduledNow"_s));
}

void TestScheduledList::cancelled()
{
    startHere();
    schedule(u"see you"_s, 20min);
    QListView* list = openList(u"scheduled"_s);
    QVERIFY(list);
    QTest::keyClick(list, Qt::Key_Delete);
    m_desk->click(u"refuse"_s);
    QCOMPARE(scheduled(), 1);
    QTest::keyClick(list, Qt::Key_Delete);
    QTRY_VERIFY(m_desk->find<QPushButton>(u"confirm"_s));
    m_desk->click(u"confirm"_s);
    QTRY_COMPARE(scheduled(), 0);
    QTRY_VERIFY(workspace().session().outbox().isEmpty());
    QCOMPARE(scheduled(), 0);
    QCOMPARE(rows().rowCount(), 0);
    // The keyboard is not lost with the last row, and Esc leads back.
    m_desk->press(Qt::Key_Escape);
    QTRY_VERIFY(!m_desk->find<QTabBar>(u"plannedTabs"_s));
    QVERIFY(m_desk->hasKeyboard(m_desk->composer()));
}

void TestScheduledList::refusedOnesSayWhy()
{
    startHere();
    const RoomId plans = workspace().createChannel(u"plans"_s, RoomKind::Public, {});
    QTRY_VERIFY(workspace().directory().room(plans));
    const auto id = PlannedActions(workspace())
                        .schedule(plans, {}, u"too late"_s, { now().micros + (20min / 1us) });
    QVERIFY(id);
    QTRY_COMPARE(scheduled(), 1);
    QTRY_VERIFY(workspace().session().outbox().isEmpty());
    workspace().setArchived(plans, true);
    QTRY_VERIFY(workspace().directory().room(plans)->room.archivedAt);
    letTimePass(21min);
    QTRY_COMPARE(workspace().scheduled().refused(), 1);
    QCOMPARE(first().refusal, PlannedRefusal::RoomArchived);
    auto* button = m_desk->find<PlannedButton>(u"plannedButton"_s);
    QVERIFY(button);
    QCOMPARE(button->news(), 1);
    QListView* list = openList(u"scheduled"_s);
    QVERIFY(list);
    QVERIFY(list->model()
            ->index(0, 0)
            .data(Qt::AccessibleTextRole)
            .toString()
            .contains(PlannedText::refusal(PlannedRefusal::RoomArchived)));
    // It stays until it is given a new time or dropped.
    workspace().setArchived(plans, false);
    QTRY_VERIFY(!workspace().directory().room(plans)->room.archivedAt);
    choose(menuOf(u"scheduledTime"_s), u"Next Monday at"_s);
    QTRY_COMPARE(workspace().scheduled().refused(), 0);
    QCOMPARE(scheduled(), 1);
    QTRY_COMPARE(button->news(), 0);
}

QTEST_MAIN(TestScheduledList)
#include "test_scheduled_list.moc"
