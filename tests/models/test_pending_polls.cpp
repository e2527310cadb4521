// SPDX-License-Identifier: Apache-2.0
#include "core/models/poll_actions.h"
#include "tests/replica/session_fixture.h"

using namespace hearth;
using namespace hearth::models;
using namespace hearth::test;
using namespace Qt::StringLiterals;

/// Polls as a row shows them, with votes that the server has not taken yet, over a scripted
/// backend.
class TestPendingPolls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup();

    void aVoteShowsAtOnce_data() { openAndSecret(); }
    void aVoteShowsAtOnce();
    void severalAreChosenOneByOne();
    void nothingFlickersWhenTheAnswerIsFirst_data() { openAndSecret(); }
    void nothingFlickersWhenTheAnswerIsFirst();
    void nothingFlickersWhenTheEventIsFirst_data() { openAndSecret(); }
    void nothingFlickersWhenTheEventIsFirst();
    void anotherDeviceOfTheReaderVotes();
    void aRefusedVoteIsTakenBack();
    void closingShowsAtOnce();
    void whoMayDoWhat();
    void aNewPollShowsAtOnce();
    void aPollIsNotEdited();

private:
    static void openAndSecret();
    /// A poll of Bob's (or Ada's) for soup, which Ada and Bob chose, or salad.
    void open(Poll poll, const MemberId& author = bob);
    /// `asked` once Ada has chosen, as the server has it then.
    [[nodiscard]] Message counted(const QList<int>& choice) const;
    [[nodiscard]] static Item voteOf(const QList<int>& choice, qint64 revision);
    [[nodiscard]] static Event voteEvent(qint64 seq, const Item& vote);
    [[nodiscard]] const TimelineRow& only() const { return m_timeline->row(0); }
    [[nodiscard]] QString shown() const;
    void goOffline();
    /// Notes every picture that the row gives from now on.
    void watch();

    Message m_asked;
    QStringList m_pictures;
    std::unique_ptr<SessionFixture> f;
    std::unique_ptr<WorkspaceContext> m_context;
    std::unique_ptr<TimelineModel> m_timeline;
};

void TestPendingPolls::cleanup()
{
    m_timeline.reset();
    m_context.reset();
    f.reset();
    m_pictures.clear();
}

void TestPendingPolls::openAndSecret()
{
    QTest::addColumn<bool>("anonymous");
    QTest::newRow("open") << false;
    QTest::newRow("anonymous") << true;
}

void TestPendingPolls::open(Poll poll, const MemberId& author)
{
    poll.voters = 2;
    poll.options = { { .text = u"soup"_s, .votes = 2, .memberIds = { bob, ada } },
        { .text = u"salad"_s, .votes = 0, .memberIds = {} } };
    if (poll.anonymous)
        poll.options[0].memberIds.clear();
    m_asked = message(lab, 5000, u"which?"_s, author);
    m_asked.poll = poll;
    m_asked.revision = 3;
    f = std::make_unique<SessionFixture>();
    f->start.items = QList { voteOf({ 0 }, 9) };
    f->history.insert(lab, { .messages = { m_asked } });
    f->open();
    f->goOnline();
    QVERIFY(f->catchUp());
    m_context = std::make_unique<WorkspaceContext>(std::move(f->session));
    QTRY_VERIFY(m_context->directory().isLoaded());
    m_timeline = m_context->timeline(lab);
    m_timeline->open();
    QTRY_COMPARE(m_timeline->rowCount(), 1);
}

Message TestPendingPolls::counted(const QList<int>& choice) const
{
    Message out = m_asked;
    ++out.revision;
    out.poll->voters = choice.isEmpty() ? 1 : 2;
    for (int i = 0; i < 2; ++i) {
        PollOption& option = out.poll->options[i];
        option.memberIds.removeOne(ada);
        option.votes = (i == 0 ? 1 : 0) + (choice.contains(i) ? 1 : 0);
        if (choice.contains(i) && !out.poll->anonymous)
            option.memberIds.append(ada);
    }
    return out;
}

Item TestPendingPolls::voteOf(const QList<int>& choice, qint64 revision)
{
    const MessageId asked = message(lab, 5000).id;
    Item out = choice.isEmpty()
        ? Item::gone(ItemKind::Vote, { asked.uuid })
        : Item::of(PollVote { .messageId = asked, .roomId = lab, .options = choice });
    out.revision = revision;
    return out;
}

Event TestPendingPolls::voteEvent(qint64 seq, const Item& vote)
{
    Event out = bareEvent(seq, EventType::VoteChanged);
    out.entityId = vote.id.toString();
    out.item = vote;
    return out;
}

