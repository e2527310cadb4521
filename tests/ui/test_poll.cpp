// SPDX-License-Identifier: Apache-2.0
#include "core/models/poll_actions.h"
#include "tests/ui/row_place.h"
#include "tests/ui/window_fixture.h"
#include "ui/composer/composer.h"

#include <QClipboard>
#include <QHelpEvent>
#include <QMenu>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using models::Delivery;
using models::TimelineRow;
using test::Desk;
using test::Device;
using test::placeIn;

/// Polls in the open window of a member who joined somebody else's server: voting, closing, and
/// what the other one sees of it.
class TestPoll : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void init();
    void cleanup();
    void cleanupTestCase() { m_theme.reset(); }

    void votesByMouse();
    void severalMayBeChosen();
    void votesByKeyboard();
    void namesAreShown();
    void anonymousOnesShowNobody();
    void isClosedByItsAuthor();
    void isClosedByAnAdmin();
    void withoutTheServerAVoteShowsAtOnce();
    void isNotEdited();

private:
    [[nodiscard]] RowSource& rows() const { return *m_desk->timeline().source(); }
    [[nodiscard]] const TimelineRow& last() const { return rows().row(rows().rowCount() - 1); }
    [[nodiscard]] const models::PollBlock& poll() const { return *last().poll; }
    [[nodiscard]] RoomId room() const { return *m_desk->window().navigator().room(); }
    [[nodiscard]] models::WorkspaceContext& ivo() const
    {
        return *m_ivo->client().context(m_desk->workspace()->id());
    }
    /// The newest message as Ivo has it; null while there is none.
    [[nodiscard]] const TimelineRow* ivosLast() const
    {
        const int count = m_ivosRows ? m_ivosRows->rowCount() : 0;
        return count > 0 ? &m_ivosRows->row(count - 1) : nullptr;
    }
    void ivoVotes(const QList<int>& options);
    /// Lea asks, and everybody has it.
    void ask(const NewPoll& poll);
    void clickOn(RowPart part, int index = 0);
    [[nodiscard]] QString toolTipOf(int option) const;
    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<Device> m_ivo;
    std::unique_ptr<models::TimelineModel> m_ivosRows;
    std::unique_ptr<Desk> m_desk;
};

void TestPoll::init()
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
    QTRY_VERIFY(ivo().directory().isLoaded() && ivo().directory().room(room()));
    QTRY_VERIFY(ivo().directory().member(m_desk->workspace()->directory().self()));
    m_ivosRows = ivo().timeline(room());
    m_ivosRows->open();
    QTRY_VERIFY(m_ivosRows->isOpen());
    m_desk->composer().setFocus();
}

void TestPoll::cleanup()
{
    m_ivosRows.reset();
    m_desk.reset();
    m_ivo.reset();
}

void TestPoll::ask(const NewPoll& poll)
{
    const auto id = models::PollActions(*m_desk->workspace())
                        .createPoll(room(), {}, u"Which **day**?"_s, poll);
    QVERIFY(id);
    QTRY_VERIFY(rows().rowCount() > 0 && last().id == *id && last().delivery == Delivery::Sent);
    QTRY_VERIFY(last().poll && poll.options.size() == this->poll().options.size());
    QTRY_VERIFY(this->poll().mayVote);
    QTRY_VERIFY(ivosLast() && ivosLast()->id == *id && ivosLast()->poll);
}

void TestPoll::ivoVotes(const QList<int>& options)
{
    models::PollActions(ivo()).vote(*ivosLast(), options);
    QTRY_VERIFY(ivo().session().outbox().isEmpty());
}

void TestPoll::clickOn(RowPart part, int index)
{
    const QPoint place = placeIn(m_desk->timeline(), last(), part, index);
    QVERIFY2(!place.isNull(), "there is no such part");
    QTest::mouseClick(m_desk->timeline().viewport(), Qt::LeftButton, {}, place);
}

QString TestPoll::toolTipOf(int option) const
{
    QWidget* viewport = m_desk->timeline().viewport();
    QPoint place = placeIn(m_desk->timeline(), last(), RowPart::PollOption, option);
    if (place.isNull())
        place = placeIn(m_desk->timeline(), last(), RowPart::PollResult, option);
    QHelpEvent help(QEvent::ToolTip, place, viewport->mapToGlobal(place));
    QCoreApplication::sendEvent(viewport, &help);
    const QString text = QToolTip::text();
    QToolTip::hideText();
    return text;
}

