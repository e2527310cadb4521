// SPDX-License-Identifier: Apache-2.0
#include "core/models/poll_actions.h"
#include "tests/ui/window_fixture.h"
#include "ui/composer/completion_popup.h"
#include "ui/composer/composer.h"
#include "ui/composer/composer_edit.h"
#include "ui/poll/poll_dialog.h"
#include "ui/thread/thread_pane.h"
#include "ui/widgets/fields.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using models::Delivery;
using models::TimelineRow;
using test::Desk;
using test::Device;

/// Asking: the dialog of a new poll, /poll, and a poll that was refused, over the real client and
/// the real server.
class TestPollDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void init();
    void cleanup() { m_desk.reset(); }
    void cleanupTestCase() { m_theme.reset(); }

    void isWrittenByKeyboard();
    void whatIsWrongIsSaid();
    void severalLinesAreSeveralOptions();
    void theListEnds();
    void theCommandFillsTheDialog();
    void isAskedInAThread();
    void theQuestionNamesPeople();
    void aRefusedOneComesBack();

private:
    [[nodiscard]] RowSource& rows() const { return *m_desk->timeline().source(); }
    [[nodiscard]] const TimelineRow& last() const { return rows().row(rows().rowCount() - 1); }
    [[nodiscard]] const models::PollBlock& poll() const { return *last().poll; }
    [[nodiscard]] RoomId room() const { return *m_desk->window().navigator().room(); }
    /// Null when it is not open.
    [[nodiscard]] PollDialog* dialog() const { return m_desk->find<PollDialog>(u"newPoll"_s); }
    void openDialog();
    [[nodiscard]] QLineEdit& option(int number) const;
    /// To whatever has the keyboard in the dialog.
    void typeOn(const QString& text) { QTest::keyClicks(dialog()->focusWidget(), text); }
    void pressOn(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(dialog()->focusWidget(), key, modifiers);
    }

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<Desk> m_desk;
};

void TestPollDialog::init()
{
    m_desk = std::make_unique<Desk>(Device::Kind::WithServer);
    m_desk->startHere(u"Lea Martin"_s, u"Northlight"_s);
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
    QTRY_VERIFY(rows().isOpen());
    m_desk->composer().setFocus();
}

void TestPollDialog::openDialog()
{
    m_desk->click(u"poll"_s);
    QVERIFY(dialog());
}

QLineEdit& TestPollDialog::option(int number) const
{
    return m_desk->find<TextField>(u"option%1"_s.arg(number))->edit();
}

void TestPollDialog::isWrittenByKeyboard()
{
    openDialog();
    typeOn(u"Which **day**?"_s);
    pressOn(Qt::Key_Tab);
    for (const QString& day : { u"Monday"_s, u"Tuesday"_s, u"Friday"_s }) {
        typeOn(day);
        pressOn(Qt::Key_Return); // to the next field, which appeared meanwhile
    }
    QCOMPARE(dialog()->focusWidget(), &option(4));
    pressOn(Qt::Key_Return); // nothing more to add
    QCOMPARE(dialog()->focusWidget()->objectName(), u"createPoll"_s);
    pressOn(Qt::Key_Return);
    QVERIFY(!dialog());
    QTRY_VERIFY(rows().rowCount() > 0 && last().poll);
    QCOMPARE(last().source, u"Which **day**?"_s);
    QCOMPARE(poll().options.size(), 3);
    QCOMPARE(poll().options[2].text, u"Friday"_s);
    QVERIFY(!poll().multiple && !poll().anonymous && !poll().closed);
    QTRY_COMPARE(last().delivery, Delivery::Sent);
    // The next one begins with nothing.
    openDialog();
    QCOMPARE(dialog()->draft(), PollDraft {});
    dialog()->reject();
}

