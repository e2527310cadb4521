// SPDX-License-Identifier: Apache-2.0
#include "tests/support/api_fixture.h"

#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;

/// The in-process link and the conversation in envelopes that every transport shares.
class TestLocalLink : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void callbacksNeverComeFromWithinACall();
    void helloNegotiates();
    void helloTakesAToken();
    void noCommonVersionCloses();
    void requestsComeAfterTheHello();
    void badTextsAreAnsweredAndTheConnectionGoesOn_data();
    void badTextsAreAnsweredAndTheConnectionGoesOn();
    void pingIsAnswered();
    void manyRequestsAtOnce();
    void closedAndOpenedAgain();
    void closingFromWithinAHandler();
    void endOfTheServerIsAGoodbye();
    void outlivesTheServer();

private:
    /// What came since the last look.
    QByteArray next();

    std::unique_ptr<test::ApiFixture> m_api;
    std::unique_ptr<protocol::Link> m_link;
    bool m_opened = false;
    QByteArrayList m_received;
    std::optional<Error> m_closed;

    protocol::Link::Handlers handlers();
    void open();
};

void TestLocalLink::init()
{
    m_api = std::make_unique<test::ApiFixture>();
    m_link = m_api->server().localLink();
    m_opened = false;
    m_received.clear();
    m_closed.reset();
}

void TestLocalLink::cleanup()
{
    m_link.reset();
    m_api.reset();
}

protocol::Link::Handlers TestLocalLink::handlers()
{
    return { .opened = [this] { m_opened = true; },
        .received = [this](const QByteArray& text) { m_received.append(text); },
        .closed = [this](const Error& error) { m_closed = error; } };
}

void TestLocalLink::open()
{
    m_link->open(handlers());
    QTRY_VERIFY(m_opened);
}

QByteArray TestLocalLink::next()
{
    if (!QTest::qWaitFor([&] { return !m_received.isEmpty(); }, 10'000))
        return "nothing";
    return m_received.takeFirst();
}

void TestLocalLink::callbacksNeverComeFromWithinACall()
{
    m_link->open(handlers());
    QVERIFY(!m_opened);
    m_link->send(R"({"ping":1})"); // not open yet: ignored
    QTRY_VERIFY(m_opened);
    m_link->send(R"({"ping":2})");
    QVERIFY(m_received.isEmpty());
    QCOMPARE(next(), QByteArray(R"({"pong":2})"));
}

void TestLocalLink::helloNegotiates()
{
    open();
    m_link->send(R"({"hello":{"versions":[1,77],"client":"test/1"}})");
    const auto envelope = fromJsonText<protocol::ServerEnvelope>(next());
    QVERIFY(envelope && envelope->hello);
    QCOMPARE(envelope->hello->version, 1);
    QCOMPARE(envelope->hello->instanceId, m_api->server().instanceId());
    QVERIFY(!envelope->hello->authenticated);
    QVERIFY(envelope->hello->features.contains(u"host"_s)); // in-process: offered
}

void TestLocalLink::helloTakesAToken()
{
    open();
    m_link->send(R"({"hello":{"versions":[1],"client":"t","accessToken":")"
        + m_api->person(u"member"_s).session().accessToken.toLatin1() + R"("}})");
    QVERIFY(next().contains("\"authenticated\":true"));
    m_link->send(R"({"request":{"id":4,"op":"auth.currentUser"}})");
    QVERIFY(next().contains(m_api->person(u"member"_s).user().uuid.toText()));
    m_link->send(R"({"hello":{"versions":[1],"client":"t","accessToken":"forged"}})");
    QVERIFY(next().contains("\"authenticated\":false"));
}

void TestLocalLink::noCommonVersionCloses()
{
    open();
    m_link->send(R"({"hello":{"versions":[99],"client":"test/9"}})");
    QVERIFY(next().contains("versionMismatch"));
    QTRY_VERIFY(m_closed);
    QCOMPARE(m_closed->code, ErrorCode::VersionMismatch);
}

void TestLocalLink::requestsComeAfterTheHello()
{
    open();
    m_link->send(R"({"request":{"id":7,"op":"server.info"}})");
    const QByteArray refused = next();
    QVERIFY2(refused.contains("\"id\":7") && refused.contains("invalidArgument"), refused);
    m_link->send(R"({"hello":{"versions":[1],"client":"t"}})");
    QVERIFY(next().contains("\"hello\""));
    m_link->send(R"({"request":{"id":8,"op":"server.info"}})");
    const QByteArray info = next();
    QVERIFY2(info.contains("\"id\":8") && info.contains("\"result\""), info);
}

