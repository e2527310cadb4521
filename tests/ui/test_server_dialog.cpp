// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/window_fixture.h"
#include "ui/host/server_dialog.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/workspace_menu.h"

#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::Desk;
using test::Device;

/// *Server settings*: its name, who may sign up, who may create workspaces.
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
