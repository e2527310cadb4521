// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/descriptor.h"
#include "core/domain/ids.h"

#include <QString>

/// What a member has planned: messages that the server sends at their time, and reminders. Nobody
/// else sees them. As entities.h.
namespace hearth {

/// Why a message could not be sent when its time had come.
enum class PlannedRefusal {
    RoomOutOfSight, ///< the room is gone, or its author is not in it any more
    RoomArchived,
    ThreadDeleted, ///< the message that it was to answer
    NotAllowed, ///< to write
    Other,
};

/// A message that the server sends when its time has come, wherever its author is then. Its id is
/// the message's.
struct ScheduledMessage {
    MessageId id;
    RoomId roomId;
    std::optional<MessageId> parentId; ///< the thread it answers in; none: the room itself
    bool alsoInRoom = false; ///< as Message's
    QString body; ///< Markdown
    Timestamp sendAt;
    std::optional<QString> refusal; ///< its time came and it could not be sent: why, a name of
                                    ///< PlannedRefusal, or one that a newer server knows. It stays
                                    ///< until it is given a new time or cancelled
    bool operator==(const ScheduledMessage&) const = default;
};

/// Something to be reminded of.
struct Reminder {
    ReminderId id;
    QString text; ///< empty: the message says it
    std::optional<MessageId> messageId;
    std::optional<RoomId> roomId; ///< where that message stands
    Timestamp dueAt;
    bool fired = false; ///< its time has come; it stays until it is done or put off
    bool operator==(const Reminder&) const = default;
};

template <>
struct EnumNames<PlannedRefusal> {
    static constexpr std::array names { EnumName {
                                            PlannedRefusal::RoomOutOfSight, "roomOutOfSight" },
        EnumName { PlannedRefusal::RoomArchived, "roomArchived" },
        EnumName { PlannedRefusal::ThreadDeleted, "threadDeleted" },
        EnumName { PlannedRefusal::NotAllowed, "notAllowed" },
        EnumName { PlannedRefusal::Other, "other" } };
};

namespace limits {
inline constexpr Rules scheduledBody = length(1, 40'000); ///< UTF-16 units
inline constexpr Rules reminderText = length(0, 500);
inline constexpr int scheduledPerMember = 500;
inline constexpr int remindersPerMember = 500;
inline constexpr int plannedDays = 366; ///< how far ahead
} // namespace limits

template <>
struct Descriptor<ScheduledMessage> {
    using T = ScheduledMessage;
    static constexpr std::tuple fields { field("id", &T::id), field("roomId", &T::roomId),
        field("parentId", &T::parentId), field("alsoInRoom", &T::alsoInRoom, sparse()),
        field("body", &T::body, limits::scheduledBody), field("sendAt", &T::sendAt),
        field("refusal", &T::refusal) };
};
template <>
struct Descriptor<Reminder> {
    using T = Reminder;
    static constexpr std::tuple fields { field("id", &T::id),
        field("text", &T::text, sparse(limits::reminderText)), field("messageId", &T::messageId),
        field("roomId", &T::roomId), field("dueAt", &T::dueAt),
        field("fired", &T::fired, sparse()) };
};

} // namespace hearth
