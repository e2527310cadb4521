// SPDX-License-Identifier: Apache-2.0
#include "core/client/web_socket_link.h"
#include "tests/client/told.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace hearth;
using namespace hearth::client;
using namespace Qt::StringLiterals;
using test::Told;

namespace {

/// Whatever is said to it, it answers the same, in plain text.
class Parrot {
public:
    explicit Parrot(QByteArray answer)
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(
            &m_server, &QTcpServer::newConnection, &m_server, [this, answer = std::move(answer)] {
                QTcpSocket* socket = m_server.nextPendingConnection();
                QObject::connect(socket, &QIODevice::readyRead, socket, [this, socket, answer] {
                    heard.append(socket->readAll());
                    if (heard.size() == silentAt)
                        return;
                    socket->write(answer);
                    socket->disconnectFromHost();
                });
            });
    }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

    QList<QByteArray> heard;
    qsizetype silentAt = 0; ///< what is heard as the so-manieth gets no answer

private:
    QTcpServer m_server;
};

} // namespace

/// Networks that answer in a server's place until somebody has signed in to them.
class TestPortal : public QObject {
    Q_OBJECT

    const QString m_pin { 64, u'0' };

private Q_SLOTS:
    void aPortalIsKnownByItsAnswer_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("known");
        QTest::newRow("redirection")
            << QByteArray("HTTP/1.1 302 Found\r\nLocation: http://login.hotel.example/\r\n\r\n")
            << u"portal"_s;
        QTest::newRow("RFC 6585") << QByteArray(
            "HTTP/1.1 511 Network Authentication Required\r\n\r\n")
                                  << u"portal"_s;
        QTest::newRow("page") << QByteArray(
            "HTTP/1.0 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html>")
                              << u"portal"_s;
        QTest::newRow("a server that is no portal")
            << QByteArray("HTTP/1.1 400 Bad Request\r\nContent-Type: text/html\r\n\r\n")
            << QString();
        QTest::newRow("no HTTP") << QByteArray("SSH-2.0-OpenSSH_9.9\r\n") << QString();
        QTest::newRow("nothing") << QByteArray() << QString();
    }

    void aPortalIsKnownByItsAnswer()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, known);
        const Parrot parrot(answer);
        for (const QString& pin : { m_pin, QString() }) {
            Told told;
            // Leads to this machine, and is spoken to in TLS without a pin as well.
            WebSocketLink link({ .host = u"0.0.0.0"_s, .port = parrot.port(), .fingerprint = pin });
            link.open(told.handlers());
            QTRY_COMPARE(told.closed.size(), 1);
            QCOMPARE(told.closed.front().code, ErrorCode::Unavailable);
            QCOMPARE(told.closed.front().details.value("answer"_L1).toString(), known);
            QCOMPARE(told.opened, 0);
        }
        for (const QByteArray& heard : parrot.heard) // nothing of ours but the question
            QVERIFY(!heard.contains("/api/v1/socket"));
    }

    void closingEndsTheQuestionWhoAnswers()
    {
        Parrot parrot("HTTP/1.1 302 Found\r\n\r\n");
        parrot.silentAt = 2; // the question, after what TLS began with
        Told told;
        WebSocketLink link({ .host = u"127.0.0.1"_s, .port = parrot.port(), .fingerprint = m_pin });
        link.open(told.handlers());
        QTRY_COMPARE(parrot.heard.size(), 2);
        QVERIFY(parrot.heard.back().startsWith("GET / HTTP/1.1"));
        link.close();
        Told again;
        link.open(again.handlers());
        QTRY_COMPARE(again.closed.size(), 1);
        QVERIFY(told.closed.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPortal)
#include "test_portal.moc"
