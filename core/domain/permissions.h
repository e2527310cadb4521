// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/entities.h"

namespace hearth {

/// What a role may allow inside a workspace. The server decides with `isAllowed`; the client asks
/// the same function to know which actions to offer.
enum class Permission {
    ViewWorkspace,
    SendMessage,
    DeleteAnyMessage,
    ManageChannels, ///< create, rename, archive, delete
    ManageWorkspace, ///< rename, icon, join code
    ManageMembers, ///< invite, remove, change role (never of the owner)
    TransferWorkspace,
    DeleteWorkspace,
    MakeChannelPrivate,
    ManageGroups, ///< of people: @design
    ManageEmoji, ///< of the workspace's own
    ViewAudit, ///< the audit log, its settings and alerts
    ImportHistory, ///< import, match imported people, remove an import
    ManageRoles, ///< make, change and assign custom roles
};

/// A role of the workspace's own making, beside owner, admin, member and guest: what it allows is
/// added to what the built-in one does.
struct CustomRole {
    RoleId id;
    QString name; ///< unique, compared without case
    QList<Permission> permissions; ///< each once, in the order of the enumeration
    bool operator==(const CustomRole&) const = default;
};

/// Why a member may do something, or that they may not.
enum class RightSource {
    None,
    BuiltInRole, ///< owner, admin, member or guest
    Ownership, ///< the owner alone
    WorkspaceSetting, ///< it lets members do it
    CustomRole,
};
struct Right {
    Permission permission = Permission::ViewWorkspace;
    RightSource source = RightSource::None;
    QList<RoleId> roleIds; ///< the member's custom roles that allow it, whatever the source
    bool operator==(const Right&) const = default;

    [[nodiscard]] bool isAllowed() const { return source != RightSource::None; }
};

/// The table of PRODUCT, "Identity and trust", and on top of it what the member's custom roles
/// allow (`roles`: at least those; others do not count). Nothing to anybody who is not an active
/// member, and a guest has no custom role. Object rules (own message, private room) come on top and
/// are the server's.
[[nodiscard]] bool isAllowed(const Member& member, const QList<CustomRole>& roles,
    Permission permission, const Workspace& workspace);
/// The same with the reason.
[[nodiscard]] Right rightOf(const Member& member, const QList<CustomRole>& roles,
    Permission permission, const Workspace& workspace);
/// Every permission, in the order of the enumeration.
[[nodiscard]] QList<Right> rightsOf(
    const Member& member, const QList<CustomRole>& roles, const Workspace& workspace);

/// Whether a custom role may hold it: not what everybody has, and not what is the owner's for good
/// (to transfer and to delete the workspace).
[[nodiscard]] bool isGrantable(Permission permission);
/// Nobody gives what they do not have: whether `giver` may hand out all of these.
[[nodiscard]] bool mayGrant(const Member& giver, const QList<CustomRole>& roles,
    const QList<Permission>& permissions, const Workspace& workspace);

/// Whether somebody with the built-in role `actor`, who may manage members, may remove or change
/// one with `target`: nobody touches the owner, and admins are the admins' and the owner's matter.
[[nodiscard]] bool mayManage(Role actor, Role target);
/// Likewise, whether they may give one who is `current` the role `wanted`: no more than they have
/// themselves, and ownership passes by transfer alone.
[[nodiscard]] bool mayChangeRole(Role actor, Role current, Role wanted);

/// Whether the rule of a channel lets the member: everybody, or admins and whoever has one of its
/// roles.
[[nodiscard]] bool isAmong(const RoomRule& rule, const Member& member);
/// Whether the member may write in a room that they see. It says nothing of archived rooms.
[[nodiscard]] bool mayPost(const Room& room, const Member& member);
/// Whether they may call everybody in it with @channel and @here.
[[nodiscard]] bool mayMentionAll(const Room& room, const Member& member);

template <>
struct EnumNames<Permission> {
    static constexpr Permission unknown = Permission::ViewWorkspace; ///< what everybody may
    static constexpr std::array names { EnumName { Permission::ViewWorkspace, "viewWorkspace" },
        EnumName { Permission::SendMessage, "sendMessage" },
        EnumName { Permission::DeleteAnyMessage, "deleteAnyMessage" },
        EnumName { Permission::ManageChannels, "manageChannels" },
        EnumName { Permission::ManageWorkspace, "manageWorkspace" },
        EnumName { Permission::ManageMembers, "manageMembers" },
        EnumName { Permission::TransferWorkspace, "transferWorkspace" },
        EnumName { Permission::DeleteWorkspace, "deleteWorkspace" },
        EnumName { Permission::MakeChannelPrivate, "makeChannelPrivate" },
        EnumName { Permission::ManageGroups, "manageGroups" },
        EnumName { Permission::ManageEmoji, "manageEmoji" },
        EnumName { Permission::ViewAudit, "viewAudit" },
        EnumName { Permission::ImportHistory, "importHistory" },
        EnumName { Permission::ManageRoles, "manageRoles" } };
};

namespace limits {
inline constexpr Rules roleName = singleLine(1, 40);
inline constexpr Rules rolePermissions = length(0, 64);
inline constexpr int rolesPerWorkspace = 100;
} // namespace limits

template <>
struct Descriptor<CustomRole> {
    using T = CustomRole;
    static constexpr std::tuple fields { field("id", &T::id),
        field("name", &T::name, limits::roleName),
        field("permissions", &T::permissions, limits::rolePermissions) };
};

} // namespace hearth
