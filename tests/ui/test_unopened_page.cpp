// SPDX-License-Identifier: Apache-2.0
#include "tests/support/full_disk.h"
#include "tests/ui/window_fixture.h"
#include "ui/activity/drafts_pane.h"
#include "ui/composer/composer.h"
#include "ui/composer/composer_edit.h"
#include "ui/shell/unopened_page.h"
#include "ui/shell/workspace_menu.h"
#include "ui/sidebar/rail.h"
#include "ui/sidebar/sidebar.h"
#include "ui/timeline/timeline_view.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/states.h"

#include <QDir>
#include <QListView>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::Desk;
using test::Device;
using test::Disk;
using test::setDisk;

/// The window over a disk that refuses at the start: calm, with what can be read, and on its own
/// again when the disk takes writes.
class TestUnopenedPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<ThemeController>(*qApp);
        m_vfs = test::registerFullDiskVfs();
    }
    void init();
    void cleanup();
    void cleanupTestCase() { m_theme.reset(); }

    void withoutACopyItSaysWhatIsWrong_data();
    void withoutACopyItSaysWhatIsWrong();
    void tryingAgainOpensIt();
    void tryingInVainSaysWhen();
    void historyCanBeReadAndNothingWritten();
    void theNoticeOpensItAgain();
    void otherWorkspacesStayInReach();
    void aDeletedDraftComesBackOnceTheDiskTakesIt();
    void theHostsDiskIsSaid();

private:
    [[nodiscard]] MainWindow& window() const { return m_desk->window(); }
    void restartWithoutCopy(Disk disk);
    void restartWith(Disk disk);
    template <typename Widget>
    [[nodiscard]] Widget& part() const
    {
        return *window().template findChild<Widget*>();
    }

    std::unique_ptr<ThemeController> m_theme;
    QByteArray m_vfs;
    std::unique_ptr<Desk> m_desk;
    WorkspaceId m_workspace;
};

void TestUnopenedPage::init()
{
    m_desk = std::make_unique<Desk>(Device::Kind::WithServer, QString(), m_vfs);
    m_desk->startHere(u"Lea Martin"_s, u"Northlight"_s);
    QVERIFY(m_desk->workspace());
    m_workspace = m_desk->workspace()->id();
    m_desk->workspace()->send(*window().navigator().room(), {}, u"said while there was room"_s);
    QTRY_VERIFY(m_desk->workspace()->session().outbox().isEmpty());
}

void TestUnopenedPage::cleanup()
{
    setDisk(Disk::HasRoom);
    m_desk.reset();
}

void TestUnopenedPage::restartWith(Disk disk)
{
    m_desk->restart([disk] { setDisk(disk); });
}

void TestUnopenedPage::restartWithoutCopy(Disk disk)
{
    m_desk->restart([this, disk] {
        QVERIFY(QDir(m_desk->device().folder() + u"/client/replicas"_s).removeRecursively());
        setDisk(disk);
    });
}

void TestUnopenedPage::withoutACopyItSaysWhatIsWrong_data()
{
    QTest::addColumn<Disk>("disk");
    QTest::addColumn<QString>("said");
    QTest::newRow("full") << Disk::Full << u"The disk of this computer is full"_s;
    QTest::newRow("read-only") << Disk::ReadOnly << u"Hearth may not write"_s;
}

void TestUnopenedPage::withoutACopyItSaysWhatIsWrong()
{
    QFETCH(Disk, disk);
    QFETCH(QString, said);
    restartWithoutCopy(disk);
    QVERIFY(part<UnopenedPage>().isVisible());
    QVERIFY2(m_desk->visibleText().contains(said), qPrintable(m_desk->visibleText()));
    QVERIFY(m_desk->visibleText().contains(u"Northlight"_s));
    QVERIFY(m_desk->visibleText().contains(u"Nothing is lost"_s));
    // It stays where it was, and so does everything around it.
    QVERIFY(part<Rail>().isVisible() && part<Sidebar>().isVisible());
    const QList<RailTile*> tiles = part<Rail>().findChildren<RailTile*>();
    QVERIFY(std::ranges::any_of(tiles, &RailTile::isChecked));
    QCOMPARE(window().windowTitle(), u"Northlight – Hearth"_s);
    QCOMPARE(window().navigator().awaited(), m_workspace);
}

void TestUnopenedPage::tryingAgainOpensIt()
{
    restartWithoutCopy(Disk::Full);
    setDisk(Disk::HasRoom);
    m_desk->click(u"tryAgain"_s);
    QVERIFY(!part<UnopenedPage>().isVisible());
    QVERIFY(m_desk->workspace() && !m_desk->workspace()->isReadOnly());
    QTRY_VERIFY(window().navigator().room());
    QTRY_COMPARE(m_desk->timeline().source()->rowCount(), 1);
}

void TestUnopenedPage::tryingInVainSaysWhen()
{
    restartWithoutCopy(Disk::Full);
    QVERIFY(m_desk->visibleText().contains(u"Last tried at"_s));
    m_desk->click(u"tryAgain"_s);
    QVERIFY(part<UnopenedPage>().isVisible());
    QVERIFY(m_desk->visibleText().contains(u"Last tried at"_s));
}

