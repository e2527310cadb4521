// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/file_removal.h"

#include "localserver/services/message_changes.h"

namespace hearth::server {

Result<FileRemoval> removeContents(WorkspaceTransaction& work, const std::optional<MemberId>& by,
    MessageId message, const QList<AttachedFile>& files)
{
    FileRemoval removal;
    for (const AttachedFile& file : files) {
        const bool isThere = file.file.state == FileState::Stored
            || file.file.state == FileState::Held;
        if (!isThere)
            continue;
        if (file.sha256)
            work.releaseContents({ *file.sha256 });
        HEARTH_CHECK(work.store().storage().dropContent(file.file.id, by));
        ++removal.files;
        removal.bytes += file.file.size;
    }
    if (removal.files == 0)
        return removal;
    HEARTH_TRY(std::optional<Message> changed, work.store().messages().find(message));
    if (!changed)
        return removal;
    ++changed->revision;
    HEARTH_CHECK(work.store().messages().update(*changed));
    HEARTH_CHECK(recordMessage(work, by, EventType::MessageUpdated, *changed));
    return removal;
}

Result<void> removeUpload(const WriteContext& context, const UploadRow& row)
{
    if (row.sha256)
        context.work.releaseContents({ *row.sha256 });
    context.work.releaseUpload(row.file.id);
    return context.store().files().removeUpload(row.file.id);
}

Result<void> dropAbandonedUploads(const WriteContext& context)
{
    const Timestamp horizon { context.work.now().micros - WorkspaceFiles::uploadsKept.count() };
    HEARTH_TRY(const QList<FileId> abandoned, context.store().files().abandonedUploads(horizon));
    for (const FileId& id : abandoned) {
        HEARTH_TRY(const std::optional<UploadRow> row, context.store().files().findUpload(id));
        if (row)
            HEARTH_CHECK(removeUpload(context, *row));
    }
    return {};
}

} // namespace hearth::server
