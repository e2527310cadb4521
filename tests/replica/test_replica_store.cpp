// SPDX-License-Identifier: Apache-2.0
#include "core/storage/connection.h"
#include "tests/replica/replica_fixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace hearth;
using namespace hearth::replica;
using namespace hearth::test;
using namespace Qt::StringLiterals;

/// The local copy: what a batch does to it, and what it keeps true whatever comes in whatever
/// order.
class TestReplicaStore : public QObject, private ReplicaFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void startsEmpty();
    void takesTheSnapshot();
    void applyingTwiceChangesNothing();
    void olderRevisionsAreIgnored();
    void anAnswerNeverUndoesAnEventOfTheSameRevision();
    void messagesOfInvisibleRoomsAreIgnored();
    void unknownEventTypesAreSkipped();
    void whatIsHalfUnderstoodIsRemembered();
    void aStalePageOfHistoryIsDropped();
    void roomsThatAreGoneArePurged();
    void newAccessEmptiesTheRoom();
    void aRoomSeenFromItsCreationIsComplete();
    void aRoomWithHistoryOlderThanItsAccessIsFetched();
    void aRoomMadeHereIsKeptWhenItIsListed();
    void anImportedMessageMayChangeItsPosition();
    void manyChangesAreNotListed();
    void aDamagedFileIsSetAside();
    void anotherVersionIsFetchedAgain();
    void failedBatchesLeaveNothing();
};

void TestReplicaStore::startsEmpty()
{
    QVERIFY(!m_store->point().cursor);
    QCOMPARE(m_reader->snapshot({}).error().code, ErrorCode::Unavailable);
    QVERIFY(
        m_reader->page({ .room = general, .parent = {}, .anchor = {} }).value().messages.isEmpty());
}

void TestReplicaStore::takesTheSnapshot()
{
    const Changes changes = apply(snapshot());
    QVERIFY(changes.everything);
    const Snapshot copy = m_reader->snapshot({}).value();
    QCOMPARE(copy.workspace.name, u"Workshop"_s);
    QCOMPARE(copy.self, ada);
    QCOMPARE(copy.members.size(), 2);
    QCOMPARE(copy.rooms.size(), 2);
    QVERIFY(reopen());
    QCOMPARE(m_store->point().cursor, u"10"_s);
    QCOMPARE(m_store->point().covered, 10);
    QCOMPARE(m_store->fills().size(), 2);
}

void TestReplicaStore::applyingTwiceChangesNothing()
{
    apply(snapshot());
    fill(general, {}, {}, false);
    const protocol::SyncBatch news = batch(
        11, { messageEvent(11, message(general, 2000)), messageEvent(12, message(general, 3000)) });
    QCOMPARE(apply(news).messages.size(), 2);
    const Snapshot before = m_reader->snapshot({}).value();
    QVERIFY(apply(news).isEmpty());
    const Snapshot after = m_reader->snapshot({}).value();
    QCOMPARE(toJson(after.members), toJson(before.members));
    QCOMPARE(state(general).unread, 2);
    QCOMPARE(shown(general), (QList<Position> { 2000, 3000 }));
}

void TestReplicaStore::olderRevisionsAreIgnored()
{
    apply(snapshot());
    fill(general, {}, {}, false);
    Message edited = message(general, 2000, u"second"_s);
    edited.revision = 2;
    apply(batch(11, { messageEvent(11, edited) }));
    QVERIFY(apply(batch(12, { messageEvent(12, message(general, 2000, u"first"_s)) }))
            .messages.isEmpty());
    QCOMPARE(m_reader->message(edited.id).value().body, u"second"_s);

    Room renamed = room(general, u"renamed"_s);
    renamed.revision = 3;
    apply(batch(13, { roomEvent(13, renamed, EventType::ChannelUpdated) }));
    apply(batch(14, { roomEvent(14, room(general, u"general"_s), EventType::ChannelUpdated) }));
    QCOMPARE(state(general).room.name, u"renamed"_s);
}

void TestReplicaStore::anAnswerNeverUndoesAnEventOfTheSameRevision()
{
    apply(snapshot());
    fill(general, {}, {}, false);
    Message liked = message(general, 2000);
    liked.reactions = { { .emoji = u"👍"_s, .memberIds = { ada } } };
    apply(batch(11, { messageEvent(11, liked, EventType::ReactionToggled) }));
    QVERIFY(m_store->apply(message(general, 2000)));
    QCOMPARE(m_reader->message(liked.id).value().reactions.size(), 1);
    // The same revision pushed later is newer: reactions do not raise it.
    apply(batch(12, { messageEvent(12, message(general, 2000), EventType::ReactionToggled) }));
    QCOMPARE(m_reader->message(liked.id).value().reactions.size(), 0);
}

