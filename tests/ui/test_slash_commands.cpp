// SPDX-License-Identifier: Apache-2.0
#include "core/models/room_actions.h"
#include "tests/ui/window_fixture.h"
#include "ui/composer/completion_popup.h"
#include "ui/composer/composer.h"
#include "ui/shell/commands_dialog.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/shortcuts_dialog.h"
#include "ui/thread/thread_pane.h"
#include "ui/timeline/timeline_view.h"

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using models::Delivery;
using models::TimelineRow;
using test::Desk;
using test::Device;

/// What can be typed after a slash, over the real client and the real server.
class TestSlashCommands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void cleanup();
    void cleanupTestCase() { m_theme.reset(); }

    void meAndShrugAreSent();
    void inAThreadTheyStandThere();
    void unknownOnesStay();
    void slashesAreEscaped();
    void anEditIsNoCommand();
    void whatComesBackIsText();
    void commandsAreCompletedByKeyboard();
    void helpListsThem();
    void topicIsChanged();
    void inviteAddsPeople();
    void statusIsSetAndCleared();
    void membersMayNotDoEverything();
    void withoutTheServerTheyWait();

private:
    void startHere();
    /// Lea's desk, joined as a member to Ivo's workspace over the network.
    void joinIvo();
    void openRoom(const RoomId& room);
    /// Types it and presses Enter.
    void give(const QString& text);
    [[nodiscard]] QStringList offered() const;
    [[nodiscard]] const Room& room() const
    {
        return workspace().directory().room(*m_desk->window().navigator().room())->room;
    }
    [[nodiscard]] std::optional<MemberStatus> status() const
    {
        return workspace().statusOf(workspace().directory().self());
    }
    [[nodiscard]] models::WorkspaceContext& workspace() const { return *m_desk->workspace(); }
    [[nodiscard]] models::WorkspaceContext& ivo() const
    {
        return *m_ivo->client().context(workspace().id());
    }
    [[nodiscard]] Composer& composer() const { return m_desk->composer(); }
    [[nodiscard]] RowSource& rows() const { return *m_desk->timeline().source(); }
    [[nodiscard]] const TimelineRow& last() const { return rows().row(rows().rowCount() - 1); }

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<Device> m_ivo;
    protocol::JoinLink m_link;
    std::unique_ptr<Desk> m_desk;
};

void TestSlashCommands::cleanup()
{
    m_desk.reset();
    m_ivo.reset();
}

void TestSlashCommands::startHere()
{
    m_desk = std::make_unique<Desk>(Device::Kind::WithServer);
    m_desk->startHere(u"Lea Martin"_s, u"Northlight"_s);
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
    QTRY_VERIFY(rows().isOpen());
    composer().setFocus();
}

void TestSlashCommands::joinIvo()
{
    m_ivo = std::make_unique<Device>(Device::Kind::WithServer);
    const auto made = Device::wait(m_ivo->client().startHere(u"Ivo Kovač"_s, u"Northlight"_s));
    QVERIFY(made);
    m_desk = std::make_unique<Desk>(Device::Kind::ClientOnly);
    m_link = m_ivo->invite(*made);
    const auto joined = Device::wait(m_desk->client().join(m_link, u"Lea Martin"_s));
    QVERIFY(joined);
    m_desk->window().openWorkspace(*joined);
    QTRY_VERIFY(m_desk->workspace() && workspace().directory().isLoaded()
        && m_desk->window().navigator().room());
    QTRY_VERIFY(ivo().directory().isLoaded());
    QTRY_VERIFY(ivo().directory().member(workspace().directory().self()));
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
    QTRY_VERIFY(rows().isOpen());
    composer().setFocus();
}

void TestSlashCommands::openRoom(const RoomId& room)
{
    QTRY_VERIFY(workspace().directory().room(room));
    m_desk->window().openRoom(room);
    QTRY_VERIFY(rows().isOpen());
    composer().setFocus();
}

void TestSlashCommands::give(const QString& text)
{
    m_desk->write(text);
    m_desk->press(Qt::Key_Return);
}

QStringList TestSlashCommands::offered() const
{
    QStringList labels;
    for (const auto* popup : m_desk->window().findChildren<CompletionPopup*>()) {
        for (int row = 0; popup->isVisible() && row < popup->count(); ++row)
            labels.append(popup->item(row)->text());
    }
    return labels;
}

