// SPDX-License-Identifier: Apache-2.0
#include "core/models/transfers.h"

namespace hearth::models {

using replica::OutboxEntry;

namespace {

QSet<FileId> waitingFiles(const replica::WorkspaceSession& session)
{
    QSet<FileId> files;
    const QList<OutboxEntry> unsent = session.outbox();
    for (const OutboxEntry& entry : unsent) {
        const QList<FileEntry> carried = entry.files();
        for (const FileEntry& file : carried)
            files.insert(file.id);
    }
    return files;
}

} // namespace

Transfers::Transfers(replica::WorkspaceSession& session, QObject* owner)
    : QObject(owner)
    , m_session(session)
{
    connect(&session, &replica::WorkspaceSession::fileProgressed, this, &Transfers::progressed);
    connect(&session, &replica::WorkspaceSession::outboxChanged, this, &Transfers::forgetSent);
}

std::optional<Transfer> Transfers::of(FileId file) const
{
    const auto found = m_transfers.constFind(file);
    return found == m_transfers.cend() ? std::nullopt : std::optional(*found);
}

void Transfers::progressed(FileId file, qint64 done, qint64 total)
{
    if (done >= total)
        return forget(file);
    if (!m_transfers.contains(file) && waitingFiles(m_session).contains(file))
        m_uploads.insert(file);
    Transfer& transfer = m_transfers[file];
    transfer.done = done;
    transfer.total = total;
    Q_EMIT changed(file);
}

void Transfers::setPaused(FileId file, bool paused)
{
    if (!m_uploads.contains(file) && !waitingFiles(m_session).contains(file))
        return;
    m_uploads.insert(file);
    if (std::exchange(m_transfers[file].paused, paused) == paused)
        return;
    m_session.setUploadPaused(file, paused);
    Q_EMIT changed(file);
}

void Transfers::forget(FileId file)
{
    m_uploads.remove(file);
    if (m_transfers.remove(file))
        Q_EMIT changed(file);
}

/// What was sent, or thrown away: its bytes do not move again.
void Transfers::forgetSent()
{
    if (m_uploads.isEmpty())
        return;
    const QSet<FileId> gone = QSet(m_uploads).subtract(waitingFiles(m_session));
    for (const FileId& file : gone)
        forget(file);
}

} // namespace hearth::models
