// SPDX-License-Identifier: Apache-2.0
// Feeds the two readers of foreign text, Markdown and mrkdwn, with whatever bytes come. Built with
// clang++ and -fsanitize=fuzzer (HEARTH_LIBFUZZER defined) it runs without end; otherwise it is an
// ordinary test: a corpus of seeds and a fixed number of their mutations, the same in every run.
#include "core/text/emoji.h"
#include "core/text/links.h"
#include "core/text/markdown.h"
#include "core/text/mrkdwn.h"

#include <QRandomGenerator>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string_view>

using namespace hearth::text;
using namespace Qt::StringLiterals;

namespace {

class Resolver : public MrkdwnResolver {
public:
    QString member(QStringView id) const override
    {
        return id.size() % 2 ? u"<@01890a5d-ac96-774b-bcce-b302099a8057>"_s : id.toString();
    }
    QString room(QStringView /*id*/) const override { return {}; }
};

/// A promise that does not hold ends the program: that is what fuzzers look for.
void require(bool isTrue, const char* promise, QStringView source)
{
    if (isTrue)
        return;
    std::fprintf(
        stderr, "broken promise: %s\nsource: %s\n", promise, qPrintable(source.toString()));
    std::abort();
}

void checkSpans(const QList<Span>& spans, QStringView source)
{
    for (const Span& span : spans) {
        require(!span.text.isEmpty(), "spans are not empty", source);
        require(!span.text.contains(u'\n') && !span.text.contains(QChar::ParagraphSeparator),
            "no line breaks", source);
        require(!(span.style & Span::Link) || isLinkTarget(span.target), "only safe links", source);
        require(!(span.style & Span::Emoji) || isEmoji(span.text), "emoji are emoji", source);
        require(!(span.style & Span::MentionMember) || span.target.size() == 36,
            "mentions have ids", source);
    }
}

Document checkMarkdown(QStringView source)
{
    Document document = parseMarkdown(source);
    for (const Block& block : std::as_const(document.blocks)) {
        require(block.quoteDepth <= Block::maximumDepth && block.listDepth <= Block::maximumDepth,
            "depth", source);
        require(block.level >= 0 && block.level <= 6, "level", source);
        require((block.kind == Block::Kind::Table) == !block.rows.isEmpty(), "tables have rows",
            source);
        checkSpans(block.spans, source);
        for (const auto& row : block.rows) {
            require(row.size() <= block.alignments.size(), "cells have columns", source);
            for (const auto& cell : row)
                checkSpans(cell, source);
        }
    }
    require(!document.blocks.isEmpty() || source.trimmed().isEmpty(), "text is shown", source);
    require(excerpt(document, 40).size() <= 40, "excerpts keep their length", source);
    resolveMentions(document, [](const Span& span) { return span.target; });
    require(
        parseMarkdown(source).blocks.size() == document.blocks.size(), "the same twice", source);
    return document;
}

void check(QStringView source)
{
    checkMarkdown(source);
    const QString converted = markdownFromMrkdwn(source, Resolver());
    checkMarkdown(converted);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    // As UTF-8, and as raw UTF-16 for what UTF-8 cannot hold: halves of surrogate pairs.
    check(QString::fromUtf8(reinterpret_cast<const char*>(data), qsizetype(size)));
    QString units(qsizetype(size / sizeof(char16_t)), Qt::Uninitialized);
    std::memcpy(units.data(), data, size / sizeof(char16_t) * sizeof(char16_t));
    check(units);
    return 0;
}

#ifndef HEARTH_LIBFUZZER

namespace {

constexpr std::array<std::string_view, 22> seeds {
    "hello **bold** *it* ~~del~~ `code` :tada: https://a.org/b_c?d=1&e=2 www.f.org g@h.org",
    "# H\n\n> q\n> > r\nlazy\n\n- a\n  - b\n\n    c\n1. d\n- [x] e\n\n---\n",
    "```c++\nint i;\n\n```\n~~~\nx\n~~~\n    indented",
    "| a | b |\n|:--|--:|\n| *x* | `y|` |\n| q",
    "<@01890a5d-ac96-774b-bcce-b302099a8057> <#01890a5d-ac96-774b-bcce-b302099a8057> <!here> "
    "\\<!channel>",
    "[js](javascript:x) ![i](http://i.org) [![a](http://b)](http://c) <http://d> [](x) [r]\n\n[r]: "
    "https://e.org \"t\"",
    "&copy; &#65; &#x1F600; &#0; &#xD800; &nosuch; \\* \\\\",
    "👨‍👩‍👧 👍🏽 🇩🇪🇫🇷 1️⃣ ❤ ❤️ 😀︎ "
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿 "
    ":wave::skin-tone-4: "
    ":+1::-1:",
    "*bold* _it_ ~del~ _*both*_ *a _b* c_ 2*3*4 **x** snake_case",
    "<https://a.org|label> <mailto:a@b.org|a@b.org> <@U1> <@U22|bob> <#C1|general> "
    "<!subteam^S1|@ops>",
    "<!date^1392734382^{date}|Feb> <!date^99999999999999999^x> <!everyone> &lt;b&gt; &amp;copy;",
    "&gt; quote\nmore\n&gt;&gt;&gt; all\n```code\n\nin quote``` after",
    "• one\n    ◦ two\n        ▪︎ three\ntext\n• ",
    "# no\n- no\n1. no\n---\n===\na|b\n-|-\n[x](y) \\ `a``b` ` ` ```",
    "***a** b* **c*d** _e__f_ ~g~~h~~~",
    "> - > - 1. > - # x\n> ```\n- ```\n",
    "\t\t- a\n \t- b\r\n\r\rc\x01\x7f",
    "[[[[[[]]]]]](((((()))))) ![![![](a)](b)](c)",
    "<<<<>>>><a<b>c> <http://a|b|c> <|> <@> <#> <!> <@|x>",
    "a  \nb\\\nc\n\n\n   \n d",
    "`` ` `` ``` `` ``` ` ` `a\nb`",
    "\xED\xA0\x80\xFF\xFE\xC0\x80\xF4\x90\x80\x80",
};

std::string mutated(std::string text, QRandomGenerator& random)
{
    constexpr std::string_view marks = "*_~`<>[]()!#@&;:|-+=.0\\\n\t \"'/>";
    for (int steps = random.bounded(1, 8); steps > 0; --steps) {
        const std::size_t at = std::size_t(random.bounded(int(text.size()) + 1));
        const std::size_t length = std::min<std::size_t>(
            std::size_t(random.bounded(1, 20)), text.size() - at);
        switch (random.bounded(5)) {
        case 0:
            text.insert(at, std::size_t(random.bounded(1, 4)),
                marks[std::size_t(random.bounded(int(marks.size())))]);
            break;
        case 1:
            text.erase(at, length);
            break;
        case 2:
            text.insert(at, text.substr(at, length));
            break;
        case 3:
            text.insert(
                at, seeds[std::size_t(random.bounded(int(seeds.size())))].substr(0, length + 1));
            break;
        default:
            if (at < text.size())
                text[at] = char(random.bounded(256));
        }
    }
    return text;
}

} // namespace

int main()
{
    constexpr int rounds = 20'000;
    QRandomGenerator random(20240613);
    std::string text;
    for (int i = 0; i < rounds; ++i) {
        // Mutations build on one another for a while, so that the text moves away from the seeds.
        if (i % 10 == 0 || text.size() > 2'000)
            text = seeds[std::size_t(i / 10) % seeds.size()];
        else
            text = mutated(std::move(text), random);
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
    }
    std::printf("fuzz_markdown: %d inputs\n", rounds);
    return 0;
}

#endif
