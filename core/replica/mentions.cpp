// SPDX-License-Identifier: Apache-2.0
#include "core/replica/mentions.h"

#include "core/text/markdown.h"

#include <algorithm>

namespace hearth::replica {

namespace {

bool names(const QList<text::Span>& spans, const QString& reader)
{
    return std::ranges::any_of(spans, [&](const text::Span& span) {
        return (span.style & text::Span::MentionGroup)
            || ((span.style & text::Span::MentionMember) && span.target == reader);
    });
}

bool names(const text::Block& block, const QString& reader)
{
    if (names(block.spans, reader))
        return true;
    for (const QList<QList<text::Span>>& row : block.rows) {
        if (std::ranges::any_of(
                row, [&](const QList<text::Span>& cell) { return names(cell, reader); }))
            return true;
    }
    return false;
}

} // namespace

bool mentions(const QString& body, MemberId reader)
{
    // Parsing costs a hundred times more than this look, and hardly any message names anybody.
    if (!body.contains(u"<@") && !body.contains(u"<!"))
        return false;
    const QString id = reader.toString();
    if (!body.contains(id, Qt::CaseInsensitive) && !body.contains(u"<!here>")
        && !body.contains(u"<!channel>"))
        return false;
    const text::Document document = text::parseMarkdown(body);
    return std::ranges::any_of(
        document.blocks, [&](const text::Block& block) { return names(block, id); });
}

} // namespace hearth::replica
