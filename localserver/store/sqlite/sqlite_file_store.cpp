// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/sqlite/rows.h"
#include "localserver/store/sqlite/sqlite_stores.h"

namespace hearth::server {

namespace {

const QByteArray& entryColumns()
{
    static const QByteArray columns = storage::columnList<FileEntry>("f.");
    return columns;
}

/// What no message carries yet nobody has removed.
const QByteArray& uploadColumns()
{
    static const QByteArray columns = "f.id, f.name, f.mime_type, f.size, f.state, f.width, "
                                      "f.height, NULL, f.member_id, f.sha256, f.changed_at";
    return columns;
}

QString readText(const storage::Statement& row) { return row.text(0); }

UploadRow readUpload(const storage::Statement& row)
{
    UploadRow out;
    int column = storage::readRow(row, out.file);
    row.read(column++, out.memberId);
    row.read(column++, out.sha256);
    row.read(column, out.changedAt);
    return out;
}

AttachedFile readAttached(const storage::Statement& row)
{
    AttachedFile out;
    int column = storage::readRow(row, out.file);
    row.read(column++, out.messageId);
    row.read(column++, out.memberId);
    row.read(column, out.sha256);
    return out;
}

QByteArray attachedQuery(const char* filter)
{
    return "SELECT " + entryColumns() + ", f.message_id, f.member_id, f.sha256 FROM file f WHERE "
        + filter;
}

} // namespace

Result<std::optional<UploadRow>> SqliteFileStore::findUpload(FileId id)
{
    static const QByteArray sql = "SELECT " + uploadColumns() + " FROM upload f WHERE f.id = ?";
    HEARTH_TRY(auto statement, m_connection.prepare(sql));
    return first(statement.bindAll(id), readUpload);
}

Result<void> SqliteFileStore::addUpload(const UploadRow& row)
{
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        INSERT INTO upload (id, member_id, name, mime_type, size, width, height, state, sha256, changed_at)
        VALUES (:id, :member, :name, :mime_type, :size, :width, :height, :state, :sha256, :changed_at))sql"));
    storage::bindRow(statement, row.file);
    statement.bind(":member", row.memberId);
    statement.bind(":sha256", row.sha256);
    statement.bind(":changed_at", row.changedAt);
    return statement.run();
}

Result<void> SqliteFileStore::updateUpload(const UploadRow& row)
{
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        UPDATE upload SET mime_type = :mime_type, state = :state, sha256 = :sha256, changed_at = :changed_at
        WHERE id = :id)sql"));
    storage::bindRow(statement, row.file);
    statement.bind(":sha256", row.sha256);
    statement.bind(":changed_at", row.changedAt);
    return statement.run();
}

Result<void> SqliteFileStore::removeUpload(FileId id)
{
    HEARTH_TRY(auto statement, m_connection.prepare("DELETE FROM upload WHERE id = ?"));
    return statement.bindAll(id).run();
}

Result<QList<FileId>> SqliteFileStore::abandonedUploads(Timestamp before)
{
    HEARTH_TRY(auto statement, m_connection.prepare("SELECT id FROM upload WHERE changed_at < ?"));
    return collect(statement.bindAll(before),
        [](const storage::Statement& row) { return row.get<FileId>(0); });
}

Result<FileUsage> SqliteFileStore::usage(MemberId member)
{
    HEARTH_TRY(auto person, m_connection.prepare(R"sql(
        SELECT (SELECT coalesce(sum(size), 0) FROM upload WHERE member_id = ?1 AND state <> 'blocked')
            + (SELECT coalesce(sum(size), 0) FROM file WHERE member_id = ?1 AND state IN ('stored', 'held')))sql"));
    HEARTH_CHECK(person.bindAll(member).step());
    HEARTH_TRY(auto workspace, m_connection.prepare(R"sql(
        SELECT (SELECT coalesce(sum(size), 0) FROM upload WHERE state <> 'blocked')
            + (SELECT coalesce(sum(size), 0) FROM file WHERE state IN ('stored', 'held')))sql"));
    HEARTH_CHECK(workspace.step());
    return FileUsage { .person = person.integer(0), .workspace = workspace.integer(0) };
}

Result<QHash<MemberId, qint64>> SqliteFileStore::usageByPerson()
{
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        SELECT member_id, sum(size) FROM (
            SELECT member_id, size FROM upload WHERE state <> 'blocked'
            UNION ALL SELECT member_id, size FROM file WHERE member_id IS NOT NULL AND state IN ('stored', 'held'))
        GROUP BY member_id)sql"));
    QHash<MemberId, qint64> usage;
    while (true) {
        HEARTH_TRY(const bool more, statement.step());
        if (!more)
            return usage;
        usage.insert(statement.get<MemberId>(0), statement.integer(1));
    }
}

Result<std::optional<AttachedFile>> SqliteFileStore::findAttached(FileId id)
{
    static const QByteArray sql = attachedQuery("f.id = ?");
    HEARTH_TRY(auto statement, m_connection.prepare(sql));
    return first(statement.bindAll(id), readAttached);
}

Result<void> SqliteFileStore::attach(const AttachedFile& file, int ordinal)
{
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        INSERT INTO file (id, message_id, ordinal, name, mime_type, size, width, height, state, sha256, member_id)
        VALUES (:id, :message, :ordinal, :name, :mime_type, :size, :width, :height, :state, :sha256, :member))sql"));
    storage::bindRow(statement, file.file);
    statement.bind(":message", file.messageId);
    statement.bind(":ordinal", ordinal);
    statement.bind(":sha256", file.sha256);
    statement.bind(":member", file.memberId);
    return statement.run();
}

