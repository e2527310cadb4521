// SPDX-License-Identifier: Apache-2.0
#include "describe.h"

#include "core/text/markdown.h"
#include "core/text/mrkdwn.h"

#include <QRandomGenerator>
#include <QTest>

using namespace hearth::text;
using namespace Qt::StringLiterals;

namespace {

const QString ann = u"<@01890a5d-ac96-774b-bcce-b302099a8057>"_s;
const QString general = u"<#01890a5d-ac96-774b-bcce-b302099a8058>"_s;
const QString design = u"<!group:01890a5d-ac96-774b-bcce-b302099a8059>"_s;

class Resolver : public MrkdwnResolver {
public:
    QString member(QStringView id) const override
    {
        return id == u"U1" ? ann : id == u"U2" ? u"Bob *the* [b]"_s : QString();
    }
    QString room(QStringView id) const override { return id == u"C1" ? general : QString(); }
    QString group(QStringView id) const override { return id == u"S2" ? design : QString(); }
};

QString converted(const QString& source) { return markdownFromMrkdwn(source, Resolver()); }

void row(const char* name, const QString& mrkdwn, const QString& markdown)
{
    QTest::newRow(name) << mrkdwn << markdown;
}

} // namespace

class TestMrkdwn : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void conversion_data()
    {
        QTest::addColumn<QString>("mrkdwn");
        QTest::addColumn<QString>("markdown");
        row("nothing", u""_s, u""_s);
        row("plain", u"Hello, how are you? (fine!)"_s, u"Hello, how are you? (fine!)"_s);
        row("bold", u"*a b*"_s, u"**a b**"_s);
        row("italic", u"_a b_"_s, u"*a b*"_s);
        row("strike", u"~a b~"_s, u"~~a b~~"_s);
        row("in brackets", u"(*a*), \"_b_\"."_s, u"(**a**), \"*b*\"."_s);
        row("nested", u"*a _b_ ~c~* _*d*_"_s, u"**a *b* ~~c~~** ***d***"_s);
        row("badly nested", u"*a _b* c_"_s, u"**a \\_b** c\\_"_s);
        row("not over lines", u"*a\nb*"_s, u"\\*a\nb\\*"_s);
        row("in words", u"2*3*4 snake_case_name a~b~c"_s, u"2\\*3\\*4 snake_case_name a\\~b\\~c"_s);
        row("alone", u"a * b _ c ~ d"_s, u"a \\* b \\_ c \\~ d"_s);
        row("doubled", u"**a** __b__ ~~c~~"_s, u"\\*\\*a\\*\\* \\_\\_b\\_\\_ \\~\\~c\\~\\~"_s);
        row("beside emoji", u"😀*a*😀"_s, u"😀**a**😀"_s);
        row("code", u"`*a* &lt;b&gt; <https://c.org>`"_s, u"`*a* <b> https://c.org`"_s);
        row("code side by side", u"`a``b`"_s, u"`ab`"_s);
        row("padded code", u"` a ` ` `"_s, u"`  a  ` ` `"_s);
        row("open code", u"`a *b*"_s, u"\\`a **b**"_s);
        row("fence", u"```a\nb```"_s, u"```\na\nb\n```"_s);
        row("fence with a language", u"```python\nimport re\n```"_s,
            u"```python\nimport re\n```"_s);
        row("fence that begins with a word", u"```release\nb```"_s, u"```\nrelease\nb\n```"_s);
        row("fence on lines of its own", u"x\n```\na &amp; b\n```\ny"_s,
            u"x\n```\na & b\n```\ny"_s);
        row("fence within a line", u"x ```a``` y"_s, u"x\n```\na\n```\ny"_s);
        row("open fence", u"```a"_s, u"\\`\\`\\`a"_s);
        row("fence in quote", u"&gt; ```a\nb```"_s, u"> ```\n> a\n> b\n> ```"_s);
        row("entities", u"a &amp; b &lt; c &gt; d"_s, u"a & b < c > d"_s);
        row("entities of Markdown", u"&amp;copy; &amp;lt; &copy; &amp; ;"_s,
            u"\\&copy; \\&lt; \\&copy; & ;"_s);
        row("literal tags", u"&lt;b&gt; &lt;@U1&gt; &lt;3"_s, u"\\<b> \\<@U1> <3"_s);
        row("quote", u"&gt; a\n&gt;b\nc"_s, u"> a\n> b\n\nc"_s);
        row("quote with its own sign", u"> a"_s, u"> a"_s);
        row("quote in quote is text", u"&gt; &gt; a"_s, u"> \\> a"_s);
        row("quote of the rest", u"a\n&gt;&gt;&gt; b\nc\n\nd"_s, u"a\n> b\n> c\n>\n> d"_s);
        row("bullets", u"a\n• b\n• *c*\nd"_s, u"a\n- b\n- **c**\n\nd"_s);
        row("nested bullets", u"• a\n    ◦ b\n        ▪︎ c\n• d"_s, u"- a\n  - b\n    - c\n- d"_s);
        row("bullet without blank", u"•a•"_s, u"•a•"_s);
        row("empty bullet", u"a\n• "_s, u"a\n•"_s);
        row("link", u"<https://a.org/b_c>"_s, u"<https://a.org/b_c>"_s);
        row("link with label", u"<https://a.org|a *b* [c]>"_s,
            u"[a \\*b\\* \\[c\\]](https://a.org)"_s);
        row("link with query", u"<https://a.org?b=1&amp;c=2|d>"_s, u"[d](https://a.org?b=1&c=2)"_s);
        row("link with brackets", u"<https://a.org/(b)|c>"_s, u"[c](https://a.org/\\(b\\))"_s);
        row("mail", u"<mailto:a@b.org|a@b.org>"_s, u"[a@b.org](mailto:a@b.org)"_s);
        row("bold link", u"*<https://a.org|b>*"_s, u"**[b](https://a.org)**"_s);
        row("member", u"<@U1> <@U1|old>"_s, ann + u' ' + ann);
        row("member by name", u"<@U2>"_s, u"@Bob \\*the\\* \\[b\\]"_s);
        row("unknown member", u"<@U9> <@U9|old_>"_s, u"@U9 @old\\_"_s);
        row("room", u"<#C1|general> <#C9|other> <#C9>"_s, general + u" #other #C9"_s);
        row("groups", u"<!here> <!channel> <!everyone> <!here|@here>"_s,
            u"<!here> <!channel> <!channel> <!here>"_s);
        row("subteam", u"<!subteam^S1|@ops> <!subteam^S1>"_s, u"@ops @S1"_s);
        row("known subteam", u"*<!subteam^S2|@design>* <!subteam^S2>"_s,
            u"**"_s + design + u"** "_s + design);
        row("date", u"<!date^1392734382^{date}|Feb 18> <!date^1392734382^{date}>"_s,
            u"Feb 18 2014-02-18 14:39 UTC"_s);
        row("empty token", u"<> <"_s, u"<> <"_s);
        row("open token", u"a <b c"_s, u"a \\<b c"_s);
        row("emoji", u":tada: thanks:tada: :wave::skin-tone-4:"_s, u"🎉 thanks🎉 👋🏽"_s);
        row("no emoji", u":party_parrot: 12:30:45 12:100:3"_s,
            u":party_parrot: 12:30:45 12:100:3"_s);
        row("no emoji behind a word", u"root:x:0:0:/ 240:-1:1 a:100:b"_s,
            u"root:x:0:0:/ 240:-1:1 a:100:b"_s);
        row("bold emoji", u"*:tada:*"_s, u"**🎉**"_s);
        row("heading", u"# a\n#a"_s, u"\\# a\n#a"_s);
        row("lists", u"- a\n+ b\n1. c\n2) d\n-e"_s, u"\\- a\n\\+ b\n1\\. c\n2\\) d\n-e"_s);
        row("rules", u"a\n---\n===\n- - -"_s, u"a\n\\---\n\\===\n\\- - -"_s);
        row("table", u"a|b\n-|-"_s, u"a\\|b\n-\\|-"_s);
        row("Markdown links", u"[a](b) ![c](d) [e]: f [ ]"_s,
            u"\\[a](b) !\\[c](d) \\[e]: f \\[ ]"_s);
        row("exclaimed link", u"!<https://a.org|b>"_s, u"\\![b](https://a.org)"_s);
        row("backslashes", u"C:\\dir \\* a\\"_s, u"C:\\dir \\\\\\* a\\\\"_s);
        row("indented", u"    a\n\tb"_s, u"\u00A0\u00A0\u00A0\u00A0a\n\u00A0\u00A0\u00A0\u00A0b"_s);
        row("empty lines", u"a\n\n\nb"_s, u"a\n\n\nb"_s);
        row("carriage returns", u"a\r\n*b*\r\n"_s, u"a\n**b**"_s);
    }

    void conversion()
    {
        QFETCH(QString, mrkdwn);
        QTEST(converted(mrkdwn), "markdown");
    }

    void meaning_data()
    {
        QTest::addColumn<QString>("mrkdwn");
        QTest::addColumn<QString>("described");
        row("styles side by side", u"_a_*b* *a*_b_"_s, u"P {i:a}{b:b} {b:a}{i:b}"_s);
        row("styles inside", u"*_b_ c* _a *b*_ _*b* c_"_s,
            u"P {bi:b}{b: c} {i:a }{bi:b} {bi:b}{i: c}"_s);
        row("punctuation inside", u"*(a)* _\"b\"_ ~:-)~"_s, u"P {b:(a)} {i:\"b\"} {s::-)}"_s);
        row("literal in bold", u"*a_b 2\\3 [c]*"_s, u"P {b:a_b 2\\3 [c]}"_s);
        row("target as it was", u"<https://a.org/(b\\c)?d=1&amp;lt;=2|e>"_s,
            u"P {l:e→https://a.org/(b\\c)?d=1&lt;=2}"_s);
        row("blocked target", u"<tel:123|call> <javascript:x|y>"_s,
            u"P call (tel:123) y (javascript:x)"_s);
        row("quote ends", u"&gt; a\nb\n• c\nd"_s, u"Pq a\nP b\n-l c\nP d"_s);
        row("items hold text", u"• # a\n• 1. b\n• [x] c"_s, u"-l # a\n-l 1. b\n-l [x] c"_s);
        row("code in code", u"```a ` b\n```"_s, u"C() a ` b"_s);
        row("indentation is no code", u"a\n\n    b"_s, u"P a\nP \u00A0\u00A0\u00A0\u00A0b"_s);
        row("html entity", u"&amp;lt;b&amp;gt; &amp;amp;"_s, u"P &lt;b&gt; &amp;"_s);
    }

    void meaning()
    {
        QFETCH(QString, mrkdwn);
        QTEST(describe(parseMarkdown(converted(mrkdwn))), "described");
    }

    /// What means nothing to Slack must not mean anything to us, whatever it looks like.
    void literalTextStaysLiteral()
    {
        QRandomGenerator random(4711);
        const QString alphabet = u"ab1 2.)(]![{}#+-=|\\/$%\"',;?^@!\n\n"_s;
        for (int round = 0; round < 20'000; ++round) {
            QStringList lines;
            QString line;
            for (int i = random.bounded(30); i >= 0; --i)
                line += alphabet[random.bounded(alphabet.size())];
            for (const QString& part : line.split(u'\n', Qt::SkipEmptyParts)) {
                if (!part.trimmed().isEmpty())
                    lines += part.trimmed();
            }
            const QString source = lines.join(u'\n');
            const Document document = parseMarkdown(converted(source));
            QVERIFY2(document.plainText() == source,
                qPrintable(source + u"\n→\n"_s + converted(source)));
            for (const Block& block : document.blocks)
                QVERIFY2(block.kind == Block::Kind::Paragraph, qPrintable(source));
        }
    }

    void plainTextIsUnchanged()
    {
        const QString text
            = u"The quick brown fox, naïve, 東京 – 3 times (really)! 👍 It's done."_s;
        QCOMPARE(converted(text), text);
        QCOMPARE(converted(converted(text)), text);
    }

    void nastyInputIsLinear_data()
    {
        QTest::addColumn<QString>("unit");
        int number = 0;
        for (const QString& unit :
            { u"*"_s, u"*a "_s, u"_a_"_s, u"_a_*b*"_s, u"`"_s, u"`a`"_s, u"```"_s, u"```a```"_s,
                u"<"_s, u"<a|"_s, u"<a>"_s, u"&"_s, u"&gt;"_s, u"&gt;\n"_s, u":"_s, u":a"_s,
                u":tada:"_s, u"• a\n"_s, u"    • a\n"_s, u"\\"_s, u"["_s, u"-"_s, u"- "_s, u" "_s,
                u"\n"_s, u"#"_s, u"1"_s, u"\r"_s, u"~ ~"_s, QString(QChar(0xD800)), u"👨\u200D"_s })
            QTest::addRow("%d %s", ++number, qPrintable(unit.trimmed())) << unit;
    }

    void nastyInputIsLinear()
    {
        QFETCH(QString, unit);
        const QString source = unit.repeated(40'000 / unit.size());
        // What is not linear needs minutes and ends in the time limit of the test.
        QVERIFY(converted(source).size() <= 6 * source.size() + 16);
    }
};

QTEST_GUILESS_MAIN(TestMrkdwn)
#include "test_mrkdwn.moc"
