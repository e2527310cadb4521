// SPDX-License-Identifier: Apache-2.0
#include "localserver/edge/edge.h"
#include "localserver/endpoint_server.h"
#include "tests/localserver/wire_client.h"
#include "tests/support/manual_clock.h"

#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace hearth;
using namespace hearth::server;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::WireClient;

/// What strangers may not do: take their time, come in crowds, never read. The real endpoint behind
/// an edge whose limits are small enough to wait for.
class TestLimits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void slowHeadIsTimedOut();
    void drippingHeadIsTimedOut();
    void slowBodyIsTimedOut();
    void silentConnectionIsClosed();
    void idleConnectionIsClosed();
    void handshakeHasADeadline();
    void helloHasADeadline();
    void silentWebSocketIsClosed();
    void answeringPingsKeepsAWebSocket();
    void crowdIsTurnedAway();
    void askingWithoutReadingStops();
};

namespace {

EdgeLimits smallLimits()
{
    EdgeLimits limits;
    limits.handshake = 700ms;
    limits.header = 700ms;
    limits.body = 700ms;
    limits.keepAlive = 1500ms;
    limits.hello = 700ms;
    limits.webSocketIdle = 1500ms;
    limits.farewell = 500ms;
    return limits;
}

/// Accounts and an edge, composed as the server does it, without workspaces.
class SmallServer {
public:
    explicit SmallServer(TlsMode tls = TlsMode::Off, EdgeLimits limits = smallLimits())
        : files(folder.path(), {})
        , lanes(files, clock, random, hub, {})
        , readers(files, clock, {})
        , dispatcher(lanes, readers, [](WorkspaceId) { return ready<void>({}); })
        , accounts(AccountService::open(
              { .dataDirectory = folder.path(), .clock = &clock, .random = &random, .vfs = {} })
                  .value())
        , endpoint(*accounts, dispatcher, hub, clock)
        , edge(endpoint, folder.path(), clock, random, limits)
    {
        const protocol::OperationInfo& info = *protocol::findOperation(u"server.info");
        dispatcher.onRaw(info, [this](const std::shared_ptr<EndpointCall>& call) {
            return accounts->perform(
                *protocol::findOperation(call->request.op), call->request.args, call->caller);
        });
        Future<Listening> listening = edge.listen(
            { .address = u"127.0.0.1"_s, .port = 0, .tls = tls });
        listening.waitForFinished();
        port = listening.result().value().port;
    }

    [[nodiscard]] WireClient client() const { return WireClient(port); }

    QTemporaryDir folder;
    SystemClock clock;
    SystemRandom random;
    Attendance attendance { clock };
    EventHub hub { attendance };
    WorkspaceFiles files;
    WorkspaceLanes lanes;
    WorkspaceReaders readers;
    Dispatcher dispatcher;
    std::unique_ptr<AccountService> accounts;
    ServerEndpoint endpoint;
    Edge edge;
    quint16 port = 0;
};

const QByteArray health = "GET /health HTTP/1.1\r\nHost: h\r\n\r\n";

} // namespace

void TestLimits::slowHeadIsTimedOut()
{
    const SmallServer server;
    WireClient client = server.client();
    client.send("GET /health HTTP/1.1\r\nHo");
    const auto answer = client.answer();
    QVERIFY(answer);
    QCOMPARE(answer->status, 408);
    QCOMPARE(answer->code(), u"timeout"_s);
    QVERIFY(client.closedWithin(5000));
}

void TestLimits::drippingHeadIsTimedOut()
{
    const SmallServer server;
    WireClient client = server.client();
    client.send("GET /health HTTP/1.1\r\nX: ");
    // A byte now and then must not buy more time.
    bool answered = false;
    for (int i = 0; i < 60 && !answered; ++i) {
        client.send("x");
        answered = client.socket().waitForReadyRead(100);
    }
    QVERIFY(answered);
    QCOMPARE(client.answer()->status, 408);
}

void TestLimits::slowBodyIsTimedOut()
{
    const SmallServer server;
    WireClient client = server.client();
    client.send("POST /api/v1/server.info HTTP/1.1\r\nHost: h\r\nContent-Type: "
                "application/json\r\nContent-Length: "
                "10\r\n\r\n{");
    const auto answer = client.answer();
    QVERIFY(answer);
    QCOMPARE(answer->status, 408);
}

