// SPDX-License-Identifier: Apache-2.0
#include "core/domain/names.h"
#include "core/domain/permissions.h"

#include <QSet>
#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;

namespace {

Member memberAs(Role role, const QList<RoleId>& roleIds = {})
{
    Member member;
    member.role = role;
    member.roleIds = roleIds;
    return member;
}

const CustomRole moderators { .id = RoleId::derive("moderators"),
    .name = u"Moderators"_s,
    .permissions = { Permission::DeleteAnyMessage, Permission::ManageRoles } };

} // namespace

/// The table of roles in PRODUCT, row by row, what custom roles add to it, and how names are
/// compared.
class TestPermissions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void table_data();
    void table();
    void membersMayCreateChannelsWhenAllowed();
    void customRolesOnlyAdd();
    void customRolesNeverHoldTheOwnersRights();
    void guestsAndThoseWhoLeftHaveNone();
    void everyRightSaysWhy();
    void nobodyGivesWhatTheyLack();
    void channelsSayWhoMayWrite();
    void everyPermissionHasOneName();
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
    QTest::newRow("roles") << Permission::ManageRoles << QList<bool> { true, true, false, false };
}

void TestPermissions::table()
{
    QFETCH(Permission, permission);
    QFETCH(QList<bool>, allowed);
    const QList<Role> roles { Role::Owner, Role::Admin, Role::Member, Role::Guest };
    for (qsizetype i = 0; i < roles.size(); ++i)
        QCOMPARE(isAllowed(memberAs(roles[i]), {}, permission, Workspace {}), allowed[i]);
}

void TestPermissions::membersMayCreateChannelsWhenAllowed()
{
    Workspace workspace;
    workspace.membersMayCreateChannels = true;
    QVERIFY(isAllowed(memberAs(Role::Member), {}, Permission::ManageChannels, workspace));
    QVERIFY(!isAllowed(memberAs(Role::Guest), {}, Permission::ManageChannels, workspace));
}

void TestPermissions::customRolesOnlyAdd()
{
    const Member member = memberAs(Role::Member, { moderators.id });
    QVERIFY(isAllowed(member, { moderators }, Permission::DeleteAnyMessage, {}));
    QVERIFY(isAllowed(member, { moderators }, Permission::SendMessage, {}));
    QVERIFY(!isAllowed(member, { moderators }, Permission::ManageMembers, {}));
    // Neither a role that is gone nor one that others have.
    QVERIFY(!isAllowed(member, {}, Permission::DeleteAnyMessage, {}));
    QVERIFY(!isAllowed(memberAs(Role::Member), { moderators }, Permission::DeleteAnyMessage, {}));
}

void TestPermissions::customRolesNeverHoldTheOwnersRights()
{
    CustomRole greedy = moderators;
    greedy.permissions = { Permission::TransferWorkspace, Permission::DeleteWorkspace };
    const Member admin = memberAs(Role::Admin, { greedy.id });
    QVERIFY(!isAllowed(admin, { greedy }, Permission::TransferWorkspace, {}));
    QVERIFY(!isAllowed(admin, { greedy }, Permission::DeleteWorkspace, {}));
    QVERIFY(!isGrantable(Permission::TransferWorkspace));
    QVERIFY(!isGrantable(Permission::DeleteWorkspace));
    QVERIFY(isGrantable(Permission::DeleteAnyMessage));
}

void TestPermissions::guestsAndThoseWhoLeftHaveNone()
{
    const Member guest = memberAs(Role::Guest, { moderators.id });
    QVERIFY(!isAllowed(guest, { moderators }, Permission::DeleteAnyMessage, {}));
    Member gone = memberAs(Role::Owner);
    for (const MemberState state :
        { MemberState::Left, MemberState::Removed, MemberState::Imported }) {
        gone.state = state;
        QVERIFY(!isAllowed(gone, {}, Permission::ViewWorkspace, {}));
    }
}

