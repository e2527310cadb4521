// SPDX-License-Identifier: Apache-2.0
#include "core/replica/replica_reader.h"

#include "core/replica/badges.h"
#include "core/replica/file_pages.h"
#include "core/replica/item_overlay.h"
#include "core/replica/message_search.h"
#include "core/replica/replica_schema.h"
#include "core/replica/room_overlay.h"
#include "core/storage/row.h"

#include <algorithm>
#include <tuple>

namespace hearth::replica {

using protocol::PageDirection;
using storage::Connection;
using storage::Statement;

namespace {

constexpr int readerCacheKiB = 4 * 1024;

/// Everything read in between belongs to the same moment.
class ReadTransaction {
public:
    explicit ReadTransaction(Connection& connection)
        : m_connection(connection)
        , m_begun(connection.execute("BEGIN"))
    {
    }
    ~ReadTransaction()
    {
        if (m_begun && !m_connection.execute("COMMIT"))
            std::ignore = m_connection.execute("ROLLBACK");
    }
    ReadTransaction(const ReadTransaction&) = delete;
    ReadTransaction& operator=(const ReadTransaction&) = delete;
    [[nodiscard]] const Result<void>& begun() const { return m_begun; }

private:
    Connection& m_connection;
    Result<void> m_begun;
};

template <Described T>
Result<QList<T>> readAll(Statement& statement)
{
    QList<T> rows;
    while (true) {
        HEARTH_TRY(const bool more, statement.step());
        if (!more)
            return rows;
        rows.append(storage::rowAs<T>(statement));
    }
}

QByteArray pageSql(const char* place, const char* comparison, const char* order)
{
    return "SELECT " + storage::columnList<Message>() + " FROM message WHERE room_id = ?1 AND "
        + place + " AND position " + comparison + " ?3 AND position >= ?4 ORDER BY position "
        + order + " LIMIT ?5";
}

} // namespace

ReplicaReader::ReplicaReader(DatabaseFile file, Disk disk)
    : m_file(std::move(file))
    , m_disk(disk)
{
}

ReplicaReader::~ReplicaReader() = default;

std::unique_lock<std::mutex> ReplicaReader::suspend()
{
    std::unique_lock lock(m_mutex);
    m_connection.reset();
    return lock;
}

template <typename Work>
auto ReplicaReader::read(Work work) -> decltype(work())
{
    const std::scoped_lock lock(m_mutex);
    if (!m_connection) {
        HEARTH_TRY(m_connection,
            Connection::open({ .path = m_file.path,
                .access = m_disk == Disk::Fixed ? storage::Access::FixedDisk
                                                : storage::Access::ReadOnly,
                .durability = storage::Durability::Normal,
                .cacheKiB = readerCacheKiB,
                .vfs = m_file.vfs }));
    }
    const ReadTransaction transaction(*m_connection);
    HEARTH_CHECK(Result<void>(transaction.begun()));
    return work();
}

Result<void> ReplicaReader::check()
{
    return read([&]() -> Result<void> {
        HEARTH_TRY(const int version, m_connection->userVersion());
        if (version != replicaMigrations.back().version)
            return fail(ErrorCode::Unavailable,
                QStringLiteral("the local copy is of version %1, which is not this program's")
                    .arg(version));
        HEARTH_CHECK(workspace());
        return {};
    });
}

Result<Snapshot> ReplicaReader::snapshot(const Overlay& overlay)
{
    return read([&]() -> Result<Snapshot> {
        Snapshot snapshot;
        HEARTH_TRY(snapshot.workspace, workspace());
        HEARTH_TRY(snapshot.self, self());
        HEARTH_TRY(snapshot.members, members());
        HEARTH_TRY(snapshot.rooms, rooms(overlay));
        overlay.applyTo(snapshot.workspace);
        for (Member& member : snapshot.members) {
            if (member.id == snapshot.self)
                overlay.applyTo(member);
        }
        HEARTH_TRY(snapshot.items, items(overlay));
        return snapshot;
    });
}

Result<QList<RoomState>> ReplicaReader::roomStates(const Overlay& overlay)
{
    return read([&] { return rooms(overlay); });
}

Result<Workspace> ReplicaReader::workspace()
{
    static const QByteArray sql = "SELECT " + storage::columnList<Workspace>() + " FROM workspace";
    HEARTH_TRY(Statement statement, m_connection->prepare(sql));
    HEARTH_TRY(const bool known, statement.step());
    if (!known)
        return fail(
            ErrorCode::Unavailable, QStringLiteral("the workspace has not been fetched yet"));
    return storage::rowAs<Workspace>(statement);
}

Result<MemberId> ReplicaReader::self()
{
    HEARTH_TRY(
        Statement statement, m_connection->prepare("SELECT self_id FROM sync_point WHERE id = 1"));
    HEARTH_CHECK(statement.step());
    return statement.get<MemberId>(0);
}

Result<QList<Member>> ReplicaReader::members()
{
    static const QByteArray sql = "SELECT " + storage::columnList<Member>() + " FROM member";
    HEARTH_TRY(Statement statement, m_connection->prepare(sql));
    return readAll<Member>(statement);
}

Result<QList<Item>> ReplicaReader::items(const Overlay& overlay)
{
    HEARTH_TRY(Statement statement, m_connection->prepare("SELECT value FROM item"));
    QList<Item> items;
    while (true) {
        HEARTH_TRY(const bool more, statement.step());
        if (!more)
            return withPending(std::move(items), overlay.items);
        if (Item item = statement.get<Item>(0); !item.removed)
            items.append(std::move(item));
    }
}

Result<QList<Item>> ReplicaReader::listItems(const Overlay& overlay)
{
    return read([&] { return items(overlay); });
}

Result<QList<RoomState>> ReplicaReader::rooms(const Overlay& overlay)
{
    static const QByteArray sql = "SELECT " + storage::columnList<Room>("room.") + ", "
        + storage::columnList<RoomBadge>("room_badge.")
        + ", room_fill.joined FROM room JOIN room_fill ON room_fill.room_id = room.id LEFT JOIN "
          "room_badge ON "
          "room_badge.room_id = "
          "room.id";
    HEARTH_TRY(const MemberId reader, self());
    HEARTH_TRY(const QList<Item> kept, items(overlay));
    QHash<RoomId, RoomPreference> preferences;
    for (const Item& item : kept) {
        if (item.preference)
            preferences.insert(item.preference->roomId, *item.preference);
    }
    HEARTH_TRY(Statement statement, m_connection->prepare(sql));
    QList<RoomState> rooms;
    while (true) {
        HEARTH_TRY(const bool more, statement.step());
        if (!more)
            break;
        RoomState state;
        RoomBadge badge;
        statement.read(storage::readRow(statement, badge, storage::readRow(statement, state.room)),
            state.joined);
        const PendingRead pending = overlay.read.value(state.room.id);
        if (pending.rewound || pending.position > badge.readPosition) {
            HEARTH_TRY(const Unread unread,
                countUnread(*m_connection, state.room.id, pending.position, reader));
            badge.readPosition = pending.position;
            badge.unread = unread.messages;
            badge.mentions = unread.mentions;
        }
        state.readPosition = badge.readPosition;
        state.unread = badge.unread;
        state.mentions = badge.mentions;
        state.lastPosition = badge.lastPosition;
        overlay.applyTo(state.room);
        state.hasDraft = overlay.drafts.contains(state.room.id);
        state.preference = preferences.value(
            state.room.id, RoomPreference { .roomId = state.room.id });
        state.joined = isJoined(overlay, state.room.id, state.joined);
        layMembership(overlay, state, reader);
        rooms.append(state);
    }
    for (const Room& room : begunConversations(overlay, reader)) {
        if (std::ranges::contains(
                rooms, room.id, [](const RoomState& state) { return state.room.id; }))
            continue;
        RoomState state;
        state.room = room;
        state.hasDraft = overlay.drafts.contains(room.id);
        state.preference = preferences.value(room.id, RoomPreference { .roomId = room.id });
        rooms.append(state);
    }
    return rooms;
}

Result<RoomFill> ReplicaReader::fill(RoomId room)
{
    static const QByteArray sql = "SELECT " + storage::columnList<RoomFill>()
        + " FROM room_fill WHERE room_id = ?1";
    HEARTH_TRY(Statement statement, m_connection->prepare(sql));
    HEARTH_TRY(const bool known, statement.bindAll(room).step());
    // A room that was made here and not sent yet has no history anywhere.
    return known ? storage::rowAs<RoomFill>(statement)
                 : RoomFill { .roomId = room, .complete = true };
}

/// A thread that began within the room's history is whole. One that began before may have been
/// fetched by itself: then as many replies are here as the server counts, for events keep up with
/// every row that is here.
Result<std::optional<Position>> ReplicaReader::threadEdge(MessageId root, const RoomFill& fill)
{
    if (fill.complete)
        return std::nullopt;
    HEARTH_TRY(Statement statement,
        m_connection->prepare("SELECT position, reply_count FROM message WHERE id = ?1"));
    HEARTH_TRY(const bool known, statement.bindAll(root).step());
    if (!known)
        return fill.edge();
    if (statement.integer(0) >= fill.edge())
        return std::nullopt;
    HEARTH_TRY(Statement replies,
        m_connection->prepare("SELECT count(*) FROM message WHERE room_id = ?1 AND parent_id = ?2 "
                              "AND deleted_at IS NULL"));
    HEARTH_CHECK(replies.bindAll(fill.roomId, root).step());
    return replies.integer(0) == statement.integer(1) ? std::nullopt : std::optional(fill.edge());
}

Result<QList<Message>> ReplicaReader::messages(const PageQuery& query, Position edge)
{
    // As the indexes say it; ?2 is the thread.
    static constexpr char timeline[] = "(parent_id IS NULL OR also_in_room) AND ?2 IS NULL";
    static constexpr char thread[] = "parent_id = ?2";
    static const QByteArray before[] { pageSql(timeline, "<", "DESC"),
        pageSql(thread, "<", "DESC") };
    static const QByteArray after[] { pageSql(timeline, ">", "ASC"), pageSql(thread, ">", "ASC") };
    const bool backwards = query.direction == PageDirection::Before;
    const int place = query.parent ? 1 : 0;
    using Limits = std::numeric_limits<Position>;
    HEARTH_TRY(
        Statement statement, m_connection->prepare(backwards ? before[place] : after[place]));
    statement.bindAll(query.room, query.parent,
        query.anchor.value_or(backwards ? Limits::max() : Limits::min()), edge, query.limit);
    HEARTH_TRY(QList<Message> messages, readAll<Message>(statement));
    if (backwards)
        std::ranges::reverse(messages);
    return messages;
}

Result<Page> ReplicaReader::page(const PageQuery& query)
{
    return read([&]() -> Result<Page> {
        HEARTH_TRY(const RoomFill held, fill(query.room));
        PageQuery wanted = query;
        wanted.limit = query.limit + 1; // one more tells whether there is more
        std::optional<Position> edge = held.complete ? std::nullopt : std::optional(held.edge());
        if (query.parent) {
            HEARTH_TRY(edge, threadEdge(*query.parent, held));
        }
        Page page;
        HEARTH_TRY(
            page.messages, messages(wanted, edge.value_or(std::numeric_limits<Position>::min())));
        page.more = page.messages.size() > query.limit;
        if (page.more && query.direction == PageDirection::Before)
            page.messages.removeFirst();
        else if (page.more)
            page.messages.removeLast();
        page.missing = edge && (query.parent || query.direction == PageDirection::Before);
        return page;
    });
}

Result<Page> ReplicaReader::pageAround(RoomId room, Position position, int limit)
{
    return read([&]() -> Result<Page> {
        HEARTH_TRY(const RoomFill held, fill(room));
        const int side = std::max(limit / 2, 1);
        PageQuery query { .room = room, .parent = {}, .anchor = position, .limit = side + 1 };
        HEARTH_TRY(QList<Message> older, messages(query, held.edge()));
        query.direction = PageDirection::After;
        query.anchor = position - 1; // the one at the position included
        query.limit = side + 2;
        HEARTH_TRY(QList<Message> newer, messages(query, held.edge()));
        Page page;
        page.missing = !held.complete;
        page.more = older.size() > side;
        if (page.more)
            older.removeFirst();
        page.moreAfter = newer.size() > side + 1;
        if (page.moreAfter)
            newer.removeLast();
        page.messages = older + newer;
        return page;
    });
}

Result<Message> ReplicaReader::message(MessageId id)
{
    static const QByteArray sql = "SELECT " + storage::columnList<Message>()
        + " FROM message WHERE id = ?1";
    return read([&]() -> Result<Message> {
        HEARTH_TRY(Statement statement, m_connection->prepare(sql));
        HEARTH_TRY(const bool known, statement.bindAll(id).step());
        if (!known)
            return fail(
                ErrorCode::NotFound, QStringLiteral("this device does not hold the message"));
        return storage::rowAs<Message>(statement);
    });
}

Result<QList<Message>> ReplicaReader::pinned(RoomId room)
{
    static const QByteArray sql = "SELECT " + storage::columnList<Message>()
        + " FROM message WHERE room_id = ?1 AND pinned_at IS NOT NULL ORDER BY pinned_at DESC";
    return read([&]() -> Result<QList<Message>> {
        HEARTH_TRY(Statement statement, m_connection->prepare(sql));
        statement.bindAll(room);
        QList<Message> messages;
        while (true) {
            HEARTH_TRY(const bool more, statement.step());
            if (!more)
                return messages;
            messages.append(storage::rowAs<Message>(statement));
        }
    });
}

Result<FilePage> ReplicaReader::files(std::optional<RoomId> room, int limit)
{
    return read([&]() -> Result<FilePage> {
        if (!room)
            return readFiles(*m_connection, std::nullopt, limit);
        HEARTH_TRY(const RoomFill held, fill(*room));
        return readFiles(*m_connection, held, limit);
    });
}

Result<ActivityPage> ReplicaReader::activity(const ActivityQuery& query, const Overlay& overlay)
{
    return read([&]() -> Result<ActivityPage> {
        HEARTH_TRY(const MemberId reader, self());
        HEARTH_TRY(const QList<Item> kept, items(overlay));
        QList<FollowedThread> followed;
        for (const Item& item : kept) {
            if (item.thread && item.thread->following)
                followed.append(*item.thread);
        }
        return readActivity(*m_connection, query, reader, followed);
    });
}

Result<SearchPage> ReplicaReader::search(const SearchQuery& query)
{
    return read([&] { return searchMessages(*m_connection, query); });
}

Result<QList<Draft>> ReplicaReader::drafts()
{
    return read([&]() -> Result<QList<Draft>> {
        HEARTH_TRY(Statement statement,
            m_connection->prepare("SELECT room_id, parent_id, body, revision FROM draft"));
        QList<Draft> drafts;
        while (true) {
            HEARTH_TRY(const bool more, statement.step());
            if (!more)
                return drafts;
            Draft draft;
            statement.read(0, draft.roomId);
            if (const auto parent = statement.get<MessageId>(1); !parent.isNull())
                draft.parentId = parent;
            statement.read(2, draft.body);
            statement.read(3, draft.revision);
            drafts.append(draft);
        }
    });
}

} // namespace hearth::replica
