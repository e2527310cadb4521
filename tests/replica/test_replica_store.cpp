// SPDX-License-Identifier: Apache-2.0
#include "core/replica/replica_reader.h"
#include "core/replica/replica_store.h"
#include "tests/replica/sample.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace hearth;
using namespace hearth::replica;
using namespace hearth::test;
using namespace Qt::StringLiterals;
using protocol::MessagePage;
using protocol::PageDirection;

/// The local copy: what a batch does to it, what pages show of it, and what it keeps true whatever comes in whatever order.
class TestReplicaStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void startsEmpty();
    void takesTheSnapshot();
    void applyingTwiceChangesNothing();
    void olderRevisionsAreIgnored();
    void anAnswerNeverUndoesAnEventOfTheSameRevision();
    void messagesOfInvisibleRoomsAreIgnored();
    void unknownEventTypesAreSkipped();
    void pagesEndAtTheEdge();
    void pagesGoBothWays();
    void pagesAroundAPosition();
    void deletedMessagesStayOnlyUnderTheirThread();
    void aStalePageOfHistoryIsDropped();
    void roomsThatAreGoneArePurged();
    void newAccessEmptiesTheRoom();
    void aRoomSeenFromItsCreationIsComplete();
    void aRoomMadeHereIsKeptWhenItIsListed();
    void anImportedMessageMayChangeItsPosition();
    void resetKeepsWhatCountsAsRead();
    void countsUnread();
    void countsMentions();
    void joinedMembersSeeHistoryAsRead();
    void importedRoomsStartRead();
    void pendingReadMarksCountAtOnce();
    void manyChangesAreNotListed();
    void aDamagedFileIsSetAside();
    void anotherVersionIsFetchedAgain();
    void failedBatchesLeaveNothing();

