// SPDX-License-Identifier: Apache-2.0
#include "core/text/markdown.h"
#include "ui/account/join_input.h"
#include "ui/host/server_state_text.h"
#include "ui/import/import_text.h"
#include "ui/shell/error_text.h"
#include "ui/shell/link_opener.h"

#include <QDateTime>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;

namespace {

const QString fingerprint = u"9f3ac41e"_s.repeated(8);

Error error(ErrorCode code, const QString& field = {})
{
    return fail(code, u"english for the log"_s, field).error();
}

/// What a server finds out of order when its owner looks; `hearthd doctor` finds a lock and a port
/// as well, which a server that answers has.
struct Trouble {
    QString check;
    QStringList problems;
};
const std::array troubles {
    Trouble { u"dataDirectory"_s,
        { u"missing"_s, u"notOwned"_s, u"notWritable"_s, u"workspacesMissing"_s } },
    Trouble { u"disk"_s, { u"lowSpace"_s, u"noSpace"_s, u"readOnly"_s, u"unknown"_s } },
    Trouble { u"permissions"_s, { u"open"_s } },
    Trouble { u"database"_s, { u"damaged"_s, u"newer"_s, u"unreadable"_s } },
    Trouble { u"index"_s, { u"wrong"_s } },
    Trouble { u"backlog"_s, { u"long"_s } },
    Trouble { u"writers"_s, { u"slow"_s } },
    Trouble { u"writing"_s, { u"diskFull"_s, u"diskReadOnly"_s, u"diskGone"_s, u"diskFailing"_s } },
    Trouble { u"certificate"_s, { u"expired"_s, u"expiresSoon"_s, u"unusable"_s } },
    Trouble { u"clock"_s, { u"behind"_s, u"notSynchronised"_s } },
    Trouble { u"quota"_s, { u"full"_s, u"nearlyFull"_s, u"threeQuarters"_s } },
    Trouble { u"backup"_s, { u"folderMissing"_s, u"none"_s, u"old"_s } },
};

/// The words of problems that stand in a source file of the server.
QSet<QString> problemsIn(const QString& name)
{
    static const QRegularExpression place(uR"(\.problem = ([^,;]+),)"_s);
    static const QRegularExpression word(uR"q(u"(\w+)"_s)q"_s);
    QFile file(QStringLiteral(HEARTH_SOURCE_DIR "/localserver/") + name);
    QSet<QString> words;
    if (!file.open(QIODevice::ReadOnly))
        return words;
    const QString source = QString::fromUtf8(file.readAll());
    for (const QRegularExpressionMatch& found : place.globalMatch(source)) {
        const QString value = found.captured(1);
        for (const QRegularExpressionMatch& literal : word.globalMatch(value))
            words.insert(literal.captured(1));
    }
    return words;
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

    void everyTroubleOfAServerIsASentence()
    {
        for (const Trouble& trouble : troubles) {
            for (const QString& problem : trouble.problems) {
                const QString text = ServerStateText::sentence({ .check = trouble.check,
                    .state = protocol::CheckState::Error,
                    .problem = problem,
                    .subject = u"7"_s,
                    .message = u"english for the log"_s,
                    .nextStep = u"a step"_s });
                QVERIFY2(!text.contains(u"english"_s) && !text.contains(u"%1"_s),
                    qPrintable(trouble.check + u'/' + problem));
                QVERIFY2(text.front().isUpper() || text.startsWith(u'7'), qPrintable(text));
            }
        }
    }

    /// So that a problem that is added gets its sentence.
    void noTroubleOfAServerIsForgotten_data()
    {
        QTest::addColumn<QStringList>("elsewhere"); // what its owner never reads in a window
        QTest::newRow("doctor/directory_checks.cpp") << QStringList { u"stale"_s };
        QTest::newRow("doctor/database_checks.cpp") << QStringList();
        QTest::newRow("doctor/backlog_check.cpp") << QStringList();
        QTest::newRow("doctor/machine_checks.cpp") << QStringList { u"taken"_s, u"refused"_s };
        QTest::newRow("doctor/backup_check.cpp") << QStringList();
        QTest::newRow("state/state_service.cpp") << QStringList();
        QTest::newRow("state/survey.cpp") << QStringList();
    }

    void noTroubleOfAServerIsForgotten()
    {
        QFETCH(const QStringList, elsewhere);
        const QSet<QString> words = problemsIn(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(!words.isEmpty());
        for (const QString& word : words) {
            const bool isKnown = std::ranges::any_of(
                troubles, [&](const Trouble& trouble) { return trouble.problems.contains(word); });
            QVERIFY2(isKnown || elsewhere.contains(word), qPrintable(word));
        }
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
