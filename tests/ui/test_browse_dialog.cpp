// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/team_fixture.h"
#include "ui/rooms/browse_dialog.h"
#include "ui/rooms/room_desk.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::Desk;

/// Looking through the channels of a workspace: joining one, and bringing one back from the
/// archive.
class TestBrowseDialog : public QObject, protected test::TeamFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init() { gather(); }
    void cleanup() { part(); }

    void aChannelIsJoinedAndOpened();
    void anArchivedChannelIsRestored();
    void membersDoNotRestore();
    void whatIsNotThereIsSaid();

private:
    RoomId create(const QString& name);
    void archive(const RoomId& room);
    static BrowseDialog& browse(Desk& desk);
    static void showArchived(const BrowseDialog& dialog);
    static QListView& list(const BrowseDialog& dialog)
    {
        return *dialog.findChild<QListView*>(u"channels"_s);
    }
    static const replica::RoomState* state(Desk& desk, const RoomId& room)
    {
        return desk.workspace()->directory().room(room);
    }

    std::unique_ptr<ThemeController> m_theme;
};

/// Both see it afterwards.
RoomId TestBrowseDialog::create(const QString& name)
{
    const RoomId room = m_desk->workspace()->createChannel(name, RoomKind::Public, {});
    if (!QTest::qWaitFor([&] { return state(*m_desk, room) && state(*m_guest, room); }, 20'000))
        qWarning("the channel did not arrive");
    return room;
}

void TestBrowseDialog::archive(const RoomId& room)
{
    m_desk->workspace()->setArchived(room, true);
    QTRY_VERIFY(state(*m_desk, room)->room.archivedAt);
    QTRY_VERIFY(state(*m_guest, room)->room.archivedAt);
}

BrowseDialog& TestBrowseDialog::browse(Desk& desk)
{
    desk.window().findChild<RoomDesk*>()->browse();
    return *desk.window().findChild<BrowseDialog*>();
}

void TestBrowseDialog::showArchived(const BrowseDialog& dialog)
{
    auto* box = dialog.findChild<QCheckBox*>();
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Space);
    QVERIFY(box->isChecked());
}

void TestBrowseDialog::aChannelIsJoinedAndOpened()
{
    const RoomId design = create(u"design"_s);
    QVERIFY(!state(*m_guest, design)->joined);
    const BrowseDialog& dialog = browse(*m_guest);
    auto* filter = dialog.findChild<QLineEdit*>(u"channelFilter"_s);
    QTest::keyClicks(filter, u"gen"_s);
    QTRY_COMPARE(list(dialog).model()->rowCount(), 1);
    // One is in it already.
    QVERIFY(!m_guest->find<QPushButton>(u"joinChannel"_s)->isEnabled());
    filter->clear();
    QTest::keyClicks(filter, u"des"_s);
    QTRY_COMPARE(list(dialog).model()->rowCount(), 1);
    QVERIFY(!m_guest->find<QPushButton>(u"restoreChannel"_s));
    m_guest->click(u"joinChannel"_s);
    QTRY_VERIFY(state(*m_guest, design)->joined);
    QCOMPARE(m_guest->window().navigator().room(), design);
    QTRY_VERIFY(!m_guest->window().findChild<BrowseDialog*>());
    QTRY_VERIFY(m_guest->workspace()->session().outbox().isEmpty());
}

void TestBrowseDialog::anArchivedChannelIsRestored()
{
    const RoomId release = create(u"release"_s);
    archive(release);
    const BrowseDialog& dialog = browse(*m_desk);
    QCOMPARE(list(dialog).model()->rowCount(), 1); // general alone
    showArchived(dialog);
    QCOMPARE(list(dialog).model()->rowCount(), 1);
    QVERIFY(!m_desk->find<QPushButton>(u"joinChannel"_s)->isEnabled());
    m_desk->click(u"restoreChannel"_s);
    QTRY_VERIFY(!state(*m_desk, release)->room.archivedAt);
    QTRY_VERIFY(!state(*m_guest, release)->room.archivedAt);
    QTRY_VERIFY(m_desk->visibleText().contains(u"There is no such channel."_s));
}

void TestBrowseDialog::membersDoNotRestore()
{
    archive(create(u"release"_s));
    showArchived(browse(*m_guest));
    auto* restore = m_guest->find<QPushButton>(u"restoreChannel"_s);
    QVERIFY(restore);
    QVERIFY(!restore->isEnabled());
    // It can be read.
    QVERIFY(m_guest->find<QPushButton>(u"openChannel"_s)->isEnabled());
}

void TestBrowseDialog::whatIsNotThereIsSaid()
{
    const BrowseDialog& dialog = browse(*m_desk);
    auto* filter = dialog.findChild<QLineEdit*>(u"channelFilter"_s);
    QTest::keyClicks(filter, u"nowhere"_s);
    QTRY_VERIFY(m_desk->visibleText().contains(u"There is no such channel."_s));
    QVERIFY(!m_desk->find<QPushButton>(u"openChannel"_s)->isEnabled());
    filter->clear();
    QTRY_VERIFY(list(dialog).isVisible());
}

QTEST_MAIN(TestBrowseDialog)
#include "test_browse_dialog.moc"
