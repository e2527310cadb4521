// SPDX-License-Identifier: Apache-2.0
#include "localserver/access/visibility.h"

#include "core/domain/second_factor.h"

#include <algorithm>

namespace hearth::server {

bool maySeeRoom(Role role, RoomKind kind, Participation participation)
{
    if (kind == RoomKind::Public && role != Role::Guest)
        return true;
    return participation == Participation::Participant;
}

bool ReaderView::maySee(RoomId room, std::optional<RoomKind> kind) const
{
    return kind
        && maySeeRoom(member.role, *kind,
            rooms.contains(room) ? Participation::Participant : Participation::None);
}

bool ReaderView::mayKnow(const EventRow& event, std::optional<RoomKind> kind) const
{
    if (event.reader)
        return *event.reader == member.id;
    if (event.room)
        return maySee(*event.room, kind);
    // A deleted public channel has no room left to ask; guests who were in it are told one by one.
    return event.type != EventType::ChannelDeleted || member.role != Role::Guest;
}

Result<QList<CustomRole>> customRolesOf(WorkspaceStore& store, const Member& member)
{
    QList<CustomRole> roles;
    for (const RoleId& id : member.roleIds) {
        const ItemKey key { .kind = ItemKind::Role, .id = { id.uuid }, .owner = {} };
        HEARTH_TRY(const std::optional<Item> item, store.items().find(key));
        if (item && item->role)
            roles.append(*item->role);
    }
    return roles;
}

Result<ReaderView> viewOf(WorkspaceStore& store, const Member& member)
{
    ReaderView view;
    view.member = member;
    HEARTH_TRY(const QList<CustomRole> roles, customRolesOf(store, member));
    HEARTH_TRY(const Workspace workspace, store.kernel().workspace());
    for (const Right& right : rightsOf(member, roles, workspace)) {
        if (right.isAllowed())
            view.rights.insert(right.permission);
    }
    HEARTH_TRY(view.accessVersion, store.members().accessVersion(member.id));
    HEARTH_TRY(view.publicRooms, store.members().publicAdmission(member.id));
    HEARTH_TRY(const bool hasSecondFactor, store.members().hasSecondFactor(member.id));
    if (!hasSecondFactor)
        view.closesAt = secondFactorDeadline(workspace, member.role);
    HEARTH_TRY(const QList<protocol::VisibleRoom> rooms, store.rooms().roomsOf(member.id));
    for (const protocol::VisibleRoom& room : rooms)
        view.rooms.insert(room.id, room);
    return view;
}

Result<QList<protocol::VisibleRoom>> visibleRooms(WorkspaceStore& store, const ReaderView& view)
{
    QList<protocol::VisibleRoom> out;
    if (view.member.role != Role::Guest) {
        HEARTH_TRY(out, store.rooms().publicRooms());
        for (protocol::VisibleRoom& room : out) {
            room.readFrom = std::max(room.readFrom, std::optional(view.publicRooms.readFrom));
            // What was said before one joined is history, as what was said before one came.
            const auto own = view.rooms.constFind(room.id);
            room.joined = own != view.rooms.constEnd();
            if (room.joined)
                room.readFrom = std::max(room.readFrom, own->readFrom);
        }
    }
    QHash<RoomId, qsizetype> known;
    for (qsizetype i = 0; i < out.size(); ++i)
        known.insert(out[i].id, i);
    for (const protocol::VisibleRoom& room : view.rooms) {
        // Having joined a public channel gives no access that was not there.
        if (!known.contains(room.id))
            out.append(room);
    }
    std::ranges::sort(out, {}, &protocol::VisibleRoom::id);
    return out;
}

Result<QSet<RoomId>> roomsInSight(WorkspaceStore& store, const Member& member)
{
    HEARTH_TRY(const ReaderView view, viewOf(store, member));
    HEARTH_TRY(const QList<protocol::VisibleRoom> visible, visibleRooms(store, view));
    QSet<RoomId> out;
    for (const protocol::VisibleRoom& room : visible)
        out.insert(room.id);
    return out;
}

Result<QList<Room>> listVisibleRooms(WorkspaceStore& store, const ReaderView& view)
{
    HEARTH_TRY(QList<Room> rooms, store.rooms().list());
    rooms.removeIf([&](const Room& room) { return !view.maySee(room.id, room.kind); });
    return rooms;
}

} // namespace hearth::server
