// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"

#include <QCoreApplication>
#include <QLocale>

namespace hearth::ui {

/// Times and days as people read them, in the locale's words and order. `now` decides what "Today"
/// is. Pure functions, any thread.
class TimeText {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::TimeText)

public:
    /// "09:31", "9:31 AM".
    static QString time(Timestamp moment);
    /// "09:31:07", where it is about seconds.
    static QString timeWithSeconds(Timestamp moment);
    /// The same as `time` without AM or PM where room is short.
    static QString shortTime(Timestamp moment);
    /// "Today", "Yesterday", "Thursday, 19 November", with the year when it is another one.
    static QString day(Timestamp moment, Timestamp now);
    /// Today's time, or another day, where room is short: "09:31", "Yesterday", "5.1.19".
    static QString shortMoment(Timestamp moment, Timestamp now);
    /// Within a sentence: "today at 09:12", "yesterday at 16:42", "19 November at 16:42";
    /// and for what is to come "tomorrow at 09:00", "Tuesday at 09:00".
    static QString dayAndTime(Timestamp moment, Timestamp now);
    /// Everything, for tool tips and screen readers.
    static QString full(Timestamp moment);
};

} // namespace hearth::ui