void TestSlashCommands::meAndShrugAreSent()
{
    startHere();
    give(u"/me waves"_s);
    QTRY_COMPARE(rows().rowCount(), 1);
    QCOMPARE(last().source, u"_waves_"_s);
    QCOMPARE(composer().text(), QString());
    give(u"/shrug no idea"_s);
    QTRY_COMPARE(rows().rowCount(), 2);
    QCOMPARE(last().document->plainText(), u"no idea ¯\\_(ツ)_/¯"_s);
    give(u"/shrug"_s);
    QTRY_COMPARE(rows().rowCount(), 3);
    QTRY_COMPARE(last().delivery, Delivery::Sent);
    // Without a text there is nothing to say, and nothing is lost.
    give(u"/me"_s);
    QVERIFY(m_desk->visibleText().contains(u"Write what you are doing after /me."_s));
    QCOMPARE(composer().text(), u"/me"_s);
    QCOMPARE(rows().rowCount(), 3);
    m_desk->write(u" smiles"_s); // the sentence goes with the first key
    QVERIFY(!m_desk->visibleText().contains(u"Write what you are doing"_s));
    m_desk->press(Qt::Key_Return);
    QTRY_COMPARE(last().source, u"_smiles_"_s);
}

void TestSlashCommands::inAThreadTheyStandThere()
{
    startHere();
    const MessageId root = *workspace().send(room().id, {}, u"Who brings cake?"_s);
    QTRY_COMPARE(rows().rowCount(), 1);
    QTRY_COMPARE(last().delivery, Delivery::Sent);
    m_desk->timeline().focusMessage(root);
    m_desk->timeline().setFocus(Qt::TabFocusReason);
    m_desk->press(Qt::Key_R);
    auto* pane = m_desk->window().findChild<ThreadPane*>();
    QVERIFY(m_desk->hasKeyboard(pane->composer()));
    QTRY_VERIFY(pane->view().source() && pane->view().source()->isOpen());
    give(u"/me bakes"_s);
    QTRY_COMPARE(pane->view().source()->rowCount(), 2);
    QCOMPARE(pane->view().source()->row(1).source, u"_bakes_"_s);
    QCOMPARE(pane->view().source()->row(1).parent, root);
    QCOMPARE(rows().rowCount(), 1);
}

void TestSlashCommands::unknownOnesStay()
{
    startHere();
    give(u"/foo bar"_s);
    QVERIFY2(m_desk->visibleText().contains(
                 u"There is no command /foo. To send it as text, write //foo"_s),
        qPrintable(m_desk->visibleText()));
    QCOMPARE(composer().text(), u"/foo bar"_s);
    QCOMPARE(rows().rowCount(), 0);
    QVERIFY(m_desk->hasKeyboard(composer()));
}

void TestSlashCommands::slashesAreEscaped()
{
    startHere();
    give(u"//foo bar"_s);
    QTRY_COMPARE(rows().rowCount(), 1);
    QCOMPARE(last().source, u"/foo bar"_s);
    give(u" /me too"_s);
    QTRY_COMPARE(rows().rowCount(), 2);
    QCOMPARE(last().source, u"/me too"_s);
    give(u"/etc/hosts is wrong"_s);
    QTRY_COMPARE(rows().rowCount(), 3);
    QCOMPARE(last().source, u"/etc/hosts is wrong"_s);
}

void TestSlashCommands::anEditIsNoCommand()
{
    startHere();
    give(u"//me waves"_s);
    QTRY_COMPARE(rows().rowCount(), 1);
    QTRY_COMPARE(last().delivery, Delivery::Sent);
    m_desk->press(Qt::Key_Up);
    QCOMPARE(composer().text(), u"/me waves"_s);
    give(u"!"_s);
    QTRY_COMPARE(last().source, u"/me waves!"_s);
    m_desk->press(Qt::Key_Up);
    m_desk->press(Qt::Key_A, Qt::ControlModifier);
    m_desk->write(u"/t"_s);
    QCOMPARE(offered(), QStringList());
}

void TestSlashCommands::whatComesBackIsText()
{
    startHere();
    const RoomId release = workspace().createChannel(u"release"_s, RoomKind::Public, {});
    openRoom(release);
    QTRY_VERIFY(workspace().session().outbox().isEmpty());
    // The server takes nothing for an archived channel.
    const QString refused = u"/topic of old"_s;
    workspace().setArchived(release, true);
    const MessageId sent = *workspace().send(release, {}, refused);
    const auto found = [&]() -> const TimelineRow* {
        for (int i = 0; i < rows().rowCount(); ++i) {
            if (rows().row(i).id == sent)
                return &rows().row(i);
        }
        return nullptr;
    };
    QTRY_VERIFY(found() && found()->delivery == Delivery::Failed);
    workspace().setArchived(release, false);
    QTRY_COMPARE(workspace().session().outbox().size(), 1);
    Q_EMIT m_desk->timeline().editFailedRequested(sent, found()->outboxKey);
    QTRY_COMPARE(composer().text(), u'/' + refused);
}

