// SPDX-License-Identifier: Apache-2.0
#include "tests/process/examination.h"
#include "tests/process/small_disk.h"
#include "tests/process/team.h"

#include <QCoreApplication>

using namespace hearth;
using namespace hearth::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(SmallDisk::Kind)

/// A disk without room, under a client and under the server: it is said, nothing that was
/// acknowledged is lost, and when there is room again everything goes on by itself.
class TestFullDisk : public QObject {
    Q_OBJECT

public:
    explicit TestFullDisk(bool canMount)
        : m_canMount(canMount)
    {
    }

private Q_SLOTS:
    void initTestCase();
    void clientGoesOn_data() { addKinds(); }
    void clientGoesOn();
    void clientStartsWithoutRoom_data() { addKinds(); }
    void clientStartsWithoutRoom();
    void serverGoesOn_data() { addKinds(); }
    void serverGoesOn();
    void serverStartsWithoutRoom_data() { addKinds(); }
    void serverStartsWithoutRoom();

private:
    void addKinds() const;
    static bool await(const std::function<bool()>& condition)
    {
        return QTest::qWaitFor(condition, patience);
    }

    bool m_canMount;
};

void TestFullDisk::initTestCase()
{
    if (!m_canMount)
        qWarning(
            "Mounting is not permitted here, not even in a namespace of one's own: a full disk "
            "is only imitated, by a limit on the size of files.");
}

void TestFullDisk::addKinds() const
{
    QTest::addColumn<SmallDisk::Kind>("kind");
    if (m_canMount)
        QTest::newRow("tmpfs") << SmallDisk::Kind::Tmpfs;
    QTest::newRow("limit on file sizes") << SmallDisk::Kind::FileSizeLimit;
}

void TestFullDisk::clientGoesOn()
{
    QFETCH(const SmallDisk::Kind, kind);
    SmallDisk disk(kind);
    Team team({ u"ada"_s, u"bob"_s }, { .first = disk.path(u"ada"_s) });
    team.found();
    const RoomId room = team.rooms().first();
    ClientProcess& ada = team.client(0);
    ada.setPreparation(disk.preparation());
    team.startClients();
    QVERIFY2(await([&] { return team.isAtRest(); }), qPrintable(team.condition()));
    // Connected: what is written is sent all the same, for that is its best chance.
    disk.fill(ada.pid());
    int written = 0;
    QVERIFY2(await([&] {
        team.write(0, room, u"without room %1"_s.arg(++written));
        return !ada.standing().storage.isEmpty();
    }),
        qPrintable(team.condition()));
    QVERIFY2(ada.standing().storage.startsWith(disk.trouble() + u':'),
        qPrintable(ada.standing().storage));
    QVERIFY2(await([&] { return bodies(team.workspaceFile(), room).size() == written; }),
        qPrintable(team.condition()));
    // Disconnected: it is in memory only, and that is what is said.
    team.server().kill();
    QVERIFY(await([&] { return !ada.standing().online; }));
    team.write(0, room, u"in memory"_s);
    QVERIFY(await([&] { return !ada.ledger().find(u"in memory"_s).isNull(); }));
    QVERIFY(!ada.standing().storage.isEmpty());
    QVERIFY(!ada.ledger().isCertain(ada.ledger().find(u"in memory"_s)));
    // With room again it is on the disk soon, and that is said too.
    disk.makeRoom(ada.pid());
    QVERIFY2(await([&] { return ada.ledger().isCertain(ada.ledger().find(u"in memory"_s)); }),
        qPrintable(team.condition()));
    QVERIFY2(await([&] { return ada.standing().storage.isEmpty(); }), qPrintable(team.condition()));
    ada.kill();
    QVERIFY(team.server().start());
    ada.start();
    QVERIFY2(await([&] { return team.isAtRest(); }), qPrintable(team.condition()));
    QCOMPARE(bodies(team.workspaceFile(), room).last(), u"in memory"_s);
    team.verifyWhole();
}

