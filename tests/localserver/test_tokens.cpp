// SPDX-License-Identifier: Apache-2.0
#include "localserver/auth/access_tokens.h"
#include "localserver/auth/codes.h"
#include "localserver/auth/password_hasher.h"
#include "localserver/auth/rate_limiter.h"
#include "localserver/edge/connection_ledger.h"
#include "tests/support/manual_clock.h"

#include <QMessageAuthenticationCode>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <list>

using namespace hearth;
using namespace hearth::server;
using namespace Qt::StringLiterals;

/// The small parts that keep accounts safe, each on its own.
class TestTokens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tokenNamesItsOwner();
    void tokenExpires();
    void forgedTokensAreRefused_data();
    void forgedTokensAreRefused();
    void retiredKeysVerifyForAWhile();

    void passwordsAreHashed();
    void passwordsAreNormalised();
    void unknownPeopleCostTheSame();
    void hashingQueueIsBounded();

    void codesHaveNoLookAlikes();
    void typedCodesAreNormalised();

    void bucketEmptiesAndFills();
    void bucketsAreForgotten();
    void addressesAreGrouped_data();
    void addressesAreGrouped();
    void connectionsAreCounted();
};

namespace {

constexpr auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
const QByteArray key(32, 'k');
const QByteArray keyId = "KEY1";

const QString audience = u"01890a5d-ac96-774b-bcce-b302099a8000"_s;

/// Keys that are known, as those of a server are not.
struct KnownKeys {
    explicit KnownKeys(const Clock& clock, const QByteArray& secret = key,
        const QByteArray& id = keyId, std::optional<Timestamp> retiredAt = {})
        : box(SecretBox::make(QByteArray(SecretBox::keyBytes, 'm'), random).value())
        , keys(box, clock, random)
    {
        keys.adopt(
            { { .id = id, .secret = secret, .createdAt = clock.now(), .retiredAt = retiredAt } });
    }

    SystemRandom random;
    SecretBox box;
    SigningKeys keys;
};

/// A token as anybody could write one.
QString forge(const QByteArray& header, const QByteArray& claims, const QByteArray& signingKey,
    QCryptographicHash::Algorithm algorithm = QCryptographicHash::Sha256)
{
    const QByteArray signedPart = header.toBase64(base64) + '.' + claims.toBase64(base64);
    const QByteArray signature = signingKey.isEmpty()
        ? QByteArray()
        : QMessageAuthenticationCode::hash(signedPart, signingKey, algorithm).toBase64(base64);
    return QString::fromLatin1(signedPart + '.' + signature);
}

QByteArray claims(const QByteArray& expiry, const QByteArray& server = audience.toLatin1())
{
    return R"({"sub":"01890a5d-ac96-774b-bcce-b302099a8057","sid":"01890a5d-ac96-774b-bcce-b302099a8058","aud":")"
        + server + R"(","iat":1790000000,"exp":)" + expiry + '}';
}

} // namespace

void TestTokens::tokenNamesItsOwner()
{
    const test::ManualClock clock;
    SystemRandom random;
    const KnownKeys known(clock);
    const AccessTokens tokens(known.keys, audience, clock);
    const Identity identity { .user = UserId::generate(clock, random),
        .session = SessionId::generate(clock, random) };
    const auto issued = tokens.issue(identity);
    QVERIFY(issued);
    QCOMPARE(issued->expiresAt.seconds(), clock.now().seconds() + 15 * 60);
    const auto verified = tokens.verify(issued->token);
    QVERIFY(verified);
    QVERIFY(*verified == identity);
    const KnownKeys otherKey(clock, QByteArray(32, 'x'));
    const KnownKeys otherId(clock, key, "KEY2");
    QVERIFY(!AccessTokens(otherKey.keys, audience, clock).verify(issued->token));
    QVERIFY(!AccessTokens(otherId.keys, audience, clock).verify(issued->token));
    QVERIFY(!AccessTokens(known.keys, u"another server"_s, clock).verify(issued->token));
}

void TestTokens::tokenExpires()
{
    test::ManualClock clock;
    SystemRandom random;
    const KnownKeys known(clock);
    const AccessTokens tokens(known.keys, audience, clock);
    const auto issued = tokens.issue(
        { .user = UserId::generate(clock, random), .session = SessionId::generate(clock, random) });
    QVERIFY(issued);
    clock.advanceSeconds(15 * 60 - 1);
    QVERIFY(tokens.verify(issued->token));
    clock.advanceSeconds(1);
    const auto late = tokens.verify(issued->token);
    QVERIFY(!late);
    QCOMPARE(late.error().code, ErrorCode::Unauthenticated);
}

