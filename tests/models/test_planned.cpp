// SPDX-License-Identifier: Apache-2.0
#include "core/models/planned_actions.h"
#include "tests/models/conversation.h"

#include <QSignalSpy>

using namespace hearth;
using namespace hearth::models;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::Device;

/// Messages to be sent later and reminders, as a person's window shows them, over the real client
/// and the real server.
class TestPlanned : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsScheduledIsListed();
    void emptyTextIsNotScheduled();
    void sentNow();
    void sentByTheServer();
    void whatWasNotSentSaysWhy();
    void remindersAreListed();
    void remindersRing();
    void whatRangBeforeRingsNotAtTheNextStart();
    void aReminderOfAMessageShowsIt();

private:
    [[nodiscard]] WorkspaceContext& context() const { return *m_opened.context; }
    [[nodiscard]] PlannedActions actions() const { return PlannedActions(context()); }
    [[nodiscard]] Timestamp in(std::chrono::microseconds span) const
    {
        return { context().session().now().micros + span.count() };
    }
    /// Time passes, and something happens that has nothing to do with it.
    void pass(std::chrono::microseconds span);
    [[nodiscard]] bool isQuiet() const { return context().session().outbox().isEmpty(); }

    std::unique_ptr<Device> m_device;
    test::Opened m_opened;
};

void TestPlanned::init()
{
    m_device = std::make_unique<Device>(Device::Kind::WithServer);
    m_opened = test::open(*m_device, test::startHere(*m_device));
    QVERIFY(m_opened.context);
    QTRY_VERIFY(context().directory().isLoaded());
}

void TestPlanned::cleanup()
{
    m_opened = {};
    m_device.reset();
}

void TestPlanned::pass(std::chrono::microseconds span)
{
    QTRY_VERIFY(isQuiet());
    m_device->clock().goAhead(span);
    context().setTopic(m_opened.general, u"topic %1"_s.arg(context().session().now().micros));
}