void TestFullDisk::clientStartsWithoutRoom()
{
    QFETCH(const SmallDisk::Kind, kind);
    SmallDisk disk(kind);
    Team team({ u"ada"_s, u"bob"_s }, { .first = disk.path(u"ada"_s) });
    team.found();
    const RoomId room = team.rooms().first();
    ClientProcess& ada = team.client(0);
    ada.setPreparation(disk.preparation());
    team.startClients();
    QVERIFY2(await([&] { return team.isAtRest(); }), qPrintable(team.condition()));
    team.server().kill();
    team.write(0, room, u"before"_s);
    QVERIFY2(await([&] { return ada.ledger().isCertain(ada.ledger().find(u"before"_s)); }),
        qPrintable(team.condition()));
    // Killed it left SQLite's helper files, with which it may be able to start. The sign-in that it
    // gets cannot be kept, and the one before stays good.
    ada.kill();
    disk.fill();
    QVERIFY(team.server().start());
    for (int i = 0; i < 2; ++i) {
        ada.start();
        QVERIFY2(await([&] { return ada.standing().online || !ada.unopened().isEmpty(); }),
            qPrintable(team.condition()));
        ada.kill();
    }
    // Ended in peace it left none, and can only show what is there.
    disk.makeRoom();
    ada.start();
    QVERIFY2(await([&] { return team.isAtRest(); }), qPrintable(team.condition()));
    QCOMPARE(bodies(team.workspaceFile(), room), QStringList { u"before"_s });
    QVERIFY(ada.quit());
    disk.fill();
    ada.start();
    QVERIFY2(await([&] { return ada.unopened().startsWith(disk.trouble() + u':'); }),
        qPrintable(ada.unopened() + team.condition()));
    disk.makeRoom(ada.pid());
    QVERIFY2(await([&] { return team.isAtRest(); }), qPrintable(team.condition()));
    team.verifyWhole();
}

void TestFullDisk::serverGoesOn()
{
    QFETCH(const SmallDisk::Kind, kind);
    SmallDisk disk(kind);
    Team team({ u"ada"_s, u"bob"_s },
        { .server = disk.path(u"server"_s), .serverPreparation = disk.preparation() });
    team.found();
    const RoomId room = team.rooms().first();
    ClientProcess& ada = team.client(0);
    team.startClients();
    QVERIFY2(await([&] { return team.isAtRest(); }), qPrintable(team.condition()));
    disk.fill(team.server().pid());
    int written = 0;
    QVERIFY2(await([&] {
        team.write(0, room, u"message %1"_s.arg(++written));
        return team.server().errors().contains("takes no writes")
            || team.server().errors().contains("take no writes");
    }),
        qPrintable(team.condition()));
    // It is no refusal: nobody has to decide about anything.
    QVERIFY2(await([&] { return ada.standing().waiting > 0; }), qPrintable(team.condition()));
    QCOMPARE(ada.ledger().refusals().size(), 0);
    disk.makeRoom(team.server().pid());
    QVERIFY2(await([&] { return team.isAtRest(); }), qPrintable(team.condition()));
    QCOMPARE(ada.ledger().refusals().size(), 0);
    QCOMPARE(bodies(team.workspaceFile(), room).size(), written);
    team.verifyWhole();
}

void TestFullDisk::serverStartsWithoutRoom()
{
    QFETCH(const SmallDisk::Kind, kind);
    SmallDisk disk(kind);
    Team team({ u"ada"_s, u"bob"_s },
        { .server = disk.path(u"server"_s), .serverPreparation = disk.preparation() });
    team.found();
    const RoomId room = team.rooms().first();
    const Ledger& ledger = team.client(0).ledger();
    team.startClients();
    QVERIFY2(await([&] { return team.isAtRest(); }), qPrintable(team.condition()));
    team.write(0, room, u"acknowledged"_s);
    QVERIFY2(await([&] { return ledger.isSettled(ledger.find(u"acknowledged"_s)); }),
        qPrintable(team.condition()));
    team.server().kill();
    disk.fill();
    QVERIFY(!team.server().start());
    QCOMPARE(team.server().exitCode(), 1);
    QVERIFY2(team.server().errors().contains("is its disk full?"), team.server().errors());
    disk.makeRoom();
    QVERIFY2(team.server().start(), team.server().errors());
    QVERIFY2(await([&] { return team.isAtRest(); }), qPrintable(team.condition()));
    QCOMPARE(bodies(team.workspaceFile(), room), QStringList { u"acknowledged"_s });
    team.verifyWhole();
}

int main(int argc, char** argv)
{
    const bool canMount = SmallDisk::enterOwnNamespace();
    const QCoreApplication app(argc, argv);
    TestFullDisk test(canMount);
    return QTest::qExec(&test, argc, argv);
}
#include "test_full_disk.moc"
