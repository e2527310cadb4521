// SPDX-License-Identifier: Apache-2.0
#include "core/models/time_phrase.h"

#include <QTest>

using namespace hearth::models;
using namespace Qt::StringLiterals;

/// Times as people write them.
class TestTimePhrase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void timesInWords_data();
    void timesInWords();
    void theNightIsOneNight();
    void whatIsNoTime_data();
    void whatIsNoTime();
    void otherLanguages_data();
    void otherLanguages();
    void clocksThatChange_data();
    void clocksThatChange();
    void whatAndWhen_data();
    void whatAndWhen();
    void whatCannotBeReminded_data();
    void whatCannotBeReminded();

private:
    static QTimeZone berlin() { return QTimeZone("Europe/Berlin"); }
    /// A Monday.
    static QDateTime now() { return { QDate(2026, 9, 21), QTime(14, 0), berlin() }; }
    static QLocale english() { return { QLocale::English, QLocale::UnitedStates }; }
    static QString shown(const QDateTime& moment) { return moment.toString(u"yyyy-MM-dd HH:mm"_s); }
};

void TestTimePhrase::timesInWords_data()
{
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* phrase, const QString& expected) {
        QTest::newRow(phrase) << expected;
    };
    row("in 20 minutes", u"2026-09-21 14:20"_s);
    row("in 2 hours", u"2026-09-21 16:00"_s);
    row("in 2h", u"2026-09-21 16:00"_s);
    row("in two hours", u"2026-09-21 16:00"_s);
    row("in 1 hour and 30 minutes", u"2026-09-21 15:30"_s);
    row("in half an hour", u"2026-09-21 14:30"_s);
    row("in 3 days", u"2026-09-24 14:00"_s);
    row("in a week", u"2026-09-28 14:00"_s);
    row("in a month", u"2026-10-21 14:00"_s);
    row("at 15:30", u"2026-09-21 15:30"_s);
    row("15:30", u"2026-09-21 15:30"_s);
    row("at 9", u"2026-09-22 09:00"_s);
    row("3pm", u"2026-09-21 15:00"_s);
    row("at 3 pm", u"2026-09-21 15:00"_s);
    row("at 12 am", u"2026-09-22 00:00"_s);
    row("at noon", u"2026-09-22 12:00"_s);
    row("tomorrow", u"2026-09-22 09:00"_s);
    row("tomorrow at 9", u"2026-09-22 09:00"_s);
    row("Tomorrow, 18:15", u"2026-09-22 18:15"_s);
    row("at 10 tomorrow", u"2026-09-22 10:00"_s);
    row("today at 18:00", u"2026-09-21 18:00"_s);
    row("tonight", u"2026-09-21 20:00"_s);
    row("tonight at 9", u"2026-09-21 21:00"_s);
    row("tonight at midnight", u"2026-09-22 00:00"_s);
    row("tonight at 12", u"2026-09-22 00:00"_s);
    row("tonight at 12:30", u"2026-09-22 00:30"_s);
    row("tonight at 00:30", u"2026-09-22 00:30"_s);
    row("tonight at 12 am", u"2026-09-22 00:00"_s);
    row("tonight at 1", u"2026-09-22 01:00"_s);
    row("tonight at 11:45", u"2026-09-21 23:45"_s);
    row("tonight at 19:30", u"2026-09-21 19:30"_s);
    row("tonight at 16:00", u"2026-09-21 16:00"_s);
    row("00:30", u"2026-09-22 00:30"_s);
    row("at midnight", u"2026-09-22 00:00"_s);
    row("monday", u"2026-09-28 09:00"_s);
    row("monday at 15:00", u"2026-09-21 15:00"_s);
    row("friday", u"2026-09-25 09:00"_s);
    row("on fri at 8", u"2026-09-25 08:00"_s);
    row("next week", u"2026-09-28 09:00"_s);
    row("next friday", u"2026-09-25 09:00"_s);
    row("on 24 december", u"2026-12-24 09:00"_s);
    row("24 dec at 10", u"2026-12-24 10:00"_s);
    row("december 24th, 2026", u"2026-12-24 09:00"_s);
    row("24th of december", u"2026-12-24 09:00"_s);
    row("1 september", u"2027-09-01 09:00"_s);
    row("24.12.", u"2026-12-24 09:00"_s);
    row("24.12.2026 8:30", u"2026-12-24 08:30"_s);
    row("24/12", u"2026-12-24 09:00"_s);
    row("2027-01-31", u"2027-01-31 09:00"_s);
    row("2027-01-31 08:00", u"2027-01-31 08:00"_s);
    row("2027-01-31T08:00", u"2027-01-31 08:00"_s);
}

