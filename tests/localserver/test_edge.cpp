// SPDX-License-Identifier: Apache-2.0
#include "tests/localserver/open_server.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <memory>
#include <vector>

using namespace hearth;
using namespace Qt::StringLiterals;
using test::WireClient;

/// Conversations over WebSockets with the real server: what is answered, what closes them, and how
/// many there may be.
class TestEdge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void conversation();
    void upgradeFailures_data();
    void upgradeFailures();
    void badFramesAreAnswered_data();
    void badFramesAreAnswered();
    void brokenUtf8Closes();
    void monstrousFrameCloses();
    void attachAndSignOut();
    void revokedSessionIsClosed();
    void stopSaysGoodbye();
    void serverEndSaysGoodbye();
    void connectedPeopleAreListed();
    void slowReaderIsToldToPull();
    void manyConnections();
};

namespace {

QByteArray hello(const QByteArray& token = {})
{
    return R"({"hello":{"versions":[1],"client":"test")"
        + (token.isEmpty() ? QByteArray() : R"(,"accessToken":")" + token + '"') + "}}";
}

/// The owner over the in-process link, with a workspace.
struct Household {
    explicit Household(test::OpenServer& server)
        : link(*server)
    {
        const auto session = link.call(
            protocol::authSignUp, protocol::SignUp { .displayName = u"Olga"_s });
        workspace = WorkspaceId::generate(server.clock, server.random);
        const auto made = link.call(protocol::workspaceCreate,
            protocol::WorkspaceCreate {
                .id = workspace, .name = u"Home"_s, .icon = {}, .displayName = u"Olga"_s });
        const auto rooms = link.call(protocol::channelList, protocol::Nothing {}, workspace);
        if (session && made && rooms) {
            token = session->accessToken.toLatin1();
            room = rooms->rooms.front().id;
        }
    }

    test::LocalCaller link;
    WorkspaceId workspace;
    RoomId room;
    QByteArray token;
};

bool stopListening(server::Server& server)
{
    Future<void> stopped = server.stopListening();
    return QTest::qWaitFor([&] { return stopped.isFinished(); }, 10'000) && stopped.result();
}

} // namespace

void TestEdge::conversation()
{
    test::OpenServer server;
    QVERIFY(server.open(server::TlsMode::SelfSigned));
    WireClient client(server.listening.port, WireClient::Security::Tls);
    QVERIFY(client.upgrade());
    client.sendText(hello());
    const QJsonObject greeting = client.envelope()["hello"_L1].toObject();
    QCOMPARE(greeting["instanceId"_L1].toString(), server->instanceId());
    QVERIFY(!greeting["authenticated"_L1].toBool());
    client.sendText(R"({"ping":7})");
    QCOMPARE(client.envelope()["pong"_L1].toInt(), 7);
    client.sendText(R"({"request":{"id":12,"op":"server.info"}})");
    const QJsonObject response = client.envelope()["response"_L1].toObject();
    QCOMPARE(response["id"_L1].toInt(), 12);
    QVERIFY(response["result"_L1].isObject());
    client.sendFrame(9, "are you there"); // a ping of WebSocket's own
    const auto pong = client.frame();
    QVERIFY(pong);
    QCOMPARE(pong->opcode, 10);
    client.sendFrame(8, QByteArray("\x03\xe8", 2));
    const auto closing = client.frame();
    QVERIFY(closing);
    QCOMPARE(closing->opcode, 8);
    QVERIFY(client.closedWithin(5000));
}

void TestEdge::upgradeFailures_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("version"); // that the answer offers instead
    const QByteArray start
        = "GET /api/v1/socket HTTP/1.1\r\nHost: h\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n";
    const QByteArray key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
    const QByteArray version = "Sec-WebSocket-Version: 13\r\n";
    QTest::newRow("no key") << start + version + "\r\n" << QByteArray();
    QTest::newRow("no version") << start + key + "\r\n" << QByteArray("13");
    QTest::newRow("old version") << start + "Sec-WebSocket-Version: 8\r\n" + key + "\r\n"
                                 << QByteArray("13");
    QTest::newRow("HTTP/1.0") << QByteArray(start).replace("HTTP/1.1", "HTTP/1.0") + version + key
            + "\r\n" << QByteArray();
}

void TestEdge::upgradeFailures()
{
    QFETCH(const QByteArray, request);
    QFETCH(const QByteArray, version);
    test::OpenServer server;
    QVERIFY(server.open());
    WireClient client = server.client();
    client.send(request);
    // RFC 6455 §4.2.1: an error code such as 400; §4.4: with the versions that would do.
    const auto answer = client.answer();
    QVERIFY2(answer, "closed without a word");
    QVERIFY2(answer->status == 400 || answer->status == 426,
        qPrintable(QString::number(answer->status)));
    if (!version.isEmpty())
        QCOMPARE(answer->fields.value("sec-websocket-version"), version);
    QCOMPARE(server.client().call("server.info").status, 200);
}

