// SPDX-License-Identifier: Apache-2.0
#include "tests/localserver/poll_team.h"

#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;

/// Questions to choose an answer to: who may ask, vote and close, and what stays as it was asked.
class TestPolls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_api = std::make_unique<test::PollTeam>(); }
    void cleanup() { m_api.reset(); }
    void whoMayAsk_data();
    void whoMayAsk() { m_api->check(test::currentRow()); }
    void whoMayVote_data();
    void whoMayVote() { m_api->check(test::currentRow()); }
    void whoMayClose_data();
    void whoMayClose() { m_api->check(test::currentRow()); }
    void optionsAreKeptAsTheyAreRead();
    void askedInThreadsAndConversations();
    void aQuestionStaysAsItIs();
    void forwardedItIsItsQuestion();

private:
    std::unique_ptr<test::PollTeam> m_api;
};

void TestPolls::whoMayAsk_data()
{
    const auto asking = [](const QByteArray& room, const QByteArray& options) -> QByteArray {
        return R"({"id":"$new","roomId":"$)" + room + R"(","body":"which?","poll":{"options":)"
            + options + "}}";
    };
    const QByteArray two = R"(["one","two"])";
    QByteArray many;
    for (int i = 0; i < 21; ++i)
        many += (i > 0 ? ",\"" : "\"") + QByteArray::number(i) + '"';
    const QByteArray most = many.left(many.lastIndexOf(','));
    test::addRows({
        { "a member", "member", "message.create", asking("general", two), 200,
            { "\"poll\"", R"("text":"one")" }, { "closedAt" }, { u"owner: message.created"_s } },
        { "a guest where they are", "guest", "message.create", asking("lobby", two), 200 },
        { "a guest elsewhere", "guest", "message.create", asking("aside", two), 404, { "roomId" } },
        { "a stranger to the channel", "owner", "message.create", asking("secret", two), 404 },
        { "an outsider", "outsider", "message.create", asking("general", two), 404 },
        { "who was removed", "removed", "message.create", asking("general", two), 403 },
        { "in a conversation", "member", "message.create", asking("direct", two), 200 },
        { "nothing", "member", "message.create",
            R"({"id":"$new","roomId":"$general","body":" ","poll":{"options":["one","two"]}})", 400,
            { "\"field\":\"body\"" } },
        { "with one option", "member", "message.create", asking("general", R"(["one"])"), 400,
            { "\"field\":\"poll.options\"", "2 to 20" } },
        { "with as many options as can be", "member", "message.create",
            asking("general", '[' + most + ']'), 200 },
        { "with too many options", "member", "message.create", asking("general", '[' + many + ']'),
            400, { "\"field\":\"poll.options\"", "2 to 20" } },
        { "with an empty option", "member", "message.create", asking("general", R"(["one"," "])"),
            400, { "\"field\":\"poll.options\"" } },
        { "with an option that is not seen", "member", "message.create",
            asking("general", R"(["one","\u200d"])"), 400, { "\"field\":\"poll.options\"" } },
        { "with an option that turns others around", "member", "message.create",
            asking("general", R"(["one","\u202eeno"])"), 400, { "\"field\":\"poll.options\"" } },
        { "with an option of two lines", "member", "message.create",
            asking("general", R"(["one","two\nthree"])"), 400, { "\"field\":\"poll.options\"" } },
        { "with a long option", "member", "message.create",
            asking("general", R"(["one",")" + QByteArray(100, 'x') + R"("])"), 200 },
        { "with too long an option", "member", "message.create",
            asking("general", R"(["one",")" + QByteArray(101, 'x') + R"("])"), 400,
            { "\"field\":\"poll.options\"", "100" } },
        { "with the same option twice", "member", "message.create",
            asking("general", R"(["Straße","STRASSE "])"), 400, { "\"field\":\"poll.options\"" } },
        { "while forwarding", "member", "message.create",
            R"({"id":"$new","roomId":"$general","body":"which?","forwardOf":"$plain","poll":{"options":["one","two"]}})",
            400, { "\"field\":\"poll\"" } },
    });
}

void TestPolls::whoMayVote_data()
{
    const auto of = [](const QByteArray& poll, const QByteArray& options) -> QByteArray {
        return R"({"messageId":"$)" + poll + R"(","options":)" + options + '}';
    };
    test::addRows({
        { "a member", "second", "poll.vote", of("lunch", "[1]"), 200,
            { R"("votes":1)", "$second", R"("options":[1])" }, {},
            { u"owner: poll.changed"_s, u"second: poll.changed vote.changed"_s } },
        { "whoever asked", "member", "poll.vote", of("lunch", "[0]"), 200 },
        { "the owner", "owner", "poll.vote", of("lunch", "[0]"), 200 },
        { "an admin", "admin", "poll.vote", of("hidden", "[0]"), 200 },
        { "a guest where they are", "guest", "poll.vote", of("open", "[2]"), 200 },
        { "a guest elsewhere", "guest", "poll.vote", of("beyond", "[0]"), 404, { "messageId" } },
        { "a stranger to the channel", "owner", "poll.vote", of("hidden", "[0]"), 404 },
        { "an outsider", "outsider", "poll.vote", of("lunch", "[0]"), 404, { "workspaceId" } },
        { "who was removed", "removed", "poll.vote", of("lunch", "[0]"), 403 },
        { "for what is not there", "second", "poll.vote", of("lunch", "[3]"), 400,
            { "\"field\":\"options\"", "0 to 2" } },
        { "for less than nothing", "second", "poll.vote", of("lunch", "[-1]"), 400,
            { "\"field\":\"options\"" } },
        { "for two of which one may be chosen", "second", "poll.vote", of("lunch", "[0,1]"), 400,
            { "\"field\":\"options\"" } },
        { "twice for one", "second", "poll.vote", of("days", "[1,1]"), 400,
            { "\"field\":\"options\"" } },
        { "for two", "second", "poll.vote", of("days", "[2,0]"), 200, { R"("options":[0,2])" } },
        { "for more than there can be", "second", "poll.vote",
            of("days", "[0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20]"), 400,
            { "\"field\":\"options\"" } },
        { "for nothing", "second", "poll.vote", of("lunch", "[]"), 200, {}, {},
            { u"second: -"_s, u"owner: -"_s } },
        { "in what asks nothing", "second", "poll.vote", of("plain", "[0]"), 400,
            { "\"field\":\"messageId\"" } },
        { "in what was deleted", "second", "poll.vote", of("gone", "[0]"), 409 },
        { "in nothing at all", "second", "poll.vote", of("new", "[0]"), 404, { "messageId" } },
    });
}

