// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/workspace_context.h"

namespace hearth::models {

/// How far things were read before they were marked as read: what it takes to undo that.
struct FormerReads {
    struct Thread {
        RoomId room;
        MessageId start;
        Position position = 0;
    };
    QHash<RoomId, Position> rooms;
    QList<Thread> threads;

    [[nodiscard]] bool isEmpty() const { return rooms.isEmpty() && threads.isEmpty(); }
};

/// Marks whole rooms as read, and takes it back. Through the outbox, so without a network too.
/// Window's thread.
class ReadActions {
public:
    explicit ReadActions(WorkspaceContext& workspace)
        : m_workspace(workspace)
    {
    }

    /// Something in a room that the reader is in, or in a thread that they follow.
    [[nodiscard]] bool isAnythingUnread() const;
    /// All of these, muted ones too.
    FormerReads readAll() const;
    FormerReads readRoom(const RoomId& room) const;
    /// Everything is unread again that was unread then.
    void undo(const FormerReads& former) const;

private:
    void readRoom(const replica::RoomState& state, FormerReads& former) const;
    void readThread(const ThreadRow& thread, FormerReads& former) const;

    WorkspaceContext& m_workspace;
};

} // namespace hearth::models
