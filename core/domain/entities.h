// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/descriptor.h"
#include "core/domain/ids.h"

#include <QList>
#include <QString>

/// The things Hearth is about, as values with their descriptors. No I/O, no thread. Limits live in
/// the descriptors and hold on both sides of the wire.
namespace hearth {

/// Where a message stands in its workspace: microseconds since 1970 UTC made unique by the server,
/// below 2^53. It orders timelines, pages, read marks and search, and is the row id of messages on
/// both sides. Ids never order.
using Position = qint64;

enum class Role { Owner, Admin, Member, Guest };
enum class MemberState {
    Active,
    Left,
    Removed,
    Imported
}; ///< Imported: known from an import, not claimed by an account yet
enum class RoomKind {
    Public,
    Private,
    Direct,
    Group
}; ///< the first two are channels, the others conversations
enum class MessageKind {
    Text,
    Notice
}; ///< Notice: "joined the channel" and the like, without an author's voice
enum class FileState {
    Stored,
    Missing
}; ///< Missing: the entry came with an import, the content did not

struct Workspace {
    WorkspaceId id;
    QString name;
    QString icon; ///< one emoji or up to two letters; empty: the first letter of the name
    bool membersMayCreateChannels = false;
    bool joinCodeEnabled = true;
    Timestamp createdAt;
    qint64 revision = 1;
    bool operator==(const Workspace&) const = default;
};

struct Room {
    RoomId id;
    RoomKind kind = RoomKind::Public;
    QString name; ///< unique among channels, compared without case; empty for conversations
    QString topic;
    QString purpose;
    std::optional<Timestamp> archivedAt;
    std::optional<MemberId> createdBy;
    Timestamp createdAt;
    qint64 revision = 1;
    QList<MemberId> memberIds; ///< private channels and conversations: who may see it; empty for
                               ///< public channels
    std::optional<ImportId> importId;
    bool operator==(const Room&) const = default;

    [[nodiscard]] bool isChannel() const
    {
        return kind == RoomKind::Public || kind == RoomKind::Private;
    }
};

struct Member {
    MemberId id;
    std::optional<UserId> userId; ///< none for imported people who have not claimed their name
    QString displayName;
    Role role = Role::Member;
    MemberState state = MemberState::Active;
    Timestamp joinedAt;
    qint64 revision = 1;
    std::optional<ImportId> importId;
    bool operator==(const Member&) const = default;
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
    bool operator==(const FileEntry&) const = default;
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
    bool operator==(const Message&) const = default;

    [[nodiscard]] Timestamp createdAt() const { return { position }; }
    [[nodiscard]] bool hasAttachment() const { return !files.isEmpty(); }
};

/// How far a member has read a room: everything up to and including `position`.
struct ReadMark {
    RoomId roomId;
    Position position = 0;
    bool operator==(const ReadMark&) const = default;
};

/// What a member has begun to write and not sent; nobody else sees it. One per place, and none
/// where `body` is empty.
struct Draft {
    RoomId roomId;
    std::optional<MessageId> parentId; ///< the thread it answers in; none: the room itself
    QString body; ///< Markdown
    qint64 revision = 0; ///< rises with every change; 0: nothing was begun here
    bool operator==(const Draft&) const = default;
};

/// An account. Its name is what new workspaces start from; each workspace keeps the member's own.
struct User {
    UserId id;
    QString displayName;
    std::optional<QString> email;
    bool ownsServer = false;
    bool mayCreateWorkspaces = false;
    bool hasPassword = false;
    bool hasRecoveryCode = false;
    bool operator==(const User&) const = default;
};

template <>
struct EnumNames<Role> {
    static constexpr Role unknown = Role::Guest; ///< the least rights
    static constexpr std::array names { EnumName { Role::Owner, "owner" },
        EnumName { Role::Admin, "admin" }, EnumName { Role::Member, "member" },
        EnumName { Role::Guest, "guest" } };
};
template <>
struct EnumNames<MemberState> {
    static constexpr MemberState unknown = MemberState::Removed; ///< nobody to write to
    static constexpr std::array names { EnumName { MemberState::Active, "active" },
        EnumName { MemberState::Left, "left" }, EnumName { MemberState::Removed, "removed" },
        EnumName { MemberState::Imported, "imported" } };
};
template <>
struct EnumNames<RoomKind> {
    static constexpr RoomKind unknown = RoomKind::Private; ///< nothing that everybody may see
    static constexpr std::array names { EnumName { RoomKind::Public, "public" },
        EnumName { RoomKind::Private, "private" }, EnumName { RoomKind::Direct, "direct" },
        EnumName { RoomKind::Group, "group" } };
};
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
        EnumName { FileState::Missing, "missing" } };
};

