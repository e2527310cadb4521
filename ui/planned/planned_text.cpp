// SPDX-License-Identifier: Apache-2.0
#include "ui/planned/planned_text.h"

#include "ui/shell/error_text.h"
#include "ui/timeline/time_text.h"

namespace hearth::ui {

namespace {

QString placeOf(const models::ScheduledRow& row)
{
    const QString room = row.roomTitle.isEmpty() ? PlannedText::tr("A channel that you do not see")
                                                 : row.roomTitle;
    if (!row.parentId)
        return room;
    return row.alsoInRoom ? PlannedText::tr("%1, in a thread and the channel", "room").arg(room)
                          : PlannedText::tr("%1, in a thread", "room").arg(room);
}

/// Where the message is that somebody wants to be reminded of.
QString aboutOf(const models::ReminderRow& row)
{
    if (!row.messageId)
        return {};
    if (row.author.isEmpty())
        return row.roomTitle;
    return row.roomTitle.isEmpty()
        ? row.author
        : PlannedText::tr("%1 in %2", "author, room").arg(row.author, row.roomTitle);
}

/// A card that says, too, how its last change stands.
PlannedCard marked(PlannedCard card, const models::PlannedSending& sending, const QString& unsent)
{
    QStringList notes { card.note };
    if (sending.rejected) {
        card.state = PlannedCard::State::Refused;
        notes.append(PlannedText::rejection(*sending.rejected));
    } else if (sending.unsent) {
        card.state = PlannedCard::State::Unsent;
        notes.append(unsent);
    }
    notes.removeAll({});
    card.note = notes.join(u'\n');
    return card;
}

} // namespace

PlannedCard PlannedText::card(const models::ScheduledRow& row, Timestamp now)
{
    return marked(
        { .head = placeOf(row),
            .when = TimeText::dayAndTime(row.sendAt, now),
            .text = row.excerpt,
            .note = row.refusal ? refusal(*row.refusal) : QString(),
            .state = row.refusal ? PlannedCard::State::Refused : PlannedCard::State::Waiting },
        row.sending, tr("Not on the server yet: it goes there when there is a connection."));
}

PlannedCard PlannedText::card(const models::ReminderRow& row, Timestamp now)
{
    const QString when = TimeText::dayAndTime(row.dueAt, now);
    return marked({ .head = title(row),
                      .when = row.fired ? tr("Due %1", "today at 09:12").arg(when) : when,
                      .text = row.text.isEmpty() ? QString() : row.excerpt,
                      .note = aboutOf(row),
                      .state = row.fired ? PlannedCard::State::Due : PlannedCard::State::Waiting },
        row.sending,
        tr("Not on the server yet: it goes there when there is a connection, and cannot ring "
           "before."));
}

QString PlannedText::rejection(const Error& error)
{
    return tr("Not accepted: %1 Change it here, or decide about it in the outbox.")
        .arg(ErrorText::sentence(error));
}

QString PlannedText::title(const models::ReminderRow& row)
{
    const QString title = row.title();
    return title.isEmpty() ? tr("A message") : title;
}

QString PlannedText::refusal(PlannedRefusal refusal)
{
    switch (refusal) {
    case PlannedRefusal::RoomOutOfSight:
        return tr("Not sent: the channel is gone, or you are not in it any more. Copy the text, or "
                  "join again and choose a new time.");
    case PlannedRefusal::RoomArchived:
        return tr("Not sent: the channel was archived. Copy the text for another place, or choose "
                  "a new time when it is open again.");
    case PlannedRefusal::ThreadDeleted:
        return tr("Not sent: the message that it answers was deleted. Copy the text for another "
                  "place.");
    case PlannedRefusal::NotAllowed:
        return tr("Not sent: you may not write there. Ask an admin of the workspace, then choose a "
                  "new time.");
    case PlannedRefusal::Other:
        break;
    }
    return tr("Not sent: the server did not take it. Look at the text and choose a new time.");
}

QString PlannedText::noMoreMessages(const models::ScheduledListModel& scheduled)
{
    return scheduled.rowCount() < limits::scheduledPerMember
        ? QString()
        : tr("At most %n messages can be scheduled. Send or drop one before.", nullptr,
              limits::scheduledPerMember);
}

QString PlannedText::noMoreReminders(const models::ReminderListModel& reminders)
{
    return reminders.rowCount() < limits::remindersPerMember
        ? QString()
        : tr("You can have %n reminders at most. Finish one before.", nullptr,
              limits::remindersPerMember);
}

QString PlannedText::reminding(Timestamp dueAt, Timestamp now)
{
    return tr("You will be reminded %1", "tomorrow at 09:00").arg(TimeText::dayAndTime(dueAt, now));
}

QString PlannedText::scheduled(Timestamp sendAt, Timestamp now, Online online)
{
    const QString when = TimeText::dayAndTime(sendAt, now);
    return online == Online::Yes
        ? tr("Scheduled for %1", "tomorrow at 09:00").arg(when)
        : tr("Will be scheduled for %1 when there is a connection", "tomorrow at 09:00").arg(when);
}

} // namespace hearth::ui