void TestPoll::votesByMouse()
{
    ask({ .options = { u"Monday"_s, u"Tuesday"_s } });
    clickOn(RowPart::PollOption, 0);
    QTRY_VERIFY(poll().options[0].chosen);
    QCOMPARE(poll().options[0].percent, 100);
    QTRY_COMPARE(ivosLast()->poll->options[0].votes, 1);
    ivoVotes({ 1 });
    QTRY_COMPARE(poll().voters, 2);
    QCOMPARE(poll().options[0].percent, 50);
    // Another one takes its place.
    clickOn(RowPart::PollOption, 1);
    QTRY_COMPARE(ivosLast()->poll->options[1].votes, 2);
    QTRY_VERIFY(poll().options[1].chosen && !poll().options[0].chosen);
    QCOMPARE(poll().options[0].votes, 0);
    // The same again takes it back.
    clickOn(RowPart::PollOption, 1);
    QTRY_COMPARE(ivosLast()->poll->options[1].votes, 1);
    QTRY_COMPARE(poll().voters, 1);
    QVERIFY(poll().choice().isEmpty());
    QVERIFY(m_desk->workspace()->session().outbox().isEmpty());
}

void TestPoll::severalMayBeChosen()
{
    ask({ .options = { u"Soup"_s, u"Salad"_s, u"Cake"_s }, .multiple = true });
    clickOn(RowPart::PollOption, 2);
    QTRY_VERIFY(poll().options[2].chosen);
    clickOn(RowPart::PollOption, 0);
    QTRY_COMPARE(poll().choice(), QList<int>({ 0, 2 }));
    QTRY_COMPARE(ivosLast()->poll->options[0].votes, 1);
    QTRY_COMPARE(ivosLast()->poll->voters, 1);
    clickOn(RowPart::PollOption, 2);
    QTRY_COMPARE(ivosLast()->poll->options[2].votes, 0);
    QTRY_COMPARE(poll().choice(), QList<int>({ 0 }));
}

void TestPoll::votesByKeyboard()
{
    ask({ .options = { u"Monday"_s, u"Tuesday"_s } });
    m_desk->timeline().focusMessage(last().id);
    m_desk->press(Qt::Key_2);
    QTRY_VERIFY(poll().options[1].chosen);
    QTRY_COMPARE(ivosLast()->poll->options[1].votes, 1);
    QVERIFY(m_desk->timeline()
            .accessibleText(rows().rowCount() - 1)
            .contains(u"Tuesday: 1 votes, chosen by you"_s));
    m_desk->press(Qt::Key_Right);
    m_desk->press(Qt::Key_Space);
    QTRY_VERIFY(poll().options[0].chosen);
}

void TestPoll::namesAreShown()
{
    ask({ .options = { u"Monday"_s, u"Tuesday"_s } });
    ivoVotes({ 1 });
    QTRY_COMPARE(poll().options[1].votes, 1);
    QCOMPARE(toolTipOf(1), u"Ivo Kovač"_s);
    QCOMPARE(toolTipOf(0), u"Nobody has chosen this"_s);
}

void TestPoll::anonymousOnesShowNobody()
{
    ask({ .options = { u"Monday"_s, u"Tuesday"_s }, .anonymous = true });
    ivoVotes({ 1 });
    QTRY_COMPARE(poll().options[1].votes, 1);
    QVERIFY(!toolTipOf(1).contains(u"Ivo"_s));
    QVERIFY(toolTipOf(1).contains(u"anonymous"_s));
    clickOn(RowPart::PollOption, 0);
    QTRY_VERIFY(poll().options[0].chosen); // one's own choice is known to oneself
    QTRY_COMPARE(ivosLast()->poll->options[0].votes, 1);
    QVERIFY(ivosLast()->poll->options[0].voterNames.isEmpty());
}

