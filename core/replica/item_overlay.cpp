// SPDX-License-Identifier: Apache-2.0
#include "core/replica/item_overlay.h"

#include "core/protocol/item_operations.h"
#include "core/protocol/planned_operations.h"

#include <algorithm>

namespace hearth::replica {

using namespace Qt::StringLiterals;

namespace {

template <typename T>
void take(T& field, const std::optional<T>& value)
{
    if (value)
        field = *value;
}

void apply(RoomPreference& preference, const protocol::PreferenceSet& args)
{
    preference.roomId = args.roomId;
    take(preference.starred, args.starred);
    take(preference.muted, args.muted);
    take(preference.closed, args.closed);
    take(preference.rank, args.rank);
    take(preference.notify, args.notify);
    if (args.sectionId)
        preference.sectionId = args.sectionId->isNull() ? std::nullopt : args.sectionId;
}

void apply(Attention& attention, const protocol::AttentionSet& args)
{
    take(attention.level, args.level);
    take(attention.keywords, args.keywords);
    take(attention.quiet, args.quiet);
    take(attention.welcomed, args.welcomed);
}

void apply(Section& section, const protocol::SectionSet& args)
{
    section.id = args.id;
    take(section.name, args.name);
    take(section.rank, args.rank);
    take(section.collapsed, args.collapsed);
    take(section.sort, args.sort);
}

void apply(FollowedThread& thread, const protocol::ThreadFollow& args, Timestamp asked)
{
    // As the server does: whoever begins to follow has read what is there.
    const bool begins = thread.messageId.isNull() || !thread.following;
    if (args.following && begins)
        thread.readPosition = std::max<Position>(thread.readPosition, asked.micros);
    thread.messageId = args.messageId;
    thread.following = args.following;
}

void apply(FollowedThread& thread, const protocol::ThreadRead& args)
{
    thread.messageId = args.messageId;
    thread.readPosition = std::max<Position>(thread.readPosition, args.position);
}

void apply(FollowedThread& thread, const protocol::ThreadRewind& args)
{
    thread.messageId = args.messageId;
    thread.following = true;
    thread.readPosition = args.position;
}

void apply(UserGroup& group, const protocol::GroupSet& args)
{
    group.id = args.id;
    take(group.handle, args.handle);
    take(group.name, args.name);
    take(group.memberIds, args.memberIds);
}

void apply(CustomEmoji& emoji, const protocol::EmojiAdd& args)
{
    emoji.id = args.id;
    emoji.name = args.name;
}

void apply(CustomEmoji& emoji, const protocol::EmojiSetAliases& args)
{
    emoji.aliases = args.aliases;
}

void apply(ScheduledMessage& scheduled, const protocol::ScheduledSet& args)
{
    scheduled.id = args.id;
    take(scheduled.roomId, args.roomId);
    if (args.parentId)
        scheduled.parentId = args.parentId;
    take(scheduled.alsoInRoom, args.alsoInRoom);
    take(scheduled.body, args.body);
    if (args.sendAt) {
        scheduled.sendAt = *args.sendAt;
        scheduled.refusal.reset();
    }
}

void apply(Reminder& reminder, const protocol::ReminderSet& args)
{
    reminder.id = args.id;
    take(reminder.text, args.text);
    if (args.messageId)
        reminder.messageId = args.messageId;
    if (args.dueAt && *args.dueAt != reminder.dueAt) {
        reminder.dueAt = *args.dueAt;
        reminder.fired = false;
    }
}

/// Whether it says enough to make a thing that is not there, as the server sees it.
template <typename Args>
bool makes(const Args&)
{
    return !std::is_same_v<Args, protocol::EmojiSetAliases>; // names of nothing
}

bool makes(const protocol::ScheduledSet& args) { return args.roomId.has_value(); }

bool makes(const protocol::ReminderSet& args)
{
    return args.dueAt && (args.text || args.messageId);
}

/// Items with what is pending laid over them, one entry after the other.
class ItemsAfter {
public:
    explicit ItemsAfter(QList<Item> items)
        : m_items(std::move(items))
    {
    }

