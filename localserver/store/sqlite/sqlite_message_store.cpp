// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/sqlite/rows.h"
#include "localserver/store/sqlite/sqlite_stores.h"

#include <algorithm>
#include <limits>

namespace hearth::server {

namespace {

constexpr char messageColumns[]
    = "position, id, room_id, author_id, parent_id, kind, body, edited_at, deleted_at, revision, "
      "reply_count, last_reply_at, also_in_room, pinned_at, pinned_by, notice, forwarded, poll";

Message readMessage(const storage::Statement& statement)
{
    Message message;
    message.position = statement.integer(0);
    statement.read(1, message.id);
    statement.read(2, message.roomId);
    statement.read(3, message.authorId);
    statement.read(4, message.parentId);
    statement.read(5, message.kind);
    message.body = statement.text(6);
    statement.read(7, message.editedAt);
    statement.read(8, message.deletedAt);
    message.revision = statement.integer(9);
    message.replyCount = statement.integer(10);
    statement.read(11, message.lastReplyAt);
    statement.read(12, message.alsoInRoom);
    statement.read(13, message.pinnedAt);
    statement.read(14, message.pinnedBy);
    statement.read(15, message.notice);
    statement.read(16, message.forwarded);
    statement.read(17, message.poll);
    return message;
}

QByteArray pageQuery(const char* filter, protocol::PageDirection direction)
{
    const bool before = direction == protocol::PageDirection::Before;
    return QByteArray("SELECT ") + messageColumns + " FROM message WHERE " + filter
        + " AND position "
        + (before ? "< :anchor ORDER BY position DESC" : "> :anchor ORDER BY position")
        + " LIMIT :limit";
}

/// The unary plus keeps SQLite on the index whose rows stand in the order asked for.
constexpr char inTimeline[] = "room_id = :room AND (+parent_id IS NULL OR also_in_room)";
constexpr char inRoom[] = "room_id = :room";
constexpr char inThread[] = "parent_id = :parent AND +room_id = :room";

const QByteArray& queryFor(const protocol::MessageListArgs& request)
{
    using enum protocol::PageDirection;
    static const QByteArray timeline[] { pageQuery(inTimeline, Before),
        pageQuery(inTimeline, After) };
    static const QByteArray room[] { pageQuery(inRoom, Before), pageQuery(inRoom, After) };
    static const QByteArray thread[] { pageQuery(inThread, Before), pageQuery(inThread, After) };
    const int direction = request.direction == Before ? 0 : 1;
    if (request.parentId)
        return thread[direction];
    return request.withReplies ? room[direction] : timeline[direction];
}

} // namespace

Result<std::optional<Message>> SqliteMessageStore::find(MessageId id)
{
    static const QByteArray sql = QByteArray("SELECT ") + messageColumns
        + " FROM message WHERE id = ?";
    HEARTH_TRY(auto statement, m_connection.prepare(sql));
    HEARTH_TRY(std::optional<Message> message, first(statement.bindAll(id), readMessage));
    if (!message)
        return message;
    QList<Message> one { std::move(*message) };
    HEARTH_CHECK(readAttachments(one));
    return std::move(one.front());
}

Result<protocol::MessagePage> SqliteMessageStore::page(const protocol::MessageListArgs& request)
{
    const bool before = request.direction == protocol::PageDirection::Before;
    HEARTH_TRY(auto statement, m_connection.prepare(queryFor(request)));
    statement.bind(":room", request.roomId);
    if (request.parentId)
        statement.bind(":parent", *request.parentId);
    statement.bind(
        ":anchor", request.anchor.value_or(before ? std::numeric_limits<qint64>::max() : 0));
    statement.bind(":limit", request.limit + 1); // one more tells whether there is more
    protocol::MessagePage page;
    HEARTH_TRY(page.messages, collect(statement, readMessage));
    page.more = page.messages.size() > request.limit;
    if (page.more)
        page.messages.removeLast();
    if (before)
        std::ranges::reverse(page.messages);
    HEARTH_CHECK(readAttachments(page.messages));
    return page;
}

Result<QList<Message>> SqliteMessageStore::writtenBy(MemberId author, Position after, int limit)
{
    static const QByteArray sql = QByteArray("SELECT ") + messageColumns
        + " FROM message WHERE position > ? AND author_id = ? ORDER BY position LIMIT ?";
    HEARTH_TRY(auto statement, m_connection.prepare(sql));
    HEARTH_TRY(
        QList<Message> messages, collect(statement.bindAll(after, author, limit), readMessage));
    HEARTH_CHECK(readAttachments(messages));
    return messages;
}

Result<QList<Message>> SqliteMessageStore::pinned(RoomId room)
{
    static const QByteArray sql = QByteArray("SELECT ") + messageColumns
        + " FROM message WHERE room_id = ? AND pinned_at IS NOT NULL ORDER BY pinned_at DESC";
    HEARTH_TRY(auto statement, m_connection.prepare(sql));
    HEARTH_TRY(QList<Message> messages, collect(statement.bindAll(room), readMessage));
    HEARTH_CHECK(readAttachments(messages));
    return messages;
}

Result<Position> SqliteMessageStore::lastPosition()
{
    HEARTH_TRY(
        auto statement, m_connection.prepare("SELECT coalesce(max(position), 0) FROM message"));
    HEARTH_CHECK(statement.step());
    return statement.integer(0);
}

Result<void> SqliteMessageStore::insert(const Message& message, std::optional<ImportId> import)
{
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        INSERT INTO message (position, id, room_id, author_id, parent_id, kind, body, edited_at, deleted_at, revision, reply_count,
            last_reply_at, also_in_room, notice, forwarded, poll, import_id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql"));
    return statement
        .bindAll(message.position, message.id, message.roomId, message.authorId, message.parentId,
            message.kind, message.body, message.editedAt, message.deletedAt, message.revision,
            message.replyCount, message.lastReplyAt, message.alsoInRoom, message.notice,
            message.forwarded, message.poll, import)
        .run();
}

Result<void> SqliteMessageStore::add(const Message& message)
{
    return insert(message, std::nullopt);
}

Result<bool> SqliteMessageStore::isKnown(MessageId id)
{
    HEARTH_TRY(auto statement, m_connection.prepare("SELECT 1 FROM message WHERE id = ?"));
    return statement.bindAll(id).step();
}

Result<std::optional<Position>> SqliteMessageStore::addImported(
    const Message& message, std::optional<ImportId> import)
{
    Message row = message;
    // Exports know many messages of one moment: where the last search ended the next one goes on.
    const bool isKnownStretch = row.position >= m_takenFrom && row.position <= m_takenTo;
    if (isKnownStretch)
        row.position = m_takenTo + 1;
    while (true) {
        const Result<void> inserted = insert(row, import);
        if (inserted) {
            if (row.position != message.position) {
                m_takenFrom = isKnownStretch ? m_takenFrom : message.position;
                m_takenTo = row.position;
            }
            return row.position;
        }
        if (inserted.error().code != ErrorCode::Conflict)
            return std::unexpected(inserted.error());
        HEARTH_TRY(const bool known, isKnown(row.id));
        if (known)
            return std::nullopt;
        HEARTH_TRY(auto taken, m_connection.prepare("SELECT 1 FROM message WHERE position = ?"));
        HEARTH_TRY(const bool isTaken, taken.bindAll(row.position).step());
        if (!isTaken)
            return std::unexpected(
                inserted.error()); // some other rule: an author or a room that is not there
        ++row.position;
    }
}

Result<void> SqliteMessageStore::update(const Message& message)
{
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        UPDATE message SET body = :body, edited_at = :edited_at, deleted_at = :deleted_at, revision = :revision,
            reply_count = :reply_count, last_reply_at = :last_reply_at, pinned_at = :pinned_at, pinned_by = :pinned_by,
            forwarded = :forwarded, poll = :poll
        WHERE id = :id)sql"));
    storage::bindRow(statement, message);
    return statement.run();
}

Result<void> SqliteMessageStore::addEdit(MessageId id, const MessageEdit& edit)
{
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        INSERT INTO message_edit (message_id, revision, body, replaced_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING)sql"));
    return statement.bindAll(id, edit.revision, edit.body, edit.replacedAt).run();
}

Result<QList<MessageEdit>> SqliteMessageStore::edits(MessageId id)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare("SELECT revision, body, replaced_at FROM message_edit WHERE "
                             "message_id = ? ORDER BY revision"));
    return collect(statement.bindAll(id), [](const storage::Statement& row) {
        return MessageEdit {
            .revision = row.integer(0), .body = row.text(1), .replacedAt = row.get<Timestamp>(2)
        };
    });
}

