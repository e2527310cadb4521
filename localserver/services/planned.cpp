// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/planned.h"

#include "core/base/log.h"
#include "localserver/services/item_changes.h"

#include <limits>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr int doneAtOnce = 100; ///< some ten milliseconds; others get in between
constexpr std::chrono::microseconds furthest = std::chrono::days(limits::plannedDays);

/// What cannot be read any more is due for ever, and nobody could do anything about it.
Result<void> dropUnreadable(const WorkspaceTransaction& work, const OwnedItem& one)
{
    qCWarning(logServer).noquote()
        << "what was planned cannot be read and is dropped:" << one.item.id.toString();
    return work.store().items().remove(
        { .kind = one.item.kind, .id = one.item.id, .owner = one.owner });
}

Result<void> perform(WorkspaceTransaction& work, const OwnedItem& one)
{
    if (one.item.scheduled)
        return sendScheduled(work, one.owner, *one.item.scheduled);
    if (one.item.reminder)
        return fireReminder(work, one.owner, *one.item.reminder);
    return dropUnreadable(work, one);
}

/// When there is something to do next, apart from what was set aside.
Result<std::optional<Timestamp>> nextBut(ItemStore& items, const QSet<ItemId>& aside)
{
    if (aside.isEmpty())
        return items.nextDue();
    constexpr Timestamp whenever { std::numeric_limits<qint64>::max() };
    HEARTH_TRY(
        const QList<OwnedItem> ahead, items.due(whenever, static_cast<int>(aside.size()) + 1));
    for (const OwnedItem& one : ahead) {
        if (aside.contains(one.item.id))
            continue;
        if (one.item.scheduled)
            return one.item.scheduled->sendAt;
        if (one.item.reminder)
            return one.item.reminder->dueAt;
    }
    return std::nullopt;
}

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

Result<std::optional<Timestamp>> doWhatIsDue(WorkspaceTransaction& work, DueRound& round)
{
    round.failed.reset();
    HEARTH_TRY(const QList<OwnedItem> due,
        work.store().items().due(work.now(), doneAtOnce + static_cast<int>(round.aside.size())));
    for (const OwnedItem& one : due) {
        if (round.aside.contains(one.item.id))
            continue;
        round.failed = one.item.id;
        HEARTH_CHECK(perform(work, one));
    }
    round.failed.reset();
    return nextBut(work.store().items(), round.aside);
}

} // namespace hearth::server
