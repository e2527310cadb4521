// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/mail_link.h"
#include "tests/localserver/mail_house.h"
#include "tests/support/one_time_code.h"

using namespace hearth;
using namespace Qt::StringLiterals;
using test::HttpAnswer;
using test::MailHouse;
using test::Person;

/// What people do with the mails that come: verify their address, set a new password, and hear of
/// changes to their account. By a real mail server.
class TestMailFlows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void anAddressIsVerified();
    void aVerificationHasFiveTries();
    void aVerificationIsGoodForADay();
    void anotherAddressIsNotVerified();
    void aPasswordIsSetAnewByMail();
    void nobodyLearnsWhetherAnAccountExists();
    void theOldAddressIsTold();
    void aSecondFactorTakenOffIsTold();
    void theServerSaysWhetherItSendsMail();
    void everybodyIsWrittenToInTheirLanguage();
    void aLinkDoesWhatTheCodeDoes();
    void anInvitationIsMailedAndRedeemed();
    void aRenewedInvitationIsMailedAnew();
    void aCancelledInvitationLetsNobodyIn();
    void strangersDoNotUseUpAllMails();

private:
    /// Once the number of mails has come, the last one.
    QByteArray mail(qsizetype number)
    {
        const bool came = QTest::qWaitFor(
            [&] { return m_house->post.mails().size() >= number; }, 30'000);
        return came ? m_house->post.mails().at(number - 1) : QByteArray();
    }
    HttpAnswer verify(const Person& person, const QString& code)
    {
        return m_house->call("account.verifyEmail", { { u"code"_s, code } }, person);
    }
    /// Somebody whose device says what they read.
    Person joinIn(const QByteArray& language, const QString& email)
    {
        return Person::of(m_house
                ->callIn(language, "auth.signUp",
                    { { u"displayName"_s, u"Ann"_s }, { u"code"_s, m_house->household->joinCode },
                        { u"deviceName"_s, u"laptop"_s }, { u"email"_s, email },
                        { u"password"_s, u"kettle orbit lantern"_s } })
                .json());
    }
    /// For one address, by the owner.
    protocol::Invite invite(const QString& email)
    {
        const protocol::InviteCreate args { .id = InviteId::generate(
                                                m_house->server.clock, m_house->server.random),
            .roomId = {},
            .email = email };
        return m_house->household->link.call(protocol::inviteCreate, args, home())
            .value_or(protocol::Invite {});
    }
    WorkspaceId home()
    {
        const auto list = m_house->household->link.call(
            protocol::workspaceList, protocol::Nothing {});
        return list && !list->workspaces.isEmpty() ? list->workspaces.first().id : WorkspaceId {};
    }
    /// What the link in a mail says.
    static Result<protocol::JoinLink> joinLinkIn(const QByteArray& mail)
    {
        static const QRegularExpression line(u"hearth://join/\\S+"_s);
        return protocol::JoinLink::parse(line.match(MailHouse::readable(mail)).captured());
    }
    HttpAnswer redeem(const QString& code, const QString& email)
    {
        const Person guest = Person::of(m_house
                ->call("auth.signUp",
                    { { u"displayName"_s, u"Gil"_s }, { u"code"_s, code },
                        { u"deviceName"_s, u"phone"_s }, { u"email"_s, email },
                        { u"password"_s, u"kettle orbit lantern"_s } })
                .json());
        return m_house->call(
            "invite.redeem", { { u"code"_s, code }, { u"displayName"_s, u"Gil"_s } }, guest);
    }
    [[nodiscard]] bool isVerified(const Person& person)
    {
        return m_house->call("auth.currentUser", {}, person)
            .json()
            .value(u"emailVerified"_s)
            .toBool();
    }

    std::unique_ptr<MailHouse> m_house;
};

void TestMailFlows::init()
{
    m_house = std::make_unique<MailHouse>();
    QVERIFY2(m_house->open(), m_house->trouble());
    QVERIFY(m_house->set(m_house->settings()));
}

void TestMailFlows::cleanup() { m_house.reset(); }

void TestMailFlows::anAddressIsVerified()
{
    const Person ann = m_house->join(u"ann@example.org"_s);
    QVERIFY(!isVerified(ann));
    QCOMPARE(m_house->call("account.requestVerification", {}, ann).status, 200);
    const QString code = MailHouse::codeIn(mail(1));
    QCOMPARE(code.size(), 6);
    const HttpAnswer verified = verify(ann, code.left(3) + u' ' + code.sliced(3));
    QCOMPARE(verified.status, 200);
    QVERIFY(verified.json().value(u"emailVerified"_s).toBool());
    QVERIFY(isVerified(ann));
    QCOMPARE(verify(ann, code).status, 409); // used up
    QCOMPARE(m_house->call("account.requestVerification", {}, ann).status, 409);
}

