// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/window_fixture.h"
#include "ui/composer/composer.h"
#include "ui/composer/composer_edit.h"
#include "ui/search/switcher.h"
#include "ui/shell/channel_dialog.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/members_pane.h"
#include "ui/shell/room_header.h"
#include "ui/shell/settings_dialog.h"
#include "ui/shell/shortcuts_dialog.h"
#include "ui/shell/window_settings.h"
#include "ui/sidebar/rail.h"
#include "ui/sidebar/room_list.h"
#include "ui/sidebar/sidebar.h"
#include "ui/sidebar/status_foot.h"
#include "ui/timeline/timeline_view.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::Desk;
using test::Device;

/// The main window from the first start to the next one: getting in, getting around, and finding
/// everything where it was.
class TestShell : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void init() { m_desk = std::make_unique<Desk>(Device::Kind::WithServer); }
    void cleanup() { m_desk.reset(); }
    void cleanupTestCase() { m_theme.reset(); }

    void theFirstStartOffersThreeWaysIn();
    void startingHereIsANameAndReturn();
    void altArrowsChangeTheChannel();
    void theSwitcherGoesThereByTyping();
    void aNewChannelIsOpened();
    void membersAreListed();
    void escapeClosesThePaneAndReturnsToTheComposer();
    void f6GoesRoundTheRegions();
    void theSidebarGoesAndComes();
    void whereOneWasIsThereAgain();
    void theLastWorkspaceComesBack();
    void theFootSaysHowItIsConnected();
    void theKeyThatSendsIsChosen();
    void theDictionaryIsChosen();
    void closingAsksToQuit();
    void everyWidgetOfTheWindowHasAName();

private:
    void startHere();
    RoomId create(const QString& name);
    [[nodiscard]] MainWindow& window() const { return m_desk->window(); }
    [[nodiscard]] QString title() const
    {
        return window().findChild<RoomHeader*>()->findChild<ElidedLabel*>()->fullText();
    }
    template <typename Widget>
    [[nodiscard]] Widget& part() const
    {
        return *window().template findChild<Widget*>();
    }

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<Desk> m_desk;
};

void TestShell::startHere()
{
    m_desk->startHere(u"Lea Martin"_s, u"Northlight"_s);
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    QTRY_COMPARE(title(), u"# general"_s);
    m_desk->composer().setFocus();
}

RoomId TestShell::create(const QString& name)
{
    const RoomId room = m_desk->workspace()->createChannel(name, RoomKind::Public, {});
    if (!QTest::qWaitFor([&] { return m_desk->workspace()->directory().room(room) != nullptr; }))
        qWarning("the channel did not arrive");
    return room;
}

void TestShell::theFirstStartOffersThreeWaysIn()
{
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    const auto* start = m_desk->find<CardButton>(u"start"_s);
    const auto* join = m_desk->find<CardButton>(u"join"_s);
    const auto* signIn = m_desk->find<CardButton>(u"signIn"_s);
    QVERIFY(start && join && signIn);
    QCOMPARE(start->text(), u"Start here"_s);
    QCOMPARE(join->text(), u"Join a team"_s);
    QCOMPARE(signIn->text(), u"Sign in to a server"_s);
    for (const CardButton* card : { start, join, signIn })
        QVERIFY2(!card->description().isEmpty(), qPrintable(card->text()));
    // The way that needs nothing is chosen, and has the keyboard.
    QVERIFY(start->isChecked() && start->isEnabled());
    QVERIFY(m_desk->hasKeyboard(*start));
    // Nothing of a workspace is in sight.
    QVERIFY(!part<Sidebar>().isVisible());
    QVERIFY(!part<Rail>().isVisible());
    QCOMPARE(window().windowTitle(), u"Hearth"_s);
}

