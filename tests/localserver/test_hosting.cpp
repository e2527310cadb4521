// SPDX-License-Identifier: Apache-2.0
#include "tests/support/api_fixture.h"

#include <QSslSocket>
#include <QTcpServer>
#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;
using protocol::HostStatus;

/// Opening the server in this process to the network, and closing it again.
class TestHosting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_api = std::make_unique<test::ApiFixture>(); }
    void cleanup() { m_api.reset(); }
    void closedAtFirst();
    void startsAndStops();
    void keepsItsFingerprint();
    void aGivenPortIsTheOne();
    void refusesBadPorts();
    void goesOnAfterARestart();
    void goesOnElsewhereWhenItsPortIsTaken();
    void staysClosedAfterARestart();

private:
    HostStatus start(qint64 port);
    /// As when the program, or the machine, has ended and comes back.
    HostStatus comeBack();

    std::unique_ptr<test::ApiFixture> m_api;
};

HostStatus TestHosting::start(qint64 port)
{
    const auto status = m_api->person(u"owner"_s).call(protocol::hostStart, { .port = port });
    if (!status)
        qFatal("%s", qPrintable(status.error().message));
    return *status;
}

HostStatus TestHosting::comeBack()
{
    m_api->restart();
    Future<void> resumed = m_api->server().resumeHosting();
    if (!QTest::qWaitFor([&] { return resumed.isFinished(); }, 20'000) || !resumed.takeResult())
        qFatal("hosting was not resumed");
    return m_api->addPerson(u"late"_s).call(protocol::hostStatus, {}).value();
}

void TestHosting::closedAtFirst()
{
    const auto status = m_api->person(u"owner"_s).call(protocol::hostStatus, {});
    QVERIFY(status && !status->hosting);
    QCOMPARE(status->port, 0);
    QVERIFY(status->connected.isEmpty());
}

void TestHosting::startsAndStops()
{
    const HostStatus open = start(0);
    QVERIFY(open.hosting && open.port > 0);
    QVERIFY(!open.addresses.isEmpty());
    QCOMPARE(open.fingerprint.size(), 64);
    // Starting what is open changes nothing.
    QCOMPARE(start(0).port, open.port);

    QSslSocket socket;
    socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.connectToHostEncrypted(u"127.0.0.1"_s, static_cast<quint16>(open.port));
    QTRY_VERIFY(socket.isEncrypted());

    const auto closed = m_api->person(u"owner"_s).call(protocol::hostStop, {});
    QVERIFY(closed && !closed->hosting);
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    // Nothing is lost, and nobody inside was disturbed.
    QVERIFY(m_api
            ->call(u"member"_s, u"message.create"_s,
                R"({"id":"$new","roomId":"$general","body":"still here"})")
            .isGood());
}

void TestHosting::keepsItsFingerprint()
{
    const QString fingerprint = start(0).fingerprint;
    QVERIFY(m_api->person(u"owner"_s).call(protocol::hostStop, {}));
    QCOMPARE(start(0).fingerprint, fingerprint);
}

void TestHosting::aGivenPortIsTheOne()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::Any));
    const auto taken = m_api->person(u"owner"_s)
                           .call(protocol::hostStart, { .port = other.serverPort() });
    QCOMPARE(taken.error().code, ErrorCode::Conflict);
    QVERIFY(!m_api->person(u"owner"_s).call(protocol::hostStatus, {})->hosting);
    const quint16 port = other.serverPort();
    other.close();
    QCOMPARE(start(port).port, port);
}

void TestHosting::refusesBadPorts()
{
    m_api->check(
        { "negative", "owner", "host.start", R"({"port":-1})", 400, { "\"field\":\"port\"" } });
    m_api->check(
        { "too large", "owner", "host.start", R"({"port":65536})", 400, { "\"field\":\"port\"" } });
    m_api->check(
        { "no number", "owner", "host.start", R"({"port":"x"})", 400, { "\"field\":\"port\"" } });
}

void TestHosting::goesOnAfterARestart()
{
    const HostStatus before = start(0);
    const HostStatus after = comeBack();
    QVERIFY(after.hosting);
    QCOMPARE(after.port, before.port);
    QCOMPARE(after.fingerprint, before.fingerprint);
}

void TestHosting::goesOnElsewhereWhenItsPortIsTaken()
{
    const qint64 before = start(0).port;
    QTcpServer other;
    const Future<void> closed = m_api->server().stopListening();
    QTRY_VERIFY(closed.isFinished());
    QVERIFY(other.listen(QHostAddress::Any, static_cast<quint16>(before)));
    const HostStatus after = comeBack();
    QVERIFY(after.hosting);
    QVERIFY(after.port != before);
}

void TestHosting::staysClosedAfterARestart()
{
    start(0);
    QVERIFY(m_api->person(u"owner"_s).call(protocol::hostStop, {}));
    QVERIFY(!comeBack().hosting);
}

QTEST_GUILESS_MAIN(TestHosting)
#include "test_hosting.moc"
