// SPDX-License-Identifier: Apache-2.0
#include "core/base/retry_after.h"
#include "tests/support/manual_clock.h"

#include <QSet>
#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;

/// Who is told to wait does, and not all in step.
class TestRetryAfter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void neverSoonerAndNotTogether_data();
    void neverSoonerAndNotTogether();
    void whatAsksForNothing_data();
    void whatAsksForNothing();

private:
    static Error busy(const QJsonValue& seconds)
    {
        Error error { .code = ErrorCode::Unavailable };
        error.details.insert(u"retryAfter"_s, seconds);
        return error;
    }

    test::SeededRandom m_random;
};

void TestRetryAfter::neverSoonerAndNotTogether_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<qint64>("least");
    QTest::newRow("a moment") << 0.2 << qint64(200);
    QTest::newRow("a second") << 1.0 << qint64(1000);
    QTest::newRow("a minute") << 60.0 << qint64(60'000);
    QTest::newRow("no longer than an hour") << 1e9 << qint64(3'600'000);
}

void TestRetryAfter::neverSoonerAndNotTogether()
{
    QFETCH(const double, seconds);
    QFETCH(const qint64, least);
    QSet<qint64> waits;
    for (int i = 0; i < 100; ++i) {
        const qint64 wait = askedDelay(busy(seconds), m_random).count();
        QVERIFY2(wait >= least && wait <= least + least / 2, QByteArray::number(wait).constData());
        waits.insert(wait);
    }
    QVERIFY(waits.size() > 30);
}

void TestRetryAfter::whatAsksForNothing_data()
{
    QTest::addColumn<QJsonValue>("asked");
    QTest::newRow("nothing is said") << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("zero") << QJsonValue(0);
    QTest::newRow("less than nothing") << QJsonValue(-5);
    QTest::newRow("no number") << QJsonValue(u"soon"_s);
}

void TestRetryAfter::whatAsksForNothing()
{
    QFETCH(const QJsonValue, asked);
    QCOMPARE(askedDelay(busy(asked), m_random).count(), 0);
}

QTEST_GUILESS_MAIN(TestRetryAfter)
#include "test_retry_after.moc"
