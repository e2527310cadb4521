// SPDX-License-Identifier: Apache-2.0
#include "core/models/room_actions.h"
#include "core/models/sidebar_model.h"
#include "tests/support/manual_clock.h"
#include "tests/ui/window_fixture.h"
#include "ui/composer/composer.h"
#include "ui/composer/composer_edit.h"
#include "ui/emoji/emoji_picker.h"
#include "ui/shell/away_watch.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/own_status_dialog.h"
#include "ui/shell/room_header.h"
#include "ui/shell/typing_line.h"
#include "ui/sidebar/room_list.h"
#include "ui/sidebar/threads_button.h"
#include "ui/thread/thread_list_pane.h"
#include "ui/thread/thread_pane.h"
#include "ui/timeline/timeline_view.h"
#include "ui/widgets/fields.h"

#include <QComboBox>
#include <QHelpEvent>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::Desk;
using test::Device;

/// What the window shows of what happens now: typing, presence, status, followed threads.
class TestLiveWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void init();
    void cleanup();
    void cleanupTestCase() { m_theme.reset(); }

    void whoTypesIsNamed();
    void typingLineSaysWho();
    void whenAStatusIsCleared();
    void statusIsSetAndCleared();
    void aStatusHasOneEmoji();
    void aStatusRunsOutByItself();
    void awayAfterAWhile();
    void followedThreadsAreListedAndRead();
    void followingIsToggledInTheThread();

private:
    void letSomebodyJoin();
    [[nodiscard]] models::WorkspaceContext& other() const
    {
        return *m_other->client().context(m_desk->workspace()->id());
    }

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Device> m_other;
};

void TestLiveWindow::init()
{
    m_desk = std::make_unique<Desk>(Device::Kind::WithServer);
    m_desk->startHere(u"Lea Martin"_s, u"Northlight"_s);
}

void TestLiveWindow::cleanup()
{
    m_other.reset();
    m_desk.reset();
}

void TestLiveWindow::letSomebodyJoin()
{
    m_other = std::make_unique<Device>(Device::Kind::ClientOnly);
    QVERIFY(Device::wait(m_other->client().join(
        m_desk->device().invite(m_desk->workspace()->id()), u"Ada Byron"_s)));
    QTRY_VERIFY(other().directory().isLoaded());
    QTRY_VERIFY(m_desk->workspace()->directory().member(other().directory().self()));
}

void TestLiveWindow::whoTypesIsNamed()
{
    QCOMPARE(typingText({}), QString());
    QVERIFY(typingText({ u"Ada"_s }).contains(u"Ada"_s));
    const QString two = typingText({ u"Ada"_s, u"Ben"_s });
    QVERIFY(two.contains(u"Ada"_s) && two.contains(u"Ben"_s));
    QVERIFY(!typingText({ u"Ada"_s, u"Ben"_s, u"Cleo"_s }).contains(u"Ada"_s));
}

void TestLiveWindow::typingLineSaysWho()
{
    letSomebodyJoin();
    auto* line = m_desk->find<TypingLine>(u"typing"_s);
    QVERIFY(line);
    QCOMPARE(line->text(), QString());
    const RoomId room = *m_desk->window().navigator().room();
    other().typing().typed({ .room = room, .parent = {} });
    QTRY_COMPARE(line->text(), typingText({ u"Ada Byron"_s }));
    QVERIFY(other().send(room, {}, u"hello"_s));
    QTRY_COMPARE(line->text(), QString());
    // And the other way round: what is typed here is told there.
    m_desk->composer().findChild<ComposerEdit*>()->setFocus();
    m_desk->write(u"h"_s);
    QCOMPARE(m_desk->composer().text(), u"h"_s);
    QTRY_COMPARE(other().typing().typing({ .room = room, .parent = {} }).size(), 1);
}

void TestLiveWindow::whenAStatusIsCleared()
{
    const QDateTime now(QDate(2026, 11, 18), QTime(15, 30)); // a Wednesday
    const auto at = [&](ClearAfter choice) {
        return clearingMoment(choice, now, QDate(2026, 12, 24))->toDateTime();
    };
    QCOMPARE(clearingMoment(ClearAfter::Never, now, {}), std::nullopt);
    QCOMPARE(at(ClearAfter::HalfHour), now.addSecs(30 * 60));
    QCOMPARE(at(ClearAfter::FourHours), now.addSecs(4 * 60 * 60));
    QCOMPARE(at(ClearAfter::Today), QDate(2026, 11, 19).startOfDay());
    QCOMPARE(at(ClearAfter::Date), QDate(2026, 12, 25).startOfDay());
    const QDate weekEnd = at(ClearAfter::ThisWeek).date();
    QVERIFY(weekEnd > now.date() && weekEnd <= now.date().addDays(7));
    QCOMPARE(weekEnd.dayOfWeek(), static_cast<int>(QLocale().firstDayOfWeek()));
}

