// SPDX-License-Identifier: Apache-2.0
#include "core/text/emoji.h"
#include "tests/support/api_fixture.h"

#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;

/// What people put on messages: reactions, pins, marks of what is unread.
class TestMessageMarks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_api.reset(); }
    void whoMayReact_data();
    void whoMayReact() { m_api->check(test::currentRow()); }
    void aReactionIsThereOncePerPerson();
    void oneSpellingPerEmoji();
    void soManyDifferentAndNoMore();
    void aReactionIsNoEdit();
    void whoMayPin_data();
    void whoMayPin() { m_api->check(test::currentRow()); }
    void pinsAreListedNewestFirst();
    void whoMayMarkUnread_data();
    void whoMayMarkUnread() { m_api->check(test::currentRow()); }
    void markedUnreadIsReadAgainLater();

private:
    Message message(const QString& name);
    void archiveLobby();

    std::unique_ptr<test::ApiFixture> m_api;
};

void TestMessageMarks::init()
{
    m_api = std::make_unique<test::ApiFixture>();
    m_api->say(u"member"_s, u"general"_s, u"plain"_s);
    m_api->say(u"member"_s, u"lobby"_s, u"open"_s);
    m_api->say(u"admin"_s, u"secret"_s, u"hidden"_s);
    // Public, and nobody has asked the guest in.
    m_api->name(u"aside"_s, RoomId::generate(m_api->clock(), m_api->random()).toString());
    QVERIFY(m_api
            ->call(u"owner"_s, u"channel.create"_s,
                R"({"id":"$aside","kind":"public","name":"aside"})")
            .isGood());
    m_api->say(u"owner"_s, u"aside"_s, u"beyond"_s);
    m_api->say(u"member"_s, u"general"_s, u"gone"_s);
    m_api->call(u"member"_s, u"message.remove"_s, R"({"id":"$gone"})");
}

Message TestMessageMarks::message(const QString& name)
{
    const auto found = m_api->person(u"admin"_s)
                           .call(protocol::messageGetById, { .id = m_api->id<MessageId>(name) },
                               m_api->workspace());
    if (!found)
        qFatal("%s", qPrintable(found.error().message));
    return *found;
}

void TestMessageMarks::archiveLobby()
{
    QVERIFY(m_api->call(u"owner"_s, u"channel.archive"_s, R"({"id":"$lobby"})").isGood());
}

void TestMessageMarks::whoMayReact_data()
{
    const QStringList told { u"owner: reaction.toggled"_s };
    test::addRows({
        { "a member", "member", "reaction.set",
            R"({"messageId":"$plain","emoji":"🎉","present":true})", 200, { "🎉", "$member" }, {},
            told },
        { "the owner", "owner", "reaction.toggle", R"({"messageId":"$plain","emoji":"🎉"})", 200,
            { "$owner" } },
        { "an admin", "admin", "reaction.toggle", R"({"messageId":"$hidden","emoji":"🎉"})", 200 },
        { "a guest where they are", "guest", "reaction.set",
            R"({"messageId":"$open","emoji":"👋🏽","present":true})", 200, { "👋🏽" } },
        { "a guest elsewhere", "guest", "reaction.set",
            R"({"messageId":"$beyond","emoji":"🎉","present":true})", 404, { "messageId" } },
        { "a stranger to the channel", "owner", "reaction.set",
            R"({"messageId":"$hidden","emoji":"🎉","present":true})", 404, { "messageId" } },
        { "an outsider", "outsider", "reaction.set",
            R"({"messageId":"$plain","emoji":"🎉","present":true})", 404, { "workspaceId" } },
        { "who was removed", "removed", "reaction.toggle", R"({"messageId":"$plain","emoji":"🎉"})",
            403 },
        { "words", "member", "reaction.set",
            R"({"messageId":"$plain","emoji":"hello","present":true})", 400,
            { "\"field\":\"emoji\"" } },
        { "two emoji", "member", "reaction.set",
            R"({"messageId":"$plain","emoji":"🎉🎉","present":true})", 400, { "emoji" } },
        { "an emoji that the workspace has not", "member", "reaction.set",
            R"({"messageId":"$plain","emoji":":nothing:","present":true})", 400, { "emoji" } },
        { "nothing", "member", "reaction.set",
            R"({"messageId":"$plain","emoji":"","present":true})", 400, { "emoji" } },
        { "to what was deleted", "member", "reaction.set",
            R"({"messageId":"$gone","emoji":"🎉","present":true})", 409, { "messageId" } },
        { "to nothing at all", "member", "reaction.toggle", R"({"messageId":"$new","emoji":"🎉"})",
            404, { "messageId" } },
    });
}

