// SPDX-License-Identifier: Apache-2.0
#include "tests/localserver/accounts.h"

#include <QCryptographicHash>
#include <QDir>

using namespace hearth;
using namespace Qt::StringLiterals;
using test::HttpAnswer;
using test::WireClient;

/// The bytes of files over a real connection: bodies of any length as they come, answers as they
/// are taken, and what breaks off on the way.
class TestFileHttp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void oneLargePiece();
    void oneLargePieceOverTls();
    void chunks();
    void requestsBehindABody();
    void isToldToGoOn();
    void isRefusedBeforeItsBody();
    void oneAtATime();
    void whatArrivedStays();
    void whatHasAChecksumDoesNotStay();
    void whatIsRemovedTakesNoMore();
    void downInFullAndInParts();
    void headHasNoBody();
    void otherBodiesKeepTheirLimit();

private:
    /// A file of this size is expected now; its path.
    QByteArray announce(qint64 size);
    QByteArray patch(
        const QByteArray& path, qint64 offset, qint64 length, const QByteArray& more = {}) const;
    QByteArray plain(
        const QByteArray& method, const QByteArray& path, const QByteArray& more = {}) const;
    qint64 offset(const QByteArray& path);
    void sendWhole(WireClient& client);

    test::OpenServer m_server;
    QByteArray m_token;
    WorkspaceId m_workspace;
};

namespace {

/// More than any buffer on the way.
const QByteArray& largeContent()
{
    static const QByteArray content = [] {
        QByteArray out;
        for (int i = 0; out.size() < 9'000'000; ++i)
            out += "line " + QByteArray::number(i) + " of a long text\n";
        return out;
    }();
    return content;
}

constexpr char tus[] = "Tus-Resumable: 1.0.0\r\n";

} // namespace

void TestFileHttp::initTestCase()
{
    QVERIFY2(m_server.open(), qPrintable(m_server.error.message));
    test::LocalCaller link(*m_server);
    const auto session = link.call(
        protocol::authSignUp, protocol::SignUp { .displayName = u"Olga"_s });
    QVERIFY(session);
    m_token = session->accessToken.toLatin1();
    m_workspace = WorkspaceId::generate(m_server.clock, m_server.random);
    QVERIFY(link.call(protocol::workspaceCreate,
        protocol::WorkspaceCreate {
            .id = m_workspace, .name = u"Home"_s, .icon = {}, .displayName = u"Olga"_s }));
}

QByteArray TestFileHttp::plain(
    const QByteArray& method, const QByteArray& path, const QByteArray& more) const
{
    return method + ' ' + path + " HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer " + m_token + "\r\n"
        + more + "\r\n";
}

QByteArray TestFileHttp::patch(
    const QByteArray& path, qint64 offset, qint64 length, const QByteArray& more) const
{
    return plain("PATCH", path,
        tus + QByteArray("Content-Type: application/offset+octet-stream\r\nUpload-Offset: ")
            + QByteArray::number(offset) + "\r\nContent-Length: " + QByteArray::number(length)
            + "\r\n" + more);
}

QByteArray TestFileHttp::announce(qint64 size)
{
    WireClient client = m_server.client();
    const auto answer = client.exchange(plain("POST", "/api/v1/files/" + m_workspace.uuid.toText(),
        tus + QByteArray("Upload-Length: ") + QByteArray::number(size)
            + "\r\nUpload-Metadata: filename " + QByteArray("text.txt").toBase64() + "\r\n"));
    if (!answer || answer->status != 201)
        qFatal("%s", answer ? answer->body.constData() : "no answer");
    const QByteArray location = answer->fields.value("location");
    return location.first(location.indexOf('?'));
}

qint64 TestFileHttp::offset(const QByteArray& path)
{
    WireClient client = m_server.client();
    const auto answer = client.exchange(plain("HEAD", path, tus));
    return answer && answer->status == 200 ? answer->fields.value("upload-offset").toLongLong()
                                           : -1;
}

void TestFileHttp::sendWhole(WireClient& client)
{
    const QByteArray& content = largeContent();
    const QByteArray path = announce(content.size());
    client.send(patch(path, 0, content.size()) + content);
    const auto answer = client.answer();
    QVERIFY(answer);
    QCOMPARE(answer->status, 204);
    QCOMPARE(answer->fields.value("upload-offset"), QByteArray::number(content.size()));
    QVERIFY(!answer->fields.contains("content-length"));
    QCOMPARE(client.exchange(plain("GET", path))->body, content);
}

