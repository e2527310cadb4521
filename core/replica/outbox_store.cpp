// SPDX-License-Identifier: Apache-2.0
#include "core/replica/outbox_store.h"

#include "core/base/log.h"
#include "core/replica/outbox_schema.h"
#include "core/storage/sqlite_error.h"
#include "core/storage/transaction.h"

#include <QFile>

#include <algorithm>

namespace hearth::replica {

using storage::Connection;
using storage::Statement;
using storage::Transaction;

namespace {

const QString unfinished = QStringLiteral(".rescuing");
const QString finished = QStringLiteral(".rescued");

constexpr qint64 attemptedBit = 1;
constexpr qint64 keyUsedBit = 2;

qint64 sentBits(const OutboxItem& item)
{
    return (item.attempted ? attemptedBit : 0) | (item.keyUsed ? keyUsedBit : 0);
}

Result<std::unique_ptr<Connection>> openConnection(const DatabaseFile& file)
{
    return Connection::open(
        { .path = file.path, .durability = storage::Durability::Full, .vfs = file.vfs });
}

OutboxItem readItem(const Statement& row)
{
    OutboxItem item { .entry = { .key = row.text(0),
                          .operation = row.text(2),
                          .args = QJsonDocument::fromJson(row.rawText(3).toByteArray()).object(),
                          .room = row.get<std::optional<RoomId>>(4),
                          .createdAt = row.get<Timestamp>(5),
                          .state = row.integer(6) != 0 ? SendState::Failed : SendState::Waiting,
                          .error = {} },
        .ordinal = row.integer(1),
        .attempted = (row.integer(7) & attemptedBit) != 0,
        .keyUsed = row.integer(7) != 0,
        .counter = row.integer(8) };
    if (!row.isNull(9)) {
        if (const auto body = fromJsonText<protocol::ErrorBody>(row.rawText(9)))
            item.entry.error = protocol::fromBody(*body);
    }
    const auto paused = row.get<QList<FileId>>(10);
    item.entry.paused = QSet(paused.begin(), paused.end());
    return item;
}

/// Reads as far as it goes: rows that a damaged page hides must not take the readable ones with
/// them, so the table is read from both ends then, and put in order here.
Result<void> readInto(Connection& connection, OutboxStore::Opened& out)
{
    Result<void> outcome;
    QHash<QString, OutboxItem> items;
    const auto collect = [&](QByteArrayView sql, auto take) {
        Result<Statement> statement = connection.prepare(sql);
        Result<bool> more = statement ? statement->step()
                                      : Result<bool>(std::unexpected(statement.error()));
        for (; more && *more; more = statement->step())
            take(*statement);
        if (!more && outcome)
            outcome = std::unexpected(more.error());
    };
    const auto takeItem = [&](const Statement& row) { items.insert(row.text(0), readItem(row)); };
    collect("SELECT key, ordinal, operation, args, room, created_at, failed, attempted, counter, "
            "error, paused FROM entry",
        takeItem);
    if (!outcome)
        collect("SELECT key, ordinal, operation, args, room, created_at, failed, attempted, "
                "counter, error, paused FROM entry "
                "ORDER BY key DESC",
            takeItem);
    out.items = items.values();
    std::ranges::sort(out.items, {}, &OutboxItem::ordinal);
    collect("SELECT room, parent, edited, text, files, base, confirmed, sent FROM draft",
        [&](const Statement& row) {
            out.drafts.insert({ row.get<RoomId>(0), row.get<MessageId>(1), row.get<MessageId>(2) },
                { .text = row.text(3),
                    .files = row.get<QList<FileEntry>>(4),
                    .base = row.integer(5),
                    .confirmed = row.text(6),
                    .sent = row.get<QStringList>(7) });
        });
    collect("SELECT name, last_counter FROM device WHERE id = 1", [&](const Statement& row) {
        out.device = row.text(0);
        out.lastCounter = row.integer(1);
    });
    return outcome;
}

Result<void> nameDevice(Connection& connection, const QString& device)
{
    HEARTH_TRY(
        Statement statement, connection.prepare("INSERT INTO device(id, name) VALUES (1, ?1)"));
    return statement.bindAll(device).run();
}

Result<void> openInto(
    const DatabaseFile& file, std::unique_ptr<Connection>& connection, OutboxStore::Opened& out)
{
    HEARTH_TRY(connection, openConnection(file));
    HEARTH_CHECK(storage::migrate(*connection, outboxMigrations));
    return readInto(*connection, out);
}

Result<void> renameFile(const QString& from, const QString& to)
{
    if (!QFile::rename(from, to))
        return fail(ErrorCode::Unavailable,
            QStringLiteral("the rescued outbox cannot be moved into place"), {}, from);
    return {};
}

/// A whole rescued file that is there has not taken its place yet.
Result<void> finishRescue(const QString& path, Timestamp now)
{
    if (!QFile::exists(path + finished))
        return {};
    HEARTH_CHECK(setAside(path, now));
    return renameFile(path + finished, path);
}

} // namespace

OutboxStore::OutboxStore(std::unique_ptr<Connection> connection)
    : m_connection(std::move(connection))
{
}

/// What could be read goes into a new file first, and only when that is whole does it take the
/// damaged one's place: whenever the program is killed, one of the two holds everything.
Result<OutboxStore::Opened> OutboxStore::rescue(const DatabaseFile& file, const Clock& clock,
    Random& random, Opened damaged, const Error& damage)
{
    qCCritical(logSync).noquote() << "the outbox is damaged:" << logLine(damage);
    // What was sent under the old file's name and counters cannot be told from what was not: keys
    // stay, the device is a new one.
    for (OutboxItem& item : damaged.items)
        item.counter = 0;
    {
        HEARTH_CHECK(removeDatabase(file.path + unfinished));
        Opened empty;
        std::unique_ptr<Connection> connection;
        HEARTH_CHECK(openInto(file.beside(unfinished), connection, empty));
        HEARTH_CHECK(nameDevice(*connection, Uuid::generate(clock, random).toString()));
        OutboxStore fresh(std::move(connection));
        HEARTH_CHECK(fresh.write(
            { .changed = damaged.items, .removed = {} }, damaged.lastCounter, damaged.drafts));
    } // closed, which leaves one file
    HEARTH_CHECK(renameFile(file.path + unfinished, file.path + finished));
    HEARTH_CHECK(finishRescue(file.path, clock.now()));
    HEARTH_TRY(Opened opened, open(file, clock, random));
    opened.rescued = Error { .code = ErrorCode::Internal,
        .message = QStringLiteral("the file with unsent messages and drafts was damaged; %1 "
                                  "messages and %2 drafts were rescued")
            .arg(opened.items.size())
            .arg(opened.drafts.size()),
        .field = {},
        .detail = damage.detail,
        .details = { { QStringLiteral("storage"), QStringLiteral("rescued") } },
        .requestId = {} };
    return opened;
}

Result<OutboxStore::Opened> OutboxStore::read(const DatabaseFile& file)
{
    const DatabaseFile there = QFile::exists(file.path + finished) ? file.beside(finished) : file;
    Opened opened;
    if (!QFile::exists(there.path))
        return opened;
    HEARTH_TRY(const std::unique_ptr<Connection> connection,
        Connection::open(
            { .path = there.path, .access = storage::Access::FixedDisk, .vfs = there.vfs }));
    HEARTH_TRY(const int version, connection->userVersion());
    if (version == 0) // it was about to be made
        return opened;
    if (version != outboxMigrations.back().version)
        return fail(ErrorCode::Unavailable,
            QStringLiteral("the outbox is of version %1, which is not this program's")
                .arg(version));
    HEARTH_CHECK(readInto(*connection, opened));
    return opened;
}

Result<OutboxStore::Opened> OutboxStore::open(
    const DatabaseFile& file, const Clock& clock, Random& random)
{
    HEARTH_CHECK(finishRescue(file.path, clock.now()));
    Opened opened;
    std::unique_ptr<Connection> connection;
    if (const Result<void> outcome = openInto(file, connection, opened); !outcome) {
        if (!storage::isDamage(outcome.error()))
            return std::unexpected(outcome.error());
        connection.reset();
        return rescue(file, clock, random, std::move(opened), outcome.error());
    }
    if (opened.device.isEmpty()) {
        opened.device = Uuid::generate(clock, random).toString();
        HEARTH_CHECK(nameDevice(*connection, opened.device));
    }
    opened.store.reset(new OutboxStore(std::move(connection)));
    return opened;
}

Result<void> OutboxStore::write(const OutboxDelta& delta, qint64 lastCounter, const Drafts& drafts)
{
    HEARTH_TRY(Transaction transaction, Transaction::begin(*m_connection));
    for (const OutboxItem& item : delta.changed) {
        HEARTH_TRY(Statement statement,
            m_connection->prepare(
                "INSERT OR REPLACE INTO entry(key, ordinal, operation, args, room, created_at, "
                "failed, attempted, counter, error, paused)"
                " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"));
        const OutboxEntry& entry = item.entry;
        const auto error = entry.error.transform(
            [](const Error& refusal) { return protocol::toBody(refusal); });
        statement.bindAll(entry.key, item.ordinal, entry.operation,
            QString::fromUtf8(QJsonDocument(entry.args).toJson(QJsonDocument::Compact)), entry.room,
            entry.createdAt, entry.state == SendState::Failed, sentBits(item), item.counter, error,
            entry.paused.values());
        HEARTH_CHECK(statement.run());
    }
    for (const QString& key : delta.removed) {
        HEARTH_TRY(Statement statement, m_connection->prepare("DELETE FROM entry WHERE key = ?1"));
        HEARTH_CHECK(statement.bindAll(key).run());
    }
    for (const auto& [place, draft] : drafts.asKeyValueRange())
        HEARTH_CHECK(write(place, draft));
    HEARTH_TRY(Statement statement,
        m_connection->prepare("UPDATE device SET last_counter = ?1 WHERE last_counter < ?1"));
    HEARTH_CHECK(statement.bindAll(lastCounter).run());
    return transaction.commit();
}

/// A blank one stays while something may come back that was sent.
Result<void> OutboxStore::write(const DraftPlace& place, const LocalDraft& draft)
{
    if (draft.isBlank() && draft.sent.isEmpty()) {
        HEARTH_TRY(Statement remove,
            m_connection->prepare(
                "DELETE FROM draft WHERE room = ?1 AND parent = ?2 AND edited = ?3"));
        return remove.bindAll(place.room, place.parent, place.edited).run();
    }
    HEARTH_TRY(Statement statement,
        m_connection->prepare("INSERT OR REPLACE INTO draft(room, parent, edited, text, files, "
                              "base, confirmed, sent) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"));
    return statement
        .bindAll(place.room, place.parent, place.edited, draft.text, draft.files, draft.base,
            draft.confirmed, draft.sent)
        .run();
}

} // namespace hearth::replica
