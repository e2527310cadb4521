// SPDX-License-Identifier: Apache-2.0
#include "core/models/provider_actions.h"
#include "tests/support/real_provider.h"
#include "tests/support/robot_browser.h"
#include "tests/ui/window_fixture.h"
#include "ui/account/account_dialog.h"
#include "ui/account/provider_buttons.h"
#include "ui/host/provider_dialog.h"
#include "ui/host/providers_dialog.h"
#include "ui/host/server_dialog.h"
#include "ui/widgets/fields.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QJsonArray>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::Desk;
using test::Device;

/// The system's browser: goes to the provider and comes back to the device.
class BrowserStand : public QObject {
    Q_OBJECT

public:
    BrowserStand() { QDesktopServices::setUrlHandler(u"http"_s, this, "open"); }
    ~BrowserStand() override { QDesktopServices::unsetUrlHandler(u"http"_s); }
    Q_DISABLE_COPY_MOVE(BrowserStand)

    bool isLazy = false; ///< opens and never comes back

public Q_SLOTS:
    void open(const QUrl& url)
    {
        if (!isLazy)
            QTimer::singleShot(0, this, [this, url] {
                m_browser.forget();
                m_browser.deliver(m_browser.visit(url));
            });
    }

private:
    test::RobotBrowser m_browser;
};

