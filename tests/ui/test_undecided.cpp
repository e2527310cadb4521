// SPDX-License-Identifier: Apache-2.0
#include "core/models/custom_actions.h"
#include "core/models/planned_actions.h"
#include "core/models/room_actions.h"
#include "tests/ui/outbox_place.h"
#include "tests/ui/planned_fixture.h"
#include "ui/composer/composer_edit.h"
#include "ui/planned/planned_text.h"
#include "ui/shell/outbox_text.h"
#include "ui/widgets/fields.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QListView>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using namespace std::chrono_literals;
using models::PlannedActions;
using models::RoomActions;
using test::outboxButton;
using test::outboxItems;

/// What the server refused, or has not heard of, beside its content: in the outbox and in its own
/// list, with what can be done about it.
class TestUndecided : public QObject, private test::PlannedFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpOnce(); }
    void cleanup() { tearDown(); }
    void cleanupTestCase() { tearDownOnce(); }

    void aRefusedReminderKeepsItsText();
    void aRefusedReminderIsMarkedInItsList();
    void aRefusedScheduledMessageIsWrittenAnew();
    void aRefusedStatusIsWrittenAnew();
    void refusedNamesOfAnEmojiAreWrittenAnew();
    void oneSectionTooManyIsNamed();
    void anUnsentReminderSaysSo();
    void aStarIsToldOfOnlyWithoutTheServer();

private:
    /// Further ahead than the server takes.
    [[nodiscard]] Timestamp tooFar() const
    {
        constexpr std::chrono::microseconds ahead = std::chrono::days(limits::plannedDays + 30);
        return { now().micros + ahead.count() };
    }
    [[nodiscard]] qint64 refused() const { return workspace().session().syncState().failed; }
    [[nodiscard]] bool isSent() const { return workspace().session().outbox().isEmpty(); }
    /// Opens the outbox, which lists this and nothing else; *Edit…* is there when it was refused.
    void openOutbox(const QString& what);
    void press(const QString& button)
    {
        QPushButton* found = outboxButton(*outboxItems(*m_desk).first(), button);
        QVERIFY(found && found->isVisible());
        found->click();
    }
    void copies(const QString& text)
    {
        press(u"Copy"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), text);
    }
};

void TestUndecided::openOutbox(const QString& what)
{
    activate();
    test::toggleOutbox(*m_desk);
    QTRY_COMPARE(outboxItems(*m_desk).size(), 1);
    QTRY_VERIFY2(m_desk->visibleText().contains(what), qPrintable(m_desk->visibleText()));
}

void TestUndecided::aRefusedReminderKeepsItsText()
{
    startHere();
    QVERIFY(PlannedActions(workspace()).remind(u"call Ada"_s, tooFar()));
    QTRY_COMPARE(refused(), 1);
    openOutbox(u"Reminder “call Ada”"_s);
    copies(u"call Ada"_s);
    press(u"Edit…"_s);
    QTRY_VERIFY(m_desk->find<TextField>(u"text"_s));
    QCOMPARE(m_desk->find<TextField>(u"text"_s)->text(), u"call Ada"_s);
    m_desk->type(u"text"_s, u"  "_s);
    m_desk->click(u"sendAgain"_s);
    QVERIFY(!m_desk->find<TextField>(u"text"_s)->error().isEmpty());
    m_desk->type(u"text"_s, u"call Bob"_s);
    m_desk->click(u"sendAgain"_s);
    // The words are others, and the moment is still too far.
    QTRY_VERIFY(m_desk->visibleText().contains(u"Reminder “call Bob”"_s));
    QTRY_COMPARE(refused(), 1);
}

void TestUndecided::aRefusedReminderIsMarkedInItsList()
{
    startHere();
    const auto id = PlannedActions(workspace()).remind(u"call Ada"_s, tooFar());
    QVERIFY(id);
    QTRY_COMPARE(refused(), 1);
    QTRY_COMPARE(workspace().reminders().rowCount(), 1);
    QTRY_VERIFY(workspace().reminders().row(0).sending.rejected);
    const PlannedCard card = PlannedText::card(workspace().reminders().row(0), now());
    QCOMPARE(card.state, PlannedCard::State::Refused);
    QCOMPARE(card.head, u"call Ada"_s);
    const QListView* list = openList(u"reminders"_s);
    QVERIFY(list);
    const QString spoken = list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(u"Not accepted:"_s), qPrintable(spoken));
    // Another moment is all that it needs.
    PlannedActions(workspace())
        .putOff(*id, { now().micros + std::chrono::microseconds(20min).count() });
    QTRY_VERIFY(isSent());
    QTRY_VERIFY(workspace().reminders().rowCount() == 1
        && !workspace().reminders().row(0).sending.rejected);
    QCOMPARE(PlannedText::card(workspace().reminders().row(0), now()).state,
        PlannedCard::State::Waiting);
}

