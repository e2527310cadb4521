// SPDX-License-Identifier: Apache-2.0
#include "localserver/auth/codes.h"
#include "localserver/signin/pending_sign_ins.h"
#include "tests/localserver/accounts.h"
#include "tests/localserver/provider_keys.h"
#include "tests/support/robot_browser.h"
#include "tests/support/scripted_site.h"

using namespace hearth;
using namespace Qt::StringLiterals;
using protocol::SignInKind;
using test::Key;

/// Providers that do what no honest one does, and GitHub, which is none of OpenID Connect; both by
/// a site that answers as it is told.
class TestCrookedProviders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void anHonestOneLetsIn();
    void tokensThatLieDoNot_data();
    void tokensThatLieDoNot();
    void changedKeysAreFetchedOnceAMinute();
    void aBodyWithoutEndIsCutOff();
    void redirectsAreNotFollowed();
    void placesOnThisMachineAreItsOwnAlone();
    void gitHubTellsOfPeople();

private:
    struct Begun {
        protocol::FinishSignIn args;
        QString nonce;
    };

    void setUp(SignInKind kind, const QString& groups = {});
    /// What the provider says of itself.
    [[nodiscard]] QByteArray description() const;
    Begun begin();
    /// Who came in; empty: nobody, and `m_reason` is why.
    QString finish(const Begun& begun);
    [[nodiscard]] QJsonObject claims(const Begun& begun) const;
    void answer(const QByteArray& idToken)
    {
        m_site->pages.insert("/token", "{\"id_token\":\"" + idToken + "\"}");
    }
    void answer(const QJsonObject& claims, const Key& key, const char* keyId = "one")
    {
        answer(test::sign(key.jwk.get(), "RS256", keyId, claims));
    }
    static QByteArray json(const QJsonValue& value)
    {
        return value.isArray() ? QJsonDocument(value.toArray()).toJson()
                               : QJsonDocument(value.toObject()).toJson();
    }

    std::unique_ptr<test::OpenServer> m_server;
    std::unique_ptr<test::Household> m_household;
    std::unique_ptr<test::LocalCaller> m_link;
    std::unique_ptr<test::ScriptedSite> m_site;
    std::unique_ptr<Key> m_key;
    QString m_reason;
};

void TestCrookedProviders::init()
{
    m_server = std::make_unique<test::OpenServer>();
    QVERIFY(m_server->open());
    m_household = std::make_unique<test::Household>(*m_server);
    m_link = std::make_unique<test::LocalCaller>(**m_server);
    m_site = std::make_unique<test::ScriptedSite>();
    QVERIFY(m_site->open());
    m_key = std::make_unique<Key>(Key::rsa("one"));
    m_site->pages.insert("/.well-known/openid-configuration", description());
    m_site->pages.insert("/keys", test::setOf({ m_key->open() }));
}

void TestCrookedProviders::cleanup()
{
    m_link.reset();
    m_household.reset();
    m_server.reset();
    m_site.reset();
}

QByteArray TestCrookedProviders::description() const
{
    return json(QJsonObject { { u"issuer"_s, m_site->address() },
        { u"authorization_endpoint"_s, m_site->address() + u"/authorize"_s },
        { u"token_endpoint"_s, m_site->address() + u"/token"_s },
        { u"jwks_uri"_s, m_site->address() + u"/keys"_s } });
}

void TestCrookedProviders::setUp(SignInKind kind, const QString& groups)
{
    const auto made = m_household->link.call(protocol::signInProviderCreate,
        protocol::SignInProviderChange { .id = SignInProviderId::derive("site"),
            .kind = kind,
            .name = u"Site"_s,
            .issuer = m_site->address(),
            .clientId = u"hearth"_s,
            .secret = u"open sesame"_s,
            .scopes = {},
            .groupClaim = groups,
            .mappings = {},
            .enabled = true,
            .admitsNewPeople = true,
            .authorities = {} });
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
}

TestCrookedProviders::Begun TestCrookedProviders::begin()
{
    const QString verifier = server::codes::makeToken(m_server->random);
    const auto begun = m_link->call(protocol::authBeginSignIn,
        protocol::BeginSignIn { .providerId = SignInProviderId::derive("site"),
            .redirectUri = u"http://127.0.0.1:4711/signed-in"_s,
            .codeChallenge = server::pkceChallenge(verifier) });
    m_reason = begun ? QString() : begun.error().details.value(u"reason"_s).toString();
    if (!begun)
        return {};
    return { .args = { .state = begun->state,
                 .code = u"a code"_s,
                 .verifier = verifier,
                 .deviceName = u"laptop"_s },
        .nonce = test::queryValue(QUrl(begun->url), u"nonce"_s) };
}

QString TestCrookedProviders::finish(const Begun& begun)
{
    const auto session = m_link->call(protocol::authFinishSignIn, begun.args);
    m_reason = session ? QString() : session.error().details.value(u"reason"_s).toString();
    return session ? session->user.displayName : QString();
}

QJsonObject TestCrookedProviders::claims(const Begun& begun) const
{
    const qint64 now = m_server->clock.now().seconds();
    return { { u"iss"_s, m_site->address() }, { u"aud"_s, u"hearth"_s },
        { u"nonce"_s, begun.nonce }, { u"sub"_s, u"ann-1"_s }, { u"name"_s, u"Ann"_s },
        { u"iat"_s, now }, { u"exp"_s, now + 300 } };
}

