// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/workspace_store.h"
#include "tests/support/api_fixture.h"

#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;

/// Custom roles: who makes them, who gives them, what they allow and what they never do.
class TestRoles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_api.reset(); }
    void madeChangedAndRemoved();
    void names_data();
    void names();
    void permissionsThatNoRoleHolds_data();
    void permissionsThatNoRoleHolds();
    void aRoleAllowsWhatItSays();
    void changingARoleChangesWhatItsPeopleMay();
    void nobodyGivesWhatTheyLack();
    void nobodyMakesThemselvesMore();
    void whoManagesMembersByARoleLeavesAdminsAlone();
    void guestsHaveNone();
    void aRoleThatIsGoneLeavesNothing();
    void everybodyKnowsThem();
    void repeatedCallsChangeNothing();
    void thereIsAnEndToThem();

private:
    /// A role with these permissions, by the owner, named `$title`.
    void make(const QString& title, const QByteArray& permissions);
    void give(const QString& title, const QString& who, const char* present = "true");

    std::unique_ptr<test::ApiFixture> m_api;
};

void TestRoles::init()
{
    m_api = std::make_unique<test::ApiFixture>();
    m_api->say(u"second"_s, u"general"_s, u"words"_s);
}

void TestRoles::make(const QString& title, const QByteArray& permissions)
{
    const RoleId id = RoleId::generate(m_api->clock(), m_api->random());
    m_api->name(title, id.toString());
    const test::ApiAnswer answer = m_api->call(u"owner"_s, u"role.create"_s,
        R"({"id":")" + id.uuid.toText() + R"(","name":")" + title.toUtf8() + R"(","permissions":[)"
            + permissions + "]}");
    QVERIFY2(answer.isGood(), answer.body);
}

void TestRoles::give(const QString& title, const QString& who, const char* present)
{
    const test::ApiAnswer answer = m_api->call(u"owner"_s, u"role.assign"_s,
        R"({"id":"$)" + title.toUtf8() + R"(","memberId":"$)" + who.toUtf8() + R"(","present":)"
            + present + '}');
    QVERIFY2(answer.isGood(), answer.body);
}

void TestRoles::madeChangedAndRemoved()
{
    make(u"keepers"_s, R"("deleteAnyMessage")");
    m_api->check({ "an admin renames it", "admin", "role.update",
        R"({"id":"$keepers","name":"Wardens"})", 200, { "\"Wardens\"", "\"deleteAnyMessage\"" }, {},
        { u"guest: role.changed"_s, u"member: role.changed"_s } });
    m_api->check({ "an admin changes what it allows", "admin", "role.update",
        R"({"id":"$keepers","permissions":["manageEmoji","manageGroups","manageEmoji"]})", 200,
        { R"("permissions":["manageGroups","manageEmoji"])" } });
    m_api->check({ "a member does not", "member", "role.update",
        R"({"id":"$keepers","name":"Mine"})", 403, {}, {}, { u"owner: -"_s } });
    m_api->check({ "a member makes none", "member", "role.create",
        R"({"id":"$new","name":"Mine","permissions":[]})", 403 });
    m_api->check({ "a member removes none", "member", "role.remove", R"({"id":"$keepers"})", 403 });
    m_api->check({ "an unknown one", "admin", "role.update", R"({"id":"$new","name":"x"})", 404,
        { "\"field\":\"id\"" } });
    m_api->check({ "an admin removes it", "admin", "role.remove", R"({"id":"$keepers"})", 200,
        { "\"removed\":true" }, {}, { u"guest: role.changed"_s } });
    m_api->check({ "and it is gone", "member", "role.list", "{}", 200, {}, { "Wardens" } });
}

