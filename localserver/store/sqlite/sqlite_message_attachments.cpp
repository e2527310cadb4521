// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/sqlite/rows.h"
#include "localserver/store/sqlite/sqlite_stores.h"

#include <algorithm>

/// What hangs on messages, read for a whole page at once.
namespace hearth::server {

namespace {

constexpr qsizetype idsAtOnce = 64;
constexpr int scannedReplies = 500; ///< a very long thread between two people would otherwise be
                                    ///< read to its end

/// One statement whatever the number of ids: those that are missing are NULL and match nothing.
QByteArray forIds(const char* select, const char* order)
{
    QByteArray sql = select;
    sql += " WHERE message_id IN (?";
    for (qsizetype i = 1; i < idsAtOnce; ++i)
        sql += ",?";
    return sql + ") ORDER BY " + order;
}

void bindIds(
    storage::Statement& statement, const QList<Message>& messages, qsizetype from, qsizetype count)
{
    for (qsizetype i = 0; i < count; ++i)
        statement.bind(static_cast<int>(i) + 1, messages[from + i].id);
}

Message* findIn(QList<Message>& messages, qsizetype from, qsizetype count, MessageId id)
{
    const auto begin = messages.begin() + from;
    const auto found = std::find_if(
        begin, begin + count, [&](const Message& message) { return message.id == id; });
    return found == begin + count ? nullptr : &*found;
}

void addReactionTo(Message& message, const QString& emoji, MemberId member)
{
    const auto same = std::ranges::find(message.reactions, emoji, &Reaction::emoji);
    if (same != message.reactions.end())
        same->memberIds.append(member);
    else
        message.reactions.append({ .emoji = emoji, .memberIds = { member } });
}

} // namespace

Result<bool> SqliteMessageStore::hasRows(QByteArrayView query)
{
    HEARTH_TRY(auto statement, m_connection.prepare(query));
    return statement.step();
}

Result<void> SqliteMessageStore::readRepliers(Message& message)
{
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        SELECT author_id FROM message WHERE parent_id = ? AND deleted_at IS NULL ORDER BY position DESC LIMIT ?)sql"));
    statement.bindAll(message.id, scannedReplies);
    while (message.replierIds.size() < maxRepliers) {
        HEARTH_TRY(const bool more, statement.step());
        if (!more)
            break;
        const auto author = statement.get<MemberId>(0);
        if (!message.replierIds.contains(author))
            message.replierIds.append(author);
    }
    return {};
}

Result<void> SqliteMessageStore::readReactions(
    QList<Message>& messages, qsizetype from, qsizetype count)
{
    static const QByteArray sql = forIds(
        "SELECT message_id, emoji, member_id FROM reaction", "message_id, ordinal");
    HEARTH_TRY(auto statement, m_connection.prepare(sql));
    bindIds(statement, messages, from, count);
    while (true) {
        HEARTH_TRY(const bool more, statement.step());
        if (!more)
            return {};
        if (Message* message = findIn(messages, from, count, statement.get<MessageId>(0)))
            addReactionTo(*message, statement.text(1), statement.get<MemberId>(2));
    }
}

Result<void> SqliteMessageStore::readFiles(
    QList<Message>& messages, qsizetype from, qsizetype count)
{
    static const QByteArray sql = forIds(
        QByteArray("SELECT message_id, " + storage::columnList<FileEntry>() + " FROM file")
            .constData(),
        "message_id, ordinal");
    HEARTH_TRY(auto statement, m_connection.prepare(sql));
    bindIds(statement, messages, from, count);
    while (true) {
        HEARTH_TRY(const bool more, statement.step());
        if (!more)
            return {};
        if (Message* message = findIn(messages, from, count, statement.get<MessageId>(0)))
            message->files.append(storage::rowAs<FileEntry>(statement, 1));
    }
}

Result<bool> SqliteMessageStore::isFileMissing(FileId id)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare("SELECT 1 FROM file WHERE id = ? AND state = 'missing'"));
    return statement.bindAll(id).step();
}

Result<bool> SqliteMessageStore::setFileStored(FileId id, const QString& sha256, qint64 size)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare("UPDATE file SET state = 'stored', sha256 = ?2, size = ?3 WHERE id = "
                             "?1 AND state = 'missing'"));
    HEARTH_CHECK(statement.bindAll(id, sha256, size).run());
    return m_connection.changes() > 0;
}

Result<void> SqliteMessageStore::readAttachments(QList<Message>& messages)
{
    for (Message& message : messages) {
        if (message.replyCount > 0)
            HEARTH_CHECK(readRepliers(message));
    }
    if (messages.isEmpty())
        return {};
    HEARTH_TRY(const bool reactions, hasRows("SELECT 1 FROM reaction LIMIT 1"));
    HEARTH_TRY(const bool files, hasRows("SELECT 1 FROM file LIMIT 1"));
    for (qsizetype from = 0; from < messages.size(); from += idsAtOnce) {
        const qsizetype count = std::min(idsAtOnce, messages.size() - from);
        if (reactions)
            HEARTH_CHECK(readReactions(messages, from, count));
        if (files)
            HEARTH_CHECK(readFiles(messages, from, count));
    }
    return {};
}

} // namespace hearth::server
