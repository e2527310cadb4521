// SPDX-License-Identifier: Apache-2.0
#include "localserver/edge/edge.h"
#include "localserver/edge/tls_identity.h"
#include "tests/localserver/open_server.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <sys/resource.h>
#include <vector>

using namespace hearth;
using namespace Qt::StringLiterals;
using test::WireClient;

/// TLS, the certificate and listening, against the real server.
class TestListening : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tlsVersion_data();
    void tlsVersion();
    void fingerprintIsTheCertificates();
    void certificateOutlivesRestarts();
    void certificateIsRenewedWithItsKey();
    void damagedKeyIsNotReplaced();
    void certificateFiles();
    void runningServerTakesUpFilesThatChanged();
    void runningServerRenewsItsOwn();
    void listenFailures_data();
    void listenFailures();
    void portInUse();
    void listenAgainElsewhere();
    void connectionsBeyondTheFirstLimit();
};

void TestListening::tlsVersion_data()
{
    QTest::addColumn<QSsl::SslProtocol>("protocol");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("1.2") << QSsl::TlsV1_2 << false;
    QTest::newRow("1.3") << QSsl::TlsV1_3 << true;
}

void TestListening::tlsVersion()
{
    QFETCH(const QSsl::SslProtocol, protocol);
    test::OpenServer server;
    QVERIFY(server.open(server::TlsMode::SelfSigned));
    WireClient client(server.listening.port, WireClient::Security::Tls, protocol);
    QTEST(client.socket().isEncrypted(), "accepted");
    if (client.socket().isEncrypted()) {
        QCOMPARE(client.socket().sessionProtocol(), QSsl::TlsV1_3);
        QCOMPARE(client.call("server.info").status, 200);
    }
}

void TestListening::fingerprintIsTheCertificates()
{
    test::OpenServer server;
    QVERIFY(server.open(server::TlsMode::SelfSigned));
    WireClient client(server.listening.port, WireClient::Security::Tls);
    const QSslCertificate certificate = client.socket().peerCertificate();
    QCOMPARE(server.listening.fingerprint.size(), 64);
    QCOMPARE(server.listening.fingerprint, server::spkiFingerprint(certificate));
    // What other programs compute from the same certificate.
    const QByteArray spki = certificate.publicKey().toDer();
    QCOMPARE(server.listening.fingerprint.toLatin1(),
        QCryptographicHash::hash(spki, QCryptographicHash::Sha256).toHex());
    QCOMPARE(certificate.publicKey().algorithm(), QSsl::Ec);
    QCOMPARE(certificate.publicKey().length(), 256);
    QVERIFY(certificate.subjectAlternativeNames().values(QSsl::DnsEntry).contains(u"localhost"_s));
    QVERIFY(certificate.expiryDate() > server.clock.now().toDateTime().addYears(9));
    for (const QString& name : { u"tls/key.pem"_s, u"tls/cert.pem"_s, u"server.sqlite"_s }) {
        const QFileDevice::Permissions permissions = QFile::permissions(
            server.folder() + u'/' + name);
        QVERIFY2(
            !(permissions & (QFileDevice::ReadGroup | QFileDevice::ReadOther)), qPrintable(name));
    }
    QVERIFY(server::spkiFingerprint(QSslCertificate()).isEmpty());
}

void TestListening::certificateOutlivesRestarts()
{
    test::OpenServer server;
    QVERIFY(server.open(server::TlsMode::SelfSigned));
    const QString fingerprint = server.listening.fingerprint;
    server.shut();
    QVERIFY(server.open(server::TlsMode::SelfSigned));
    QCOMPARE(server.listening.fingerprint, fingerprint);
}

