// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/workspace_store.h"
#include "tests/localserver/poll_team.h"

#include <algorithm>

using namespace hearth;
using namespace Qt::StringLiterals;

/// What people choose in polls: how it counts, and who learns of it.
class TestPollVotes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_api = std::make_unique<test::PollTeam>(); }
    void cleanup() { m_api.reset(); }
    void aVoteTakesThePlaceOfTheFormer();
    void severalMayBeChosen();
    void theSameAgainChangesNothing();
    void theAnswerBringsCountsAndChoice();
    void everyDeviceOfAPersonHears();
    void nobodyLearnsWhoVotedAnonymously();
    void soManyAreNamedAndAllAreCounted();
    void nobodyVotesOnceItIsClosed();
    void whatIsDeletedTakesItsVotesAlong();
    void aRoomTakesItsVotesAlong();

private:
    std::unique_ptr<test::PollTeam> m_api;
};

void TestPollVotes::aVoteTakesThePlaceOfTheFormer()
{
    m_api->vote(u"second"_s, u"lunch"_s, "[0]");
    m_api->vote(u"owner"_s, u"lunch"_s, "[0]");
    QCOMPARE(m_api->counts(u"lunch"_s), (QList<qint64> { 2, 0, 0 }));
    QCOMPARE(m_api->message(u"lunch"_s).poll->voters, 2);
    m_api->vote(u"second"_s, u"lunch"_s, "[2]");
    const Message moved = m_api->message(u"lunch"_s);
    QCOMPARE(m_api->counts(u"lunch"_s), (QList<qint64> { 1, 0, 1 }));
    QCOMPARE(moved.poll->voters, 2);
    QCOMPARE(moved.poll->options[0].memberIds, QList { m_api->id<MemberId>(u"owner"_s) });
    QCOMPARE(moved.poll->options[2].memberIds, QList { m_api->id<MemberId>(u"second"_s) });
    QCOMPARE(moved.revision, 4);
    QVERIFY(!moved.editedAt);
    QCOMPARE(m_api->votesOf(u"second"_s).size(), 1);
    QCOMPARE(m_api->votesOf(u"second"_s).front().options, QList { 2 });

    m_api->check({ "taken back", "second", "poll.vote", R"({"messageId":"$lunch","options":[]})",
        200, { "\"removed\":true" }, {}, { u"second: poll.changed vote.changed"_s } });
    QCOMPARE(m_api->counts(u"lunch"_s), (QList<qint64> { 1, 0, 0 }));
    QCOMPARE(m_api->message(u"lunch"_s).poll->voters, 1);
    QVERIFY(m_api->votesOf(u"second"_s).isEmpty());
}

void TestPollVotes::severalMayBeChosen()
{
    m_api->vote(u"member"_s, u"days"_s, "[0,1]");
    m_api->vote(u"second"_s, u"days"_s, "[1,2]");
    QCOMPARE(m_api->counts(u"days"_s), (QList<qint64> { 1, 2, 1 }));
    QCOMPARE(m_api->message(u"days"_s).poll->voters, 2);
    // Who keeps an option keeps their place among the names.
    m_api->vote(u"member"_s, u"days"_s, "[1]");
    const Poll poll = *m_api->message(u"days"_s).poll;
    QCOMPARE(m_api->counts(u"days"_s), (QList<qint64> { 0, 2, 1 }));
    QCOMPARE(poll.voters, 2);
    QCOMPARE(poll.options[1].memberIds,
        (QList { m_api->id<MemberId>(u"member"_s), m_api->id<MemberId>(u"second"_s) }));
}

void TestPollVotes::theSameAgainChangesNothing()
{
    const QByteArray args = R"({"messageId":"$days","options":[2,0]})";
    m_api->vote(u"member"_s, u"days"_s, "[0,2]");
    const qint64 revision = m_api->message(u"days"_s).revision;
    m_api->check({ "again", "member", "poll.vote", args, 200, { R"("options":[0,2])" }, {},
        { u"member: -"_s, u"owner: -"_s } });
    QCOMPARE(m_api->message(u"days"_s).revision, revision);

    // A repetition of what was done is answered with what is so now.
    const test::ApiExtras once { .key = u"once"_s };
    QVERIFY(m_api->call(u"member"_s, u"poll.vote"_s, args, once).isGood());
    m_api->vote(u"member"_s, u"days"_s, "[1]");
    const test::ApiAnswer answer = m_api->call(u"member"_s, u"poll.vote"_s, args, once);
    QVERIFY(answer.isGood());
    const auto voted = fromJsonText<protocol::PollVoted>(answer.body);
    QVERIFY(voted);
    QCOMPARE(voted->vote.vote->options, QList { 1 });
    QCOMPARE(m_api->counts(u"days"_s), (QList<qint64> { 0, 1, 0 }));
}

