// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/entities.h"

/// What the groups that a sign-in provider names do to somebody's place in a workspace. Pure
/// functions, any thread.
namespace hearth {

/// Somebody as they are in the workspace. None: they have never been there.
struct GroupStanding {
    std::optional<Role> role; ///< none: not a member now, and has been one
    bool operator==(const GroupStanding&) const = default;
};

/// The role that somebody gets who is in a workspace as `standing` says, whose groups want `wanted`
/// for them (none: nothing), and whom groups made `given` the last time (none: never). None:
/// nothing changes. Groups bring people in and make administrators; they take back what they gave,
/// down to `Member`, when the group is gone. What people decided stays: owners and guests are left
/// alone, who left or was removed does not come back, and a role that was changed by hand since is
/// kept.
[[nodiscard]] std::optional<Role> groupRole(const std::optional<GroupStanding>& standing,
    std::optional<Role> wanted, std::optional<Role> given);

} // namespace hearth
