// SPDX-License-Identifier: Apache-2.0
#include "core/storage/connection.h"
#include "tests/localserver/provider_house.h"
#include "tests/support/one_time_code.h"

#include <algorithm>

using namespace hearth;
using namespace Qt::StringLiterals;
using test::HttpAnswer;
using test::Person;
using test::ProviderHouse;

/// Signing in through a provider, with a real one: who gets an account, who gets into which, and
/// what groups make of them.
class TestSignInProviders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void whoComesFirstGetsAnAccount();
    void whoComesAgainIsTheSame();
    void aPublicClientNeedsNoSecret();
    void groupsGiveAndTakeBack();
    void whatPeopleDecidedStays();
    void aVerifiedAddressLinks();
    void anAddressThatIsNotVerifiedDoesNot();
    void withoutAnInvitationNobodyNewComesIn();
    void aSecondFactorIsAskedFor();
    void aSignInEndsOnce();
    void anotherClientCannotEndIt();
    void itTakesTenMinutesAtMost();
    void aProviderThatIsDownSaysSo();

private:
    HttpAnswer asAnn(const QStringList& groups = {}, bool verified = true)
    {
        return m_house->signIn(u"ann-1"_s,
            { { u"name"_s, u"Ann"_s }, { u"email"_s, u"ann@example.org"_s },
                { u"email_verified"_s, verified },
                { u"groups"_s, QJsonArray::fromStringList(groups) } });
    }
    /// Ann with a password, whose address a code has proven or not.
    Person annWithPassword(bool verified);

    std::unique_ptr<ProviderHouse> m_house;
};

void TestSignInProviders::init()
{
    m_house = std::make_unique<ProviderHouse>();
    QVERIFY2(m_house->open(), m_house->trouble());
    QVERIFY(m_house->set(m_house->settings()));
}

void TestSignInProviders::cleanup() { m_house.reset(); }

Person TestSignInProviders::annWithPassword(bool verified)
{
    const Person ann = test::join(
        m_house->server, m_house->household->joinCode, test::annsPassword);
    if (verified) { // as a code that came by mail does
        const auto file = storage::Connection::open(
            { .path = m_house->server.folder() + u"/server.sqlite"_s });
        const bool done = file
            && (*file)->execute("UPDATE user SET email_verified_at = 1 WHERE email IS NOT NULL");
        return done ? ann : Person {};
    }
    return ann;
}

void TestSignInProviders::whoComesFirstGetsAnAccount()
{
    const HttpAnswer offered = m_house->call("auth.providers", {});
    QCOMPARE(offered.json()["providers"_L1][0]["name"_L1].toString(), u"House"_s);
    QVERIFY(!offered.body.contains("open sesame") && !offered.body.contains("127.0.0.1"));

    const HttpAnswer entered = asAnn({ u"staff"_s });
    QVERIFY2(entered.status == 200, entered.body.constData());
    const Person ann = Person::of(entered.json());
    QCOMPARE(ann.user["displayName"_L1].toString(), u"Ann"_s);
    QCOMPARE(ann.user["email"_L1].toString(), u"ann@example.org"_s);
    QVERIFY(ann.user["emailVerified"_L1].toBool());
    QVERIFY(!ann.user["mayCreateWorkspaces"_L1].toBool());
    QVERIFY(!ann.user["hasPassword"_L1].toBool());
    QCOMPARE(m_house->roleOf(ann), u"member"_s);
    const QJsonValue link = m_house->call("linkedSignIn.list", {}, ann).json()["linked"_L1][0];
    QCOMPARE(link["providerName"_L1].toString(), u"House"_s);
    QCOMPARE(link["account"_L1].toString(), u"ann@example.org"_s);
}

void TestSignInProviders::whoComesAgainIsTheSame()
{
    const Person first = Person::of(asAnn().json());
    // Another address and another name are still the same person there.
    const HttpAnswer again = m_house->signIn(u"ann-1"_s,
        { { u"name"_s, u"Anna"_s }, { u"email"_s, u"anna@example.net"_s },
            { u"email_verified"_s, false } });
    QCOMPARE(again.status, 200);
    QCOMPARE(Person::of(again.json()).user["id"_L1], first.user["id"_L1]);
    const HttpAnswer other = m_house->signIn(
        u"ben-1"_s, { { u"name"_s, u"Ben"_s }, { u"email_verified"_s, false } });
    QCOMPARE(other.status, 200);
    QVERIFY(Person::of(other.json()).user["id"_L1] != first.user["id"_L1]);
    QVERIFY(!Person::of(other.json()).user.contains("email"_L1));
}

