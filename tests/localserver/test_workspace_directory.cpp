// SPDX-License-Identifier: Apache-2.0
#include "core/storage/migrations.h"
#include "localserver/store/server_schema.h"
#include "localserver/store/workspace_directory.h"

#include <QTest>

using namespace hearth;
using namespace hearth::server;
using namespace Qt::StringLiterals;

/// What the directory says of workspaces that have left this server, over a private database: their
/// closed copies lie here still and take nothing.
class TestWorkspaceDirectory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_connection.reset(); }
    void whatHasLeftTakesNothing_data();
    void whatHasLeftTakesNothing();

private:
    void enter(const WorkspaceId& workspace, const QString& name);
    void depart(const WorkspaceId& workspace, const QString& state);

    std::unique_ptr<storage::Connection> m_connection;
    const UserId m_mara = UserId::derive("mara");
};

void TestWorkspaceDirectory::init()
{
    auto opened = storage::Connection::open({ .path = u":memory:"_s });
    QVERIFY(opened);
    m_connection = std::move(*opened);
    QVERIFY(storage::migrate(*m_connection, serverMigrations));
}

/// Mara is in it, and it lets everybody at example.org in.
void TestWorkspaceDirectory::enter(const WorkspaceId& workspace, const QString& name)
{
    WorkspaceDirectory::Entry entry;
    entry.id = workspace;
    entry.name = name;
    entry.people = { { .user = m_mara, .member = MemberId::derive(name.toUtf8()) } };
    protocol::Domain domain;
    domain.id = DomainId::derive(name.toUtf8());
    domain.name = u"example.org"_s;
    domain.verifiedAt = Timestamp { 1 };
    domain.checkedAt = Timestamp { 1 };
    domain.autoJoin = true;
    entry.domains = { domain };
    QVERIFY(WorkspaceDirectory(*m_connection).replace(entry));
}

void TestWorkspaceDirectory::depart(const WorkspaceId& workspace, const QString& state)
{
    auto statement = m_connection->prepare(
        "INSERT INTO departure (workspace_id, move_id, name, state, path, sealed, started_at) "
        "VALUES (?, ?, 'Gone', ?, '', x'00', 1)");
    QVERIFY(statement);
    QVERIFY(statement->bindAll(workspace, DomainId::derive("move"), state).run());
}

void TestWorkspaceDirectory::whatHasLeftTakesNothing_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("isOpen");
    QTest::newRow("on its way") << u"copying"_s << true;
    QTest::newRow("moved") << u"moved"_s << false;
    QTest::newRow("in a file") << u"inFile"_s << false;
    QTest::newRow("stays after all") << u"cancelled"_s << true;
}

void TestWorkspaceDirectory::whatHasLeftTakesNothing()
{
    QFETCH(const QString, state);
    QFETCH(const bool, isOpen);
    const auto here = WorkspaceId::derive("here");
    const auto there = WorkspaceId::derive("there");
    enter(here, u"Here"_s);
    enter(there, u"There"_s);
    depart(there, state);
    WorkspaceDirectory directory(*m_connection);
    const auto joinable = directory.joinableBy(UserId::derive("ben"), u"example.org"_s);
    QVERIFY(joinable);
    QVERIFY(joinable->contains(here));
    QCOMPARE(joinable->contains(there), isOpen);
    const auto due = directory.domainsCheckedBefore({ 2 }, 10);
    QVERIFY(due);
    QCOMPARE(due->size(), isOpen ? 2 : 1);
    const auto open = directory.openMembershipsOf(m_mara);
    QVERIFY(open);
    QCOMPARE(open->size(), isOpen ? 2 : 1);
    QCOMPARE(open->first().id, here);
    const auto all = directory.open();
    QVERIFY(all);
    QVERIFY(all->contains(here));
    QCOMPARE(all->contains(there), isOpen);
    // What people see of themselves is another matter.
    QCOMPARE(directory.membershipsOf(m_mara)->size(), 2);
}

QTEST_GUILESS_MAIN(TestWorkspaceDirectory)
#include "test_workspace_directory.moc"
