// SPDX-License-Identifier: Apache-2.0
#include "core/domain/entities.h"
#include "core/storage/migrations.h"
#include "core/storage/row.h"
#include "core/storage/transaction.h"
#include "tests/support/arbitrary.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace hearth;
using namespace hearth::storage;
using namespace Qt::StringLiterals;

/// The façade over SQLite: rows from descriptors, transactions and savepoints, migrations that
/// happen whole or not at all, errors people can act on.
class TestStorage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_connection = *Connection::open({ .path = u":memory:"_s }); }
    void rowsRoundTrip();
    void savepointsUndoAlone();
    void aFullDiskEndsTheTransaction();
    void readOnlyConnectionsCannotWrite();
    void migrationsRunOnce();
    void aFailingMigrationChangesNothing();
    void newerDataIsRefused();
    void somethingElseIsNoDatabase();
    void whatWasAwayIsOpenedAgain();

private:
    std::unique_ptr<Connection> m_connection;
};

void TestStorage::rowsRoundTrip()
{
    QByteArray columns = columnList<Message>();
    QVERIFY(m_connection->execute("CREATE TABLE message (" + columns + ")"));
    const QByteArray insert = "INSERT INTO message (" + columns + ") VALUES ("
        + parameterList<Message>() + ")";
    const QByteArray select = "SELECT " + columns + " FROM message";
    test::Arbitrary arbitrary(7);
    for (int i = 0; i < 100; ++i) {
        const auto value = arbitrary.value<Message>();
        QVERIFY(m_connection->execute("DELETE FROM message"));
        {
            Result<Statement> statement = m_connection->prepare(insert);
            QVERIFY(statement);
            bindRow(*statement, value);
            QVERIFY(statement->run());
        }
        Result<Statement> statement = m_connection->prepare(select);
        QVERIFY(statement);
        QVERIFY(*statement->step());
        QCOMPARE(toJson(rowAs<Message>(*statement)), toJson(value));
    }
}

void TestStorage::savepointsUndoAlone()
{
    QVERIFY(m_connection->execute("CREATE TABLE t (x)"));
    {
        Result<Transaction> transaction = Transaction::begin(*m_connection);
        QVERIFY(transaction);
        {
            Result<Savepoint> kept = Savepoint::begin(*m_connection);
            QVERIFY(m_connection->execute("INSERT INTO t VALUES (1)"));
            QVERIFY(kept->release());
        }
        {
            Result<Savepoint> undone = Savepoint::begin(*m_connection);
            QVERIFY(m_connection->execute("INSERT INTO t VALUES (2)"));
        }
        QVERIFY(transaction->commit());
    }
    QVERIFY(m_connection->isAutocommit());
    Result<Statement> statement = m_connection->prepare("SELECT group_concat(x) FROM t");
    QVERIFY(*statement->step());
    QCOMPARE(statement->text(0), u"1"_s);
}

void TestStorage::aFullDiskEndsTheTransaction()
{
    QVERIFY(m_connection->execute("CREATE TABLE t (x); PRAGMA max_page_count=4"));
    Result<Transaction> transaction = Transaction::begin(*m_connection);
    QVERIFY(transaction);
    Result<void> full;
    for (int i = 0; i < 1000 && full; ++i)
        full = m_connection->execute("INSERT INTO t VALUES (zeroblob(1000))");
    QVERIFY(!full);
    QCOMPARE(full.error().code, ErrorCode::Unavailable);
    QVERIFY(full.error().message.contains(u"full"_s));
    // SQLite has undone everything by itself; nobody may believe that the rest can still be
    // committed.
    QVERIFY(m_connection->isAutocommit());
    QVERIFY(!transaction->commit());
    const auto rows = [this] {
        Result<Statement> statement = m_connection->prepare("SELECT count(*) FROM t");
        return statement && *statement->step() ? statement->integer(0) : -1;
    };
    QCOMPARE(rows(), 0);
    // With room again, the same connection goes on.
    QVERIFY(m_connection->execute("PRAGMA max_page_count=1000"));
    {
        Result<Transaction> next = Transaction::begin(*m_connection);
        QVERIFY(next);
        QVERIFY(m_connection->execute("INSERT INTO t VALUES (zeroblob(1000))"));
        QVERIFY(next->commit());
    }
    QCOMPARE(rows(), 1);
}

