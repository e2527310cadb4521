// SPDX-License-Identifier: Apache-2.0
#include "tests/support/api_fixture.h"

#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;

/// Who follows which thread, and how far they have read it.
class TestThreadFollows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_api.reset(); }
    void whoMayWhat_data();
    void whoMayWhat() { m_api->check(test::currentRow()); }
    void startingAndAnsweringIsFollowing();
    void whoIsNamedFollows();
    void whoMayNotLookDoesNotFollow();
    void aNamedGroupFollows();
    void callingEverybodyAddsNobody();
    void whoHasUnfollowedIsLeftAlone();
    void whoAnswersOrIsNamedComesBack();
    void reading();
    void unreadAgain();
    void aDeletedStartKeepsItsReplies();

private:
    [[nodiscard]] std::optional<FollowedThread> threadOf(const QString& who);
    void reply(const QString& who, const QString& body);

    std::unique_ptr<test::ApiFixture> m_api;
};

void TestThreadFollows::init()
{
    m_api = std::make_unique<test::ApiFixture>();
    // Public, and made when the guest was one: they are not in it.
    const auto open = m_api->call(u"owner"_s, u"channel.create"_s,
        R"({"id":"$new","kind":"public","name":"open","topic":"","purpose":""})");
    m_api->name(u"open"_s, open.json().value(u"id"_s).toString());
    m_api->say(u"member"_s, u"open"_s, u"start"_s);
    m_api->say(u"admin"_s, u"open"_s, u"answered"_s);
    m_api->say(u"member"_s, u"open"_s, u"answer"_s, "answered");
    m_api->say(u"admin"_s, u"secret"_s, u"hidden"_s);
}

void TestThreadFollows::whoMayWhat_data()
{
    test::addRows({
        { "following", "second", "thread.follow", R"({"messageId":"$start","following":true})", 200,
            { "\"following\":true" }, {},
            { u"second: thread.changed"_s, u"member: -"_s, u"owner: -"_s } },
        { "not following", "member", "thread.follow",
            R"({"messageId":"$answered","following":false})", 200, { "\"following\":false" } },
        { "a reply is no thread", "second", "thread.follow",
            R"({"messageId":"$answer","following":true})", 400, { "messageId" } },
        { "a guest where they may not look", "guest", "thread.follow",
            R"({"messageId":"$start","following":true})", 404 },
        { "the owner in a private channel of others", "owner", "thread.follow",
            R"({"messageId":"$hidden","following":true})", 404 },
        { "a participant", "admin", "thread.follow",
            R"({"messageId":"$hidden","following":true})" },
        { "an outsider", "outsider", "thread.follow", R"({"messageId":"$start","following":true})",
            404 },
        { "who was removed", "removed", "thread.follow",
            R"({"messageId":"$start","following":true})", 403 },
        { "no such message", "member", "thread.follow", R"({"messageId":"$new","following":true})",
            404 },
        { "reading what one follows", "admin", "thread.read",
            R"({"messageId":"$answered","position":9000000000000000})", 200, {}, {},
            { u"admin: thread.changed"_s, u"member: -"_s } },
        { "reading what one does not follow", "second", "thread.read",
            R"({"messageId":"$answered","position":5})", 200, { "\"removed\":true" }, {},
            { u"second: -"_s } },
        { "reading where one may not look", "guest", "thread.read",
            R"({"messageId":"$answered","position":5})", 404 },
        { "reading as an outsider", "outsider", "thread.read",
            R"({"messageId":"$answered","position":5})", 404 },
        { "reading as one who was removed", "removed", "thread.read",
            R"({"messageId":"$answered","position":5})", 403 },
        { "unread again", "admin", "thread.rewind", R"({"messageId":"$answered","position":1})",
            200, { "\"readPosition\":1", "\"following\":true" }, {},
            { u"admin: thread.changed"_s, u"member: -"_s } },
        { "unread, and followed by that", "second", "thread.rewind",
            R"({"messageId":"$answered","position":1})", 200, { "\"following\":true" }, {},
            { u"second: thread.changed"_s, u"admin: -"_s } },
        { "a reply is no thread to be unread", "second", "thread.rewind",
            R"({"messageId":"$answer","position":1})", 400, { "messageId" } },
        { "unread where one may not look", "guest", "thread.rewind",
            R"({"messageId":"$answered","position":1})", 404 },
        { "unread in a private channel of others", "owner", "thread.rewind",
            R"({"messageId":"$hidden","position":1})", 404 },
        { "unread as an outsider", "outsider", "thread.rewind",
            R"({"messageId":"$answered","position":1})", 404 },
        { "unread as one who was removed", "removed", "thread.rewind",
            R"({"messageId":"$answered","position":1})", 403 },
        { "unread before time", "admin", "thread.rewind",
            R"({"messageId":"$answered","position":-1})", 400, { "position" } },
        { "reading backwards", "admin", "thread.read", R"({"messageId":"$answered","position":-1})",
            400, { "position" } },
    });
}

