// SPDX-License-Identifier: Apache-2.0
#include "core/models/lost_hosts.h"
#include "localserver/host_addresses.h"
#include "localserver/own_machine.h"
#include "tests/models/conversation.h"

#include <QTest>

using namespace hearth;
using namespace hearth::models;
using namespace Qt::StringLiterals;
using provider::ConnectionPhase;
using test::Device;

namespace {

constexpr int patience = 20'000;

} // namespace

/// A host gets another port, and whoever has joined finds it again, over announcements and what the
/// server itself has said, without being asked anything.
class TestLostHosts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anAnnouncementLeadsToTheNewPlace();
    void whoStandsAtTheOldPlaceIsNotBelieved();
    void anImpostorsAnnouncementLeadsNowhere();
    void whoHasNoFingerprintIsNotListenedFor();
    void theNewPlaceIsKept();
    void theServerTellsWhereItIs();
    void theLastContactOutlastsTheProgram();

private:
    /// Where Ivo's server listens from now on.
    protocol::ServerAddress moveTo(quint16 port);
    void announce(const protocol::ServerAddress& address);
    Account& account() { return *m_lea->client().accounts().front(); }
    bool isOnline() { return account().connectionState().phase == ConnectionPhase::Online; }

    std::unique_ptr<Device> m_ivo;
    std::unique_ptr<Device> m_lea;
    std::unique_ptr<LostHosts> m_hosts;
    QList<client::FoundServer> m_announced;
    int m_listened = 0;
    protocol::JoinLink m_link;
};

void TestLostHosts::init()
{
    m_ivo = std::make_unique<Device>(Device::Kind::WithServer);
    m_ivo->hostOnComputer();
    m_ivo->restart();
    const auto workspace = Device::wait(m_ivo->client().startHere(u"Ivo Kovač"_s, u"Northlight"_s));
    QVERIFY(workspace);
    m_link = m_ivo->invite(*workspace);
    m_lea = std::make_unique<Device>(Device::Kind::ClientOnly);
    QVERIFY(Device::wait(m_lea->client().join(m_link, u"Lea Martin"_s)));
    m_announced.clear();
    m_listened = 0;
    m_hosts = std::make_unique<LostHosts>(m_lea->client(),
        Announcements {
            .start = [this] { ++m_listened; }, .known = [this] { return m_announced; } });
    QTRY_VERIFY_WITH_TIMEOUT(isOnline(), patience);
    QCOMPARE(m_listened, 1); // before anybody is away
}

void TestLostHosts::cleanup()
{
    m_hosts.reset();
    m_lea.reset();
    m_ivo.reset();
}

protocol::ServerAddress TestLostHosts::moveTo(quint16 port)
{
    const auto listening = Device::wait(
        m_ivo->server().listen({ .address = u"127.0.0.1"_s, .port = port }));
    return { .host = u"127.0.0.1"_s,
        .port = listening ? listening->port : quint16(0),
        .fingerprint = m_link.address.fingerprint };
}

void TestLostHosts::announce(const protocol::ServerAddress& address)
{
    const client::FoundServer server { .serviceName = u"laptop"_s,
        .hostedBy = u"laptop"_s,
        .workspaceName = {},
        .instanceId = {},
        .address = address };
    m_announced = { server };
    m_hosts->heard(server);
}

void TestLostHosts::anAnnouncementLeadsToTheNewPlace()
{
    const protocol::ServerAddress there = moveTo(0);
    QTRY_VERIFY_WITH_TIMEOUT(m_listened > 1, patience); // what is known is looked at anew
    announce(there);
    QTRY_VERIFY_WITH_TIMEOUT(isOnline() && account().address() == there, patience);
    QVERIFY(account().record().places.contains(m_link.address.authority()));
}

void TestLostHosts::whoStandsAtTheOldPlaceIsNotBelieved()
{
    const protocol::ServerAddress there = moveTo(0);
    Device stranger(Device::Kind::WithServer);
    QVERIFY(Device::wait(
        stranger.server().listen({ .address = u"127.0.0.1"_s, .port = m_link.address.port })));
    QTRY_VERIFY_WITH_TIMEOUT(!isOnline(), patience);
    account().reconnectNow();
    QTRY_VERIFY_WITH_TIMEOUT(account().connectionState().reason
            && account().connectionState().reason->code == ErrorCode::Forbidden,
        patience);
    announce(there);
    QTRY_VERIFY_WITH_TIMEOUT(isOnline(), patience);
    QCOMPARE(account().address(), there);
    QVERIFY(!account().sessionEnded());
}