QString TestPendingPolls::shown() const
{
    const PollBlock& poll = *only().poll;
    QStringList options;
    for (const PollOptionRow& option : poll.options)
        options.append(u"%1 %2%3 %4%"_s.arg(option.text)
                .arg(option.votes)
                .arg(option.chosen ? u"*"_s : QString())
                .arg(option.percent));
    return u"%1 of %2"_s.arg(options.join(u", ")).arg(poll.voters);
}

void TestPendingPolls::goOffline()
{
    f->goOffline();
    QTRY_VERIFY(!m_context->session().syncState().caughtUp);
}

void TestPendingPolls::watch()
{
    connect(m_timeline.get(), &QAbstractItemModel::dataChanged, this, [this] {
        if (m_pictures.isEmpty() || m_pictures.last() != shown())
            m_pictures.append(shown());
    });
}

void TestPendingPolls::aVoteShowsAtOnce()
{
    QFETCH(const bool, anonymous);
    open({ .options = {}, .anonymous = anonymous, .closedAt = {} });
    QCOMPARE(shown(), u"soup 2* 100%, salad 0 0% of 2"_s);
    QVERIFY(only().poll->mayVote);
    goOffline();
    const PollActions polls(*m_context);
    polls.vote(only(), only().poll->choiceWith(1));
    QCOMPARE(shown(), u"soup 1 50%, salad 1* 50% of 2"_s);
    QCOMPARE(
        only().poll->options[0].voterNames, anonymous ? QStringList() : QStringList { u"Bob"_s });
    QCOMPARE(
        only().poll->options[1].voterNames, anonymous ? QStringList() : QStringList { u"Ada"_s });
    QCOMPARE(only().delivery, Delivery::Sent); // the message itself waits for nothing
    polls.vote(only(), only().poll->choiceWith(1));
    QCOMPARE(shown(), u"soup 1 100%, salad 0 0% of 1"_s);
    polls.vote(only(), { 1 });
    f->goOnline();
    QTRY_VERIFY(m_context->session().outbox().isEmpty());
    const QList<protocol::PollVoteSet> sent = f->provider.callsOf(protocol::pollVote);
    QCOMPARE(sent.size(), 1);
    QCOMPARE(sent.first().options, QList { 1 });
}

void TestPendingPolls::severalAreChosenOneByOne()
{
    open({ .options = {}, .multiple = true, .closedAt = {} });
    goOffline();
    const PollActions polls(*m_context);
    polls.vote(only(), only().poll->choiceWith(1));
    QCOMPARE(only().poll->choice(), (QList { 0, 1 }));
    QCOMPARE(shown(), u"soup 2* 100%, salad 1* 50% of 2"_s);
    polls.vote(only(), only().poll->choiceWith(0));
    QCOMPARE(shown(), u"soup 1 50%, salad 1* 50% of 2"_s);
}

void TestPendingPolls::nothingFlickersWhenTheAnswerIsFirst()
{
    QFETCH(const bool, anonymous);
    open({ .options = {}, .anonymous = anonymous, .closedAt = {} });
    f->held.insert(u"poll.vote"_s);
    watch();
    PollActions(*m_context).vote(only(), { 1 });
    QTRY_COMPARE(f->promises.size(), 1);
    const protocol::PollVoted voted { .message = counted({ 1 }), .vote = voteOf({ 1 }, 12) };
    f->promises.takeFirst().second.resolve(toJsonValue(voted));
    QTRY_VERIFY(m_context->session().outbox().isEmpty());
    f->provider.push(batch(11,
        { messageEvent(11, voted.message, EventType::PollChanged), voteEvent(12, voted.vote) }));
    QTRY_VERIFY(m_context->directory().item(ItemKind::Vote, voted.message.id.uuid)
        && m_context->directory().item(ItemKind::Vote, voted.message.id.uuid)->revision == 12);
    QCOMPARE(m_pictures, QStringList { u"soup 1 50%, salad 1* 50% of 2"_s });
}

void TestPendingPolls::nothingFlickersWhenTheEventIsFirst()
{
    QFETCH(const bool, anonymous);
    open({ .options = {}, .anonymous = anonymous, .closedAt = {} });
    f->held.insert(u"poll.vote"_s);
    watch();
    PollActions(*m_context).vote(only(), {});
    QTRY_COMPARE(f->promises.size(), 1);
    const protocol::PollVoted voted { .message = counted({}), .vote = voteOf({}, 12) };
    f->provider.push(batch(11,
        { messageEvent(11, voted.message, EventType::PollChanged), voteEvent(12, voted.vote) }));
    QTRY_COMPARE(only().revision, voted.message.revision);
    f->promises.takeFirst().second.resolve(toJsonValue(voted));
    QTRY_VERIFY(m_context->session().outbox().isEmpty());
    QCOMPARE(m_pictures, QStringList { u"soup 1 100%, salad 0 0% of 1"_s });
    QVERIFY(!m_context->directory().vote(voted.message.id));
}

