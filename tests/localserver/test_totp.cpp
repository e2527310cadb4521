// SPDX-License-Identifier: Apache-2.0
#include "localserver/auth/totp.h"
#include "tests/support/one_time_code.h"

#include <QTest>
#include <QUrlQuery>

using namespace hearth;
using namespace hearth::server;
using namespace Qt::StringLiterals;

/// One-time codes against the vectors of their standards.
class TestTotp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void codesAreTheStandards_data();
    void codesAreTheStandards();
    void neighboursAreTaken();
    void spentStepsAreNot();
    void secretsAreWrittenInBase32_data();
    void secretsAreWrittenInBase32();
    void appsCanReadTheAddress();
};

namespace {

const QByteArray secret = "12345678901234567890"; // RFC 6238, appendix B

Timestamp at(qint64 seconds) { return { seconds * 1'000'000 }; }

} // namespace

void TestTotp::codesAreTheStandards_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("code");
    // The last six of the eight digits there.
    QTest::newRow("1970") << qint64(59) << u"287082"_s;
    QTest::newRow("2005") << qint64(1111111109) << u"081804"_s;
    QTest::newRow("2005, a step later") << qint64(1111111111) << u"050471"_s;
    QTest::newRow("2009") << qint64(1234567890) << u"005924"_s;
    QTest::newRow("2033") << qint64(2000000000) << u"279037"_s;
    QTest::newRow("2603") << qint64(20000000000) << u"353130"_s;
}

void TestTotp::codesAreTheStandards()
{
    QFETCH(const qint64, seconds);
    QFETCH(const QString, code);
    QCOMPARE(totp::codeOf(secret, totp::stepAt(at(seconds))), code);
}

void TestTotp::neighboursAreTaken()
{
    const Timestamp now = at(1'790'000'010);
    const qint64 step = totp::stepAt(now);
    for (qint64 shift = -3; shift <= 3; ++shift) {
        const std::optional<qint64> found = totp::matchingStep(
            secret, totp::codeOf(secret, step + shift), now, 0);
        QCOMPARE(found, qAbs(shift) <= 1 ? std::optional(step + shift) : std::nullopt);
    }
    QVERIFY(!totp::matchingStep(secret, {}, now, 0));
    QVERIFY(!totp::matchingStep(secret, u"١٢٣٤٥٦"_s, now, 0));
    QVERIFY(!totp::matchingStep(secret, QString(100'000, u'1'), now, 0));
}

void TestTotp::spentStepsAreNot()
{
    const Timestamp now = at(1'790'000'010);
    const qint64 step = totp::stepAt(now);
    QVERIFY(!totp::matchingStep(secret, totp::codeOf(secret, step), now, step));
    QVERIFY(!totp::matchingStep(secret, totp::codeOf(secret, step - 1), now, step));
    QCOMPARE(totp::matchingStep(secret, totp::codeOf(secret, step + 1), now, step),
        std::optional(step + 1));
    // A clock that was set back opens nothing.
    QVERIFY(!totp::matchingStep(secret, totp::codeOf(secret, step), at(1'790'000'010), step + 9));
}

void TestTotp::secretsAreWrittenInBase32_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    // RFC 4648 §10, without padding.
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("one") << QByteArray("f") << u"MY"_s;
    QTest::newRow("three") << QByteArray("foo") << u"MZXW6"_s;
    QTest::newRow("five") << QByteArray("fooba") << u"MZXW6YTB"_s;
    QTest::newRow("six") << QByteArray("foobar") << u"MZXW6YTBOI"_s;
    QTest::newRow("high bits") << QByteArray("\xff\xff\xff\xff\xff", 5) << u"77777777"_s;
}

void TestTotp::secretsAreWrittenInBase32()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, text);
    QCOMPARE(totp::base32(bytes), text);
    QCOMPARE(test::fromBase32(text), bytes);
}

void TestTotp::appsCanReadTheAddress()
{
    const QUrl url(totp::uri(secret, u"Hearth: Büro & Co"_s, u"lea:@example.org"_s));
    QCOMPARE(url.scheme(), u"otpauth"_s);
    QCOMPARE(url.host(), u"totp"_s);
    QCOMPARE(url.path(QUrl::FullyDecoded), u"/Hearth Büro & Co:lea:@example.org"_s);
    const QUrlQuery query(url);
    QCOMPARE(query.queryItemValue(u"secret"_s), totp::base32(secret));
    QCOMPARE(query.queryItemValue(u"issuer"_s, QUrl::FullyDecoded), u"Hearth Büro & Co"_s);
    QCOMPARE(query.queryItemValue(u"digits"_s), u"6"_s);
    QCOMPARE(query.queryItemValue(u"period"_s), u"30"_s);
}

QTEST_GUILESS_MAIN(TestTotp)
#include "test_totp.moc"