void TestLostHosts::anImpostorsAnnouncementLeadsNowhere()
{
    QVERIFY(Device::wait(m_ivo->server().stopListening()));
    Device stranger(Device::Kind::WithServer);
    const auto listening = Device::wait(
        stranger.server().listen({ .address = u"127.0.0.1"_s, .port = 0 }));
    QVERIFY(listening);
    QTRY_VERIFY_WITH_TIMEOUT(!isOnline() && account().connectionState().reason, patience);
    // It says that it has Ivo's key, and has not.
    announce({ .host = u"127.0.0.1"_s,
        .port = listening->port,
        .fingerprint = m_link.address.fingerprint });
    // Found nowhere else, Ivo's server is taken up again where it was.
    moveTo(m_link.address.port);
    account().reconnectNow();
    QTRY_VERIFY_WITH_TIMEOUT(isOnline(), patience);
    QCOMPARE(account().address(), m_link.address);
}

/// The server in this process goes nowhere.
void TestLostHosts::whoHasNoFingerprintIsNotListenedFor()
{
    int listened = 0;
    const LostHosts hosts(m_ivo->client(),
        Announcements { .start = [&listened] { ++listened; },
            .known = [] { return QList<client::FoundServer>(); } });
    QTRY_VERIFY_WITH_TIMEOUT(
        m_ivo->client().localAccount()->connectionState().phase == ConnectionPhase::Online,
        patience);
    QCOMPARE(listened, 0);
}

void TestLostHosts::theNewPlaceIsKept()
{
    const protocol::ServerAddress there = moveTo(0);
    QTRY_VERIFY_WITH_TIMEOUT(m_listened > 1, patience); // what is known is looked at anew
    announce(there);
    QTRY_VERIFY_WITH_TIMEOUT(isOnline(), patience);
    m_hosts.reset();
    m_lea->restart();
    QCOMPARE(account().address(), there);
    QTRY_VERIFY_WITH_TIMEOUT(isOnline(), patience);
}

void TestLostHosts::theServerTellsWhereItIs()
{
    QTRY_COMPARE_WITH_TIMEOUT(account().record().hostedBy, u"Ivo Kovač"_s, patience);
    const auto listening = Device::wait(m_ivo->server().listen({ .address = u"::"_s, .port = 0 }));
    QVERIFY(listening);
    protocol::JoinLink link = m_link;
    link.address.port = listening->port;
    link.others = { u"laptop.local:7420"_s };
    Device mia(Device::Kind::ClientOnly);
    QVERIFY(Device::wait(mia.client().join(link, u"Mia"_s)));
    const Account& hers = *mia.client().accounts().front();
    QStringList places;
    for (const QString& address : server::hostAddresses()) {
        const protocol::ServerAddress place {
            .host = address, .port = listening->port, .fingerprint = {}
        };
        if (!server::isOwnMachine(address))
            places.append(place.authority());
    }
    places += link.others; // what was known before stays behind what the server says
    QTRY_COMPARE_WITH_TIMEOUT(
        hers.record().places, places.mid(0, AccountRecord::maxPlaces), patience);
}

void TestLostHosts::theLastContactOutlastsTheProgram()
{
    m_hosts.reset();
    QVERIFY(!account().record().lastContact);
    const Timestamp before = m_lea->clock().now();
    m_lea->restart([this] { QVERIFY(Device::wait(m_ivo->server().stopListening())); });
    QVERIFY(account().record().lastContact);
    const Timestamp ended = *account().record().lastContact;
    QVERIFY(ended >= before);
    QTRY_VERIFY_WITH_TIMEOUT(account().connectionState().reason, patience);
    m_lea->clock().goAhead(std::chrono::hours(30));
    m_lea->restart();
    QCOMPARE(*account().record().lastContact, ended); // away is away, however often one looks
    QCOMPARE(account().record().hostedBy, u"Ivo Kovač"_s);
}

QTEST_GUILESS_MAIN(TestLostHosts)
#include "test_lost_hosts.moc"
