// SPDX-License-Identifier: Apache-2.0
#include "core/models/planned_actions.h"

namespace hearth::models {

bool PlannedActions::maySchedule(const RoomId& room) const
{
    return m_workspace.directory().mayWriteIn(room);
}

std::optional<MessageId> PlannedActions::schedule(const RoomId& room,
    const std::optional<MessageId>& parent, const QString& text, Timestamp sendAt,
    ReplyPlace place) const
{
    const QString body = text.trimmed();
    if (body.isEmpty())
        return std::nullopt;
    protocol::ScheduledSet args;
    args.id = session().newMessageId();
    args.roomId = room;
    args.parentId = parent;
    if (parent && place == ReplyPlace::ThreadAndRoom)
        args.alsoInRoom = true;
    args.body = body;
    args.sendAt = sendAt;
    session().submit(protocol::scheduledSet, args, room);
    return args.id;
}

void PlannedActions::change(const ScheduledRow& row, const protocol::ScheduledSet& args) const
{
    session().submit(protocol::scheduledSet, args, row.roomId);
}

void PlannedActions::reschedule(const ScheduledRow& row, Timestamp sendAt) const
{
    protocol::ScheduledSet args;
    args.id = row.id;
    args.sendAt = sendAt;
    change(row, args);
}

void PlannedActions::edit(const ScheduledRow& row, const QString& text) const
{
    const QString body = text.trimmed();
    // What was not accepted goes again as it is, if that is what they want.
    if (body.isEmpty() || (body == row.body && !row.sending.rejected))
        return;
    protocol::ScheduledSet args;
    args.id = row.id;
    args.body = body;
    change(row, args);
}

void PlannedActions::sendNow(const ScheduledRow& row) const { reschedule(row, session().now()); }

void PlannedActions::cancel(const ScheduledRow& row) const
{
    session().submit(protocol::scheduledRemove, { .id = row.id }, row.roomId);
}

std::optional<ReminderId> PlannedActions::remind(const QString& text, Timestamp dueAt) const
{
    protocol::ReminderSet args;
    args.text = text.trimmed();
    if (args.text->isEmpty() || args.text->size() > limits::reminderText.maxLength)
        return std::nullopt;
    args.id = session().newId<ReminderId>();
    args.dueAt = dueAt;
    session().submit(protocol::reminderSet, args, {});
    return args.id;
}

bool PlannedActions::mayRemindOf(const TimelineRow& row) const
{
    return !m_workspace.isReadOnly() && !row.deleted && row.revision > 0;
}

ReminderId PlannedActions::remindOf(
    const MessageId& message, Timestamp dueAt, const QString& text) const
{
    protocol::ReminderSet args;
    args.id = session().newId<ReminderId>();
    args.messageId = message;
    args.dueAt = dueAt;
    if (const QString own = text.trimmed(); !own.isEmpty())
        args.text = own;
    session().submit(protocol::reminderSet, args, {});
    return args.id;
}

void PlannedActions::reword(const ReminderId& reminder, const QString& text) const
{
    protocol::ReminderSet args;
    args.id = reminder;
    args.text = text.trimmed();
    session().submit(protocol::reminderSet, args, {});
}

void PlannedActions::putOff(const ReminderId& reminder, Timestamp dueAt) const
{
    protocol::ReminderSet args;
    args.id = reminder;
    args.dueAt = dueAt;
    session().submit(protocol::reminderSet, args, {});
}

void PlannedActions::finish(const ReminderId& reminder) const
{
    session().submit(protocol::reminderRemove, { .id = reminder }, {});
}

Timestamp PlannedActions::latest() const
{
    constexpr std::chrono::microseconds furthest = std::chrono::days(limits::plannedDays);
    return { session().now().micros + furthest.count() };
}

} // namespace hearth::models
