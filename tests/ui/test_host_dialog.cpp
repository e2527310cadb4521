// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/window_fixture.h"
#include "ui/account/device_dialog.h"
#include "ui/account/security_dialog.h"
#include "ui/host/host_dialog.h"
#include "ui/host/host_guests.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/status_feed.h"
#include "ui/sidebar/status_foot.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/toggle_switch.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTcpServer>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::Desk;
using test::Device;

/// *Host*, from the menu to the join link, and off again.
class TestHostDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }

    void init()
    {
        m_desk = std::make_unique<Desk>(Device::Kind::WithServer);
        m_desk->startHere(u"Ivo Kovač"_s, u"Northlight"_s);
        m_dialogs = m_desk->window().findChild<Dialogs*>();
    }
    void cleanup() { m_desk.reset(); }

    void theFirstHostingAsksForAWayBackIn()
    {
        HostDialog& dialog = open();
        toggle(dialog)->click();
        auto* security = dialog.findChild<SecurityDialog*>();
        QVERIFY(security);
        QVERIFY(!toggle(dialog)->isChecked());
        security->findChild<QPushButton*>(u"chooseCode"_s)->click();
        auto* action = security->findChild<QPushButton*>(u"action"_s);
        action->click();
        auto* code = security->findChild<CopyField*>(u"code"_s);
        QTRY_VERIFY(!code->value().isEmpty());
        action->click();
        QTRY_VERIFY_WITH_TIMEOUT(toggle(dialog)->isChecked(), 20'000);
        QTRY_VERIFY(SecurityDialog::isSecured(*m_desk->client().localAccount()));
    }

    void aPasswordServesAsWell()
    {
        HostDialog& dialog = open();
        toggle(dialog)->click();
        auto* security = dialog.findChild<SecurityDialog*>();
        const auto type = [security](const QString& field, const QString& text) {
            security->findChild<TextField*>(field)->setText(text);
        };
        auto* action = security->findChild<QPushButton*>(u"action"_s);
        type(u"email"_s, u"ivo@example.org"_s);
        type(u"password"_s, u"short"_s);
        type(u"repeat"_s, u"short"_s);
        action->click();
        QVERIFY(!security->findChild<TextField*>(u"password"_s)->error().isEmpty());
        type(u"password"_s, u"correct horse battery"_s);
        type(u"repeat"_s, u"correct horse battery"_s);
        action->click();
        QTRY_VERIFY_WITH_TIMEOUT(toggle(dialog)->isChecked(), 20'000);
    }

    void showsALinkThatCarriesTheFingerprint()
    {
        secure();
        HostDialog& dialog = open();
        toggle(dialog)->click();
        auto* field = dialog.findChild<CopyField*>(u"link"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!field->value().isEmpty(), 20'000);
        const Result<protocol::JoinLink> link = protocol::JoinLink::parse(field->value());
        QVERIFY(link);
        QCOMPARE(link->address.fingerprint.size(), 64);
        QVERIFY(dialog.findChild<QrCodeWidget*>()->isVisible());
        QVERIFY(m_desk->visibleText().contains(u"Nobody yet"_s));
        QTRY_VERIFY(
            m_desk->window().findChild<StatusFoot*>()->connection().text.startsWith(u"Hosting"_s));
        toggle(dialog)->click();
        QTRY_VERIFY(!toggle(dialog)->isChecked());
        QTRY_COMPARE(m_desk->window().findChild<StatusFoot*>()->connection().text,
            u"On this computer only"_s);
    }

    void aTakenPortIsSaidInPlaceWithAWayOut()
    {
        secure();
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::Any));
        m_desk->settings().set(hearth::setting::hostPort, other.serverPort());
        HostDialog& dialog = open();
        toggle(dialog)->click();
        QTRY_VERIFY_WITH_TIMEOUT(
            m_desk->visibleText().contains(u"Another program uses this port"_s), 20'000);
        Q_EMIT dialog.messageActionRequested();
        QTRY_VERIFY_WITH_TIMEOUT(toggle(dialog)->isChecked(), 20'000);
    }

    void anotherDeviceNeedsHostingFirst()
    {
        m_dialogs->run(Command::AddDevice);
        QVERIFY(m_desk->visibleText().contains(u"Host it first"_s));
        QVERIFY(Device::wait(m_desk->client().localAccount()->hostStart(0)));
        m_dialogs->closeAll();
        open(); // learns that it is hosted
        QTRY_VERIFY(toggle(*m_desk->window().findChild<HostDialog*>())->isChecked());
        m_dialogs->run(Command::AddDevice);
        auto* link = m_desk->window().findChild<DeviceDialog*>()->findChild<CopyField*>(u"link"_s);
        QTRY_VERIFY(link->value().startsWith(u"hearth://device/"_s));
    }

    void whatIsInTheWayIsSaidWithItsCommand()
    {
        m_desk->device().giveNetwork({ .addresses = { u"192.168.1.20"_s },
            .firewalls = { { .kind = server::Firewall::Kind::Ufw,
                .verdict = server::Firewall::Verdict::Closed } },
            .announces = false });
        const HostDialog& dialog = open();
        QTRY_VERIFY(m_desk->visibleText().contains(u"The firewall ufw keeps the port closed"_s));
        auto* command = dialog.findChild<CopyField*>(u"firewall"_s);
        QVERIFY(command && command->value().startsWith(u"sudo ufw allow "_s));
        QVERIFY(dialog.findChild<CopyField*>(u"discovery"_s));
    }

    void aMeteredNetworkIsAskedAboutFirst()
    {
        secure();
        m_desk->device().giveNetwork({ .addresses = { u"192.168.1.20"_s }, .metered = true });
        const HostDialog& dialog = open();
        toggle(dialog)->click();
        QTRY_VERIFY(m_desk->find<QPushButton>(u"confirm"_s));
        QVERIFY(!toggle(dialog)->isChecked());
        QVERIFY(m_desk->visibleText().contains(u"This connection is metered"_s));
        m_desk->click(u"refuse"_s);
        QTRY_VERIFY(!m_desk->find<QPushButton>(u"confirm"_s));
        QVERIFY(!Device::wait(m_desk->client().localAccount()->hostStatus())->hosting);
        toggle(dialog)->click();
        QTRY_VERIFY(m_desk->find<QPushButton>(u"confirm"_s));
        m_desk->click(u"confirm"_s);
        QTRY_VERIFY_WITH_TIMEOUT(toggle(dialog)->isChecked(), 20'000);
    }

    void whetherToStayAwakeIsAskedOnce()
    {
        const auto chosen = [this] { return m_desk->settings().get(hearth::setting::stayAwake); };
        secure();
        const HostDialog& dialog = open();
        toggle(dialog)->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->find<QPushButton>(u"confirm"_s), 20'000);
        m_desk->click(u"confirm"_s);
        QTRY_COMPARE(chosen(), StayAwake::On);
        auto* awake = dialog.findChild<ToggleSwitch*>(u"stayAwake"_s);
        QTRY_VERIFY(awake->isChecked());
        awake->click();
        QCOMPARE(chosen(), StayAwake::Off);
        for (const bool hosts : { false, true }) {
            QTRY_VERIFY(toggle(dialog)->isEnabled());
            toggle(dialog)->click();
            QTRY_COMPARE_WITH_TIMEOUT(toggle(dialog)->isChecked(), hosts, 20'000);
        }
        QVERIFY(!m_desk->find<QPushButton>(u"confirm"_s));
    }

    void addressesAreShownAsTheyAreTyped()
    {
        const auto status = Device::wait(m_desk->client().localAccount()->hostStart(0));
        QVERIFY(status);
        const auto* shown = open().findChild<QLabel*>(u"addresses"_s);
        const protocol::ServerAddress first { .host = status->addresses.front(),
            .port = static_cast<quint16>(status->port),
            .fingerprint = {} };
        QTRY_VERIFY(shown->text().startsWith(first.authority()));
    }

    void closingTheWindowGoesOnHosting()
    {
        QVERIFY(Device::wait(m_desk->client().localAccount()->hostStart(0)));
        const HostWatcher& watcher = m_desk->window().findChild<StatusFeed*>()->host();
        QTRY_VERIFY_WITH_TIMEOUT(watcher.status() && watcher.status()->hosting, 20'000);
        const QSignalSpy quits(&m_desk->window(), &MainWindow::quitRequested);
        m_desk->window().close();
        QVERIFY(m_desk->window().isMinimized());
        QTRY_VERIFY(m_desk->workspace()->session().isSettled());
        QVERIFY(quits.isEmpty());
        m_desk->window().quit();
        QTRY_VERIFY_WITH_TIMEOUT(!quits.isEmpty(), 20'000);
    }

    /// The window learns it whichever workspace is in front.
    void afterARestartItIsKnownToBeHosted()
    {
        QVERIFY(Device::wait(m_desk->client().localAccount()->hostStart(0)));
        Device lea(Device::Kind::WithServer);
        const auto hers = Device::wait(lea.client().startHere(u"Lea Martin"_s, u"Elsewhere"_s));
        QVERIFY(hers);
        const auto joined = Device::wait(m_desk->client().join(lea.invite(*hers), u"Ivo Kovač"_s));
        QVERIFY(joined);
        m_desk->window().openWorkspace(*joined);
        QTRY_VERIFY(m_desk->workspace() && m_desk->workspace()->id() == *joined);
        m_desk->restart();
        QTRY_VERIFY(m_desk->workspace() && m_desk->workspace()->id() == *joined);
        QVERIFY(Device::wait(m_desk->device().server().resumeHosting()));
        const HostWatcher& watcher = m_desk->window().findChild<StatusFeed*>()->host();
        QTRY_VERIFY_WITH_TIMEOUT(watcher.status() && watcher.status()->hosting, 20'000);
    }

    /// Nobody asked where it was not started with the switch.
    void aNetworkOfStrangersIsAskedAboutOnce()
    {
        m_desk->device().giveNetwork({ .addresses = { u"192.168.1.20"_s }, .metered = true });
        models::Account* local = m_desk->client().localAccount();
        HostWatcher& watcher = m_desk->window().findChild<StatusFeed*>()->host();
        const auto host = [&] {
            QVERIFY(Device::wait(local->hostStart(0)));
            watcher.refresh();
            QTRY_VERIFY_WITH_TIMEOUT(watcher.status() && watcher.status()->hosting, 20'000);
        };
        const auto button = [this](const QString& name) {
            return m_desk->window().findChild<QPushButton*>(name);
        };
        host();
        QTRY_VERIFY_WITH_TIMEOUT(button(u"goOnHosting"_s), 20'000);
        button(u"goOnHosting"_s)->click();
        QTRY_VERIFY(!button(u"goOnHosting"_s));
        QVERIFY(watcher.status()->hosting);
        watcher.stop();
        QTRY_VERIFY_WITH_TIMEOUT(!watcher.isBusy() && !watcher.status()->hosting, 20'000);
        // Another network; with the question that the first one does not get again.
        QCOMPARE(m_desk->settings().hostedNetworks().size(), 1);
        m_desk->device().giveNetwork(
            { .addresses = { u"192.168.1.20"_s }, .openNetwork = u"Café"_s });
        host();
        QTRY_VERIFY_WITH_TIMEOUT(button(u"stopHosting"_s), 20'000);
        button(u"stopHosting"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!watcher.isBusy() && !watcher.status()->hosting, 20'000);
        QCOMPARE(m_desk->settings().hostedNetworks().size(), 1);
    }

    void quittingSaysWhomItDisconnects()
    {
        models::Account* local = m_desk->client().localAccount();
        const auto status = Device::wait(local->hostStart(0));
        const auto code = Device::wait(local->joinCode(m_desk->workspace()->id()));
        QVERIFY(status && code);
        Device lea(Device::Kind::ClientOnly);
        protocol::JoinLink link = joinLinkFor(*status, code->code);
        link.address.host = u"127.0.0.1"_s;
        QVERIFY(Device::wait(lea.client().join(link, u"Lea Martin"_s)));
        HostWatcher& watcher = m_desk->window().findChild<StatusFeed*>()->host();
        watcher.refresh();
        QTRY_VERIFY_WITH_TIMEOUT(
            watcher.status() && !watcher.status()->connected.isEmpty(), 20'000);
        QSignalSpy quits(&m_desk->window(), &MainWindow::quitRequested);
        m_desk->window().quit();
        QTRY_VERIFY(m_desk->visibleText().contains(u"Lea Martin will be disconnected."_s));
        QVERIFY(quits.isEmpty());
        m_desk->click(u"confirm"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!quits.isEmpty(), 20'000);
    }

    void disconnectedPeopleAreNamed()
    {
        protocol::HostStatus status;
        QVERIFY(HostGuests::disconnected(status).isEmpty());
        status.hosting = true;
        status.connected = { { .userId = {}, .displayName = u"Lea"_s, .address = {} } };
        QCOMPARE(HostGuests::disconnected(status), u"Lea will be disconnected."_s);
        status.connected.append({ .userId = {}, .displayName = u"Mia"_s, .address = {} });
        QCOMPARE(HostGuests::disconnected(status), u"Lea and Mia will be disconnected."_s);
        status.connected.append({ .userId = {}, .displayName = u"Tom"_s, .address = {} });
        QVERIFY(HostGuests::disconnected(status).startsWith(u"Lea and 2 other"_s));
    }

private:
    HostDialog& open()
    {
        m_dialogs->run(Command::Host);
        return *m_desk->window().findChild<HostDialog*>();
    }
    static ToggleSwitch* toggle(const HostDialog& dialog)
    {
        return dialog.findChild<ToggleSwitch*>(u"hosting"_s);
    }
    void secure()
    {
        models::Account* account = m_desk->client().localAccount();
        QVERIFY(Device::wait(account->createRecoveryCode()));
        QVERIFY(Device::wait(account->refreshUser()));
    }

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<Desk> m_desk;
    Dialogs* m_dialogs = nullptr;
};

QTEST_MAIN(TestHostDialog)
#include "test_host_dialog.moc"