void TestMailFlows::aVerificationHasFiveTries()
{
    const Person ann = m_house->join(u"ann@example.org"_s);
    QCOMPARE(m_house->call("account.requestVerification", {}, ann).status, 200);
    const QString code = MailHouse::codeIn(mail(1));
    const QString wrong = code == u"000000"_s ? u"000001"_s : u"000000"_s;
    for (int left = 4; left >= 0; --left) {
        const HttpAnswer answer = verify(ann, wrong);
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.field(), u"code"_s);
        QCOMPARE(answer.json().value(u"details"_s).toObject().value(u"triesLeft"_s).toInt(), left);
    }
    QCOMPARE(verify(ann, code).status, 409);
    QVERIFY(!isVerified(ann));
}

void TestMailFlows::aVerificationIsGoodForADay()
{
    const Person ann = m_house->join(u"ann@example.org"_s);
    QCOMPARE(m_house->call("account.requestVerification", {}, ann).status, 200);
    const QString code = MailHouse::codeIn(mail(1));
    m_house->server.clock.advanceSeconds(24 * 60 * 60);
    const Person again = Person::of(
        m_house->call("auth.refresh", { { u"refreshToken"_s, QString::fromLatin1(ann.refresh) } })
            .json());
    QCOMPARE(verify(again, code).status, 409);
    QVERIFY(!isVerified(again));
}

void TestMailFlows::anotherAddressIsNotVerified()
{
    const Person ann = m_house->join(u"ann@example.org"_s);
    QCOMPARE(m_house->call("account.requestVerification", {}, ann).status, 200);
    QCOMPARE(verify(ann, MailHouse::codeIn(mail(1))).status, 200);
    // A code that was sent to one address proves nothing of the next.
    const QJsonObject change { { u"email"_s, u"anna@example.org"_s },
        { u"password"_s, u"kettle orbit lantern"_s },
        { u"currentPassword"_s, u"kettle orbit lantern"_s } };
    QCOMPARE(m_house->call("auth.setPassword", change, ann).status, 200);
    QVERIFY(!isVerified(ann));
    QVERIFY(mail(2).contains("RCPT ann@example.org"));
}

void TestMailFlows::aPasswordIsSetAnewByMail()
{
    const Person ann = m_house->join(u"ann@example.org"_s);
    QCOMPARE(
        m_house->call("auth.requestPasswordReset", { { u"email"_s, u"Ann@Example.org"_s } }).status,
        200);
    const QByteArray reset = mail(1);
    QVERIFY(reset.contains("RCPT ann@example.org"));
    const QJsonObject args { { u"code"_s, MailHouse::codeIn(reset) },
        { u"password"_s, u"seven quiet harbours"_s }, { u"deviceName"_s, u"phone"_s } };
    const HttpAnswer entered = m_house->call("auth.resetPassword", args);
    QCOMPARE(entered.status, 200);
    QCOMPARE(m_house->call("auth.currentUser", {}, ann).status, 401); // everywhere else
    QCOMPARE(m_house->call("auth.resetPassword", args).status, 401); // used up
    QVERIFY(mail(2).contains("new password"));
    const QJsonObject signIn { { u"email"_s, u"ann@example.org"_s },
        { u"password"_s, u"seven quiet harbours"_s }, { u"deviceName"_s, u"phone"_s } };
    QCOMPARE(m_house->call("auth.signIn", signIn).status, 200);

    QCOMPARE(
        m_house->call("auth.requestPasswordReset", { { u"email"_s, u"ann@example.org"_s } }).status,
        200);
    QJsonObject late = args;
    late.insert(u"code"_s, MailHouse::codeIn(mail(3)));
    m_house->server.clock.advanceSeconds(60 * 60);
    QCOMPARE(m_house->call("auth.resetPassword", late).status, 401);
}

void TestMailFlows::nobodyLearnsWhetherAnAccountExists()
{
    m_house->join(u"ann@example.org"_s);
    const HttpAnswer known = m_house->call(
        "auth.requestPasswordReset", { { u"email"_s, u"ann@example.org"_s } });
    const HttpAnswer unknown = m_house->call(
        "auth.requestPasswordReset", { { u"email"_s, u"eve@example.org"_s } });
    QCOMPARE(known.status, 200);
    QCOMPARE(unknown.status, known.status);
    QCOMPARE(unknown.body, known.body);
    QVERIFY(mail(1).contains("RCPT ann@example.org"));
    QTRY_COMPARE(m_house->status().waiting, 0);
    QCOMPARE(m_house->post.mails().size(), 1);
    QCOMPARE(
        m_house->call("auth.requestPasswordReset", { { u"email"_s, u"a\r\n@b"_s } }).status, 400);
}

