// SPDX-License-Identifier: Apache-2.0
#include "core/replica/badges.h"

#include <algorithm>

namespace hearth::replica {

Result<Unread> countUnread(
    storage::Connection& connection, RoomId room, Position readPosition, MemberId self)
{
    HEARTH_TRY(storage::Statement count,
        connection.prepare(
            "SELECT count(*), total(mention) FROM (SELECT mention FROM message INDEXED BY "
            "message_unread"
            " WHERE room_id = ?1 AND position > ?2 AND author_id <> ?3"
            " AND (parent_id IS NULL OR also_in_room) AND deleted_at IS NULL AND kind = 'text' "
            "LIMIT ?4)"));
    count.bindAll(room, readPosition, self, unreadLimit);
    HEARTH_CHECK(count.step());
    return Unread { count.integer(0), count.integer(1) };
}

Result<RoomBadge> countBadge(
    storage::Connection& connection, const RoomFill& fill, MemberId self, Timestamp joined)
{
    RoomBadge badge { .roomId = fill.roomId,
        .readPosition = fill.readFrom.value_or(joined.micros) };
    {
        HEARTH_TRY(storage::Statement mark,
            connection.prepare("SELECT position FROM read_mark WHERE room_id = ?1"));
        mark.bindAll(fill.roomId);
        HEARTH_TRY(const bool marked, mark.step());
        if (marked)
            badge.readPosition = std::max(badge.readPosition, mark.integer(0));
    }
    HEARTH_TRY(const Unread unread, countUnread(connection, fill.roomId, badge.readPosition, self));
    badge.unread = unread.messages;
    badge.mentions = unread.mentions;
    HEARTH_TRY(storage::Statement last,
        connection.prepare(
            "SELECT max(position) FROM message WHERE room_id = ?1 AND (parent_id IS NULL OR "
            "also_in_room)"));
    last.bindAll(fill.roomId);
    HEARTH_CHECK(last.step());
    badge.lastPosition = last.integer(0);
    return badge;
}

} // namespace hearth::replica