void TestTokens::forgedTokensAreRefused_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<bool>("accepted");
    const QByteArray good = R"({"alg":"HS256","kid":"KEY1","typ":"JWT"})";
    const QByteArray later = claims("1990000000");
    QTest::newRow("as we make them") << forge(good, later, key) << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("words") << u"open sesame"_s << false;
    QTest::newRow("dots") << u".."_s << false;
    QTest::newRow("not ASCII") << u"ä.ö.ü"_s << false;
    QTest::newRow("endless") << QString(100'000, u'a') << false;
    QTest::newRow("another key") << forge(good, later, QByteArray(32, 'x')) << false;
    QTest::newRow("no signature") << forge(good, later, {}) << false;
    QTest::newRow("alg none") << forge(R"({"alg":"none","kid":"KEY1","typ":"JWT"})", later, {})
                              << false;
    QTest::newRow("alg none, signed")
        << forge(R"({"alg":"none","kid":"KEY1","typ":"JWT"})", later, key) << false;
    QTest::newRow("alg HS512") << forge(
        R"({"alg":"HS512","kid":"KEY1","typ":"JWT"})", later, key, QCryptographicHash::Sha512)
                               << false;
    QTest::newRow("alg RS256") << forge(R"({"alg":"RS256","kid":"KEY1","typ":"JWT"})", later, key)
                               << false;
    QTest::newRow("alg missing") << forge(R"({"kid":"KEY1","typ":"JWT"})", later, key) << false;
    QTest::newRow("another key id")
        << forge(R"({"alg":"HS256","kid":"KEY2","typ":"JWT"})", later, key) << false;
    QTest::newRow("no key id") << forge(R"({"alg":"HS256","typ":"JWT"})", later, key) << false;
    QTest::newRow("own key inside")
        << forge(R"({"alg":"HS256","kid":"KEY1","jwk":{"kty":"oct","k":"eHg"}})", later, "xx")
        << false;
    QTest::newRow("critical header")
        << forge(R"({"alg":"HS256","kid":"KEY1","typ":"JWT","crit":["exp"]})", later, key) << false;
    QTest::newRow("expired") << forge(good, claims("1789999999"), key) << false;
    QTest::newRow("expiry is text") << forge(good, claims("\"1990000000\""), key) << false;
    QTest::newRow("no expiry") << forge(good,
        R"({"sub":"01890a5d-ac96-774b-bcce-b302099a8057","sid":"01890a5d-ac96-774b-bcce-b302099a8058","aud":"01890a5d-ac96-774b-bcce-b302099a8000","iat":1})",
        key) << false;
    QTest::newRow("of another server")
        << forge(good, claims("1990000000", "01890a5d-ac96-774b-bcce-b302099a8001"), key) << false;
    QTest::newRow("no audience") << forge(good,
        R"({"sub":"01890a5d-ac96-774b-bcce-b302099a8057","sid":"01890a5d-ac96-774b-bcce-b302099a8058","iat":1,"exp":1990000000})",
        key) << false;
    QTest::newRow("several audiences") << forge(good,
        R"({"sub":"01890a5d-ac96-774b-bcce-b302099a8057","sid":"01890a5d-ac96-774b-bcce-b302099a8058","aud":["01890a5d-ac96-774b-bcce-b302099a8000"],"iat":1,"exp":1990000000})",
        key) << false;
    QTest::newRow("alg None") << forge(R"({"alg":"None","kid":"KEY1","typ":"JWT"})", later, {})
                              << false;
    QTest::newRow("a key id that is a path")
        << forge(R"({"alg":"HS256","kid":"../../dev/null","typ":"JWT"})", later, {}) << false;
    QTest::newRow("a key id that is SQL")
        << forge(R"({"alg":"HS256","kid":"x' OR '1'='1","typ":"JWT"})", later, "x") << false;
    QTest::newRow("five parts") << forge(good, later, key) + u".a.b"_s << false;
    QTest::newRow("not a user") << forge(good,
        R"({"sub":"me","sid":"01890a5d-ac96-774b-bcce-b302099a8058","aud":"01890a5d-ac96-774b-bcce-b302099a8000","iat":1,"exp":1990000000})",
        key) << false;
    QTest::newRow("claims are a list") << forge(good, "[]", key) << false;
    QTest::newRow("claims are broken") << forge(good, "{", key) << false;
    QTest::newRow("header is broken") << forge("{", later, key) << false;
    QTest::newRow("changed after signing")
        << forge(good, later, key).replace(60, 1, u"A"_s) << false;
}

