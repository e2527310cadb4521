// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/window_fixture.h"
#include "ui/composer/composer.h"
#include "ui/composer/composer_edit.h"
#include "ui/sidebar/room_list.h"
#include "ui/sidebar/status_foot.h"
#include "ui/timeline/timeline_view.h"

#include <QDialog>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using models::Delivery;
using models::TimelineRow;
using test::Desk;
using test::Device;

/// Writing and reading in the open window, over the real client and the real server.
class TestConversation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void cleanup() { m_desk.reset(); }
    void cleanupTestCase() { m_theme.reset(); }

    void enterSends();
    void shiftEnterMakesANewLine();
    void upEditsTheLastMessage();
    void escapeLeavesEditing();
    void anEditThatChangesNothingIsNone();
    void deletingAsksFirst();
    void aDraftStaysWithItsChannel();
    void aDraftSurvivesTheRestart();
    void anEditSurvivesTheRestart();
    void anArchivedChannelIsOnlyRead();
    void whatAnotherSaysAppears();
    void peopleAndChannelsAreMentioned();
    void withoutTheServerMessagesWait();
    void waitingMessagesSurviveTheRestart();

private:
    void startHere();
    /// Lea's desk, joined to Ivo's workspace over the network.
    void joinIvo();
    RoomId create(const QString& name);
    void say(const QString& text);
    [[nodiscard]] RowSource& rows() const { return *m_desk->timeline().source(); }
    [[nodiscard]] const TimelineRow& last() const { return rows().row(rows().rowCount() - 1); }
    [[nodiscard]] QString lastAsHeard() const
    {
        return m_desk->timeline().accessibleText(rows().rowCount() - 1);
    }
    [[nodiscard]] Composer& composer() const { return m_desk->composer(); }
    [[nodiscard]] const StatusFoot& foot() const
    {
        return *m_desk->window().findChild<StatusFoot*>();
    }

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<Device> m_ivo;
    protocol::JoinLink m_link;
    std::unique_ptr<Desk> m_desk;
};

void TestConversation::startHere()
{
    m_desk = std::make_unique<Desk>(Device::Kind::WithServer);
    m_desk->startHere(u"Lea Martin"_s, u"Northlight"_s);
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
    QTRY_VERIFY(rows().isOpen());
    composer().setFocus();
}

void TestConversation::joinIvo()
{
    m_ivo = std::make_unique<Device>(Device::Kind::WithServer);
    const auto workspace = Device::wait(m_ivo->client().startHere(u"Ivo Kovač"_s, u"Northlight"_s));
    QVERIFY(workspace);
    m_link = m_ivo->invite(*workspace);
    m_desk = std::make_unique<Desk>(Device::Kind::ClientOnly);
    const auto joined = Device::wait(m_desk->client().join(m_link, u"Lea Martin"_s));
    QVERIFY2(joined, qPrintable(joined ? QString() : joined.error().message));
    m_desk->window().openWorkspace(*joined);
    QTRY_VERIFY(m_desk->workspace() && m_desk->workspace()->directory().isLoaded()
        && m_desk->window().navigator().room());
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
    QTRY_VERIFY(rows().isOpen() && foot().connection().text == u"Online"_s);
    composer().setFocus();
}

RoomId TestConversation::create(const QString& name)
{
    const RoomId room = m_desk->workspace()->createChannel(name, RoomKind::Public, {});
    if (!QTest::qWaitFor([&] { return m_desk->workspace()->directory().room(room) != nullptr; }))
        qWarning("the channel did not arrive");
    return room;
}

void TestConversation::say(const QString& text)
{
    const int before = rows().rowCount();
    m_desk->write(text);
    m_desk->press(Qt::Key_Return);
    QTRY_COMPARE(rows().rowCount(), before + 1);
    QTRY_COMPARE(last().delivery, Delivery::Sent);
}

void TestConversation::enterSends()
{
    startHere();
    m_desk->write(u"  first **light** "_s);
    m_desk->press(Qt::Key_Return);
    // It stands there at once, whatever the server is doing.
    QCOMPARE(rows().rowCount(), 1);
    QVERIFY(last().own);
    QCOMPARE(composer().text(), QString());
    QVERIFY(m_desk->hasKeyboard(composer()));
    QTRY_COMPARE(last().delivery, Delivery::Sent);
    QCOMPARE(rows().rowCount(), 1);
    QCOMPARE(last().source, u"first **light**"_s);
    QCOMPARE(last().authorName, u"Lea Martin"_s);
    QVERIFY(lastAsHeard().contains(u"first light"_s));
    QVERIFY(!lastAsHeard().contains(u"waiting"_s));
    QVERIFY(m_desk->timeline().isAtBottom());
    // Nothing is sent from an empty field.
    m_desk->press(Qt::Key_Return);
    m_desk->write(u"   "_s);
    m_desk->press(Qt::Key_Return);
    QCOMPARE(rows().rowCount(), 1);
    QVERIFY(m_desk->workspace()->session().outbox().isEmpty());
}

