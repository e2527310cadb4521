// SPDX-License-Identifier: Apache-2.0
#include "core/replica/workspace_session.h"

#include "core/replica/session_core.h"
#include "core/storage/sqlite_error.h"

#include <QDir>
#include <QSemaphore>
#include <QThreadPool>

#include <algorithm>

namespace hearth::replica {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class WorkspaceSession::Private {
public:
    /// A command that the sending side has not confirmed yet.
    struct Pending {
        quint64 number = 0;
        OutboxCommand command;
    };

    explicit Private(const SessionConfig& config)
        : workspace(config.workspace)
        , clock(*config.clock)
        , random(*config.random)
        , syncThread(config.syncThread)
    {
        readers.setMaxThreadCount(1);
        readers.setObjectName(u"replica reader"_s);
    }

    void endCore();
    void submit(const OutboxCommand& command);
    void confirm(const OutboxPicture& picture);
    [[nodiscard]] Overlay overlay() const;
    /// `damaged` is told when the file turns out to be damaged.
    template <typename T, typename Work>
    Future<T> read(
        Work work, void (SessionCore::*damaged)(const Error&) = &SessionCore::readFailed);

    WorkspaceId workspace;
    const Clock& clock;
    Random& random;
    QThread* syncThread;
    std::shared_ptr<ReplicaReader> reader;
    QThreadPool readers; ///< one thread that goes away when nothing is read
    SessionCore* core = nullptr; ///< lives and dies on the sync thread

    QList<OutboxItem> confirmed; ///< as the sending side last said
    QList<Pending> pending;
    OutboxQueue queue; ///< both together: what the window shows
    quint64 lastCommand = 0;
    DraftBook drafts;
    quint64 draftNews = 0; ///< rises whenever the server's drafts were heard of
    SyncState state;
    HistoryState history;
};

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
    pending.removeIf([&](const Pending& one) { return one.number <= picture.lastCommand; });
    queue = OutboxQueue(confirmed);
    for (const Pending& one : std::as_const(pending))
        queue.apply(one.command);
}

Overlay WorkspaceSession::Private::overlay() const
{
    return overlayOf(queue.items(), drafts.drafts());
}

template <typename T, typename Work>
Future<T> WorkspaceSession::Private::read(Work work, void (SessionCore::*damaged)(const Error&))
{
    Promise<T> promise;
    auto run = [promise, damaged, work = std::move(work), source = reader, target = core] {
        Result<T> result = work(*source);
        if (!result && storage::isDamage(result.error()))
            QMetaObject::invokeMethod(
                target, [target, damaged, error = result.error()] { (target->*damaged)(error); },
                Qt::QueuedConnection);
        promise.resolve(std::move(result));
    };
    if (syncThread == QThread::currentThread())
        QMetaObject::invokeMethod(core, std::move(run), Qt::QueuedConnection);
    else
        readers.start(std::move(run));
    return promise.future();
}

Result<std::unique_ptr<WorkspaceSession>> WorkspaceSession::open(const SessionConfig& config)
{
    if (!QDir().mkpath(config.directory))
        return fail(ErrorCode::Unavailable, u"the folder for the local copy cannot be made"_s, {},
            config.directory);
    const QDir directory(config.directory);
    const DatabaseFile replicaFile(directory.filePath(u"replica.sqlite"_s), config.vfs);
    const DatabaseFile outboxFile(directory.filePath(u"outbox.sqlite"_s), config.vfs);
    HEARTH_TRY(
        OutboxStore::Opened outbox, OutboxStore::open(outboxFile, *config.clock, *config.random));
    HEARTH_TRY(
        std::unique_ptr<ReplicaStore> store, ReplicaStore::open(replicaFile, config.clock->now()));

    auto d = std::make_unique<Private>(config);
    d->confirmed = outbox.items;
    d->queue = OutboxQueue(outbox.items);
    d->drafts = DraftBook(outbox.drafts);
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
        .historyLimit = config.historyLimit });
    std::unique_ptr<WorkspaceSession> session(new WorkspaceSession(std::move(d)));
    session->begin();
    return session;
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
    QMetaObject::invokeMethod(core, &SessionCore::start, Qt::QueuedConnection);
    hearDrafts(DraftNews::SinceLast);
}

