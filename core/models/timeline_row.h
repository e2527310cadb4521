// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/poll_block.h"
#include "core/replica/types.h"
#include "core/text/document.h"

#include <memory>

namespace hearth::models {

/// What a person sees of a message's way to the server.
enum class Delivery { Sent, Waiting, Sending, Failed };

struct ReactionChip {
    QString emoji;
    qint64 count = 0;
    bool own = false; ///< the reader is among them
    QStringList names; ///< who, for the tool tip
    bool operator==(const ReactionChip&) const = default;
};

/// What a message passes on of another one.
struct ForwardedBlock {
    MessageId message;
    RoomId room;
    Position position = 0;
    QString author;
    QString roomTitle; ///< empty: a room that the reader does not see
    QString source; ///< Markdown
    std::shared_ptr<const text::Document> document; ///< never null
    bool operator==(const ForwardedBlock&) const = default;

    [[nodiscard]] Timestamp createdAt() const { return { position }; }
};

/// One message as the timeline shows it, prepared once. Day breaks, grouping and the unread line
/// are properties of a row, never rows.
struct TimelineRow {
    MessageId id;
    RoomId roomId;
    Position position = 0; ///< pending messages: after everything else
    MemberId authorId;
    QString authorName;
    bool byGuest = false; ///< the author is a guest here now
    bool own = false;
    MessageKind kind = MessageKind::Text;
    Timestamp createdAt;
    qint64 revision = 0; ///< the server's, which an edit is based on; with `id` and the width the
                         ///< key of cached layouts
    std::shared_ptr<const text::Document> document; ///< never null; mentions resolved to names
    QString source; ///< the Markdown, for editing and copying
    bool edited = false;
    bool deleted = false; ///< a tombstone: something was said here, and nothing else is known of
                          ///< it; also while the deletion is on its way

    bool startsDay = false; ///< a day break stands above it
    bool startsGroup = false; ///< shows avatar, name and time; else it continues the row above
    bool firstUnread = false; ///< the "New" line stands above it

    Delivery delivery = Delivery::Sent;
    QString outboxKey; ///< of the pending or failed operation; empty when sent
    std::optional<Error> error; ///< why it failed
    bool removal = false; ///< what is pending or failed is the deletion of the message, which the
                          ///< server still has
    std::optional<QString> serverSource; ///< what the server has while `source` is an edit that it
                                         ///< has not taken

    std::optional<MessageId> parent; ///< it answers in this message's thread
    bool pinned = false;
    bool saved = false; ///< by the reader, for later
    bool following = false; ///< the reader follows its thread

    qint64 replyCount = 0;
    std::optional<Timestamp> lastReplyAt;
    QStringList replierNames;
    QList<MemberId> replierIds;
    QList<ReactionChip> reactions;
    QList<FileEntry> files;
    QString pinnedBy; ///< the name of whoever pinned it
    bool alsoInRoom = false; ///< a reply that stands in the room's timeline as well
    std::optional<ForwardedBlock> forwarded;
    std::optional<PollBlock> poll;

    bool operator==(const TimelineRow&) const = default;

    /// An edit was refused because the message is another one by now: there are two versions.
    [[nodiscard]] bool wasEditedMeanwhile() const
    {
        return error && error->code == ErrorCode::Stale && serverSource && !deleted;
    }
    /// Files and what is forwarded say enough without a text.
    [[nodiscard]] bool needsText() const { return files.isEmpty() && !forwarded; }
    /// What was refused has a text that can be taken back and written anew.
    [[nodiscard]] bool hasRefusedText() const { return delivery == Delivery::Failed && !removal; }
};

} // namespace hearth::models
