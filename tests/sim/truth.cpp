// SPDX-License-Identifier: Apache-2.0
#include "tests/sim/truth.h"

#include "core/domain/item.h"
#include "core/protocol/audit_operations.h"

#include <QRegularExpression>

#include <algorithm>

namespace hearth::sim {

using namespace Qt::StringLiterals;
using storage::Connection;

namespace {

/// What is in the log, and what is in the queue on its way there. Rows are told apart by their
/// first column.
QList<AuditedChange> readAudit(Connection& file)
{
    QList<AuditedChange> changes;
    for (const Row& row :
        query(file,
            "SELECT 'log ' || number, operation, hex(entity_id), json_extract(details, "
            "'$.changes') "
            "FROM audit UNION ALL SELECT 'queue ' || number, json_extract(payload, '$.operation'), "
            "upper(replace(coalesce(json_extract(payload, '$.entityId'), ''), '-', '')), "
            "json_extract(payload, '$.changes') FROM hook_event WHERE topic = 'act' AND number > "
            "coalesce((SELECT delivered FROM hook WHERE name = 'audit'), 0)")) {
        const auto fields = fromJsonText<QList<protocol::AuditChange>>(row.at(3).toUtf8());
        if (!fields)
            qFatal("%s", qPrintable(row.at(3)));
        for (const protocol::AuditChange& field : *fields)
            changes.append({ .operation = row.at(1),
                .entity = row.at(2),
                .field = field.field,
                .before = field.before,
                .after = field.after });
    }
    return changes;
}

QList<Row> unreadMessages(const Truth& truth, const Row& member, const Row& room)
{
    const qint64 position = truth.readPosition(member, room);
    QList<Row> found;
    for (const Row& message : truth.messages) {
        if (message.at(Room) == room.at(0) && message.at(Author) != member.at(0)
            && Truth::isInRoom(message) && message.at(DeletedAt) == "-"_L1
            && message.at(Kind) == "text"_L1 && message.at(At).toLongLong() > position)
            found.append(message);
    }
    return found;
}

QStringList keywordsIn(const QString& item)
{
    const auto read = fromJsonText<Item>(item.toUtf8());
    return read && read->attention ? read->attention->keywords : QStringList();
}

/// Whole words of what one reads: the names of people and groups stand in brackets.
bool shows(QString body, const QStringList& keywords)
{
    static const QRegularExpression bracketed(u"<[^>]*>"_s);
    body.remove(bracketed);
    return std::ranges::any_of(keywords, [&](const QString& keyword) {
        return body.split(u' ').contains(keyword, Qt::CaseInsensitive);
    });
}

} // namespace

Table query(Connection& file, const QByteArray& sql)
{
    Table rows;
    auto statement = file.prepare(sql);
    while (statement) {
        const auto more = statement->step();
        if (!more)
            qFatal("%s: %s", sql.constData(), qPrintable(more.error().detail));
        if (!*more)
            return rows;
        Row row;
        for (int i = 0; i < statement->columnCount(); ++i)
            row.append(statement->isNull(i) ? u"-"_s : statement->text(i));
        rows.insert(row.first(), row);
    }
    qFatal("%s: %s", sql.constData(), qPrintable(statement.error().detail));
}

QByteArray select(const char* columns, const char* from)
{
    return QByteArray("SELECT ") + columns + " FROM " + from;
}

QString reactionText(const QString& emoji, const QString& member) { return emoji + u' ' + member; }

QString idText(const Uuid& id) { return QString::fromLatin1(id.toBlob().toHex().toUpper()); }

Truth::Truth(Connection& file)
    : workspace(query(file, select(workspaceColumns, "workspace")))
    , members(query(file, select(memberColumns, "member")))
    , rooms(query(file, select(roomColumns, "room")))
    , messages(query(file, select(messageColumns, "message")))
    , edits(query(file,
          "SELECT hex(message_id) || ' ' || revision, hex(message_id), body FROM message_edit"))
    , participants(query(file,
          "SELECT hex(room_id) || hex(member_id), hex(room_id), hex(member_id) FROM room_member"))
    , marks(query(file,
          "SELECT hex(room_id) || hex(member_id), hex(room_id), hex(member_id), position, "
          "revision FROM read_mark"))
    , drafts(query(file,
          "SELECT hex(room_id) || hex(parent_id) || hex(member_id), hex(room_id), "
          "hex(parent_id), hex(member_id), body FROM draft"))
    , reactions(query(file,
          "SELECT hex(message_id) || printf(' %09d', ordinal), hex(message_id), emoji, "
          "hex(member_id) FROM reaction"))
    , items(query(file,
          "SELECT hex(owner_id) || kind || ' ' || hex(id), hex(owner_id), kind || ' ' || hex(id), "
          "value FROM item"))
    , files(query(file, select(fileColumns, "file")))
    , uploads(query(file, select(uploadColumns, "upload")))
    , due(query(file,
          "SELECT hex(owner_id) || kind || ' ' || hex(id), due_at, value FROM item "
          "WHERE due_at IS NOT NULL"))
    , publicFrom(query(file, select("hex(id), public_from", "member")))
    , roomFrom(query(file, select("hex(id), read_from", "room")))
    , admittedFrom(query(file, select("hex(room_id) || hex(member_id), read_from", "room_member")))
    , audit(readAudit(file))
{
}

bool Truth::maySee(const Row& member, const Row& room) const
{
    if (member.at(4) != "active"_L1)
        return false;
    const bool isPublic = room.at(1) == "public"_L1 && member.at(3) != "guest"_L1;
    return isPublic || participants.contains(room.at(0) + member.at(0));
}

qint64 Truth::readPosition(const Row& member, const Row& room) const
{
    const QString both = room.at(0) + member.at(0);
    const bool isPublic = room.at(1) == "public"_L1 && member.at(3) != "guest"_L1;
    qint64 position = roomFrom[room.at(0)].at(1).toLongLong();
    if (isPublic)
        position = std::max(position, publicFrom[member.at(0)].at(1).toLongLong());
    // What was said before one joined is history as well.
    if (const auto admitted = admittedFrom.constFind(both); admitted != admittedFrom.constEnd())
        position = std::max(position, admitted->at(1).toLongLong());
    if (const auto mark = marks.constFind(both); mark != marks.constEnd())
        position = std::max(position, mark->at(3).toLongLong());
    return position;
}

int Truth::unread(const Row& member, const Row& room) const
{
    return static_cast<int>(unreadMessages(*this, member, room).size());
}

int Truth::mentions(const Row& member, const Row& room) const
{
    const auto id = [](const QString& text) {
        return Uuid::fromBlob(QByteArray::fromHex(text.toLatin1())).value_or(Uuid {}).toString();
    };
    const QString self = id(member.at(0));
    QStringList keywords;
    QStringList names { u"<!here>"_s, u"<!channel>"_s, u"<@"_s + self + u'>' };
    for (const Row& item : items) {
        const QString kind = item.at(2).section(u' ', 0, 0);
        if (kind == "group"_L1 && item.at(3).contains(u'"' + self + u'"'))
            names.append(u"<!group:"_s + id(item.at(2).section(u' ', 1)) + u'>');
        if (kind == "attention"_L1 && item.at(1) == member.at(0))
            keywords = keywordsIn(item.at(3));
    }
    return static_cast<int>(
        std::ranges::count_if(unreadMessages(*this, member, room), [&](const Row& message) {
            return std::ranges::any_of(names, [&](const QString& name) {
                return message.at(Body).contains(name);
            }) || shows(message.at(Body), keywords);
        }));
}

bool Truth::isInRoom(const Row& message)
{
    return message.at(Parent).isEmpty() || message.at(AlsoInRoom) == "1"_L1;
}

QStringList Truth::reactionsTo(const QString& message) const
{
    QStringList found;
    for (auto one = reactions.lowerBound(message); one != reactions.cend() && one->at(1) == message;
        ++one)
        found.append(reactionText(one->at(2), one->at(3)));
    return found;
}

Table Truth::itemsOf(const Row& member) const
{
    static const QString everybody(32, u'0');
    Table found;
    for (const Row& item : items) {
        if (item.at(1) == member.at(0) || item.at(1) == everybody)
            found.insert(item.at(2), { item.at(2), item.at(3) });
    }
    return found;
}

QMap<QString, QList<int>> Truth::votesIn(const QString& message) const
{
    QMap<QString, QList<int>> found;
    for (const Row& item : items) {
        if (item.at(2) != u"vote "_s + message)
            continue;
        const auto read = fromJsonText<Item>(item.at(3).toUtf8());
        if (read && read->vote)
            found.insert(item.at(1), read->vote->options);
    }
    return found;
}

QStringList Truth::peopleIn(const QString& room) const
{
    QStringList found;
    for (auto one = participants.lowerBound(room); one != participants.cend() && one->at(1) == room;
        ++one)
        found.append(one->at(2));
    return found;
}

QStringList Truth::filesOf(const QString& message) const
{
    QMap<int, QString> found;
    for (const Row& file : files) {
        if (file.at(FileMessage) == message)
            found.insert(file.at(FileOrdinal).toInt(), file.first());
    }
    return found.values();
}

qint64 Truth::bytesOf(const QString& member) const
{
    qint64 bytes = 0;
    for (const Row& file : files)
        bytes += file.at(FileOf) == member ? file.at(FileSize).toLongLong() : 0;
    for (const Row& upload : uploads)
        bytes += upload.at(UploadOf) == member ? upload.at(UploadSize).toLongLong() : 0;
    return bytes;
}

QStringList Truth::textsOf(const QString& message) const
{
    QStringList texts;
    if (const auto found = messages.constFind(message); found != messages.constEnd())
        texts.append(found->at(Body));
    for (auto edit = edits.lowerBound(message + u' ');
        edit != edits.cend() && edit->at(1) == message; ++edit)
        texts.append(edit->at(2));
    return texts;
}

qsizetype Truth::timesAudited(
    const QString& entity, const QString& field, const QString& after) const
{
    return std::ranges::count_if(audit, [&](const AuditedChange& change) {
        return change.entity == entity && change.field == field && change.after == after;
    });
}

bool Truth::wasAudited(const QString& entity, const QString& field, const QString& value) const
{
    return std::ranges::any_of(audit, [&](const AuditedChange& change) {
        return change.entity == entity && change.field == field
            && (change.before == value || change.after == value);
    });
}

bool Truth::wasRemoved(const QString& room) const
{
    return std::ranges::any_of(audit, [&](const AuditedChange& change) {
        return change.operation == "channel.remove"_L1 && change.entity == room;
    });
}

bool Truth::wasShownOut(const QString& member) const
{
    return std::ranges::any_of(audit, [&](const AuditedChange& change) {
        return change.operation == "member.remove"_L1 && change.entity == member;
    });
}

} // namespace hearth::sim