void TestMessageMarks::aReactionIsThereOncePerPerson()
{
    const QByteArray on = R"({"messageId":"$plain","emoji":"🎉","present":true})";
    const QByteArray off = R"({"messageId":"$plain","emoji":"🎉","present":false})";
    QVERIFY(m_api->call(u"member"_s, u"reaction.set"_s, on).isGood());
    m_api->check({ "again", "member", "reaction.set", on, 200, {}, {}, { u"owner: -"_s } });
    QVERIFY(m_api->call(u"second"_s, u"reaction.toggle"_s, R"({"messageId":"$plain","emoji":"🎉"})")
            .isGood());
    const Message both = message(u"plain"_s);
    QCOMPARE(both.reactions.size(), 1);
    QCOMPARE(both.reactions.front().memberIds,
        (QList { m_api->id<MemberId>(u"member"_s), m_api->id<MemberId>(u"second"_s) }));
    QVERIFY(m_api->call(u"member"_s, u"reaction.set"_s, off).isGood());
    QVERIFY(m_api->call(u"second"_s, u"reaction.toggle"_s, R"({"messageId":"$plain","emoji":"🎉"})")
            .isGood());
    QCOMPARE(message(u"plain"_s).reactions.size(), 0);

    archiveLobby();
    m_api->check({ "in an archived channel", "member", "reaction.set",
        R"({"messageId":"$open","emoji":"🎉","present":true})", 409 });
}

void TestMessageMarks::oneSpellingPerEmoji()
{
    QVERIFY(m_api
            ->call(u"member"_s, u"reaction.set"_s,
                R"({"messageId":"$plain","emoji":"❤","present":true})")
            .isGood());
    QVERIFY(m_api
            ->call(u"second"_s, u"reaction.set"_s,
                R"({"messageId":"$plain","emoji":"❤️","present":true})")
            .isGood());
    const QList<Reaction> reactions = message(u"plain"_s).reactions;
    QCOMPARE(reactions.size(), 1);
    QCOMPARE(reactions.front().emoji, u"❤️"_s);
    QCOMPARE(reactions.front().memberIds.size(), 2);
}

void TestMessageMarks::soManyDifferentAndNoMore()
{
    for (int i = 0; i < limits::differentReactions; ++i) {
        const protocol::ReactionSet args { .messageId = m_api->id<MessageId>(u"plain"_s),
            .emoji = text::emojiAt(i).text.toString() };
        QVERIFY(m_api->person(u"member"_s).call(protocol::reactionSet, args, m_api->workspace()));
    }
    m_api->check({ "one too many", "member", "reaction.set",
        R"({"messageId":"$plain","emoji":"🏁","present":true})", 409, { "emoji", "50" } });
    // To what is there others may still add theirs.
    const protocol::ReactionSet first { .messageId = m_api->id<MessageId>(u"plain"_s),
        .emoji = text::emojiAt(0).text.toString() };
    QVERIFY(m_api->person(u"second"_s).call(protocol::reactionSet, first, m_api->workspace()));
}

void TestMessageMarks::aReactionIsNoEdit()
{
    QVERIFY(m_api->call(u"second"_s, u"reaction.toggle"_s, R"({"messageId":"$plain","emoji":"🎉"})")
            .isGood());
    QVERIFY(m_api->call(u"second"_s, u"message.pin"_s, R"({"id":"$plain"})").isGood());
    QVERIFY(!message(u"plain"_s).editedAt);
    // The author began the edit before anybody reacted: nothing of theirs is overwritten.
    m_api->check({ "an edit over a reaction", "member", "message.update",
        R"({"id":"$plain","body":"better","baseRevision":1})", 200, { "better", "🎉" } });
    m_api->check({ "but not over an edit", "member", "message.update",
        R"({"id":"$plain","body":"best","baseRevision":1})", 412 });
}

