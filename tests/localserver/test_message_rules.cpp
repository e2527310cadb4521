// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/workspace_store.h"
#include "tests/support/api_fixture.h"

#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;

/// What a workspace allows its members with messages: windows for edits and deletions, the history
/// of edits; forwarding and answers that stand in the room too.
class TestMessageRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_api.reset(); }
    void whoMaySetThem_data();
    void whoMaySetThem() { m_api->check(test::currentRow()); }
    void editsHaveTheirTime();
    void writingAgainIsAnEditToo();
    void deletionsHaveTheirTime();
    void theHistoryTellsWhatWasSaid();
    void theHistoryMayBeKeptBack();
    void whoMayForward_data();
    void whoMayForward() { m_api->check(test::currentRow()); }
    void whatIsForwardedStaysAsItWas();
    void anAnswerInTheRoomToo();

private:
    Message message(const QString& name);

    std::unique_ptr<test::ApiFixture> m_api;
};

void TestMessageRules::init()
{
    m_api = std::make_unique<test::ApiFixture>();
    m_api->say(u"member"_s, u"general"_s, u"plain"_s);
    m_api->say(u"admin"_s, u"secret"_s, u"hidden"_s);
    // Public, and nobody has asked the guest in.
    m_api->name(u"aside"_s, RoomId::generate(m_api->clock(), m_api->random()).toString());
    QVERIFY(m_api
            ->call(u"owner"_s, u"channel.create"_s,
                R"({"id":"$aside","kind":"public","name":"aside"})")
            .isGood());
    m_api->say(u"owner"_s, u"aside"_s, u"beyond"_s);
    m_api->say(u"member"_s, u"lobby"_s, u"open"_s);
}

Message TestMessageRules::message(const QString& name)
{
    const auto found = m_api->person(u"member"_s)
                           .call(protocol::messageGetById, { .id = m_api->id<MessageId>(name) },
                               m_api->workspace());
    if (!found)
        qFatal("%s", qPrintable(found.error().message));
    return *found;
}

void TestMessageRules::whoMaySetThem_data()
{
    test::addRows({
        { "the owner", "owner", "workspace.update", R"({"editMinutes":5,"baseRevision":1})", 200,
            { "\"editMinutes\":5" }, {}, { u"member: workspace.updated"_s } },
        { "an admin", "admin", "workspace.update",
            R"({"deleteMinutes":0,"editHistoryVisible":false,"baseRevision":1})", 200,
            { "\"deleteMinutes\":0", "\"editHistoryVisible\":false" } },
        { "a member", "member", "workspace.update", R"({"editMinutes":5,"baseRevision":1})", 403 },
        { "a guest", "guest", "workspace.update", R"({"deleteMinutes":5,"baseRevision":1})", 403 },
        { "an outsider", "outsider", "workspace.update", R"({"editMinutes":5,"baseRevision":1})",
            404 },
        { "less than never", "owner", "workspace.update", R"({"editMinutes":-2,"baseRevision":1})",
            400, { "editMinutes" } },
        { "longer than a year", "owner", "workspace.update",
            R"({"deleteMinutes":9999999,"baseRevision":1})", 400, { "deleteMinutes" } },
    });
}

void TestMessageRules::editsHaveTheirTime()
{
    const QByteArray edit = R"({"id":"$plain","body":"better","baseRevision":1})";
    QVERIFY(m_api->call(u"owner"_s, u"workspace.update"_s, R"({"editMinutes":5,"baseRevision":1})")
            .isGood());
    m_api->clock().advanceSeconds(5 * 60 + 1);
    m_api->check({ "too late", "member", "message.update", edit, 403, { "5 minutes" } });
    m_api->say(u"member"_s, u"general"_s, u"fresh"_s);
    m_api->check({ "in time", "member", "message.update",
        R"({"id":"$fresh","body":"better","baseRevision":1})", 200, { "better" } });
    QVERIFY(m_api->call(u"owner"_s, u"workspace.update"_s, R"({"editMinutes":0,"baseRevision":2})")
            .isGood());
    m_api->check({ "never", "member", "message.update",
        R"({"id":"$fresh","body":"best","baseRevision":2})", 403 });
    QVERIFY(m_api->call(u"owner"_s, u"workspace.update"_s, R"({"editMinutes":-1,"baseRevision":3})")
            .isGood());
    m_api->check({ "always", "member", "message.update", edit, 200, { "better" } });
}

