// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/time_text.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hearth::ui {

namespace {

constexpr int daysOfAWeek = 7;

QString timeFormat(const QLocale& locale)
{
    // Some locales' short form has seconds.
    return locale.timeFormat(QLocale::ShortFormat).remove(QRegularExpression(u"[:.]ss"_s));
}

QDate dateOf(Timestamp moment) { return moment.toDateTime().date(); }

/// The locale's long date without the year, whichever side it stands on.
QString withoutYear(QString format)
{
    static const QRegularExpression behind(u"[\\s,./-]*(de\\s+|'de'\\s+)?y+[.\\s]*('г'\\.?)?$"_s);
    static const QRegularExpression before(u"^y+[^dM]*"_s);
    return format.remove(behind).remove(before);
}

} // namespace

QString TimeText::time(Timestamp moment)
{
    const QLocale locale;
    return locale.toString(moment.toDateTime().time(), timeFormat(locale));
}

QString TimeText::timeWithSeconds(Timestamp moment)
{
    const QLocale locale;
    static const QRegularExpression zone(u"\\s*\\(?t+\\)?\\s*"_s);
    return locale.toString(
        moment.toDateTime().time(), locale.timeFormat(QLocale::LongFormat).remove(zone));
}

QString TimeText::shortTime(Timestamp moment)
{
    const QLocale locale;
    static const QRegularExpression halfOfDay(u"[\\s\u00a0\u202f]*[aA][pP]?[\\s\u00a0\u202f]*"_s);
    QString format = timeFormat(locale);
    if (!format.contains(halfOfDay))
        return locale.toString(moment.toDateTime().time(), format);
    // Only with the mark for the half of the day does Qt count to twelve: it is taken out
    // afterwards.
    format.replace(halfOfDay, u"'\u2060'AP'\u2060'"_s);
    return locale.toString(moment.toDateTime().time(), format)
        .remove(QRegularExpression(u"\u2060.*\u2060"_s));
}

QString TimeText::day(Timestamp moment, Timestamp now)
{
    const QDate date = dateOf(moment);
    const QDate today = dateOf(now);
    if (date == today)
        return tr("Today");
    if (date.addDays(1) == today)
        return tr("Yesterday");
    const QLocale locale;
    const QString format = locale.dateFormat(QLocale::LongFormat);
    return locale.toString(date, date.year() == today.year() ? withoutYear(format) : format);
}

QString TimeText::shortMoment(Timestamp moment, Timestamp now)
{
    const QDate date = dateOf(moment);
    const QDate today = dateOf(now);
    if (date == today)
        return time(moment);
    if (date.addDays(1) == today)
        return tr("Yesterday");
    return QLocale().toString(date, QLocale::ShortFormat);
}

QString TimeText::dayAndTime(Timestamp moment, Timestamp now)
{
    const QDate date = dateOf(moment);
    const QDate today = dateOf(now);
    if (date == today)
        return tr("today at %1", "time").arg(time(moment));
    if (date.addDays(1) == today)
        return tr("yesterday at %1", "time").arg(time(moment));
    if (date == today.addDays(1))
        return tr("tomorrow at %1", "time").arg(time(moment));
    // Of the days to come the nearest have a name of their own.
    if (date > today && date < today.addDays(daysOfAWeek))
        return tr("%1 at %2", "date, time")
            .arg(QLocale().standaloneDayName(date.dayOfWeek()), time(moment));
    return tr("%1 at %2", "date, time").arg(day(moment, now), time(moment));
}

QString TimeText::full(Timestamp moment)
{
    return QLocale().toString(moment.toDateTime(), QLocale::LongFormat);
}

} // namespace hearth::ui
