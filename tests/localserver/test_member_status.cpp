// SPDX-License-Identifier: Apache-2.0
#include "tests/support/api_fixture.h"

#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;

/// What people say of themselves.
class TestMemberStatus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_api = std::make_unique<test::ApiFixture>(); }
    void cleanup() { m_api.reset(); }
    void whoMaySayWhat_data();
    void whoMaySayWhat() { m_api->check(test::currentRow()); }
    void itStaysAndIsCleared();

private:
    std::unique_ptr<test::ApiFixture> m_api;
};

void TestMemberStatus::whoMaySayWhat_data()
{
    test::addRows({
        { "a member", "member", "status.set", R"({"emoji":"🌴","text":"On holiday"})", 200,
            { "On holiday" }, {}, { u"guest: member.updated"_s, u"owner: member.updated"_s } },
        { "a guest", "guest", "status.set", R"({"text":"Here"})", 200, { "Here" } },
        { "do not disturb alone", "member", "status.set", R"({"doNotDisturb":true})", 200,
            { "doNotDisturb" } },
        { "a heart without its selector", "member", "status.set", R"({"emoji":"❤"})", 200,
            { "❤\uFE0F" } },
        { "words for an emoji", "member", "status.set", R"({"emoji":"urgent"})", 400,
            { "\"field\":\"emoji\"", "must be one emoji" }, {}, { u"owner: -"_s } },
        { "two emoji", "member", "status.set", R"({"emoji":"🌴🌴"})", 400, { "emoji" } },
        { "one that the workspace has not", "member", "status.set", R"({"emoji":":nothing:"})", 400,
            { "\"field\":\"emoji\"" } },
        { "an emoji far too long", "member", "status.set",
            R"({"emoji":")" + QByteArray(65, 'x') + "\"}", 400,
            { "\"field\":\"emoji\"", "at most 64" } },
        { "an outsider", "outsider", "status.set", R"({"text":"x"})", 404 },
        { "who was removed", "removed", "status.set", R"({"text":"x"})", 403 },
        { "far too long", "member", "status.set", R"({"text":")" + QByteArray(101, 'x') + "\"}",
            400, { "text" } },
        { "two lines", "member", "status.set", R"({"text":"a\nb"})", 400, { "text" } },
        { "over already", "member", "status.set", R"({"text":"x","expiresAt":1})", 400,
            { "expiresAt" } },
    });
}

void TestMemberStatus::itStaysAndIsCleared()
{
    test::ApiPerson& member = m_api->person(u"member"_s);
    const auto set = member.call(protocol::statusSet,
        { .emoji = u"🌴"_s, .text = u"  On holiday "_s, .doNotDisturb = false, .expiresAt = {} },
        m_api->workspace());
    QVERIFY(set && set->status);
    QCOMPARE(set->status->text, u"On holiday"_s);
    const auto seen = m_api->person(u"guest"_s)
                          .call(protocol::memberGetById, { .id = m_api->id<MemberId>(u"member"_s) },
                              m_api->workspace());
    QVERIFY(seen && seen->status == set->status);
    const auto cleared = member.call(protocol::statusSet, {}, m_api->workspace());
    QVERIFY(cleared && !cleared->status);
    // Saying the same again is no news.
    m_api->startWatching();
    QVERIFY(member.call(protocol::statusSet, {}, m_api->workspace()).has_value());
    m_api->settle();
    QCOMPARE(m_api->seenBy(u"owner"_s), QStringList {});
}

QTEST_GUILESS_MAIN(TestMemberStatus)
#include "test_member_status.moc"
