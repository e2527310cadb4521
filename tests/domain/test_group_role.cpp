// SPDX-License-Identifier: Apache-2.0
#include "core/domain/group_role.h"

#include <QTest>

using namespace hearth;

using Maybe = std::optional<Role>;
Q_DECLARE_METATYPE(Maybe)
Q_DECLARE_METATYPE(std::optional<GroupStanding>)

/// What groups of a sign-in provider do to somebody's place in a workspace.
class TestGroupRole : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changes_data();
    void changes();
};

void TestGroupRole::changes_data()
{
    QTest::addColumn<std::optional<GroupStanding>>("standing");
    QTest::addColumn<Maybe>("wanted");
    QTest::addColumn<Maybe>("given");
    QTest::addColumn<Maybe>("change");
    using Standing = std::optional<GroupStanding>;
    const Maybe none;
    const auto as = [](Role role) { return Standing(GroupStanding { role }); };
    const Standing gone(GroupStanding {});
    const auto row = [](const char* tag, const Standing& standing, const Maybe& wanted,
                         const Maybe& given, const Maybe& change) {
        QTest::newRow(tag) << standing << wanted << given << change;
    };
    row("comes as a member", Standing(), Role::Member, none, Role::Member);
    row("comes as an admin", Standing(), Role::Admin, none, Role::Admin);
    row("is in no group", Standing(), none, none, none);
    row("was there before", gone, Role::Admin, none, none);
    row("was removed", gone, Role::Member, Role::Member, none);
    row("rises", as(Role::Member), Role::Admin, Role::Member, Role::Admin);
    row("came by hand and rises", as(Role::Member), Role::Admin, none, Role::Admin);
    row("falls", as(Role::Admin), Role::Member, Role::Admin, Role::Member);
    row("falls out of the groups", as(Role::Admin), none, Role::Admin, Role::Member);
    row("stays a member", as(Role::Member), none, Role::Member, none);
    row("was raised by hand", as(Role::Admin), Role::Member, Role::Member, none);
    row("was an admin before", as(Role::Admin), Role::Member, none, none);
    row("was lowered by hand", as(Role::Member), Role::Admin, Role::Admin, none);
    row("owns it", as(Role::Owner), Role::Member, Role::Admin, none);
    row("owns it and is wanted", as(Role::Owner), Role::Admin, none, none);
    row("is a guest", as(Role::Guest), Role::Admin, none, none);
    row("was made a guest", as(Role::Guest), Role::Member, Role::Member, none);
    row("is as wanted", as(Role::Admin), Role::Admin, Role::Admin, none);
}

void TestGroupRole::changes()
{
    QFETCH(const std::optional<GroupStanding>, standing);
    QFETCH(const Maybe, wanted);
    QFETCH(const Maybe, given);
    QFETCH(const Maybe, change);
    QVERIFY(groupRole(standing, wanted, given) == change);
}

QTEST_GUILESS_MAIN(TestGroupRole)
#include "test_group_role.moc"
