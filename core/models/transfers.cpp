// SPDX-License-Identifier: Apache-2.0
#include "core/models/transfers.h"

#include <algorithm>

namespace hearth::models {

using replica::OutboxEntry;

Transfers::Transfers(replica::WorkspaceSession& session, QObject* owner)
    : QObject(owner)
    , m_session(session)
{
    connect(&session, &replica::WorkspaceSession::fileProgressed, this, &Transfers::progressed);
    connect(&session, &replica::WorkspaceSession::outboxChanged, this, &Transfers::lookSoon);
    look();
}

std::optional<Transfer> Transfers::of(FileId file) const
{
    const bool paused = m_uploads.value(file);
    const auto found = m_moving.constFind(file);
    if (found == m_moving.cend() && !paused)
        return std::nullopt;
    Transfer transfer = found == m_moving.cend() ? Transfer {} : *found;
    transfer.paused = paused;
    return transfer;
}

void Transfers::progressed(FileId file, qint64 done, qint64 total)
{
    if (done >= total)
        return forget(file);
    m_moving.insert(file, { .done = done, .total = total });
    Q_EMIT changed(file);
}

void Transfers::setPaused(FileId file, bool paused)
{
    m_session.setUploadPaused(file, paused);
    look();
}

void Transfers::cancel(FileId file)
{
    m_session.cancelUpload(file);
    look();
}

void Transfers::retry(FileId file)
{
    if (const auto carrier = carrierOf(file))
        m_session.retry(carrier->key);
}

std::optional<OutboxEntry> Transfers::carrierOf(FileId file) const
{
    const QList<OutboxEntry> unsent = m_session.outbox();
    const auto found = std::ranges::find_if(unsent, [file](const OutboxEntry& entry) {
        return std::ranges::contains(entry.files(), file, &FileEntry::id);
    });
    return found == unsent.end() ? std::nullopt : std::optional(*found);
}

void Transfers::forget(FileId file)
{
    if (m_moving.remove(file))
        Q_EMIT changed(file);
}

/// Once per turn of the event loop: a burst of messages changes the outbox for each of them.
void Transfers::lookSoon()
{
    if (std::exchange(m_looking, true))
        return;
    QMetaObject::invokeMethod(this, &Transfers::look, Qt::QueuedConnection);
}

/// What was sent, or thrown away: its bytes do not move again.
void Transfers::look()
{
    m_looking = false;
    QHash<FileId, bool> uploads;
    const QList<OutboxEntry> unsent = m_session.outbox();
    for (const OutboxEntry& entry : unsent) {
        const QList<FileEntry> carried = entry.files();
        for (const FileEntry& file : carried)
            uploads.insert(file.id, entry.paused.contains(file.id));
    }
    const QHash<FileId, bool> before = std::exchange(m_uploads, uploads);
    for (const auto& [file, paused] : before.asKeyValueRange()) {
        if (!uploads.contains(file)) {
            m_moving.remove(file);
            Q_EMIT changed(file);
        }
    }
    for (const auto& [file, paused] : std::as_const(uploads).asKeyValueRange()) {
        if (before.value(file) != paused || !before.contains(file))
            Q_EMIT changed(file);
    }
}

} // namespace hearth::models
