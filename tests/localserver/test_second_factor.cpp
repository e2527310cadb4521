// SPDX-License-Identifier: Apache-2.0
#include "tests/localserver/accounts.h"
#include "tests/support/one_time_code.h"

#include <QJsonArray>
#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;
using test::annsPassword;
using test::Household;
using test::HttpAnswer;
using test::oneTimeCode;
using test::Person;
using test::text;

/// Second factors over the real server: setting one up, signing in with it, losing it, and the
/// attacks on it.
class TestSecondFactor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void settingUpTakesThePassword();
    void nothingIsAskedBeforeItIsConfirmed();
    void signingInAsksForACode();
    void onlyTheRightPasswordIsAsked();
    void aCodeIsTakenOnce();
    void aSpentCodeStaysSpentAfterARestart();
    void clocksMayDifferByAStep();
    void recoveryCodesWorkOnce();
    void newRecoveryCodesVoidTheOld();
    void theWayBackInAsksToo();
    void deviceLinksDoNotAsk();
    void guessingCostsMoreAndMore();
    void turningItOffTakesBoth();
    void theOwnerResetsIt();
    void malformedCodesAreRefused_data();
    void malformedCodesAreRefused();

private:
    HttpAnswer asAnn(const QByteArray& operation, const QJsonObject& args = {});
    HttpAnswer signIn(const std::optional<QString>& code = {}, const QString& password = {});
    /// The secret of Ann's second factor, which is on from then on; the codes are in `m_codes`.
    void setUp();
    [[nodiscard]] QString code(qint64 shift = 0) const;
    void passStep() { m_server->clock.advanceSeconds(30); }
    [[nodiscard]] qint64 codesLeft();

    std::unique_ptr<test::OpenServer> m_server;
    std::unique_ptr<Household> m_household;
    Person m_ann;
    QString m_secret;
    QStringList m_codes;
};

namespace {

QString reasonOf(const HttpAnswer& answer)
{
    return answer.json()["details"_L1].toObject()["reason"_L1].toString();
}

const QString password = annsPassword["password"_L1].toString();

} // namespace

void TestSecondFactor::init()
{
    m_server = std::make_unique<test::OpenServer>();
    QVERIFY(m_server->open());
    m_household = std::make_unique<Household>(*m_server);
    m_ann = test::join(*m_server, m_household->joinCode, annsPassword);
}

void TestSecondFactor::cleanup()
{
    m_household.reset();
    m_server.reset();
}

HttpAnswer TestSecondFactor::asAnn(const QByteArray& operation, const QJsonObject& args)
{
    return m_server->client().call(operation, text(args), m_ann.access);
}

HttpAnswer TestSecondFactor::signIn(
    const std::optional<QString>& code, const QString& otherPassword)
{
    QJsonObject args = annsPassword;
    if (!otherPassword.isEmpty())
        args["password"_L1] = otherPassword;
    if (code)
        args["secondFactorCode"_L1] = *code;
    return m_server->client().call("auth.signIn", text(args));
}

void TestSecondFactor::setUp()
{
    const HttpAnswer begun = asAnn("secondFactor.begin", { { u"password"_s, password } });
    QCOMPARE(begun.status, 200);
    m_secret = begun.json()["secret"_L1].toString();
    const HttpAnswer confirmed = asAnn("secondFactor.confirm", { { u"code"_s, code() } });
    QCOMPARE(confirmed.status, 200);
    m_codes = confirmed.json()["codes"_L1].toVariant().toStringList();
    passStep();
}

QString TestSecondFactor::code(qint64 shift) const
{
    return oneTimeCode(m_secret, m_server->clock.now(), shift);
}

qint64 TestSecondFactor::codesLeft()
{
    return asAnn("secondFactor.status").json()["recoveryCodesLeft"_L1].toInteger();
}

