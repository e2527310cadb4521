// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/permissions.h"
#include "localserver/store/workspace_store.h"

#include <QHash>
#include <QSet>

/// Who may see what: the one rule behind reads, pulls and pushes.
namespace hearth::server {

enum class Participation { None, Participant };

/// Public channels are for everybody but guests; everything else, and everything for guests, is for
/// participants alone, whatever their role.
[[nodiscard]] bool maySeeRoom(Role role, RoomKind kind, Participation participation);

/// One member's sight of a workspace at one moment, for deciding about many events at once.
struct ReaderView {
    Member member;
    qint64 accessVersion = 0;
    Admission publicRooms; ///< to them all
    std::optional<Timestamp> closesAt; ///< the member has no second factor, and is kept out then
    QHash<RoomId, protocol::VisibleRoom> rooms; ///< those the member was let into
    QSet<Permission> rights;

    /// Whether the member may be told anything at this moment.
    [[nodiscard]] bool isOpen(Timestamp now) const { return !closesAt || *closesAt > now; }
    /// `kind`: of the room; none when it is gone.
    [[nodiscard]] bool maySee(RoomId room, std::optional<RoomKind> kind) const;
    [[nodiscard]] bool allows(Permission permission) const { return rights.contains(permission); }
    /// `kind`: of the event's room; none when it has none or the room is gone.
    [[nodiscard]] bool mayKnow(const EventRow& event, std::optional<RoomKind> kind) const;
};

/// The custom roles that the member has.
Result<QList<CustomRole>> customRolesOf(WorkspaceStore& store, const Member& member);
Result<ReaderView> viewOf(WorkspaceStore& store, const Member& member);
/// Every room that the reader may see now, and since when.
Result<QList<protocol::VisibleRoom>> visibleRooms(WorkspaceStore& store, const ReaderView& view);
/// The ids of those that a member may see now.
Result<QSet<RoomId>> roomsInSight(WorkspaceStore& store, const Member& member);
/// The same as whole rooms.
Result<QList<Room>> listVisibleRooms(WorkspaceStore& store, const ReaderView& view);

} // namespace hearth::server
