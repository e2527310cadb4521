// SPDX-License-Identifier: Apache-2.0
#include "localserver/events/sight.h"

#include <QSet>

namespace hearth::server {

namespace {

/// Whether the reader came to see the room after event `seq`.
Result<bool> hasCome(
    WorkspaceStore& store, const ReaderView& view, const protocol::VisibleRoom& visible, qint64 seq)
{
    if (visible.since > seq)
        return true;
    if (view.member.role == Role::Guest || view.publicRooms.since <= seq)
        return false;
    HEARTH_TRY(const std::optional<RoomKind> kind, store.rooms().kind(visible.id));
    return kind == RoomKind::Public;
}

} // namespace

Result<Sight> sightSince(WorkspaceStore& store, const ReaderView& view, qint64 seq)
{
    Sight sight;
    HEARTH_TRY(sight.visibleRooms, visibleRooms(store, view));
    QSet<RoomId> recent;
    for (const protocol::VisibleRoom& visible : sight.visibleRooms) {
        HEARTH_TRY(const bool isNew, hasCome(store, view, visible, seq));
        if (!isNew)
            continue;
        HEARTH_TRY(std::optional<Room> room, store.rooms().find(visible.id));
        if (!room)
            continue;
        recent.insert(visible.id);
        sight.rooms.append(*std::move(room));
    }
    if (recent.isEmpty())
        return sight;
    HEARTH_TRY(sight.readMarks, store.readMarks().list(view.member.id));
    HEARTH_TRY(sight.drafts, store.drafts().list(view.member.id));
    sight.readMarks.removeIf([&](const ReadMark& mark) { return !recent.contains(mark.roomId); });
    sight.drafts.removeIf([&](const Draft& draft) { return !recent.contains(draft.roomId); });
    return sight;
}

} // namespace hearth::server
