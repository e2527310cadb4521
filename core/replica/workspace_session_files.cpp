// SPDX-License-Identifier: Apache-2.0
// Files of a session: what a person attaches is copied beside the outbox, what they open beside the
// replica. Everything else is in workspace_session.cpp.
#include "core/replica/file_cache.h"
#include "core/replica/outgoing_files.h"
#include "core/replica/workspace_session_p.h"

#include <algorithm>

namespace hearth::replica {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> noRoom()
{
    return fail(ErrorCode::Unavailable, u"the disk takes no writes"_s);
}

Result<qint64> takeCopy(const OutgoingFiles& outgoing, FileId file, const QString& source,
    const std::atomic<bool>& cancelled)
{
    return outgoing.take(file, source, cancelled);
}

Result<qint64> takeCopy(
    const OutgoingFiles& outgoing, FileId file, const QByteArray& source, const std::atomic<bool>&)
{
    return outgoing.take(file, source);
}

} // namespace

template <typename Source>
Future<FileEntry> WorkspaceSession::copy(const Source& source, const FileEntry& about)
{
    if (isReadOnly())
        return ready<FileEntry>(noRoom());
    FileEntry entry = about;
    entry.id = newId<FileId>();
    entry.state = FileState::Stored;
    Promise<FileEntry> promise;
    d->copiers.start([promise, entry, source,
                         outgoing = OutgoingFiles(OutgoingFiles::folderIn(d->directory)),
                         &cancelled = d->copiersEnd] {
        promise.resolve(takeCopy(outgoing, entry.id, source, cancelled).transform([&](qint64 size) {
            FileEntry copy = entry;
            copy.size = size;
            return copy;
        }));
    });
    return promise.future();
}

Future<FileEntry> WorkspaceSession::attach(const QString& path, const FileEntry& about)
{
    return copy(path, about);
}

Future<FileEntry> WorkspaceSession::attach(const QByteArray& content, const FileEntry& about)
{
    return copy(content, about);
}

QString WorkspaceSession::attachedPath(FileId file) const
{
    return OutgoingFiles(OutgoingFiles::folderIn(d->directory)).path(file);
}

void WorkspaceSession::detach(FileId file)
{
    if (isReadOnly())
        return;
    QMetaObject::invokeMethod(
        d->core, [core = d->core, file] { core->dropUpload(file); }, Qt::QueuedConnection);
}

void WorkspaceSession::setUploadPaused(FileId file, bool paused)
{
    apply(command::PauseFile { .file = file, .paused = paused });
}

void WorkspaceSession::cancelUpload(FileId file)
{
    apply(command::DropFile { .file = file });
    const auto carries = [file](const OutboxItem& item) {
        return std::ranges::contains(item.entry.files(), file, &FileEntry::id);
    };
    if (std::ranges::none_of(d->queue.items(), carries))
        detach(file);
}

Future<QString> WorkspaceSession::fetchFile(RoomId room, const FileEntry& file)
{
    if (const std::optional<QString> here = cachedFile(room, file))
        return ready<QString>(*here);
    if (isReadOnly())
        return ready<QString>(noRoom());
    return runOn(d->core, [core = d->core, room, file] { return core->fetchFile(room, file); });
}

std::optional<QString> WorkspaceSession::cachedFile(RoomId room, const FileEntry& file) const
{
    const FileCache cache(FileCache::folderIn(d->directory));
    return cache.holds(room, file) ? std::optional(cache.path(room, file)) : std::nullopt;
}

void WorkspaceSession::interruptFile(FileId file)
{
    if (isReadOnly())
        return;
    QMetaObject::invokeMethod(
        d->core, [core = d->core, file] { core->interruptFile(file); }, Qt::QueuedConnection);
}

void WorkspaceSession::cancelFile(RoomId room, const FileEntry& file)
{
    if (isReadOnly())
        return;
    QMetaObject::invokeMethod(
        d->core, [core = d->core, room, file] { core->cancelFile(room, file); },
        Qt::QueuedConnection);
}

} // namespace hearth::replica
