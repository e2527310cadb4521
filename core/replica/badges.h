// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/replica/room_fill.h"
#include "core/storage/connection.h"

namespace hearth::replica {

/// More than this many unread messages are not counted one by one.
inline constexpr qint64 unreadLimit = 10'000;

struct Unread {
    qint64 messages = 0;
    qint64 mentions = 0;
};

/// Others' messages of the room's timeline after `readPosition`: replies, notices and deleted ones
/// do not count. Reads only an index.
Result<Unread> countUnread(
    storage::Connection& connection, RoomId room, Position readPosition, MemberId self);

/// What the room's badge must be now, from the rows. `joined` is when the reader became a member:
/// what is older is history, not news.
Result<RoomBadge> countBadge(
    storage::Connection& connection, const RoomFill& fill, MemberId self, Timestamp joined);

} // namespace hearth::replica
