// SPDX-License-Identifier: Apache-2.0
#include "core/domain/planned.h"
#include "localserver/store/workspace_store.h"
#include "tests/support/api_fixture.h"

#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;

/// Messages that the server sends when their time has come.
class TestScheduled : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_api.reset(); }
    void whoMaySchedule_data();
    void whoMaySchedule() { m_api->check(test::currentRow()); }
    void whatIsRefused_data();
    void whatIsRefused();
    void soManyScheduledAndNoMore();
    void itIsChangedAndCancelled();
    void aKeyIsUsedOnce();
    void atItsTimeItIsSent();
    void aReplyIsSentIntoItsThread();
    void whatCameTooLateIsSentAtOnce();
    void theAuthorMayBeAway();
    void whatWasDueWhileTheServerWasDownIsSent();
    void whatCannotBeSentSaysWhy_data();
    void whatCannotBeSentSaysWhy();
    void aRefusedOneIsTriedAgain();
    void whoWasRemovedHearsNothing();
    void whoeverWritesInAPublicChannelIsInIt();
    void anEditAfterTheTimeIsRefused();
    void manyAreSentInTheirOrder();

private:
    /// In a minute, in this room.
    void schedule(
        const QString& who, const QString& room, const QString& name, const QByteArray& more = {});
    /// Time passes; whoever is named before has seen everything afterwards.
    void pass(qint64 seconds);
    [[nodiscard]] bool isThere(const QString& name);
    [[nodiscard]] std::optional<ScheduledMessage> scheduled(
        const QString& who, const QString& name);

    std::unique_ptr<test::ApiFixture> m_api;
};

