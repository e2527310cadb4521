// SPDX-License-Identifier: Apache-2.0
#include "core/models/planned_actions.h"
#include "core/models/room_actions.h"
#include "core/models/summons.h"
#include "tests/support/local_caller.h"
#include "tests/ui/window_fixture.h"
#include "ui/composer/composer.h"
#include "ui/composer/composer_edit.h"
#include "ui/thread/thread_pane.h"
#include "ui/timeline/timeline_view.h"

#include <QDialog>
#include <QListView>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using models::Delivery;
using models::Summons;
using models::TimelineRow;
using test::Desk;
using test::Device;

/// Calling everybody: what counts as it, and the question before it reaches a crowd.
class TestSummons : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void cleanup();
    void cleanupTestCase() { m_theme.reset(); }

    void whatCallsWhom_data();
    void whatCallsWhom();
    void fiftyAreToldUnasked();
    void aCrowdIsAskedAboutFirst();
    void aSmallChannelOfALargeTeamIsNot();
    void aPrivateChannelIsCountedHere();
    void aThreadCallsWhoFollowsIt();
    void anEditThatCallsAsks();
    void aForwardThatCallsAsks();
    void aPlannedMessageThatIsMadeToCallAsks();
    void aPollInAThreadCallsWhoFollows();
    void offlineTheMostIsSaid();

private:
    void startHere(int others);
    /// Lea's desk, joined to Ivo's workspace over the network.
    void joinIvo(int others);
    /// So many people with accounts at this server join.
    static void fill(Device& host, const WorkspaceId& workspace, int people);
    void waitForPeople(qsizetype people);
    /// The keyboard is in the room's composer, as after a dialog that was closed.
    void beginWriting();
    void openRoom(const RoomId& room);
    /// The thread of a new message; the keyboard is in its composer.
    ThreadPane& openThread();
    /// Types it; what is offered for its last word is taken.
    void writeCall(const QString& text);
    [[nodiscard]] QPushButton* send() { return m_desk->find<QPushButton>(u"confirm"_s); }
    [[nodiscard]] QPushButton* refuse() { return m_desk->find<QPushButton>(u"refuse"_s); }
    [[nodiscard]] models::WorkspaceContext& workspace() const { return *m_desk->workspace(); }
    [[nodiscard]] RowSource& rows() const { return *m_desk->timeline().source(); }
    [[nodiscard]] const TimelineRow& last() const { return rows().row(rows().rowCount() - 1); }

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<Device> m_ivo;
    std::unique_ptr<Desk> m_desk;
};

void TestSummons::cleanup()
{
    m_desk.reset();
    m_ivo.reset();
}

void TestSummons::fill(Device& host, const WorkspaceId& workspace, int people)
{
    const auto code = Device::wait(host.client().accountOf(workspace)->joinCode(workspace));
    QVERIFY(code);
    for (int i = 0; i < people; ++i) {
        const QString name = u"Person %1"_s.arg(i);
        test::LocalCaller caller(host.server());
        QVERIFY(caller.call(protocol::authSignUp,
            protocol::SignUp { .displayName = name, .deviceName = u"test"_s }));
        QVERIFY(caller.call(protocol::workspaceJoin,
            protocol::WorkspaceJoin { .code = code->code, .displayName = name }));
    }
}

void TestSummons::waitForPeople(qsizetype people)
{
    QTRY_COMPARE(workspace().directory().members().size(), people);
    QTRY_VERIFY(rows().isOpen());
    beginWriting();
}

void TestSummons::beginWriting()
{
    m_desk->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
    m_desk->composer().setFocus();
}

void TestSummons::startHere(int others)
{
    m_desk = std::make_unique<Desk>(Device::Kind::WithServer);
    m_desk->startHere(u"Lea Martin"_s, u"Northlight"_s);
    fill(m_desk->device(), workspace().id(), others);
    waitForPeople(others + 1);
}

void TestSummons::joinIvo(int others)
{
    m_ivo = std::make_unique<Device>(Device::Kind::WithServer);
    const auto made = Device::wait(m_ivo->client().startHere(u"Ivo Kovač"_s, u"Northlight"_s));
    QVERIFY(made);
    fill(*m_ivo, *made, others - 1);
    m_desk = std::make_unique<Desk>(Device::Kind::ClientOnly);
    const auto joined = Device::wait(m_desk->client().join(m_ivo->invite(*made), u"Lea Martin"_s));
    QVERIFY(joined);
    m_desk->window().openWorkspace(*joined);
    QTRY_VERIFY(m_desk->workspace() && workspace().directory().isLoaded()
        && m_desk->window().navigator().room());
    waitForPeople(others + 1);
}