void TestSecondFactor::settingUpTakesThePassword()
{
    QCOMPARE(asAnn("secondFactor.status").json()["enabled"_L1].toBool(), false);
    const HttpAnswer missing = asAnn("secondFactor.begin");
    QCOMPARE(missing.status, 400);
    QCOMPARE(missing.field(), u"password"_s);
    const HttpAnswer wrong = asAnn("secondFactor.begin", { { u"password"_s, u"a guess"_s } });
    QCOMPARE(wrong.status, 403);
    QCOMPARE(wrong.field(), u"password"_s);
    QCOMPARE(m_server->client().call("secondFactor.begin").status, 401);

    const HttpAnswer begun = asAnn("secondFactor.begin", { { u"password"_s, password } });
    QCOMPARE(begun.status, 200);
    m_secret = begun.json()["secret"_L1].toString();
    QCOMPARE(test::fromBase32(m_secret).size(), 20);
    QVERIFY(begun.json()["uri"_L1].toString().contains(u"ann%40example.org?secret="_s + m_secret));

    const HttpAnswer other = asAnn("secondFactor.confirm", { { u"code"_s, u"123"_s } });
    QCOMPARE(other.status, 403);
    QCOMPARE(other.field(), u"code"_s);
    const HttpAnswer confirmed = asAnn("secondFactor.confirm", { { u"code"_s, code() } });
    QCOMPARE(confirmed.status, 200);
    QCOMPARE(confirmed.json()["codes"_L1].toArray().size(), 10);
    const QJsonObject status = asAnn("secondFactor.status").json();
    QCOMPARE(status["enabled"_L1].toBool(), true);
    QCOMPARE(status["recoveryCodesLeft"_L1].toInteger(), 10);
    QVERIFY(asAnn("auth.currentUser").json()["hasSecondFactor"_L1].toBool());
    // There is one; another needs the first to go.
    QCOMPARE(asAnn("secondFactor.begin", { { u"password"_s, password } }).status, 409);
    QCOMPARE(asAnn("secondFactor.confirm", { { u"code"_s, code(1) } }).status, 409);
}

void TestSecondFactor::nothingIsAskedBeforeItIsConfirmed()
{
    QCOMPARE(asAnn("secondFactor.confirm", { { u"code"_s, u"123456"_s } }).status, 409);
    const auto begin = [&] {
        return asAnn("secondFactor.begin", { { u"password"_s, password } })
            .json()["secret"_L1]
            .toString();
    };
    const QString first = begin();
    QCOMPARE(signIn().status, 200);
    const QString second = begin();
    QVERIFY(first != second);
    const QString old = oneTimeCode(first, m_server->clock.now());
    QCOMPARE(asAnn("secondFactor.confirm", { { u"code"_s, old } }).status, 403);
}

void TestSecondFactor::signingInAsksForACode()
{
    setUp();
    const qsizetype before = asAnn("session.list").json()["sessions"_L1].toArray().size();
    const HttpAnswer asked = signIn();
    QCOMPARE(asked.status, 401);
    QCOMPARE(asked.field(), u"secondFactorCode"_s);
    QCOMPARE(reasonOf(asked), u"secondFactorRequired"_s);
    QCOMPARE(asAnn("session.list").json()["sessions"_L1].toArray().size(), before);
    const HttpAnswer wrong = signIn(u"000000"_s);
    QCOMPARE(wrong.status, 401);
    QCOMPARE(reasonOf(wrong), u"secondFactorWrong"_s);
    const HttpAnswer in = signIn(code());
    QCOMPARE(in.status, 200);
    QCOMPARE(in.json()["user"_L1].toObject()["id"_L1], m_ann.user["id"_L1]);
    QCOMPARE(asAnn("session.list").json()["sessions"_L1].toArray().size(), before + 1);
}

void TestSecondFactor::onlyTheRightPasswordIsAsked()
{
    setUp();
    const HttpAnswer wrong = signIn({}, u"long enougH"_s);
    QCOMPARE(wrong.status, 401);
    QCOMPARE(reasonOf(wrong), QString());
    // A right code beside a wrong password is not even looked at.
    const QString right = code();
    QCOMPARE(signIn(right, u"long enougH"_s).status, 401);
    QCOMPARE(signIn(right).status, 200);
}

void TestSecondFactor::aCodeIsTakenOnce()
{
    setUp();
    const QString taken = code();
    QCOMPARE(signIn(taken).status, 200);
    QCOMPARE(reasonOf(signIn(taken)), u"secondFactorWrong"_s);
    // Nor one that was never used, but is older than the last.
    QCOMPARE(reasonOf(signIn(code(-1))), u"secondFactorWrong"_s);
    passStep();
    QCOMPARE(reasonOf(signIn(taken)), u"secondFactorWrong"_s);
    QCOMPARE(signIn(code()).status, 200);
    // Not for anything else either.
    QCOMPARE(asAnn("secondFactor.disable", { { u"code"_s, code() }, { u"password"_s, password } })
                 .status,
        403);
}

