// SPDX-License-Identifier: Apache-2.0
#include "core/replica/mentions.h"

#include "core/text/markdown.h"

#include <algorithm>

namespace hearth::replica {

namespace {

bool names(const text::Span& span, const Named& reader)
{
    // @here like @channel: who was at their computer when it was sent differs from device to
    // device and is over in a moment, and badges are to be the same everywhere. Only what
    // interrupts people looks at who is there.
    if (span.style & text::Span::MentionGroup)
        return true;
    if (span.style & text::Span::MentionMember)
        return MemberId::fromString(span.target) == reader.reader;
    const Result<GroupId> group = GroupId::fromString(span.target);
    return group && reader.groups.contains(*group);
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
    return std::ranges::any_of(text::callsIn(text::parseMarkdown(body)),
        [&](const text::Span& span) { return names(span, named); });
}

} // namespace hearth::replica
