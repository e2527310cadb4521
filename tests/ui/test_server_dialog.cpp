// SPDX-License-Identifier: Apache-2.0
#include "tests/localserver/real_clamd.h"
#include "tests/ui/window_fixture.h"
#include "ui/host/origins_dialog.h"
#include "ui/host/server_dialog.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/workspace_menu.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::Desk;
using test::Device;
using test::RealClamd;

/// *Server settings*: its name, who may sign up, who may create workspaces, the virus scanner.
class TestServerDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }

    void init()
    {
        m_desk = std::make_unique<Desk>(Device::Kind::WithServer);
        m_desk->startHere(u"Ivo Kovač"_s, u"Northlight"_s);
        m_guest = std::make_unique<Device>(Device::Kind::ClientOnly);
        const protocol::JoinLink link = m_desk->device().invite(m_desk->workspace()->id());
        m_address = link.address;
        QVERIFY(Device::wait(m_guest->client().join(link, u"Lea Martin"_s)));
    }
    void cleanup()
    {
        m_guest.reset();
        m_desk.reset();
    }

    void theNameIsWhatPeopleSeeWhoSignUp()
    {
        ServerDialog& dialog = open();
        auto* field = dialog.findChild<TextField*>(u"serverName"_s);
        QTRY_VERIFY(field->isEnabled());
        field->edit().setFocus();
        field->edit().selectAll();
        QTest::keyClicks(&field->edit(), u"Northlight House"_s);
        QTest::keyClick(&field->edit(), Qt::Key_Return);
        QTRY_COMPARE(info().name, u"Northlight House"_s);
        field->edit().clear();
        QTest::keyClick(&field->edit(), Qt::Key_Return);
        QVERIFY(!field->error().isEmpty());
        QCOMPARE(info().name, u"Northlight House"_s);
    }

    void openedToEverybodyAndClosedAgain()
    {
        auto* open = this->open().findChild<ToggleSwitch*>(u"open"_s);
        QTRY_VERIFY(open->isEnabled());
        QVERIFY(!open->isChecked());
        open->click();
        QTRY_COMPARE(info().registration, protocol::Registration::Open);
        open->click();
        QTRY_COMPARE(info().registration, protocol::Registration::Invited);
    }

    void webPagesAreNamedOneALine()
    {
        OriginsDialog& dialog = openOrigins();
        auto* list = dialog.findChild<QPlainTextEdit*>(u"originList"_s);
        QTRY_VERIFY(list->isEnabled());
        QVERIFY(!m_desk->find<QPushButton>(u"saveOrigins"_s)->isEnabled());
        list->setFocus();
        QTest::keyClicks(list, u"https://chat.example.org"_s);
        QTest::keyClick(list, Qt::Key_Return);
        QTest::keyClicks(list, u"example"_s);
        m_desk->click(u"saveOrigins"_s);
        auto* problem = dialog.findChild<QWidget*>(u"originProblem"_s);
        QTRY_VERIFY(problem->isVisible());
        QVERIFY(m_desk->visibleText().contains(u"“example” is no address of a web page"_s));
        QCOMPARE(list->toPlainText(), u"https://chat.example.org\nexample"_s);
        list->setPlainText(u"https://chat.example.org:443"_s);
        QVERIFY(!problem->isVisible());
        m_desk->click(u"saveOrigins"_s);
        QTRY_VERIFY(!m_desk->window().findChild<OriginsDialog*>());
        const auto* again = openOrigins().findChild<QPlainTextEdit*>(u"originList"_s);
        QTRY_COMPARE(again->toPlainText(), u"https://chat.example.org"_s);
    }

    void theRightToCreateIsASwitchBesideTheName()
    {
        ServerDialog& dialog = open();
        QTRY_COMPARE(switches(dialog).size(), 2);
        QVERIFY(m_desk->visibleText().contains(u"Owns this server"_s));
        QVERIFY(!switches(dialog)[0]->isEnabled()); // the owner's own cannot be taken
        ToggleSwitch* lea = switches(dialog)[1];
        QVERIFY(!lea->isChecked());
        lea->click();
        QTRY_VERIFY(leaMayCreate());
        lea->click();
        QTRY_VERIFY(!leaMayCreate());
    }

    void peopleAreFoundByName()
    {
        ServerDialog& dialog = open();
        QTRY_COMPARE(switches(dialog).size(), 2);
        auto* search = dialog.findChild<QLineEdit*>(u"searchPeople"_s);
        QTest::keyClicks(search, u"lea"_s);
        QTRY_COMPARE(switches(dialog).size(), 1);
        QTest::keyClicks(search, u"x"_s);
        QTRY_VERIFY(m_desk->visibleText().contains(u"Nobody here has such a name."_s));
    }

    void theScannerIsNamedAndKept()
    {
        RealClamd clamd;
        QVERIFY2(clamd.start(), clamd.trouble());
        TextField* field = openScanner();
        QVERIFY(chosenScanner().isEmpty());
        enter(*field, clamd.address());
        QTRY_VERIFY(m_desk->visibleText().contains(u"It answers"_s));
        QVERIFY(field->error().isEmpty());
        QCOMPARE(chosenScanner(), clamd.address());

        m_guest.reset();
        m_desk->restart();
        QTRY_VERIFY(m_desk->workspace());
        QTRY_VERIFY(owner().connectionState().phase == provider::ConnectionPhase::Online);
        field = openScanner();
        QTRY_COMPARE(field->text(), clamd.address());
        QTRY_VERIFY(m_desk->visibleText().contains(u"It answers"_s));
        enter(*field, {});
        QTRY_VERIFY(chosenScanner().isEmpty());
    }

    void whatIsNoScannersAddressIsRefused()
    {
        TextField* field = openScanner();
        for (const QString& wrong :
            { u"localhost"_s, u"/run/clamd"_s, u"unix:clamd"_s, u"localhost:0"_s, u":3310"_s }) {
            enter(*field, wrong);
            QVERIFY2(!field->error().isEmpty(), qPrintable(wrong));
            QCOMPARE(field->text(), wrong); // what was typed stays
        }
        QVERIFY(chosenScanner().isEmpty());
    }

    void aScannerThatDoesNotAnswerIsKeptAndAskedAgain()
    {
        RealClamd clamd;
        TextField* field = openScanner();
        enter(*field, clamd.address());
        QTRY_VERIFY(field->error().contains(u"Nothing listens at this address"_s));
        QCOMPARE(chosenScanner(), clamd.address());
        QVERIFY2(clamd.start(), clamd.trouble());
        QTest::keyClick(&field->edit(), Qt::Key_Return);
        QTRY_VERIFY(m_desk->visibleText().contains(u"It answers"_s));
        QVERIFY(field->error().isEmpty());
    }

    void theScannerOfThisComputerIsOffered()
    {
        RealClamd clamd;
        QVERIFY2(clamd.start(), clamd.trouble());
        const QString socket = clamd.address().sliced(QStringLiteral("unix:").size());
        ScannerField field(owner(), { u"/nobody/has/this/socket"_s, socket }, &m_desk->window());
        field.show();
        auto* use = field.findChild<Button*>(u"useScanner"_s);
        QTRY_VERIFY(use->isVisible());
        QVERIFY(m_desk->visibleText().contains(clamd.address()));
        QVERIFY(chosenScanner().isEmpty()); // not unasked
        use->click();
        QVERIFY(!use->isVisible());
        QTRY_VERIFY(m_desk->visibleText().contains(u"It answers"_s));
        QCOMPARE(chosenScanner(), clamd.address());
        enter(*field.findChild<TextField*>(u"scanner"_s), {});
        QTRY_VERIFY(use->isVisible());
        QTRY_VERIFY(chosenScanner().isEmpty());
    }

    void aScannerIsNamedOnTheServersOwnMachineOnly()
    {
        models::Account& account = *m_guest->client().accounts().front();
        const ServerDialog elsewhere(account, &m_desk->window());
        QVERIFY(!elsewhere.findChild<ScannerField*>());
        const auto answer = Device::wait(account.hostScanner());
        QVERIFY(!answer);
    }

    void othersAreToldWhyNot()
    {
        Desk guest(Device::Kind::ClientOnly);
        const protocol::JoinLink link = m_desk->device().invite(m_desk->workspace()->id());
        const Result<WorkspaceId> joined = Device::wait(guest.client().join(link, u"Ann"_s));
        QVERIFY(joined);
        guest.window().openWorkspace(*joined);
        QTRY_VERIFY(guest.workspace());
        const QString reason = WorkspaceMenu::obstacle(
            Command::ServerSettings, guest.window().navigator(), guest.client());
        QVERIFY(reason.contains(u"owner"_s));
        guest.window().findChild<Dialogs*>()->run(Command::ServerSettings);
        QVERIFY(!guest.window().findChild<ServerDialog*>());
        QVERIFY(guest.visibleText().contains(reason));
    }

