// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/mail_link.h"

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
    void carriesEveryPlace();
    void otherPlacesAreBoundedAndPinned();
    void understandsWhatPeoplePaste_data();
    void understandsWhatPeoplePaste();
    void refuses_data();
    void refuses();
    void readsAddresses_data();
    void readsAddresses();
    void knowsABrokenOne();
    void tellsCodesApart();
    void publicNamesNeedNoFingerprint_data();
    void publicNamesNeedNoFingerprint();
    void mailLinksRoundTrip_data();
    void mailLinksRoundTrip();
    void brokenMailLinksAreRefused_data();
    void brokenMailLinksAreRefused();
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

void TestJoinLink::carriesEveryPlace()
{
    const JoinLink link { .kind = JoinLink::Kind::Join,
        .address = { .host = u"192.168.1.20"_s, .port = 7421, .fingerprint = fingerprint },
        .code = u"K7PXQ2"_s,
        .others = { u"[fd00::2]:7421"_s, u"northlight.local:7421"_s } };
    const QString text = link.toString();
    QCOMPARE(text,
        u"hearth://join/192.168.1.20:7421/K7PXQ2?at=[fd00::2]:7421,northlight.local:7421#"_s
            + fingerprint);
    QCOMPARE(JoinLink::parse(text).value_or(JoinLink {}), link);
    // What a later version says besides does no harm.
    QCOMPARE(JoinLink::parse(QString(text).replace(u"?at="_s, u"?v=2&at="_s)).value_or(JoinLink {}),
        link);
}

void TestJoinLink::otherPlacesAreBoundedAndPinned()
{
    const auto parse = [](const QString& at) {
        const auto link = JoinLink::parse(
            u"hearth://join/10.0.0.1:7420/K7PXQ2?at=%1#%2"_s.arg(at, fingerprint));
        return link ? link->others : QStringList { u"refused"_s };
    };
    QCOMPARE(parse({}), QStringList());
    QCOMPARE(parse(u"10.0.0.1:7420,10.0.0.2:7420,10.0.0.2:7420,:,x y"_s),
        QStringList { u"10.0.0.2:7420"_s });
    QCOMPARE(parse(u"a:1,b:1,c:1,d:1,e:1,f:1,g:1"_s).size(), JoinLink::maxOthers);
    const auto known = otherPlaces({ .host = u"a"_s, .port = 1, .fingerprint = fingerprint },
        { u"b:1"_s, u"c:1#"_s + fingerprint }, 5);
    QCOMPARE(known.size(), 1);
    QCOMPARE(known.front().fingerprint, fingerprint);
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

void TestJoinLink::publicNamesNeedNoFingerprint_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("a name") << u"hearth://join/chat.example.org:7420/K7PXQ2"_s << true;
    QTest::newRow("without a port") << u"hearth://join/chat.example.org/K7PXQ2"_s << true;
    QTest::newRow("cut off behind the mark")
        << u"hearth://join/chat.example.org/K7PXQ2#"_s << false;
    QTest::newRow("an address") << u"hearth://join/192.0.2.7/K7PXQ2"_s << false;
    QTest::newRow("v6") << u"hearth://join/[2001:db8::1]/K7PXQ2"_s << false;
    QTest::newRow("of this network") << u"hearth://join/attic.local/K7PXQ2"_s << false;
    QTest::newRow("one word") << u"hearth://join/attic/K7PXQ2"_s << false;
}

void TestJoinLink::publicNamesNeedNoFingerprint()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isGood);
    const auto read = JoinLink::parse(text);
    QCOMPARE(read.has_value(), isGood);
    if (isGood) {
        QVERIFY(read->address.fingerprint.isEmpty());
        QCOMPARE(JoinLink::parse(read->toString()).value(), *read);
    }
}

void TestJoinLink::mailLinksRoundTrip_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("pin");
    QTest::addColumn<QString>("code");
    QTest::newRow("digits") << u"chat.example.org"_s << QString() << u"493027"_s;
    QTest::newRow("groups") << u"chat.example.org"_s << fingerprint << u"ABCDE-FGHJK"_s;
    QTest::newRow("v6") << u"fe80::1c2e"_s << fingerprint << u"493027"_s;
}

void TestJoinLink::mailLinksRoundTrip()
{
    QFETCH(const QString, host);
    QFETCH(const QString, pin);
    QFETCH(const QString, code);
    for (const auto kind : { MailLink::Kind::Verify, MailLink::Kind::Reset }) {
        const MailLink link { .kind = kind,
            .address = { .host = host, .port = 7421, .fingerprint = pin },
            .code = code };
        QVERIFY(MailLink::looksLike(link.toString()));
        QVERIFY(!JoinLink::looksLike(link.toString()));
        const auto read = MailLink::parse(u"  "_s + link.toString() + u'\n');
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
        QCOMPARE(*read, link);
    }
}

void TestJoinLink::brokenMailLinksAreRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("a join link") << u"hearth://join/a.example.org/K7PXQ2"_s;
    QTest::newRow("no code") << u"hearth://verify/a.example.org"_s;
    QTest::newRow("too much") << u"hearth://verify/a.example.org/1/2"_s;
    QTest::newRow("half a pin") << u"hearth://reset/a.example.org/123456#9f3a"_s;
    QTest::newRow("no letters and digits") << u"hearth://verify/a.example.org/<b>"_s;
    QTest::newRow("a long code") << u"hearth://verify/a.example.org/"_s + u"9"_s.repeated(65);
    QTest::newRow("a port that is none") << u"hearth://verify/a.example.org:99999/123456"_s;
}

void TestJoinLink::brokenMailLinksAreRefused()
{
    QFETCH(const QString, text);
    const auto read = MailLink::parse(text);
    QVERIFY(!read);
    QCOMPARE(read.error().field, u"link"_s);
}

QTEST_GUILESS_MAIN(TestJoinLink)
#include "test_join_link.moc"
