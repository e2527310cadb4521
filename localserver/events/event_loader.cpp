// SPDX-License-Identifier: Apache-2.0
#include "localserver/events/event_loader.h"

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;

EventLoader::EventLoader(WorkspaceStore& store)
    : m_store(store)
{
}

Result<std::optional<RoomKind>> EventLoader::kindOf(const std::optional<RoomId>& room)
{
    if (!room)
        return std::nullopt;
    const auto known = m_kinds.constFind(*room);
    if (known != m_kinds.constEnd())
        return *known;
    HEARTH_TRY(const std::optional<RoomKind> kind, m_store.rooms().kind(*room));
    m_kinds.insert(*room, kind);
    return kind;
}

Result<std::optional<Message>> EventLoader::message(MessageId id)
{
    const auto known = m_messages.constFind(id);
    if (known != m_messages.constEnd())
        return *known;
    HEARTH_TRY(std::optional<Message> found, m_store.messages().find(id));
    m_messages.insert(id, found);
    return found;
}

Result<std::optional<Room>> EventLoader::room(RoomId id)
{
    const auto known = m_rooms.constFind(id);
    if (known != m_rooms.constEnd())
        return *known;
    HEARTH_TRY(std::optional<Room> found, m_store.rooms().find(id));
    m_rooms.insert(id, found);
    return found;
}

/// One that was cleared is told as an empty one.
Result<std::optional<Draft>> EventLoader::draft(const EventRow& row)
{
    if (!row.reader || !row.room)
        return std::nullopt;
    DraftPlace place { .room = *row.room, .parent = {} };
    if (row.entity != row.room->uuid)
        place.parent = MessageId { row.entity };
    HEARTH_TRY(const std::optional<Draft> found, m_store.drafts().find(*row.reader, place));
    return found.value_or(
        Draft { .roomId = place.room, .parentId = place.parent, .body = {}, .revision = row.seq });
}

/// One that is gone is told as removed.
Result<std::optional<Item>> EventLoader::item(const EventRow& row)
{
    const ItemKey key { .kind = *itemKindOf(row.type), .id = { row.entity }, .owner = row.reader };
    HEARTH_TRY(std::optional<Item> found, m_store.items().find(key));
    if (!found) {
        found = Item::gone(key.kind, key.id);
        found->revision = row.seq;
    }
    return found;
}

Result<void> EventLoader::join(const EventRow& row, Event& event)
{
    switch (row.type) {
    case EventType::WorkspaceUpdated: {
        HEARTH_TRY(event.workspace, m_store.kernel().workspace());
        return {};
    }
    case EventType::ChannelCreated:
    case EventType::ChannelUpdated:
    case EventType::ConversationCreated:
    case EventType::ConversationUpdated: {
        HEARTH_TRY(event.room, room({ row.entity }));
        return {};
    }
    case EventType::MemberJoined:
    case EventType::MemberUpdated:
    case EventType::MemberLeft: {
        HEARTH_TRY(event.member, m_store.members().find({ row.entity }));
        return {};
    }
    case EventType::MessageCreated:
    case EventType::MessageUpdated:
    case EventType::MessageDeleted:
    case EventType::ReactionToggled:
    case EventType::PollChanged: {
        HEARTH_TRY(event.message, message({ row.entity }));
        return {};
    }
    case EventType::ReadAdvanced: {
        if (row.reader) {
            HEARTH_TRY(event.readMark, m_store.readMarks().find(*row.reader, { row.entity }));
        }
        return {};
    }
    case EventType::DraftChanged: {
        HEARTH_TRY(event.draft, draft(row));
        return {};
    }
    case EventType::PreferenceChanged:
    case EventType::SectionChanged:
    case EventType::SavedChanged:
    case EventType::ThreadChanged:
    case EventType::GroupChanged:
    case EventType::EmojiChanged:
    case EventType::VoteChanged:
    case EventType::ScheduledChanged:
    case EventType::ReminderChanged:
    case EventType::AttentionChanged:
    case EventType::RoleChanged:
    case EventType::AlertChanged: {
        HEARTH_TRY(event.item, item(row));
        return {};
    }
    case EventType::ChannelDeleted:
    case EventType::ImportCompleted:
    case EventType::ImportRemoved:
        return {};
    }
    return {};
}

Result<Event> EventLoader::load(const EventRow& row)
{
    Event event { .seq = row.seq,
        .type = QString::fromLatin1(enumName(row.type)),
        .timestamp = row.timestamp,
        .actorId = row.actor,
        .entityId = row.entity.toString(),
        .roomId = row.room,
        .reaction = row.emoji,
        .added = {},
        .workspace = {},
        .room = {},
        .member = {},
        .message = {},
        .readMark = {},
        .draft = {},
        .item = {} };
    HEARTH_CHECK(join(row, event));
    if (row.type == EventType::ReactionToggled && event.message && row.actor && row.emoji) {
        const auto reaction = std::ranges::find(
            event.message->reactions, *row.emoji, &Reaction::emoji);
        event.added = reaction != event.message->reactions.end()
            && reaction->memberIds.contains(*row.actor);
    }
    return event;
}

} // namespace hearth::server
