// SPDX-License-Identifier: Apache-2.0
#include "tests/process/examination.h"
#include "tests/process/team.h"

using namespace hearth;
using namespace hearth::test;
using namespace Qt::StringLiterals;

/// One person, two devices, no server: the same message is edited on both.
class TestConcurrentEdits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneStandsTheOtherIsKept();

private:
    static bool await(const std::function<bool()>& condition)
    {
        return QTest::qWaitFor(condition, patience);
    }
};

void TestConcurrentEdits::oneStandsTheOtherIsKept()
{
    Team team({ u"ada"_s, u"ada/phone"_s });
    team.found();
    const RoomId room = team.rooms().first();
    const auto shows = [&](const ClientProcess& client, const QString& body) {
        return bodies(client.file(u"replica.sqlite"_s), room) == QStringList { body };
    };
    team.startClients();
    team.write(0, room, u"as it was"_s);
    QVERIFY2(await([&] {
        return team.isAtRest() && team.client(0).ledger().settled() == 1
            && shows(team.client(1), u"as it was"_s);
    }),
        qPrintable(team.condition()));
    const MessageId message = team.client(0).ledger().find(u"as it was"_s);

    team.server().kill();
    const QStringList texts { u"from the desk"_s, u"from the phone"_s };
    for (std::size_t i : { 0, 1 }) {
        ClientProcess& client = team.client(i);
        QVERIFY(await([&] { return !client.standing().online; }));
        client.tell({ .write = Words { u"message.update"_s, message, room, texts[i] } });
        QVERIFY2(await([&] { return client.ledger().isCertain(message, texts[i]); }),
            qPrintable(team.condition()));
    }
    QVERIFY(team.server().start());
    const auto isDecided = [&](const ClientProcess& client) {
        const Standing& standing = client.standing();
        return standing.online && standing.caughtUp && standing.waiting == 0;
    };
    QVERIFY2(await([&] {
        return isDecided(team.client(0)) && isDecided(team.client(1))
            && team.client(0).standing().failed + team.client(1).standing().failed == 1;
    }),
        qPrintable(team.condition()));

    // One edit stands; the other device shows its own as refused, with its words.
    const std::size_t refused = team.client(0).standing().failed == 1 ? 0 : 1;
    QCOMPARE(bodies(team.workspaceFile(), room), QStringList { texts[1 - refused] });
    ClientProcess& client = team.client(refused);
    QCOMPARE(client.ledger().refusals().size(), 1);
    const Refusal refusal = client.ledger().refusals().first();
    QCOMPARE(refusal.code, u"stale"_s);
    QCOMPARE(refusal.body, texts[refused]);
    QCOMPARE(refusal.id, message.toString());

    // It is kept, whatever happens to the program.
    client.kill();
    client.start();
    QVERIFY2(await([&] { return isDecided(client) && client.ledger().refusals().size() == 2; }),
        qPrintable(team.condition()));
    QCOMPARE(client.ledger().refusals().last().body, texts[refused]);
    QCOMPARE(bodies(team.workspaceFile(), room), QStringList { texts[1 - refused] });

    // On top of what stands there now it goes through.
    QVERIFY2(
        await([&] { return shows(client, texts[1 - refused]); }), qPrintable(team.condition()));
    client.tell({ .retry = client.ledger().refusals().last().key });
    QVERIFY2(await([&] {
        return team.isAtRest()
            && bodies(team.workspaceFile(), room) == QStringList { texts[refused] };
    }),
        qPrintable(team.condition()));
    for (const auto& device : team.clients())
        QVERIFY2(await([&] { return shows(*device, texts[refused]); }), qPrintable(device->name()));
    for (const auto& device : team.clients())
        QVERIFY(device->quit());
    QVERIFY(team.server().stop());
}

QTEST_GUILESS_MAIN(TestConcurrentEdits)
#include "test_concurrent_edits.moc"
