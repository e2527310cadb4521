// SPDX-License-Identifier: Apache-2.0
#include "localserver/access/visibility.h"
#include "localserver/auth/file_tickets.h"
#include "localserver/files/file_name.h"
#include "localserver/files/mime_check.h"
#include "localserver/files/upload_store.h"
#include "localserver/services/dispatcher.h"
#include "localserver/services/file_access.h"
#include "localserver/services/file_removal.h"
#include "localserver/services/message_changes.h"
#include "localserver/services/message_files.h"
#include "localserver/services/quota.h"
#include "localserver/services/services.h"

#include <QSet>

#include <limits>

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::Upload;

namespace {

constexpr qint64 maxPage = 200;

std::unexpected<Error> negative(const QString& field)
{
    return fail(ErrorCode::InvalidArgument, field + u" must not be negative"_s, field);
}

/// The operations that need more than the workspace's own store. All of it outlives the dispatcher.
class FileOperations {
public:
    explicit FileOperations(const FileParts& parts)
        : m_parts(parts)
    {
    }

    [[nodiscard]] Result<Upload> announce(
        const WriteContext& context, const protocol::StorageUpload& args) const;
    [[nodiscard]] Result<protocol::FileUrl> url(
        const ReadContext& context, const protocol::FileById& args) const;

private:
    [[nodiscard]] Result<UploadRow> begin(
        const WriteContext& context, const protocol::StorageUpload& args) const;
    [[nodiscard]] Result<UploadRow> endEmpty(const WriteContext& context, FileId id) const;
    [[nodiscard]] Result<Upload> answer(const WriteContext& context, const UploadRow& row) const;