void TestEdge::badFramesAreAnswered_data()
{
    QTest::addColumn<int>("opcode");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("field");
    const QString invalid = u"invalidArgument"_s;
    QTest::newRow("binary") << 2 << QByteArray("\x01\x02") << invalid << QString();
    QTest::newRow("empty") << 1 << QByteArray() << invalid << QString();
    QTest::newRow("bad JSON") << 1 << QByteArray("{") << invalid << QString();
    QTest::newRow("a list") << 1 << QByteArray("[]") << invalid << QString();
    QTest::newRow("nothing in it") << 1 << QByteArray("{}") << invalid << QString();
    QTest::newRow("deep") << 1 << QByteArray(50'000, '[') << invalid << QString();
    QTest::newRow("id of another type")
        << 1 << QByteArray(R"({"request":{"id":"1","op":"server.info"}})") << invalid
        << u"request.id"_s;
    QTest::newRow("no operation") << 1 << QByteArray(R"({"request":{"id":1}})") << invalid
                                  << u"request.op"_s;
    QTest::newRow("arguments of another type")
        << 1 << QByteArray(R"({"request":{"id":1,"op":"server.info","args":[]}})") << invalid
        << u"request.args"_s;
    QTest::newRow("unknown operation")
        << 1 << QByteArray(R"({"request":{"id":1,"op":"message.shred"}})") << u"notFound"_s
        << u"op"_s;
    QTest::newRow("missing field")
        << 1 << QByteArray(R"({"request":{"id":1,"op":"auth.signIn","args":{"email":"a@b"}}})")
        << invalid << u"password"_s;
    QTest::newRow("not signed in")
        << 1 << QByteArray(R"({"request":{"id":1,"op":"workspace.list"}})") << u"unauthenticated"_s
        << QString();
    QTest::newRow("only in-process") << 1 << QByteArray(R"({"request":{"id":1,"op":"auth.local"}})")
                                     << u"forbidden"_s << QString();
    QTest::newRow("too large") << 1
                               << "{\"ping\":" + QByteArray(protocol::maxRequestBytes, ' ') + "1}"
                               << u"tooLarge"_s << QString();
}

void TestEdge::badFramesAreAnswered()
{
    QFETCH(const int, opcode);
    QFETCH(const QByteArray, payload);
    test::OpenServer server;
    QVERIFY(server.open());
    WireClient client = server.client();
    QVERIFY(client.upgrade());
    client.sendText(hello());
    QVERIFY(client.envelope().contains("hello"_L1));
    client.sendFrame(opcode, payload);
    const QJsonObject error = client.envelope()["response"_L1]["error"_L1].toObject();
    QTEST(error["code"_L1].toString(), "code");
    QTEST(error["field"_L1].toString(), "field");
    QVERIFY(!error["requestId"_L1].toString().isEmpty());
    client.sendText(R"({"ping":1})");
    QCOMPARE(client.envelope()["pong"_L1].toInt(), 1);
}

void TestEdge::brokenUtf8Closes()
{
    test::OpenServer server;
    QVERIFY(server.open());
    WireClient client = server.client();
    QVERIFY(client.upgrade());
    client.sendText(hello());
    client.envelope();
    client.sendText("{\"ping\":\"\xff\xfe\"}");
    // RFC 6455 §8.1 leaves no choice.
    const auto frame = client.frame();
    QVERIFY(frame);
    QCOMPARE(frame->opcode, 8);
    QCOMPARE(frame->payload.first(2), QByteArray("\x03\xef")); // 1007
    QVERIFY(client.closedWithin(5000));
}

void TestEdge::monstrousFrameCloses()
{
    test::OpenServer server;
    QVERIFY(server.open());
    WireClient client = server.client();
    QVERIFY(client.upgrade());
    client.sendText(hello());
    client.envelope();
    // Only its head: four gigabytes announced.
    client.send(QByteArray("\x81\xff\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00\x00\x00", 14));
    const auto frame = client.frame();
    QVERIFY(frame);
    QCOMPARE(frame->opcode, 8);
    QCOMPARE(frame->payload.first(2), QByteArray("\x03\xf1")); // 1009
    QVERIFY(client.closedWithin(5000));
}

void TestEdge::attachAndSignOut()
{
    test::OpenServer server;
    QVERIFY(server.open());
    const Household household(server);
    WireClient client = server.client();
    QVERIFY(client.upgrade());
    client.sendText(hello("not.a.token"));
    QVERIFY(!client.envelope()["hello"_L1]["authenticated"_L1].toBool());
    client.sendText(R"({"request":{"id":1,"op":"auth.attach","args":{"accessToken":")"
        + household.token + R"("}}})");
    QCOMPARE(client.envelope()["response"_L1]["result"_L1]["displayName"_L1].toString(), u"Olga"_s);
    client.sendText(R"({"request":{"id":2,"op":"workspace.list"}})");
    QCOMPARE(client.envelope()["response"_L1]["result"_L1]["workspaces"_L1].toArray().size(), 1);
    // A token's end does not close the socket.
    server.clock.advanceSeconds(3600);
    client.sendText(R"({"request":{"id":3,"op":"workspace.list"}})");
    QVERIFY(client.envelope()["response"_L1]["result"_L1].isObject());
    client.sendText(R"({"request":{"id":4,"op":"auth.signOut"}})");
    QCOMPARE(client.envelope()["response"_L1]["id"_L1].toInt(), 4);
    // The connection goes on, as nobody's.
    client.sendText(R"({"request":{"id":5,"op":"workspace.list"}})");
    QCOMPARE(
        client.envelope()["response"_L1]["error"_L1]["code"_L1].toString(), u"unauthenticated"_s);
}

