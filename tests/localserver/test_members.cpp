// SPDX-License-Identifier: Apache-2.0
#include "tests/support/api_fixture.h"

#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;

/// Members: roles, names, leaving and coming back.
class TestMembers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_api = std::make_unique<test::ApiFixture>(); }
    void cleanup() { m_api.reset(); }
    void refusesBadInput_data();
    void refusesBadInput() { m_api->check(test::currentRow()); }
    void rolesShowInTheListOfWorkspaces();
    void becomingAGuestClosesRooms();
    void removingEndsMembershipAndKeepsWhatWasSaid();
    void whoWasRemovedNeedsAnAdmin();
    void whoLeftComesBackWithTheCode();
    void repeatedCallsChangeNothing();

private:
    QStringList workspacesOf(const QString& who);

    std::unique_ptr<test::ApiFixture> m_api;
};

QStringList TestMembers::workspacesOf(const QString& who)
{
    const auto list = m_api->person(who).call(protocol::workspaceList, {});
    QStringList out;
    for (const protocol::WorkspaceSummary& workspace : list->workspaces)
        out.append(workspace.name + u' ' + QString::fromLatin1(enumName(workspace.role)));
    return out;
}

void TestMembers::refusesBadInput_data()
{
    test::addRows({
        { "no such member", "admin", "member.updateRole", R"({"id":"$new","role":"admin"})", 404,
            { "\"field\":\"id\"" } },
        { "an unknown role", "admin", "member.updateRole", R"({"id":"$second","role":"king"})", 400,
            { "\"field\":\"role\"" } },
        { "no role", "admin", "member.updateRole", R"({"id":"$second"})", 400,
            { "\"field\":\"role\"" } },
        { "of somebody who left", "admin", "member.updateRole",
            R"({"id":"$removed","role":"admin"})", 409 },
        { "removing nobody", "admin", "member.remove", R"({"id":"$new"})", 404 },
        { "an empty name", "member", "member.updateName", R"({"displayName":" "})", 400,
            { "displayName" } },
        { "a name that cannot be seen", "member", "member.updateName",
            R"({"displayName":"\u200B"})", 400, { "\"field\":\"displayName\"", "cannot be seen" } },
        { "an owner's name with something in it", "member", "member.updateName",
            R"({"displayName":"ow\u00ADner"})", 400, { "displayName" } },
        { "a name of two lines", "member", "member.updateName", R"({"displayName":"a\nb"})", 400,
            { "displayName" } },
    });
}

void TestMembers::rolesShowInTheListOfWorkspaces()
{
    QCOMPARE(workspacesOf(u"second"_s), QStringList { u"Team member"_s });
    QVERIFY(m_api->call(u"owner"_s, u"member.updateRole"_s, R"({"id":"$second","role":"admin"})")
            .isGood());
    QCOMPARE(workspacesOf(u"second"_s), QStringList { u"Team admin"_s });
    QCOMPARE(workspacesOf(u"removed"_s), QStringList());
    QCOMPARE(workspacesOf(u"outsider"_s), QStringList());
    m_api->restart();
    m_api->addPerson(u"late"_s);
    QCOMPARE(workspacesOf(u"late"_s), QStringList());
}

void TestMembers::becomingAGuestClosesRooms()
{
    m_api->startWatching();
    QVERIFY(m_api->call(u"owner"_s, u"member.updateRole"_s, R"({"id":"$second","role":"guest"})")
            .isGood());
    m_api->settle();
    // The push itself says which rooms are left.
    const protocol::SyncBatch batch = m_api->person(u"second"_s).pushed().front();
    QVERIFY(batch.visibleRooms);
    QCOMPARE(batch.visibleRooms->size(), 1);
    QCOMPARE(batch.visibleRooms->front().id, m_api->id<RoomId>(u"direct"_s));
    m_api->check({ "no more", "second", "message.list", R"({"roomId":"$general"})", 404 });
    m_api->check(
        { "unseen", "member", "message.create", R"({"id":"$new","roomId":"$general","body":"x"})",
            200, {}, {}, { u"second: -"_s, u"admin: message.created"_s } });
    m_api->startWatching();
    QVERIFY(m_api->call(u"owner"_s, u"member.updateRole"_s, R"({"id":"$second","role":"member"})")
            .isGood());
    m_api->settle();
    QCOMPARE(m_api->person(u"second"_s).pushed().front().visibleRooms->size(), 3);
    m_api->check({ "open again", "second", "message.list", R"({"roomId":"$general"})", 200 });
}

