// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/descriptor.h"
#include "core/domain/ids.h"

/// What is so now and is never stored: who is there, and who is typing.
namespace hearth {

enum class PresenceState {
    Offline, ///< no device is connected
    Away, ///< connected, and nobody has touched a device for a while
    Online,
    DoNotDisturb, ///< connected, and asks not to be disturbed
};

struct Presence {
    MemberId memberId;
    PresenceState state = PresenceState::Offline;
    bool operator==(const Presence&) const = default;
};

/// Somebody is typing. Counts for a few seconds, or until their message comes.
struct Typing {
    MemberId memberId;
    RoomId roomId;
    std::optional<MessageId> parentId; ///< in a thread
    bool operator==(const Typing&) const = default;
};

template <>
struct EnumNames<PresenceState> {
    static constexpr PresenceState unknown = PresenceState::Online;
    static constexpr std::array names { EnumName { PresenceState::Offline, "offline" },
        EnumName { PresenceState::Away, "away" }, EnumName { PresenceState::Online, "online" },
        EnumName { PresenceState::DoNotDisturb, "doNotDisturb" } };
};
template <>
struct Descriptor<Presence> {
    using T = Presence;
    static constexpr std::tuple fields { field("memberId", &T::memberId),
        field("state", &T::state) };
};
template <>
struct Descriptor<Typing> {
    using T = Typing;
    static constexpr std::tuple fields { field("memberId", &T::memberId),
        field("roomId", &T::roomId), field("parentId", &T::parentId) };
};

} // namespace hearth
