// SPDX-License-Identifier: Apache-2.0
#include "core/models/room_actions.h"
#include "core/models/sidebar_model.h"
#include "tests/ui/team_fixture.h"
#include "ui/rooms/section_dialog.h"
#include "ui/sidebar/room_list.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using models::RoomActions;
using models::SidebarModel;
using test::Desk;

/// What is done with a room as a whole, or with a section, from its menu: asked about first where
/// it cannot be undone, and seen by the others afterwards.
class TestRoomCommands : public QObject, protected test::TeamFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init() { gather(); }
    void cleanup() { part(); }

    void aSectionIsMadeForARoomAndRenamed();
    void aSectionNeedsAName();
    void makingPrivateIsAskedAbout();
    void leavingAPrivateChannelIsAskedAbout();
    void aPublicChannelIsLeftAtOnce();
    void aChannelIsArchivedAndRestored();
    void aClosedConversationComesBackWithNews();

private:
    RoomId create(const QString& name, RoomKind kind = RoomKind::Public);
    static RoomList& list(Desk& desk) { return *desk.window().findChild<RoomList*>(); }
    static const SidebarModel& sidebar(Desk& desk)
    {
        return static_cast<const SidebarModel&>(*list(desk).model());
    }
    static bool isListed(Desk& desk, const RoomId& room)
    {
        return sidebar(desk).indexOf(room) >= 0;
    }
    /// -1: there is none.
    static int heading(Desk& desk, const QString& title);
    /// By keyboard, in the sidebar; null: nothing opened.
    static QMenu* menuOf(Desk& desk, int row);
    static QMenu* menuOf(Desk& desk, const RoomId& room)
    {
        return menuOf(desk, sidebar(desk).indexOf(room));
    }
    static void choose(QMenu* menu, const QString& text);
    static bool isAsked(Desk& desk) { return desk.find<QPushButton>(u"confirm"_s); }
    static const replica::RoomState* state(Desk& desk, const RoomId& room)
    {
        return desk.workspace()->directory().room(room);
    }
    static bool isSent(Desk& desk) { return desk.workspace()->session().outbox().isEmpty(); }
    QStringList ownSections();
    MemberId ada() { return m_guest->workspace()->directory().self(); }

    std::unique_ptr<ThemeController> m_theme;
};

