// SPDX-License-Identifier: Apache-2.0
#include "tests/client/connection_fixture.h"

#include <QTest>

using namespace hearth;
using namespace hearth::client;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using provider::ConnectionPhase;

/// Hello, requests and their answers over one connection, and what is done about a server that says
/// or does anything else.
class TestConnection : public QObject, private test::ConnectionFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

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
        m_timing.slowBackoff = { .first = 1h, .longest = 1h };
        m_peer->hello.version = protocol::protocolVersion + 1;
        make();
        const Future<void> first = m_connection->start();
        QTRY_VERIFY(first.isFinished());
        QCOMPARE(first.result().error().code, ErrorCode::VersionMismatch);
        // Nobody installs another version within the next second.
        QVERIFY(m_connection->state().nextAttempt->micros - m_clock.now().micros > 60'000'000);
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
            { .operation = u"auth.refresh"_s, .args = {}, .key = {}, .order = {}, .deadline = {} },
            [](const auto&) { });
        QCOMPARE(m_peer->requests.size(), 1U);
        QCOMPARE(m_peer->requests.front().op, u"auth.refresh"_s);
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
        const Outcome outcome = ask(
            u"message.create"_s, { { u"body"_s, QString(protocol::maxRequestBytes, u'x') } });
        QTRY_VERIFY(*outcome);
        QCOMPARE(codeOf(outcome), ErrorCode::TooLarge);
        QVERIFY(m_peer->requests.empty());
        QCOMPARE(m_connection->state().phase, ConnectionPhase::Online);
    }
};

QTEST_GUILESS_MAIN(TestConnection)
#include "test_connection.moc"
