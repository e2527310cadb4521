// SPDX-License-Identifier: Apache-2.0
#include "core/domain/names.h"
#include "tests/ui/window_fixture.h"
#include "ui/shell/room_menu.h"
#include "ui/sidebar/rail.h"
#include "ui/sidebar/room_delegate.h"
#include "ui/sidebar/room_list.h"
#include "ui/sidebar/sidebar_buttons.h"
#include "ui/sidebar/status_foot.h"
#include "ui/theme/hearth_style.h"
#include "ui/widgets/buttons.h"

#include <QContextMenuEvent>
#include <QLineEdit>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::Desk;
using test::Device;

/// The sidebar of a real workspace.
class TestSidebar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }

    void init()
    {
        m_desk = std::make_unique<Desk>(Device::Kind::WithServer);
        m_desk->startHere(u"Lea Martin"_s, u"Northlight"_s);
        m_rooms = m_desk->window().findChild<RoomList*>();
        QVERIFY(m_rooms && m_rooms->isVisible());
    }
    void cleanup() { m_desk.reset(); }
    void cleanupTestCase() { m_theme.reset(); }

    void showsTheWorkspaceAndItsRooms()
    {
        QCOMPARE(m_desk->window().findChild<WorkspaceHeader*>()->text(), u"Northlight"_s);
        QTRY_COMPARE(m_rooms->model()->rowCount(), 2);
        QCOMPARE(m_rooms->model()->index(0, 0).data().toString(), u"Channels"_s);
        QCOMPARE(m_rooms->model()->index(1, 0).data().toString(), u"general"_s);
        QVERIFY(m_rooms->openRoom());
        QVERIFY(m_desk->window().windowTitle().contains(u"Northlight"_s));
    }

    void stepsThroughRoomsByKeyboard()
    {
        const RoomId release = create(u"release"_s);
        const RoomId zebra = create(u"zebra"_s);
        QTRY_COMPARE(m_rooms->model()->rowCount(), 4);
        const RoomId general = *m_desk->window().navigator().room();
        QTest::keyClick(&m_desk->window(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(m_desk->window().navigator().room(), release);
        QTest::keyClick(&m_desk->window(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(m_desk->window().navigator().room(), zebra);
        QTest::keyClick(&m_desk->window(), Qt::Key_Down, Qt::AltModifier); // round the end
        QCOMPARE(m_desk->window().navigator().room(), general);
        QTest::keyClick(&m_desk->window(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(m_desk->window().navigator().room(), zebra);
        QCOMPARE(m_rooms->openRoom(), zebra);
    }

    void arrowsMoveAndReturnOpens()
    {
        const RoomId release = create(u"release"_s);
        QTRY_COMPARE(m_rooms->model()->rowCount(), 3);
        m_rooms->setFocus(Qt::TabFocusReason);
        m_rooms->setCurrentIndex(m_rooms->model()->index(1, 0));
        QTest::keyClick(m_rooms, Qt::Key_Down);
        QVERIFY(m_desk->window().navigator().room() != release);
        QTest::keyClick(m_rooms, Qt::Key_Return);
        QCOMPARE(m_desk->window().navigator().room(), release);
    }

    void clickingARowOpensIt()
    {
        const RoomId release = create(u"release"_s);
        QTRY_COMPARE(m_rooms->model()->rowCount(), 3);
        QTest::mouseClick(m_rooms->viewport(), Qt::LeftButton, {},
            m_rooms->visualRect(m_rooms->model()->index(2, 0)).center());
        QCOMPARE(m_desk->window().navigator().room(), release);
    }

    void headingOffersANewChannelToThoseWhoMay()
    {
        QSignalSpy asked(m_rooms, &RoomList::addChannelRequested);
        const auto* delegate = static_cast<RoomDelegate*>(m_rooms->itemDelegate());
        const auto* model = static_cast<models::SidebarModel*>(m_rooms->model());
        const RoomRowGeometry geometry = delegate->geometry(
            m_rooms->visualRect(model->index(0)), model->row(0));
        QVERIFY(!geometry.add.isEmpty());
        QTest::mouseClick(m_rooms->viewport(), Qt::LeftButton, {}, geometry.add.center());
        QCOMPARE(asked.count(), 1);
        m_rooms->setMayAddChannels(false);
        QVERIFY(
            delegate->geometry(m_rooms->visualRect(model->index(0)), model->row(0)).add.isEmpty());
    }

    void theChannelThatStaysCannotBeArchived()
    {
        create(u"release"_s);
        QTRY_COMPARE(m_rooms->model()->rowCount(), 3);
        for (const int row : { 1, 2 }) {
            const RoomMenu* menu = openMenu(row);
            QVERIFY(menu);
            const bool mayGo = row == 2; // rows: the heading, general, release
            QCOMPARE(entry(*menu, u"Archive channel…"_s)->isEnabled(), mayGo);
            QCOMPARE(entry(*menu, u"Delete channel…"_s)->isEnabled(), mayGo);
            QCOMPARE(entry(*menu, u"Delete channel…"_s)->statusTip().isEmpty(), mayGo);
            QVERIFY(entry(*menu, u"Edit channel…"_s)->isEnabled());
            QCOMPARE(entry(*menu, u"Leave channel"_s)->isEnabled(), mayGo);
            QCOMPARE(entry(*menu, u"Make private…"_s)->isEnabled(), mayGo);
        }
    }

    void anArchivedChannelCanBeRestored()
    {
        const RoomId room = create(u"release"_s);
        QTRY_COMPARE(m_rooms->model()->rowCount(), 3);
        replica::RoomState state = *m_desk->workspace()->directory().room(room);
        state.room.archivedAt = Timestamp { 1 };
        const RoomMenu menu(*m_desk->workspace(), state, nullptr);
        const QList<QAction*> entries = menu.actions();
        QVERIFY(std::ranges::contains(entries, u"Restore channel"_s, &QAction::text));
        QVERIFY(!std::ranges::contains(entries, u"Archive channel…"_s, &QAction::text));
        QVERIFY(entry(menu, u"Restore channel"_s)->isEnabled());
    }

    void headingsFoldByPointerAndKeyboard()
    {
        create(u"release"_s);
        QTRY_COMPARE(m_rooms->model()->rowCount(), 3);
        const QRect heading = m_rooms->visualRect(m_rooms->model()->index(0, 0));
        QTest::mouseClick(m_rooms->viewport(), Qt::LeftButton, {}, heading.center());
        QTRY_COMPARE(m_rooms->model()->rowCount(), 2); // the open one stays
        m_rooms->setFocus(Qt::TabFocusReason);
        m_rooms->setCurrentIndex(m_rooms->model()->index(0, 0));
        QTest::keyClick(m_rooms, Qt::Key_Right);
        QTRY_COMPARE(m_rooms->model()->rowCount(), 3);
        QTest::keyClick(m_rooms, Qt::Key_Space);
        QTRY_COMPARE(m_rooms->model()->rowCount(), 2);
    }

    void theMenuStarsAndMutes()
    {
        create(u"release"_s);
        QTRY_COMPARE(m_rooms->model()->rowCount(), 3);
        entry(*openMenu(2), u"Star"_s)->trigger();
        QTRY_COMPARE(m_rooms->model()->index(0, 0).data().toString(), u"Starred"_s);
        QCOMPARE(m_rooms->model()->index(1, 0).data().toString(), u"release"_s);
        QApplication::activePopupWidget()->close();
        entry(*openMenu(1), u"Mute"_s)->trigger();
        QTRY_COMPARE(m_rooms->model()->index(1, 0).data(Qt::AccessibleTextRole).toString(),
            u"release, muted"_s);
    }

    void roomsAreMovedByDraggingAndByKeys()
    {
        create(u"alpha"_s);
        QTRY_COMPARE(m_rooms->model()->rowCount(), 3);
        const auto titles = [&] {
            QStringList out;
            for (int i = 1; i < m_rooms->model()->rowCount(); ++i)
                out.append(m_rooms->model()->index(i, 0).data().toString());
            return out;
        };
        QTRY_COMPARE(titles(), (QStringList { u"alpha"_s, u"general"_s }));
        const QRect first = m_rooms->visualRect(m_rooms->model()->index(1, 0));
        const QRect second = m_rooms->visualRect(m_rooms->model()->index(2, 0));
        QWidget* surface = m_rooms->viewport();
        QTest::mousePress(surface, Qt::LeftButton, {}, first.center());
        const QPoint below(second.center().x(), second.bottom() - 1);
        QMouseEvent moved(QEvent::MouseMove, QPointF(below), surface->mapToGlobal(QPointF(below)),
            Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(surface, &moved);
        QTest::mouseRelease(surface, Qt::LeftButton, {}, below);
        QTRY_COMPARE(titles(), (QStringList { u"general"_s, u"alpha"_s }));
        m_rooms->setFocus(Qt::TabFocusReason);
        m_rooms->setCurrentIndex(m_rooms->model()->index(2, 0));
        QTest::keyClick(m_rooms, Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(titles(), (QStringList { u"alpha"_s, u"general"_s }));
    }

    void notesToOneselfByKeyboard()
    {
        m_desk->press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        auto* choose = m_desk->find<Button>(u"choosePeople"_s);
        QVERIFY(choose && choose->isEnabled()); // nobody: oneself
        QTest::mouseClick(choose, Qt::LeftButton);
        QTRY_COMPARE(m_desk->window().navigator().room(),
            conversationId(m_desk->workspace()->id(), { m_desk->workspace()->directory().self() }));
        QTRY_VERIFY(m_desk->workspace()->session().outbox().isEmpty());
        QTRY_VERIFY(m_rooms->model()->rowCount() == 4);
        QCOMPARE(m_rooms->model()->index(2, 0).data().toString(), u"Direct messages"_s);
    }

    void channelsAreBrowsed()
    {
        const RoomId release = create(u"release"_s);
        m_desk->press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        auto* filter = m_desk->find<QLineEdit>(u"channelFilter"_s);
        QVERIFY(filter);
        QVERIFY(!m_desk->find<Button>(u"joinChannel"_s)->isEnabled()); // one is in all of them
        QTest::keyClicks(filter, u"rel"_s);
        QTest::keyClick(filter, Qt::Key_Return);
        QTRY_COMPARE(m_desk->window().navigator().room(), release);
    }

    void headingsGrowWithTheText()
    {
        const auto* delegate = static_cast<RoomDelegate*>(m_rooms->itemDelegate());
        const auto* model = static_cast<models::SidebarModel*>(m_rooms->model());
        const auto heading = [&] {
            m_rooms->doItemsLayout();
            return delegate->geometry(m_rooms->visualRect(model->index(0)), model->row(0));
        };
        const RoomRowGeometry plain = heading();
        const int room = m_rooms->visualRect(model->index(1)).height();
        QCOMPARE(plain.row.height(), room); // and the gap above it
        for (const int zoom : { 150, 200 }) {
            m_theme->setZoom(zoom);
            const RoomRowGeometry large = heading();
            const int text = QFontMetrics(themeOf(*m_rooms).fonts.smallStrong).height();
            QCOMPARE_GE(large.heading.height(), text);
            QCOMPARE_GT(large.row.height(), plain.row.height());
            QCOMPARE(large.row.height(), m_rooms->visualRect(model->index(1)).height());
            QVERIFY(large.row.contains(large.add) && large.add.height() > plain.add.height());
        }
        m_theme->setZoom(100);
        QCOMPARE(heading().row.height(), plain.row.height());
    }

    void footSaysWhereTheWorkspaceIs()
    {
        auto* foot = m_desk->window().findChild<StatusFoot*>();
        QTRY_COMPARE(foot->connection().tone, StatusTone::Good);
        QTRY_COMPARE(foot->work().text, u"All changes saved"_s);
        QVERIFY(!foot->accessibleName().isEmpty());
    }

    void railListsWorkspaces()
    {
        m_desk->startHere(u"Lea Martin"_s, u"Aurora"_s);
        QList<RailTile*> tiles = m_desk->window().findChild<Rail*>()->findChildren<RailTile*>();
        tiles.removeIf([](const RailTile* tile) { return tile->row().name.isEmpty(); });
        QCOMPARE(tiles.size(), 2);
        const auto tileOf = [&](QStringView name) {
            return *std::ranges::find(
                tiles, name, [](const RailTile* tile) { return tile->row().name; });
        };
        QTest::mouseClick(tileOf(u"Northlight"), Qt::LeftButton);
        QTRY_COMPARE(m_desk->workspace()->directory().workspace().name, u"Northlight"_s);
        QVERIFY(tileOf(u"Northlight")->isChecked() && !tileOf(u"Aurora")->isChecked());
    }

private:
    RoomId create(const QString& name)
    {
        const RoomId room = m_desk->workspace()->createChannel(name, RoomKind::Public, {});
        // Wait until it is the server's: a pending row moves when it becomes real.
        if (!QTest::qWaitFor(
                [&] { return m_desk->workspace()->directory().room(room) != nullptr; }))
            qWarning("the channel did not arrive");
        return room;
    }

    RoomMenu* openMenu(int row)
    {
        const auto* delegate = static_cast<RoomDelegate*>(m_rooms->itemDelegate());
        const auto* model = static_cast<models::SidebarModel*>(m_rooms->model());
        const QRect place = m_rooms->visualRect(model->index(row));
        const QPoint spot = delegate->geometry(place, model->row(row)).row.center();
        QContextMenuEvent event(
            QContextMenuEvent::Mouse, spot, m_rooms->viewport()->mapToGlobal(spot));
        QApplication::sendEvent(m_rooms->viewport(), &event);
        return qobject_cast<RoomMenu*>(QApplication::activePopupWidget());
    }

    static QAction* entry(const QMenu& menu, const QString& text)
    {
        const QList<QAction*> entries = menu.actions();
        return *std::ranges::find(entries, text, &QAction::text);
    }

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<Desk> m_desk;
    RoomList* m_rooms = nullptr;
};

QTEST_MAIN(TestSidebar)
#include "test_sidebar.moc"