void TestLiveWindow::statusIsSetAndCleared()
{
    auto* dialogs = m_desk->window().findChild<Dialogs*>();
    QVERIFY(dialogs);
    const auto status = [this] {
        return m_desk->workspace()->statusOf(m_desk->workspace()->directory().self());
    };
    dialogs->run(Command::SetStatus);
    m_desk->click(u"setStatus"_s); // nothing is said: the dialog stays
    QVERIFY(m_desk->find<QPushButton>(u"setStatus"_s));
    m_desk->type(u"emoji"_s, u":palm_tree:"_s);
    m_desk->type(u"text"_s, u"On holiday"_s);
    auto* clear = m_desk->find<QComboBox>(u"clear"_s);
    QVERIFY(clear);
    clear->setCurrentIndex(clear->findData(static_cast<int>(ClearAfter::Hour)));
    m_desk->click(u"setStatus"_s);
    QTRY_VERIFY(status());
    QCOMPARE(status()->emoji, u"🌴"_s);
    QCOMPARE(status()->text, u"On holiday"_s);
    QVERIFY(status()->expiresAt);
    dialogs->run(Command::SetStatus);
    QVERIFY(m_desk->find<QPushButton>(u"clearStatus"_s));
    m_desk->click(u"clearStatus"_s);
    QTRY_COMPARE(status(), std::nullopt);
}

