// SPDX-License-Identifier: Apache-2.0
#include "core/client/connection.h"
#include "tests/client/scripted_link.h"
#include "tests/support/manual_clock.h"

#include <QSignalSpy>
#include <QTest>

using namespace hearth;
using namespace hearth::client;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using provider::ConnectionPhase;

namespace {

class Nobody final : public Greeter {
public:
    std::optional<QString> token;
    std::optional<Error> failure;
    bool answers = true;

    [[nodiscard]] std::optional<QString> accessToken() const override { return token; }
    void greet(Connection&, const protocol::ServerHello&, std::function<void(Result<void>)> done) override
    {
        if (answers)
            done(failure ? Result<void>(std::unexpected(*failure)) : Result<void>());
    }
};

Error problem(ErrorCode code, const QString& message, const QString& field = {})
{
    return fail(code, message, field).error();
}

} // namespace

class TestConnection : public QObject {
    Q_OBJECT

    test::Peer* m_peer = nullptr;
    Nobody m_greeter;
    test::ManualClock m_clock;
    test::SeededRandom m_random;
    ConnectionTiming m_timing;
    std::unique_ptr<Connection> m_connection;

    void make()
    {
        m_connection = std::make_unique<Connection>(
            std::make_unique<test::ScriptedLink>(*m_peer), m_greeter, m_clock, m_random, m_timing);
    }

    void makeOnline()
    {
        make();
        m_connection->start();
        QTRY_COMPARE(m_connection->state().phase, ConnectionPhase::Online);
    }

    using Outcome = std::shared_ptr<std::optional<Result<QJsonValue>>>;
    Outcome ask(const QString& operation, const QJsonObject& args = {})
    {
        auto outcome = std::make_shared<std::optional<Result<QJsonValue>>>();
        m_connection->request({ .operation = operation, .args = args, .key = {}, .order = {}, .deadline = {} },
            [outcome](Result<QJsonValue> result) { *outcome = std::move(result); });
        return outcome;
    }

    static ErrorCode codeOf(const Outcome& outcome) { return (*outcome)->error().code; }

private Q_SLOTS:
    void init()
    {
        m_peer = new test::Peer;
        m_greeter = {};
        m_timing = {};
        m_timing.backoff = { .first = 2ms, .longest = 20ms };
    }

    void cleanup()
    {
        m_connection.reset();
        delete m_peer;
    }

    void helloPresentsVersionsAndToken()
    {
        m_greeter.token = u"secret"_s;
        make();
        const Future<void> first = m_connection->start();
        QCOMPARE(m_connection->state().phase, ConnectionPhase::Connecting);
        QTRY_VERIFY(first.isFinished());
        QVERIFY(first.result());
        QCOMPARE(m_connection->state().phase, ConnectionPhase::Online);
        QCOMPARE(m_peer->hellos.front().versions, QList<int> { protocol::protocolVersion });
        QCOMPARE(m_peer->hellos.front().accessToken, u"secret"_s);
        QCOMPARE(m_connection->hello()->server, u"scripted/1"_s);
    }

    void answersFindTheirRequests()
    {
        makeOnline();
        const Outcome one = ask(u"message.list"_s, { { u"n"_s, 1 } });
        const Outcome two = ask(u"message.list"_s, { { u"n"_s, 2 } });
        QCOMPARE(m_peer->requests.size(), 2U);
        QVERIFY(m_peer->requests[0].id != m_peer->requests[1].id);
        m_peer->answer(m_peer->requests[1].id, QJsonObject { { u"n"_s, 2 } });
        m_peer->answer(m_peer->requests[0].id, QJsonObject { { u"n"_s, 1 } });
        QTRY_VERIFY(*one && *two);
        QCOMPARE((**one)->toObject().value(u"n"_s).toInt(), 1);
        QCOMPARE((**two)->toObject().value(u"n"_s).toInt(), 2);
    }

    void errorsKeepCodeFieldAndRequestId()
    {
        makeOnline();
        const Outcome outcome = ask(u"channel.create"_s);
        Error refused = problem(ErrorCode::Conflict, u"the name is taken"_s, u"name"_s);
        refused.requestId = u"r1"_s;
        refused.details = { { u"retryAfter"_s, 3 } };
        m_peer->answerNext(std::unexpected(refused));
        QTRY_VERIFY(*outcome);
        QVERIFY(!**outcome);
        QCOMPARE((*outcome)->error(), refused);
    }

