// SPDX-License-Identifier: Apache-2.0
#include "tests/localserver/file_team.h"
#include "tests/localserver/real_clamd.h"

#include <QTcpServer>
#include <QTcpSocket>

using namespace hearth;
using namespace Qt::StringLiterals;
using protocol::ScannerState;
using test::FileTeam;
using test::RealClamd;

/// The virus scanner is chosen, changed and taken away while the server runs: what that means for
/// files that come and for those that wait, with the scanner that people use.
class TestScannerSetting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void thereIsNoneAtFirst();
    void theChosenOneScansFromNowOn();
    void itIsKeptOverARestart();
    void oneThatDoesNotAnswerIsKeptAndHoldsBack();
    void whatWaitsGoesToTheNextOne();
    void takenAwayItHoldsNothingBack();
    void whatWaitedForTheGivenOneIsLetGoWithoutIt();
    void aGivenOneComesFirst();
    void whatItsAddressMeansIsSaid();
    void whatIsNoAddressIsRefused_data();
    void whatIsNoAddressIsRefused();

private:
    /// The answer of choosing, which must be good.
    protocol::HostScanner choose(const QString& address)
    {
        const auto answer = m_team->api()
                                .person(u"owner"_s)
                                .call(protocol::hostSetScanner, { .scanner = address });
        if (!answer)
            qFatal("%s", qPrintable(answer.error().message));
        return *answer;
    }
    [[nodiscard]] protocol::HostScanner chosen()
    {
        const auto answer = m_team->api().person(u"owner"_s).call(protocol::hostScanner, {});
        if (!answer)
            qFatal("%s", qPrintable(answer.error().message));
        return *answer;
    }
    [[nodiscard]] bool sends(const QString& title, const QByteArray& content)
    {
        return m_team->upload(u"member"_s, title, title + u".bin"_s, content).status == 204;
    }
    [[nodiscard]] int readBy(const QString& who, const QString& title)
    {
        return m_team->get(who, title).status;
    }
    [[nodiscard]] bool isScanned()
    {
        const test::ApiAnswer usage = m_team->api().call(u"member"_s, u"storage.usage"_s, "{}");
        return usage.json().value("scanned"_L1).toBool();
    }

    std::unique_ptr<RealClamd> m_clamd;
    std::unique_ptr<FileTeam> m_team; ///< begins without a scanner
};

namespace {

const QByteArray story = "Once upon a time there was a file that had nothing to hide.\n";
constexpr int patience = 30'000; ///< it waits between two attempts, at first a second

} // namespace

void TestScannerSetting::init()
{
    m_clamd = std::make_unique<RealClamd>();
    QVERIFY2(m_clamd->start(), m_clamd->trouble());
    m_team = std::make_unique<FileTeam>();
}

void TestScannerSetting::cleanup()
{
    m_team.reset();
    m_clamd.reset();
}

void TestScannerSetting::thereIsNoneAtFirst()
{
    QVERIFY(chosen().scanner.isEmpty());
    QVERIFY(chosen().state == ScannerState::None);
    QVERIFY(!isScanned());
    QVERIFY(sends(u"bad"_s, RealClamd::eicar()));
    QCOMPARE(readBy(u"member"_s, u"bad"_s), 200); // nobody looks
}

void TestScannerSetting::theChosenOneScansFromNowOn()
{
    const protocol::HostScanner answer = choose(m_clamd->address());
    QCOMPARE(answer.scanner, m_clamd->address());
    QVERIFY(answer.state == ScannerState::Answers);
    QVERIFY(chosen().state == ScannerState::Answers);
    QVERIFY(isScanned());
    QVERIFY(sends(u"story"_s, story));
    QVERIFY(sends(u"bad"_s, RealClamd::eicar()));
    QTRY_COMPARE_WITH_TIMEOUT(readBy(u"member"_s, u"story"_s), 200, patience);
    QTRY_COMPARE_WITH_TIMEOUT(readBy(u"member"_s, u"bad"_s), 410, patience);
}

void TestScannerSetting::itIsKeptOverARestart()
{
    choose(m_clamd->address());
    m_team->restart({ u"owner"_s, u"member"_s });
    QCOMPARE(chosen().scanner, m_clamd->address());
    QVERIFY(sends(u"bad"_s, RealClamd::eicar()));
    QTRY_COMPARE_WITH_TIMEOUT(readBy(u"member"_s, u"bad"_s), 410, patience);
    choose({});
    m_team->restart({ u"owner"_s, u"member"_s });
    QVERIFY(chosen().scanner.isEmpty());
    QVERIFY(!isScanned());
}

void TestScannerSetting::oneThatDoesNotAnswerIsKeptAndHoldsBack()
{
    m_clamd->stop();
    const protocol::HostScanner answer = choose(m_clamd->address());
    QCOMPARE(answer.scanner, m_clamd->address());
    QVERIFY(answer.state == ScannerState::NobodyThere);
    QVERIFY(sends(u"story"_s, story));
    QCOMPARE(readBy(u"member"_s, u"story"_s), 409);
    QVERIFY2(m_clamd->start(), m_clamd->trouble());
    QTRY_COMPARE_WITH_TIMEOUT(readBy(u"member"_s, u"story"_s), 200, patience);
    QVERIFY(chosen().state == ScannerState::Answers);
}

