// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/entities.h"

#include <QHash>

#include <limits>

namespace hearth::replica {

/// How far the local copy of a visible room's history reaches. The invariant: every message from
/// `oldest` to the cursor is here.
struct RoomFill {
    RoomId roomId;
    std::optional<qint64> since; ///< event number at which access was given; none: made here, the
                                 ///< server has not listed it yet
    std::optional<Position> oldest; ///< none: nothing is certain yet
    bool complete = false; ///< there is nothing older
    std::optional<Position> readFrom; ///< history up to here counts as read; none: what is older
                                      ///< than the membership does
    bool joined = true; ///< the reader is in it; of public channels there are others
    bool operator==(const RoomFill&) const = default;

    /// Messages from here on may be shown without a hidden gap between them.
    [[nodiscard]] Position edge() const
    {
        return complete ? std::numeric_limits<Position>::min()
                        : oldest.value_or(std::numeric_limits<Position>::max());
    }
};

using RoomFills = QHash<RoomId, RoomFill>;

/// The counters of a room's row in the sidebar.
struct RoomBadge {
    RoomId roomId;
    Position readPosition = 0;
    qint64 unread = 0;
    qint64 mentions = 0;
    Position lastPosition = 0;
    bool operator==(const RoomBadge&) const = default;
};

} // namespace hearth::replica

template <>
struct hearth::Descriptor<hearth::replica::RoomFill> {
    using T = hearth::replica::RoomFill;
    static constexpr std::tuple fields { field("roomId", &T::roomId), field("since", &T::since),
        field("oldest", &T::oldest), field("complete", &T::complete),
        field("readFrom", &T::readFrom), field("joined", &T::joined) };
};
template <>
struct hearth::Descriptor<hearth::replica::RoomBadge> {
    using T = hearth::replica::RoomBadge;
    static constexpr std::tuple fields { field("roomId", &T::roomId),
        field("readPosition", &T::readPosition), field("unread", &T::unread),
        field("mentions", &T::mentions), field("lastPosition", &T::lastPosition) };
};