Result<void> SqliteMessageStore::removeAttachments(MessageId id)
{
    for (const char* sql : { "DELETE FROM message_edit WHERE message_id = ?",
             "DELETE FROM reaction WHERE message_id = ?",
             "DELETE FROM file WHERE message_id = ?" }) {
        HEARTH_TRY(auto statement, m_connection.prepare(sql));
        HEARTH_CHECK(statement.bindAll(id).run());
    }
    return {};
}

Result<void> SqliteMessageStore::recountReplies(MessageId parent)
{
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        UPDATE message SET (reply_count, last_reply_at)
            = (SELECT count(*), max(r.position) FROM message r WHERE r.parent_id = ?1 AND r.deleted_at IS NULL)
        WHERE id = ?1)sql"));
    return statement.bindAll(parent).run();
}

Result<void> SqliteMessageStore::removeAllOf(RoomId room)
{
    for (const char* sql :
        { "DELETE FROM message_edit WHERE message_id IN (SELECT id FROM message WHERE room_id = ?)",
            "DELETE FROM reaction WHERE message_id IN (SELECT id FROM message WHERE room_id = ?)",
            "DELETE FROM file WHERE message_id IN (SELECT id FROM message WHERE room_id = ?)",
            "DELETE FROM message WHERE room_id = ?" }) {
        HEARTH_TRY(auto statement, m_connection.prepare(sql));
        HEARTH_CHECK(statement.bindAll(room).run());
    }
    return {};
}