void TestScannerSetting::whatWaitsGoesToTheNextOne()
{
    // Whoever accepts and says nothing is waited for; not by those who have another one by then.
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    choose(u"127.0.0.1:%1"_s.arg(silent.serverPort()));
    QVERIFY(sends(u"story"_s, story));
    QVERIFY(sends(u"bad"_s, RealClamd::eicar()));
    QCOMPARE(readBy(u"member"_s, u"story"_s), 409);
    choose(m_clamd->address());
    QTRY_COMPARE_WITH_TIMEOUT(readBy(u"member"_s, u"story"_s), 200, patience);
    QTRY_COMPARE_WITH_TIMEOUT(readBy(u"member"_s, u"bad"_s), 410, patience);
}

void TestScannerSetting::takenAwayItHoldsNothingBack()
{
    m_clamd->stop();
    choose(m_clamd->address());
    QVERIFY(sends(u"story"_s, story));
    QVERIFY(m_team->share(u"member"_s, u"general"_s, u"tale"_s, { u"story"_s }).isGood());
    QCOMPARE(readBy(u"second"_s, u"story"_s), 409);
    QVERIFY(choose({}).state == ScannerState::None);
    QTRY_COMPARE_WITH_TIMEOUT(readBy(u"second"_s, u"story"_s), 200, patience);
    m_team->api().check({ "everybody hears of it", "second", "message.getById", R"({"id":"$tale"})",
        200, { "\"state\":\"stored\"" } });
}

void TestScannerSetting::whatWaitedForTheGivenOneIsLetGoWithoutIt()
{
    m_clamd->stop();
    m_team->api().giveScanner(m_clamd->address());
    m_team->restart({ u"member"_s });
    QVERIFY(sends(u"story"_s, story));
    QCOMPARE(readBy(u"member"_s, u"story"_s), 409);
    m_team->api().giveScanner({});
    m_team->restart({ u"member"_s });
    QTRY_COMPARE_WITH_TIMEOUT(readBy(u"member"_s, u"story"_s), 200, patience);
}

void TestScannerSetting::aGivenOneComesFirst()
{
    choose(u"127.0.0.1:1"_s);
    m_team->api().giveScanner(m_clamd->address());
    m_team->restart({ u"owner"_s, u"member"_s });
    QCOMPARE(chosen().scanner, m_clamd->address());
    QVERIFY(sends(u"bad"_s, RealClamd::eicar()));
    QTRY_COMPARE_WITH_TIMEOUT(readBy(u"member"_s, u"bad"_s), 410, patience);
    m_team->api().giveScanner({});
    m_team->restart({ u"owner"_s });
    QCOMPARE(chosen().scanner, u"127.0.0.1:1"_s);
}

void TestScannerSetting::whatItsAddressMeansIsSaid()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const QString address = u"127.0.0.1:%1"_s.arg(server.serverPort());
    QVERIFY(choose(address).state == ScannerState::NoAnswer);
    connect(&server, &QTcpServer::newConnection, &server, [&server] {
        while (QTcpSocket* caller = server.nextPendingConnection()) {
            caller->write("220 mail.example.org ESMTP\r\n");
            caller->disconnectFromHost();
        }
    });
    QVERIFY(choose(address).state == ScannerState::NotClamd);
    server.close();
    QVERIFY(choose(address).state == ScannerState::NobodyThere);
    QVERIFY(choose(u"unix:/nobody/has/this/socket"_s).state == ScannerState::NobodyThere);
}

void TestScannerSetting::whatIsNoAddressIsRefused_data()
{
    QTest::addColumn<QByteArray>("args");
    QTest::newRow("no address") << QByteArray(R"({"scanner":"localhost"})");
    QTest::newRow("a path alone") << QByteArray(R"({"scanner":"/run/clamav/clamd.ctl"})");
    QTest::newRow("a relative path") << QByteArray(R"({"scanner":"unix:clamd.ctl"})");
    QTest::newRow("port 0") << QByteArray(R"({"scanner":"localhost:0"})");
    QTest::newRow("two lines") << QByteArray(R"({"scanner":"unix:/run\nclamd"})");
    QTest::newRow("too long") << QByteArray(
        R"({"scanner":"unix:/)" + QByteArray(1024, 'x') + R"("})");
    QTest::newRow("missing") << QByteArray("{}");
}

void TestScannerSetting::whatIsNoAddressIsRefused()
{
    QFETCH(const QByteArray, args);
    choose(m_clamd->address());
    m_team->api().check(
        { "refused", "owner", "host.setScanner", args, 400, { "\"field\":\"scanner\"" } });
    QCOMPARE(chosen().scanner, m_clamd->address());
}

QTEST_GUILESS_MAIN(TestScannerSetting)
#include "test_scanner_setting.moc"