void TestTokens::forgedTokensAreRefused()
{
    QFETCH(const QString, token);
    QFETCH(const bool, accepted);
    const test::ManualClock clock;
    const KnownKeys known(clock);
    const AccessTokens tokens(known.keys, audience, clock);
    const auto verified = tokens.verify(token);
    QCOMPARE(verified.has_value(), accepted);
    if (!accepted)
        QCOMPARE(verified.error().code, ErrorCode::Unauthenticated);
}

void TestTokens::retiredKeysVerifyForAWhile()
{
    test::ManualClock clock;
    SystemRandom random;
    KnownKeys known(clock);
    const AccessTokens tokens(known.keys, audience, clock);
    const auto issued = tokens.issue(
        { .user = UserId::generate(clock, random), .session = SessionId::generate(clock, random) });
    QVERIFY(issued);
    const SigningKey old {
        .id = keyId, .secret = key, .createdAt = clock.now(), .retiredAt = clock.now()
    };
    const SigningKey fresh {
        .id = "KEY2", .secret = QByteArray(32, 'n'), .createdAt = clock.now(), .retiredAt = {}
    };
    known.keys.adopt({ fresh, old });
    QVERIFY(tokens.verify(issued->token));
    QCOMPARE(known.keys.current().id, fresh.id);
    clock.advanceSeconds(std::chrono::seconds(SigningKeys::grace).count());
    QVERIFY(!known.keys.find(keyId));
    QCOMPARE(known.keys.verifying().size(), 1);
    QVERIFY(!known.keys.isDue());
    clock.advanceSeconds(std::chrono::seconds(SigningKeys::mostAge).count());
    QVERIFY(known.keys.isDue());
}

void TestTokens::passwordsAreHashed()
{
    SystemRandom random;
    PasswordHasher hasher(random);
    const auto first = hasher.hash(u"correct horse"_s).result();
    const auto second = hasher.hash(u"correct horse"_s).result();
    QVERIFY(first && second);
    QVERIFY(*first != *second);
    static const QRegularExpression phc(
        u"^\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}$"_s);
    QVERIFY2(phc.match(*first).hasMatch(), qPrintable(*first));
    QVERIFY(hasher.verify(u"correct horse"_s, *first).result().value());
    QVERIFY(!hasher.verify(u"correct horsE"_s, *first).result().value());
    const auto broken = hasher.verify(u"correct horse"_s, u"$2b$10$abc"_s).result();
    QVERIFY(!broken);
    QCOMPARE(broken.error().code, ErrorCode::Internal);
}

void TestTokens::passwordsAreNormalised()
{
    const auto composed = argon2id::hash(u"caf\u00e9 au lait"_s, "0123456789abcdef");
    QVERIFY(composed);
    QVERIFY(argon2id::verify(u"cafe\u0301 au lait"_s, *composed).value());
}

void TestTokens::unknownPeopleCostTheSame()
{
    SystemRandom random;
    PasswordHasher hasher(random);
    const QString hash = hasher.hash(u"something else"_s).result().value();
    const quint64 before = hasher.done();
    QVERIFY(!hasher.verify(u"anything"_s, hash).result().value());
    const quint64 known = hasher.done() - before;
    QVERIFY(!hasher.verify(u"anything"_s, std::nullopt).result().value());
    QCOMPARE(hasher.done() - before, 2 * known);
}

void TestTokens::hashingQueueIsBounded()
{
    SystemRandom random;
    PasswordHasher hasher(random, WorkQueue::Threading::Own, 2);
    QList<Future<QString>> all;
    for (int i = 0; i < 8; ++i)
        all.append(hasher.hash(u"password"_s));
    int refused = 0;
    for (Future<QString>& one : all) {
        const Result<QString> result = one.result();
        if (!result) {
            QCOMPARE(result.error().code, ErrorCode::Unavailable);
            ++refused;
        }
    }
    QVERIFY(refused > 0 && refused <= 6);
    QVERIFY(hasher.hash(u"password"_s).result().has_value());
}