std::optional<FollowedThread> TestThreadFollows::threadOf(const QString& who)
{
    const auto batch = m_api->person(who).call(protocol::syncPull, {}, m_api->workspace());
    if (!batch || !batch->items)
        return std::nullopt;
    for (const Item& item : *batch->items) {
        if (item.thread && item.thread->messageId == m_api->id<MessageId>(u"start"_s))
            return item.thread;
    }
    return std::nullopt;
}

void TestThreadFollows::reply(const QString& who, const QString& body)
{
    const QJsonObject args { { u"id"_s,
                                 MessageId::generate(m_api->clock(), m_api->random()).toString() },
        { u"roomId"_s, m_api->named(u"open"_s) }, { u"parentId"_s, m_api->named(u"start"_s) },
        { u"body"_s, body } };
    const test::ApiAnswer answer = m_api->call(
        who, u"message.create"_s, QJsonDocument(args).toJson());
    QVERIFY2(answer.isGood(), answer.body);
}

void TestThreadFollows::startingAndAnsweringIsFollowing()
{
    QCOMPARE(threadOf(u"member"_s), std::nullopt);
    m_api->startWatching();
    reply(u"second"_s, u"yes"_s);
    m_api->settle();
    QVERIFY(threadOf(u"member"_s) && threadOf(u"member"_s)->following);
    QVERIFY(threadOf(u"second"_s) && threadOf(u"second"_s)->following);
    QCOMPARE(threadOf(u"owner"_s), std::nullopt);
    // To who started it the answer is news, to who wrote it not.
    QVERIFY(threadOf(u"member"_s)->readPosition < threadOf(u"second"_s)->readPosition);
    QVERIFY(m_api->seenBy(u"member"_s).contains(u"thread.changed"_s));
    QVERIFY(!m_api->seenBy(u"owner"_s).contains(u"thread.changed"_s));
    m_api->startWatching();
    reply(u"second"_s, u"and yes"_s);
    m_api->settle();
    QVERIFY(!m_api->seenBy(u"member"_s).contains(u"thread.changed"_s));
    QVERIFY(!m_api->seenBy(u"second"_s).contains(u"thread.changed"_s));
}

void TestThreadFollows::whoIsNamedFollows()
{
    reply(u"second"_s,
        u"<@%1> look, and not `<@%2>`"_s.arg(m_api->named(u"owner"_s), m_api->named(u"admin"_s)));
    QVERIFY(threadOf(u"owner"_s) && threadOf(u"owner"_s)->following);
    QCOMPARE(threadOf(u"admin"_s), std::nullopt);
}

void TestThreadFollows::whoMayNotLookDoesNotFollow()
{
    reply(u"second"_s, u"<@%1> look"_s.arg(m_api->named(u"guest"_s)));
    QCOMPARE(threadOf(u"guest"_s), std::nullopt);
}

void TestThreadFollows::aNamedGroupFollows()
{
    QVERIFY(m_api
            ->call(u"admin"_s, u"group.set"_s,
                R"({"id":"01890a5d-ac96-774b-bcce-b302099a8057","handle":"design","name":"Design",)"
                R"("memberIds":["$owner","$admin","$guest"]})")
            .isGood());
    QVERIFY(
        m_api->call(u"admin"_s, u"thread.follow"_s, R"({"messageId":"$start","following":false})")
            .isGood());
    reply(u"second"_s, u"not `<!group:01890a5d-ac96-774b-bcce-b302099a8057>`"_s);
    QCOMPARE(threadOf(u"owner"_s), std::nullopt);
    m_api->startWatching();
    reply(u"second"_s, u"<!group:01890a5d-ac96-774b-bcce-b302099a8057> look"_s);
    m_api->settle();
    QVERIFY(threadOf(u"owner"_s) && threadOf(u"owner"_s)->following);
    QVERIFY(m_api->seenBy(u"owner"_s).contains(u"thread.changed"_s));
    // Who has left it comes back by being named; who may not look is left alone.
    QVERIFY(threadOf(u"admin"_s) && threadOf(u"admin"_s)->following);
    QCOMPARE(threadOf(u"guest"_s), std::nullopt);
    // A group that is gone names nobody.
    reply(u"second"_s, u"<!group:01890a5d-ac96-774b-bcce-b302099a8058> look"_s);
}

void TestThreadFollows::callingEverybodyAddsNobody()
{
    reply(u"second"_s, u"<!channel> and <!here>"_s);
    QCOMPARE(threadOf(u"owner"_s), std::nullopt);
    QCOMPARE(threadOf(u"admin"_s), std::nullopt);
}

