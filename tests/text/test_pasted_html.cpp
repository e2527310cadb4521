// SPDX-License-Identifier: Apache-2.0
#include "core/text/markdown.h"
#include "core/text/pastedhtml.h"

#include <QTest>

using namespace hearth::text;
using namespace Qt::StringLiterals;

/// What other programs put on the clipboard, as it is pasted.
class TestPastedHtml : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void programs_data();
    void programs();
    void elements_data();
    void elements();
    void whatSaysNoMoreIsLeft_data();
    void whatSaysNoMoreIsLeft();
    void signsAreText_data();
    void signsAreText();
    void limits();
    void tabs_data();
    void tabs();

private:
    static void row(const char* name, const QString& html, const QString& markdown)
    {
        QTest::newRow(name) << html << markdown;
    }
    static void columns()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("markdown");
    }
};

void TestPastedHtml::programs_data()
{
    columns();
    row("Google Docs",
        uR"(<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-5e1"><p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-weight:700;font-style:normal;text-decoration:none;white-space:pre-wrap;">Plan</span><span style="font-weight:400;white-space:pre-wrap;"> for the </span><span style="font-weight:400;font-style:italic;white-space:pre-wrap;">week</span></p><ul style="margin-top:0;"><li dir="ltr" style="list-style-type:disc;font-weight:400;white-space:pre;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">one</span></p></li><li dir="ltr" style="font-weight:400;white-space:pre;"><p dir="ltr" role="presentation"><span>two</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr"><span>inner</span></p></li></ul></ul></b><br class="Apple-interchange-newline">)"_s,
        u"**Plan** for the *week*\n\n- one\n- two\n  - inner"_s);
    row("a browser", uR"(<html><body>
<!--StartFragment--><h2 style="box-sizing: border-box; font-weight: 600;">Title</h2><p style="color: red">Some <strong style="font-weight: 600;">bold</strong>, <em>it</em>, <del>old</del>, <code>x = 1</code> and <a href="https://example.org/a?b=1">a link</a>.</p><blockquote><p>said</p></blockquote><hr><ol start="3"><li>three</li><li>four</li></ol><!--EndFragment-->
</body></html>)"_s,
        u"## Title\n\nSome **bold**, *it*, ~~old~~, `x = 1` and [a link](https://example.org/a?b=1).\n\n> said\n\n---\n\n3. three\n4. four"_s);
    row("LibreOffice Calc", uR"(<!DOCTYPE html>
<html>
<head>
	<meta http-equiv="content-type" content="text/html; charset=utf-8"/>
	<style type="text/css">body,div,table{font-family:"Liberation Sans"}</style>
</head>
<body>
<table cellspacing="0" border="0">
	<colgroup span="2" width="85"></colgroup>
	<tr>
		<td height="17" align="left"><b>Item</b></td>
		<td align="left"><b>Price</b></td>
	</tr>
	<tr>
		<td height="17" align="left">Tea</td>
		<td align="right" sdval="3.5" sdnum="1033;">3.5</td>
	</tr>
</table>
</body>
</html>)"_s,
        u"| **Item** | **Price** |\n| --- | ---: |\n| Tea | 3.5 |"_s);
    row("Excel",
        uR"(<html xmlns:v="urn:schemas-microsoft-com:vml"><head><style><!--table {mso-displayed-decimal-separator:"\.";}--></style></head><body><table border=0 cellpadding=0><!--StartFragment--><col width=64><tr height=20><td class=xl65>a|b</td><td></td><td>c</td></tr><tr><td colspan=2>d</td><td>e</td></tr><tr><td></td><td></td><td></td></tr><!--EndFragment--></table></body></html>)"_s,
        u"| a\\|b |  | c |\n| --- | --- | --- |\n| d |  | e |"_s);
    row("Google Sheets",
        uR"(<google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}--></style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" dir="ltr"><colgroup><col width="100"/><col width="100"/></colgroup><tbody><tr style="height:21px;"><td style="overflow:hidden;" data-sheets-value="{}">x</td><td>y</td></tr><tr><td>1</td><td style="text-align:right;">2</td></tr></tbody></table>)"_s,
        u"| x | y |\n| --- | ---: |\n| 1 | 2 |"_s);
    row("GitHub",
        uR"(<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" checked> done</li><li><label><input type="checkbox">open</label></li></ul><div class="highlight highlight-source-js"><pre>f();</pre></div>)"_s,
        u"- [x] done\n- [ ] open\n\n```js\nf();\n```"_s);
}

void TestPastedHtml::programs()
{
    QFETCH(const QString, html);
    QTEST(markdownFromHtml(html).value_or(u"(nothing)"_s), "markdown");
}

