// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/retention.h"

#include "localserver/audit/acts.h"
#include "localserver/services/file_removal.h"
#include "localserver/services/message_changes.h"

#include <QDateTime>

#include <algorithm>
#include <chrono>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayInMicros = std::chrono::microseconds(std::chrono::days(1)).count();
constexpr qint64 fewToPush = 100; ///< what a step deletes beyond that readers fetch, each when they
                                  ///< can
constexpr int pagesPerStep = 500; ///< of the database, given back to the disk

/// Positions are moments: what stands earlier than this is too old. 0: nothing is.
Position endOf(qint64 days, Timestamp now)
{
    return days <= 0 ? 0 : std::max<qint64>(now.micros - days * dayInMicros, 0);
}

/// In one order, so that a run that was interrupted finds its place again.
Result<QList<Room>> roomsInOrder(WorkspaceStore& store)
{
    HEARTH_TRY(QList<Room> rooms, store.rooms().list());
    std::ranges::sort(rooms, {}, [](const Room& room) { return room.id.uuid; });
    return rooms;
}

/// One run on its way through the rooms.
class RetentionRound {
public:
    RetentionRound(WorkspaceTransaction& work, const Retention& ofWorkspace, RetentionRun& run)
        : m_work(work)
        , m_ofWorkspace(ofWorkspace)
        , m_run(run)
    {
    }

    /// Whether the room is done; otherwise the step is over.
    Result<bool> goThrough(const Room& room);

private:
    Result<void> lookAt(const AgedMessage& aged, Position messages, Position files);
    Result<void> expire(MessageId id);
    Result<void> expireFiles(MessageId id);

    WorkspaceTransaction& m_work;
    const Retention& m_ofWorkspace;
    RetentionRun& m_run;
    int m_left = lookedAtOnce;
};

Result<bool> RetentionRound::goThrough(const Room& room)
{
    const Retention kept = m_ofWorkspace.in(room.retention);
    const Position messages = endOf(*kept.messageDays, m_work.now());
    const Position files = endOf(*kept.fileDays, m_work.now());
    const Position after = m_run.room == room.id ? m_run.position : -1;
    HEARTH_TRY(const QList<AgedMessage> page,
        m_work.store().storage().aged(room.id, after, std::max(messages, files), m_left));
    for (const AgedMessage& aged : page)
        HEARTH_CHECK(lookAt(aged, messages, files));
    m_left -= static_cast<int>(page.size());
    if (m_left > 0)
        return true;
    m_run.room = room.id;
    m_run.position = page.last().position;
    return false;
}

Result<void> RetentionRound::lookAt(const AgedMessage& aged, Position messages, Position files)
{
    if (aged.position < messages)
        return expire(aged.id);
    return aged.hasFiles && aged.position < files ? expireFiles(aged.id) : Result<void> {};
}

Result<void> RetentionRound::expire(MessageId id)
{
    HEARTH_TRY(std::optional<Message> message, m_work.store().messages().find(id));
    if (!message)
        return {};
    for (const FileEntry& file : std::as_const(message->files)) {
        if (file.state == FileState::Stored || file.state == FileState::Held) {
            ++m_run.files;
            m_run.bytes += file.size;
        }
    }
    ++m_run.messages;
    return buryMessage(m_work, std::nullopt, std::move(*message)).transform([](const Message&) { });
}

Result<void> RetentionRound::expireFiles(MessageId id)
{
    HEARTH_TRY(const QList<AttachedFile> files, m_work.store().files().attachedTo(id));
    HEARTH_TRY(const FileRemoval removed, removeContents(m_work, std::nullopt, id, files));
    m_run.files += removed.files;
    m_run.bytes += removed.bytes;
    return {};
}

Result<bool> keepsAll(WorkspaceStore& store)
{
    HEARTH_TRY(const Workspace workspace, store.kernel().workspace());
    HEARTH_TRY(const QList<Room> rooms, store.rooms().list());
    return std::ranges::all_of(rooms,
        [&](const Room& room) { return workspace.retention.in(room.retention).keepsEverything(); });
}

