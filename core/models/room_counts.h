// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/replica/types.h"

namespace hearth::models {

/// What wants attention in a room, and of many rooms together: a room's row, its section's heading
/// and its workspace's tile always say the same.
struct RoomCounts {
    qint64 unread = 0; ///< none of a muted room
    qint64 mentions = 0; ///< in conversations whatever is unread; of a muted room those alone that
                         ///< name the reader
    bool operator==(const RoomCounts&) const = default;

    RoomCounts& operator+=(const RoomCounts& other)
    {
        unread += other.unread;
        mentions += other.mentions;
        return *this;
    }
};

[[nodiscard]] inline RoomCounts countsOf(const replica::RoomState& state)
{
    const bool muted = state.preference.muted;
    return { .unread = muted ? 0 : state.unread,
        .mentions = state.room.isChannel() || muted ? state.mentions : state.unread };
}

/// Of what the reader is in and can still write in: nobody is called to what is archived or left.
[[nodiscard]] inline RoomCounts countsOf(const QList<replica::RoomState>& rooms)
{
    RoomCounts sum;
    for (const replica::RoomState& state : rooms) {
        if (state.joined && !state.room.archivedAt)
            sum += countsOf(state);
    }
    return sum;
}

} // namespace hearth::models