void TestShell::startingHereIsANameAndReturn()
{
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    m_desk->press(Qt::Key_Return);
    QVERIFY(m_desk->find<TextField>(u"displayName"_s));
    m_desk->write(u"Lea Martin"_s);
    m_desk->press(Qt::Key_Return);
    QTRY_VERIFY(m_desk->workspace() && m_desk->window().navigator().room());
    QCOMPARE(m_desk->workspace()->directory().workspace().name, u"Lea's team"_s);
    QTRY_COMPARE(title(), u"# general"_s);
    QTRY_COMPARE(window().windowTitle(), u"Lea's team – Hearth"_s);
    QVERIFY(part<Sidebar>().isVisible());
    // What comes next is writing.
    QVERIFY(m_desk->hasKeyboard(m_desk->composer()));
    QCOMPARE(
        m_desk->composer().findChild<ComposerEdit*>()->placeholderText(), u"Message #general"_s);
    m_desk->write(u"hello"_s);
    QCOMPARE(m_desk->composer().text(), u"hello"_s);
}

void TestShell::altArrowsChangeTheChannel()
{
    startHere();
    const RoomId release = create(u"release"_s);
    const RoomId general = *window().navigator().room();
    QTRY_COMPARE(part<RoomList>().model()->rowCount(), 3); // with their heading
    m_desk->press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(window().navigator().room(), release);
    QCOMPARE(title(), u"# release"_s);
    QCOMPARE(
        m_desk->composer().findChild<ComposerEdit*>()->placeholderText(), u"Message #release"_s);
    QCOMPARE(part<RoomList>().openRoom(), release);
    // The keyboard stays where one writes, and what is written goes to the channel in sight.
    QVERIFY(m_desk->hasKeyboard(m_desk->composer()));
    m_desk->write(u"out now"_s);
    m_desk->press(Qt::Key_Return);
    QTRY_COMPARE(m_desk->timeline().source()->rowCount(), 1);
    QCOMPARE(m_desk->timeline().source()->row(0).roomId, release);
    m_desk->press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(window().navigator().room(), general);
    QCOMPARE(title(), u"# general"_s);
    QTRY_VERIFY(m_desk->timeline().source()->isOpen());
    QCOMPARE(m_desk->timeline().source()->rowCount(), 0);
}

void TestShell::theSwitcherGoesThereByTyping()
{
    startHere();
    const RoomId release = create(u"release"_s);
    create(u"zebra"_s);
    m_desk->press(Qt::Key_K, Qt::ControlModifier);
    auto* switcher = window().findChild<Switcher*>();
    QVERIFY(switcher);
    QVERIFY(switcher->isVisible());
    QVERIFY(m_desk->hasKeyboard(*switcher));
    m_desk->write(u"rele"_s);
    m_desk->press(Qt::Key_Return);
    QCOMPARE(window().navigator().room(), release);
    QTRY_VERIFY(!window().findChild<Switcher*>());
    QVERIFY(m_desk->hasKeyboard(m_desk->composer()));
}

void TestShell::aNewChannelIsOpened()
{
    startHere();
    m_desk->press(Qt::Key_N, Qt::ControlModifier);
    auto* dialog = window().findChild<NewChannelDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    QTRY_VERIFY(dialog->focusWidget());
    QTest::keyClicks(dialog->focusWidget(), u"release"_s);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(title(), u"# release"_s);
    QTRY_VERIFY(m_desk->workspace()->directory().room(*window().navigator().room()));
    QTRY_VERIFY(m_desk->hasKeyboard(m_desk->composer()));
}

