// SPDX-License-Identifier: Apache-2.0
#include "core/replica/workspace_session_p.h"

#include "core/base/log.h"
#include "core/replica/disk_trouble.h"

#include <QDir>
#include <QSemaphore>

#include <algorithm>

namespace hearth::replica {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

DatabaseFile fileIn(const SessionConfig& config, const QString& name)
{
    return { QDir(config.directory).filePath(name), config.vfs };
}

DatabaseFile replicaIn(const SessionConfig& config) { return fileIn(config, u"replica.sqlite"_s); }

DatabaseFile outboxIn(const SessionConfig& config) { return fileIn(config, u"outbox.sqlite"_s); }

std::unexpected<Error> noRoomForMore()
{
    return fail(ErrorCode::Unavailable, u"the disk takes no writes"_s);
}

} // namespace

void WorkspaceSession::Private::take(const OutboxStore::Opened& outbox)
{
    confirmed = outbox.items;
    queue = OutboxQueue(outbox.items);
    drafts = DraftBook(outbox.drafts);
}

/// The core must be gone before the clock and the files' folder may be. It ends on its own thread,
/// and here when that thread has ended.
void WorkspaceSession::Private::endCore()
{
    SessionCore* ending = std::exchange(core, nullptr);
    if (!ending)
        return;
    // What was posted may not have been delivered; a command that was is ignored.
    const auto end = [ending, commands = pending] {
        for (const Pending& one : commands)
            ending->submit(one.number, one.command);
        ending->shutDown();
        delete ending;
    };
    if (syncThread == QThread::currentThread()) {
        end();
        return;
    }
    const auto done = std::make_shared<QSemaphore>();
    if (syncThread->isRunning()) {
        QMetaObject::invokeMethod(
            ending,
            [end, done] {
                end();
                done->release();
            },
            Qt::QueuedConnection);
    }
    while (!done->tryAcquire(1, 20ms)) {
        // A thread that ends leaves what is posted to it undone.
        if (syncThread->isFinished() || !syncThread->isRunning()) {
            if (!done->tryAcquire(1))
                end();
            return;
        }
    }
}

void WorkspaceSession::Private::submit(const OutboxCommand& command)
{
    const quint64 number = ++lastCommand;
    pending.append({ number, command });
    QMetaObject::invokeMethod(
        core, [target = core, number, command] { target->submit(number, command); },
        Qt::QueuedConnection);
}

void WorkspaceSession::Private::confirm(const OutboxPicture& picture)
{
    confirmed = picture.items;
    unwritten = picture.unwritten;
    unwrittenDrafts = picture.unwrittenDrafts;
    pending.removeIf([&](const Pending& one) { return one.number <= picture.lastCommand; });
    queue = OutboxQueue(confirmed);
    for (const Pending& one : std::as_const(pending))
        queue.apply(one.command);
}

Overlay WorkspaceSession::Private::overlay() const
{
    return overlayOf(queue.items(), drafts.drafts());
}

Result<std::unique_ptr<WorkspaceSession>> WorkspaceSession::open(const SessionConfig& config)
{
    return openFiles(config).transform_error(
        [&](Error error) { return withDiskTrouble(std::move(error), config.directory); });
}

Result<std::unique_ptr<WorkspaceSession>> WorkspaceSession::openFiles(const SessionConfig& config)
{
    if (!QDir().mkpath(config.directory))
        return fail(ErrorCode::Unavailable, u"the folder for the local copy cannot be made"_s, {},
            config.directory);
    const DatabaseFile replicaFile = replicaIn(config);
    const DatabaseFile outboxFile = outboxIn(config);
    HEARTH_TRY(
        OutboxStore::Opened outbox, OutboxStore::open(outboxFile, *config.clock, *config.random));
    HEARTH_TRY(
        std::unique_ptr<ReplicaStore> store, ReplicaStore::open(replicaFile, config.clock->now()));

    auto d = std::make_unique<Private>(config);
    d->take(outbox);
    d->state.storage = outbox.rescued;
    d->reader = std::make_shared<ReplicaReader>(replicaFile);
    d->core = new SessionCore({ .workspace = config.workspace,
        .user = config.user,
        .clock = config.clock,
        .random = config.random,
        .provider = config.provider,
        .store = std::move(store),
        .outboxFile = outboxFile,
        .outbox = std::move(outbox),
        .reader = d->reader,
        .historyLimit = config.historyLimit,
        .directory = config.directory });
    std::unique_ptr<WorkspaceSession> session(new WorkspaceSession(std::move(d)));
    session->begin();
    return session;
}

