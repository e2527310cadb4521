// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/error_text.h"
#include "ui/sidebar/status_text.h"
#include "ui/timeline/time_text.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;

namespace {

Error error(ErrorCode code, const QString& field = {})
{
    return fail(code, u"english for the log"_s, field).error();
}

} // namespace

/// What the sidebar's foot says of the open workspace, and of its copy here.
class TestStatusText : public QObject {
    Q_OBJECT

private Q_SLOTS:
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

    void footSpeaksOfAMove()
    {
        StatusInput input;
        QVERIFY(StatusText::moved(input).isEmpty());
        Error moved = error(ErrorCode::Unavailable);
        moved.details = { { u"reason"_s, u"moved"_s }, { u"elsewhere"_s, true } };
        input.sync.ended = moved;
        QCOMPARE(StatusText::connection(input).tone, StatusTone::Busy);
        QVERIFY(StatusText::moved(input).contains(u"another computer"_s));
        input.notFollowed = error(ErrorCode::Timeout);
        QCOMPARE(StatusText::connection(input).tone, StatusTone::Problem);
        QVERIFY(StatusText::connection(input).text.contains(u"no answer"_s));
        QVERIFY(StatusText::moved(input).contains(u"too long"_s));
        input.sessionEnded = error(ErrorCode::Unauthenticated); // that comes first
        QVERIFY(StatusText::moved(input).isEmpty());
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

    void footSaysWhoseComputerIsAway()
    {
        const QDateTime lost(QDate(2026, 11, 23), QTime(14, 2));
        const Timestamp at { lost.toMSecsSinceEpoch() * 1000 };
        StatusInput input { .hostedBy = u"Ivo"_s, .lastContact = at };
        input.now = { at.micros + 3'600'000'000 };
        input.sync.connection = { .phase = provider::ConnectionPhase::Offline,
            .reason = error(ErrorCode::Unavailable) };
        const QString since = u"Ivo's computer has been away since "_s + TimeText::time(at);
        QCOMPARE(StatusText::connection(input).text, since);
        QCOMPARE(StatusText::hostAway(input), since + u"; your messages wait."_s);
        QCOMPARE(StatusText::work(input).text, u"What you write waits until it is back"_s);
        input.now = { at.micros + 86'400'000'000 };
        QVERIFY(StatusText::connection(input).text.contains(u"yesterday"_s));
        input.inNetwork = false; // it is this device that is cut off
        QVERIFY(StatusText::hostAway(input).isEmpty());
        input.inNetwork = true;
        input.hostedBy.clear(); // a server that stands by itself
        QVERIFY(StatusText::connection(input).text.startsWith(u"Offline since"_s));
        input.hostedBy = u"Ivo"_s;
        input.sync.connection.phase = provider::ConnectionPhase::Online;
        QCOMPARE(StatusText::connection(input).text, u"Online"_s);
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

    void footSpeaksOfTheHostsDisk_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("said");
        QTest::newRow("full") << u"diskFull"_s << u"made room"_s;
        QTest::newRow("read-only") << u"diskReadOnly"_s << u"written to again"_s;
        QTest::newRow("gone") << u"diskGone"_s << u"connected the drive"_s;
        QTest::newRow("failing") << u"diskFailing"_s << u"look at the disk"_s;
        QTest::newRow("damaged") << u"damaged"_s << u"last backup"_s;
    }

    void footSpeaksOfTheHostsDisk()
    {
        QFETCH(const QString, reason);
        QFETCH(const QString, said);
        Error refusal = error(ErrorCode::Unavailable);
        refusal.details.insert(u"reason"_s, reason);
        StatusInput input;
        input.sync = { .caughtUp = true, .waiting = 3, .serverDisk = refusal };
        input.sync.connection.phase = provider::ConnectionPhase::Online;
        const StatusLine line = StatusText::work(input);
        QCOMPARE(line.tone, StatusTone::Problem);
        QVERIFY2(line.text.contains(u"3 changes waiting"_s)
                || line.text.contains(u"3 change(s) waiting"_s),
            qPrintable(line.text));
        QVERIFY(line.text.contains(ErrorText::shortServerDisk(refusal)));
        QVERIFY2(
            ErrorText::sentence(refusal).contains(said), qPrintable(ErrorText::sentence(refusal)));
        QVERIFY(!ErrorText::sentence(refusal).contains(u"this computer"_s));
        // Without a word about a disk it is the old sentence.
        QVERIFY(ErrorText::sentence(error(ErrorCode::Unavailable)).contains(u"does not answer"_s));
        input.sync.waiting = 0;
        QCOMPARE(StatusText::work(input).text, u"All changes saved"_s);
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
};

QTEST_GUILESS_MAIN(TestStatusText)
#include "test_status_text.moc"
