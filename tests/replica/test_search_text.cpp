// SPDX-License-Identifier: Apache-2.0
#include "tests/replica/search_fixture.h"

using namespace hearth;
using namespace hearth::replica;
using namespace hearth::test;
using namespace Qt::StringLiterals;

/// What a text is found by, and where.
class TestSearchText : public QObject, private SearchFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { setUpRooms(); }
    void finds_data();
    void finds();
    void saysWhereItStands_data();
    void saysWhereItStands();
};

void TestSearchText::finds_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("isFound");
    const auto row = [](const char* name, const char16_t* body, const char16_t* query,
                         bool isFound) {
        QTest::newRow(name) << QString(body) << QString(query) << isFound;
    };
    row("word", u"The release is out", u"release", true);
    row("other word", u"The release is out", u"relation", false);
    row("its grams in another order", u"abcd bcde", u"abcde", false);
    row("case", u"The RELEASE is out", u"Release", true);
    row("within a word", u"Donaudampfschifffahrt", u"dampf", true);
    row("three within", u"Donaudampfschifffahrt", u"sch", true);
    row("two at the start", u"Donaudampfschifffahrt", u"do", true);
    row("two within", u"Donaudampfschifffahrt", u"am", false);
    row("one at the start", u"Donaudampfschifffahrt", u"d", true);
    row("one within", u"Donaudampfschifffahrt", u"f", false);
    row("a short word", u"so it is", u"it", true);
    row("beside a spoiler", u"The butler: ||poison||", u"butler", true);
    row("in a spoiler", u"The butler: ||poison||", u"poison", false); // a hit would tell
    row("two words", u"The release is out", u"out release", true);
    row("one of two", u"The release is out", u"release in", false);
    row("accent in the text", u"Das Café öffnet", u"cafe offn", true);
    row("accent in the query", u"cafe", u"café", true);
    row("a combining accent", u"cafe\u0301", u"café", true);
    row("sharp s", u"Straße", u"STRASSE", true);
    row("sharp s asked for", u"Strasse", u"straße", true);
    row("stroke", u"Øresund og Łódź", u"oresund lodz", true);
    row("cyrillic", u"Ещё один ПРИМЕР", u"еще пример", true);
    row("greek", u"Καλημέρα", u"καλημερα", true);
    row("full width", u"ＡＢＣ１２３", u"abc123", true);
    row("two characters of chinese", u"我们明天去东京开会", u"东京", true);
    row("one character", u"我们明天去东京开会", u"京", true);
    row("three characters", u"我们明天去东京开会", u"去东京", true);
    row("not in this order", u"我们明天去东京开会", u"京东", false);
    row("japanese", u"明日はカレーを食べます", u"カレー", true);
    row("another kana", u"が", u"か", false);
    row("korean", u"오늘 회의는 취소되었습니다", u"회의", true);
    row("one korean syllable", u"오늘 회의는 취소되었습니다", u"의", true);
    row("thai", u"สวัสดีชาวโลก", u"ชาว", true);
    row("mixed", u"東京towerで会う", u"京tower", true);
    row("the latin part", u"東京towerで会う", u"to", true);
    row("beyond the base plane", u"𠮷野家", u"𠮷野", true);
    row("arabic without vowels", u"مُحَمَّد", u"محمد", true);
    row("emoji", u"done 🎉", u"🎉", true);
    row("another emoji", u"done 🎉", u"🎁", false);
    row("emoji by its code", u"done :tada:", u"🎉", true);
    row("skin tone", u"👍🏽", u"👍", true);
    row("family", u"👩‍👩‍👧 here", u"👩‍👩‍👧", true);
    row("heart with and without variant", u"I ❤️ it", u"❤", true);
    row("quote", u"say \"hello\" to them", u"\"hello\"", true);
    row("an unclosed quote", u"say \"hello\" to them", u"\"hel", true);
    row("no such quote", u"say hello to them", u"\"hello\"", false);
    row("operator words", u"this AND that OR NOT NEAR", u"and or not near", true);
    row("no operator", u"only this", u"this OR that", false);
    row("star", u"release", u"rel*", false);
    row("column", u"tokens: many", u"tokens:", true);
    row("brackets", u"f(x) = {y}", u"f(x) {y}", true);
    row("minus and plus", u"c++ and -x", u"c++ -x", true);
    row("punctuation alone", u"really?!", u"?!", true);
    row("punctuation that is not there", u"really", u"?!", false);
    row("apostrophe", u"it's Bob's", u"bob's", true);
    row("backslash and wildcards", u"a\\b%c_d", u"b%c_d", true);
    row("bold", u"a **bold** word", u"bold", true);
    row("marks", u"a **bold** word", u"**", false);
    row("across marks", u"half**way**", u"halfway", true);
    row("code", u"run `git push --force` now", u"push --force", true);
    row("code block", u"```cpp\nint answer = 42;\n```", u"answer = 42;", true);
    row("label of a link", u"see [the manual](https://example.org/x)", u"manual", true);
    row("address under a label", u"see [the manual](https://example.org/x)", u"example", false);
    row("bare address", u"see https://example.org/page", u"example.org/page", true);
    row("heading", u"# Agenda\n\n- first\n- second", u"agenda second", true);
    row("table", u"| a | b |\n|---|---|\n| left | right |", u"right", true);
    row("group", u"<!here> lunch", u"@here", true);
    row("number", u"ticket 20483 is done", u"0483", true);
    row("nothing asked", u"anything", u"  ", false);
}

void TestSearchText::finds()
{
    QFETCH(const QString, body);
    QFETCH(const QString, query);
    QFETCH(const bool, isFound);
    say(100, u"something else altogether"_s);
    say(200, body);
    say(300, u"and one more"_s, lab);
    const QList<Position> all = found(query);
    QCOMPARE(all.contains(200), isFound);
    QCOMPARE(found(query, general).contains(200), isFound);
}

void TestSearchText::saysWhereItStands_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("stretches");
    QTest::newRow("each") << u"Go on, go"_s << u"go"_s << QStringList { u"Go"_s, u"go"_s };
    QTest::newRow("words") << u"one two three"_s << u"three one"_s
                           << QStringList { u"one"_s, u"three"_s };
    QTest::newRow("one in the other")
        << u"release"_s << u"release lea"_s << QStringList { u"release"_s };
    QTest::newRow("accents") << u"mon Café à moi"_s << u"cafe"_s << QStringList { u"Café"_s };
    QTest::newRow("longer folded") << u"Straßen"_s << u"strass"_s << QStringList { u"Straß"_s };
    QTest::newRow("half of a letter") << u"Straßen"_s << u"stras"_s << QStringList { u"Straß"_s };
    QTest::newRow("without marks")
        << u"a **bold** word"_s << u"bold word"_s << QStringList { u"bold"_s, u"word"_s };
    QTest::newRow("emoji") << u"x 👍🏽 y"_s << u"👍🏽"_s << QStringList { u"👍🏽"_s };
    QTest::newRow("not inside words") << u"do undo"_s << u"do"_s << QStringList { u"do"_s };
}

void TestSearchText::saysWhereItStands()
{
    QFETCH(const QString, body);
    QFETCH(const QString, query);
    say(100, body);
    const SearchPage page = search({ .text = query, .room = {}, .before = {} });
    QCOMPARE(page.hits.size(), 1);
    QStringList stretches;
    for (const Stretch& stretch : page.hits.first().matches)
        stretches.append(page.hits.first().text.mid(stretch.start, stretch.length));
    QTEST(stretches, "stretches");
}

QTEST_GUILESS_MAIN(TestSearchText)
#include "test_search_text.moc"