void TestMessageMarks::whoMayPin_data()
{
    test::addRows({
        { "a member", "second", "message.pin", R"({"id":"$plain"})", 200, { "pinnedAt", "$second" },
            {}, { u"owner: message.updated"_s } },
        { "the owner", "owner", "message.pin", R"({"id":"$plain"})", 200, { "$owner" } },
        { "an admin", "admin", "message.pin", R"({"id":"$hidden"})", 200 },
        { "a guest where they are", "guest", "message.pin", R"({"id":"$open"})", 200 },
        { "a guest elsewhere", "guest", "message.pin", R"({"id":"$beyond"})", 404 },
        { "a stranger to the channel", "owner", "message.pin", R"({"id":"$hidden"})", 404 },
        { "an outsider", "outsider", "message.pin", R"({"id":"$plain"})", 404 },
        { "who was removed", "removed", "message.pin", R"({"id":"$plain"})", 403 },
        { "what was deleted", "member", "message.pin", R"({"id":"$gone"})", 409 },
        { "unpin what is not pinned", "member", "message.unpin", R"({"id":"$plain"})", 200, {},
            { "pinnedAt" }, { u"owner: -"_s } },
        { "unpin as a stranger", "owner", "message.unpin", R"({"id":"$hidden"})", 404 },
        { "unpin as an outsider", "outsider", "message.unpin", R"({"id":"$plain"})", 404 },
        { "unpin as one who was removed", "removed", "message.unpin", R"({"id":"$plain"})", 403 },
        { "list as a member", "member", "message.listPinned", R"({"roomId":"$general"})", 200 },
        { "list as a guest", "guest", "message.listPinned", R"({"roomId":"$lobby"})", 200 },
        { "list as a guest elsewhere", "guest", "message.listPinned", R"({"roomId":"$aside"})",
            404 },
        { "list as a stranger", "owner", "message.listPinned", R"({"roomId":"$secret"})", 404 },
        { "list as an outsider", "outsider", "message.listPinned", R"({"roomId":"$general"})",
            404 },
        { "list as one who was removed", "removed", "message.listPinned",
            R"({"roomId":"$general"})", 403 },
    });
}

void TestMessageMarks::pinsAreListedNewestFirst()
{
    m_api->say(u"second"_s, u"general"_s, u"later"_s);
    QVERIFY(m_api->call(u"member"_s, u"message.pin"_s, R"({"id":"$later"})").isGood());
    m_api->clock().advanceSeconds(1);
    QVERIFY(m_api->call(u"member"_s, u"message.pin"_s, R"({"id":"$plain"})").isGood());
    const auto pinned = [&] {
        QStringList out;
        const auto list = m_api->person(u"member"_s)
                              .call(protocol::messageListPinned,
                                  { .roomId = m_api->id<RoomId>(u"general"_s) },
                                  m_api->workspace());
        for (const Message& found : list ? list->messages : QList<Message> {})
            out.append(found.body);
        return out;
    };
    QCOMPARE(pinned(), (QStringList { u"plain"_s, u"later"_s }));
    QVERIFY(m_api->call(u"second"_s, u"message.unpin"_s, R"({"id":"$plain"})").isGood());
    QCOMPARE(pinned(), QStringList { u"later"_s });
    QVERIFY(m_api->call(u"second"_s, u"message.remove"_s, R"({"id":"$later"})").isGood());
    QCOMPARE(pinned(), QStringList());

    archiveLobby();
    m_api->check({ "in an archived channel", "member", "message.pin", R"({"id":"$open"})", 409 });
}

void TestMessageMarks::whoMayMarkUnread_data()
{
    test::addRows({
        { "a member", "member", "read.rewind", R"({"roomId":"$general","position":1})", 200,
            { "\"revision\":1" }, {}, { u"member: read.advanced"_s, u"owner: -"_s } },
        { "a guest where they are", "guest", "read.rewind", R"({"roomId":"$lobby","position":1})",
            200 },
        { "a guest elsewhere", "guest", "read.rewind", R"({"roomId":"$aside","position":1})", 404,
            { "roomId" } },
        { "a stranger to the channel", "owner", "read.rewind",
            R"({"roomId":"$secret","position":1})", 404 },
        { "an outsider", "outsider", "read.rewind", R"({"roomId":"$general","position":1})", 404 },
        { "who was removed", "removed", "read.rewind", R"({"roomId":"$general","position":1})",
            403 },
        { "before time", "member", "read.rewind", R"({"roomId":"$general","position":-1})", 400,
            { "position" } },
    });
}

void TestMessageMarks::markedUnreadIsReadAgainLater()
{
    const RoomId general = m_api->id<RoomId>(u"general"_s);
    const Position at = message(u"plain"_s).position;
    auto& second = m_api->person(u"second"_s);
    const auto advance = [&](Position position) {
        return *second.call(
            protocol::readAdvance, { .roomId = general, .position = position }, m_api->workspace());
    };
    QCOMPARE(advance(at).position, at);
    const auto rewound = second.call(
        protocol::readRewind, { .roomId = general, .position = at - 1 }, m_api->workspace());
    QVERIFY(rewound);
    QCOMPARE(rewound->position, at - 1);
    QCOMPARE(rewound->revision, 1);
    const ReadMark again = advance(at);
    QCOMPARE(again.position, at);
    QCOMPARE(again.revision, 1);
}

QTEST_GUILESS_MAIN(TestMessageMarks)
#include "test_message_marks.moc"
