// SPDX-License-Identifier: Apache-2.0
#include "core/models/summons.h"

#include "core/text/markdown.h"

#include <algorithm>

namespace hearth::models {

namespace {

bool isActive(const Member* member) { return member && member->state == MemberState::Active; }

} // namespace

Summons summonsIn(const QString& markdown)
{
    Summons found = Summons::Nobody;
    if (!markdown.contains(u"<!")) // hardly any message calls anybody, and parsing takes its time
        return found;
    for (const text::Span& span : text::callsIn(text::parseMarkdown(markdown))) {
        if (span.style & text::Span::MentionGroup)
            found = std::max(found,
                span.target == QLatin1StringView("here") ? Summons::Present : Summons::Everybody);
    }
    return found;
}

Audience audienceOf(const Directory& directory, const QList<MemberId>& inRoom)
{
    return { .people = std::ranges::count_if(
                 inRoom, [&](const MemberId& id) { return isActive(directory.member(id)); }),
        .counted = Audience::Counted::Exactly };
}

Audience audienceOf(const Directory& directory, const Room& room)
{
    if (room.listsMembers())
        return audienceOf(directory, room.memberIds);
    return { .people = std::ranges::count_if(
                 directory.members(), [](const Member& member) { return isActive(&member); }),
        .counted = Audience::Counted::AtMost };
}

} // namespace hearth::models
