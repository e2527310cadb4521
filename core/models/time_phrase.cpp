// SPDX-License-Identifier: Apache-2.0
#include "core/models/time_phrase.h"

#include "core/domain/planned.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

namespace hearth::models {

using namespace Qt::StringLiterals;

namespace {

constexpr int morningHour = 9;
constexpr int eveningHour = 20;
constexpr int noon = 12;
constexpr int nightEnds = 5; ///< an hour before it belongs to the evening that was before it
constexpr qint64 longestSpan = 1'000'000; ///< of any unit: beyond it no date can be counted

/// What a part of a phrase says; it has ended when the words have.
class Words {
public:
    explicit Words(const QString& phrase)
        : m_words(phrase.toLower().replace(u',', u' ').split(u' ', Qt::SkipEmptyParts))
    {
    }

    [[nodiscard]] bool atEnd() const { return m_at >= m_words.size(); }
    [[nodiscard]] QString peek(qsizetype ahead = 0) const { return m_words.value(m_at + ahead); }
    void skip(qsizetype count = 1) { m_at += count; }
    bool accept(QLatin1StringView word)
    {
        if (peek() != word)
            return false;
        skip();
        return true;
    }

private:
    QStringList m_words;
    qsizetype m_at = 0;
};

/// A day, where the phrase names one, and whether it may be moved on to lie ahead.
struct Day {
    enum class Kind { Fixed, Weekday, Yearless };
    QDate date;
    Kind kind = Kind::Fixed;
};

struct Parsed {
    std::optional<Day> day;
    std::optional<QTime> time;
    bool isEvening = false; ///< an hour before noon is one after it
    std::optional<QDateTime> moment; ///< counted from now
    std::optional<PhraseTrouble> trouble;
};

std::optional<qint64> countOf(const QString& word)
{
    if (word == "a"_L1 || word == "an"_L1 || word == "one"_L1)
        return 1;
    static constexpr std::array names { "two", "three", "four", "five", "six", "seven", "eight",
        "nine", "ten" };
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (word == QLatin1StringView(names[i]))
            return static_cast<qint64>(i) + 2;
    }
    bool isNumber = false;
    const qint64 number = word.toLongLong(&isNumber);
    return isNumber && number > 0 && number <= longestSpan ? std::optional(number) : std::nullopt;
}

bool isOneOf(const QString& word, std::initializer_list<QLatin1StringView> words)
{
    return std::ranges::find(words, word) != words.end();
}

/// `count` of a unit after `from`: days keep the time on the clock, hours do not.
std::optional<QDateTime> later(const QDateTime& from, qint64 count, const QString& unit)
{
    if (isOneOf(unit, { "m"_L1, "min"_L1, "mins"_L1, "minute"_L1, "minutes"_L1 }))
        return from.addSecs(count * 60);
    if (isOneOf(unit, { "h"_L1, "hr"_L1, "hrs"_L1, "hour"_L1, "hours"_L1 }))
        return from.addSecs(count * 3600);
    if (isOneOf(unit, { "d"_L1, "day"_L1, "days"_L1 }))
        return from.addDays(count);
    if (isOneOf(unit, { "w"_L1, "week"_L1, "weeks"_L1 }))
        return from.addDays(count * 7);
    if (isOneOf(unit, { "month"_L1, "months"_L1 }))
        return from.addMonths(static_cast<int>(count));
    return std::nullopt;
}

/// "in 20 minutes", "in 2h", "in 1 hour and 30 minutes", "in half an hour".
bool readSpan(const Words& words, const QDateTime& now, Parsed& out)
{
    static const QRegularExpression glued(u"^(\\d+)([a-z]+)$"_s);
    Words ahead = words;
    if (!ahead.accept("in"_L1))
        return false;
    QDateTime moment = now;
    bool any = false;
    while (!ahead.atEnd()) {
        if (any)
            ahead.accept("and"_L1);
        std::optional<QDateTime> next;
        qsizetype used = 2;
        if (ahead.peek() == "half"_L1 && ahead.peek(1) == "an"_L1 && ahead.peek(2) == "hour"_L1) {
            next = moment.addSecs(1800);
            used = 3;
        } else if (const auto match = glued.match(ahead.peek()); match.hasMatch()) {
            if (const auto count = countOf(match.captured(1)))
                next = later(moment, *count, match.captured(2));
            used = 1;
        } else if (const auto count = countOf(ahead.peek())) {
            next = later(moment, *count, ahead.peek(1));
        }
        if (!next)
            return false;
        moment = *next;
        ahead.skip(used);
        any = true;
    }
    if (any)
        out.moment = moment;
    return any;
}

/// 24 hours, or twelve of them with am and pm.
std::optional<QTime> clockTime(const QRegularExpressionMatch& match, const QString& half)
{
    int hour = match.captured(1).toInt();
    const int minute = match.captured(2).isEmpty() ? 0 : match.captured(2).toInt();
    if (!half.isEmpty()) {
        if (hour < 1 || hour > 12)
            return std::nullopt;
        hour = hour % 12 + (half.startsWith(u'p') ? 12 : 0);
    }
    const QTime time(hour, minute);
    return time.isValid() ? std::optional(time) : std::nullopt;
}

/// "at 15:30", "15:30", "3pm", "at 9", "noon", or as the locale writes it.
bool readTime(Words& words, const QLocale& locale, Parsed& out)
{
    static const QRegularExpression digits(u"^(\\d{1,2})(?:[:.](\\d{2}))?(am|pm)?$"_s);
    Words ahead = words;
    const bool isAt = ahead.accept("at"_L1);
    const QString word = ahead.peek();
    if (word == "noon"_L1 || word == "midday"_L1) {
        out.time = QTime(noon, 0);
        ahead.skip();
    } else if (word == "midnight"_L1) {
        out.time = QTime(0, 0);
        ahead.skip();
    } else if (const auto match = digits.match(word); match.hasMatch()) {
        QString half = match.captured(3);
        ahead.skip();
        if (half.isEmpty() && isOneOf(ahead.peek(), { "am"_L1, "pm"_L1 })) {
            half = ahead.peek();
            ahead.skip();
        }
        // A bare number is a time behind "at" alone; "24.12" is a day.
        if (!isAt && half.isEmpty() && !word.contains(u':'))
            return false;
        out.time = clockTime(match, half);
        if (!out.time)
            out.trouble = PhraseTrouble::NoSuchTime;
    } else {
        const QTime time = locale.toTime(word, QLocale::ShortFormat);
        if (!time.isValid())
            return false;
        out.time = time;
        ahead.skip();
    }
    words = ahead;
    return true;
}

/// 1 to `most`: what the word names in English or in the locale.
template <typename Name>
int numberNamed(const QString& word, int most, const QLocale& locale,
    std::initializer_list<QLocale::FormatType> formats, Name name)
{
    const QString bare = word.endsWith(u'.') ? word.chopped(1) : word;
    for (const QLocale& language : { QLocale::c(), locale }) {
        for (int i = 1; i <= most; ++i) {
            for (const QLocale::FormatType format : formats) {
                QString called = name(language, i, format).toLower();
                if (called.endsWith(u'.'))
                    called.chop(1);
                if (!called.isEmpty() && called == bare)
                    return i;
            }
        }
    }
    return 0;
}

/// Short names are words of their own as well ("sun", "so"): they count behind "on" or "next".
int weekdayNamed(const QString& word, const QLocale& locale, bool mayBeShort)
{
    const auto name = [](const QLocale& language, int day, QLocale::FormatType format) {
        return language.dayName(day, format);
    };
    const int day = numberNamed(word, 7, locale, { QLocale::LongFormat }, name);
    return day > 0 || !mayBeShort ? day
                                  : numberNamed(word, 7, locale, { QLocale::ShortFormat }, name);
}

int monthNamed(const QString& word, const QLocale& locale)
{
    return numberNamed(word, 12, locale, { QLocale::LongFormat, QLocale::ShortFormat },
        [](const QLocale& language, int month, QLocale::FormatType format) {
            return language.monthName(month, format);
        });
}

int dayOfMonth(const QString& word)
{
    static const QRegularExpression digits(u"^(\\d{1,2})(?:st|nd|rd|th|\\.)?$"_s);
    const auto match = digits.match(word);
    return match.hasMatch() ? match.captured(1).toInt() : 0;
}

int yearOf(const QString& word)
{
    static const QRegularExpression digits(u"^\\d{4}$"_s);
    return digits.match(word).hasMatch() ? word.toInt() : 0;
}

void takeDate(int day, int month, int year, const QDate& today, Parsed& out)
{
    // A day of February that this year does not have may be one of the next.
    const QDate date(year == 0 ? today.year() : year, month, day);
    const QDate next(today.year() + 1, month, day);
    if (date.isValid())
        out.day = Day { .date = date, .kind = year == 0 ? Day::Kind::Yearless : Day::Kind::Fixed };
    else if (year == 0 && next.isValid())
        out.day = Day { .date = next, .kind = Day::Kind::Fixed };
    else
        out.trouble = PhraseTrouble::NoSuchTime;
}

/// "24 december 2026", "december 24", or in digits.
bool readMonthDate(Words& words, const QDate& today, const QLocale& locale, Parsed& out)
{
    const int firstDay = dayOfMonth(words.peek());
    const qsizetype of = words.peek(1) == "of"_L1 ? 1 : 0;
    const int secondMonth = monthNamed(words.peek(1 + of), locale);
    const int firstMonth = monthNamed(words.peek(), locale);
    const int secondDay = dayOfMonth(words.peek(1));
    const bool isDayFirst = firstDay > 0 && secondMonth > 0;
    if (!isDayFirst && (firstMonth == 0 || secondDay == 0))
        return false;
    words.skip(isDayFirst ? 2 + of : 2);
    const int year = yearOf(words.peek());
    if (year > 0)
        words.skip();
    takeDate(
        isDayFirst ? firstDay : secondDay, isDayFirst ? secondMonth : firstMonth, year, today, out);
    return true;
}

bool readDigitDate(Words& words, const QDate& today, Parsed& out)
{
    static const QRegularExpression iso(u"^(\\d{4})-(\\d{2})-(\\d{2})(?:t(\\d{2}):(\\d{2}))?$"_s);
    static const QRegularExpression dotted(u"^(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})?$"_s);
    static const QRegularExpression slashed(u"^(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?$"_s);
    const QString word = words.peek();
    if (const auto isoMatch = iso.match(word); isoMatch.hasMatch()) {
        takeDate(isoMatch.captured(3).toInt(), isoMatch.captured(2).toInt(),
            isoMatch.captured(1).toInt(), today, out);
        if (!isoMatch.captured(4).isEmpty()) {
            const QTime time(isoMatch.captured(4).toInt(), isoMatch.captured(5).toInt());
            out.time = time;
            if (!time.isValid())
                out.trouble = PhraseTrouble::NoSuchTime;
        }
    } else if (const auto dots = dotted.match(word); dots.hasMatch()) {
        takeDate(dots.captured(1).toInt(), dots.captured(2).toInt(), dots.captured(3).toInt(),
            today, out);
    } else if (const auto slashes = slashed.match(word); slashes.hasMatch()) {
        const int one = slashes.captured(1).toInt();
        const int other = slashes.captured(2).toInt();
        if (one <= 12 && other <= 12 && one != other)
            out.trouble = PhraseTrouble::Ambiguous;
        else
            takeDate(std::max(one, other), std::min(one, other), slashes.captured(3).toInt(), today,
                out);
    } else {
        return false;
    }
    words.skip();
    return true;
}

/// "today", "tomorrow", "next week", "monday", "on 24 december", "2027-01-31".
bool readDay(Words& words, const QDate& today, const QLocale& locale, Parsed& out)
{
    Words ahead = words;
    if (ahead.accept("today"_L1)) {
        out.day = Day { .date = today };
    } else if (ahead.accept("tonight"_L1)) {
        out.day = Day { .date = today };
        out.isEvening = true;
    } else if (ahead.accept("tomorrow"_L1)) {
        out.day = Day { .date = today.addDays(1) };
    } else if (ahead.peek() == "next"_L1 && ahead.peek(1) == "week"_L1) {
        ahead.skip(2);
        out.day = Day { .date = today.addDays(8 - today.dayOfWeek()) };
    } else {
        const bool isOn = ahead.accept("on"_L1) || ahead.accept("next"_L1);
        if (!readDigitDate(ahead, today, out) && !readMonthDate(ahead, today, locale, out)) {
            const int weekday = weekdayNamed(ahead.peek(), locale, isOn);
            if (weekday == 0)
                return false;
            ahead.skip();
            out.day = Day { .date = today.addDays((weekday - today.dayOfWeek() + 7) % 7),
                .kind = Day::Kind::Weekday };
        }
    }
    words = ahead;
    return true;
}

/// A time that the clocks skip is one after the change, one that comes twice is the first.
QDateTime momentOf(const QDate& day, const QTime& time, const QTimeZone& zone)
{
    return { day, time, zone, QDateTime::TransitionResolution::RelativeToBefore };
}

std::optional<Parsed> parseParts(const QString& phrase, const QDateTime& now, const QLocale& locale)
{
    Words words(phrase);
    Parsed out;
    if (words.atEnd())
        return std::nullopt;
    if (readSpan(words, now, out))
        return out;
    while (!words.atEnd()) {
        const bool isRead = (!out.day && readDay(words, now.date(), locale, out))
            || (!out.time && readTime(words, locale, out));
        if (!isRead)
            return std::nullopt;
    }
    return out;
}

/// None: the day's morning.
std::optional<QTime> timeOf(const Parsed& parsed)
{
    if (!parsed.isEvening)
        return parsed.time;
    const QTime time = parsed.time.value_or(QTime(eveningHour, 0));
    const int hour = time.hour() % noon; // twelve o'clock tonight is midnight
    if (hour < nightEnds && time.hour() <= noon)
        return QTime(hour, time.minute());
    return QTime(hour + noon, time.minute());
}

/// Where the evening ends, the day after it has begun: unless it is that day already.
bool isPastMidnight(const Parsed& parsed, const QTime& time, const QDateTime& now)
{
    const bool isNow = now.time().hour() < nightEnds && now.time() < time;
    return parsed.isEvening && time.hour() < nightEnds && !isNow;
}

QDateTime resolve(const Parsed& parsed, const QDateTime& now)
{
    if (parsed.moment)
        return *parsed.moment;
    const QTimeZone zone = now.timeZone();
    if (!parsed.day) {
        const QDateTime today = momentOf(now.date(), *parsed.time, zone);
        return today > now ? today : momentOf(now.date().addDays(1), *parsed.time, zone);
    }
    const std::optional<QTime> time = timeOf(parsed);
    const auto on = [&](const QDate& day) {
        if (!time)
            return morningOf(day, zone);
        return momentOf(isPastMidnight(parsed, *time, now) ? day.addDays(1) : day, *time, zone);
    };
    const QDateTime first = on(parsed.day->date);
    if (first > now)
        return first;
    switch (parsed.day->kind) {
    case Day::Kind::Weekday:
        return on(parsed.day->date.addDays(7));
    case Day::Kind::Yearless:
        return on(parsed.day->date.addYears(1));
    case Day::Kind::Fixed:
        break;
    }
    return first;
}

} // namespace

QDateTime morningOf(const QDate& day, const QTimeZone& zone)
{
    return momentOf(day, QTime(morningHour, 0), zone);
}

std::expected<QDateTime, PhraseTrouble> parseTimePhrase(
    const QString& phrase, const QDateTime& now, const QLocale& locale)
{
    const std::optional<Parsed> parsed = parseParts(phrase, now, locale);
    if (!parsed)
        return std::unexpected(PhraseTrouble::NoTime);
    if (parsed->trouble)
        return std::unexpected(*parsed->trouble);
    const QDateTime when = resolve(*parsed, now);
    if (when <= now)
        return std::unexpected(PhraseTrouble::Past);
    if (when > now.addDays(limits::plannedDays))
        return std::unexpected(PhraseTrouble::TooFar);
    return when;
}

} // namespace hearth::models
