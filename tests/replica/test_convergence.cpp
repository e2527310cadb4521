// SPDX-License-Identifier: Apache-2.0
#include "core/storage/connection.h"
#include "tests/replica/two_people.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QTest>

#include <functional>
#include <random>
#include <utility>

using namespace hearth;
using namespace hearth::replica;
using namespace Qt::StringLiterals;
using test::patience;
using test::settled;
using test::SyncedDevice;
using test::value;

/// Whatever happened on the way, the copies end as the server's view.
class TestConvergence : public QObject, private test::TwoPeople {
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void aRestoredBackupReplacesTheCopy();
    void anOlderCopyPutBackReplacesTheCopy();
    void longHistoryIsFilledIn();
    void afterAnythingTheCopiesAreTheServersView_data();
    void afterAnythingTheCopiesAreTheServersView();

private:
    static QString unsent(const QList<OutboxEntry>& entries)
    {
        QStringList out;
        for (const OutboxEntry& entry : entries)
            out.append(
                entry.operation + u": "_s + (entry.error ? entry.error->message : u"waits"_s));
        return out.join(u'\n');
    }
    [[nodiscard]] QString workspaceFile() const
    {
        return m_folder->filePath(
            u"server/workspaces/%1/workspace.sqlite"_s.arg(m_workspace.toString()));
    }
    /// `meanwhile` happens while it does not run.
    void restartServer(const std::function<void()>& meanwhile)
    {
        m_ada->stop();
        m_server.reset();
        meanwhile();
        openServer();
        m_ada->start({});
        m_ada->openSession(m_workspace, m_adaUser);
    }
    void editWorkspaceFile(const char* sql)
    {
        const auto connection = value(
            storage::Connection::open({ .path = workspaceFile(), .vfs = {} }));
        QVERIFY(connection->execute(sql));
    }
};

void TestConvergence::aRestoredBackupReplacesTheCopy()
{
    m_ada->send(m_general, u"kept"_s);
    m_ada->send(m_general, u"lost"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->bodies(m_general).size(), 2, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_ada->isSettled(), patience);
    restartServer([this] {
        // What restoring a backup does: older rows, another epoch.
        editWorkspaceFile("DELETE FROM message WHERE body = 'lost'");
        editWorkspaceFile("DELETE FROM event WHERE seq = (SELECT max(seq) FROM event)");
        editWorkspaceFile("UPDATE kernel SET epoch = randomblob(16)");
        m_bob->send(m_general, u"written while it was away"_s);
    });
    plugIn();
    const QStringList expected { u"kept"_s, u"written while it was away"_s };
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->bodies(m_general), expected, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_ada->bodies(m_general), expected, patience);
}

/// By hand, which leaves the epoch as it was; and by the time Bob's device returns, more was
/// written than was lost, so that its number comes up again.
void TestConvergence::anOlderCopyPutBackReplacesTheCopy()
{
    const QString copy = workspaceFile() + u".copy"_s;
    m_ada->send(m_general, u"kept"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_ada->isSettled(), patience);
    restartServer([&] { QVERIFY(QFile::copy(workspaceFile(), copy)); });
    plugIn();
    m_ada->send(m_general, u"lost"_s);
    QTRY_COMPARE_WITH_TIMEOUT(
        m_bob->bodies(m_general), (QStringList { u"kept"_s, u"lost"_s }), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_bob->isSettled() && m_ada->isSettled(), patience);
    m_bob->stop();
    restartServer([&] {
        for (const QString& rest : { u"-wal"_s, u"-shm"_s, QString() })
            QFile::remove(workspaceFile() + rest);
        QVERIFY(QFile::rename(copy, workspaceFile()));
    });
    QTRY_COMPARE_WITH_TIMEOUT(m_ada->bodies(m_general), (QStringList { u"kept"_s }), patience);
    m_ada->send(m_general, u"written instead"_s);
    m_ada->send(m_general, u"and after it"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_ada->isSettled(), patience);
    listen();
    m_bob->start(m_address);
    m_bob->openSession(m_workspace, m_bobUser);
    const QStringList expected { u"kept"_s, u"written instead"_s, u"and after it"_s };
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->bodies(m_general), expected, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_bob->isSettled(), patience);
    verifyEqual(m_general);
}

