// SPDX-License-Identifier: Apache-2.0
#include "tests/support/full_disk.h"
#include "tests/ui/window_fixture.h"
#include "ui/composer/composer.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/sign_out_dialog.h"
#include "ui/shell/unsaved_dialog.h"
#include "ui/widgets/buttons.h"

#include <QClipboard>
#include <QDir>
#include <QRadioButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::Desk;
using test::Device;
using test::Disk;
using test::setDisk;

/// Quitting and signing out while something has not reached the server, or not even the disk: it is
/// named, and the person decides.
class TestLeaving : public QObject {
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

    void whatIsOnTheDiskIsNoReasonToAsk();
    void whatIsTypedAtTheLastMomentIsWrittenFirst();
    void aFullDiskIsNamedWithWhatWouldBeLost();
    void stayingLosesNothing();
    void quittingAnywayQuits();
    void roomOnTheDiskIsNoticedAtTheDoor();
    void aDraftCountsToo();
    void signingOutNamesAllWorkspaces();
    void signingOutKeepsTheCopy();
    void signingOutErasesTheCopy();

private:
    void send(const WorkspaceId& workspace, const QString& text);
    void fillDisk();
    SignOutDialog* askToSignOut();
    [[nodiscard]] MainWindow& window() const { return m_desk->window(); }
    [[nodiscard]] UnsavedDialog* dialog() const { return window().findChild<UnsavedDialog*>(); }
    [[nodiscard]] models::WorkspaceContext& context(const WorkspaceId& id) const
    {
        return *m_desk->client().context(id);
    }

    std::unique_ptr<ThemeController> m_theme;
    QByteArray m_vfs;
    std::unique_ptr<Device> m_host;
    std::unique_ptr<Desk> m_desk;
    WorkspaceId m_first;
    WorkspaceId m_second;
};

/// Lea is in two workspaces of one server, which cannot be reached now.
void TestLeaving::init()
{
    m_host = std::make_unique<Device>(Device::Kind::WithServer);
    const auto first = Device::wait(m_host->client().startHere(u"Ivo Kovač"_s, u"Northlight"_s));
    QVERIFY(first);
    const auto second = Device::wait(
        m_host->client().createWorkspace(*m_host->client().localAccount(), u"Attic"_s));
    QVERIFY(second);
    m_first = *first;
    m_second = *second;
    m_desk = std::make_unique<Desk>(Device::Kind::ClientOnly, QString(), m_vfs);
    protocol::JoinLink link = m_host->invite(m_first);
    QVERIFY(Device::wait(m_desk->client().join(link, u"Lea Martin"_s)));
    const auto code = Device::wait(m_host->client().localAccount()->joinCode(m_second));
    QVERIFY(code);
    link.code = code->code;
    QVERIFY(Device::wait(m_desk->client().join(link, u"Lea Martin"_s)));
    window().openWorkspace(m_first);
    for (const WorkspaceId& id : { m_first, m_second })
        QTRY_VERIFY(context(id).session().syncState().caughtUp && context(id).directory().isLoaded()
            && context(id).session().isSettled());
    QTRY_VERIFY(window().navigator().room());
    QVERIFY(Device::wait(m_host->server().stopListening()));
    QTRY_VERIFY(context(m_first).session().syncState().connection.phase
        != provider::ConnectionPhase::Online);
}

void TestLeaving::cleanup()
{
    setDisk(Disk::HasRoom);
    m_desk.reset();
    m_host.reset();
}

void TestLeaving::send(const WorkspaceId& workspace, const QString& text)
{
    models::WorkspaceContext& there = context(workspace);
    there.send(there.directory().rooms().front().room.id, {}, text);
}

void TestLeaving::fillDisk()
{
    setDisk(Disk::Full);
    for (const QString& text : { u"one"_s, u"two"_s, u"three"_s })
        send(m_first, text);
    QTRY_VERIFY(context(m_first).session().syncState().storage);
}

void TestLeaving::whatIsOnTheDiskIsNoReasonToAsk()
{
    send(m_first, u"waits for the network"_s);
    QTRY_VERIFY(context(m_first).session().isSettled());
    QSignalSpy quit(&window(), &MainWindow::quitRequested);
    window().close();
    QCOMPARE(quit.size(), 1);
    QVERIFY(!dialog());
}

void TestLeaving::whatIsTypedAtTheLastMomentIsWrittenFirst()
{
    m_desk->composer().setFocus();
    m_desk->write(u"half a thought"_s);
    QSignalSpy quit(&window(), &MainWindow::quitRequested);
    window().close();
    QTRY_COMPARE(quit.size(), 1);
    QVERIFY(context(m_first).session().isSettled());
    QCOMPARE(context(m_first).session().draft(*window().navigator().room()), u"half a thought"_s);
}

