// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/descriptor.h"
#include "core/domain/ids.h"
#include "core/domain/message.h"
#include "core/domain/profile.h"
#include "core/domain/retention.h"

#include <QList>
#include <QString>

/// The things Hearth is about, as values with their descriptors. No I/O, no thread. Limits live in
/// the descriptors and hold on both sides of the wire.
namespace hearth {

enum class Role { Owner, Admin, Member, Guest };
enum class MemberState {
    Active,
    Left,
    Removed,
    Imported, ///< known from an import, not claimed by an account yet
    Deleted, ///< their account is gone; what they wrote is not
};
enum class RoomKind {
    Public,
    Private,
    Direct,
    Group
}; ///< the first two are channels, the others conversations

enum class RoomAudience { Everyone, Admins };
/// Who in a channel may do something. Admins always may; a custom role adds nothing to a guest.
struct RoomRule {
    RoomAudience audience = RoomAudience::Everyone;
    QList<RoleId> roleIds; ///< custom roles whose people may as well, where not everyone may
    bool operator==(const RoomRule&) const = default;
};

/// Of whom a workspace wants a second factor.
enum class SecondFactorPolicy { Optional, Admins, Everyone };

struct Workspace {
    WorkspaceId id;
    QString name;
    QString icon; ///< one emoji or up to two letters; empty: the first letter of the name
    bool membersMayCreateChannels = false;
    bool joinCodeEnabled = true;
    qint64 editMinutes = -1; ///< how long an author may change a message; -1: always, 0: never
    qint64 deleteMinutes = -1; ///< how long an author may delete one; likewise
    bool editHistoryVisible = true; ///< everybody who sees a message may see what it said before
    FileRules fileRules;
    SecondFactorPolicy secondFactorPolicy = SecondFactorPolicy::Optional;
    std::optional<Timestamp> secondFactorSince; ///< when the policy became what it is
    /// Whoever proved an address that came with an import is that person, without being asked.
    bool claimsByAddress = true;
    Retention retention; ///< of every room that says nothing else
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
    RoomRule posting; ///< who may write in this channel
    RoomRule mentioning; ///< of those, who may write @channel and @here
    Retention retention; ///< what this channel keeps otherwise than its workspace
    bool operator==(const Room&) const = default;

    [[nodiscard]] bool isChannel() const
    {
        return kind == RoomKind::Public || kind == RoomKind::Private;
    }
    /// Whether `memberIds` says who is in it; not before the server has closed what was public.
    [[nodiscard]] bool listsMembers() const
    {
        return kind != RoomKind::Public && !memberIds.isEmpty();
    }
};

/// What a member says of themselves until it runs out. Do not disturb is part of it: others see it.
struct MemberStatus {
    QString emoji;
    QString text;
    bool doNotDisturb = false;
    std::optional<Timestamp>
        expiresAt; ///< from then on it does not count; none: until it is changed
    bool operator==(const MemberStatus&) const = default;