void TestMailFlows::theOldAddressIsTold()
{
    const Person ann = m_house->join(u"ann@example.org"_s);
    QJsonObject change { { u"email"_s, u"ann@example.org"_s },
        { u"password"_s, u"seven quiet harbours"_s },
        { u"currentPassword"_s, u"kettle orbit lantern"_s } };
    QCOMPARE(m_house->call("auth.setPassword", change, ann).status, 200);
    const QByteArray password = mail(1);
    QVERIFY(password.contains("RCPT ann@example.org"));
    QVERIFY(password.contains("new password"));
    change.insert(u"email"_s, u"anna@example.org"_s);
    change.insert(u"currentPassword"_s, u"seven quiet harbours"_s);
    QCOMPARE(m_house->call("auth.setPassword", change, ann).status, 200);
    const QByteArray address = mail(2);
    QVERIFY(address.contains("RCPT ann@example.org"));
    QVERIFY(address.contains("another e-mail address"));
    QVERIFY(!address.contains("anna@example.org"));
    QTRY_COMPARE(m_house->status().waiting, 0);
    QCOMPARE(m_house->post.mails().size(), 2);
}

void TestMailFlows::aSecondFactorTakenOffIsTold()
{
    const Person ann = m_house->join(u"ann@example.org"_s);
    const auto id = UserId::fromString(ann.user.value(u"id"_s).toString());
    QVERIFY(id);
    const auto setUpAndReset = [&] {
        const QString secret = m_house
                                   ->call("secondFactor.begin",
                                       { { u"password"_s, u"kettle orbit lantern"_s } }, ann)
                                   .json()
                                   .value(u"secret"_s)
                                   .toString();
        const QString code = test::oneTimeCode(secret, m_house->server.clock.now());
        QCOMPARE(m_house->call("secondFactor.confirm", { { u"code"_s, code } }, ann).status, 200);
        QVERIFY(m_house->household->link.call(
            protocol::userResetSecondFactor, protocol::ResetSecondFactor { .userId = *id }));
    };
    // To an address that may be somebody else's nothing goes.
    setUpAndReset();
    QCOMPARE(m_house->call("account.requestVerification", {}, ann).status, 200);
    const QByteArray verification = mail(1);
    QCOMPARE(verify(ann, MailHouse::codeIn(verification)).status, 200);
    setUpAndReset();
    const QByteArray told = mail(2);
    QVERIFY(told.contains("RCPT ann@example.org"));
    QVERIFY(told.contains("second factor"));
    QTRY_COMPARE(m_house->status().waiting, 0);
    QCOMPARE(m_house->post.mails().size(), 2);
}

void TestMailFlows::theServerSaysWhetherItSendsMail()
{
    QVERIFY(m_house->call("server.info", {}).json().value(u"sendsMail"_s).toBool());
    QVERIFY(m_house->set({}));
    QVERIFY(!m_house->call("server.info", {}).json().value(u"sendsMail"_s).toBool());
    QCOMPARE(
        m_house->call("auth.requestPasswordReset", { { u"email"_s, u"ann@example.org"_s } }).status,
        200);
}

void TestMailFlows::everybodyIsWrittenToInTheirLanguage()
{
    const Person ann = joinIn("de-CH,de;q=0.9,en;q=0.5", u"ann@example.org"_s);
    QCOMPARE(m_house->call("account.requestVerification", {}, ann).status, 200);
    const QString german = MailHouse::readable(mail(1));
    QVERIFY2(german.contains(u"Hallo Ann,"_s), qPrintable(german));
    QVERIFY(german.contains(u"um zu zeigen, dass dies deine Adresse ist"_s));
    // Whoever asks for her says nothing about what she reads.
    QCOMPARE(
        m_house->callIn("fr", "auth.requestPasswordReset", { { u"email"_s, u"ann@example.org"_s } })
            .status,
        200);
    QVERIFY(MailHouse::readable(mail(2)).contains(u"Passwort vergessen?"_s));
    // A device that speaks another language says so when it comes back.
    const Person again = Person::of(m_house
            ->callIn(
                "fr", "auth.refresh", { { u"refreshToken"_s, QString::fromLatin1(ann.refresh) } })
            .json());
    const QJsonObject change { { u"email"_s, u"ann@example.org"_s },
        { u"password"_s, u"seven quiet harbours"_s },
        { u"currentPassword"_s, u"kettle orbit lantern"_s } };
    QCOMPARE(m_house->call("auth.setPassword", change, again).status, 200);
    const QString french = MailHouse::readable(mail(3));
    QVERIFY2(french.contains(u"ton compte a un nouveau mot de passe"_s), qPrintable(french));
    // What there are no texts in is English; so is what is no language at all.
    for (const QByteArray& language : { QByteArray("ja"), QByteArray("x;DROP TABLE user") }) {
        const QString email = QString::fromLatin1(language.first(1)) + u"@example.org"_s;
        const Person other = joinIn(language, email);
        const qsizetype before = m_house->post.mails().size();
        QCOMPARE(m_house->call("account.requestVerification", {}, other).status, 200);
        QVERIFY(MailHouse::readable(mail(before + 1)).contains(u"Hello Ann,"_s));
    }
}