void TestPastedHtml::elements_data()
{
    columns();
    row("bold and italic", u"<p><b><i>a</i></b></p>"_s, u"***a***"_s);
    row("bold beside italic", u"<p><b>a</b><i>b</i></p>"_s, u"**a**_b_"_s);
    row("blanks stay outside", u"<p>  a\n  <b> b </b>\n c</p>"_s, u"a **b** c"_s);
    row("no mark where it would be read otherwise", u"<p><b>a.</b>b</p>"_s, u"a.b"_s);
    row("bold by style, taken back by style", u"<b>a <span style='font-weight: 400'>b</span></b>"_s,
        u"**a** b"_s);
    row("breaks", u"<p>a<br>b <b>c<br>d</b></p>"_s, u"a\nb **c**\n**d**"_s);
    row("lines", u"<div>one</div><div><br></div><div><b>two</b></div><div>three</div>"_s,
        u"one\n\n**two**\nthree"_s);
    row("code with backticks", u"<p><code>a`b</code> <code>`</code></p>"_s, u"``a`b`` `` ` ``"_s);
    row("lines of code", u"<pre><code class=\"language-cpp\">int x;\n  y();\n</code></pre>"_s,
        u"```cpp\nint x;\n  y();\n```"_s);
    row("lines of code with a fence", u"<pre>a\n```\nb</pre>"_s, u"````\na\n```\nb\n````"_s);
    row("lists in lists", u"<ul><li>a<ul><li>b<ol><li>c</li></ol></li></ul></li><li>d</li></ul>"_s,
        u"- a\n  - b\n    1. c\n- d"_s);
    row("paragraphs in items", u"<ul><li><p>a</p><p>b</p></li><li>c</li></ul>"_s,
        u"- a\n\n  b\n- c"_s);
    row("quotes in quotes", u"<blockquote>a<blockquote>b</blockquote></blockquote>"_s,
        u"> a\n>\n> > b"_s);
    row("a table that only arranges", u"<table><tr><td><h1>x</h1></td><td>y</td></tr></table>"_s,
        u"# x\n\ny"_s);
    row("code in a table", u"<table><tr><td><code>a|b</code></td><td>c</td></tr></table>"_s,
        u"| `a\\|b` | c |\n| --- | --- |"_s);
    row("images",
        u"<p>see <img src=\"https://a.org/i.png\" alt=\"a cat\"> <img src=\"https://a.org/e.png\" alt=\"🎉\"> <img src=\"https://a.org/t.gif\"></p>"_s,
        u"see [a cat](https://a.org/i.png) 🎉"_s);
    row("an image that is nowhere", u"<p><b>x</b> <img src=\"file:///i.png\" alt=\"a cat\"></p>"_s,
        u"**x** a cat"_s);
    row("an address", u"<p><b>x</b> <a href=\"https://a.org/b\">https://a.org/b</a></p>"_s,
        u"**x** https://a.org/b"_s);
    row("an address with signs in it", u"<p><b>x</b> https://a.org/~u/b_c</p>"_s,
        u"**x** <https://a.org/~u/b_c>"_s);
    row("a dangerous link", u"<p>a <a href=\"javascript:alert(1)\">click</a> <b>b</b></p>"_s,
        u"a click **b**"_s);
    row("what is not to be read",
        u"<style>p {}</style><script>x()</script><p>a <span style='display:none'>h</span><b>b</b></p>"_s,
        u"a **b**"_s);
}

void TestPastedHtml::elements()
{
    QFETCH(const QString, html);
    QTEST(markdownFromHtml(html).value_or(u"(nothing)"_s), "markdown");
}

void TestPastedHtml::whatSaysNoMoreIsLeft_data()
{
    QTest::addColumn<QString>("html");
    const auto add = [](const char* name, const QString& html) { QTest::newRow(name) << html; };
    add("nothing", {});
    add("text", u"just text"_s);
    add("paragraphs", u"<p>a</p><p>b</p>"_s);
    add("an address", u"<a href=\"https://a.org\">https://a.org</a>"_s);
    add("nothing to be read", u"<script>x()</script>"_s);
    add("one cell", u"<table><tr><td>a</td></tr></table>"_s);
    add("a browser's styles",
        u"<meta charset='utf-8'><span style=\"color: rgb(31, 35, 40); font-style: normal; font-weight: 400; white-space: normal; display: inline !important; float: none;\">just text</span>"_s);
    add("VS Code",
        u"<html><body>\n<!--StartFragment--><div style=\"color: #cccccc;background-color: #1f1f1f;font-family: 'Droid Sans Mono', 'monospace', monospace;font-weight: normal;font-size: 14px;line-height: 19px;white-space: pre;\"><div><span style=\"color: #569cd6;\">int</span><span style=\"color: #cccccc;font-style: italic;\"> x;</span></div></div><!--EndFragment-->\n</body></html>"_s);
    add("JetBrains",
        u"<html><head><meta http-equiv=\"content-type\" content=\"text/html; charset=UTF-8\"></head><body><pre style=\"background-color:#2b2b2b;color:#a9b7c6;font-family:'JetBrains Mono',monospace;font-size:9.8pt;\"><span style=\"color:#cc7832;\">return </span>x;</pre></body></html>"_s);
}

