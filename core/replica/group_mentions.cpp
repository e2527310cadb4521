// SPDX-License-Identifier: Apache-2.0
// The part of ReplicaWriter that knows which groups the reader is in: who names one names them.
#include "core/replica/mentions.h"
#include "core/replica/replica_writer.h"

namespace hearth::replica {

using namespace Qt::StringLiterals;
using storage::Statement;

Result<QSet<GroupId>> ReplicaWriter::ownGroups()
{
    HEARTH_TRY(Statement statement,
        m_connection.prepare("SELECT value FROM item WHERE kind = 'group' AND instr(value, ?1)"));
    statement.bindAll(m_point.selfId->toString());
    QSet<GroupId> groups;
    while (true) {
        HEARTH_TRY(const bool more, statement.step());
        if (!more)
            return groups;
        const auto item = statement.get<Item>(0);
        if (item.group && item.group->memberIds.contains(*m_point.selfId))
            groups.insert(item.group->id);
    }
}

Result<bool> ReplicaWriter::namesReader(const QString& body)
{
    if (!m_point.selfId)
        return false;
    if (!m_ownGroups) {
        HEARTH_TRY(m_ownGroups, ownGroups());
    }
    return mentions(body, { .reader = *m_point.selfId, .groups = *m_ownGroups });
}

/// The group is another one now: what names it is looked at again. Groups change rarely, so this
/// may read every message.
Result<void> ReplicaWriter::nameAnew(GroupId group)
{
    m_ownGroups.reset();
    if (!m_point.selfId)
        return {};
    struct Found {
        Position position = 0;
        RoomId room;
        bool before = false;
        QString body;
    };
    QList<Found> found;
    {
        HEARTH_TRY(Statement statement,
            m_connection.prepare("SELECT position, room_id, mention, body FROM message WHERE "
                                 "instr(body, ?1)"));
        statement.bindAll(u"<!group:"_s + group.toString());
        while (true) {
            HEARTH_TRY(const bool more, statement.step());
            if (!more)
                break;
            found.append({ statement.integer(0), statement.get<RoomId>(1), statement.get<bool>(2),
                statement.text(3) });
        }
    }
    HEARTH_TRY(Statement update,
        m_connection.prepare("UPDATE message SET mention = ?2 WHERE position = ?1"));
    for (const Found& one : std::as_const(found)) {
        HEARTH_TRY(const bool now, namesReader(one.body));
        if (now == one.before)
            continue;
        HEARTH_CHECK(update.bindAll(one.position, now).run());
        m_recount.insert(one.room);
    }
    return {};
}

} // namespace hearth::replica
