// SPDX-License-Identifier: Apache-2.0
#include "tests/client/connection_fixture.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace hearth;
using namespace hearth::client;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using provider::ConnectionPhase;

/// How a connection notices that it is lost, how it ends, and when it tries again.
class TestReconnection : public QObject, private test::ConnectionFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void inFlightFailsWhenTheLinkCloses()
    {
        makeOnline();
        const Outcome outcome = ask(u"message.create"_s);
        QSignalSpy states(m_connection.get(), &Connection::stateChanged);
        m_peer->cut();
        QTRY_VERIFY(*outcome);
        QCOMPARE(codeOf(outcome), ErrorCode::Unavailable);
        QTRY_COMPARE(m_connection->state().phase, ConnectionPhase::Online);
        QCOMPARE(m_peer->openings, 2);
        QCOMPARE(states.front().front().value<provider::ConnectionState>().phase,
            ConnectionPhase::Offline);
    }

    void requestsAfterALossWaitForTheNextConnection()
    {
        makeOnline();
        m_peer->cut();
        QTRY_COMPARE(m_connection->state().phase, ConnectionPhase::Offline);
        const Outcome outcome = ask(u"message.list"_s);
        QTRY_COMPARE(m_peer->requests.size(), 1U);
        m_peer->answerNext(QJsonObject());
        QTRY_VERIFY(*outcome);
        QVERIFY(**outcome);
    }

    void serverSaysGoodbye()
    {
        m_timing.backoff = { .first = 1ms, .longest = 1ms };
        makeOnline();
        Error stopping = problem(ErrorCode::Unavailable, u"the server stops"_s);
        stopping.details = { { u"retryAfter"_s, 60 } };
        m_peer->farewell(stopping);
        QTRY_COMPARE(m_connection->state().phase, ConnectionPhase::Offline);
        QCOMPARE(m_connection->state().reason->message, u"the server stops"_s);
        const qint64 wait = m_connection->state().nextAttempt->micros - m_clock.now().micros;
        QVERIFY2(wait >= 60'000'000 && wait <= 90'000'000, QByteArray::number(wait).constData());
    }

    void revokedSessionIsToldAndTheConnectionComesBack()
    {
        makeOnline();
        QSignalSpy revoked(m_connection.get(), &Connection::sessionRevoked);
        m_peer->farewell(problem(ErrorCode::Unauthenticated, u"signed out elsewhere"_s));
        QTRY_COMPARE(revoked.size(), 1);
        QCOMPARE(revoked.front().front().value<Error>().message, u"signed out elsewhere"_s);
        QTRY_COMPARE(m_connection->state().phase, ConnectionPhase::Online);
    }

    void silenceIsAskedAbout()
    {
        m_peer->hello.heartbeat = 1;
        makeOnline();
        QTRY_VERIFY(m_peer->pings >= 2);
        QCOMPARE(m_connection->state().phase, ConnectionPhase::Online);
        QCOMPARE(m_peer->openings, 1);
    }

    void silenceThatGoesOnEndsTheConnection()
    {
        m_timing.pong = 20ms;
        m_peer->answersPings = false;
        makeOnline();
        const Outcome outcome = ask(u"message.list"_s);
        m_connection->reconnectNow();
        QCOMPARE(m_peer->pings, 1);
        QTRY_VERIFY(*outcome);
        QCOMPARE(codeOf(outcome), ErrorCode::Unavailable);
        QTRY_COMPARE(m_peer->openings, 2);
    }

    /// What the server sends of itself does not say that it hears us.
    void pushesAreNoAnswer()
    {
        m_timing.request = 20ms;
        m_timing.pong = 50ms;
        m_peer->answersPings = false;
        makeOnline();
        QTimer pushes;
        connect(&pushes, &QTimer::timeout, m_peer, [this] {
            m_peer->say(
                R"({"push":{"workspaceId":"01890000-0000-7000-8000-000000000001","lagged":true}})");
        });
        pushes.start(5ms);
        const Outcome outcome = ask(u"message.list"_s);
        QTRY_VERIFY(*outcome);
        QCOMPARE(codeOf(outcome), ErrorCode::Timeout);
        QTRY_COMPARE(m_peer->openings, 2);
    }

    void aProbeIsNotWaitedForAsLongAsUsual()
    {
        m_timing.pong = 1h;
        m_timing.probe = 20ms;
        makeOnline();
        m_peer->answersPings = false;
        m_connection->reconnectNow();
        QTRY_COMPARE(m_peer->openings, 2);
        QTRY_COMPARE(m_connection->state().phase, ConnectionPhase::Online);
    }

    void aServerThatIsSaidToBeElsewhereIsWaitedForLessStill()
    {
        m_timing.pong = 1h;
        m_timing.probe = 1h;
        m_timing.probeElsewhere = 20ms;
        makeOnline();
        m_peer->answersPings = false;
        m_connection->reconnectNow(Connection::Doubt::Elsewhere);
        QTRY_COMPARE(m_peer->openings, 2);
        QTRY_COMPARE(m_connection->state().phase, ConnectionPhase::Online);
    }

    void aProbeThatIsAnsweredChangesNothing()
    {
        m_timing.probe = 50ms;
        makeOnline();
        for (int i = 0; i < 3; ++i)
            m_connection->reconnectNow();
        QTRY_COMPARE(m_peer->pings, 3);
        const Outcome outcome = ask(u"message.list"_s);
        QTRY_COMPARE(m_peer->requests.size(), 1U);
        m_peer->answerNext(QJsonObject());
        QTRY_VERIFY(*outcome);
        QCOMPARE(m_peer->openings, 1);
    }

    void aStrangerIsAskedAgainAfterLongPauses()
    {
        m_timing.backoff = { .first = 1ms, .longest = 1ms };
        m_timing.slowBackoff = { .first = 1h, .longest = 1h };
        m_peer->refuses = problem(ErrorCode::Forbidden, u"another server"_s, u"fingerprint"_s);
        make();
        const Future<void> first = m_connection->start();
        QTRY_VERIFY(first.isFinished());
        QCOMPARE(first.result().error().field, u"fingerprint"_s);
        QVERIFY(m_peer->hellos.empty());
        QVERIFY(m_connection->state().nextAttempt->micros - m_clock.now().micros > 1'500'000'000);
        // In another network it is tried at once.
        m_peer->refuses.reset();
        m_connection->reconnectNow();
        QTRY_COMPARE(m_connection->state().phase, ConnectionPhase::Online);
        QCOMPARE(m_peer->openings, 2);
    }

    void theRightServerIsFoundAgainBehindAStranger()
    {
        m_timing.slowBackoff = { .first = 2ms, .longest = 20ms };
        makeOnline();
        m_peer->refuses = problem(ErrorCode::Forbidden, u"another server"_s, u"fingerprint"_s);
        m_peer->cut();
        QTRY_VERIFY(m_peer->openings >= 4);
        QCOMPARE(m_peer->hellos.size(), 1U); // nothing was said to the stranger
        QCOMPARE(m_connection->state().reason->field, u"fingerprint"_s);
        m_peer->refuses.reset();
        QTRY_COMPARE(m_connection->state().phase, ConnectionPhase::Online);
    }

    void eachEventIsOneAttempt()
    {
        m_timing.backoff = { .first = 1h, .longest = 1h };
        m_peer->refuses = problem(ErrorCode::Unavailable, u"no"_s);
        make();
        m_connection->start();
        for (int events = 1; events <= 3; ++events) {
            QTRY_VERIFY(m_connection->state().nextAttempt);
            QCOMPARE(m_peer->openings, events);
            m_connection->reconnectNow();
        }
    }

    void reconnectNowDoesNotWait()
    {
        m_timing.backoff = { .first = 1h, .longest = 1h };
        m_peer->refuses = problem(ErrorCode::Unavailable, u"no"_s);
        make();
        m_connection->start();
        QTRY_VERIFY(m_connection->state().nextAttempt);
        m_peer->refuses.reset();
        m_connection->reconnectNow();
        const Outcome outcome = ask(u"message.list"_s);
        QTRY_COMPARE(m_peer->requests.size(), 1U);
        m_peer->answerNext(QJsonObject());
        QTRY_VERIFY(*outcome);
        QVERIFY(**outcome);
    }

    void reconnectNowBeginsAnAttemptThatHangsAnew()
    {
        m_peer->opens = false;
        make();
        const Future<void> first = m_connection->start();
        const Outcome outcome = ask(u"message.list"_s);
        m_peer->opens = true;
        m_connection->reconnectNow();
        QTRY_VERIFY(first.isFinished());
        QVERIFY(first.result());
        QTRY_COMPARE(m_peer->requests.size(), 1U);
        QVERIFY(!*outcome);
    }

    void sinceIsWhenItCameUpOrWasLost()
    {
        makeOnline();
        const Timestamp up = m_connection->state().since;
        m_clock.advanceSeconds(10);
        m_peer->refuses = problem(ErrorCode::Unavailable, u"no"_s);
        m_peer->cut();
        QTRY_VERIFY(m_peer->openings >= 3);
        m_clock.advanceSeconds(10);
        QTRY_VERIFY(m_peer->openings >= 5);
        QCOMPARE(m_connection->state().since.micros - up.micros, 10'000'000);
        QVERIFY(m_connection->state().reason);
    }

    void backoffDoublesWithinItsBounds()
    {
        Backoff backoff({ .first = 250ms, .longest = 30s });
        for (const auto span :
            { 250ms, 500ms, 1000ms, 2000ms, 4000ms, 8000ms, 16000ms, 30000ms, 30000ms }) {
            const auto delay = backoff.next(m_random);
            QVERIFY2(
                delay >= span / 2 && delay <= span, QByteArray::number(delay.count()).constData());
        }
        for (int i = 0; i < 100; ++i)
            QVERIFY(backoff.next(m_random) <= 30s);
        backoff.reset();
        QVERIFY(backoff.next(m_random) <= 250ms);
    }

    void backoffSpreadsClients()
    {
        QSet<qint64> delays;
        for (int i = 0; i < 50; ++i) {
            Backoff backoff({ .first = 1000ms, .longest = 30s });
            delays.insert(backoff.next(m_random).count());
        }
        QVERIFY(delays.size() > 25);
    }
};

QTEST_GUILESS_MAIN(TestReconnection)
#include "test_reconnection.moc"
