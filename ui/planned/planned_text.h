// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/reminder_list_model.h"
#include "core/models/scheduled_list_model.h"
#include "ui/planned/planned_delegate.h"

#include <QCoreApplication>

namespace hearth::ui {

/// Messages to be sent later and reminders in words. Pure functions, window's thread.
class PlannedText {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::PlannedText)

public:
    [[nodiscard]] static PlannedCard card(const models::ScheduledRow& row, Timestamp now);
    [[nodiscard]] static PlannedCard card(const models::ReminderRow& row, Timestamp now);
    /// Why a message was not sent, and what can be done.
    [[nodiscard]] static QString refusal(PlannedRefusal refusal);
    /// Why the server did not accept something planned or a change of it, and what can be done.
    [[nodiscard]] static QString rejection(const Error& error);
    /// What it is about, in a few words.
    [[nodiscard]] static QString title(const models::ReminderRow& row);
    /// Beside the composer that a message has left.
    enum class Online { Yes, No };
    [[nodiscard]] static QString scheduled(Timestamp sendAt, Timestamp now, Online online);
    /// Why nothing more can be planned; empty: it can.
    [[nodiscard]] static QString noMoreMessages(const models::ScheduledListModel& scheduled);
    [[nodiscard]] static QString noMoreReminders(const models::ReminderListModel& reminders);
    [[nodiscard]] static QString reminding(Timestamp dueAt, Timestamp now);
};

} // namespace hearth::ui
