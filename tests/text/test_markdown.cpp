// SPDX-License-Identifier: Apache-2.0
#include "describe.h"

#include "core/text/markdown.h"

#include <QTest>

using namespace hearth::text;
using namespace Qt::StringLiterals;

namespace {

const QString memberId = u"01890a5d-ac96-774b-bcce-b302099a8057"_s;

void row(const char* name, const QString& source, const QString& expected)
{
    QTest::newRow(name) << source << expected;
}

} // namespace

class TestMarkdown : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void blocks_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("expected");
        row("nothing", u""_s, u""_s);
        row("blanks", u" \n\t\n"_s, u""_s);
        row("paragraphs", u"one\n\n\ntwo"_s, u"P one\nP two"_s);
        row("line break is kept", u"one\ntwo  \nthree\\\nfour"_s, u"P one⏎two⏎three⏎four"_s);
        row("carriage returns", u"one\r\ntwo\rthree"_s, u"P one⏎two⏎three"_s);
        row("other line separators", u"one\u2029two\vthree\u0085four"_s, u"P one⏎two⏎three⏎four"_s);
        row("headings", u"# one\n###### six\n####### no"_s, u"H1 one\nH6 six\nP ####### no"_s);
        row("setext heading", u"one\n==="_s, u"H1 one"_s);
        row("rule", u"a\n\n---\nb"_s, u"P a\nR\nP b"_s);
        row("quote", u"> a\n> > b\n\nc"_s, u"Pq a\nPqq b\nP c"_s);
        row("empty quote", u">"_s, u"Pq"_s);
        row("list", u"- a\n- b\n  - c\n- d"_s, u"-l a\n-l b\n-ll c\n-l d"_s);
        row("numbers", u"3. a\n4. b"_s, u"3.l a\n4.l b"_s);
        row("tasks", u"- [ ] a\n- [x] b\n- [X] c\n- d"_s, u"[ ]l a\n[x]l b\n[x]l c\n-l d"_s);
        row("paragraphs of an item", u"- a\n\n  b\n- c"_s, u"-l a\nPl+ b\n-l c"_s);
        row("list in quote", u"> - a\n> - b"_s, u"-ql a\n-ql b"_s);
        row("quote in list", u"- > a\n- b"_s, u"-ql a\n-l b"_s);
        row("text behind quote in list", u"- a\n  > b\n\n  c"_s, u"-l a\nPql+ b\nPl+ c"_s);
        row("heading in item", u"- # a"_s, u"-l\nH1l+ a"_s);
        row("code in item", u"1. ```\n   x\n   ```"_s, u"1.l\nC()l+ x"_s);
        row("item in item", u"- - a"_s, u"-l\n-ll a"_s);
        row("empty item", u"- a\n-\n- b"_s, u"-l a\n-l\n-l b"_s);
        row("fence", u"```\na\n\n  b\n```"_s, u"C() a⏎⏎  b"_s);
        row("fence with language", u"```c++ title=x\nint i;\n```"_s, u"C(c++) int i;"_s);
        row("tilde fence", u"~~~~py\n```\n~~~~"_s, u"C(py) ```"_s);
        row("open fence", u"```\na\n"_s, u"C() a"_s);
        row("empty fence", u"```\n```"_s, u"C()"_s);
        row("fence in quote", u"> ```\n> a\n> ```"_s, u"C()q a"_s);
        row("indented code", u"    a\n    b"_s, u"C() a⏎b"_s);
        row("nothing in code is read", u"```\n:tada: <!here> *a* &amp; http://a.b 👍\n```"_s,
            u"C() :tada: <!here> *a* &amp; http://a.b 👍"_s);
        row("table", u"a|b|c\n:--|:-:|--:\n*1*|`2`|\n3"_s, u"T <=>/a|b|c/{i:1}|{c:2}/3"_s);
        row("table of the wrong width", u"|a|b|\n|-|\n|c|"_s, u"P |a|b|⏎|-|⏎|c|"_s);
        row("table with empty cells", u"|a|b|c|\n|-|-|-|\n| | |x|\n||||"_s, u"T ---/a|b|c/||x/"_s);
        row("table with escaped bar", u"|a|\n|-|\n|x\\|y|"_s, u"T -/a/x|y"_s);
        row("html is text", u"<b>a</b> <img src=x onerror=y>"_s,
            u"P <b>a</b> <img src=x onerror=y>"_s);
        row("html block is text", u"<div>\n*a*\n</div>"_s, u"P <div>⏎{i:a}⏎</div>"_s);
        row("html comment is text", u"<!-- a -->"_s, u"P <!-- a -->"_s);
        row("unused definition", u"[Bob]: hello"_s, u"P [Bob]: hello"_s);
        row("used definition", u"[Bob]\n\n[Bob]: https://b.org"_s, u"P {l:Bob→https://b.org}"_s);
    }

    void blocks()
    {
        QFETCH(QString, source);
        QTEST(describe(parseMarkdown(source)), "expected");
    }

    void spans_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("expected");
        row("styles", u"**b** *i* __b__ _i_ ~~s~~ ~s~ `c`"_s,
            u"{b:b} {i:i} {b:b} {i:i} {s:s} {s:s} {c:c}"_s);
        row("nested styles", u"***bi*** **b *i* ~~s~~**"_s, u"{bi:bi} {b:b }{bi:i}{b: }{bs:s}"_s);
        row("not a style", u"2*3*4 snake_case_name * a * ** b"_s,
            u"2{i:3}4 snake_case_name * a * ** b"_s);
        row("escapes", u"\\*a\\* \\`b\\` \\\\ \\a"_s, u"*a* `b` \\ \\a"_s);
        row("code keeps all", u"`` a`b ``  `*a* :tada: &amp; \\*`"_s,
            u"{c:a`b}  {c:*a* :tada: &amp; \\*}"_s);
        row("code over lines", u"`a\nb`"_s, u"{c:a b}"_s);
        row("entities", u"&lt;&amp;&copy;&#65;&#x1F600;&hearts;&apos;"_s, u"<&©A😀♥'"_s);
        row("entities that are none", u"&foo; &#0; &#xD800; &;"_s, u"&foo; \uFFFD \uFFFD &;"_s);
        row("entities of line breaks", u"a&#10;b&#8233;c"_s, u"a⏎b⏎c"_s);
        row("surrogate halves", u"a\xD800"_s + u"b"_s + QChar(0xDC00), u"a\uFFFDb\uFFFD"_s);
        row("nul", u"a"_s + QChar(0) + u"b"_s, u"a\uFFFDb"_s);
        row("beyond the BMP", u"**𝒳** 𠮷"_s, u"{b:𝒳} 𠮷"_s);
    }

    void spans()
    {
        QFETCH(QString, source);
        QFETCH(QString, expected);
        QCOMPARE(describe(parseMarkdown(source)), u"P "_s + expected);
    }

    void links_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("expected");
        row("inline", u"[a](https://b.org \"title\")"_s, u"{l:a→https://b.org}"_s);
        row("styled label", u"[a **b** `c`](https://b.org)"_s,
            u"{l:a →https://b.org}{bl:b→https://b.org}{l: →https://b.org}{cl:c→https://b.org}"_s);
        row("angle brackets", u"<https://a.b/c>"_s, u"{l:https://a.b/c→https://a.b/c}"_s);
        row("bare address", u"see https://a.b/c_d_e?x=1&y=2#z."_s,
            u"see {l:https://a.b/c_d_e?x=1&y=2#z→https://a.b/c_d_e?x=1&y=2#z}."_s);
        row("port and marks", u"http://a:80/b'c (https://d.org/e:f>1) https://g.org/h;"_s,
            u"{l:http://a:80/b'c→http://a:80/b'c} ({l:https://d.org/e:f>1→https://d.org/e:f>1}) "
            "{l:https://g.org/h→https://g.org/h};"_s);
        row("no address", u"xhttp://a:80 http:// www. https://_a"_s,
            u"xhttp://a:80 http:// www. https://_a"_s);
        row("address in a label", u"[http://a:80/b](http://a:80/b)"_s,
            u"{l:http://a:80/b→http://a:80/b}"_s);
        row("masked", u"[bank.org](https://evil.org)"_s,
            u"{l:bank.org (https://evil.org)→https://evil.org}"_s);
        row("www", u"www.a.org"_s, u"{l:www.a.org→http://www.a.org}"_s);
        row("mail", u"a@b.org <c@d.org> [m](mailto:e@f.org)"_s,
            u"{l:a@b.org→mailto:a@b.org} {l:c@d.org→mailto:c@d.org} {l:m→mailto:e@f.org}"_s);
        row("hearth", u"[join](hearth://host/x)"_s, u"{l:join→hearth://host/x}"_s);
        row("upper case scheme", u"[a](HTTPS://b.org)"_s, u"{l:a→HTTPS://b.org}"_s);
        row("no label", u"[](https://b.org)"_s, u"{l:https://b.org→https://b.org}"_s);
        row("line break in brackets", u"<\nhttps://a.org> <\nb:c>"_s,
            u"<⏎{l:https://a.org→https://a.org}> <⏎b:c>"_s);
        row("javascript", u"[a](javascript:alert(1))"_s, u"a (javascript:alert(1))"_s);
        row("javascript in disguise",
            u"[a](JaVaScRiPt:x) [b](java&#115;cript:x) [c](&#1;javascript:x)"_s,
            u"a (JaVaScRiPt:x) b (javascript:x) c (javascript:x)"_s);
        row("file", u"[a](file:///etc/passwd)"_s, u"a (file:///etc/passwd)"_s);
        row("data", u"[a](data:text/html,x)"_s, u"a (data:text/html,x)"_s);
        row("other scheme in brackets", u"<javascript:x>"_s, u"javascript:x"_s);
        row("relative", u"[a](b/c) [d](//e.org) [f](#g)"_s, u"a (b/c) d (//e.org) f (#g)"_s);
        row("no host", u"[a](https://) [b](http:c)"_s, u"a (https://) b (http:c)"_s);
        row("hidden characters", u"[a](https://b.org/\u202Egpj)"_s,
            u"a (https://b.org/⟨U+202E⟩gpj)"_s);
        row("blanks in target", u"[a](<https://b.org/c d>)"_s, u"a (https://b.org/c d)"_s);
        row("image is a link", u"![a](https://b.org/i.png)"_s, u"{l:a→https://b.org/i.png}"_s);
        row("image without text", u"![](https://b.org/i.png)"_s,
            u"{l:https://b.org/i.png→https://b.org/i.png}"_s);
        row("image in link", u"[![a](https://i.org)](https://o.org)"_s, u"{l:a→https://o.org}"_s);
        row("blocked image", u"![a](file:///x)"_s, u"a (file:///x)"_s);
        row("over-long", u"[a](https://"_s + u"x"_s.repeated(5000) + u')',
            u"a (https://"_s + u"x"_s.repeated(192) + u"…)"_s);
        row("bare other schemes", u"javascript:x file:///y"_s, u"javascript:x file:///y"_s);
    }

    void links()
    {
        QFETCH(QString, source);
        QFETCH(QString, expected);
        QCOMPARE(describe(parseMarkdown(source)), u"P "_s + expected);
    }

    void mentionsAndEmoji_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("expected");
        const QString member = u"{m:@→"_s + memberId + u'}';
        row("member", u"hi <@"_s + memberId + u">!"_s, u"hi "_s + member + u'!');
        row("member in upper case", u"<@"_s + memberId.toUpper() + u'>', member);
        row("room", u"<#"_s + memberId + u'>', u"{r:#→"_s + memberId + u'}');
        row("groups", u"<!here> <!channel> <!everyone>"_s,
            u"{g:@here→here} {g:@channel→channel} <!everyone>"_s);
        row("user group", u"<!group:"_s + memberId + u'>', u"{u:@→"_s + memberId + u'}');
        row("user group of no id", u"<!group:design>"_s, u"<!group:design>"_s);
        row("user group, then text", u"<!group:"_s + memberId + u"> *look*"_s,
            u"{u:@→"_s + memberId + u"} {i:look}"_s);
        row("user group on the second line", u"hi\n<!group:"_s + memberId + u">\n*x*"_s,
            u"hi⏎{u:@→"_s + memberId + u"}⏎{i:x}"_s);
        row("spoiler", u"a ||b|| c ||d *e*||"_s, u"a {h:b} c {h:d }{ih:e}"_s);
        row("no spoiler", u"a || b || c ||| ||d \\|\\|e|| `||f||`"_s,
            u"a || b || c ||| {h:d ||e} {c:||f||}"_s);
        row("open spoiler", u"||a b"_s, u"||a b"_s);
        row("emoji in spoiler", u"||:tada:||"_s, u"{eh:🎉}"_s);
        row("styled", u"**<!here>**"_s, u"{bg:@here→here}"_s);
        row("one after the other", u"<!here><!here>"_s, u"{g:@here→here}{g:@here→here}"_s);
        row("no id", u"<@bob> <@> <@"_s + memberId.chopped(1) + u'>',
            u"<@bob> <@> <@"_s + memberId.chopped(1) + u'>');
        row("escaped", u"\\<!here> &lt;!here> <\\!here>"_s, u"<!here> <!here> <!here>"_s);
        row("in code", u"`<!here>`"_s, u"{c:<!here>}"_s);
        row("in link", u"[a <!here>](https://b.org)"_s, u"{l:a →https://b.org}{g:@here→here}"_s);
        row("short code", u":tada: :+1:"_s, u"{e:🎉} {e:👍}"_s);
        row("short code with tone", u":wave::skin-tone-4: :+1::skin-tone-2:"_s,
            u"{e:👋🏽} {e:👍🏻}"_s);
        row("short codes in a row", u":tada::tada:"_s, u"{e:🎉}{e:🎉}"_s);
        row("unknown code", u":no_such_thing: : :a b:"_s, u":no_such_thing: : :a b:"_s);
        row("times and scopes", u"12:30:45 a:100:b std::x::y http::x:"_s,
            u"12:30:45 a:100:b std::x::y http::x:"_s);
        row("escaped code", u"\\:tada: :tada\\: \\\\:tada:"_s, u":tada: :tada: \\{e:🎉}"_s);
        row("code with underscores", u":white_check_mark: _:white_check_mark:_"_s,
            u"{e:✅} {ie:✅}"_s);
        row("emoji", u"a👍b 😀😀"_s, u"a{e:👍}b {e:😀}{e:😀}"_s);
        row("long emoji",
            u"👨‍👩‍👧👍🏽🇩🇪🇫🇷1️⃣#️⃣❤️🏴󠁧󠁢󠁥󠁮󠁧󠁿"_s,
            u"{e:👨‍👩‍👧}{e:👍🏽}{e:🇩🇪}{e:🇫🇷}{e:1️⃣}{e:#️⃣}{e:❤️}{e:🏴󠁧󠁢󠁥󠁮󠁧󠁿}"_s);
        row("text by default", u"© ❤ 1 # ™ 😀\uFE0E"_s, u"© ❤ 1 # ™ 😀\uFE0E"_s);
        row("lone parts", u"🇩 \u200D \uFE0F \u20E3"_s, u"🇩 \u200D \uFE0F \u20E3"_s);
        row("emoji in link", u"[:tada:](https://b.org)"_s, u"{le:🎉→https://b.org}"_s);
    }

    void mentionsAndEmoji()
    {
        QFETCH(QString, source);
        QFETCH(QString, expected);
        QCOMPARE(describe(parseMarkdown(source)), u"P "_s + expected);
    }

    void depthIsCapped()
    {
        for (const QString& unit : { u"> "_s, u"- "_s, u"1. "_s, u"> - "_s }) {
            const Document document = parseMarkdown(unit.repeated(5000) + u'x');
            QVERIFY(document.blocks.size() <= Block::maximumDepth + 1);
            for (const Block& block : document.blocks)
                QVERIFY(block.quoteDepth <= Block::maximumDepth
                    && block.listDepth <= Block::maximumDepth);
            QVERIFY(document.plainText().endsWith(u'x'));
        }
    }

    void nastyInputIsLinear_data()
    {
        QTest::addColumn<QString>("unit");
        const QStringList units { u">"_s, u"- "_s, u"1. "_s, u"["_s, u"!["_s, u"*"_s, u"*a "_s,
            u"**a_"_s, u"`"_s, u"`a``"_s, u"~"_s, u"[a]("_s, u"<"_s, u"<a:"_s, u"&#"_s, u"a|"_s,
            u"\\"_s, u":a"_s, u"👨\u200D"_s, u"🇩"_s, u"<@"_s, u"a@b."_s, u"```\n"_s, u"- \n"_s,
            u"[a]: b\n"_s, u"x\n"_s, u"a*b"_s, u"*_~"_s, u"](("_s, u"http://"_s, u"a\n> "_s,
            u"***a"_s, u"_a_*b*"_s, u"1️⃣"_s, u"\t"_s };
        for (qsizetype i = 0; i < units.size(); ++i)
            QTest::addRow("%d %s", int(i), qPrintable(units.at(i).trimmed())) << units.at(i);
    }

    void nastyInputIsLinear()
    {
        QFETCH(QString, unit);
        const QString source = unit.repeated(40'000 / unit.size());
        const Document document = parseMarkdown(source);
        // The slowest needs 10 ms; what is not linear needs minutes and ends in the time limit of
        // the test.
        QVERIFY(document.plainText().size() <= 2 * source.size());
        QVERIFY(excerpt(document, 100).size() <= 100);
    }

    void smallInputStaysSmall()
    {
        const QString wide = u"|"_s + u"a|"_s.repeated(100) + u"\n|"_s + u"-|"_s.repeated(100)
            + u'\n';
        const Document table = parseMarkdown(wide + u"x\n"_s.repeated(18'000));
        QCOMPARE(table.blocks.constFirst().rows.size(), 18'001);
        QCOMPARE(table.blocks.constFirst().rows.constLast().size(), 1);

        const QString definition = u"[a]: x"_s + u"y"_s.repeated(20'000) + u"\n\n"_s;
        QVERIFY(
            parseMarkdown(definition + u"[a]"_s.repeated(6'000)).plainText().size() < 2'000'000);
    }
};

QTEST_GUILESS_MAIN(TestMarkdown)
#include "test_markdown.moc"
