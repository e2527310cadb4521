// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/domain/events.h"

namespace hearth::server {

/// One row of the event log: what happened to which entity, by whom; never content.
struct EventRow {
    qint64 seq = 0;
    EventType type = EventType::WorkspaceUpdated;
    Uuid entity;
    std::optional<RoomId> room; ///< only who may see this room may know
    std::optional<MemberId> reader; ///< only this member may know
    std::optional<MemberId> actor;
    std::optional<QString> emoji;
    Timestamp timestamp;
};

/// The event log. Numbers are given out by the lane and never used twice.
class EventStore {
public:
    virtual ~EventStore() = default;
    virtual Result<void> add(const EventRow& row) = 0;
    /// 0 before the first.
    virtual Result<qint64> lastSeq() = 0;
    /// The oldest that is still there; when none is, the one that will come next.
    virtual Result<qint64> firstSeq() = 0;
    /// Ascending, those above `seq`.
    virtual Result<QList<EventRow>> after(qint64 seq, int limit) = 0;
    /// Forgets what happened before, oldest first, `limit` at most, and never the last one; answers
    /// how many that were.
    virtual Result<int> forgetBefore(Timestamp at, int limit) = 0;
};

} // namespace hearth::server