void TestPollDialog::whatIsWrongIsSaid()
{
    openDialog();
    m_desk->click(u"createPoll"_s);
    const auto says = [this](const QString& sentence) {
        return m_desk->visibleText().contains(sentence);
    };
    QVERIFY(says(u"Write what you want to know."_s));
    QVERIFY(says(u"Give people at least two options."_s));
    QCOMPARE(dialog()->focusWidget()->objectName(), u"question"_s);
    typeOn(u"Lunch?"_s);
    QVERIFY(!says(u"Write what you want to know."_s)); // goes with the first key
    m_desk->type(u"option1"_s, u"Soup"_s);
    m_desk->type(u"option2"_s, u" soup "_s);
    m_desk->click(u"createPoll"_s);
    QVERIFY(says(u"This option is there already."_s));
    QCOMPARE(dialog()->focusWidget(), &option(2));
    m_desk->type(u"option2"_s, u"x"_s.repeated(101));
    QVERIFY(says(u"An option has at most 100 characters."_s)); // at once
    m_desk->click(u"createPoll"_s);
    QVERIFY(dialog());
    m_desk->type(u"option2"_s, u"Salad"_s);
    m_desk->find<QAbstractButton>(u"multiple"_s)->click();
    // Left, and opened again: nothing is lost.
    dialog()->reject();
    QVERIFY(!dialog());
    openDialog();
    QCOMPARE(option(1).text(), u"Soup"_s);
    QCOMPARE(option(2).text(), u"Salad"_s);
    QVERIFY(m_desk->find<QAbstractButton>(u"multiple"_s)->isChecked());
    QCOMPARE(rows().rowCount(), 0);
    m_desk->click(u"createPoll"_s);
    QTRY_VERIFY(rows().rowCount() == 1 && last().poll);
    QVERIFY(poll().multiple);
    QCOMPARE(last().source, u"Lunch?"_s);
}