void TestSignInProviders::aPublicClientNeedsNoSecret()
{
    protocol::SignInProviderChange change = m_house->settings();
    change.clientId = u"public"_s;
    change.secret = {};
    const auto changed = m_house->change(change);
    QVERIFY(changed);
    QVERIFY(!changed->hasSecret); // that of another client is not carried over
    QCOMPARE(asAnn().status, 200);
}

void TestSignInProviders::groupsGiveAndTakeBack()
{
    const Person ann = Person::of(asAnn({ u"staff"_s, u"leads"_s }).json());
    QCOMPARE(m_house->roleOf(ann), u"admin"_s);
    QCOMPARE(asAnn({ u"staff"_s }).status, 200);
    QCOMPARE(m_house->roleOf(ann), u"member"_s);
    QCOMPARE(asAnn({ u"leads"_s }).status, 200);
    QCOMPARE(m_house->roleOf(ann), u"admin"_s);
    QCOMPARE(asAnn({ u"strangers"_s }).status, 200);
    QCOMPARE(m_house->roleOf(ann), u"member"_s); // and still there
    const Person ben = Person::of(m_house->signIn(u"ben-1"_s, { { u"name"_s, u"Ben"_s } }).json());
    QCOMPARE(m_house->roleOf(ben), QString());
}

void TestSignInProviders::whatPeopleDecidedStays()
{
    const Person ann = Person::of(asAnn({ u"leads"_s }).json());
    test::LocalCaller& owner = m_house->household->link;
    const auto members = owner.call(protocol::memberList, protocol::Nothing {}, m_house->workspace);
    QVERIFY(members);
    const auto self = std::ranges::find(members->members, u"Ann"_s, &Member::displayName);
    QVERIFY(self != members->members.end());
    QVERIFY(owner.call(protocol::memberUpdateRole,
        protocol::MemberUpdateRole { .id = self->id, .role = Role::Member }, m_house->workspace));
    QCOMPARE(asAnn({ u"leads"_s }).status, 200);
    QCOMPARE(m_house->roleOf(ann), u"member"_s);
    QVERIFY(owner.call(
        protocol::memberRemove, protocol::MemberById { .id = self->id }, m_house->workspace));
    QCOMPARE(asAnn({ u"leads"_s }).status, 200);
    QCOMPARE(m_house->roleOf(ann), QString());
}

void TestSignInProviders::aVerifiedAddressLinks()
{
    const Person ann = annWithPassword(true);
    const HttpAnswer entered = asAnn();
    QVERIFY2(entered.status == 200, entered.body.constData());
    QCOMPARE(Person::of(entered.json()).user["id"_L1], ann.user["id"_L1]);
    const HttpAnswer notices = m_house->call("account.listNotices", {}, ann);
    QCOMPARE(notices.json()["notices"_L1][0]["kind"_L1].toString(), u"signIn.linked"_s);
}

void TestSignInProviders::anAddressThatIsNotVerifiedDoesNot()
{
    annWithPassword(false);
    const HttpAnswer here = asAnn();
    QCOMPARE(here.status, 403);
    QCOMPARE(ProviderHouse::reason(here), u"linkFirst"_s);
    // Nobody learns whether there is an account with it.
    const HttpAnswer there = asAnn({}, false);
    QCOMPARE(there.status, 403);
    const HttpAnswer nobodys = m_house->signIn(u"eve-1"_s,
        { { u"name"_s, u"Eve"_s }, { u"email"_s, u"nobody@example.org"_s },
            { u"email_verified"_s, false } });
    QCOMPARE(nobodys.status, 403);
    QCOMPARE(nobodys.json()["message"_L1], there.json()["message"_L1]);
}

