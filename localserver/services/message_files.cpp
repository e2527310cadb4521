// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/message_files.h"

#include "localserver/services/quota.h"

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> refused(ErrorCode code, QString why, qsizetype index)
{
    return std::unexpected(Error { .code = code,
        .message = std::move(why),
        .field = u"files"_s,
        .detail = {},
        .details = { { u"index"_s, index } },
        .requestId = {} });
}

Result<UploadRow> fileToSend(const WriteContext& context, FileId id, qsizetype index)
{
    HEARTH_TRY(const std::optional<UploadRow> row, context.store().files().findUpload(id));
    if (!row || row->memberId != context.member().id) {
        HEARTH_TRY(
            const std::optional<AttachedFile> sent, context.store().files().findAttached(id));
        if (sent && sent->memberId == context.member().id)
            return refused(ErrorCode::Conflict, u"another message has this file"_s, index);
        return refused(ErrorCode::NotFound, u"no such upload of yours"_s, index);
    }
    if (!row->isComplete())
        return refused(ErrorCode::Conflict, u"parts of this file are missing"_s, index);
    if (row->file.state == FileState::Blocked)
        return refused(ErrorCode::Conflict, u"a virus was found in this file"_s, index);
    return *row;
}

} // namespace

Result<QList<UploadRow>> filesToSend(const WriteContext& context, const QList<FileEntry>& wanted)
{
    if (wanted.size() > limits::filesPerMessage) {
        return fail(ErrorCode::InvalidArgument,
            u"a message has at most %1 files"_s.arg(limits::filesPerMessage), u"files"_s);
    }
    QList<UploadRow> out;
    QSet<FileId> seen;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const FileId id = wanted[i].id;
        if (seen.contains(id))
            return refused(ErrorCode::InvalidArgument, u"files must be different"_s, i);
        seen.insert(id);
        HEARTH_TRY(UploadRow row, fileToSend(context, id, i));
        out.append(std::move(row));
    }
    return out;
}

Result<void> attachFiles(
    const WriteContext& context, Message& message, const QList<UploadRow>& uploads)
{
    FileStore& files = context.store().files();
    for (const UploadRow& row : uploads) {
        HEARTH_CHECK(files.removeUpload(row.file.id));
        HEARTH_CHECK(files.attach({ .file = row.file,
                                      .messageId = message.id,
                                      .memberId = row.memberId,
                                      .sha256 = row.sha256 },
            static_cast<int>(message.files.size())));
        message.files.append(row.file);
    }
    return {};
}

Result<void> copyFiles(const WriteContext& context, Message& message, MessageId forwarded)
{
    FileStore& files = context.store().files();
    HEARTH_TRY(QList<AttachedFile> originals, files.attachedTo(forwarded));
    originals.removeIf([](const AttachedFile& file) {
        return file.file.state != FileState::Stored || !file.sha256;
    });
    qint64 bytes = 0;
    for (const AttachedFile& original : std::as_const(originals))
        bytes += original.file.size;
    if (bytes > 0)
        HEARTH_CHECK(takeRoom(context, bytes, u"forwardOf"_s));
    for (const AttachedFile& original : std::as_const(originals)) {
        AttachedFile copy = original;
        copy.file.id = FileId::derive(
            "forwarded:" + message.id.uuid.toText() + ':' + original.file.id.uuid.toText(),
            context.work.now());
        copy.messageId = message.id;
        copy.memberId = context.member().id;
        HEARTH_CHECK(files.attach(copy, static_cast<int>(message.files.size())));
        message.files.append(copy.file);
    }
    return {};
}

Result<void> checkSameFiles(
    const WriteContext& context, const Message& message, const QList<FileEntry>& wanted)
{
    // What a forward has beyond these came from what it forwards.
    const bool hasOthers = !message.forwarded
        && std::ranges::any_of(message.files, [&](const FileEntry& file) {
               return !std::ranges::contains(wanted, file.id, &FileEntry::id);
           });
    if (hasOthers)
        return fail(ErrorCode::Conflict, u"this message has other files"_s, u"files"_s);
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        // One that was with the message and was removed since is no reason.
        HEARTH_TRY(const std::optional<UploadRow> waiting,
            context.store().files().findUpload(wanted[i].id));
        if (waiting)
            return refused(ErrorCode::Conflict, u"the message was sent without this file"_s, i);
    }
    return {};
}

} // namespace hearth::server