void TestStorage::readOnlyConnectionsCannotWrite()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.sqlite"_s);
    {
        auto writer = Connection::open({ .path = path });
        QVERIFY((*writer)->execute("CREATE TABLE t (x)"));
    }
    auto reader = Connection::open({ .path = path, .access = Access::ReadOnly });
    QVERIFY(reader);
    QVERIFY(!(*reader)->execute("INSERT INTO t VALUES (1)"));
}

void TestStorage::migrationsRunOnce()
{
    const std::array steps { Migration { 1, "CREATE TABLE a (x)" },
        Migration { 2, "ALTER TABLE a ADD COLUMN y" } };
    QVERIFY(migrate(*m_connection, steps));
    QVERIFY(migrate(*m_connection, steps));
    QCOMPARE(*m_connection->userVersion(), 2);
    QVERIFY(m_connection->execute("INSERT INTO a (x, y) VALUES (1, 2)"));
}

void TestStorage::aFailingMigrationChangesNothing()
{
    const std::array good { Migration { 1, "CREATE TABLE a (x)" } };
    const std::array bad { good[0], Migration { 2, "CREATE TABLE b (x); CREATE TABLE a (x)" } };
    QVERIFY(migrate(*m_connection, good));
    const Result<void> failed = migrate(*m_connection, bad);
    QVERIFY(!failed);
    QVERIFY(failed.error().message.contains(u"schema 2"_s));
    QCOMPARE(*m_connection->userVersion(), 1);
    QVERIFY(m_connection->execute("CREATE TABLE b (x)"));
}

void TestStorage::newerDataIsRefused()
{
    QVERIFY(m_connection->execute("PRAGMA user_version=9"));
    const std::array steps { Migration { 1, "CREATE TABLE a (x)" } };
    const Result<void> refused = migrate(*m_connection, steps);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::VersionMismatch);
}

void TestStorage::somethingElseIsNoDatabase()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.sqlite"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    const auto opened = Connection::open({ .path = file.fileName() });
    QVERIFY(!opened);
    QVERIFY(opened.error().message.contains(u"damaged"_s));
}

/// As when a drive was pulled and is there again: nobody has to let go of the connection.
void TestStorage::whatWasAwayIsOpenedAgain()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"one.sqlite"_s);
    const auto connection = Connection::open({ .path = path });
    QVERIFY(connection);
    QVERIFY((*connection)
            ->execute("CREATE TABLE word (text TEXT); INSERT INTO word VALUES ('a'), ('b')"));
    {
        auto statement = (*connection)->prepare("SELECT count(*) FROM word");
        QVERIFY(statement && *statement->step());
        QCOMPARE(statement->integer(0), 2);
    }
    QVERIFY(QFile::rename(path, path + u".away"_s));
    QVERIFY(QFile::rename(path + u"-wal"_s, path + u".away-wal"_s));
    QVERIFY(!(*connection)->reopen());
    QVERIFY(!QFile::exists(path)); // nothing takes its place
    QVERIFY(QFile::rename(path + u".away"_s, path));
    QVERIFY(QFile::rename(path + u".away-wal"_s, path + u"-wal"_s));
    QVERIFY((*connection)->reopen());
    auto statement = (*connection)->prepare("SELECT count(*) FROM word");
    QVERIFY(statement && *statement->step());
    QCOMPARE(statement->integer(0), 2);
}

QTEST_GUILESS_MAIN(TestStorage)
#include "test_storage.moc"
