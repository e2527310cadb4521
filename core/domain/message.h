// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/descriptor.h"
#include "core/domain/file_rules.h"
#include "core/domain/ids.h"
#include "core/domain/poll.h"

#include <QList>
#include <QString>

/// A message and all that hangs on it. As entities.h.
namespace hearth {

/// Where a message stands in its workspace: microseconds since 1970 UTC made unique by the server,
/// below 2^53. It orders timelines, pages, read marks and search, and is the row id of messages on
/// both sides. Ids never order.
using Position = qint64;

enum class MessageKind {
    Text,
    Notice
}; ///< Notice: "joined the channel" and the like, without an author's voice
enum class FileState {
    Stored,
    Missing, ///< the entry came with an import, the content did not
    Held, ///< nobody has looked for viruses in it yet
    Blocked, ///< somebody has, and found one: the content is gone
    Removed, ///< the content was taken away, by somebody or because it was old enough
};

struct Reaction {
    QString emoji;
    QList<MemberId> memberIds;
    bool operator==(const Reaction&) const = default;
};

struct FileEntry {
    FileId id;
    QString name;
    QString mimeType;
    qint64 size = 0; ///< bytes
    FileState state = FileState::Stored;
    qint64 width = 0; ///< of a picture, in pixels, as its sender says; 0: not known
    qint64 height = 0;
    std::optional<MemberId> removedBy = {}; ///< who took the content away; none of a removed one:
                                            ///< it was older than the room keeps files
    bool operator==(const FileEntry&) const = default;
};

/// What a notice tells: "Ada joined", "Ada renamed the channel to design". The message's author did
/// it.
enum class NoticeKind {
    Joined,
    Left,
    Added, ///< `memberIds` were added by the author
    Removed,
    Renamed, ///< `text`: the new name
    TopicChanged, ///< `text`: the new topic
    PurposeChanged,
    Archived,
    Restored,
    MadePrivate,
    Unknown, ///< of a newer server
};
struct Notice {
    NoticeKind kind = NoticeKind::Unknown;
    QList<MemberId> memberIds;
    QString text;
    bool operator==(const Notice&) const = default;
};

/// What a forwarded message said, and where it stands: taken when it was forwarded, for those who
/// may not go there.
struct Forwarded {
    MessageId messageId;
    RoomId roomId;
    MemberId authorId;
    Position position = 0;
    QString body;
    bool operator==(const Forwarded&) const = default;
};

struct Message {
    MessageId id;
    RoomId roomId;
    MemberId authorId;
    std::optional<MessageId> parentId; ///< the message that started the thread this one answers in
    Position position = 0;
    MessageKind kind = MessageKind::Text;
    QString body; ///< Markdown; empty once deleted
    std::optional<Timestamp> editedAt;
    std::optional<Timestamp> deletedAt;
    qint64 revision = 1;
    qint64 replyCount = 0;
    std::optional<Timestamp> lastReplyAt;
    QList<MemberId> replierIds; ///< up to five of those who answered; who answered last comes first
    QList<Reaction> reactions;
    QList<FileEntry> files;
    bool alsoInRoom = false; ///< a reply that the room's timeline shows as well
    std::optional<Timestamp> pinnedAt;
    std::optional<MemberId> pinnedBy;
    std::optional<Notice> notice; ///< what a notice tells; none: its body does (imports)
    std::optional<Forwarded> forwarded;
    std::optional<Poll> poll; ///< the body is its question
    bool operator==(const Message&) const = default;