Result<void> SqliteFileStore::removeAttached(FileId id)
{
    HEARTH_TRY(auto statement, m_connection.prepare("DELETE FROM file WHERE id = ?"));
    return statement.bindAll(id).run();
}

Result<QList<AttachedFile>> SqliteFileStore::attachedTo(MessageId message)
{
    static const QByteArray sql = attachedQuery("f.message_id = ? ORDER BY f.ordinal");
    HEARTH_TRY(auto statement, m_connection.prepare(sql));
    return collect(statement.bindAll(message), readAttached);
}

Result<void> SqliteFileStore::visitAttached(
    Position before, const std::function<bool(const protocol::StoredFile&)>& take)
{
    // From the files to their messages: there are far fewer of them than messages.
    static const QByteArray sql = "SELECT " + entryColumns()
        + ", m.id, m.room_id, m.parent_id, m.author_id, m.position FROM file f CROSS JOIN message m"
          " ON m.id = f.message_id WHERE m.position < ? AND m.deleted_at IS NULL"
          " ORDER BY m.position DESC, f.ordinal";
    HEARTH_TRY(auto statement, m_connection.prepare(sql));
    statement.bindAll(before);
    while (true) {
        HEARTH_TRY(const bool more, statement.step());
        if (!more)
            return {};
        protocol::StoredFile stored;
        int column = storage::readRow(statement, stored.file);
        statement.read(column++, stored.messageId);
        statement.read(column++, stored.roomId);
        statement.read(column++, stored.parentId);
        statement.read(column++, stored.authorId);
        statement.read(column, stored.position);
        if (!take(stored))
            return {};
    }
}

Result<QList<QString>> SqliteFileStore::contentsOf(MessageId message)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare(
            "SELECT sha256 FROM file WHERE message_id = ? AND sha256 IS NOT NULL"));
    return collect(statement.bindAll(message), readText);
}

Result<QList<QString>> SqliteFileStore::contentsIn(RoomId room)
{
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        SELECT DISTINCT f.sha256 FROM file f CROSS JOIN message m ON m.id = f.message_id
        WHERE m.room_id = ? AND f.sha256 IS NOT NULL)sql"));
    return collect(statement.bindAll(room), readText);
}

Result<bool> SqliteFileStore::isReferenced(const QString& sha256)
{
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        SELECT 1 FROM file WHERE sha256 = ?1 AND state <> 'blocked'
        UNION ALL SELECT 1 FROM upload WHERE sha256 = ?1 AND state <> 'blocked' LIMIT 1)sql"));
    return statement.bindAll(sha256).step();
}

Result<QList<QString>> SqliteFileStore::heldContents()
{
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        SELECT sha256 FROM upload WHERE state = 'held' AND sha256 IS NOT NULL
        UNION SELECT sha256 FROM file WHERE state = 'held' AND sha256 IS NOT NULL)sql"));
    return collect(statement, readText);
}

Result<QList<MemberId>> SqliteFileStore::sendersOf(const QString& sha256)
{
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        SELECT member_id FROM upload WHERE sha256 = ?1
        UNION SELECT member_id FROM file WHERE sha256 = ?1 AND member_id IS NOT NULL)sql"));
    return collect(statement.bindAll(sha256),
        [](const storage::Statement& row) { return row.get<MemberId>(0); });
}

Result<QList<MessageId>> SqliteFileStore::settle(const QString& sha256, FileState state)
{
    const bool blocks = state == FileState::Blocked;
    HEARTH_TRY(auto touched, m_connection.prepare(R"sql(
        SELECT DISTINCT message_id FROM file
        WHERE sha256 = ?1 AND (state = 'held' OR (?2 AND state = 'stored')))sql"));
    HEARTH_TRY(const QList<MessageId> messages,
        collect(touched.bindAll(sha256, blocks),
            [](const storage::Statement& row) { return row.get<MessageId>(0); }));
    for (const char* sql :
        { "UPDATE file SET state = ?3 WHERE sha256 = ?1 AND (state = 'held' OR (?2 AND state = "
          "'stored'))",
            "UPDATE upload SET state = ?3 WHERE sha256 = ?1 AND (state = 'held' OR (?2 AND state = "
            "'stored'))" }) {
        HEARTH_TRY(auto statement, m_connection.prepare(sql));
        HEARTH_CHECK(statement.bindAll(sha256, blocks, state).run());
    }
    return messages;
}

} // namespace hearth::server
