// SPDX-License-Identifier: Apache-2.0
#include "localserver/auth/origins.h"
#include "tests/localserver/accounts.h"

#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;
using test::HttpAnswer;
using test::WireClient;

/// What a browser is told with every answer, and which web pages may call at all.
class TestBrowsers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_server.reset(); }
    void everyAnswerIsGuarded_data();
    void everyAnswerIsGuarded();
    void transportSecurityIsOfTlsAlone();
    void pagesMayNotCall_data();
    void pagesMayNotCall();
    void listedPagesMay();
    void preflights();
    void socketsHaveOriginsToo();
    void onlyTheOwnerLists();
    void origins_data();
    void origins();

private:
    [[nodiscard]] HttpAnswer update(const QByteArray& token, const QByteArray& origins) const;

    std::unique_ptr<test::OpenServer> m_server;
    std::unique_ptr<test::Household> m_household;
};

namespace {

QByteArray request(const QByteArray& method, const QByteArray& path, const QByteArray& fields = {})
{
    return method + ' ' + path + " HTTP/1.1\r\nHost: h\r\n" + fields + "\r\n";
}

const QByteArray page = "Origin: https://chat.example.org\r\n";
const QByteArray asksToPost = page
    + "Access-Control-Request-Method: POST\r\nAccess-Control-Request-Headers: content-type\r\n";

} // namespace

void TestBrowsers::init()
{
    m_server = std::make_unique<test::OpenServer>();
    QVERIFY2(m_server->open(), qPrintable(m_server->error.message));
    m_household = std::make_unique<test::Household>(*m_server);
}

HttpAnswer TestBrowsers::update(const QByteArray& token, const QByteArray& origins) const
{
    return m_server->client().call("server.update", "{\"origins\":" + origins + "}", token);
}

void TestBrowsers::everyAnswerIsGuarded_data()
{
    QTest::addColumn<QByteArray>("asked");
    QTest::newRow("alive") << request("GET", "/health");
    QTest::newRow("nothing there") << request("GET", "/");
    QTest::newRow("wrong method") << request("DELETE", "/health");
    QTest::newRow("not signed in") << request("POST", "/api/v1/workspace.list");
    QTest::newRow("a page that may not call") << request("GET", "/health", page);
    QTest::newRow("no HTTP") << QByteArray("hello there\r\n\r\n");
}

void TestBrowsers::everyAnswerIsGuarded()
{
    QFETCH(const QByteArray, asked);
    WireClient client = m_server->client();
    const auto answer = client.exchange(asked);
    QVERIFY(answer);
    QCOMPARE(answer->fields.value("x-content-type-options"), QByteArray("nosniff"));
    QCOMPARE(answer->fields.value("x-frame-options"), QByteArray("DENY"));
    QCOMPARE(answer->fields.value("referrer-policy"), QByteArray("no-referrer"));
    QCOMPARE(answer->fields.value("cache-control"), QByteArray("no-store"));
    QVERIFY(answer->fields.value("content-security-policy").startsWith("default-src 'none'"));
    QVERIFY(!answer->fields.contains("access-control-allow-origin"));
    QVERIFY(!answer->fields.contains("strict-transport-security"));
}

void TestBrowsers::transportSecurityIsOfTlsAlone()
{
    QVERIFY(m_server->listen(
        { .address = u"127.0.0.1"_s, .port = 0, .tls = server::TlsMode::SelfSigned }));
    WireClient client(m_server->listening.port, WireClient::Security::Tls);
    const auto answer = client.exchange(request("GET", "/health"));
    QVERIFY(answer);
    QVERIFY(answer->fields.value("strict-transport-security").startsWith("max-age="));
}

void TestBrowsers::pagesMayNotCall_data()
{
    QTest::addColumn<QByteArray>("asked");
    QTest::newRow("read") << request("GET", "/health", page);
    QTest::newRow("operation") << request("POST", "/api/v1/server.info", page);
    QTest::newRow("preflight") << request("OPTIONS", "/api/v1/server.info", asksToPost);
    QTest::newRow("no origin at all") << request("GET", "/health", "Origin: null\r\n");
    QTest::newRow("two of them") << request("GET", "/health", page + page);
    QTest::newRow("a file") << request("GET",
        "/api/v1/files/00000000-0000-7000-8000-000000000000/00000000-0000-7000-8000-000000000000",
        page);
    QTest::newRow("a socket") << request("GET", "/api/v1/socket",
        page
            + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
              "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n");
}

void TestBrowsers::pagesMayNotCall()
{
    QFETCH(const QByteArray, asked);
    WireClient client = m_server->client();
    const auto answer = client.exchange(asked);
    QVERIFY(answer);
    QCOMPARE(answer->status, 403);
    QCOMPARE(answer->field(), u"Origin"_s);
    QVERIFY(!answer->fields.contains("access-control-allow-origin"));
}

