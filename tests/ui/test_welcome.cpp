// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/window_fixture.h"
#include "ui/account/fingerprint_page.h"
#include "ui/account/join_input.h"
#include "ui/account/join_page.h"
#include "ui/account/welcome_view.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/error_text.h"
#include "ui/sidebar/rail.h"
#include "ui/widgets/fields.h"

#include <QComboBox>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::Desk;
using test::Device;

/// The ways in, as a person goes them.
class TestWelcome : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }

    void startHereNeedsANameAndNothingElse()
    {
        Desk desk(Device::Kind::WithServer);
        desk.click(u"continue"_s);
        desk.type(u"displayName"_s, u"Lea Martin"_s);
        QCOMPARE(desk.find<TextField>(u"workspaceName"_s)->text(), u"Lea's team"_s);
        desk.click(u"action"_s);
        QTRY_VERIFY(desk.workspace() && desk.workspace()->directory().isLoaded());
        QCOMPARE(desk.workspace()->directory().workspace().name, u"Lea's team"_s);
        QTRY_VERIFY(desk.window().navigator().room());
        QVERIFY(!desk.window().findChild<WelcomeView*>()->isVisible());
    }

    void missingNamesAreSaidBesideTheField()
    {
        Desk desk(Device::Kind::WithServer);
        desk.click(u"continue"_s);
        desk.click(u"action"_s);
        QVERIFY(!desk.find<TextField>(u"displayName"_s)->error().isEmpty());
        QVERIFY(!desk.workspace());
    }

    void escapeGoesOneStepBack()
    {
        Desk desk(Device::Kind::WithServer);
        desk.click(u"signIn"_s);
        desk.click(u"continue"_s);
        QVERIFY(desk.find<TextField>(u"password"_s));
        QTest::keyClick(&desk.window(), Qt::Key_Escape);
        QVERIFY(!desk.find<TextField>(u"password"_s));
        QVERIFY(desk.find<QPushButton>(u"continue"_s));
    }

    void aClientWithoutServerSaysSo()
    {
        Desk desk(Device::Kind::ClientOnly);
        QVERIFY(!desk.find<QPushButton>(u"start"_s)->isEnabled());
        QVERIFY(desk.find<QPushButton>(u"join"_s)->isChecked());
    }

    void joinWithALink()
    {
        Desk host(Device::Kind::WithServer);
        host.startHere(u"Ivo Kovač"_s, u"Northlight"_s);
        const QString link = hostLink(host);
        Desk guest(Device::Kind::ClientOnly);
        guest.window().openLink(link);
        QTRY_VERIFY(
            guest.visibleText().contains(u"Northlight"_s)); // the preview, before anything is made
        QVERIFY(guest.visibleText().contains(u"Ivo Kovač"_s));
        QVERIFY(guest.visibleText().contains(u"can read what is written there"_s));
        guest.type(u"displayName"_s, u"Hana Sato"_s);
        guest.click(u"action"_s);
        QTRY_VERIFY_WITH_TIMEOUT(
            guest.workspace() && guest.workspace()->directory().isLoaded(), 20'000);
        QTRY_COMPARE(host.workspace()->directory().members().size(), 2);
    }

    void aWrongCodeIsSaidInPlace()
    {
        Desk host(Device::Kind::WithServer);
        host.startHere(u"Ivo Kovač"_s, u"Northlight"_s);
        QString link = hostLink(host);
        const Result<protocol::JoinLink> parsed = protocol::JoinLink::parse(link);
        link.replace(parsed->code, u"AAAAAA"_s);
        Desk guest(Device::Kind::ClientOnly);
        guest.window().openLink(link);
        guest.type(u"displayName"_s, u"Hana Sato"_s);
        guest.click(u"action"_s);
        QTRY_VERIFY_WITH_TIMEOUT(guest.visibleText().contains(u"new link"_s), 20'000);
        QVERIFY(!guest.workspace());
    }

    void anotherFingerprintIsAFullStop()
    {
        Desk host(Device::Kind::WithServer);
        host.startHere(u"Ivo Kovač"_s, u"Northlight"_s);
        const Result<protocol::JoinLink> parsed = protocol::JoinLink::parse(hostLink(host));
        protocol::JoinLink forged = *parsed;
        forged.address.fingerprint = u"00"_s.repeated(32);
        Desk guest(Device::Kind::ClientOnly);
        guest.window().openLink(forged.toString());
        QTRY_VERIFY_WITH_TIMEOUT(guest.window().findChild<FingerprintPage*>()->isVisible(), 20'000);
        QVERIFY(guest.visibleText().contains(u"another one"_s));
    }

    /// Only what the host reads out leads past it.
    void aHostThatWasSetUpAnewIsTrustedByWhatItReadsOut()
    {
        Desk host(Device::Kind::WithServer);
        host.startHere(u"Ivo Kovač"_s, u"Northlight"_s);
        const protocol::JoinLink link = host.device().invite(host.workspace()->id());
        Desk guest(Device::Kind::ClientOnly);
        const Result<WorkspaceId> joined = Device::wait(guest.client().join(link, u"Hana Sato"_s));
        QVERIFY(joined);
        guest.window().openWorkspace(*joined);
        QTRY_VERIFY(guest.workspace() && guest.workspace()->directory().isLoaded());
        models::Account& account = *guest.window().navigator().account();
        // As if the host had had another key before.
        account.trustFingerprint(u"00"_s.repeated(32));
        const auto phase = [&] { return account.connectionState().phase; };
        QTRY_VERIFY(phase() == provider::ConnectionPhase::Offline
            && account.connectionState().reason
            && ErrorText::isChangedFingerprint(*account.connectionState().reason));
        guest.window().findChild<Dialogs*>()->showStatus();
        QTRY_VERIFY(guest.find<QPushButton>(u"newFingerprint"_s));
        const QString real = link.address.fingerprint;
        QVERIFY(!guest.visibleText().contains(real.left(4)));
        guest.click(u"newFingerprint"_s);
        QTRY_VERIFY(guest.find<TextField>(u"spokenFingerprint"_s));
        QVERIFY(!guest.find<QPushButton>(u"trust"_s)->isEnabled()); // never one click
        guest.type(u"spokenFingerprint"_s, u"dead beef dead beef"_s);
        guest.click(u"trust"_s);
        QVERIFY(guest.find<TextField>(u"spokenFingerprint"_s)->error().contains(u"do not go on"_s));
        QCOMPARE(account.record().fingerprint, u"00"_s.repeated(32));
        guest.type(u"spokenFingerprint"_s, wholeFingerprint(real).left(19).toUpper());
        guest.click(u"trust"_s);
        QTRY_VERIFY(phase() == provider::ConnectionPhase::Online);
        QCOMPARE(account.record().fingerprint, real);
        QVERIFY(!account.sessionEnded());
    }

    void brokenLinksAreExplained()
    {
        Desk guest(Device::Kind::ClientOnly);
        guest.window().openLink(u"hearth://join/192.168.1.20:7420/K7PXQ2#9f3a"_s);
        guest.click(u"action"_s);
        QVERIFY(guest.find<TextField>(u"link"_s)->error().contains(u"copy the whole link"_s));
    }

    void whoHasTheSetupCodeBecomesTheOwner()
    {
        Device fresh(Device::Kind::WithServer); // nobody has started here: nobody owns it
        const QString address = listen(fresh);
        Desk desk(Device::Kind::ClientOnly);
        toSignUp(desk, address);
        QTRY_VERIFY(desk.find<TextField>(u"setupCode"_s));
        desk.type(u"setupCode"_s, u"AAAAAAAAAA"_s);
        describeLea(desk);
        desk.click(u"action"_s);
        QTRY_VERIFY(!desk.find<TextField>(u"setupCode"_s)->error().isEmpty());
        desk.type(u"setupCode"_s, fresh.server().setupCode());
        desk.click(u"action"_s);
        QTRY_VERIFY(desk.find<TextField>(u"workspaceName"_s));
        QCOMPARE(desk.find<TextField>(u"workspaceName"_s)->text(), u"Lea's team"_s);
        QVERIFY(!desk.find<TextField>(u"displayName"_s)); // the account has one
        desk.click(u"action"_s);
        QTRY_VERIFY_WITH_TIMEOUT(
            desk.workspace() && desk.workspace()->directory().isLoaded(), 20'000);
        QCOMPARE(desk.workspace()->directory().workspace().name, u"Lea's team"_s);
    }

    void invitationOnlyIsSaidBeforeAnythingIsTyped()
    {
        Desk host(Device::Kind::WithServer);
        host.startHere(u"Ivo Kovač"_s, u"Northlight"_s);
        Desk desk(Device::Kind::ClientOnly);
        toSignUp(desk, listen(host.device()));
        QTRY_VERIFY(desk.visibleText().contains(u"by invitation only"_s));
        QVERIFY(!desk.find<TextField>(u"password"_s));
    }

    void openServersTakeAnybodyWhoCanThenCreate()
    {
        Desk host(Device::Kind::WithServer);
        host.startHere(u"Ivo Kovač"_s, u"Northlight"_s);
        QVERIFY(Device::wait(host.device().server().setRegistration(protocol::Registration::Open)));
        Desk desk(Device::Kind::WithServer);
        desk.startHere(u"Lea Martin"_s, u"Home"_s);
        Q_EMIT desk.window().findChild<Rail*>()->addRequested();
        toSignUp(desk, listen(host.device()));
        QTRY_VERIFY(desk.find<TextField>(u"password"_s));
        QVERIFY(!desk.find<TextField>(u"setupCode"_s));
        desk.click(u"action"_s); // nothing typed yet
        QVERIFY(!desk.find<TextField>(u"email"_s)->error().isEmpty());
        describeLea(desk);
        desk.click(u"action"_s);
        QTRY_VERIFY(desk.find<QComboBox>(u"place"_s)); // this computer, or the server
        QCOMPARE(desk.find<QComboBox>(u"place"_s)->count(), 2);
        QCOMPARE(desk.find<QComboBox>(u"place"_s)->currentIndex(), 1);
        desk.type(u"workspaceName"_s, u"Shed"_s);
        desk.click(u"action"_s);
        QTRY_VERIFY_WITH_TIMEOUT(desk.workspace() && desk.workspace()->directory().isLoaded()
                && desk.workspace()->directory().workspace().name == u"Shed"_s,
            20'000);
        QCOMPARE(desk.client().workspaces().rowCount(), 2);
    }

private:
    /// The address as the server's log shows it, with its certificate's fingerprint.
    static QString listen(Device& device)
    {
        const Result<server::Listening> listening = Device::wait(
            device.server().listen({ .address = u"127.0.0.1"_s, .port = 0 }));
        return listening ? u"127.0.0.1:%1#%2"_s.arg(listening->port).arg(listening->fingerprint)
                         : QString();
    }
    static void toSignUp(Desk& desk, const QString& address)
    {
        desk.click(u"signIn"_s);
        desk.click(u"continue"_s);
        desk.type(u"address"_s, address);
        desk.click(u"signUp"_s);
        QCOMPARE(desk.find<TextField>(u"address"_s)->text(), address);
        desk.click(u"action"_s);
    }
    static void describeLea(Desk& desk)
    {
        desk.type(u"displayName"_s, u"Lea Martin"_s);
        desk.type(u"email"_s, u"lea@example.org"_s);
        desk.type(u"password"_s, u"correct horse battery"_s);
    }
    static QString hostLink(Desk& desk)
    {
        models::Account* account = desk.client().localAccount();
        const Result<protocol::HostStatus> status = Device::wait(account->hostStart(0));
        const Result<protocol::JoinCode> code = Device::wait(
            account->joinCode(desk.workspace()->id()));
        if (!status || !code)
            return {};
        const protocol::ServerAddress address { .host = u"127.0.0.1"_s,
            .port = static_cast<quint16>(status->port),
            .fingerprint = status->fingerprint };
        return protocol::JoinLink { .address = address, .code = code->code }.toString();
    }

    std::unique_ptr<ThemeController> m_theme;
};

QTEST_MAIN(TestWelcome)
#include "test_welcome.moc"
