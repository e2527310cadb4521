// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/store/workspace_store.h"

#include <QHash>

namespace hearth::server {

/// Imports come and go without an event for each of their people and messages: readers need the
/// members' list and rooms filled anew.
constexpr bool isWholesale(EventType type)
{
    return type == EventType::ImportCompleted || type == EventType::ImportRemoved;
}

/// Joins rows of the event log with the state their entities have now. Reads each entity once, so
/// one loader serves one moment: a page of a pull or the events of a commit. Who may see an event
/// is decided before it is loaded.
class EventLoader {
public:
    explicit EventLoader(WorkspaceStore& store);

    Result<Event> load(const EventRow& row);
    /// None when the room is gone, or `room` is none.
    Result<std::optional<RoomKind>> kindOf(const std::optional<RoomId>& room);

private:
    Result<std::optional<Message>> message(MessageId id);
    Result<std::optional<Room>> room(RoomId id);
    Result<std::optional<Draft>> draft(const EventRow& row);
    Result<std::optional<Item>> item(const EventRow& row);
    Result<void> join(const EventRow& row, Event& event);

    WorkspaceStore& m_store;
    QHash<MessageId, std::optional<Message>> m_messages;
    QHash<RoomId, std::optional<Room>> m_rooms;
    QHash<RoomId, std::optional<RoomKind>> m_kinds;
};

} // namespace hearth::server