void TestUnopenedPage::historyCanBeReadAndNothingWritten()
{
    restartWith(Disk::ReadOnly);
    QVERIFY(m_desk->workspace() && m_desk->workspace()->isReadOnly());
    QTRY_VERIFY(m_desk->timeline().source() && m_desk->timeline().source()->rowCount() == 1);
    QTRY_VERIFY(m_desk->workspace()->directory().isLoaded());
    QVERIFY(m_desk->visibleText().contains(u"You can read what is here, but not write"_s));
    QVERIFY(m_desk->visibleText().contains(u"could not be kept"_s));
    QVERIFY(!m_desk->composer().findChild<ComposerEdit*>()->isVisible());
    // What would be stored is not offered.
    for (const Command command : { Command::NewChannel, Command::WorkspaceSettings })
        QVERIFY(
            !WorkspaceMenu::obstacle(command, window().navigator(), m_desk->client()).isEmpty());
}

void TestUnopenedPage::theNoticeOpensItAgain()
{
    restartWith(Disk::Full);
    QTRY_VERIFY(m_desk->timeline().source() && m_desk->timeline().source()->rowCount() == 1);
    setDisk(Disk::HasRoom);
    m_desk->click(u"noticeAction"_s);
    QTRY_VERIFY(m_desk->workspace() && !m_desk->workspace()->isReadOnly());
    QTRY_VERIFY(m_desk->composer().findChild<ComposerEdit*>()->isVisible());
    QVERIFY(!m_desk->visibleText().contains(u"but not write"_s));
    m_desk->composer().setFocus();
    m_desk->write(u"said afterwards"_s);
    m_desk->press(Qt::Key_Return);
    QTRY_COMPARE(m_desk->timeline().source()->rowCount(), 2);
}

void TestUnopenedPage::otherWorkspacesStayInReach()
{
    const auto second = Device::wait(
        m_desk->client().createWorkspace(*m_desk->client().localAccount(), u"Attic"_s));
    QVERIFY(second);
    window().openWorkspace(*second);
    QTRY_VERIFY(m_desk->workspace()->directory().isLoaded());
    restartWithoutCopy(Disk::Full);
    QCOMPARE(window().navigator().awaited(), second);
    QVERIFY(m_desk->visibleText().contains(u"Attic"_s));
    window().openWorkspace(m_workspace);
    QCOMPARE(window().navigator().awaited(), m_workspace);
    QVERIFY(m_desk->visibleText().contains(u"Northlight"_s));
    // The ways in lead back.
    QTest::mouseClick(part<Rail>().findChildren<RailTile*>().first(), Qt::LeftButton);
    QVERIFY(!part<UnopenedPage>().isVisible());
    m_desk->press(Qt::Key_Escape);
    QVERIFY(part<UnopenedPage>().isVisible());
}

void TestUnopenedPage::aDeletedDraftComesBackOnceTheDiskTakesIt()
{
    const replica::DraftPlace place {
        .room = *window().navigator().room(), .parent = {}, .edited = {}
    };
    DraftsPane pane(nullptr);
    pane.setWorkspace(m_desk->workspace());
    pane.show();
    m_desk->workspace()->session().saveDraft(place, u"half a thought"_s);
    auto* list = pane.findChild<QListView*>(u"drafts"_s);
    auto* offer = pane.findChild<InlineMessage*>(u"draftUndo"_s);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QTest::keyClick(list, Qt::Key_Delete);
    QVERIFY(m_desk->workspace()->session().draft(place).isEmpty());
    QTRY_VERIFY(m_desk->workspace()->session().outbox().isEmpty());
    pane.setWorkspace(nullptr);
    restartWith(Disk::ReadOnly);
    QVERIFY(m_desk->workspace() && m_desk->workspace()->isReadOnly());
    pane.setWorkspace(m_desk->workspace());
    QVERIFY2(offer->text().contains(u"may not write"_s), qPrintable(offer->text()));
    offer->findChild<QPushButton*>()->click();
    QVERIFY(offer->isVisible());
    QVERIFY2(offer->text().contains(u"may not write"_s), qPrintable(offer->text()));
    pane.setWorkspace(nullptr);
    restartWith(Disk::HasRoom);
    QTRY_VERIFY(m_desk->workspace() && !m_desk->workspace()->isReadOnly());
    pane.setWorkspace(m_desk->workspace());
    QVERIFY(offer->isVisible());
    offer->findChild<QPushButton*>()->click();
    QCOMPARE(m_desk->workspace()->session().draft(place), u"half a thought"_s);
    QVERIFY(!offer->isVisible());
}

/// Not this device's: the server's folder is away, as when its drive was pulled.
void TestUnopenedPage::theHostsDiskIsSaid()
{
    const QString folder = m_desk->device().folder() + u"/server"_s;
    QVERIFY(QDir().rename(folder, folder + u"-away"_s));
    m_desk->workspace()->send(*window().navigator().room(), {}, u"said meanwhile"_s);
    QTRY_VERIFY(m_desk->visibleText().contains(u"connected the drive again"_s));
    QVERIFY(m_desk->visibleText().contains(u"waits on this device"_s));
    QVERIFY(m_desk->find<QPushButton>(u"noticeAction"_s));
    QVERIFY(!m_desk->workspace()->session().outbox().isEmpty());
    QCOMPARE(m_desk->workspace()->session().syncState().failed, 0);
    QVERIFY(QDir().rename(folder + u"-away"_s, folder));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->workspace()->session().outbox().isEmpty(), 30'000);
    QTRY_VERIFY(!m_desk->visibleText().contains(u"connected the drive again"_s));
    QTRY_COMPARE(m_desk->timeline().source()->rowCount(), 2);
}

QTEST_MAIN(TestUnopenedPage)
#include "test_unopened_page.moc"
