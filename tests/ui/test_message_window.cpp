// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/window_fixture.h"
#include "ui/composer/composer.h"
#include "ui/composer/composer_edit.h"
#include "ui/shell/error_text.h"
#include "ui/shell/history_dialog.h"
#include "ui/sidebar/status_foot.h"
#include "ui/timeline/message_toolbar.h"
#include "ui/timeline/timeline_view.h"

#include <QMenu>
#include <QMouseEvent>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace hearth;
using namespace hearth::ui;
using models::Delivery;
using models::TimelineRow;
using test::Desk;
using test::Device;

/// What the rules of a workspace mean for a message in the open window, for a member who joined
/// somebody else's server.
class TestMessageWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void init();
    void cleanup();
    void cleanupTestCase() { m_theme.reset(); }

    void editedOpensTheHistory();
    void tooLateIsSaidInTheMenu();
    void tooLateIsSaidOnTheToolbar();
    void tooLateIsSaidByTheComposer();
    void theServersRefusalStandsBesideTheMessage();

private:
    [[nodiscard]] RowSource& rows() const { return *m_desk->timeline().source(); }
    [[nodiscard]] const TimelineRow& last() const { return rows().row(rows().rowCount() - 1); }
    [[nodiscard]] models::WorkspaceContext& ivo() const
    {
        return *m_ivo->client().context(m_desk->workspace()->id());
    }
    void say(const QString& text);
    /// The owner gives authors five minutes.
    void allowFiveMinutes();
    [[nodiscard]] QAction* inMenu(MessageAction wanted);
    void hover(QPoint place);

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<Device> m_ivo;
    std::unique_ptr<Desk> m_desk;
};

void TestMessageWindow::init()
{
    m_ivo = std::make_unique<Device>(Device::Kind::WithServer);
    const auto workspace = Device::wait(m_ivo->client().startHere(u"Ivo Kovač"_s, u"Northlight"_s));
    QVERIFY(workspace);
    m_desk = std::make_unique<Desk>(Device::Kind::ClientOnly);
    const auto joined = Device::wait(
        m_desk->client().join(m_ivo->invite(*workspace), u"Lea Martin"_s));
    QVERIFY2(joined, qPrintable(joined ? QString() : joined.error().message));
    m_desk->window().openWorkspace(*joined);
    QTRY_VERIFY(m_desk->workspace() && m_desk->workspace()->directory().isLoaded()
        && m_desk->window().navigator().room());
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
    QTRY_VERIFY(rows().isOpen());
    QTRY_VERIFY(ivo().directory().isLoaded());
    m_desk->composer().setFocus();
}

void TestMessageWindow::cleanup()
{
    m_desk.reset();
    m_ivo.reset();
}

void TestMessageWindow::say(const QString& text)
{
    const int before = rows().rowCount();
    m_desk->write(text);
    m_desk->press(Qt::Key_Return);
    QTRY_COMPARE(rows().rowCount(), before + 1);
    QTRY_COMPARE(last().delivery, Delivery::Sent);
    QTRY_VERIFY(last().revision > 0);
}

void TestMessageWindow::allowFiveMinutes()
{
    protocol::WorkspaceUpdate update;
    update.editMinutes = 5;
    update.deleteMinutes = 5;
    update.baseRevision = ivo().directory().workspace().revision;
    ivo().session().submit(protocol::workspaceUpdate, update, std::nullopt);
    QTRY_COMPARE(m_desk->workspace()->directory().workspace().deleteMinutes, 5);
}

/// Of the focused message; the menu stays open.
QAction* TestMessageWindow::inMenu(MessageAction wanted)
{
    m_desk->timeline().focusMessage(last().id);
    m_desk->press(Qt::Key_F10, Qt::ShiftModifier);
    auto* menu = m_desk->timeline().findChild<QMenu*>();
    if (!menu)
        return nullptr;
    const QList<QAction*> actions = menu->actions();
    const auto found = std::ranges::find_if(actions, [wanted](const QAction* action) {
        return action->data().isValid() && action->data().toInt() == static_cast<int>(wanted);
    });
    return found == actions.end() ? nullptr : *found;
}

void TestMessageWindow::hover(QPoint place)
{
    QWidget* viewport = m_desk->timeline().viewport();
    QMouseEvent move(
        QEvent::MouseMove, place, viewport->mapToGlobal(place), Qt::NoButton, Qt::NoButton, {});
    QCoreApplication::sendEvent(viewport, &move);
}

