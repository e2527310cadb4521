// SPDX-License-Identifier: Apache-2.0
#include "localserver/events/cursor.h"
#include "localserver/store/workspace_store.h"
#include "tests/support/api_fixture.h"

#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;
using protocol::SyncBatch;

/// Following a workspace: pulling from a cursor until nothing is left, then live, without a gap, a
/// repetition, or a word too much.
class TestSync : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_api = std::make_unique<test::ApiFixture>(); }
    void cleanup() { m_api.reset(); }
    void withoutCursorThereIsASnapshot();
    void pullingGivesWhatChangedSince();
    void pullsComeInPages();
    void replayFromZeroIsTheState();
    void whatOneMayNotSeeIsLeftOut();
    void accessGivenAndTaken();
    void pushesContinueWhereTheAnswerEnds();
    void subscribingWhileOthersWriteMissesNothing();
    void aLongGapIsPulledFirst();
    void silentStretchesAreCoveredLater();
    void unsubscribedMeansSilence();
    void subscribingAgainReplaces();
    void tooMuchAtOnceIsLagged();
    void manyRoomsInOneCommit();

private:
    SyncBatch pull(const QString& who, std::optional<QString> cursor, qint64 limit = 500);
    /// From a cursor to the end.
    QList<Event> pullAll(const QString& who, QString cursor, qint64 limit);
    /// Messages by `second` that, but for the first, share one commit.
    void sendTogether(const QList<QByteArray>& messages);

    std::unique_ptr<test::ApiFixture> m_api;
};

SyncBatch TestSync::pull(const QString& who, std::optional<QString> cursor, qint64 limit)
{
    const auto batch = m_api->person(who).call(
        protocol::syncPull, { .cursor = std::move(cursor), .limit = limit }, m_api->workspace());
    if (!batch)
        qFatal("%s", qPrintable(batch.error().message));
    return *batch;
}

QList<Event> TestSync::pullAll(const QString& who, QString cursor, qint64 limit)
{
    QList<Event> out;
    while (true) {
        const SyncBatch batch = pull(who, cursor, limit);
        out += batch.events;
        cursor = batch.cursor;
        if (!batch.more)
            return out;
    }
}

void TestSync::sendTogether(const QList<QByteArray>& messages)
{
    QList<qint64> requests;
    // While the file is held by somebody else everything queues up.
    m_api->edit([&](server::WorkspaceStore&) -> Result<void> {
        for (const QByteArray& message : messages)
            requests.append(m_api->send(u"second"_s, u"message.create"_s, message));
        return {};
    });
    for (const qint64 request : requests)
        QVERIFY(m_api->person(u"second"_s).answerTo(request).isGood());
}

namespace {

QStringList typesOf(const QList<Event>& events)
{
    QStringList out;
    for (const Event& event : events)
        out.append(event.type);
    return out;
}

QList<RoomId> idsOf(const QList<protocol::VisibleRoom>& rooms)
{
    QList<RoomId> out;
    for (const protocol::VisibleRoom& room : rooms)
        out.append(room.id);
    return out;
}

server::Cursor changed(const QString& cursor, const std::function<void(server::Cursor&)>& change)
{
    server::Cursor out = *server::Cursor::fromString(cursor);
    change(out);
    return out;
}

/// Whether the stretches follow each other without a gap and without an overlap, from after `last`
/// on.
bool isGapless(const QList<SyncBatch>& batches, qint64 last)
{
    for (const SyncBatch& batch : batches) {
        if (batch.from != last + 1 || batch.to < last)
            return false;
        last = batch.to;
    }
    return true;
}

} // namespace

void TestSync::withoutCursorThereIsASnapshot()
{
    m_api->say(u"member"_s, u"general"_s, u"hello"_s);
    QVERIFY(m_api
            ->call(u"second"_s, u"read.advance"_s,
                R"({"roomId":"$general","position":9007199254740991})")
            .isGood());
    const SyncBatch batch = pull(u"second"_s, std::nullopt);
    QVERIFY(batch.reset && !batch.more && batch.events.isEmpty());
    QCOMPARE(batch.from, 1);
    QCOMPARE(batch.workspace->name, u"Team"_s);
    QCOMPARE(batch.memberId->toString(), m_api->named(u"second"_s));
    QCOMPARE(batch.members->size(), 6);
    QCOMPARE(batch.rooms->size(), 3); // general, lobby, direct; not secret
    QCOMPARE(batch.visibleRooms->size(), 3);
    QCOMPARE(batch.readMarks->size(), 1);
    QVERIFY(pull(u"second"_s, batch.cursor).events.isEmpty());
    const SyncBatch guest = pull(u"guest"_s, std::nullopt);
    QCOMPARE(guest.rooms->size(), 1);
    QCOMPARE(guest.rooms->front().name, u"lobby"_s);
}

