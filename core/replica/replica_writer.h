// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/replica/mentions.h"
#include "core/replica/room_fill.h"
#include "core/replica/types.h"
#include "core/storage/connection.h"

namespace hearth::replica {

/// Where the copy stands.
struct SyncPoint {
    std::optional<QString> cursor; ///< none: ask for everything
    qint64 covered = 0; ///< last event number applied or known not to matter
    std::optional<MemberId> selfId;
    bool skippedUnknown = false; ///< something of a newer server was not understood by a program …
    qint64 knownTypes = 0; ///< … that knew this many names
};

/// Which of two states of the same revision stands. Pushed events carry the state of their
/// delivery, so the later one is newer; pages and answers may have been overtaken by an event on
/// their way.
enum class Freshness { Event, Answer };

/// Which of the oldest messages may go in one step, whatever room they are in.
struct PruneSlice {
    Position from = 0; ///< what is older has been looked at
    Position below = 0; ///< from here on nothing goes
    int rows = 0; ///< at most so many are looked at
    int newest = 1; ///< of each room's timeline stay
    QSet<RoomId> spared;
    QSet<MessageId> referenced; ///< these stay, where needed below the room's edge
};

struct PruneOutcome {
    Position next = 0; ///< where the next step begins
    qint64 removed = 0;
    bool atEnd = false; ///< nothing is left below `PruneSlice::below`
};

/// Takes server state in, inside a transaction that its owner opened: keeps the newer revision of
/// everything, the invariant of `room_fill` and the badges, and notes what changed. Lives as long
/// as the transaction; thread of the connection.
class ReplicaWriter {
public:
    ReplicaWriter(storage::Connection& connection, SyncPoint point, RoomFills fills);

    /// Forgets everything.
    Result<void> reset();
    Result<void> setVisible(const QList<protocol::VisibleRoom>& rooms);
    void setSelf(MemberId self);
    Result<void> apply(const Event& event);
    /// Something of a newer server was not understood: a program that knows more asks for all
    /// again.
    void noteUnknown();

    Result<void> put(const Workspace& workspace);
    Result<void> put(const Member& member);
    /// Whoever is not among `members` is gone.
    Result<void> replaceMembers(const QList<Member>& members);
    /// A room that comes to light this way is visible since `since`; see RoomFill::since.
    Result<void> put(const Room& room, std::optional<qint64> since);
    Result<void> put(const ReadMark& mark);
    Result<void> put(const Draft& draft);
    Result<void> put(const Item& item);
    /// Ignored when the room is not visible.
    Result<void> put(const Message& message, Freshness freshness);
    /// A page of history that ends below `anchor` (none: at the room's end). Ignored when the
    /// room's copy has moved on meanwhile.
    Result<void> putHistory(
        RoomId room, std::optional<Position> anchor, const protocol::MessagePage& page);
    /// Part of a thread, wherever it lies: the room's edge stays where it is.
    Result<void> putThread(RoomId room, const protocol::MessagePage& page);
    /// Takes old messages out; what is unread stays. The rooms' edges move up with it.
    Result<PruneOutcome> prune(const PruneSlice& slice);
    /// The room is not visible any more.
    Result<void> purge(RoomId room);
    /// The copy of the room may have holes: forgets its messages, to be filled again.
    Result<void> refill(RoomId room, std::optional<qint64> since);

    /// Counts badges anew where needed. Call once, before the commit.
    Result<void> finish();
    [[nodiscard]] const SyncPoint& point() const { return m_point; }
    [[nodiscard]] const RoomFills& fills() const { return m_fills; }
    [[nodiscard]] const Changes& changes() const { return m_changes; }

private:
    Result<void> store(const RoomFill& fill);
    Result<void> appear(const RoomFill& fill);
    Result<void> noteLostFiles(const Message& message);
    Result<bool> upsert(const Message& message, Freshness freshness);
    Result<bool> write(const Message& message, Freshness freshness);
    Result<bool> write(const Message& message, const QByteArray& sql);
    Result<void> noteAdded(Position position);
    Result<void> erase(MessageId message);
    Result<void> noteErased(storage::Statement& statement);
    Result<void> eraseRows(const char* table, RoomId room);
    Result<void> applyRoom(const Event& event);
    Result<bool> hasBadge(const RoomBadge& badge);
    Result<Timestamp> joined();
    // What names the reader: own_names.cpp
    Result<bool> namesReader(const QString& body);
    Result<QList<Item>> namingItems();
    Result<QStringList> keywords();
    Result<void> nameAnew(const QString& token);
    void note(const Message& message);

    storage::Connection& m_connection;
    SyncPoint m_point;
    RoomFills m_fills;
    QSet<RoomId> m_recount;
    QHash<MessageId, qsizetype> m_noted; ///< index in `m_changes.messages`
    QHash<RoomId, int> m_notedPerRoom;
    std::optional<Named> m_named; ///< what names the reader; none: not looked up yet
    std::optional<Position> m_indexReach; ///< see MessageIndex::reach; none: not looked up yet
    Changes m_changes;
};

} // namespace hearth::replica
