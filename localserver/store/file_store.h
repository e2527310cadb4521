// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/file_operations.h"

#include <QHash>

#include <functional>

namespace hearth::server {

/// A file that no message carries yet.
struct UploadRow {
    FileEntry file;
    MemberId memberId;
    std::optional<QString> sha256; ///< none: bytes are missing
    Timestamp changedAt;

    [[nodiscard]] bool isComplete() const { return sha256.has_value(); }
};

/// A file of a message.
struct AttachedFile {
    FileEntry file;
    MessageId messageId;
    std::optional<MemberId> memberId; ///< whose quota it counts to; none: an import's
    std::optional<QString> sha256; ///< none: the content is missing
};

/// What there is, in bytes. What was announced counts as if it were there already; what is missing
/// or was taken away does not.
struct FileUsage {
    qint64 person = 0;
    qint64 workspace = 0;
};

/// Files: announced, complete, and of messages.
class FileStore {
public:
    virtual ~FileStore() = default;
    virtual Result<std::optional<UploadRow>> findUpload(FileId id) = 0;
    virtual Result<void> addUpload(const UploadRow& row) = 0;
    virtual Result<void> updateUpload(const UploadRow& row) = 0;
    virtual Result<void> removeUpload(FileId id) = 0;
    /// Those that nobody has touched since.
    virtual Result<QList<FileId>> abandonedUploads(Timestamp before) = 0;
    virtual Result<FileUsage> usage(MemberId member) = 0;
    /// Bytes, of everybody who has any.
    virtual Result<QHash<MemberId, qint64>> usageByPerson() = 0;

    virtual Result<std::optional<AttachedFile>> findAttached(FileId id) = 0;
    virtual Result<void> attach(const AttachedFile& file, int ordinal) = 0;
    virtual Result<void> removeAttached(FileId id) = 0;
    /// Of a message, in their order.
    virtual Result<QList<AttachedFile>> attachedTo(MessageId message) = 0;
    /// Files of messages that are there, newest message first, until `take` says that it is enough.
    virtual Result<void> visitAttached(
        Position before, const std::function<bool(const protocol::StoredFile&)>& take)
        = 0;

    // Contents, by their SHA-256.
    virtual Result<QList<QString>> contentsOf(MessageId message) = 0;
    virtual Result<QList<QString>> contentsIn(RoomId room) = 0;
    /// By something that may be read one day: what is blocked refers to nothing.
    virtual Result<bool> isReferenced(const QString& sha256) = 0;
    /// Those that wait for the scanner.
    virtual Result<QList<QString>> heldContents() = 0;
    /// Who sent files with this content.
    virtual Result<QList<MemberId>> sendersOf(const QString& sha256) = 0;
    /// What waits for the scanner is `Stored` or `Blocked` from now on, in the latter case also
    /// what did not wait. Answers with the messages that this changes.
    virtual Result<QList<MessageId>> settle(const QString& sha256, FileState state) = 0;
};

} // namespace hearth::server