void TestRoles::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("status");
    QTest::newRow("taken, in another case") << u"KEEPERS"_s << 409;
    QTest::newRow("a built-in one") << u"Owner"_s << 409;
    QTest::newRow("a built-in one, in another case") << u"aDMIN"_s << 409;
    QTest::newRow("empty") << u""_s << 400;
    QTest::newRow("blank") << u"   "_s << 400;
    QTest::newRow("two lines") << u"a\\nb"_s << 400;
    QTest::newRow("too long") << QString(41, u'x') << 400;
    QTest::newRow("SQL is a name like any other") << u"'; DROP TABLE item; --"_s << 200;
    QTest::newRow("as long as may be") << QString(40, u'x') << 200;
}

void TestRoles::names()
{
    QFETCH(const QString, name);
    QFETCH(const int, status);
    make(u"keepers"_s, {});
    const test::ApiAnswer answer = m_api->call(u"admin"_s, u"role.create"_s,
        R"({"id":"$new","name":")" + name.toUtf8() + R"(","permissions":[]})");
    QVERIFY2(answer.status == status, answer.body);
    if (status != 200)
        QCOMPARE(answer.json().value("field"_L1).toString(), u"name"_s);
}

void TestRoles::permissionsThatNoRoleHolds_data()
{
    QTest::addColumn<QByteArray>("permission");
    QTest::newRow("to transfer the workspace") << "transferWorkspace"_ba;
    QTest::newRow("to delete it") << "deleteWorkspace"_ba;
    QTest::newRow("what everybody has") << "sendMessage"_ba;
    QTest::newRow("what is none") << "flyToTheMoon"_ba;
}

void TestRoles::permissionsThatNoRoleHolds()
{
    QFETCH(const QByteArray, permission);
    const test::ApiAnswer answer = m_api->call(u"owner"_s, u"role.create"_s,
        R"({"id":"$new","name":"Kings","permissions":[")" + permission + R"("]})");
    QVERIFY2(answer.status == 400, answer.body);
    QVERIFY(answer.json().value("field"_L1).toString().startsWith("permissions"_L1));
}

void TestRoles::aRoleAllowsWhatItSays()
{
    m_api->check({ "not yet", "member", "message.remove", R"({"id":"$words"})", 403 });
    make(u"keepers"_s, R"("deleteAnyMessage")");
    m_api->startWatching();
    give(u"keepers"_s, u"member"_s);
    m_api->settle();
    QCOMPARE(m_api->seenBy(u"guest"_s), QStringList { u"member.updated"_s });
    m_api->check({ "others know", "guest", "member.getById", R"({"id":"$member"})", 200,
        { "\"roleIds\":[\"$keepers\"]" } });
    m_api->check({ "now", "member", "message.remove", R"({"id":"$words"})", 200 });
    m_api->check({ "and nothing else", "member", "group.set",
        R"({"id":"$new","handle":"all","name":"All","memberIds":[]})", 403 });
    give(u"keepers"_s, u"member"_s, "false");
    m_api->say(u"second"_s, u"general"_s, u"more"_s);
    m_api->check({ "and no more", "member", "message.remove", R"({"id":"$more"})", 403 });
}

void TestRoles::changingARoleChangesWhatItsPeopleMay()
{
    make(u"keepers"_s, R"("manageEmoji")");
    give(u"keepers"_s, u"member"_s);
    m_api->check({ "not this", "member", "workspace.joinCode", "{}", 403 });
    QVERIFY(m_api
            ->call(u"admin"_s, u"role.update"_s,
                R"({"id":"$keepers","permissions":["manageWorkspace"]})")
            .isGood());
    m_api->check({ "now this", "member", "workspace.joinCode", "{}", 200, { "$code" } });
    QVERIFY(m_api->call(u"admin"_s, u"role.update"_s, R"({"id":"$keepers","permissions":[]})")
            .isGood());
    m_api->check({ "and not any more", "member", "workspace.joinCode", "{}", 403 });
}

