// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/sqlite/sqlite_storage_store.h"

#include "localserver/store/sqlite/rows.h"

namespace hearth::server {

using protocol::StorageShare;

namespace {

StorageShare shareAt(const storage::Statement& row, int column)
{
    return { .bytes = row.integer(column), .files = row.integer(column + 1) };
}

protocol::StoredFile readStoredFile(const storage::Statement& row)
{
    protocol::StoredFile stored;
    int column = storage::readRow(row, stored.file);
    row.read(column++, stored.messageId);
    row.read(column++, stored.roomId);
    row.read(column++, stored.parentId);
    row.read(column++, stored.authorId);
    row.read(column, stored.position);
    return stored;
}

QByteArray searchQuery(const char* order)
{
    return "SELECT " + storage::columnList<FileEntry>("f.")
        + ", m.id, m.room_id, m.parent_id, m.author_id, m.position FROM file f CROSS JOIN message m"
          " ON m.id = f.message_id WHERE f.state IN ('stored', 'held') AND f.size >= :least"
          " AND m.position < :before AND (:room IS NULL OR m.room_id = :room) ORDER BY "
        + order;
}

} // namespace

Result<RetentionRun> SqliteStorageStore::retentionRun()
{
    HEARTH_TRY(auto statement,
        m_connection.prepare(
            "SELECT next_at, room_id, position, messages, files, bytes FROM retention_run"));
    HEARTH_TRY(std::optional<RetentionRun> run, first(statement, [](const storage::Statement& row) {
        RetentionRun out;
        row.read(0, out.nextAt);
        row.read(1, out.room);
        row.read(2, out.position);
        out.messages = row.integer(3);
        out.files = row.integer(4);
        out.bytes = row.integer(5);
        return out;
    }));
    return run.value_or(RetentionRun {});
}

Result<void> SqliteStorageStore::setRetentionRun(const RetentionRun& run)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare(
            "INSERT OR REPLACE INTO retention_run (id, next_at, room_id, position, messages, "
            "files, bytes) VALUES (1, ?, ?, ?, ?, ?, ?)"));
    return statement.bindAll(run.nextAt, run.room, run.position, run.messages, run.files, run.bytes)
        .run();
}

Result<QList<AgedMessage>> SqliteStorageStore::aged(
    RoomId room, Position after, Position before, int limit)
{
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        SELECT m.id, m.position,
            EXISTS (SELECT 1 FROM file f WHERE f.message_id = m.id AND f.state IN ('stored', 'held'))
        FROM message m WHERE m.room_id = ? AND m.position > ? AND m.position < ?
            AND m.deleted_at IS NULL AND m.pinned_at IS NULL AND m.kind <> 'notice'
        ORDER BY m.position LIMIT ?)sql"));
    return collect(
        statement.bindAll(room, after, before, limit), [](const storage::Statement& row) {
            return AgedMessage { .id = row.get<MessageId>(0),
                .position = row.integer(1),
                .hasFiles = row.integer(2) != 0 };
        });
}

Result<qint64> SqliteStorageStore::countAged(RoomId room, Position before)
{
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        SELECT count(*) FROM message WHERE room_id = ? AND position < ?
            AND deleted_at IS NULL AND pinned_at IS NULL AND kind <> 'notice')sql"));
    HEARTH_CHECK(statement.bindAll(room, before).step());
    return statement.integer(0);
}

Result<StorageShare> SqliteStorageStore::agedFiles(RoomId room, Position before)
{
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        SELECT coalesce(sum(f.size), 0), count(*) FROM file f CROSS JOIN message m ON m.id = f.message_id
        WHERE f.state IN ('stored', 'held') AND m.room_id = ? AND m.position < ? AND m.pinned_at IS NULL)sql"));
    HEARTH_CHECK(statement.bindAll(room, before).step());
    return shareAt(statement, 0);
}

Result<StorageShare> SqliteStorageStore::allFiles()
{
    HEARTH_TRY(auto statement,
        m_connection.prepare("SELECT coalesce(sum(size), 0), count(*) FROM file WHERE state IN "
                             "('stored', 'held')"));
    HEARTH_CHECK(statement.step());
    return shareAt(statement, 0);
}

Result<QList<protocol::RoomStorage>> SqliteStorageStore::byRoom()
{
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        SELECT m.room_id, sum(f.size), count(*) FROM file f CROSS JOIN message m ON m.id = f.message_id
        WHERE f.state IN ('stored', 'held') GROUP BY m.room_id ORDER BY 2 DESC, 1)sql"));
    return collect(statement, [](const storage::Statement& row) {
        return protocol::RoomStorage { .roomId = row.get<RoomId>(0), .share = shareAt(row, 1) };
    });
}