void TestSync::pullingGivesWhatChangedSince()
{
    const QString cursor = pull(u"member"_s, std::nullopt).cursor;
    m_api->say(u"second"_s, u"general"_s, u"hello"_s);
    QVERIFY(m_api
            ->call(u"second"_s, u"message.update"_s,
                R"({"id":"$hello","body":"bye","baseRevision":1})")
            .isGood());
    const SyncBatch batch = pull(u"member"_s, cursor);
    QCOMPARE(typesOf(batch.events), (QStringList { u"message.created"_s, u"message.updated"_s }));
    // Events carry what is, not what was.
    QCOMPARE(batch.events.front().message->body, u"bye"_s);
    QCOMPARE(batch.events.front().actorId->toString(), m_api->named(u"second"_s));
    QCOMPARE(batch.events.front().roomId->toString(), m_api->named(u"general"_s));
    QVERIFY(!batch.reset && !batch.visibleRooms && !batch.rooms);
    QVERIFY(m_api->call(u"second"_s, u"message.remove"_s, R"({"id":"$hello"})").isGood());
    // Deletion is deletion: nothing of the log still says it.
    for (const Event& event : pull(u"member"_s, cursor).events)
        QVERIFY(event.message->body.isEmpty() && event.message->deletedAt);
}

void TestSync::pullsComeInPages()
{
    m_api->say(u"second"_s, u"lobby"_s, u"here"_s); // in the channel from now on
    const QString cursor = pull(u"member"_s, std::nullopt).cursor;
    for (int i = 0; i < 7; ++i)
        m_api->say(u"second"_s, i % 2 == 0 ? u"general"_s : u"lobby"_s, u"m%1"_s.arg(i));
    const SyncBatch first = pull(u"member"_s, cursor, 3);
    QCOMPARE(first.events.size(), 3);
    QVERIFY(first.more);
    QCOMPARE(first.to, first.from + 2);
    QCOMPARE(pullAll(u"member"_s, cursor, 3).size(), 7);
    QCOMPARE(pullAll(u"member"_s, cursor, 1).size(), 7);
    // The guest sees every other one, and gets as far.
    QCOMPARE(pullAll(u"guest"_s, cursor, 2).size(), 3);
    QCOMPARE(m_api->call(u"member"_s, u"sync.pull"_s, R"({"limit":0})").status, 400);
    QCOMPARE(m_api->call(u"member"_s, u"sync.pull"_s, R"({"limit":1001})").status, 400);
}

void TestSync::replayFromZeroIsTheState()
{
    m_api->say(u"second"_s, u"general"_s, u"hello"_s);
    QVERIFY(m_api
            ->call(
                u"admin"_s, u"channel.update"_s, R"({"id":"$lobby","topic":"t","baseRevision":1})")
            .isGood());
    const SyncBatch snapshot = pull(u"member"_s, std::nullopt);
    const QString zero = changed(snapshot.cursor, [](server::Cursor& cursor) {
        cursor.seq = cursor.accessVersion = 0;
        cursor.witness.reset();
    }).toString();
    QHash<RoomId, Room> rooms;
    QHash<MemberId, Member> members;
    for (const Event& event : pullAll(u"member"_s, zero, 2)) {
        if (event.room)
            rooms.insert(event.room->id, *event.room);
        if (event.member)
            members.insert(event.member->id, *event.member);
    }
    for (const Room& room : *snapshot.rooms) {
        if (room.isChannel())
            QCOMPARE(rooms.value(room.id), room);
    }
    for (const Member& member : *snapshot.members)
        QCOMPARE(members.value(member.id), member);
}

void TestSync::whatOneMayNotSeeIsLeftOut()
{
    const QString cursor = pull(u"owner"_s, std::nullopt).cursor;
    m_api->say(u"admin"_s, u"secret"_s, u"hidden"_s);
    m_api->say(u"member"_s, u"direct"_s, u"whisper"_s);
    QVERIFY(m_api
            ->call(u"member"_s, u"read.advance"_s,
                R"({"roomId":"$direct","position":9007199254740991})")
            .isGood());
    const SyncBatch owner = pull(u"owner"_s, cursor);
    QVERIFY(owner.events.isEmpty());
    QCOMPARE(owner.to, owner.from + 2); // looked at, and left out
    QCOMPARE(typesOf(pull(u"admin"_s, cursor).events), QStringList { u"message.created"_s });
    QCOMPARE(typesOf(pull(u"member"_s, cursor).events),
        (QStringList { u"message.created"_s, u"read.advanced"_s }));
    QCOMPARE(typesOf(pull(u"second"_s, cursor).events), QStringList { u"message.created"_s });
}

