// SPDX-License-Identifier: Apache-2.0
#include "core/domain/names.h"
#include "core/domain/permissions.h"

#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;

/// The table of roles in PRODUCT, row by row, and how names are compared.
class TestPermissions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void table_data();
    void table();
    void membersMayCreateChannelsWhenAllowed();
    void nobodyTouchesTheOwner();
    void namesAreComparedWithoutCase_data();
    void namesAreComparedWithoutCase();
};

void TestPermissions::table_data()
{
    QTest::addColumn<Permission>("permission");
    QTest::addColumn<QList<bool>>("allowed"); // owner, admin, member, guest
    QTest::newRow("view") << Permission::ViewWorkspace << QList<bool> { true, true, true, true };
    QTest::newRow("send") << Permission::SendMessage << QList<bool> { true, true, true, true };
    QTest::newRow("delete any message")
        << Permission::DeleteAnyMessage << QList<bool> { true, true, false, false };
    QTest::newRow("channels") << Permission::ManageChannels
                              << QList<bool> { true, true, false, false };
    QTest::newRow("workspace") << Permission::ManageWorkspace
                               << QList<bool> { true, true, false, false };
    QTest::newRow("members") << Permission::ManageMembers
                             << QList<bool> { true, true, false, false };
    QTest::newRow("transfer") << Permission::TransferWorkspace
                              << QList<bool> { true, false, false, false };
    QTest::newRow("delete workspace")
        << Permission::DeleteWorkspace << QList<bool> { true, false, false, false };
    QTest::newRow("import") << Permission::ImportHistory
                            << QList<bool> { true, false, false, false };
}

void TestPermissions::table()
{
    QFETCH(Permission, permission);
    QFETCH(QList<bool>, allowed);
    const QList<Role> roles { Role::Owner, Role::Admin, Role::Member, Role::Guest };
    for (qsizetype i = 0; i < roles.size(); ++i)
        QCOMPARE(isAllowed(roles[i], permission, Workspace {}), allowed[i]);
}

void TestPermissions::membersMayCreateChannelsWhenAllowed()
{
    Workspace workspace;
    workspace.membersMayCreateChannels = true;
    QVERIFY(isAllowed(Role::Member, Permission::ManageChannels, workspace));
    QVERIFY(!isAllowed(Role::Guest, Permission::ManageChannels, workspace));
}

void TestPermissions::nobodyTouchesTheOwner()
{
    QVERIFY(!mayChangeRole(Role::Owner, Role::Owner, Role::Admin));
    QVERIFY(!mayChangeRole(Role::Admin, Role::Owner, Role::Member));
    QVERIFY(!mayChangeRole(Role::Owner, Role::Admin, Role::Owner));
    QVERIFY(mayChangeRole(Role::Admin, Role::Member, Role::Admin));
    QVERIFY(!mayChangeRole(Role::Member, Role::Guest, Role::Member));
}

void TestPermissions::namesAreComparedWithoutCase_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::newRow("case") << u"General"_s << u"gENERAL"_s;
    QTest::newRow("sharp s") << u"Straße"_s << u"STRASSE"_s;
    QTest::newRow("full width") << u"ｄｅｖ"_s << u"dev"_s;
    QTest::newRow("combining") << u"cafe\u0301"_s << u"CAFÉ"_s;
    QTest::newRow("spaces around") << u" dev "_s << u"dev"_s;
}

void TestPermissions::namesAreComparedWithoutCase()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QCOMPARE(nameKey(a), nameKey(b));
}

QTEST_GUILESS_MAIN(TestPermissions)
#include "test_permissions.moc"