void TestFileHttp::oneLargePiece()
{
    WireClient client = m_server.client();
    sendWhole(client);
}

void TestFileHttp::oneLargePieceOverTls()
{
    QVERIFY(m_server.listen(
        { .address = u"127.0.0.1"_s, .port = 0, .tls = server::TlsMode::SelfSigned }));
    {
        WireClient client(m_server.listening.port, WireClient::Security::Tls);
        const QByteArray& content = largeContent();
        const auto made = client.exchange(
            plain("POST", "/api/v1/files/" + m_workspace.uuid.toText(),
                tus + QByteArray("Upload-Length: ") + QByteArray::number(content.size())
                    + "\r\nUpload-Metadata: filename " + QByteArray("t").toBase64() + "\r\n"));
        QVERIFY(made);
        QCOMPARE(made->status, 201);
        const QByteArray path = made->fields.value("location");
        client.send(patch(path, 0, content.size()) + content);
        const auto answer = client.answer();
        QVERIFY(answer);
        QCOMPARE(answer->status, 204);
        const auto got = client.exchange(plain("GET", path.first(path.indexOf('?'))));
        QVERIFY(got);
        QCOMPARE(got->body, content);
    }
    QVERIFY(m_server.listen({ .address = u"127.0.0.1"_s, .port = 0, .tls = server::TlsMode::Off }));
}

void TestFileHttp::chunks()
{
    const QByteArray path = announce(12);
    WireClient client = m_server.client();
    client.send(plain("PATCH", path,
        tus
            + QByteArray("Content-Type: application/offset+octet-stream\r\nUpload-Offset: "
                         "0\r\nTransfer-Encoding: chunked\r\n")));
    client.send("5\r\nhello\r\n");
    client.send("7\r\n, world\r\n0\r\n\r\n");
    QCOMPARE(client.answer()->status, 204);
    QCOMPARE(client.exchange(plain("GET", path))->body, "hello, world");
}

void TestFileHttp::requestsBehindABody()
{
    const QByteArray path = announce(10);
    WireClient client = m_server.client();
    client.send(patch(path, 0, 5) + "01234" + plain("HEAD", path, tus) + patch(path, 5, 5) + "56789"
        + plain("GET", path));
    QCOMPARE(client.answer("PATCH")->status, 204);
    QCOMPARE(client.answer("HEAD")->fields.value("upload-offset"), "5");
    QCOMPARE(client.answer("PATCH")->status, 204);
    QCOMPARE(client.answer("GET")->body, "0123456789");
}

void TestFileHttp::isToldToGoOn()
{
    const QByteArray path = announce(5);
    WireClient client = m_server.client();
    client.send(patch(path, 0, 5, "Expect: 100-continue\r\n"));
    QCOMPARE(client.answer()->status, 100);
    client.send("hello");
    QCOMPARE(client.answer()->status, 204);
}

