// SPDX-License-Identifier: Apache-2.0
#include "tests/localserver/open_server.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace hearth;
using namespace Qt::StringLiterals;
using test::HttpAnswer;
using test::WireClient;

/// HTTP as bytes against the real server: what is answered to good requests, and to nonsense.
class TestHttp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void answers_data();
    void answers();
    void connectionSurvivesBadRequests();
    void connectionClosesAfterBrokenHttp_data();
    void connectionClosesAfterBrokenHttp();
    void everyAnswerHasItsFields();
    void pipelinedRequestsAreAnsweredInOrder();
    void bodyArrivesInPieces();
    void chunkedBody();
    void largeBodyIsLeftUnread();
    void expectContinue();
    void headHasNoBody();
    void openApiDescribesEveryOperation();
    void idempotencyKeyIsHonoured();
    void keepAliveFollowsTheVersion();

private:
    test::OpenServer m_server;
    QByteArray m_token;
    QByteArray m_workspace;
    QByteArray m_room;
};

namespace {

QByteArray post(const QByteArray& path, const QByteArray& body,
    const QByteArray& fields = "Content-Type: application/json\r\n")
{
    return "POST " + path + " HTTP/1.1\r\nHost: h\r\n" + fields
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray get(const QByteArray& path, const QByteArray& fields = {})
{
    return "GET " + path + " HTTP/1.1\r\nHost: h\r\n" + fields + "\r\n";
}

} // namespace

void TestHttp::initTestCase()
{
    QVERIFY2(m_server.open(), qPrintable(m_server.error.message));
    test::LocalCaller link(*m_server);
    const auto session = link.call(
        protocol::authSignUp, protocol::SignUp { .displayName = u"Olga"_s });
    QVERIFY(session);
    m_token = session->accessToken.toLatin1();
    const WorkspaceId workspace = WorkspaceId::generate(m_server.clock, m_server.random);
    QVERIFY(link.call(protocol::workspaceCreate,
        protocol::WorkspaceCreate {
            .id = workspace, .name = u"Home"_s, .icon = {}, .displayName = u"Olga"_s }));
    m_workspace = workspace.uuid.toText();
    m_room = link.call(protocol::channelList, protocol::Nothing {}, workspace)
                 ->rooms.front()
                 .id.uuid.toText();
}

void TestHttp::answers_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("contains");
    const QByteArray json = "Content-Type: application/json\r\n";
    const QByteArray none;

    QTest::newRow("health") << get("/health") << 200 << QByteArray("healthy");
    QTest::newRow("ready") << get("/ready") << 200 << QByteArray("\"status\":");
    QTest::newRow("health with a query") << get("/health?x=1") << 200 << QByteArray("healthy");
    QTest::newRow("operation") << post("/api/v1/server.info", "{}") << 200
                               << QByteArray("\"hasOwner\":true");
    QTest::newRow("operation without body")
        << post("/api/v1/server.info", {}, {}) << 200 << QByteArray("hasOwner");
    QTest::newRow("type with parameters")
        << post("/api/v1/server.info", "{}", "content-type: Application/JSON; charset=utf-8\r\n")
        << 200 << none;

    QTest::newRow("root") << get("/") << 404 << QByteArray("notFound");
    QTest::newRow("unknown path") << get("/etc/passwd") << 404 << none;
    QTest::newRow("dots") << get("/../../etc/passwd") << 404 << none;
    QTest::newRow("unknown operation")
        << post("/api/v1/message.shred", "{}") << 404 << QByteArray("notFound");
    QTest::newRow("operation in capitals") << post("/api/v1/SERVER.INFO", "{}") << 404 << none;
    QTest::newRow("operation read by GET")
        << get("/api/v1/server.info") << 405 << QByteArray("POST");
    QTest::newRow("health written") << post("/health", "{}") << 405 << QByteArray("GET, HEAD");
    QTest::newRow("ready written") << post("/ready", "{}") << 405 << none;
    QTest::newRow("delete") << QByteArray("DELETE /health HTTP/1.1\r\nHost: h\r\n\r\n") << 405
                            << none;
    QTest::newRow("socket without upgrade") << get("/api/v1/socket") << 426 << none;
    QTest::newRow("upgrade to something else")
        << get("/health", "Connection: Upgrade\r\nUpgrade: h2c\r\n") << 200 << none;
    QTest::newRow("upgrade elsewhere")
        << get("/health", "Connection: Upgrade\r\nUpgrade: websocket\r\n") << 200 << none;