void TestSummons::openRoom(const RoomId& room)
{
    QTRY_VERIFY(workspace().directory().room(room));
    QTRY_VERIFY(workspace().directory().room(room)->room.revision > 0);
    m_desk->window().openRoom(room);
    QTRY_VERIFY(rows().isOpen());
    m_desk->composer().setFocus();
}

ThreadPane& TestSummons::openThread()
{
    const MessageId root = *workspace().send(
        *m_desk->window().navigator().room(), {}, u"Who brings cake?"_s);
    auto* pane = m_desk->window().findChild<ThreadPane*>();
    [&] {
        QTRY_COMPARE(rows().rowCount(), 1);
        QTRY_COMPARE(last().delivery, Delivery::Sent);
        m_desk->timeline().focusMessage(root);
        m_desk->timeline().setFocus(Qt::TabFocusReason);
        m_desk->press(Qt::Key_R);
        QVERIFY(m_desk->hasKeyboard(pane->composer()));
        QTRY_VERIFY(pane->view().source() && pane->view().source()->isOpen());
    }();
    return *pane;
}

void TestSummons::writeCall(const QString& text)
{
    m_desk->write(text);
    m_desk->press(Qt::Key_Return);
    QVERIFY(!m_desk->find<QDialog>({}));
}

void TestSummons::whatCallsWhom_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<Summons>("calls");
    QTest::newRow("nobody") << u"hello <b>world</b>"_s << Summons::Nobody;
    QTest::newRow("here") << u"<!here> cake"_s << Summons::Present;
    QTest::newRow("channel") << u"cake, <!channel>!"_s << Summons::Everybody;
    QTest::newRow("both") << u"<!channel> and <!here>"_s << Summons::Everybody;
    QTest::newRow("in a quotation") << u"> <!channel> cake\n\nnice"_s << Summons::Nobody;
    QTest::newRow("below a quotation") << u"> <!here> cake\n\n<!channel>"_s << Summons::Everybody;
    QTest::newRow("in italics") << u"_brings <!here> cake_"_s << Summons::Present;
    QTest::newRow("in a list") << u"- one\n- <!channel>"_s << Summons::Everybody;
    QTest::newRow("in a table") << u"| a |\n|---|\n| <!here> |"_s << Summons::Present;
    QTest::newRow("in code") << u"`<!channel>`"_s << Summons::Nobody;
    QTest::newRow("in a block of code") << u"```\n<!channel>\n```"_s << Summons::Nobody;
}

void TestSummons::whatCallsWhom()
{
    QFETCH(const QString, markdown);
    QFETCH(const Summons, calls);
    QCOMPARE(models::summonsIn(markdown), calls);
}

void TestSummons::fiftyAreToldUnasked()
{
    startHere(models::mostCalledUnasked - 1); // with the writer fifty
    writeCall(u"cake @channel"_s);
    m_desk->press(Qt::Key_Return);
    QTRY_COMPARE(rows().rowCount(), 1);
    QVERIFY(!send());
    QCOMPARE(last().source, u"cake <!channel>"_s);
}

void TestSummons::aCrowdIsAskedAboutFirst()
{
    startHere(models::mostCalledUnasked);
    writeCall(u"cake @channel"_s);
    m_desk->press(Qt::Key_Return);
    QTRY_VERIFY(send());
    QVERIFY2(
        m_desk->visibleText().contains(u"Tell 50 people?"_s), qPrintable(m_desk->visibleText()));
    // Enter is the safe choice, and nothing is lost by it.
    QTest::keyClick(refuse()->window(), Qt::Key_Return);
    QTRY_VERIFY(!send());
    QCOMPARE(rows().rowCount(), 0);
    QCOMPARE(m_desk->composer().text().trimmed(), u"cake <!channel>"_s);
    beginWriting();
    m_desk->press(Qt::Key_Return);
    QTRY_VERIFY(send());
    send()->click();
    QTRY_COMPARE(rows().rowCount(), 1);
    QCOMPARE(last().source, u"cake <!channel>"_s);
    QCOMPARE(m_desk->composer().text(), QString());
    // In code it calls nobody.
    beginWriting();
    m_desk->write(u"`@channel` "_s);
    m_desk->press(Qt::Key_Return);
    QTRY_COMPARE(rows().rowCount(), 2);
    QVERIFY(!send());
    // @here asks likewise, and so does what a command makes.
    writeCall(u"/me brings cake, @here"_s);
    m_desk->press(Qt::Key_Return);
    QTRY_VERIFY(send());
    QVERIFY(m_desk->visibleText().contains(u"@here is a mention for everybody"_s));
    send()->click();
    QTRY_COMPARE(rows().rowCount(), 3);
    QCOMPARE(last().source, u"_brings cake, <!here>_"_s);
}