    void add(const OutboxEntry& entry)
    {
        using namespace protocol;
        change(entry, preferenceSet, &Item::preference, &PreferenceSet::roomId);
        change(entry, sectionSet, &Item::section, &SectionSet::id);
        change(entry, threadFollow, &Item::thread, &ThreadFollow::messageId);
        change(entry, threadRead, &Item::thread, &ThreadRead::messageId);
        change(entry, threadRewind, &Item::thread, &ThreadRewind::messageId);
        change(entry, groupSet, &Item::group, &GroupSet::id);
        change(entry, emojiAdd, &Item::emoji, &EmojiAdd::id);
        change(entry, emojiSetAliases, &Item::emoji, &EmojiSetAliases::id);
        change(entry, scheduledSet, &Item::scheduled, &ScheduledSet::id);
        change(entry, reminderSet, &Item::reminder, &ReminderSet::id);
        if (entry.isOperation(attentionSet.name))
            attend(entry);
        if (entry.isOperation(savedSet.name))
            save(entry);
        remove(entry, sectionRemove, ItemKind::Section);
        remove(entry, groupRemove, ItemKind::Group);
        remove(entry, emojiRemove, ItemKind::Emoji);
        remove(entry, scheduledRemove, ItemKind::Scheduled);
        remove(entry, reminderRemove, ItemKind::Reminder);
    }
    QList<Item> take() { return std::move(m_items); }

private:
    template <typename Args, typename T, typename IdType>
    void change(const OutboxEntry& entry, const protocol::Operation<Args, Item>& operation,
        std::optional<T> Item::* member, IdType Args::* id)
    {
        if (!entry.isOperation(operation.name))
            return;
        const Result<Args> args = fromJson<Args>(entry.args);
        if (!args)
            return;
        const ItemKind kind = *itemKindOfOperation(entry.operation);
        auto item = find(kind, (*args).*id);
        if (item == m_items.end()) {
            if (!makes(*args))
                return;
            Item made;
            made.kind = kind;
            made.id = { ((*args).*id).uuid };
            (made.*member).emplace();
            if constexpr (requires(T& value) { value.roomId; }) {
                if (entry.room)
                    (made.*member)->roomId = *entry.room;
            }
            item = m_items.insert(m_items.end(), made);
        }
        if constexpr (std::is_same_v<Args, protocol::ThreadFollow>)
            apply(*((*item).*member), *args, entry.createdAt);
        else
            apply(*((*item).*member), *args);
    }

    template <typename Args>
    void remove(
        const OutboxEntry& entry, const protocol::Operation<Args, Item>& operation, ItemKind kind)
    {
        if (!entry.isOperation(operation.name))
            return;
        if (const Result<Args> args = fromJson<Args>(entry.args))
            removeItem(kind, args->id);
    }

    void save(const OutboxEntry& entry)
    {
        const Result<protocol::SavedSet> args = fromJson<protocol::SavedSet>(entry.args);
        if (!args)
            return;
        if (!args->present)
            return removeItem(ItemKind::Saved, args->messageId);
        if (find(ItemKind::Saved, args->messageId) == m_items.end())
            m_items.append(Item::of(SavedMessage { .messageId = args->messageId,
                .roomId = entry.room.value_or(RoomId {}),
                .savedAt = entry.createdAt }));
    }

    void attend(const OutboxEntry& entry)
    {
        const Result<protocol::AttentionSet> args = fromJson<protocol::AttentionSet>(entry.args);
        if (!args)
            return;
        auto item = find(ItemKind::Attention, attentionId());
        if (item == m_items.end())
            item = m_items.insert(m_items.end(), Item::of(Attention {}));
        if (item->attention)
            apply(*item->attention, *args);
    }

    template <typename IdType>
    QList<Item>::iterator find(ItemKind kind, const IdType& id)
    {
        return std::ranges::find_if(m_items,
            [&](const Item& item) { return item.kind == kind && item.id.uuid == id.uuid; });
    }

    template <typename IdType>
    void removeItem(ItemKind kind, const IdType& id)
    {
        if (const auto item = find(kind, id); item != m_items.end())
            m_items.erase(item);
    }

    QList<Item> m_items;
};

} // namespace

std::optional<ItemKind> itemKindOfOperation(const QString& operation)
{
    const std::optional<ItemKind> kind = enumFromName<ItemKind>(operation.section(u'.', 0, 0));
    return kind == ItemKind::Unknown ? std::nullopt : kind;
}

QList<Item> withPending(QList<Item> items, const QList<OutboxEntry>& entries)
{
    ItemsAfter after(std::move(items));
    for (const OutboxEntry& entry : entries)
        after.add(entry);
    return after.take();
}

} // namespace hearth::replica
