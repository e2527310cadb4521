// SPDX-License-Identifier: Apache-2.0
#include "core/domain/group_role.h"

namespace hearth {

std::optional<Role> groupRole(const std::optional<GroupStanding>& standing,
    std::optional<Role> wanted, std::optional<Role> given)
{
    if (!standing)
        return wanted;
    const bool isOurs = standing->role == Role::Member || standing->role == Role::Admin;
    const bool isUntouched = !given || given == standing->role;
    if (!isOurs || !isUntouched)
        return std::nullopt;
    if (wanted == Role::Admin && standing->role == Role::Member)
        return Role::Admin;
    if (wanted != Role::Admin && standing->role == Role::Admin && given == Role::Admin)
        return Role::Member;
    return std::nullopt;
}

} // namespace hearth