void TestPlanned::whatIsScheduledIsListed()
{
    ScheduledListModel& list = context().scheduled();
    const QAbstractItemModelTester tester(
        &list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(actions().maySchedule(m_opened.general));
    const Timestamp later = in(2h);
    const auto second = actions().schedule(m_opened.general, {}, u" **tea** at four "_s, later);
    const auto first = actions().schedule(m_opened.general, {}, u"cake"_s, in(1h));
    QVERIFY(first && second);
    QTRY_COMPARE(list.rowCount(), 2);
    QCOMPARE(list.row(0).id, *first);
    QCOMPARE(list.row(1).id, *second);
    QCOMPARE(list.row(1).body, u"**tea** at four"_s);
    QCOMPARE(list.row(1).excerpt, u"tea at four"_s);
    QCOMPARE(list.row(1).roomTitle, u"# general"_s);
    QCOMPARE(list.row(1).sendAt, later);
    QCOMPARE(list.waitingIn(m_opened.general), 2);
    QCOMPARE(context().plannedNews(), 0);
    QVERIFY(list.index(1).data(Qt::AccessibleTextRole).toString().contains(u"tea at four"_s));
    // What is shown before the server knows is what it says then.
    QTRY_VERIFY(isQuiet());
    QCOMPARE(list.rowCount(), 2);

    actions().edit(list.row(1), u"coffee"_s);
    QTRY_COMPARE(list.row(1).body, u"coffee"_s);
    actions().reschedule(list.row(1), in(30min));
    QTRY_COMPARE(list.row(0).body, u"coffee"_s);
    QTRY_VERIFY(isQuiet());
    QCOMPARE(list.row(0).body, u"coffee"_s);
    actions().cancel(list.row(0));
    QTRY_COMPARE(list.rowCount(), 1);
    QTRY_VERIFY(isQuiet());
    QCOMPARE(list.row(0).id, *first);
}

void TestPlanned::emptyTextIsNotScheduled()
{
    QVERIFY(!actions().schedule(m_opened.general, {}, u" \n"_s, in(1h)));
    QVERIFY(!actions().remind(u" "_s, in(1h)));
    QVERIFY(!actions().remind(QString(501, u'x'), in(1h)));
    QVERIFY(isQuiet());
}

void TestPlanned::sentNow()
{
    test::Timeline timeline(context(), m_opened.general);
    QVERIFY(actions().schedule(m_opened.general, {}, u"tea"_s, in(1h)));
    QTRY_COMPARE(context().scheduled().rowCount(), 1);
    QTRY_VERIFY(isQuiet());
    actions().sendNow(context().scheduled().row(0));
    QTRY_VERIFY(test::texts(*timeline.model).contains(u"tea"_s));
    QTRY_COMPARE(context().scheduled().rowCount(), 0);
}

void TestPlanned::sentByTheServer()
{
    test::Timeline timeline(context(), m_opened.general);
    QVERIFY(actions().schedule(m_opened.general, {}, u"tea"_s, in(300ms)));
    QTRY_COMPARE(test::texts(*timeline.model).count(u"tea"_s), 1);
    QTRY_COMPARE(context().scheduled().rowCount(), 0);
}

void TestPlanned::whatWasNotSentSaysWhy()
{
    ScheduledListModel& list = context().scheduled();
    const RoomId room = context().createChannel(u"release"_s, RoomKind::Public, {});
    QTRY_VERIFY(context().directory().room(room));
    QVERIFY(actions().schedule(room, {}, u"tea"_s, in(1h)));
    QTRY_VERIFY(isQuiet());
    context().setArchived(room, true);
    QTRY_VERIFY(context().directory().room(room)->room.archivedAt);
    QVERIFY(!actions().maySchedule(room));
    const QSignalSpy news(&context(), &WorkspaceContext::plannedNewsChanged);
    pass(2h);
    QTRY_COMPARE(list.refused(), 1);
    QVERIFY(!news.isEmpty());
    QCOMPARE(context().plannedNews(), 1);
    QCOMPARE(list.row(0).refusal, PlannedRefusal::RoomArchived);
    QCOMPARE(list.row(0).body, u"tea"_s);
    QCOMPARE(list.waitingIn(room), 0);
    QVERIFY(list.index(0).data(Qt::AccessibleTextRole).toString().startsWith(u"Not sent"_s));
    context().setArchived(room, false);
    QTRY_VERIFY(isQuiet());
    actions().reschedule(list.row(0), in(1h));
    QTRY_COMPARE(list.refused(), 0);
    QTRY_VERIFY(isQuiet());
    QCOMPARE(list.waitingIn(room), 1);
    QCOMPARE(context().plannedNews(), 0);
}

void TestPlanned::remindersAreListed()
{
    ReminderListModel& list = context().reminders();
    const QAbstractItemModelTester tester(
        &list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto reminder = actions().remind(u" call Ada "_s, in(1h));
    QVERIFY(reminder);
    QTRY_COMPARE(list.rowCount(), 1);
    QCOMPARE(list.row(0).title(), u"call Ada"_s);
    QVERIFY(!list.row(0).fired);
    actions().reword(*reminder, u"write to Ada"_s);
    QTRY_COMPARE(list.row(0).title(), u"write to Ada"_s);
    QTRY_VERIFY(isQuiet());
    actions().finish(*reminder);
    QTRY_COMPARE(list.rowCount(), 0);
}

void TestPlanned::remindersRing()
{
    ReminderListModel& list = context().reminders();
    const auto soon = actions().remind(u"tea"_s, in(1h));
    const auto late = actions().remind(u"cake"_s, in(48h));
    QVERIFY(soon && late);
    QTRY_COMPARE(list.rowCount(), 2);
    const QSignalSpy rang(&list, &ReminderListModel::rang);
    pass(2h);
    QTRY_COMPARE(rang.size(), 1);
    QCOMPARE(list.fired(), 1);
    QCOMPARE(context().plannedNews(), 1);
    QCOMPARE(list.row(0).id, *soon);
    QVERIFY(list.row(0).fired);
    QVERIFY(list.index(0).data(Qt::AccessibleTextRole).toString().contains(u"tea"_s));
    actions().putOff(*soon, in(1h));
    QTRY_COMPARE(list.fired(), 0);
    pass(2h);
    QTRY_COMPARE(rang.size(), 2);
    actions().finish(*soon);
    QTRY_COMPARE(context().plannedNews(), 0);
    QCOMPARE(list.rowCount(), 1);
}

void TestPlanned::whatRangBeforeRingsNotAtTheNextStart()
{
    QVERIFY(actions().remind(u"tea"_s, in(1h)));
    pass(2h);
    QTRY_COMPARE(context().reminders().fired(), 1);
    QTRY_VERIFY(isQuiet());
    const WorkspaceId workspace = context().session().workspaceId();
    m_opened.context = nullptr;
    m_device->restart();
    m_opened.context = m_device->client().context(workspace);
    QVERIFY(m_opened.context);
    const QSignalSpy rang(&context().reminders(), &ReminderListModel::rang);
    QTRY_VERIFY(context().directory().isLoaded());
    QTRY_COMPARE(context().reminders().fired(), 1);
    // Nor when something else changes.
    QVERIFY(actions().remind(u"cake"_s, in(1h)));
    QTRY_COMPARE(context().reminders().rowCount(), 2);
    QTRY_VERIFY(isQuiet());
    QCOMPARE(rang.size(), 0);
    pass(2h);
    QTRY_COMPARE(rang.size(), 1);
}

void TestPlanned::aReminderOfAMessageShowsIt()
{
    test::Timeline timeline(context(), m_opened.general);
    const auto message = context().send(m_opened.general, {}, u"the **plan**"_s);
    QVERIFY(message);
    const auto row = [&]() -> const TimelineRow* {
        for (int i = 0; i < timeline.model->rowCount(); ++i) {
            if (timeline.model->row(i).id == *message)
                return &timeline.model->row(i);
        }
        return nullptr;
    };
    QTRY_VERIFY(row() && row()->revision > 0);
    QVERIFY(actions().mayRemindOf(*row()));
    actions().remindOf(*message, in(1h));
    ReminderListModel& list = context().reminders();
    QTRY_COMPARE(list.rowCount(), 1);
    QTRY_COMPARE(list.row(0).excerpt, u"the plan"_s);
    QCOMPARE(list.row(0).title(), u"the plan"_s);
    QCOMPARE(list.row(0).roomTitle, u"# general"_s);
    QCOMPARE(list.row(0).author, context().directory().memberName(context().directory().self()));
    QTRY_VERIFY(isQuiet());
    context().remove(*row());
    QTRY_COMPARE(list.row(0).excerpt, QString());
    QCOMPARE(list.rowCount(), 1);
}

QTEST_GUILESS_MAIN(TestPlanned)
#include "test_planned.moc"