void TestLimits::silentConnectionIsClosed()
{
    const SmallServer server;
    WireClient client = server.client();
    QVERIFY(client.isOpen());
    QVERIFY(client.closedWithin(5000));
}

void TestLimits::idleConnectionIsClosed()
{
    const SmallServer server;
    WireClient client = server.client();
    QCOMPARE(client.exchange(health)->status, 200);
    QVERIFY(!client.closedWithin(800));
    QCOMPARE(client.exchange(health)->status, 200);
    QVERIFY(client.closedWithin(5000));
}

void TestLimits::handshakeHasADeadline()
{
    const SmallServer server(TlsMode::SelfSigned);
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, server.port);
    QVERIFY(socket.waitForConnected());
    socket.write("\x16\x03\x01", 3);
    while (socket.waitForReadyRead(5000))
        socket.readAll();
    QCOMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(WireClient(server.port, WireClient::Security::Tls).exchange(health)->status, 200);
}

void TestLimits::helloHasADeadline()
{
    const SmallServer server;
    WireClient client = server.client();
    QVERIFY(client.upgrade());
    QCOMPARE(client.envelope()["goodbye"_L1]["error"_L1]["code"_L1].toString(), u"timeout"_s);
    QVERIFY(client.closedWithin(5000));
}

void TestLimits::silentWebSocketIsClosed()
{
    const SmallServer server;
    WireClient client = server.client();
    QVERIFY(client.upgrade());
    client.sendText(R"({"hello":{"versions":[1],"client":"test"}})");
    QVERIFY(client.envelope().contains("hello"_L1));
    // The server asks whether anybody is there; nobody answers.
    const auto ping = client.frame();
    QVERIFY(ping);
    QCOMPARE(ping->opcode, 9);
    QCOMPARE(client.envelope()["goodbye"_L1]["error"_L1]["code"_L1].toString(), u"timeout"_s);
    QVERIFY(client.closedWithin(5000));
}

void TestLimits::answeringPingsKeepsAWebSocket()
{
    const SmallServer server;
    WireClient client = server.client();
    QVERIFY(client.upgrade());
    client.sendText(R"({"hello":{"versions":[1],"client":"test"}})");
    QVERIFY(client.envelope().contains("hello"_L1));
    for (int i = 0; i < 5; ++i) {
        const auto ping = client.frame();
        QVERIFY(ping);
        QCOMPARE(ping->opcode, 9);
        client.sendFrame(10, ping->payload);
    }
    client.sendText(R"({"ping":1})");
    QCOMPARE(client.envelope()["pong"_L1].toInt(), 1);
}

void TestLimits::crowdIsTurnedAway()
{
    EdgeLimits limits = smallLimits();
    limits.connections = 3;
    const SmallServer server(TlsMode::Off, limits);
    WireClient first = server.client();
    WireClient second = server.client();
    WireClient third = server.client();
    for (WireClient* client : { &first, &second, &third })
        QCOMPARE(client->exchange(health)->status, 200);
    WireClient fourth = server.client();
    QVERIFY(fourth.closedWithin(5000));
    first.socket().disconnectFromHost();
    // Until the server notices, newcomers are turned away.
    const auto admitted = [&server] {
        WireClient newcomer = server.client();
        return !newcomer.closedWithin(200) && newcomer.exchange(health).has_value();
    };
    QVERIFY(QTest::qWaitFor(admitted, 30'000));
}

void TestLimits::askingWithoutReadingStops()
{
    EdgeLimits limits = smallLimits();
    limits.keepAlive = 60s;
    limits.bodyBytes = 64 * 1024;
    const SmallServer server(TlsMode::Off, limits);
    WireClient client = server.client();
    client.socket().setReadBufferSize(1024);
    // Each question of a few bytes has an answer of a hundred thousand; the server stops taking
    // questions long before it has all of them.
    const QByteArray question = "GET /api/v1/openapi.json HTTP/1.1\r\nHost: h\r\n\r\n";
    constexpr int count = 500'000; // more than the buffers of both kernels take
    client.socket().write(question.repeated(count));
    while (client.socket().bytesToWrite() > 0 && client.socket().waitForBytesWritten(1500)) { }
    QVERIFY2(client.socket().bytesToWrite() > 0, "the server took every question");
    // Others are not concerned.
    QCOMPARE(server.client().exchange(health)->status, 200);
}

QTEST_GUILESS_MAIN(TestLimits)
#include "test_limits.moc"
