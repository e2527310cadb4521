// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/services/dispatcher.h"

/// How files come to messages and go with them.
namespace hearth::server {

/// The caller's complete uploads that a new message is to carry. `NotFound` or `Conflict` (field
/// `files`, `details.index`) for one that it may not.
Result<QList<UploadRow>> filesToSend(const WriteContext& context, const QList<FileEntry>& wanted);
/// They are the message's from now on.
Result<void> attachFiles(
    const WriteContext& context, Message& message, const QList<UploadRow>& uploads);
/// What the forwarded message has goes along, as entries of this one's own that count to who
/// forwards. `QuotaExceeded` when that is more than they may have.
Result<void> copyFiles(const WriteContext& context, Message& message, MessageId forwarded);
/// Whether a message that is there is the one that carries these. `Conflict` (field `files`): it
/// carries others.
Result<void> checkSameFiles(
    const WriteContext& context, const Message& message, const QList<FileEntry>& wanted);

} // namespace hearth::server