void TestLeaving::aFullDiskIsNamedWithWhatWouldBeLost()
{
    fillDisk();
    QSignalSpy quit(&window(), &MainWindow::quitRequested);
    window().close();
    QTRY_VERIFY(dialog());
    QVERIFY(window().isVisible());
    QCOMPARE(quit.size(), 0);
    const QString said = m_desk->visibleText();
    for (const QString& word : { u"3 message(s)"_s, u"full"_s, u"two"_s, u"Northlight"_s })
        QVERIFY2(said.contains(word), qPrintable(said));
    m_desk->click(u"copyAll"_s);
    const QString copied = QGuiApplication::clipboard()->text();
    for (const QString& text : { u"one"_s, u"two"_s, u"three"_s, u"#general"_s })
        QVERIFY2(copied.contains(text), qPrintable(copied));
}

void TestLeaving::stayingLosesNothing()
{
    fillDisk();
    QSignalSpy quit(&window(), &MainWindow::quitRequested);
    window().close();
    QTRY_VERIFY(dialog());
    dialog()->reject();
    QTRY_VERIFY(!dialog());
    QVERIFY(window().isVisible());
    QCOMPARE(context(m_first).session().outbox().size(), 3);
    window().close(); // asked every time
    QTRY_VERIFY(dialog());
    QCOMPARE(quit.size(), 0);
}

void TestLeaving::quittingAnywayQuits()
{
    fillDisk();
    QSignalSpy quit(&window(), &MainWindow::quitRequested);
    window().close();
    QTRY_VERIFY(dialog());
    m_desk->click(u"quitAnyway"_s);
    QTRY_COMPARE(quit.size(), 1);
}

void TestLeaving::roomOnTheDiskIsNoticedAtTheDoor()
{
    fillDisk();
    QSignalSpy quit(&window(), &MainWindow::quitRequested);
    setDisk(Disk::HasRoom);
    window().close();
    QTRY_COMPARE(quit.size(), 1);
    QVERIFY(!dialog());
    m_desk->restart();
    QCOMPARE(context(m_first).session().outbox().size(), 3);
}

void TestLeaving::aDraftCountsToo()
{
    m_desk->composer().setFocus();
    m_desk->write(u"half a thought"_s);
    setDisk(Disk::Full); // nobody has noticed yet
    QSignalSpy quit(&window(), &MainWindow::quitRequested);
    window().close();
    QTRY_VERIFY(dialog());
    QCOMPARE(quit.size(), 0);
    QVERIFY(m_desk->visibleText().contains(u"1 draft(s)"_s));
    QVERIFY(m_desk->visibleText().contains(u"half a thought"_s));
}

SignOutDialog* TestLeaving::askToSignOut()
{
    send(m_first, u"one"_s);
    send(m_second, u"two"_s);
    send(m_second, u"three"_s);
    context(m_second).session().saveDraft(
        context(m_second).directory().rooms().front().room.id, {}, u"half a thought"_s);
    window().findChild<Dialogs*>()->run(Command::SignOut);
    return window().findChild<SignOutDialog*>();
}

void TestLeaving::signingOutNamesAllWorkspaces()
{
    QVERIFY(askToSignOut());
    const QString said = m_desk->visibleText();
    QVERIFY2(said.contains(u"Northlight: 1 message(s)"_s), qPrintable(said));
    const QString both = QLocale().createSeparatedList({ u"2 message(s)"_s, u"1 draft(s)"_s });
    QVERIFY2(said.contains(u"Attic: "_s + both), qPrintable(said));
    // Nothing is lost by itself.
    QVERIFY(m_desk->find<QRadioButton>(u"keepCopy"_s)->isChecked());
    QVERIFY(said.contains(u"is sent after you sign in again"_s));
    QVERIFY(said.contains(u"is lost"_s));
}

void TestLeaving::signingOutKeepsTheCopy()
{
    QVERIFY(askToSignOut());
    m_desk->click(u"leave"_s);
    QTRY_VERIFY(m_desk->client().accounts().front()->record().signedOut);
    QCOMPARE(m_desk->client().workspaces().rowCount(), 2);
    m_desk->restart();
    QList<replica::OutboxEntry> waiting = context(m_second).session().outbox();
    waiting.removeIf([](const replica::OutboxEntry& entry) { return entry.isQuiet(); });
    QCOMPARE(waiting.size(), 2);
    QCOMPARE(context(m_second).session().drafts().size(), 1);
}

void TestLeaving::signingOutErasesTheCopy()
{
    QVERIFY(askToSignOut());
    m_desk->find<QRadioButton>(u"eraseCopy"_s)->click();
    QCOMPARE(m_desk->find<QAbstractButton>(u"leave"_s)->text(), u"Sign out and erase"_s);
    m_desk->click(u"leave"_s);
    QTRY_VERIFY(m_desk->client().accounts().empty());
    QCOMPARE(m_desk->client().workspaces().rowCount(), 0);
    QVERIFY(QDir(m_desk->device().folder() + u"/client/replicas"_s).isEmpty());
}

QTEST_MAIN(TestLeaving)
#include "test_leaving.moc"