void TestRoles::nobodyGivesWhatTheyLack()
{
    m_api->check({ "an admin imports nothing", "admin", "role.create",
        R"({"id":"$new","name":"Importers","permissions":["importHistory"]})", 403,
        { "\"field\":\"permissions\"" } });
    make(u"importers"_s, R"("importHistory")");
    m_api->check({ "nor lets others", "admin", "role.assign",
        R"({"id":"$importers","memberId":"$member","present":true})", 403,
        { "\"field\":\"id\"" } });
    m_api->check({ "what is there already stays", "admin", "role.update",
        R"({"id":"$importers","permissions":["importHistory","manageEmoji"]})", 200 });
    give(u"importers"_s, u"member"_s);
    m_api->check({ "taking it away is no giving", "admin", "role.assign",
        R"({"id":"$importers","memberId":"$member","present":false})", 200 });
}

void TestRoles::nobodyMakesThemselvesMore()
{
    make(u"stewards"_s, R"("manageRoles","deleteAnyMessage")");
    make(u"members"_s, R"("manageMembers")");
    give(u"stewards"_s, u"member"_s);
    m_api->check({ "not by another role", "member", "role.assign",
        R"({"id":"$members","memberId":"$member","present":true})", 403 });
    m_api->check({ "not by their own", "member", "role.update",
        R"({"id":"$stewards","permissions":["manageRoles","deleteAnyMessage","manageMembers"]})",
        403, { "\"field\":\"permissions\"" } });
    m_api->check({ "not by a new one", "member", "role.create",
        R"({"id":"$new","name":"Bosses","permissions":["manageMembers"]})", 403 });
    m_api->check({ "not by becoming an admin", "member", "member.updateRole",
        R"({"id":"$member","role":"admin"})", 403 });
    m_api->check({ "what they have they may give", "member", "role.assign",
        R"({"id":"$stewards","memberId":"$second","present":true})", 200, { "$stewards" } });
    m_api->check({ "not to admins", "member", "role.assign",
        R"({"id":"$stewards","memberId":"$admin","present":true})", 403,
        { "\"field\":\"memberId\"" } });
    // A channel's rule is a right as well.
    make(u"criers"_s, {});
    QVERIFY(m_api
            ->call(u"owner"_s, u"channel.update"_s,
                R"({"id":"$general","posting":{"audience":"admins","roleIds":["$criers"]},"baseRevision":1})")
            .isGood());
    m_api->check({ "not by a rule", "member", "role.assign",
        R"({"id":"$criers","memberId":"$member","present":true})", 403 });
    m_api->check({ "an admin does", "admin", "role.assign",
        R"({"id":"$criers","memberId":"$member","present":true})", 200 });
}

void TestRoles::whoManagesMembersByARoleLeavesAdminsAlone()
{
    make(u"hosts"_s, R"("manageMembers")");
    give(u"hosts"_s, u"member"_s);
    for (const QByteArray& who : { "owner"_ba, "admin"_ba }) {
        m_api->check({ "removing", "member", "member.remove", R"({"id":"$)" + who + R"("})", 403 });
        m_api->check({ "demoting", "member", "member.updateRole",
            R"({"id":"$)" + who + R"(","role":"member"})", 403 });
    }
    m_api->check(
        { "promoting", "member", "member.updateRole", R"({"id":"$second","role":"admin"})", 403 });
    m_api->check({ "a guest becomes a member", "member", "member.updateRole",
        R"({"id":"$guest","role":"member"})", 200 });
    m_api->name(u"gone"_s, m_api->named(u"second"_s));
    m_api->check({ "a member goes", "member", "member.remove", R"({"id":"$second"})", 200 });
    m_api->check({ "and comes back", "member", "member.readmit", R"({"id":"$gone"})", 200 });
}

void TestRoles::guestsHaveNone()
{
    make(u"keepers"_s, R"("deleteAnyMessage")");
    m_api->check({ "none is given", "owner", "role.assign",
        R"({"id":"$keepers","memberId":"$guest","present":true})", 409,
        { "\"field\":\"memberId\"" } });
    give(u"keepers"_s, u"second"_s);
    m_api->check({ "who becomes a guest loses them", "owner", "member.updateRole",
        R"({"id":"$second","role":"guest"})", 200, {}, { "$keepers" } });
    m_api->check({ "who was removed has none", "owner", "role.assign",
        R"({"id":"$keepers","memberId":"$removed","present":true})", 409 });
}

