// SPDX-License-Identifier: Apache-2.0
#include "core/client/loopback_receiver.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;
using client::LoopbackReceiver;

/// Where a sign-in in the browser comes back to, and everybody else who comes by.
class TestLoopbackReceiver : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_receiver = std::make_unique<LoopbackReceiver>(
            LoopbackReceiver::Page { .title = u"Back <here>"_s, .text = u"Close it."_s });
        const Result<QString> address = m_receiver->listen();
        QVERIFY(address);
        m_address = QUrl(*address);
    }
    void cleanup() { m_receiver.reset(); }

    void itStandsOnThisMachineAlone()
    {
        QCOMPARE(m_address.host(), u"127.0.0.1"_s);
        QCOMPARE(m_address.path(), u"/signed-in"_s);
        QVERIFY(m_address.port() > 0);
    }

    void theCodeComesOnce()
    {
        const QSignalSpy came(m_receiver.get(), &LoopbackReceiver::came);
        m_receiver->expect(u"once"_s);
        const QByteArray page = get("/signed-in?code=a%2Bb&state=once");
        QVERIFY(page.startsWith("HTTP/1.1 200"));
        QVERIFY(page.contains("Back &lt;here&gt;") && page.contains("default-src 'none'"));
        QCOMPARE(came.size(), 1);
        QCOMPARE(came.first().first().toString(), u"a+b"_s);
        QTcpSocket late;
        late.connectToHost(m_address.host(), static_cast<quint16>(m_address.port()));
        QVERIFY(!late.waitForConnected(2000)); // nobody listens any more
    }

    void aRefusalIsNoCode()
    {
        const QSignalSpy came(m_receiver.get(), &LoopbackReceiver::came);
        const QSignalSpy refused(m_receiver.get(), &LoopbackReceiver::refused);
        m_receiver->expect(u"once"_s);
        get("/signed-in?error=access_denied&state=once");
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused.first().first().toString(), u"access_denied"_s);
        QCOMPARE(came.size(), 0);
    }

    void strangersGetNothing_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::newRow("another state") << "GET /signed-in?code=a&state=other HTTP/1.1"_ba;
        QTest::newRow("no state") << "GET /signed-in?code=a HTTP/1.1"_ba;
        QTest::newRow("another page") << "GET /favicon.ico?code=a&state=once HTTP/1.1"_ba;
        QTest::newRow("another verb") << "POST /signed-in?code=a&state=once HTTP/1.1"_ba;
        QTest::newRow("no HTTP") << "once upon a time"_ba;
        QTest::newRow("a whole address") << "GET http://x/signed-in?code=a&state=once HTTP/1.1"_ba;
    }

    void strangersGetNothing()
    {
        QFETCH(const QByteArray, request);
        const QSignalSpy came(m_receiver.get(), &LoopbackReceiver::came);
        m_receiver->expect(u"once"_s);
        QVERIFY(send(request).startsWith("HTTP/1.1 404"));
        QCOMPARE(came.size(), 0);
        // The browser may still come.
        QVERIFY(get("/signed-in?code=a&state=once").startsWith("HTTP/1.1 200"));
    }

    void nothingIsTakenBeforeItIsExpected()
    {
        QVERIFY(get("/signed-in?code=a&state=").startsWith("HTTP/1.1 404"));
    }

    void aHeadWithoutEndIsCutOff()
    {
        QTcpSocket socket;
        socket.connectToHost(m_address.host(), static_cast<quint16>(m_address.port()));
        QVERIFY(socket.waitForConnected());
        socket.write("GET /signed-in?state=" + QByteArray(64 * 1024, 'a'));
        QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    }

private:
    QByteArray get(const QByteArray& target) { return send("GET " + target + " HTTP/1.1"); }
    QByteArray send(const QByteArray& line)
    {
        QTcpSocket socket;
        socket.connectToHost(m_address.host(), static_cast<quint16>(m_address.port()));
        socket.write(line + "\r\nHost: 127.0.0.1\r\n\r\n");
        const bool ended = QTest::qWaitFor(
            [&] { return socket.state() == QAbstractSocket::UnconnectedState; }, 10'000);
        return ended ? socket.readAll() : QByteArray();
    }

    std::unique_ptr<LoopbackReceiver> m_receiver;
    QUrl m_address;
};

QTEST_GUILESS_MAIN(TestLoopbackReceiver)
#include "test_loopback_receiver.moc"