void TestShell::membersAreListed()
{
    startHere();
    Device guest(Device::Kind::ClientOnly);
    QVERIFY(Device::wait(
        guest.client().join(m_desk->device().invite(m_desk->workspace()->id()), u"Hana Sato"_s)));
    m_desk->press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    auto& pane = part<MembersPane>();
    QTRY_VERIFY(pane.isVisible());
    const auto* list = pane.findChild<QListView*>();
    QTRY_COMPARE(list->model()->rowCount(), 2);
    QCOMPARE(list->model()->index(0, 0).data().toString(), u"Hana Sato"_s);
    QCOMPARE(list->model()->index(1, 0).data().toString(), u"Lea Martin"_s);
    QTRY_COMPARE(part<RoomHeader>().findChild<QToolButton*>(u"members"_s)->text(), u"2"_s);
    // The keyboard is in the field that narrows the list.
    QVERIFY(m_desk->hasKeyboard(pane));
    m_desk->write(u"mart"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    QCOMPARE(list->model()->index(0, 0).data().toString(), u"Lea Martin"_s);
    m_desk->write(u"x"_s);
    QVERIFY(m_desk->visibleText().contains(u"Nobody here has such a name"_s));
}

void TestShell::escapeClosesThePaneAndReturnsToTheComposer()
{
    startHere();
    m_desk->click(u"members"_s);
    auto& pane = part<MembersPane>();
    QVERIFY(pane.isVisible() && m_desk->hasKeyboard(pane));
    m_desk->press(Qt::Key_Escape);
    QVERIFY(!pane.isVisible());
    QVERIFY(m_desk->hasKeyboard(m_desk->composer()));
    QVERIFY(!part<RoomHeader>().findChild<QToolButton*>(u"members"_s)->isChecked());
    // The same button opens and closes.
    m_desk->click(u"members"_s);
    QVERIFY(pane.isVisible());
    m_desk->click(u"members"_s);
    QVERIFY(!pane.isVisible());
}

void TestShell::f6GoesRoundTheRegions()
{
    startHere();
    QList<const QWidget*> visited;
    for (int i = 0; i < 5; ++i) {
        m_desk->press(Qt::Key_F6);
        visited.append(window().focusWidget());
    }
    const auto wasIn = [&](const QWidget& region) {
        return std::ranges::any_of(visited, [&](const QWidget* widget) {
            return widget == &region || region.isAncestorOf(widget);
        });
    };
    QVERIFY(wasIn(part<Rail>()));
    QVERIFY(wasIn(part<RoomList>()));
    QVERIFY(wasIn(m_desk->timeline()));
    QVERIFY(wasIn(part<StatusFoot>()));
    QVERIFY(m_desk->hasKeyboard(m_desk->composer())); // round, and back
    m_desk->press(Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(m_desk->hasKeyboard(m_desk->timeline()));
}

void TestShell::theSidebarGoesAndComes()
{
    startHere();
    m_desk->press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!part<Sidebar>().isVisible());
    m_desk->restart();
    QTRY_VERIFY(m_desk->workspace() && m_desk->workspace()->directory().isLoaded());
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    QVERIFY(!part<Sidebar>().isVisible());
    m_desk->press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(part<Sidebar>().isVisible());
}

void TestShell::whereOneWasIsThereAgain()
{
    startHere();
    const RoomId release = create(u"release"_s);
    QTRY_COMPARE(part<RoomList>().model()->rowCount(), 3); // with their heading
    m_desk->press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(window().navigator().room(), release);
    const QRect place(20, 30, 720, 560); // within the screen, whatever screen it is
    window().setGeometry(place);
    m_desk->restart();
    QCOMPARE(window().geometry(), place);
    QTRY_COMPARE(window().navigator().room(), release);
    QTRY_COMPARE(title(), u"# release"_s);
    QCOMPARE(window().windowTitle(), u"Northlight – Hearth"_s);
    QVERIFY(!m_desk->find<CardButton>(u"start"_s));
    // The list of rooms comes after the room; it must not open another one.
    QTRY_COMPARE(part<RoomList>().model()->rowCount(), 3); // with their heading
    QCOMPARE(part<RoomList>().openRoom(), release);
}

void TestShell::theLastWorkspaceComesBack()
{
    startHere();
    const WorkspaceId first = m_desk->workspace()->id();
    m_desk->startHere(u"Lea Martin"_s, u"Aurora"_s);
    m_desk->restart();
    QTRY_COMPARE(window().windowTitle(), u"Aurora – Hearth"_s);
    window().openWorkspace(first);
    QTRY_COMPARE(window().windowTitle(), u"Northlight – Hearth"_s);
    m_desk->restart();
    QTRY_COMPARE(window().windowTitle(), u"Northlight – Hearth"_s);
}

void TestShell::theFootSaysHowItIsConnected()
{
    startHere();
    auto& foot = part<StatusFoot>();
    QVERIFY(foot.isVisible());
    QTRY_COMPARE(foot.connection(), (StatusLine { StatusTone::Good, u"On this computer only"_s }));
    QTRY_COMPARE(foot.work(), (StatusLine { StatusTone::Quiet, u"All changes saved"_s }));
    QVERIFY(foot.accessibleName().contains(u"On this computer only"_s));
    // Pressing it says more.
    QTest::mouseClick(&foot, Qt::LeftButton);
    auto* dialog = window().findChild<QDialog*>();
    QVERIFY(dialog && dialog->isVisible());
}

void TestShell::theKeyThatSendsIsChosen()
{
    startHere();
    part<Dialogs>().run(Command::Settings);
    auto* box = m_desk->find<QComboBox>(u"writing/sendKey"_s);
    QVERIFY(box);
    QCOMPARE(box->currentIndex(), 0);
    QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(m_desk->settings().get(hearth::setting::sendKey), SendKey::ControlEnter);
    part<SettingsDialog>().reject();
    auto* edit = m_desk->composer().findChild<ComposerEdit*>();
    QTest::keyClicks(edit, u"one"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(m_desk->composer().text(), u"one\n"_s);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_desk->composer().text(), QString());
    part<Dialogs>().run(Command::Shortcuts);
    QVERIFY(m_desk->visibleText().contains(u"Ctrl+Return"_s));
    part<ShortcutsDialog>().reject();
}

void TestShell::theDictionaryIsChosen()
{
    startHere();
    auto* edit = m_desk->composer().findChild<ComposerEdit*>();
    const auto isUnderlined = [edit] {
        const auto formats = edit->document()->firstBlock().layout()->formats();
        return std::ranges::any_of(formats, [](const QTextLayout::FormatRange& range) {
            return range.format.underlineStyle() == QTextCharFormat::WaveUnderline;
        });
    };
    m_desk->settings().set(hearth::setting::spelling, QString(spellingOff));
    m_desk->composer().setText(u"We recieve it"_s);
    part<Dialogs>().run(Command::Settings);
    auto* box = m_desk->find<QComboBox>(QLatin1StringView(hearth::setting::spelling.key));
    QVERIFY(box);
    QCOMPARE(box->accessibleName(), u"Spelling"_s);
    QTRY_VERIFY(box->findData(u"en_US"_s) > 0); // what is installed
    QCOMPARE(box->currentData().toString(), spellingOff);
    while (box->currentData() != u"en_US"_s && box->currentIndex() > 0)
        QTest::keyClick(box, Qt::Key_Up);
    QCOMPARE(m_desk->settings().get(hearth::setting::spelling), u"en_US"_s);
    QVERIFY(m_desk->visibleText().contains(u"Checked with: "_s + box->currentText()));
    QTRY_VERIFY(isUnderlined());
    while (box->currentIndex() < box->count() - 1)
        QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(m_desk->settings().get(hearth::setting::spelling), spellingOff);
    QTRY_VERIFY(!isUnderlined());
    // One that has gone is kept, and said to be missing.
    m_desk->settings().set(hearth::setting::spelling, u"xx_XX"_s);
    part<SettingsDialog>().reject();
    part<Dialogs>().run(Command::Settings);
    QTRY_VERIFY(m_desk->visibleText().contains(u"This dictionary is not installed"_s));
}

void TestShell::closingAsksToQuit()
{
    startHere();
    const QSignalSpy quit(&window(), &MainWindow::quitRequested);
    m_desk->press(Qt::Key_Q, Qt::ControlModifier);
    QCOMPARE(quit.size(), 1);
    QVERIFY(!window().isVisible());
}

void TestShell::everyWidgetOfTheWindowHasAName()
{
    startHere();
    m_desk->click(u"members"_s);
    QStringList nameless;
    for (const QWidget* widget : window().findChildren<QWidget*>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool named = !widget->accessibleName().isEmpty()
            || (button && !button->text().isEmpty());
        if (!named)
            nameless.append(QString::fromLatin1(widget->metaObject()->className()));
    }
    QCOMPARE(nameless, QStringList());
}

QTEST_MAIN(TestShell)
#include "test_shell.moc"