void TestSignInProviders::withoutAnInvitationNobodyNewComesIn()
{
    protocol::SignInProviderChange change = m_house->settings();
    change.admitsNewPeople = false;
    QVERIFY(m_house->change(change));
    m_house->provider.signInAs(u"ann-1"_s, { { u"name"_s, u"Ann"_s } });
    QJsonObject args = m_house->visit();
    const HttpAnswer refused = m_house->finish(args);
    QCOMPARE(refused.status, 403);
    QCOMPARE(ProviderHouse::reason(refused), u"notInvited"_s);
    QCOMPARE(refused.field(), u"invitation"_s);
    // The provider is not asked again.
    args.insert(u"invitation"_s, u"AAAAAA"_s);
    QCOMPARE(m_house->finish(args).status, 404);
    args.insert(u"invitation"_s, m_house->household->joinCode);
    QCOMPARE(m_house->finish(args).status, 200);
    QCOMPARE(m_house->signIn(u"ann-1"_s, { { u"name"_s, u"Ann"_s } }).status, 200);
}

void TestSignInProviders::aSecondFactorIsAskedFor()
{
    const Person ann = Person::of(asAnn().json());
    const QString secret = m_house->call("secondFactor.begin", {}, ann)
                               .json()["secret"_L1]
                               .toString();
    const Timestamp now = m_house->server.clock.now();
    QCOMPARE(m_house
                 ->call("secondFactor.confirm",
                     { { u"code"_s, test::oneTimeCode(secret, now, -1) } }, ann)
                 .status,
        200);
    m_house->browser.forget();
    QJsonObject args = m_house->visit();
    const HttpAnswer asked = m_house->finish(args);
    QCOMPARE(asked.status, 401);
    QCOMPARE(ProviderHouse::reason(asked), u"secondFactorRequired"_s);
    args.insert(u"secondFactorCode"_s, u"000"_s);
    QCOMPARE(ProviderHouse::reason(m_house->finish(args)), u"secondFactorWrong"_s);
    args.insert(u"secondFactorCode"_s, test::oneTimeCode(secret, now));
    QCOMPARE(m_house->finish(args).status, 200);
}

void TestSignInProviders::aSignInEndsOnce()
{
    m_house->provider.signInAs(u"ann-1"_s, { { u"name"_s, u"Ann"_s } });
    const QJsonObject args = m_house->visit();
    QCOMPARE(m_house->finish(args).status, 200);
    const HttpAnswer again = m_house->finish(args);
    QCOMPARE(again.status, 401);
    QCOMPARE(ProviderHouse::reason(again), u"signInOver"_s);
    // A code of another sign-in does not fit into this one.
    const QJsonObject one = m_house->visit();
    QJsonObject other = m_house->visit();
    other.insert(u"code"_s, one.value(u"code"_s));
    QCOMPARE(ProviderHouse::reason(m_house->finish(other)), u"refusedByProvider"_s);
}

void TestSignInProviders::anotherClientCannotEndIt()
{
    m_house->provider.signInAs(u"ann-1"_s, { { u"name"_s, u"Ann"_s } });
    const QJsonObject args = m_house->visit();
    QJsonObject stolen = args;
    stolen.insert(u"verifier"_s, QString(43, u'a'));
    QCOMPARE(ProviderHouse::reason(m_house->finish(stolen)), u"signInOver"_s);
    // Nor can it be made a link of somebody else's account.
    const Person ben = test::join(m_house->server, m_house->household->joinCode);
    QCOMPARE(m_house->call("linkedSignIn.finish", args, ben).status, 401);
    QCOMPARE(m_house->finish(args).status, 200);
}

void TestSignInProviders::itTakesTenMinutesAtMost()
{
    m_house->provider.signInAs(u"ann-1"_s, { { u"name"_s, u"Ann"_s } });
    const QJsonObject args = m_house->visit();
    m_house->server.clock.advanceSeconds(10 * 60);
    QCOMPARE(ProviderHouse::reason(m_house->finish(args)), u"signInOver"_s);
}

void TestSignInProviders::aProviderThatIsDownSaysSo()
{
    m_house->provider.signInAs(u"ann-1"_s, { { u"name"_s, u"Ann"_s } });
    const QJsonObject args = m_house->visit();
    m_house->provider.stop();
    const HttpAnswer down = m_house->finish(args);
    QCOMPARE(down.status, 503);
    QCOMPARE(ProviderHouse::reason(down), u"providerUnreachable"_s);
    QVERIFY(!down.body.contains("127.0.0.1"));
}

QTEST_GUILESS_MAIN(TestSignInProviders)
#include "test_sign_in_providers.moc"
