// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/events.h"
#include "core/protocol/operation.h"

/// How a replica follows a workspace: pull from a cursor until nothing is left, then live pushes
/// that carry the next cursor.
namespace hearth::protocol {

/// A room the reader may see now. `since` is the event number at which the access was given: when
/// it is newer than what the replica knew, its copy may have holes, so the replica purges that room
/// and fills it again.
struct VisibleRoom {
    RoomId id;
    qint64 since = 0;
    std::optional<Position> readFrom; ///< what stands up to here is history that was there before
                                      ///< the reader and counts as read; none: the server does not
                                      ///< know of it
    bool joined = true; ///< the reader is in it; of public channels there are others
};

struct SyncPull {
    std::optional<QString>
        cursor; ///< none: from nothing, answered with a snapshot of everything but messages
    qint64 limit = 500; ///< events, 1–1000
};

/// The answer to a pull, and what a push carries. Numbers may have gaps: events the reader may not
/// see are left out, but the range says that they were looked at.
struct SyncBatch {
    QString cursor; ///< opaque; where the reader stands after applying this batch
    qint64 from = 0; ///< first event number covered
    qint64 to = 0; ///< last event number covered
    bool reset = false; ///< forget everything known of this workspace first (no cursor, another
                        ///< epoch, history too short)
    bool more = false; ///< pull again
    std::optional<QList<VisibleRoom>>
        visibleRooms; ///< there when the reader's access may have changed; rooms not in it are gone
    std::optional<Workspace> workspace; ///< snapshot only
    std::optional<MemberId> memberId; ///< snapshot only: who the reader is
    std::optional<QList<Room>> rooms; ///< all of them in a snapshot; else with `visibleRooms`
                                      ///< those that came into sight, with an event or without
    std::optional<QList<Member>> members; ///< all of them: in a snapshot, and after an import came
                                          ///< or went, which has no events for its people
    std::optional<QList<ReadMark>> readMarks; ///< the reader's own, in `rooms`
    std::optional<QList<Draft>> drafts; ///< likewise
    std::optional<QList<Item>> items; ///< snapshot only: the reader's own and those of all
    QList<Event> events;
    bool hasUnknown = false; ///< not on the wire: it comes from a newer server, and some of it was
                             ///< not understood
};

/// From now on this connection gets the workspace's pushes. The answer is the first batch from the
/// cursor; live pushes continue where it ends once `more` is false.
struct EventsSubscribe {
    std::optional<QString> cursor;
    qint64 limit = 500;
};

inline constexpr Operation<SyncPull, SyncBatch> syncPull { "sync.pull", Scope::Workspace,
    Effect::Read, Caller::SignedIn };
inline constexpr Operation<EventsSubscribe, SyncBatch> eventsSubscribe { "events.subscribe",
    Scope::Workspace, Effect::Read, Caller::SignedIn };
inline constexpr Operation<Nothing, Nothing> eventsUnsubscribe { "events.unsubscribe",
    Scope::Workspace, Effect::Read, Caller::SignedIn };

inline constexpr std::tuple syncOperations { syncPull, eventsSubscribe, eventsUnsubscribe };

} // namespace hearth::protocol

namespace hearth {

template <>
struct Descriptor<protocol::VisibleRoom> {
    using T = protocol::VisibleRoom;
    static constexpr std::tuple fields { field("id", &T::id), field("since", &T::since),
        field("readFrom", &T::readFrom), field("joined", &T::joined, sparse()) };
};
template <>
struct Descriptor<protocol::SyncPull> {
    using T = protocol::SyncPull;
    static constexpr std::tuple fields { field("cursor", &T::cursor, singleLine(1, 128)),
        field("limit", &T::limit, defaulted()) };
};
template <>
struct Descriptor<protocol::SyncBatch> {
    using T = protocol::SyncBatch;
    static constexpr std::tuple fields { field("cursor", &T::cursor), field("from", &T::from),
        field("to", &T::to), field("reset", &T::reset, defaulted()),
        field("more", &T::more, defaulted()), field("visibleRooms", &T::visibleRooms),
        field("workspace", &T::workspace), field("memberId", &T::memberId),
        field("rooms", &T::rooms), field("members", &T::members), field("readMarks", &T::readMarks),
        field("drafts", &T::drafts), field("items", &T::items), field("events", &T::events) };
};
template <>
struct Descriptor<protocol::EventsSubscribe> {
    using T = protocol::EventsSubscribe;
    static constexpr std::tuple fields { field("cursor", &T::cursor, singleLine(1, 128)),
        field("limit", &T::limit, defaulted()) };
};

} // namespace hearth