void TestLiveWindow::aStatusHasOneEmoji()
{
    m_desk->window().findChild<Dialogs*>()->run(Command::SetStatus);
    auto* emoji = m_desk->find<TextField>(u"emoji"_s);
    QVERIFY(emoji);
    emoji->edit().setFocus();
    QTRY_VERIFY(emoji->edit().hasFocus());
    QTest::keyClicks(&emoji->edit(), u"palm"_s);
    QCOMPARE(emoji->error(), QString()); // not while it is being written
    QTest::keyClick(&emoji->edit(), Qt::Key_Tab);
    QVERIFY(emoji->error().contains(u"not one emoji"_s));
    m_desk->click(u"setStatus"_s); // and it is not sent
    QVERIFY(emoji->isVisible());
    const auto status = [this] {
        return m_desk->workspace()->statusOf(m_desk->workspace()->directory().self());
    };
    QVERIFY(!status());
    m_desk->click(u"pickEmoji"_s);
    auto* picker = m_desk->window().findChild<EmojiPicker*>();
    QVERIFY(picker);
    auto* search = picker->findChild<QLineEdit*>();
    QTest::keyClicks(search, u"palm tree"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(emoji->text(), u"🌴"_s);
    QCOMPARE(emoji->error(), QString());
    m_desk->click(u"setStatus"_s);
    QTRY_VERIFY(status());
    QCOMPARE(status()->emoji, u"🌴"_s);
}

void TestLiveWindow::aStatusRunsOutByItself()
{
    letSomebodyJoin();
    const MemberId ada = other().directory().self();
    const RoomId general = *m_desk->window().navigator().room();
    QVERIFY(other().send(general, {}, u"hello"_s));
    const auto rows = [this] { return m_desk->timeline().source(); };
    const auto last = [rows] { return rows()->row(rows()->rowCount() - 1); };
    QTRY_VERIFY(rows()->rowCount() > 0 && last().source == u"hello"_s);
    constexpr qint64 aWhile = 6'000'000; ///< enough to look at it before
    const Timestamp end { m_desk->device().clock().now().micros + aWhile };
    other().setStatus(
        { .emoji = u"🌴"_s, .text = u"On holiday"_s, .doNotDisturb = false, .expiresAt = end });
    QTRY_VERIFY(m_desk->workspace()->statusOf(ada));
    // Beside the name in the timeline: over the avatar.
    TimelineView& view = m_desk->timeline();
    const QRect row = view.messageRect(last().id);
    constexpr int onAvatar = 38;
    QHelpEvent help(QEvent::ToolTip, { onAvatar, row.bottom() - onAvatar / 2 },
        view.viewport()->mapToGlobal(QPoint(onAvatar, row.bottom() - onAvatar / 2)));
    QCoreApplication::sendEvent(view.viewport(), &help);
    QCOMPARE(QToolTip::text(), u"Ada Byron: 🌴 On holiday"_s);
    QToolTip::hideText();
    const RoomId conversation = models::RoomActions(*m_desk->workspace()).openConversation({ ada });
    m_desk->window().openRoom(conversation);
    const auto inSidebar = [this, conversation] {
        const auto& sidebar = static_cast<const models::SidebarModel&>(
            *m_desk->window().findChild<RoomList*>()->model());
        const int index = sidebar.indexOf(conversation);
        return index < 0 ? QString() : sidebar.row(index).statusEmoji;
    };
    QTRY_COMPARE(inSidebar(), u"🌴"_s);
    const auto isSaid = [this] {
        const auto labels = m_desk->window().findChild<RoomHeader*>()->findChildren<QLabel*>();
        return std::ranges::any_of(labels,
            [](const QLabel* label) { return label->accessibleName().contains(u"On holiday"_s); });
    };
    QTRY_VERIFY(isSaid());
    // Nobody does anything.
    QTRY_COMPARE_WITH_TIMEOUT(inSidebar(), QString(), 15'000);
    QTRY_VERIFY(!isSaid());
    QCOMPARE(rows()->statusOf(ada), QString());
}

void TestLiveWindow::awayAfterAWhile()
{
    test::ManualClock clock;
    AwayWatch watch(clock, nullptr);
    QSignalSpy changes(&watch, &AwayWatch::activeChanged);
    clock.advanceSeconds(9 * 60);
    watch.look();
    QVERIFY(watch.isActive());
    clock.advanceSeconds(2 * 60);
    watch.look();
    QVERIFY(!watch.isActive());
    QTest::keyClick(&m_desk->window(), Qt::Key_Shift);
    watch.look();
    QVERIFY(watch.isActive());
    QCOMPARE(changes.size(), 2);
}

void TestLiveWindow::followedThreadsAreListedAndRead()
{
    letSomebodyJoin();
    const RoomId room = *m_desk->window().navigator().room();
    const MessageId start = *m_desk->workspace()->send(room, {}, u"Who brings cake?"_s);
    QTRY_VERIFY(Device::wait(other().session().message(start)).has_value());
    QVERIFY(other().send(room, start, u"I do"_s));
    auto* button = m_desk->find<ThreadsButton>(u"threadsButton"_s);
    QVERIFY(button);
    QTRY_COMPARE(button->unread(), 1);
    QVERIFY(button->accessibleName().contains(u"1"_s));
    m_desk->press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    auto* list = m_desk->find<QListView>(u"threads"_s);
    QVERIFY(list);
    QCOMPARE(list->model()->rowCount(), 1);
    QVERIFY(list->model()
            ->index(0, 0)
            .data(Qt::AccessibleTextRole)
            .toString()
            .contains(u"Who brings cake?"_s));
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Return);
    auto* thread = m_desk->window().findChild<ThreadPane*>();
    QTRY_VERIFY(thread->isVisible());
    QTRY_COMPARE(button->unread(), 0);
}

void TestLiveWindow::followingIsToggledInTheThread()
{
    const RoomId room = *m_desk->window().navigator().room();
    const MessageId start = *m_desk->workspace()->send(room, {}, u"Who brings cake?"_s);
    QTRY_VERIFY(Device::wait(m_desk->workspace()->session().message(start)).has_value());
    QVERIFY(m_desk->workspace()->send(room, start, u"I do"_s));
    QTRY_COMPARE(m_desk->workspace()->threads().rowCount(), 1);
    m_desk->press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    auto* list = m_desk->find<QListView>(u"threads"_s);
    QVERIFY(list);
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_VERIFY(m_desk->find<QToolButton>(u"follow"_s));
    auto* follow = m_desk->find<QToolButton>(u"follow"_s);
    QVERIFY(follow->isChecked());
    follow->click();
    QTRY_COMPARE(m_desk->workspace()->threads().rowCount(), 0);
    QVERIFY(!follow->isChecked());
    follow->click();
    QTRY_COMPARE(m_desk->workspace()->threads().rowCount(), 1);
    QTRY_VERIFY(follow->isChecked());
}

QTEST_MAIN(TestLiveWindow)
#include "test_live_window.moc"