    /// Whether the room's timeline shows it, and not a thread alone.
    [[nodiscard]] bool isInTimeline() const { return !parentId || alsoInRoom; }
    [[nodiscard]] Timestamp createdAt() const { return { position }; }
    [[nodiscard]] bool hasAttachment() const { return !files.isEmpty(); }
};

/// What goes along when the message is forwarded: one that says nothing itself passes on what it
/// forwards.
[[nodiscard]] inline Forwarded forwardedFrom(const Message& message)
{
    if (message.body.isEmpty() && message.forwarded)
        return *message.forwarded;
    return { .messageId = message.id,
        .roomId = message.roomId,
        .authorId = message.authorId,
        .position = message.position,
        .body = message.body };
}

namespace limits {
inline constexpr Rules messageBody = length(1, 40'000); ///< UTF-16 units
inline constexpr Rules optionalBody = length(
    0, 40'000); ///< one that forwards or has files may say nothing
inline constexpr Rules emoji = singleLine(1, 64); ///< the characters themselves, or `:name:`
inline constexpr int differentReactions = 50; ///< on one message
} // namespace limits

template <>
struct EnumNames<MessageKind> {
    static constexpr MessageKind unknown = MessageKind::Notice; ///< text that nobody may change
    static constexpr std::array names { EnumName { MessageKind::Text, "text" },
        EnumName { MessageKind::Notice, "notice" } };
};
template <>
struct EnumNames<FileState> {
    static constexpr FileState unknown = FileState::Missing; ///< nothing to open
    static constexpr std::array names { EnumName { FileState::Stored, "stored" },
        EnumName { FileState::Missing, "missing" }, EnumName { FileState::Held, "held" },
        EnumName { FileState::Blocked, "blocked" }, EnumName { FileState::Removed, "removed" } };
};

template <>
struct EnumNames<NoticeKind> {
    static constexpr NoticeKind unknown = NoticeKind::Unknown;
    static constexpr std::array names { EnumName { NoticeKind::Joined, "joined" },
        EnumName { NoticeKind::Left, "left" }, EnumName { NoticeKind::Added, "added" },
        EnumName { NoticeKind::Removed, "removed" }, EnumName { NoticeKind::Renamed, "renamed" },
        EnumName { NoticeKind::TopicChanged, "topicChanged" },
        EnumName { NoticeKind::PurposeChanged, "purposeChanged" },
        EnumName { NoticeKind::Archived, "archived" },
        EnumName { NoticeKind::Restored, "restored" },
        EnumName { NoticeKind::MadePrivate, "madePrivate" },
        EnumName { NoticeKind::Unknown, "unknown" } };
};
template <>
struct Descriptor<Reaction> {
    using T = Reaction;
    static constexpr std::tuple fields { field("emoji", &T::emoji, singleLine(1, 64)),
        field("memberIds", &T::memberIds) };
};
template <>
struct Descriptor<FileEntry> {
    using T = FileEntry;
    static constexpr std::tuple fields { field("id", &T::id),
        field("name", &T::name, limits::fileName),
        field("mimeType", &T::mimeType, defaulted(limits::mimeType)),
        field("size", &T::size, defaulted()), field("state", &T::state),
        field("width", &T::width, sparse()), field("height", &T::height, sparse()),
        field("removedBy", &T::removedBy) };
};
template <>
struct Descriptor<Notice> {
    using T = Notice;
    static constexpr std::tuple fields { field("kind", &T::kind),
        field("memberIds", &T::memberIds, sparse()), field("text", &T::text, sparse()) };
};
template <>
struct Descriptor<Forwarded> {
    using T = Forwarded;
    static constexpr std::tuple fields { field("messageId", &T::messageId),
        field("roomId", &T::roomId), field("authorId", &T::authorId),
        field("position", &T::position), field("body", &T::body) };
};
template <>
struct Descriptor<Message> {
    using T = Message;
    static constexpr std::tuple fields { field("id", &T::id), field("roomId", &T::roomId),
        field("authorId", &T::authorId), field("parentId", &T::parentId),
        field("position", &T::position), field("kind", &T::kind, defaulted()),
        field("body", &T::body, length(0, 40'000)), field("editedAt", &T::editedAt),
        field("deletedAt", &T::deletedAt), field("revision", &T::revision),
        field("replyCount", &T::replyCount, sparse()), field("lastReplyAt", &T::lastReplyAt),
        field("replierIds", &T::replierIds, sparse()), field("reactions", &T::reactions, sparse()),
        field("files", &T::files, sparse()), field("alsoInRoom", &T::alsoInRoom, sparse()),
        field("pinnedAt", &T::pinnedAt), field("pinnedBy", &T::pinnedBy),
        field("notice", &T::notice), field("forwarded", &T::forwarded), field("poll", &T::poll) };
};
} // namespace hearth
