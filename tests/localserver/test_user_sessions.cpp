// SPDX-License-Identifier: Apache-2.0
#include "tests/localserver/accounts.h"

#include <QJsonArray>
#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;
using test::HttpAnswer;
using test::join;
using test::Person;
using test::text;

/// The devices of somebody else: who may see and end them, and what their owner hears of it.
class TestUserSessions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void whoMay_data();
    void whoMay();
    void addressesAreTheServerOwners();
    void oneEnds();
    void allEnd();
    void strangeSessionsAreRefused();

private:
    HttpAnswer call(
        const QByteArray& operation, const QJsonObject& args, const QByteArray& token = {})
    {
        return m_server->client().call(operation, text(args), token);
    }
    [[nodiscard]] QJsonObject whom(const Person& person) const
    {
        return { { u"userId"_s, person.user["id"_L1] },
            { u"workspaceId"_s, m_workspace.toString() } };
    }
    [[nodiscard]] Person enter(const QString& name)
    {
        return join(*m_server, m_household->joinCode,
            { { u"displayName"_s, name }, { u"email"_s, name + u"@example.org"_s },
                { u"password"_s, u"kettle orbit lantern"_s } });
    }
    [[nodiscard]] Person signIn(const QString& name, const QString& device)
    {
        return Person::of(call("auth.signIn",
            { { u"email"_s, name + u"@example.org"_s },
                { u"password"_s, u"kettle orbit lantern"_s }, { u"deviceName"_s, device } })
                .json());
    }
    /// Makes somebody a member of the workspace with this role.
    [[nodiscard]] bool enroll(const Person& person, const QString& role);

    std::unique_ptr<test::OpenServer> m_server;
    std::unique_ptr<test::Household> m_household;
    WorkspaceId m_workspace;
};

void TestUserSessions::init()
{
    m_server = std::make_unique<test::OpenServer>();
    QVERIFY(m_server->open());
    m_household = std::make_unique<test::Household>(*m_server);
    const auto workspaces = m_household->link.call(protocol::workspaceList, protocol::Nothing {});
    QVERIFY(workspaces && workspaces->workspaces.size() == 1);
    m_workspace = workspaces->workspaces.first().id;
}

void TestUserSessions::cleanup()
{
    m_household.reset();
    m_server.reset();
}

bool TestUserSessions::enroll(const Person& person, const QString& role)
{
    if (call("workspace.join",
            { { u"code"_s, m_household->joinCode },
                { u"displayName"_s, person.user["displayName"_L1] } },
            person.access)
            .status
        != 200)
        return false;
    const auto members = m_household->link.call(
        protocol::memberList, protocol::Nothing {}, m_workspace);
    for (const Member& member : members.value_or(protocol::MemberList {}).members) {
        if (member.userId && member.userId->toString() == person.user["id"_L1].toString()
            && QLatin1StringView(enumName(member.role)) != role)
            return m_household->link
                .perform(u"member.updateRole"_s,
                    text({ { u"id"_s, member.id.toString() }, { u"role"_s, role } }), m_workspace)
                .has_value();
    }
    return true;
}

void TestUserSessions::whoMay_data()
{
    QTest::addColumn<QString>("callerRole");
    QTest::addColumn<QString>("targetRole");
    QTest::addColumn<bool>("namesWorkspace");
    QTest::addColumn<int>("status");
    QTest::newRow("admin, member") << u"admin"_s << u"member"_s << true << 200;
    QTest::newRow("admin, guest") << u"admin"_s << u"guest"_s << true << 200;
    QTest::newRow("admin, admin") << u"admin"_s << u"admin"_s << true << 403;
    QTest::newRow("admin, anywhere") << u"admin"_s << u"member"_s << false << 403;
    QTest::newRow("member, member") << u"member"_s << u"member"_s << true << 403;
    QTest::newRow("guest, member") << u"guest"_s << u"member"_s << true << 403;
}

void TestUserSessions::whoMay()
{
    QFETCH(const QString, callerRole);
    QFETCH(const QString, targetRole);
    QFETCH(const bool, namesWorkspace);
    QFETCH(const int, status);
    const Person ann = enter(u"ann"_s);
    const Person ben = enter(u"ben"_s);
    QVERIFY(enroll(ann, callerRole) && enroll(ben, targetRole));
    QJsonObject args = whom(ben);
    if (!namesWorkspace)
        args.remove(u"workspaceId"_s);
    for (const char* const operation : { "user.listSessions", "user.revokeSessions" }) {
        QCOMPARE(call(operation, args).status, 401);
        QCOMPARE(call(operation, args, ann.access).status, status);
        // One's own are in session.list, and the server's owner is nobody's to look after.
        QCOMPARE(call(operation, whom(ann), ann.access).status, 403);
        args.insert(u"userId"_s, m_household->owner.id.toString());
        QCOMPARE(call(operation, args, ann.access).status, 403);
        args.insert(u"userId"_s, ben.user["id"_L1]);
    }
    QCOMPARE(call("auth.currentUser", {}, ben.access).status, status == 200 ? 401 : 200);
}