void TestSync::accessGivenAndTaken()
{
    const QString cursor = pull(u"guest"_s, std::nullopt).cursor;
    QVERIFY(m_api->call(u"owner"_s, u"member.updateRole"_s, R"({"id":"$guest","role":"member"})")
            .isGood());
    const SyncBatch given = pull(u"guest"_s, cursor);
    QVERIFY(given.visibleRooms && !given.reset);
    QCOMPARE(given.visibleRooms->size(), 2);
    QVERIFY(idsOf(*given.visibleRooms).contains(m_api->id<RoomId>(u"general"_s)));
    // Known now, so not said again.
    QVERIFY(!pull(u"guest"_s, given.cursor).visibleRooms);
    QVERIFY(m_api->call(u"owner"_s, u"member.updateRole"_s, R"({"id":"$guest","role":"guest"})")
            .isGood());
    m_api->say(u"member"_s, u"general"_s, u"unseen"_s);
    const SyncBatch taken = pull(u"guest"_s, given.cursor, 1);
    QVERIFY(taken.visibleRooms->isEmpty()); // who becomes a guest leaves every public channel
    QVERIFY(taken.more);
    const SyncBatch rest = pull(u"guest"_s, taken.cursor);
    QVERIFY(!rest.visibleRooms && rest.events.isEmpty());
    // A new public channel is new to everybody but guests.
    const QString member = pull(u"member"_s, std::nullopt).cursor;
    QVERIFY(
        m_api->call(u"owner"_s, u"channel.create"_s, R"({"id":"$new","name":"fresh"})").isGood());
    const SyncBatch fresh = pull(u"member"_s, member);
    QCOMPARE(typesOf(fresh.events), QStringList { u"channel.created"_s });
    QCOMPARE(fresh.visibleRooms->size(), 4);
    QVERIFY(!pull(u"guest"_s, rest.cursor).visibleRooms);
}

void TestSync::pushesContinueWhereTheAnswerEnds()
{
    m_api->say(u"second"_s, u"general"_s, u"before"_s);
    m_api->settle();
    test::ApiPerson& member = m_api->person(u"member"_s);
    const SyncBatch start = member.follow(m_api->workspace());
    m_api->forgetPushes();
    for (const QString& text : { u"one"_s, u"two"_s, u"three"_s })
        m_api->say(u"second"_s, u"general"_s, text);
    m_api->settle();
    QVERIFY(isGapless(member.pushed(), start.to));
    QCOMPARE(m_api->seenBy(u"member"_s), QStringList(3, u"message.created"_s));
    QCOMPARE(member.events().front().message->body, u"one"_s);
    // What was pushed need not be pulled, and its cursor is as good as a pulled one.
    QVERIFY(pull(u"member"_s, member.pushed().last().cursor).events.isEmpty());
    QVERIFY(!pull(u"member"_s, member.pushed().last().cursor).reset);
}

void TestSync::subscribingWhileOthersWriteMissesNothing()
{
    constexpr int messages = 60;
    test::ApiPerson& writer = m_api->person(u"second"_s);
    test::ApiPerson& reader = m_api->person(u"member"_s);
    QVERIFY(m_api->call(u"member"_s, u"events.unsubscribe"_s, "{}").isGood());
    m_api->settleWithout(u"member"_s);
    reader.forgetPushes();
    const QString cursor = pull(u"admin"_s, std::nullopt).cursor;
    QList<qint64> requests;
    QList<SyncBatch> stretches;
    for (int i = 0; i < messages; ++i) {
        requests.append(m_api->send(
            u"second"_s, u"message.create"_s, R"({"id":"$new","roomId":"$general","body":"x"})"));
        if (i == messages / 2)
            stretches = { reader.follow(m_api->workspace(), cursor) };
    }
    for (const qint64 request : requests)
        QVERIFY(writer.answerTo(request).isGood());
    m_api->settle();
    stretches += reader.pushed();
    QVERIFY(isGapless(stretches, server::Cursor::fromString(cursor)->seq));
    qsizetype seen = 0;
    for (const SyncBatch& batch : stretches)
        seen += typesOf(batch.events).count(u"message.created"_s);
    QCOMPARE(seen, messages);
}

void TestSync::aLongGapIsPulledFirst()
{
    const QString cursor = pull(u"member"_s, std::nullopt).cursor;
    for (int i = 0; i < 5; ++i)
        m_api->say(u"second"_s, u"general"_s, u"m%1"_s.arg(i));
    test::ApiPerson& member = m_api->person(u"member"_s);
    QVERIFY(m_api->call(u"member"_s, u"events.unsubscribe"_s, "{}").isGood());
    m_api->settleWithout(u"member"_s);
    member.forgetPushes();
    const auto first = member.call(
        protocol::eventsSubscribe, { .cursor = cursor, .limit = 2 }, m_api->workspace());
    QVERIFY(first->more);
    // Not live yet: nothing is pushed until the rest was pulled.
    m_api->say(u"second"_s, u"general"_s, u"later"_s);
    m_api->settleWithout(u"member"_s);
    QVERIFY(member.pushed().isEmpty());
    SyncBatch batch = *first;
    while (batch.more)
        batch = pull(u"member"_s, batch.cursor, 2);
    m_api->say(u"second"_s, u"general"_s, u"live"_s);
    m_api->settle();
    QVERIFY(isGapless(member.pushed(), batch.to));
    QCOMPARE(m_api->seenBy(u"member"_s), QStringList { u"message.created"_s });
}

