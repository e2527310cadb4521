// SPDX-License-Identifier: Apache-2.0
#include "tests/process/examination.h"
#include "tests/process/remounted_disk.h"
#include "tests/process/small_disk.h"
#include "tests/process/team.h"
#include "tests/support/database_page.h"

#include <QCoreApplication>
#include <QDir>

using namespace hearth;
using namespace hearth::test;
using namespace Qt::StringLiterals;

/// The server's disk goes away, may only be read, or has a broken page: the clients learn which,
/// keep what they wrote, and everything that was acknowledged is there when it is well again.
class TestLostDisk : public QObject {
    Q_OBJECT

public:
    explicit TestLostDisk(bool canMount)
        : m_canMount(canMount)
    {
    }

private Q_SLOTS:
    void pulledAndPutBack_data();
    void pulledAndPutBack();
    void readOnlyForAWhile();
    void aBrokenPage();

private:
    static bool await(const std::function<bool()>& condition)
    {
        return QTest::qWaitFor(condition, patience);
    }
    /// Writes until the client has heard of the trouble; how many messages that were.
    static int writeUntil(Team& team, const RoomId& room, const QString& trouble);

    bool m_canMount;
};

int TestLostDisk::writeUntil(Team& team, const RoomId& room, const QString& trouble)
{
    int written = 0;
    const bool isHeard = await([&] {
        team.write(0, room, u"message %1"_s.arg(++written));
        return team.client(0).standing().serverDisk == trouble;
    });
    return isHeard ? written : -1;
}

void TestLostDisk::pulledAndPutBack_data()
{
    QTest::addColumn<bool>("killed");
    QTest::newRow("while it runs") << false;
    QTest::newRow("killed meanwhile") << true;
}

/// For a process its folder is gone when somebody has renamed it, just as when its drive was taken
/// away lazily: what is open leads there still.
void TestLostDisk::pulledAndPutBack()
{
    QFETCH(const bool, killed);
    Team team({ u"ada"_s, u"bob"_s });
    team.found();
    const RoomId room = team.rooms().first();
    ClientProcess& ada = team.client(0);
    team.startClients();
    team.write(0, room, u"acknowledged"_s);
    QVERIFY2(await([&] { return team.isAtRest(); }), qPrintable(team.condition()));
    const QString folder = team.server().folder();
    QVERIFY(QDir().rename(folder, folder + u"-away"_s));
    const int written = writeUntil(team, room, u"diskGone"_s);
    QVERIFY2(written > 0, qPrintable(team.condition()));
    QCOMPARE(ada.ledger().refusals().size(), 0);
    QVERIFY2(team.server().errors().contains("does not answer"), team.server().errors());
    if (killed)
        team.server().kill();
    QVERIFY(QDir().rename(folder + u"-away"_s, folder));
    if (killed)
        QVERIFY2(team.server().start(), team.server().errors());
    QVERIFY2(await([&] { return team.isAtRest(); }), qPrintable(team.condition()));
    QVERIFY2(
        await([&] { return ada.standing().serverDisk.isEmpty(); }), qPrintable(team.condition()));
    QCOMPARE(ada.ledger().refusals().size(), 0);
    QCOMPARE(bodies(team.workspaceFile(), room).size(), written + 1);
    QCOMPARE(bodies(team.workspaceFile(), room).first(), u"acknowledged"_s);
    team.verifyWhole();
}

void TestLostDisk::readOnlyForAWhile()
{
    if (!m_canMount)
        QSKIP("Mounting is not permitted here; test_disk_watch imitates such a disk.");
    RemountedDisk disk;
    Team team({ u"ada"_s, u"bob"_s }, { .server = disk.path(u"server"_s) });
    team.found();
    const RoomId room = team.rooms().first();
    ClientProcess& ada = team.client(0);
    team.startClients();
    team.write(0, room, u"acknowledged"_s);
    QVERIFY2(await([&] { return team.isAtRest(); }), qPrintable(team.condition()));
    disk.remount(RemountedDisk::Mode::ReadOnly);
    const int written = writeUntil(team, room, u"diskReadOnly"_s);
    QVERIFY2(written > 0, qPrintable(team.condition()));
    QVERIFY2(team.server().errors().contains("read-only"), team.server().errors());
    disk.remount(RemountedDisk::Mode::Writable);
    QVERIFY2(await([&] { return team.isAtRest(); }), qPrintable(team.condition()));
    QCOMPARE(ada.ledger().refusals().size(), 0);
    QCOMPARE(bodies(team.workspaceFile(), room).size(), written + 1);
    team.verifyWhole();
}

void TestLostDisk::aBrokenPage()
{
    Team team({ u"ada"_s, u"bob"_s });
    team.found();
    const RoomId room = team.rooms().first();
    ClientProcess& ada = team.client(0);
    team.startClients();
    team.write(0, room, u"acknowledged"_s);
    QVERIFY2(await([&] { return team.isAtRest(); }), qPrintable(team.condition()));
    team.server().kill();
    const DatabasePage page = lastPageOf(team.workspaceFile(), u"message"_s);
    QVERIFY(page.overwrite());
    // It comes up, says what is wrong, and writes nothing into what is broken.
    QVERIFY2(team.server().start(), team.server().errors());
    const int written = writeUntil(team, room, u"damaged"_s);
    QVERIFY2(written > 0, qPrintable(team.condition()));
    QCOMPARE(ada.ledger().refusals().size(), 0);
    QVERIFY2(team.server().errors().contains("damaged"), team.server().errors());
    QVERIFY(team.server().stop());
    QVERIFY(page.putBack());
    QVERIFY2(team.server().start(), team.server().errors());
    QVERIFY2(await([&] { return team.isAtRest(); }), qPrintable(team.condition()));
    QCOMPARE(bodies(team.workspaceFile(), room).size(), written + 1);
    team.verifyWhole();
}

int main(int argc, char** argv)
{
    const bool canMount = SmallDisk::enterOwnNamespace();
    const QCoreApplication app(argc, argv);
    TestLostDisk test(canMount);
    return QTest::qExec(&test, argc, argv);
}
#include "test_lost_disk.moc"
