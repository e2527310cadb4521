// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/access/access.h"
#include "localserver/files/content_store.h"
#include "localserver/store/workspace_transaction.h"

/// Who may have the bytes of which file: asked with every piece of them, up and down.
namespace hearth::server {

/// A file whose content may be read.
struct ReadableFile {
    FileEntry file;
    QString sha256;
};

/// `NotFound` for what is not there, what is missing, and what the caller cannot see; `Conflict`
/// (`details.state`) while it waits for the scanner and once that has found something.
Result<ReadableFile> accessFile(const WorkspaceAccess& access, FileId id);
/// An upload of the caller's own that no message carries yet. `NotFound`.
Result<UploadRow> accessUpload(const WorkspaceAccess& access, FileId id);

/// What is known of a content once it is whole.
struct WholeContent {
    QString path; ///< of the partial file
    QString sha256;
    QString mimeType;
    FileState state = FileState::Stored;
};
/// How an upload ended.
enum class UploadEnd {
    Complete,
    Refused, ///< files of this type are not allowed here; nothing of it is left
};
/// The upload's content is under its name and may be sent from now on. `NotFound` when the upload
/// was removed meanwhile.
Result<UploadEnd> completeUpload(
    WorkspaceTransaction& work, const ContentStore& contents, FileId id, const WholeContent& whole);

} // namespace hearth::server
