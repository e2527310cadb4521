// SPDX-License-Identifier: Apache-2.0
#include "localserver/signin/id_token.h"
#include "localserver/signin/provider_people.h"
#include "tests/localserver/provider_keys.h"

#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;
using server::IdTokenRules;
using server::JsonWebKey;
using test::JoseDeleter;
using test::Key;
using test::part;
using test::setOf;
using test::sign;

namespace {

constexpr qint64 now = 1'800'000'000;

const IdTokenRules rules { .issuer = u"https://id.example.org"_s,
    .audience = u"hearth"_s,
    .nonce = u"once"_s,
    .now = { now * 1'000'000 } };

QJsonObject goodClaims()
{
    return { { u"iss"_s, rules.issuer }, { u"aud"_s, rules.audience }, { u"nonce"_s, rules.nonce },
        { u"sub"_s, u"ann-1"_s }, { u"iat"_s, now - 5 }, { u"exp"_s, now + 300 } };
}

} // namespace

/// What providers sign, held against the rules of OpenID Connect: right ones, and all the wrong
/// ones that somebody might try.
class TestIdTokens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aRightOneIsTaken();
    void wrongClaims_data();
    void wrongClaims();
    void wrongKeysAndAlgorithms();
    void keysThatCannotVerifyAreLeftOut();
    void anUnknownKeyIsAskedFor();
    void whatClaimsTellOfAPerson();

private:
    [[nodiscard]] QByteArray token(const QJsonObject& claims) const
    {
        return sign(m_rsa->jwk.get(), m_rsa->algorithm, "one", claims);
    }

    std::unique_ptr<Key> m_rsa;
    std::unique_ptr<Key> m_curve;
    QList<JsonWebKey> m_keys;
};

void TestIdTokens::initTestCase()
{
    m_rsa = std::make_unique<Key>(Key::rsa("one"));
    m_curve = std::make_unique<Key>(Key::curve("two"));
    const auto keys = server::parseKeySet(setOf({ m_rsa->open(), m_curve->open() }));
    QVERIFY(keys);
    m_keys = *keys;
    QCOMPARE(m_keys.size(), 2);
}

void TestIdTokens::aRightOneIsTaken()
{
    const auto claims = server::verifyIdToken(token(goodClaims()), m_keys, rules);
    QVERIFY2(claims, claims ? "" : qPrintable(claims.error().detail));
    QCOMPARE(claims->value(u"sub"_s).toString(), u"ann-1"_s);
    const QByteArray curved = sign(m_curve->jwk.get(), "ES256", "two", goodClaims());
    QVERIFY(server::verifyIdToken(curved, m_keys, rules));
    const QByteArray nameless = sign(m_rsa->jwk.get(), "RS256", nullptr, goodClaims());
    QVERIFY(server::verifyIdToken(nameless, m_keys, rules));
    QJsonObject several = goodClaims();
    several.insert(u"aud"_s, QJsonArray { u"hearth"_s, u"other"_s });
    several.insert(u"azp"_s, u"hearth"_s);
    QVERIFY(server::verifyIdToken(token(several), m_keys, rules));
    QJsonObject late = goodClaims();
    late.insert(u"exp"_s, now - 59); // clocks differ
    QVERIFY(server::verifyIdToken(token(late), m_keys, rules));
}

void TestIdTokens::wrongClaims_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char* tag, const QString& name, const QJsonValue& value) {
        QTest::newRow(tag) << name << value;
    };
    const QJsonValue missing(QJsonValue::Undefined);
    row("another issuer", u"iss"_s, u"https://id.example.com"_s);
    row("an issuer with a slash", u"iss"_s, u"https://id.example.org/"_s);
    row("no issuer", u"iss"_s, missing);
    row("another audience", u"aud"_s, u"other"_s);
    row("others' audience", u"aud"_s, QJsonArray { u"other"_s });
    row("several, and nobody asked", u"aud"_s, QJsonArray { u"hearth"_s, u"other"_s });
    row("no audience", u"aud"_s, missing);
    row("another party", u"azp"_s, u"other"_s);
    row("another nonce", u"nonce"_s, u"twice"_s);
    row("no nonce", u"nonce"_s, missing);
    row("expired", u"exp"_s, now - 60);
    row("never expires", u"exp"_s, missing);
    row("expires in words", u"exp"_s, u"9999999999"_s);
    row("issued tomorrow", u"iat"_s, now + 61);
    row("issued long ago", u"iat"_s, now - 2 * 24 * 3600);
    row("never issued", u"iat"_s, missing);
    row("not yet valid", u"nbf"_s, now + 61);
    row("nobody", u"sub"_s, u""_s);
    row("no subject", u"sub"_s, missing);
    row("a long subject", u"sub"_s, QString(256, u'a'));
}

