// SPDX-License-Identifier: Apache-2.0
#include "core/domain/names.h"
#include "localserver/services/item_changes.h"
#include "localserver/services/member_changes.h"
#include "localserver/services/room_rules.h"
#include "localserver/services/services.h"

#include <algorithm>
#include <iterator>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

Result<CustomRole> findRole(WorkspaceStore& store, RoleId id)
{
    HEARTH_TRY(const std::optional<Item> item,
        store.items().find({ .kind = ItemKind::Role, .id = { id.uuid }, .owner = {} }));
    if (!item || !item->role)
        return fail(ErrorCode::NotFound, u"no such role"_s, u"id"_s);
    return *item->role;
}

Result<QList<CustomRole>> allRoles(WorkspaceStore& store)
{
    HEARTH_TRY(const QList<Item> items, store.items().listKind(ItemKind::Role, std::nullopt));
    QList<CustomRole> roles;
    for (const Item& item : items) {
        if (item.role)
            roles.append(*item.role);
    }
    return roles;
}

/// Nor may it pass for a built-in one.
Result<void> checkNameFree(const WriteContext& context, const QString& name, const RoleId& role)
{
    const QString key = nameKey(name);
    HEARTH_TRY(const QList<CustomRole> roles, allRoles(context.store()));
    const bool isBuiltIn = std::ranges::any_of(EnumNames<Role>::names,
        [&](const auto& row) { return key == nameKey(QString::fromLatin1(row.name)); });
    const bool isTaken = std::ranges::any_of(roles,
        [&](const CustomRole& other) { return other.id != role && nameKey(other.name) == key; });
    if (isBuiltIn || isTaken)
        return fail(ErrorCode::Conflict, u"another role has this name"_s, u"name"_s);
    return {};
}

/// Each once, in the order of the enumeration.
QList<Permission> inOrder(const QList<Permission>& permissions)
{
    QList<Permission> out;
    for (const auto& row : EnumNames<Permission>::names) {
        if (permissions.contains(row.value))
            out.append(row.value);
    }
    return out;
}

Result<void> requireMayGrant(
    const WriteContext& context, const QList<Permission>& permissions, const QString& field)
{
    if (mayGrant(context.member(), context.access.roles(), permissions, context.access.workspace()))
        return {};
    return fail(ErrorCode::Forbidden, u"nobody gives a right that they do not have"_s, field);
}

/// What a role may hold at all, and of what it did not hold `before`, what the caller has too.
Result<QList<Permission>> checkedPermissions(
    const WriteContext& context, const QList<Permission>& wanted, const QList<Permission>& before)
{
    static const QString field = u"permissions"_s;
    QList<Permission> added;
    for (const Permission permission : wanted) {
        if (!isGrantable(permission))
            return fail(ErrorCode::InvalidArgument,
                u"a custom role cannot hold %1"_s.arg(QString::fromLatin1(enumName(permission))),
                field);
        if (!before.contains(permission))
            added.append(permission);
    }
    HEARTH_CHECK(requireMayGrant(context, added, field));
    return inOrder(wanted);
}

Result<void> requireRoomForOneMore(const WriteContext& context)
{
    HEARTH_TRY(const int count, context.store().items().count(ItemKind::Role, std::nullopt));
    if (count >= limits::rolesPerWorkspace)
        return fail(ErrorCode::Conflict,
            u"a workspace can have %1 roles at most"_s.arg(limits::rolesPerWorkspace), u"id"_s);
    return {};
}

Result<Item> keep(const WriteContext& context, const char* operation, const CustomRole& before,
    const CustomRole& role)
{
    HEARTH_TRY(Item item, keepItem(context, Item::of(role), ItemOwner::Everybody));
    HEARTH_CHECK(audit(context, operation, role.id.uuid, {}, changesBetween(before, role)));
    return item;
}

Result<Item> create(const WriteContext& context, const protocol::RoleCreate& args)
{
    HEARTH_CHECK(context.access.require(Permission::ManageRoles));
    CustomRole role { .id = args.id, .name = {}, .permissions = {} };
    HEARTH_TRY(role.name, cleanName(args.name, u"name"_s));
    HEARTH_TRY(role.permissions, checkedPermissions(context, args.permissions, {}));
    HEARTH_TRY(const std::optional<Item> known,
        findItem(context, ItemKind::Role, { args.id.uuid }, ItemOwner::Everybody));
    if (known) {
        return known->role == role
            ? Result<Item>(*known)
            : fail(ErrorCode::Conflict, u"a role with this id exists"_s, u"id"_s);
    }
    HEARTH_CHECK(requireRoomForOneMore(context));
    HEARTH_CHECK(checkNameFree(context, role.name, role.id));
    return keep(context, protocol::roleCreate.name,
        CustomRole { .id = args.id, .name = {}, .permissions = {} }, role);
}

