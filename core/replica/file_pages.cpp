// SPDX-License-Identifier: Apache-2.0
#include "core/replica/file_pages.h"

#include "core/storage/row.h"

#include <algorithm>
#include <limits>

namespace hearth::replica {

using storage::Statement;

namespace {

const QByteArray withFiles
    = " FROM message INDEXED BY message_files WHERE files <> '[]' AND deleted_at IS NULL AND ";
const QByteArray ofRoom = "room_id = ?1 AND position >= ?2";
// Of each room from its edge on: see RoomFill.
const QByteArray ofAll
    = "position >= coalesce((SELECT CASE WHEN complete THEN ?1 ELSE coalesce(oldest, ?2) END"
      " FROM room_fill WHERE room_fill.room_id = message.room_id), ?1)";

/// The two parameters of `ofRoom` or `ofAll`, and `more`.
template <typename... More>
void bindPlace(Statement& statement, const std::optional<RoomFill>& room, const More&... more)
{
    if (room)
        statement.bindAll(room->roomId, room->edge(), more...);
    else
        statement.bindAll(
            std::numeric_limits<Position>::min(), std::numeric_limits<Position>::max(), more...);
}

Result<QList<MemberId>> readAuthors(
    storage::Connection& connection, const std::optional<RoomFill>& room)
{
    static const QByteArray latest = " GROUP BY author_id ORDER BY max(position) DESC";
    static const QByteArray inRoom = "SELECT author_id" + withFiles + ofRoom + latest;
    static const QByteArray inAll = "SELECT author_id" + withFiles + ofAll + latest;
    HEARTH_TRY(Statement statement, connection.prepare(room ? inRoom : inAll));
    bindPlace(statement, room);
    QList<MemberId> authors;
    while (true) {
        HEARTH_TRY(const bool more, statement.step());
        if (!more)
            return authors;
        authors.append(statement.get<MemberId>(0));
    }
}

} // namespace

Result<FilePage> readFiles(
    storage::Connection& connection, const std::optional<RoomFill>& room, int limit)
{
    static const QByteArray columns = "SELECT " + storage::columnList<Message>();
    static const QByteArray newest = " ORDER BY position DESC LIMIT ?3";
    static const QByteArray inRoom = columns + withFiles + ofRoom + newest;
    static const QByteArray inAll = columns + withFiles + ofAll + newest;
    FilePage page;
    HEARTH_TRY(Statement statement, connection.prepare(room ? inRoom : inAll));
    bindPlace(statement, room, limit + 1); // one more tells whether there is more
    if (room) {
        page.missing = !room->complete;
    } else {
        HEARTH_TRY(Statement gaps,
            connection.prepare("SELECT 1 FROM room_fill WHERE NOT complete LIMIT 1"));
        HEARTH_TRY(page.missing, gaps.step());
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
    HEARTH_TRY(page.authors, readAuthors(connection, room));
    return page;
}

} // namespace hearth::replica