void TestConversation::shiftEnterMakesANewLine()
{
    startHere();
    m_desk->write(u"one"_s);
    m_desk->press(Qt::Key_Return, Qt::ShiftModifier);
    m_desk->write(u"two"_s);
    QCOMPARE(rows().rowCount(), 0);
    QCOMPARE(composer().text(), u"one\ntwo"_s);
    m_desk->press(Qt::Key_Return);
    QTRY_VERIFY(rows().rowCount() == 1 && last().delivery == Delivery::Sent);
    QCOMPARE(last().source, u"one\ntwo"_s);
}

void TestConversation::upEditsTheLastMessage()
{
    startHere();
    say(u"a tpyo"_s);
    m_desk->press(Qt::Key_Up);
    QCOMPARE(composer().editing(), last().id);
    QCOMPARE(composer().text(), u"a tpyo"_s);
    QVERIFY(m_desk->visibleText().contains(u"Editing message"_s));
    for (int i = 0; i < 4; ++i)
        m_desk->press(Qt::Key_Backspace);
    m_desk->write(u"typo"_s);
    m_desk->press(Qt::Key_Return);
    QVERIFY(!composer().editing());
    QCOMPARE(composer().text(), QString());
    QVERIFY(!m_desk->visibleText().contains(u"Editing message"_s));
    QCOMPARE(last().source, u"a typo"_s); // at once
    QTRY_COMPARE(last().delivery, Delivery::Sent);
    QCOMPARE(rows().rowCount(), 1);
    QVERIFY(last().edited);
    QVERIFY(lastAsHeard().contains(u"a typo"_s) && lastAsHeard().contains(u"edited"_s));
    QVERIFY(m_desk->hasKeyboard(composer()));
}

void TestConversation::escapeLeavesEditing()
{
    startHere();
    say(u"first"_s);
    say(u"second"_s);
    m_desk->press(Qt::Key_Up);
    QCOMPARE(composer().text(), u"second"_s); // the newest one
    m_desk->write(u" thoughts"_s);
    m_desk->press(Qt::Key_Escape);
    QVERIFY(!composer().editing());
    QCOMPARE(composer().text(), QString());
    QCOMPARE(last().source, u"second"_s);
    QVERIFY(!last().edited);
    // What was changed is not lost: taken up again, it is there.
    m_desk->press(Qt::Key_Up);
    QCOMPARE(composer().text(), u"second thoughts"_s);
    m_desk->press(Qt::Key_Escape);
    // In a field with text, Up moves the cursor.
    m_desk->write(u"third"_s);
    m_desk->press(Qt::Key_Up);
    QVERIFY(!composer().editing());
    QCOMPARE(composer().text(), u"third"_s);
}

void TestConversation::anEditThatChangesNothingIsNone()
{
    startHere();
    say(u"as it was"_s);
    m_desk->press(Qt::Key_Up);
    m_desk->press(Qt::Key_Return);
    QVERIFY(!composer().editing());
    QVERIFY(m_desk->workspace()->session().outbox().isEmpty());
    QVERIFY(!last().edited);
}

void TestConversation::deletingAsksFirst()
{
    startHere();
    say(u"keep"_s);
    say(u"regret"_s);
    m_desk->timeline().focusMessage(last().id);
    m_desk->timeline().setFocus(Qt::TabFocusReason);
    m_desk->press(Qt::Key_Delete);
    // It asks first, and says what goes.
    QTRY_VERIFY(m_desk->visibleText().contains(u"“regret”"_s));
    QCOMPARE(rows().rowCount(), 2);
    auto* question = m_desk->window().findChild<QDialog*>();
    QVERIFY(question);
    for (QPushButton* button : question->findChildren<QPushButton*>()) {
        if (button->text() == u"Delete message"_s)
            button->click();
    }
    QTRY_VERIFY(last().deleted);
    QTRY_VERIFY(m_desk->workspace()->session().outbox().isEmpty());
    // Something was there, and nobody can read it.
    QCOMPARE(rows().rowCount(), 2);
    QVERIFY(last().deleted && last().source.isEmpty());
    QCOMPARE(rows().row(0).source, u"keep"_s);
}

