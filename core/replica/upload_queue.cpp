// SPDX-License-Identifier: Apache-2.0
#include "core/replica/upload_queue.h"

#include "core/base/log.h"
#include "core/replica/outgoing_files.h"
#include "core/replica/retry_policy.h"

#include <QTimer>

#include <algorithm>

namespace hearth::replica {

namespace {

/// One may be small and stuck behind a large one; more would only share the line.
constexpr qsizetype atOnce = 2;

} // namespace

UploadQueue::UploadQueue(Parts parts, QObject* owner)
    : QObject(owner)
    , m_workspace(parts.workspace)
    , m_provider(parts.provider)
    , m_random(*parts.random)
    , m_folder(std::move(parts.folder))
{
}

void UploadQueue::setOnline(bool online)
{
    if (std::exchange(m_online, online) == online || !online)
        return;
    m_held.clear();
    m_attempts.clear();
    m_complete.clear(); // another server may answer there, or one that came back from a backup
    pump();
}

void UploadQueue::want(const QList<WantedFile>& files)
{
    m_wanted = files;
    QSet<FileId> moving;
    for (const WantedFile& wanted : files) {
        if (!wanted.paused) {
            moving.insert(wanted.file.id);
            continue;
        }
        // Whoever lets it go on wants it to go now.
        m_held.remove(wanted.file.id);
        m_attempts.remove(wanted.file.id);
    }
    const QSet<FileId> unwanted = QSet(m_running).subtract(moving);
    for (const FileId& file : unwanted) {
        if (m_provider)
            m_provider->storage().interrupt(file);
    }
    pump();
}

void UploadQueue::drop(FileId file)
{
    forget(file);
    m_wanted.removeIf([file](const WantedFile& wanted) { return wanted.file.id == file; });
    if (!m_begun.remove(file) || !m_provider)
        return;
    m_provider->storage().interrupt(file);
    // Should it not arrive: the server throws away what nobody goes on with.
    m_provider->storage().remove(m_workspace, file).then(this, [](const Result<void>&) { });
}

void UploadQueue::sent(FileId file)
{
    forget(file);
    m_begun.remove(file);
}

void UploadQueue::forget(FileId file)
{
    m_complete.remove(file);
    m_held.remove(file);
    m_attempts.remove(file);
}

void UploadQueue::pump()
{
    if (!m_online || !m_provider)
        return;
    for (const WantedFile& wanted : QList(m_wanted)) {
        if (m_running.size() >= atOnce)
            return;
        const FileId file = wanted.file.id;
        if (!wanted.paused && !m_complete.contains(file) && !m_running.contains(file)
            && !m_held.contains(file))
            start(wanted);
    }
}

void UploadQueue::start(const WantedFile& wanted)
{
    const FileEntry& file = wanted.file;
    m_running.insert(file.id);
    m_begun.insert(file.id);
    m_provider->storage()
        .upload(m_workspace,
            { .id = file.id,
                .name = file.name,
                .size = file.size,
                .mimeType = file.mimeType,
                .width = file.width,
                .height = file.height },
            OutgoingFiles(m_folder).path(file.id),
            [self = QPointer(this), id = file.id](qint64 done, qint64 total) {
                if (self)
                    Q_EMIT self->progressed(id, done, total);
            })
        .then(this, [this, wanted](const Result<FileEntry>& answer) { answered(wanted, answer); });
}

void UploadQueue::answered(const WantedFile& wanted, const Result<FileEntry>& answer)
{
    const FileId file = wanted.file.id;
    m_running.remove(file);
    if (answer) {
        m_attempts.remove(file);
        m_complete.insert(file);
        Q_EMIT completed();
    } else if (answer.error().code == ErrorCode::Aborted) {
        // Paused, not wanted any more, or the provider begins anew: whoever ended it goes on.
    } else if (isTransient(answer.error())) {
        hold(file, answer.error());
    } else {
        qCInfo(logSync).noquote() << "a file was refused:" << logLine(answer.error());
        // Its entry may go under another key by now.
        const auto found = std::ranges::find(
            m_wanted, file, [](const WantedFile& other) { return other.file.id; });
        const QString key = found == m_wanted.end() ? wanted.key : found->key;
        m_wanted.removeIf([file](const WantedFile& other) { return other.file.id == file; });
        Q_EMIT refused(key, answer.error());
    }
    pump();
}

void UploadQueue::hold(FileId file, const Error& error)
{
    m_held.insert(file);
    Q_EMIT heldBack(error);
    QTimer::singleShot(retryDelay(error, ++m_attempts[file], m_random), this, [this, file] {
        if (m_held.remove(file))
            pump();
    });
}

} // namespace hearth::replica