    void noAnswerInTime()
    {
        m_timing.request = 20ms;
        makeOnline();
        const Outcome outcome = ask(u"message.list"_s);
        QTRY_VERIFY(*outcome);
        QCOMPARE(codeOf(outcome), ErrorCode::Timeout);
        // The answer comes after all: nobody waits, nothing breaks.
        m_peer->answerNext(QJsonObject());
        const Outcome next = ask(u"message.list"_s);
        m_peer->answerNext(QJsonObject());
        QTRY_VERIFY(*next);
        QVERIFY(**next);
        QCOMPARE(m_connection->state().phase, ConnectionPhase::Online);
    }

    void requestsWaitForTheFirstAttempt()
    {
        make();
        m_connection->start();
        const Outcome outcome = ask(u"message.list"_s);
        QVERIFY(m_peer->requests.empty());
        QTRY_COMPARE(m_peer->requests.size(), 1U);
        m_peer->answerNext(QJsonObject());
        QTRY_VERIFY(*outcome);
        QVERIFY(**outcome);
    }

    void requestsFailWithTheAttempt()
    {
        m_timing.backoff = { .first = 1h, .longest = 1h };
        m_peer->refuses = problem(ErrorCode::Unavailable, u"nothing answers"_s);
        make();
        const Future<void> first = m_connection->start();
        const Outcome waited = ask(u"message.list"_s);
        QTRY_VERIFY(*waited);
        QCOMPARE(codeOf(waited), ErrorCode::Unavailable);
        QVERIFY(first.isFinished());
        QCOMPARE(first.result().error().message, u"nothing answers"_s);
        QCOMPARE(m_connection->state().reason->message, u"nothing answers"_s);
        QVERIFY(m_connection->state().nextAttempt->micros > m_clock.now().micros);
        // From now on there is nothing to wait for.
        const Outcome refused = ask(u"message.list"_s);
        QVERIFY2(!*refused, "an answer never comes from within the call");
        QTRY_VERIFY(*refused);
        QCOMPARE(codeOf(refused), ErrorCode::Unavailable);
        QCOMPARE(m_peer->openings, 1);
    }

    void waitingHasTheDeadlineToo()
    {
        m_timing.request = 20ms;
        m_peer->opens = false;
        make();
        m_connection->start();
        const Outcome outcome = ask(u"message.list"_s);
        QTRY_VERIFY(*outcome);
        QCOMPARE(codeOf(outcome), ErrorCode::Timeout);
    }

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
        QCOMPARE(states.front().front().value<provider::ConnectionState>().phase, ConnectionPhase::Offline);
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

