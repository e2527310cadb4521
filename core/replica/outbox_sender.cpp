// SPDX-License-Identifier: Apache-2.0
#include "core/replica/outbox_sender.h"

#include "core/base/log.h"
#include "core/domain/disk_trouble.h"
#include "core/replica/retry_policy.h"
#include "core/storage/sqlite_error.h"

namespace hearth::replica {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// How long after the disk refused it is asked again.
constexpr auto rewriteInterval = 5s;

/// Takes away something of the person's own: where it is gone already, nothing is left to do.
bool letsGo(const OutboxEntry& entry)
{
    return entry.isOperation(protocol::sectionRemove.name)
        || (entry.isOperation(protocol::savedSet.name)
            && !entry.args.value("present"_L1).toBool(true))
        || (entry.isOperation(protocol::threadFollow.name)
            && !entry.args.value("following"_L1).toBool(true));
}

} // namespace

OutboxSender::OutboxSender(Parts parts, QObject* owner)
    : QObject(owner)
    , m_workspace(parts.workspace)
    , m_clock(*parts.clock)
    , m_random(*parts.random)
    , m_target(*parts.target)
    , m_uploads(*parts.uploads)
    , m_file(std::move(parts.file))
    , m_store(std::move(parts.outbox.store))
    , m_device(parts.outbox.device)
    , m_lastCounter(parts.outbox.lastCounter)
    , m_queue(parts.outbox.items)
    , m_drafts(parts.outbox.drafts)
    , m_rescued(parts.outbox.rescued)
    , m_rewrite(this)
{
    noteWritten({ .changed = m_queue.items(), .removed = {} });
    m_rewrite.setSingleShot(true);
    m_rewrite.setInterval(rewriteInterval);
    connect(&m_rewrite, &QTimer::timeout, this, &OutboxSender::flush);
    connect(&m_uploads, &UploadQueue::completed, this, &OutboxSender::scheduleFlush);
    connect(&m_uploads, &UploadQueue::refused, this, &OutboxSender::fileRefused);
    connect(&m_uploads, &UploadQueue::heldBack, this, [this](const Error& error) {
        if (serverDiskTrouble(error))
            setServerDisk(error);
    });
    connect(&m_uploads, &UploadQueue::completed, this, [this] { setServerDisk({}); });
}

void OutboxSender::submit(quint64 number, const OutboxCommand& command)
{
    if (number <= m_lastCommand)
        return;
    m_lastCommand = number;
    std::optional<qint64> revision;
    if (const auto* draft = std::get_if<command::SaveDraft>(&command)) {
        m_unwrittenDrafts.insert(draft->place, draft->draft);
        m_drafts.insert(draft->place, draft->draft);
    }
    if (const auto* retry = std::get_if<command::Retry>(&command)) {
        m_held.remove(retry->key);
        m_attempts.remove(retry->key);
        const OutboxItem* item = m_queue.find(retry->key);
        const QList<FileEntry> files = item ? item->entry.files() : QList<FileEntry>();
        for (const FileEntry& file : files)
            m_uploads.forget(file.id);
        if (item && item->entry.error && item->entry.error->code == ErrorCode::Stale)
            revision = m_target.revisionOf(item->entry);
    }
    m_touched.unite(m_queue.apply(command));
    if (revision)
        m_queue.rebase(std::get<command::Retry>(command).key, *revision);
    scheduleFlush();
}

void OutboxSender::setOnline(bool online)
{
    m_uploads.setOnline(online);
    if (std::exchange(m_online, online) == online || !online)
        return;
    m_held.clear();
    m_attempts.clear();
    setServerDisk({});
    scheduleFlush();
}

void OutboxSender::close()
{
    m_closed = true;
    m_rewrite.stop();
    writeDown();
}

/// Commands that come together are written in one transaction.
void OutboxSender::scheduleFlush()
{
    if (std::exchange(m_flushScheduled, true))
        return;
    QMetaObject::invokeMethod(this, &OutboxSender::flush, Qt::QueuedConnection);
}

void OutboxSender::flush()
{
    m_flushScheduled = false;
    if (m_closed)
        return;
    const QStringList keys = beginSending();
    writeDown();
    Update update { .changes = std::exchange(m_changes, {}), .outbox = picture(), .state = {} };
    m_touched.clear();
    Q_EMIT updated(update);
    for (const QString& key : keys)
        send(key);
    m_uploads.want(m_queue.files());
}

OutboxPicture OutboxSender::picture() const
{
    OutboxPicture picture { .items = m_queue.items(),
        .lastCommand = m_lastCommand,
        .rooms = m_touched,
        .unwritten = {},
        .unwrittenDrafts = m_unwrittenDrafts };
    if (!m_writeProblem)
        return picture;
    for (const OutboxItem& item : picture.items) {
        const auto written = m_written.constFind(item.entry.key);
        if (written == m_written.constEnd() || *written != item.entry.args)
            picture.unwritten.insert(item.entry.key);
    }
    return picture;
}

QStringList OutboxSender::beginSending()
{
    if (!m_online)
        return {};
    const QStringList keys = m_queue.sendable(m_held, m_uploads.complete());
    for (const QString& key : keys) {
        // By the clock, so that counters go on rising even if the file is lost or an old copy of it
        // comes back.
        m_queue.markSending(key,
            [this] { return m_lastCounter = std::max(m_lastCounter + 1, m_clock.now().micros); });
        if (const OutboxItem* item = m_queue.find(key))
            m_touched.insert(reportedRoom(item->entry));
    }
    return keys;
}

