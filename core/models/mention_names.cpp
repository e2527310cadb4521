// SPDX-License-Identifier: Apache-2.0
#include "core/models/mention_names.h"

#include "core/text/markdown.h"

namespace hearth::models {

using namespace Qt::StringLiterals;

QString mentionedName(const Directory& directory, const text::Span& span)
{
    if (span.style & text::Span::MentionMember) {
        const auto id = MemberId::fromString(span.target);
        return id ? directory.memberName(*id) : QString();
    }
    if (span.style & text::Span::MentionRoom) {
        const auto id = RoomId::fromString(span.target);
        const replica::RoomState* room = id ? directory.room(*id) : nullptr;
        return room ? directory.roomTitle(room->room) : QString();
    }
    if (span.style & text::Span::MentionUserGroup) {
        const auto id = GroupId::fromString(span.target);
        const Item* group = id ? directory.item(ItemKind::Group, id->uuid) : nullptr;
        return group && group->group ? group->group->handle : QString();
    }
    return {};
}

QString excerptOf(const Directory& directory, const QString& body, qsizetype maximumLength)
{
    text::Document document = text::parseMarkdown(body);
    text::resolveMentions(
        document, [&](const text::Span& span) { return mentionedName(directory, span); });
    return text::excerpt(document, maximumLength);
}

QString titleInList(const Directory& directory, const RoomId& room)
{
    const replica::RoomState* state = directory.room(room);
    if (!state)
        return {};
    const QString title = directory.roomTitle(state->room);
    return state->room.isChannel() ? u"# "_s + title : title;
}

} // namespace hearth::models