void TestMessageRules::writingAgainIsAnEditToo()
{
    const QByteArray as = R"({"id":"$plain","roomId":"$general","body":)";
    m_api->check({ "a plain message says something", "member", "message.create",
        as + R"("","forwardOf":"$open"})", 400, { "\"field\":\"body\"" } });
    QVERIFY(m_api->call(u"owner"_s, u"workspace.update"_s, R"({"editMinutes":5,"baseRevision":1})")
            .isGood());
    m_api->check({ "in time", "member", "message.create", as + R"("better"})", 200,
        { "better", "editedAt" } });
    m_api->clock().advanceSeconds(5 * 60 + 1);
    m_api->check({ "too late", "member", "message.create", as + R"("best"})", 403,
        { "5 minutes", "windowMinutes" }, {}, { u"owner: -"_s } });
    m_api->check({ "the same is no edit", "member", "message.create", as + R"("better"})", 200,
        { "better" }, {}, { u"owner: -"_s } });
    QVERIFY(m_api->call(u"owner"_s, u"workspace.update"_s, R"({"editMinutes":0,"baseRevision":2})")
            .isGood());
    m_api->say(u"member"_s, u"general"_s, u"fresh"_s);
    m_api->check({ "never", "member", "message.create",
        R"({"id":"$fresh","roomId":"$general","body":"other"})", 403 });
    m_api->check({ "the same, when nothing may be edited", "member", "message.create",
        R"({"id":"$fresh","roomId":"$general","body":"fresh"})", 200, {}, {}, { u"owner: -"_s } });
    QCOMPARE(message(u"fresh"_s).revision, 1);
}

void TestMessageRules::deletionsHaveTheirTime()
{
    QVERIFY(
        m_api->call(u"owner"_s, u"workspace.update"_s, R"({"deleteMinutes":1,"baseRevision":1})")
            .isGood());
    m_api->clock().advanceSeconds(61);
    m_api->check({ "too late", "member", "message.remove", R"({"id":"$plain"})", 403 });
    m_api->check({ "an admin, whenever", "admin", "message.remove", R"({"id":"$plain"})", 200 });
    m_api->say(u"member"_s, u"general"_s, u"fresh"_s);
    m_api->check({ "in time", "member", "message.remove", R"({"id":"$fresh"})", 200 });
}

void TestMessageRules::theHistoryTellsWhatWasSaid()
{
    QVERIFY(m_api
            ->call(u"member"_s, u"message.update"_s,
                R"({"id":"$plain","body":"second word","baseRevision":1})")
            .isGood());
    QVERIFY(m_api
            ->call(u"member"_s, u"message.update"_s,
                R"({"id":"$plain","body":"third word","baseRevision":2})")
            .isGood());
    const test::ApiAnswer history = m_api->call(
        u"second"_s, u"message.history"_s, R"({"id":"$plain"})");
    const QJsonArray versions = history.json().value("versions"_L1).toArray();
    QCOMPARE(versions.size(), 2);
    QCOMPARE(versions.at(0).toObject().value("body"_L1).toString(), u"plain"_s);
    QCOMPARE(versions.at(1).toObject().value("body"_L1).toString(), u"second word"_s);
    const QByteArray args = R"({"id":"$plain"})";
    m_api->check({ "a guest elsewhere", "guest", "message.history", R"({"id":"$beyond"})", 404 });
    m_api->check({ "a stranger", "owner", "message.history", R"({"id":"$hidden"})", 404 });
    m_api->check({ "an outsider", "outsider", "message.history", args, 404 });
    m_api->check({ "who was removed", "removed", "message.history", args, 403 });
}

void TestMessageRules::theHistoryMayBeKeptBack()
{
    QVERIFY(m_api
            ->call(u"owner"_s, u"workspace.update"_s,
                R"({"editHistoryVisible":false,"baseRevision":1})")
            .isGood());
    const QByteArray args = R"({"id":"$plain"})";
    m_api->check({ "another member", "second", "message.history", args, 403 });
    m_api->check({ "the author", "member", "message.history", args, 200 });
    m_api->check({ "an admin", "admin", "message.history", args, 200 });
    m_api->check({ "the owner", "owner", "message.history", args, 200 });
}

