// SPDX-License-Identifier: Apache-2.0
#include "tests/support/api_fixture.h"

#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;

/// How a workspace changes hands, and how people go: there is exactly one owner, whatever happens.
class TestMembership : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_api = std::make_unique<test::ApiFixture>(); }
    void cleanup() { m_api.reset(); }
    void whoMayTransfer_data();
    void whoMayTransfer() { m_api->check(test::currentRow()); }
    void transferChangesBothAtOnce();
    void theOwnerCannotGo();
    void nobodyTouchesTheOwner_data();
    void nobodyTouchesTheOwner() { m_api->check(test::currentRow()); }
    void afterATransferTheFormerOwnerMayGo();
    void repetitionsDoNothingMore();

private:
    [[nodiscard]] int owners();

    std::unique_ptr<test::ApiFixture> m_api;
};

int TestMembership::owners()
{
    const auto list = m_api->person(u"guest"_s).call(protocol::memberList, {}, m_api->workspace());
    return static_cast<int>(std::ranges::count(
        list.value_or(protocol::MemberList {}).members, Role::Owner, &Member::role));
}

void TestMembership::whoMayTransfer_data()
{
    test::addRows({
        { "an admin does not", "admin", "workspace.transfer",
            R"({"memberId":"$admin","name":"Team"})", 403, {}, {}, { u"owner: -"_s } },
        { "a member does not", "member", "workspace.transfer",
            R"({"memberId":"$member","name":"Team"})", 403 },
        { "a guest does not", "guest", "workspace.transfer",
            R"({"memberId":"$guest","name":"Team"})", 403 },
        { "an outsider does not", "outsider", "workspace.transfer",
            R"({"memberId":"$admin","name":"Team"})", 404, { "workspaceId" } },
        { "another name is no confirmation", "owner", "workspace.transfer",
            R"({"memberId":"$admin","name":"team"})", 400, { "\"field\":\"name\"" } },
        { "none is none", "owner", "workspace.transfer", R"({"memberId":"$admin","name":""})", 400,
            { "\"field\":\"name\"" } },
        { "not to a guest", "owner", "workspace.transfer", R"({"memberId":"$guest","name":"Team"})",
            409, { "\"field\":\"memberId\"" } },
        { "not to who was removed", "owner", "workspace.transfer",
            R"({"memberId":"$removed","name":"Team"})", 409, { "\"field\":\"memberId\"" } },
        { "not to nobody", "owner", "workspace.transfer", R"({"memberId":"$new","name":"Team"})",
            404, { "\"field\":\"memberId\"" } },
        { "to oneself it is nothing", "owner", "workspace.transfer",
            R"({"memberId":"$owner","name":"Team"})", 200, {}, {}, { u"admin: -"_s } },
    });
}

void TestMembership::transferChangesBothAtOnce()
{
    m_api->check({ "handed over", "owner", "workspace.transfer",
        R"({"memberId":"$member","name":" Team "})", 200, { "$member", "\"owner\"" }, {},
        { u"guest: member.updated"_s } }); // the owner's own is among the watching's
    QCOMPARE(owners(), 1);
    m_api->check(
        { "an admin from now on", "owner", "member.getCurrent", "{}", 200, { "\"admin\"" } });
    m_api->check({ "who may not hand it over again", "owner", "workspace.transfer",
        R"({"memberId":"$owner","name":"Team"})", 403 });
    m_api->check({ "the new one may remove it", "member", "workspace.remove", "{}", 200 });
}

void TestMembership::theOwnerCannotGo()
{
    m_api->check({ "not alone", "owner", "workspace.leave", "{}", 409, {}, {}, { u"admin: -"_s } });
    m_api->check({ "others can", "member", "workspace.leave", "{}", 200, {}, {},
        { u"owner: member.left"_s } });
    QCOMPARE(owners(), 1);
}

void TestMembership::nobodyTouchesTheOwner_data()
{
    test::addRows({
        { "an admin removes them not", "admin", "member.remove", R"({"id":"$owner"})", 403 },
        { "nor demotes them", "admin", "member.updateRole", R"({"id":"$owner","role":"member"})",
            403 },
        { "nor do they themselves", "owner", "member.updateRole",
            R"({"id":"$owner","role":"admin"})", 403 },
        { "nor go by being removed", "owner", "member.remove", R"({"id":"$owner"})", 403 },
        { "there is no second one", "owner", "member.updateRole",
            R"({"id":"$admin","role":"owner"})", 403 },
    });
}

void TestMembership::afterATransferTheFormerOwnerMayGo()
{
    QVERIFY(
        m_api->call(u"owner"_s, u"workspace.transfer"_s, R"({"memberId":"$admin","name":"Team"})")
            .isGood());
    QVERIFY(m_api->call(u"owner"_s, u"workspace.leave"_s, "{}").isGood());
    QCOMPARE(m_api->call(u"owner"_s, u"workspace.get"_s, "{}").status, 403);
    QCOMPARE(owners(), 1);
}

void TestMembership::repetitionsDoNothingMore()
{
    const QByteArray args = R"({"memberId":"$admin","name":"Team"})";
    const test::ApiExtras extras { .key = u"handed-over"_s };
    QVERIFY(m_api->call(u"owner"_s, u"workspace.transfer"_s, args, extras).isGood());
    const test::ApiAnswer again = m_api->call(u"owner"_s, u"workspace.transfer"_s, args, extras);
    QVERIFY2(again.isGood(), again.body);
    QCOMPARE(owners(), 1);
    const test::ApiExtras leaving { .key = u"gone"_s };
    QVERIFY(m_api->call(u"owner"_s, u"workspace.leave"_s, "{}", leaving).isGood());
    QVERIFY(m_api->call(u"owner"_s, u"workspace.leave"_s, "{}", leaving).isGood());
}

QTEST_GUILESS_MAIN(TestMembership)
#include "test_membership.moc"
