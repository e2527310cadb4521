// SPDX-License-Identifier: Apache-2.0
#include "tests/support/api_fixture.h"

#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;

/// Who may write in a channel and who may call everybody in it, on every way by which words get
/// into one.
class TestRoomRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_api.reset(); }
    void everybodyWritesUntilTheRuleSaysOtherwise();
    void everyWayIn_data();
    void everyWayIn();
    void adminsAndNamedRolesWrite();
    void whatIsNoWritingStaysOpen();
    void callingEverybody_data();
    void callingEverybody();
    void anEditCallsNobodyEither();
    void whoMayChangeTheRule();
    void rulesAreOfRolesThatThereAre();
    void conversationsHaveNone();
    void whatWasPlannedIsHeldToIt();

private:
    void setRule(const char* rule, const QByteArray& value);

    std::unique_ptr<test::ApiFixture> m_api;
};

void TestRoomRules::init()
{
    m_api = std::make_unique<test::ApiFixture>();
    m_api->say(u"member"_s, u"general"_s, u"start"_s);
    m_api->say(u"member"_s, u"lobby"_s, u"elsewhere"_s);
    const RoleId criers = RoleId::generate(m_api->clock(), m_api->random());
    m_api->name(u"criers"_s, criers.toString());
    QVERIFY(m_api
            ->call(u"owner"_s, u"role.create"_s,
                R"({"id":"$criers","name":"Criers","permissions":[]})")
            .isGood());
    QVERIFY(m_api
            ->call(u"owner"_s, u"role.assign"_s,
                R"({"id":"$criers","memberId":"$second","present":true})")
            .isGood());
}

void TestRoomRules::setRule(const char* rule, const QByteArray& value)
{
    const test::ApiAnswer answer = m_api->call(u"owner"_s, u"channel.update"_s,
        R"({"id":"$general",")" + QByteArray(rule) + "\":" + value + R"(,"baseRevision":1})");
    QVERIFY2(answer.isGood(), answer.body);
}

void TestRoomRules::everybodyWritesUntilTheRuleSaysOtherwise()
{
    m_api->check({ "open", "member", "message.create",
        R"({"id":"$new","roomId":"$general","body":"hi"})", 200 });
    m_api->startWatching();
    setRule("posting", R"({"audience":"admins"})");
    m_api->settle();
    QVERIFY(m_api->seenBy(u"member"_s).contains(u"channel.updated"_s));
    m_api->check({ "closed", "member", "message.create",
        R"({"id":"$new","roomId":"$general","body":"hi"})", 403, { "\"field\":\"roomId\"" } });
    setRule("posting", R"({"audience":"everyone"})");
    m_api->check({ "open again", "member", "message.create",
        R"({"id":"$new","roomId":"$general","body":"hi"})", 200 });
}

void TestRoomRules::everyWayIn_data()
{
    const auto row = [](const char* title, const char* operation, QByteArray args) {
        QTest::newRow(title) << QByteArray(operation) << args;
    };
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<QByteArray>("args");
    row("a message", "message.create", R"({"id":"$new","roomId":"$general","body":"hi"})");
    row("a reply", "message.create",
        R"({"id":"$new","roomId":"$general","parentId":"$start","body":"hi"})");
    row("a poll", "message.create",
        R"({"id":"$new","roomId":"$general","body":"which?","poll":{"options":["a","b"]}})");
    row("a forwarded one", "message.create",
        R"({"id":"$new","roomId":"$general","body":"","forwardOf":"$elsewhere"})");
    row("an edit", "message.update", R"({"id":"$start","body":"other words","baseRevision":1})");
    row("a scheduled one", "scheduled.set",
        R"({"id":"$new","roomId":"$general","body":"later","sendAt":9000000000000000})");
}

void TestRoomRules::everyWayIn()
{
    QFETCH(const QByteArray, operation);
    QFETCH(const QByteArray, args);
    setRule("posting", R"({"audience":"admins"})");
    const test::ApiAnswer refused = m_api->call(u"member"_s, QString::fromLatin1(operation), args);
    if (operation == "scheduled.set") // too far ahead is said first, and is no way in either
        QVERIFY2(refused.status == 403 || refused.status == 400, refused.body);
    else
        QVERIFY2(refused.status == 403, refused.body);
    m_api->check({ "nothing came of it", "owner", "message.list",
        R"({"roomId":"$general","limit":1,"withReplies":true})", 200, {},
        { "other words", "which?", "\"hi\"" } });
}

void TestRoomRules::adminsAndNamedRolesWrite()
{
    setRule("posting", R"({"audience":"admins","roleIds":["$criers"]})");
    const QByteArray words = R"({"id":"$new","roomId":"$general","body":"hear"})";
    m_api->check({ "the owner", "owner", "message.create", words, 200 });
    m_api->check({ "an admin", "admin", "message.create", words, 200 });
    m_api->check({ "who has the role", "second", "message.create", words, 200 });
    m_api->check({ "nobody else", "member", "message.create", words, 403 });
    QVERIFY(m_api
            ->call(u"owner"_s, u"role.assign"_s,
                R"({"id":"$criers","memberId":"$second","present":false})")
            .isGood());
    m_api->check({ "nor who had it", "second", "message.create", words, 403 });
}

void TestRoomRules::whatIsNoWritingStaysOpen()
{
    setRule("posting", R"({"audience":"admins"})");
    m_api->check({ "a reaction", "member", "reaction.set",
        R"({"messageId":"$start","emoji":"👍","present":true})", 200 });
    m_api->check(
        { "taking back one's own", "member", "message.remove", R"({"id":"$start"})", 200 });
    m_api->check({ "reading", "member", "message.list", R"({"roomId":"$general"})", 200 });
}

