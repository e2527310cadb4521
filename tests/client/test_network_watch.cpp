// SPDX-License-Identifier: Apache-2.0
#include "core/client/network_watch.h"
#include "tests/support/manual_clock.h"

#include <QSignalSpy>
#include <QTest>

using namespace hearth;
using namespace hearth::client;
using namespace Qt::StringLiterals;

/// Sleep, other networks and portals, as a machine shows them.
class TestNetworkWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void nothingIsNothing();
    void sleepIsNoticed();
    void settingTheClockIsNoSleep();
    void anotherNetworkIsNoticed();
    void leavingEveryNetworkIsNot();
    void aPortalIsToldAndItsOpeningTried();
    void theSystemIsLookedAt();

private:
    test::ManualClock m_clock;
    QStringList m_addresses;
    bool m_portal = false;
    std::unique_ptr<NetworkWatch> m_watch;
    std::unique_ptr<QSignalSpy> m_changed;
};

void TestNetworkWatch::init()
{
    m_addresses = { u"192.168.1.20"_s };
    m_portal = false;
    m_watch = std::make_unique<NetworkWatch>(m_clock,
        Surroundings { .addresses = [this] { return m_addresses; },
            .behindPortal = [this] { return m_portal; } });
    m_watch->start();
    m_changed = std::make_unique<QSignalSpy>(m_watch.get(), &NetworkWatch::changed);
}

void TestNetworkWatch::nothingIsNothing()
{
    for (int i = 0; i < 3; ++i) {
        m_clock.advanceSeconds(5);
        m_watch->look();
    }
    QCOMPARE(m_changed->size(), 0);
}

void TestNetworkWatch::sleepIsNoticed()
{
    m_clock.advanceSeconds(8 * 3600);
    m_watch->look();
    QCOMPARE(m_changed->size(), 1);
    m_watch->look(); // once for each sleep
    QCOMPARE(m_changed->size(), 1);
}

void TestNetworkWatch::settingTheClockIsNoSleep()
{
    m_clock.set({ m_clock.now().micros + 86'400'000'000 });
    m_watch->look();
    QCOMPARE(m_changed->size(), 0);
}

void TestNetworkWatch::anotherNetworkIsNoticed()
{
    m_addresses = { u"10.0.0.7"_s };
    m_watch->look();
    QCOMPARE(m_changed->size(), 1);
    m_addresses.append(u"10.8.0.2"_s); // a tunnel
    m_watch->look();
    QCOMPARE(m_changed->size(), 2);
    m_watch->look();
    QCOMPARE(m_changed->size(), 2);
}

void TestNetworkWatch::leavingEveryNetworkIsNot()
{
    m_addresses.clear();
    m_watch->look();
    QCOMPARE(m_changed->size(), 0);
    m_addresses = { u"192.168.1.20"_s };
    m_watch->look();
    QCOMPARE(m_changed->size(), 1);
}

void TestNetworkWatch::aPortalIsToldAndItsOpeningTried()
{
    QSignalSpy portal(m_watch.get(), &NetworkWatch::portalChanged);
    m_portal = true;
    m_watch->look();
    QVERIFY(m_watch->isBehindPortal());
    QCOMPARE(portal.size(), 1);
    QCOMPARE(m_changed->size(), 0);
    m_portal = false; // somebody has signed in
    m_watch->look();
    QVERIFY(!m_watch->isBehindPortal());
    QCOMPARE(portal.size(), 2);
    QCOMPARE(m_changed->size(), 1);
}

void TestNetworkWatch::theSystemIsLookedAt()
{
    const Surroundings system = Surroundings::ofSystem();
    for (const QString& address : system.addresses()) {
        QVERIFY(!address.startsWith(u"127."_s));
        QVERIFY(!address.startsWith(u"fe80:"_s));
    }
    NetworkWatch watch(m_clock);
    watch.start();
    QCOMPARE(watch.isBehindPortal(), system.behindPortal());
}

QTEST_GUILESS_MAIN(TestNetworkWatch)
#include "test_network_watch.moc"
