// SPDX-License-Identifier: Apache-2.0
#include "localserver/auth/sign_in_delays.h"
#include "tests/support/manual_clock.h"

#include <QTest>

using namespace hearth;
using namespace hearth::server;
using namespace Qt::StringLiterals;

/// Guessing passwords gets slower and slower, and locks nobody out.
class TestSignInDelays : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tenTriesAreFree();
    void eachWaitsLongerUpToABound();
    void aRefusedTryIsNotCounted();
    void whoGuessesElsewhereSlowsNobodyWhoWasHere();
    void guessingFromManyPlacesIsSlowToo();
    void aRightOneStartsAnew();
    void aDayForgets();
};

namespace {

const QString owner = u"olga@example.org"_s;
const QString home = u"192.0.2.1"_s;

/// 0: it may be tried.
int waitOf(SignInDelays& delays, const QString& address, const QString& account = owner)
{
    const Result<void> begun = delays.begin(account, address);
    return begun ? 0 : begun.error().details.value("retryAfter"_L1).toInt();
}

} // namespace

void TestSignInDelays::tenTriesAreFree()
{
    const test::ManualClock clock;
    SignInDelays delays(clock);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(waitOf(delays, home), 0);
    QCOMPARE(waitOf(delays, home), 2);
    QCOMPARE(waitOf(delays, u"198.51.100.7"_s), 0);
    QCOMPARE(waitOf(delays, home, u"ben@example.org"_s), 0);
}

void TestSignInDelays::eachWaitsLongerUpToABound()
{
    test::ManualClock clock;
    SignInDelays delays(clock);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(waitOf(delays, home), 0);
    for (const int expected : { 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900 }) {
        QCOMPARE(waitOf(delays, home), expected);
        clock.advanceSeconds(expected);
        QCOMPARE(waitOf(delays, home), 0);
    }
}

void TestSignInDelays::aRefusedTryIsNotCounted()
{
    test::ManualClock clock;
    SignInDelays delays(clock);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(waitOf(delays, home), 0);
    for (int i = 0; i < 50; ++i)
        QCOMPARE(waitOf(delays, home), 2);
    clock.advanceSeconds(2);
    QCOMPARE(waitOf(delays, home), 0);
}

void TestSignInDelays::whoGuessesElsewhereSlowsNobodyWhoWasHere()
{
    const test::ManualClock clock;
    SignInDelays delays(clock);
    QCOMPARE(waitOf(delays, home), 0);
    delays.succeeded(owner, home);
    for (int i = 0; i < 500; ++i)
        waitOf(delays, u"198.51.%1.%2"_s.arg(i / 250).arg(i % 250));
    QVERIFY(waitOf(delays, u"203.0.113.9"_s) > 0);
    QCOMPARE(waitOf(delays, home), 0);
}

void TestSignInDelays::guessingFromManyPlacesIsSlowToo()
{
    test::ManualClock clock;
    SignInDelays delays(clock);
    int tried = 0;
    // Each second another hundred places.
    for (int second = 0; second < 3600; ++second) {
        for (int i = 0; i < 100; ++i)
            tried += waitOf(delays, u"10.%1.%2.%3"_s.arg(second / 200).arg(second % 200).arg(i))
                == 0;
        clock.advanceSeconds(1);
    }
    QVERIFY2(tried < 250, qPrintable(QString::number(tried)));
    // Somebody new waits half a minute at worst.
    QVERIFY(waitOf(delays, home) <= 30);
}

void TestSignInDelays::aRightOneStartsAnew()
{
    const test::ManualClock clock;
    SignInDelays delays(clock);
    for (int round = 0; round < 30; ++round) {
        for (int i = 0; i < 9; ++i)
            QCOMPARE(waitOf(delays, home), 0);
        delays.succeeded(owner, home);
    }
}

void TestSignInDelays::aDayForgets()
{
    test::ManualClock clock;
    SignInDelays delays(clock);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(waitOf(delays, home), 0);
    clock.advanceSeconds(86'401);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(waitOf(delays, home), 0);
}

QTEST_GUILESS_MAIN(TestSignInDelays)
#include "test_sign_in_delays.moc"
