// SPDX-License-Identifier: Apache-2.0
#include "core/replica/session_core.h"

#include "core/base/log.h"
#include "core/domain/disk_trouble.h"
#include "core/replica/item_overlay.h"
#include "core/storage/sqlite_error.h"

#include <algorithm>

namespace hearth::replica {

using namespace Qt::StringLiterals;

namespace {

/// Of files that were opened on this device.
constexpr qint64 mostCached = 2LL << 30;

} // namespace

SessionCore::SessionCore(Parts parts)
    : m_workspace(parts.workspace)
    , m_store(std::move(parts.store))
    , m_reader(std::move(parts.reader))
    , m_provider(parts.provider)
    , m_engine({ .workspace = parts.workspace,
                   .user = parts.user,
                   .provider = parts.provider,
                   .clock = parts.clock,
                   .random = parts.random,
                   .store = m_store.get(),
                   .reader = m_reader.get() },
          this)
    , m_outgoing(OutgoingFiles::folderIn(parts.directory))
    , m_files(FileCache::folderIn(parts.directory))
    , m_uploads({ .workspace = parts.workspace,
                    .provider = parts.provider,
                    .random = parts.random,
                    .folder = OutgoingFiles::folderIn(parts.directory) },
          this)
    , m_sender({ .workspace = parts.workspace,
                   .clock = parts.clock,
                   .random = parts.random,
                   .target = this,
                   .file = std::move(parts.outboxFile),
                   .uploads = &m_uploads,
                   .outbox = std::move(parts.outbox) },
          this)
    , m_threads(
          { .workspace = parts.workspace, .provider = parts.provider, .store = m_store.get() },
          this)
    , m_pruner({ .store = m_store.get(),
                   .clock = parts.clock,
                   .referenced = [this] { return referencedMessages(); } },
          this)
    , m_firstLimit(parts.historyLimit)
    , m_indexer(*m_store, *parts.clock, this)
{
    tidyOutgoing();
    connect(&m_sender, &OutboxSender::updated, this, &SessionCore::updated);
    connect(&m_sender, &OutboxSender::storageProblemChanged, this, &SessionCore::publishStateSoon);
    connect(&m_sender, &OutboxSender::serverDiskChanged, this, &SessionCore::publishStateSoon);
    connect(&m_sender, &OutboxSender::filesSent, this,
        [this](const RoomId& room, const QList<FileEntry>& files) {
            for (const FileEntry& file : files) {
                m_uploads.sent(file.id);
                m_files.adopt(room, file, m_outgoing.path(file.id));
            }
        });
    connect(&m_uploads, &UploadQueue::progressed, this, &SessionCore::fileProgressed);
    connect(&m_engine, &SyncEngine::readyChanged, &m_sender, &OutboxSender::setOnline);
    connect(&m_engine, &SyncEngine::stateChanged, this, &SessionCore::publishStateSoon);
    const auto publish = [this](const Changes& changes) {
        Q_EMIT updated(Update { .changes = { changes }, .outbox = {}, .state = {}, .history = {} });
        for (const RoomId& room : changes.purged)
            m_files.purge(room);
        for (const auto& [room, file] : changes.lostFiles)
            m_files.drop(room, file);
        m_indexer.wake();
        m_pruner.consider();
    };
    connect(&m_engine, &SyncEngine::applied, this, publish);
    connect(&m_threads, &ThreadFetcher::stored, this, publish);
    connect(&m_pruner, &HistoryPruner::pruned, this, [this](HistoryPruner::Reason reason) {
        if (reason == HistoryPruner::Reason::Size)
            m_engine.filler().stayFull();
        m_indexer.wake();
        publishStateSoon();
    });
    connect(&m_pruner, &HistoryPruner::failed, this, [this](const Error& error) {
        qCWarning(logSync).noquote() << "old history cannot be removed:" << logLine(error);
        if (storage::isDamage(error))
            m_engine.storageFailed(error);
    });
    connect(&m_engine.filler(), &HistoryFiller::filled, &m_indexer, &MessageIndexer::giveWay);
    connect(&m_indexer, &MessageIndexer::failed, &m_engine, &SyncEngine::storageFailed);
    if (!m_provider)
        return;
    connect(&m_provider->events(), &provider::EventsProvider::ephemeral, this,
        [this](const WorkspaceId& workspace, const protocol::Ephemeral& news) {
            if (workspace == m_workspace)
                Q_EMIT ephemeral(news);
        });
}

SessionCore::~SessionCore() = default;

void SessionCore::start()
{
    setHistoryLimit(m_firstLimit);
    m_files.shrink(mostCached);
    m_engine.start();
    m_indexer.wake();
}

Future<void> SessionCore::fetchHistory(RoomId room)
{
    m_pruner.spare(room);
    return m_engine.fetchHistory(room);
}

Future<void> SessionCore::fetchThread(RoomId room, MessageId root)
{
    if (!m_engine.isReady())
        return ready<void>(fail(ErrorCode::Unavailable, u"the server cannot be reached now"_s));
    m_pruner.spare(room);
    return m_threads.fetch(room, root);
}

void SessionCore::setHistoryLimit(const HistoryLimit& limit)
{
    m_engine.filler().setLimit(limit);
    m_pruner.setLimit(limit);
    publishStateSoon();
}

/// What an operation speaks of: the message itself, or the thread it is written in.
QSet<MessageId> SessionCore::referencedMessages() const
{
    QSet<MessageId> messages;
    for (const OutboxItem& item : m_sender.queue().items()) {
        for (const QLatin1StringView field : { "id"_L1, "parentId"_L1, "messageId"_L1 }) {
            if (const auto id = MessageId::fromString(item.entry.args.value(field).toString()))
                messages.insert(*id);
        }
    }
    return messages;
}

void SessionCore::shutDown()
{
    m_pruner.stop();
    m_sender.close();
    m_engine.stop();
    m_indexer.stop();
}

/// What was attached and sent, or thrown away, before the last run ended. Nobody attaches anything
/// yet.
void SessionCore::tidyOutgoing()
{
    QSet<FileId> kept;
    for (const OutboxItem& item : m_sender.queue().items()) {
        const QList<FileEntry> carried = item.entry.files();
        for (const FileEntry& file : carried)
            kept.insert(file.id);
    }
    m_uploads.assumeBegun(kept);
    for (const LocalDraft& draft : m_sender.drafts()) {
        for (const FileEntry& file : draft.files)
            kept.insert(file.id);
    }
    m_outgoing.keepOnly(kept);
}

void SessionCore::dropUpload(FileId file)
{
    for (const OutboxItem& item : m_sender.queue().items()) {
        if (std::ranges::contains(item.entry.files(), file, &FileEntry::id))
            return;
    }
    m_uploads.drop(file);
    m_outgoing.remove(file);
}

Future<QString> SessionCore::fetchFile(RoomId room, const FileEntry& file)
{
    if (m_files.holds(room, file))
        return ready<QString>(m_files.path(room, file));
    if (!m_provider)
        return ready<QString>(fail(ErrorCode::Unavailable, u"there is no connection"_s));
    if (const Result<void> prepared = m_files.prepare(room, file); !prepared)
        return ready<QString>(std::unexpected(prepared.error()));
    Promise<QString> promise;
    Fetch& fetch = m_fetching[file.id];
    fetch.waiting.append(promise);
    if (fetch.waiting.size() == 1) {
        fetch.number = ++m_lastFetch;
        m_provider->storage()
            .download(m_workspace, file.id, m_files.path(room, file),
                [self = QPointer(this), id = file.id](qint64 done, qint64 total) {
                    if (self)
                        Q_EMIT self->fileProgressed(id, done, total);
                })
            .then(this, [this, room, file, number = fetch.number](const Result<void>& outcome) {
                fileFetched(room, file, number, outcome);
            });
    }
    return promise.future();
}

void SessionCore::fileFetched(
    RoomId room, const FileEntry& file, quint64 number, const Result<void>& outcome)
{
    const auto fetch = m_fetching.constFind(file.id);
    if (fetch == m_fetching.cend() || fetch->number != number)
        return;
    const QList<Promise<QString>> waiting = fetch->waiting;
    m_fetching.erase(fetch);
    Result<QString> path = outcome.transform([&] { return m_files.path(room, file); });
    // Nobody would ever find it, and whoever shows it would ask for it for ever.
    if (path && !m_files.holds(room, file)) {
        m_files.dropPart(room, file);
        path = fail(ErrorCode::Internal, u"the file is not as large as its message says"_s);
    }
    for (const Promise<QString>& promise : waiting)
        promise.resolve(path);
}

void SessionCore::interruptFile(FileId file)
{
    if (m_provider)
        m_provider->storage().interrupt(file);
    const Fetch ended = m_fetching.take(file);
    for (const Promise<QString>& promise : ended.waiting)
        promise.resolve(fail(ErrorCode::Aborted, u"the transfer was interrupted"_s));
}

void SessionCore::cancelFile(RoomId room, const FileEntry& file)
{
    interruptFile(file.id);
    m_files.dropPart(room, file);
}

Future<QJsonValue> SessionCore::ask(const QString& operation, const QByteArray& args)
{
    return perform(
        { .operation = operation, .workspace = m_workspace, .args = args, .key = {}, .order = {} });
}

Future<void> SessionCore::emitEvent(const QString& type, const QJsonObject& payload)
{
    if (!m_provider)
        return ready<void>(fail(ErrorCode::Unavailable, u"there is no connection"_s));
    return m_provider->events().emitEvent(m_workspace, type, payload);
}

Future<QJsonValue> SessionCore::perform(const provider::Call& call)
{
    if (!m_provider)
        return ready<QJsonValue>(fail(ErrorCode::Unavailable, u"there is no connection"_s));
    return m_provider->persistence().perform(call);
}

/// What the server did is shown before its event comes, so that nothing flickers between leaving
/// the outbox and arriving by push.
OutboxTarget::Taken SessionCore::take(const OutboxEntry& entry, const QJsonValue& answer)
{
    Taken taken;
    const Result<Changes> changes = takeIn(entry, answer, taken.revision);
    m_indexer.wake();
    if (changes)
        taken.changes = *changes;
    else // the event will bring it
        qCWarning(logSync).noquote()
            << "the answer to" << entry.operation << "was not taken:" << logLine(changes.error());
    return taken;
}

template <typename T>
Result<Changes> SessionCore::applyAnswer(const QJsonValue& answer, std::optional<qint64>& revision)
{
    HEARTH_TRY(const T value, fromPeerJson<T>(answer));
    if constexpr (requires { value.revision; })
        revision = value.revision;
    return m_store->apply(value);
}

Result<Changes> SessionCore::takeIn(
    const OutboxEntry& entry, const QJsonValue& answer, std::optional<qint64>& revision)
{
    const QString entity = entry.operation.section(u'.', 0, 0);
    if (entry.isOperation("channel.remove")) {
        HEARTH_TRY(const RoomId room, RoomId::fromString(entry.args.value("id"_L1).toString()));
        return m_store->purge(room);
    }
    if (answer.toObject().isEmpty()) // done, but out of this person's sight by now
        return Changes {};
    if (itemKindOfOperation(entry.operation))
        return applyAnswer<Item>(answer, revision);
    if (entry.isOperation(protocol::pollVote.name))
        return applyAnswer<protocol::PollVoted>(answer, revision);
    if (entity == "reaction"_L1 || entity == "poll"_L1)
        return applyAnswer<Message>(answer, revision);
    if (entity == "status"_L1)
        return applyAnswer<Member>(answer, revision);
    if (entity == "conversation"_L1)
        return applyAnswer<Room>(answer, revision);
    if (entity == "read"_L1)
        return applyAnswer<ReadMark>(answer, revision);
    if (entry.isOperation("draft.set"))
        return applyAnswer<Draft>(answer, revision);
    if (entry.isOperation("workspace.update"))
        return applyAnswer<Workspace>(answer, revision);
    if (entity == "message"_L1)
        return applyAnswer<Message>(answer, revision);
    if (entity == "channel"_L1) {
        // Only its making brings a room in; later answers may come after it has gone out of sight.
        const auto room = RoomId::fromString(entry.args.value("id"_L1).toString());
        if (!entry.isOperation("channel.create") && !(room && m_store->fills().contains(*room)))
            return Changes {};
        if (entry.isOperation("channel.leave") || entry.isOperation("channel.removeMember"))
            return Changes {};
        return applyAnswer<Room>(answer, revision);
    }
    if (entity == "member"_L1)
        return applyAnswer<Member>(answer, revision);
    return Changes {};
}

std::optional<qint64> SessionCore::revisionOf(const OutboxEntry& entry)
{
    const QString id = entry.args.value("id"_L1).toString();
    Result<std::optional<qint64>> revision = std::nullopt;
    if (entry.isOperation("message.update")) {
        if (const auto message = MessageId::fromString(id))
            revision = m_store->messageRevision(*message);
    } else if (entry.isOperation("channel.update")) { // this and the next: servers before 0.2
        if (const auto room = RoomId::fromString(id))
            revision = m_store->roomRevision(*room);
    } else if (entry.isOperation("workspace.update")) {
        revision = m_store->workspaceRevision();
    }
    return revision.value_or(std::nullopt);
}

/// Once per turn of the event loop, however much happens in it.
void SessionCore::publishStateSoon()
{
    if (std::exchange(m_statePending, true))
        return;
    QMetaObject::invokeMethod(this, &SessionCore::publishState, Qt::QueuedConnection);
}

void SessionCore::publishState()
{
    m_statePending = false;
    const std::optional<Error> trouble = m_engine.trouble();
    SyncState state { .connection = m_engine.connection(),
        .caughtUp = m_engine.isCaughtUp(),
        .roomsTotal = m_store->fills().size(),
        .ended = m_engine.ended(),
        .trouble = trouble,
        .serverDisk = trouble && serverDiskTrouble(*trouble) ? trouble : m_sender.serverDisk(),
        .storage = m_sender.storageProblem() ? m_sender.storageProblem()
                                             : m_engine.storageProblem() };
    HistoryFiller& filler = m_engine.filler();
    const HistoryFiller::Level level = filler.level();
    HistoryState history { .limit = filler.limit(), .full = level.full, .bytes = level.bytes };
    for (const RoomFill& fill : m_store->fills()) {
        state.roomsFilled += filler.isFilled(fill, level) ? 1 : 0;
        history.roomsComplete += fill.complete ? 1 : 0;
    }
    Q_EMIT updated(Update { .changes = {}, .outbox = {}, .state = state, .history = history });
}

} // namespace hearth::replica