void TestThreadFollows::whoHasUnfollowedIsLeftAlone()
{
    QVERIFY(
        m_api->call(u"member"_s, u"thread.follow"_s, R"({"messageId":"$start","following":false})")
            .isGood());
    m_api->startWatching();
    reply(u"second"_s, u"> <@%1> look\n\nindeed"_s.arg(m_api->named(u"member"_s)));
    m_api->settle();
    QVERIFY(threadOf(u"member"_s) && !threadOf(u"member"_s)->following);
    QVERIFY(!m_api->seenBy(u"member"_s).contains(u"thread.changed"_s));
}

void TestThreadFollows::whoAnswersOrIsNamedComesBack()
{
    const auto unfollow = [this](const QString& who) {
        QVERIFY(m_api->call(who, u"thread.follow"_s, R"({"messageId":"$start","following":false})")
                .isGood());
    };
    reply(u"second"_s, u"yes"_s);
    unfollow(u"second"_s);
    unfollow(u"member"_s);
    const Position before = threadOf(u"member"_s)->readPosition;
    m_api->startWatching();
    reply(u"second"_s, u"<@%1>?"_s.arg(m_api->named(u"member"_s)));
    m_api->settle();
    QVERIFY(threadOf(u"second"_s)->following);
    QVERIFY(threadOf(u"member"_s)->following);
    QVERIFY(m_api->seenBy(u"member"_s).contains(u"thread.changed"_s));
    // The question is news, and not what was said while they were away.
    QVERIFY(threadOf(u"member"_s)->readPosition > before);
    QVERIFY(threadOf(u"member"_s)->readPosition < threadOf(u"second"_s)->readPosition);
}

void TestThreadFollows::reading()
{
    reply(u"second"_s, u"yes"_s);
    const Position before = threadOf(u"member"_s)->readPosition;
    QVERIFY(m_api
            ->call(u"member"_s, u"thread.read"_s,
                R"({"messageId":"$start","position":9000000000000000})")
            .isGood());
    const Position after = threadOf(u"member"_s)->readPosition;
    QVERIFY(after > before);
    QVERIFY(after < 9'000'000'000'000'000); // what is to come is not read
    QVERIFY(m_api->call(u"member"_s, u"thread.read"_s, R"({"messageId":"$start","position":1})")
            .isGood());
    QCOMPARE(threadOf(u"member"_s)->readPosition, after);
}

void TestThreadFollows::unreadAgain()
{
    const auto ask = [this](const char* operation, Position position) {
        return m_api
            ->call(u"member"_s, QString::fromLatin1(operation),
                R"({"messageId":"$start","position":)" + QByteArray::number(position) + '}')
            .isGood();
    };
    reply(u"second"_s, u"yes"_s);
    QVERIFY(ask("thread.read", 9'000'000'000'000'000));
    const Position read = threadOf(u"member"_s)->readPosition;
    QVERIFY(ask("thread.rewind", read - 1));
    QCOMPARE(threadOf(u"member"_s)->readPosition, read - 1);
    m_api->startWatching();
    QVERIFY(ask("thread.rewind", read - 1)); // as it is
    m_api->settle();
    QVERIFY(!m_api->seenBy(u"member"_s).contains(u"thread.changed"_s));
    // From there it is read forward again, and what is to come stays unread.
    QVERIFY(ask("thread.read", read));
    QCOMPARE(threadOf(u"member"_s)->readPosition, read);
    QVERIFY(ask("thread.rewind", 9'000'000'000'000'000));
    QVERIFY(threadOf(u"member"_s)->readPosition < 9'000'000'000'000'000);
    // Whoever wants to come back to it follows it.
    QVERIFY(
        m_api->call(u"member"_s, u"thread.follow"_s, R"({"messageId":"$start","following":false})")
            .isGood());
    QVERIFY(ask("thread.rewind", 1));
    QVERIFY(threadOf(u"member"_s)->following);
}

void TestThreadFollows::aDeletedStartKeepsItsReplies()
{
    reply(u"second"_s, u"yes"_s);
    QVERIFY(m_api->call(u"member"_s, u"message.remove"_s, R"({"id":"$start"})").isGood());
    const auto page = m_api->call(
        u"owner"_s, u"message.list"_s, R"({"roomId":"$open","parentId":"$start","limit":10})");
    QVERIFY(page.isGood());
    QVERIFY2(page.body.contains("\"yes\""), page.body);
    const auto start = m_api->call(u"owner"_s, u"message.getById"_s, R"({"id":"$start"})");
    QVERIFY(start.isGood());
    QVERIFY2(
        start.body.contains("deletedAt") && start.body.contains("\"replyCount\":1"), start.body);
    QVERIFY(threadOf(u"second"_s) && threadOf(u"second"_s)->following);
}

QTEST_GUILESS_MAIN(TestThreadFollows)
#include "test_thread_follows.moc"