void TestScheduled::init()
{
    m_api = std::make_unique<test::ApiFixture>();
    const qint64 now = m_api->clock().now().micros;
    m_api->name(u"soon"_s, QString::number(now + 60'000'000));
    m_api->name(u"later"_s, QString::number(now + 3'600'000'000));
    m_api->name(u"past"_s, QString::number(now - 1));
    m_api->name(
        u"tooFar"_s, QString::number(now + (limits::plannedDays + 1) * 86'400LL * 1'000'000));
    m_api->say(u"member"_s, u"general"_s, u"start"_s);
    m_api->say(u"second"_s, u"general"_s, u"answer"_s, "start");
    m_api->name(u"planned"_s, MessageId::generate(m_api->clock(), m_api->random()).toString());
}

void TestScheduled::schedule(
    const QString& who, const QString& room, const QString& name, const QByteArray& more)
{
    const MessageId id = MessageId::generate(m_api->clock(), m_api->random());
    m_api->name(name, id.toString());
    const test::ApiAnswer answer = m_api->call(who, u"scheduled.set"_s,
        R"({"id":")" + id.uuid.toText() + R"(","roomId":"$)" + room.toUtf8() + R"(","body":")"
            + name.toUtf8() + R"(","sendAt":$soon)" + more + '}');
    QVERIFY2(answer.isGood(), answer.body);
}

void TestScheduled::pass(qint64 seconds)
{
    m_api->clock().advanceSeconds(seconds);
    m_api->settle();
}

bool TestScheduled::isThere(const QString& name)
{
    bool found = false;
    m_api->edit([&](server::WorkspaceStore& store) -> Result<void> {
        HEARTH_TRY(const auto message, store.messages().find(m_api->id<MessageId>(name)));
        found = message.has_value();
        return {};
    });
    return found;
}

std::optional<ScheduledMessage> TestScheduled::scheduled(const QString& who, const QString& name)
{
    std::optional<ScheduledMessage> found;
    m_api->edit([&](server::WorkspaceStore& store) -> Result<void> {
        HEARTH_TRY(const std::optional<Item> item,
            store.items().find({ .kind = ItemKind::Scheduled,
                .id = { m_api->id<MessageId>(name).uuid },
                .owner = m_api->id<MemberId>(who) }));
        if (item)
            found = item->scheduled;
        return {};
    });
    return found;
}

void TestScheduled::whoMaySchedule_data()
{
    const char* set = "scheduled.set";
    test::addRows({
        { "a member", "second", set,
            R"({"id":"$new","roomId":"$general","body":"x","sendAt":$soon})", 200,
            { "\"scheduled\"", "$general", "$soon" }, { "refusal" },
            { u"second: scheduled.changed"_s, u"member: -"_s, u"owner: -"_s } },
        { "a guest where they are", "guest", set,
            R"({"id":"$new","roomId":"$lobby","body":"x","sendAt":$soon})" },
        { "a guest elsewhere", "guest", set,
            R"({"id":"$new","roomId":"$direct","body":"x","sendAt":$soon})", 404, { "roomId" } },
        { "a participant", "admin", set,
            R"({"id":"$new","roomId":"$secret","body":"x","sendAt":$soon})" },
        { "the owner in a private channel of others", "owner", set,
            R"({"id":"$new","roomId":"$secret","body":"x","sendAt":$soon})", 404, { "roomId" } },
        { "in a thread", "second", set,
            R"({"id":"$new","roomId":"$general","parentId":"$start","alsoInRoom":true,"body":"x","sendAt":$soon})",
            200, { "$start", "\"alsoInRoom\":true" } },
        { "an outsider", "outsider", set,
            R"({"id":"$new","roomId":"$general","body":"x","sendAt":$soon})", 404 },
        { "who was removed", "removed", set,
            R"({"id":"$new","roomId":"$general","body":"x","sendAt":$soon})", 403 },
        { "cancelling what never was", "member", "scheduled.remove", R"({"id":"$new"})", 200,
            { "\"removed\":true" }, {}, { u"member: -"_s } },
        { "cancelling as an outsider", "outsider", "scheduled.remove", R"({"id":"$new"})", 404 },
        { "cancelling as one who was removed", "removed", "scheduled.remove", R"({"id":"$new"})",
            403 },
    });
}

void TestScheduled::whatIsRefused_data()
{
    const char* set = "scheduled.set";
    const QByteArray tooLong = R"({"id":"$new","roomId":"$general","sendAt":$soon,"body":")"
        + QByteArray(40'001, 'x') + "\"}";
    test::addRows({
        { "no room", "member", set, R"({"id":"$new","body":"x","sendAt":$soon})", 400,
            { "\"field\":\"roomId\"" } },
        { "no text", "member", set, R"({"id":"$new","roomId":"$general","sendAt":$soon})", 400,
            { "\"field\":\"body\"" } },
        { "no time", "member", set, R"({"id":"$new","roomId":"$general","body":"x"})", 400,
            { "\"field\":\"sendAt\"" } },
        { "an empty text", "member", set,
            R"({"id":"$new","roomId":"$general","body":" ","sendAt":$soon})", 400,
            { "\"field\":\"body\"" } },
        { "a text too long", "member", set, tooLong, 400, { "\"field\":\"body\"" } },
        { "too far ahead", "member", set,
            R"({"id":"$new","roomId":"$general","body":"x","sendAt":$tooFar})", 400,
            { "\"field\":\"sendAt\"", "366" } },
        { "a message that is there", "member", set,
            R"({"id":"$start","roomId":"$general","body":"x","sendAt":$soon})", 409,
            { "\"field\":\"id\"" } },
        { "an answer to an answer", "member", set,
            R"({"id":"$new","roomId":"$general","parentId":"$answer","body":"x","sendAt":$soon})",
            400, { "parentId" } },
        { "a thread of another room", "member", set,
            R"({"id":"$new","roomId":"$lobby","parentId":"$start","body":"x","sendAt":$soon})", 404,
            { "parentId" } },
        { "also in the room, and no reply", "member", set,
            R"({"id":"$new","roomId":"$general","alsoInRoom":true,"body":"x","sendAt":$soon})", 400,
            { "alsoInRoom" } },
    });
}

void TestScheduled::whatIsRefused()
{
    m_api->startWatching();
    m_api->check(test::currentRow());
    m_api->settle();
    QCOMPARE(m_api->seenBy(u"member"_s), QStringList());
}

void TestScheduled::soManyScheduledAndNoMore()
{
    const MemberId member = m_api->id<MemberId>(u"member"_s);
    m_api->edit([&](server::WorkspaceStore& store) -> Result<void> {
        for (int i = 0; i < limits::scheduledPerMember; ++i) {
            ScheduledMessage one;
            one.id = MessageId::generate(m_api->clock(), m_api->random());
            one.roomId = m_api->id<RoomId>(u"general"_s);
            one.body = u"x"_s;
            one.sendAt = { m_api->clock().now().micros + 3'600'000'000 };
            HEARTH_CHECK(store.items().put(Item::of(one), member));
        }
        return {};
    });
    const QByteArray args = R"({"id":"$new","roomId":"$general","body":"x","sendAt":$soon})";
    m_api->check({ "one too many", "member", "scheduled.set", args, 409, { "\"id\"", "500" } });
    m_api->check({ "somebody else", "second", "scheduled.set", args, 200 });
}

void TestScheduled::itIsChangedAndCancelled()
{
    const char* set = "scheduled.set";
    schedule(u"member"_s, u"general"_s, u"words"_s);
    m_api->check({ "other words", "member", set, R"({"id":"$words","body":"better"})", 200,
        { "better", "$soon" }, {}, { u"member: scheduled.changed"_s, u"second: -"_s } });
    m_api->check({ "the same again", "member", set, R"({"id":"$words","body":"better"})", 200,
        { "better" }, {}, { u"member: -"_s } });
    m_api->check(
        { "another time", "member", set, R"({"id":"$words","sendAt":$later})", 200, { "$later" } });
    m_api->check({ "another room", "member", set, R"({"id":"$words","roomId":"$lobby"})", 400,
        { "\"field\":\"roomId\"" } });
    m_api->check({ "another thread", "member", set, R"({"id":"$words","parentId":"$start"})", 400,
        { "\"field\":\"parentId\"" } });
    m_api->check({ "of somebody else", "second", set, R"({"id":"$words","body":"mine"})", 400,
        { "roomId" } });
    m_api->check({ "cancelled by somebody else", "second", "scheduled.remove", R"({"id":"$words"})",
        200, {}, {}, { u"member: -"_s } });
    QVERIFY(scheduled(u"member"_s, u"words"_s));
    m_api->check({ "cancelled", "member", "scheduled.remove", R"({"id":"$words"})", 200,
        { "\"removed\":true" }, {}, { u"member: scheduled.changed"_s } });
    pass(7200);
    QVERIFY(!isThere(u"words"_s));
}

void TestScheduled::aKeyIsUsedOnce()
{
    const QByteArray args = R"({"id":"$planned","roomId":"$general","body":"once","sendAt":$soon})";
    const test::ApiExtras key { .key = u"01a0c450-6c00-712b-8c1a-34506d7329d2"_s };
    QVERIFY(m_api->call(u"member"_s, u"scheduled.set"_s, args, key).isGood());
    QVERIFY(m_api->call(u"member"_s, u"scheduled.set"_s, args, key).isGood());
    pass(61);
    QTRY_VERIFY(isThere(u"planned"_s));
    // The answer was lost, and the device asks again when the message has long been sent.
    const test::ApiAnswer late = m_api->call(u"member"_s, u"scheduled.set"_s, args, key);
    QVERIFY2(late.isGood() && late.body.contains("\"removed\":true"), late.body);
}

void TestScheduled::atItsTimeItIsSent()
{
    schedule(u"member"_s, u"general"_s, u"words"_s);
    pass(59);
    QVERIFY(!isThere(u"words"_s));
    m_api->startWatching();
    pass(2);
    QTRY_VERIFY(m_api->seenBy(u"second"_s).contains(u"message.created"_s));
    m_api->settle();
    QCOMPARE(m_api->seenBy(u"second"_s), QStringList { u"message.created"_s });
    QCOMPARE(m_api->seenBy(u"member"_s).count(u"scheduled.changed"_s), 1);
    const test::ApiAnswer message = m_api->call(
        u"second"_s, u"message.getById"_s, R"({"id":"$words"})");
    QCOMPARE(message.json().value(u"authorId"_s).toString(), m_api->named(u"member"_s));
    pass(3600); // once is enough
    QCOMPARE(m_api->seenBy(u"second"_s), QStringList { u"message.created"_s });
}

void TestScheduled::aReplyIsSentIntoItsThread()
{
    schedule(u"second"_s, u"general"_s, u"words"_s, R"(,"parentId":"$start")");
    m_api->startWatching();
    pass(61);
    QTRY_VERIFY(isThere(u"words"_s));
    m_api->settle();
    const test::ApiAnswer start = m_api->call(
        u"owner"_s, u"message.getById"_s, R"({"id":"$start"})");
    QCOMPARE(start.json().value(u"replyCount"_s).toInt(), 2);
    QVERIFY(m_api->seenBy(u"second"_s).contains(u"message.updated"_s));
}

void TestScheduled::whatCameTooLateIsSentAtOnce()
{
    m_api->check({ "a time that has passed", "member", "scheduled.set",
        R"({"id":"$planned","roomId":"$general","body":"late","sendAt":$past})", 200,
        { "\"removed\":true" }, {},
        { u"second: message.created"_s, u"owner: message.created"_s } });
    QVERIFY(isThere(u"planned"_s));
    schedule(u"member"_s, u"general"_s, u"words"_s);
    m_api->check(
        { "one that waits, now", "member", "scheduled.set", R"({"id":"$words","sendAt":$past})",
            200, { "\"removed\":true" }, {}, { u"second: message.created"_s } });
    QVERIFY(!scheduled(u"member"_s, u"words"_s));
}

void TestScheduled::theAuthorMayBeAway()
{
    schedule(u"member"_s, u"general"_s, u"words"_s);
    m_api->restart();
    test::ApiPerson& second = m_api->comeBack(u"second"_s);
    second.follow(m_api->workspace());
    m_api->clock().advanceSeconds(61);
    // Anything that happens shows that the clock has moved on.
    QVERIFY(m_api->call(u"second"_s, u"member.updateName"_s, R"({"displayName":"Sam"})").isGood());
    QTRY_VERIFY(m_api->seenBy(u"second"_s).contains(u"message.created"_s));
}

void TestScheduled::whatWasDueWhileTheServerWasDownIsSent()
{
    schedule(u"member"_s, u"general"_s, u"words"_s);
    // Nobody comes back, and nobody asks for the workspace.
    m_api->restart([this] { m_api->clock().advanceSeconds(86'400); });
    QTRY_VERIFY(isThere(u"words"_s));
    m_api->restart();
    m_api->comeBack(u"member"_s);
    const test::ApiAnswer page = m_api->call(
        u"member"_s, u"message.list"_s, R"({"roomId":"$general","limit":100})");
    QCOMPARE(page.body.count("\"words\""), 1);
}

void TestScheduled::whatCannotBeSentSaysWhy_data()
{
    QTest::addColumn<QString>("room");
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QByteArray>("args");
    QTest::addColumn<QString>("refusal");
    QTest::newRow("archived") << u"lobby"_s << QByteArray() << u"owner"_s << u"channel.archive"_s
                              << QByteArray(R"({"id":"$lobby"})") << u"roomArchived"_s;
    QTest::newRow("the room is gone")
        << u"lobby"_s << QByteArray() << u"owner"_s << u"channel.remove"_s
        << QByteArray(R"({"id":"$lobby"})") << u"roomOutOfSight"_s;
    QTest::newRow("taken out of it")
        << u"secret"_s << QByteArray() << u"admin"_s << u"channel.removeMember"_s
        << QByteArray(R"({"id":"$secret","memberId":"$second"})") << u"roomOutOfSight"_s;
    QTest::newRow("the thread is gone")
        << u"general"_s << QByteArray(R"(,"parentId":"$alone")") << u"member"_s
        << u"message.remove"_s << QByteArray(R"({"id":"$alone"})") << u"threadDeleted"_s;
}

void TestScheduled::whatCannotBeSentSaysWhy()
{
    QFETCH(QString, room);
    QFETCH(QByteArray, more);
    QFETCH(QString, who);
    QFETCH(QString, operation);
    QFETCH(QByteArray, args);
    QFETCH(QString, refusal);
    m_api->say(u"member"_s, u"general"_s, u"alone"_s); // with answers it would take more of them
    QVERIFY(m_api
            ->call(
                u"admin"_s, u"channel.addMembers"_s, R"({"id":"$secret","memberIds":["$second"]})")
            .isGood());
    schedule(u"second"_s, room, u"words"_s, more);
    const test::ApiAnswer done = m_api->call(who, operation, args);
    QVERIFY2(done.isGood(), done.body);
    m_api->startWatching();
    pass(61);
    QTRY_COMPARE(m_api->seenBy(u"second"_s), QStringList { u"scheduled.changed"_s });
    QVERIFY(!isThere(u"words"_s));
    const std::optional<ScheduledMessage> kept = scheduled(u"second"_s, u"words"_s);
    QVERIFY(kept && kept->body == u"words"_s);
    QCOMPARE(kept->refusal, refusal);
    pass(3600); // nothing is tried again by itself
    QCOMPARE(m_api->seenBy(u"second"_s), QStringList { u"scheduled.changed"_s });
}

void TestScheduled::aRefusedOneIsTriedAgain()
{
    schedule(u"second"_s, u"lobby"_s, u"words"_s);
    QVERIFY(m_api->call(u"owner"_s, u"channel.archive"_s, R"({"id":"$lobby"})").isGood());
    pass(61);
    QTRY_VERIFY(scheduled(u"second"_s, u"words"_s)->refusal);
    m_api->check({ "still archived", "second", "scheduled.set",
        R"({"id":"$words","sendAt":$later})", 409, { "\"field\":\"roomId\"" } });
    QVERIFY(m_api
            ->call(u"owner"_s, u"channel.update"_s,
                R"({"id":"$lobby","archived":false,"baseRevision":2})")
            .isGood());
    m_api->check({ "once more", "second", "scheduled.set", R"({"id":"$words","sendAt":$later})",
        200, {}, { "refusal" } });
    pass(3600);
    QTRY_VERIFY(isThere(u"words"_s));
}

void TestScheduled::whoWasRemovedHearsNothing()
{
    schedule(u"second"_s, u"general"_s, u"words"_s);
    QVERIFY(m_api->call(u"owner"_s, u"member.remove"_s, R"({"id":"$second"})").isGood());
    m_api->settleWithout(u"second"_s);
    m_api->forgetPushes();
    m_api->clock().advanceSeconds(61);
    m_api->settleWithout(u"second"_s);
    QTRY_VERIFY(scheduled(u"second"_s, u"words"_s)->refusal);
    QCOMPARE(scheduled(u"second"_s, u"words"_s)->refusal, u"notAllowed"_s);
    m_api->settleWithout(u"second"_s);
    QVERIFY(!m_api->seenBy(u"second"_s).contains(u"scheduled.changed"_s));
    QCOMPARE(m_api->seenBy(u"owner"_s), QStringList());
    QVERIFY(!isThere(u"words"_s));
}

void TestScheduled::whoeverWritesInAPublicChannelIsInIt()
{
    const auto open = m_api->call(u"owner"_s, u"channel.create"_s,
        R"({"id":"$new","kind":"public","name":"open","topic":"","purpose":""})");
    m_api->name(u"open"_s, open.json().value(u"id"_s).toString());
    schedule(u"member"_s, u"open"_s, u"words"_s);
    const QByteArray who = R"({"id":"$open"})";
    QVERIFY(!m_api->call(u"owner"_s, u"channel.members"_s, who)
            .body.contains(m_api->named(u"member"_s).toUtf8()));
    pass(61);
    QTRY_VERIFY(isThere(u"words"_s));
    QVERIFY(m_api->call(u"owner"_s, u"channel.members"_s, who)
            .body.contains(m_api->named(u"member"_s).toUtf8()));
}

void TestScheduled::anEditAfterTheTimeIsRefused()
{
    schedule(u"member"_s, u"general"_s, u"words"_s);
    pass(61);
    QTRY_VERIFY(isThere(u"words"_s));
    m_api->check({ "edited too late", "member", "scheduled.set", R"({"id":"$words","body":"x"})",
        409, { "\"field\":\"id\"" } });
    m_api->check({ "cancelled too late", "member", "scheduled.remove", R"({"id":"$words"})", 200,
        { "\"removed\":true" } });
    QVERIFY(isThere(u"words"_s));
}

void TestScheduled::manyAreSentInTheirOrder()
{
    constexpr int many = 250; // more than are done at once
    QList<MessageId> ids;
    m_api->restart([&] {
        m_api->edit([&](server::WorkspaceStore& store) -> Result<void> {
            for (int i = 0; i < many; ++i) {
                ScheduledMessage one;
                one.id = MessageId::generate(m_api->clock(), m_api->random());
                one.roomId = m_api->id<RoomId>(u"general"_s);
                one.body = u"x"_s;
                one.sendAt = { m_api->clock().now().micros - many + i };
                ids.append(one.id);
                HEARTH_CHECK(store.items().put(Item::of(one), m_api->id<MemberId>(u"member"_s)));
            }
            return {};
        });
    });
    m_api->name(u"last"_s, ids.last().toString());
    QTRY_VERIFY(isThere(u"last"_s));
    m_api->edit([&](server::WorkspaceStore& store) -> Result<void> {
        Position before = 0;
        for (const MessageId& id : std::as_const(ids)) {
            HEARTH_TRY(const auto message, store.messages().find(id));
            if (!message || message->position <= before)
                return fail(ErrorCode::Internal, u"not in order"_s);
            before = message->position;
        }
        return {};
    });
}

QTEST_GUILESS_MAIN(TestScheduled)
#include "test_scheduled.moc"
