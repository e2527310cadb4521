// SPDX-License-Identifier: Apache-2.0
#include "core/client/fingerprint.h"
#include "core/client/web_socket_link.h"
#include "tests/client/certificate.h"
#include "tests/client/told.h"

#include <QSslConfiguration>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTest>
#include <QWebSocket>
#include <QWebSocketServer>

using namespace hearth;
using namespace hearth::client;
using test::Told;
using namespace Qt::StringLiterals;

namespace {

/// A bare TLS server that notes what arrives after the handshake.
class Listener {
public:
    explicit Listener(const QSslConfiguration& configuration)
    {
        m_server.setSslConfiguration(configuration);
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::pendingConnectionAvailable, &m_server, [this] {
            while (QTcpSocket* socket = m_server.nextPendingConnection()) {
                ++accepted;
                QObject::connect(socket, &QIODevice::readyRead, socket,
                    [this, socket] { received += socket->readAll(); });
                received += socket->readAll();
            }
        });
        QObject::connect(&m_server, &QSslServer::startedEncryptionHandshake, &m_server,
            [this] { ++handshakes; });
    }

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

    int handshakes = 0;
    int accepted = 0;
    QByteArray received;

private:
    QSslServer m_server;
};

} // namespace

class TestWebSocketLink : public QObject {
    Q_OBJECT

    test::Certificate m_certificate;
    QString m_fingerprint;
    QSslConfiguration m_defaults = QSslConfiguration::defaultConfiguration();
    std::unique_ptr<QWebSocketServer> m_server;
    std::vector<std::unique_ptr<QWebSocket>> m_accepted;
    QStringList m_heard;

    void serve(QWebSocketServer::SslMode mode)
    {
        m_server = std::make_unique<QWebSocketServer>(u"test"_s, mode);
        if (mode == QWebSocketServer::SecureMode)
            m_server->setSslConfiguration(test::serverConfiguration(m_certificate));
        QVERIFY(m_server->listen(QHostAddress::LocalHost));
        connect(m_server.get(), &QWebSocketServer::newConnection, this, [this] {
            auto& socket = m_accepted.emplace_back(m_server->nextPendingConnection());
            connect(socket.get(), &QWebSocket::textMessageReceived, this,
                [this](const QString& text) { m_heard.append(text); });
        });
    }

    protocol::ServerAddress address(const QString& fingerprint) const
    {
        return {
            .host = u"127.0.0.1"_s, .port = m_server->serverPort(), .fingerprint = fingerprint
        };
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_certificate = test::makeCertificate("hearth.test");
        QVERIFY(!m_certificate.certificate.isNull());
        m_fingerprint = publicKeyFingerprint(m_certificate.certificate);
    }

    void cleanup()
    {
        m_accepted.clear();
        m_server.reset();
        m_heard.clear();
        QSslConfiguration::setDefaultConfiguration(m_defaults);
    }

    void fingerprintIsThePinOfTheKey()
    {
        QCOMPARE(m_fingerprint.size(), 64);
        // RFC 7469 §2.4: the hash of the SPKI, which is what QSslKey gives as DER for keys that it
        // knows.
        const QByteArray spki = m_certificate.certificate.publicKey().toDer();
        QCOMPARE(m_fingerprint.toLatin1(),
            QCryptographicHash::hash(spki, QCryptographicHash::Sha256).toHex());
        QVERIFY(publicKeyFingerprint(test::makeCertificate("hearth.test").certificate)
            != m_fingerprint);
        QVERIFY(publicKeyFingerprint(QSslCertificate()).isEmpty());
    }

