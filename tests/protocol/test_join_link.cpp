// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/join_link.h"

#include <QTest>

using namespace hearth;
using namespace hearth::protocol;
using namespace Qt::StringLiterals;

/// Join links: what is written is read, what people paste is understood, what is cut off is refused
/// with a reason.
class TestJoinLink : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundTrips_data();
    void roundTrips();
    void understandsWhatPeoplePaste_data();
    void understandsWhatPeoplePaste();
    void refuses_data();
    void refuses();
    void readsAddresses_data();
    void readsAddresses();
    void knowsABrokenOne();
    void tellsCodesApart();
};

namespace {
const QString fingerprint = u"9f3a"_s.repeated(16);
}

void TestJoinLink::tellsCodesApart()
{
    QVERIFY(!isInviteCode(u"K7PXQ2"));
    QVERIFY(!isInviteCode(u" k7p-xq2 "));
    QVERIFY(isInviteCode(u"ABCDEFGHJKMNPQRSTUVW"));
    QVERIFY(isInviteCode(u"abcde-fghjk-mnpqr-stuvw"));
    QVERIFY(!isInviteCode(u""));
}

void TestJoinLink::roundTrips_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("v4") << u"192.168.1.20"_s;
    QTest::newRow("v6") << u"fe80::1c2e"_s;
    QTest::newRow("name") << u"northlight.local"_s;
}

void TestJoinLink::roundTrips()
{
    QFETCH(QString, host);
    for (const auto kind : { JoinLink::Kind::Join, JoinLink::Kind::Device }) {
        const JoinLink link { .kind = kind,
            .address = { .host = host, .port = 7420, .fingerprint = fingerprint },
            .code = u"K7PXQ2"_s };
        const auto read = JoinLink::parse(link.toString());
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
        QCOMPARE(*read, link);
    }
}

void TestJoinLink::understandsWhatPeoplePaste_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("spaces") << u"  hearth://join/10.0.0.1:7420/K7PXQ2#%1 \n"_s.arg(fingerprint);
    QTest::newRow("no scheme") << u"join/10.0.0.1:7420/K7PXQ2#%1"_s.arg(fingerprint);
    QTest::newRow("no port") << u"hearth://join/10.0.0.1/K7PXQ2#%1"_s.arg(fingerprint);
    QTest::newRow("upper case") << u"HEARTH://JOIN/10.0.0.1:7420/K7PXQ2#%1"_s.arg(
        fingerprint.toUpper());
}

void TestJoinLink::understandsWhatPeoplePaste()
{
    QFETCH(QString, text);
    const auto read = JoinLink::parse(text);
    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->address.host, u"10.0.0.1"_s);
    QCOMPARE(read->address.port, 7420);
    QCOMPARE(read->address.fingerprint, fingerprint);
    QCOMPARE(read->code, u"K7PXQ2"_s);
}

void TestJoinLink::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("a web page") << u"https://example.org/join/x"_s;
    QTest::newRow("cut off") << u"hearth://join/10.0.0.1:7420/K7PXQ2#9f3a"_s;
    QTest::newRow("no fingerprint") << u"hearth://join/10.0.0.1:7420/K7PXQ2"_s;
    QTest::newRow("no code") << u"hearth://join/10.0.0.1:7420#%1"_s.arg(fingerprint);
    QTest::newRow("another word") << u"hearth://leave/10.0.0.1:7420/K7PXQ2#%1"_s.arg(fingerprint);
    QTest::newRow("bad port") << u"hearth://join/10.0.0.1:99999/K7PXQ2#%1"_s.arg(fingerprint);
}

void TestJoinLink::refuses()
{
    QFETCH(QString, text);
    const auto read = JoinLink::parse(text);
    QVERIFY(!read);
    QCOMPARE(read.error().field, u"link"_s);
    QVERIFY(!read.error().message.isEmpty());
}

void TestJoinLink::readsAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::newRow("host") << u"chat.example.org"_s << u"chat.example.org"_s << 7420;
    QTest::newRow("port") << u"10.0.0.1:8443"_s << u"10.0.0.1"_s << 8443;
    QTest::newRow("v6") << u"[::1]:8443"_s << u"::1"_s << 8443;
}

void TestJoinLink::readsAddresses()
{
    QFETCH(QString, text);
    QFETCH(QString, host);
    QFETCH(int, port);
    const auto read = parseServerAddress(text);
    QVERIFY(read);
    QCOMPARE(read->host, host);
    QCOMPARE(read->port, port);
}

void TestJoinLink::knowsABrokenOne()
{
    QVERIFY(JoinLink::looksLike(u" HEARTH://join/10.0"));
    QVERIFY(JoinLink::looksLike(u"hearth://device/"));
    QVERIFY(!JoinLink::looksLike(u"hearth://open/10.0"));
    QVERIFY(!JoinLink::looksLike(u"join/10.0.0.1:7420/K7PXQ2"));
}

QTEST_GUILESS_MAIN(TestJoinLink)
#include "test_join_link.moc"
