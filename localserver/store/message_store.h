// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/chat_operations.h"
#include "localserver/store/member_store.h"

namespace hearth::server {

/// A body that an edit replaced.
struct MessageEdit {
    qint64 revision = 0; ///< the revision that had it
    QString body;
    Timestamp replacedAt;
};

/// Messages with all that hangs on them: edits, reactions, file entries. Reading gives complete
/// messages.
class MessageStore {
public:
    static constexpr int maxRepliers = 5;

    virtual ~MessageStore() = default;
    virtual Result<std::optional<Message>> find(MessageId id) = 0;
    /// `limit` is within bounds already.
    virtual Result<protocol::MessagePage> page(const protocol::MessageListArgs& request) = 0;
    /// What somebody wrote behind `after`, the oldest first, deleted ones too. Reads past all that
    /// others wrote in between: for what happens rarely.
    virtual Result<QList<Message>> writtenBy(MemberId author, Position after, int limit) = 0;
    /// Of a room, what was pinned last comes first.
    virtual Result<QList<Message>> pinned(RoomId room) = 0;
    virtual Result<Position> lastPosition() = 0;

    /// The row alone; its position is free. Used with new ids only.
    virtual Result<void> add(const Message& message) = 0;
    /// For imports: takes a free position from `message.position` on and answers it; none if the id
    /// is there already. Reactions and files of the message are added apart.
    virtual Result<std::optional<Position>> addImported(
        const Message& message, std::optional<ImportId> import)
        = 0;
    /// Body, marks, pin, what it forwards or asks, revision and thread counters.
    virtual Result<void> update(const Message& message) = 0;
    virtual Result<void> addEdit(MessageId id, const MessageEdit& edit) = 0;
    virtual Result<QList<MessageEdit>> edits(MessageId id) = 0;
    /// Edits, reactions and file entries; the row stays.
    virtual Result<void> removeAttachments(MessageId id) = 0;
    /// Sets the thread counters of a message from the replies that are there.
    virtual Result<void> recountReplies(MessageId parent) = 0;
    virtual Result<void> removeAllOf(RoomId room) = 0;
    /// Those of a room that ask something.
    virtual Result<QList<MessageId>> pollsIn(RoomId room) = 0;

    virtual Result<Added> addReaction(MessageId message, int ordinal, const QString& emoji,
        MemberId member, std::optional<ImportId> import)
        = 0;
    virtual Result<void> removeReaction(MessageId message, const QString& emoji, MemberId member)
        = 0;
    /// Where the next reaction of a message stands.
    virtual Result<int> nextReactionOrdinal(MessageId message) = 0;
    virtual Result<Added> addFile(
        MessageId message, int ordinal, const FileEntry& file, std::optional<ImportId> import)
        = 0;
    /// Whether there is an entry whose content is missing.
    virtual Result<bool> isFileMissing(FileId id) = 0;
    /// The content of a missing entry is there now. No when there is no such entry any more.
    virtual Result<bool> setFileStored(FileId id, const QString& sha256, qint64 size) = 0;
};

} // namespace hearth::server