void TestSummons::aSmallChannelOfALargeTeamIsNot()
{
    startHere(models::mostCalledUnasked);
    openRoom(workspace().createChannel(u"release"_s, RoomKind::Public, {}));
    QTRY_VERIFY(workspace().session().outbox().isEmpty()); // the server knows it
    writeCall(u"cake @channel"_s);
    m_desk->press(Qt::Key_Return);
    QTRY_COMPARE(rows().rowCount(), 1);
    QVERIFY(!send());
    QCOMPARE(m_desk->composer().text(), QString());
}

void TestSummons::aPrivateChannelIsCountedHere()
{
    startHere(models::mostCalledUnasked);
    const RoomId secret = workspace().createChannel(u"secret"_s, RoomKind::Private, {});
    openRoom(secret);
    QList<MemberId> others;
    for (const Member& member : workspace().directory().members()) {
        if (member.id != workspace().directory().self())
            others.append(member.id);
    }
    models::RoomActions(workspace()).addMembers(secret, others);
    QTRY_COMPARE(workspace().directory().room(secret)->room.memberIds.size(), others.size() + 1);
    writeCall(u"cake @channel"_s);
    m_desk->press(Qt::Key_Return);
    QVERIFY(send()); // at once: nobody has to be asked how many they are
    QVERIFY(m_desk->visibleText().contains(u"Tell 50 people?"_s));
}

void TestSummons::aThreadCallsWhoFollowsIt()
{
    startHere(models::mostCalledUnasked);
    ThreadPane& pane = openThread();
    writeCall(u"anybody @channel"_s);
    m_desk->press(Qt::Key_Return);
    QTRY_COMPARE(pane.view().source()->rowCount(), 2);
    QVERIFY(!send());
    QCOMPARE(pane.composer().text(), QString());
    // In the room too it calls everybody there.
    m_desk->find<QAbstractButton>(u"alsoInRoom"_s)->click();
    pane.composer().setFocus();
    writeCall(u"really nobody @channel"_s);
    m_desk->press(Qt::Key_Return);
    QTRY_VERIFY(send());
    QCOMPARE(pane.view().source()->rowCount(), 2);
    send()->click();
    QTRY_COMPARE(pane.view().source()->rowCount(), 3);
    QTRY_COMPARE(rows().rowCount(), 2);
    QCOMPARE(pane.composer().text(), QString());
}

void TestSummons::aPollInAThreadCallsWhoFollows()
{
    startHere(models::mostCalledUnasked);
    ThreadPane& pane = openThread();
    m_desk->write(u"/poll <!channel> Which? | Plum | Apple"_s);
    m_desk->press(Qt::Key_Return);
    m_desk->click(u"createPoll"_s);
    QTRY_COMPARE(pane.view().source()->rowCount(), 2);
    QVERIFY(!send());
    QCOMPARE(rows().rowCount(), 1);
    m_desk->find<QAbstractButton>(u"alsoInRoom"_s)->click();
    pane.composer().setFocus();
    m_desk->write(u"/poll <!channel> When? | Now | Later"_s);
    m_desk->press(Qt::Key_Return);
    m_desk->click(u"createPoll"_s);
    QTRY_VERIFY(send());
    send()->click();
    QTRY_COMPARE(pane.view().source()->rowCount(), 3);
    QTRY_COMPARE(rows().rowCount(), 2);
    QVERIFY(last().poll && last().alsoInRoom);
    QVERIFY(!m_desk->find<QAbstractButton>(u"alsoInRoom"_s)->isChecked());
}

void TestSummons::aForwardThatCallsAsks()
{
    startHere(models::mostCalledUnasked);
    m_desk->write(u"who brings cake?"_s);
    m_desk->press(Qt::Key_Return);
    QTRY_COMPARE(rows().rowCount(), 1);
    QTRY_COMPARE(last().delivery, Delivery::Sent);
    m_desk->timeline().focusMessage(last().id);
    m_desk->timeline().setFocus(Qt::TabFocusReason);
    m_desk->press(Qt::Key_F);
    auto* comment = m_desk->find<ComposerEdit>(u"comment"_s);
    QVERIFY(comment);
    comment->setMarkdown(u"<!channel> look"_s);
    m_desk->click(u"forward"_s); // to the room that comes first
    QTRY_VERIFY(send());
    QVERIFY(m_desk->visibleText().contains(u"Tell 50 people?"_s));
    refuse()->click();
    QTRY_VERIFY(!send());
    QCOMPARE(rows().rowCount(), 1);
    QVERIFY(comment->isVisible());
    m_desk->click(u"forward"_s);
    QTRY_VERIFY(send());
    send()->click();
    QTRY_VERIFY(!m_desk->find<ComposerEdit>(u"comment"_s));
    QTRY_COMPARE(rows().rowCount(), 2);
    QCOMPARE(last().source, u"<!channel> look"_s);
}

