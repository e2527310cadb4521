// SPDX-License-Identifier: Apache-2.0
#include "core/models/read_actions.h"

#include <algorithm>

namespace hearth::models {

using replica::RoomState;

bool ReadActions::isAnythingUnread() const
{
    const QList<RoomState>& rooms = m_workspace.directory().rooms();
    return m_workspace.threads().unreadThreads() > 0
        || std::ranges::any_of(
            rooms, [](const RoomState& state) { return state.joined && state.unread > 0; });
}

FormerReads ReadActions::readAll() const
{
    FormerReads former;
    if (m_workspace.isReadOnly())
        return former;
    for (const RoomState& state : m_workspace.directory().rooms()) {
        if (state.joined)
            readRoom(state, former);
    }
    const ThreadListModel& threads = m_workspace.threads();
    for (int i = 0; i < threads.rowCount(); ++i)
        readThread(threads.row(i), former);
    return former;
}

FormerReads ReadActions::readRoom(const RoomId& room) const
{
    FormerReads former;
    const RoomState* state = m_workspace.directory().room(room);
    if (state && !m_workspace.isReadOnly())
        readRoom(*state, former);
    return former;
}

void ReadActions::readRoom(const RoomState& state, FormerReads& former) const
{
    if (state.unread == 0)
        return;
    former.rooms.insert(state.room.id, state.readPosition);
    m_workspace.markRead(state.room.id, state.lastPosition);
}

void ReadActions::readThread(const ThreadRow& thread, FormerReads& former) const
{
    const std::optional<FollowedThread> followed = m_workspace.threads().follow(thread.id);
    if (thread.unread == 0 || !followed)
        return;
    former.threads.append(
        { .room = thread.roomId, .start = thread.id, .position = followed->readPosition });
    m_workspace.markThreadRead(thread.roomId, thread.id, thread.newestAt().micros);
}

void ReadActions::undo(const FormerReads& former) const
{
    if (m_workspace.isReadOnly())
        return;
    replica::WorkspaceSession& session = m_workspace.session();
    for (const auto& [room, position] : former.rooms.asKeyValueRange())
        session.submit(protocol::readRewind, { .roomId = room, .position = position }, room);
    for (const FormerReads::Thread& thread : former.threads)
        session.submit(protocol::threadRewind,
            { .messageId = thread.start, .position = thread.position }, thread.room);
}

} // namespace hearth::models
