// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/permalink.h"

#include <QTest>

using namespace hearth;
using namespace hearth::protocol;
using namespace Qt::StringLiterals;

/// Links to messages: what is written is read, also as people paste it; everything else is refused.
class TestPermalink : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundTrips();
    void understandsWhatIsPasted();
    void refusesPermalinks_data();
    void refusesPermalinks();
};

namespace {

Permalink sample()
{
    return { { Uuid::derive("workspace") }, { Uuid::derive("room") }, { Uuid::derive("message") } };
}

} // namespace

void TestPermalink::roundTrips()
{
    const QString text = sample().toString();
    QVERIFY(text.startsWith(u"hearth://open/"_s));
    const auto read = Permalink::parse(text);
    QVERIFY(read);
    QCOMPARE(*read, sample());
}

void TestPermalink::understandsWhatIsPasted()
{
    for (const QString& text : { u"  "_s + sample().toString() + u"\n"_s,
             sample().toString().toUpper(), sample().toString() + u"/"_s }) {
        QVERIFY(Permalink::looksLike(text));
        const auto read = Permalink::parse(text);
        QVERIFY2(read, qPrintable(text));
        QCOMPARE(*read, sample());
    }
}

void TestPermalink::refusesPermalinks_data()
{
    QTest::addColumn<QString>("text");
    const QString whole = sample().toString();
    QTest::newRow("empty") << QString();
    QTest::newRow("join link") << u"hearth://join/a:1/K7PXQ2"_s;
    QTest::newRow("web") << u"https://open/"_s + whole.mid(14);
    QTest::newRow("cut off") << whole.chopped(4);
    QTest::newRow("without message") << whole.left(whole.lastIndexOf(u'/'));
    QTest::newRow("more") << whole + u"/more"_s;
    QTest::newRow("query") << whole + u"?then=rm"_s;
    QTest::newRow("no ids") << u"hearth://open/one/two/three"_s;
    QTest::newRow("book") << whole + QString(100'000, u'/');
}

void TestPermalink::refusesPermalinks()
{
    QFETCH(QString, text);
    const auto read = Permalink::parse(text);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(read.error().field, u"link"_s);
}

QTEST_APPLESS_MAIN(TestPermalink)
#include "test_permalink.moc"