void OutboxSender::writeDown()
{
    const OutboxDelta delta = m_queue.takeDelta();
    if (delta.isEmpty() && m_unwrittenDrafts.isEmpty())
        return;
    const Result<void> written = write(delta);
    if (written) {
        m_unwrittenDrafts.clear();
        noteWritten(delta);
        m_rewrite.stop();
        setWriteProblem({});
        return;
    }
    qCCritical(logSync).noquote() << "the outbox cannot be written:" << logLine(written.error());
    m_queue.restoreDelta(delta);
    setWriteProblem(written.error());
    if (!m_closed)
        m_rewrite.start();
}

void OutboxSender::noteWritten(const OutboxDelta& delta)
{
    for (const OutboxItem& item : delta.changed)
        m_written.insert(item.entry.key, item.entry.args);
    for (const QString& key : delta.removed)
        m_written.remove(key);
}

Result<void> OutboxSender::write(const OutboxDelta& delta)
{
    if (!m_store)
        return startOver(*m_writeProblem);
    const Result<void> written = m_store->write(delta, m_lastCounter, m_unwrittenDrafts);
    if (written || !storage::isDamage(written.error()))
        return written;
    return startOver(written.error());
}

/// Everything is in memory, so nothing is lost with the file.
Result<void> OutboxSender::startOver(const Error& damage)
{
    m_store.reset();
    HEARTH_TRY(OutboxStore::Opened fresh,
        OutboxStore::rescue(m_file, m_clock, m_random,
            { .store = {},
                .items = m_queue.items(),
                .drafts = m_drafts,
                .device = {},
                .lastCounter = m_lastCounter,
                .rescued = {} },
            damage));
    noteWritten({ .changed = m_queue.items(), .removed = {} });
    m_store = std::move(fresh.store);
    m_device = fresh.device;
    m_rescued = fresh.rescued;
    for (const OutboxItem& item : QList(m_queue.items()))
        m_queue.renumber(item.entry.key);
    Q_EMIT storageProblemChanged();
    return {};
}

void OutboxSender::setWriteProblem(std::optional<Error> problem)
{
    if (!problem && !m_writeProblem)
        return;
    m_writeProblem = std::move(problem);
    Q_EMIT storageProblemChanged();
}

void OutboxSender::setServerDisk(std::optional<Error> trouble)
{
    if (trouble == m_serverDisk)
        return;
    m_serverDisk = std::move(trouble);
    Q_EMIT serverDiskChanged();
}

void OutboxSender::send(const QString& key)
{
    const OutboxItem* item = m_queue.find(key);
    if (!item)
        return;
    const OutboxEntry& entry = item->entry;
    provider::Call call { .operation = entry.operation,
        .workspace = m_workspace,
        .args = QJsonDocument(entry.args).toJson(QJsonDocument::Compact),
        .key = entry.key,
        .order = {} };
    if (entry.room)
        call.order = protocol::SendOrder {
            .device = m_device, .room = *entry.room, .counter = item->counter
        };
    m_target.perform(call).then(
        this, [this, key](const Result<QJsonValue>& answer) { answered(key, answer); });
}

void OutboxSender::answered(const QString& key, const Result<QJsonValue>& answer)
{
    const OutboxItem* item = m_queue.find(key);
    if (m_closed || !item)
        return;
    const OutboxEntry entry = item->entry;
    m_touched.insert(reportedRoom(entry));
    setServerDisk(!answer && serverDiskTrouble(answer.error()) ? std::optional(answer.error())
                                                               : std::nullopt);
    if (answer) {
        const OutboxTarget::Taken taken = m_target.take(entry, *answer);
        if (taken.changes)
            m_changes.append(*taken.changes);
        m_queue.acknowledge(key, taken.revision);
        m_attempts.remove(key);
        if (const QList<FileEntry> files = entry.files(); !files.isEmpty() && entry.room)
            Q_EMIT filesSent(*entry.room, files);
    } else if (isTransient(answer.error())) {
        holdBack(key, answer.error());
    } else {
        refused(entry, answer.error());
    }
    flush();
}

void OutboxSender::refused(const OutboxEntry& entry, const Error& error)
{
    qCInfo(logSync).noquote() << entry.operation << "was refused:" << logLine(error);
    if (error.code == ErrorCode::OutOfOrder) {
        // Nobody decided against it: its number was overtaken, after a crash or a change of the
        // clock.
        m_lastCounter = std::max(m_lastCounter, error.details.value("lastCounter"_L1).toInteger());
        m_queue.renumber(entry.key);
        holdBack(entry.key, error);
        return;
    }
    m_attempts.remove(entry.key);
    if (error.code == ErrorCode::Conflict && error.field == "key"_L1) {
        // The disk refused to keep that it had been sent; it was changed afterwards, and the first
        // one has arrived all the same.
        holdBack(m_queue.rekey(entry.key), error);
        return;
    }
    m_queue.markFailed(entry.key, error);
    // A mark that is not wanted is nothing a person should have to decide about; a draft is kept
    // apart.
    if (entry.isQuiet() || (error.code == ErrorCode::NotFound && letsGo(entry)))
        m_queue.apply(command::Discard { entry.key });
}

void OutboxSender::fileRefused(const QString& key, const Error& error)
{
    const OutboxItem* item = m_queue.find(key);
    if (!item)
        return;
    m_touched.insert(reportedRoom(item->entry));
    m_queue.markFailed(key, error);
    scheduleFlush();
}

void OutboxSender::holdBack(const QString& key, const Error& error)
{
    m_queue.markWaiting(key);
    m_held.insert(key);
    const auto delay = retryDelay(error, ++m_attempts[key], m_random);
    QTimer::singleShot(delay, this, [this, key] {
        if (m_held.remove(key))
            flush();
    });
}

} // namespace hearth::replica