void TestMailFlows::aLinkDoesWhatTheCodeDoes()
{
    const Person ann = m_house->join(u"ann@example.org"_s);
    QCOMPARE(m_house->call("account.requestVerification", {}, ann).status, 200);
    static const QRegularExpression line(u"hearth://(verify|reset)/\\S+"_s);
    const auto linkIn = [](const QByteArray& mail) {
        return protocol::MailLink::parse(line.match(MailHouse::readable(mail)).captured());
    };
    const auto toVerify = linkIn(mail(1));
    QVERIFY(toVerify);
    QCOMPARE(toVerify->kind, protocol::MailLink::Kind::Verify);
    QCOMPARE(toVerify->address.host, u"chat.example.org"_s);
    QCOMPARE(toVerify->code, MailHouse::codeIn(mail(1)));
    QCOMPARE(verify(ann, toVerify->code).status, 200);
    QCOMPARE(
        m_house->call("auth.requestPasswordReset", { { u"email"_s, u"ann@example.org"_s } }).status,
        200);
    const auto toReset = linkIn(mail(2));
    QVERIFY(toReset);
    QCOMPARE(toReset->kind, protocol::MailLink::Kind::Reset);
    QCOMPARE(m_house
                 ->call("auth.resetPassword",
                     { { u"code"_s, toReset->code }, { u"password"_s, u"seven quiet harbours"_s },
                         { u"deviceName"_s, u"phone"_s } })
                 .status,
        200);
}

void TestMailFlows::anInvitationIsMailedAndRedeemed()
{
    const protocol::Invite made = invite(u"gil@example.org"_s);
    QVERIFY(made.code);
    const QByteArray sent = mail(1);
    QVERIFY(sent.contains("RCPT gil@example.org"));
    QVERIFY2(
        MailHouse::readable(sent).contains(u"Olga invites you to join Home."_s), sent.constData());
    const Result<protocol::JoinLink> link = joinLinkIn(sent);
    QVERIFY2(link, link ? "" : qPrintable(link.error().message));
    QCOMPARE(link->address.host, u"chat.example.org"_s);
    QCOMPARE(redeem(link->code, u"gil@example.org"_s).status, 200);
    // It was good for one.
    QVERIFY(redeem(link->code, u"eve@example.org"_s).status >= 400);
}

void TestMailFlows::aRenewedInvitationIsMailedAnew()
{
    const protocol::Invite made = invite(u"gil@example.org"_s);
    const Result<protocol::JoinLink> first = joinLinkIn(mail(1));
    QVERIFY(first);
    QVERIFY(m_house->household->link.call(
        protocol::inviteRenew, protocol::InviteById { .id = made.id }, home()));
    const Result<protocol::JoinLink> second = joinLinkIn(mail(2));
    QVERIFY(second);
    QVERIFY(second->code != first->code);
    QVERIFY(redeem(first->code, u"eve@example.org"_s).status >= 400);
    QCOMPARE(redeem(second->code, u"gil@example.org"_s).status, 200);
}

void TestMailFlows::aCancelledInvitationLetsNobodyIn()
{
    const protocol::Invite made = invite(u"gil@example.org"_s);
    const Result<protocol::JoinLink> link = joinLinkIn(mail(1));
    QVERIFY(link);
    QVERIFY(m_house->household->link.call(
        protocol::inviteRevoke, protocol::InviteById { .id = made.id }, home()));
    QVERIFY(redeem(link->code, u"gil@example.org"_s).status >= 400);
    QTRY_COMPARE(m_house->status().waiting, 0);
    QCOMPARE(m_house->post.mails().size(), 1); // nobody is written to about it
}

void TestMailFlows::strangersDoNotUseUpAllMails()
{
    const Person ann = m_house->join(u"ann@example.org"_s);
    for (int i = 0; i < 350; ++i) {
        QVERIFY(m_house->household->link.call(protocol::authRequestPasswordReset,
            protocol::RequestPasswordReset { .email = u"nobody%1@example.org"_s.arg(i) }));
    }
    QCOMPARE(m_house->call("account.requestVerification", {}, ann).status, 200);
    QVERIFY(mail(1).contains("RCPT ann@example.org"));
}

QTEST_GUILESS_MAIN(TestMailFlows)
#include "test_mail_flows.moc"
