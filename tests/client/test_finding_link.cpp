// SPDX-License-Identifier: Apache-2.0
#include "core/client/finding_link.h"
#include "tests/client/scripted_link.h"

#include <QSignalSpy>
#include <QTest>

#include <map>

using namespace hearth;
using namespace hearth::client;
using namespace Qt::StringLiterals;
using protocol::ServerAddress;

/// One server and the places where it may be: who answers at which of them is scripted.
class TestFindingLink : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theFirstPlaceIsAskedAlone();
    void whereNobodyIsTheOthersAreAsked();
    void aSilentPlaceIsNotWaitedForLong();
    void aStrangerIsNoAlarmWhereTheServerIsElsewhere();
    void foundNowhereTheFirstPlaceSaysWhy();
    void theNewPlaceIsAskedFirstFromThenOn();
    void newsAreFollowedWhileItLooks();
    void otherFingerprintsAreNotListenedTo();
    void placesAreBounded();
    void onlyTheChosenOneIsHeard();

private:
    [[nodiscard]] static ServerAddress at(quint16 port)
    {
        return { .host = u"10.0.0.1"_s, .port = port, .fingerprint = u"aa"_s };
    }
    test::Peer& peer(quint16 port)
    {
        std::unique_ptr<test::Peer>& known = m_peers[port];
        if (!known)
            known = std::make_unique<test::Peer>();
        return *known;
    }
    void refuse(quint16 port, ErrorCode code, const QString& field = {})
    {
        peer(port).refuses = fail(code, QString::number(port), field).error();
    }
    void make(const QList<ServerAddress>& others);
    void open();

    std::map<quint16, std::unique_ptr<test::Peer>> m_peers;
    std::unique_ptr<FindingLink> m_link;
    int m_opened = 0;
    QByteArrayList m_received;
    std::optional<Error> m_closed;
};

void TestFindingLink::init()
{
    m_opened = 0;
    m_received.clear();
    m_closed.reset();
}

void TestFindingLink::cleanup()
{
    m_link.reset();
    m_peers.clear();
}

void TestFindingLink::make(const QList<ServerAddress>& others)
{
    m_link = std::make_unique<FindingLink>(
        [this](const ServerAddress& address) -> std::unique_ptr<protocol::Link> {
            return std::make_unique<test::ScriptedLink>(peer(address.port));
        },
        at(1), others);
}

void TestFindingLink::open()
{
    m_link->open({ .opened = [this] { ++m_opened; },
        .received = [this](const QByteArray& text) { m_received.append(text); },
        .closed = [this](const Error& reason) { m_closed = reason; } });
}

void TestFindingLink::theFirstPlaceIsAskedAlone()
{
    make({ at(2) });
    QSignalSpy moved(m_link.get(), &FindingLink::moved);
    open();
    QTRY_COMPARE(m_opened, 1);
    QCOMPARE(peer(2).openings, 0);
    QVERIFY(moved.isEmpty());
    QCOMPARE(m_link->address(), at(1));
}

void TestFindingLink::whereNobodyIsTheOthersAreAsked()
{
    refuse(1, ErrorCode::Unavailable);
    refuse(2, ErrorCode::Unavailable);
    make({ at(2), at(3) });
    QSignalSpy moved(m_link.get(), &FindingLink::moved);
    open();
    QTRY_COMPARE(m_opened, 1);
    QCOMPARE(moved.size(), 1);
    QCOMPARE(m_link->address(), at(3));
    QVERIFY(!m_closed);
}

void TestFindingLink::aSilentPlaceIsNotWaitedForLong()
{
    peer(1).opens = false;
    make({ at(2) });
    open();
    QTRY_COMPARE(m_opened, 1);
    QCOMPARE(m_link->address(), at(2));
}

void TestFindingLink::aStrangerIsNoAlarmWhereTheServerIsElsewhere()
{
    refuse(1, ErrorCode::Forbidden, u"fingerprint"_s);
    make({ at(2) });
    open();
    QTRY_COMPARE(m_opened, 1);
    QVERIFY(!m_closed);
}

void TestFindingLink::foundNowhereTheFirstPlaceSaysWhy()
{
    refuse(1, ErrorCode::Forbidden, u"fingerprint"_s);
    refuse(2, ErrorCode::Unavailable);
    make({ at(2) });
    open();
    QTRY_VERIFY(m_closed);
    QCOMPARE(m_closed->code, ErrorCode::Forbidden);
    QCOMPARE(m_closed->message, u"1"_s);
    QCOMPARE(m_opened, 0);
}

void TestFindingLink::theNewPlaceIsAskedFirstFromThenOn()
{
    refuse(1, ErrorCode::Unavailable);
    make({ at(2) });
    open();
    QTRY_COMPARE(m_opened, 1);
    peer(2).cut();
    QTRY_VERIFY(m_closed);
    m_closed.reset();
    open();
    QTRY_COMPARE(m_opened, 2);
    QCOMPARE(peer(1).openings, 1);
    QCOMPARE(peer(2).openings, 2);
}

void TestFindingLink::newsAreFollowedWhileItLooks()
{
    peer(1).opens = false;
    make({});
    open();
    QVERIFY(m_link->alsoAt({ at(2) }));
    QTRY_COMPARE(m_opened, 1);
    QCOMPARE(m_link->address(), at(2));
    QVERIFY(!m_link->alsoAt({ at(2) })); // it is there already
}

void TestFindingLink::otherFingerprintsAreNotListenedTo()
{
    refuse(1, ErrorCode::Unavailable);
    ServerAddress other = at(2);
    other.fingerprint = u"bb"_s;
    make({ other });
    QVERIFY(!m_link->alsoAt({ other }));
    open();
    QTRY_VERIFY(m_closed);
    QCOMPARE(peer(2).openings, 0);
}

void TestFindingLink::placesAreBounded()
{
    for (quint16 port = 1; port <= 40; ++port)
        refuse(port, ErrorCode::Unavailable);
    make({});
    for (quint16 port = 2; port <= 40; ++port)
        m_link->alsoAt({ at(port) });
    open();
    QTRY_VERIFY(m_closed);
    std::size_t asked = 0;
    for (const auto& [port, known] : m_peers)
        asked += static_cast<std::size_t>(known->openings);
    QCOMPARE(asked, FindingLink::maxPlaces);
    QCOMPARE(peer(1).openings, 1); // where it was last is never forgotten
    QCOMPARE(peer(40).openings, 1);
}

void TestFindingLink::onlyTheChosenOneIsHeard()
{
    peer(1).opens = false;
    make({ at(2) });
    open();
    QTRY_COMPARE(m_opened, 1);
    peer(1).say("late");
    peer(2).say("hello");
    QTRY_COMPARE(m_received, QByteArrayList { "hello" });
    m_link->send(R"({"ping":1})");
    QTRY_COMPARE(peer(2).pings, 1);
    QCOMPARE(peer(1).pings, 0);
    m_link->close();
    QVERIFY(!peer(2).isOpen);
}

QTEST_GUILESS_MAIN(TestFindingLink)
#include "test_finding_link.moc"
