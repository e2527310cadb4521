// SPDX-License-Identifier: Apache-2.0
#include "core/domain/item.h"

namespace hearth {

namespace {

template <typename T>
Item make(ItemKind kind, const Uuid& id, std::optional<T> Item::* member, const T& value)
{
    Item item;
    item.kind = kind;
    item.id = { id };
    item.*member = value;
    return item;
}

} // namespace

Item Item::of(const RoomPreference& preference)
{
    return make(ItemKind::Preference, preference.roomId.uuid, &Item::preference, preference);
}

Item Item::of(const Section& section)
{
    return make(ItemKind::Section, section.id.uuid, &Item::section, section);
}

Item Item::of(const SavedMessage& saved)
{
    return make(ItemKind::Saved, saved.messageId.uuid, &Item::saved, saved);
}

Item Item::of(const FollowedThread& thread)
{
    return make(ItemKind::Thread, thread.messageId.uuid, &Item::thread, thread);
}

Item Item::of(const UserGroup& group)
{
    return make(ItemKind::Group, group.id.uuid, &Item::group, group);
}

Item Item::of(const CustomEmoji& emoji)
{
    return make(ItemKind::Emoji, emoji.id.uuid, &Item::emoji, emoji);
}

Item Item::of(const PollVote& vote)
{
    return make(ItemKind::Vote, vote.messageId.uuid, &Item::vote, vote);
}

Item Item::of(const ScheduledMessage& scheduled)
{
    return make(ItemKind::Scheduled, scheduled.id.uuid, &Item::scheduled, scheduled);
}

Item Item::of(const Reminder& reminder)
{
    return make(ItemKind::Reminder, reminder.id.uuid, &Item::reminder, reminder);
}

Item Item::of(const Attention& attention)
{
    return make(ItemKind::Attention, attentionId().uuid, &Item::attention, attention);
}

Item Item::of(const CustomRole& role)
{
    return make(ItemKind::Role, role.id.uuid, &Item::role, role);
}

Item Item::of(const SecurityAlert& alert)
{
    return make(ItemKind::Alert, alert.id.uuid, &Item::alert, alert);
}

Item Item::gone(ItemKind kind, ItemId id)
{
    Item item;
    item.kind = kind;
    item.id = id;
    item.removed = true;
    return item;
}

SectionId builtInSection(BuiltInSection section)
{
    switch (section) {
    case BuiltInSection::Starred:
        return SectionId::derive("section:starred");
    case BuiltInSection::Channels:
        return SectionId::derive("section:channels");
    case BuiltInSection::Direct:
        return SectionId::derive("section:direct");
    }
    return {};
}

ItemId attentionId() { return ItemId::derive("attention"); }

} // namespace hearth