void TestPollDialog::severalLinesAreSeveralOptions()
{
    openDialog();
    m_desk->type(u"option2"_s, u"Grey"_s);
    option(1).setFocus();
    QGuiApplication::clipboard()->setText(u"Red\nGreen\r\n\n  Blue "_s);
    pressOn(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(dialog()->draft().poll.options,
        QStringList({ u"Red"_s, u"Green"_s, u"Blue"_s, u"Grey"_s }));
    QCOMPARE(dialog()->focusWidget(), &option(3)); // the last of what was pasted
    QVERIFY(option(5).text().isEmpty());
    dialog()->reject();
}

void TestPollDialog::theListEnds()
{
    openDialog();
    QStringList lines;
    for (int i = 1; i <= 22; ++i)
        lines.append(QString::number(i));
    option(1).setFocus();
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    pressOn(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(dialog()->draft().poll.options, lines.first(20));
    QVERIFY(!m_desk->find<TextField>(u"option21"_s));
    QVERIFY(
        m_desk->visibleText().contains(u"A poll has at most 20 options; the rest was left out."_s));
    typeOn(u"th"_s);
    QCOMPARE(dialog()->draft().poll.options.last(), u"20th"_s);
    dialog()->reject();
}

void TestPollDialog::theCommandFillsTheDialog()
{
    m_desk->write(u"/poll Which day? | Monday | Tuesday"_s);
    m_desk->press(Qt::Key_Return);
    QVERIFY(dialog());
    QCOMPARE(m_desk->composer().text(), QString());
    QCOMPARE(dialog()->draft().question, u"Which day?"_s);
    QCOMPARE(option(2).text(), u"Tuesday"_s);
    QCOMPARE(rows().rowCount(), 0); // nothing is asked before the person says so
    m_desk->find<QAbstractButton>(u"anonymous"_s)->click();
    m_desk->click(u"createPoll"_s);
    QTRY_VERIFY(rows().rowCount() == 1 && last().poll);
    QVERIFY(poll().anonymous);
}

void TestPollDialog::isAskedInAThread()
{
    const MessageId root = *m_desk->workspace()->send(room(), {}, u"We have to meet."_s);
    QTRY_VERIFY(rows().rowCount() == 1 && last().delivery == Delivery::Sent);
    m_desk->timeline().focusMessage(root);
    m_desk->timeline().setFocus(Qt::TabFocusReason);
    m_desk->press(Qt::Key_R);
    auto* pane = m_desk->window().findChild<ThreadPane*>();
    QVERIFY(m_desk->hasKeyboard(pane->composer()));
    QTRY_VERIFY(pane->view().source() && pane->view().source()->isOpen());
    m_desk->write(u"/poll When? | Now | Later"_s);
    m_desk->press(Qt::Key_Return);
    QVERIFY(dialog());
    m_desk->click(u"createPoll"_s);
    QTRY_COMPARE(pane->view().source()->rowCount(), 2);
    QTRY_COMPARE(pane->view().source()->row(1).delivery, Delivery::Sent);
    QTRY_VERIFY(pane->view().source()->row(1).poll->mayVote);
    QCOMPARE(pane->view().source()->row(1).parent, root);
    QCOMPARE(rows().rowCount(), 1);
    // In the room too, where that is ticked; once is not always.
    auto* also = m_desk->find<QAbstractButton>(u"alsoInRoom"_s);
    QVERIFY(also);
    also->click();
    pane->composer().setFocus();
    m_desk->write(u"/poll Where? | Here | There"_s);
    m_desk->press(Qt::Key_Return);
    m_desk->click(u"createPoll"_s);
    QTRY_COMPARE(pane->view().source()->rowCount(), 3);
    QTRY_COMPARE(rows().rowCount(), 2);
    QVERIFY(last().alsoInRoom && last().poll);
    QVERIFY(!also->isChecked());
    // And answered there.
    pane->view().focusMessage(pane->view().source()->row(1).id);
    QTest::keyClick(&pane->view(), Qt::Key_2);
    QTRY_VERIFY(pane->view().source()->row(1).poll->options[1].chosen);
}

void TestPollDialog::theQuestionNamesPeople()
{
    openDialog();
    QVERIFY(QTest::qWaitForWindowActive(dialog()));
    QTRY_VERIFY(m_desk->find<ComposerEdit>(u"question"_s)->hasFocus());
    typeOn(u"@Lea"_s);
    auto* popup = dialog()->findChild<CompletionPopup*>();
    QVERIFY(popup && popup->isVisible());
    pressOn(Qt::Key_Tab); // takes what is offered
    typeOn(u"lunch?"_s);
    const QString question = u"<@%1> lunch?"_s.arg(
        m_desk->workspace()->directory().self().toString());
    QCOMPARE(dialog()->draft().question, question);
    pressOn(Qt::Key_Return); // to the options
    QCOMPARE(dialog()->focusWidget(), &option(1));
    m_desk->type(u"option1"_s, u"Soup"_s);
    m_desk->type(u"option2"_s, u"Salad"_s);
    // What is left is there again, mention and all.
    dialog()->reject();
    openDialog();
    QCOMPARE(m_desk->find<ComposerEdit>(u"question"_s)->toPlainText(), u"@Lea Martin lunch?"_s);
    m_desk->click(u"createPoll"_s);
    QTRY_VERIFY(rows().rowCount() == 1 && last().poll);
    QCOMPARE(last().source, question);
}

void TestPollDialog::aRefusedOneComesBack()
{
    // The server takes nothing for an archived channel.
    models::WorkspaceContext& workspace = *m_desk->workspace();
    const RoomId release = workspace.createChannel(u"release"_s, RoomKind::Public, {});
    QTRY_VERIFY(workspace.directory().room(release));
    m_desk->window().openRoom(release);
    QTRY_VERIFY(rows().isOpen());
    QTRY_VERIFY(workspace.session().outbox().isEmpty());
    workspace.setArchived(release, true);
    const auto refused = models::PollActions(workspace).createPoll(
        release, {}, u"Which day?"_s, { .options = { u"Mon"_s, u"Tue"_s }, .multiple = true });
    QVERIFY(refused);
    QTRY_VERIFY(rows().rowCount() > 0 && last().id == *refused);
    QTRY_COMPARE(last().delivery, Delivery::Failed);
    workspace.setArchived(release, false);
    QTRY_COMPARE(workspace.session().outbox().size(), 1);
    QTRY_VERIFY(!workspace.directory().room(release)->room.archivedAt);
    m_desk->timeline().focusMessage(*refused);
    m_desk->timeline().setFocus(Qt::TabFocusReason);
    m_desk->press(Qt::Key_E);
    QTRY_VERIFY(dialog());
    QCOMPARE(dialog()->draft(),
        (PollDraft { .question = u"Which day?"_s,
            .poll = { .options = { u"Mon"_s, u"Tue"_s }, .multiple = true } }));
    m_desk->click(u"createPoll"_s);
    QTRY_VERIFY(workspace.session().outbox().isEmpty());
    QTRY_VERIFY(last().poll && last().id != *refused && last().delivery == Delivery::Sent);
}

QTEST_MAIN(TestPollDialog)
#include "test_poll_dialog.moc"
