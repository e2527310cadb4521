// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/chat_operations.h"

/// Invitations: links that let people into a workspace, or as guests into one of its channels, for
/// some hours and a number of uses; and those that are meant for one e-mail address. The server
/// keeps of a code only its hash, so it is shown once, in the answer that made it; `invite.renew`
/// makes another.
namespace hearth::protocol {

enum class InviteState { Open, Expired, UsedUp, Revoked };

/// Why a code lets nobody in: `details.reason` of the error that says so.
enum class CodeProblem {
    Unknown, ///< `NotFound`; the others are `Conflict`
    Disabled, ///< the workspace's join code is switched off
    Expired,
    UsedUp,
    Revoked ///< withdrawn, or its channel is gone
};

struct Invite {
    InviteId id;
    std::optional<QString> code; ///< only in the answer of `invite.create` and `invite.renew`
    std::optional<RoomId> roomId; ///< one channel, as a guest; none: the workspace, as a member
    std::optional<QString> email; ///< for whom it is meant; then it has one use
    std::optional<MemberId> createdBy;
    Timestamp createdAt;
    Timestamp expiresAt;
    qint64 maxUses = 0; ///< 0: no limit
    qint64 uses = 0; ///< people who came in by it
    InviteState state = InviteState::Open; ///< when the server answered
    bool operator==(const Invite&) const = default;
};
/// All of them, newest first; those that ended more than 30 days ago are forgotten.
struct InviteList {
    QList<Invite> invites;
};
struct InviteCreate {
    InviteId id;
    std::optional<RoomId> roomId; ///< one that the caller may see
    std::optional<QString> email; ///< makes it seven days and one use, whatever stands below
    qint64 hours = 168; ///< 1–720
    qint64 maxUses = 0; ///< 0–10,000; 0: no limit
};
struct InviteById {
    InviteId id;
};
struct InviteByCode {
    QString code; ///< a workspace's join code, or an invitation's
};
/// What `invite.getByCode` tells anybody who has the code.
struct InvitePreview {
    WorkspaceId workspaceId;
    QString workspaceName;
    QString workspaceIcon;
    QString inviterName; ///< who made the invitation; of a join code the workspace's owner
    int memberCount = 0; ///< always 0: clients of 0.2 do without the rest otherwise
};

inline constexpr auto inviteCreate = writeRow<InviteCreate, Invite>("invite.create");
inline constexpr auto inviteList = readRow<Nothing, InviteList>("invite.list");
/// A code in place of the old one, good for the whole time again.
inline constexpr auto inviteRenew = writeRow<InviteById, Invite>("invite.renew");
inline constexpr auto inviteRevoke = writeRow<InviteById, Invite>("invite.revoke");
inline constexpr Operation<InviteByCode, InvitePreview> inviteGetByCode { "invite.getByCode",
    Scope::Server, Effect::Read, Caller::Anyone };
/// For the code of an invitation what `workspace.join` is for a join code.
inline constexpr Operation<WorkspaceJoin, WorkspaceSummary> inviteRedeem { "invite.redeem",
    Scope::Server, Effect::Write, Caller::SignedIn };

inline constexpr std::tuple inviteOperations { inviteCreate, inviteList, inviteRenew, inviteRevoke,
    inviteGetByCode, inviteRedeem };

} // namespace hearth::protocol

namespace hearth {

namespace limits {
inline constexpr qint64 inviteHoursMost = 720;
inline constexpr qint64 inviteHoursByEmail = 7 * 24;
inline constexpr qint64 inviteUsesMost = 10'000;
inline constexpr int invitesPerWorkspace = 1000; ///< ended ones that are still remembered too
inline constexpr qint64 inviteRememberedDays = 30; ///< after its end
} // namespace limits

template <>
struct EnumNames<protocol::InviteState> {
    static constexpr protocol::InviteState unknown = protocol::InviteState::Revoked;
    static constexpr std::array names { EnumName { protocol::InviteState::Open, "open" },
        EnumName { protocol::InviteState::Expired, "expired" },
        EnumName { protocol::InviteState::UsedUp, "usedUp" },
        EnumName { protocol::InviteState::Revoked, "revoked" } };
};
template <>
struct EnumNames<protocol::CodeProblem> {
    static constexpr protocol::CodeProblem unknown = protocol::CodeProblem::Unknown;
    static constexpr std::array names { EnumName { protocol::CodeProblem::Unknown, "unknown" },
        EnumName { protocol::CodeProblem::Disabled, "disabled" },
        EnumName { protocol::CodeProblem::Expired, "expired" },
        EnumName { protocol::CodeProblem::UsedUp, "usedUp" },
        EnumName { protocol::CodeProblem::Revoked, "revoked" } };
};
template <>
struct Descriptor<protocol::Invite> {
    using T = protocol::Invite;
    static constexpr std::tuple fields { field("id", &T::id),
        field("code", &T::code, singleLine(1, 64)), field("roomId", &T::roomId),
        field("email", &T::email, limits::email), field("createdBy", &T::createdBy),
        field("createdAt", &T::createdAt), field("expiresAt", &T::expiresAt),
        field("maxUses", &T::maxUses), field("uses", &T::uses), field("state", &T::state) };
};
template <>
struct Descriptor<protocol::InviteList> {
    static constexpr std::tuple fields { field("invites", &protocol::InviteList::invites) };
};
template <>
struct Descriptor<protocol::InviteCreate> {
    using T = protocol::InviteCreate;
    static constexpr std::tuple fields { field("id", &T::id), field("roomId", &T::roomId),
        field("email", &T::email, limits::email), field("hours", &T::hours, defaulted()),
        field("maxUses", &T::maxUses, defaulted()) };
};
template <>
struct Descriptor<protocol::InviteById> {
    static constexpr std::tuple fields { field("id", &protocol::InviteById::id) };
};
template <>
struct Descriptor<protocol::InviteByCode> {
    static constexpr std::tuple fields { field(
        "code", &protocol::InviteByCode::code, singleLine(1, 64)) };
};
template <>
struct Descriptor<protocol::InvitePreview> {
    using T = protocol::InvitePreview;
    static constexpr std::tuple fields { field("workspaceId", &T::workspaceId),
        field("workspaceName", &T::workspaceName),
        field("workspaceIcon", &T::workspaceIcon, defaulted()),
        field("inviterName", &T::inviterName), field("memberCount", &T::memberCount, defaulted()) };
};

} // namespace hearth
