// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/sqlite/rows.h"
#include "localserver/store/sqlite/sqlite_stores.h"

namespace hearth::server {

namespace {

/// In a key there is no null.
MessageId keyOf(const std::optional<MessageId>& parent) { return parent.value_or(MessageId {}); }

Draft readDraft(const storage::Statement& row)
{
    Draft draft;
    row.read(0, draft.roomId);
    if (const auto parent = row.get<MessageId>(1); !parent.isNull())
        draft.parentId = parent;
    row.read(2, draft.body);
    row.read(3, draft.revision);
    return draft;
}

} // namespace

Result<QList<Draft>> SqliteDraftStore::list(MemberId member)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare(
            "SELECT room_id, parent_id, body, revision FROM draft WHERE member_id = ?"));
    return collect(statement.bindAll(member), readDraft);
}

Result<std::optional<Draft>> SqliteDraftStore::find(MemberId member, const DraftPlace& place)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare("SELECT room_id, parent_id, body, revision FROM draft "
                             "WHERE member_id = ? AND room_id = ? AND parent_id = ?"));
    return first(statement.bindAll(member, place.room, keyOf(place.parent)), readDraft);
}

Result<void> SqliteDraftStore::put(MemberId member, const Draft& draft)
{
    if (draft.body.isEmpty()) {
        HEARTH_TRY(auto remove,
            m_connection.prepare(
                "DELETE FROM draft WHERE member_id = ? AND room_id = ? AND parent_id = ?"));
        return remove.bindAll(member, draft.roomId, keyOf(draft.parentId)).run();
    }
    HEARTH_TRY(auto statement,
        m_connection.prepare("INSERT OR REPLACE INTO draft (member_id, room_id, parent_id, body, "
                             "revision) VALUES (?, ?, ?, ?, ?)"));
    return statement
        .bindAll(member, draft.roomId, keyOf(draft.parentId), draft.body, draft.revision)
        .run();
}

} // namespace hearth::server