    QTest::newRow("form") << post(
        "/api/v1/server.info", "a=b", "Content-Type: application/x-www-form-urlencoded\r\n")
                          << 415 << QByteArray("Content-Type");
    QTest::newRow("body of no type") << post("/api/v1/server.info", "{}", {}) << 415 << none;
    QTest::newRow("bad JSON") << post("/api/v1/server.info", "{") << 400
                              << QByteArray("invalidArgument");
    QTest::newRow("JSON that is no object") << post("/api/v1/server.info", "[1]") << 400 << none;
    QTest::newRow("broken UTF-8") << post("/api/v1/auth.signIn", "{\"email\":\"\xff\xfe\"}") << 400
                                  << none;
    QTest::newRow("deep JSON") << post("/api/v1/server.info", QByteArray(100'000, '[')) << 400
                               << none;
    QTest::newRow("missing field") << post("/api/v1/auth.signIn", R"({"email":"a@b"})") << 400
                                   << QByteArray("\"field\":\"password\"");
    QTest::newRow("wrong type") << post("/api/v1/auth.signIn", R"({"email":1,"password":"x"})")
                                << 400 << QByteArray("\"field\":\"email\"");
    QTest::newRow("long field") << post(
        "/api/v1/auth.signIn", R"({"email":")" + QByteArray(255, 'x') + R"(","password":"x"})")
                                << 400 << QByteArray("\"field\":\"email\"");

    QTest::newRow("not signed in")
        << post("/api/v1/workspace.list", "{}") << 401 << QByteArray("unauthenticated");
    QTest::newRow("forged token") << post(
        "/api/v1/workspace.list", "{}", json + "Authorization: Bearer a.b.c\r\n")
                                  << 401 << none;
    QTest::newRow("forged token, free operation")
        << post("/api/v1/server.info", "{}", json + "Authorization: Bearer a.b.c\r\n") << 401
        << none;
    QTest::newRow("another scheme")
        << post("/api/v1/workspace.list", "{}", json + "Authorization: Basic YTpi\r\n") << 401
        << none;
    QTest::newRow("only in-process")
        << post("/api/v1/host.start", "{}", json + "Authorization: Bearer TOKEN\r\n") << 403
        << none;
    QTest::newRow("signed in") << post(
        "/api/v1/workspace.list", "{}", json + "Authorization: bearer  TOKEN\r\n")
                               << 200 << QByteArray("Home");
    QTest::newRow("subscribe without a connection") << post("/api/v1/events.subscribe",
        R"({"workspaceId":"WORKSPACE"})", json + "Authorization: Bearer TOKEN\r\n")
                                                    << 501 << QByteArray("unsupported");
    QTest::newRow("long idempotency key") << post(
        "/api/v1/server.info", "{}", json + "Idempotency-Key: " + QByteArray(65, 'k') + "\r\n")
                                          << 400 << QByteArray("Idempotency-Key");
}

void TestHttp::answers()
{
    QFETCH(QByteArray, request);
    QFETCH(const QByteArray, contains);
    request.replace("TOKEN", m_token);
    // The length counted the placeholder; an id has 36 characters.
    if (request.contains("WORKSPACE"))
        request.replace("WORKSPACE", m_workspace)
            .replace("Content-Length: 27", "Content-Length: 54");
    WireClient client = m_server.client();
    const std::optional<HttpAnswer> answer = client.exchange(request);
    QVERIFY(answer);
    QTEST(answer->status, "status");
    QVERIFY2(answer->body.contains(contains) || answer->fields.value("allow").contains(contains),
        answer->body.constData());
    if (answer->status >= 400)
        QCOMPARE(answer->json()["requestId"_L1].toString().toLatin1(),
            answer->fields.value("x-request-id"));
    // Whatever was wrong with it, it was HTTP: the connection goes on.
    QCOMPARE(client.exchange(get("/health"))->status, 200);
}

void TestHttp::connectionSurvivesBadRequests()
{
    WireClient client = m_server.client();
    for (int i = 0; i < 20; ++i) {
        QCOMPARE(client.call("server.info", "nonsense").status, 400);
        QCOMPARE(client.call("no.such").status, 404);
        QCOMPARE(client.call("server.info").status, 200);
    }
}

void TestHttp::connectionClosesAfterBrokenHttp_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::newRow("garbage") << QByteArray("hello?\r\n\r\n") << 400;
    QTest::newRow("zeros") << QByteArray(64, '\0') << 400;
    QTest::newRow("TLS to a port in clear")
        << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11) << 400;
    QTest::newRow("no version") << QByteArray("GET /health\r\n\r\n") << 505;
    QTest::newRow("HTTP/0.9") << QByteArray("GET /health HTTP/0.9\r\nHost: h\r\n\r\n") << 505;
    QTest::newRow("HTTP/2") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") << 505;
    QTest::newRow("HTTP/3") << QByteArray("GET / HTTP/3.0\r\nHost: h\r\n\r\n") << 505;
    QTest::newRow("no host") << QByteArray("GET /health HTTP/1.1\r\n\r\n") << 400;
    QTest::newRow("two hosts") << QByteArray("GET /health HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n")
                               << 400;
    QTest::newRow("line feeds alone") << QByteArray("GET /health HTTP/1.1\nHost: a\n\n") << 400;
    QTest::newRow("folded field") << QByteArray(
        "GET /health HTTP/1.1\r\nHost: a\r\nX: 1\r\n 2\r\n\r\n")
                                  << 400;
    QTest::newRow("blank in a field name")
        << QByteArray("GET /health HTTP/1.1\r\nHo st: a\r\n\r\n") << 400;
    QTest::newRow("zero in a field")
        << QByteArray("GET /health HTTP/1.1\r\nHost: a\0b\r\n\r\n", 35) << 400;
    QTest::newRow("long target") << "GET /" + QByteArray(20'000, 'a')
            + " HTTP/1.1\r\nHost: a\r\n\r\n"
                                 << 431;
    QTest::newRow("long field") << "GET / HTTP/1.1\r\nHost: a\r\nX: " + QByteArray(20'000, 'a')
            + "\r\n\r\n" << 431;
    QTest::newRow("endless line") << QByteArray(20'000, 'A') << 400;
    QTest::newRow("endless head") << "GET / HTTP/1.1\r\nHost: a\r\nX: " + QByteArray(20'000, 'a')
                                  << 431;
    QTest::newRow("many fields") << "GET / HTTP/1.1\r\nHost: a\r\n"
            + QByteArray("X: y\r\n").repeated(200)
            + "\r\n" << 431;
    QTest::newRow("large body announced") << QByteArray(
        "POST /api/v1/server.info HTTP/1.1\r\nHost: a\r\nContent-Length: 300000\r\n\r\n")
                                          << 413;
    QTest::newRow("monstrous body announced") << QByteArray(
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999999\r\n\r\n")
                                              << 400;
    QTest::newRow("negative length")
        << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n") << 400;
    QTest::newRow("two lengths") << QByteArray(
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab")
                                 << 400;
    QTest::newRow("length and chunks") << QByteArray(
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: "
        "chunked\r\n\r\n0\r\n\r\n") << 400;
    QTest::newRow("unknown coding")
        << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n") << 400;
    QTest::newRow("bad chunk") << QByteArray(
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")
                               << 400;
    QTest::newRow("unknown expectation")
        << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nExpect: wonders\r\n\r\n")
        << 417;
    QTest::newRow("proxy") << QByteArray("CONNECT example.org:443 HTTP/1.1\r\nHost: a\r\n\r\n")
                           << 404;
}

void TestHttp::connectionClosesAfterBrokenHttp()
{
    QFETCH(const QByteArray, bytes);
    WireClient client = m_server.client();
    client.send(bytes);
    const std::optional<HttpAnswer> answer = client.answer();
    QVERIFY(answer);
    QTEST(answer->status, "status");
    if (answer->status == 404)
        return;
    QCOMPARE(answer->fields.value("connection"), "close");
    QVERIFY(!answer->code().isEmpty());
    QCOMPARE(m_server.client().exchange(get("/health"))->status, 200);
}

void TestHttp::everyAnswerHasItsFields()
{
    QSet<QByteArray> ids;
    for (const QByteArray& request : { get("/health"), get("/nix"),
             post("/api/v1/server.info", "{}"), QByteArray("?\r\n\r\n") }) {
        WireClient client = m_server.client();
        client.send(request);
        const std::optional<HttpAnswer> answer = client.answer();
        QVERIFY(answer);
        QCOMPARE(answer->fields.value("x-content-type-options"), "nosniff");
        QCOMPARE(answer->fields.value("content-type"), "application/json");
        QVERIFY(answer->fields.value("date").endsWith(" GMT"));
        ids.insert(answer->fields.value("x-request-id"));
    }
    QCOMPARE(ids.size(), 4);
    QVERIFY(!ids.contains(QByteArray()));
}

void TestHttp::pipelinedRequestsAreAnsweredInOrder()
{
    WireClient client = m_server.client();
    QByteArray all;
    for (int i = 0; i < 30; ++i)
        all += i % 3 == 0 ? get("/health")
            : i % 3 == 1  ? post("/api/v1/server.info", "{}")
                          : get("/nix");
    client.send(all);
    for (int i = 0; i < 30; ++i)
        QCOMPARE(client.answer()->status, i % 3 == 2 ? 404 : 200);
}

void TestHttp::bodyArrivesInPieces()
{
    WireClient client = m_server.client();
    const QByteArray request = post(
        "/api/v1/auth.signIn", R"({"email":"nobody@example.org","password":"x"})");
    for (const char c : request)
        client.send(QByteArray(1, c));
    QCOMPARE(client.answer()->status, 401);
}

void TestHttp::chunkedBody()
{
    WireClient client = m_server.client();
    client.send("POST /api/v1/server.info HTTP/1.1\r\nHost: h\r\nContent-Type: "
                "application/json\r\nTransfer-Encoding: "
                "chunked\r\n\r\n"
                "1\r\n{\r\n1\r\n}\r\n0\r\n\r\n"
        + get("/health"));
    QCOMPARE(client.answer()->status, 200);
    QVERIFY(client.answer()->body.startsWith(R"({"status":"healthy",)"));

    WireClient endless = m_server.client();
    endless.send("POST /api/v1/server.info HTTP/1.1\r\nHost: h\r\nContent-Type: "
                 "application/json\r\nTransfer-Encoding: "
                 "chunked\r\n\r\n");
    for (int i = 0; i < 20; ++i)
        endless.send("4000\r\n" + QByteArray(0x4000, ' ') + "\r\n");
    QCOMPARE(endless.answer()->status, 413);
}

void TestHttp::largeBodyIsLeftUnread()
{
    WireClient client = m_server.client();
    // The answer arrives although far more is sent than anybody will read.
    client.send("POST /api/v1/server.info HTTP/1.1\r\nHost: h\r\nContent-Type: "
                "application/json\r\nContent-Length: "
                "2000000\r\n\r\n");
    client.send(QByteArray(2'000'000, ' '));
    const std::optional<HttpAnswer> answer = client.answer();
    QVERIFY(answer);
    QCOMPARE(answer->status, 413);
    QCOMPARE(answer->code(), u"tooLarge"_s);
    // One byte below the limit is fine.
    const QByteArray fitting = "{}" + QByteArray(protocol::maxRequestBytes - 2, ' ');
    QCOMPARE(m_server.client().call("server.info", fitting).status, 200);
    QCOMPARE(m_server.client().call("server.info", fitting + ' ').status, 413);
}

void TestHttp::expectContinue()
{
    WireClient client = m_server.client();
    client.send("POST /api/v1/server.info HTTP/1.1\r\nHost: h\r\nContent-Type: "
                "application/json\r\nContent-Length: "
                "2\r\nExpect: 100-continue\r\n\r\n");
    QCOMPARE(client.answer()->status, 100);
    client.send("{}");
    QCOMPARE(client.answer()->status, 200);
}

void TestHttp::headHasNoBody()
{
    WireClient client = m_server.client();
    for (const QByteArray& path :
        { QByteArray("/health"), QByteArray("/ready"), QByteArray("/api/v1/openapi.json") }) {
        const auto head = client.exchange("HEAD " + path + " HTTP/1.1\r\nHost: h\r\n\r\n");
        QVERIFY(head);
        QCOMPARE(head->status, 200);
        QVERIFY(head->body.isEmpty());
        const auto whole = client.exchange(get(path));
        QVERIFY(whole);
        QCOMPARE(head->fields.value("content-length").toLongLong(), whole->body.size());
    }
}

void TestHttp::openApiDescribesEveryOperation()
{
    const QJsonObject paths = m_server.client()
                                  .exchange(get("/api/v1/openapi.json"))
                                  ->json()["paths"_L1]
                                  .toObject();
    for (const protocol::OperationInfo& info : protocol::operationList())
        QVERIFY2(
            info.caller == protocol::Caller::Local || paths.contains(u"/api/v1/"_s + info.name),
            qPrintable(info.name));
}

void TestHttp::idempotencyKeyIsHonoured()
{
    const QByteArray fields = "Content-Type: application/json\r\nAuthorization: Bearer " + m_token
        + "\r\nIdempotency-Key: 01890a5d-ac96-774b-bcce-b302099a8057\r\n";
    const QByteArray body = R"({"workspaceId":")" + m_workspace
        + R"(","id":"01890a5d-ac96-774b-bcce-b302099a8058","roomId":")" + m_room
        + R"(","body":"once"})";
    WireClient client = m_server.client();
    const auto first = client.exchange(post("/api/v1/message.create", body, fields));
    const auto second = client.exchange(post("/api/v1/message.create", body, fields));
    QVERIFY(first && second);
    QCOMPARE(first->status, 200);
    QCOMPARE(second->status, 200);
    QCOMPARE(first->json()["position"_L1], second->json()["position"_L1]);
    const auto other = client.exchange(
        post("/api/v1/message.create", QByteArray(body).replace("once", "else"), fields));
    QCOMPARE(other->status, 409);
}

void TestHttp::keepAliveFollowsTheVersion()
{
    WireClient old = m_server.client();
    old.send("GET /health HTTP/1.0\r\n\r\n");
    QCOMPARE(old.answer()->fields.value("connection"), "close");
    QVERIFY(old.closedWithin(5000));

    WireClient closing = m_server.client();
    closing.send(get("/health", "Connection: close\r\n"));
    QCOMPARE(closing.answer()->status, 200);
    QVERIFY(closing.closedWithin(5000));

    WireClient keeping = m_server.client();
    keeping.send("GET /health HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    QCOMPARE(keeping.answer()->fields.value("connection"), "keep-alive");
    QCOMPARE(keeping.exchange(get("/health"))->status, 200);
}

QTEST_GUILESS_MAIN(TestHttp)
#include "test_http.moc"
