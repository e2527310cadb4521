// SPDX-License-Identifier: Apache-2.0
#include "core/domain/scanner_address.h"

#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;

/// Where a virus scanner listens, as people write it.
class TestScannerAddress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void right_data();
    void right();
    void wrong_data();
    void wrong();
};

void TestScannerAddress::right_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::newRow("a socket") << u"unix:/run/clamav/clamd.ctl"_s << u"/run/clamav/clamd.ctl"_s
                              << QString() << 0;
    QTest::newRow("a socket with a blank and a colon")
        << u"unix:/run/my clamd:1"_s << u"/run/my clamd:1"_s << QString() << 0;
    QTest::newRow("a name") << u"localhost:3310"_s << QString() << u"localhost"_s << 3310;
    QTest::newRow("a name with points")
        << u"scan.example.org:1"_s << QString() << u"scan.example.org"_s << 1;
    QTest::newRow("a name with an umlaut")
        << u"prüfer.example:3310"_s << QString() << u"prüfer.example"_s << 3310;
    QTest::newRow("IPv4") << u"127.0.0.1:65535"_s << QString() << u"127.0.0.1"_s << 65535;
    QTest::newRow("IPv6") << u"[::1]:3310"_s << QString() << u"::1"_s << 3310;
    QTest::newRow("IPv6 of one interface")
        << u"[fe80::1%eth0]:3310"_s << QString() << u"fe80::1%eth0"_s << 3310;
}

void TestScannerAddress::right()
{
    QFETCH(const QString, text);
    QFETCH(const QString, path);
    QFETCH(const QString, host);
    QFETCH(const int, port);
    const auto address = parseScannerAddress(text);
    QVERIFY(address);
    QCOMPARE(address->path, path);
    QCOMPARE(address->host, host);
    QCOMPARE(static_cast<int>(address->port), port);
}

void TestScannerAddress::wrong_data()
{
    using enum ScannerAddressFault;
    QTest::addColumn<QString>("text");
    QTest::addColumn<ScannerAddressFault>("fault");
    QTest::newRow("nothing") << QString() << NeitherKind;
    QTest::newRow("a word") << u"localhost"_s << NeitherKind;
    QTest::newRow("IPv6 without a port") << u"[::1]"_s << NeitherKind;
    QTest::newRow("a path alone") << u"/run/clamav/clamd.ctl"_s << NoScheme;
    QTest::newRow("no path") << u"unix:"_s << NoPath;
    QTest::newRow("the root") << u"unix:/"_s << NoPath;
    QTest::newRow("a relative path") << u"unix:clamd.ctl"_s << NoPath;
    QTest::newRow("a blank before the path") << u"unix: /run/clamd"_s << NoPath;
    QTest::newRow("no host") << u":3310"_s << BadHost;
    QTest::newRow("a blank in the host") << u"my host:3310"_s << BadHost;
    QTest::newRow("a web address") << u"http://localhost:3310"_s << BadHost;
    QTest::newRow("IPv6 without brackets") << u"::1:3310"_s << BadHost;
    QTest::newRow("no IPv6 in the brackets") << u"[localhost]:3310"_s << BadHost;
    QTest::newRow("no port") << u"localhost:"_s << BadPort;
    QTest::newRow("port 0") << u"localhost:0"_s << BadPort;
    QTest::newRow("too large a port") << u"localhost:65536"_s << BadPort;
    QTest::newRow("a negative port") << u"localhost:-1"_s << BadPort;
    QTest::newRow("a port with a sign") << u"localhost:+80"_s << BadPort;
    QTest::newRow("a word for a port") << u"localhost:clamd"_s << BadPort;
    QTest::newRow("a blank behind") << u"localhost:3310 "_s << BadPort;
}

void TestScannerAddress::wrong()
{
    QFETCH(const QString, text);
    QFETCH(const ScannerAddressFault, fault);
    const auto address = parseScannerAddress(text);
    QVERIFY(!address);
    QVERIFY(address.error() == fault);
}

QTEST_GUILESS_MAIN(TestScannerAddress)
#include "test_scanner_address.moc"