void TestPastedHtml::whatSaysNoMoreIsLeft()
{
    QFETCH(const QString, html);
    QCOMPARE(markdownFromHtml(html), std::nullopt);
}

void TestPastedHtml::signsAreText_data()
{
    columns();
    row("marks", u"<p>1. *x* _y_ [z] &lt;b&gt; #h `c` ||s|| \\* <b>!</b></p>"_s,
        u"1\\. \\*x\\* \\_y\\_ \\[z] \\<b> #h \\`c\\` \\|\\|s\\|\\| \\\\\\* **!**"_s);
    row("the beginnings of blocks", u"<p># a<br>- b<br>&gt; c<br>2) d<br>---<br><b>e</b></p>"_s,
        u"\\# a\n\\- b\n\\> c\n2\\) d\n\\---\n**e**"_s);
    const QString token = u"@01890a5d-ac96-774b-bcce-b302099a8057>"_s;
    row("a mention by id", u"<p>&lt;"_s + token + u" <b>b</b></p>"_s,
        u"\\<"_s + token + u" **b**"_s);
    row("a mention in pieces", u"<p>&lt;<i></i>"_s + token + u" <b>b</b></p>"_s,
        u"\\<"_s + token + u" **b**"_s);
    row("a link's label", u"<a href=\"https://a.org\">a]b[c</a>"_s,
        u"[a\\]b\\[c](https://a.org)"_s);
    row("a link's address", u"<a href=\"https://a.org/(b\">c</a>"_s, u"[c](https://a.org/\\(b)"_s);
}

void TestPastedHtml::signsAreText()
{
    QFETCH(const QString, html);
    const auto markdown = markdownFromHtml(html);
    QVERIFY(markdown);
    QTEST(*markdown, "markdown");
    const Document document = parseMarkdown(*markdown);
    for (const Block& block : document.blocks) {
        QCOMPARE(block.kind, Block::Kind::Paragraph);
        for (const Span& span : block.spans)
            QVERIFY(!(span.style & (Span::MentionMember | Span::Spoiler | Span::Code)));
    }
}

void TestPastedHtml::limits()
{
    const QString word = u"<b>x</b>"_s;
    QVERIFY(markdownFromHtml(word + QString(longestPastedMarkdown - 10, u'y')));
    QCOMPARE(markdownFromHtml(word + QString(longestPastedMarkdown, u'y')), std::nullopt);
    QCOMPARE(markdownFromHtml(word + u"<i></i>"_s.repeated(longestPastedHtml / 7)), std::nullopt);
    QVERIFY(markdownFromHtml(u"<div>"_s.repeated(50) + word));
    QCOMPARE(markdownFromHtml(u"<blockquote>"_s.repeated(240) + word), std::nullopt);
    QCOMPARE(markdownFromHtml(u"<div>"_s.repeated(100'000) + word), std::nullopt);
    // Many columns are no table that anybody could read.
    const auto wide = markdownFromHtml(
        u"<table><tr><td colspan=100000000>a</td><td>b</td></tr></table>"_s);
    QVERIFY(wide && wide->size() < 1'000);
}

void TestPastedHtml::tabs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("markdown");
    const QString no = u"(nothing)"_s;
    QTest::newRow("a table") << u"a\tb\r\n1\t2\r\n"_s << u"| a | b |\n| --- | --- |\n| 1 | 2 |"_s;
    QTest::newRow("empty cells") << u"a\tb\tc\n1\t\t3"_s
                                 << u"| a | b | c |\n| --- | --- | --- |\n| 1 |  | 3 |"_s;
    QTest::newRow("signs") << u"a|b\t*c*\n1\t2"_s
                           << u"| a\\|b | \\*c\\* |\n| --- | --- |\n| 1 | 2 |"_s;
    QTest::newRow("one row") << u"a\tb"_s << no;
    QTest::newRow("rows of different length") << u"a\tb\n1\t2\t3"_s << no;
    QTest::newRow("a text with a tab") << u"a\tb\nand more"_s << no;
    QTest::newRow("code") << u"\tif (x)\n\ty();"_s << no;
    QTest::newRow("no tab") << u"a\nb"_s << no;
    QTest::newRow("nothing but tabs") << u" \t\n\t"_s << no;
    QTest::newRow("too long") << u"a\tb\n"_s.repeated(20'000) << no;
}

void TestPastedHtml::tabs()
{
    QFETCH(const QString, text);
    QTEST(markdownFromTabs(text).value_or(u"(nothing)"_s), "markdown");
}

QTEST_GUILESS_MAIN(TestPastedHtml)
#include "test_pasted_html.moc"
