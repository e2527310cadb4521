// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/services/dispatcher.h"

/// Taking contents away out of messages that stay, and what never came into one.
namespace hearth::server {

struct FileRemoval {
    qint64 files = 0; ///< entries whose content is gone
    qint64 bytes = 0; ///< of these entries
};

/// The message's `files` say from now on that they were removed, and by whom; none: by nobody, they
/// were old. Those without a content stay as they are. Everybody who sees the message is told.
Result<FileRemoval> removeContents(WorkspaceTransaction& work, const std::optional<MemberId>& by,
    MessageId message, const QList<AttachedFile>& files);
/// An upload that no message carries, with its bytes.
Result<void> removeUpload(const WriteContext& context, const UploadRow& row);
/// What somebody began and never sent does not count against them for ever.
Result<void> dropAbandonedUploads(const WriteContext& context);

} // namespace hearth::server