WorkspaceSession::~WorkspaceSession()
{
    d->readers.clear();
    d->readers.waitForDone(); // readers may speak to the core
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

Future<SearchPage> WorkspaceSession::search(const SearchQuery& query)
{
    return d->read<SearchPage>([query](ReplicaReader& reader) { return reader.search(query); },
        &SessionCore::searchFailed);
}

Future<void> WorkspaceSession::fetchHistory(RoomId room)
{
    return runOn(d->core, [core = d->core, room] { return core->fetchHistory(room); });
}

Future<void> WorkspaceSession::fetchThread(RoomId room, MessageId root)
{
    return runOn(d->core, [core = d->core, room, root] { return core->fetchThread(room, root); });
}

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
    if (operation == "read.advance"_L1 && room)
        Q_EMIT changed(Changes { .rooms = { *room } });
    return key;
}

/// Shown at once; the sending side does the same and has the last word.
void WorkspaceSession::apply(const OutboxCommand& command)
{
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

void WorkspaceSession::retry(const QString& key) { apply(command::Retry { key }); }

void WorkspaceSession::discard(const QString& key) { apply(command::Discard { key }); }

QString WorkspaceSession::draft(RoomId room, std::optional<MessageId> parent) const
{
    return d->drafts.text({ room, parent.value_or(MessageId {}) });
}

void WorkspaceSession::saveDraft(RoomId room, std::optional<MessageId> parent, const QString& text)
{
    const DraftPlace place { room, parent.value_or(MessageId {}) };
    if (!d->drafts.write(place, text))
        return;
    sendDraft(place);
    Q_EMIT draftsChanged(room);
}

/// What is written down always says what was sent of it. It goes again when the server has said
/// something new: what it did not want then it may want now.
void WorkspaceSession::sendDraft(const DraftPlace& place)
{
    const bool isUnsent = d->drafts.drafts().value(place).isUnsent();
    if (isUnsent)
        d->drafts.markSent(place);
    const LocalDraft draft = d->drafts.drafts().value(place);
    d->submit(command::SaveDraft { place, draft });
    if (!isUnsent)
        return;
    submit(protocol::draftSet,
        { .roomId = place.room,
            .parentId = place.parent.isNull() ? std::nullopt : std::optional(place.parent),
            .body = draft.text,
            .baseRevision = draft.base },
        place.room);
}

void WorkspaceSession::hear(const Draft& draft)
{
    ++d->draftNews;
    const QString before = d->drafts.text(placeOf(draft));
    if (!d->drafts.hear(draft))
        return;
    sendDraft(placeOf(draft));
    if (d->drafts.text(placeOf(draft)) != before)
        Q_EMIT draftsChanged(draft.roomId);
}

/// Once at the start, for what came in while the window was not there, and after a reset.
void WorkspaceSession::hearDrafts(DraftNews news)
{
    const quint64 asked = ++d->draftNews;
    d->read<QList<Draft>>([](ReplicaReader& reader) {
         return reader.drafts();
     }).then(this, [this, news, asked](const Result<QList<Draft>>& drafts) {
        if (!drafts)
            return;
        if (d->draftNews != asked) // what was read may be older than what was heard
            return hearDrafts(news);
        QList<Draft> known = *drafts;
        // A power cut may have taken more from the copy than from the outbox.
        for (Draft& draft : known) {
            const LocalDraft local = d->drafts.drafts().value(placeOf(draft));
            if (news == DraftNews::SinceLast && draft.revision < local.base) {
                draft.body = local.confirmed;
                draft.revision = local.base;
            }
        }
        const QList<DraftPlace> changed = d->drafts.hearAll(known);
        QSet<DraftPlace> unsaid(changed.begin(), changed.end());
        for (const DraftPlace& place : d->drafts.unsent())
            unsaid.insert(place);
        for (const DraftPlace& place : std::as_const(unsaid))
            sendDraft(place);
        for (const DraftPlace& place : changed)
            Q_EMIT draftsChanged(place.room);
    });
}

SyncState WorkspaceSession::syncState() const
{
    SyncState state = d->state;
    for (const OutboxItem& item : d->queue.items()) {
        if (!item.entry.isQuiet())
            (item.entry.state == SendState::Failed ? state.failed : state.waiting) += 1;
    }
    state.unsentDrafts = std::ranges::count_if(d->drafts.drafts(),
        [](const LocalDraft& draft) { return draft.isUnsent() && !draft.text.isEmpty(); });
    return state;
}

const HistoryState& WorkspaceSession::historyState() const { return d->history; }

void WorkspaceSession::setHistoryLimit(const HistoryLimit& limit)
{
    d->history.limit = limit;
    QMetaObject::invokeMethod(
        d->core, [core = d->core, limit] { core->setHistoryLimit(limit); }, Qt::QueuedConnection);
}

MessageId WorkspaceSession::newMessageId() { return MessageId::generate(d->clock, d->random); }

RoomId WorkspaceSession::newRoomId() { return RoomId::generate(d->clock, d->random); }

} // namespace hearth::replica
