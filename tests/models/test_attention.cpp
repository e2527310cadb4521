// SPDX-License-Identifier: Apache-2.0
#include "core/models/attention.h"

#include <QTest>

#include <functional>

using namespace hearth;
using namespace hearth::models;
using namespace Qt::StringLiterals;

namespace {

/// A message in a channel that nobody is looking at, by somebody else, to a person who wants to
/// hear of everything: each row changes something of it.
struct Case {
    News news;
    Circumstances person;
};
using Change = std::function<void(Case&)>;

template <typename IdType>
IdType id(char last)
{
    return IdType::derive(QByteArray(1, last));
}

const auto self = id<MemberId>('s');
const auto other = id<MemberId>('o');
const auto room = id<RoomId>('r');
const auto start = id<MessageId>('t');

Case ordinary()
{
    Case out;
    out.news.message.id = id<MessageId>('m');
    out.news.message.roomId = room;
    out.news.message.authorId = other;
    out.news.message.position = 5'000;
    out.news.message.body = u"hello"_s;
    out.news.room.room.id = room;
    out.news.room.room.kind = RoomKind::Public;
    out.news.room.preference.roomId = room;
    out.person.self = self;
    out.person.joinedAt = { 1'000 };
    out.person.attention.level = NotifyLevel::All;
    out.person.now = QDateTime(QDate(2026, 11, 23), QTime(12, 0)); // a Monday
    return out;
}

void level(Case& one, NotifyLevel level) { one.person.attention.level = level; }

void roomLevel(Case& one, NotifyLevel level) { one.news.room.preference.notify = level; }

void inThread(Case& one, bool following)
{
    one.news.message.parentId = start;
    one.news.thread = FollowedThread { .messageId = start, .roomId = room, .following = following };
}

void byHere(Case& one)
{
    one.news.isMention = true;
    one.news.summons = Summons::Present;
}

} // namespace

Q_DECLARE_METATYPE(Change)

/// Which news a person is told of: every rule by itself, and where two of them meet.
class TestAttention : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void verdicts_data();
    void verdicts();
    void quietHours_data();
    void quietHours();
    void theRoomComesBeforeTheWorkspace();
    void whatIsRead();
};