void TestMembers::removingEndsMembershipAndKeepsWhatWasSaid()
{
    m_api->say(u"second"_s, u"general"_s, u"words"_s);
    m_api->say(u"second"_s, u"direct"_s, u"whisper"_s);
    m_api->name(u"second-member"_s, m_api->named(u"second"_s));
    QVERIFY(m_api->call(u"admin"_s, u"member.remove"_s, R"({"id":"$second"})").isGood());
    QTRY_VERIFY(m_api->person(u"second"_s).lagged() > 0);
    m_api->check({ "what they said stays", "member", "message.getById", R"({"id":"$words"})", 200,
        { "$second-member" } });
    m_api->check(
        { "in conversations too", "member", "message.getById", R"({"id":"$whisper"})", 200 });
    m_api->check({ "they are still known", "member", "member.getById", R"({"id":"$second-member"})",
        200, { "\"removed\"" } });
    m_api->check({ "and see nothing", "second", "message.getById", R"({"id":"$words"})", 403 });
    QCOMPARE(workspacesOf(u"second"_s), QStringList());
}

void TestMembers::whoWasRemovedNeedsAnAdmin()
{
    const auto join = [&] {
        return m_api->person(u"removed"_s)
            .call(protocol::workspaceJoin,
                { .code = m_api->named(u"code"_s).toLower(), .displayName = u"Back"_s });
    };
    const auto refused = join();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Forbidden);
    QCOMPARE(refused.error().field, u"code"_s);
    m_api->check({ "a member lets nobody in", "member", "member.readmit", R"({"id":"$removed"})",
        403, {}, {}, { u"owner: -"_s } });
    m_api->check({ "an admin does", "admin", "member.readmit", R"({"id":"$removed"})", 200,
        { "\"active\"", "\"member\"" }, {}, { u"owner: member.joined"_s } });
    m_api->check({ "in again", "removed", "member.getCurrent", "{}", 200, { "$removed" } });
    m_api->check({ "and sees what is public", "removed", "channel.list", "{}", 200, { "$general" },
        { "$secret" } });
    QCOMPARE(workspacesOf(u"removed"_s), QStringList { u"Team member"_s });
    m_api->check({ "once more is nothing", "admin", "member.readmit", R"({"id":"$removed"})", 200,
        {}, {}, { u"owner: -"_s } });
}

void TestMembers::whoLeftComesBackWithTheCode()
{
    m_api->name(u"second-member"_s, m_api->named(u"second"_s));
    QVERIFY(m_api->call(u"second"_s, u"workspace.leave"_s, "{}").isGood());
    m_api->check({ "out", "second", "workspace.get", "{}", 403 });
    m_api->check({ "nobody brings them back", "admin", "member.readmit",
        R"({"id":"$second-member"})", 409 });
    const auto back = m_api->person(u"second"_s)
                          .call(protocol::workspaceJoin,
                              { .code = m_api->named(u"code"_s), .displayName = u"Back"_s });
    QVERIFY(back);
    QCOMPARE(back->memberId.toString(), m_api->named(u"second-member"_s)); // the same person
    m_api->check({ "in again", "second", "member.getCurrent", "{}", 200,
        { "\"Back\"", "\"active\"", "\"member\"" } });
    QCOMPARE(workspacesOf(u"second"_s), QStringList { u"Team member"_s });
}

void TestMembers::repeatedCallsChangeNothing()
{
    m_api->check({ "the same role", "admin", "member.updateRole",
        R"({"id":"$second","role":"member"})", 200, {}, {}, { u"owner: -"_s } });
    m_api->check({ "removed already", "admin", "member.remove", R"({"id":"$removed"})", 200, {}, {},
        { u"owner: -"_s } });
    QVERIFY(m_api->call(u"member"_s, u"member.updateName"_s, R"({"displayName":"Neu"})").isGood());
    m_api->check({ "the same name", "member", "member.updateName", R"({"displayName":" Neu "})",
        200, { "\"revision\":2" }, {}, { u"owner: -"_s } });
}

QTEST_GUILESS_MAIN(TestMembers)
#include "test_members.moc"