void TestFileHttp::isRefusedBeforeItsBody()
{
    const QByteArray path = announce(5);
    WireClient client = m_server.client();
    client.send(patch(path, 3, 2'000'000'000, "Expect: 100-continue\r\n"));
    const auto answer = client.answer();
    QCOMPARE(answer->status, 409);
    QCOMPARE(answer->fields.value("connection"), "close");
    QCOMPARE(answer->fields.value("tus-resumable"), "1.0.0");
    WireClient stranger = m_server.client();
    stranger.send("PATCH " + path + " HTTP/1.1\r\nHost: h\r\n" + tus
        + "Content-Type: application/offset+octet-stream\r\nUpload-Offset: 0\r\nContent-Length: "
          "2000000000\r\n\r\n"
        + largeContent());
    QCOMPARE(stranger.answer()->status, 401);
    QCOMPARE(offset(path), 0);
}

void TestFileHttp::oneAtATime()
{
    const QByteArray path = announce(10);
    WireClient first = m_server.client();
    first.send(patch(path, 0, 10) + "0123");
    QTRY_COMPARE(offset(path), 4);
    WireClient second = m_server.client();
    second.send(patch(path, 4, 6) + "456789");
    QCOMPARE(second.answer()->status, 423);
    first.send("456789");
    QCOMPARE(first.answer()->status, 204);
}

void TestFileHttp::whatArrivedStays()
{
    const QByteArray path = announce(10);
    {
        WireClient client = m_server.client();
        client.send(patch(path, 0, 10) + "0123");
        QTRY_COMPARE(offset(path), 4);
        client.socket().abort();
    }
    WireClient again = m_server.client();
    // The server hears of the end in its own time.
    QTRY_COMPARE(again.exchange(patch(path, 4, 0))->status, 204);
    again.send(patch(path, 4, 6) + "456789");
    QCOMPARE(again.answer()->status, 204);
    QCOMPARE(again.exchange(plain("GET", path))->body, "0123456789");
}

void TestFileHttp::whatHasAChecksumDoesNotStay()
{
    const QByteArray path = announce(10);
    {
        WireClient client = m_server.client();
        client.send(
            patch(path, 0, 10,
                "Upload-Checksum: sha1 "
                    + QCryptographicHash::hash("0123456789", QCryptographicHash::Sha1).toBase64()
                    + "\r\n")
            + "0123");
        QTRY_COMPARE(offset(path), 4);
        client.socket().abort();
    }
    QTRY_COMPARE(offset(path), 0);
}

/// However much is still to come: nobody's quota counts it any more.
void TestFileHttp::whatIsRemovedTakesNoMore()
{
    const QByteArray& content = largeContent();
    const QByteArray path = announce(content.size());
    WireClient sender = m_server.client();
    sender.send(patch(path, 0, content.size()) + content.first(100'000));
    QTRY_COMPARE(offset(path), 100'000);
    WireClient other = m_server.client();
    QCOMPARE(other.exchange(plain("DELETE", path, tus))->status, 204);
    QCOMPARE(offset(path), -1);
    sender.send(content.sliced(100'000, 10));
    QCOMPARE(sender.answer()->status, 404);
    const QDir uploads(
        m_server.folder() + u"/workspaces/"_s + m_workspace.toString() + u"/uploads"_s);
    QVERIFY(!uploads.exists(QString::fromLatin1(path.split('/').back())));
}

void TestFileHttp::downInFullAndInParts()
{
    const QByteArray& content = largeContent();
    const QByteArray path = announce(content.size());
    WireClient client = m_server.client();
    client.send(patch(path, 0, content.size()) + content);
    QCOMPARE(client.answer()->status, 204);
    client.send(plain("GET", path, "Range: bytes=5000000-\r\n")
        + plain("GET", path, "Range: bytes=0-4\r\n") + plain("GET", "/health"));
    const auto rest = client.answer();
    QCOMPARE(rest->status, 206);
    QCOMPARE(rest->body, content.sliced(5'000'000));
    QCOMPARE(client.answer()->body, content.first(5));
    QCOMPARE(client.answer()->status, 200);
    QCOMPARE(client.exchange(plain("GET", path, "Connection: close\r\n"))->body, content);
    QVERIFY(client.closedWithin(5000));
}

void TestFileHttp::headHasNoBody()
{
    const QByteArray path = announce(5);
    WireClient client = m_server.client();
    client.send(patch(path, 0, 5) + "hello");
    QCOMPARE(client.answer()->status, 204);
    client.send(plain("HEAD", path) + plain("GET", path));
    const auto head = client.answer("HEAD");
    QCOMPARE(head->status, 200);
    QCOMPARE(head->fields.value("content-length"), "5");
    QCOMPARE(head->fields.value("content-type"), "text/plain");
    QCOMPARE(client.answer()->body, "hello");
}

void TestFileHttp::otherBodiesKeepTheirLimit()
{
    WireClient client = m_server.client();
    client.send("PATCH /api/v1/server.info HTTP/1.1\r\nHost: h\r\nContent-Length: 2000000\r\n\r\n");
    QCOMPARE(client.answer()->status, 413);
    WireClient posted = m_server.client();
    posted.send(plain("POST", "/api/v1/files/" + m_workspace.uuid.toText(),
        tus + QByteArray("Upload-Length: 5\r\nContent-Length: 2000000\r\n")));
    QCOMPARE(posted.answer()->status, 413);
}

QTEST_GUILESS_MAIN(TestFileHttp)
#include "test_file_http.moc"
