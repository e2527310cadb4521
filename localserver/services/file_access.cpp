// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/file_access.h"

#include "core/domain/file_rules.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> noSuchFile()
{
    return fail(ErrorCode::NotFound, u"no such file"_s, u"id"_s);
}

std::unexpected<Error> keptBack(FileState state, QString why)
{
    return std::unexpected(Error { .code = ErrorCode::Conflict,
        .message = std::move(why),
        .field = u"id"_s,
        .detail = {},
        .details = { { u"state"_s, QString::fromLatin1(enumName(state)) } },
        .requestId = {} });
}

Result<ReadableFile> readable(const FileEntry& file, const std::optional<QString>& sha256)
{
    switch (file.state) {
    case FileState::Held:
        return keptBack(file.state, u"this file waits until it was looked through for viruses"_s);
    case FileState::Blocked:
        return keptBack(file.state, u"a virus was found in this file"_s);
    case FileState::Missing:
        return noSuchFile();
    case FileState::Removed:
        return keptBack(file.state, u"this file was removed"_s);
    case FileState::Stored:
        break;
    }
    if (!sha256)
        return noSuchFile();
    return ReadableFile { .file = file, .sha256 = *sha256 };
}

} // namespace

Result<UploadRow> accessUpload(const WorkspaceAccess& access, FileId id)
{
    HEARTH_TRY(std::optional<UploadRow> row, access.store().files().findUpload(id));
    if (!row || row->memberId != access.member().id)
        return noSuchFile();
    return *std::move(row);
}

Result<ReadableFile> accessFile(const WorkspaceAccess& access, FileId id)
{
    HEARTH_TRY(const std::optional<AttachedFile> sent, access.store().files().findAttached(id));
    if (!sent) {
        HEARTH_TRY(const UploadRow own, accessUpload(access, id));
        return readable(own.file, own.sha256);
    }
    const Result<MessageAccess> message = accessMessage(access, sent->messageId, u"id"_s);
    if (!message)
        return message.error().code == ErrorCode::NotFound ? noSuchFile()
                                                           : std::unexpected(message.error());
    return readable(sent->file, sent->sha256);
}

Result<UploadEnd> completeUpload(
    WorkspaceTransaction& work, const ContentStore& contents, FileId id, const WholeContent& whole)
{
    FileStore& files = work.store().files();
    HEARTH_TRY(std::optional<UploadRow> row, files.findUpload(id));
    if (!row)
        return noSuchFile();
    if (row->isComplete())
        return UploadEnd::Complete;
    work.releaseUpload(id);
    HEARTH_TRY(const Workspace workspace, work.store().kernel().workspace());
    if (!isAllowedType(workspace.fileRules, whole.mimeType)) {
        HEARTH_CHECK(files.removeUpload(id));
        return UploadEnd::Refused;
    }
    // Here and not earlier: what is removed for want of a reference is removed on this lane too.
    HEARTH_CHECK(contents.adopt(whole.path, whole.sha256));
    row->sha256 = whole.sha256;
    row->file.mimeType = whole.mimeType;
    row->file.state = whole.state;
    row->changedAt = work.now();
    HEARTH_CHECK(files.updateUpload(*row));
    return UploadEnd::Complete;
}

} // namespace hearth::server