    void garbage_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no JSON") << QByteArray("hello?");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a list") << QByteArray("[1,2]");
        QTest::newRow("broken UTF-8") << QByteArray("{\"pong\":\"\xff\xfe\"}");
        QTest::newRow("a response to nothing") << QByteArray(R"({"response":{}})");
        QTest::newRow("a response that says nothing") << QByteArray(R"({"response":{"id":1}})");
        QTest::newRow("a hello without version") << QByteArray(R"({"hello":{"server":"x"}})");
        QTest::newRow("a push to nowhere") << QByteArray(R"({"push":{"workspaceId":"x"}})");
    }

    void garbage()
    {
        QFETCH(QByteArray, text);
        makeOnline();
        const Outcome outcome = ask(u"message.list"_s);
        m_peer->say(text);
        QTRY_VERIFY(*outcome);
        QCOMPARE(codeOf(outcome), ErrorCode::Unavailable);
        QTRY_COMPARE(m_connection->state().phase, ConnectionPhase::Online);
        QCOMPARE(m_peer->openings, 2);
    }

    void whatANewerServerSaysIsIgnored()
    {
        makeOnline();
        m_peer->say(R"({"weather":{"sunny":true}})");
        m_peer->say(R"({"response":{"id":99999,"result":{}}})");
        const Outcome outcome = ask(u"message.list"_s);
        m_peer->answerNext(QJsonObject());
        QTRY_VERIFY(*outcome);
        QVERIFY(**outcome);
        QCOMPARE(m_peer->openings, 1);
    }

    void noCommonVersion()
    {
        m_timing.backoff = { .first = 1ms, .longest = 1h };
        m_peer->hello.version = protocol::protocolVersion + 1;
        make();
        const Future<void> first = m_connection->start();
        QTRY_VERIFY(first.isFinished());
        QCOMPARE(first.result().error().code, ErrorCode::VersionMismatch);
        // Nobody installs another version within the next second.
        QVERIFY(m_connection->state().nextAttempt->micros - m_clock.now().micros > 60'000'000);
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
        QCOMPARE(m_connection->state().nextAttempt->micros - m_clock.now().micros, 60'000'000);
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

    void serverThatNeverSaysHello()
    {
        m_timing.handshake = 20ms;
        m_peer->answersHello = false;
        make();
        const Future<void> first = m_connection->start();
        QTRY_VERIFY(first.isFinished());
        QCOMPARE(first.result().error().code, ErrorCode::Unavailable);
        m_peer->answersHello = true;
        QTRY_COMPARE(m_connection->state().phase, ConnectionPhase::Online);
    }

    void preparationThatFailsGivesTheAttemptUp()
    {
        m_greeter.failure = problem(ErrorCode::Unavailable, u"the disk is full"_s);
        make();
        const Future<void> first = m_connection->start();
        QTRY_VERIFY(first.isFinished());
        QCOMPARE(first.result().error().message, u"the disk is full"_s);
        m_greeter.failure.reset();
        QTRY_COMPARE(m_connection->state().phase, ConnectionPhase::Online);
    }

    void earlyRequestsPassTheOthers()
    {
        m_greeter.answers = false;
        make();
        m_connection->start();
        ask(u"message.list"_s);
        QTRY_COMPARE(m_peer->hellos.size(), 1U);
        QTRY_VERIFY(m_connection->hello());
        m_connection->requestEarly(
            { .operation = u"auth.refresh"_s, .args = {}, .key = {}, .order = {}, .deadline = {} }, [](const auto&) { });
        QCOMPARE(m_peer->requests.size(), 1U);
        QCOMPARE(m_peer->requests.front().op, u"auth.refresh"_s);
    }

    void wrongFingerprintIsAFullStop()
    {
        m_peer->refuses = problem(ErrorCode::Forbidden, u"another server"_s, u"fingerprint"_s);
        make();
        const Future<void> first = m_connection->start();
        QTRY_VERIFY(first.isFinished());
        QCOMPARE(first.result().error().field, u"fingerprint"_s);
        QVERIFY(!m_connection->state().nextAttempt);
        m_peer->refuses.reset();
        m_connection->reconnectNow();
        QTRY_COMPARE(m_connection->state().phase, ConnectionPhase::Online);
        QCOMPARE(m_peer->openings, 2);
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

    void stopAnswersEverything()
    {
        makeOnline();
        const Outcome outcome = ask(u"message.list"_s);
        m_connection->stop();
        QVERIFY(*outcome);
        QCOMPARE(codeOf(outcome), ErrorCode::Aborted);
        QCOMPARE(m_connection->state().phase, ConnectionPhase::Offline);
        QVERIFY(!m_peer->isOpen);
        m_connection->reconnectNow();
        QCOMPARE(m_peer->openings, 1);
    }

    void deletedWhileConnecting()
    {
        make();
        const Future<void> first = m_connection->start();
        m_connection.reset();
        QVERIFY(first.isFinished());
        QCOMPARE(first.result().error().code, ErrorCode::Aborted);
    }

    void tooLargeNeverLeaves()
    {
        makeOnline();
        const Outcome outcome = ask(u"message.create"_s, { { u"body"_s, QString(protocol::maxRequestBytes, u'x') } });
        QTRY_VERIFY(*outcome);
        QCOMPARE(codeOf(outcome), ErrorCode::TooLarge);
        QVERIFY(m_peer->requests.empty());
        QCOMPARE(m_connection->state().phase, ConnectionPhase::Online);
    }

    void backoffDoublesWithinItsBounds()
    {
        Backoff backoff({ .first = 250ms, .longest = 30s });
        for (const auto span : { 250ms, 500ms, 1000ms, 2000ms, 4000ms, 8000ms, 16000ms, 30000ms, 30000ms }) {
            const auto delay = backoff.next(m_random);
            QVERIFY2(delay >= span / 2 && delay <= span, QByteArray::number(delay.count()).constData());
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

QTEST_GUILESS_MAIN(TestConnection)
#include "test_connection.moc"
