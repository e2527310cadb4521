// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/sync_operations.h"
#include "localserver/store/member_store.h"

namespace hearth::server {

/// Channels and conversations, and who is in them.
class RoomStore {
public:
    virtual ~RoomStore() = default;
    /// With its participants, except for public channels.
    virtual Result<std::optional<Room>> find(RoomId id) = 0;
    virtual Result<std::optional<RoomKind>> kind(RoomId id) = 0;
    virtual Result<std::optional<RoomId>> findByName(const QString& nameKey) = 0;
    /// Every room, for the server's own work: what a reader may see comes from `access`.
    virtual Result<QList<Room>> list() = 0;
    /// `since` is the number of the event that tells of it. A room with this id stays as it is
    /// (`Added::Known`). Participants are added apart.
    virtual Result<Added> add(const Room& room, qint64 since) = 0;
    virtual Result<void> update(const Room& room) = 0;
    /// Readers' copies of this room may have holes: they fill it again.
    virtual Result<void> setSince(RoomId id, qint64 since) = 0;
    /// What an import has brought is history for everybody.
    virtual Result<void> countImportedAsRead(RoomId id) = 0;
    /// With its participants and read marks; its messages are removed before.
    virtual Result<void> remove(RoomId id) = 0;

    virtual Result<bool> hasMember(RoomId room, MemberId member) = 0;
    virtual Result<QList<MemberId>> members(RoomId room) = 0;
    virtual Result<Added> addMember(RoomId room, MemberId member, const Admission& admission) = 0;
    virtual Result<void> removeMember(RoomId room, MemberId member) = 0;
    /// Leaves private channels, not conversations: their others still see who took part.
    virtual Result<void> removeMemberFromChannels(MemberId member) = 0;

    /// Public channels, since when they are, and what counts as read for everybody.
    virtual Result<QList<protocol::VisibleRoom>> publicRooms() = 0;
    /// Rooms of any kind that the member was let into, since when, and what counts as read.
    virtual Result<QList<protocol::VisibleRoom>> roomsOf(MemberId member) = 0;
};

} // namespace hearth::server
