// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/workspace_store.h"
#include "tests/support/api_fixture.h"

#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;
using protocol::PageDirection;
using test::ApiAnswer;

/// Messages: writing, threads, editing with history, deleting, pages both ways.
class TestMessages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_api = std::make_unique<test::ApiFixture>(); }
    void cleanup() { m_api.reset(); }
    void refusesBadInput_data();
    void refusesBadInput();
    void positionsAreUniqueAndAscend();
    void whoeverWritesJoinsAndThatIsTold();
    void threadsCountTheirReplies();
    void repliesNeedTheThreadsStart();
    void editsKeepTheHistory();
    void staleEditsAreRefused();
    void deletingErasesWhatWasSaid();
    void archivedChannelsAreReadOnly();
    void pagesBothWays();
    void readMarksOnlyAdvance();

private:
    QList<Message> page(const protocol::MessageListArgs& args, bool* more = nullptr);
    Message message(const QString& name);

    std::unique_ptr<test::ApiFixture> m_api;
};

QList<Message> TestMessages::page(const protocol::MessageListArgs& args, bool* more)
{
    const auto page = m_api->person(u"member"_s)
                          .call(protocol::messageList, args, m_api->workspace());
    if (!page)
        qFatal("%s", qPrintable(page.error().message));
    if (more)
        *more = page->more;
    return page->messages;
}

Message TestMessages::message(const QString& name)
{
    const auto found = m_api->person(u"member"_s)
                           .call(protocol::messageGetById, { .id = m_api->id<MessageId>(name) },
                               m_api->workspace());
    if (!found)
        qFatal("%s", qPrintable(found.error().message));
    return *found;
}

void TestMessages::refusesBadInput_data()
{
    const QByteArray tooLong = R"({"id":"$new","roomId":"$general","body":")"
        + QByteArray(40'001, 'x') + "\"}";
    test::addRows({
        { "no body", "member", "message.create", R"({"id":"$new","roomId":"$general"})", 400,
            { "\"field\":\"body\"" } },
        { "an empty body", "member", "message.create",
            R"({"id":"$new","roomId":"$general","body":""})", 400, { "body" } },
        { "nothing but space", "member", "message.create",
            R"({"id":"$new","roomId":"$general","body":"  \n "})", 400, { "body" } },
        { "too long", "member", "message.create", tooLong, 400, { "\"field\":\"body\"" } },
        { "a wrong type", "member", "message.create",
            R"({"id":"$new","roomId":"$general","body":7})", 400, { "\"field\":\"body\"" } },
        { "no id", "member", "message.create", R"({"roomId":"$general","body":"x"})", 400,
            { "\"field\":\"id\"" } },
        { "a broken id", "member", "message.create", R"({"id":"7","roomId":"$general","body":"x"})",
            400, { "\"field\":\"id\"" } },
        { "no such room", "member", "message.create", R"({"id":"$new","roomId":"$new","body":"x"})",
            404, { "roomId" } },
        { "no such workspace", "member", "message.create",
            R"({"workspaceId":"$new","id":"$new","roomId":"$general","body":"x"})", 404,
            { "workspaceId" } },
        { "a broken workspace", "member", "message.create",
            R"({"workspaceId":5,"id":"$new","roomId":"$general","body":"x"})", 400,
            { "workspaceId" } },
        { "a page too large", "member", "message.list", R"({"roomId":"$general","limit":1001})",
            400, { "limit" } },
        { "an empty page", "member", "message.list", R"({"roomId":"$general","limit":0})", 400,
            { "limit" } },
        { "an unknown direction", "member", "message.list",
            R"({"roomId":"$general","direction":"up"})", 400, { "direction" } },
        { "no such message", "member", "message.getById", R"({"id":"$new"})", 404,
            { "\"field\":\"id\"" } },
        { "a read mark before time", "member", "read.advance",
            R"({"roomId":"$general","position":-1})", 400, { "position" } },
    });
}