void TestLocalLink::badTextsAreAnsweredAndTheConnectionGoesOn_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("no JSON") << QByteArray("{{{") << QByteArray("not well-formed");
    QTest::newRow("broken UTF-8") << QByteArray("{\"ping\":\"\xff\"}") << QByteArray("UTF-8");
    QTest::newRow("a list") << QByteArray("[1]") << QByteArray("must be an object");
    QTest::newRow("empty") << QByteArray() << QByteArray("invalidArgument");
    QTest::newRow("nothing in it")
        << QByteArray("{}") << QByteArray("a hello, a request or a ping");
    QTest::newRow("a wrong type") << QByteArray(R"({"request":{"id":3,"op":5}})")
                                  << QByteArray(R"("field":"request.op")");
    QTest::newRow("its id is found")
        << QByteArray(R"({"request":{"id":3,"op":5}})") << QByteArray(R"("id":3)");
    QTest::newRow("no operation") << QByteArray(R"({"request":{"id":3}})")
                                  << QByteArray(R"("field":"request.op")");
    QTest::newRow("an unknown operation") << QByteArray(R"({"request":{"id":3,"op":"no.such"}})")
                                          << QByteArray(R"("code":"notFound")");
    QTest::newRow("arguments of a wrong type")
        << QByteArray(R"({"request":{"id":3,"op":"server.info","args":[]}})")
        << QByteArray(R"("field":"request.args")");
    QTest::newRow("a number too large")
        << QByteArray(R"({"ping":1e300})") << QByteArray(R"("field":"ping")");
    QTest::newRow("too long") << '"' + QByteArray(protocol::maxRequestBytes, 'x') + '"'
                              << QByteArray("tooLarge");
}

void TestLocalLink::badTextsAreAnsweredAndTheConnectionGoesOn()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    open();
    m_link->send(R"({"hello":{"versions":[1],"client":"t"}})");
    QVERIFY(next().contains("\"hello\""));
    m_link->send(text);
    const QByteArray answer = next();
    QVERIFY2(answer.contains(expected), answer);
    QVERIFY2(answer.contains("\"requestId\":\""), answer);
    m_link->send(R"({"ping":5})");
    QCOMPARE(next(), QByteArray(R"({"pong":5})"));
}

void TestLocalLink::pingIsAnswered()
{
    open();
    m_link->send(R"({"ping":42})");
    QCOMPARE(next(), QByteArray(R"({"pong":42})"));
}

void TestLocalLink::manyRequestsAtOnce()
{
    open();
    m_link->send(R"({"hello":{"versions":[1],"client":"t"}})");
    QVERIFY(next().contains("\"hello\""));
    for (int i = 1; i <= 200; ++i)
        m_link->send(R"({"request":{"id":)" + QByteArray::number(i) + R"(,"op":"server.info"}})");
    QTRY_COMPARE(m_received.size(), 200);
}

void TestLocalLink::closedAndOpenedAgain()
{
    open();
    m_link->send(R"({"ping":1})");
    m_link->close();
    m_opened = false;
    open();
    m_link->send(R"({"ping":2})");
    QCOMPARE(next(), QByteArray(R"({"pong":2})")); // and not the answer from before
    QVERIFY(!m_closed);
}

void TestLocalLink::closingFromWithinAHandler()
{
    protocol::Link::Handlers closing = handlers();
    closing.received = [this](const QByteArray& text) {
        m_received.append(text);
        m_link.reset();
    };
    m_link->open(closing);
    QTRY_VERIFY(m_opened);
    m_link->send(R"({"ping":1})");
    m_link->send(R"({"ping":2})");
    QTRY_VERIFY(!m_link);
    QCOMPARE(m_received.size(), 1);
}

void TestLocalLink::endOfTheServerIsAGoodbye()
{
    open();
    m_api.reset();
    QVERIFY(next().contains("goodbye"));
    QTRY_VERIFY(m_closed);
    QCOMPARE(m_closed->code, ErrorCode::Unavailable);
}

void TestLocalLink::outlivesTheServer()
{
    open();
    m_api.reset();
    QTRY_VERIFY(m_closed);
    m_link->send(R"({"ping":1})");
    m_closed.reset();
    m_link->open(handlers());
    QTRY_VERIFY(m_closed);
    QCOMPARE(m_closed->code, ErrorCode::Unavailable);
}

QTEST_GUILESS_MAIN(TestLocalLink)
#include "test_local_link.moc"
