// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/window_fixture.h"
#include "ui/account/device_dialog.h"
#include "ui/account/security_dialog.h"
#include "ui/host/host_dialog.h"
#include "ui/shell/dialogs.h"
#include "ui/sidebar/status_foot.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/toggle_switch.h"

#include <QPushButton>
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
