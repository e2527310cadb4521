// SPDX-License-Identifier: Apache-2.0
#include "core/models/room_actions.h"
#include "tests/ui/window_fixture.h"
#include "ui/composer/composer.h"
#include "ui/details/about_page.h"
#include "ui/details/details_pane.h"
#include "ui/rooms/join_bar.h"
#include "ui/shell/members_pane.h"
#include "ui/shell/room_header.h"
#include "ui/shell/room_menu.h"
#include "ui/timeline/timeline_view.h"
#include "ui/widgets/buttons.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using models::RoomActions;
using test::Desk;
using test::Device;

/// What the window tells of a room, who is in it, and how somebody comes to be in it: two people's
/// windows over a real server.
class TestDetailsPane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void init();
    void cleanup();
    void cleanupTestCase() { m_theme.reset(); }

    void opensByKeyAndByClick();
    void theRoomMenuLeadsThere();
    void theTabsAreUsedByKeyboard();
    void aboutTellsWhatTheRoomIs();
    void aPublicChannelListsThoseInIt();
    void peopleAreAdded();
    void somebodyIsTakenOut();
    void othersMayNotTakeOut();
    void nobodyIsTakenOutOfTheFirstChannel();
    void thePurposeIsEdited();
    void othersMayNotEdit();
    void thePinnedMessagesAreATab();
    void filesHaveAnEmptyState();
    void theJoinBarJoins();
    void theJoinBarGoesWithTheFirstMessage();
    void anArchivedChannelOffersNoJoining();

private:
    /// Ada joins the workspace with a window of her own.
    void letAdaCome();
    /// A public channel of Lea's, open in her window.
    RoomId openRelease();
    static bool show(Desk& desk, const RoomId& room);
    static DetailsPane& pane(Desk& desk) { return *desk.window().findChild<DetailsPane*>(); }
    static QListView& list(Desk& desk)
    {
        return *desk.window().findChild<QListView*>(u"roomMembers"_s);
    }
    static bool isIn(models::WorkspaceContext& person, const RoomId& room)
    {
        const replica::RoomState* state = person.directory().room(room);
        return state && state->joined;
    }
    static QStringList names(Desk& desk);
    static QString text(Desk& desk, const QString& label);
    [[nodiscard]] models::WorkspaceContext& lea() const { return *m_desk->workspace(); }
    [[nodiscard]] models::WorkspaceContext& ada() const { return *m_ada->workspace(); }

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Desk> m_ada;
};

void TestDetailsPane::init()
{
    m_desk = std::make_unique<Desk>(Device::Kind::WithServer);
    m_desk->startHere(u"Lea Martin"_s, u"Northlight"_s);
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
    QTRY_VERIFY(m_desk->timeline().source() && m_desk->timeline().source()->isOpen());
}

void TestDetailsPane::cleanup()
{
    m_ada.reset();
    m_desk.reset();
}

void TestDetailsPane::letAdaCome()
{
    m_ada = std::make_unique<Desk>(Device::Kind::ClientOnly);
    const auto joined = Device::wait(
        m_ada->client().join(m_desk->device().invite(lea().id()), u"Ada Byron"_s));
    QVERIFY2(joined, qPrintable(joined ? QString() : joined.error().message));
    m_ada->window().openWorkspace(*joined);
    QTRY_VERIFY(
        m_ada->workspace() && ada().directory().isLoaded() && m_ada->window().navigator().room());
    QTRY_VERIFY(lea().directory().member(ada().directory().self()));
    QVERIFY(QTest::qWaitForWindowActive(&m_ada->window()));
}