Result<std::unique_ptr<WorkspaceSession>> WorkspaceSession::openToRead(
    const SessionConfig& config, const Error& trouble)
{
    auto d = std::make_unique<Private>(config);
    HEARTH_TRY(const OutboxStore::Opened outbox, OutboxStore::read(outboxIn(config)));
    d->take(outbox);
    d->state.storage = trouble;
    d->reader = std::make_shared<ReplicaReader>(replicaIn(config), ReplicaReader::Disk::Fixed);
    HEARTH_CHECK(d->reader->check());
    return std::unique_ptr<WorkspaceSession>(new WorkspaceSession(std::move(d)));
}

WorkspaceSession::WorkspaceSession(std::unique_ptr<Private> parts)
    : d(std::move(parts))
{
}

void WorkspaceSession::begin()
{
    SessionCore* core = d->core;
    core->moveToThread(d->syncThread);
    connect(core, &SessionCore::updated, this, &WorkspaceSession::take, Qt::QueuedConnection);
    connect(
        core, &SessionCore::ephemeral, this, &WorkspaceSession::ephemeral, Qt::QueuedConnection);
    connect(core, &SessionCore::fileProgressed, this, &WorkspaceSession::fileProgressed,
        Qt::QueuedConnection);
    QMetaObject::invokeMethod(core, &SessionCore::start, Qt::QueuedConnection);
    hearDrafts(DraftNews::SinceLast);
}

WorkspaceSession::~WorkspaceSession()
{
    d->readers.clear();
    d->readers.waitForDone(); // readers may speak to the core
    d->copiersEnd = true;
    d->copiers.waitForDone();
    d->endCore();
}

void WorkspaceSession::take(const Update& update)
{
    const SyncState before = syncState();
    const Overlay overlay = d->overlay();
    if (update.outbox)
        d->confirm(*update.outbox);
    if (update.state)
        d->state = *update.state;
    if (update.history)
        d->history = *update.history;
    for (const Changes& changes : update.changes) {
        if (changes.everything)
            hearDrafts(DraftNews::All);
        for (const Draft& draft : changes.drafts)
            hear(draft);
        Q_EMIT changed(changes);
    }
    if (update.outbox) {
        announce(overlay);
        for (const RoomId& room : update.outbox->rooms)
            Q_EMIT outboxChanged(room);
    }
    const SyncState now = syncState();
    if (update.state || before.waiting != now.waiting || before.failed != now.failed)
        Q_EMIT syncStateChanged();
}

WorkspaceId WorkspaceSession::workspaceId() const { return d->workspace; }

QString WorkspaceSession::folder() const { return d->directory; }

bool WorkspaceSession::isReadOnly() const { return d->core == nullptr; }

Future<Snapshot> WorkspaceSession::snapshot()
{
    return d->read<Snapshot>(
        [overlay = d->overlay()](ReplicaReader& reader) { return reader.snapshot(overlay); });
}

Future<QList<RoomState>> WorkspaceSession::roomStates()
{
    return d->read<QList<RoomState>>(
        [overlay = d->overlay()](ReplicaReader& reader) { return reader.roomStates(overlay); });
}

Future<Page> WorkspaceSession::page(const PageQuery& query)
{
    return d->read<Page>([query](ReplicaReader& reader) { return reader.page(query); });
}