void TestPollVotes::theAnswerBringsCountsAndChoice()
{
    m_api->startWatching();
    const auto voted = m_api->person(u"second"_s)
                           .call(protocol::pollVote,
                               { .messageId = m_api->id<MessageId>(u"lunch"_s), .options = { 1 } },
                               m_api->workspace());
    QVERIFY(voted);
    QCOMPARE(voted->message, m_api->message(u"lunch"_s));
    QCOMPARE(voted->vote.kind, ItemKind::Vote);
    QVERIFY(voted->vote.revision > 0);
    // Both events say the same, in one push.
    m_api->settle();
    QList<Item> told;
    for (const protocol::SyncBatch& batch : m_api->person(u"second"_s).pushed()) {
        const bool counts = std::ranges::any_of(
            batch.events, [](const Event& event) { return event.type == "poll.changed"_L1; });
        for (const Event& event : batch.events) {
            if (event.item) {
                QVERIFY(counts);
                told.append(*event.item);
            }
        }
    }
    QCOMPARE(told, QList { voted->vote });
}

void TestPollVotes::everyDeviceOfAPersonHears()
{
    test::ApiPerson phone(m_api->server(), u"second's phone"_s, m_api->person(u"second"_s).user());
    phone.follow(m_api->workspace());
    m_api->vote(u"second"_s, u"secretly"_s, "[1]");
    const auto chosen = [&phone]() -> QList<int> {
        for (const Event& event : phone.events()) {
            if (event.item && event.item->vote)
                return event.item->vote->options;
        }
        return {};
    };
    QTRY_COMPARE(chosen(), QList { 1 });
    // What the phone says then holds for both.
    const auto voted = phone.call(protocol::pollVote,
        { .messageId = m_api->id<MessageId>(u"secretly"_s), .options = { 2 } }, m_api->workspace());
    QVERIFY(voted);
    QCOMPARE(m_api->counts(u"secretly"_s), (QList<qint64> { 0, 0, 1 }));
    QCOMPARE(m_api->votesOf(u"second"_s).front().options, QList { 2 });
}

void TestPollVotes::nobodyLearnsWhoVotedAnonymously()
{
    m_api->startWatching();
    m_api->vote(u"second"_s, u"secretly"_s, "[1]");
    m_api->settle();
    QCOMPARE(m_api->counts(u"secretly"_s), (QList<qint64> { 0, 1, 0 }));
    QCOMPARE(m_api->seenBy(u"owner"_s), QStringList { u"poll.changed"_s });
    for (const QString& who : { u"owner"_s, u"member"_s, u"admin"_s }) {
        for (const Event& event : m_api->person(who).events()) {
            if (event.type != "poll.changed"_L1)
                continue;
            QVERIFY(!event.actorId);
            QVERIFY(!event.item);
            QVERIFY(!toJson(event).contains(m_api->named(u"second"_s).toUtf8()));
        }
    }
    // Neither a snapshot, nor the log as it is read later, nor a page of history says it.
    const QByteArray name = m_api->named(u"second"_s).toUtf8();
    QVERIFY(m_api->votesOf(u"owner"_s).isEmpty());
    const Message asked = m_api->message(u"secretly"_s);
    QVERIFY(!toJson(asked).contains(name));
    const auto page = m_api->person(u"owner"_s)
                          .call(protocol::messageList,
                              { .roomId = m_api->id<RoomId>(u"general"_s) }, m_api->workspace());
    QVERIFY(page);
    const auto listed = std::ranges::find(
        page->messages, m_api->id<MessageId>(u"secretly"_s), &Message::id);
    QVERIFY(listed != page->messages.end());
    QVERIFY(listed->poll->anonymous);
    QVERIFY(std::ranges::all_of(listed->poll->options,
        [](const PollOption& option) { return option.memberIds.isEmpty(); }));
    m_api->edit([](server::WorkspaceStore& store) -> Result<void> {
        HEARTH_TRY(const QList<server::EventRow> log, store.events().after(0, 1000));
        for (const server::EventRow& row : log) {
            if (row.type == EventType::PollChanged && row.actor)
                return fail(ErrorCode::Internal, u"the log tells who voted"_s);
        }
        return {};
    });
    // Who closes it says so.
    m_api->startWatching();
    QVERIFY(m_api->call(u"member"_s, u"poll.close"_s, R"({"messageId":"$secretly"})").isGood());
    m_api->settle();
    QCOMPARE(m_api->person(u"owner"_s).events().front().actorId,
        std::optional(m_api->id<MemberId>(u"member"_s)));
}