    void protection_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("pin");
        QTest::addColumn<Protection>("expected");
        QTest::newRow("pinned") << u"192.168.1.20"_s << QString(64, u'a') << Protection::Pinned;
        QTest::newRow("pinned loopback")
            << u"127.0.0.1"_s << QString(64, u'a') << Protection::Pinned;
        QTest::newRow("name") << u"chat.example"_s << QString() << Protection::SystemTrust;
        QTest::newRow("address") << u"192.168.1.20"_s << QString() << Protection::SystemTrust;
        QTest::newRow("any address") << u"0.0.0.0"_s << QString() << Protection::SystemTrust;
        QTest::newRow("a name that looks local")
            << u"localhost.example"_s << QString() << Protection::SystemTrust;
        QTest::newRow("localhost") << u"LocalHost"_s << QString() << Protection::Loopback;
        QTest::newRow("127/8") << u"127.8.9.1"_s << QString() << Protection::Loopback;
        QTest::newRow("::1") << u"::1"_s << QString() << Protection::Loopback;
    }

    void protection()
    {
        QFETCH(QString, host);
        QFETCH(QString, pin);
        QFETCH(Protection, expected);
        QCOMPARE(protectionFor({ .host = host, .port = 1, .fingerprint = pin }), expected);
    }

    void rightPinOpens()
    {
        serve(QWebSocketServer::SecureMode);
        Told told;
        WebSocketLink link(address(m_fingerprint));
        link.open(told.handlers());
        QCOMPARE(told.opened, 0);
        QTRY_COMPARE(told.opened, 1);
        link.send("{\"ping\":1}");
        QTRY_COMPARE(m_heard, QStringList { u"{\"ping\":1}"_s });
        m_accepted.front()->sendTextMessage(u"{\"pong\":\"ä\"}"_s);
        QTRY_COMPARE(told.received, QList<QByteArray> { "{\"pong\":\"ä\"}" });
        QCOMPARE(m_accepted.front()->requestUrl().path(), u"/api/v1/socket"_s);
        QVERIFY(told.closed.isEmpty());
    }

    void wrongPinSendsNothing()
    {
        Listener listener(test::serverConfiguration(m_certificate));
        Told told;
        WebSocketLink link(
            { .host = u"127.0.0.1"_s, .port = listener.port(), .fingerprint = QString(64, u'0') });
        link.open(told.handlers());
        QTRY_COMPARE(told.closed.size(), 1);
        QVERIFY2(told.closed.front().code == ErrorCode::Forbidden,
            qPrintable(told.closed.front().detail));
        QCOMPARE(told.closed.front().field, u"fingerprint"_s);
        QCOMPARE(told.opened, 0);
        QCOMPARE(listener.handshakes, 1);
        QVERIFY(listener.received.isEmpty());
    }

    void aStrangerIsDescribed()
    {
        const test::Certificate authority = test::makeCertificate("authority.test");
        const test::Certificate portal = test::makeCertificate("portal.hotel.example", &authority);
        Listener self(test::serverConfiguration(m_certificate));
        Listener web(test::serverConfiguration(portal));
        for (const Listener* listener : { &self, &web }) {
            Told told;
            WebSocketLink link({ .host = u"127.0.0.1"_s,
                .port = listener->port(),
                .fingerprint = QString(64, u'0') });
            link.open(told.handlers());
            QTRY_COMPARE(told.closed.size(), 1);
            const QJsonObject details = told.closed.front().details;
            const bool isWeb = listener == &web;
            QCOMPARE(details.value("found"_L1).toString(),
                publicKeyFingerprint(isWeb ? portal.certificate : m_certificate.certificate));
            QCOMPARE(details.value("name"_L1).toString(),
                isWeb ? u"portal.hotel.example"_s : u"hearth.test"_s);
            QCOMPARE(details.value("answer"_L1).toString(), isWeb ? u"web"_s : QString());
            QVERIFY(listener->received.isEmpty());
        }
    }

    void bareListenerHearsTheRequestAfterTheRightPin()
    {
        Listener listener(test::serverConfiguration(m_certificate));
        Told told;
        WebSocketLink link(
            { .host = u"127.0.0.1"_s, .port = listener.port(), .fingerprint = m_fingerprint });
        link.open(told.handlers());
        QTRY_VERIFY(listener.received.startsWith("GET /api/v1/socket HTTP/1.1"));
    }

    // A certificate that the system trusts is no way around the pin.
    void trustedCertificateWithTheWrongPin()
    {
        const test::Certificate authority = test::makeCertificate("authority.test");
        const test::Certificate leaf = test::makeCertificate("localhost", &authority);
        QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
        trusting.setCaCertificates({ authority.certificate });
        QSslConfiguration::setDefaultConfiguration(trusting);
        Listener listener(test::serverConfiguration(leaf));
        Told told;
        WebSocketLink link(
            { .host = u"localhost"_s, .port = listener.port(), .fingerprint = m_fingerprint });
        link.open(told.handlers());
        QTRY_COMPARE(told.closed.size(), 1);
        QCOMPARE(told.closed.front().field, u"fingerprint"_s);
        QVERIFY(listener.received.isEmpty());
        Told right;
        WebSocketLink pinned({ .host = u"localhost"_s,
            .port = listener.port(),
            .fingerprint = publicKeyFingerprint(leaf.certificate) });
        pinned.open(right.handlers());
        QTRY_VERIFY(listener.received.startsWith("GET "));
    }

    void untrustedCertificateWithoutPin()
    {
        Listener listener(test::serverConfiguration(m_certificate));
        Told told;
        // Leads to this machine without being a loopback address, so that the system's trust
        // decides.
        WebSocketLink link({ .host = u"0.0.0.0"_s, .port = listener.port(), .fingerprint = {} });
        link.open(told.handlers());
        QTRY_COMPARE(told.closed.size(), 1);
        QCOMPARE(told.closed.front().code, ErrorCode::Forbidden);
        QCOMPARE(told.closed.front().field, u"certificate"_s);
        // A person may confirm it.
        QCOMPARE(told.closed.front().details.value("found"_L1).toString(), m_fingerprint);
        QVERIFY(listener.received.isEmpty());
    }

    void oldTlsIsRefused()
    {
        QSslConfiguration old = test::serverConfiguration(m_certificate);
        old.setProtocol(QSsl::TlsV1_2);
        Listener listener(old);
        Told told;
        WebSocketLink link(
            { .host = u"127.0.0.1"_s, .port = listener.port(), .fingerprint = m_fingerprint });
        link.open(told.handlers());
        QTRY_COMPARE(told.closed.size(), 1);
        QCOMPARE(told.closed.front().code, ErrorCode::Unavailable);
        QCOMPARE(listener.accepted, 0);
    }

    void plainOnLoopback()
    {
        serve(QWebSocketServer::NonSecureMode);
        Told told;
        WebSocketLink link(address({}));
        link.open(told.handlers());
        QTRY_COMPARE(told.opened, 1);
    }

    void nothingListens_data()
    {
        QTest::addColumn<bool>("pinned");
        QTest::newRow("plain") << false;
        QTest::newRow("pinned") << true;
    }

    void nothingListens()
    {
        QFETCH(const bool, pinned);
        serve(QWebSocketServer::NonSecureMode);
        const protocol::ServerAddress where = address(pinned ? m_fingerprint : QString());
        m_server->close();
        Told told;
        WebSocketLink link(where);
        link.open(told.handlers());
        QVERIFY(told.closed.isEmpty());
        QTRY_COMPARE(told.closed.size(), 1);
        QCOMPARE(told.closed.front().code, ErrorCode::Unavailable);
        QCOMPARE(told.closed.front().message, u"nothing answers at "_s + where.authority());
    }

    void hostThatCannotBe()
    {
        Told told;
        WebSocketLink link({ .host = u"not a host"_s, .port = 1, .fingerprint = m_fingerprint });
        link.open(told.handlers());
        QVERIFY(told.closed.isEmpty());
        QTRY_COMPARE(told.closed.size(), 1);
        QCOMPARE(told.closed.front().code, ErrorCode::Unavailable);
        QCOMPARE(told.closed.front().message, u"there is no host named not a host"_s);
    }

    void closedByTheServerAndOpenedAgain()
    {
        serve(QWebSocketServer::SecureMode);
        Told told;
        WebSocketLink link(address(m_fingerprint));
        link.open(told.handlers());
        QTRY_COMPARE(told.opened, 1);
        QTRY_COMPARE(m_accepted.size(), 1U);
        m_accepted.front()->close(QWebSocketProtocol::CloseCodePolicyViolated, u"enough"_s);
        QTRY_COMPARE(told.closed.size(), 1);
        QCOMPARE(told.closed.front().code, ErrorCode::Unavailable);
        QVERIFY(told.closed.front().detail.contains(u"enough"_s));
        link.send("into the void");
        link.open(told.handlers());
        QTRY_COMPARE(told.opened, 2);
        link.send("again");
        QTRY_COMPARE(m_heard, QStringList { u"again"_s });
        QCOMPARE(told.closed.size(), 1);
    }

    void closedByTheCallerTellsTheServer()
    {
        serve(QWebSocketServer::SecureMode);
        Told told;
        WebSocketLink link(address(m_fingerprint));
        link.open(told.handlers());
        QTRY_COMPARE(told.opened, 1);
        QTRY_COMPARE(m_accepted.size(), 1U);
        link.send("last words");
        link.close();
        QTRY_COMPARE(m_accepted.front()->state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(m_heard, QStringList { u"last words"_s });
        QVERIFY(told.closed.isEmpty());
    }

    void closedFromWithinACallback()
    {
        serve(QWebSocketServer::SecureMode);
        WebSocketLink link(address(m_fingerprint));
        int received = 0;
        protocol::Link::Handlers handlers { .opened = [] {},
            .received =
                [&](const QByteArray&) {
                    ++received;
                    link.close();
                },
            .closed = [](const Error&) {} };
        link.open(handlers);
        QTRY_COMPARE(m_accepted.size(), 1U);
        m_accepted.front()->sendTextMessage(u"one"_s);
        m_accepted.front()->sendTextMessage(u"two"_s);
        QTRY_COMPARE(m_accepted.front()->state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(received, 1);
    }
};

QTEST_GUILESS_MAIN(TestWebSocketLink)
#include "test_web_socket_link.moc"