Future<Page> WorkspaceSession::pageAround(RoomId room, Position position, int limit)
{
    return d->read<Page>([room, position, limit](ReplicaReader& reader) {
        return reader.pageAround(room, position, limit);
    });
}

Future<Message> WorkspaceSession::message(MessageId id)
{
    return d->read<Message>([id](ReplicaReader& reader) { return reader.message(id); });
}

Future<QList<Message>> WorkspaceSession::pinned(RoomId room)
{
    return d->read<QList<Message>>([room](ReplicaReader& reader) { return reader.pinned(room); });
}

Future<FilePage> WorkspaceSession::files(std::optional<RoomId> room, int limit)
{
    return d->read<FilePage>(
        [room, limit](ReplicaReader& reader) { return reader.files(room, limit); });
}

Future<ActivityPage> WorkspaceSession::activity(const ActivityQuery& query)
{
    return d->read<ActivityPage>([query, overlay = d->overlay()](ReplicaReader& reader) {
        return reader.activity(query, overlay);
    });
}

Timestamp WorkspaceSession::now() const { return d->clock.now(); }

Future<SearchPage> WorkspaceSession::search(const SearchQuery& query)
{
    return d->read<SearchPage>([query](ReplicaReader& reader) { return reader.search(query); },
        &SessionCore::searchFailed);
}

Future<void> WorkspaceSession::fetchHistory(RoomId room)
{
    if (isReadOnly())
        return ready<void>(noRoomForMore());
    return runOn(d->core, [core = d->core, room] { return core->fetchHistory(room); });
}

Future<void> WorkspaceSession::fetchThread(RoomId room, MessageId root)
{
    if (isReadOnly())
        return ready<void>(noRoomForMore());
    return runOn(d->core, [core = d->core, room, root] { return core->fetchThread(room, root); });
}

Future<QList<Item>> WorkspaceSession::items()
{
    return d->read<QList<Item>>(
        [overlay = d->overlay()](ReplicaReader& reader) { return reader.listItems(overlay); });
}

Future<QJsonValue> WorkspaceSession::askServer(const QString& operation, const QByteArray& args)
{
    if (isReadOnly())
        return ready<QJsonValue>(noRoomForMore());
    return runOn(d->core, [core = d->core, operation, args] { return core->ask(operation, args); });
}

void WorkspaceSession::emitEvent(const QString& type, const QJsonObject& payload)
{
    if (isReadOnly())
        return;
    QMetaObject::invokeMethod(
        d->core,
        [core = d->core, type, payload] {
            // What nobody hears of does no harm; the next one comes in seconds.
            core->emitEvent(type, payload).then(core, [](const Result<void>&) { });
        },
        Qt::QueuedConnection);
}

const Clock& WorkspaceSession::clock() const { return d->clock; }

Uuid WorkspaceSession::newUuid() { return Uuid::generate(d->clock, d->random); }

QString WorkspaceSession::enqueue(
    const QString& operation, const QByteArray& args, std::optional<RoomId> room)
{
    const QString key = Uuid::generate(d->clock, d->random).toString();
    apply(command::Enqueue { .key = key,
        .operation = operation,
        .args = QJsonDocument::fromJson(args).object(),
        .room = room,
        .createdAt = d->clock.now() });
    // The badge goes at once, not when the server has heard of it.
    if (operation.startsWith("read."_L1) && room)
        Q_EMIT changed(Changes { .rooms = { *room } });
    return key;
}

/// Shown at once; the sending side does the same and has the last word.
void WorkspaceSession::apply(const OutboxCommand& command)
{
    if (isReadOnly()) {
        qCCritical(logSync) << "something was submitted where it cannot be kept";
        return;
    }
    const Overlay overlay = d->overlay();
    const QSet<RoomId> rooms = d->queue.apply(command);
    d->submit(command);
    announce(overlay);
    for (const RoomId& room : rooms)
        Q_EMIT outboxChanged(room);
    Q_EMIT syncStateChanged();
}