void TestMessages::refusesBadInput()
{
    m_api->check(test::currentRow());
    QCOMPARE(page({ .roomId = m_api->id<RoomId>(u"general"_s) }).size(), 0);
}

void TestMessages::positionsAreUniqueAndAscend()
{
    // The clock stands still, and then goes back.
    m_api->say(u"member"_s, u"general"_s, u"a"_s);
    m_api->say(u"member"_s, u"general"_s, u"b"_s);
    m_api->clock().advanceSeconds(-3600);
    m_api->say(u"member"_s, u"general"_s, u"c"_s);
    QVERIFY(message(u"a"_s).position < message(u"b"_s).position);
    QVERIFY(message(u"b"_s).position < message(u"c"_s).position);
    m_api->restart();
    m_api->addPerson(u"late"_s);
}

void TestMessages::whoeverWritesJoinsAndThatIsTold()
{
    m_api->startWatching();
    m_api->say(u"second"_s, u"lobby"_s, u"hello"_s);
    m_api->settle();
    QCOMPARE(m_api->seenBy(u"guest"_s),
        (QStringList { u"channel.updated"_s, u"message.created"_s, u"message.created"_s }));
    QVERIFY(m_api->call(u"owner"_s, u"channel.members"_s, R"({"id":"$lobby"})")
            .body.contains(m_api->named(u"second"_s).toUtf8()));
    // Above what they wrote, and once.
    m_api->say(u"second"_s, u"lobby"_s, u"again"_s);
    const QList<Message> messages = page({ .roomId = m_api->id<RoomId>(u"lobby"_s) });
    QCOMPARE(messages.size(), 3);
    QVERIFY(messages[0].notice && messages[0].notice->kind == NoticeKind::Joined);
    QCOMPARE(messages[0].authorId, m_api->id<MemberId>(u"second"_s));
    QCOMPARE(messages[1].body, u"hello"_s);
    QVERIFY(messages[0].position < messages[1].position);
    QCOMPARE(messages[2].body, u"again"_s);
}

void TestMessages::threadsCountTheirReplies()
{
    m_api->say(u"member"_s, u"general"_s, u"start"_s);
    m_api->startWatching();
    m_api->say(u"second"_s, u"general"_s, u"one"_s, "start");
    m_api->say(u"owner"_s, u"general"_s, u"two"_s, "start");
    m_api->say(u"second"_s, u"general"_s, u"three"_s, "start");
    const Message start = message(u"start"_s);
    QCOMPARE(start.replyCount, 3);
    QCOMPARE(start.lastReplyAt->micros, message(u"three"_s).position);
    QCOMPARE(start.replierIds,
        (QList { m_api->id<MemberId>(u"second"_s), m_api->id<MemberId>(u"owner"_s) }));
    QCOMPARE(start.revision, 1); // an answer is no edit
    m_api->settle();
    QCOMPARE(m_api->seenBy(u"admin"_s).first(2),
        (QStringList { u"message.created"_s, u"message.updated"_s }));

    const RoomId general = m_api->id<RoomId>(u"general"_s);
    QCOMPARE(page({ .roomId = general }).size(), 1);
    QCOMPARE(page({ .roomId = general, .parentId = start.id }).size(), 3);
    QCOMPARE(page({ .roomId = general, .withReplies = true }).size(), 4);

    QVERIFY(m_api->call(u"second"_s, u"message.remove"_s, R"({"id":"$three"})").isGood());
    QCOMPARE(message(u"start"_s).replyCount, 2);
    QCOMPARE(message(u"start"_s).lastReplyAt->micros, message(u"two"_s).position);
}