bool TestDetailsPane::show(Desk& desk, const RoomId& room)
{
    const auto isKnown = [&] { return desk.workspace()->directory().room(room) != nullptr; };
    if (!QTest::qWaitFor(isKnown, 10'000))
        return false;
    desk.window().openRoom(room);
    return true;
}

RoomId TestDetailsPane::openRelease()
{
    const RoomId room = lea().createChannel(u"release"_s, RoomKind::Public, u"Ship it"_s);
    const auto isSent = [&] { return lea().session().outbox().isEmpty(); };
    if (!show(*m_desk, room) || !QTest::qWaitFor(isSent, 10'000))
        qWarning("the channel did not arrive");
    return room;
}

QStringList TestDetailsPane::names(Desk& desk)
{
    QStringList out;
    const QAbstractItemModel* model = list(desk).model();
    for (int i = 0; model && i < model->rowCount(); ++i)
        out.append(model->index(i, 0).data().toString());
    return out;
}

QString TestDetailsPane::text(Desk& desk, const QString& label)
{
    const auto* found = desk.find<QLabel>(label);
    return found ? found->text() : QString();
}

void TestDetailsPane::opensByKeyAndByClick()
{
    DetailsPane& details = pane(*m_desk);
    m_desk->press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(details.isVisible());
    QCOMPARE(details.tab(), DetailsTab::About);
    QVERIFY(m_desk->hasKeyboard(details));
    QVERIFY(m_desk->find<QToolButton>(u"details"_s)->isChecked());
    m_desk->press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!details.isVisible());
    m_desk->click(u"details"_s);
    QVERIFY(details.isVisible());
    m_desk->click(u"members"_s); // to the members, not away
    QVERIFY(details.isVisible());
    QCOMPARE(details.tab(), DetailsTab::Members);
    QVERIFY(m_desk->hasKeyboard(details.members()));
    QVERIFY(m_desk->find<QToolButton>(u"members"_s)->isChecked());
    QVERIFY(!m_desk->find<QToolButton>(u"details"_s)->isChecked());
    m_desk->press(Qt::Key_Escape);
    QVERIFY(!details.isVisible());
    QVERIFY(m_desk->hasKeyboard(m_desk->composer()));
    QVERIFY(!m_desk->find<QToolButton>(u"members"_s)->isChecked());
}

void TestDetailsPane::theRoomMenuLeadsThere()
{
    auto* header = m_desk->window().findChild<RoomHeader*>();
    Q_EMIT header->menuRequested(header->mapToGlobal(header->rect().center()));
    auto* menu = qobject_cast<RoomMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    const QList<QAction*> entries = menu->actions();
    const auto entry = std::ranges::find(entries, u"Details"_s, &QAction::text);
    QVERIFY(entry != entries.end() && (*entry)->isEnabled());
    (*entry)->trigger();
    menu->close();
    QVERIFY(pane(*m_desk).isVisible());
    QCOMPARE(pane(*m_desk).tab(), DetailsTab::About);
}

void TestDetailsPane::theTabsAreUsedByKeyboard()
{
    m_desk->press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    const DetailsPane& details = pane(*m_desk);
    m_desk->press(Qt::Key_Right);
    QCOMPARE(details.tab(), DetailsTab::Members);
    QVERIFY(details.members().isVisible());
    QVERIFY(m_desk->find<QToolButton>(u"members"_s)->isChecked());
    m_desk->press(Qt::Key_Left);
    QCOMPARE(details.tab(), DetailsTab::About);
    QVERIFY(details.about().isVisible());
}

void TestDetailsPane::aboutTellsWhatTheRoomIs()
{
    openRelease();
    m_desk->click(u"details"_s);
    QCOMPARE(text(*m_desk, u"aboutName"_s), u"release"_s);
    QCOMPARE(text(*m_desk, u"aboutPurpose"_s), u"Ship it"_s);
    QVERIFY(text(*m_desk, u"aboutAudience"_s).contains(u"Everybody"_s));
    QVERIFY(text(*m_desk, u"aboutMade"_s).contains(u"Lea Martin"_s));
    QVERIFY(!m_desk->find<QLabel>(u"aboutArchived"_s));
    // Notes to oneself have no topic, and nothing to edit.
    const RoomId notes = RoomActions(lea()).openConversation({});
    QVERIFY(show(*m_desk, notes));
    m_desk->click(u"details"_s);
    QVERIFY(!text(*m_desk, u"aboutAudience"_s).contains(u"Everybody"_s));
    QVERIFY(!m_desk->find<QLabel>(u"aboutTopic"_s));
    QVERIFY(!m_desk->find<Button>(u"editChannel"_s));
}

void TestDetailsPane::aPublicChannelListsThoseInIt()
{
    letAdaCome();
    const RoomId release = openRelease();
    m_desk->click(u"members"_s);
    QTRY_COMPARE(names(*m_desk), QStringList { u"Lea Martin"_s });
    QTRY_COMPARE(m_desk->find<QToolButton>(u"members"_s)->text(), u"1"_s);
    QTRY_VERIFY(ada().directory().room(release));
    RoomActions(ada()).join(release);
    QTRY_COMPARE(names(*m_desk), (QStringList { u"Ada Byron"_s, u"Lea Martin"_s }));
    QTRY_COMPARE(m_desk->find<QToolButton>(u"members"_s)->text(), u"2"_s);
}

void TestDetailsPane::peopleAreAdded()
{
    letAdaCome();
    const RoomId release = openRelease();
    m_desk->click(u"members"_s);
    QTRY_COMPARE(names(*m_desk).size(), 1);
    m_desk->click(u"addPeople"_s);
    auto* filter = m_desk->find<QLineEdit>(u"peopleFilter"_s);
    QVERIFY(filter);
    QTest::keyClicks(filter, u"ada"_s);
    QTest::keyClick(filter, Qt::Key_Return);
    m_desk->click(u"choosePeople"_s);
    QTRY_COMPARE(names(*m_desk), (QStringList { u"Ada Byron"_s, u"Lea Martin"_s }));
    QTRY_VERIFY(isIn(ada(), release));
}

void TestDetailsPane::somebodyIsTakenOut()
{
    letAdaCome();
    const RoomId release = openRelease();
    RoomActions(lea()).addMembers(release, { ada().directory().self() });
    m_desk->click(u"members"_s);
    QTRY_COMPARE(names(*m_desk), (QStringList { u"Ada Byron"_s, u"Lea Martin"_s }));
    QTRY_VERIFY(isIn(ada(), release));
    list(*m_desk).setFocus();
    list(*m_desk).setCurrentIndex(list(*m_desk).model()->index(0, 0));
    QTest::keyClick(&list(*m_desk), Qt::Key_Delete);
    QCOMPARE(names(*m_desk).size(), 2); // it is asked first
    QVERIFY(m_desk->visibleText().contains(u"Ada Byron"_s));
    m_desk->click(u"confirm"_s);
    QTRY_COMPARE(names(*m_desk), QStringList { u"Lea Martin"_s });
    QTRY_VERIFY(!isIn(ada(), release));
}

void TestDetailsPane::othersMayNotTakeOut()
{
    letAdaCome();
    const RoomId release = openRelease();
    RoomActions(lea()).addMembers(release, { ada().directory().self() });
    QTRY_VERIFY(isIn(ada(), release));
    QVERIFY(show(*m_ada, release));
    m_ada->click(u"members"_s);
    QTRY_COMPARE(names(*m_ada), (QStringList { u"Ada Byron"_s, u"Lea Martin"_s }));
    QTRY_VERIFY(m_ada->find<Button>(u"addPeople"_s)->isEnabled()); // whoever is in it may add
    QListView& people = list(*m_ada);
    const QModelIndex second = people.model()->index(1, 0);
    Q_EMIT people.customContextMenuRequested(people.visualRect(second).center());
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    const auto* removal = menu->findChild<QAction*>(u"removeFromChannel"_s);
    QVERIFY(removal && !removal->isEnabled());
    QVERIFY(removal->toolTip().contains(u"admins"_s));
    menu->close();
    people.setCurrentIndex(second);
    QTest::keyClick(&people, Qt::Key_Delete);
    QVERIFY(m_ada->visibleText().contains(u"Only the owner, admins"_s)); // the key says why too
    m_ada->click(u"confirm"_s);
    QVERIFY(ada().session().outbox().isEmpty());
    QCOMPARE(names(*m_ada).size(), 2);
}

void TestDetailsPane::nobodyIsTakenOutOfTheFirstChannel()
{
    letAdaCome();
    m_desk->click(u"members"_s);
    QTRY_COMPARE(names(*m_desk).size(), 2);
    list(*m_desk).setCurrentIndex(list(*m_desk).model()->index(0, 0));
    QTest::keyClick(&list(*m_desk), Qt::Key_Delete);
    QVERIFY(m_desk->visibleText().contains(u"Everybody is in this channel."_s));
}

void TestDetailsPane::thePurposeIsEdited()
{
    letAdaCome();
    const RoomId release = openRelease();
    m_desk->click(u"details"_s);
    m_desk->click(u"editChannel"_s);
    m_desk->type(u"purpose"_s, u"Every second Friday"_s);
    m_desk->click(u"saveChannel"_s);
    QTRY_COMPARE(text(*m_desk, u"aboutPurpose"_s), u"Every second Friday"_s);
    QTRY_VERIFY(ada().directory().room(release));
    QTRY_COMPARE(ada().directory().room(release)->room.purpose, u"Every second Friday"_s);
    QCOMPARE(ada().directory().room(release)->room.name, u"release"_s);
}

void TestDetailsPane::othersMayNotEdit()
{
    letAdaCome();
    m_ada->click(u"details"_s);
    const auto* edit = m_ada->find<Button>(u"editChannel"_s);
    QVERIFY(edit && !edit->isEnabled());
    QVERIFY(edit->toolTip().contains(u"Ask an admin"_s)); // and it is said why
    QCOMPARE(edit->accessibleDescription(), edit->toolTip());
}

void TestDetailsPane::thePinnedMessagesAreATab()
{
    const RoomId room = *m_desk->window().navigator().room();
    const std::optional<MessageId> said = lea().send(room, {}, u"Read this first"_s);
    QTRY_VERIFY(lea().session().outbox().isEmpty());
    lea().marks().setPinned(room, *said, true);
    const auto arePinned = [&] {
        return Device::wait(lea().session().pinned(room)).value_or(QList<Message> {}).size() == 1;
    };
    QTRY_VERIFY(arePinned());
    m_desk->press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(pane(*m_desk).tab(), DetailsTab::Pinned);
    auto* pinned = m_desk->window().findChild<QListView*>(u"pinned"_s);
    QTRY_COMPARE(pinned->model()->rowCount(), 1);
    QVERIFY(m_desk->hasKeyboard(*pinned));
    QVERIFY(m_desk->find<QToolButton>(u"details"_s)->isChecked());
    m_desk->press(Qt::Key_Delete); // takes the pin off
    QTRY_COMPARE(pinned->model()->rowCount(), 0);
    QTRY_VERIFY(m_desk->visibleText().contains(u"Nothing is pinned here."_s));
}

void TestDetailsPane::filesHaveAnEmptyState()
{
    m_desk->click(u"details"_s);
    pane(*m_desk).setTab(DetailsTab::Files);
    QTRY_VERIFY(m_desk->visibleText().contains(u"No files are here."_s));
}

void TestDetailsPane::theJoinBarJoins()
{
    letAdaCome();
    const RoomId release = openRelease();
    QVERIFY(!m_desk->find<JoinBar>(u"joinBar"_s)); // who made it is in it
    QVERIFY(show(*m_ada, release));
    QTRY_VERIFY(m_ada->find<JoinBar>(u"joinBar"_s));
    const JoinBar& bar = *m_ada->find<JoinBar>(u"joinBar"_s);
    QVERIFY(bar.accessibleName().contains(u"release"_s));
    QVERIFY(m_ada->composer().isVisible());
    m_ada->press(Qt::Key_F6, Qt::ShiftModifier); // from the composer
    QVERIFY(m_ada->hasKeyboard(bar));
    m_ada->press(Qt::Key_Space);
    QTRY_VERIFY(!bar.isVisible());
    QVERIFY(m_ada->hasKeyboard(m_ada->composer()));
    const MemberId self = ada().directory().self();
    QTRY_VERIFY(lea().memberships().members(release).value_or(QList<MemberId> {}).contains(self));
}

void TestDetailsPane::theJoinBarGoesWithTheFirstMessage()
{
    letAdaCome();
    const RoomId release = openRelease();
    QVERIFY(show(*m_ada, release));
    QTRY_VERIFY(m_ada->find<JoinBar>(u"joinBar"_s));
    QVERIFY(ada().send(release, {}, u"May I?"_s));
    QTRY_VERIFY(!m_ada->find<JoinBar>(u"joinBar"_s));
    QVERIFY(isIn(ada(), release));
}

void TestDetailsPane::anArchivedChannelOffersNoJoining()
{
    letAdaCome();
    const RoomId release = openRelease();
    QVERIFY(show(*m_ada, release));
    QTRY_VERIFY(m_ada->find<JoinBar>(u"joinBar"_s));
    lea().setArchived(release, true);
    QTRY_VERIFY(!m_ada->find<JoinBar>(u"joinBar"_s));
}

QTEST_MAIN(TestDetailsPane)
#include "test_details_pane.moc"
