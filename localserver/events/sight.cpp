// SPDX-License-Identifier: Apache-2.0
#include "localserver/events/sight.h"

#include <QSet>

namespace hearth::server {

Result<Sight> sightSince(WorkspaceStore& store, const ReaderView& view, qint64 seq)
{
    Sight sight;
    HEARTH_TRY(sight.visibleRooms, visibleRooms(store, view));
    QSet<RoomId> recent;
    for (const protocol::VisibleRoom& visible : sight.visibleRooms) {
        const bool onlyPublic = !view.rooms.contains(visible.id);
        if (visible.since <= seq && !(onlyPublic && view.publicRooms.since > seq))
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
