// SPDX-License-Identifier: Apache-2.0
#include "ui/profile/profile_text.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace hearth::ui {

namespace {

constexpr int secondsPerHour = 3600;

}

QString ProfileText::localTime(const MemberProfile& profile, Timestamp now)
{
    const QTimeZone zone(profile.timeZone.toLatin1());
    if (profile.timeZone.isEmpty() || !zone.isValid())
        return {};
    const QDateTime here = now.toDateTime().toLocalTime();
    const QDateTime there = here.toTimeZone(zone);
    const QString time = QLocale().toString(there.time(), QLocale::ShortFormat);
    const int hours = (there.offsetFromUtc() - here.offsetFromUtc()) / secondsPerHour;
    if (hours > 0)
        return tr("%1 there, %n hours ahead of you", nullptr, hours).arg(time);
    if (hours < 0)
        return tr("%1 there, %n hours behind you", nullptr, -hours).arg(time);
    return tr("%1 there").arg(time);
}

QString ProfileText::line(const MemberProfile& profile, Timestamp now)
{
    const QString time = localTime(profile, now);
    if (profile.title.isEmpty() || time.isEmpty())
        return profile.title + time;
    return tr("%1 · %2", "title, local time").arg(profile.title, time);
}

} // namespace hearth::ui