void TestUserSessions::addressesAreTheServerOwners()
{
    const Person ann = enter(u"ann"_s);
    const Person ben = enter(u"ben"_s);
    QVERIFY(enroll(ann, u"admin"_s) && enroll(ben, u"member"_s));
    const QJsonObject seen = call("user.listSessions", whom(ben), ann.access)
                                 .json()["sessions"_L1][0]
                                 .toObject();
    QCOMPARE(seen["deviceName"_L1].toString(), u"laptop"_s);
    QVERIFY(seen["address"_L1].toString().isEmpty());
    QVERIFY(!seen["current"_L1].toBool());
    const auto id = UserId::fromString(ben.user["id"_L1].toString());
    QVERIFY(id);
    const auto all = m_household->link.call(protocol::userListSessions,
        protocol::ListUserSessions { .userId = *id, .workspaceId = {} });
    QVERIFY(all);
    QCOMPARE(all->sessions.size(), 1);
    QCOMPARE(all->sessions.first().address, u"127.0.0.1"_s);
}

void TestUserSessions::oneEnds()
{
    const Person ann = enter(u"ann"_s);
    const Person ben = enter(u"ben"_s);
    QVERIFY(enroll(ann, u"admin"_s) && enroll(ben, u"member"_s));
    const Person phone = signIn(u"ben"_s, u"phone"_s);
    const QJsonArray sessions = call("user.listSessions", whom(ben), ann.access)
                                    .json()["sessions"_L1]
                                    .toArray();
    QCOMPARE(sessions.size(), 2);
    QJsonObject args = whom(ben);
    for (const QJsonValue session : sessions) {
        if (session["deviceName"_L1].toString() == u"phone"_s)
            args.insert(u"sessionId"_s, session["id"_L1]);
    }
    const HttpAnswer left = call("user.revokeSessions", args, ann.access);
    QCOMPARE(left.status, 200);
    QCOMPARE(left.json()["sessions"_L1].toArray().size(), 1);
    QCOMPARE(call("auth.currentUser", {}, phone.access).status, 401);
    QCOMPARE(call("auth.currentUser", {}, ben.access).status, 200);
    QCOMPARE(call("user.revokeSessions", args, ann.access).status, 404); // it has ended
    const QJsonArray notices = call("account.listNotices", {}, ben.access)
                                   .json()["notices"_L1]
                                   .toArray();
    QCOMPARE(notices.size(), 1);
    QCOMPARE(notices[0]["kind"_L1].toString(), u"sessions.ended"_s);
    QCOMPARE(notices[0]["deviceName"_L1].toString(), u"phone"_s);
    QVERIFY(notices[0]["address"_L1].toString().isEmpty());
}

void TestUserSessions::allEnd()
{
    const Person ann = enter(u"ann"_s);
    const Person ben = enter(u"ben"_s);
    QVERIFY(enroll(ann, u"admin"_s) && enroll(ben, u"member"_s));
    const Person phone = signIn(u"ben"_s, u"phone"_s);
    const HttpAnswer left = call("user.revokeSessions", whom(ben), ann.access);
    QCOMPARE(left.status, 200);
    QVERIFY(left.json()["sessions"_L1].toArray().isEmpty());
    for (const Person& each : { ben, phone }) {
        QCOMPARE(call("auth.currentUser", {}, each.access).status, 401);
        QCOMPARE(call("auth.refresh", { { u"refreshToken"_s, QString::fromLatin1(each.refresh) } })
                     .status,
            401);
    }
    QCOMPARE(call("auth.currentUser", {}, ann.access).status, 200);
    const Person again = signIn(u"ben"_s, u"phone"_s); // they are not locked out
    const QJsonArray notices = call("account.listNotices", {}, again.access)
                                   .json()["notices"_L1]
                                   .toArray();
    QCOMPARE(notices.size(), 1);
    QVERIFY(notices[0]["deviceName"_L1].toString().isEmpty());
}

void TestUserSessions::strangeSessionsAreRefused()
{
    const Person ann = enter(u"ann"_s);
    const Person ben = enter(u"ben"_s);
    QVERIFY(enroll(ann, u"admin"_s) && enroll(ben, u"member"_s));
    // The caller's own session under another's name.
    QJsonObject args = whom(ben);
    args.insert(u"sessionId"_s,
        call("session.list", {}, ann.access).json()["sessions"_L1][0].toObject()["id"_L1]);
    const HttpAnswer refused = call("user.revokeSessions", args, ann.access);
    QCOMPARE(refused.status, 404);
    QCOMPARE(refused.field(), u"sessionId"_s);
    QCOMPARE(call("auth.currentUser", {}, ann.access).status, 200);
    args.insert(u"sessionId"_s, u"x"_s);
    QCOMPARE(call("user.revokeSessions", args, ann.access).field(), u"sessionId"_s);
    // Somebody who is in no workspace of the caller's.
    const Person eve = enter(u"eve"_s);
    QCOMPARE(call("user.listSessions", whom(eve), ann.access).status, 404);
    QCOMPARE(call("user.revokeSessions", whom(eve), ann.access).status, 404);
    QVERIFY(call("account.listNotices", {}, eve.access).json()["notices"_L1].toArray().isEmpty());
}

QTEST_GUILESS_MAIN(TestUserSessions)
#include "test_user_sessions.moc"