void TestSync::silentStretchesAreCoveredLater()
{
    test::ApiPerson& owner = m_api->person(u"owner"_s);
    const SyncBatch start = owner.follow(m_api->workspace());
    m_api->startWatching();
    const qint64 last = pull(u"owner"_s, start.cursor).to;
    m_api->say(u"admin"_s, u"secret"_s, u"hidden"_s);
    m_api->say(u"admin"_s, u"secret"_s, u"hidden too"_s);
    m_api->say(u"member"_s, u"general"_s, u"open"_s);
    m_api->settle();
    // Nothing is sent about what one may not see, and yet no number is missing.
    QVERIFY(isGapless(owner.pushed(), last));
    QCOMPARE(owner.pushed().front().to, last + 3);
    QCOMPARE(m_api->seenBy(u"owner"_s), QStringList { u"message.created"_s });
}

void TestSync::unsubscribedMeansSilence()
{
    QVERIFY(m_api->call(u"member"_s, u"events.unsubscribe"_s, "{}").isGood());
    m_api->forgetPushes();
    m_api->say(u"second"_s, u"general"_s, u"unheard"_s);
    m_api->settleWithout(u"member"_s);
    QVERIFY(m_api->person(u"member"_s).pushed().isEmpty());
    // Twice does no harm.
    QVERIFY(m_api->call(u"member"_s, u"events.unsubscribe"_s, "{}").isGood());
}

void TestSync::subscribingAgainReplaces()
{
    test::ApiPerson& member = m_api->person(u"member"_s);
    const SyncBatch start = member.follow(m_api->workspace());
    const SyncBatch again = member.follow(m_api->workspace());
    m_api->forgetPushes();
    m_api->say(u"second"_s, u"general"_s, u"once"_s);
    m_api->settle();
    QCOMPARE(start.to, again.to);
    QVERIFY(isGapless(member.pushed(), again.to));
}

void TestSync::tooMuchAtOnceIsLagged()
{
    constexpr int replies = 600; // two events each, and however the queue is cut, one commit has
                                 // half of them
    m_api->say(u"member"_s, u"general"_s, u"start"_s);
    m_api->startWatching();
    test::ApiPerson& member = m_api->person(u"member"_s);
    const QString cursor = pull(u"admin"_s, std::nullopt).cursor;
    QList<QByteArray> all;
    for (int i = 0; i < replies; ++i)
        all.append(R"({"id":"$new","roomId":"$general","parentId":"$start","body":"x"})");
    sendTogether(all);
    QTRY_VERIFY(member.lagged() > 0);
    QCOMPARE(typesOf(pullAll(u"member"_s, cursor, 1000)).count(u"message.created"_s), replies);
    // The pull to the end brought it back to life.
    member.forgetPushes();
    const qint64 last = pull(u"member"_s, std::nullopt).to;
    m_api->say(u"second"_s, u"general"_s, u"live"_s);
    m_api->settle();
    QVERIFY(isGapless(member.pushed(), last));
    QCOMPARE(m_api->seenBy(u"member"_s), QStringList { u"message.created"_s });
}

void TestSync::manyRoomsInOneCommit()
{
    constexpr int rooms = 140; // however the queue is cut, one commit has more audiences than a
                               // mask has bits
    QList<QByteArray> all;
    for (int i = 0; i < rooms; ++i) {
        const QByteArray id = RoomId::generate(m_api->clock(), m_api->random()).uuid.toText();
        const QByteArray args = R"({"id":")" + id + R"(","name":"r)" + QByteArray::number(i)
            + "\"}";
        QVERIFY(m_api->call(u"owner"_s, u"channel.create"_s, args).isGood());
        all.append(R"({"id":"$new","body":"x","roomId":")" + id + "\"}");
    }
    m_api->startWatching();
    test::ApiPerson& member = m_api->person(u"member"_s);
    const qint64 last = pull(u"admin"_s, std::nullopt).to;
    sendTogether(all);
    m_api->settle();
    QVERIFY(isGapless(member.pushed(), last));
    // What was said, and that its author has joined.
    QCOMPARE(m_api->seenBy(u"member"_s).count(u"message.created"_s), 2 * rooms);
    QCOMPARE(m_api->seenBy(u"guest"_s).size(), 0);
}

QTEST_GUILESS_MAIN(TestSync)
#include "test_sync.moc"
