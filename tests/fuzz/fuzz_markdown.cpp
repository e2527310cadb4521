// SPDX-License-Identifier: Apache-2.0
// Feeds the two readers of foreign text, Markdown and mrkdwn, and the writer of HTML with whatever
// bytes come. Built with clang++ and -fsanitize=fuzzer (HEARTH_LIBFUZZER defined) it runs without
// end; otherwise it is an ordinary test: a corpus of seeds and a fixed number of their mutations,
// the same in every run.
#include "core/text/emoji.h"
#include "core/text/html.h"
#include "core/text/links.h"
#include "core/text/markdown.h"
#include "core/text/mrkdwn.h"
#include "tests/fuzz/markdown_inputs.h"

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
    QString group(QStringView id) const override
    {
        return id.size() % 2 ? u"<!group:01890a5d-ac96-774b-bcce-b302099a8059>"_s : QString();
    }
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

/// Elements are ours, attributes those of links, tasks, spoilers and tables, and what was opened is
/// closed.
void checkHtml(const Document& document, HtmlUse use, QStringView source)
{
    static const QStringList elements = u"p,h1,h2,h3,h4,h5,h6,em,strong,del,code,pre,a,ul,ol,li,"
                                        "blockquote,hr,br,input,table,thead,tbody,tr,th,td,span"_s
                                            .split(u',');
    const QString html = toHtml(document, use);
    require(html.isValidUtf16(), "html is valid", source);
    require(html.size() <= 60 * source.size() + 60'000, "html is bounded", source);
    QStringList open;
    for (qsizetype at = html.indexOf(u'<'); at >= 0; at = html.indexOf(u'<', at + 1)) {
        const qsizetype end = html.indexOf(u'>', at);
        require(end > at, "elements end", source);
        const QString inside = html.mid(at + 1, end - at - 1);
        const bool closes = inside.startsWith(u'/');
        const QString name = inside.sliced(closes ? 1 : 0).section(u' ', 0, 0);
        require(elements.contains(name), "elements are ours", source);
        if (closes)
            require(!open.isEmpty() && open.takeLast() == name, "elements nest", source);
        else if (name != u"hr" && name != u"br" && name != u"input")
            open.append(name);
        if (name == u"a" && !closes) {
            const QString target = inside.section(u'"', 1, 1).replace(u"&amp;"_s, u"&"_s);
            require(isLinkTarget(target) || (use == HtmlUse::Page && isRelativeTarget(target)),
                "html's links are safe", source);
            require(open.count(u"a"_s) == 1, "links do not nest", source);
        }
    }
    require(open.isEmpty(), "elements are closed", source);
}

Document checkMarkdown(QStringView source)
{
    Document document = parseMarkdown(source);
    for (const Container& container : std::as_const(document.containers))
        require(container.depth < 3 * Block::maximumDepth, "containers' depth", source);
    for (const Inline& node : std::as_const(document.inlines))
        require(node.depth < Inline::maximumDepth, "inlines' depth", source);
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
    checkHtml(document, HtmlUse::Page, source);
    checkHtml(document, HtmlUse::Clipboard, source);
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

int main()
{
    hearth::fuzz::feed("fuzz_markdown", 20'000, [](const std::string& text) {
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
    });
    return 0;
}

#endif
