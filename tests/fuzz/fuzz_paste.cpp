// SPDX-License-Identifier: Apache-2.0
// Feeds the reader of pasted HTML, and that of pasted tables, with what programs put on the
// clipboard and its mutations. Built with clang++ and -fsanitize=fuzzer (HEARTH_LIBFUZZER defined)
// it runs without end.
#include "core/text/links.h"
#include "core/text/markdown.h"
#include "core/text/pastedhtml.h"
#include "tests/fuzz/markdown_inputs.h"

using namespace hearth::text;
using namespace Qt::StringLiterals;

namespace {

/// A promise that does not hold ends the program: that is what fuzzers look for.
void require(bool isTrue, const char* promise, QStringView source)
{
    if (isTrue)
        return;
    std::fprintf(
        stderr, "broken promise: %s\nsource: %s\n", promise, qPrintable(source.toString()));
    std::abort();
}

void checkMarkdown(const QString& markdown, QStringView source)
{
    require(!markdown.isEmpty(), "it says something", source);
    require(markdown.size() <= longestPastedMarkdown, "it fits a message", source);
    require(markdown.isValidUtf16(), "it is valid", source);
    require(!markdown.contains(QChar(u'\0')) && !markdown.contains(u'\r'), "no controls", source);
    const auto checkSpans = [source](const QList<Span>& spans) {
        constexpr quint16 mentions = Span::MentionMember | Span::MentionRoom | Span::MentionGroup
            | Span::MentionUserGroup;
        for (const Span& span : spans) {
            require(!(span.style & mentions), "it mentions nobody", source);
            require(
                !(span.style & Span::Link) || isLinkTarget(span.target), "only safe links", source);
        }
    };
    const Document document = parseMarkdown(markdown);
    for (const Block& block : document.blocks) {
        checkSpans(block.spans);
        for (const auto& row : block.rows) {
            for (const auto& cell : row)
                checkSpans(cell);
        }
    }
}

void check(const QString& source)
{
    if (const auto markdown = markdownFromHtml(source))
        checkMarkdown(*markdown, source);
    if (const auto markdown = markdownFromTabs(source))
        checkMarkdown(*markdown, source);
}

constexpr std::array<std::string_view, 16> pages {
    "<meta charset='utf-8'><b style=\"font-weight:normal;\" id=\"docs-internal-guid-1\"><p "
    "dir=\"ltr\"><span style=\"font-weight:700;white-space:pre-wrap;\">Bold</span> x</p></b>",
    "<html><body><!--StartFragment--><h1>T</h1><p>a <em>b</em> <a "
    "href=\"https://a.org/?x=1&amp;y=2\">c</a></p><!--EndFragment--></body></html>",
    "<ul><li>a<ul><li>b</li></ul></li><li><p>c</p><ol start=7><li>d</ol></ul><ul><ul><li>e</ul>",
    "<table><colgroup><col></colgroup><tr><td>a|b</td><td align=right>1</td></tr><tr><td "
    "colspan=99999999>c</td></tr></table>",
    "<pre><code class=\"language-cpp\">int x;\n```\n</code></pre><p><code>a`b</code>",
    "<div style=\"font-family:mono;white-space: pre;\"><div><span "
    "style=\"color:#f00\">x</span></div></div>",
    "<a href=\"javascript:alert(1)\">j</a><a href='data:text/html,x'>d</a><img src=x onerror=y "
    "alt='<@01890a5d-ac96-774b-bcce-b302099a8057>'>",
    "<blockquote><blockquote>q<br><br>r</blockquote><hr></blockquote><script>s</script>",
    "<p>&lt;@01890a5d-ac96-774b-bcce-b302099a8057&gt; &lt;!channel&gt; 1. # - ||x|| &amp;copy; "
    "&#0; &#xD800; &nosuch;</p><b>b",
    "<b>a</b><i>b</i><s>c</s><b><i>d.</i></b>e<code><b>f</b></code><a "
    "href=http://g.org><b>h</b>]</a>",
    "<table><tr><td><table><tr><td>x<td>y</table><td><ul><li>z</table>",
    "<div>a</div><div><br></div><div>b</div><dl><dt>c<dd>d</dl><p>e<p>f",
    "a\tb\nc\td\n",
    "x|y\t<@01890a5d-ac96-774b-bcce-b302099a8057>\n`\t1",
    "<ul><li><input type=checkbox checked>t<li><label><input type=checkbox>u</label></ul>",
    "<![CDATA[x]]><!DOCTYPE html [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><p>&e;</p><?php ?>",
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    check(QString::fromUtf8(
        QByteArrayView(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size))));
    return 0;
}

#ifndef HEARTH_LIBFUZZER

int main()
{
    hearth::fuzz::feed(
        "fuzz_paste", 10'000, [](const std::string& text) { check(QString::fromStdString(text)); },
        pages);
    return 0;
}

#endif
