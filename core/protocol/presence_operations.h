// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/account_notice.h"
#include "core/domain/entities.h"
#include "core/domain/presence.h"
#include "core/protocol/operation.h"

/// Who is there, who is typing, and what people say of themselves.
namespace hearth::protocol {

/// A client passes on what is so now and is never stored. Only these types; everything else is
/// `Forbidden`: `typing.started` (roomId, parentId), `presence.changed` (active).
struct EventsEmit {
    QString type;
    std::optional<RoomId> roomId;
    std::optional<MessageId> parentId;
    std::optional<bool> active; ///< whether the person has used this device lately
};
/// Everybody who is not offline.
struct PresenceList {
    QList<Presence> presences;
};
/// Takes the place of the caller's status; an empty one clears it.
struct StatusSet {
    QString emoji;
    QString text;
    bool doNotDisturb = false;
    std::optional<Timestamp> expiresAt;
};
/// What a push without a number tells. Exactly one member is set.
struct Ephemeral {
    std::optional<QList<Presence>> presences; ///< those that changed
    std::optional<Typing> typing;
    std::optional<QList<AccountNotice>> notices; ///< about the reader's own account
};

inline constexpr auto eventsEmit = readRow<EventsEmit, Nothing>("events.emit");
inline constexpr auto presenceList = readRow<Nothing, PresenceList>("presence.list");
inline constexpr auto statusSet = writeRow<StatusSet, Member>("status.set");

inline constexpr std::tuple presenceOperations { eventsEmit, presenceList, statusSet };

} // namespace hearth::protocol

namespace hearth {

template <>
struct Descriptor<protocol::EventsEmit> {
    using T = protocol::EventsEmit;
    static constexpr std::tuple fields { field("type", &T::type, singleLine(1, 64)),
        field("roomId", &T::roomId), field("parentId", &T::parentId), field("active", &T::active) };
};
template <>
struct Descriptor<protocol::PresenceList> {
    static constexpr std::tuple fields { field("presences", &protocol::PresenceList::presences) };
};
template <>
struct Descriptor<protocol::StatusSet> {
    using T = protocol::StatusSet;
    static constexpr std::tuple fields { field("emoji", &T::emoji, defaulted(singleLine(0, 64))),
        field("text", &T::text, defaulted(limits::statusText)),
        field("doNotDisturb", &T::doNotDisturb, defaulted()), field("expiresAt", &T::expiresAt) };
};
template <>
struct Descriptor<protocol::Ephemeral> {
    using T = protocol::Ephemeral;
    static constexpr std::tuple fields { field("presences", &T::presences),
        field("typing", &T::typing), field("notices", &T::notices) };
};

} // namespace hearth