void TestAttention::verdicts_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<Verdict>("verdict");
    const auto row = [](const char* name, Verdict verdict, const Change& change) {
        QTest::newRow(name) << change << verdict;
    };
    row("a message", Verdict::Announce, [](Case&) { });
    // --- no news
    row("a notice", Verdict::NoMessage,
        [](Case& one) { one.news.message.kind = MessageKind::Notice; });
    row("a deleted one", Verdict::NoMessage,
        [](Case& one) { one.news.message.deletedAt = Timestamp { 6'000 }; });
    row("one's own", Verdict::Own, [](Case& one) { one.news.message.authorId = self; });
    row("one's own that names oneself", Verdict::Own, [](Case& one) {
        one.news.message.authorId = self;
        one.news.isMention = true;
    });
    row("from before one came", Verdict::History,
        [](Case& one) { one.person.joinedAt = { 5'001 }; });
    row("where one is not", Verdict::NotJoined, [](Case& one) { one.news.room.joined = false; });
    row("where one is not, with one's name", Verdict::NotJoined, [](Case& one) {
        one.news.room.joined = false;
        one.news.isMention = true;
    });
    // --- on screen
    row("in the room on screen", Verdict::OnScreen,
        [](Case& one) { one.person.sight.room = room; });
    row("a mention in the room on screen", Verdict::OnScreen, [](Case& one) {
        one.person.sight.room = room;
        one.news.isMention = true;
    });
    row("in another room than that on screen", Verdict::Announce,
        [](Case& one) { one.person.sight.room = id<RoomId>('x'); });
    row("an answer beside the room on screen", Verdict::Announce, [](Case& one) {
        inThread(one, true);
        one.person.sight.room = room;
    });
    row("an answer that the room shows too", Verdict::OnScreen, [](Case& one) {
        inThread(one, true);
        one.news.message.alsoInRoom = true;
        one.person.sight.room = room;
    });
    row("an answer in the thread on screen", Verdict::OnScreen, [](Case& one) {
        inThread(one, true);
        one.person.sight.room = room;
        one.person.sight.thread = start;
    });
    row("an answer in another thread than that on screen", Verdict::Announce, [](Case& one) {
        inThread(one, true);
        one.person.sight.thread = id<MessageId>('x');
    });
    // --- read elsewhere
    row("read elsewhere", Verdict::AlreadyRead,
        [](Case& one) { one.news.room.readPosition = 5'000; });
    row("read up to the one before", Verdict::Announce,
        [](Case& one) { one.news.room.readPosition = 4'999; });
    row("an answer when the room is read", Verdict::Announce, [](Case& one) {
        inThread(one, true);
        one.news.room.readPosition = 9'000;
    });
    row("an answer read elsewhere", Verdict::AlreadyRead, [](Case& one) {
        inThread(one, true);
        one.news.thread->readPosition = 5'000;
    });
    // --- levels
    row("mentions only", Verdict::BelowLevel, [](Case& one) { level(one, NotifyLevel::Mentions); });
    row("mentions only, and it is one", Verdict::Announce, [](Case& one) {
        level(one, NotifyLevel::Mentions);
        one.news.isMention = true;
    });
    row("nothing", Verdict::BelowLevel, [](Case& one) { level(one, NotifyLevel::Nothing); });
    row("nothing, not even mentions", Verdict::BelowLevel, [](Case& one) {
        level(one, NotifyLevel::Nothing);
        one.news.isMention = true;
    });
    row("everything of this room", Verdict::Announce, [](Case& one) {
        level(one, NotifyLevel::Mentions);
        roomLevel(one, NotifyLevel::All);
    });
    row("nothing of this room", Verdict::BelowLevel,
        [](Case& one) { roomLevel(one, NotifyLevel::Nothing); });
    row("this room in spite of nothing", Verdict::Announce, [](Case& one) {
        level(one, NotifyLevel::Nothing);
        roomLevel(one, NotifyLevel::All);
    });
    for (const RoomKind kind : { RoomKind::Direct, RoomKind::Group }) {
        row(kind == RoomKind::Direct ? "a direct message" : "a message of a few", Verdict::Announce,
            [kind](Case& one) {
                level(one, NotifyLevel::Mentions);
                one.news.room.room.kind = kind;
            });
    }
    row("no direct message either", Verdict::BelowLevel, [](Case& one) {
        level(one, NotifyLevel::Nothing);
        one.news.room.room.kind = RoomKind::Direct;
    });
    row("a private channel is a channel", Verdict::BelowLevel, [](Case& one) {
        level(one, NotifyLevel::Mentions);
        one.news.room.room.kind = RoomKind::Private;
    });
    // --- muted
    row("muted", Verdict::Muted, [](Case& one) { one.news.room.preference.muted = true; });
    row("muted, but it is a mention", Verdict::Announce, [](Case& one) {
        one.news.room.preference.muted = true;
        one.news.isMention = true;
    });
    row("a muted conversation", Verdict::Muted, [](Case& one) {
        one.news.room.preference.muted = true;
        one.news.room.room.kind = RoomKind::Direct;
    });
    row("muted at the level of nothing", Verdict::BelowLevel, [](Case& one) {
        one.news.room.preference.muted = true;
        one.news.isMention = true;
        roomLevel(one, NotifyLevel::Nothing);
    });
    // --- threads
    row("an answer in a thread of others", Verdict::BelowLevel,
        [](Case& one) { one.news.message.parentId = start; });
    row("an answer of others that the room shows too", Verdict::Announce, [](Case& one) {
        one.news.message.parentId = start;
        one.news.message.alsoInRoom = true;
    });
    row("an answer in a followed thread, at mentions", Verdict::Announce, [](Case& one) {
        inThread(one, true);
        level(one, NotifyLevel::Mentions);
    });
    row("in a muted thread", Verdict::Muted, [](Case& one) { inThread(one, false); });
    row("one's name in a muted thread", Verdict::Announce, [](Case& one) {
        inThread(one, false);
        one.news.isMention = true;
    });
    row("one's name in a thread of others", Verdict::Announce, [](Case& one) {
        one.news.message.parentId = start;
        one.news.isMention = true;
    });
    row("a followed thread of a muted room", Verdict::Muted, [](Case& one) {
        inThread(one, true);
        one.news.room.preference.muted = true;
    });
    row("a followed thread, at nothing", Verdict::BelowLevel, [](Case& one) {
        inThread(one, true);
        level(one, NotifyLevel::Nothing);
    });
    // --- @here and @channel
    row("@here, at the computer", Verdict::Announce, [](Case& one) {
        level(one, NotifyLevel::Mentions);
        byHere(one);
    });
    row("@here, away from it", Verdict::BelowLevel, [](Case& one) {
        level(one, NotifyLevel::Mentions);
        byHere(one);
        one.person.isAtComputer = false;
    });
    row("@here and one's name, away from it", Verdict::Announce, [](Case& one) {
        level(one, NotifyLevel::Mentions);
        byHere(one);
        one.news.isNamedAnyway = true;
        one.person.isAtComputer = false;
    });
    row("@channel, away from it", Verdict::Announce, [](Case& one) {
        level(one, NotifyLevel::Mentions);
        one.news.isMention = true;
        one.news.summons = Summons::Everybody;
        one.person.isAtComputer = false;
    });
    row("@here, away from it, at all messages", Verdict::Announce, [](Case& one) {
        byHere(one);
        one.person.isAtComputer = false;
    });
    row("@here in a muted room, away from it", Verdict::Muted, [](Case& one) {
        byHere(one);
        one.news.room.preference.muted = true;
        one.person.isAtComputer = false;
    });
    // --- not now
    row("do not disturb", Verdict::Disturbing, [](Case& one) { one.person.doNotDisturb = true; });
    row("do not disturb, not even for mentions", Verdict::Disturbing, [](Case& one) {
        one.person.doNotDisturb = true;
        one.news.isMention = true;
    });
    row("in quiet hours", Verdict::Disturbing, [](Case& one) {
        one.person.attention.quiet = { .days = { Qt::Monday }, .from = 600, .to = 800 };
    });
    row("before quiet hours", Verdict::Announce, [](Case& one) {
        one.person.attention.quiet = { .days = { Qt::Monday }, .from = 721, .to = 800 };
    });
}

void TestAttention::verdicts()
{
    QFETCH(const Change, change);
    QFETCH(const Verdict, verdict);
    Case one = ordinary();
    change(one);
    QCOMPARE(judge(one.news, one.person), verdict);
}

void TestAttention::quietHours_data()
{
    QTest::addColumn<QList<int>>("days");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QTime>("time"); // of Monday, 23 November 2026
    QTest::addColumn<bool>("quiet");
    const QList<int> monday { Qt::Monday };
    const QList<int> sunday { Qt::Sunday };
    QTest::newRow("none") << QList<int>() << 0 << 0 << QTime(3, 0) << false;
    QTest::newRow("the first minute") << monday << 540 << 600 << QTime(9, 0) << true;
    QTest::newRow("the one before") << monday << 540 << 600 << QTime(8, 59, 59) << false;
    QTest::newRow("the last minute") << monday << 540 << 600 << QTime(9, 59, 59) << true;
    QTest::newRow("the one after") << monday << 540 << 600 << QTime(10, 0) << false;
    QTest::newRow("on another day") << sunday << 540 << 600 << QTime(9, 30) << false;
    QTest::newRow("the evening they begin") << monday << 1320 << 420 << QTime(22, 0) << true;
    QTest::newRow("the night from the day before") << sunday << 1320 << 420 << QTime(6, 59) << true;
    QTest::newRow("the morning after it") << sunday << 1320 << 420 << QTime(7, 0) << false;
    QTest::newRow("the night before the first day")
        << monday << 1320 << 420 << QTime(6, 59) << false;
    QTest::newRow("noon between two nights")
        << QList<int> { Qt::Sunday, Qt::Monday } << 1320 << 420 << QTime(12, 0) << false;
    QTest::newRow("the whole day") << monday << 0 << 0 << QTime(23, 59) << true;
    QTest::newRow("a whole day from noon to noon") << sunday << 720 << 720 << QTime(11, 59) << true;
    QTest::newRow("and then it is over") << sunday << 720 << 720 << QTime(12, 0) << false;
}

void TestAttention::quietHours()
{
    QFETCH(const QList<int>, days);
    QFETCH(const int, from);
    QFETCH(const int, to);
    QFETCH(const QTime, time);
    QFETCH(const bool, quiet);
    const QuietHours hours { .days = days, .from = from, .to = to };
    QCOMPARE(isQuiet(hours, QDateTime(QDate(2026, 11, 23), time)), quiet);
}

void TestAttention::theRoomComesBeforeTheWorkspace()
{
    Attention attention;
    replica::RoomState state;
    QCOMPARE(levelOf(attention, state), NotifyLevel::Mentions);
    attention.level = NotifyLevel::Nothing;
    QCOMPARE(levelOf(attention, state), NotifyLevel::Nothing);
    state.preference.notify = NotifyLevel::All;
    QCOMPARE(levelOf(attention, state), NotifyLevel::All);
}

void TestAttention::whatIsRead()
{
    Case one = ordinary();
    one.news.message.parentId = start;
    one.news.message.alsoInRoom = true;
    QVERIFY(!isRead(one.news.message, one.news.room, {}));
    const FollowedThread thread {
        .messageId = start, .roomId = room, .following = true, .readPosition = 5'000
    };
    QVERIFY(isRead(one.news.message, one.news.room, thread)); // either place is enough
    one.news.room.readPosition = 5'000;
    QVERIFY(isRead(one.news.message, one.news.room, {}));
}

QTEST_GUILESS_MAIN(TestAttention)
#include "test_attention.moc"
