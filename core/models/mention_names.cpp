// SPDX-License-Identifier: Apache-2.0
#include "core/models/mention_names.h"

namespace hearth::models {

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

} // namespace hearth::models