void TestSlashCommands::commandsAreCompletedByKeyboard()
{
    startHere();
    m_desk->write(u"/"_s);
    QCOMPARE(offered(),
        QStringList({ u"/help"_s, u"/invite"_s, u"/me"_s, u"/poll"_s, u"/remind"_s, u"/shrug"_s,
            u"/status"_s, u"/topic"_s }));
    m_desk->write(u"s"_s);
    QCOMPARE(offered(), QStringList({ u"/shrug"_s, u"/status"_s }));
    m_desk->press(Qt::Key_Down);
    m_desk->press(Qt::Key_Tab);
    QCOMPARE(composer().text(), u"/status "_s);
    QVERIFY(m_desk->hasKeyboard(composer()));
    QCOMPARE(offered(), QStringList());
    m_desk->press(Qt::Key_A, Qt::ControlModifier);
    m_desk->write(u"/m"_s);
    m_desk->press(Qt::Key_Return); // takes what is offered, and sends nothing
    QCOMPARE(composer().text(), u"/me "_s);
    QCOMPARE(rows().rowCount(), 0);
    give(u"waves"_s);
    QTRY_COMPARE(rows().rowCount(), 1);
    QCOMPARE(last().source, u"_waves_"_s);
    // Only at the beginning of a message.
    m_desk->write(u"either /m"_s);
    QCOMPARE(offered(), QStringList());
}

void TestSlashCommands::helpListsThem()
{
    startHere();
    give(u"/help"_s);
    auto* help = m_desk->find<CommandsDialog>(u"commands"_s);
    QVERIFY(help);
    const QString text = m_desk->visibleText();
    for (const QString& line : { u"/me text"_s, u"/shrug [text]"_s, u"/topic text"_s,
             u"/invite @person…"_s, u"/poll [question | option | option…]"_s,
             u"/remind [me to] text in 20 minutes, at 15:00, tomorrow at 9…"_s,
             u"/status [emoji] text [for 30m, 2h or today], or clear"_s, u"/help"_s })
        QVERIFY2(text.contains(line), qPrintable(line));
    QCOMPARE(composer().text(), QString());
    QCOMPARE(rows().rowCount(), 0);
    help->reject();
    // The same from the list of shortcuts.
    m_desk->window().findChild<Dialogs*>()->run(Command::Shortcuts);
    m_desk->click(u"showCommands"_s);
    QTRY_VERIFY(m_desk->find<CommandsDialog>(u"commands"_s));
    QTRY_VERIFY(!m_desk->window().findChild<ShortcutsDialog*>());
}

void TestSlashCommands::topicIsChanged()
{
    startHere();
    give(u"/topic"_s);
    QVERIFY(m_desk->visibleText().contains(u"Write the topic after /topic."_s));
    give(u" "_s + QString(251, u'x'));
    QVERIFY(m_desk->visibleText().contains(u"A topic has at most 250 characters."_s));
    QVERIFY(composer().text().startsWith(u"/topic xxx"_s));
    m_desk->press(Qt::Key_A, Qt::ControlModifier);
    give(u"/topic cake on Friday, says @Lea Martin "_s);
    QTRY_COMPARE(room().topic, u"cake on Friday, says @Lea Martin"_s);
    QCOMPARE(composer().text(), QString());
    // A conversation has none.
    openRoom(models::RoomActions(workspace()).openConversation({}));
    give(u"/topic cake"_s);
    QVERIFY(m_desk->visibleText().contains(u"Only channels have a topic."_s));
    QCOMPARE(composer().text(), u"/topic cake"_s);
}

void TestSlashCommands::inviteAddsPeople()
{
    joinIvo();
    // Ivo's channel, and Lea is in it: she may bring others.
    const RoomId lab = ivo().createChannel(u"lab"_s, RoomKind::Private, {});
    QTRY_VERIFY(ivo().directory().room(lab));
    models::RoomActions(ivo()).addMembers(lab, { workspace().directory().self() });
    Device third(Device::Kind::ClientOnly);
    QVERIFY(Device::wait(third.client().join(m_link, u"Ada Byron"_s)));
    models::WorkspaceContext& ada = *third.client().context(workspace().id());
    QTRY_VERIFY(ada.directory().isLoaded());
    QTRY_VERIFY(workspace().directory().member(ada.directory().self()));
    openRoom(lab);
    give(u"/invite"_s);
    QVERIFY(m_desk->visibleText().contains(u"Write after /invite whom to add"_s));
    give(u" Nobody"_s);
    QVERIFY(m_desk->visibleText().contains(u"“Nobody” is nobody here."_s));
    QCOMPARE(composer().text(), u"/invite Nobody"_s);
    m_desk->press(Qt::Key_A, Qt::ControlModifier);
    give(u"/invite @ada"_s); // takes what is offered
    m_desk->press(Qt::Key_Return);
    QCOMPARE(composer().text(), QString());
    QTRY_VERIFY(room().memberIds.contains(ada.directory().self()));
    QTRY_VERIFY(ada.directory().room(lab));
}

