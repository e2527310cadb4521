// SPDX-License-Identifier: Apache-2.0
#include "core/domain/ids.h"
#include "tests/support/manual_clock.h"

#include <QSet>
#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;

/// Ids: version 7 with the clock in front, text and bytes both ways, derived ones repeatable.
class TestId : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void generatedIdsAreVersion7();
    void generatedIdsCarryTheClock();
    void textAndBytesRoundTrip();
    void refusesMalformedText_data();
    void refusesMalformedText();
    void derivedIdsRepeat();
};

void TestId::generatedIdsAreVersion7()
{
    const test::ManualClock clock;
    test::SeededRandom random;
    QSet<MessageId> seen;
    for (int i = 0; i < 1000; ++i) {
        const MessageId id = MessageId::generate(clock, random);
        const QString text = id.toString();
        QCOMPARE(text[14], u'7');
        QVERIFY(u"89ab"_s.contains(text[19]));
        seen.insert(id);
    }
    QCOMPARE(seen.size(), 1000);
}

void TestId::generatedIdsCarryTheClock()
{
    const test::ManualClock clock(0x0123456789abLL * 1000);
    test::SeededRandom random;
    QVERIFY(MessageId::generate(clock, random).toString().startsWith(u"01234567-89ab-7"_s));
}

void TestId::textAndBytesRoundTrip()
{
    const test::ManualClock clock;
    test::SeededRandom random;
    const Uuid uuid = Uuid::generate(clock, random);
    QCOMPARE(*Uuid::fromString(uuid.toString()), uuid);
    QCOMPARE(*Uuid::fromString(uuid.toString().toUpper()), uuid);
    QCOMPARE(*Uuid::fromBlob(uuid.toBlob()), uuid);
    QVERIFY(!Uuid::fromBlob("short"));
}

void TestId::refusesMalformedText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("short") << u"01890000-0000-7000-8000-00000000000"_s;
    QTest::newRow("braces") << u"{01890000-0000-7000-8000-00000000000}"_s;
    QTest::newRow("letter") << u"01890000-0000-7000-8000-00000000000g"_s;
    QTest::newRow("dash") << u"018900000-000-7000-8000-000000000000"_s;
    QTest::newRow("wide digits") << u"０1890000-0000-7000-8000-000000000000"_s;
}

void TestId::refusesMalformedText()
{
    QFETCH(QString, text);
    QVERIFY(!Uuid::fromString(text));
}

void TestId::derivedIdsRepeat()
{
    QCOMPARE(MessageId::derive("a"), MessageId::derive("a"));
    QVERIFY(MessageId::derive("a") != MessageId::derive("b"));
    QCOMPARE(MessageId::derive("a").toString()[14], u'8');
    const Timestamp time { 0x0123456789ab * 1000 };
    const MessageId timed = MessageId::derive("a", time);
    QVERIFY(timed.toString().startsWith("01234567-89ab-8"_L1));
    QCOMPARE(MessageId::derive("a", time), timed);
    QVERIFY(MessageId::derive("b", time) != timed);
}

QTEST_GUILESS_MAIN(TestId)
#include "test_id.moc"