void TestSecondFactor::aSpentCodeStaysSpentAfterARestart()
{
    setUp();
    const QString taken = code();
    QCOMPARE(signIn(taken).status, 200);
    m_household.reset();
    m_server->shut();
    QVERIFY(m_server->open());
    QCOMPARE(reasonOf(signIn(taken)), u"secondFactorWrong"_s);
    passStep();
    QCOMPARE(signIn(code()).status, 200);
}

void TestSecondFactor::clocksMayDifferByAStep()
{
    setUp();
    passStep();
    QCOMPARE(signIn(code(-2)).status, 401);
    QCOMPARE(signIn(code(2)).status, 401);
    QCOMPARE(signIn(code(-1)).status, 200);
    QCOMPARE(signIn(code(1)).status, 200);
}

void TestSecondFactor::recoveryCodesWorkOnce()
{
    setUp();
    QCOMPARE(m_codes.size(), 10);
    QCOMPARE(QSet<QString>(m_codes.cbegin(), m_codes.cend()).size(), 10);
    QCOMPARE(signIn(m_codes[0].toLower().replace(u'-', u' ')).status, 200);
    QCOMPARE(codesLeft(), 9);
    QCOMPARE(reasonOf(signIn(m_codes[0])), u"secondFactorWrong"_s);
    QCOMPARE(signIn(m_codes[1]).status, 200);
    QCOMPARE(codesLeft(), 8);
}

void TestSecondFactor::newRecoveryCodesVoidTheOld()
{
    setUp();
    QCOMPARE(asAnn("secondFactor.newRecoveryCodes", { { u"code"_s, code() } }).status, 400);
    const HttpAnswer made = asAnn("secondFactor.newRecoveryCodes",
        { { u"code"_s, m_codes[0] }, { u"password"_s, password } });
    QCOMPARE(made.status, 200);
    const QStringList fresh = made.json()["codes"_L1].toVariant().toStringList();
    QCOMPARE(fresh.size(), 10);
    QCOMPARE(codesLeft(), 10);
    QCOMPARE(reasonOf(signIn(m_codes[1])), u"secondFactorWrong"_s);
    QCOMPARE(signIn(fresh[0]).status, 200);
}

void TestSecondFactor::theWayBackInAsksToo()
{
    const QString way = asAnn("auth.createRecoveryCode").json()["code"_L1].toString();
    setUp();
    const auto recover = [&](const std::optional<QString>& factor) {
        QJsonObject args { { u"code"_s, way } };
        if (factor)
            args["secondFactorCode"_L1] = *factor;
        return m_server->client().call("auth.recover", text(args));
    };
    QCOMPARE(reasonOf(recover({})), u"secondFactorRequired"_s);
    QCOMPARE(reasonOf(recover(u"000000"_s)), u"secondFactorWrong"_s);
    // Neither used the code up, nor the password with it.
    QCOMPARE(reasonOf(signIn()), u"secondFactorRequired"_s);
    QCOMPARE(recover(code()).status, 200);
    QCOMPARE(recover(code(1)).status, 401);
    QCOMPARE(signIn(code(1)).status, 401); // the forgotten password is gone
}

void TestSecondFactor::deviceLinksDoNotAsk()
{
    setUp();
    const QString link = asAnn("auth.createDeviceLink").json()["code"_L1].toString();
    QCOMPARE(m_server->client().call("auth.redeemDeviceLink", text({ { u"code"_s, link } })).status,
        200);
}