void TestConversation::aDraftStaysWithItsChannel()
{
    startHere();
    const RoomId general = *m_desk->window().navigator().room();
    const RoomId release = create(u"release"_s);
    auto* list = m_desk->window().findChild<RoomList*>();
    QTRY_COMPARE(list->model()->rowCount(), 3); // with their heading
    m_desk->write(u"for general"_s);
    m_desk->press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(m_desk->window().navigator().room(), release);
    QCOMPARE(composer().text(), QString());
    // The sidebar shows where something is still to be said.
    const auto draftIn = [&](const RoomId& room) {
        const auto& rooms = m_desk->workspace()->rooms();
        return rooms.row(rooms.indexOf(room)).hasDraft;
    };
    QTRY_VERIFY(draftIn(general));
    QVERIFY(!draftIn(release));
    m_desk->write(u"for release"_s);
    m_desk->press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(composer().text(), u"for general"_s);
    m_desk->press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(composer().text(), u"for release"_s);
    m_desk->press(Qt::Key_Return);
    QTRY_VERIFY(!draftIn(release));
    m_desk->press(Qt::Key_Up, Qt::AltModifier);
    m_desk->press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(composer().text(), QString());
}

void TestConversation::aDraftSurvivesTheRestart()
{
    startHere();
    const RoomId release = create(u"release"_s);
    QTRY_COMPARE(m_desk->window().findChild<RoomList*>()->model()->rowCount(), 3);
    m_desk->write(u"for general"_s);
    m_desk->press(Qt::Key_Down, Qt::AltModifier);
    m_desk->write(u"not quite fin"_s);
    m_desk->restart(); // at once, before the draft was stored by itself
    QTRY_COMPARE(m_desk->window().navigator().room(), release);
    QTRY_COMPARE(composer().text(), u"not quite fin"_s);
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
    QTRY_COMPARE(m_desk->window().findChild<RoomList*>()->model()->rowCount(), 3);
    m_desk->press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(composer().text(), u"for general"_s);
}

void TestConversation::anEditSurvivesTheRestart()
{
    startHere();
    say(u"first"_s);
    say(u"second"_s);
    m_desk->press(Qt::Key_Up);
    m_desk->write(u" thoughts"_s);
    m_desk->restart(); // at once, before it was stored by itself
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
    QTRY_VERIFY(m_desk->window().navigator().room() && rows().rowCount() == 2);
    QCOMPARE(last().source, u"second"_s);
    QCOMPARE(composer().text(), QString());
    composer().setFocus();
    m_desk->press(Qt::Key_Up);
    QCOMPARE(composer().text(), u"second thoughts"_s);
    m_desk->press(Qt::Key_Return);
    QTRY_VERIFY(last().source == u"second thoughts"_s && last().delivery == Delivery::Sent);
    // Nothing is left of it, and it went to no other device.
    const auto& session = m_desk->workspace()->session();
    QTRY_VERIFY(session.isSettled());
    QVERIFY(std::ranges::all_of(
        session.drafts(), [](const replica::LocalDraft& draft) { return draft.isBlank(); }));
}

void TestConversation::anArchivedChannelIsOnlyRead()
{
    startHere();
    const RoomId release = create(u"release"_s);
    m_desk->window().openRoom(release);
    say(u"done"_s);
    m_desk->workspace()->setArchived(release, true);
    QTRY_VERIFY(m_desk->visibleText().contains(u"This channel is archived"_s));
    QVERIFY(!m_desk->composer().findChild<ComposerEdit*>()->isVisible());
    QCOMPARE(m_desk->window().navigator().room(), release); // and stays in sight
    QCOMPARE(rows().row(0).source, u"done"_s);
    QTRY_COMPARE(last().kind, MessageKind::Notice); // below it stands who archived it
    // Who may, restores it on the spot.
    m_desk->click(u"remedy"_s);
    QTRY_VERIFY(m_desk->composer().findChild<ComposerEdit*>()->isVisible());
}

void TestConversation::whatAnotherSaysAppears()
{
    joinIvo();
    models::WorkspaceContext* ivos = m_ivo->client().context(m_desk->workspace()->id());
    const RoomId general = *m_desk->window().navigator().room();
    QTRY_VERIFY(ivos->directory().room(general));
    say(u"hello from Lea"_s);
    ivos->send(
        general, {}, u"hello <@"_s + m_desk->workspace()->directory().self().toString() + u'>');
    QTRY_COMPARE(rows().rowCount(), 2);
    QCOMPARE(last().authorName, u"Ivo Kovač"_s);
    QVERIFY(!last().own);
    QVERIFY(lastAsHeard().contains(u"hello @Lea Martin"_s));
    // It is read, because it is in sight of an active window.
    QTRY_COMPARE(m_desk->workspace()->directory().room(general)->unread, 0);
    QTRY_COMPARE(m_desk->workspace()->directory().room(general)->readPosition, last().position);
    // Up takes one's own message, however new the others' are.
    m_desk->press(Qt::Key_Up);
    QCOMPARE(composer().text(), u"hello from Lea"_s);
}