void TestMessages::repliesNeedTheThreadsStart()
{
    m_api->say(u"member"_s, u"general"_s, u"start"_s);
    m_api->say(u"member"_s, u"general"_s, u"reply"_s, "start");
    m_api->say(u"member"_s, u"lobby"_s, u"elsewhere"_s);
    m_api->check({ "a reply to a reply", "member", "message.create",
        R"({"id":"$new","roomId":"$general","parentId":"$reply","body":"x"})", 400,
        { "parentId" } });
    m_api->check({ "in another room", "member", "message.create",
        R"({"id":"$new","roomId":"$general","parentId":"$elsewhere","body":"x"})", 404,
        { "parentId" } });
    m_api->check({ "to nothing", "member", "message.create",
        R"({"id":"$new","roomId":"$general","parentId":"$new","body":"x"})", 404, { "parentId" } });
    QVERIFY(m_api->call(u"member"_s, u"message.remove"_s, R"({"id":"$start"})").isGood());
    QCOMPARE(message(u"start"_s).replyCount, 1); // the thread stays, and goes on
    m_api->check({ "to a thread whose start was deleted", "member", "message.create",
        R"({"id":"$new","roomId":"$general","parentId":"$start","body":"x"})", 200 });
    QCOMPARE(message(u"start"_s).replyCount, 2);
    m_api->say(u"member"_s, u"general"_s, u"alone"_s);
    QVERIFY(m_api->call(u"member"_s, u"message.remove"_s, R"({"id":"$alone"})").isGood());
    m_api->check({ "to what was deleted", "member", "message.create",
        R"({"id":"$new","roomId":"$general","parentId":"$alone","body":"x"})", 409,
        { "parentId" } });
}

void TestMessages::editsKeepTheHistory()
{
    m_api->say(u"member"_s, u"general"_s, u"draft"_s);
    m_api->clock().advanceSeconds(5);
    const ApiAnswer edited = m_api->call(
        u"member"_s, u"message.update"_s, R"({"id":"$draft","body":"better","baseRevision":1})");
    QVERIFY(edited.isGood());
    QCOMPARE(edited.json().value("revision"_L1).toInt(), 2);
    QVERIFY(edited.json().contains("editedAt"_L1));
    // The same words again are no edit.
    m_api->check({ "unchanged", "member", "message.update",
        R"({"id":"$draft","body":"better","baseRevision":2})", 200, { "\"revision\":2" }, {},
        { u"owner: -"_s } });
    m_api->edit([&](server::WorkspaceStore& store) -> Result<void> {
        HEARTH_TRY(const auto edits, store.messages().edits(m_api->id<MessageId>(u"draft"_s)));
        if (edits.size() != 1 || edits.front().body != u"draft"_s || edits.front().revision != 1)
            return fail(ErrorCode::Internal, u"the history is wrong"_s);
        return {};
    });
}

void TestMessages::staleEditsAreRefused()
{
    m_api->say(u"member"_s, u"general"_s, u"draft"_s);
    QVERIFY(m_api
            ->call(u"member"_s, u"message.update"_s,
                R"({"id":"$draft","body":"two","baseRevision":1})")
            .isGood());
    const ApiAnswer stale = m_api->call(
        u"member"_s, u"message.update"_s, R"({"id":"$draft","body":"three","baseRevision":1})");
    QCOMPARE(stale.status, 412);
    QCOMPARE(stale.json().value("details"_L1).toObject().value("revision"_L1).toInt(), 2);
    QCOMPARE(message(u"draft"_s).body, u"two"_s);
}

void TestMessages::deletingErasesWhatWasSaid()
{
    m_api->say(u"member"_s, u"general"_s, u"regretted"_s);
    QVERIFY(m_api
            ->call(u"member"_s, u"message.update"_s,
                R"({"id":"$regretted","body":"worse","baseRevision":1})")
            .isGood());
    QVERIFY(m_api->call(u"admin"_s, u"message.remove"_s, R"({"id":"$regretted"})").isGood());
    const Message gone = message(u"regretted"_s);
    QVERIFY(gone.deletedAt && gone.body.isEmpty());
    m_api->edit([&](server::WorkspaceStore& store) -> Result<void> {
        HEARTH_TRY(const auto edits, store.messages().edits(m_api->id<MessageId>(u"regretted"_s)));
        return edits.isEmpty() ? Result<void> {}
                               : fail(ErrorCode::Internal, u"the history is still there"_s);
    });
    m_api->check({ "again", "admin", "message.remove", R"({"id":"$regretted"})", 200,
        { "deletedAt" }, {}, { u"owner: -"_s } });
    m_api->check({ "no edit of what is gone", "member", "message.update",
        R"({"id":"$regretted","body":"x","baseRevision":3})", 409 });
}