void TestSecondFactor::guessingCostsMoreAndMore()
{
    setUp();
    for (int i = 0; i < 5; ++i)
        QCOMPARE(reasonOf(signIn(u"00000"_s)), u"secondFactorWrong"_s);
    QCOMPARE(reasonOf(signIn(u"00000"_s)), u"secondFactorWrong"_s); // the sixth costs
    const HttpAnswer closed = signIn(code());
    QCOMPARE(closed.status, 429);
    QCOMPARE(closed.json()["details"_L1].toObject()["retryAfter"_L1].toInteger(), 30);
    // A restart does not open it.
    m_household.reset();
    m_server->shut();
    QVERIFY(m_server->open());
    QCOMPARE(signIn(code()).status, 429);
    m_server->clock.advanceSeconds(30);
    QCOMPARE(reasonOf(signIn(u"00000"_s)), u"secondFactorWrong"_s);
    const HttpAnswer longer = signIn(code());
    QCOMPARE(longer.status, 429);
    QCOMPARE(longer.json()["details"_L1].toObject()["retryAfter"_L1].toInteger(), 60);
    m_server->clock.advanceSeconds(60);
    QCOMPARE(signIn(code()).status, 200);
    // The right one forgives.
    QCOMPARE(reasonOf(signIn(u"00000"_s)), u"secondFactorWrong"_s);
    passStep();
    QCOMPARE(signIn(code()).status, 200);
}

void TestSecondFactor::turningItOffTakesBoth()
{
    setUp();
    const auto disable = [&](const QString& with, const QString& typed) {
        return asAnn("secondFactor.disable", { { u"code"_s, with }, { u"password"_s, typed } });
    };
    QCOMPARE(disable(code(), u"a guess"_s).field(), u"password"_s);
    const HttpAnswer wrong = disable(u"000000"_s, password);
    QCOMPARE(wrong.status, 403);
    QCOMPARE(wrong.field(), u"code"_s);
    const HttpAnswer off = disable(code(), password);
    QCOMPARE(off.status, 200);
    QVERIFY(!off.json()["hasSecondFactor"_L1].toBool());
    QCOMPARE(signIn().status, 200);
    QCOMPARE(disable(code(1), password).status, 409);
}

void TestSecondFactor::theOwnerResetsIt()
{
    setUp();
    const Person ben = test::join(*m_server, m_household->joinCode,
        { { u"email"_s, u"ben@example.org"_s }, { u"password"_s, u"bens password"_s } });
    const QJsonObject args { { u"userId"_s, m_ann.user["id"_L1] } };
    QCOMPARE(m_server->client().call("user.resetSecondFactor", text(args)).status, 401);
    QCOMPARE(m_server->client().call("user.resetSecondFactor", text(args), ben.access).status, 403);
    QCOMPARE(asAnn("user.resetSecondFactor", args).status, 403); // nor one's own
    QCOMPARE(reasonOf(signIn()), u"secondFactorRequired"_s);
    const auto ann = UserId::fromString(m_ann.user["id"_L1].toString());
    QVERIFY(ann);
    const auto reset = m_household->link.call(
        protocol::userResetSecondFactor, protocol::ResetSecondFactor { .userId = *ann });
    QVERIFY(reset);
    QVERIFY(!reset->hasSecondFactor);
    QCOMPARE(signIn().status, 200);
    const QJsonArray notices = asAnn("account.listNotices").json()["notices"_L1].toArray();
    QCOMPARE(notices.size(), 1);
    QCOMPARE(notices[0]["kind"_L1].toString(), u"secondFactor.reset"_s);
    QVERIFY(notices[0]["address"_L1].toString().isEmpty());
    const auto nobody = m_household->link.call(protocol::userResetSecondFactor,
        protocol::ResetSecondFactor {
            .userId = UserId::generate(m_server->clock, m_server->random) });
    QCOMPARE(nobody.error().code, ErrorCode::NotFound);
}

void TestSecondFactor::malformedCodesAreRefused_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("status");
    QTest::newRow("nothing") << QString() << 400;
    QTest::newRow("two lines") << u"123\n456"_s << 400;
    QTest::newRow("endless") << QString(100'000, u'1') << 400;
    QTest::newRow("SQL") << u"' OR 1=1 --"_s << 401;
    QTest::newRow("other digits") << u"١٢٣٤٥٦"_s << 401;
    QTest::newRow("a sign") << u"+12345"_s << 401;
}

void TestSecondFactor::malformedCodesAreRefused()
{
    QFETCH(const QString, code);
    QFETCH(const int, status);
    setUp();
    QCOMPARE(signIn(code).status, status);
    QCOMPARE(signIn(m_codes[0]).status, 200);
}

QTEST_GUILESS_MAIN(TestSecondFactor)
#include "test_second_factor.moc"