void TestPermissions::everyRightSaysWhy()
{
    Workspace workspace;
    workspace.membersMayCreateChannels = true;
    const auto why = [&](const Member& member, Permission permission) {
        return rightOf(member, { moderators }, permission, workspace);
    };
    const Member member = memberAs(Role::Member, { moderators.id });
    QCOMPARE(why(member, Permission::ManageChannels).source, RightSource::WorkspaceSetting);
    QCOMPARE(why(member, Permission::DeleteAnyMessage).source, RightSource::CustomRole);
    QCOMPARE(why(member, Permission::DeleteAnyMessage).roleIds, QList<RoleId> { moderators.id });
    QCOMPARE(why(member, Permission::ManageMembers).source, RightSource::None);
    QCOMPARE(
        why(memberAs(Role::Owner), Permission::TransferWorkspace).source, RightSource::Ownership);
    // The built-in role comes first, and the custom one is named all the same.
    const Right both = why(memberAs(Role::Admin, { moderators.id }), Permission::DeleteAnyMessage);
    QCOMPARE(both.source, RightSource::BuiltInRole);
    QCOMPARE(both.roleIds, QList<RoleId> { moderators.id });
    QCOMPARE(rightsOf(member, { moderators }, workspace).size(),
        static_cast<qsizetype>(EnumNames<Permission>::names.size()));
}

void TestPermissions::nobodyGivesWhatTheyLack()
{
    const Member moderator = memberAs(Role::Member, { moderators.id });
    QVERIFY(mayGrant(moderator, { moderators }, moderators.permissions, {}));
    QVERIFY(!mayGrant(moderator, { moderators },
        { Permission::DeleteAnyMessage, Permission::ManageMembers }, {}));
    QVERIFY(mayGrant(memberAs(Role::Admin), {}, { Permission::ManageMembers }, {}));
    QVERIFY(!mayGrant(memberAs(Role::Admin), {}, { Permission::ImportHistory }, {}));
    QVERIFY(mayGrant(memberAs(Role::Owner), {}, { Permission::ImportHistory }, {}));
    QVERIFY(!mayGrant(memberAs(Role::Owner), {}, { Permission::TransferWorkspace }, {}));
}

void TestPermissions::channelsSayWhoMayWrite()
{
    Room room;
    QVERIFY(mayPost(room, memberAs(Role::Guest)));
    room.posting = { .audience = RoomAudience::Admins, .roleIds = { moderators.id } };
    QVERIFY(mayPost(room, memberAs(Role::Owner)));
    QVERIFY(mayPost(room, memberAs(Role::Admin)));
    QVERIFY(mayPost(room, memberAs(Role::Member, { moderators.id })));
    QVERIFY(!mayPost(room, memberAs(Role::Member)));
    QVERIFY(!mayPost(room, memberAs(Role::Guest, { moderators.id })));
    QVERIFY(mayMentionAll(room, memberAs(Role::Member)));
    room.mentioning = { .audience = RoomAudience::Admins, .roleIds = {} };
    QVERIFY(!mayMentionAll(room, memberAs(Role::Member, { moderators.id })));
    // In a conversation nobody has more to say than the others.
    room.kind = RoomKind::Direct;
    QVERIFY(mayPost(room, memberAs(Role::Member)) && mayMentionAll(room, memberAs(Role::Member)));
}

void TestPermissions::everyPermissionHasOneName()
{
    QSet<QString> names;
    for (const auto& row : EnumNames<Permission>::names)
        names.insert(QString::fromLatin1(row.name));
    QCOMPARE(names.size(), static_cast<qsizetype>(EnumNames<Permission>::names.size()));
    QCOMPARE(enumFromName<Permission>(u"deleteAnyMessage"), Permission::DeleteAnyMessage);
}

void TestPermissions::nobodyTouchesTheOwner()
{
    QVERIFY(!mayChangeRole(Role::Owner, Role::Owner, Role::Admin));
    QVERIFY(!mayChangeRole(Role::Admin, Role::Owner, Role::Member));
    QVERIFY(!mayChangeRole(Role::Owner, Role::Admin, Role::Owner));
    QVERIFY(mayChangeRole(Role::Admin, Role::Member, Role::Admin));
    // With the right to manage members by a custom role, which makes nobody more than they are.
    QVERIFY(mayChangeRole(Role::Member, Role::Guest, Role::Member));
    QVERIFY(!mayChangeRole(Role::Member, Role::Member, Role::Admin));
    QVERIFY(!mayChangeRole(Role::Member, Role::Admin, Role::Member));
    QVERIFY(!mayManage(Role::Member, Role::Admin));
    QVERIFY(!mayManage(Role::Owner, Role::Owner));
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