    FileParts m_parts;
};

Result<void> checkSize(const WriteContext& context, const protocol::StorageUpload& args)
{
    if (args.size < 0)
        return negative(u"size"_s);
    if (args.width < 0 || args.height < 0)
        return negative(args.width < 0 ? u"width"_s : u"height"_s);
    const qint64 limit = context.access.workspace().fileRules.fileBytes;
    if (args.size > limit) {
        return std::unexpected(Error { .code = ErrorCode::TooLarge,
            .message = u"a file may have %1 bytes"_s.arg(limit),
            .field = u"size"_s,
            .detail = {},
            .details = { { u"scope"_s, u"file"_s }, { u"limit"_s, limit },
                { u"used"_s, args.size } },
            .requestId = {} });
    }
    return takeRoom(context, args.size, u"size"_s);
}

Result<UploadRow> FileOperations::begin(
    const WriteContext& context, const protocol::StorageUpload& args) const
{
    HEARTH_CHECK(context.access.require(Permission::SendMessage));
    UploadRow row;
    row.file = { .id = args.id, .size = args.size, .width = args.width, .height = args.height };
    HEARTH_TRY(row.file.name, cleanFileName(args.name));
    row.file.mimeType = mimeTypeByName(row.file.name, args.mimeType);
    if (!isAllowedType(context.access.workspace().fileRules, row.file.mimeType)) {
        return fail(ErrorCode::InvalidArgument,
            u"files of type %1 are not allowed here"_s.arg(row.file.mimeType), u"mimeType"_s);
    }
    HEARTH_CHECK(dropAbandonedUploads(context));
    HEARTH_CHECK(checkSize(context, args));
    row.memberId = context.member().id;
    row.changedAt = context.work.now();
    HEARTH_CHECK(context.store().files().addUpload(row));
    return args.size == 0 ? endEmpty(context, args.id) : Result<UploadRow>(row);
}

/// Of nothing nothing has to come.
Result<UploadRow> FileOperations::endEmpty(const WriteContext& context, FileId id) const
{
    const ContentStore contents = m_parts.files.contents(context.work.workspace());
    HEARTH_TRY(UploadRow row, accessUpload(context.access, id));
    HEARTH_TRY(const auto nothing, IncomingContent::begin(contents));
    HEARTH_TRY(row.sha256, nothing->keep());
    HEARTH_CHECK(context.store().files().updateUpload(row));
    return row;
}

Result<Upload> FileOperations::answer(const WriteContext& context, const UploadRow& row) const
{
    const WorkspaceId workspace = context.work.workspace();
    Upload out {
        .file = row.file, .offset = row.file.size, .complete = row.isComplete(), .url = {}
    };
    if (!out.complete) {
        HEARTH_TRY(out.offset,
            m_parts.uploads.resume(
                m_parts.files.uploadPath(workspace, row.file.id), row.file.size));
    }
    if (context.caller) {
        out.url = fileUrl(
            m_parts.tickets, *context.caller, workspace, row.file.id, FileTickets::Purpose::Upload);
    }
    return out;
}

Result<Upload> FileOperations::announce(
    const WriteContext& context, const protocol::StorageUpload& args) const
{
    FileStore& files = context.store().files();
    const auto taken = [] {
        return fail(ErrorCode::Conflict, u"a file with this id exists"_s, u"id"_s);
    };
    HEARTH_TRY(const std::optional<AttachedFile> sent, files.findAttached(args.id));
    if (sent) {
        if (sent->memberId != context.member().id || sent->file.size != args.size || !sent->sha256)
            return taken();
        return answer(context,
            { .file = sent->file,
                .memberId = *sent->memberId,
                .sha256 = sent->sha256,
                .changedAt = {} });
    }
    HEARTH_TRY(std::optional<UploadRow> known, files.findUpload(args.id));
    if (!known) {
        HEARTH_TRY(const UploadRow fresh, begin(context, args));
        return answer(context, fresh);
    }
    if (known->memberId != context.member().id || known->file.size != args.size)
        return taken();
    if (!known->isComplete()) {
        known->changedAt = context.work.now();
        HEARTH_CHECK(files.updateUpload(*known));
    }
    return answer(context, *known);
}

Result<protocol::FileUrl> FileOperations::url(
    const ReadContext& context, const protocol::FileById& args) const
{
    HEARTH_CHECK(accessFile(context.access, args.id));
    return protocol::FileUrl { fileUrl(m_parts.tickets, *context.call.caller.identity,
        context.access.workspace().id, args.id, FileTickets::Purpose::Download) };
}

// --- removing
// ------------------------------------------------------------------------------------------------

Result<void> removeSent(const WriteContext& context, const AttachedFile& sent)
{
    HEARTH_TRY(const MessageAccess access, accessMessage(context.access, sent.messageId, u"id"_s));
    Message message = access.message();
    const bool own = message.authorId == context.member().id;
    if (!own)
        HEARTH_CHECK(context.access.require(Permission::DeleteAnyMessage));
    if (!context.access.allows(Permission::DeleteAnyMessage))
        HEARTH_CHECK(checkWindow(context, context.access.workspace().deleteMinutes, message));
    if (sent.sha256)
        context.work.releaseContents({ *sent.sha256 });
    HEARTH_CHECK(context.store().files().removeAttached(sent.file.id));
    message.files.removeIf([&](const FileEntry& file) { return file.id == sent.file.id; });
    if (message.files.isEmpty() && message.body.trimmed().isEmpty() && !message.forwarded)
        return buryMessage(context, std::move(message)).transform([](const Message&) { });
    ++message.revision;
    HEARTH_CHECK(context.store().messages().update(message));
    return recordMessage(context, EventType::MessageUpdated, message);
}

Result<protocol::Nothing> remove(const WriteContext& context, const protocol::FileById& args)
{
    FileStore& files = context.store().files();
    HEARTH_TRY(const std::optional<AttachedFile> sent, files.findAttached(args.id));
    if (sent) {
        HEARTH_CHECK(removeSent(context, *sent));
        return protocol::Nothing {};
    }
    HEARTH_TRY(const std::optional<UploadRow> row, files.findUpload(args.id));
    const bool mayRemove = row
        && (row->memberId == context.member().id
            || context.access.allows(Permission::DeleteAnyMessage));
    if (!mayRemove)
        return fail(ErrorCode::NotFound, u"no such file"_s, u"id"_s);
    HEARTH_CHECK(removeUpload(context, *row));
    return protocol::Nothing {};
}

// --- looking
// -------------------------------------------------------------------------------------------------

bool isOfKind(protocol::FileKind wanted, const QString& mimeType)
{
    using protocol::FileKind;
    const auto kind = mimeType.startsWith("image/"_L1) ? FileKind::Image
        : mimeType.startsWith("audio/"_L1)             ? FileKind::Audio
        : mimeType.startsWith("video/"_L1)             ? FileKind::Video
                                                       : FileKind::Other;
    return wanted == FileKind::Any || wanted == kind;
}

Result<QSet<RoomId>> roomsToSearch(const ReadContext& context, const std::optional<RoomId>& room)
{
    if (room) {
        HEARTH_CHECK(accessRoom(context.access, *room, u"roomId"_s));
        return QSet<RoomId> { *room };
    }
    HEARTH_TRY(const ReaderView view, viewOf(context.store(), context.access.member()));
    HEARTH_TRY(const QList<protocol::VisibleRoom> visible, visibleRooms(context.store(), view));
    QSet<RoomId> out;
    for (const protocol::VisibleRoom& each : visible)
        out.insert(each.id);
    return out;
}

Result<protocol::StoredFileList> list(const ReadContext& context, const protocol::StorageList& args)
{
    if (args.limit < 1 || args.limit > maxPage) {
        return fail(
            ErrorCode::InvalidArgument, u"limit must be 1 to %1"_s.arg(maxPage), u"limit"_s);
    }
    HEARTH_TRY(const QSet<RoomId> rooms, roomsToSearch(context, args.roomId));
    protocol::StoredFileList out;
    std::optional<MessageId> last;
    qint64 messages = 0;
    const auto take = [&](const protocol::StoredFile& stored) {
        if (!rooms.contains(stored.roomId) || (args.authorId && stored.authorId != *args.authorId)
            || !isOfKind(args.kind, stored.file.mimeType)
            || !stored.file.name.contains(args.name, Qt::CaseInsensitive))
            return true;
        if (last != stored.messageId && ++messages > args.limit) {
            out.more = true;
            return false;
        }
        last = stored.messageId;
        out.files.append(stored);
        return true;
    };
    HEARTH_CHECK(context.store().files().visitAttached(
        args.before.value_or(std::numeric_limits<qint64>::max()), take));
    return out;
}

Result<protocol::StorageUsage> usage(const ReadContext& context, bool scanned)
{
    HEARTH_TRY(const FileUsage used, context.store().files().usage(context.access.member().id));
    return protocol::StorageUsage { .personBytes = used.person,
        .workspaceBytes = used.workspace,
        .rules = context.access.workspace().fileRules,
        .scanned = scanned };
}

} // namespace

void offerFiles(Dispatcher& dispatcher, const FileParts& parts)
{
    const FileOperations operations(parts);
    const auto announce = [operations](
                              const WriteContext& context, const protocol::StorageUpload& args) {
        return operations.announce(context, args);
    };
    dispatcher.onWrite(protocol::storageUpload, announce, announce);
    dispatcher.onWrite(protocol::storageRemove, remove,
        [](const WriteContext&, const protocol::FileById&) -> Result<protocol::Nothing> {
            return protocol::Nothing {};
        });
    dispatcher.onRead(protocol::storageGetUrl,
        [operations](const ReadContext& context, const protocol::FileById& args) {
            return operations.url(context, args);
        });
    dispatcher.onRead(protocol::storageList, list);
    dispatcher.onRead(protocol::storageUsage,
        [scanned = parts.scanned](const ReadContext& context, const protocol::Nothing&) {
            return usage(context, scanned());
        });
}

} // namespace hearth::server