Result<QList<protocol::PersonStorage>> SqliteStorageStore::byPerson(int limit)
{
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        SELECT member_id, sum(size), count(*) FROM file WHERE state IN ('stored', 'held')
        GROUP BY member_id ORDER BY 2 DESC, 1 LIMIT ?)sql"));
    return collect(statement.bindAll(limit), [](const storage::Statement& row) {
        protocol::PersonStorage out { .memberId = {}, .share = shareAt(row, 1) };
        row.read(0, out.memberId);
        return out;
    });
}

Result<QList<protocol::KindStorage>> SqliteStorageStore::byKind()
{
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        SELECT CASE substr(mime_type, 1, 6) WHEN 'image/' THEN 'image' WHEN 'audio/' THEN 'audio'
                WHEN 'video/' THEN 'video' ELSE 'other' END, sum(size), count(*)
        FROM file WHERE state IN ('stored', 'held') GROUP BY 1 ORDER BY 2 DESC, 1)sql"));
    return collect(statement, [](const storage::Statement& row) {
        return protocol::KindStorage { .kind = row.get<protocol::FileKind>(0),
            .share = shareAt(row, 1) };
    });
}

Result<void> SqliteStorageStore::visitStored(const protocol::StorageSearch& search,
    const std::function<bool(const protocol::StoredFile&)>& take)
{
    static const QByteArray largest = searchQuery("f.size DESC, m.position, f.ordinal");
    static const QByteArray oldest = searchQuery("m.position, f.ordinal");
    HEARTH_TRY(auto statement,
        m_connection.prepare(search.order == protocol::StorageOrder::Largest ? largest : oldest));
    statement.bind(":least", search.minBytes);
    statement.bind(
        ":before", search.before.value_or(Timestamp { limits::fileBytesOfWorkspace }).micros);
    statement.bind(":room", search.roomId);
    while (true) {
        HEARTH_TRY(const bool more, statement.step());
        if (!more || !take(readStoredFile(statement)))
            return {};
    }
}

Result<qint64> SqliteStorageStore::pragma(QByteArrayView sql)
{
    HEARTH_TRY(auto statement, m_connection.prepare(sql));
    HEARTH_CHECK(statement.step());
    return statement.integer(0);
}

Result<qint64> SqliteStorageStore::databaseBytes()
{
    HEARTH_TRY(const qint64 pages, pragma("PRAGMA page_count"));
    HEARTH_TRY(const qint64 size, pragma("PRAGMA page_size"));
    return pages * size;
}

Result<qint64> SqliteStorageStore::reclaimableBytes()
{
    HEARTH_TRY(const qint64 pages, pragma("PRAGMA freelist_count"));
    HEARTH_TRY(const qint64 size, pragma("PRAGMA page_size"));
    return pages * size;
}

Result<bool> SqliteStorageStore::givesPagesBack()
{
    constexpr qint64 incremental = 2; // https://www.sqlite.org/pragma.html#pragma_auto_vacuum
    return pragma("PRAGMA auto_vacuum").transform([](qint64 mode) { return mode == incremental; });
}

Result<void> SqliteStorageStore::dropContent(FileId file, const std::optional<MemberId>& by)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare("UPDATE file SET state = 'removed', sha256 = NULL, removed_by = ?2 "
                             "WHERE id = ?1"));
    return statement.bindAll(file, by).run();
}

Result<void> SqliteStorageStore::reclaim(int pages)
{
    return m_connection.execute("PRAGMA incremental_vacuum(" + QByteArray::number(pages) + ")");
}

Result<int> SqliteStorageStore::quotaTold(MemberId member)
{
    HEARTH_TRY(
        auto statement, m_connection.prepare("SELECT percent FROM quota_told WHERE member_id = ?"));
    HEARTH_TRY(const std::optional<qint64> percent,
        first(statement.bindAll(member),
            [](const storage::Statement& row) { return row.integer(0); }));
    return static_cast<int>(percent.value_or(0));
}

Result<void> SqliteStorageStore::setQuotaTold(MemberId member, int percent)
{
    if (percent == 0) {
        HEARTH_TRY(
            auto statement, m_connection.prepare("DELETE FROM quota_told WHERE member_id = ?"));
        return statement.bindAll(member).run();
    }
    HEARTH_TRY(auto statement,
        m_connection.prepare(
            "INSERT OR REPLACE INTO quota_told (member_id, percent) VALUES (?, ?)"));
    return statement.bindAll(member, percent).run();
}

} // namespace hearth::server
