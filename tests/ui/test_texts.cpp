// SPDX-License-Identifier: Apache-2.0
#include "core/text/markdown.h"
#include "ui/account/join_input.h"
#include "ui/host/server_state_text.h"
#include "ui/import/import_text.h"
#include "ui/shell/error_text.h"
#include "ui/shell/link_opener.h"
#include "ui/sidebar/status_text.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;

namespace {

const QString fingerprint = u"9f3ac41e"_s.repeated(8);

Error error(ErrorCode code, const QString& field = {})
{
    return fail(code, u"english for the log"_s, field).error();
}

} // namespace

/// What people read: each sentence says what happened and what to do.
class TestTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyErrorIsASentence()
    {
        for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code) {
            for (int context = 0; context <= static_cast<int>(ErrorContext::Connection);
                ++context) {
                const QString text = ErrorText::sentence(
                    error(static_cast<ErrorCode>(code)), static_cast<ErrorContext>(context));
                QVERIFY2(text.size() > 10, qPrintable(text));
                QVERIFY2(text.front().isUpper(), qPrintable(text));
            }
        }
    }

    void changedFingerprintIsAFullStop()
    {
        QVERIFY(ErrorText::isChangedFingerprint(error(ErrorCode::Forbidden, u"fingerprint"_s)));
        QVERIFY(!ErrorText::isChangedFingerprint(error(ErrorCode::Forbidden)));
        QVERIFY(ErrorText::sentence(error(ErrorCode::Forbidden, u"fingerprint"_s))
                .contains(u"fingerprint"_s));
    }

    void refusalsNameTheRight()
    {
        Error refused = error(ErrorCode::Forbidden);
        const QString plain = ErrorText::sentence(refused);
        refused.details.insert(u"permission"_s, u"manageChannels"_s);
        QVERIFY(ErrorText::sentence(refused).contains(u"“Create, rename and archive channels”"_s));
        refused.details.insert(u"permission"_s, u"deleteWorkspace"_s);
        QCOMPARE(ErrorText::sentence(refused), u"Only the owner of the workspace may do this."_s);
        // What a newer server knows of.
        refused.details.insert(u"permission"_s, u"brewCoffee"_s);
        QCOMPARE(ErrorText::sentence(refused), plain);
    }

    void aLockedKeychainIsNamed()
    {
        Error waiting = error(ErrorCode::Unavailable);
        waiting.details.insert(u"reason"_s, u"keychain"_s);
        QVERIFY(ErrorText::sentence(waiting, ErrorContext::StartHere).contains(u"try again"_s));
        QVERIFY(ErrorText::sentence(waiting).contains(u"goes on by itself"_s));
        QCOMPARE(ErrorText::shortReason(waiting), u"your keychain is locked"_s);
    }

    void errorsNameTheField()
    {
        QVERIFY(ErrorText::sentence(error(ErrorCode::InvalidArgument, u"displayName"_s))
                .contains(u"80"_s));
        QVERIFY(ErrorText::sentence(error(ErrorCode::InvalidArgument, u"surprise"_s))
                .contains(u"surprise"_s));
        QVERIFY(
            ErrorText::sentence(error(ErrorCode::Conflict, u"roomId"_s)).contains(u"archived"_s));
        const auto channel = [](const QString& field) {
            return ErrorText::sentence(error(ErrorCode::Conflict, field), ErrorContext::Channel);
        };
        QVERIFY(channel(u"name"_s).contains(u"another name"_s));
        QVERIFY(channel(u"id"_s).contains(u"keeps this channel"_s));
        QVERIFY(
            ErrorText::sentence(error(ErrorCode::Conflict, u"parentId"_s)).contains(u"deleted"_s));
        Error limited = error(ErrorCode::RateLimited);
        limited.details.insert(u"retryAfter"_s, 12);
        QVERIFY(ErrorText::sentence(limited).contains(u"12"_s));
    }

    void eachEndOfAnInvitationHasItsSentence()
    {
        QStringList said;
        for (const QString& reason : { u"unknown"_s, u"disabled"_s, u"expired"_s, u"usedUp"_s,
                 u"revoked"_s, u"removed"_s }) {
            Error refused = error(
                reason == "unknown"_L1 ? ErrorCode::NotFound : ErrorCode::Conflict, u"code"_s);
            refused.details.insert(u"reason"_s, reason);
            said.append(ErrorText::sentence(refused, ErrorContext::Join));
        }
        QVERIFY2(said.first().contains(u"renewed"_s), qPrintable(said.first()));
        QCOMPARE(said.removeDuplicates(), 0);
    }

    void joinInput_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char* name, const QString& text, JoinInput::Kind kind,
                             const QString& problem = {}) {
            QTest::newRow(name) << text << static_cast<int>(kind) << problem;
        };
        using Kind = JoinInput::Kind;
        row("nothing", u"  "_s, Kind::Empty);
        row("link", u"hearth://join/192.168.1.20:7420/K7PXQ2#"_s + fingerprint, Kind::Link);
        row("pasted with white space",
            u"\n join/192.168.1.20:7420/K7PXQ2#"_s + fingerprint + u" "_s, Kind::Link);
        row("code", u"K7PXQ2"_s, Kind::Code);
        row("code as people say it", u"k7p-xq2"_s, Kind::Code);
        row("code of an invitation", u"abcde-fghjk-mnpqr-stuvw"_s, Kind::Code);
        row("web page", u"https://example.org/join"_s, Kind::Wrong, u"web address"_s);
        row("cut off", u"hearth://join/192.168.1.20:7420/K7PXQ2#9f3a"_s, Kind::Wrong, u"4 of 64"_s);
        row("no fingerprint", u"hearth://join/192.168.1.20:7420/K7PXQ2"_s, Kind::Wrong,
            u"0 of 64"_s);
        row("no code", u"hearth://join/192.168.1.20:7420#"_s + fingerprint, Kind::Wrong,
            u"cut off"_s);
        row("personal code", u"abcd-efgh-jkmn-pqrs"_s, Kind::Wrong, u"Enter a code"_s);
        row("something else", u"see you at the meeting"_s, Kind::Wrong, u"neither"_s);
    }
    void joinInput()
    {
        QFETCH(QString, text);
        QFETCH(int, kind);
        QFETCH(QString, problem);
        const JoinInput input = JoinInput::read(text);
        QCOMPARE(static_cast<int>(input.kind()), kind);
        QVERIFY2(input.problem().contains(problem), qPrintable(input.problem()));
        const bool isInvite = text.startsWith(u"abcde"_s);
        if (input.kind() == JoinInput::Kind::Code || input.kind() == JoinInput::Kind::Link)
            QCOMPARE(input.link().code, isInvite ? u"ABCDEFGHJKMNPQRSTUVW"_s : u"K7PXQ2"_s);
    }

    void fingerprintsAreGrouped()
    {
        QCOMPARE(shortFingerprint(fingerprint), u"9f3a c41e … c41e"_s);
        QCOMPARE(wholeFingerprint(u"9f3ac41e"_s), u"9f3a c41e"_s);
    }

    void misleadingLinks_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("shown");
        QTest::newRow("words") << u"[the minutes](http://evil.example)"_s << QString();
        QTest::newRow("the same") << u"[evil.example](http://evil.example)"_s << QString();
        QTest::newRow("bare") << u"http://evil.example"_s << QString();
        QTest::newRow("another host")
            << u"see [paypal.com](http://evil.example)"_s << u"paypal.com"_s;
        QTest::newRow("in several styles")
            << u"[pay**pal**.com](http://evil.example)"_s << u"paypal.com"_s;
        QTest::newRow("in a table")
            << u"a|b\n-|-\n1|[paypal.com](http://evil.example)"_s << u"paypal.com"_s;
        QTest::newRow("another link") << u"[paypal.com](http://other.example)"_s << QString();
    }
    void misleadingLinks()
    {
        QFETCH(QString, source);
        QTEST(
            LinkOpener::misleadingText(text::parseMarkdown(source), QUrl(u"http://evil.example"_s)),
            "shown");
    }

    void onlyHarmlessTargetsOpen()
    {
        QVERIFY(LinkOpener::mayOpen(QUrl(u"https://example.org"_s)));
        QVERIFY(LinkOpener::mayOpen(QUrl(u"mailto:lea@example.org"_s)));
        QVERIFY(!LinkOpener::mayOpen(QUrl(u"file:///etc/passwd"_s)));
        QVERIFY(!LinkOpener::mayOpen(QUrl(u"javascript:alert(1)"_s)));
    }

    void footSpeaksOfHosting()
    {
        StatusInput input { .local = true };
        input.sync.connection.phase = provider::ConnectionPhase::Online;
        input.sync.caughtUp = true;
        QCOMPARE(StatusText::connection(input).tone, StatusTone::Good);
        QCOMPARE(
            StatusText::work(input), (StatusLine { StatusTone::Quiet, u"All changes saved"_s }));
        input.host = protocol::HostStatus { .hosting = true,
            .connected = QList<protocol::Participant>(7) };
        QVERIFY(StatusText::connection(input).text.contains(u"7"_s));
    }

    void footSpeaksOfTrouble()
    {
        StatusInput input;
        input.sync.connection = { .phase = provider::ConnectionPhase::Connecting,
            .reason = error(ErrorCode::Unavailable) };
        const StatusLine line = StatusText::connection(input);
        QVERIFY(line.text.contains(u"no answer"_s) && line.text.contains(u"since"_s));
        QCOMPARE(line.tone, StatusTone::Problem);
        input.sync.connection.phase = provider::ConnectionPhase::Offline; // nothing flickers
        QCOMPARE(StatusText::connection(input), line);
        input.sync.unsentDrafts = 2;
        QVERIFY(StatusText::work(input).text.contains(u"2 "_s));
        input.sync.waiting = 3;
        QVERIFY(StatusText::work(input).text.startsWith(u"3 "_s));
        input.sync.failed = 1;
        QCOMPARE(StatusText::work(input).tone, StatusTone::Problem);
        QVERIFY(StatusText::work(input).text.contains(u"3 waiting"_s));
        input.sync.waiting = 0;
        QVERIFY(!StatusText::work(input).text.contains(u"waiting"_s));
        input.sessionEnded = error(ErrorCode::Unauthenticated);
        QVERIFY(StatusText::connection(input).text.contains(u"signed out"_s));
    }

    void footSpeaksOfAServerThatFails()
    {
        StatusInput input;
        input.sync.connection.phase = provider::ConnectionPhase::Online;
        QCOMPARE(StatusText::work(input).text, u"Catching up…"_s);
        input.sync.trouble = error(ErrorCode::Internal);
        input.sync.trouble->message = u"no such table"_s;
        input.sync.trouble->requestId = u"r-42"_s;
        const StatusLine line = StatusText::connection(input);
        QCOMPARE(line.tone, StatusTone::Problem);
        QVERIFY2(line.text.contains(u"the server has a problem"_s), qPrintable(line.text));
        QVERIFY(StatusText::work(input).text != u"Catching up…"_s);
        const QString said = StatusText::outOfStep(input);
        for (const QString& word :
            { u"tries again"_s, u"whoever runs the server"_s, u"no such table r-42"_s })
            QVERIFY2(said.contains(word), qPrintable(said));
        input.local = true;
        QVERIFY(StatusText::outOfStep(input).contains(u"start Hearth anew"_s));
        input.sync.trouble->code = ErrorCode::RateLimited; // the server is well, and busy
        QVERIFY(!StatusText::outOfStep(input).contains(u"no such table"_s));
        input.sync.connection.phase = provider::ConnectionPhase::Offline;
        QVERIFY(!StatusText::connection(input).text.contains(u"up to date"_s));
    }

    void footShowsHowFarTheHistoryIs()
    {
        StatusInput input;
        input.sync = { .caughtUp = true, .roomsFilled = 2, .roomsTotal = 5 };
        input.sync.connection.phase = provider::ConnectionPhase::Online;
        QVERIFY(StatusText::work(input).text.contains(u"2 of 5"_s));
        input.sync.roomsFilled = 5;
        QCOMPARE(StatusText::work(input).text, u"All changes saved"_s);
        input.sync.roomsFilled = 2; // nothing is fetched without a network
        input.sync.connection.phase = provider::ConnectionPhase::Offline;
        QVERIFY(!StatusText::work(input).text.contains(u"2 of 5"_s));
    }

    void footSpeaksOfStrangers()
    {
        StatusInput input;
        input.sync.connection = { .phase = provider::ConnectionPhase::Offline,
            .reason = error(ErrorCode::Forbidden, u"fingerprint"_s) };
        const StatusLine calm = StatusText::connection(input);
        QVERIFY(calm.tone != StatusTone::Problem);
        QVERIFY2(calm.text.contains(u"another computer answers"_s), qPrintable(calm.text));
        input.sync.connection.phase = provider::ConnectionPhase::Connecting; // nothing flickers
        QCOMPARE(StatusText::connection(input), calm);
        input.sync.connection.reason->details = { { u"answer"_s, u"web"_s },
            { u"name"_s, u"portal.hotel.example"_s } };
        QVERIFY(StatusText::connection(input).text.contains(u"sign in first (browser)"_s));
        const QString said = ErrorText::stranger(
            u"192.168.1.20:7420"_s, *input.sync.connection.reason)
                                 .join(u' ');
        for (const QString& word :
            { u"192.168.1.20:7420"_s, u"portal.hotel.example"_s, u"sends nothing"_s, u"link"_s })
            QVERIFY2(said.contains(word), qPrintable(word));
    }

    void footSpeaksOfPortals()
    {
        StatusInput input { .behindPortal = true };
        input.sync.connection = { .phase = provider::ConnectionPhase::Offline,
            .reason = error(ErrorCode::Unavailable) };
        QVERIFY(StatusText::connection(input).text.contains(u"sign in first (browser)"_s));
        input.sync.connection.phase = provider::ConnectionPhase::Online; // a host in the same house
        QCOMPARE(StatusText::connection(input).text, u"Online"_s);
        input = { .local = true, .behindPortal = true };
        QVERIFY(!StatusText::connection(input).text.contains(u"browser"_s));
        // What answered may say so as well.
        input = {};
        input.sync.connection.reason = error(ErrorCode::Unavailable);
        input.sync.connection.reason->details.insert(u"answer"_s, u"portal"_s);
        QVERIFY(StatusText::connection(input).text.contains(u"sign in first (browser)"_s));
    }

    void footSpeaksOfReadingOnly()
    {
        StatusInput input { .readOnly = true };
        input.sync.storage = error(ErrorCode::Unavailable);
        for (const QString& trouble : { u"full"_s, u"readOnly"_s, u"unusable"_s }) {
            input.sync.storage->details.insert(u"storage"_s, trouble);
            QVERIFY(StatusText::work(input).text.contains(u"reading only"_s));
            QVERIFY(ErrorText::readingOnly(*input.sync.storage).contains(u"but not write"_s));
        }
    }

    void footSpeaksOfTheDisk_data()
    {
        QTest::addColumn<QString>("trouble");
        QTest::addColumn<QString>("said");
        QTest::newRow("full") << u"full"_s << u"Disk full"_s;
        QTest::newRow("read-only") << u"readOnly"_s << u"read-only"_s;
        QTest::newRow("damaged") << u"rescued"_s << u"rescued"_s;
        QTest::newRow("something else") << u"unusable"_s << u"Disk trouble"_s;
    }

    void footSpeaksOfTheDisk()
    {
        QFETCH(const QString, trouble);
        QFETCH(const QString, said);
        StatusInput input;
        input.sync.connection.phase = provider::ConnectionPhase::Online;
        input.sync.caughtUp = true;
        input.sync.storage = error(ErrorCode::Unavailable);
        input.sync.storage->details.insert(u"storage"_s, trouble);
        QCOMPARE(StatusText::work(input).tone, StatusTone::Problem);
        QVERIFY(StatusText::work(input).text.contains(said));
        QVERIFY(
            ErrorText::storage(*input.sync.storage).size() > StatusText::work(input).text.size());
    }

    void footSpeaksOfAnImport()
    {
        StatusInput input { .local = true };
        input.sync.connection.phase = provider::ConnectionPhase::Online;
        input.import = protocol::ImportReport {
            .state = protocol::ImportState::Running, .done = 40, .total = 100
        };
        QVERIFY(StatusText::work(input).text.contains(u"40"_s));
    }

    void historySaysWhatIsHere_data()
    {
        QTest::addColumn<int>("filled");
        QTest::addColumn<int>("complete");
        QTest::addColumn<int>("days");
        QTest::addColumn<bool>("full");
        QTest::addColumn<QString>("said");
        QTest::newRow("all") << 4 << 4 << 0 << false << u"of all rooms is here"_s;
        QTest::newRow("young rooms") << 4 << 4 << 90 << false << u"of all rooms is here"_s;
        QTest::newRow("90 days") << 4 << 1 << 90 << false << u"last 90 day"_s;
        QTest::newRow("a year") << 4 << 1 << 365 << false << u"last year"_s;
        QTest::newRow("full") << 4 << 1 << 90 << true << u"as many as there is space for"_s;
        QTest::newRow("on its way") << 2 << 1 << 90 << false << u"2 of 4 rooms"_s;
    }

    void historySaysWhatIsHere()
    {
        QFETCH(const int, filled);
        QFETCH(const int, complete);
        QFETCH(const int, days);
        QFETCH(const bool, full);
        QFETCH(const QString, said);
        replica::SyncState sync { .roomsFilled = filled, .roomsTotal = 4 };
        sync.connection.phase = provider::ConnectionPhase::Online;
        replica::HistoryState history { .limit = {}, .full = full, .bytes = 12 << 20 };
        history.roomsComplete = complete;
        if (days > 0)
            history.limit.age = std::chrono::days(days);
        const QString text = StatusText::history(sync, history);
        QVERIFY2(text.contains(said), qPrintable(text));
        QVERIFY2(text.contains(u"12 MB"_s), qPrintable(text));
    }

    void aServersTroublesAreSaidPlainly()
    {
        protocol::Finding finding { .check = u"disk"_s,
            .state = protocol::CheckState::Warning,
            .problem = u"lowSpace"_s,
            .subject = u"512"_s,
            .message = u"english for the log"_s,
            .nextStep = u"a step"_s };
        QVERIFY(ServerStateText::sentence(finding).contains(u"512 MB"_s));
        QVERIFY(!ServerStateText::sentence(finding).contains(u"english"_s));
        finding.problem = u"haunted"_s; // of a newer server
        QCOMPARE(ServerStateText::sentence(finding), u"english for the log. a step"_s);
    }

    void theBusiestHourIsNamed()
    {
        QList<qint64> hours(24, 0);
        const Timestamp noon { QDateTime(QDate(2026, 11, 23), QTime(12, 0)).toMSecsSinceEpoch()
            * 1000 };
        QVERIFY(ServerStateText::messages(hours, noon).startsWith(u"No message"_s));
        hours[21] = 40;
        hours[23] = 2;
        const QString text = ServerStateText::messages(hours, noon);
        const QLocale locale;
        QVERIFY2(text.contains(u"42"_s), qPrintable(text));
        QVERIFY2(text.contains(locale.toString(QTime(9, 0), QLocale::ShortFormat))
                && text.contains(locale.toString(QTime(10, 0), QLocale::ShortFormat)),
            qPrintable(text));
    }

    void importReportNamesEveryRecord()
    {
        const protocol::ImportReport report { .state = protocol::ImportState::Done,
            .source = u"team.zip"_s,
            .taken = { { u"messages"_s, 5 } },
            .skipped = {
                { .reason = u"badTimestamp"_s, .source = u"general/2026-01-01.json:3"_s } } };
        const QString text = ImportText::report(report);
        QVERIFY(text.contains(u"team.zip"_s));
        QVERIFY(text.contains(u"general/2026-01-01.json:3"_s));
        QVERIFY(text.contains(ImportText::reason(u"badTimestamp"_s)));
        QVERIFY(!text.contains(u"badTimestamp"_s));
    }
};

QTEST_GUILESS_MAIN(TestTexts)
#include "test_texts.moc"
