// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QLocale>
#include <QString>
#include <QTimeZone>

#include <expected>

/// Moments in words, as people write them behind `/remind`. Pure; any thread.
namespace hearth::models {

enum class PhraseTrouble {
    NoTime, ///< nothing in it says when
    Ambiguous, ///< "3/4": a day and a month that could be either
    NoSuchTime, ///< "31 february", "at 25:00"
    Past,
    TooFar, ///< further ahead than `limits::plannedDays`
    NoText, ///< it says when and not what
};

/// When: "in 20 minutes", "in 2 hours", "at 15:30", "tomorrow", "tomorrow at 9", "monday",
/// "on 24 december at 10", "2027-01-31 08:00". English words, and the names of days and months as
/// well as times as `locale` writes them. A day without a time is its morning; a time without a
/// day is today, or tomorrow when it has passed; a time that the clocks skip is the one after.
/// `now` carries the time zone, and so does the answer.
[[nodiscard]] std::expected<QDateTime, PhraseTrouble> parseTimePhrase(
    const QString& phrase, const QDateTime& now, const QLocale& locale);

struct ReminderPhrase {
    QString text;
    QDateTime when;
    bool operator==(const ReminderPhrase&) const = default;
};

/// What and when: "me to call Ada tomorrow at 9", "in 2 hours to look at the build". The time
/// stands at the end or at the beginning; "me" and "to" may be left out.
[[nodiscard]] std::expected<ReminderPhrase, PhraseTrouble> parseReminderPhrase(
    const QString& phrase, const QDateTime& now, const QLocale& locale);

/// The hour of a day that stands for it where none is given: 9:00, or the first after it.
[[nodiscard]] QDateTime morningOf(const QDate& day, const QTimeZone& zone);

} // namespace hearth::models
