// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/domain/alert.h"
#include "core/domain/attention.h"
#include "core/domain/message.h"
#include "core/domain/permissions.h"
#include "core/domain/planned.h"

#include <QHash>

/// Small things beside rooms and messages: what a member keeps for themselves (preferences,
/// sections, saved messages, threads) and what a workspace shares (groups, emoji, roles). All of
/// them travel, are stored and are synced in the same way, as an `Item` of one kind.
namespace hearth {

/// How a member wants to have a room.
struct RoomPreference {
    RoomId roomId;
    bool starred = false;
    bool muted = false; ///< its news is neither counted nor announced, but for mentions
    bool closed = false; ///< a conversation out of the sidebar until something new comes
    std::optional<SectionId> sectionId; ///< one of the member's own; none: where its kind belongs
    qint64 rank = 0; ///< its place in a section that is sorted by hand
    NotifyLevel notify = NotifyLevel::Default; ///< of which of its news they are told
    bool operator==(const RoomPreference&) const = default;
};

enum class SectionSort { Name, Recent, Manual };

/// A part of a member's sidebar. Three are always there, under the ids of `builtInSection`.
struct Section {
    SectionId id;
    QString name; ///< empty for those that are always there
    qint64 rank = 0; ///< its place among the sections
    bool collapsed = false;
    SectionSort sort = SectionSort::Name;
    bool operator==(const Section&) const = default;
};

/// A message put aside for later.
struct SavedMessage {
    MessageId messageId;
    RoomId roomId;
    Timestamp savedAt;
    bool operator==(const SavedMessage&) const = default;
};

/// How a member stands to a thread. Who started it or answers in it follows it by that.
struct FollowedThread {
    MessageId messageId; ///< the message that started it
    RoomId roomId;
    bool following = true;
    Position readPosition = 0; ///< replies up to here are read
    bool operator==(const FollowedThread&) const = default;
};

/// People who are mentioned by one name: `@design`.
struct UserGroup {
    GroupId id;
    QString handle; ///< unique, compared without case
    QString name;
    QList<MemberId> memberIds;
    std::optional<ImportId> importId;
    bool operator==(const UserGroup&) const = default;
};

/// A picture that is written `:name:`. The picture itself is fetched apart (`emoji.image`).
struct CustomEmoji {
    EmojiId id;
    QString name;
    QStringList aliases;
    QString mimeType;
    std::optional<MemberId> addedBy;
    std::optional<ImportId> importId;
    bool operator==(const CustomEmoji&) const = default;
};

enum class ItemKind {
    Preference,
    Section,
    Saved,
    Thread,
    Group,
    Emoji,
    Vote,
    Scheduled,
    Reminder,
    Attention,
    Role,
    Alert,
    Unknown
};

/// One of the above, of `kind`. `id` is that of the room, message or thing that it is about; there
/// is one Attention for each member, under `attentionId`.
struct Item {
    ItemKind kind = ItemKind::Unknown;
    ItemId id;
    qint64 revision = 0; ///< the number of the event that told of the last change
    bool removed = false; ///< it is gone; none of the members below is set
    std::optional<RoomPreference> preference;
    std::optional<Section> section;
    std::optional<SavedMessage> saved;
    std::optional<FollowedThread> thread;
    std::optional<UserGroup> group;
    std::optional<CustomEmoji> emoji;
    std::optional<PollVote> vote;
    std::optional<ScheduledMessage> scheduled;
    std::optional<Reminder> reminder;
    std::optional<Attention> attention;
    std::optional<CustomRole> role;
    std::optional<SecurityAlert> alert;
    bool operator==(const Item&) const = default;

