// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/entities.h"
#include "core/domain/item.h"

namespace hearth {

/// Every change of state is one of these, numbered per workspace and written with the change (the
/// event kernel). The log keeps the type, the entity's id and the actor, never content: an event is
/// delivered with the *current* state of its entity, so applying one twice or late does no harm.
enum class EventType {
    WorkspaceUpdated,
    ChannelCreated,
    ChannelUpdated, ///< renamed, topic, archived, unarchived, membership
    ChannelDeleted,
    ConversationCreated,
    ConversationUpdated,
    MemberJoined,
    MemberUpdated,
    MemberLeft,
    MessageCreated,
    MessageUpdated,
    MessageDeleted,
    ReactionToggled,
    ReadAdvanced, ///< seen only by the member whose mark it is
    DraftChanged, ///< seen only by the member whose draft it is
    PreferenceChanged, ///< this and the next three are seen only by their member
    SectionChanged,
    SavedChanged,
    ThreadChanged,
    GroupChanged,
    EmojiChanged,
    PollChanged, ///< somebody voted, or it was closed; of a message
    VoteChanged, ///< this and the next four are seen only by their member
    ScheduledChanged,
    ReminderChanged,
    AttentionChanged,
    AlertChanged,
    ImportCompleted,
    ImportRemoved,
    RoleChanged, ///< a custom role was made, changed or removed
};

template <>
struct EnumNames<EventType> {
    static constexpr std::array names {
        EnumName { EventType::WorkspaceUpdated, "workspace.updated" },
        EnumName { EventType::ChannelCreated, "channel.created" },
        EnumName { EventType::ChannelUpdated, "channel.updated" },
        EnumName { EventType::ChannelDeleted, "channel.deleted" },
        EnumName { EventType::ConversationCreated, "conversation.created" },
        EnumName { EventType::ConversationUpdated, "conversation.updated" },
        EnumName { EventType::MemberJoined, "member.joined" },
        EnumName { EventType::MemberUpdated, "member.updated" },
        EnumName { EventType::MemberLeft, "member.left" },
        EnumName { EventType::MessageCreated, "message.created" },
        EnumName { EventType::MessageUpdated, "message.updated" },
        EnumName { EventType::MessageDeleted, "message.deleted" },
        EnumName { EventType::ReactionToggled, "reaction.toggled" },
        EnumName { EventType::ReadAdvanced, "read.advanced" },
        EnumName { EventType::DraftChanged, "draft.changed" },
        EnumName { EventType::PreferenceChanged, "preference.changed" },
        EnumName { EventType::SectionChanged, "section.changed" },
        EnumName { EventType::SavedChanged, "saved.changed" },
        EnumName { EventType::ThreadChanged, "thread.changed" },
        EnumName { EventType::GroupChanged, "group.changed" },
        EnumName { EventType::EmojiChanged, "emoji.changed" },
        EnumName { EventType::PollChanged, "poll.changed" },
        EnumName { EventType::VoteChanged, "vote.changed" },
        EnumName { EventType::ScheduledChanged, "scheduled.changed" },
        EnumName { EventType::ReminderChanged, "reminder.changed" },
        EnumName { EventType::AttentionChanged, "attention.changed" },
        EnumName { EventType::AlertChanged, "alert.changed" },
        EnumName { EventType::ImportCompleted, "import.completed" },
        EnumName { EventType::ImportRemoved, "import.removed" },
        EnumName { EventType::RoleChanged, "role.changed" },
    };
};

/// The kind of item whose change an event tells; none for other events.
constexpr std::optional<ItemKind> itemKindOf(EventType type)
{
    switch (type) {
    case EventType::PreferenceChanged:
        return ItemKind::Preference;
    case EventType::SectionChanged:
        return ItemKind::Section;
    case EventType::SavedChanged:
        return ItemKind::Saved;
    case EventType::ThreadChanged:
        return ItemKind::Thread;
    case EventType::GroupChanged:
        return ItemKind::Group;
    case EventType::EmojiChanged:
        return ItemKind::Emoji;
    case EventType::VoteChanged:
        return ItemKind::Vote;
    case EventType::ScheduledChanged:
        return ItemKind::Scheduled;
    case EventType::ReminderChanged:
        return ItemKind::Reminder;
    case EventType::AttentionChanged:
        return ItemKind::Attention;
    case EventType::RoleChanged:
        return ItemKind::Role;
    case EventType::AlertChanged:
        return ItemKind::Alert;
    default:
        return std::nullopt;
    }
}

/// One delivered event. Exactly one of the entity members is set, or none when the entity is gone
/// for good.
struct Event {
    qint64 seq = 0;
    QString
        type; ///< a name of EventType, or one that a newer server knows and this program does not
    Timestamp timestamp;
    std::optional<MemberId> actorId;
    QString entityId; ///< messageId, channelId, memberId …
    std::optional<RoomId> roomId;
    std::optional<QString> reaction; ///< reaction.toggled: the emoji
    std::optional<bool> added; ///< reaction.toggled: whether the actor has it on now
    std::optional<Workspace> workspace;
    std::optional<Room> room;
    std::optional<Member> member;
    std::optional<Message> message;
    std::optional<ReadMark> readMark;
    std::optional<Draft> draft;
    std::optional<Item> item;
    bool operator==(const Event&) const = default;
};

template <>
struct Descriptor<Event> {
    using T = Event;
    static constexpr std::tuple fields { field("seq", &T::seq),
        field("type", &T::type, singleLine(1, 64)), field("timestamp", &T::timestamp),
        field("actorId", &T::actorId), field("entityId", &T::entityId, singleLine(1, 64)),
        field("roomId", &T::roomId), field("reaction", &T::reaction, singleLine(1, 64)),
        field("added", &T::added), field("workspace", &T::workspace), field("room", &T::room),
        field("member", &T::member), field("message", &T::message), field("readMark", &T::readMark),
        field("draft", &T::draft), field("item", &T::item) };
};

} // namespace hearth