void TestReplicaStore::messagesOfInvisibleRoomsAreIgnored()
{
    apply(snapshot({ general }));
    QVERIFY(apply(batch(11, { messageEvent(11, message(lab, 2000)) })).isEmpty());
    QCOMPARE(m_reader->message(message(lab, 2000).id).error().code, ErrorCode::NotFound);
}

void TestReplicaStore::unknownEventTypesAreSkipped()
{
    apply(snapshot());
    Event strange = messageEvent(11, message(general, 2000));
    strange.type = u"message.levitated"_s;
    QVERIFY(apply(batch(11, { strange })).isEmpty());
    QCOMPARE(m_store->point().covered, 11);
    QVERIFY(m_store->point().skippedUnknown);
}

/// A kind of message that this program takes for another one, say.
void TestReplicaStore::whatIsHalfUnderstoodIsRemembered()
{
    apply(snapshot());
    QVERIFY(!m_store->point().skippedUnknown);
    protocol::SyncBatch half = batch(11, { messageEvent(11, message(general, 2000)) });
    half.hasUnknown = true;
    apply(half);
    QVERIFY(m_store->point().skippedUnknown);
    QCOMPARE(m_store->point().covered, 11);
}

void TestReplicaStore::aStalePageOfHistoryIsDropped()
{
    apply(snapshot());
    fill(general, {}, { message(general, 5000) }, true);
    QVERIFY(fill(general, {}, { message(general, 4000) }, true).isEmpty());
    QVERIFY(fill(general, 6000, { message(general, 4000) }, true).isEmpty());
    QCOMPARE(m_store->fills().value(general).oldest, 5000);
    QVERIFY(fill(named<RoomId>("elsewhere"), {}, {}, false).isEmpty());
}

void TestReplicaStore::roomsThatAreGoneArePurged()
{
    apply(snapshot());
    fill(general, {}, { message(general, 5000) }, false);
    fill(lab, {}, { message(lab, 5001) }, false);
    protocol::SyncBatch news = batch(11, { messageEvent(11, message(lab, 6000)) });
    news.visibleRooms = QList<protocol::VisibleRoom> { { .id = general, .since = 1 } };
    const Changes changes = apply(news);
    QCOMPARE(changes.purged, (QSet { lab }));
    QVERIFY(changes.messages.isEmpty());
    QVERIFY(shown(lab).isEmpty());
    QCOMPARE(m_reader->message(message(lab, 5001).id).error().code, ErrorCode::NotFound);
    QCOMPARE(m_reader->roomStates({}).value().size(), 1);
    QCOMPARE(shown(general), (QList<Position> { 5000 }));

    Event deleted = bareEvent(12, EventType::ChannelDeleted);
    deleted.entityId = general.toString();
    QCOMPARE(apply(batch(12, { deleted })).purged, (QSet { general }));
    QVERIFY(m_store->fills().isEmpty());
}

void TestReplicaStore::newAccessEmptiesTheRoom()
{
    apply(snapshot());
    fill(lab, {}, { message(lab, 5000) }, false);
    protocol::SyncBatch news = batch(11, {});
    news.visibleRooms = QList<protocol::VisibleRoom> { { .id = general, .since = 1 },
        { .id = lab, .since = 11 } };
    const Changes changes = apply(news);
    QVERIFY(changes.manyMessages.contains(lab));
    QVERIFY(shown(lab).isEmpty());
    QVERIFY(m_reader->page({ .room = lab, .parent = {}, .anchor = {} }).value().missing);
    fill(lab, {}, { message(lab, 5000), message(lab, 5500) }, false);
    QCOMPARE(shown(lab), (QList<Position> { 5000, 5500 }));
}

void TestReplicaStore::aRoomSeenFromItsCreationIsComplete()
{
    apply(snapshot({ general }));
    protocol::SyncBatch news = batch(11,
        { roomEvent(11, room(lab, u"lab"_s), EventType::ChannelCreated),
            messageEvent(12, message(lab, 5000)) });
    news.visibleRooms = QList<protocol::VisibleRoom> { { .id = general, .since = 1 },
        { .id = lab, .since = 11 } };
    apply(news);
    QVERIFY(m_store->fills().value(lab).complete);
    QCOMPARE(shown(lab), (QList<Position> { 5000 }));
    QCOMPARE(state(lab).unread, 1);
}

