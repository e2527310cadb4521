// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/operations.h"
#include "core/storage/connection.h"
#include "tests/sim/oracles.h"
#include "tests/sim/simulation.h"
#include "tests/sim/workload.h"

#include <QCoreApplication>
#include <QTest>

using namespace hearth;
using namespace hearth::sim;
using namespace Qt::StringLiterals;

/// Whatever fails on the way: see README.md.
class TestSimulator : public QObject {
    Q_OBJECT

public:
    explicit TestSimulator(VirtualTime& time)
        : m_time(time)
    {
    }

private Q_SLOTS:
    void everybodyEndsWithTheServersView_data();
    void everybodyEndsWithTheServersView();
    void aSeedRepeatsItself();
    void whatIsWrongIsNoticed_data();
    void whatIsWrongIsNoticed();
    void everyMutationIsTried();

private:
    VirtualTime& m_time;
    SimDisk m_disk;
};

void TestSimulator::everybodyEndsWithTheServersView_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 250; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestSimulator::everybodyEndsWithTheServersView()
{
    QFETCH(quint32, seed);
    const Outcome outcome = simulate(m_time, m_disk, seed, 150);
    if (outcome.violations.isEmpty())
        return;
    if (qEnvironmentVariableIsSet("HEARTH_SIM_TRACE"))
        qInfo().noquote() << outcome.trace.join(u'\n');
    QFAIL(qPrintable(
        outcome.violations.sliced(0, std::min(5LL, outcome.violations.size())).join(u'\n')));
}

void TestSimulator::aSeedRepeatsItself()
{
    const Outcome first = simulate(m_time, m_disk, 7, 100);
    QCOMPARE(simulate(m_time, m_disk, 7, 100).trace, first.trace);
}

void TestSimulator::whatIsWrongIsNoticed_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("another name") << QByteArray("UPDATE workspace SET name = 'x'")
                                  << u"ada-1: the workspace differs"_s;
    QTest::newRow("somebody missing") << QByteArray("DELETE FROM member WHERE display_name = 'Eve'")
                                      << u"ada-1: a member is missing"_s;
    QTest::newRow("something that is not theirs")
        << QByteArray("INSERT INTO read_mark VALUES (randomblob(16), 1)")
        << u"ada-1: a read mark should not be here"_s;
    QTest::newRow("a room cut short that has no limit") << QByteArray(
        "UPDATE room_fill SET complete = 0, oldest = 1") << u"is filled down to 1 only"_s;
    QTest::newRow("a false counter")
        << QByteArray("UPDATE room_badge SET unread = 7") << u"ada-1: a badge differs"_s;
}

/// The oracles can fail.
void TestSimulator::whatIsWrongIsNoticed()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, sentence);
    SimWorld world(m_time, m_disk, 1);
    QVERIFY(world.setUp());
    QCOMPARE(violations(world), QStringList());
    {
        const auto file = storage::Connection::open(
            { .path = world.devices().front()->replicaPath(), .vfs = m_disk.vfs() });
        QVERIFY(file && (*file)->execute(sql));
    }
    const QStringList found = violations(world);
    QVERIFY2(found.join(u'\n').contains(sentence), qPrintable(found.join(u'\n')));
}

/// What a workspace offers without being tried here says why.
void TestSimulator::everyMutationIsTried()
{
    const QStringList elsewhere {
        u"workspace.regenerateJoinCode"_s, // answers with a secret, so it is no matter of the
                                           // outbox
        u"workspace.remove"_s, // nothing is left to look at
    };
    QStringList missing;
    std::apply(
        [&](const auto&... operation) {
            (
                [&] {
                    const QString name = QString::fromLatin1(operation.name);
                    if (operation.scope == protocol::Scope::Workspace
                        && operation.effect == protocol::Effect::Write
                        && !Workload::operations().contains(name) && !elsewhere.contains(name))
                        missing.append(name);
                }(),
                ...);
        },
        std::tuple_cat(protocol::chatOperations, protocol::draftOperations));
    QCOMPARE(missing, QStringList());
}

int main(int argc, char** argv)
{
    QHashSeed::setDeterministicGlobalSeed();
    auto* time = new VirtualTime; // the application's from now on
    QCoreApplication::setEventDispatcher(time);
    const QCoreApplication app(argc, argv);
    TestSimulator test(*time);
    return QTest::qExec(&test, argc, argv);
}

#include "test_simulator.moc"
