// SPDX-License-Identifier: Apache-2.0
#include "core/replica/file_pages.h"

#include "core/storage/row.h"

#include <algorithm>
#include <limits>

namespace hearth::replica {

using storage::Statement;

Result<Page> readFiles(
    storage::Connection& connection, const std::optional<RoomFill>& room, int limit)
{
    static const QByteArray withFiles = "SELECT " + storage::columnList<Message>()
        + " FROM message INDEXED BY message_files WHERE files <> '[]' AND deleted_at IS NULL AND ";
    static const QByteArray newest = " ORDER BY position DESC LIMIT ?3";
    static const QByteArray ofRoom = withFiles + "room_id = ?1 AND position >= ?2" + newest;
    // Of each room from its edge on: see RoomFill.
    static const QByteArray ofAll = withFiles
        + "position >= coalesce((SELECT CASE WHEN complete THEN ?1 ELSE coalesce(oldest, ?2) END"
          " FROM room_fill WHERE room_fill.room_id = message.room_id), ?1)"
        + newest;
    Page page;
    HEARTH_TRY(Statement statement, connection.prepare(room ? ofRoom : ofAll));
    const int wanted = limit + 1; // one more tells whether there is more
    if (room) {
        page.missing = !room->complete;
        statement.bindAll(room->roomId, room->edge(), wanted);
    } else {
        HEARTH_TRY(Statement gaps,
            connection.prepare("SELECT 1 FROM room_fill WHERE NOT complete LIMIT 1"));
        HEARTH_TRY(page.missing, gaps.step());
        statement.bindAll(
            std::numeric_limits<Position>::min(), std::numeric_limits<Position>::max(), wanted);
    }
    while (true) {
        HEARTH_TRY(const bool more, statement.step());
        if (!more)
            break;
        page.messages.append(storage::rowAs<Message>(statement));
    }
    page.more = page.messages.size() > limit;
    if (page.more)
        page.messages.removeLast();
    std::ranges::reverse(page.messages);
    return page;
}

} // namespace hearth::replica