void TestEdge::revokedSessionIsClosed()
{
    test::OpenServer server;
    QVERIFY(server.open());
    QVERIFY(server->setRegistration(protocol::Registration::Open).result());
    const auto signUp = [&] {
        return server.client()
            .call("auth.signUp", R"({"displayName":"Ann"})")
            .json()["accessToken"_L1]
            .toString()
            .toLatin1();
    };
    const QByteArray ann = signUp();
    WireClient revoked = server.client();
    WireClient other = server.client();
    for (auto [client, token] : { std::pair(&revoked, ann), std::pair(&other, signUp()) }) {
        QVERIFY(client->upgrade());
        client->sendText(hello(token));
        QVERIFY(client->envelope()["hello"_L1]["authenticated"_L1].toBool());
    }
    QCOMPARE(server.client().call("auth.signOut", "{}", ann).status, 200);
    QCOMPARE(
        revoked.envelope()["goodbye"_L1]["error"_L1]["code"_L1].toString(), u"unauthenticated"_s);
    QVERIFY(revoked.closedWithin(5000));
    other.sendText(R"({"request":{"id":1,"op":"auth.currentUser"}})");
    QVERIFY(other.envelope()["response"_L1]["result"_L1].isObject());
}

void TestEdge::stopSaysGoodbye()
{
    test::OpenServer server;
    QVERIFY(server.open());
    WireClient client = server.client();
    QVERIFY(client.upgrade());
    client.sendText(hello());
    client.envelope();
    WireClient idle = server.client();
    QCOMPARE(idle.call("server.info").status, 200);
    QVERIFY(stopListening(*server));
    QCOMPARE(client.envelope()["goodbye"_L1]["error"_L1]["code"_L1].toString(), u"unavailable"_s);
    QVERIFY(client.closedWithin(5000));
    QVERIFY(idle.closedWithin(5000));
    QVERIFY(!server.client().isOpen());
    QVERIFY(stopListening(*server));
    QVERIFY(server.listen({ .address = u"127.0.0.1"_s, .port = 0, .tls = server::TlsMode::Off }));
    QCOMPARE(server.client().call("server.info").status, 200);
}

void TestEdge::serverEndSaysGoodbye()
{
    test::OpenServer server;
    QVERIFY(server.open(server::TlsMode::SelfSigned));
    WireClient client(server.listening.port, WireClient::Security::Tls);
    QVERIFY(client.upgrade());
    client.sendText(hello());
    client.envelope();
    server.shut();
    QCOMPARE(client.envelope()["goodbye"_L1]["error"_L1]["code"_L1].toString(), u"unavailable"_s);
    QVERIFY(client.closedWithin(5000));
}

void TestEdge::connectedPeopleAreListed()
{
    test::OpenServer server;
    QVERIFY(server.open());
    Household household(server);
    const auto connected = [&] {
        const auto status = household.link.call(protocol::hostStatus, protocol::Nothing {});
        return status ? status->connected : QList<protocol::Participant>();
    };
    QVERIFY(connected().isEmpty());
    {
        WireClient client = server.client();
        QVERIFY(client.upgrade());
        client.sendText(hello(household.token));
        client.envelope();
        QCOMPARE(connected().size(), 1);
        QCOMPARE(connected().first().displayName, u"Olga"_s);
        QCOMPARE(connected().first().address, u"127.0.0.1"_s);
    }
    QTRY_VERIFY(connected().isEmpty());
}