void TestPendingPolls::anotherDeviceOfTheReaderVotes()
{
    open({ .options = {}, .anonymous = true, .closedAt = {} });
    watch();
    f->provider.push(batch(11,
        { messageEvent(11, counted({ 1 }), EventType::PollChanged),
            voteEvent(12, voteOf({ 1 }, 12)) }));
    QTRY_COMPARE(only().revision, counted({ 1 }).revision);
    QCOMPARE(m_pictures, QStringList { u"soup 1 50%, salad 1* 50% of 2"_s });
}

void TestPendingPolls::aRefusedVoteIsTakenBack()
{
    open({ .options = {}, .closedAt = {} });
    f->refusals.insert(u"poll.vote"_s, fail(ErrorCode::Conflict, u"closed"_s).error());
    PollActions(*m_context).vote(only(), { 1 });
    QTRY_COMPARE(m_context->session().syncState().failed, 1);
    QTRY_COMPARE(shown(), u"soup 2* 100%, salad 0 0% of 2"_s);
    // Whoever chooses again means that vote.
    f->refusals.clear();
    PollActions(*m_context).vote(only(), {});
    QTRY_VERIFY(m_context->session().outbox().isEmpty());
}

void TestPendingPolls::closingShowsAtOnce()
{
    open({ .options = {}, .closedAt = {} }, ada);
    goOffline();
    const PollActions polls(*m_context);
    polls.closePoll(only());
    QVERIFY(only().poll->closed);
    QVERIFY(!only().poll->mayVote);
    QVERIFY(!only().poll->mayClose);
    polls.vote(only(), { 1 });
    polls.closePoll(only());
    QCOMPARE(m_context->session().outbox().size(), 1);
    QCOMPARE(shown(), u"soup 2* 100%, salad 0 0% of 2"_s);
}

void TestPendingPolls::whoMayDoWhat()
{
    open({ .options = {}, .closedAt = {} });
    QVERIFY(only().poll->mayVote);
    QVERIFY(!only().poll->mayClose); // of Bob's, by a member
    Room archived = room(lab, u"lab"_s);
    archived.archivedAt = Timestamp { 1 };
    ++archived.revision;
    f->provider.push(batch(11, { roomEvent(11, archived, EventType::ChannelUpdated) }));
    QTRY_VERIFY(!only().poll->mayVote);
}

void TestPendingPolls::aNewPollShowsAtOnce()
{
    open({ .options = {}, .closedAt = {} });
    goOffline();
    const PollActions polls(*m_context);
    QVERIFY(!polls.createPoll(lab, {}, u"when?"_s,
        { .options = { u"Monday"_s, u" monday"_s, u" "_s }, .multiple = false }));
    QVERIFY(!polls.createPoll(lab, {}, u" "_s, { .options = { u"Monday"_s, u"Tuesday"_s } }));
    QCOMPARE(m_timeline->rowCount(), 1);
    const auto asked = polls.createPoll(lab, {}, u"when?"_s,
        { .options = { u" Monday"_s, u"Tuesday"_s }, .multiple = true, .anonymous = true });
    QVERIFY(asked);
    QCOMPARE(m_timeline->rowCount(), 2);
    const TimelineRow& row = m_timeline->row(1);
    QCOMPARE(row.id, *asked);
    QCOMPARE(row.delivery, Delivery::Waiting);
    QCOMPARE(row.poll->options.size(), 2);
    QCOMPARE(row.poll->options[0].text, u"Monday"_s);
    QVERIFY(row.poll->multiple && row.poll->anonymous);
    // What is still on its way cannot be answered.
    QVERIFY(!row.poll->mayVote);
    QVERIFY(!row.poll->mayClose);
    QVERIFY(!m_context->mayEdit(row));
    // In a thread it stands there alone.
    QVERIFY(
        polls.createPoll(lab, m_asked.id, u"where?"_s, { .options = { u"here"_s, u"there"_s } }));
    QCOMPARE(m_timeline->rowCount(), 2);
}

void TestPendingPolls::aPollIsNotEdited()
{
    open({ .options = {}, .closedAt = {} }, ada);
    QVERIFY(!m_context->mayEdit(only()));
    QVERIFY(m_context->mayRemove(only()));
}

QTEST_GUILESS_MAIN(TestPendingPolls)
#include "test_pending_polls.moc"
