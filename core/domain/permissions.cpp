// SPDX-License-Identifier: Apache-2.0
#include "core/domain/permissions.h"

#include <algorithm>

namespace hearth {

namespace {

bool isAdmin(Role role) { return role == Role::Owner || role == Role::Admin; }

/// What the built-in role allows, and why.
RightSource builtInSource(Role role, Permission permission, const Workspace& workspace)
{
    const auto given = [](bool allowed, RightSource source) {
        return allowed ? source : RightSource::None;
    };
    switch (permission) {
    case Permission::ViewWorkspace:
    case Permission::SendMessage:
        return RightSource::BuiltInRole; // guests are held to the rooms they were invited to by the
                                         // room's own membership
    case Permission::ManageChannels:
        if (isAdmin(role))
            return RightSource::BuiltInRole;
        return given(role == Role::Member && workspace.membersMayCreateChannels,
            RightSource::WorkspaceSetting);
    case Permission::DeleteAnyMessage:
    case Permission::ManageWorkspace:
    case Permission::ManageMembers:
    case Permission::MakeChannelPrivate:
    case Permission::ManageGroups:
    case Permission::ManageEmoji:
    case Permission::ManageRoles:
    case Permission::ViewAudit:
        return given(isAdmin(role), RightSource::BuiltInRole);
    case Permission::TransferWorkspace:
    case Permission::DeleteWorkspace:
    case Permission::ImportHistory:
        return given(role == Role::Owner, RightSource::Ownership);
    }
    return RightSource::None;
}

} // namespace

Right rightOf(const Member& member, const QList<CustomRole>& roles, Permission permission,
    const Workspace& workspace)
{
    Right right { .permission = permission, .source = RightSource::None, .roleIds = {} };
    if (member.state != MemberState::Active)
        return right;
    if (member.role != Role::Guest && isGrantable(permission)) {
        for (const CustomRole& role : roles) {
            if (member.roleIds.contains(role.id) && role.permissions.contains(permission))
                right.roleIds.append(role.id);
        }
    }
    right.source = builtInSource(member.role, permission, workspace);
    if (right.source == RightSource::None && !right.roleIds.isEmpty())
        right.source = RightSource::CustomRole;
    return right;
}

bool isAllowed(const Member& member, const QList<CustomRole>& roles, Permission permission,
    const Workspace& workspace)
{
    return rightOf(member, roles, permission, workspace).isAllowed();
}

QList<Right> rightsOf(
    const Member& member, const QList<CustomRole>& roles, const Workspace& workspace)
{
    QList<Right> rights;
    for (const auto& row : EnumNames<Permission>::names)
        rights.append(rightOf(member, roles, row.value, workspace));
    return rights;
}

bool isGrantable(Permission permission)
{
    switch (permission) {
    case Permission::ViewWorkspace:
    case Permission::SendMessage:
    case Permission::TransferWorkspace:
    case Permission::DeleteWorkspace:
        return false;
    default:
        return true;
    }
}

bool mayGrant(const Member& giver, const QList<CustomRole>& roles,
    const QList<Permission>& permissions, const Workspace& workspace)
{
    return std::ranges::all_of(permissions, [&](Permission permission) {
        return isGrantable(permission) && isAllowed(giver, roles, permission, workspace);
    });
}

bool mayManage(Role actor, Role target)
{
    return target != Role::Owner && (target != Role::Admin || isAdmin(actor));
}

bool mayChangeRole(Role actor, Role current, Role wanted)
{
    return mayManage(actor, current) && mayManage(actor, wanted);
}

bool isAmong(const RoomRule& rule, const Member& member)
{
    if (rule.audience == RoomAudience::Everyone || isAdmin(member.role))
        return true;
    return member.role != Role::Guest
        && std::ranges::any_of(
            member.roleIds, [&](const RoleId& role) { return rule.roleIds.contains(role); });
}

bool mayPost(const Room& room, const Member& member)
{
    return !room.isChannel() || isAmong(room.posting, member);
}

bool mayMentionAll(const Room& room, const Member& member)
{
    return !room.isChannel() || isAmong(room.mentioning, member);
}

} // namespace hearth
