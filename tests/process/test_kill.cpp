// SPDX-License-Identifier: Apache-2.0
#include "tests/process/chance.h"
#include "tests/process/team.h"

using namespace hearth;
using namespace hearth::test;
using namespace Qt::StringLiterals;

/// hearthd and three clients under load, killed without warning again and again: what a client knew
/// to be on its disk arrives, once, in order, with its last words, and everybody sees the same.
/// `HEARTH_TEST_ROUNDS` kills more often, `HEARTH_TEST_SEED` otherwise.
class TestKill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void killedAgainAndAgain();

private:
    void round(Team& team, int number);
    bool await(const std::function<bool()>& condition);
    void startLoad(Team& team, std::size_t index);

    Chance m_chance { numberFrom("HEARTH_TEST_SEED", 1) };
    int m_runs = 0;
};

bool TestKill::await(const std::function<bool()>& condition)
{
    return QTest::qWaitFor(condition, patience);
}

void TestKill::startLoad(Team& team, std::size_t index)
{
    ClientProcess& client = team.client(index);
    client.start();
    client.tell({ .load = LoadOrder { .seed = m_chance.below(1'000'000),
                      .name = u"%1 %2"_s.arg(client.name()).arg(++m_runs) } });
}

/// Somebody dies at some moment: at once, while starting, or in the middle of work.
void TestKill::round(Team& team, int number)
{
    const auto count = static_cast<int>(team.clients().size());
    const int victim = m_chance.below(2 * count); // as often the server as a client
    if (victim < count) {
        const auto index = static_cast<std::size_t>(victim);
        ClientProcess& client = team.client(index);
        if (m_chance.below(4) == 0) {
            QTest::qWait(m_chance.below(400)); // it may have been started just now
        } else {
            const int lines = client.lines() + 1 + m_chance.below(60);
            QVERIFY2(await([&] { return client.lines() >= lines || !client.isRunning(); }),
                qPrintable(team.condition()));
        }
        QVERIFY2(client.isRunning(), "it ended by itself");
        client.kill();
        startLoad(team, index);
        return;
    }
    const auto arrived = [&] {
        int settled = 0;
        for (const auto& client : team.clients())
            settled += client->ledger().settled();
        return settled;
    };
    const int enough = arrived() + m_chance.below(60);
    QVERIFY2(await([&] { return arrived() >= enough; }), qPrintable(team.condition()));
    team.server().kill();
    // Sometimes the clients have time to notice, and to write offline.
    QTest::qWait(number % 3 == 0 ? m_chance.below(600) : 0);
    QVERIFY2(team.server().start(), team.server().errors().constData());
}

void TestKill::killedAgainAndAgain()
{
    const int rounds = numberFrom("HEARTH_TEST_ROUNDS", 12);
    Team team({ u"ada"_s, u"bob"_s, u"cem"_s });
    team.found();
    for (std::size_t i = 0; i < team.clients().size(); ++i)
        startLoad(team, i);
    for (int i = 0; i < rounds; ++i) {
        round(team, i);
        if (QTest::currentTestFailed())
            return;
    }
    for (const auto& client : team.clients())
        client->tell({ .rest = true });
    QVERIFY2(await([&] { return team.isAtRest(); }), qPrintable(team.condition()));
    int written = 0;
    for (const auto& client : team.clients())
        written += static_cast<int>(client->ledger().order().size());
    QCOMPARE_GT(written, rounds);
    team.verifyWhole();
    qInfo("%d messages, %d rounds", written, rounds);
}

QTEST_GUILESS_MAIN(TestKill)
#include "test_kill.moc"
