// SPDX-License-Identifier: Apache-2.0
#include "core/domain/second_factor.h"
#include "localserver/store/workspace_store.h"
#include "tests/support/api_fixture.h"
#include "tests/support/one_time_code.h"

#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;

/// What a workspace asks of its people's accounts: who is kept out, from when on, and how they come
/// back.
class TestSecondFactorPolicy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_api = std::make_unique<test::ApiFixture>(); }
    void cleanup() { m_api.reset(); }
    void whoAsksHasOne();
    void nobodyIsAskedAtFirst();
    void adminsAreKeptOutAtOnce();
    void everyoneHasSevenDays();
    void pushesStop();
    void goingIsNeverHeldBack();
    void whoComesLaterSetsOneUpFirst();
    void losingItKeepsOut();
    void whatACrashLeftOutIsMadeUp();
    void adminsResetPlainMembers();
    void managersSeeWhoHasNone();
    void deadlines();

private:
    /// Gives somebody a second factor; the secret.
    QString equip(const QString& who);
    void ask(const QByteArray& policy);
    [[nodiscard]] int reach(const QString& who)
    {
        return m_api->call(who, u"workspace.get"_s, "{}").status;
    }
    void passDays(int days) { m_api->clock().advanceSeconds(days * 86'400LL); }

    std::unique_ptr<test::ApiFixture> m_api;
};

QString TestSecondFactorPolicy::equip(const QString& who)
{
    test::ApiPerson& person = m_api->person(who);
    const auto begun = person.call(protocol::secondFactorBegin, {});
    if (!begun)
        qFatal("%s cannot begin", qPrintable(who));
    const auto confirmed = person.call(protocol::secondFactorConfirm,
        { .code = test::oneTimeCode(begun->secret, m_api->clock().now()) });
    if (!confirmed)
        qFatal("%s cannot confirm", qPrintable(who));
    return begun->secret;
}

void TestSecondFactorPolicy::ask(const QByteArray& policy)
{
    const test::ApiAnswer answer = m_api->call(u"owner"_s, u"workspace.update"_s,
        R"({"secondFactorPolicy":")" + policy + R"(","baseRevision":0})");
    QVERIFY2(answer.isGood(), answer.body);
}

void TestSecondFactorPolicy::whoAsksHasOne()
{
    const QByteArray args = R"({"secondFactorPolicy":"everyone","baseRevision":0})";
    const test::ApiAnswer without = m_api->call(u"owner"_s, u"workspace.update"_s, args);
    QCOMPARE(without.status, 409);
    QVERIFY(without.body.contains("\"field\":\"secondFactorPolicy\""));
    QCOMPARE(m_api->call(u"member"_s, u"workspace.update"_s, args).status, 403);
    equip(u"owner"_s);
    const test::ApiAnswer with = m_api->call(u"owner"_s, u"workspace.update"_s, args);
    QVERIFY2(with.isGood(), with.body);
    QCOMPARE(with.json()["secondFactorSince"_L1].toInteger(), m_api->clock().now().micros);
    // Nor does an admin without one take it back.
    QCOMPARE(m_api
                 ->call(u"admin"_s, u"workspace.update"_s,
                     R"({"secondFactorPolicy":"optional","baseRevision":0})")
                 .status,
        409);
    QCOMPARE(m_api
                 ->call(u"owner"_s, u"workspace.update"_s,
                     R"({"secondFactorPolicy":"sometimes","baseRevision":0})")
                 .status,
        400);
}

void TestSecondFactorPolicy::nobodyIsAskedAtFirst()
{
    passDays(30);
    for (const QString& who : { u"owner"_s, u"admin"_s, u"member"_s, u"guest"_s })
        QCOMPARE(reach(who), 200);
}

void TestSecondFactorPolicy::adminsAreKeptOutAtOnce()
{
    equip(u"owner"_s);
    ask("admins");
    const test::ApiAnswer refused = m_api->call(u"admin"_s, u"workspace.get"_s, "{}");
    QCOMPARE(refused.status, 403);
    QCOMPARE(demandOf(test::ApiPerson::errorOf(refused)), SecondFactorDemand::SetUp);
    QVERIFY(refused.body.contains("\"field\":\"workspaceId\""));
    QVERIFY(!refused.body.contains("Team"));
    QCOMPARE(m_api->call(u"admin"_s, u"member.updateRole"_s, R"({"id":"$second","role":"guest"})")
                 .status,
        403);
    QCOMPARE(reach(u"owner"_s), 200);
    passDays(30);
    QCOMPARE(reach(u"member"_s), 200);
    QCOMPARE(reach(u"guest"_s), 200);
    equip(u"admin"_s);
    QCOMPARE(reach(u"admin"_s), 200);
    // Who becomes one is asked like all of them.
    QVERIFY(m_api->call(u"owner"_s, u"member.updateRole"_s, R"({"id":"$second","role":"admin"})")
            .isGood());
    QCOMPARE(reach(u"second"_s), 403);
    ask("optional");
    QCOMPARE(reach(u"second"_s), 200);
}

void TestSecondFactorPolicy::everyoneHasSevenDays()
{
    equip(u"owner"_s);
    ask("everyone");
    m_api->clock().advanceSeconds((7 * 86'400LL) - 1);
    for (const QString& who : { u"admin"_s, u"member"_s, u"guest"_s })
        QCOMPARE(reach(who), 200);
    m_api->clock().advanceSeconds(1);
    for (const QString& who : { u"admin"_s, u"member"_s, u"guest"_s })
        QCOMPARE(reach(who), 403);
    QCOMPARE(reach(u"owner"_s), 200);
    // What is refused is refused everywhere: reading, writing, following.
    QCOMPARE(m_api->call(u"member"_s, u"message.list"_s, R"({"roomId":"$general"})").status, 403);
    QCOMPARE(m_api
                 ->call(u"member"_s, u"message.create"_s,
                     R"({"id":"$new","roomId":"$general","body":"x"})")
                 .status,
        403);
    QCOMPARE(m_api->call(u"member"_s, u"sync.pull"_s, "{}").status, 403);
    // The name is still there to say what it is about.
    const auto list = m_api->person(u"member"_s).call(protocol::workspaceList, {});
    QVERIFY(list);
    QCOMPARE(list->workspaces.front().name, u"Team"_s);
    equip(u"member"_s);
    QCOMPARE(reach(u"member"_s), 200);
    QCOMPARE(reach(u"second"_s), 403);
}

void TestSecondFactorPolicy::pushesStop()
{
    equip(u"owner"_s);
    ask("everyone");
    m_api->startWatching();
    m_api->say(u"owner"_s, u"general"_s, u"early"_s);
    m_api->settle();
    QVERIFY(m_api->seenBy(u"member"_s).contains(u"message.created"_s));
    passDays(7);
    m_api->forgetPushes();
    m_api->say(u"owner"_s, u"general"_s, u"late"_s);
    QTRY_VERIFY(m_api->person(u"member"_s).lagged() > 0);
    QCOMPARE(m_api->seenBy(u"member"_s), QStringList());
    // Once there is one, following it again brings what was missed.
    equip(u"member"_s);
    const protocol::SyncBatch batch = m_api->person(u"member"_s).follow(m_api->workspace());
    QVERIFY(batch.workspace);
    m_api->say(u"owner"_s, u"general"_s, u"again"_s);
    QTRY_VERIFY(m_api->seenBy(u"member"_s).contains(u"message.created"_s));
}

void TestSecondFactorPolicy::goingIsNeverHeldBack()
{
    equip(u"owner"_s);
    ask("everyone");
    passDays(8);
    QCOMPARE(reach(u"second"_s), 403);
    QCOMPARE(m_api->call(u"second"_s, u"workspace.leave"_s, "{}").status, 200);
    const auto list = m_api->person(u"second"_s).call(protocol::workspaceList, {});
    QVERIFY(list && list->workspaces.isEmpty());
}

void TestSecondFactorPolicy::whoComesLaterSetsOneUpFirst()
{
    equip(u"owner"_s);
    ask("everyone");
    passDays(8);
    for (const bool equipped : { false, true }) {
        const QString who = equipped ? u"ready"_s : u"late"_s;
        test::ApiPerson& person = m_api->addPerson(who);
        if (equipped)
            equip(who);
        QVERIFY(person.call(
            protocol::workspaceJoin, { .code = m_api->named(u"code"_s), .displayName = who }));
        QCOMPARE(reach(who), equipped ? 200 : 403);
    }
}

void TestSecondFactorPolicy::losingItKeepsOut()
{
    equip(u"owner"_s);
    const QString secret = equip(u"member"_s);
    ask("everyone");
    passDays(8);
    QCOMPARE(reach(u"member"_s), 200);
    const auto off = m_api->person(u"member"_s)
                         .call(protocol::secondFactorDisable,
                             { .code = test::oneTimeCode(secret, m_api->clock().now()),
                                 .password = {} });
    QVERIFY(off);
    QCOMPARE(reach(u"member"_s), 403);
}

void TestSecondFactorPolicy::whatACrashLeftOutIsMadeUp()
{
    equip(u"owner"_s);
    equip(u"member"_s);
    ask("everyone");
    passDays(8);
    const MemberId member = m_api->id<MemberId>(u"member"_s);
    const MemberId second = m_api->id<MemberId>(u"second"_s);
    // As if the server had stopped between its own file and the workspace's.
    m_api->restart([&] {
        m_api->edit([&](server::WorkspaceStore& store) -> Result<void> {
            HEARTH_CHECK(store.members().setSecondFactor(member, false));
            return store.members().setSecondFactor(second, true);
        });
    });
    m_api->comeBack(u"member"_s);
    m_api->comeBack(u"second"_s);
    QTRY_COMPARE(reach(u"member"_s), 200);
    QTRY_COMPARE(reach(u"second"_s), 403);
}

void TestSecondFactorPolicy::adminsResetPlainMembers()
{
    const auto reset = [&](const QString& who, const QByteArray& whom) {
        return m_api->call(who, u"member.resetSecondFactor"_s, R"({"id":")" + whom + R"("})")
            .status;
    };
    const auto has = [&](const QString& who) {
        return m_api->person(who).call(protocol::secondFactorStatus, {})->enabled;
    };
    for (const QString& who : { u"owner"_s, u"admin"_s, u"member"_s, u"second"_s })
        equip(who);
    QCOMPARE(reset(u"guest"_s, "$member"), 403);
    QCOMPARE(reset(u"second"_s, "$member"), 403);
    QCOMPARE(reset(u"outsider"_s, "$member"), 404);
    QCOMPARE(reset(u"removed"_s, "$member"), 403);
    QCOMPARE(reset(u"admin"_s, "$new"), 404);
    QCOMPARE(reset(u"admin"_s, "$owner"), 403);
    QCOMPARE(reset(u"admin"_s, "$admin"), 403);
    QCOMPARE(reset(u"owner"_s, "$admin"), 403); // the server's owner has user.resetSecondFactor
    QVERIFY(has(u"member"_s));
    QCOMPARE(reset(u"admin"_s, "$member"), 200);
    QVERIFY(!has(u"member"_s));
    QVERIFY(has(u"second"_s));
    QVERIFY(has(u"owner"_s));
}

void TestSecondFactorPolicy::managersSeeWhoHasNone()
{
    equip(u"member"_s);
    const test::ApiAnswer answer = m_api->call(u"admin"_s, u"member.withoutSecondFactor"_s, "{}");
    QVERIFY(answer.isGood());
    QVERIFY(!answer.body.contains(m_api->named(u"member"_s).toUtf8()));
    QVERIFY(answer.body.contains(m_api->named(u"second"_s).toUtf8()));
    QVERIFY(!answer.body.contains(m_api->named(u"removed"_s).toUtf8()));
    QCOMPARE(m_api->call(u"member"_s, u"member.withoutSecondFactor"_s, "{}").status, 403);
    QCOMPARE(m_api->call(u"guest"_s, u"member.withoutSecondFactor"_s, "{}").status, 403);
}

void TestSecondFactorPolicy::deadlines()
{
    Workspace workspace;
    workspace.createdAt = { 5 };
    QVERIFY(!secondFactorDeadline(workspace, Role::Owner));
    workspace.secondFactorSince = Timestamp { 1'000 };
    workspace.secondFactorPolicy = SecondFactorPolicy::Admins;
    QCOMPARE(secondFactorDeadline(workspace, Role::Owner)->micros, 1'000);
    QCOMPARE(secondFactorDeadline(workspace, Role::Admin)->micros, 1'000);
    QVERIFY(!secondFactorDeadline(workspace, Role::Member));
    QVERIFY(!secondFactorDeadline(workspace, Role::Guest));
    workspace.secondFactorPolicy = SecondFactorPolicy::Everyone;
    for (const Role role : { Role::Owner, Role::Admin, Role::Member, Role::Guest })
        QCOMPARE(secondFactorDeadline(workspace, role)->micros, 1'000 + secondFactorGrace.count());
    for (const SecondFactorDemand demand :
        { SecondFactorDemand::Code, SecondFactorDemand::OtherCode, SecondFactorDemand::SetUp })
        QCOMPARE(demandOf(secondFactorError(demand)), demand);
    QCOMPARE(demandOf(Error { .code = ErrorCode::Unauthenticated }), SecondFactorDemand::None);
}

QTEST_GUILESS_MAIN(TestSecondFactorPolicy)
#include "test_second_factor_policy.moc"
