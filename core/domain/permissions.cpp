// SPDX-License-Identifier: Apache-2.0
#include "core/domain/permissions.h"

namespace hearth {

bool isAllowed(Role role, Permission permission, const Workspace& workspace)
{
    const bool isAdmin = role == Role::Owner || role == Role::Admin;
    switch (permission) {
    case Permission::ViewWorkspace:
    case Permission::SendMessage:
        return true; // guests are held to the rooms they were invited to by the room's own
                     // membership
    case Permission::ManageChannels:
        return isAdmin || (role == Role::Member && workspace.membersMayCreateChannels);
    case Permission::DeleteAnyMessage:
    case Permission::ManageWorkspace:
    case Permission::ManageMembers:
    case Permission::MakeChannelPrivate:
    case Permission::ManageGroups:
    case Permission::ManageEmoji:
    case Permission::ViewAudit:
        return isAdmin;
    case Permission::TransferWorkspace:
    case Permission::DeleteWorkspace:
    case Permission::ImportHistory:
        return role == Role::Owner;
    }
    return false;
}

bool mayChangeRole(Role actor, Role current, Role wanted)
{
    const bool isAdmin = actor == Role::Owner || actor == Role::Admin;
    return isAdmin && current != Role::Owner && wanted != Role::Owner;
}

} // namespace hearth
