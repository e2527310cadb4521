// SPDX-License-Identifier: Apache-2.0
#include "tests/process/scribe.h"

#include <QFileInfo>

#include <cstdio>

namespace hearth::test {

using namespace Qt::StringLiterals;
using replica::OutboxEntry;
using replica::SendState;

namespace {

QString text(const std::optional<Error>& error) { return error ? error->message : QString(); }

/// What an entry does to a message; none for those about something else.
std::optional<Words> wordsOf(const QString& operation, const QJsonObject& args)
{
    const auto id = MessageId::fromString(args.value("id"_L1).toString());
    if (!operation.startsWith("message."_L1) || !id)
        return {};
    return Words { .operation = operation,
        .id = *id,
        .room = RoomId::fromString(args.value("roomId"_L1).toString()).value_or(RoomId {}),
        .body = args.value("body"_L1).toString() };
}

} // namespace

Scribe::Scribe(replica::WorkspaceSession& session, const QString& copyFolder)
    : m_session(session)
{
    auto file = storage::Connection::open(
        { .path = copyFolder + u"/outbox.sqlite"_s, .access = storage::Access::ReadOnly });
    if (!file)
        qFatal("the outbox's file cannot be read: %s", qPrintable(file.error().detail));
    m_file = std::move(*file);
    connect(&session, &replica::WorkspaceSession::outboxChanged, this, &Scribe::reportSoon);
    connect(&session, &replica::WorkspaceSession::syncStateChanged, this, &Scribe::reportSoon);
    connect(&session, &replica::WorkspaceSession::fileProgressed, this,
        [](FileId, qint64 done, qint64 total) {
            say({ .moved = Progress { .done = done, .total = total } });
        });
    reportSoon();
}

QString Scribe::described(const Error& storageProblem)
{
    return storageProblem.details.value("storage"_L1).toString() + u": "_s + storageProblem.message;
}

void Scribe::say(const Said& said)
{
    const QByteArray line = toJson(said) + '\n';
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stdout);
    std::fflush(stdout);
}

/// Before it is done, so that nothing can be found that nobody has heard of.
void Scribe::note(const Words& words)
{
    say({ .wrote = words });
    m_open.insert(words.id);
}

MessageId Scribe::send(const RoomId& room, std::optional<MessageId> parent, const QString& body)
{
    return create({ .id = {}, .roomId = room, .parentId = parent, .body = body });
}

MessageId Scribe::create(protocol::MessageCreate message)
{
    message.id = m_session.newMessageId();
    note({ u"message.create"_s, message.id, message.roomId, message.body });
    m_session.submit(protocol::messageCreate, message, message.roomId);
    return message.id;
}

void Scribe::share(const RoomId& room, const QString& path)
{
    const QString name = QFileInfo(path).fileName();
    m_session.attach(path, { .id = {}, .name = name, .mimeType = u"application/octet-stream"_s })
        .then(this, [this, room, name](const Result<FileEntry>& file) {
            if (!file)
                qFatal("cannot be attached: %s", qPrintable(file.error().message));
            protocol::MessageCreate message {
                .id = {}, .roomId = room, .parentId = {}, .body = name
            };
            message.files = { *file };
            create(message);
        });
}

void Scribe::edit(const Message& message, const QString& body)
{
    note({ u"message.update"_s, message.id, message.roomId, body });
    m_session.submit(protocol::messageUpdate,
        { .id = message.id, .body = body, .baseRevision = message.revision }, message.roomId);
}

void Scribe::remove(const Message& message)
{
    note({ u"message.remove"_s, message.id, message.roomId, {} });
    m_session.submit(protocol::messageRemove, { .id = message.id }, message.roomId);
}

void Scribe::reportSoon()
{
    if (std::exchange(m_pending, true))
        return;
    QMetaObject::invokeMethod(this, &Scribe::report, Qt::QueuedConnection);
}

void Scribe::report()
{
    m_pending = false;
    // Memory before the file: what has left the one may still be in the other, never the reverse.
    QSet<MessageId> there;
    QSet<QString> refused;
    for (const OutboxEntry& entry : m_session.outbox()) {
        const std::optional<Words> words = wordsOf(entry.operation, entry.args);
        if (words)
            there.insert(words->id);
        if (entry.state != SendState::Failed)
            continue;
        refused.insert(entry.key);
        if (!m_refused.contains(entry.key))
            say({ .refused = Refusal { .key = entry.key,
                      .operation = entry.operation,
                      .id = entry.args.value("id"_L1).toString(),
                      .body = entry.args.value("body"_L1).toString(),
                      .code = entry.error ? errorCodeName(entry.error->code).toString()
                                          : QString() } });
    }
    m_refused = refused;
    auto rows = m_file->prepare("SELECT operation, args FROM entry ORDER BY ordinal");
    auto more = rows ? rows->step() : Result<bool>(std::unexpected(rows.error()));
    for (; more && *more; more = rows->step()) {
        const QByteArray args = rows->rawText(1).toByteArray();
        const auto words = wordsOf(rows->text(0), QJsonDocument::fromJson(args).object());
        if (!words)
            continue;
        there.insert(words->id);
        if (const QByteArray seen = rows->text(0).toUtf8() + args; !m_durable.contains(seen)) {
            m_durable.insert(seen);
            say({ .durable = words });
        }
    }
    if (!more)
        return qWarning("the outbox's file: %s", qPrintable(more.error().detail));
    for (const MessageId& id : std::as_const(m_open)) {
        if (!there.contains(id))
            say({ .settled = id });
    }
    m_open = there;
    reportStanding();
}

void Scribe::reportStanding()
{
    const replica::SyncState state = m_session.syncState();
    const bool online = state.connection.phase == provider::ConnectionPhase::Online;
    const Standing now { .online = online,
        .caughtUp = state.caughtUp,
        .connections = m_standing.connections + (online && !m_standing.online ? 1 : 0),
        .roomsFilled = state.roomsFilled,
        .roomsTotal = state.roomsTotal,
        .waiting = state.waiting,
        .failed = state.failed,
        .reason = text(state.connection.reason),
        .ended = text(state.ended),
        .storage = state.storage.transform(described).value_or(QString()),
        .serverDisk = state.serverDisk ? state.serverDisk->details.value("reason"_L1).toString()
                                       : QString() };
    if (now == m_standing)
        return;
    m_standing = now;
    say({ .standing = now });
}

} // namespace hearth::test
