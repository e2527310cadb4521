// SPDX-License-Identifier: Apache-2.0
#include "tests/process/chance.h"
#include "tests/process/proxy.h"
#include "tests/process/team.h"

#include <csignal>

using namespace hearth;
using namespace hearth::test;
using namespace Qt::StringLiterals;

/// Three clients whose way to hearthd is as bad as can be: it breaks, falls silent, breaks in the
/// middle of a frame, delivers late. They notice by themselves, come back, and nothing is lost,
/// doubled or turned around. `HEARTH_TEST_ROUNDS` makes more trouble, `HEARTH_TEST_SEED` other.
class TestBadNetwork : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void troubleUnderLoad();
    void silenceIsNoticed_data();
    void silenceIsNoticed();
    void aSleepingServerIsMissedAndComesBack();

private:
    static bool await(const std::function<bool()>& condition)
    {
        return QTest::qWaitFor(condition, patience);
    }
};

void TestBadNetwork::troubleUnderLoad()
{
    const int rounds = numberFrom("HEARTH_TEST_ROUNDS", 25);
    Chance chance(numberFrom("HEARTH_TEST_SEED", 1));
    Team team({ u"ada"_s, u"bob"_s, u"cem"_s });
    Proxy proxy(team.server().address());
    team.found(proxy.address());
    team.startClients();
    for (const auto& client : team.clients())
        client->tell(
            { .load = LoadOrder { .seed = chance.below(1'000'000), .name = client->name() } });
    const auto lines = [&] {
        int sum = 0;
        for (const auto& client : team.clients())
            sum += client->lines();
        return sum;
    };
    for (int i = 0; i < rounds; ++i) {
        const int enough = lines() + chance.below(100);
        QVERIFY2(await([&] { return lines() >= enough && !proxy.delivering().isEmpty(); }),
            qPrintable(team.condition()));
        const QList<ProxiedConnection*> delivering = proxy.delivering();
        delivering.at(chance.below(static_cast<int>(delivering.size())))
            ->afflict(static_cast<Trouble>(chance.below(static_cast<int>(Trouble::Delay) + 1)));
    }
    for (const auto& client : team.clients())
        client->tell({ .rest = true });
    // What is stalled stays so: they have to find out.
    QVERIFY2(await([&] { return team.isAtRest(); }), qPrintable(team.condition()));
    team.verifyWhole();
}

void TestBadNetwork::silenceIsNoticed_data()
{
    QTest::addColumn<Trouble>("trouble");
    QTest::addColumn<bool>("othersWrite");
    QTest::newRow("both ways") << Trouble::Stall << false;
    QTest::newRow("to the client") << Trouble::StallToClient << false;
    QTest::newRow("to the server") << Trouble::StallToServer << false;
    // The client goes on hearing of others all the time.
    QTest::newRow("to the server, while others write") << Trouble::StallToServer << true;
}

void TestBadNetwork::silenceIsNoticed()
{
    QFETCH(const Trouble, trouble);
    QFETCH(const bool, othersWrite);
    Team team({ u"ada"_s, u"bob"_s });
    Proxy proxy(team.server().address());
    team.found(proxy.address());
    QVERIFY(await([&] { return proxy.delivering().isEmpty(); }));
    ClientProcess& ada = team.client(0);
    ada.start();
    QVERIFY2(await([&] { return ada.standing().isAtRest(); }), qPrintable(team.condition()));
    QCOMPARE(proxy.delivering().size(), 1);
    proxy.delivering().first()->afflict(trouble);
    if (othersWrite) {
        team.client(1).start();
        team.client(1).tell({ .load = LoadOrder { .seed = 1, .name = u"bob"_s } });
    }
    team.write(0, team.rooms().first(), u"into silence"_s);
    QVERIFY2(await([&] { return ada.ledger().isSettled(ada.ledger().find(u"into silence"_s)); }),
        qPrintable(team.condition()));
    QCOMPARE_GE(ada.standing().connections, 2);
    if (othersWrite)
        team.client(1).tell({ .rest = true });
    else
        team.client(1).start();
    QVERIFY2(await([&] { return team.isAtRest(); }), qPrintable(team.condition()));
    team.verifyWhole();
}

/// As a laptop whose lid is closed for a while.
void TestBadNetwork::aSleepingServerIsMissedAndComesBack()
{
    Team team({ u"ada"_s, u"bob"_s });
    team.found();
    team.startClients();
    ClientProcess& ada = team.client(0);
    QVERIFY2(await([&] { return team.isAtRest(); }), qPrintable(team.condition()));
    QCOMPARE(::kill(static_cast<pid_t>(team.server().pid()), SIGSTOP), 0);
    team.write(0, team.rooms().first(), u"while it sleeps"_s);
    QVERIFY2(await([&] { return !ada.standing().online && ada.standing().waiting > 0; }),
        qPrintable(team.condition()));
    QCOMPARE(::kill(static_cast<pid_t>(team.server().pid()), SIGCONT), 0);
    QVERIFY2(await([&] { return team.isAtRest(); }), qPrintable(team.condition()));
    QVERIFY(ada.ledger().isSettled(ada.ledger().find(u"while it sleeps"_s)));
    team.verifyWhole();
}

QTEST_GUILESS_MAIN(TestBadNetwork)
#include "test_bad_network.moc"