namespace limits {
inline constexpr Rules workspaceName = singleLine(1, 80);
inline constexpr Rules channelName = singleLine(1, 80);
inline constexpr Rules displayName = singleLine(1, 80);
inline constexpr Rules topic = singleLine(0, 250);
inline constexpr Rules purpose = length(0, 1000);
inline constexpr Rules messageBody = length(1, 40'000); ///< UTF-16 units
inline constexpr Rules draftBody = length(0, 40'000); ///< UTF-16 units
inline constexpr Rules email = singleLine(3, 254); ///< RFC 5321 §4.5.3.1.3
inline constexpr Rules password = length(10, 1024);
} // namespace limits

template <>
struct Descriptor<Workspace> {
    using T = Workspace;
    static constexpr std::tuple fields { field("id", &T::id),
        field("name", &T::name, limits::workspaceName),
        field("icon", &T::icon, defaulted(singleLine(0, 16))),
        field("membersMayCreateChannels", &T::membersMayCreateChannels, defaulted()),
        field("joinCodeEnabled", &T::joinCodeEnabled, defaulted()),
        field("createdAt", &T::createdAt), field("revision", &T::revision) };
};
template <>
struct Descriptor<Room> {
    using T = Room;
    static constexpr std::tuple fields { field("id", &T::id), field("kind", &T::kind),
        field("name", &T::name, singleLine(0, 80)),
        field("topic", &T::topic, defaulted(limits::topic)),
        field("purpose", &T::purpose, defaulted(limits::purpose)),
        field("archivedAt", &T::archivedAt), field("createdBy", &T::createdBy),
        field("createdAt", &T::createdAt), field("revision", &T::revision),
        field("memberIds", &T::memberIds, defaulted()), field("importId", &T::importId) };
};
template <>
struct Descriptor<Member> {
    using T = Member;
    static constexpr std::tuple fields { field("id", &T::id), field("userId", &T::userId),
        field("displayName", &T::displayName, limits::displayName), field("role", &T::role),
        field("state", &T::state), field("joinedAt", &T::joinedAt), field("revision", &T::revision),
        field("importId", &T::importId) };
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
        field("name", &T::name, singleLine(1, 255)),
        field("mimeType", &T::mimeType, defaulted(singleLine(0, 127))),
        field("size", &T::size, defaulted()), field("state", &T::state) };
};
template <>
struct Descriptor<Message> {
    using T = Message;
    static constexpr std::tuple fields { field("id", &T::id), field("roomId", &T::roomId),
        field("authorId", &T::authorId), field("parentId", &T::parentId),
        field("position", &T::position), field("kind", &T::kind, defaulted()),
        field("body", &T::body, length(0, 40'000)), field("editedAt", &T::editedAt),
        field("deletedAt", &T::deletedAt), field("revision", &T::revision),
        field("replyCount", &T::replyCount, defaulted()), field("lastReplyAt", &T::lastReplyAt),
        field("replierIds", &T::replierIds, defaulted()),
        field("reactions", &T::reactions, defaulted()), field("files", &T::files, defaulted()) };
};
template <>
struct Descriptor<ReadMark> {
    using T = ReadMark;
    static constexpr std::tuple fields { field("roomId", &T::roomId),
        field("position", &T::position) };
};
template <>
struct Descriptor<Draft> {
    using T = Draft;
    static constexpr std::tuple fields { field("roomId", &T::roomId),
        field("parentId", &T::parentId), field("body", &T::body, limits::draftBody),
        field("revision", &T::revision) };
};
template <>
struct Descriptor<User> {
    using T = User;
    static constexpr std::tuple fields { field("id", &T::id),
        field("displayName", &T::displayName, limits::displayName),
        field("email", &T::email, limits::email), field("ownsServer", &T::ownsServer, defaulted()),
        field("mayCreateWorkspaces", &T::mayCreateWorkspaces, defaulted()),
        field("hasPassword", &T::hasPassword, defaulted()),
        field("hasRecoveryCode", &T::hasRecoveryCode, defaulted()) };
};

} // namespace hearth