void TestUndecided::aRefusedScheduledMessageIsWrittenAnew()
{
    startHere();
    const auto id = PlannedActions(workspace()).schedule(room(), {}, u"see you"_s, tooFar());
    QVERIFY(id);
    QTRY_COMPARE(refused(), 1);
    QTRY_COMPARE(scheduled(), 1);
    QTRY_VERIFY(first().sending.rejected);
    QCOMPARE(PlannedText::card(first(), now()).state, PlannedCard::State::Refused);
    openOutbox(u"Scheduled message “see you”"_s);
    copies(u"see you"_s);
    press(u"Edit…"_s);
    QTRY_VERIFY(m_desk->find<ComposerEdit>(u"scheduledText"_s));
    QCOMPARE(m_desk->find<ComposerEdit>(u"scheduledText"_s)->markdown(), u"see you"_s);
    QVERIFY(m_desk->visibleText().contains(u"Not accepted:"_s));
    m_desk->find<ComposerEdit>(u"scheduledText"_s)->setMarkdown(u"see you at nine"_s);
    m_desk->click(u"saveScheduled"_s);
    QTRY_VERIFY(scheduled() == 1 && first().body == u"see you at nine"_s);
    QTRY_VERIFY(scheduled() == 1 && first().sending.rejected);
    PlannedActions(workspace())
        .reschedule(first(), { now().micros + std::chrono::microseconds(20min).count() });
    QTRY_VERIFY(isSent());
    QTRY_VERIFY(scheduled() == 1 && !first().sending.rejected);
    QCOMPARE(first().body, u"see you at nine"_s);
}

void TestUndecided::aRefusedStatusIsWrittenAnew()
{
    startHere();
    const QString tooLong(101, u'a');
    MemberStatus status;
    status.text = tooLong;
    status.doNotDisturb = true;
    workspace().setStatus(status);
    QTRY_COMPARE(refused(), 1);
    openOutbox(u"Your status “aaa"_s);
    copies(tooLong);
    press(u"Edit…"_s);
    QTRY_VERIFY(m_desk->find<TextField>(u"text"_s));
    m_desk->type(u"text"_s, u"on a train"_s);
    m_desk->click(u"sendAgain"_s);
    QTRY_VERIFY(isSent());
    const MemberId self = workspace().directory().self();
    QTRY_VERIFY(workspace().statusOf(self));
    QCOMPARE(workspace().statusOf(self)->text, u"on a train"_s);
    QVERIFY(workspace().statusOf(self)->doNotDisturb); // all of it went again
}

void TestUndecided::refusedNamesOfAnEmojiAreWrittenAnew()
{
    startHere();
    const auto emoji = workspace().session().newId<EmojiId>(); // there is none of this id
    models::CustomActions(workspace()).setAliases(emoji, { u"cake"_s, u"pie"_s });
    QTRY_COMPARE(refused(), 1);
    openOutbox(u"Other names of an emoji: cake pie"_s);
    copies(u"cake pie"_s);
    press(u"Edit…"_s);
    QTRY_VERIFY(m_desk->find<TextField>(u"aliases"_s));
    QCOMPARE(m_desk->find<TextField>(u"aliases"_s)->text(), u"cake pie"_s);
    m_desk->type(u"aliases"_s, u":Tart:, cake"_s);
    m_desk->click(u"sendAgain"_s);
    QTRY_VERIFY(m_desk->visibleText().contains(u"Other names of an emoji: tart cake"_s));
    QTRY_COMPARE(refused(), 1);
}

void TestUndecided::oneSectionTooManyIsNamed()
{
    startHere();
    const RoomActions actions(workspace());
    for (int i = 0; i < limits::sectionsPerMember; ++i)
        actions.addSection(u"Part %1"_s.arg(i));
    QTRY_VERIFY_WITH_TIMEOUT(isSent(), 60'000);
    actions.addSection(u"One more"_s);
    QTRY_COMPARE(refused(), 1);
    openOutbox(u"The section “One more”"_s);
    QVERIFY(m_desk->visibleText().contains(u"no more than"_s));
    copies(u"One more"_s);
    const Item first = workspace().directory().items(ItemKind::Section).value(0);
    QVERIFY(first.section);
    actions.removeSection(first.section->id);
    QTRY_COMPARE(workspace().session().outbox().size(), 1);
    press(u"Edit…"_s);
    QTRY_VERIFY(m_desk->find<TextField>(u"name"_s));
    m_desk->type(u"name"_s, u"The last"_s);
    m_desk->click(u"sendAgain"_s);
    QTRY_VERIFY(isSent());
    const auto isThere = [this] {
        const QList<Item> sections = workspace().directory().items(ItemKind::Section);
        return std::ranges::any_of(sections,
            [](const Item& item) { return item.section && item.section->name == u"The last"_s; });
    };
    QTRY_VERIFY(isThere());
}

void TestUndecided::anUnsentReminderSaysSo()
{
    joinIvo();
    loseConnection();
    QVERIFY(PlannedActions(workspace())
            .remind(u"call Ada"_s, { now().micros + std::chrono::microseconds(20min).count() }));
    QTRY_COMPARE(workspace().reminders().rowCount(), 1);
    QTRY_VERIFY(workspace().reminders().row(0).sending.unsent);
    const PlannedCard card = PlannedText::card(workspace().reminders().row(0), now());
    QCOMPARE(card.state, PlannedCard::State::Unsent);
    QVERIFY2(card.spoken().contains(u"Not on the server yet"_s), qPrintable(card.spoken()));
}

void TestUndecided::aStarIsToldOfOnlyWithoutTheServer()
{
    joinIvo();
    RoomActions(workspace()).setStarred(room(), true);
    QCOMPARE(workspace().session().syncState().waiting, 0);
    QTRY_VERIFY(isSent());
    loseConnection();
    RoomActions(workspace()).setStarred(room(), false);
    QTRY_COMPARE(workspace().session().syncState().waiting, 1);
    openOutbox(u"Taking a star away"_s);
    QVERIFY(m_desk->visibleText().contains(u"will be sent by itself"_s));
    press(u"Discard…"_s);
    m_desk->click(u"confirm"_s);
    QTRY_VERIFY(outboxItems(*m_desk).isEmpty());
    // It is as the server has it.
    QTRY_VERIFY(workspace().directory().room(room())->preference.starred);
}

QTEST_MAIN(TestUndecided)
#include "test_undecided.moc"