void TestBrowsers::listedPagesMay()
{
    const auto session = m_household->link.call(protocol::authLocal, protocol::LocalSignIn {});
    QVERIFY(session);
    const QByteArray owner = session->accessToken.toLatin1();
    QCOMPARE(update(owner, "[\"https://Chat.example.org:443/\"]").status, 200);
    WireClient client = m_server->client();
    const auto answer = client.exchange(request("GET", "/health", page));
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QCOMPARE(answer->fields.value("access-control-allow-origin"),
        QByteArray("https://chat.example.org"));
    QCOMPARE(answer->fields.value("vary"), QByteArray("Origin"));
    QVERIFY(!answer->fields.contains("access-control-allow-credentials"));
    const auto other = client.exchange(
        request("GET", "/health", "Origin: https://chat.example.org.evil.example\r\n"));
    QCOMPARE(other->status, 403);
    // Struck off again it may no longer.
    QCOMPARE(update(owner, "[]").status, 200);
    QCOMPARE(client.exchange(request("GET", "/health", page))->status, 403);
}

void TestBrowsers::preflights()
{
    const auto session = m_household->link.call(protocol::authLocal, protocol::LocalSignIn {});
    QCOMPARE(update(session->accessToken.toLatin1(), "[\"https://chat.example.org\"]").status, 200);
    WireClient client = m_server->client();
    const auto answer = client.exchange(request("OPTIONS", "/api/v1/message.create", asksToPost));
    QVERIFY(answer);
    QCOMPARE(answer->status, 204);
    QVERIFY(answer->fields.value("access-control-allow-methods").contains("POST"));
    QVERIFY(answer->fields.value("access-control-allow-headers").contains("Authorization"));
    // Without a browser's question OPTIONS is what it was.
    QCOMPARE(client.exchange(request("OPTIONS", "/api/v1/message.create"))->status, 405);
}

void TestBrowsers::socketsHaveOriginsToo()
{
    WireClient client = m_server->client();
    QVERIFY(client.upgrade());
}

void TestBrowsers::onlyTheOwnerLists()
{
    const test::Person ann = test::join(*m_server, m_household->joinCode);
    QCOMPARE(update(ann.access, "[\"https://chat.example.org\"]").status, 403);
    QCOMPARE(update({}, "[\"https://chat.example.org\"]").status, 401);
    const auto session = m_household->link.call(protocol::authLocal, protocol::LocalSignIn {});
    const QByteArray owner = session->accessToken.toLatin1();
    QCOMPARE(update(owner, "[\"https://chat.example.org\"]").status, 200);
    const auto info = [&](const QByteArray& token) {
        return m_server->client().call("server.info", "{}", token).json();
    };
    QCOMPARE(info(owner).value("origins"_L1).toArray().size(), 1);
    QVERIFY(!info(ann.access).contains("origins"_L1));
    QVERIFY(!info({}).contains("origins"_L1));
    // It is kept.
    m_household.reset();
    m_server->shut();
    QVERIFY(m_server->open());
    QCOMPARE(m_server->client().exchange(request("GET", "/health", page))->status, 200);
}

void TestBrowsers::origins_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("normal"); // empty: refused
    QTest::newRow("plain") << u"https://a.example"_s << u"https://a.example"_s;
    QTest::newRow("capitals") << u"HTTPS://A.Example"_s << u"https://a.example"_s;
    QTest::newRow("a port") << u"https://a.example:8443"_s << u"https://a.example:8443"_s;
    QTest::newRow("the usual port") << u"https://a.example:443"_s << u"https://a.example"_s;
    QTest::newRow("this machine") << u"http://localhost:3000"_s << u"http://localhost:3000"_s;
    QTest::newRow("IPv6") << u"http://[::1]:3000"_s << u"http://[::1]:3000"_s;
    QTest::newRow("in clear") << u"http://a.example"_s << QString();
    QTest::newRow("all") << u"*"_s << QString();
    QTest::newRow("null") << u"null"_s << QString();
    QTest::newRow("a path") << u"https://a.example/app"_s << QString();
    QTest::newRow("a person") << u"https://me@a.example"_s << QString();
    QTest::newRow("a query") << u"https://a.example?x"_s << QString();
    QTest::newRow("no scheme") << u"a.example"_s << QString();
    QTest::newRow("a file") << u"file:///etc"_s << QString();
}

void TestBrowsers::origins()
{
    QFETCH(const QString, written);
    QFETCH(const QString, normal);
    const auto origins = server::normalOrigins({ written });
    QCOMPARE(origins.has_value(), !normal.isEmpty());
    if (origins)
        QCOMPARE(origins->first(), normal);
    else
        QCOMPARE(origins.error().field, u"origins[0]"_s);
}

QTEST_GUILESS_MAIN(TestBrowsers)
#include "test_browsers.moc"
