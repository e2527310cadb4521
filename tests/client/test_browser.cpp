// SPDX-License-Identifier: Apache-2.0
#include "core/client/browser.h"
#include "core/client/host_probe.h"

#include <QHostAddress>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace hearth;
using namespace hearth::client;
using namespace Qt::StringLiterals;

class TestBrowser : public QObject {
    Q_OBJECT

    const QByteArray m_pin = QByteArray(64, 'a');

public:
    /// Before the application is made: a computer without a system bus, so without a DNS-SD daemon.
    static void initMain() { qputenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere"); }

private Q_SLOTS:
    void withoutDaemonItSaysWhy()
    {
        Browser browser;
        QSignalSpy known(&browser, &Browser::availabilityChanged);
        QVERIFY(!browser.isAvailable());
        browser.start();
        browser.start();
        QTRY_COMPARE(known.size(), 1);
        QCOMPARE(browser.isAvailable(), std::optional(false));
        QVERIFY(!browser.reason().isEmpty());
        QVERIFY(browser.servers().isEmpty());
    }

    /// Whoever is asked anew and is where it was is no news.
    void onlyWhoHasMovedIsFoundAgain()
    {
        Browser browser;
        const QSignalSpy found(&browser, &Browser::found);
        FoundServer server { .serviceName = u"laptop"_s,
            .hostedBy = {},
            .workspaceName = {},
            .instanceId = {},
            .address = { .host = u"10.0.0.5"_s, .port = 7420, .fingerprint = {} } };
        browser.add(server);
        browser.add(server);
        QCOMPARE(found.size(), 1);
        server.address.host = u"10.0.0.9"_s;
        browser.add(server);
        QCOMPARE(found.size(), 2);
        QCOMPARE(browser.servers(), QList { server });
    }

    void goesAwayWhileItLooks()
    {
        Browser browser;
        browser.start();
    }

    void announcementIsRead()
    {
        const auto server = readAnnouncement(u"Ada's laptop (2)"_s, u"ada.local"_s,
            QHostAddress(u"192.168.1.20"_s), 7421,
            { { u"name"_s, "Ada's laptop" }, { u"workspace"_s, "Tëam" },
                { u"fp"_s, m_pin.toUpper() }, { u"id"_s, "i1" } });
        QVERIFY(server);
        QCOMPARE(server->serviceName, u"Ada's laptop (2)"_s);
        QCOMPARE(server->hostedBy, u"Ada's laptop"_s);
        QCOMPARE(server->workspaceName, u"Tëam"_s);
        QCOMPARE(server->instanceId, u"i1"_s);
        QCOMPARE(server->address.authority(), u"192.168.1.20:7421"_s);
        QCOMPARE(server->address.fingerprint, QString::fromLatin1(m_pin));
    }

    void hostNameStandsInForAnUnknownAddress()
    {
        const auto server = readAnnouncement(
            u"s"_s, u"ada.local"_s, {}, 7421, { { u"fp"_s, m_pin } });
        QCOMPARE(server->address.host, u"ada.local"_s);
        const auto six = readAnnouncement(
            u"s"_s, {}, QHostAddress(u"fe80::1"_s), 7421, { { u"fp"_s, m_pin } });
        QCOMPARE(six->address.authority(), u"[fe80::1]:7421"_s);
    }

    void whoDoesNotAnswerIsOutOfReach()
    {
        QTcpServer there;
        QVERIFY(there.listen(QHostAddress::LocalHost));
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        const auto at = [](const QTcpServer& server) {
            return protocol::ServerAddress {
                .host = u"127.0.0.1"_s, .port = server.serverPort(), .fingerprint = {}
            };
        };
        const protocol::ServerAddress answers = at(there);
        const protocol::ServerAddress refuses = at(gone);
        gone.close();
        // No connection leads to everybody at once.
        const protocol::ServerAddress silent {
            .host = u"255.255.255.255"_s, .port = 7420, .fingerprint = {}
        };
        HostProbe probe;
        QSignalSpy changed(&probe, &HostProbe::changed);
        QVERIFY(!probe.isOutOfReach(answers)); // nobody knows yet
        probe.look(answers);
        probe.look(refuses);
        probe.look(silent);
        QTRY_COMPARE(changed.size(), 3);
        QVERIFY(!probe.isOutOfReach(answers));
        QVERIFY(!probe.isOutOfReach(refuses)); // its machine is reached
        QVERIFY(probe.isOutOfReach(silent));
        probe.look(answers); // is known
        probe.look(silent); // may be back
        QTRY_COMPARE(changed.size(), 4);
    }

    void uselessAnnouncements_data()
    {
        QTest::addColumn<QByteArray>("pin");
        QTest::addColumn<int>("port");
        QTest::addColumn<QString>("host");
        QTest::newRow("no pin") << QByteArray() << 7420 << u"h"_s;
        QTest::newRow("short pin") << QByteArray("abc") << 7420 << u"h"_s;
        QTest::newRow("pin of something else") << QByteArray(64, 'x') << 7420 << u"h"_s;
        QTest::newRow("no port") << m_pin << 0 << u"h"_s;
        QTest::newRow("nowhere") << m_pin << 7420 << QString();
    }

    void uselessAnnouncements()
    {
        QFETCH(QByteArray, pin);
        QFETCH(int, port);
        QFETCH(QString, host);
        QVERIFY(
            !readAnnouncement(u"s"_s, host, {}, static_cast<quint16>(port), { { u"fp"_s, pin } }));
    }

    // Anybody on the network can announce anything: it ends on one line of a list.
    void wordsOfStrangersAreKeptShort()
    {
        const auto server = readAnnouncement(u"s"_s, u"h"_s, {}, 1,
            { { u"fp"_s, m_pin }, { u"name"_s, "line\nbreak " + QByteArray(10'000, 'x') } });
        QVERIFY(server->hostedBy.size() <= 120);
        QVERIFY(server->hostedBy.startsWith(u"line break x"_s));
    }
};

QTEST_GUILESS_MAIN(TestBrowser)
#include "test_browser.moc"