Result<void> recordRun(WorkspaceTransaction& work, const RetentionRun& run)
{
    if (run.messages == 0 && run.files == 0)
        return {};
    const auto counted = [](const QString& what, qint64 count) {
        return protocol::AuditChange {
            .field = what, .before = {}, .after = QString::number(count)
        };
    };
    return recordAct(work,
        { .operation = retentionRunAct,
            .changes = { counted(u"messages"_s, run.messages), counted(u"files"_s, run.files),
                counted(u"bytes"_s, run.bytes) } });
}

} // namespace

Timestamp nextRetentionRun(Timestamp now)
{
    const QDateTime local = now.toDateTime();
    QDateTime next(local.date(), QTime(retentionHour, 0));
    if (next <= local)
        next = QDateTime(local.date().addDays(1), QTime(retentionHour, 0));
    return { next.toMSecsSinceEpoch() * 1000 };
}

Result<void> planRetention(WorkspaceTransaction& work)
{
    HEARTH_TRY(const RetentionRun before, work.store().storage().retentionRun());
    HEARTH_TRY(const bool isAllKept, keepsAll(work.store()));
    RetentionRun run;
    if (!isAllKept)
        run.nextAt = nextRetentionRun(work.now());
    if (run == before)
        return {};
    HEARTH_CHECK(recordRun(work, before)); // what it has deleted stays deleted
    return work.store().storage().setRetentionRun(run);
}

Result<std::optional<Timestamp>> retain(WorkspaceTransaction& work)
{
    HEARTH_TRY(RetentionRun run, work.store().storage().retentionRun());
    if (!run.nextAt || *run.nextAt > work.now())
        return run.nextAt;
    HEARTH_TRY(const Workspace workspace, work.store().kernel().workspace());
    HEARTH_TRY(const QList<Room> rooms, roomsInOrder(work.store()));
    const qint64 before = run.messages + run.files;
    RetentionRound round(work, workspace.retention, run);
    HEARTH_CHECK(work.store().storage().reclaim(pagesPerStep));
    for (const Room& room : rooms) {
        if (run.room && room.id.uuid < run.room->uuid)
            continue;
        HEARTH_TRY(const bool isDone, round.goThrough(room));
        if (run.messages + run.files > before + fewToPush)
            work.markWholesale();
        if (isDone)
            continue;
        HEARTH_CHECK(work.store().storage().setRetentionRun(run));
        return work.now();
    }
    HEARTH_CHECK(work.store().storage().setRetentionRun(RetentionRun {}));
    HEARTH_CHECK(recordRun(work, run));
    HEARTH_CHECK(planRetention(work));
    return work.store().storage().retentionRun().transform(
        [](const RetentionRun& planned) { return planned.nextAt; });
}

Result<protocol::RetentionPreview> previewRetention(WorkspaceStore& store, const Room& room,
    const Retention& present, const Retention& wanted, Timestamp now)
{
    const Position messagesNow = endOf(*present.messageDays, now);
    const Position messages = endOf(*wanted.messageDays, now);
    protocol::RetentionPreview preview;
    HEARTH_TRY(const qint64 wouldGo, store.storage().countAged(room.id, messages));
    HEARTH_TRY(const qint64 goAnyway, store.storage().countAged(room.id, messagesNow));
    preview.messages = std::max<qint64>(wouldGo - goAnyway, 0);
    const Position filesNow = std::max(messagesNow, endOf(*present.fileDays, now));
    const Position files = std::max(messages, endOf(*wanted.fileDays, now));
    HEARTH_TRY(const protocol::StorageShare filesGo, store.storage().agedFiles(room.id, files));
    HEARTH_TRY(
        const protocol::StorageShare filesGoAnyway, store.storage().agedFiles(room.id, filesNow));
    preview.files = std::max<qint64>(filesGo.files - filesGoAnyway.files, 0);
    preview.bytes = std::max<qint64>(filesGo.bytes - filesGoAnyway.bytes, 0);
    return preview;
}

} // namespace hearth::server