void TestListening::certificateIsRenewedWithItsKey()
{
    const QTemporaryDir folder;
    test::ManualClock clock;
    SystemRandom random;
    const auto first = server::selfSignedIdentity(folder.path(), clock, random);
    QVERIFY(first);
    clock.advanceSeconds(3651LL * 86'400);
    const auto renewed = server::selfSignedIdentity(folder.path(), clock, random);
    QVERIFY(renewed);
    QVERIFY(renewed->chain.first() != first->chain.first());
    QVERIFY(renewed->chain.first().expiryDate() > clock.now().toDateTime());
    QCOMPARE(renewed->fingerprint, first->fingerprint);
}

void TestListening::damagedKeyIsNotReplaced()
{
    test::OpenServer server;
    QVERIFY(server.open(server::TlsMode::SelfSigned));
    server.shut();
    QFile key(server.folder() + u"/tls/key.pem"_s);
    QVERIFY(key.open(QIODevice::WriteOnly) && key.write("gone") == 4);
    key.close();
    QVERIFY(!server.open(server::TlsMode::SelfSigned));
    QVERIFY2(server.error.message.contains("damaged"_L1), qPrintable(server.error.message));
}

void TestListening::certificateFiles()
{
    test::OpenServer server;
    QVERIFY(server.open(server::TlsMode::SelfSigned));
    const QString fingerprint = server.listening.fingerprint;
    const QTemporaryDir other;
    QVERIFY(server::selfSignedIdentity(other.path(), server.clock, server.random));
    const QString certificate = server.folder() + u"/tls/cert.pem"_s;
    const QString key = server.folder() + u"/tls/key.pem"_s;
    const auto listen = [&](const QString& certificateFile, const QString& keyFile) {
        return server.listen({ .address = u"127.0.0.1"_s,
            .port = 0,
            .tls = server::TlsMode::Files,
            .certificateFile = certificateFile,
            .keyFile = keyFile });
    };
    QVERIFY(!listen(u"/no/such/file"_s, key));
    QCOMPARE(server.error.field, u"certificateFile"_s);
    QVERIFY(!listen(key, key));
    QCOMPARE(server.error.field, u"certificateFile"_s);
    QVERIFY(!listen(certificate, certificate));
    QCOMPARE(server.error.field, u"keyFile"_s);
    QVERIFY(!listen(certificate, other.filePath(u"tls/key.pem"_s)));
    QCOMPARE(server.error.field, u"keyFile"_s);
    QVERIFY(listen(certificate, key));
    QCOMPARE(server.listening.fingerprint, fingerprint);
    QCOMPARE(
        WireClient(server.listening.port, WireClient::Security::Tls).call("server.info").status,
        200);
}

namespace {

/// The certificate that is shown now.
QSslCertificate shownBy(quint16 port)
{
    WireClient client(port, WireClient::Security::Tls);
    return client.isOpen() ? client.socket().peerCertificate() : QSslCertificate();
}

bool copyOver(const QString& from, const QString& to)
{
    QFile::remove(to);
    return QFile::copy(from, to);
}

/// An edge without anything behind it, which looks at its certificate all the time.
class ShowingEdge {
public:
    explicit ShowingEdge(const QString& folder)
        : edge(endpoint, folder, clock, random, limits())
    {
        edge.onFingerprintChanged([this](const QString&) { ++changes; });
    }

    bool listen(const server::ListenConfig& config)
    {
        Future<server::Listening> future = edge.listen(config);
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000))
            return false;
        const Result<server::Listening> result = future.result();
        port = result ? result->port : 0;
        return result.has_value();
    }

    class Nobody final : public server::Endpoint {
    public:
        Future<server::EndpointReply> call(server::EndpointCall) override
        {
            return ready<server::EndpointReply>(fail(ErrorCode::Unsupported, u"nobody"_s));
        }
        void disconnected(server::ConnectionId) override { }
        Result<server::Identity> authenticate(const QString&, const QString&) override
        {
            return fail(ErrorCode::Unauthenticated, u"nobody"_s);
        }
        protocol::ServerHello hello() const override { return {}; }
    };

    test::ManualClock clock;
    SystemRandom random;
    std::atomic<int> changes = 0;
    Nobody endpoint;
    server::Edge edge;
    quint16 port = 0;

private:
    static server::EdgeLimits limits()
    {
        server::EdgeLimits quick;
        quick.certificateReview = std::chrono::milliseconds(20);
        return quick;
    }
};

} // namespace

