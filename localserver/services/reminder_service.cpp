// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/item_changes.h"
#include "localserver/services/planned.h"
#include "localserver/services/services.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

/// What one is reminded of, with the room where it stands.
Result<void> point(
    const WriteContext& context, Reminder& reminder, const std::optional<MessageId>& message)
{
    if (!message)
        return {};
    static const QString field = u"messageId"_s;
    HEARTH_TRY(const MessageAccess found, accessMessage(context.access, *message, field));
    if (found.message().deletedAt)
        return fail(ErrorCode::Conflict, u"the message was deleted"_s, field);
    reminder.messageId = message;
    reminder.roomId = found.message().roomId;
    return {};
}

Result<Reminder> made(const WriteContext& context, const protocol::ReminderSet& args)
{
    Reminder reminder;
    reminder.id = args.id;
    if (!args.dueAt)
        return fail(ErrorCode::InvalidArgument, u"dueAt is missing"_s, u"dueAt"_s);
    HEARTH_CHECK(requireRoomForPlanned(context, ItemKind::Reminder, limits::remindersPerMember));
    HEARTH_CHECK(point(context, reminder, args.messageId));
    return reminder;
}

Result<Item> set(const WriteContext& context, const protocol::ReminderSet& args)
{
    const ItemId id { args.id.uuid };
    HEARTH_TRY(const std::optional<Item> known,
        findItem(context, ItemKind::Reminder, id, ItemOwner::Caller));
    HEARTH_TRY(Reminder reminder,
        known && known->reminder ? Result<Reminder>(*known->reminder) : made(context, args));
    if (args.messageId && args.messageId != reminder.messageId)
        return fail(ErrorCode::InvalidArgument, u"messageId cannot be changed"_s, u"messageId"_s);
    if (args.text)
        reminder.text = *args.text;
    if (reminder.text.trimmed().isEmpty() && !reminder.messageId)
        return fail(ErrorCode::InvalidArgument, u"text must not be empty"_s, u"text"_s);
    if (args.dueAt && *args.dueAt != reminder.dueAt) {
        HEARTH_CHECK(checkPlannedTime(context.work.now(), *args.dueAt, u"dueAt"_s));
        reminder.dueAt = *args.dueAt;
        reminder.fired = false;
    }
    if (known && known->reminder == reminder)
        return *known;
    return keepItem(context, Item::of(reminder), ItemOwner::Caller);
}

} // namespace

Result<void> fireReminder(WorkspaceTransaction& work, MemberId owner, Reminder reminder)
{
    reminder.fired = true;
    return keepItemOf(work, Item::of(reminder), owner).transform([](const Item&) { });
}

void offerReminders(Dispatcher& dispatcher)
{
    dispatcher.onWrite(protocol::reminderSet, set,
        [](const WriteContext& context, const protocol::ReminderSet& args) {
            return presentPlanned(context, ItemKind::Reminder, { args.id.uuid });
        });
    const auto remove = [](const WriteContext& context, const protocol::ReminderRemove& args) {
        return removePlanned(context, ItemKind::Reminder, { args.id.uuid });
    };
    dispatcher.onWrite(protocol::reminderRemove, remove,
        [](const WriteContext& context, const protocol::ReminderRemove& args) {
            return presentPlanned(context, ItemKind::Reminder, { args.id.uuid });
        });
}

} // namespace hearth::server