    static Item of(const RoomPreference& preference);
    static Item of(const Section& section);
    static Item of(const SavedMessage& saved);
    static Item of(const FollowedThread& thread);
    static Item of(const UserGroup& group);
    static Item of(const CustomEmoji& emoji);
    static Item of(const PollVote& vote);
    static Item of(const ScheduledMessage& scheduled);
    static Item of(const Reminder& reminder);
    static Item of(const Attention& attention);
    static Item of(const CustomRole& role);
    static Item of(const SecurityAlert& alert);
    static Item gone(ItemKind kind, ItemId id);
};

inline size_t qHash(ItemKind kind, size_t seed = 0)
{
    return ::qHash(static_cast<int>(kind), seed);
}

enum class BuiltInSection { Starred, Channels, Direct };
/// The same in every workspace.
[[nodiscard]] SectionId builtInSection(BuiltInSection section);
/// Likewise.
[[nodiscard]] ItemId attentionId();

template <>
struct EnumNames<SectionSort> {
    static constexpr SectionSort unknown = SectionSort::Name;
    static constexpr std::array names { EnumName { SectionSort::Name, "name" },
        EnumName { SectionSort::Recent, "recent" }, EnumName { SectionSort::Manual, "manual" } };
};
template <>
struct EnumNames<ItemKind> {
    static constexpr ItemKind unknown = ItemKind::Unknown;
    static constexpr std::array names { EnumName { ItemKind::Preference, "preference" },
        EnumName { ItemKind::Section, "section" }, EnumName { ItemKind::Saved, "saved" },
        EnumName { ItemKind::Thread, "thread" }, EnumName { ItemKind::Group, "group" },
        EnumName { ItemKind::Emoji, "emoji" }, EnumName { ItemKind::Vote, "vote" },
        EnumName { ItemKind::Scheduled, "scheduled" }, EnumName { ItemKind::Reminder, "reminder" },
        EnumName { ItemKind::Attention, "attention" }, EnumName { ItemKind::Role, "role" },
        EnumName { ItemKind::Alert, "alert" }, EnumName { ItemKind::Unknown, "unknown" } };
};

namespace limits {
inline constexpr Rules sectionName = singleLine(0, 40);
inline constexpr Rules groupHandle = singleLine(1, 40);
inline constexpr Rules groupName = singleLine(1, 80);
inline constexpr Rules groupMembers = length(0, 500);
inline constexpr Rules emojiName = singleLine(1, 40);
inline constexpr Rules emojiAliases = length(0, 10);
inline constexpr qsizetype emojiImageBytes = 128 * 1024;
inline constexpr int sectionsPerMember = 50;
inline constexpr int savedPerMember = 5000;
inline constexpr int groupsPerWorkspace = 500;
inline constexpr int emojiPerWorkspace = 2000;
} // namespace limits

template <>
struct Descriptor<RoomPreference> {
    using T = RoomPreference;
    static constexpr std::tuple fields { field("roomId", &T::roomId),
        field("starred", &T::starred, sparse()), field("muted", &T::muted, sparse()),
        field("closed", &T::closed, sparse()), field("sectionId", &T::sectionId),
        field("rank", &T::rank, sparse()), field("notify", &T::notify, sparse()) };
};
template <>
struct Descriptor<Section> {
    using T = Section;
    static constexpr std::tuple fields { field("id", &T::id),
        field("name", &T::name, defaulted(limits::sectionName)), field("rank", &T::rank, sparse()),
        field("collapsed", &T::collapsed, sparse()), field("sort", &T::sort, sparse()) };
};
template <>
struct Descriptor<SavedMessage> {
    using T = SavedMessage;
    static constexpr std::tuple fields { field("messageId", &T::messageId),
        field("roomId", &T::roomId), field("savedAt", &T::savedAt) };
};
template <>
struct Descriptor<FollowedThread> {
    using T = FollowedThread;
    static constexpr std::tuple fields { field("messageId", &T::messageId),
        field("roomId", &T::roomId), field("following", &T::following),
        field("readPosition", &T::readPosition, sparse()) };
};
template <>
struct Descriptor<UserGroup> {
    using T = UserGroup;
    static constexpr std::tuple fields { field("id", &T::id),
        field("handle", &T::handle, limits::groupHandle),
        field("name", &T::name, limits::groupName),
        field("memberIds", &T::memberIds, limits::groupMembers), field("importId", &T::importId) };
};
template <>
struct Descriptor<CustomEmoji> {
    using T = CustomEmoji;
    static constexpr std::tuple fields { field("id", &T::id),
        field("name", &T::name, limits::emojiName),
        field("aliases", &T::aliases, sparse(limits::emojiAliases)),
        field("mimeType", &T::mimeType, singleLine(1, 40)), field("addedBy", &T::addedBy),
        field("importId", &T::importId) };
};
template <>
struct Descriptor<Item> {
    using T = Item;
    static constexpr std::tuple fields { field("kind", &T::kind), field("id", &T::id),
        field("revision", &T::revision), field("removed", &T::removed, sparse()),
        field("preference", &T::preference), field("section", &T::section),
        field("saved", &T::saved), field("thread", &T::thread), field("group", &T::group),
        field("emoji", &T::emoji), field("vote", &T::vote), field("scheduled", &T::scheduled),
        field("reminder", &T::reminder), field("attention", &T::attention), field("role", &T::role),
        field("alert", &T::alert) };
};

} // namespace hearth