void TestTokens::codesHaveNoLookAlikes()
{
    SystemRandom random;
    QSet<QString> seen;
    for (int i = 0; i < 500; ++i) {
        const QString code = codes::make(random, 10);
        QCOMPARE(code.size(), 10);
        for (const QChar c : code)
            QVERIFY2(!QStringView(u"0O1IL").contains(c) && (c.isUpper() || c.isDigit()),
                qPrintable(code));
        seen.insert(code);
    }
    QCOMPARE(seen.size(), 500);
    QCOMPARE(codes::makeToken(random).size(), 43);
}

void TestTokens::typedCodesAreNormalised()
{
    QCOMPARE(codes::grouped(u"ABCDEFGH", 5), u"ABCDE-FGH"_s);
    QCOMPARE(codes::normalised(u" abcde-fgh\t"), u"ABCDEFGH"_s);
    QCOMPARE(codes::normalised(u"ab\u2013cd"), u"ABCD"_s);
    QVERIFY(codes::equal(u"ABC", u"ABC"));
    QVERIFY(!codes::equal(u"ABC", u"ABCD"));
    QVERIFY(!codes::equal(u"", u"A"));
}

void TestTokens::bucketEmptiesAndFills()
{
    test::ManualClock clock;
    RateLimiter limiter(clock);
    const RateLimit limit { .burst = 3, .perSecond = 0.1 };
    for (int i = 0; i < 3; ++i)
        QVERIFY(limiter.take(u"a"_s, limit));
    const auto refused = limiter.take(u"a"_s, limit);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::RateLimited);
    QCOMPARE(refused.error().details.value("retryAfter"_L1).toInt(), 10);
    QVERIFY(limiter.take(u"b"_s, limit));

    clock.advanceSeconds(9);
    QVERIFY(!limiter.take(u"a"_s, limit));
    clock.advanceSeconds(1);
    QVERIFY(limiter.take(u"a"_s, limit));
    QVERIFY(!limiter.take(u"a"_s, limit));
    limiter.giveBack(u"a"_s);
    QVERIFY(limiter.take(u"a"_s, limit));
    clock.advanceSeconds(-3600);
    QVERIFY(!limiter.take(u"a"_s, limit));
}

void TestTokens::bucketsAreForgotten()
{
    test::ManualClock clock;
    RateLimiter limiter(clock, 4);
    const RateLimit limit { .burst = 1, .perSecond = 1 };
    for (int i = 0; i < 100; ++i) {
        QVERIFY(limiter.take(QString::number(i), limit));
        clock.advanceSeconds(2);
    }
    QVERIFY(limiter.take(u"0"_s, limit));
}

void TestTokens::addressesAreGrouped_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("group");
    QTest::newRow("IPv4") << u"192.0.2.7"_s << u"192.0.2.7"_s;
    QTest::newRow("IPv4 in IPv6") << u"::ffff:192.0.2.7"_s << u"192.0.2.7"_s;
    QTest::newRow("IPv6") << u"2001:db8:1:2:3:4:5:6"_s << u"2001:db8:1:2::"_s;
    QTest::newRow("none") << QString() << QString();
}

void TestTokens::addressesAreGrouped()
{
    QFETCH(const QString, address);
    QFETCH(const QString, group);
    QCOMPARE(addressGroup(address), group);
}

void TestTokens::connectionsAreCounted()
{
    EdgeLimits limits;
    limits.connections = 5;
    limits.connectionsPerAddress = 2;
    ConnectionLedger ledger(limits);
    const QHostAddress stranger(u"192.0.2.7"_s);
    std::list<ConnectionLedger::Slot> held;
    const auto admit = [&](const QHostAddress& address) {
        auto slot = ledger.admit(address);
        if (slot)
            held.push_back(std::move(*slot));
        return slot.has_value();
    };
    QVERIFY(admit(stranger));
    QVERIFY(admit(stranger));
    QVERIFY(!admit(stranger));
    QVERIFY(admit(QHostAddress(u"192.0.2.8"_s)));
    held.pop_front();
    QVERIFY(admit(stranger));
    // Loopback is bounded by the total alone.
    QVERIFY(admit(QHostAddress(QHostAddress::LocalHost)));
    QVERIFY(admit(QHostAddress(QHostAddress::LocalHost)));
    QVERIFY(!admit(QHostAddress(QHostAddress::LocalHost)));
}

QTEST_GUILESS_MAIN(TestTokens)
#include "test_tokens.moc"