private:
    ServerDialog& open()
    {
        m_desk->window().findChild<Dialogs*>()->run(Command::ServerSettings);
        return *m_desk->window().findChild<ServerDialog*>();
    }
    OriginsDialog& openOrigins()
    {
        open().findChild<QPushButton*>(u"webPages"_s)->click();
        return *m_desk->window().findChild<OriginsDialog*>();
    }
    /// The field in the dialog, once the server has said how it is now.
    TextField* openScanner()
    {
        auto* field = open().findChild<TextField*>(u"scanner"_s);
        if (!field || !QTest::qWaitFor([field] { return field->isEnabled(); }, 20'000))
            qFatal("there is no field for the scanner");
        return field;
    }
    static void enter(TextField& field, const QString& text)
    {
        field.edit().setFocus();
        field.edit().selectAll();
        QTest::keyClick(&field.edit(), Qt::Key_Delete);
        QTest::keyClicks(&field.edit(), text);
        QTest::keyClick(&field.edit(), Qt::Key_Return);
    }
    models::Account& owner() { return *m_desk->client().accounts().front(); }
    QString chosenScanner()
    {
        const auto scanner = Device::wait(owner().hostScanner());
        return scanner ? scanner->scanner : scanner.error().message;
    }
    protocol::ServerInfo info()
    {
        return Device::wait(m_guest->client().serverInfo(m_address))
            .value_or(protocol::ServerInfo {});
    }
    bool leaMayCreate()
    {
        const Result<User> lea = Device::wait(m_guest->client().accounts().front()->refreshUser());
        return lea && lea->mayCreateWorkspaces;
    }
    static QList<ToggleSwitch*> switches(ServerDialog& dialog)
    {
        QList<ToggleSwitch*> shown = dialog.findChildren<ToggleSwitch*>(u"mayCreate"_s);
        shown.removeIf([](const ToggleSwitch* toggle) { return !toggle->isVisible(); });
        return shown;
    }

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Device> m_guest;
    protocol::ServerAddress m_address;
};

QTEST_MAIN(TestServerDialog)
#include "test_server_dialog.moc"
