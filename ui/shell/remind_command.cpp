// SPDX-License-Identifier: Apache-2.0
// /remind: what and when, in one line.
#include "core/models/planned_actions.h"
#include "core/models/time_phrase.h"
#include "ui/planned/planned_text.h"
#include "ui/shell/standard_commands.h"

#include <QCoreApplication>

namespace hearth::ui {

namespace {

/// The sentences of this file.
struct RemindCommand {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::RemindCommand)
};

/// What is missing, and how it looks when it is right.
QString refusal(models::PhraseTrouble trouble)
{
    using models::PhraseTrouble;
    switch (trouble) {
    case PhraseTrouble::NoTime:
        return RemindCommand::tr("Write when: “in 20 minutes”, “at 15:00”, “tomorrow at 9”, “on "
                                 "monday”. For instance: /remind me to call Ada tomorrow at 9");
    case PhraseTrouble::NoText:
        return RemindCommand::tr("Write what to remind you of. For instance: /remind me to call "
                                 "Ada in 20 minutes");
    case PhraseTrouble::Ambiguous:
        return RemindCommand::tr("This day can be read in two ways. Write the month as a word: “on "
                                 "3 april at 9”.");
    case PhraseTrouble::NoSuchTime:
        return RemindCommand::tr("There is no such day or time. Write it like “at 15:00” or “on 24 "
                                 "december at 10”.");
    case PhraseTrouble::Past:
        return RemindCommand::tr("This time has passed. Write a later one, like “tomorrow at 9”.");
    case PhraseTrouble::TooFar:
        return RemindCommand::tr(
            "At most %n days ahead can be planned.", nullptr, limits::plannedDays);
    }
    return {};
}

CommandResult refused(const QString& sentence)
{
    return { .kind = CommandResult::Kind::Refused, .text = sentence };
}

} // namespace

CommandResult runRemind(const CommandPlace& place, const QString& arguments)
{
    const QString phrase = textFromMarkdown(arguments, &place.mentions).text.simplified();
    const QDateTime now = place.workspace.session().now().toDateTime();
    const auto found = models::parseReminderPhrase(phrase, now, QLocale());
    if (!found)
        return refused(refusal(found.error()));
    if (const QString full = PlannedText::noMoreReminders(place.workspace.reminders());
        !full.isEmpty())
        return refused(full);
    const Timestamp when { found->when.toMSecsSinceEpoch() * 1000 };
    if (!models::PlannedActions(place.workspace).remind(found->text, when))
        return refused(RemindCommand::tr("A reminder has at most %n characters.", nullptr,
            static_cast<int>(limits::reminderText.maxLength)));
    return { .kind = CommandResult::Kind::Done,
        .text = PlannedText::reminding(when, place.workspace.session().now()) };
}

} // namespace hearth::ui