void TestMessages::archivedChannelsAreReadOnly()
{
    m_api->say(u"member"_s, u"lobby"_s, u"old"_s);
    QVERIFY(m_api->call(u"owner"_s, u"channel.archive"_s, R"({"id":"$lobby"})").isGood());
    m_api->check({ "no new ones", "member", "message.create",
        R"({"id":"$new","roomId":"$lobby","body":"x"})", 409, { "roomId" } });
    m_api->check({ "no edits", "member", "message.update",
        R"({"id":"$old","body":"x","baseRevision":1})", 409 });
    m_api->check(
        { "reading goes on", "guest", "message.list", R"({"roomId":"$lobby"})", 200, { "$old" } });
}

void TestMessages::pagesBothWays()
{
    QStringList names;
    for (int i = 0; i < 25; ++i) {
        names.append(u"m%1"_s.arg(i, 2, 10, QChar(u'0')));
        m_api->say(u"member"_s, i % 2 == 0 ? u"general"_s : u"lobby"_s, names.last());
        m_api->clock().advance(7);
    }
    const RoomId general = m_api->id<RoomId>(u"general"_s);
    const auto bodies = [](const QList<Message>& messages) {
        QStringList out;
        for (const Message& message : messages)
            out.append(message.body);
        return out;
    };
    bool more = false;
    QCOMPARE(bodies(page({ .roomId = general, .limit = 3 }, &more)),
        (QStringList { u"m20"_s, u"m22"_s, u"m24"_s }));
    QVERIFY(more);
    const Position middle = message(u"m10"_s).position;
    QCOMPARE(bodies(page({ .roomId = general, .anchor = middle, .limit = 2 }, &more)),
        (QStringList { u"m06"_s, u"m08"_s }));
    QVERIFY(more);
    QCOMPARE(
        bodies(page(
            { .roomId = general, .anchor = middle, .direction = PageDirection::After, .limit = 2 },
            &more)),
        (QStringList { u"m12"_s, u"m14"_s }));
    QVERIFY(more);
    // An anchor where no message is: any point will do.
    QCOMPARE(bodies(page({ .roomId = general,
                 .anchor = middle + 3,
                 .direction = PageDirection::After,
                 .limit = 1 })),
        QStringList { u"m12"_s });
    QCOMPARE(
        page({ .roomId = general, .direction = PageDirection::After, .limit = 13 }, &more).size(),
        13);
    QVERIFY(!more);
    QCOMPARE(page({ .roomId = general, .anchor = message(u"m00"_s).position }, &more).size(), 0);
    QVERIFY(!more);
}

void TestMessages::readMarksOnlyAdvance()
{
    m_api->say(u"member"_s, u"general"_s, u"a"_s);
    m_api->say(u"member"_s, u"general"_s, u"b"_s);
    const auto advance = [&](Position position) {
        return m_api->person(u"second"_s)
            .call(protocol::readAdvance,
                { .roomId = m_api->id<RoomId>(u"general"_s), .position = position },
                m_api->workspace())
            ->position;
    };
    const Position a = message(u"a"_s).position;
    const Position b = message(u"b"_s).position;
    QCOMPARE(advance(b), b);
    QCOMPARE(advance(a), b);
    // Nobody has read what was not written yet.
    QCOMPARE(advance(b + 1'000'000'000), b);
}

QTEST_GUILESS_MAIN(TestMessages)
#include "test_messages.moc"
