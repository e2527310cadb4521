// SPDX-License-Identifier: Apache-2.0
#include "localserver/importers/imported_groups.h"

#include "core/domain/names.h"
#include "core/text/hidden.h"
#include "localserver/services/group_handles.h"

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

Result<void> tell(WorkspaceTransaction& work, ItemId group, std::optional<MemberId> actor)
{
    return work.record({ .type = EventType::GroupChanged, .entity = group.uuid, .actor = actor })
        .transform([](qint64) { });
}

Result<void> keep(WorkspaceTransaction& work, const UserGroup& group, std::optional<MemberId> actor)
{
    Item item = Item::of(group);
    item.revision = work.nextSeq();
    HEARTH_CHECK(work.store().items().put(item, std::nullopt));
    return tell(work, item.id, actor);
}

Result<QList<Item>> allGroups(WorkspaceTransaction& work)
{
    return work.store().items().listKind(ItemKind::Group, std::nullopt);
}

/// As it may be written here.
QString handleOf(const slack::Group& group)
{
    QString handle = text::withoutMeaningless(group.handle).simplified();
    handle.replace(u' ', u'-');
    handle.truncate(limits::groupHandle.maxLength);
    return isHandle(handle) ? handle : group.id.toLower();
}

/// `handle`, or the first of `handle-2`, `handle-3`, … that is free.
Result<QString> freeHandle(WorkspaceStore& store, const GroupId& group, const QString& handle)
{
    constexpr qsizetype suffixLength = 6;
    const QString base = handle.left(limits::groupHandle.maxLength - suffixLength);
    QString candidate = handle;
    for (int suffix = 2;; ++suffix) {
        HEARTH_TRY(const bool isFree, isHandleFree(store, group, candidate));
        if (isFree)
            return candidate;
        candidate = base + u'-' + QString::number(suffix);
    }
}

} // namespace

Result<GroupOutcome> writeGroup(WorkspaceTransaction& work, slack::Converter& converter,
    const slack::Group& group, MemberId actor)
{
    const GroupId id = converter.derivedGroupId(group);
    const QString handle = handleOf(group);
    HEARTH_TRY(const QList<Item> groups, allGroups(work));
    const auto known = std::ranges::find_if(groups, [&](const Item& item) {
        return item.group
            && (item.group->id == id || nameKey(item.group->handle) == nameKey(handle));
    });
    if (known != groups.end()) {
        converter.addGroup(group, known->group->id, known->group->handle);
        return GroupOutcome::Known;
    }
    if (groups.size() >= limits::groupsPerWorkspace)
        return GroupOutcome::NoRoom;
    HEARTH_TRY(const QString free, freeHandle(work.store(), id, handle));
    HEARTH_CHECK(keep(work, converter.addGroup(group, id, free), actor));
    return GroupOutcome::Added;
}

Result<void> removeImported(
    WorkspaceTransaction& work, ImportId import, const QList<MemberId>& gone, MemberId actor)
{
    HEARTH_TRY(const QList<Item> groups, allGroups(work));
    for (const Item& item : groups) {
        if (!item.group)
            continue;
        UserGroup group = *item.group;
        if (group.importId == import) {
            HEARTH_CHECK(work.store().items().remove(
                { .kind = ItemKind::Group, .id = item.id, .owner = {} }));
            HEARTH_CHECK(tell(work, item.id, actor));
        } else if (group.memberIds.removeIf(
                       [&](const MemberId& member) { return gone.contains(member); })
            > 0) {
            HEARTH_CHECK(keep(work, group, actor));
        }
    }
    return {};
}

Result<void> claimGroups(
    WorkspaceTransaction& work, const ClaimRow& claim, std::optional<MemberId> actor)
{
    HEARTH_TRY(const QList<Item> groups, allGroups(work));
    for (const Item& item : groups) {
        if (!item.group || !item.group->memberIds.contains(claim.imported))
            continue;
        UserGroup group = *item.group;
        const bool enters = !group.memberIds.contains(claim.member);
        if (enters)
            group.memberIds.replace(group.memberIds.indexOf(claim.imported), claim.member);
        else
            group.memberIds.removeAll(claim.imported);
        HEARTH_CHECK(work.store().claims().noteGroup(
            claim.imported, { .group = group.id, .entered = enters }));
        HEARTH_CHECK(keep(work, group, actor));
    }
    return {};
}

Result<void> returnGroups(
    WorkspaceTransaction& work, const ClaimRow& claim, std::optional<MemberId> actor)
{
    HEARTH_TRY(const QList<ClaimedGroup> claimed, work.store().claims().groups(claim.imported));
    HEARTH_TRY(const QList<Item> groups, allGroups(work));
    for (const ClaimedGroup& one : claimed) {
        const auto item = std::ranges::find_if(
            groups, [&](const Item& each) { return each.group && each.group->id == one.group; });
        if (item == groups.end())
            continue;
        UserGroup group = *item->group;
        if (one.entered)
            group.memberIds.removeAll(claim.member);
        if (!group.memberIds.contains(claim.imported))
            group.memberIds.append(claim.imported);
        HEARTH_CHECK(keep(work, group, actor));
    }
    return {};
}

Result<void> leaveGroups(WorkspaceTransaction& work, MemberId gone)
{
    HEARTH_TRY(const QList<Item> groups, allGroups(work));
    for (const Item& item : groups) {
        if (!item.group || !item.group->memberIds.contains(gone))
            continue;
        UserGroup group = *item.group;
        group.memberIds.removeAll(gone);
        HEARTH_CHECK(keep(work, group, std::nullopt));
    }
    return {};
}

} // namespace hearth::server
