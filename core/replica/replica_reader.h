// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/replica/activity.h"
#include "core/replica/database_file.h"
#include "core/replica/overlay.h"
#include "core/replica/room_fill.h"
#include "core/replica/search_types.h"
#include "core/replica/types.h"
#include "core/storage/connection.h"

#include <mutex>

namespace hearth::replica {

/// The reading side of replica.sqlite over a connection of its own, so that a long catch-up never
/// delays the window. Answers `Unavailable` while there is no copy yet. Thread-safe; reads one
/// after the other.
class ReplicaReader {
public:
    enum class Disk {
        Writable,
        Fixed, ///< takes no writes, and nobody else has the file open for writing
    };

    explicit ReplicaReader(DatabaseFile file, Disk disk = Disk::Writable);
    ~ReplicaReader();

    /// Whether there is a copy of this program's version that can be shown.
    Result<void> check();
    Result<Snapshot> snapshot(const Overlay& overlay);
    Result<QList<RoomState>> roomStates(const Overlay& overlay);
    Result<Page> page(const PageQuery& query);
    Result<Page> pageAround(RoomId room, Position position, int limit);
    Result<Message> message(MessageId id);
    /// Of a room, as far as they are here; what was pinned last comes first.
    Result<QList<Message>> pinned(RoomId room);
    /// The newest messages of a room that have files, as far as they are here, and who sent any.
    Result<FilePage> files(std::optional<RoomId> room, int limit);
    /// What is about the reader, as far as it is here; threads that they follow with what is under
    /// way.
    Result<ActivityPage> activity(const ActivityQuery& query, const Overlay& overlay);
    Result<SearchPage> search(const SearchQuery& query);
    /// The reader's own and everybody's, with what is under way.
    Result<QList<Item>> listItems(const Overlay& overlay);
    /// As the server has them, cleared ones too.
    Result<QList<Draft>> drafts();

    /// Closes the file and keeps readers out as long as the answer lives: the file is about to be
    /// replaced.
    [[nodiscard]] std::unique_lock<std::mutex> suspend();

private:
    template <typename Work>
    auto read(Work work) -> decltype(work());
    Result<RoomFill> fill(RoomId room);
    Result<MemberId> self();
    Result<Workspace> workspace();
    Result<QList<Member>> members();
    Result<QList<RoomState>> rooms(const Overlay& overlay);
    Result<QList<Item>> items(const Overlay& overlay);
    /// How far back a thread may be shown; none: all of it is here.
    Result<std::optional<Position>> threadEdge(MessageId root, const RoomFill& fill);
    Result<QList<Message>> messages(const PageQuery& query, Position edge);

    DatabaseFile m_file;
    Disk m_disk;
    std::mutex m_mutex;
    std::unique_ptr<storage::Connection> m_connection;
};

} // namespace hearth::replica