/// The server and the owner's sidebar have it afterwards.
RoomId TestRoomCommands::create(const QString& name, RoomKind kind)
{
    const RoomId room = m_desk->workspace()->createChannel(name, kind, {});
    if (!QTest::qWaitFor(
            [&] { return isSent(*m_desk) && isListed(*m_desk, room) && state(*m_desk, room); },
            20'000))
        qWarning("the channel did not arrive");
    return room;
}

int TestRoomCommands::heading(Desk& desk, const QString& title)
{
    for (int row = 0; row < sidebar(desk).rowCount(); ++row) {
        if (sidebar(desk).row(row).isHeading() && sidebar(desk).row(row).title == title)
            return row;
    }
    return -1;
}

QMenu* TestRoomCommands::menuOf(Desk& desk, int row)
{
    RoomList& rooms = list(desk);
    rooms.setFocus(Qt::TabFocusReason);
    rooms.setCurrentIndex(rooms.model()->index(row, 0));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
    QApplication::sendEvent(rooms.viewport(), &event);
    return qobject_cast<QMenu*>(QApplication::activePopupWidget());
}

void TestRoomCommands::choose(QMenu* menu, const QString& text)
{
    QVERIFY(menu);
    const QList<QAction*> entries = menu->actions();
    const auto found = std::ranges::find(entries, text, &QAction::text);
    QVERIFY2(found != entries.end(), qPrintable(text));
    QVERIFY2((*found)->isEnabled(), qPrintable((*found)->toolTip()));
    menu->setActiveAction(*found);
    QTest::keyClick(menu, Qt::Key_Return);
}

/// Those that the owner has made, by name.
QStringList TestRoomCommands::ownSections()
{
    QStringList names;
    for (const Item& item : m_desk->workspace()->directory().items(ItemKind::Section)) {
        if (item.section && !item.section->name.isEmpty())
            names.append(item.section->name);
    }
    return names;
}

void TestRoomCommands::aSectionIsMadeForARoomAndRenamed()
{
    const RoomId release = create(u"release"_s);
    QMenu* menu = menuOf(*m_desk, release);
    QVERIFY(menu);
    const QList<QAction*> entries = menu->actions();
    const auto move = std::ranges::find(entries, u"Move to section"_s, &QAction::text);
    QVERIFY(move != entries.end());
    (*move)->menu()->actions().constLast()->trigger(); // New section…
    menu->close();
    QTRY_VERIFY(m_desk->find<SectionDialog>({}));
    m_desk->type(u"sectionName"_s, u"Projects"_s);
    m_desk->click(u"saveSection"_s);
    QTRY_COMPARE(ownSections(), QStringList { u"Projects"_s });
    QTRY_VERIFY(heading(*m_desk, u"Projects"_s) >= 0);
    QTRY_VERIFY(isSent(*m_desk));
    const SectionId section = sidebar(*m_desk).row(heading(*m_desk, u"Projects"_s)).section;
    QTRY_COMPARE(state(*m_desk, release)->preference.sectionId, section);
    QCOMPARE(sidebar(*m_desk).roomsOf(section), QList<RoomId> { release });
    // It is called otherwise; what is given up changes nothing.
    choose(menuOf(*m_desk, heading(*m_desk, u"Projects"_s)), u"Rename section…"_s);
    QTRY_VERIFY(m_desk->find<SectionDialog>({}));
    QCOMPARE(m_desk->find<TextField>(u"sectionName"_s)->text(), u"Projects"_s);
    m_desk->type(u"sectionName"_s, u"Nothing"_s);
    m_desk->find<SectionDialog>({})->reject();
    QTRY_VERIFY(!m_desk->find<SectionDialog>({}));
    choose(menuOf(*m_desk, heading(*m_desk, u"Projects"_s)), u"Rename section…"_s);
    QTRY_VERIFY(m_desk->find<SectionDialog>({}));
    m_desk->type(u"sectionName"_s, u"Customers"_s);
    m_desk->click(u"saveSection"_s);
    QTRY_COMPARE(ownSections(), QStringList { u"Customers"_s });
    QTRY_VERIFY(isSent(*m_desk));
    QCOMPARE(ownSections(), QStringList { u"Customers"_s });
    QTRY_COMPARE(heading(*m_desk, u"Projects"_s), -1);
    QCOMPARE(sidebar(*m_desk).roomsOf(section), QList<RoomId> { release });
    QCOMPARE(heading(*m_guest, u"Customers"_s), -1); // nobody else's matter
}

void TestRoomCommands::aSectionNeedsAName()
{
    choose(menuOf(*m_desk, heading(*m_desk, u"Channels"_s)), u"New section…"_s);
    QTRY_VERIFY(m_desk->find<SectionDialog>({}));
    m_desk->click(u"saveSection"_s);
    QVERIFY(m_desk->visibleText().contains(u"Give the section a name."_s));
    QVERIFY(m_desk->find<SectionDialog>({}));
    m_desk->type(u"sectionName"_s, u" Later "_s);
    m_desk->click(u"saveSection"_s);
    QTRY_COMPARE(ownSections(), QStringList { u"Later"_s });
    QTRY_VERIFY(isSent(*m_desk));
}

void TestRoomCommands::makingPrivateIsAskedAbout()
{
    const RoomId release = create(u"release"_s);
    QTRY_VERIFY(state(*m_guest, release));
    choose(menuOf(*m_desk, release), u"Make private…"_s);
    QTRY_VERIFY(isAsked(*m_desk));
    QVERIFY(m_desk->visibleText().contains(u"Make #release private?"_s));
    m_desk->click(u"refuse"_s);
    QTRY_VERIFY(!isAsked(*m_desk));
    QVERIFY(isSent(*m_desk));
    QCOMPARE(state(*m_desk, release)->room.kind, RoomKind::Public);
    choose(menuOf(*m_desk, release), u"Make private…"_s);
    QTRY_VERIFY(isAsked(*m_desk));
    m_desk->click(u"confirm"_s);
    QTRY_COMPARE(state(*m_desk, release)->room.kind, RoomKind::Private);
    QTRY_VERIFY(isSent(*m_desk));
    QCOMPARE(state(*m_desk, release)->room.kind, RoomKind::Private);
    QTRY_VERIFY(!state(*m_guest, release)); // who was not in it does not see it any more
}

void TestRoomCommands::leavingAPrivateChannelIsAskedAbout()
{
    const RoomId secret = create(u"secret"_s, RoomKind::Private);
    RoomActions(*m_desk->workspace()).addMembers(secret, { ada() });
    QTRY_VERIFY(isListed(*m_guest, secret));
    choose(menuOf(*m_guest, secret), u"Leave channel"_s);
    QTRY_VERIFY(isAsked(*m_guest));
    QVERIFY(m_guest->visibleText().contains(u"Leave #secret?"_s));
    m_guest->click(u"refuse"_s);
    QTRY_VERIFY(!isAsked(*m_guest));
    QVERIFY(isListed(*m_guest, secret));
    choose(menuOf(*m_guest, secret), u"Leave channel"_s);
    QTRY_VERIFY(isAsked(*m_guest));
    m_guest->click(u"confirm"_s);
    QTRY_VERIFY(!isListed(*m_guest, secret));
    QTRY_VERIFY(!state(*m_guest, secret));
    QTRY_COMPARE(state(*m_desk, secret)->room.memberIds.size(), 1);
}

void TestRoomCommands::aPublicChannelIsLeftAtOnce()
{
    const RoomId release = create(u"release"_s);
    QTRY_VERIFY(state(*m_guest, release));
    RoomActions(*m_guest->workspace()).join(release);
    QTRY_VERIFY(isListed(*m_guest, release));
    QTRY_VERIFY(isSent(*m_guest));
    choose(menuOf(*m_guest, release), u"Leave channel"_s);
    QVERIFY(!isAsked(*m_guest)); // one can come back
    QTRY_VERIFY(!isListed(*m_guest, release));
    QTRY_VERIFY(isSent(*m_guest));
    QTRY_VERIFY(state(*m_guest, release) && !state(*m_guest, release)->joined);
}

void TestRoomCommands::aChannelIsArchivedAndRestored()
{
    const RoomId release = create(u"release"_s);
    QTRY_VERIFY(state(*m_guest, release));
    m_desk->window().openRoom(release);
    choose(menuOf(*m_desk, release), u"Archive channel…"_s);
    QTRY_VERIFY(isAsked(*m_desk));
    QVERIFY(m_desk->visibleText().contains(u"Archive #release?"_s));
    m_desk->click(u"refuse"_s);
    QTRY_VERIFY(!isAsked(*m_desk));
    QVERIFY(!state(*m_desk, release)->room.archivedAt);
    choose(menuOf(*m_desk, release), u"Archive channel…"_s);
    QTRY_VERIFY(isAsked(*m_desk));
    m_desk->click(u"confirm"_s);
    QTRY_VERIFY(state(*m_guest, release)->room.archivedAt);
    QTRY_VERIFY(state(*m_desk, release)->room.archivedAt);
    QTRY_VERIFY(!isListed(*m_desk, release));
    // It is open still, and its header has its menu.
    QCOMPARE(m_desk->window().navigator().room(), release);
    m_desk->click(u"roomMenu"_s);
    choose(qobject_cast<QMenu*>(QApplication::activePopupWidget()), u"Restore channel"_s);
    QVERIFY(!isAsked(*m_desk));
    QTRY_VERIFY(!state(*m_guest, release)->room.archivedAt);
    QTRY_VERIFY(!state(*m_desk, release)->room.archivedAt);
    QTRY_VERIFY(isListed(*m_desk, release));
}

void TestRoomCommands::aClosedConversationComesBackWithNews()
{
    const RoomId talk = RoomActions(*m_desk->workspace()).openConversation({ ada() });
    QTRY_VERIFY(isListed(*m_desk, talk));
    QTRY_VERIFY(isSent(*m_desk));
    QTRY_VERIFY(state(*m_guest, talk));
    QVERIFY(m_desk->window().navigator().room() != talk); // what is open stays in sight
    choose(menuOf(*m_desk, talk), u"Close conversation"_s);
    QTRY_VERIFY(!isListed(*m_desk, talk));
    QTRY_VERIFY(isSent(*m_desk));
    QVERIFY(state(*m_desk, talk)->preference.closed);
    QVERIFY(!state(*m_guest, talk)->preference.closed);
    QVERIFY(m_guest->workspace()->send(talk, {}, u"are you there?"_s));
    QTRY_VERIFY(isListed(*m_desk, talk));
}

QTEST_MAIN(TestRoomCommands)
#include "test_room_commands.moc"