void TestSummons::aPlannedMessageThatIsMadeToCallAsks()
{
    startHere(models::mostCalledUnasked);
    const Timestamp now = workspace().session().now();
    QVERIFY(models::PlannedActions(workspace())
            .schedule(*m_desk->window().navigator().room(), {}, u"cake"_s,
                { now.micros + (std::chrono::minutes(20) / std::chrono::microseconds(1)) }));
    QTRY_COMPARE(workspace().scheduled().rowCount(), 1);
    m_desk->press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    auto* list = m_desk->find<QListView>(u"scheduled"_s);
    QVERIFY(list);
    QTest::keyClick(list, Qt::Key_Return);
    auto* edit = m_desk->find<ComposerEdit>(u"scheduledText"_s);
    QVERIFY(edit);
    edit->setMarkdown(u"cake <!here>"_s);
    m_desk->click(u"saveScheduled"_s);
    QTRY_VERIFY(send());
    refuse()->click();
    QTRY_VERIFY(!send());
    QVERIFY(edit->isVisible());
    QCOMPARE(workspace().scheduled().row(0).body, u"cake"_s);
    m_desk->click(u"saveScheduled"_s);
    QTRY_VERIFY(send());
    send()->click();
    QTRY_COMPARE(workspace().scheduled().row(0).body, u"cake <!here>"_s);
    QTRY_VERIFY(!m_desk->find<ComposerEdit>(u"scheduledText"_s));
    // Whom it calls already are not asked about again.
    QTest::keyClick(list, Qt::Key_Return);
    edit = m_desk->find<ComposerEdit>(u"scheduledText"_s);
    QVERIFY(edit);
    edit->setMarkdown(u"more cake <!here>"_s);
    m_desk->click(u"saveScheduled"_s);
    QTRY_COMPARE(workspace().scheduled().row(0).body, u"more cake <!here>"_s);
    QVERIFY(!send());
}

void TestSummons::anEditThatCallsAsks()
{
    startHere(models::mostCalledUnasked);
    m_desk->write(u"cake"_s);
    m_desk->press(Qt::Key_Return);
    QTRY_COMPARE(rows().rowCount(), 1);
    QTRY_COMPARE(last().delivery, Delivery::Sent);
    m_desk->press(Qt::Key_Up);
    QVERIFY(m_desk->composer().editing());
    writeCall(u" @channel"_s);
    m_desk->press(Qt::Key_Return);
    QTRY_VERIFY(send());
    QVERIFY(m_desk->composer().editing());
    refuse()->click();
    QTRY_VERIFY(!send());
    QVERIFY(m_desk->composer().editing());
    QCOMPARE(last().source, u"cake"_s);
    beginWriting();
    m_desk->press(Qt::Key_Return);
    QTRY_VERIFY(send());
    send()->click();
    QTRY_COMPARE(last().source, u"cake <!channel>"_s);
    QVERIFY(!m_desk->composer().editing());
    // Whom it called already are not asked about again.
    QTRY_COMPARE(last().delivery, Delivery::Sent);
    beginWriting();
    m_desk->press(Qt::Key_Up);
    m_desk->write(u" now"_s);
    m_desk->press(Qt::Key_Return);
    QTRY_COMPARE(last().source, u"cake <!channel> now"_s);
    QVERIFY(!send());
}

void TestSummons::offlineTheMostIsSaid()
{
    joinIvo(models::mostCalledUnasked);
    QVERIFY(Device::wait(m_ivo->server().stopListening()));
    QTRY_VERIFY(
        workspace().session().syncState().connection.phase != provider::ConnectionPhase::Online);
    writeCall(u"cake @channel"_s);
    m_desk->press(Qt::Key_Return);
    QTRY_VERIFY(send());
    QVERIFY2(m_desk->visibleText().contains(u"Tell up to 50 people?"_s),
        qPrintable(m_desk->visibleText()));
    send()->click();
    QTRY_COMPARE(rows().rowCount(), 1);
    QVERIFY(last().delivery != Delivery::Sent);
    QCOMPARE(last().source, u"cake <!channel>"_s);
}

QTEST_MAIN(TestSummons)
#include "test_summons.moc"