/// What is laid over the server's state is another than before.
void WorkspaceSession::announce(const Overlay& before)
{
    if (const Changes changes = differences(before, d->overlay()); !changes.isEmpty())
        Q_EMIT changed(changes);
}

QList<OutboxEntry> WorkspaceSession::outbox() const
{
    const QHash<QString, QString> blockers = d->queue.blockers();
    QList<OutboxEntry> entries;
    entries.reserve(d->queue.items().size());
    for (const OutboxItem& item : d->queue.items()) {
        entries.append(item.entry);
        entries.last().blockedBy = blockers.value(item.entry.key);
    }
    return entries;
}

QList<OutboxEntry> WorkspaceSession::outbox(RoomId room) const
{
    QList<OutboxEntry> entries = outbox();
    entries.removeIf([&](const OutboxEntry& entry) { return entry.room != room; });
    return entries;
}

Unsaved WorkspaceSession::unsaved() const
{
    Unsaved unsaved { .entries = outbox(), .drafts = d->unwrittenDrafts };
    unsaved.entries.removeIf([this](const OutboxEntry& entry) {
        return !d->unwritten.contains(entry.key) || entry.isQuiet();
    });
    unsaved.drafts.removeIf(
        [](const auto& draft) { return draft->text.isEmpty() || !draft->isUnsent(); });
    return unsaved;
}

bool WorkspaceSession::isSettled() const { return d->pending.isEmpty() && unsaved().isEmpty(); }

Future<Unsaved> WorkspaceSession::settle()
{
    if (isSettled())
        return ready<Unsaved>(Unsaved {});
    Promise<Unsaved> promise;
    runOn(d->core, [core = d->core] {
        core->settle();
        return Result<void>();
    }).then(this, [this, promise](const Result<void>& settled) {
        // How it stands then was told ahead of the answer.
        promise.resolve(settled.transform([this] { return unsaved(); }));
    });
    return promise.future();
}

void WorkspaceSession::retry(const QString& key) { apply(command::Retry { key }); }

void WorkspaceSession::discard(const QString& key)
{
    const OutboxItem* item = d->queue.find(key);
    const QList<FileEntry> files = item ? item->entry.files() : QList<FileEntry>();
    apply(command::Discard { key });
    if (d->queue.find(key)) // it is on its way
        return;
    for (const FileEntry& file : files) {
        // Back in the composer, it is to be sent with something else.
        const bool isAttached = std::ranges::any_of(
            d->drafts.drafts(), [&file](const LocalDraft& draft) {
                return std::ranges::contains(draft.files, file.id, &FileEntry::id);
            });
        if (!isAttached)
            detach(file.id);
    }
}

SyncState WorkspaceSession::syncState() const
{
    SyncState state = d->state;
    const QHash<QString, QString> blockers = d->queue.blockers();
    for (const OutboxItem& item : d->queue.items()) {
        OutboxEntry entry = item.entry;
        entry.blockedBy = blockers.value(entry.key);
        if (entry.isToldOf(state.connection))
            (entry.state == SendState::Failed ? state.failed : state.waiting) += 1;
    }
    state.unsentDrafts = std::ranges::count_if(d->drafts.drafts(),
        [](const LocalDraft& draft) { return draft.isUnsent() && !draft.text.isEmpty(); });
    return state;
}

const HistoryState& WorkspaceSession::historyState() const { return d->history; }

void WorkspaceSession::setHistoryLimit(const HistoryLimit& limit)
{
    d->history.limit = limit;
    if (isReadOnly())
        return;
    QMetaObject::invokeMethod(
        d->core, [core = d->core, limit] { core->setHistoryLimit(limit); }, Qt::QueuedConnection);
}

MessageId WorkspaceSession::newMessageId() { return MessageId::generate(d->clock, d->random); }

RoomId WorkspaceSession::newRoomId() { return RoomId::generate(d->clock, d->random); }

} // namespace hearth::replica
