// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/measure.h"
#include "tests/process/examination.h"
#include "tests/process/team.h"

#include <QCryptographicHash>
#include <QFile>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

using namespace hearth;
using namespace hearth::test;
using namespace Qt::StringLiterals;

/// A file that takes its time: whoever sends it, keeps it or reads it is killed in the middle, and
/// all of them go on where they were. None of them ever holds much of it in memory.
class TestLargeFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void killsTakeNothingOfItBack();

private:
    static bool await(const std::function<bool()>& condition)
    {
        return QTest::qWaitFor(condition, patience);
    }
    /// So many tenths of the file have come or gone, in whichever run.
    static bool awaitTenths(const ClientProcess& client, int tenths);
    /// Whoever runs has never held as much as half of the file.
    static QString whoHoldsTooMuch(Team& team);
    /// No more was sent or fetched again than the piece that was under way.
    static bool neverFellBack(const ClientProcess& client);
};

namespace {

constexpr qint64 fileBytes = 500'000'000;
#ifdef __SANITIZE_ADDRESS__
constexpr bool memoryIsOurs = false; ///< the sanitizer keeps what was freed
#else
constexpr bool memoryIsOurs = true;
#endif

/// Something that nothing on its way can make smaller. Its checksum; empty: the disk refuses.
QByteArray makeFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    QRandomGenerator random(500);
    std::array<quint32, 25'000> block {};
    static_assert(fileBytes % sizeof block == 0);
    QCryptographicHash sum(QCryptographicHash::Sha256);
    for (qint64 written = 0; written < fileBytes; written += sizeof block) {
        random.fillRange(block.data(), std::ssize(block));
        const QByteArrayView bytes(
            reinterpret_cast<const char*>(block.data()), qsizetype(sizeof block));
        if (file.write(bytes.data(), bytes.size()) != bytes.size())
            return {};
        sum.addData(bytes);
    }
    return sum.result();
}

QByteArray sumOf(const QString& path)
{
    QFile file(path);
    QCryptographicHash sum(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && sum.addData(&file) ? sum.result() : QByteArray();
}

} // namespace

bool TestLargeFile::awaitTenths(const ClientProcess& client, int tenths)
{
    return await([&] {
        return !client.progress().isEmpty()
            && client.progress().last().done >= fileBytes / 10 * tenths;
    });
}

bool TestLargeFile::neverFellBack(const ClientProcess& client)
{
    qint64 furthest = 0;
    return std::ranges::all_of(client.progress(), [&](const Progress& progress) {
        furthest = std::max(furthest, progress.done);
        return progress.done >= furthest - protocol::pieceBytes;
    });
}

QString TestLargeFile::whoHoldsTooMuch(Team& team)
{
    QStringList found;
    const auto look = [&](const QString& name, qint64 pid) {
        const qint64 peak = bench::peakKiB(pid) * 1024;
        if (memoryIsOurs && peak > fileBytes / 2)
            found.append(u"%1 has held %2 bytes"_s.arg(name).arg(peak));
    };
    look(u"the server"_s, team.server().pid());
    for (const auto& client : team.clients())
        look(client->name(), client->pid());
    return found.join(u'\n');
}

void TestLargeFile::killsTakeNothingOfItBack()
{
    Team team({ u"ada"_s, u"bob"_s });
    team.found();
    ClientProcess& ada = team.client(0);
    ClientProcess& bob = team.client(1);
    const RoomId room = team.rooms().first();
    const QString name = u"large.bin"_s;
    const QByteArray sum = makeFile(team.path(name));
    QVERIFY(!sum.isEmpty());
    team.startClients();

    // Up: the sender, the server, and both of them.
    ada.tell({ .share = Parcel { .room = room, .path = team.path(name) } });
    QVERIFY2(awaitTenths(ada, 2), qPrintable(team.condition()));
    QCOMPARE(whoHoldsTooMuch(team), QString());
    ada.kill();
    QVERIFY(QFile::remove(team.path(name))); // a copy was taken
    ada.start();
    QVERIFY2(awaitTenths(ada, 4), qPrintable(team.condition()));
    team.server().kill();
    QVERIFY2(team.server().start(), team.server().errors().constData());
    QVERIFY2(awaitTenths(ada, 6), qPrintable(team.condition()));
    QCOMPARE(whoHoldsTooMuch(team), QString());
    ada.kill();
    team.server().kill();
    QVERIFY2(team.server().start(), team.server().errors().constData());
    ada.start();
    QVERIFY2(
        await([&] { return team.isAtRest() && ada.ledger().isSettled(ada.ledger().find(name)); }),
        qPrintable(team.condition()));
    QVERIFY(neverFellBack(ada));
    QCOMPARE(ada.progress().last().done, fileBytes);

    // Down: the same.
    QVERIFY2(await([&] { return bodies(bob.file(u"replica.sqlite"_s), room).contains(name); }),
        qPrintable(team.condition()));
    bob.tell({ .fetch = room });
    QVERIFY2(awaitTenths(bob, 3), qPrintable(team.condition()));
    QCOMPARE(whoHoldsTooMuch(team), QString());
    bob.kill();
    team.server().kill();
    QVERIFY2(team.server().start(), team.server().errors().constData());
    bob.start();
    QVERIFY2(await([&] { return bob.standing().isAtRest(); }), qPrintable(team.condition()));
    bob.tell({ .fetch = room });
    QVERIFY2(await([&] { return !bob.fetched().isEmpty(); }), qPrintable(team.condition()));
    QVERIFY(neverFellBack(bob));
    QCOMPARE(sumOf(bob.fetched()), sum);
    QCOMPARE(whoHoldsTooMuch(team), QString());
    team.verifyWhole();
}

QTEST_GUILESS_MAIN(TestLargeFile)
#include "test_large_file.moc"
