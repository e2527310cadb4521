// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/item.h"
#include "core/protocol/operation.h"

/// Roles of the workspace's own making, and who has them. Nobody gives a right that they do not
/// have themselves: `Forbidden`, field `permissions` or `id`.
namespace hearth::protocol {

struct RoleCreate {
    RoleId id;
    QString name;
    QList<Permission> permissions;
};
/// Fields that are left out stay as they are; who comes last wins, field by field.
struct RoleUpdate {
    RoleId id;
    std::optional<QString> name;
    std::optional<QList<Permission>> permissions; ///< instead of those before
};
struct RoleById {
    RoleId id;
};
struct RoleList {
    QList<CustomRole> roles;
};
/// One role of one member: two admins who give two roles at once do not undo each other's.
struct RoleAssign {
    RoleId id;
    MemberId memberId;
    bool present = true; ///< false: takes it away
};

inline constexpr auto roleCreate = writeRow<RoleCreate, Item>("role.create");
inline constexpr auto roleList = readRow<Nothing, RoleList>("role.list");
inline constexpr auto roleUpdate = writeRow<RoleUpdate, Item>("role.update");
/// Whoever had it loses it, and rules of channels that name it do so no more.
inline constexpr auto roleRemove = writeRow<RoleById, Item>("role.remove");
inline constexpr auto roleAssign = writeRow<RoleAssign, Member>("role.assign");

inline constexpr std::tuple roleOperations { roleCreate, roleList, roleUpdate, roleRemove,
    roleAssign };

} // namespace hearth::protocol

namespace hearth {

template <>
struct Descriptor<protocol::RoleCreate> {
    using T = protocol::RoleCreate;
    static constexpr std::tuple fields { field("id", &T::id),
        field("name", &T::name, limits::roleName),
        field("permissions", &T::permissions, limits::rolePermissions) };
};
template <>
struct Descriptor<protocol::RoleUpdate> {
    using T = protocol::RoleUpdate;
    static constexpr std::tuple fields { field("id", &T::id),
        field("name", &T::name, limits::roleName),
        field("permissions", &T::permissions, limits::rolePermissions) };
};
template <>
struct Descriptor<protocol::RoleById> {
    static constexpr std::tuple fields { field("id", &protocol::RoleById::id) };
};
template <>
struct Descriptor<protocol::RoleList> {
    static constexpr std::tuple fields { field("roles", &protocol::RoleList::roles) };
};
template <>
struct Descriptor<protocol::RoleAssign> {
    using T = protocol::RoleAssign;
    static constexpr std::tuple fields { field("id", &T::id), field("memberId", &T::memberId),
        field("present", &T::present) };
};

} // namespace hearth