void TestRoles::aRoleThatIsGoneLeavesNothing()
{
    make(u"keepers"_s, R"("deleteAnyMessage")");
    give(u"keepers"_s, u"member"_s);
    QVERIFY(m_api
            ->call(u"owner"_s, u"channel.update"_s,
                R"({"id":"$general","posting":{"audience":"admins","roleIds":["$keepers"]},"baseRevision":1})")
            .isGood());
    m_api->check({ "its people write", "member", "message.create",
        R"({"id":"$new","roomId":"$general","body":"hear"})", 200 });
    m_api->startWatching();
    QVERIFY(m_api->call(u"admin"_s, u"role.remove"_s, R"({"id":"$keepers"})").isGood());
    m_api->settle();
    const QStringList seen = m_api->seenBy(u"second"_s);
    for (const QString& type : { u"role.changed"_s, u"member.updated"_s, u"channel.updated"_s })
        QVERIFY2(seen.contains(type), qPrintable(seen.join(u' ')));
    m_api->check(
        { "they have it no more", "member", "member.getCurrent", "{}", 200, {}, { "$keepers" } });
    m_api->check({ "nor does the rule name it", "member", "channel.getById", R"({"id":"$general"})",
        200, { "\"admins\"" }, { "$keepers" } });
    m_api->check({ "and it opens nothing", "member", "message.create",
        R"({"id":"$new","roomId":"$general","body":"hear"})", 403 });
}

void TestRoles::everybodyKnowsThem()
{
    make(u"keepers"_s, R"("deleteAnyMessage")");
    m_api->check({ "a guest too", "guest", "role.list", "{}", 200, { "keepers" } });
    m_api->check({ "an outsider does not", "outsider", "role.list", "{}", 404 });
    m_api->check({ "nor does who was removed", "removed", "role.list", "{}", 403 });
    // With the snapshot, for views that work without a network.
    const protocol::SyncBatch batch = m_api->person(u"second"_s).follow(m_api->workspace());
    const auto items = batch.items.value_or(QList<Item> {});
    QVERIFY(std::ranges::any_of(items, [&](const Item& item) {
        return item.kind == ItemKind::Role && item.role
            && item.role->id == m_api->id<RoleId>(u"keepers"_s);
    }));
}

void TestRoles::repeatedCallsChangeNothing()
{
    make(u"keepers"_s, R"("manageEmoji")");
    give(u"keepers"_s, u"member"_s);
    m_api->check({ "made again", "owner", "role.create",
        R"({"id":"$keepers","name":"keepers","permissions":["manageEmoji"]})", 200, {}, {},
        { u"owner: -"_s } });
    m_api->check({ "made otherwise", "owner", "role.create",
        R"({"id":"$keepers","name":"others","permissions":[]})", 409 });
    m_api->check({ "given again", "owner", "role.assign",
        R"({"id":"$keepers","memberId":"$member","present":true})", 200, {}, {},
        { u"owner: -"_s } });
    m_api->check({ "the same again", "owner", "role.update",
        R"({"id":"$keepers","name":"keepers","permissions":["manageEmoji"]})", 200, {}, {},
        { u"owner: -"_s } });
    m_api->check({ "gone already", "owner", "role.remove", R"({"id":"$new"})", 200, {}, {},
        { u"owner: -"_s } });
}

void TestRoles::thereIsAnEndToThem()
{
    m_api->edit([&](server::WorkspaceStore& store) -> Result<void> {
        for (int i = 0; i < limits::rolesPerWorkspace; ++i) {
            CustomRole role;
            role.id = RoleId::generate(m_api->clock(), m_api->random());
            role.name = u"role %1"_s.arg(i);
            HEARTH_CHECK(store.items().put(Item::of(role), std::nullopt));
        }
        return {};
    });
    m_api->check({ "one more", "owner", "role.create",
        R"({"id":"$new","name":"More","permissions":[]})", 409, { "\"field\":\"id\"" } });
}

QTEST_GUILESS_MAIN(TestRoles)
#include "test_roles.moc"