/// Sign-in providers in the windows: set up, signed in through, linked. With a real provider.
class TestProvidersDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }

    void init()
    {
        m_provider = std::make_unique<test::RealProvider>();
        QVERIFY2(m_provider->start(), m_provider->trouble());
        m_provider->signInAs(u"lea-1"_s,
            { { u"name"_s, u"Lea Martin"_s }, { u"groups"_s, QJsonArray { u"staff"_s } } });
        m_browser = std::make_unique<BrowserStand>();
        m_host = std::make_unique<Desk>(Device::Kind::WithServer);
        m_host->startHere(u"Ivo Kovač"_s, u"Northlight"_s);
    }
    void cleanup()
    {
        m_host.reset();
        m_browser.reset();
        m_provider.reset();
    }

    void itIsReachedFromTheServersSettings()
    {
        ServerDialog server(owner(), &m_host->window());
        server.show();
        button(server, u"signInProviders"_s).click();
        QVERIFY(server.findChild<ProvidersDialog*>());
    }

    void whatIsMissingIsSaidBesideIt()
    {
        ProviderDialog& dialog = edit({});
        button(dialog, u"saveProvider"_s).click();
        QVERIFY(!field(dialog, u"providerName"_s).error().isEmpty());
        fill(dialog);
        field(dialog, u"issuer"_s).setText(u"http://id.example.org"_s);
        button(dialog, u"saveProvider"_s).click();
        QTRY_VERIFY(!field(dialog, u"issuer"_s).error().isEmpty());
        QCOMPARE(field(dialog, u"clientId"_s).text(), u"hearth"_s); // nothing typed is lost
        QVERIFY(kept().isEmpty());
        dialog.findChild<QComboBox*>(u"providerKind"_s)->setCurrentIndex(1); // Google
        QVERIFY(!field(dialog, u"issuer"_s).isVisible());
    }

    void aTestSaysWhatIsWrong()
    {
        ProviderDialog& dialog = edit({});
        fill(dialog);
        field(dialog, u"issuer"_s).setText(m_provider->issuer() + u"/elsewhere"_s);
        button(dialog, u"testProvider"_s).click();
        QTRY_VERIFY(said(dialog).contains(u"no description"_s));
        QTRY_VERIFY(button(dialog, u"testProvider"_s).isEnabled());
        fill(dialog);
        button(dialog, u"testProvider"_s).click();
        QTRY_VERIFY(said(dialog).contains(u"in order"_s));
        QVERIFY(kept().isEmpty());
    }

    void itIsAddedChangedAndRemoved()
    {
        ProviderDialog& dialog = edit({});
        fill(dialog);
        button(dialog, u"addMapping"_s).click();
        auto* group = dialog.findChild<QLineEdit*>(u"mappedGroup"_s);
        QVERIFY(group);
        group->setText(u"staff"_s);
        button(dialog, u"saveProvider"_s).click();
        QTRY_COMPARE(kept().size(), 1);
        QCOMPARE(kept().first().mappings.size(), 1);
        QCOMPARE(kept().first().mappings.first().role, Role::Member);
        QVERIFY(kept().first().hasSecret);

        ProviderDialog& again = edit(kept().first());
        QCOMPARE(field(again, u"clientId"_s).text(), u"hearth"_s);
        QVERIFY(field(again, u"clientSecret"_s).text().isEmpty());
        again.findChild<QComboBox*>(u"mappedRole"_s)->setCurrentIndex(1);
        button(again, u"saveProvider"_s).click();
        QTRY_COMPARE(kept().first().mappings.first().role, Role::Admin);
        QVERIFY(kept().first().hasSecret);
        QVERIFY(Device::wait(models::removeSignInProvider(owner(), kept().first().id)));
        QVERIFY(kept().isEmpty());
    }

    void somebodySignsInThroughIt()
    {
        setUp();
        const protocol::JoinLink link = m_host->device().invite(m_host->workspace()->id());
        Desk guest(Device::Kind::ClientOnly);
        guest.click(u"signIn"_s);
        guest.click(u"continue"_s);
        guest.type(u"address"_s, link.address.authority() + u'#' + link.address.fingerprint);
        QTest::keyClick(&guest.find<TextField>(u"address"_s)->edit(), Qt::Key_Return);
        QTRY_VERIFY(guest.find<QPushButton>(u"provider"_s));
        QCOMPARE(guest.find<QPushButton>(u"provider"_s)->text(), u"Continue with House"_s);
        guest.click(u"provider"_s);
        QTRY_VERIFY_WITH_TIMEOUT(
            guest.workspace() && guest.workspace()->directory().isLoaded(), 30'000);
        QCOMPARE(guest.workspace()->directory().workspace().name, u"Northlight"_s);
    }

    void somebodyGivesUp()
    {
        setUp();
        m_browser->isLazy = true;
        const protocol::JoinLink link = m_host->device().invite(m_host->workspace()->id());
        Desk guest(Device::Kind::ClientOnly);
        guest.click(u"signIn"_s);
        guest.click(u"continue"_s);
        guest.type(u"address"_s, link.address.authority() + u'#' + link.address.fingerprint);
        QTest::keyClick(&guest.find<TextField>(u"address"_s)->edit(), Qt::Key_Return);
        QTRY_VERIFY(guest.find<QPushButton>(u"provider"_s));
        guest.click(u"provider"_s);
        QTRY_VERIFY(guest.find<QPushButton>(u"providerCancel"_s));
        QVERIFY(guest.visibleText().contains(u"in your browser"_s));
        guest.click(u"providerCancel"_s);
        QTRY_VERIFY(guest.find<QPushButton>(u"provider"_s));
        QVERIFY(!guest.workspace());
    }

    void somebodyJoinsThroughIt()
    {
        setUp(false);
        const protocol::JoinLink link = m_host->device().invite(m_host->workspace()->id());
        m_provider->signInAs(u"ben-1"_s, { { u"name"_s, u"Ben Okafor"_s } });
        Desk guest(Device::Kind::ClientOnly);
        guest.window().openLink(link.toString());
        QTRY_VERIFY(guest.find<QPushButton>(u"provider"_s));
        guest.click(u"provider"_s);
        QTRY_VERIFY_WITH_TIMEOUT(
            guest.workspace() && guest.workspace()->directory().isLoaded(), 30'000);
        QCOMPARE(guest.workspace()->directory().workspace().name, u"Northlight"_s);
    }

    void itIsLinkedAndUnlinkedInTheAccount()
    {
        setUp();
        auto& dialog = *new AccountDialog(owner(), m_clock, &m_host->window());
        dialog.open();
        dialog.showPage(u"linkedPage"_s);
        QTRY_VERIFY(dialog.findChild<QPushButton*>(u"provider"_s));
        dialog.findChild<QPushButton*>(u"provider"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(dialog.findChild<QPushButton*>(u"unlink"_s), 30'000);
        dialog.findChild<QPushButton*>(u"unlink"_s)->click();
        // The owner has no password: what remains is said, and nothing has happened.
        QTRY_VERIFY(said(dialog).contains(u"Set a password"_s));
        QVERIFY(Device::wait(owner().createRecoveryCode()));
        dialog.findChild<QPushButton*>(u"unlink"_s)->click();
        QTRY_VERIFY(said(dialog).contains(u"is unlinked"_s));
    }

private:
    models::Account& owner() { return *m_host->client().accounts().front(); }
    QList<protocol::SignInProvider> kept()
    {
        return Device::wait(models::signInProviders(owner()))
            .value_or(protocol::SignInProviderList {})
            .providers;
    }
    void setUp(bool admitsNewPeople = true)
    {
        QVERIFY(Device::wait(models::saveSignInProvider(owner(),
            { .id = {},
                .kind = protocol::SignInKind::OpenIdConnect,
                .name = u"House"_s,
                .issuer = m_provider->issuer(),
                .clientId = u"hearth"_s,
                .secret = u"open sesame"_s,
                .scopes = {},
                .groupClaim = u"groups"_s,
                .mappings = { { .group = u"staff"_s,
                    .workspaceId = m_host->workspace()->id(),
                    .role = Role::Member } },
                .enabled = true,
                .admitsNewPeople = admitsNewPeople,
                .authorities = {} })));
    }
    ProviderDialog& edit(const protocol::SignInProvider& provider)
    {
        auto* dialog = new ProviderDialog(owner(), provider, &m_host->window());
        dialog->open();
        return *dialog;
    }
    void fill(ProviderDialog& dialog)
    {
        field(dialog, u"providerName"_s).setText(u"House"_s);
        field(dialog, u"issuer"_s).setText(m_provider->issuer());
        field(dialog, u"clientId"_s).setText(u"hearth"_s);
        field(dialog, u"clientSecret"_s).setText(u"open sesame"_s);
        field(dialog, u"groupClaim"_s).setText(u"groups"_s);
    }
    static TextField& field(QWidget& dialog, const QString& name)
    {
        return *dialog.findChild<TextField*>(name);
    }
    static QPushButton& button(QWidget& dialog, const QString& name)
    {
        return *dialog.findChild<QPushButton*>(name);
    }
    /// Every label that can be read.
    static QString said(QWidget& dialog)
    {
        QStringList texts;
        for (const QLabel* label : dialog.findChildren<QLabel*>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts.join(u'\n');
    }

    SystemClock m_clock;
    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<test::RealProvider> m_provider;
    std::unique_ptr<BrowserStand> m_browser;
    std::unique_ptr<Desk> m_host;
};

QTEST_MAIN(TestProvidersDialog)
#include "test_providers_dialog.moc"
