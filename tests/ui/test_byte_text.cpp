// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/byte_text.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using hearth::ui::ByteText;

/// Amounts of bytes as people write them.
class TestByteText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void understood_data();
    void understood();
    void whatIsShownIsUnderstood_data();
    void whatIsShownIsUnderstood();
    void aLittleOfMuchIsNotNothing();
};

void TestByteText::understood_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("bytes"); // -1: it is not understood
    QTest::newRow("gigabytes") << u"2 GB"_s << qint64(2) * 1024 * 1024 * 1024;
    QTest::newRow("without a blank") << u"500MB"_s << qint64(500) * 1024 * 1024;
    QTest::newRow("in small letters") << u" 1 kb "_s << qint64(1024);
    QTest::newRow("a part") << u"1.5 MB"_s << qint64(1536) * 1024;
    QTest::newRow("bytes") << u"12 bytes"_s << qint64(12);
    QTest::newRow("bytes in short") << u"12 B"_s << qint64(12);
    QTest::newRow("nothing of it") << u"0 MB"_s << qint64(0);
    QTest::newRow("no unit") << u"12"_s << qint64(-1);
    QTest::newRow("no number") << u"GB"_s << qint64(-1);
    QTest::newRow("another unit") << u"12 miles"_s << qint64(-1);
    QTest::newRow("less than nothing") << u"-1 MB"_s << qint64(-1);
    QTest::newRow("beyond numbers") << u"9000 PB"_s << qint64(-1);
    QTest::newRow("two units") << u"1 GB MB"_s << qint64(-1);
    QTest::newRow("nothing") << QString() << qint64(-1);
}

void TestByteText::understood()
{
    QFETCH(const QString, text);
    QTEST(ByteText::parse(text).value_or(-1), "bytes");
}

void TestByteText::whatIsShownIsUnderstood_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::newRow("English") << QLocale(QLocale::English, QLocale::UnitedStates);
    QTest::newRow("German") << QLocale(QLocale::German, QLocale::Germany);
    QTest::newRow("French") << QLocale(QLocale::French, QLocale::France);
}

void TestByteText::whatIsShownIsUnderstood()
{
    QFETCH(const QLocale, locale);
    QLocale::setDefault(locale);
    for (const qint64 bytes : { 7LL, 1LL << 10, 3LL << 19, 500LL << 20, 2LL << 30, 5LL << 40 }) {
        const QString shown = ByteText::size(bytes);
        QVERIFY2(ByteText::parse(shown) == bytes, qPrintable(shown));
    }
    QVERIFY(ByteText::parse(u"2 GB"_s) == 2LL << 30); // also understood where it is called Go
}

void TestByteText::aLittleOfMuchIsNotNothing()
{
    QCOMPARE(ByteText::share(120 << 10, 10LL << 30), u"120 kB of 10 GB"_s);
    QCOMPARE(ByteText::progress(12 << 20, 40 << 20), u"12 of 40 MB"_s);
}

QTEST_GUILESS_MAIN(TestByteText)
#include "test_byte_text.moc"