void TestMessageWindow::editedOpensTheHistory()
{
    say(u"a tpyo"_s);
    m_desk->workspace()->edit(last(), u"a typo"_s);
    QTRY_VERIFY(last().edited && last().delivery == Delivery::Sent);
    QTRY_VERIFY(m_desk->workspace()->session().outbox().isEmpty());
    const TimelineView& view = m_desk->timeline();
    constexpr int aboveTheEnd = 14;
    constexpr int step = 3;
    QPoint place(64, view.messageRect(last().id).bottom() - aboveTheEnd);
    for (hover(place); view.viewport()->cursor().shape() != Qt::PointingHandCursor; hover(place)) {
        place.rx() += step;
        QVERIFY2(place.x() < view.viewport()->width(), "nothing there can be clicked");
    }
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, place);
    QTRY_VERIFY(m_desk->window().findChild<HistoryDialog*>());
    auto* history = m_desk->window().findChild<HistoryDialog*>();
    QVERIFY(history->isVisible());
    history->reject();
}

void TestMessageWindow::tooLateIsSaidInTheMenu()
{
    say(u"as it is"_s);
    allowFiveMinutes();
    QAction* edit = inMenu(MessageAction::Edit);
    QVERIFY(edit && edit->isEnabled());
    delete m_desk->timeline().findChild<QMenu*>();
    m_desk->device().clock().goAhead(6min);
    edit = inMenu(MessageAction::Edit);
    QVERIFY(edit && !edit->isEnabled());
    QCOMPARE(edit->toolTip(), ErrorText::tooLateToEdit(5));
    QCOMPARE(edit->statusTip(), edit->toolTip());
    delete m_desk->timeline().findChild<QMenu*>();
    const QAction* remove = inMenu(MessageAction::Delete);
    QVERIFY(remove && !remove->isEnabled());
    QCOMPARE(remove->toolTip(), ErrorText::tooLateToRemove(5));
    delete m_desk->timeline().findChild<QMenu*>();
    // Its key does nothing either.
    m_desk->timeline().setFocus(Qt::TabFocusReason);
    m_desk->press(Qt::Key_E);
    QVERIFY(!m_desk->composer().editing());
}

void TestMessageWindow::tooLateIsSaidOnTheToolbar()
{
    say(u"as it is"_s);
    allowFiveMinutes();
    m_desk->device().clock().goAhead(6min);
    hover(m_desk->timeline().messageRect(last().id).center());
    auto* toolbar = m_desk->timeline().findChild<MessageToolbar*>();
    QTRY_VERIFY(toolbar->isVisible());
    const QList<QToolButton*> buttons = toolbar->findChildren<QToolButton*>();
    const auto edit = std::ranges::find_if(
        buttons, [](const QToolButton* button) { return button->accessibleName() == "Edit"_L1; });
    QVERIFY(edit != buttons.end());
    QVERIFY((*edit)->isVisible() && !(*edit)->isEnabled());
    QCOMPARE((*edit)->toolTip(), ErrorText::tooLateToEdit(5));
    QCOMPARE((*edit)->accessibleDescription(), ErrorText::tooLateToEdit(5));
}

void TestMessageWindow::tooLateIsSaidByTheComposer()
{
    say(u"as it is"_s);
    allowFiveMinutes();
    m_desk->composer().setFocus();
    m_desk->device().clock().goAhead(6min);
    m_desk->press(Qt::Key_Up);
    QVERIFY(!m_desk->composer().editing());
    QVERIFY(m_desk->visibleText().contains(ErrorText::tooLateToEdit(5)));
    // Whoever writes on has read it.
    m_desk->write(u"so"_s);
    QVERIFY(!m_desk->visibleText().contains(ErrorText::tooLateToEdit(5)));
    QCOMPARE(m_desk->composer().text(), u"so"_s);
}

void TestMessageWindow::theServersRefusalStandsBesideTheMessage()
{
    say(u"as it is"_s);
    allowFiveMinutes();
    m_ivo->clock().goAhead(6min); // this device does not know how late it is
    m_desk->composer().setFocus();
    m_desk->press(Qt::Key_Up);
    QVERIFY(m_desk->composer().editing());
    m_desk->write(u" not"_s);
    m_desk->press(Qt::Key_Return);
    QTRY_COMPARE(last().delivery, Delivery::Failed);
    QVERIFY(last().error);
    QCOMPARE(last().error->details.value("windowMinutes"_L1).toInteger(), 5);
    const QString why = ErrorText::sentence(*last().error, ErrorContext::Message);
    QVERIFY2(why.startsWith(u"Too late: this workspace allows that for 5 "_s), qPrintable(why));
    // The text is not lost, and what others read is as it was.
    QCOMPARE(last().source, u"as it is not"_s);
    QCOMPARE(last().serverSource, u"as it is"_s);
}

QTEST_MAIN(TestMessageWindow)
#include "test_message_window.moc"
