// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/chat_operations.h"

/// Who is in which room, and conversations.
namespace hearth::protocol {

/// Lets people into a channel that the caller is in. Who is in it already stays so.
struct ChannelAddMembers {
    RoomId id;
    QList<MemberId> memberIds;
};
struct ChannelRemoveMember {
    RoomId id;
    MemberId memberId;
};
/// Everybody who is in a room. Of private rooms the room itself says so too.
struct RoomMembers {
    QList<MemberId> memberIds;
};
/// The conversation of the caller and these people: the same one for the same people, whoever
/// asks (`conversationId`). Nobody: notes to oneself.
struct ConversationCreateOrGet {
    QList<MemberId> memberIds; ///< the others
};

inline constexpr auto channelJoin = writeRow<ById, Room>("channel.join");
inline constexpr auto channelLeave = writeRow<ById, Nothing>("channel.leave");
inline constexpr auto channelAddMembers = writeRow<ChannelAddMembers, Room>("channel.addMembers");
inline constexpr auto channelRemoveMember = writeRow<ChannelRemoveMember, Nothing>(
    "channel.removeMember");
inline constexpr auto channelMembers = readRow<ById, RoomMembers>("channel.members");
inline constexpr auto conversationCreateOrGet = writeRow<ConversationCreateOrGet, Room>(
    "conversation.createOrGet");

inline constexpr std::tuple roomOperations { channelJoin, channelLeave, channelAddMembers,
    channelRemoveMember, channelMembers, conversationCreateOrGet };

} // namespace hearth::protocol

namespace hearth {

namespace limits {
inline constexpr int conversationMembers = 20; ///< the caller among them
inline constexpr Rules conversationOthers = length(0, conversationMembers - 1);
inline constexpr Rules addedMembers = length(1, 500);
} // namespace limits

template <>
struct Descriptor<protocol::ChannelAddMembers> {
    using T = protocol::ChannelAddMembers;
    static constexpr std::tuple fields { field("id", &T::id),
        field("memberIds", &T::memberIds, limits::addedMembers) };
};
template <>
struct Descriptor<protocol::ChannelRemoveMember> {
    using T = protocol::ChannelRemoveMember;
    static constexpr std::tuple fields { field("id", &T::id), field("memberId", &T::memberId) };
};
template <>
struct Descriptor<protocol::RoomMembers> {
    static constexpr std::tuple fields { field("memberIds", &protocol::RoomMembers::memberIds) };
};
template <>
struct Descriptor<protocol::ConversationCreateOrGet> {
    static constexpr std::tuple fields { field(
        "memberIds", &protocol::ConversationCreateOrGet::memberIds, limits::conversationOthers) };
};

} // namespace hearth
