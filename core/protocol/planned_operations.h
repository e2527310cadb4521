// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/item.h"
#include "core/protocol/operation.h"

/// Votes in polls, messages to be sent later, and reminders. As item_operations.h.
namespace hearth::protocol {

/// Takes the place of what the caller chose before; nothing takes the vote back.
struct PollVoteSet {
    MessageId messageId;
    QList<int> options; ///< indices; one at most unless the poll takes several
};
/// What a vote changes: the counts, and what the caller chose. Both in one answer, so that whoever
/// takes it in never has the one without the other.
struct PollVoted {
    Message message;
    Item vote;
};
/// By its author, or an admin.
struct PollClose {
    MessageId messageId;
};
/// Schedules a message or changes one that waits. A time that has passed sends it at once.
struct ScheduledSet {
    MessageId id; ///< the message's own
    std::optional<RoomId> roomId; ///< there in a new one, and as it was ever after
    std::optional<MessageId> parentId; ///< likewise, where it answers in a thread
    std::optional<bool> alsoInRoom;
    std::optional<QString> body; ///< there in a new one
    std::optional<Timestamp> sendAt; ///< likewise; at most `limits::plannedDays` ahead
};
struct ScheduledRemove {
    MessageId id;
};
/// Makes a reminder or changes one; a new time puts off one that has fired.
struct ReminderSet {
    ReminderId id;
    std::optional<QString> text;
    std::optional<MessageId> messageId; ///< of a new one
    std::optional<Timestamp> dueAt; ///< there in a new one; as `sendAt`
};
/// It is done, or not wanted any more.
struct ReminderRemove {
    ReminderId id;
};

inline constexpr auto pollVote = writeRow<PollVoteSet, PollVoted>("poll.vote");
inline constexpr auto pollClose = writeRow<PollClose, Message>("poll.close");
inline constexpr auto scheduledSet = writeRow<ScheduledSet, Item>("scheduled.set");
inline constexpr auto scheduledRemove = writeRow<ScheduledRemove, Item>("scheduled.remove");
inline constexpr auto reminderSet = writeRow<ReminderSet, Item>("reminder.set");
inline constexpr auto reminderRemove = writeRow<ReminderRemove, Item>("reminder.remove");

inline constexpr std::tuple plannedOperations { pollVote, pollClose, scheduledSet, scheduledRemove,
    reminderSet, reminderRemove };

} // namespace hearth::protocol

namespace hearth {

template <>
struct Descriptor<protocol::PollVoteSet> {
    using T = protocol::PollVoteSet;
    static constexpr std::tuple fields { field("messageId", &T::messageId),
        field("options", &T::options, limits::pollChoice) };
};
template <>
struct Descriptor<protocol::PollVoted> {
    using T = protocol::PollVoted;
    static constexpr std::tuple fields { field("message", &T::message), field("vote", &T::vote) };
};
template <>
struct Descriptor<protocol::PollClose> {
    static constexpr std::tuple fields { field("messageId", &protocol::PollClose::messageId) };
};
template <>
struct Descriptor<protocol::ScheduledSet> {
    using T = protocol::ScheduledSet;
    static constexpr std::tuple fields { field("id", &T::id), field("roomId", &T::roomId),
        field("parentId", &T::parentId), field("alsoInRoom", &T::alsoInRoom),
        field("body", &T::body, limits::scheduledBody), field("sendAt", &T::sendAt) };
};
template <>
struct Descriptor<protocol::ScheduledRemove> {
    static constexpr std::tuple fields { field("id", &protocol::ScheduledRemove::id) };
};
template <>
struct Descriptor<protocol::ReminderSet> {
    using T = protocol::ReminderSet;
    static constexpr std::tuple fields { field("id", &T::id),
        field("text", &T::text, limits::reminderText), field("messageId", &T::messageId),
        field("dueAt", &T::dueAt) };
};
template <>
struct Descriptor<protocol::ReminderRemove> {
    static constexpr std::tuple fields { field("id", &protocol::ReminderRemove::id) };
};

} // namespace hearth