void TestRoomRules::callingEverybody_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("@channel") << "<!channel> lunch"_ba << 403;
    QTest::newRow("@here") << "lunch, <!here>?"_ba << 403;
    QTest::newRow("in code it calls nobody") << "`<!channel>`"_ba << 200;
    QTest::newRow("one person") << "<@$second> lunch"_ba << 200;
    QTest::newRow("only the word") << "@channel lunch"_ba << 200;
}

void TestRoomRules::callingEverybody()
{
    QFETCH(const QByteArray, body);
    QFETCH(const int, status);
    setRule("mentioning", R"({"audience":"admins","roleIds":["$criers"]})");
    const QByteArray args = R"({"id":"$new","roomId":"$general","body":")" + body + R"("})";
    const test::ApiAnswer answer = m_api->call(u"member"_s, u"message.create"_s, args);
    QVERIFY2(answer.status == status, answer.body);
    if (status == 403)
        QCOMPARE(answer.json().value("field"_L1).toString(), u"body"_s);
    m_api->check({ "who has the role may", "second", "message.create", args, 200 });
    m_api->check({ "and so may admins", "admin", "message.create", args, 200 });
}

void TestRoomRules::anEditCallsNobodyEither()
{
    setRule("mentioning", R"({"audience":"admins"})");
    m_api->check({ "words that call", "member", "message.update",
        R"({"id":"$start","body":"<!channel> start","baseRevision":1})", 403,
        { "\"field\":\"body\"" } });
    m_api->check({ "words that do not", "member", "message.update",
        R"({"id":"$start","body":"beginning","baseRevision":1})", 200 });
    setRule("mentioning", R"({"audience":"everyone"})");
    m_api->check({ "allowed once", "member", "message.update",
        R"({"id":"$start","body":"<!channel> start","baseRevision":2})", 200 });
    setRule("mentioning", R"({"audience":"admins"})");
    m_api->check({ "what called already may be mended", "member", "message.update",
        R"({"id":"$start","body":"<!channel> the start","baseRevision":3})", 200 });
}

void TestRoomRules::whoMayChangeTheRule()
{
    m_api->check({ "no member", "member", "channel.update",
        R"({"id":"$general","posting":{"audience":"admins"},"baseRevision":1})", 403 });
    setRule("posting", R"({"audience":"admins"})");
    // Members may create channels and change them, but not open what keeps them out.
    QVERIFY(m_api
            ->call(u"owner"_s, u"workspace.update"_s,
                R"({"membersMayCreateChannels":true,"baseRevision":1})")
            .isGood());
    m_api->check({ "not by the setting either", "member", "channel.update",
        R"({"id":"$general","posting":{"audience":"everyone"},"baseRevision":2})", 403,
        { "\"field\":\"posting\"" } });
    m_api->check({ "the rest is theirs", "member", "channel.update",
        R"({"id":"$general","topic":"news","baseRevision":2})", 200, { "\"news\"" } });
    m_api->check({ "an admin does", "admin", "channel.update",
        R"({"id":"$general","posting":{"audience":"everyone"},"baseRevision":2})", 200 });
}

void TestRoomRules::rulesAreOfRolesThatThereAre()
{
    m_api->check({ "one that is not", "owner", "channel.update",
        R"({"id":"$general","posting":{"audience":"admins","roleIds":["$new"]},"baseRevision":1})",
        404, { "\"field\":\"posting.roleIds\"" } });
    m_api->check({ "each once", "owner", "channel.update",
        R"({"id":"$general","posting":{"audience":"admins","roleIds":["$criers","$criers"]},"baseRevision":1})",
        200, { R"("roleIds":["$criers"])" } });
    m_api->check({ "everyone needs none", "owner", "channel.update",
        R"({"id":"$general","posting":{"audience":"everyone","roleIds":["$criers"]},"baseRevision":1})",
        200, {}, { "$criers" } });
    m_api->check({ "an audience that is none", "owner", "channel.update",
        R"({"id":"$general","posting":{"audience":"nobody"},"baseRevision":1})", 400 });
}

void TestRoomRules::conversationsHaveNone()
{
    m_api->check({ "by id", "member", "channel.update",
        R"({"id":"$direct","posting":{"audience":"admins"},"baseRevision":1})", 404 });
    m_api->check({ "everybody is called", "member", "message.create",
        R"({"id":"$new","roomId":"$direct","body":"<!channel> hi"})", 200 });
}

void TestRoomRules::whatWasPlannedIsHeldToIt()
{
    const qint64 soon = m_api->clock().now().micros + 60'000'000;
    const test::ApiAnswer planned = m_api->call(u"member"_s, u"scheduled.set"_s,
        R"({"id":"$new","roomId":"$general","body":"planned words","sendAt":)"
            + QByteArray::number(soon) + '}');
    QVERIFY2(planned.isGood(), planned.body);
    setRule("posting", R"({"audience":"admins"})");
    m_api->name(u"planned"_s, planned.json().value("id"_L1).toString());
    m_api->check({ "sent now it would be refused", "member", "scheduled.set",
        R"({"id":"$planned","sendAt":1})", 403 });
    m_api->check({ "and it is not there", "owner", "message.list",
        R"({"roomId":"$general","limit":5})", 200, {}, { "planned words" } });
}

QTEST_GUILESS_MAIN(TestRoomRules)
#include "test_room_rules.moc"
