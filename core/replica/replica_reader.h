// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/replica/database_file.h"
#include "core/replica/room_fill.h"
#include "core/replica/types.h"
#include "core/storage/connection.h"

#include <QMutex>

namespace hearth::replica {

/// What this device knows beyond the server's state and lays over the rooms' counters.
struct RoomOverlay {
    QHash<RoomId, Position> read; ///< marks on their way to the server
    QSet<RoomId> drafts;
};

/// The reading side of replica.sqlite over a connection of its own, so that a long catch-up never
/// delays the window. Answers `Unavailable` while there is no copy yet. Thread-safe; reads one
/// after the other.
class ReplicaReader {
public:
    explicit ReplicaReader(DatabaseFile file);
    ~ReplicaReader();

    Result<Snapshot> snapshot(const RoomOverlay& overlay);
    Result<QList<RoomState>> roomStates(const RoomOverlay& overlay);
    Result<Page> page(const PageQuery& query);
    Result<Page> pageAround(RoomId room, Position position, int limit);
    Result<Message> message(MessageId id);

    /// Closes the file and keeps readers out as long as the answer lives: the file is about to be
    /// replaced.
    [[nodiscard]] std::unique_lock<QMutex> suspend();

private:
    template <typename Work>
    auto read(Work work) -> decltype(work());
    Result<RoomFill> fill(RoomId room);
    Result<MemberId> self();
    Result<Workspace> workspace();
    Result<QList<Member>> members();
    Result<QList<RoomState>> rooms(const RoomOverlay& overlay);
    Result<QList<Message>> messages(const PageQuery& query, Position edge);

    DatabaseFile m_file;
    QMutex m_mutex;
    std::unique_ptr<storage::Connection> m_connection;
};

} // namespace hearth::replica