/// Made and then imported into while this device was away: the import's messages come without
/// events.
void TestReplicaStore::aRoomWithHistoryOlderThanItsAccessIsFetched()
{
    apply(snapshot({ general }));
    protocol::SyncBatch news = batch(11,
        { roomEvent(11, room(lab, u"lab"_s), EventType::ChannelCreated),
            messageEvent(12, message(lab, 5000)), bareEvent(13, EventType::ImportCompleted) });
    news.visibleRooms = QList<protocol::VisibleRoom> { { .id = general, .since = 1 },
        { .id = lab, .since = 13 } };
    apply(news);
    QVERIFY(!m_store->fills().value(lab).complete);
}

void TestReplicaStore::aRoomMadeHereIsKeptWhenItIsListed()
{
    apply(snapshot({ general }));
    QVERIFY(m_store->apply(room(lab, u"lab"_s)));
    QVERIFY(m_store->apply(message(lab, 5000, u"first"_s, ada)));
    QCOMPARE(shown(lab), (QList<Position> { 5000 }));
    protocol::SyncBatch news = batch(11,
        { roomEvent(11, room(lab, u"lab"_s), EventType::ChannelCreated),
            messageEvent(12, message(lab, 5000, u"first"_s, ada)) });
    news.visibleRooms = QList<protocol::VisibleRoom> { { .id = general, .since = 1 },
        { .id = lab, .since = 11 } };
    const Changes changes = apply(news);
    QVERIFY(!changes.manyMessages.contains(lab));
    QCOMPARE(shown(lab), (QList<Position> { 5000 }));
    QCOMPARE(m_store->fills().value(lab).since, 11);
}

void TestReplicaStore::anImportedMessageMayChangeItsPosition()
{
    apply(snapshot());
    fill(general, {}, { message(general, 2000), message(general, 2001) }, false);
    // Undone and done again, the import found the first position taken by another message.
    Message moved = message(general, 2000);
    moved.position = 2001;
    apply(batch(11, { messageEvent(11, moved) }));
    QCOMPARE(shown(general), (QList<Position> { 2001 }));
    QCOMPARE(
        m_reader->page({ .room = general, .parent = {}, .anchor = {} }).value().messages.first().id,
        moved.id);
}

void TestReplicaStore::manyChangesAreNotListed()
{
    apply(snapshot());
    fill(general, {}, {}, false);
    QList<Event> events;
    for (qint64 i = 0; i < 300; ++i)
        events.append(messageEvent(11 + i, message(general, 2000 + i)));
    events.append(messageEvent(400, message(lab, 5000)));
    const Changes changes = apply(batch(11, events));
    QVERIFY(changes.manyMessages.contains(general));
    QCOMPARE(changes.messages.size(), 1);
    QCOMPARE(state(general).unread, 300);
}

void TestReplicaStore::aDamagedFileIsSetAside()
{
    m_reader.reset();
    m_store.reset();
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
    }
    QVERIFY(reopen());
    QVERIFY(!m_store->point().cursor);
    apply(snapshot());
    QCOMPARE(QDir(m_folder->path()).entryList({ u"replica.sqlite.damaged-*"_s }).size(), 1);
}

void TestReplicaStore::anotherVersionIsFetchedAgain()
{
    apply(snapshot());
    m_reader.reset();
    m_store.reset();
    {
        auto connection = storage::Connection::open({ .path = path(), .vfs = {} }).value();
        QVERIFY(connection->execute("PRAGMA user_version=99"));
    }
    QVERIFY(reopen());
    QVERIFY(!m_store->point().cursor);
    QVERIFY(QDir(m_folder->path()).entryList({ u"*.damaged-*"_s }).isEmpty());
}

void TestReplicaStore::failedBatchesLeaveNothing()
{
    apply(snapshot());
    fill(general, {}, {}, false);
    auto other = storage::Connection::open({ .path = path(), .vfs = {} }).value();
    QVERIFY(other->execute("CREATE TRIGGER refuse BEFORE INSERT ON message WHEN NEW.position = 3000"
                           " BEGIN SELECT RAISE(ABORT, 'no'); END"));
    QVERIFY(!m_store->apply(batch(11,
        { messageEvent(11, message(general, 2000)), messageEvent(12, message(general, 3000)) })));
    QCOMPARE(m_store->point().cursor, u"10"_s);
    QVERIFY(shown(general).isEmpty());
    QVERIFY(other->execute("DROP TRIGGER refuse"));
    apply(batch(11,
        { messageEvent(11, message(general, 2000)), messageEvent(12, message(general, 3000)) }));
    QCOMPARE(shown(general).size(), 2);
}

QTEST_GUILESS_MAIN(TestReplicaStore)
#include "test_replica_store.moc"