void TestMessageRules::whoMayForward_data()
{
    test::addRows({
        { "without a word", "member", "message.create",
            R"({"id":"$new","roomId":"$direct","body":"","forwardOf":"$plain"})", 200,
            { "\"forwarded\"", "\"body\":\"plain\"", "$general" } },
        { "with a word", "second", "message.create",
            R"({"id":"$new","roomId":"$lobby","body":"see","forwardOf":"$plain"})", 200,
            { "\"see\"", "\"plain\"" } },
        { "an admin, out of a private channel", "admin", "message.create",
            R"({"id":"$new","roomId":"$general","body":"","forwardOf":"$hidden"})", 200 },
        { "a guest what they see", "guest", "message.create",
            R"({"id":"$new","roomId":"$lobby","body":"","forwardOf":"$open"})", 200 },
        { "a guest what they do not see", "guest", "message.create",
            R"({"id":"$new","roomId":"$lobby","body":"","forwardOf":"$beyond"})", 404,
            { "forwardOf" } },
        { "what they do not see", "owner", "message.create",
            R"({"id":"$new","roomId":"$general","body":"x","forwardOf":"$hidden"})", 404,
            { "forwardOf" } },
        { "to where they may not write", "member", "message.create",
            R"({"id":"$new","roomId":"$secret","body":"","forwardOf":"$plain"})", 404,
            { "roomId" } },
        { "an outsider", "outsider", "message.create",
            R"({"id":"$new","roomId":"$general","body":"","forwardOf":"$plain"})", 404 },
        { "nothing", "member", "message.create", R"({"id":"$new","roomId":"$general","body":""})",
            400, { "body" } },
    });
}

void TestMessageRules::whatIsForwardedStaysAsItWas()
{
    m_api->name(u"copy"_s, MessageId::generate(m_api->clock(), m_api->random()).toString());
    QVERIFY(m_api
            ->call(u"member"_s, u"message.create"_s,
                R"({"id":"$copy","roomId":"$lobby","body":"","forwardOf":"$plain"})")
            .isGood());
    m_api->name(u"again"_s, MessageId::generate(m_api->clock(), m_api->random()).toString());
    QVERIFY(m_api
            ->call(u"member"_s, u"message.create"_s,
                R"({"id":"$again","roomId":"$direct","body":"","forwardOf":"$copy"})")
            .isGood());
    QCOMPARE(message(u"again"_s).forwarded, message(u"copy"_s).forwarded);
    QCOMPARE(message(u"copy"_s).forwarded->messageId, m_api->id<MessageId>(u"plain"_s));
    QVERIFY(m_api->call(u"member"_s, u"message.remove"_s, R"({"id":"$plain"})").isGood());
    QCOMPARE(message(u"copy"_s).forwarded->body, u"plain"_s);
    m_api->check({ "what was deleted", "member", "message.create",
        R"({"id":"$new","roomId":"$lobby","body":"","forwardOf":"$plain"})", 409,
        { "forwardOf" } });
    QVERIFY(m_api->call(u"member"_s, u"message.remove"_s, R"({"id":"$copy"})").isGood());
    QVERIFY(!message(u"copy"_s).forwarded);
}

void TestMessageRules::anAnswerInTheRoomToo()
{
    m_api->name(u"reply"_s, MessageId::generate(m_api->clock(), m_api->random()).toString());
    m_api->check({ "without a thread", "member", "message.create",
        R"({"id":"$new","roomId":"$general","body":"x","alsoInRoom":true})", 400,
        { "alsoInRoom" } });
    QVERIFY(m_api
            ->call(u"second"_s, u"message.create"_s,
                R"({"id":"$reply","roomId":"$general","parentId":"$plain","body":"both",)"
                R"("alsoInRoom":true})")
            .isGood());
    const RoomId general = m_api->id<RoomId>(u"general"_s);
    const auto page = [&](std::optional<MessageId> parent) {
        return m_api->person(u"member"_s)
            .call(protocol::messageList, { .roomId = general, .parentId = parent },
                m_api->workspace())
            ->messages;
    };
    QCOMPARE(page({}).size(), 2);
    QVERIFY(page({}).last().alsoInRoom);
    QCOMPARE(page(m_api->id<MessageId>(u"plain"_s)).size(), 1);
}

QTEST_GUILESS_MAIN(TestMessageRules)
#include "test_message_rules.moc"