    [[nodiscard]] bool isSet(Timestamp now) const
    {
        const bool says = doNotDisturb || !emoji.isEmpty() || !text.isEmpty();
        return says && (!expiresAt || *expiresAt > now);
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
    std::optional<MemberStatus> status;
    QList<RoleId> roleIds; ///< custom roles; they only add rights to those of `role`
    std::optional<MemberProfile> profile;
    bool deactivated = false; ///< their account rests: they are not here, and may come back
    bool operator==(const Member&) const = default;
};

/// How far a member has read a room: everything up to and including `position`.
struct ReadMark {
    RoomId roomId;
    Position position = 0;
    qint64 revision = 0; ///< rises with each "mark unread": of two marks the one with the higher
                         ///< revision stands, of one revision the further one
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
    bool hasSecondFactor = false;
    bool emailVerified = false; ///< a code that was sent to the address came back
    bool deactivated = false; ///< nobody gets in, and nothing of theirs is lost
    std::optional<Timestamp> deletionAt = {}; ///< from then on the account is gone for good
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
        EnumName { MemberState::Imported, "imported" },
        EnumName { MemberState::Deleted, "deleted" } };
};
template <>
struct EnumNames<SecondFactorPolicy> {
    static constexpr std::array names { EnumName { SecondFactorPolicy::Optional, "optional" },
        EnumName { SecondFactorPolicy::Admins, "admins" },
        EnumName { SecondFactorPolicy::Everyone, "everyone" } };
};
template <>
struct EnumNames<RoomKind> {
    static constexpr RoomKind unknown = RoomKind::Private; ///< nothing that everybody may see
    static constexpr std::array names { EnumName { RoomKind::Public, "public" },
        EnumName { RoomKind::Private, "private" }, EnumName { RoomKind::Direct, "direct" },
        EnumName { RoomKind::Group, "group" } };
};
template <>
struct EnumNames<RoomAudience> {
    static constexpr RoomAudience unknown = RoomAudience::Admins; ///< rather fewer than too many
    static constexpr std::array names { EnumName { RoomAudience::Everyone, "everyone" },
        EnumName { RoomAudience::Admins, "admins" } };
};
namespace limits {
inline constexpr Rules memberRoles = length(0, 20);
inline constexpr Rules ruleRoles = length(0, 50);
inline constexpr Rules workspaceName = singleLine(1, 80);
inline constexpr Rules channelName = singleLine(1, 80);
inline constexpr Rules displayName = singleLine(1, 80);
inline constexpr Rules topic = singleLine(0, 250);
inline constexpr Rules purpose = length(0, 1000);
inline constexpr Rules draftBody = length(0, 40'000); ///< UTF-16 units
inline constexpr Rules email = singleLine(3, 254); ///< RFC 5321 §4.5.3.1.3
inline constexpr Rules statusText = singleLine(0, 100);
inline constexpr Rules password = length(8, 1024);
} // namespace limits

template <>
struct Descriptor<Workspace> {
    using T = Workspace;
    static constexpr std::tuple fields { field("id", &T::id),
        field("name", &T::name, limits::workspaceName),
        field("icon", &T::icon, defaulted(singleLine(0, 16))),
        field("membersMayCreateChannels", &T::membersMayCreateChannels, defaulted()),
        field("joinCodeEnabled", &T::joinCodeEnabled, defaulted()),
        field("editMinutes", &T::editMinutes, defaulted()),
        field("deleteMinutes", &T::deleteMinutes, defaulted()),
        field("editHistoryVisible", &T::editHistoryVisible, defaulted()),
        field("fileRules", &T::fileRules, sparse()),
        field("secondFactorPolicy", &T::secondFactorPolicy, defaulted()),
        field("secondFactorSince", &T::secondFactorSince),
        field("claimsByAddress", &T::claimsByAddress, defaulted()),
        field("retention", &T::retention, sparse()), field("createdAt", &T::createdAt),
        field("revision", &T::revision) };
};
template <>
struct Descriptor<RoomRule> {
    using T = RoomRule;
    static constexpr std::tuple fields { field("audience", &T::audience, sparse()),
        field("roleIds", &T::roleIds, sparse(limits::ruleRoles)) };
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
        field("memberIds", &T::memberIds, defaulted()), field("importId", &T::importId),
        field("posting", &T::posting, sparse()), field("mentioning", &T::mentioning, sparse()),
        field("retention", &T::retention, sparse()) };
};
template <>
struct Descriptor<MemberStatus> {
    using T = MemberStatus;
    static constexpr std::tuple fields { field("emoji", &T::emoji, sparse(singleLine(0, 64))),
        field("text", &T::text, sparse(limits::statusText)),
        field("doNotDisturb", &T::doNotDisturb, sparse()), field("expiresAt", &T::expiresAt) };
};
template <>
struct Descriptor<Member> {
    using T = Member;
    static constexpr std::tuple fields { field("id", &T::id), field("userId", &T::userId),
        field("displayName", &T::displayName, limits::displayName), field("role", &T::role),
        field("state", &T::state), field("joinedAt", &T::joinedAt), field("revision", &T::revision),
        field("importId", &T::importId), field("status", &T::status),
        field("roleIds", &T::roleIds, sparse(limits::memberRoles)), field("profile", &T::profile),
        field("deactivated", &T::deactivated, sparse()) };
};
template <>
struct Descriptor<ReadMark> {
    using T = ReadMark;
    static constexpr std::tuple fields { field("roomId", &T::roomId),
        field("position", &T::position), field("revision", &T::revision, sparse()) };
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
        field("hasRecoveryCode", &T::hasRecoveryCode, defaulted()),
        field("hasSecondFactor", &T::hasSecondFactor, defaulted()),
        field("emailVerified", &T::emailVerified, defaulted()),
        field("deactivated", &T::deactivated, sparse()), field("deletionAt", &T::deletionAt) };
};

} // namespace hearth
