// SPDX-License-Identifier: Apache-2.0
#include "core/base/random.h"
#include "localserver/knock/knock_desk.h"
#include "tests/support/manual_clock.h"

#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;
using protocol::KnockPhase;

/// The desk by itself: what crosses each other in no time, and more people than a server is made
/// for. `test_knock` has the rest.
class TestKnockDesk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whoeverIsLettingSomebodyInIsNotCrossed();
    void fifteenInTenMinutesFromEverywhere();
    void whoIsOverTheirLimitTakesNothingFromOthers();

private:
    Result<protocol::KnockBegun> begin(const QString& address, server::ConnectionId connection);
    /// Knocks and goes away.
    Result<void> pass(const QString& address);

    test::ManualClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<server::KnockDesk> m_desk;
};

void TestKnockDesk::init()
{
    m_desk = std::make_unique<server::KnockDesk>(m_clock, m_random);
    m_desk->open(QString(64, u'a'));
    m_desk->setAllowed(true);
}

Result<protocol::KnockBegun> TestKnockDesk::begin(
    const QString& address, server::ConnectionId connection)
{
    server::CallerContext caller;
    caller.address = address;
    return m_desk->begin({ .displayName = u"Lea"_s }, caller, connection);
}

Result<void> TestKnockDesk::pass(const QString& address)
{
    constexpr server::ConnectionId passing = 2;
    const auto begun = begin(address, passing);
    m_desk->disconnected(passing);
    return begun ? Result<void> {} : std::unexpected(begun.error());
}

void TestKnockDesk::whoeverIsLettingSomebodyInIsNotCrossed()
{
    server::KnockDesk& desk = *m_desk;
    constexpr server::ConnectionId connection = 1;
    const auto begun = begin(u"192.168.1.20"_s, connection);
    QVERIFY(begun);
    QVERIFY(desk.reveal({ .id = begun->id, .guestNonce = QString(64, u'b') }, connection));
    const InviteId first = InviteId::generate(m_clock, m_random);
    const InviteId second = InviteId::generate(m_clock, m_random);
    QVERIFY(desk.claim(begun->id, first));
    QCOMPARE(desk.claim(begun->id, second).error().code, ErrorCode::Conflict);
    desk.refuse({ .id = begun->id, .block = true });
    QCOMPARE(desk.state(begun->id, connection)->phase, KnockPhase::Open);
    desk.release(begun->id, second); // has nothing to release
    QCOMPARE(desk.find(begun->id).error().code, ErrorCode::Conflict);
    desk.release(begun->id, first);
    QVERIFY(desk.find(begun->id));
    QVERIFY(desk.claim(begun->id, second));
    desk.admit(begun->id, second, u"CODE"_s);
    QCOMPARE(desk.state(begun->id, connection)->code, u"CODE"_s);
}

/// Many addresses are no more tries at the words.
void TestKnockDesk::fifteenInTenMinutesFromEverywhere()
{
    for (int i = 1; i <= 15; ++i)
        QVERIFY(pass(u"192.168.1.%1"_s.arg(i)));
    const Result<void> refused = pass(u"192.168.1.99"_s);
    QCOMPARE(refused.error().code, ErrorCode::RateLimited);
    QVERIFY(refused.error().details.value("retryAfter"_L1).toInt() > 0);
    m_clock.advanceSeconds(600);
    for (int i = 1; i <= 3; ++i)
        QVERIFY(pass(u"192.168.1.99"_s));
}

void TestKnockDesk::whoIsOverTheirLimitTakesNothingFromOthers()
{
    for (int i = 0; i < 20; ++i)
        QCOMPARE(pass(u"192.168.1.20"_s).has_value(), i < 3);
    for (int i = 1; i <= 12; ++i)
        QVERIFY(pass(u"192.168.2.%1"_s.arg(i)));
    QVERIFY(!pass(u"192.168.2.13"_s));
}

QTEST_GUILESS_MAIN(TestKnockDesk)
#include "test_knock_desk.moc"
