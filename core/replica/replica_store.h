// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/replica/database_file.h"
#include "core/replica/replica_writer.h"

#include <memory>

namespace hearth::replica {

/// The writing side of replica.sqlite: each call is one transaction that carries the cursor along,
/// and answers with what it changed. An error leaves the copy as it was; `storage::isDamage(error)`
/// says that only `rebuild` helps. One thread at a time.
class ReplicaStore {
public:
    /// Opens or makes the file. One that is damaged is set aside, one of a newer version is
    /// removed: the server has everything.
    static Result<std::unique_ptr<ReplicaStore>> open(const DatabaseFile& file, Timestamp now);

    [[nodiscard]] const SyncPoint& point() const { return m_point; }
    [[nodiscard]] const RoomFills& fills() const { return m_fills; }

    /// A pulled or pushed batch. Events at or before `point().covered` are left out.
    Result<Changes> apply(const protocol::SyncBatch& batch);
    Result<Changes> applyHistory(
        RoomId room, std::optional<Position> anchor, const protocol::MessagePage& page);

    Result<Changes> applyThread(RoomId room, const protocol::MessagePage& page);
    /// Takes old history out. Badges stay what they are.
    Result<PruneOutcome> prune(const PruneSlice& slice);
    /// What the copy takes on the disk, without what is free inside the file.
    Result<qint64> usedBytes();
    /// Shortens the file by up to so many pages that are free in it. False when it is short enough,
    /// or was made by a program that could not do this: then free pages are only used again.
    Result<bool> giveBackPages(int pages);
    /// Whether the copy of a room reaches down to what the reader has read, or to as much as is
    /// counted.
    Result<bool> holdsUnread(const RoomFill& fill);

    // What the server answered to an operation, ahead of the event that says the same.
    Result<Changes> apply(const Workspace& workspace);
    Result<Changes> apply(const Member& member);
    Result<Changes> apply(const Room& room);
    Result<Changes> apply(const Message& message);
    Result<Changes> apply(const ReadMark& mark);
    Result<Changes> apply(const Draft& draft);
    Result<Changes> apply(const Item& item);
    Result<Changes> apply(const protocol::PollVoted& answer);
    Result<Changes> purge(RoomId room);

    /// The next batch is asked for from nothing. What is here stays until that batch replaces it.
    void dropCursor() { m_point.cursor.reset(); }
    /// What a row has; none when it is not here.
    Result<std::optional<qint64>> messageRevision(MessageId id);
    Result<std::optional<qint64>> roomRevision(RoomId id);
    Result<std::optional<qint64>> workspaceRevision();
    /// Rooms that the server lists and that have not come themselves.
    Result<QList<RoomId>> roomsWithoutState();
    /// One step of the full-text index, of at most so many messages. Whether there was anything to
    /// do.
    Result<bool> index(int messages);
    /// Has the full-text index written anew from the messages.
    Result<void> restartIndex();
    /// Forgets everything: the reader may not see this workspace any more.
    Result<Changes> forget();
    /// Sets the file aside and starts an empty one. Nobody else may have it open.
    Result<void> rebuild(Timestamp now);

private:
    explicit ReplicaStore(DatabaseFile file);
    Result<void> openFile();
    Result<void> load();
    Result<qint64> pragma(QByteArrayView sql);
    Result<std::optional<qint64>> revision(QByteArrayView sql, std::optional<Uuid> id);
    template <typename Work>
    Result<Changes> transact(Work work);

    DatabaseFile m_file;
    std::unique_ptr<storage::Connection> m_connection;
    SyncPoint m_point;
    RoomFills m_fills;
};

} // namespace hearth::replica