void TestPollVotes::soManyAreNamedAndAllAreCounted()
{
    const auto id = m_api->id<MessageId>(u"lunch"_s);
    QList<MemberId> crowd;
    for (int i = 0; i < limits::namedVoters; ++i)
        crowd.append(MemberId::generate(m_api->clock(), m_api->random()));
    m_api->edit([&](server::WorkspaceStore& store) -> Result<void> {
        HEARTH_TRY(std::optional<Message> asked, store.messages().find(id));
        asked->poll->options[0].votes = asked->poll->voters = crowd.size();
        asked->poll->options[0].memberIds = crowd;
        return store.messages().update(*asked);
    });
    m_api->vote(u"second"_s, u"lunch"_s, "[0]");
    Poll poll = *m_api->message(u"lunch"_s).poll;
    QCOMPARE(poll.options[0].votes, limits::namedVoters + 1);
    QCOMPARE(poll.options[0].memberIds, crowd);
    m_api->vote(u"second"_s, u"lunch"_s, "[1]");
    poll = *m_api->message(u"lunch"_s).poll;
    QCOMPARE(poll.options[0].votes, limits::namedVoters);
    QCOMPARE(poll.options[0].memberIds, crowd);
    QCOMPARE(poll.voters, limits::namedVoters + 1);
}

void TestPollVotes::nobodyVotesOnceItIsClosed()
{
    m_api->vote(u"second"_s, u"lunch"_s, "[1]");
    QVERIFY(m_api->call(u"member"_s, u"poll.close"_s, R"({"messageId":"$lunch"})").isGood());
    const std::optional<Timestamp> closed = m_api->message(u"lunch"_s).poll->closedAt;
    QVERIFY(closed);
    m_api->check({ "closed again", "admin", "poll.close", R"({"messageId":"$lunch"})", 200, {}, {},
        { u"owner: -"_s } });
    QCOMPARE(m_api->message(u"lunch"_s).poll->closedAt, closed);
    m_api->check({ "voting", "owner", "poll.vote", R"({"messageId":"$lunch","options":[0]})", 409,
        { "closed" } });
    m_api->check(
        { "taking back", "second", "poll.vote", R"({"messageId":"$lunch","options":[]})", 409 });
    QCOMPARE(m_api->counts(u"lunch"_s), (QList<qint64> { 0, 1, 0 }));
    QCOMPARE(m_api->votesOf(u"second"_s).size(), 1);

    QVERIFY(m_api->call(u"owner"_s, u"channel.archive"_s, R"({"id":"$lobby"})").isGood());
    m_api->check({ "voting in an archived channel", "member", "poll.vote",
        R"({"messageId":"$open","options":[0]})", 409 });
    m_api->check({ "closing in an archived channel", "member", "poll.close",
        R"({"messageId":"$open"})", 409 });
}

void TestPollVotes::whatIsDeletedTakesItsVotesAlong()
{
    m_api->vote(u"second"_s, u"lunch"_s, "[1]");
    m_api->vote(u"owner"_s, u"lunch"_s, "[0]");
    m_api->startWatching();
    QVERIFY(m_api->call(u"member"_s, u"message.remove"_s, R"({"id":"$lunch"})").isGood());
    m_api->settle();
    QVERIFY(m_api->seenBy(u"second"_s).contains(u"vote.changed"_s));
    QVERIFY(m_api->seenBy(u"owner"_s).contains(u"vote.changed"_s));
    QVERIFY(!m_api->seenBy(u"admin"_s).contains(u"vote.changed"_s));
    QVERIFY(!m_api->message(u"lunch"_s).poll);
    QVERIFY(m_api->votesOf(u"second"_s).isEmpty());
    QVERIFY(m_api->votesOf(u"owner"_s).isEmpty());
}

void TestPollVotes::aRoomTakesItsVotesAlong()
{
    m_api->vote(u"member"_s, u"beyond"_s, "[0]");
    m_api->vote(u"member"_s, u"lunch"_s, "[0]");
    m_api->startWatching();
    QVERIFY(m_api->call(u"owner"_s, u"channel.remove"_s, R"({"id":"$aside"})").isGood());
    m_api->settle();
    QVERIFY(m_api->seenBy(u"member"_s).contains(u"vote.changed"_s));
    QCOMPARE(m_api->votesOf(u"member"_s).size(), 1);
    QCOMPARE(m_api->votesOf(u"member"_s).front().messageId, m_api->id<MessageId>(u"lunch"_s));
}

QTEST_GUILESS_MAIN(TestPollVotes)
#include "test_poll_votes.moc"
