// SPDX-License-Identifier: Apache-2.0
#include "core/models/mail_actions.h"
#include "tests/support/real_smtp.h"
#include "tests/ui/window_fixture.h"
#include "ui/account/email_panel.h"
#include "ui/account/mail_code_offer.h"
#include "ui/account/reset_dialog.h"
#include "ui/host/mail_dialog.h"
#include "ui/host/server_dialog.h"

#include <QComboBox>
#include <QPushButton>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::Desk;
using test::Device;
using test::RealSmtp;

/// *Mail* in the server's settings, the verification of one's address, and a code for a forgotten
/// password, with a real mail server.
class TestMailDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }

    void init()
    {
        m_post = std::make_unique<RealSmtp>();
        QVERIFY2(m_post->start({ u"--clear"_s, u"--no-auth"_s }), m_post->trouble());
        m_desk = std::make_unique<Desk>(Device::Kind::WithServer);
        m_desk->startHere(u"Ivo Kovač"_s, u"Northlight"_s);
    }
    void cleanup()
    {
        m_desk.reset();
        m_post.reset();
    }

    void itIsReachedFromTheServersSettings()
    {
        ServerDialog server(owner(), &m_desk->window());
        server.show();
        auto* open = server.findChild<Button*>(u"mail"_s);
        QVERIFY(open);
        open->click();
        QVERIFY(server.findChild<MailDialog*>());
    }

    void aTestSaysWhatIsWrongAndThenThatItWent()
    {
        MailDialog dialog(owner(), &m_desk->window());
        fill(dialog);
        field(dialog, u"mailPort"_s).setText(u"1"_s);
        field(dialog, u"testTo"_s).setText(u"lea@example.org"_s);
        button(dialog, u"testMail"_s).click();
        QTRY_VERIFY(field(dialog, u"testTo"_s).error().contains(u"Nothing listens"_s));
        QCOMPARE(field(dialog, u"mailHost"_s).text(), u"127.0.0.1"_s); // nothing typed is lost
        field(dialog, u"mailPort"_s).setText(QString::number(m_post->port()));
        QTRY_VERIFY(button(dialog, u"testMail"_s).isEnabled());
        button(dialog, u"testMail"_s).click();
        QTRY_COMPARE(m_post->mails().size(), 1);
        QTRY_VERIFY(field(dialog, u"testTo"_s).error().isEmpty());
    }

    void whatIsMissingIsSaidBesideIt()
    {
        MailDialog dialog(owner(), &m_desk->window());
        dialog.show();
        QTRY_VERIFY(button(dialog, u"saveMail"_s).isEnabled());
        button(dialog, u"saveMail"_s).click();
        QVERIFY(!field(dialog, u"mailHost"_s).error().isEmpty());
        fill(dialog);
        field(dialog, u"publicAddress"_s).setText(u"not an address"_s);
        button(dialog, u"saveMail"_s).click();
        QTRY_VERIFY(!field(dialog, u"publicAddress"_s).error().isEmpty());
        fill(dialog);
        field(dialog, u"mailHost"_s).setText(u"192.0.2.1"_s);
        button(dialog, u"saveMail"_s).click();
        QTRY_VERIFY(field(dialog, u"mailPort"_s).error().contains(u"encryption"_s));
        QVERIFY(kept().host.isEmpty());
    }

    void itIsSavedAndTakenBack()
    {
        MailDialog dialog(owner(), &m_desk->window());
        fill(dialog);
        button(dialog, u"saveMail"_s).click();
        QTRY_COMPARE(kept().host, u"127.0.0.1"_s);
        QCOMPARE(kept().sender, u"hearth@example.org"_s);
        MailDialog again(owner(), &m_desk->window());
        again.show();
        QTRY_COMPARE(field(again, u"mailSender"_s).text(), u"hearth@example.org"_s);
        QTRY_VERIFY(button(again, u"stopMail"_s).isVisible());
        button(again, u"stopMail"_s).click();
        QTRY_VERIFY(kept().host.isEmpty());
    }

    void anAddressIsVerifiedInTheAccount()
    {
        setUp();
        QVERIFY(Device::wait(owner().setPassword({ .email = u"ivo@example.org"_s,
            .password = u"kettle orbit lantern"_s,
            .currentPassword = {} })));
        QVERIFY(Device::wait(owner().refreshUser()));
        EmailPanel panel(owner(), &m_desk->window());
        panel.enter();
        auto* send = panel.findChild<Button*>(u"sendVerification"_s);
        QTRY_VERIFY(send->isVisibleTo(&panel) && !panel.isHidden());
        send->click();
        QTRY_COMPARE(m_post->mails().size(), 1);
        static const QRegularExpression digits(u"\\n    ([0-9]{6})\\r?\\n"_s);
        const QString code = digits.match(QString::fromLatin1(m_post->mails().first())).captured(1);
        auto* typed = panel.findChild<TextField*>(u"verificationCode"_s);
        QTRY_VERIFY(typed->isVisibleTo(&panel));
        typed->setText(code == u"000000"_s ? u"000001"_s : u"000000"_s);
        panel.findChild<Button*>(u"verifyEmail"_s)->click();
        QTRY_VERIFY(!typed->error().isEmpty());
        typed->setText(code);
        QTRY_VERIFY(panel.findChild<Button*>(u"verifyEmail"_s)->isEnabled());
        panel.findChild<Button*>(u"verifyEmail"_s)->click();
        QTRY_VERIFY(owner().record().user->emailVerified);
        QVERIFY(!typed->isVisibleTo(&panel));
    }

    void aLinkFillsTheCodeIn()
    {
        setUp();
        QVERIFY(Device::wait(owner().setPassword({ .email = u"ivo@example.org"_s,
            .password = u"kettle orbit lantern"_s,
            .currentPassword = {} })));
        QVERIFY(Device::wait(owner().refreshUser()));
        m_desk->window().openLink(u"hearth://verify/chat.example.org:7420/493027"_s);
        const auto* panel = m_desk->window().findChild<EmailPanel*>();
        QVERIFY(panel);
        QCOMPARE(panel->findChild<TextField*>(u"verificationCode"_s)->text(), u"493027"_s);
        QVERIFY(!owner().record().user->emailVerified); // it is the person who says so
    }

    void aLinkLeadsToANewPassword()
    {
        m_desk->window().openLink(u"hearth://reset/chat.example.org:7420/ABCDE-FGHJK"_s);
        const auto* dialog = m_desk->window().findChild<ResetDialog*>();
        QVERIFY(dialog);
        QCOMPARE(
            dialog->findChild<TextField*>(u"resetAddress"_s)->text(), u"chat.example.org:7420"_s);
        QCOMPARE(dialog->findChild<TextField*>(u"resetCode"_s)->text(), u"ABCDE-FGHJK"_s);
    }

    void withoutMailAnAdminIsToBeAsked()
    {
        Device guest(Device::Kind::ClientOnly);
        const protocol::JoinLink link = m_desk->device().invite(m_desk->workspace()->id());
        TextField address(u"Address"_s, {}, &m_desk->window());
        address.setText(link.address.authority() + u'#' + link.address.fingerprint);
        MailCodeOffer offer(guest.client(), address, &m_desk->window());
        auto* to = offer.findChild<TextField*>(u"mailTo"_s);
        auto* send = offer.findChild<Button*>(u"sendCode"_s);
        offer.show();
        send->click();
        QVERIFY(!to->error().isEmpty());
        to->setText(u"nobody@example.org"_s);
        send->click();
        QTRY_VERIFY(m_desk->visibleText().contains(u"sends no mail"_s));
        setUp();
        QTRY_VERIFY(send->isEnabled());
        send->click();
        QTRY_VERIFY(m_desk->visibleText().contains(u"on its way"_s));
        QVERIFY(m_post->mails().isEmpty());
    }