void TestEdge::slowReaderIsToldToPull()
{
    test::OpenServer server;
    QVERIFY(server.open());
    Household household(server);
    QStringList said;
    const auto say = [&](const QString& body) {
        server.clock.advance(1000);
        said.append(MessageId::generate(server.clock, server.random).toString());
        const auto sent = household.link.call(protocol::messageCreate,
            protocol::MessageCreate { .id = *MessageId::fromString(said.last()),
                .roomId = household.room,
                .parentId = {},
                .body = body },
            household.workspace);
        return sent.has_value();
    };
    WireClient reader = server.client();
    QVERIFY(reader.upgrade());
    reader.sendText(hello(household.token));
    reader.envelope();
    const QByteArray workspace = household.workspace.uuid.toText();
    reader.sendText(R"({"request":{"id":1,"op":"events.subscribe","args":{"workspaceId":")"
        + workspace + R"("}}})");
    QString cursor = reader.envelope()["response"_L1]["result"_L1]["cursor"_L1].toString();
    QVERIFY(!cursor.isEmpty());
    QStringList heard;
    const auto take = [&](const QJsonObject& batch) {
        cursor = batch["cursor"_L1].toString();
        for (const QJsonValueConstRef event : batch["events"_L1].toArray()) {
            if (event["type"_L1].toString() == "message.created"_L1)
                heard.append(event["entityId"_L1].toString());
        }
    };

    // More than the kernel's buffers and the backlog hold; nobody reads.
    reader.socket().setReadBufferSize(1024);
    constexpr int messages = 600;
    for (int i = 0; i < messages; ++i)
        QVERIFY(say(QString(39'000, u'x')));
    reader.socket().setReadBufferSize(0);
    // The notice comes when the reader has fallen behind, and once more when it has caught up: what
    // was left out in between may be missing from what it pulled since.
    for (int notices = 0; notices < 2;) {
        const QJsonObject push = reader.envelope()["push"_L1].toObject();
        QVERIFY2(!push.isEmpty(), "the notice did not come");
        if (push.contains("ephemeral"_L1)) // who is there
            continue;
        if (push["lagged"_L1].toBool())
            ++notices;
        else
            take(push["batch"_L1].toObject());
        QVERIFY2(notices == 0 || push["lagged"_L1].toBool(), "a batch came that leaves a gap");
    }
    QVERIFY(heard.size() < messages);
    QCOMPARE(heard, said.first(heard.size()));

    // What is missing is pulled from where it stood.
    for (bool more = true; more;) {
        reader.sendText(R"({"request":{"id":2,"op":"sync.pull","args":{"workspaceId":")" + workspace
            + R"(","limit":100,"cursor":")" + cursor.toLatin1() + R"("}}})");
        QJsonObject envelope = reader.envelope();
        while (envelope["push"_L1].toObject().contains("ephemeral"_L1))
            envelope = reader.envelope();
        const QJsonObject batch = envelope["response"_L1]["result"_L1].toObject();
        QVERIFY2(!batch.isEmpty(), "the pull was not answered");
        take(batch);
        more = batch["more"_L1].toBool();
    }
    QCOMPARE(heard, said);

    // Caught up, it hears everything again.
    QVERIFY(say(u"at last"_s));
    QJsonObject push = reader.envelope()["push"_L1].toObject();
    while (push.contains("ephemeral"_L1))
        push = reader.envelope()["push"_L1].toObject();
    take(push["batch"_L1].toObject());
    QCOMPARE(heard, said);
    QCOMPARE(push["batch"_L1]["events"_L1][0]["message"_L1]["body"_L1].toString(), u"at last"_s);
}

void TestEdge::manyConnections()
{
    test::OpenServer server;
    QVERIFY(server.open());
    std::vector<std::unique_ptr<WireClient>> clients;
    for (int i = 0; i < 150; ++i) {
        clients.push_back(std::make_unique<WireClient>(server.listening.port));
        QVERIFY(clients.back()->upgrade());
        clients.back()->sendText(hello());
    }
    for (const auto& client : clients) {
        QVERIFY(client->envelope().contains("hello"_L1));
        client->sendText(R"({"ping":1})");
    }
    for (const auto& client : clients)
        QCOMPARE(client->envelope()["pong"_L1].toInt(), 1);
}

QTEST_GUILESS_MAIN(TestEdge)
#include "test_edge.moc"