void TestPoll::isClosedByItsAuthor()
{
    ask({ .options = { u"Monday"_s, u"Tuesday"_s } });
    clickOn(RowPart::PollOption, 0);
    QTRY_COMPARE(ivosLast()->poll->options[0].votes, 1);
    clickOn(RowPart::PollClose);
    QVERIFY(m_desk->visibleText().contains(u"Nobody can vote any more"_s));
    QVERIFY(!poll().closed);
    m_desk->click(u"confirm"_s);
    QTRY_VERIFY(poll().closed && ivosLast()->poll->closed);
    QTRY_VERIFY(m_desk->workspace()->session().outbox().isEmpty());
    QVERIFY(placeIn(m_desk->timeline(), last(), RowPart::PollOption, 1).isNull());
    QVERIFY(placeIn(m_desk->timeline(), last(), RowPart::PollClose).isNull());
    clickOn(RowPart::PollResult, 1);
    m_desk->timeline().focusMessage(last().id);
    m_desk->press(Qt::Key_2);
    QVERIFY(m_desk->workspace()->session().outbox().isEmpty());
    QVERIFY(poll().options[0].chosen);
    QCOMPARE(toolTipOf(0), u"Lea Martin"_s);
    QVERIFY(!ivosLast()->poll->mayVote);
}

void TestPoll::isClosedByAnAdmin()
{
    const auto asked = models::PollActions(ivo()).createPoll(
        room(), {}, u"Cake?"_s, { .options = { u"Yes"_s, u"No"_s } });
    QVERIFY(asked);
    QTRY_VERIFY(rows().rowCount() == 1 && last().id == *asked && last().poll);
    QTRY_VERIFY(poll().mayVote);
    // A member neither sees the link nor the menu's entry in somebody else's.
    QVERIFY(placeIn(m_desk->timeline(), last(), RowPart::PollClose).isNull());
    m_desk->timeline().focusMessage(last().id);
    m_desk->press(Qt::Key_F10, Qt::ShiftModifier);
    auto* menu = m_desk->timeline().findChild<QMenu*>();
    QVERIFY(menu);
    for (const QAction* action : menu->actions())
        QVERIFY(action->text() != u"Close poll…"_s);
    menu->close();
    ivo().session().submit(protocol::memberUpdateRole,
        { .id = m_desk->workspace()->directory().self(), .role = Role::Admin }, std::nullopt);
    QTRY_COMPARE(m_desk->workspace()->directory().ownRole(), Role::Admin);
    models::PollActions(*m_desk->workspace()).vote(last(), { 0 }); // the row is made anew
    QTRY_VERIFY(poll().mayClose);
    clickOn(RowPart::PollClose);
    m_desk->click(u"confirm"_s);
    QTRY_VERIFY(ivosLast()->poll->closed);
}

void TestPoll::withoutTheServerAVoteShowsAtOnce()
{
    ask({ .options = { u"Monday"_s, u"Tuesday"_s } });
    QVERIFY(Device::wait(m_ivo->server().stopListening()));
    replica::WorkspaceSession& session = m_desk->workspace()->session();
    QTRY_VERIFY(session.syncState().connection.phase != provider::ConnectionPhase::Online);
    clickOn(RowPart::PollOption, 1);
    QTRY_VERIFY(poll().options[1].chosen);
    QCOMPARE(poll().options[1].votes, 1);
    QCOMPARE(poll().options[1].percent, 100);
    QCOMPARE(session.outbox().size(), 1);
    QVERIFY(session.outbox().first().isOperation(protocol::pollVote.name));
    // Asked without the server, it stands there with its options, and waits.
    m_desk->composer().setFocus();
    m_desk->write(u"/poll Lunch? | Soup | Salad"_s);
    m_desk->press(Qt::Key_Return);
    m_desk->click(u"createPoll"_s);
    QTRY_VERIFY(rows().rowCount() == 2 && last().poll);
    QVERIFY(last().delivery != Delivery::Sent);
    QCOMPARE(poll().options[1].text, u"Salad"_s);
}

void TestPoll::isNotEdited()
{
    m_desk->write(u"A text"_s);
    m_desk->press(Qt::Key_Return);
    QTRY_VERIFY(rows().rowCount() == 1 && last().delivery == Delivery::Sent);
    ask({ .options = { u"Monday"_s, u"Tuesday"_s } });
    m_desk->timeline().focusMessage(last().id);
    m_desk->press(Qt::Key_E);
    QVERIFY(!m_desk->composer().editing());
    m_desk->press(Qt::Key_C);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Which day?\n• Monday\n• Tuesday"_s);
    // Up edits the newest message that can be.
    m_desk->composer().setFocus();
    m_desk->press(Qt::Key_Up);
    QCOMPARE(m_desk->composer().text(), u"A text"_s);
}

QTEST_MAIN(TestPoll)
#include "test_poll.moc"