void TestTimePhrase::timesInWords()
{
    QFETCH(QString, expected);
    const auto when = parseTimePhrase(QString::fromUtf8(QTest::currentDataTag()), now(), english());
    QCOMPARE(when ? shown(*when) : QString(), expected);
}

void TestTimePhrase::theNightIsOneNight()
{
    // Said after midnight, when tonight has begun.
    const QDateTime late(QDate(2026, 9, 22), QTime(0, 10), berlin());
    const auto at = [&](const QString& phrase) {
        const auto when = parseTimePhrase(phrase, late, english());
        return when ? shown(*when) : QString();
    };
    QCOMPARE(at(u"tonight at 00:30"_s), u"2026-09-22 00:30"_s);
    QCOMPARE(at(u"tonight at 12:30"_s), u"2026-09-22 00:30"_s);
    QCOMPARE(at(u"tonight at 12"_s), u"2026-09-23 00:00"_s);
    QCOMPARE(at(u"tonight at 9"_s), u"2026-09-22 21:00"_s);
    QCOMPARE(at(u"00:30"_s), u"2026-09-22 00:30"_s);
    const auto reminder = parseReminderPhrase(u"me to sleep tonight at 00:30"_s, late, english());
    QVERIFY(reminder);
    QCOMPARE(shown(reminder->when), u"2026-09-22 00:30"_s);
}

void TestTimePhrase::whatIsNoTime_data()
{
    QTest::addColumn<PhraseTrouble>("trouble");
    QTest::newRow("soon") << PhraseTrouble::NoTime;
    QTest::newRow("in 5") << PhraseTrouble::NoTime;
    QTest::newRow("at") << PhraseTrouble::NoTime;
    QTest::newRow("9") << PhraseTrouble::NoTime;
    QTest::newRow("sun") << PhraseTrouble::NoTime;
    QTest::newRow("tomorrow or so") << PhraseTrouble::NoTime;
    QTest::newRow("3/4") << PhraseTrouble::Ambiguous;
    QTest::newRow("31 february") << PhraseTrouble::NoSuchTime;
    QTest::newRow("at 25:00") << PhraseTrouble::NoSuchTime;
    QTest::newRow("at 13 pm") << PhraseTrouble::NoSuchTime;
    QTest::newRow("today at 9") << PhraseTrouble::Past;
    QTest::newRow("2020-01-01") << PhraseTrouble::Past;
    QTest::newRow("in 500 days") << PhraseTrouble::TooFar;
    QTest::newRow("2031-01-01") << PhraseTrouble::TooFar;
}

void TestTimePhrase::whatIsNoTime()
{
    QFETCH(PhraseTrouble, trouble);
    const auto when = parseTimePhrase(QString::fromUtf8(QTest::currentDataTag()), now(), english());
    QVERIFY(!when);
    QCOMPARE(when.error(), trouble);
}

void TestTimePhrase::otherLanguages_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("phrase");
    QTest::addColumn<QString>("expected");
    const QLocale german(QLocale::German, QLocale::Germany);
    const QLocale french(QLocale::French, QLocale::France);
    QTest::newRow("a German day") << german << u"Freitag"_s << u"2026-09-25 09:00"_s;
    QTest::newRow("a German month") << german << u"24. Dezember 8:30"_s << u"2026-12-24 08:30"_s;
    QTest::newRow("a word, and no Sunday") << german << u"so"_s << QString();
    QTest::newRow("a French day") << french << u"vendredi"_s << u"2026-09-25 09:00"_s;
    QTest::newRow("a French month") << french << u"24 d\u00e9cembre"_s << u"2026-12-24 09:00"_s;
    QTest::newRow("English all the same") << french << u"friday at 8"_s << u"2026-09-25 08:00"_s;
}

