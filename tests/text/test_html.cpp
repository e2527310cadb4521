// SPDX-License-Identifier: Apache-2.0
#include "core/text/hidden.h"
#include "core/text/html.h"
#include "core/text/links.h"
#include "core/text/markdown.h"

#include <QTest>

using namespace hearth::text;
using namespace Qt::StringLiterals;

namespace {

const QString uuid = u"01890a5d-ac96-774b-bcce-b302099a8057"_s;

QString html(const QString& markdown, HtmlUse use = HtmlUse::Page)
{
    return toHtml(parseMarkdown(markdown), use).trimmed();
}

void row(const char* name, const QString& source, const QString& expected)
{
    QTest::newRow(name) << source << expected;
}

} // namespace

class TestHtml : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pages_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("expected");
        row("raw html", u"<b onclick=x>a</b> & \"q\""_s,
            u"<p>&lt;b onclick=x&gt;a&lt;/b&gt; &amp; &quot;q&quot;</p>"_s);
        row("script block", u"<script>\nalert(1)\n</script>"_s,
            u"<p>&lt;script&gt;\nalert(1)\n&lt;/script&gt;</p>"_s);
        row("quote in a language", u"```a\"onload=x\nb\n```"_s,
            u"<pre><code class=\"language-a&quot;onload=x\">b\n</code></pre>"_s);
        row("live", u"[a](hearth://h/x) [b](mailto:c@d.org)"_s,
            u"<p><a href=\"hearth://h/x\">a</a> <a href=\"mailto:c@d.org\">b</a></p>"_s);
        row("dead", u"[a](javascript:x) [b](data:x) [c](file:///d) [e](//f.org) [g](vbscript:h)"_s,
            u"<p>a (javascript:x) b (data:x) c (file:///d) e (//f.org) g (vbscript:h)</p>"_s);
        row("host behind a tab", u"[a](</&#9;/b.org>)"_s, u"<p>a (/⟨U+0009⟩/b.org)</p>"_s);
        row("quote in a target", u"[a](https://b.org/\"c\"'d' 'e\"f')"_s,
            u"<p><a href=\"https://b.org/%22c%22'd'\" title=\"e&quot;f\">a</a></p>"_s);
        row("escaped quote in a target", u"[a](https://b.org/%22\\\"c)"_s,
            u"<p><a href=\"https://b.org/%22%22c\">a</a></p>"_s);
        row("image loads nothing", u"![a *b*](https://c.org/d.png)"_s,
            u"<p><a href=\"https://c.org/d.png\">a b</a></p>"_s);
        row("masked", u"[https://bank.org](https://evil.org)"_s,
            u"<p><a href=\"https://evil.org\">https://bank.org (https://evil.org)</a></p>"_s);
        row("spoiler", u"a ||b **c**|| d"_s,
            u"<p>a <span class=\"spoiler\">b </span><strong><span class=\"spoiler\">c</span>"
            "</strong> d</p>"_s);
        row("mention", u"<@"_s + uuid + u"> <!here> <!group:"_s + uuid + u'>',
            u"<p>@"_s + uuid + u" @here @"_s + uuid + u"</p>"_s);
        row("emoji", u":tada:"_s, u"<p>🎉</p>"_s);
        row("port", u"see http://server:8080/x."_s,
            u"<p>see <a href=\"http://server:8080/x\">http://server:8080/x</a>.</p>"_s);
        row("nested tasks", u"- [x] a\n  - [ ] b"_s,
            u"<ul>\n<li><input checked=\"\" disabled=\"\" type=\"checkbox\"> a\n<ul>\n<li><input "
            "disabled=\"\" type=\"checkbox\"> b</li>\n</ul>\n</li>\n</ul>"_s);
        row("short rows", u"|a|b|\n|:-|-:|\n|1"_s,
            u"<table>\n<thead>\n<tr>\n<th align=\"left\">a</th>\n<th "
            u"align=\"right\">b</th>\n</tr>\n"
            "</thead>\n<tbody>\n<tr>\n<td align=\"left\">1</td>\n<td align=\"right\"></td>\n</tr>\n"
            "</tbody>\n</table>"_s);
        row("wrong table in a quote", u"> |a|b|\n> |-|\n> |c|"_s,
            u"<blockquote>\n<p>|a|b|\n|-|\n|c|</p>\n</blockquote>"_s);
    }

    void pages()
    {
        QFETCH(QString, source);
        QTEST(html(source), "expected");
    }

    void clipboardStandsAlone()
    {
        QCOMPARE(
            html(u"a\nb  \nc [d](e)"_s, HtmlUse::Clipboard), u"<p>a<br />\nb<br />\nc d (e)</p>"_s);
        QCOMPARE(html(u"[d](e)"_s, HtmlUse::Page), u"<p><a href=\"e\">d</a></p>"_s);
    }

    void misleading_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("target");
        QTest::addColumn<bool>("expected");
        const auto add = [](const char* name, const QString& label, const QString& target,
                             bool expected) { QTest::newRow(name) << label << target << expected; };
        const QString there = u"https://a.org/b?c"_s;
        add("words", u"click here, please."_s, there, false);
        add("itself", there, there, false);
        add("its host", u"a.org"_s, there, false);
        add("shortened", u"www.a.org/b…"_s, there, false);
        add("in a sentence", u"see a.org/b!"_s, there, false);
        add("number", u"version 1.25"_s, there, false);
        add("mail", u"x@a.org"_s, u"mailto:x@a.org"_s, false);
        add("capitals", u"HTTPS://A.ORG/b"_s, there, false);
        add("brackets", u"http://a.org/b_(c)"_s, u"http://a.org/b_(c)"_s, false);
        add("other host", u"bank.com"_s, there, true);
        add("other host in a sentence", u"log in at https://bank.com now"_s, there, true);
        add("other path", u"a.org/z"_s, there, true);
        add("prefix", u"https://a.org"_s, u"https://a.org.evil.org"_s, true);
        add("user", u"https://a.org"_s, u"https://a.org@evil.org"_s, true);
        add("port as user", u"https://a.org"_s, u"https://a.org:80@evil.org"_s, true);
        add("other mail", u"x@bank.com"_s, u"mailto:x@a.org"_s, true);
        add("zero width", u"bank\u200B.com"_s, there, true);
        add("wide letters", u"ｂａｎｋ．ｃｏｍ"_s, there, true);
        add("ideographic stop", u"bank。com"_s, there, true);
        add("letters of another script", u"pаypal.com"_s, u"https://paypal.com"_s, true);
        add("address of numbers", u"10.0.0.1"_s, there, true);
        add("hearth", u"hearth://other/x"_s, u"hearth://host/x"_s, true);
    }

    void misleading()
    {
        QFETCH(QString, label);
        QFETCH(QString, target);
        QTEST(isMisleading(label, target), "expected");
    }

    void hiddenCharacters()
    {
        QCOMPARE(withHiddenShown(u"Ann\u200B\u202Eb"_s), u"Ann⟨U+200B⟩⟨U+202E⟩b"_s);
        QCOMPARE(withHiddenShown(u"👩\u200D💻 می\u200Cخواهم"_s), u"👩\u200D💻 می\u200Cخواهم"_s);
        QCOMPARE(withHiddenShown(u"pay\u200Dpal"_s), u"pay⟨U+200D⟩pal"_s);
        QCOMPARE(withoutHidden(u"a\u00ADb\uFEFFc"_s), u"abc"_s);
        for (const QString& name : { u"👩\u200D💻 می\u200Cخواهم"_s, u"❤\uFE0F 1\uFE0F\u20E3 🇪🇺"_s,
                 u"🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F"_s })
            QCOMPARE(withoutMeaningless(name), name);
        QCOMPARE(withoutMeaningless(u"a\uE000b\u0378c\U000E0061d\u200B"_s), u"abcd"_s);
        QCOMPARE(withoutMeaningless(u"🎉\U000E0061🤠\U000E0061"_s), u"🎉🤠"_s);
        Document document = parseMarkdown(u"<@"_s + uuid + u'>');
        resolveMentions(document, [](const Span&) { return u"Bob\u200B"_s; });
        QCOMPARE(document.plainText(), u"@Bob⟨U+200B⟩"_s);
    }

    void directionEndsWithItsText()
    {
        QCOMPARE(isolated(u"a"_s), u"a"_s);
        QCOMPARE(isolated(u"א"_s), u"\u2068א\u2069"_s);
        QCOMPARE(isolated(u"a\u2069b\u2067c"_s), u"\u2068ab\u2067c\u2069\u2069"_s);
        QCOMPARE(shownName(u"bill\u202Efdp.exe"_s), u"bill⟨U+202E⟩fdp.exe"_s);
        QCOMPARE(shownName(u"דוח.pdf"_s), u"\u2068דוח.pdf\u2069"_s);
        QCOMPARE(shownName(u"plan.pdf"_s), u"plan.pdf"_s);
        QCOMPARE(closingControls(u"plain"_s), QString());
        QCOMPARE(closingControls(u"a\u202Eb"_s), u"\u202C"_s);
        QCOMPARE(closingControls(u"\u2067a\u202Eb"_s), u"\u202C\u2069"_s);
        QCOMPARE(closingControls(u"\u2067a\u202Eb\u2069"_s), QString());
        QVERIFY(closingControls(u"\u202E"_s.repeated(40'000)).size() <= 250);
    }

    /// However nasty the source, the page is bounded and made in bounded time.
    void outputIsBounded_data()
    {
        QTest::addColumn<QString>("source");
        const auto add = [](const char* name, const QString& unit) {
            QTest::newRow(name) << unit.repeated(40'000 / unit.size());
        };
        add("quotes", u"> "_s);
        add("lists", u"- "_s);
        add("both", u"> - 1. "_s);
        add("emphasis", u"*a _b "_s);
        add("closed emphasis", u"*a **b"_s);
        add("spoilers", u"||a"_s);
        add("open spoilers", u"||a "_s);
        add("links", u"[a]("_s);
        add("ampersands", u"&"_s);
        add("addresses", u"http://a)"_s);
        add("surrogates", u"\xD800"_s);
        add("overrides", u"\u202E\u2067"_s);
        add("wrong tables", u"|a|b|\n|-|\n\n"_s);
        QTest::newRow("one target")
            << u"[a]: "_s + u"y"_s.repeated(4'000) + u"\n\n"_s + u"[a]"_s.repeated(12'000);
        QTest::newRow("wide table") << u"|"_s + u"a|"_s.repeated(1'000) + u"\n|"_s
                + u"-|"_s.repeated(1'000) + u'\n' + u"x\n"_s.repeated(18'000);
        QTest::newRow("ten thousand quotes") << u">"_s.repeated(10'000) + u"x"_s;
    }

    void outputIsBounded()
    {
        QFETCH(QString, source);
        for (const HtmlUse use : { HtmlUse::Page, HtmlUse::Clipboard }) {
            const QString written = html(source, use);
            QVERIFY2(written.size() < 4'000'000, qPrintable(QString::number(written.size())));
            QVERIFY(written.isValidUtf16());
        }
    }

    void treeIsBounded()
    {
        const Document document = parseMarkdown(
            u"> - "_s.repeated(5'000) + u"*a "_s.repeated(2'000));
        for (const Container& container : document.containers)
            QVERIFY(container.depth <= 3 * Block::maximumDepth);
        const Document spans = parseMarkdown(
            u"*a **b "_s.repeated(3'000) + u"**"_s.repeated(3'000) + u"*"_s.repeated(3'000));
        for (const Inline& node : spans.inlines)
            QVERIFY(node.depth < Inline::maximumDepth);
    }
};

QTEST_GUILESS_MAIN(TestHtml)
#include "test_html.moc"
