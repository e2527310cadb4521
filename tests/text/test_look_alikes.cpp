// SPDX-License-Identifier: Apache-2.0
#include "core/text/look_alikes.h"

#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;

/// Which names look the same, and which mix alphabets.
class TestLookAlikes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void looks_data();
    void looks();
    void alphabets_data();
    void alphabets();
};

void TestLookAlikes::looks_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");
    QTest::newRow("the same") << u"Anna"_s << u"Anna"_s << true;
    QTest::newRow("Cyrillic a") << u"Anna"_s << u"Ann\u0430"_s << true;
    QTest::newRow("all Cyrillic") << u"Cope"_s << u"\u0421\u043e\u0440\u0435"_s << true;
    QTest::newRow("small L for I") << u"Ivo"_s << u"lvo"_s << true;
    QTest::newRow("other people") << u"Anna"_s << u"Hanna"_s << false;
    QTest::newRow("an accent") << u"Rene"_s << u"Ren\u00e9"_s << false;
    QTest::newRow("nothing") << QString() << u"Anna"_s << false;
}

void TestLookAlikes::looks()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QTEST(text::lookOf(one) == text::lookOf(other), "same");
}

void TestLookAlikes::alphabets_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("mixed");
    QTest::newRow("Latin") << u"Zo\u00eb M\u00fcller"_s << false;
    QTest::newRow("Cyrillic") << u"\u0410\u043d\u043d\u0430"_s << false;
    QTest::newRow("Greek") << u"\u0386\u03bd\u03bd\u03b1"_s << false;
    QTest::newRow("Japanese and Latin") << u"\u5c71\u7530 Taro"_s << false;
    QTest::newRow("Latin and Cyrillic") << u"Ann\u0430"_s << true;
    QTest::newRow("nothing") << QString() << false;
}

void TestLookAlikes::alphabets()
{
    QFETCH(const QString, name);
    QTEST(text::mixesAlphabets(name), "mixed");
}

QTEST_GUILESS_MAIN(TestLookAlikes)
#include "test_look_alikes.moc"
