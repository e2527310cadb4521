// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/chat_operations.h"

/// What people do with messages that are there.
namespace hearth::protocol {

struct ReactionSet {
    MessageId messageId;
    QString emoji;
    bool present = true; ///< absolute, so that a repeated or late one does no harm
};
struct ReactionToggle {
    MessageId messageId;
    QString emoji;
};
struct MessageListPinned {
    RoomId roomId;
};
struct MessageList {
    QList<Message> messages;
};
/// What a message said before it was edited; the newest is the message itself.
struct MessageVersion {
    qint64 revision = 0; ///< that said so
    QString body;
    Timestamp replacedAt;
};
struct MessageHistory {
    QList<MessageVersion> versions; ///< oldest first
};
/// Marks unread from here on: everything after `position` counts as unread again.
struct ReadRewind {
    RoomId roomId;
    qint64 position = 0;
};

inline constexpr auto reactionSet = writeRow<ReactionSet, Message>("reaction.set");
inline constexpr auto reactionToggle = writeRow<ReactionToggle, Message>("reaction.toggle");
inline constexpr auto messagePin = writeRow<MessageById, Message>("message.pin");
inline constexpr auto messageUnpin = writeRow<MessageById, Message>("message.unpin");
inline constexpr auto messageListPinned = readRow<MessageListPinned, MessageList>(
    "message.listPinned");
inline constexpr auto messageHistory = readRow<MessageById, MessageHistory>("message.history");
inline constexpr auto readRewind = writeRow<ReadRewind, ReadMark>("read.rewind");

inline constexpr std::tuple messageOperations { reactionSet, reactionToggle, messagePin,
    messageUnpin, messageListPinned, messageHistory, readRewind };

} // namespace hearth::protocol

namespace hearth {

template <>
struct Descriptor<protocol::ReactionSet> {
    using T = protocol::ReactionSet;
    static constexpr std::tuple fields { field("messageId", &T::messageId),
        field("emoji", &T::emoji, limits::emoji), field("present", &T::present) };
};
template <>
struct Descriptor<protocol::ReactionToggle> {
    using T = protocol::ReactionToggle;
    static constexpr std::tuple fields { field("messageId", &T::messageId),
        field("emoji", &T::emoji, limits::emoji) };
};
template <>
struct Descriptor<protocol::MessageListPinned> {
    static constexpr std::tuple fields { field("roomId", &protocol::MessageListPinned::roomId) };
};
template <>
struct Descriptor<protocol::MessageList> {
    static constexpr std::tuple fields { field("messages", &protocol::MessageList::messages) };
};
template <>
struct Descriptor<protocol::MessageVersion> {
    using T = protocol::MessageVersion;
    static constexpr std::tuple fields { field("revision", &T::revision), field("body", &T::body),
        field("replacedAt", &T::replacedAt) };
};
template <>
struct Descriptor<protocol::MessageHistory> {
    static constexpr std::tuple fields { field("versions", &protocol::MessageHistory::versions) };
};
template <>
struct Descriptor<protocol::ReadRewind> {
    using T = protocol::ReadRewind;
    static constexpr std::tuple fields { field("roomId", &T::roomId),
        field("position", &T::position) };
};

} // namespace hearth