void TestTimePhrase::otherLanguages()
{
    QFETCH(QLocale, locale);
    QFETCH(QString, phrase);
    QFETCH(QString, expected);
    const auto when = parseTimePhrase(phrase, now(), locale);
    QCOMPARE(when ? shown(*when) : QString(), expected);
}

void TestTimePhrase::clocksThatChange_data()
{
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QString>("phrase");
    QTest::addColumn<QString>("expected");
    const QDate autumn(2026, 10, 24);
    const QDate spring(2027, 3, 27);
    QTest::newRow("hours are hours") << autumn << u"in 24 hours"_s << u"2026-10-25 12:00"_s;
    QTest::newRow("a day keeps its time") << autumn << u"in 1 day"_s << u"2026-10-25 13:00"_s;
    QTest::newRow("the first of two") << autumn << u"tomorrow at 2:30"_s << u"2026-10-25 00:30"_s;
    QTest::newRow("one that is skipped")
        << spring << u"tomorrow at 2:30"_s << u"2027-03-28 01:30"_s;
    QTest::newRow("the morning after") << spring << u"tomorrow"_s << u"2027-03-28 07:00"_s;
}

/// At two in the afternoon; what is expected is UTC.
void TestTimePhrase::clocksThatChange()
{
    QFETCH(QDate, today);
    QFETCH(QString, phrase);
    QFETCH(QString, expected);
    const auto when = parseTimePhrase(phrase, QDateTime(today, QTime(14, 0), berlin()), english());
    QVERIFY(when);
    QCOMPARE(shown(when->toUTC()), expected);
}

void TestTimePhrase::whatAndWhen_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* phrase, const QString& text, const QString& expected) {
        QTest::newRow(phrase) << text << expected;
    };
    row("me to call Ada tomorrow at 9", u"call Ada"_s, u"2026-09-22 09:00"_s);
    row("in 2 hours to look at the build", u"look at the build"_s, u"2026-09-21 16:00"_s);
    row("me tomorrow call Ada", u"call Ada"_s, u"2026-09-22 09:00"_s);
    row("to buy 2 apples in 20 minutes", u"buy 2 apples"_s, u"2026-09-21 14:20"_s);
    row("call Bob at 15:30 tomorrow", u"call Bob"_s, u"2026-09-22 15:30"_s);
    row("discuss 3/4 notes tomorrow", u"discuss 3/4 notes"_s, u"2026-09-22 09:00"_s);
    row("lunch at noon", u"lunch"_s, u"2026-09-22 12:00"_s);
    row("Me to Write to Mo on friday", u"Write to Mo"_s, u"2026-09-25 09:00"_s);
}

void TestTimePhrase::whatAndWhen()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto reminder = parseReminderPhrase(
        QString::fromUtf8(QTest::currentDataTag()), now(), english());
    QVERIFY(reminder);
    QCOMPARE(reminder->text, text);
    QCOMPARE(shown(reminder->when), expected);
}

void TestTimePhrase::whatCannotBeReminded_data()
{
    QTest::addColumn<PhraseTrouble>("trouble");
    QTest::newRow("me") << PhraseTrouble::NoTime;
    QTest::newRow("me to do it") << PhraseTrouble::NoTime;
    QTest::newRow("look at the sun") << PhraseTrouble::NoTime;
    QTest::newRow("tomorrow at 9") << PhraseTrouble::NoText;
    QTest::newRow("me to in 2 hours") << PhraseTrouble::NoText;
    QTest::newRow("pay the rent on 3/4") << PhraseTrouble::Ambiguous;
    QTest::newRow("write the report today at 9") << PhraseTrouble::Past;
}

void TestTimePhrase::whatCannotBeReminded()
{
    QFETCH(PhraseTrouble, trouble);
    const auto reminder = parseReminderPhrase(
        QString::fromUtf8(QTest::currentDataTag()), now(), english());
    QVERIFY(!reminder);
    QCOMPARE(reminder.error(), trouble);
}

QTEST_GUILESS_MAIN(TestTimePhrase)
#include "test_time_phrase.moc"
