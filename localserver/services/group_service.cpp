// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/audit.h"
#include "localserver/services/group_handles.h"
#include "localserver/services/item_changes.h"
#include "localserver/services/services.h"

#include <QSet>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

Result<void> taken()
{
    return fail(ErrorCode::Conflict, u"somebody or something is called so already"_s, u"handle"_s);
}

Result<void> checkHandle(const WriteContext& context, const GroupId& group, const QString& handle)
{
    if (!isHandle(handle))
        return fail(ErrorCode::InvalidArgument,
            u"handle must be letters, digits, dots, hyphens and underscores"_s, u"handle"_s);
    HEARTH_TRY(const bool isFree, isHandleFree(context.store(), group, handle));
    return isFree ? Result<void> {} : taken();
}

/// Each once, in the order given.
Result<QList<MemberId>> knownMembers(const WriteContext& context, const QList<MemberId>& wanted)
{
    QList<MemberId> members;
    QSet<MemberId> seen;
    for (const MemberId& id : wanted) {
        if (seen.contains(id))
            continue;
        seen.insert(id);
        HEARTH_TRY(const std::optional<Member> member, context.store().members().find(id));
        if (!member)
            return fail(ErrorCode::NotFound, u"no such member"_s, u"memberIds"_s);
        members.append(id);
    }
    return members;
}

Result<void> requireRoomForOneMore(const WriteContext& context)
{
    HEARTH_TRY(const int count, context.store().items().count(ItemKind::Group, std::nullopt));
    if (count >= limits::groupsPerWorkspace)
        return fail(ErrorCode::Conflict,
            u"a workspace can have %1 groups at most"_s.arg(limits::groupsPerWorkspace), u"id"_s);
    return {};
}

Result<void> requireAll(const protocol::GroupSet& args)
{
    for (const auto& [value, field] :
        { std::pair(&args.handle, u"handle"_s), std::pair(&args.name, u"name"_s) }) {
        if (!*value)
            return fail(ErrorCode::InvalidArgument, field + u" is missing"_s, field);
    }
    return {};
}

Result<Item> set(const WriteContext& context, const protocol::GroupSet& args)
{
    HEARTH_CHECK(context.access.require(Permission::ManageGroups));
    const ItemId id { args.id.uuid };
    HEARTH_TRY(const std::optional<Item> known,
        findItem(context, ItemKind::Group, id, ItemOwner::Everybody));
    const UserGroup before = known && known->group ? *known->group : UserGroup { .id = args.id };
    UserGroup group = before;
    if (!known) {
        HEARTH_CHECK(requireAll(args));
        HEARTH_CHECK(requireRoomForOneMore(context));
    }
    if (args.handle) {
        HEARTH_TRY(group.handle, cleanName(*args.handle, u"handle"_s));
        HEARTH_CHECK(checkHandle(context, args.id, group.handle));
    }
    if (args.name) {
        HEARTH_TRY(group.name, cleanName(*args.name, u"name"_s));
    }
    if (args.memberIds) {
        HEARTH_TRY(group.memberIds, knownMembers(context, *args.memberIds));
    }
    if (known && group == before)
        return *known;
    HEARTH_TRY(Item item, keepItem(context, Item::of(group), ItemOwner::Everybody));
    HEARTH_CHECK(
        audit(context, protocol::groupSet.name, args.id.uuid, {}, changesBetween(before, group)));
    return item;
}

Result<Item> remove(const WriteContext& context, const protocol::GroupRemove& args)
{
    HEARTH_CHECK(context.access.require(Permission::ManageGroups));
    const ItemId id { args.id.uuid };
    HEARTH_TRY(const std::optional<Item> known,
        findItem(context, ItemKind::Group, id, ItemOwner::Everybody));
    if (!known || !known->group)
        return Item::gone(ItemKind::Group, id); // by somebody else, or by this once before
    HEARTH_TRY(Item gone, dropItem(context, ItemKind::Group, id, ItemOwner::Everybody));
    HEARTH_CHECK(audit(context, protocol::groupRemove.name, args.id.uuid, {},
        changesBetween(*known->group, UserGroup { .id = args.id })));
    return gone;
}

template <typename Args>
Result<Item> present(const WriteContext& context, const Args& args)
{
    const ItemId id { args.id.uuid };
    HEARTH_TRY(const std::optional<Item> known,
        findItem(context, ItemKind::Group, id, ItemOwner::Everybody));
    return known.value_or(Item::gone(ItemKind::Group, id));
}

} // namespace

void offerGroups(Dispatcher& dispatcher)
{
    dispatcher.onWrite(protocol::groupSet, set, present<protocol::GroupSet>);
    dispatcher.onWrite(protocol::groupRemove, remove, present<protocol::GroupRemove>);
}

} // namespace hearth::server
