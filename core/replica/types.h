// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/operations.h"
#include "core/provider/provider.h"

#include <QSet>

/// Values that pass between the replica's thread and the models. All are copies; any thread.
namespace hearth::replica {

/// A stretch of a room's timeline (without replies) or of a thread.
struct PageQuery {
    RoomId room;
    std::optional<MessageId> parent;
    std::optional<Position> anchor; ///< exclusive; none: the end (Before) or the start (After)
    protocol::PageDirection direction = protocol::PageDirection::Before;
    int limit = 100;
};

struct Page {
    QList<Message> messages; ///< ascending by position; server state
    bool more = false; ///< the replica holds more in this direction
    bool missing = false; ///< the server has more in this direction than the replica holds:
                          ///< `fetchHistory` brings it
    bool moreAfter = false; ///< `pageAround` only: the replica holds newer ones than these (`more`
                            ///< and `missing` speak of older ones)
};

/// Messages that have files, up to the newest.
struct FilePage : Page {
    QList<MemberId> authors; ///< of all that the replica holds there, whoever sent last first
};

/// What a room's row in the sidebar shows besides the room itself.
struct RoomState {
    Room room;
    Position readPosition = 0; ///< everything up to here is read
    qint64 unread = 0; ///< others' messages after it, replies not counted
    qint64 mentions = 0; ///< of those, the ones that name the reader (or @here, @channel)
    Position lastPosition = 0; ///< newest message
    bool hasDraft = false;
    bool joined = true; ///< the reader is in it; of public channels there are others
    RoomPreference preference; ///< how the reader wants to have it
};

/// Everything but messages; small enough to hand over whole.
struct Snapshot {
    Workspace workspace;
    MemberId self;
    QList<Member> members;
    QList<RoomState> rooms;
    QList<Item> items; ///< the reader's own and everybody's, with what is under way
};

enum class SendState {
    Waiting, ///< for the network, or for an earlier operation of the same room
    Sending,
    Failed, ///< refused; stays until the person decides
};

/// One operation that is not the server's yet.
struct OutboxEntry {
    QString key; ///< idempotency key
    QString operation;
    QJsonObject args;
    std::optional<RoomId> room;
    Timestamp createdAt;
    SendState state = SendState::Waiting;
    std::optional<Error> error;
    QString blockedBy; ///< key of the refused entry that this one waits for; empty: none
    QSet<FileId> paused; ///< of its files, those that the person holds back

    [[nodiscard]] bool isOperation(const char* name) const
    {
        return operation == QLatin1StringView(name);
    }
    /// What a new message carries; their bytes go ahead of it.
    [[nodiscard]] QList<FileEntry> files() const;
    /// The file is all that the message says.
    [[nodiscard]] bool isNothingWithout(FileId file) const;
    /// Follows from what a person does without being what they meant to do: nothing to count, to
    /// list or to decide about.
    [[nodiscard]] bool isQuiet() const;
    /// How a person arranges things for themselves: sections, stars, what they save and follow.
    [[nodiscard]] bool isArrangement() const;
    /// Refused, or behind something that was, or without a way to the server.
    [[nodiscard]] bool isHeldUp(const provider::ConnectionState& connection) const;
    /// Whether it is counted and listed: an arrangement only once it is held up, because on its way
    /// it is nothing to speak of.
    [[nodiscard]] bool isToldOf(const provider::ConnectionState& connection) const;
};

/// What one applied batch changed. Models ask again for what they show and find here.
struct Changes {
    bool everything = false; ///< a reset: load anew
    bool workspace = false;
    bool members = false;
    QSet<RoomId> rooms; ///< the room itself, its unread count or its read mark
    QList<Message> messages; ///< created or changed, as they are now; empty when `manyMessages`
    QList<Draft> drafts; ///< changed, as the server has them
    QSet<ItemKind> items; ///< of these kinds some changed
    QList<Item> votes; ///< of polls, those that changed: taken back ones too, as gone
    QSet<RoomId>
        manyMessages; ///< rooms in which too much changed to list: reload the visible stretch
    QList<QPair<RoomId, FileEntry>> lostFiles; ///< their content is gone, here too
    QSet<RoomId> purged; ///< no longer visible; forget them
    QSet<RoomId> filled; ///< older history came in: what was `missing` may be there now; nothing on
                         ///< display changed

    [[nodiscard]] bool isEmpty() const
    {
        return !everything && !workspace && !members && rooms.isEmpty() && messages.isEmpty()
            && drafts.isEmpty() && items.isEmpty() && manyMessages.isEmpty() && purged.isEmpty()
            && filled.isEmpty();
    }
};

/// How far the local copy is.
struct SyncState {
    provider::ConnectionState connection;
    bool caughtUp = false; ///< the last pull said that nothing is left
    qint64 roomsFilled = 0; ///< rooms whose history is complete here
    qint64 roomsTotal = 0;
    qint64 waiting = 0; ///< outbox entries not failed, of those that are told of
    qint64 failed = 0;
    qint64 unsentDrafts = 0; ///< drafts that only this device has
    std::optional<Error>
        ended; ///< signed out, removed from the workspace, …: sync has stopped and why
    std::optional<Error> trouble; ///< the server is reached, and yet the copy cannot be kept in
                                  ///< step with it: why. It is tried again
    std::optional<Error> serverDisk; ///< the server is reached and its disk takes nothing now
                                     ///< (`serverDiskTrouble`): what waits is sent once it does
    std::optional<Error> storage; ///< this device cannot keep what it should (disk full, …), or had
                                  ///< to rescue a damaged outbox
};

} // namespace hearth::replica
