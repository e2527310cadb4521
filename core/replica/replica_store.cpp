// SPDX-License-Identifier: Apache-2.0
#include "core/replica/replica_store.h"

#include "core/base/log.h"
#include "core/replica/badges.h"
#include "core/replica/known_names.h"
#include "core/replica/message_index.h"
#include "core/replica/replica_schema.h"
#include "core/storage/row.h"
#include "core/storage/sqlite_error.h"
#include "core/storage/transaction.h"

namespace hearth::replica {

using storage::Connection;
using storage::Statement;
using storage::Transaction;

namespace {

/// A whole catch-up moves through random pages of the id index; with less memory each insert would
/// read one.
constexpr int writerCacheKiB = 16 * 1024;
/// A page of imported history changes half of the id index, as those ids are random. Written back
/// after each second page, as SQLite would by itself, and waited for each time, a first sync takes
/// half as long again. In pages of the write-ahead log, which has 64 MiB then.
constexpr char rareCheckpoints[] = "PRAGMA wal_autocheckpoint=16000";

Result<void> savePoint(Connection& connection, const SyncPoint& point)
{
    HEARTH_TRY(Statement statement,
        connection.prepare("UPDATE sync_point SET cursor = ?1, covered = ?2, self_id = ?3, "
                           "skipped_unknown = ?4, known_types = ?5"));
    return statement
        .bindAll(point.cursor, point.covered, point.selfId, point.skippedUnknown, point.knownTypes)
        .run();
}

Result<void> applySnapshot(ReplicaWriter& writer, const protocol::SyncBatch& batch)
{
    if (batch.visibleRooms)
        HEARTH_CHECK(writer.setVisible(*batch.visibleRooms));
    if (batch.workspace)
        HEARTH_CHECK(writer.put(*batch.workspace));
    if (batch.members)
        HEARTH_CHECK(writer.replaceMembers(*batch.members));
    for (const Room& room : batch.rooms.value_or(QList<Room> {}))
        HEARTH_CHECK(writer.put(room, batch.to));
    for (const ReadMark& mark : batch.readMarks.value_or(QList<ReadMark> {}))
        HEARTH_CHECK(writer.put(mark));
    for (const Item& item : batch.items.value_or(QList<Item> {}))
        HEARTH_CHECK(writer.put(item));
    for (const Draft& draft : batch.drafts.value_or(QList<Draft> {}))
        HEARTH_CHECK(writer.put(draft));
    return {};
}

} // namespace

ReplicaStore::ReplicaStore(DatabaseFile file)
    : m_file(std::move(file))
{
}

Result<std::unique_ptr<ReplicaStore>> ReplicaStore::open(const DatabaseFile& file, Timestamp now)
{
    std::unique_ptr<ReplicaStore> store(new ReplicaStore(file));
    const Result<void> opened = store->openFile();
    if (opened)
        return store;
    // A full or read-only disk is not the file's fault; everything else is cured by fetching the
    // copy again.
    if (opened.error().code == ErrorCode::Unavailable)
        return std::unexpected(opened.error());
    qCWarning(logSync).noquote() << "the local copy is fetched again:" << logLine(opened.error());
    HEARTH_CHECK(store->rebuild(now));
    return store;
}

Result<void> ReplicaStore::openFile()
{
    HEARTH_TRY(m_connection,
        Connection::open({ .path = m_file.path,
            .durability = storage::Durability::Normal,
            .cacheKiB = writerCacheKiB,
            .vfs = m_file.vfs }));
    HEARTH_CHECK(m_connection->execute(rareCheckpoints));
    HEARTH_TRY(const int version, m_connection->userVersion());
    if (version > replicaMigrations.back().version) {
        m_connection.reset();
        HEARTH_CHECK(removeDatabase(m_file.path));
        return openFile();
    }
    // What is taken out later is to make the file shorter. This can be said of a file that holds
    // nothing yet; any other would have to be written anew as a whole.
    if (version == 0)
        HEARTH_CHECK(m_connection->execute("PRAGMA auto_vacuum=INCREMENTAL; VACUUM"));
    HEARTH_CHECK(storage::migrate(*m_connection, replicaMigrations));
    HEARTH_CHECK(load());
    if (m_point.skippedUnknown && m_point.knownTypes != knownNames)
        m_point.cursor.reset(); // this program may understand what an older one skipped
    return {};
}

Result<void> ReplicaStore::load()
{
    {
        HEARTH_TRY(Statement statement,
            m_connection->prepare("SELECT cursor, covered, self_id, skipped_unknown, known_types "
                                  "FROM sync_point WHERE id = 1"));
        HEARTH_TRY(const bool there, statement.step());
        if (!there)
            return fail(ErrorCode::Internal, QStringLiteral("the local copy has no sync point"));
        statement.read(0, m_point.cursor);
        statement.read(1, m_point.covered);
        statement.read(2, m_point.selfId);
        statement.read(3, m_point.skippedUnknown);
        statement.read(4, m_point.knownTypes);
    }
    static const QByteArray sql = "SELECT " + storage::columnList<RoomFill>() + " FROM room_fill";
    HEARTH_TRY(Statement statement, m_connection->prepare(sql));
    m_fills.clear();
    while (true) {
        HEARTH_TRY(const bool more, statement.step());
        if (!more)
            return {};
        const auto fill = storage::rowAs<RoomFill>(statement);
        m_fills.insert(fill.roomId, fill);
    }
}

template <typename Work>
Result<Changes> ReplicaStore::transact(Work work)
{
    if (!m_connection) // replacing a damaged file has failed before
        HEARTH_CHECK(openFile());
    HEARTH_TRY(Transaction transaction, Transaction::begin(*m_connection));
    ReplicaWriter writer(*m_connection, m_point, m_fills);
    HEARTH_TRY(SyncPoint point, work(writer));
    HEARTH_CHECK(savePoint(*m_connection, point));
    HEARTH_CHECK(transaction.commit());
    m_point = std::move(point);
    m_fills = writer.fills();
    return writer.changes();
}

Result<Changes> ReplicaStore::apply(const protocol::SyncBatch& batch)
{
    return transact([&](ReplicaWriter& writer) -> Result<SyncPoint> {
        if (batch.reset)
            HEARTH_CHECK(writer.reset());
        if (batch.memberId)
            writer.setSelf(*batch.memberId);
        HEARTH_CHECK(applySnapshot(writer, batch));
        for (const Event& event : batch.events) {
            if (event.seq > m_point.covered || batch.reset)
                HEARTH_CHECK(writer.apply(event));
        }
        if (batch.hasUnknown)
            writer.noteUnknown();
        HEARTH_CHECK(writer.finish());
        SyncPoint point = writer.point();
        point.cursor = batch.cursor;
        point.covered = batch.to;
        return point;
    });
}

Result<Changes> ReplicaStore::applyHistory(
    RoomId room, std::optional<Position> anchor, const protocol::MessagePage& page)
{
    return transact([&](ReplicaWriter& writer) -> Result<SyncPoint> {
        HEARTH_CHECK(writer.putHistory(room, anchor, page));
        if (page.hasUnknown)
            writer.noteUnknown();
        HEARTH_CHECK(writer.finish());
        return writer.point();
    });
}

Result<Changes> ReplicaStore::applyThread(RoomId room, const protocol::MessagePage& page)
{
    return transact([&](ReplicaWriter& writer) -> Result<SyncPoint> {
        HEARTH_CHECK(writer.putThread(room, page));
        if (page.hasUnknown)
            writer.noteUnknown();
        HEARTH_CHECK(writer.finish());
        return writer.point();
    });
}

Result<PruneOutcome> ReplicaStore::prune(const PruneSlice& slice)
{
    PruneOutcome outcome;
    HEARTH_CHECK(transact([&](ReplicaWriter& writer) -> Result<SyncPoint> {
        HEARTH_TRY(outcome, writer.prune(slice));
        return writer.point();
    }));
    return outcome;
}

Result<qint64> ReplicaStore::pragma(QByteArrayView sql)
{
    if (!m_connection)
        return 0;
    HEARTH_TRY(Statement statement, m_connection->prepare(sql));
    HEARTH_CHECK(statement.step());
    return statement.integer(0);
}

Result<qint64> ReplicaStore::usedBytes()
{
    HEARTH_TRY(const qint64 pages, pragma("PRAGMA page_count"));
    HEARTH_TRY(const qint64 freePages, pragma("PRAGMA freelist_count"));
    HEARTH_TRY(const qint64 pageSize, pragma("PRAGMA page_size"));
    return (pages - freePages) * pageSize;
}

Result<bool> ReplicaStore::giveBackPages(int pages)
{
    if (!m_connection)
        return false;
    HEARTH_TRY(const qint64 before, pragma("PRAGMA freelist_count"));
    if (before <= pages) // a few are soon used again
        return false;
    HEARTH_CHECK(
        m_connection->execute("PRAGMA incremental_vacuum(" + QByteArray::number(pages) + ")"));
    HEARTH_TRY(const qint64 after, pragma("PRAGMA freelist_count"));
    return after < before && after > pages;
}

Result<bool> ReplicaStore::holdsUnread(const RoomFill& fill)
{
    if (fill.complete || !m_connection)
        return true;
    if (!fill.oldest)
        return false;
    HEARTH_TRY(Statement statement,
        m_connection->prepare("SELECT read_position, unread FROM room_badge WHERE room_id = ?1"));
    HEARTH_TRY(const bool counted, statement.bindAll(fill.roomId).step());
    return !counted || *fill.oldest <= statement.integer(0) + 1
        || statement.integer(1) >= unreadLimit;
}

Result<Changes> ReplicaStore::apply(const Workspace& workspace)
{
    return transact([&](ReplicaWriter& writer) -> Result<SyncPoint> {
        HEARTH_CHECK(writer.put(workspace));
        return writer.point();
    });
}

Result<Changes> ReplicaStore::apply(const Member& member)
{
    return transact([&](ReplicaWriter& writer) -> Result<SyncPoint> {
        HEARTH_CHECK(writer.put(member));
        return writer.point();
    });
}

Result<Changes> ReplicaStore::apply(const Room& room)
{
    return transact([&](ReplicaWriter& writer) -> Result<SyncPoint> {
        HEARTH_CHECK(writer.put(room, std::nullopt));
        HEARTH_CHECK(writer.finish());
        return writer.point();
    });
}

Result<Changes> ReplicaStore::apply(const Message& message)
{
    return transact([&](ReplicaWriter& writer) -> Result<SyncPoint> {
        HEARTH_CHECK(writer.put(message, Freshness::Answer));
        HEARTH_CHECK(writer.finish());
        return writer.point();
    });
}

Result<Changes> ReplicaStore::apply(const ReadMark& mark)
{
    return transact([&](ReplicaWriter& writer) -> Result<SyncPoint> {
        HEARTH_CHECK(writer.put(mark));
        HEARTH_CHECK(writer.finish());
        return writer.point();
    });
}

Result<Changes> ReplicaStore::apply(const Draft& draft)
{
    return transact([&](ReplicaWriter& writer) -> Result<SyncPoint> {
        HEARTH_CHECK(writer.put(draft));
        return writer.point();
    });
}

Result<Changes> ReplicaStore::apply(const Item& item)
{
    return transact([&](ReplicaWriter& writer) -> Result<SyncPoint> {
        HEARTH_CHECK(writer.put(item));
        HEARTH_CHECK(writer.finish());
        return writer.point();
    });
}

Result<Changes> ReplicaStore::apply(const protocol::PollVoted& answer)
{
    return transact([&](ReplicaWriter& writer) -> Result<SyncPoint> {
        HEARTH_CHECK(writer.put(answer.message, Freshness::Answer));
        HEARTH_CHECK(writer.put(answer.vote));
        HEARTH_CHECK(writer.finish());
        return writer.point();
    });
}

Result<Changes> ReplicaStore::purge(RoomId room)
{
    return transact([&](ReplicaWriter& writer) -> Result<SyncPoint> {
        HEARTH_CHECK(writer.purge(room));
        return writer.point();
    });
}

Result<Changes> ReplicaStore::forget()
{
    return transact([](ReplicaWriter& writer) -> Result<SyncPoint> {
        HEARTH_CHECK(writer.reset());
        return writer.point();
    });
}

Result<std::optional<qint64>> ReplicaStore::messageRevision(MessageId id)
{
    return revision("SELECT revision FROM message WHERE id = ?1", id.uuid);
}

Result<std::optional<qint64>> ReplicaStore::roomRevision(RoomId id)
{
    return revision("SELECT revision FROM room WHERE id = ?1", id.uuid);
}

Result<std::optional<qint64>> ReplicaStore::workspaceRevision()
{
    return revision("SELECT revision FROM workspace", {});
}

Result<std::optional<qint64>> ReplicaStore::revision(QByteArrayView sql, std::optional<Uuid> id)
{
    if (!m_connection)
        return std::nullopt;
    HEARTH_TRY(Statement statement, m_connection->prepare(sql));
    if (id)
        statement.bindBlob(1, id->toBlob());
    HEARTH_TRY(const bool known, statement.step());
    return known ? std::optional(statement.integer(0)) : std::nullopt;
}

Result<QList<RoomId>> ReplicaStore::roomsWithoutState()
{
    if (!m_connection)
        return QList<RoomId> {};
    HEARTH_TRY(Statement statement,
        m_connection->prepare("SELECT room_id FROM room_fill WHERE NOT EXISTS (SELECT 1 FROM room "
                              "WHERE room.id = room_fill.room_id)"));
    QList<RoomId> rooms;
    while (true) {
        HEARTH_TRY(const bool more, statement.step());
        if (!more)
            return rooms;
        rooms.append(statement.get<RoomId>(0));
    }
}

Result<bool> ReplicaStore::index(int messages)
{
    if (!m_connection)
        return false;
    return MessageIndex(*m_connection).advance(messages);
}

Result<void> ReplicaStore::restartIndex()
{
    if (!m_connection)
        return {};
    HEARTH_TRY(Transaction transaction, Transaction::begin(*m_connection));
    HEARTH_CHECK(MessageIndex(*m_connection).startOver());
    return transaction.commit();
}

Result<void> ReplicaStore::rebuild(Timestamp now)
{
    m_connection.reset();
    m_point = {};
    m_fills.clear();
    HEARTH_CHECK(setAside(m_file.path, now));
    return openFile();
}

} // namespace hearth::replica