void TestCrookedProviders::anHonestOneLetsIn()
{
    setUp(SignInKind::OpenIdConnect);
    const Begun begun = begin();
    answer(claims(begun), *m_key);
    QCOMPARE(finish(begun), u"Ann"_s);
    QVERIFY(m_site->lastRequest.contains("code_verifier="));
    QVERIFY(m_site->lastRequest.contains(
        "Authorization: Basic " + QByteArray("hearth:open%20sesame").toBase64()));
}

void TestCrookedProviders::tokensThatLieDoNot_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("another's audience") << u"aud"_s << u"other"_s;
    QTest::newRow("another issuer") << u"iss"_s << u"https://id.example.org"_s;
    QTest::newRow("a nonce of another sign-in") << u"nonce"_s << u"n"_s;
    QTest::newRow("never expires") << u"exp"_s << u""_s;
    QTest::newRow("another key") << u"key"_s << u""_s;
    QTest::newRow("no signature") << u"alg"_s << u"none"_s;
    QTest::newRow("no token") << u"token"_s << u""_s;
}

void TestCrookedProviders::tokensThatLieDoNot()
{
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    setUp(SignInKind::OpenIdConnect);
    const Begun begun = begin();
    QJsonObject lie = claims(begun);
    if (name == u"key"_s)
        answer(lie, Key::rsa("one"));
    else if (name == u"alg"_s)
        answer(test::part({ { u"alg"_s, value } }) + '.' + test::part(lie) + '.');
    else if (name == u"token"_s)
        m_site->pages.insert("/token", R"({"access_token":"abc"})");
    else {
        lie.insert(name, value);
        answer(lie, *m_key);
    }
    QCOMPARE(finish(begun), QString());
    QCOMPARE(m_reason, u"notProven"_s);
    // And it is over.
    QCOMPARE(finish(begun), QString());
    QCOMPARE(m_reason, u"signInOver"_s);
}

void TestCrookedProviders::changedKeysAreFetchedOnceAMinute()
{
    setUp(SignInKind::OpenIdConnect);
    const Key next = Key::rsa("next");
    Begun begun = begin();
    m_site->pages.insert("/keys", test::setOf({ next.open() }));
    answer(claims(begun), next, "next");
    QCOMPARE(finish(begun), QString());
    QCOMPARE(m_site->asked.count("/keys"), 1);
    m_server->clock.advanceSeconds(60);
    begun = begin();
    answer(claims(begun), next, "next");
    QCOMPARE(finish(begun), u"Ann"_s);
    QCOMPARE(m_site->asked.count("/keys"), 2);
}

void TestCrookedProviders::aBodyWithoutEndIsCutOff()
{
    setUp(SignInKind::OpenIdConnect);
    m_site->pages.insert("/.well-known/openid-configuration", QByteArray(300 * 1024, ' '));
    begin();
    QCOMPARE(m_reason, u"providerUnreachable"_s);
}

void TestCrookedProviders::redirectsAreNotFollowed()
{
    setUp(SignInKind::OpenIdConnect);
    const Begun begun = begin();
    m_site->elsewhere.insert("/token", "/stolen");
    answer(claims(begun), *m_key);
    m_site->pages.insert("/stolen", m_site->pages.value("/token"));
    m_site->pages.remove("/token");
    QCOMPARE(finish(begun), QString());
    QVERIFY(!m_site->asked.contains("/stolen"));
}

/// A provider elsewhere cannot have this server ask itself.
void TestCrookedProviders::placesOnThisMachineAreItsOwnAlone()
{
    setUp(SignInKind::OpenIdConnect);
    QJsonObject places = QJsonDocument::fromJson(description()).object();
    places.insert(u"token_endpoint"_s, u"http://id.example.org/token"_s);
    m_site->pages.insert("/.well-known/openid-configuration", json(places));
    begin();
    QCOMPARE(m_reason, u"providerUnreachable"_s);
    places.insert(u"token_endpoint"_s, u"file:///etc/passwd"_s);
    m_site->pages.insert("/.well-known/openid-configuration", json(places));
    begin();
    QCOMPARE(m_reason, u"providerUnreachable"_s);
}

void TestCrookedProviders::gitHubTellsOfPeople()
{
    setUp(SignInKind::GitHub, u"orgs"_s);
    m_site->pages.insert("/login/oauth/access_token", R"({"access_token":"abc"})");
    m_site->pages.insert("/api/v3/user", R"({"id":7,"login":"ann","name":"Ann"})");
    m_site->pages.insert("/api/v3/user/emails",
        R"([{"email":"old@example.org","primary":false,"verified":true},)"
        R"({"email":"ann@example.org","primary":true,"verified":false}])");
    m_site->pages.insert("/api/v3/user/orgs", R"([{"login":"northlight"}])");
    QCOMPARE(finish(begin()), QString());
    QCOMPARE(m_reason, u"linkFirst"_s); // not verified there
    m_site->pages.insert(
        "/api/v3/user/emails", R"([{"email":"ann@example.org","primary":true,"verified":true}])");
    QCOMPARE(finish(begin()), u"Ann"_s);
    QVERIFY(m_site->asked.contains("/api/v3/user/orgs"));
    QVERIFY(m_site->lastRequest.contains("Authorization: Bearer abc"));
    // The name may change; the number stays.
    m_site->pages.insert("/api/v3/user", R"({"id":7,"login":"anna","name":"Anna"})");
    QCOMPARE(finish(begin()), u"Ann"_s);
    m_site->pages.insert("/login/oauth/access_token", R"({"error":"bad_verification_code"})");
    QCOMPARE(finish(begin()), QString());
    QCOMPARE(m_reason, u"refusedByProvider"_s);
}

QTEST_GUILESS_MAIN(TestCrookedProviders)
#include "test_crooked_providers.moc"