private:
    models::Account& owner() { return *m_desk->client().accounts().front(); }
    protocol::MailSettings kept()
    {
        return Device::wait(models::MailActions(owner()).settings())
            .value_or(protocol::MailSettings {});
    }
    void setUp()
    {
        QVERIFY(Device::wait(models::MailActions(owner()).set({ .host = u"127.0.0.1"_s,
            .port = m_post->port(),
            .security = protocol::MailSecurity::None,
            .user = {},
            .password = {},
            .sender = u"hearth@example.org"_s,
            .publicAddress = {},
            .authorities = {} })));
    }
    static TextField& field(QWidget& dialog, const QString& name)
    {
        return *dialog.findChild<TextField*>(name);
    }
    static Button& button(QWidget& dialog, const QString& name)
    {
        return *dialog.findChild<Button*>(name);
    }
    void fill(MailDialog& dialog)
    {
        dialog.show();
        QTRY_VERIFY(button(dialog, u"saveMail"_s).isEnabled());
        field(dialog, u"mailHost"_s).setText(u"127.0.0.1"_s);
        field(dialog, u"mailPort"_s).setText(QString::number(m_post->port()));
        field(dialog, u"mailSender"_s).setText(u"hearth@example.org"_s);
        field(dialog, u"publicAddress"_s).setText({});
        dialog.findChild<QComboBox*>(u"mailSecurity"_s)->setCurrentIndex(2);
    }

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<RealSmtp> m_post;
    std::unique_ptr<Desk> m_desk;
};

QTEST_MAIN(TestMailDialog)
#include "test_mail_dialog.moc"
