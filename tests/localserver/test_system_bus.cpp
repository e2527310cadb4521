// SPDX-License-Identifier: Apache-2.0
#include "localserver/doctor/system_bus.h"
#include "tests/localserver/network_services.h"

#include <QDBusConnection>
#include <QDBusMetaType>
#include <QTest>
#include <QThread>

using namespace hearth;
using namespace hearth::server;
using namespace Qt::StringLiterals;
using Verdict = Firewall::Verdict;

namespace {

const auto services = u"network-services"_s;

} // namespace

/// What firewalld, NetworkManager and Avahi say of the network, over a real bus on which the test
/// plays them. Whoever asks waits, so they live on a thread of their own.
class TestSystemBus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void whoDoesNotRunSaysNothing();
    void firewalldTellsOfItsZones();
    void networkManagerTellsOfTheConnection();
    void avahiIsSeen();

private:
    /// On the services' thread; waits.
    template <typename Work>
    void atServices(Work work)
    {
        QMetaObject::invokeMethod(&m_anchor, work, Qt::BlockingQueuedConnection);
    }
    static QDBusConnection serving() { return QDBusConnection(services); }
    static QDBusConnection asking() { return QDBusConnection::sessionBus(); }

    QThread m_thread;
    QObject m_anchor; ///< lives on the thread
};

void TestSystemBus::initTestCase()
{
    qDBusRegisterMetaType<QMap<QString, QStringList>>();
    qDBusRegisterMetaType<test::ActiveZones>();
    m_anchor.moveToThread(&m_thread);
    m_thread.start();
    atServices([] { QDBusConnection::connectToBus(QDBusConnection::SessionBus, services); });
    QVERIFY2(serving().isConnected(), "run me in tests/tools/session.sh");
}

void TestSystemBus::cleanupTestCase()
{
    QDBusConnection::disconnectFromBus(services);
    m_thread.quit();
    m_thread.wait();
}

void TestSystemBus::whoDoesNotRunSaysNothing()
{
    QVERIFY(!askFirewalld(asking(), 7420));
    QVERIFY(!askNetworkManager(asking()).metered);
    QVERIFY(askNetworkManager(asking()).openNetwork.isEmpty());
    QVERIFY(!announces(asking()));
    QVERIFY(!announces(QDBusConnection(u"no such bus"_s)));
}

void TestSystemBus::firewalldTellsOfItsZones()
{
    const auto service = u"org.fedoraproject.FirewallD1"_s;
    QObject* root = nullptr;
    test::FirewalldZones* zones = nullptr;
    atServices([&] {
        root = new QObject;
        new test::FirewalldRoot(root);
        zones = new test::FirewalldZones(root);
        zones->open = { { u"home"_s, { u"7420"_s } } };
        serving().registerObject(
            u"/org/fedoraproject/FirewallD1"_s, root, QDBusConnection::ExportAdaptors);
        serving().registerService(service);
    });
    const auto standard = askFirewalld(asking(), 7420);
    QVERIFY(standard);
    QCOMPARE(standard->firewall,
        (Firewall {
            .kind = Firewall::Kind::Firewalld, .verdict = Verdict::Closed, .zone = u"public"_s }));
    QVERIFY(standard->publicZone.isEmpty()); // it is what every network gets there
    atServices(
        [&] { zones->active = { { u"home"_s, { { u"interfaces"_s, { u"wlp2s0"_s } } } } }; });
    QCOMPARE(askFirewalld(asking(), 7420)->firewall.verdict, Verdict::Open);
    QCOMPARE(askFirewalld(asking(), 7421)->firewall.verdict, Verdict::Closed);
    atServices(
        [&] { zones->active = { { u"external"_s, { { u"interfaces"_s, { u"wlp2s0"_s } } } } }; });
    QCOMPARE(askFirewalld(asking(), 7420)->publicZone, u"external"_s);
    atServices([&] {
        serving().unregisterService(service);
        delete root;
    });
}

void TestSystemBus::networkManagerTellsOfTheConnection()
{
    const auto service = u"org.freedesktop.NetworkManager"_s;
    std::unique_ptr<test::NetworkManager> manager;
    std::unique_ptr<test::ActiveConnection> connection;
    std::unique_ptr<test::AccessPoint> point;
    atServices([&] {
        manager = std::make_unique<test::NetworkManager>();
        connection = std::make_unique<test::ActiveConnection>();
        point = std::make_unique<test::AccessPoint>();
        const auto show = [](const QString& path, QObject& object) {
            serving().registerObject(path, &object, QDBusConnection::ExportAllProperties);
        };
        show(u"/org/freedesktop/NetworkManager"_s, *manager);
        show(QString::fromLatin1(test::ActiveConnection::path), *connection);
        show(QString::fromLatin1(test::AccessPoint::path), *point);
        serving().registerService(service);
    });
    QVERIFY(!askNetworkManager(asking()).metered);
    QVERIFY(askNetworkManager(asking()).openNetwork.isEmpty()); // there is no connection
    atServices([&] {
        manager->metered = 1;
        manager->connection = QString::fromLatin1(test::ActiveConnection::path);
    });
    QVERIFY(askNetworkManager(asking()).metered);
    QCOMPARE(askNetworkManager(asking()).openNetwork, u"Café"_s);
    atServices([&] { point->rsn = 0x188; }); // WPA2 with a key
    QVERIFY(askNetworkManager(asking()).openNetwork.isEmpty());
    atServices([&] {
        point->rsn = 0;
        connection->type = u"802-3-ethernet"_s;
    });
    QVERIFY(askNetworkManager(asking()).openNetwork.isEmpty());
    atServices([&] {
        serving().unregisterService(service);
        manager.reset();
        connection.reset();
        point.reset();
    });
}

void TestSystemBus::avahiIsSeen()
{
    atServices([] { serving().registerService(u"org.freedesktop.Avahi"_s); });
    QVERIFY(announces(asking()));
    atServices([] { serving().unregisterService(u"org.freedesktop.Avahi"_s); });
}

QTEST_GUILESS_MAIN(TestSystemBus)
#include "test_system_bus.moc"