void TestConversation::peopleAndChannelsAreMentioned()
{
    startHere();
    const RoomId release = create(u"release"_s);
    m_desk->write(u"ask @le"_s);
    m_desk->press(Qt::Key_Return); // takes what is offered, and sends nothing
    QCOMPARE(rows().rowCount(), 0);
    m_desk->write(u"in #rel"_s);
    m_desk->press(Qt::Key_Return);
    const QString lea = m_desk->workspace()->directory().self().toString();
    QCOMPARE(composer().text(), u"ask <@%1> in <#%2> "_s.arg(lea, release.toString()));
    m_desk->press(Qt::Key_Return);
    QTRY_VERIFY(rows().rowCount() == 1 && last().delivery == Delivery::Sent);
    QVERIFY2(lastAsHeard().contains(u"ask @Lea Martin in #release"_s), qPrintable(lastAsHeard()));
    m_desk->press(Qt::Key_Up); // editing shows names, not tokens
    QCOMPARE(m_desk->composer().findChild<ComposerEdit*>()->toPlainText(),
        u"ask @Lea Martin in #release"_s);
}

void TestConversation::withoutTheServerMessagesWait()
{
    joinIvo();
    QVERIFY(Device::wait(m_ivo->server().stopListening()));
    QTRY_VERIFY(foot().connection().tone != StatusTone::Good);
    QTRY_VERIFY2(foot().connection().text.startsWith(u"Connecting"_s)
            || foot().connection().text.startsWith(u"Offline"_s),
        qPrintable(foot().connection().text));
    m_desk->write(u"into the dark"_s);
    m_desk->press(Qt::Key_Return);
    QCOMPARE(rows().rowCount(), 1);
    QCOMPARE(composer().text(), QString());
    QCOMPARE(last().delivery, Delivery::Waiting);
    QVERIFY(lastAsHeard().contains(u"waiting for the network"_s));
    QTRY_COMPARE(foot().work().tone, StatusTone::Busy);
    QVERIFY2(foot().work().text.startsWith(u"1 change"_s), qPrintable(foot().work().text));
    // It may be changed while it waits.
    m_desk->press(Qt::Key_Up);
    m_desk->write(u" we go"_s);
    m_desk->press(Qt::Key_Return);
    QTRY_COMPARE(last().source, u"into the dark we go"_s);
    QVERIFY(last().delivery != Delivery::Sent);
    QVERIFY(Device::wait(
        m_ivo->server().listen({ .address = u"127.0.0.1"_s, .port = m_link.address.port })));
    m_desk->client().reconnectNow();
    QTRY_COMPARE_WITH_TIMEOUT(last().delivery, Delivery::Sent, 20'000);
    QTRY_COMPARE(foot().connection().text, u"Online"_s);
    QTRY_COMPARE(foot().work().text, u"All changes saved"_s);
    QCOMPARE(rows().rowCount(), 1);
    QCOMPARE(last().source, u"into the dark we go"_s);
}

void TestConversation::waitingMessagesSurviveTheRestart()
{
    joinIvo();
    say(u"said online"_s);
    QVERIFY(Device::wait(m_ivo->server().stopListening()));
    QTRY_VERIFY(foot().connection().tone != StatusTone::Good);
    m_desk->write(u"said offline"_s);
    m_desk->press(Qt::Key_Return);
    QCOMPARE(last().delivery, Delivery::Waiting);
    m_desk->restart();
    QTRY_VERIFY(m_desk->workspace() && m_desk->window().navigator().room());
    QTRY_COMPARE(rows().rowCount(), 2);
    QCOMPARE(last().source, u"said offline"_s);
    QVERIFY(last().delivery != Delivery::Sent);
    QVERIFY(Device::wait(
        m_ivo->server().listen({ .address = u"127.0.0.1"_s, .port = m_link.address.port })));
    m_desk->client().reconnectNow();
    QTRY_COMPARE_WITH_TIMEOUT(last().delivery, Delivery::Sent, 20'000);
    QCOMPARE(rows().rowCount(), 2);
}

QTEST_MAIN(TestConversation)
#include "test_conversation.moc"