void TestListening::runningServerTakesUpFilesThatChanged()
{
    const QTemporaryDir folder;
    const QTemporaryDir other;
    ShowingEdge showing(folder.path());
    QVERIFY(server::selfSignedIdentity(folder.path(), showing.clock, showing.random));
    QVERIFY(server::selfSignedIdentity(other.path(), showing.clock, showing.random));
    const QString certificate = folder.filePath(u"tls/cert.pem"_s);
    const QString key = folder.filePath(u"tls/key.pem"_s);
    QVERIFY(showing.listen({ .address = u"127.0.0.1"_s,
        .port = 0,
        .tls = server::TlsMode::Files,
        .certificateFile = certificate,
        .keyFile = key }));
    const QSslCertificate first = shownBy(showing.port);
    QVERIFY(!first.isNull());
    // Half of a new pair is not taken up, and what was shown stays.
    QVERIFY(copyOver(other.filePath(u"tls/cert.pem"_s), certificate));
    QCOMPARE(shownBy(showing.port), first);
    QVERIFY(copyOver(other.filePath(u"tls/key.pem"_s), key));
    QTRY_VERIFY_WITH_TIMEOUT(shownBy(showing.port) != first, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(showing.changes.load(), 1, 20'000);
}

void TestListening::runningServerRenewsItsOwn()
{
    const QTemporaryDir folder;
    ShowingEdge showing(folder.path());
    QVERIFY(showing.listen(
        { .address = u"127.0.0.1"_s, .port = 0, .tls = server::TlsMode::SelfSigned }));
    const QSslCertificate first = shownBy(showing.port);
    QVERIFY(!first.isNull());
    // Three weeks before the end.
    showing.clock.advanceSeconds((3650LL - 21) * 86'400);
    QTRY_VERIFY_WITH_TIMEOUT(shownBy(showing.port) != first, 20'000);
    const QSslCertificate renewed = shownBy(showing.port);
    QCOMPARE(server::spkiFingerprint(renewed), server::spkiFingerprint(first));
    QVERIFY(renewed.expiryDate() > first.expiryDate());
    QCOMPARE(showing.changes.load(), 0);
}

void TestListening::listenFailures_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<server::TlsMode>("tls");
    QTest::addColumn<QString>("field");
    QTest::newRow("no address") << QString() << server::TlsMode::SelfSigned << u"address"_s;
    QTest::newRow("a name") << u"example.org"_s << server::TlsMode::SelfSigned << u"address"_s;
    QTest::newRow("somebody else's address")
        << u"192.0.2.1"_s << server::TlsMode::SelfSigned << u"address"_s;
    QTest::newRow("in clear to everybody") << u"0.0.0.0"_s << server::TlsMode::Off << u"tls"_s;
    QTest::newRow("in clear to everybody, IPv6") << u"::"_s << server::TlsMode::Off << u"tls"_s;
}

void TestListening::listenFailures()
{
    QFETCH(const QString, address);
    QFETCH(const server::TlsMode, tls);
    test::OpenServer server;
    QVERIFY(server.open());
    QVERIFY(!server.listen({ .address = address, .port = 0, .tls = tls }));
    QCOMPARE(server.error.code, ErrorCode::InvalidArgument);
    QTEST(server.error.field, "field");
}

void TestListening::portInUse()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    test::OpenServer server;
    QVERIFY(server.open());
    QVERIFY(!server.listen(
        { .address = u"127.0.0.1"_s, .port = other.serverPort(), .tls = server::TlsMode::Off }));
    QCOMPARE(server.error.code, ErrorCode::Conflict);
    QCOMPARE(server.error.field, u"port"_s);
}

void TestListening::listenAgainElsewhere()
{
    test::OpenServer server;
    QVERIFY(server.open());
    WireClient first = server.client();
    QCOMPARE(first.call("server.info").status, 200);
    const quint16 before = server.listening.port;
    QVERIFY(server.listen({ .address = u"127.0.0.1"_s, .port = 0, .tls = server::TlsMode::Off }));
    QVERIFY(first.closedWithin(5000));
    QVERIFY(server.listening.port != before);
    QCOMPARE(server.client().call("server.info").status, 200);
    QVERIFY(!WireClient(before).isOpen());
}

// Systems let a program have 1,024 files and sockets until it asks for more.
void TestListening::connectionsBeyondTheFirstLimit()
{
    rlimit before {};
    QCOMPARE(getrlimit(RLIMIT_NOFILE, &before), 0);
    const auto restore = qScopeGuard([&before] { setrlimit(RLIMIT_NOFILE, &before); });
    rlimit small = before;
    small.rlim_cur = 100;
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &small), 0);

    test::OpenServer server;
    QVERIFY(server.open());
    std::vector<std::unique_ptr<WireClient>> clients;
    for (int i = 0; i < 80; ++i) // two sockets each in this process
        clients.push_back(std::make_unique<WireClient>(server.listening.port));
    QVERIFY(clients.back()->isOpen());
    QCOMPARE(clients.back()->call("server.info").status, 200);
}

QTEST_GUILESS_MAIN(TestListening)
#include "test_listening.moc"