private:
    Changes apply(const protocol::SyncBatch& batch)
    {
        Result<Changes> changes = m_store->apply(batch);
        if (!changes)
            qFatal("%s", qPrintable(changes.error().message + changes.error().detail));
        return *changes;
    }
    Changes fill(RoomId room, std::optional<Position> anchor, const QList<Message>& messages, bool more)
    {
        return m_store->applyHistory(room, anchor, MessagePage { .messages = messages, .more = more }).value();
    }
    QList<Position> shown(RoomId room, std::optional<MessageId> parent = {})
    {
        QList<Position> positions;
        const Page page = m_reader->page({ .room = room, .parent = parent, .anchor = {} }).value();
        for (const Message& one : page.messages)
            positions.append(one.position);
        return positions;
    }
    RoomState state(RoomId room, const RoomOverlay& overlay = {})
    {
        const QList<RoomState> states = m_reader->roomStates(overlay).value();
        for (const RoomState& one : states) {
            if (one.room.id == room)
                return one;
        }
        return {};
    }
    Result<void> reopen()
    {
        m_reader = std::make_unique<ReplicaReader>(path());
        m_store.reset();
        HEARTH_TRY(m_store, ReplicaStore::open(path(), { 1'790'000'000'000'000 }));
        return {};
    }
    QString path() const { return m_folder->filePath(u"replica.sqlite"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ReplicaStore> m_store;
    std::unique_ptr<ReplicaReader> m_reader;
};

void TestReplicaStore::init()
{
    m_reader.reset();
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(reopen());
}

void TestReplicaStore::startsEmpty()
{
    QVERIFY(!m_store->point().cursor);
    QCOMPARE(m_reader->snapshot({}).error().code, ErrorCode::Unavailable);
    QVERIFY(m_reader->page({ .room = general, .parent = {}, .anchor = {} }).value().messages.isEmpty());
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
    QVERIFY(apply(batch(12, { messageEvent(12, message(general, 2000, u"first"_s)) })).messages.isEmpty());
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

void TestReplicaStore::pagesEndAtTheEdge()
{
    apply(snapshot());
    QVERIFY(m_reader->page({ .room = general, .parent = {}, .anchor = {} }).value().missing);
    fill(general, {}, { message(general, 5000), message(general, 6000) }, true);
    // An old message is edited: it comes by event although what lies between has not been fetched.
    Message old = message(general, 2000, u"edited"_s);
    old.revision = 2;
    apply(batch(11, { messageEvent(11, old, EventType::MessageUpdated) }));
    QCOMPARE(shown(general), (QList<Position> { 5000, 6000 }));
    const Page page = m_reader->page({ .room = general, .parent = {}, .anchor = {} }).value();
    QVERIFY(page.missing);
    QVERIFY(!page.more);

    // The page was on its way when the message was edited: the newer revision stays.
    const Changes filled = fill(general, 5000, { message(general, 2000), message(general, 3000) }, false);
    QVERIFY(filled.filled.contains(general));
    QVERIFY(filled.messages.isEmpty());
    QCOMPARE(shown(general), (QList<Position> { 2000, 3000, 5000, 6000 }));
    QCOMPARE(m_reader->message(old.id).value().body, u"edited"_s);
    QVERIFY(!m_reader->page({ .room = general, .parent = {}, .anchor = {} }).value().missing);
}

void TestReplicaStore::pagesGoBothWays()
{
    apply(snapshot());
    QList<Message> all;
    for (Position position = 1; position <= 25; ++position)
        all.append(message(general, 2000 + position));
    Message reply = message(general, 3000);
    reply.parentId = all.first().id;
    fill(general, {}, all + QList { reply }, false);

    PageQuery query { .room = general, .parent = {}, .anchor = {}, .limit = 10 };
    Page page = m_reader->page(query).value();
    QCOMPARE(page.messages.first().position, 2016);
    QCOMPARE(page.messages.last().position, 2025);
    QVERIFY(page.more);
    query.anchor = 2006;
    page = m_reader->page(query).value();
    QCOMPARE(page.messages.size(), 5);
    QVERIFY(!page.more);
    query.direction = PageDirection::After;
    page = m_reader->page(query).value();
    QCOMPARE(page.messages.first().position, 2007);
    QCOMPARE(page.messages.size(), 10);
    QVERIFY(page.more);
    QCOMPARE(shown(general, all.first().id), (QList<Position> { 3000 }));
}

void TestReplicaStore::pagesAroundAPosition()
{
    apply(snapshot());
    QList<Message> all;
    for (Position position = 1; position <= 25; ++position)
        all.append(message(general, 2000 + position));
    fill(general, {}, all, true);
    Page page = m_reader->pageAround(general, 2012, 6).value();
    QCOMPARE(page.messages.first().position, 2009);
    QCOMPARE(page.messages.last().position, 2015);
    QVERIFY(page.more && page.moreAfter && page.missing);
    page = m_reader->pageAround(general, 2025, 6).value();
    QCOMPARE(page.messages.last().position, 2025);
    QVERIFY(!page.moreAfter);
    page = m_reader->pageAround(general, 1, 6).value();
    QCOMPARE(page.messages.first().position, 2001);
    QVERIFY(!page.more);
}

void TestReplicaStore::deletedMessagesStayOnlyUnderTheirThread()
{
    apply(snapshot());
    fill(general, {}, { message(general, 2000), message(general, 3000) }, false);
    Message root = message(general, 2000, {});
    root.deletedAt = Timestamp { 9000 };
    root.revision = 2;
    root.replyCount = 1;
    Message alone = message(general, 3000, {});
    alone.deletedAt = Timestamp { 9000 };
    alone.revision = 2;
    const Changes changes = apply(batch(
        11, { messageEvent(11, root, EventType::MessageDeleted), messageEvent(12, alone, EventType::MessageDeleted) }));
    QCOMPARE(changes.messages.size(), 2);
    QCOMPARE(shown(general), (QList<Position> { 2000 }));
    QCOMPARE(state(general).unread, 0);
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
    news.visibleRooms = QList<protocol::VisibleRoom> { { .id = general, .since = 1 }, { .id = lab, .since = 11 } };
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
    protocol::SyncBatch news = batch(
        11, { roomEvent(11, room(lab, u"lab"_s), EventType::ChannelCreated), messageEvent(12, message(lab, 5000)) });
    news.visibleRooms = QList<protocol::VisibleRoom> { { .id = general, .since = 1 }, { .id = lab, .since = 11 } };
    apply(news);
    QVERIFY(m_store->fills().value(lab).complete);
    QCOMPARE(shown(lab), (QList<Position> { 5000 }));
    QCOMPARE(state(lab).unread, 1);
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
    news.visibleRooms = QList<protocol::VisibleRoom> { { .id = general, .since = 1 }, { .id = lab, .since = 11 } };
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
    QCOMPARE(m_reader->page({ .room = general, .parent = {}, .anchor = {} }).value().messages.first().id, moved.id);
}

void TestReplicaStore::resetKeepsWhatCountsAsRead()
{
    protocol::SyncBatch first = snapshot();
    (*first.rooms)[0].importId = named<ImportId>("import");
    apply(first);
    fill(general, {}, { message(general, 5000) }, false);
    QCOMPARE(state(general).unread, 0);
    apply(first);
    QVERIFY(shown(general).isEmpty());
    fill(general, {}, { message(general, 5000), message(general, 6000) }, false);
    QCOMPARE(state(general).unread, 1);
}

void TestReplicaStore::countsUnread()
{
    protocol::SyncBatch start = snapshot();
    start.readMarks = QList<ReadMark> { { .roomId = general, .position = 3000 } };
    apply(start);
    Message reply = message(general, 6000);
    reply.parentId = message(general, 4000).id;
    Message deleted = message(general, 7000, {});
    deleted.deletedAt = Timestamp { 8000 };
    Message notice = message(general, 8000);
    notice.kind = MessageKind::Notice;
    fill(general, {},
        { message(general, 2500), message(general, 3000), message(general, 4000),
            message(general, 5000, u"mine"_s, ada), reply, deleted, notice },
        false);
    QCOMPARE(state(general).unread, 1);
    QCOMPARE(state(general).readPosition, 3000);
    QCOMPARE(state(general).lastPosition, 8000);

    Event read = bareEvent(11, EventType::ReadAdvanced);
    read.readMark = ReadMark { .roomId = general, .position = 4000 };
    read.entityId = general.toString();
    QVERIFY(apply(batch(11, { read })).rooms.contains(general));
    QCOMPARE(state(general).unread, 0);
    // Marks never go back.
    read.seq = 12;
    read.readMark->position = 100;
    apply(batch(12, { read }));
    QCOMPARE(state(general).readPosition, 4000);
}

void TestReplicaStore::countsMentions()
{
    apply(snapshot());
    const QString name = u"<@%1>"_s.arg(ada.toString());
    fill(general, {},
        { message(general, 2000, u"hi "_s + name), message(general, 2001, u"<!channel> all"_s),
            message(general, 2002, u"`"_s + name + u"`"_s), message(general, 2003, u"hi <@%1>"_s.arg(bob.toString())),
            message(general, 2004, name, ada) },
        false);
    QCOMPARE(state(general).unread, 4);
    QCOMPARE(state(general).mentions, 2);
}

void TestReplicaStore::joinedMembersSeeHistoryAsRead()
{
    apply(snapshot());
    fill(general, {}, { message(general, joinedAt - 500), message(general, joinedAt + 500) }, false);
    QCOMPARE(state(general).unread, 1);

    // A private room that one is let into later brings its past along, but not as news.
    const RoomId secret = named<RoomId>("secret");
    protocol::SyncBatch news = batch(11, { roomEvent(11, room(secret, u"secret"_s), EventType::ChannelUpdated) });
    news.visibleRooms = QList<protocol::VisibleRoom> { { .id = general, .since = 1 }, { .id = lab, .since = 1 },
        { .id = secret, .since = 11 } };
    apply(news);
    fill(secret, {}, { message(secret, 4000) }, false);
    QCOMPARE(state(secret).unread, 0);
    apply(batch(12, { messageEvent(12, message(secret, 5000)) }));
    QCOMPARE(state(secret).unread, 1);
}

void TestReplicaStore::importedRoomsStartRead()
{
    protocol::SyncBatch start = snapshot();
    (*start.rooms)[0].importId = named<ImportId>("import");
    (*start.rooms)[1].importId = named<ImportId>("import");
    start.readMarks = QList<ReadMark> { { .roomId = lab, .position = 4000 } };
    apply(start);
    fill(general, {}, { message(general, 4000), message(general, 5000) }, false);
    QCOMPARE(state(general).unread, 0);
    // Unless a mark says how far it has been read.
    fill(lab, {}, { message(lab, 4001), message(lab, 5001) }, false);
    QCOMPARE(state(lab).unread, 2);
}

void TestReplicaStore::pendingReadMarksCountAtOnce()
{
    apply(snapshot());
    fill(general, {}, { message(general, 2000), message(general, 3000), message(general, 4000) }, false);
    RoomOverlay overlay;
    overlay.read.insert(general, 3000);
    overlay.drafts.insert(lab);
    QCOMPARE(state(general, overlay).unread, 1);
    QCOMPARE(state(general, overlay).readPosition, 3000);
    QVERIFY(state(lab, overlay).hasDraft);
    QCOMPARE(state(general).unread, 3);
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
    QVERIFY(!m_store->apply(
        batch(11, { messageEvent(11, message(general, 2000)), messageEvent(12, message(general, 3000)) })));
    QCOMPARE(m_store->point().cursor, u"10"_s);
    QVERIFY(shown(general).isEmpty());
    QVERIFY(other->execute("DROP TRIGGER refuse"));
    apply(batch(11, { messageEvent(11, message(general, 2000)), messageEvent(12, message(general, 3000)) }));
    QCOMPARE(shown(general).size(), 2);
}

QTEST_GUILESS_MAIN(TestReplicaStore)
#include "test_replica_store.moc"
