// SPDX-License-Identifier: Apache-2.0
#include "localserver/audit/audit_pages.h"

#include "localserver/audit/act_record.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <limits>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maxPage = 1000;
constexpr qint64 maxRetentionDays = 36500;

Result<void> checkId(const std::optional<QString>& id, const QString& field)
{
    if (id && !Uuid::fromString(*id))
        return fail(ErrorCode::InvalidArgument, u"is not an id"_s, field);
    return {};
}

Result<void> checkPage(qint64 limit, const protocol::AuditFilter& filter)
{
    if (limit < 1 || limit > maxPage)
        return fail(
            ErrorCode::InvalidArgument, u"limit must be 1 to %1"_s.arg(maxPage), u"limit"_s);
    HEARTH_CHECK(checkId(filter.actorId, u"filter.actorId"_s));
    return checkId(filter.entityId, u"filter.entityId"_s);
}

/// Newest first, those below `before`.
Result<QList<AuditRow>> rowsBelow(
    const AuditLog& log, qint64 before, int limit, const protocol::AuditFilter& filter)
{
    HEARTH_TRY(QList<AuditRow> rows, unsealed(log));
    std::ranges::reverse(rows);
    rows.removeIf([&](const AuditRow& row) {
        return row.entry.number >= before || !matches(row.entry, filter);
    });
    if (rows.size() >= limit)
        return rows.first(limit);
    HEARTH_TRY(const QList<AuditRow> sealed,
        log.audit.before(before, limit - static_cast<int>(rows.size()), filter));
    return rows + sealed;
}

QString timeText(Timestamp timestamp)
{
    return QDateTime::fromMSecsSinceEpoch(timestamp.micros / 1000, QTimeZone::UTC)
        .toString(Qt::ISODateWithMs);
}

/// Several in one cell: `name: before → after`, one to a line.
QString changesText(const QList<protocol::AuditChange>& changes)
{
    QStringList lines;
    for (const protocol::AuditChange& change : changes)
        lines.append(u"%1: %2 \u2192 %3"_s.arg(change.field, change.before, change.after));
    return lines.join(u'\n');
}

const QString& csvHead()
{
    static const QString head
        = u"number,time,actorId,actor,operation,entityKind,entityId,entity,changes,address,client,"
          "result,count,hash\r\n"_s;
    return head;
}

QString csvLine(const protocol::AuditEntry& entry)
{
    QStringList cells { QString::number(entry.number), timeText(entry.timestamp),
        entry.actorId.value_or(QString()), entry.actorName, entry.operation, entry.entityKind,
        entry.entityId, entry.entityName, changesText(entry.changes), entry.address, entry.client,
        entry.result, QString::number(entry.count), entry.hash };
    for (QString& cell : cells)
        cell = csvCell(cell);
    return cells.join(u',') + u"\r\n"_s;
}

/// The reader may not see them all: pages are looked at until there is something to write, so that
/// an array of JSON knows where it begins.
Result<protocol::AuditPage> filledPage(
    const AuditLog& log, const protocol::AuditExport& args, const MayRead& mayRead)
{
    protocol::AuditList list { .before = args.before, .limit = args.limit, .filter = args.filter };
    while (true) {
        HEARTH_TRY(protocol::AuditPage page, auditPage(log, list, mayRead));
        if (!page.entries.isEmpty() || !page.next)
            return page;
        list.before = page.next;
    }
}

QString csvText(const protocol::AuditPage& page, bool isFirst)
{
    QString text = isFirst ? csvHead() : QString();
    for (const protocol::AuditEntry& entry : page.entries)
        text += csvLine(entry);
    return text;
}

QString jsonText(const protocol::AuditPage& page, bool isFirst)
{
    QByteArray text = isFirst ? "[" : "";
    const char* separator = isFirst ? "\n" : ",\n";
    for (const protocol::AuditEntry& entry : page.entries) {
        text += separator + toJson(entry);
        separator = ",\n";
    }
    if (!page.next)
        text += "\n]\n";
    return QString::fromUtf8(text);
}

} // namespace

Result<protocol::AuditPage> auditPage(
    const AuditLog& log, const protocol::AuditList& args, const MayRead& mayRead)
{
    HEARTH_CHECK(checkPage(args.limit, args.filter));
    HEARTH_TRY(const QList<AuditRow> rows,
        rowsBelow(log, args.before.value_or(std::numeric_limits<qint64>::max()),
            static_cast<int>(args.limit), args.filter));
    protocol::AuditPage page;
    for (const AuditRow& row : rows) {
        HEARTH_TRY(const bool isShown, mayRead(row));
        if (isShown)
            page.entries.append(row.entry);
    }
    if (rows.size() == args.limit)
        page.next = rows.last().entry.number;
    return page;
}

Result<protocol::AuditText> auditText(
    const AuditLog& log, const protocol::AuditExport& args, const MayRead& mayRead)
{
    HEARTH_TRY(const protocol::AuditPage page, filledPage(log, args, mayRead));
    const bool isFirst = !args.before;
    return protocol::AuditText { .text = args.format == protocol::AuditFormat::Csv
            ? csvText(page, isFirst)
            : jsonText(page, isFirst),
        .next = page.next };
}

Result<void> checkSettings(const protocol::AuditSettings& settings)
{
    if (settings.retentionDays < 0 || settings.retentionDays > maxRetentionDays)
        return fail(ErrorCode::InvalidArgument,
            u"retentionDays must be 0 to %1"_s.arg(maxRetentionDays), u"retentionDays"_s);
    return {};
}

QString csvCell(QString text)
{
    static const QString formulaBegins = u"=+-@\t\r"_s;
    if (!text.isEmpty() && formulaBegins.contains(text.front()))
        text.prepend(u'\'');
    const bool isQuoted = std::ranges::any_of(text, [](QChar letter) {
        return letter == u',' || letter == u'"' || letter == u'\n' || letter == u'\r';
    });
    if (!isQuoted)
        return text;
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace hearth::server