void TestConvergence::longHistoryIsFilledIn()
{
    for (int i = 0; i < 700; ++i)
        m_ada->send(m_general, QString::number(i));
    QTRY_VERIFY_WITH_TIMEOUT(m_ada->isSettled(), 60'000);
    m_bob->session.reset();
    QVERIFY(QDir(m_folder->filePath(u"bob"_s)).removeRecursively());
    m_bob->openSession(m_workspace, m_bobUser);
    QTRY_VERIFY_WITH_TIMEOUT(m_bob->isSettled(), patience);
    QCOMPARE(m_bob->bodies(m_general), m_ada->bodies(m_general));
    QCOMPARE(m_bob->bodies(m_general).size(), 700);
    QCOMPARE(m_bob->room(m_general)->unread, 700);
}

void TestConvergence::afterAnythingTheCopiesAreTheServersView_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 4; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestConvergence::afterAnythingTheCopiesAreTheServersView()
{
    QFETCH(quint32, seed);
    std::mt19937 engine(seed);
    const auto below = [&](int bound) {
        return std::uniform_int_distribution<int>(0, bound - 1)(engine);
    };
    QHash<SyncedDevice*, QList<MessageId>> own;
    QStringList sentByBob;
    bool plugged = true;
    for (int step = 0; step < 150; ++step) {
        SyncedDevice* who = below(2) ? m_ada.get() : m_bob.get();
        QList<MessageId>& mine = own[who];
        const int what = below(20);
        if (what < 11 || mine.isEmpty()) {
            mine.append(who->send(
                m_general, u"%1 %2"_s.arg(who == m_ada.get() ? u"ada"_s : u"bob"_s).arg(step)));
            if (who == m_bob.get())
                sentByBob.append(mine.last().toString());
        } else if (what < 14) {
            const MessageId id = mine[below(static_cast<int>(mine.size()))];
            const Result<Message> held = settled(who->session->message(id));
            who->session->submit(protocol::messageUpdate,
                { .id = id,
                    .body = u"edited %1"_s.arg(step),
                    .baseRevision = held ? held->revision : 0 },
                m_general);
        } else if (what < 16) {
            const MessageId id = mine.takeAt(below(static_cast<int>(mine.size())));
            who->session->submit(protocol::messageRemove, { id }, m_general);
        } else if (what < 17) {
            who->session->submit(protocol::readAdvance,
                { .roomId = m_general, .position = m_clock.now().micros }, m_general);
        } else if (what < 18) {
            if (std::exchange(plugged, !plugged))
                unplug();
            else
                plugIn();
        } else if (what < 19) {
            QCoreApplication::processEvents();
        } else {
            m_bob->stop();
            m_bob->start(m_address);
            m_bob->openSession(m_workspace, m_bobUser);
        }
    }
    if (!plugged)
        plugIn();
    QTRY_VERIFY_WITH_TIMEOUT(m_ada->isSettled() && m_bob->isSettled(), 60'000);
    for (SyncedDevice* who : { m_ada.get(), m_bob.get() }) {
        // Read marks are quiet: nobody is told that they wait, and they may still be under way.
        QTRY_VERIFY2_WITH_TIMEOUT(
            who->session->outbox().isEmpty(), qPrintable(unsent(who->session->outbox())), patience);
    }
    verifyEqual(m_general);
    QStringList arrived;
    for (const Message& message : m_ada->messages(m_general)) {
        if (!message.deletedAt && sentByBob.contains(message.id.toString()))
            arrived.append(message.id.toString());
    }
    QStringList expected = sentByBob;
    expected.removeIf(
        [&](const QString& id) { return !own[m_bob.get()].contains(*MessageId::fromString(id)); });
    QCOMPARE(arrived, expected); // once each, in the order of writing
}

QTEST_GUILESS_MAIN(TestConvergence)
#include "test_convergence.moc"