void TestIdTokens::wrongClaims()
{
    QFETCH(const QString, name);
    QFETCH(const QJsonValue, value);
    QJsonObject claims = goodClaims();
    if (value.isUndefined())
        claims.remove(name);
    else
        claims.insert(name, value);
    const auto verified = server::verifyIdToken(token(claims), m_keys, rules);
    QVERIFY(!verified);
    QCOMPARE(verified.error().code, ErrorCode::Unauthenticated);
    QVERIFY(!verified.error().message.contains(name));
}

void TestIdTokens::wrongKeysAndAlgorithms()
{
    const auto isTaken = [this](const QByteArray& text) {
        return server::verifyIdToken(text, m_keys, rules).has_value();
    };
    const Key stranger = Key::rsa("one");
    QVERIFY(!isTaken(sign(stranger.jwk.get(), "RS256", "one", goodClaims())));
    QVERIFY(!isTaken(sign(m_rsa->jwk.get(), "RS256", "two", goodClaims())));
    const QByteArray unsignedOne = part({ { u"alg"_s, u"none"_s } }) + '.' + part(goodClaims())
        + '.';
    QVERIFY(!isTaken(unsignedOne));

    // The open key as a shared secret: everybody has it.
    const QByteArray secret = m_keys.first().json;
    const std::unique_ptr<cjose_jwk_t, JoseDeleter> shared(
        cjose_jwk_create_oct_spec(reinterpret_cast<const uint8_t*>(secret.constData()),
            static_cast<size_t>(secret.size()), nullptr));
    QVERIFY(!isTaken(sign(shared.get(), "HS256", "one", goodClaims())));

    const QByteArray good = token(goodClaims());
    QByteArrayList parts = good.split('.');
    parts[1] = part(
        { { u"iss"_s, rules.issuer }, { u"aud"_s, rules.audience }, { u"nonce"_s, rules.nonce },
            { u"sub"_s, u"olga-1"_s }, { u"iat"_s, now }, { u"exp"_s, now + 300 } });
    QVERIFY(!isTaken(parts.join('.')));
    QVERIFY(!isTaken(good.left(good.size() - 8)));
    QVERIFY(!isTaken(QByteArray(100'000, 'a')));
    QVERIFY(!isTaken({}));
    QVERIFY(!isTaken("a.b.c"));
    QVERIFY(!server::verifyIdToken(good, {}, rules));
}

void TestIdTokens::keysThatCannotVerifyAreLeftOut()
{
    QJsonObject encrypts = m_rsa->open();
    encrypts.insert(u"use"_s, u"enc"_s);
    const QJsonObject secret { { u"kty"_s, u"oct"_s }, { u"k"_s, u"c2VjcmV0"_s } };
    const QJsonObject curve { { u"kty"_s, u"OKP"_s }, { u"crv"_s, u"Ed25519"_s },
        { u"x"_s, u"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"_s } };
    const auto keys = server::parseKeySet(setOf({ encrypts, secret, curve,
        QJsonObject { { u"kty"_s, u"RSA"_s } }, Key::rsa("small", 1024).open(), m_curve->open() }));
    QVERIFY(keys);
    QCOMPARE(keys->size(), 1);
    QCOMPARE(keys->first().id, "two"_ba);
    QVERIFY(!server::parseKeySet("[]"));
    QVERIFY(!server::parseKeySet("no JSON"));
    QVERIFY(!server::parseKeySet(R"({"keys":{}})"));
}

void TestIdTokens::anUnknownKeyIsAskedFor()
{
    QVERIFY(!server::wantsOtherKeys(token(goodClaims()), m_keys));
    QVERIFY(server::wantsOtherKeys(sign(m_rsa->jwk.get(), "RS256", "three", goodClaims()), m_keys));
    QVERIFY(!server::wantsOtherKeys("no token", m_keys));
}

void TestIdTokens::whatClaimsTellOfAPerson()
{
    const server::ProviderPerson ann = server::personIn(
        { { u"sub"_s, u"ann-1"_s }, { u"name"_s, u" Ann "_s }, { u"email"_s, u"ann@example.org"_s },
            { u"email_verified"_s, u"true"_s },
            { u"realm_access"_s,
                QJsonObject { { u"roles"_s, QJsonArray { u"staff"_s, 7, u"leads"_s } } } } },
        u"realm_access.roles"_s);
    QCOMPARE(ann.displayName, u"Ann"_s);
    QVERIFY(ann.emailVerified);
    QCOMPARE(ann.groups, QStringList({ u"staff"_s, u"leads"_s }));
    const server::ProviderPerson ben = server::personIn(
        { { u"sub"_s, u"ben-1"_s }, { u"preferred_username"_s, u"ben"_s }, { u"a.b"_s, u"one"_s } },
        u"a.b"_s);
    QCOMPARE(ben.displayName, u"ben"_s);
    QVERIFY(!ben.emailVerified && ben.email.isEmpty());
    QCOMPARE(ben.groups, QStringList { u"one"_s });
    QVERIFY(server::personIn({ { u"groups"_s, u"one"_s } }, {}).groups.isEmpty());
}

QTEST_GUILESS_MAIN(TestIdTokens)
#include "test_id_tokens.moc"