Result<QList<MessageId>> SqliteMessageStore::pollsIn(RoomId room)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare("SELECT id FROM message WHERE room_id = ? AND poll IS NOT NULL"));
    return collect(statement.bindAll(room),
        [](const storage::Statement& row) { return row.get<MessageId>(0); });
}

Result<Added> SqliteMessageStore::addReaction(MessageId message, int ordinal, const QString& emoji,
    MemberId member, std::optional<ImportId> import)
{
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        INSERT INTO reaction (message_id, ordinal, emoji, member_id, import_id) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING)sql"));
    HEARTH_CHECK(statement.bindAll(message, ordinal, emoji, member, import).run());
    return m_connection.changes() > 0 ? Added::Yes : Added::Known;
}

Result<void> SqliteMessageStore::removeReaction(
    MessageId message, const QString& emoji, MemberId member)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare(
            "DELETE FROM reaction WHERE message_id = ? AND emoji = ? AND member_id = ?"));
    return statement.bindAll(message, emoji, member).run();
}

Result<int> SqliteMessageStore::nextReactionOrdinal(MessageId message)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare(
            "SELECT coalesce(max(ordinal), -1) + 1 FROM reaction WHERE message_id = ?"));
    HEARTH_CHECK(statement.bindAll(message).step());
    return static_cast<int>(statement.integer(0));
}

Result<Added> SqliteMessageStore::addFile(
    MessageId message, int ordinal, const FileEntry& file, std::optional<ImportId> import)
{
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        INSERT INTO file (id, message_id, ordinal, name, mime_type, size, state, import_id)
        VALUES (:id, :message, :ordinal, :name, :mime_type, :size, :state, :import) ON CONFLICT DO NOTHING)sql"));
    storage::bindRow(statement, file);
    statement.bind(":message", message);
    statement.bind(":ordinal", ordinal);
    statement.bind(":import", import);
    HEARTH_CHECK(statement.run());
    return m_connection.changes() > 0 ? Added::Yes : Added::Known;
}

} // namespace hearth::server
