// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/storage_operations.h"

#include <functional>

namespace hearth::server {

/// When what is too old is deleted next, and how far the run that is under way has come.
struct RetentionRun {
    std::optional<Timestamp> nextAt; ///< none: everything is kept for ever
    std::optional<RoomId> room; ///< that it is in; none: no run is under way
    Position position = 0; ///< what stands up to it in that room has been looked at
    qint64 messages = 0; ///< deleted so far
    qint64 files = 0;
    qint64 bytes = 0;
    bool operator==(const RetentionRun&) const = default;
};

/// A message that a run may delete.
struct AgedMessage {
    MessageId id;
    Position position = 0;
    bool hasFiles = false; ///< whose content is there
};

/// What takes up room in a workspace, and what is to go. Sizes are those of the entries: a content
/// counts as often as messages have it.
class StorageStore {
public:
    virtual ~StorageStore() = default;

    // For how long anything is kept.
    virtual Result<RetentionRun> retentionRun() = 0;
    virtual Result<void> setRetentionRun(const RetentionRun& run) = 0;
    /// Of a room, behind `after` and earlier than `before`, the oldest first; none that is deleted
    /// already, pinned, or a notice.
    virtual Result<QList<AgedMessage>> aged(RoomId room, Position after, Position before, int limit)
        = 0;
    /// How many messages of the room a run would delete that stand earlier than `before`.
    virtual Result<qint64> countAged(RoomId room, Position before) = 0;
    /// The files of all messages of the room that stand earlier than `before`, but those of pinned
    /// ones.
    virtual Result<protocol::StorageShare> agedFiles(RoomId room, Position before) = 0;

    // What there is.
    virtual Result<protocol::StorageShare> allFiles() = 0;
    virtual Result<QList<protocol::RoomStorage>> byRoom() = 0;
    virtual Result<QList<protocol::PersonStorage>> byPerson(int limit) = 0;
    virtual Result<QList<protocol::KindStorage>> byKind() = 0;
    /// Files whose content is there, in the order asked for, until `take` says that it is enough.
    virtual Result<void> visitStored(const protocol::StorageSearch& search,
        const std::function<bool(const protocol::StoredFile&)>& take)
        = 0;
    virtual Result<qint64> databaseBytes() = 0;
    virtual Result<qint64> reclaimableBytes() = 0;
    /// No: the file was made before pages could be given back.
    virtual Result<bool> givesPagesBack() = 0;

    // What goes.
    /// The entry stays and says that its content was removed, and by whom.
    virtual Result<void> dropContent(FileId file, const std::optional<MemberId>& by) = 0;
    /// Gives so many empty pages at most back to the disk with the next checkpoint. Nothing in a
    /// file that was made before pages could be given back; `clearWorkspace` converts it.
    virtual Result<void> reclaim(int pages) = 0;

    // How full people have been told that their storage is, in percent; 0: they have not.
    virtual Result<int> quotaTold(MemberId member) = 0;
    virtual Result<void> setQuotaTold(MemberId member, int percent) = 0;
};

} // namespace hearth::server
