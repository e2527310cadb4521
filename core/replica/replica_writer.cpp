// SPDX-License-Identifier: Apache-2.0
#include "core/replica/replica_writer.h"

#include "core/replica/badges.h"
#include "core/replica/known_names.h"
#include "core/replica/message_index.h"
#include "core/replica/row_sql.h"

namespace hearth::replica {

using namespace Qt::StringLiterals;
using storage::Statement;

namespace {

template <Described T>
Result<bool> putRow(storage::Connection& connection, const QByteArray& sql, const T& value)
{
    HEARTH_TRY(Statement statement, connection.prepare(sql));
    bindFields(statement, value);
    HEARTH_CHECK(statement.run());
    return connection.changes() > 0;
}

} // namespace

ReplicaWriter::ReplicaWriter(storage::Connection& connection, SyncPoint point, RoomFills fills)
    : m_connection(connection)
    , m_point(std::move(point))
    , m_fills(std::move(fills))
{
}

Result<void> ReplicaWriter::reset()
{
    HEARTH_CHECK(m_connection.execute(
        "DELETE FROM workspace; DELETE FROM member; DELETE FROM room; DELETE FROM room_fill;"
        "DELETE FROM room_badge; DELETE FROM read_mark; DELETE FROM draft; DELETE FROM message;"
        "DELETE FROM item;"));
    HEARTH_CHECK(MessageIndex(m_connection).eraseAll());
    m_indexReach.reset();
    m_named.reset();
    m_fills.clear();
    m_recount.clear();
    m_point = SyncPoint { .knownTypes = knownNames };
    m_changes = Changes { .everything = true };
    return {};
}

Result<void> ReplicaWriter::setVisible(const QList<protocol::VisibleRoom>& rooms)
{
    QSet<RoomId> visible;
    for (const protocol::VisibleRoom& room : rooms) {
        visible.insert(room.id);
        const auto known = m_fills.constFind(room.id);
        if (known == m_fills.constEnd()) {
            HEARTH_CHECK(appear({ .roomId = room.id,
                .since = room.since,
                .readFrom = room.readFrom,
                .joined = room.joined }));
            continue;
        }
        RoomFill fill = *known;
        const bool mayHaveHoles = fill.since && room.since > *fill.since;
        fill.since = fill.since.value_or(room.since);
        if (fill.readFrom != room.readFrom)
            m_recount.insert(room.id);
        fill.readFrom = room.readFrom;
        if (fill.joined != room.joined)
            m_changes.rooms.insert(room.id);
        fill.joined = room.joined;
        if (fill != *known)
            HEARTH_CHECK(store(fill));
        if (mayHaveHoles)
            HEARTH_CHECK(refill(room.id, room.since));
    }
    const QList<RoomId> held = m_fills.keys();
    for (const RoomId& room : held) {
        if (!visible.contains(room))
            HEARTH_CHECK(purge(room));
    }
    return {};
}

void ReplicaWriter::setSelf(MemberId self) { m_point.selfId = self; }

void ReplicaWriter::noteUnknown()
{
    m_point.skippedUnknown = true;
    m_point.knownTypes = knownNames;
}

Result<void> ReplicaWriter::apply(const Event& event)
{
    const std::optional<EventType> type = enumFromName<EventType>(event.type);
    if (!type) {
        noteUnknown();
        return {};
    }
    switch (*type) {
    case EventType::WorkspaceUpdated:
        return event.workspace ? put(*event.workspace) : Result<void> {};
    case EventType::ChannelCreated:
    case EventType::ChannelUpdated:
    case EventType::ChannelDeleted:
    case EventType::ConversationCreated:
    case EventType::ConversationUpdated:
        return applyRoom(event);
    case EventType::MemberJoined:
    case EventType::MemberUpdated:
    case EventType::MemberLeft:
        return event.member ? put(*event.member) : Result<void> {};
    case EventType::MessageCreated:
    case EventType::MessageUpdated:
    case EventType::MessageDeleted:
    case EventType::ReactionToggled:
    case EventType::PollChanged: {
        if (event.message)
            return put(*event.message, Freshness::Event);
        const Result<MessageId> gone = MessageId::fromString(event.entityId);
        return gone ? erase(*gone) : Result<void> {};
    }
    case EventType::ReadAdvanced:
        return event.readMark ? put(*event.readMark) : Result<void> {};
    case EventType::DraftChanged:
        return event.draft ? put(*event.draft) : Result<void> {};
    case EventType::PreferenceChanged:
    case EventType::SectionChanged:
    case EventType::SavedChanged:
    case EventType::ThreadChanged:
    case EventType::GroupChanged:
    case EventType::EmojiChanged:
    case EventType::VoteChanged:
    case EventType::ScheduledChanged:
    case EventType::ReminderChanged:
    case EventType::AttentionChanged:
    case EventType::RoleChanged:
    case EventType::AlertChanged:
        return event.item ? put(*event.item) : Result<void> {};
    case EventType::ImportCompleted:
    case EventType::ImportRemoved:
        return {};
    }
    return {};
}

Result<void> ReplicaWriter::applyRoom(const Event& event)
{
    if (!event.room) {
        const Result<RoomId> gone = RoomId::fromString(event.entityId);
        return gone ? purge(*gone) : Result<void> {};
    }
    HEARTH_CHECK(put(*event.room, event.seq));
    // Whoever saw a room come into being sees every message of it come: there is no history to
    // fetch. Imports bring some along.
    const bool created = event.type == QLatin1StringView(enumName(EventType::ChannelCreated))
        || event.type == QLatin1StringView(enumName(EventType::ConversationCreated));
    RoomFill fill = m_fills.value(event.room->id);
    // Access newer than the event brought history along that no event tells of.
    const bool sawAll = !fill.since || *fill.since <= event.seq;
    if (created && sawAll && !event.room->importId && !fill.complete && !fill.oldest) {
        fill.complete = true;
        fill.readFrom = fill.readFrom.value_or(0);
        m_changes.filled.insert(fill.roomId);
        return store(fill);
    }
    return {};
}

Result<void> ReplicaWriter::put(const Workspace& workspace)
{
    static const QByteArray sql = upsertSql<Workspace>(
        "workspace", "id", "excluded.revision >= workspace.revision");
    HEARTH_TRY(const bool changed, putRow(m_connection, sql, workspace));
    m_changes.workspace = m_changes.workspace || changed;
    return {};
}

Result<void> ReplicaWriter::put(const Member& member)
{
    static const QByteArray sql = upsertSql<Member>(
        "member", "id", "excluded.revision >= member.revision");
    HEARTH_TRY(const bool changed, putRow(m_connection, sql, member));
    m_changes.members = m_changes.members || changed;
    return {};
}

Result<void> ReplicaWriter::replaceMembers(const QList<Member>& members)
{
    QSet<MemberId> present;
    for (const Member& member : members) {
        present.insert(member.id);
        HEARTH_CHECK(put(member));
    }
    HEARTH_TRY(Statement known, m_connection.prepare("SELECT id FROM member"));
    QList<MemberId> gone;
    while (true) {
        HEARTH_TRY(const bool more, known.step());
        if (!more)
            break;
        if (const auto member = known.get<MemberId>(0); !present.contains(member))
            gone.append(member);
    }
    HEARTH_TRY(Statement remove, m_connection.prepare("DELETE FROM member WHERE id = ?"));
    for (const MemberId& member : gone)
        HEARTH_CHECK(remove.bindAll(member).run());
    m_changes.members = m_changes.members || !gone.isEmpty();
    return {};
}

Result<void> ReplicaWriter::put(const Room& room, std::optional<qint64> since)
{
    static const QByteArray sql = upsertSql<Room>(
        "room", "id", "excluded.revision >= room.revision");
    if (!m_fills.contains(room.id)) {
        RoomFill fill { .roomId = room.id, .since = since };
        if (!since) { // just made by this device
            // A conversation may have been there before, begun by somebody else.
            fill.complete = room.isChannel();
            fill.readFrom = 0;
        }
        HEARTH_CHECK(appear(fill));
    }
    HEARTH_TRY(const bool changed, putRow(m_connection, sql, room));
    if (changed)
        m_changes.rooms.insert(room.id);
    return {};
}

Result<void> ReplicaWriter::put(const ReadMark& mark)
{
    static const QByteArray sql = upsertSql<ReadMark>("read_mark", "room_id",
        "excluded.revision > read_mark.revision OR (excluded.revision = read_mark.revision AND "
        "excluded.position > read_mark.position)");
    if (!m_fills.contains(mark.roomId)) // an answer that comes after the access was lost
        return {};
    HEARTH_TRY(const bool changed, putRow(m_connection, sql, mark));
    if (changed)
        m_recount.insert(mark.roomId);
    return {};
}

Result<void> ReplicaWriter::put(const Draft& draft)
{
    if (!m_fills.contains(draft.roomId))
        return {};
    HEARTH_TRY(Statement statement,
        m_connection.prepare("INSERT INTO draft(room_id, parent_id, body, revision) VALUES (?1, "
                             "?2, ?3, ?4) ON CONFLICT(room_id, parent_id) DO UPDATE SET body = "
                             "excluded.body, revision = excluded.revision WHERE excluded.revision "
                             "> draft.revision"));
    HEARTH_CHECK(statement
            .bindAll(
                draft.roomId, draft.parentId.value_or(MessageId {}), draft.body, draft.revision)
            .run());
    if (m_connection.changes() > 0)
        m_changes.drafts.append(draft);
    return {};
}

Result<void> ReplicaWriter::put(const Item& item)
{
    if (item.kind == ItemKind::Unknown) {
        noteUnknown();
        return {};
    }
    if (item.revision == 0) // as it is for whoever never changed it: the server keeps none
        return {};
    QStringList keywordsBefore;
    if (item.kind == ItemKind::Attention) {
        HEARTH_TRY(keywordsBefore, keywords());
    }
    HEARTH_TRY(Statement statement,
        m_connection.prepare("INSERT INTO item(kind, id, value, revision) VALUES (?1, ?2, ?3, ?4) "
                             "ON CONFLICT(kind, id) DO UPDATE SET value = excluded.value, revision "
                             "= excluded.revision WHERE excluded.revision > item.revision"));
    HEARTH_CHECK(statement.bindAll(item.kind, item.id, item, item.revision).run());
    if (m_connection.changes() == 0)
        return {};
    m_changes.items.insert(item.kind);
    if (item.kind == ItemKind::Vote)
        m_changes.votes.append(item);
    if (item.kind == ItemKind::Group)
        return nameAnew(u"<!group:"_s + item.id.uuid.toString());
    if (item.attention.value_or(Attention {}).keywords != keywordsBefore)
        return nameAnew({});
    if (item.kind == ItemKind::Preference)
        m_changes.rooms.insert({ item.id.uuid });
    return {};
}

Result<void> ReplicaWriter::purge(RoomId room)
{
    for (const char* table : { "message", "room_badge", "read_mark", "draft", "room_fill" })
        HEARTH_CHECK(eraseRows(table, room));
    HEARTH_CHECK(MessageIndex(m_connection).noteErased(room));
    HEARTH_TRY(Statement statement, m_connection.prepare("DELETE FROM room WHERE id = ?1"));
    HEARTH_CHECK(statement.bindAll(room).run());
    m_fills.remove(room);
    m_recount.remove(room);
    m_changes.rooms.remove(room);
    m_changes.purged.insert(room);
    return {};
}

Result<void> ReplicaWriter::refill(RoomId room, std::optional<qint64> since)
{
    HEARTH_CHECK(eraseRows("message", room));
    HEARTH_CHECK(MessageIndex(m_connection).noteErased(room));
    RoomFill fill = m_fills.value(room);
    fill.since = since;
    fill.oldest.reset();
    fill.complete = false;
    m_recount.insert(room);
    m_changes.manyMessages.insert(room);
    return store(fill);
}

Result<void> ReplicaWriter::appear(const RoomFill& fill)
{
    m_recount.insert(fill.roomId);
    m_changes.purged.remove(fill.roomId);
    return store(fill);
}

Result<void> ReplicaWriter::store(const RoomFill& fill)
{
    static const QByteArray sql = upsertSql<RoomFill>("room_fill", "room_id", "");
    m_fills.insert(fill.roomId, fill);
    HEARTH_CHECK(putRow(m_connection, sql, fill));
    return {};
}

Result<void> ReplicaWriter::eraseRows(const char* table, RoomId room)
{
    HEARTH_TRY(Statement statement,
        m_connection.prepare(QByteArray("DELETE FROM ") + table + " WHERE room_id = ?1"));
    return statement.bindAll(room).run();
}

Result<void> ReplicaWriter::finish()
{
    static const QByteArray sql = upsertSql<RoomBadge>("room_badge", "room_id", "");
    if (!m_point.selfId)
        return {};
    HEARTH_TRY(const Timestamp since, joined());
    for (const RoomId& room : std::as_const(m_recount)) {
        const auto fill = m_fills.constFind(room);
        if (fill == m_fills.constEnd())
            continue;
        HEARTH_TRY(const RoomBadge badge, countBadge(m_connection, *fill, *m_point.selfId, since));
        HEARTH_TRY(const bool same, hasBadge(badge));
        if (same)
            continue;
        HEARTH_CHECK(putRow(m_connection, sql, badge));
        m_changes.rooms.insert(room);
    }
    m_changes.messages.removeIf(
        [this](const Message& message) { return m_changes.manyMessages.contains(message.roomId); });
    return {};
}

Result<bool> ReplicaWriter::hasBadge(const RoomBadge& badge)
{
    static const QByteArray sql = "SELECT " + storage::columnList<RoomBadge>()
        + " FROM room_badge WHERE room_id = ?1";
    HEARTH_TRY(Statement statement, m_connection.prepare(sql));
    HEARTH_TRY(const bool known, statement.bindAll(badge.roomId).step());
    return known && storage::rowAs<RoomBadge>(statement) == badge;
}

Result<Timestamp> ReplicaWriter::joined()
{
    HEARTH_TRY(
        Statement statement, m_connection.prepare("SELECT joined_at FROM member WHERE id = ?1"));
    HEARTH_TRY(const bool known, statement.bindAll(*m_point.selfId).step());
    return known ? statement.get<Timestamp>(0) : Timestamp {};
}

} // namespace hearth::replica