void TestSlashCommands::statusIsSetAndCleared()
{
    startHere();
    give(u"/status"_s);
    QVERIFY(m_desk->visibleText().contains(u"Write after /status what is going on"_s));
    give(u" :palm_tree: On holiday for 2h"_s);
    QTRY_VERIFY(status());
    QCOMPARE(status()->emoji, u"🌴"_s);
    QCOMPARE(status()->text, u"On holiday"_s);
    const Timestamp now = workspace().session().now();
    QVERIFY(status()->expiresAt);
    const qint64 left = (status()->expiresAt->micros - now.micros) / 60'000'000;
    QVERIFY(left > 115 && left <= 120);
    give(u"/status waiting for 5"_s); // no time: part of the text
    QTRY_COMPARE(status()->text, u"waiting for 5"_s);
    QCOMPARE(status()->emoji, QString());
    QVERIFY(!status()->expiresAt);
    give(u"/status :birthday: for today"_s);
    QTRY_COMPARE(status()->emoji, u"🎂"_s);
    QCOMPARE(status()->text, QString());
    QVERIFY(status()->expiresAt);
    give(u"/status late for 0m"_s);
    QVERIFY(m_desk->visibleText().contains(u"a minute at least and a week at most"_s));
    QCOMPARE(composer().text(), u"/status late for 0m"_s);
    m_desk->press(Qt::Key_A, Qt::ControlModifier);
    give(u"/status clear"_s);
    QTRY_COMPARE(status(), std::nullopt);
    QCOMPARE(rows().rowCount(), 0);
}

void TestSlashCommands::membersMayNotDoEverything()
{
    joinIvo();
    const QString topic = room().topic;
    give(u"/topic mine now"_s);
    QVERIFY(m_desk->visibleText().contains(u"Your roles do not allow this."_s));
    QCOMPARE(composer().text(), u"/topic mine now"_s);
    QCOMPARE(room().topic, topic);
    // A guest brings nobody.
    const MemberId lea = workspace().directory().self();
    const RoomId lab = ivo().createChannel(u"lab"_s, RoomKind::Private, {});
    QTRY_VERIFY(ivo().directory().room(lab));
    models::RoomActions(ivo()).addMembers(lab, { lea });
    ivo().session().submit(
        protocol::memberUpdateRole, { .id = lea, .role = Role::Guest }, std::nullopt);
    QTRY_COMPARE(workspace().directory().ownRole(), Role::Guest);
    openRoom(lab);
    give(u"/invite @Ivo"_s); // takes what is offered
    m_desk->press(Qt::Key_Return);
    QVERIFY(m_desk->visibleText().contains(u"Only members who are in the channel may do this."_s));
    QVERIFY(composer().text().startsWith(u"/invite <@"_s));
    m_desk->press(Qt::Key_A, Qt::ControlModifier);
    give(u"/me listens"_s);
    QTRY_VERIFY(rows().rowCount() > 0 && last().source == u"_listens_"_s);
}

void TestSlashCommands::withoutTheServerTheyWait()
{
    joinIvo();
    const MemberId lea = workspace().directory().self();
    ivo().session().submit(
        protocol::memberUpdateRole, { .id = lea, .role = Role::Admin }, std::nullopt);
    QTRY_COMPARE(workspace().directory().ownRole(), Role::Admin);
    QVERIFY(Device::wait(m_ivo->server().stopListening()));
    QTRY_VERIFY(
        workspace().session().syncState().connection.phase != provider::ConnectionPhase::Online);
    give(u"/topic written offline"_s);
    QTRY_COMPARE(room().topic, u"written offline"_s); // shown, though nobody else knows
    give(u"/status on a train"_s);
    QTRY_VERIFY(status());
    QCOMPARE(status()->text, u"on a train"_s);
    QCOMPARE(composer().text(), QString());
    QVERIFY(!workspace().session().outbox().isEmpty());
}

QTEST_MAIN(TestSlashCommands)
#include "test_slash_commands.moc"
