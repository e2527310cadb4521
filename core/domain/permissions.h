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
};

/// The table of PRODUCT, "Identity and trust". Object rules (own message, private room) come on top
/// and are the server's.
[[nodiscard]] bool isAllowed(Role role, Permission permission, const Workspace& workspace);

/// Whether `actor` may give a member who is `current` the role `wanted`: owners and admins may, but
/// nobody touches the owner, and ownership passes by transfer alone.
[[nodiscard]] bool mayChangeRole(Role actor, Role current, Role wanted);

} // namespace hearth
