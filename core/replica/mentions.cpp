// SPDX-License-Identifier: Apache-2.0
#include "core/replica/mentions.h"

#include "core/text/markdown.h"

#include <algorithm>

namespace hearth::replica {

namespace {

bool names(const QList<text::Span>& spans, const Named& reader)
{
    return std::ranges::any_of(spans, [&](const text::Span& span) {
        // @here like @channel: who was at their computer when it was sent differs from device to
        // device and is over in a moment, and badges are to be the same everywhere. Only what
        // interrupts people looks at who is there.
        if (span.style & text::Span::MentionGroup)
            return true;
        if (span.style & text::Span::MentionMember)
            return MemberId::fromString(span.target) == reader.reader;
        const Result<GroupId> group = span.style & text::Span::MentionUserGroup
            ? GroupId::fromString(span.target)
            : fail(ErrorCode::NotFound, QString());
        return group && reader.groups.contains(*group);
    });
}

bool names(const text::Block& block, const Named& reader)
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

bool mentions(const QString& body, const Named& named)
{
    // Parsing costs a hundred times more than this look, and hardly any message names anybody.
    if (!body.contains(u"<@") && !body.contains(u"<!"))
        return false;
    const bool mayName = body.contains(named.reader.toString(), Qt::CaseInsensitive)
        || body.contains(u"<!here>") || body.contains(u"<!channel>")
        || (!named.groups.isEmpty() && body.contains(u"<!group:"));
    if (!mayName)
        return false;
    const text::Document document = text::parseMarkdown(body);
    return std::ranges::any_of(
        document.blocks, [&](const text::Block& block) { return names(block, named); });
}

} // namespace hearth::replica
