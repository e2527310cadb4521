// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/quota.h"

#include "localserver/access/visibility.h"
#include "localserver/services/item_changes.h"

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

/// Stands for all files of the workspace among those who have been told.
constexpr MemberId everybody {};

Result<void> requireRoom(
    const QString& field, const QString& scope, qint64 limit, qint64 current, qint64 bytes)
{
    if (bytes <= limit - current)
        return {};
    return std::unexpected(Error { .code = ErrorCode::QuotaExceeded,
        .message = u"%1 of %2 bytes are used"_s.arg(current).arg(limit),
        .field = field,
        .detail = {},
        .details = { { u"resource"_s, u"storage"_s }, { u"scope"_s, scope },
            { u"current"_s, current }, { u"limit"_s, limit },
            { u"remaining"_s, std::max<qint64>(limit - current, 0) } },
        .requestId = {} });
}

/// The one before it, which says less, goes.
Result<void> warn(WorkspaceTransaction& work, MemberId member, const QString& name, int percent)
{
    HEARTH_TRY(const QList<Item> items, work.store().items().listKind(ItemKind::Alert, member));
    for (const Item& item : items) {
        const bool isOlder = item.alert && item.alert->kind == AlertKind::StorageFull
            && item.alert->name == name;
        if (isOlder)
            HEARTH_CHECK(dropItemOf(work, ItemKind::Alert, item.id, member));
    }
    const SecurityAlert alert { .id = work.newId<AlertId>(),
        .kind = AlertKind::StorageFull,
        .firstAt = work.now(),
        .count = percent,
        .name = name,
        .address = {} };
    return keepItemOf(work, Item::of(alert), member).transform([](const Item&) { });
}

Result<void> warnManagers(WorkspaceTransaction& work, const Workspace& workspace, int percent)
{
    HEARTH_TRY(const QList<Member> members, work.store().members().listAccounts());
    for (const Member& member : members) {
        HEARTH_TRY(const QList<CustomRole> roles, customRolesOf(work.store(), member));
        if (isAllowed(member, roles, Permission::ManageWorkspace, workspace))
            HEARTH_CHECK(warn(work, member.id, workspace.name, percent));
    }
    return {};
}

/// Whether that much is news to who was told of less. What was less meanwhile is told again.
Result<bool> isNews(StorageStore& store, MemberId whose, int before, int after)
{
    HEARTH_TRY(const int told, store.quotaTold(whose));
    const int known = std::min(told, before);
    const int now = std::max(known, after);
    if (now != told)
        HEARTH_CHECK(store.setQuotaTold(whose, now));
    return after > known;
}

/// Whoever has left is told nothing.
Result<void> tellPeople(WorkspaceTransaction& work, const FileRules& rules)
{
    using Usage = QHash<MemberId, qint64>;
    HEARTH_TRY(const Usage usage, work.store().files().usageByPerson());
    HEARTH_TRY(const QList<Member> people, work.store().members().listAccounts());
    for (const Member& person : people) {
        const int own = quotaStep(usage.value(person.id), rules.personBytes);
        HEARTH_TRY(const bool isNewsToThem, isNews(work.store().storage(), person.id, own, own));
        if (isNewsToThem)
            HEARTH_CHECK(warn(work, person.id, {}, own));
    }
    return {};
}

} // namespace

Result<void> takeRoom(const WriteContext& context, qint64 bytes, const QString& field)
{
    const FileRules& rules = context.access.workspace().fileRules;
    const MemberId person = context.member().id;
    HEARTH_TRY(const FileUsage usage, context.store().files().usage(person));
    HEARTH_CHECK(requireRoom(field, u"person"_s, rules.personBytes, usage.person, bytes));
    HEARTH_CHECK(requireRoom(field, u"workspace"_s, rules.workspaceBytes, usage.workspace, bytes));
    const int own = quotaStep(usage.person + bytes, rules.personBytes);
    HEARTH_TRY(const bool isOwnNews,
        isNews(context.store().storage(), person, quotaStep(usage.person, rules.personBytes), own));
    if (isOwnNews)
        HEARTH_CHECK(warn(context.work, person, {}, own));
    const int all = quotaStep(usage.workspace + bytes, rules.workspaceBytes);
    HEARTH_TRY(const bool isNewsToManagers,
        isNews(context.store().storage(), everybody,
            quotaStep(usage.workspace, rules.workspaceBytes), all));
    return isNewsToManagers ? warnManagers(context.work, context.access.workspace(), all)
                            : Result<void> {};
}

Result<void> tellOfQuota(const WriteContext& context, const FileRules& rules)
{
    HEARTH_CHECK(tellPeople(context.work, rules));
    HEARTH_TRY(const FileUsage usage, context.store().files().usage(context.member().id));
    const int all = quotaStep(usage.workspace, rules.workspaceBytes);
    HEARTH_TRY(const bool isNewsToManagers, isNews(context.store().storage(), everybody, all, all));
    return isNewsToManagers ? warnManagers(context.work, context.access.workspace(), all)
                            : Result<void> {};
}

} // namespace hearth::server