void TestPolls::whoMayClose_data()
{
    test::addRows({
        { "whoever asked", "member", "poll.close", R"({"messageId":"$lunch"})", 200,
            { "\"closedAt\"" }, {}, { u"second: poll.changed"_s } },
        { "an admin", "admin", "poll.close", R"({"messageId":"$lunch"})", 200 },
        { "the owner", "owner", "poll.close", R"({"messageId":"$lunch"})", 200 },
        { "a guest who asked", "guest", "poll.close", R"({"messageId":"$asked"})", 200 },
        { "another member", "second", "poll.close", R"({"messageId":"$lunch"})", 403 },
        { "another guest", "guest", "poll.close", R"({"messageId":"$open"})", 403 },
        { "a guest elsewhere", "guest", "poll.close", R"({"messageId":"$beyond"})", 404 },
        { "a stranger to the channel", "owner", "poll.close", R"({"messageId":"$hidden"})", 404 },
        { "an outsider", "outsider", "poll.close", R"({"messageId":"$lunch"})", 404 },
        { "who was removed", "removed", "poll.close", R"({"messageId":"$lunch"})", 403 },
        { "what asks nothing", "member", "poll.close", R"({"messageId":"$plain"})", 400,
            { "\"field\":\"messageId\"" } },
        { "what was deleted", "member", "poll.close", R"({"messageId":"$gone"})", 409 },
        { "nothing at all", "member", "poll.close", R"({"messageId":"$new"})", 404 },
    });
}

void TestPolls::optionsAreKeptAsTheyAreRead()
{
    m_api->name(u"spaced"_s, MessageId::generate(m_api->clock(), m_api->random()).toString());
    const QByteArray args
        = R"({"id":"$spaced","roomId":"$general","body":"which?","poll":{"options":["  one ","👩‍🚀"]}})";
    m_api->check({ "asking", "member", "message.create", args, 200 });
    // The first one came late and had been given up: nothing happens twice.
    m_api->check(
        { "asking again", "member", "message.create", args, 200, {}, {}, { u"owner: -"_s } });
    const Poll poll = *m_api->message(u"spaced"_s).poll;
    QCOMPARE(poll.options.size(), 2);
    QCOMPARE(poll.options[0].text, u"one"_s);
    QCOMPARE(poll.options[1].text, u"👩‍🚀"_s);
    QVERIFY(!poll.multiple);
    QVERIFY(!poll.anonymous);
    QCOMPARE(poll.voters, 0);
}

void TestPolls::askedInThreadsAndConversations()
{
    m_api->check({ "in a thread", "second", "message.create",
        R"({"id":"$new","roomId":"$general","parentId":"$plain","alsoInRoom":true,"body":"which?","poll":{"options":["one","two"]}})",
        200, { "\"poll\"", "$plain" } });
    m_api->ask(u"member"_s, u"direct"_s, u"between"_s, {});
    m_api->check(
        { "between two", "second", "poll.vote", R"({"messageId":"$between","options":[0]})", 200,
            {}, {}, { u"member: poll.changed"_s, u"owner: -"_s } });
}

void TestPolls::aQuestionStaysAsItIs()
{
    m_api->check({ "the author", "member", "message.update",
        R"({"id":"$lunch","body":"when?","baseRevision":1})", 409, { "stays as it is" }, {},
        { u"owner: -"_s } });
    m_api->check({ "somebody else", "second", "message.update",
        R"({"id":"$lunch","body":"when?","baseRevision":1})", 403 });
    m_api->check({ "asked anew under the same id", "member", "message.create",
        R"({"id":"$lunch","roomId":"$general","body":"when?","poll":{"options":["soup","salad","bread"]}})",
        409 });
    m_api->check({ "with other options", "member", "message.create",
        R"({"id":"$lunch","roomId":"$general","body":"which?","poll":{"options":["soup","salad"]}})",
        409 });
    m_api->check({ "as a mere text", "member", "message.create",
        R"({"id":"$lunch","roomId":"$general","body":"which?"})", 409 });
    m_api->check({ "a text made a poll", "member", "message.create",
        R"({"id":"$plain","roomId":"$general","body":"plain","poll":{"options":["soup","salad"]}})",
        409 });
    QCOMPARE(m_api->message(u"lunch"_s).body, u"which?"_s);
}

void TestPolls::forwardedItIsItsQuestion()
{
    m_api->check({ "forwarded", "second", "message.create",
        R"({"id":"$new","roomId":"$lobby","body":"","forwardOf":"$lunch"})", 200, { "which?" },
        { "\"poll\"", "soup" } });
}

QTEST_GUILESS_MAIN(TestPolls)
#include "test_polls.moc"