Result<Item> update(const WriteContext& context, const protocol::RoleUpdate& args)
{
    HEARTH_CHECK(context.access.require(Permission::ManageRoles));
    HEARTH_TRY(const CustomRole before, findRole(context.store(), args.id));
    CustomRole role = before;
    if (args.name) {
        HEARTH_TRY(role.name, cleanName(*args.name, u"name"_s));
        HEARTH_CHECK(checkNameFree(context, role.name, role.id));
    }
    if (args.permissions) {
        HEARTH_TRY(
            role.permissions, checkedPermissions(context, *args.permissions, before.permissions));
    }
    if (role != before)
        return keep(context, protocol::roleUpdate.name, before, role);
    HEARTH_TRY(const std::optional<Item> known,
        findItem(context, ItemKind::Role, { args.id.uuid }, ItemOwner::Everybody));
    return known.value_or(Item::gone(ItemKind::Role, { args.id.uuid }));
}

/// After the role's own event.
Result<void> takeFromEverybody(const WriteContext& context, RoleId role)
{
    HEARTH_TRY(const QList<Member> members, context.store().members().list());
    for (const Member& before : members) {
        if (!before.roleIds.contains(role))
            continue;
        Member member = before;
        member.roleIds.removeAll(role);
        HEARTH_CHECK(saveMember(context,
            { .operation = protocol::roleRemove.name,
                .event = EventType::MemberUpdated,
                .before = before },
            std::move(member)));
    }
    return {};
}

Result<Item> remove(const WriteContext& context, const protocol::RoleById& args)
{
    HEARTH_CHECK(context.access.require(Permission::ManageRoles));
    const ItemId id { args.id.uuid };
    HEARTH_TRY(const std::optional<Item> known,
        findItem(context, ItemKind::Role, id, ItemOwner::Everybody));
    if (!known || !known->role)
        return Item::gone(ItemKind::Role, id); // by somebody else, or by this once before
    HEARTH_TRY(Item gone, dropItem(context, ItemKind::Role, id, ItemOwner::Everybody));
    HEARTH_CHECK(audit(context, protocol::roleRemove.name, args.id.uuid, {},
        changesBetween(*known->role, CustomRole { .id = args.id, .name = {}, .permissions = {} })));
    HEARTH_CHECK(takeFromEverybody(context, args.id));
    HEARTH_CHECK(forgetRoleInRules(context, args.id));
    return gone;
}

/// Guests are held to what they were invited to, and only who is here has a role.
Result<void> requireMayHave(const Member& member)
{
    static const QString field = u"memberId"_s;
    if (member.state != MemberState::Active)
        return fail(ErrorCode::Conflict, u"this person is not an active member"_s, field);
    if (member.role == Role::Guest)
        return fail(ErrorCode::Conflict, u"a guest has no custom roles"_s, field);
    if (member.roleIds.size() >= limits::memberRoles.maxLength)
        return fail(ErrorCode::Conflict,
            u"one can have %1 roles at most"_s.arg(limits::memberRoles.maxLength), field);
    return {};
}

/// Nobody gives what they lack: neither a permission nor the way into a channel's rule.
Result<void> requireMayGive(const WriteContext& context, const CustomRole& role)
{
    HEARTH_CHECK(requireMayGrant(context, role.permissions, u"id"_s));
    return requireAmongRulesOf(context, role.id, u"id"_s);
}

Result<Member> assign(const WriteContext& context, const protocol::RoleAssign& args)
{
    HEARTH_CHECK(context.access.require(Permission::ManageRoles));
    HEARTH_TRY(const CustomRole role, findRole(context.store(), args.id));
    HEARTH_TRY(const Member before, findMember(context.store(), args.memberId, u"memberId"_s));
    const bool isAdmin = before.role == Role::Owner || before.role == Role::Admin;
    if (isAdmin && !mayManage(context.member().role, Role::Admin))
        return fail(ErrorCode::Forbidden, u"only admins change what admins have"_s, u"memberId"_s);
    if (before.roleIds.contains(role.id) == args.present)
        return before;
    Member member = before;
    if (args.present) {
        HEARTH_CHECK(requireMayHave(member));
        HEARTH_CHECK(requireMayGive(context, role));
        member.roleIds.append(role.id);
    } else {
        member.roleIds.removeAll(role.id);
    }
    return saveMember(context,
        { .operation = protocol::roleAssign.name,
            .event = EventType::MemberUpdated,
            .before = before },
        std::move(member));
}

template <typename Args>
Result<Item> present(const WriteContext& context, const Args& args)
{
    const ItemId id { args.id.uuid };
    HEARTH_TRY(const std::optional<Item> known,
        findItem(context, ItemKind::Role, id, ItemOwner::Everybody));
    return known.value_or(Item::gone(ItemKind::Role, id));
}

} // namespace

void offerRoles(Dispatcher& dispatcher)
{
    dispatcher.onWrite(protocol::roleCreate, create, present<protocol::RoleCreate>);
    dispatcher.onWrite(protocol::roleUpdate, update, present<protocol::RoleUpdate>);
    dispatcher.onWrite(protocol::roleRemove, remove, present<protocol::RoleById>);
    dispatcher.onWrite(protocol::roleAssign, assign,
        [](const WriteContext& context, const protocol::RoleAssign& args) {
            return findMember(context.store(), args.memberId, u"memberId"_s);
        });
    dispatcher.onRead(protocol::roleList, [](const ReadContext& context, const protocol::Nothing&) {
        return allRoles(context.store()).transform([](QList<CustomRole> roles) {
            return protocol::RoleList { std::move(roles) };
        });
    });
}

} // namespace hearth::server
