// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/planned.h"

#include "localserver/services/item_changes.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr int doneAtOnce = 100; ///< some ten milliseconds; others get in between
constexpr std::chrono::microseconds furthest = std::chrono::days(limits::plannedDays);

} // namespace

Result<void> checkPlannedTime(Timestamp now, Timestamp wanted, const QString& field)
{
    if (wanted.micros - now.micros > furthest.count())
        return fail(ErrorCode::InvalidArgument,
            u"%1 must be at most %2 days ahead"_s.arg(field).arg(limits::plannedDays), field);
    return {};
}

Result<void> requireRoomForPlanned(const WriteContext& context, ItemKind kind, int most)
{
    HEARTH_TRY(const int count, context.store().items().count(kind, context.member().id));
    if (count >= most)
        return fail(ErrorCode::Conflict, u"one can have %1 of them at most"_s.arg(most), u"id"_s);
    return {};
}

Result<Item> presentPlanned(const WriteContext& context, ItemKind kind, ItemId id)
{
    HEARTH_TRY(const std::optional<Item> known, findItem(context, kind, id, ItemOwner::Caller));
    return known.value_or(Item::gone(kind, id));
}

Result<Item> removePlanned(const WriteContext& context, ItemKind kind, ItemId id)
{
    HEARTH_TRY(Item item, presentPlanned(context, kind, id));
    return item.removed ? Result<Item>(item) : dropItem(context, kind, id, ItemOwner::Caller);
}

Result<std::optional<Timestamp>> doWhatIsDue(WorkspaceTransaction& work)
{
    HEARTH_TRY(const QList<OwnedItem> due, work.store().items().due(work.now(), doneAtOnce));
    for (const OwnedItem& one : due) {
        if (one.item.scheduled)
            HEARTH_CHECK(sendScheduled(work, one.owner, *one.item.scheduled));
        else if (one.item.reminder)
            HEARTH_CHECK(fireReminder(work, one.owner, *one.item.reminder));
    }
    return work.store().items().nextDue();
}

} // namespace hearth::server
