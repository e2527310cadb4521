// SPDX-License-Identifier: Apache-2.0
#include "ui/planned/planned_times.h"

#include "core/models/time_phrase.h"
#include "ui/planned/when_dialog.h"
#include "ui/timeline/time_text.h"

#include <QMenu>

#include <array>

namespace hearth::ui {

namespace {

constexpr int minute = 60; // seconds
constexpr int hour = 60 * minute;
constexpr int laterHours = 3;
constexpr int lastHour = 21; ///< what comes after it is the night

constexpr std::array messageTimes { PlannedTime::LaterToday, PlannedTime::Tomorrow,
    PlannedTime::NextMonday };
constexpr std::array reminderTimes { PlannedTime::In20Minutes, PlannedTime::InHour,
    PlannedTime::In3Hours, PlannedTime::Tomorrow, PlannedTime::NextMonday };
constexpr std::array laterTimes { PlannedTime::In20Minutes, PlannedTime::InHour,
    PlannedTime::Tomorrow };

Timestamp stamp(const QDateTime& moment) { return { moment.toMSecsSinceEpoch() * 1000 }; }

Timestamp morning(const QDate& day)
{
    return stamp(models::morningOf(day, QTimeZone(QTimeZone::LocalTime)));
}

std::optional<Timestamp> laterToday(const QDateTime& now)
{
    const QDateTime later = now.addSecs(laterHours * hour);
    const int full = later.time().minute() > 0 ? later.time().hour() + 1 : later.time().hour();
    if (later.date() != now.date() || full > lastHour)
        return {};
    return stamp(QDateTime(now.date(), QTime(full, 0)));
}

/// The one after tomorrow, so that the two are never the same.
QDate nextMonday(const QDate& today)
{
    const QDate first = today.addDays(2);
    return first.addDays((Qt::Monday + 7 - first.dayOfWeek()) % 7);
}

} // namespace

std::optional<Timestamp> PlannedTimes::moment(PlannedTime time, Timestamp now)
{
    const QDateTime here = now.toDateTime();
    switch (time) {
    case PlannedTime::LaterToday:
        return laterToday(here);
    case PlannedTime::In20Minutes:
        return stamp(here.addSecs(20 * minute));
    case PlannedTime::InHour:
        return stamp(here.addSecs(hour));
    case PlannedTime::In3Hours:
        return stamp(here.addSecs(laterHours * hour));
    case PlannedTime::Tomorrow:
        return morning(here.date().addDays(1));
    case PlannedTime::NextMonday:
        return morning(nextMonday(here.date()));
    }
    return {};
}

QString PlannedTimes::text(PlannedTime time, Timestamp moment)
{
    const QString clock = TimeText::time(moment);
    switch (time) {
    case PlannedTime::LaterToday:
        return tr("Later today at %1", "time").arg(clock);
    case PlannedTime::In20Minutes:
        return tr("In 20 minutes");
    case PlannedTime::InHour:
        return tr("In 1 hour");
    case PlannedTime::In3Hours:
        return tr("In 3 hours");
    case PlannedTime::Tomorrow:
        return tr("Tomorrow at %1", "time").arg(clock);
    case PlannedTime::NextMonday:
        return tr("Next Monday at %1", "time").arg(clock);
    }
    return {};
}

PlannedMenu PlannedTimes::forMessages()
{
    return { .times = messageTimes, .title = tr("Send later"), .verb = tr("Schedule message") };
}

PlannedMenu PlannedTimes::forReminders()
{
    return { .times = reminderTimes, .title = tr("Remind me"), .verb = tr("Remind me") };
}

PlannedMenu PlannedTimes::forPuttingOff()
{
    return { .times = laterTimes, .title = tr("Put off"), .verb = tr("Put off") };
}

void PlannedTimes::fill(QMenu& menu, const PlannedMenu& offer, const Clock& clock, QWidget& window,
    QObject& owner, const std::function<void(Timestamp)>& chosen)
{
    for (const PlannedTime time : offer.times) {
        const std::optional<Timestamp> shown = moment(time, clock.now());
        if (!shown)
            continue;
        // A menu may stand open for a while: what counts is when it is chosen.
        menu.addAction(text(time, *shown), &owner, [time, shown = *shown, &clock, chosen] {
            chosen(moment(time, clock.now()).value_or(shown));
        });
    }
    menu.addSeparator();
    menu.addAction(tr("Choose time…"), &owner, [offer, &clock, &window, &owner, chosen] {
        auto* dialog = new WhenDialog(offer.title, offer.verb, clock, &window);
        QObject::connect(dialog, &WhenDialog::chosen, &owner, chosen);
        dialog->open();
    });
}

} // namespace hearth::ui
