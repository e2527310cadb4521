// SPDX-License-Identifier: Apache-2.0
#include "tests/replica/replica_fixture.h"

#include <QTest>

using namespace hearth;
using namespace hearth::replica;
using namespace hearth::test;
using namespace Qt::StringLiterals;
using protocol::PageDirection;

/// What is read of the local copy: pages that never show a gap, and what counts as unread.
class TestReplicaReader : public QObject, private ReplicaFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void pagesEndAtTheEdge();
    void pagesGoBothWays();
    void pagesAroundAPosition();
    void deletedMessagesLeaveATrace();
    void resetKeepsWhatCountsAsRead();
    void countsUnread();
    void countsMentions();
    void joinedMembersSeeHistoryAsRead();
    void theServerSaysWhatIsHistory();
    void pendingReadMarksCountAtOnce();
    void theNewestFilesOfARoomCome();
    void filesEndAtTheEdge();
    void whoeverSentAFileIsKnown();
};

void TestReplicaReader::pagesEndAtTheEdge()
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
    const Changes filled = fill(
        general, 5000, { message(general, 2000), message(general, 3000) }, false);
    QVERIFY(filled.filled.contains(general));
    QVERIFY(filled.messages.isEmpty());
    QCOMPARE(shown(general), (QList<Position> { 2000, 3000, 5000, 6000 }));
    QCOMPARE(m_reader->message(old.id).value().body, u"edited"_s);
    QVERIFY(!m_reader->page({ .room = general, .parent = {}, .anchor = {} }).value().missing);
}

void TestReplicaReader::pagesGoBothWays()
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

void TestReplicaReader::pagesAroundAPosition()
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

void TestReplicaReader::deletedMessagesLeaveATrace()
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
    const Changes changes = apply(batch(11,
        { messageEvent(11, root, EventType::MessageDeleted),
            messageEvent(12, alone, EventType::MessageDeleted) }));
    QCOMPARE(changes.messages.size(), 2);
    QCOMPARE(shown(general), (QList<Position> { 2000, 3000 })); // answered or not
    QCOMPARE(state(general).unread, 0);
}

void TestReplicaReader::resetKeepsWhatCountsAsRead()
{
    protocol::SyncBatch first = snapshot();
    (*first.visibleRooms)[0].readFrom = 5000;
    apply(first);
    fill(general, {}, { message(general, 5000) }, false);
    QCOMPARE(state(general).unread, 0);
    apply(first);
    QVERIFY(shown(general).isEmpty());
    fill(general, {}, { message(general, 5000), message(general, 6000) }, false);
    QCOMPARE(state(general).unread, 1);
}

void TestReplicaReader::countsUnread()
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

void TestReplicaReader::countsMentions()
{
    apply(snapshot());
    const QString name = u"<@%1>"_s.arg(ada.toString());
    fill(general, {},
        { message(general, 2000, u"hi "_s + name), message(general, 2001, u"<!channel> all"_s),
            message(general, 2002, u"`"_s + name + u"`"_s),
            message(general, 2003, u"hi <@%1>"_s.arg(bob.toString())),
            message(general, 2004, name, ada) },
        false);
    QCOMPARE(state(general).unread, 4);
    QCOMPARE(state(general).mentions, 2);
}

void TestReplicaReader::joinedMembersSeeHistoryAsRead()
{
    apply(snapshot());
    fill(
        general, {}, { message(general, joinedAt - 500), message(general, joinedAt + 500) }, false);
    QCOMPARE(state(general).unread, 1);

    // A private room that one is let into later brings its past along, but not as news.
    const RoomId secret = named<RoomId>("secret");
    protocol::SyncBatch news = batch(
        11, { roomEvent(11, room(secret, u"secret"_s), EventType::ChannelUpdated) });
    news.visibleRooms = QList<protocol::VisibleRoom> { { .id = general, .since = 1 },
        { .id = lab, .since = 1 }, { .id = secret, .since = 11, .readFrom = 4500 } };
    apply(news);
    fill(secret, {}, { message(secret, 4000) }, false);
    QCOMPARE(state(secret).unread, 0);
    apply(batch(12, { messageEvent(12, message(secret, 5000)) }));
    QCOMPARE(state(secret).unread, 1);
}

void TestReplicaReader::theServerSaysWhatIsHistory()
{
    protocol::SyncBatch start = snapshot();
    (*start.visibleRooms)[0].readFrom = 5000;
    (*start.visibleRooms)[1].readFrom = 3000;
    start.readMarks = QList<ReadMark> { { .roomId = lab, .position = 4000 } };
    apply(start);
    fill(general, {}, { message(general, 4000), message(general, 5000) }, false);
    QCOMPARE(state(general).unread, 0);
    // Where a mark stands further on, the mark counts.
    fill(lab, {}, { message(lab, 3500), message(lab, 4001), message(lab, 5001) }, false);
    QCOMPARE(state(lab).unread, 2);
    // An import brings more of a past, and that is no news either.
    protocol::SyncBatch imported = batch(11, {});
    imported.visibleRooms = QList<protocol::VisibleRoom> {
        { .id = general, .since = 11, .readFrom = 5000 },
        { .id = lab, .since = 1, .readFrom = 4500 }
    };
    apply(imported);
    QCOMPARE(state(lab).unread, 1);
}

void TestReplicaReader::pendingReadMarksCountAtOnce()
{
    apply(snapshot());
    fill(general, {}, { message(general, 2000), message(general, 3000), message(general, 4000) },
        false);
    Overlay overlay;
    overlay.read.insert(general, { .position = 3000 });
    overlay.drafts.insert(lab);
    QCOMPARE(state(general, overlay).unread, 1);
    QCOMPARE(state(general, overlay).readPosition, 3000);
    QVERIFY(state(lab, overlay).hasDraft);
    QCOMPARE(state(general).unread, 3);
}

/// By an index that holds nothing but these: the query names it, so it fails without.
void TestReplicaReader::theNewestFilesOfARoomCome()
{
    apply(snapshot());
    const auto withFile = [](RoomId room, Position position) {
        Message one = message(room, position, {});
        one.files = { FileEntry { .id = {}, .name = u"plan.pdf"_s, .mimeType = {} } };
        return one;
    };
    Message reply = withFile(general, 4000);
    reply.parentId = named<MessageId>("start");
    Message gone = withFile(general, 5000);
    gone.deletedAt = Timestamp { 6000 };
    fill(general, {},
        { withFile(general, 2000), message(general, 3000), reply, gone, withFile(general, 7000) },
        false);
    fill(lab, {}, { withFile(lab, 8000) }, false);
    QList<Position> positions;
    const FilePage found = m_reader->files(general, 3).value();
    for (const Message& one : found.messages)
        positions.append(one.position);
    QCOMPARE(positions, (QList<Position> { 2000, 4000, 7000 }));
    QVERIFY(!found.more && !found.missing);
    // The newest, and whether they are all.
    const FilePage newest = m_reader->files(general, 2).value();
    QCOMPARE(newest.messages.size(), 2);
    QCOMPARE(newest.messages.first().position, 4000);
    QVERIFY(newest.more && !newest.missing);
    const FilePage all = m_reader->files(std::nullopt, 10).value();
    QCOMPARE(all.messages.size(), 4);
    QCOMPARE(all.messages.last().roomId, lab);
    QVERIFY(!all.more && !all.missing);
    QVERIFY(m_reader->files(std::nullopt, 3).value().more);
}

/// What lies around below the edge would hide a gap above it.
void TestReplicaReader::filesEndAtTheEdge()
{
    apply(snapshot());
    const auto withFile = [](Position position) {
        Message one = message(general, position, {});
        one.files = { FileEntry { .id = {}, .name = u"plan.pdf"_s, .mimeType = {} } };
        return one;
    };
    fill(general, {}, { withFile(5000), message(general, 6000) }, true);
    Message edited = withFile(3000);
    edited.revision = 2;
    apply(batch(11, { messageEvent(11, edited, EventType::MessageUpdated) }));
    const FilePage found = m_reader->files(general, 10).value();
    QCOMPARE(found.messages.size(), 1);
    QCOMPARE(found.messages.first().position, 5000);
    QVERIFY(found.missing);
    // Of each room likewise.
    fill(lab, {}, { message(lab, 1000) }, false);
    const FilePage all = m_reader->files(std::nullopt, 10).value();
    QCOMPARE(all.messages, found.messages);
    QVERIFY(all.missing);
}

/// Not only of those that the page holds.
void TestReplicaReader::whoeverSentAFileIsKnown()
{
    apply(snapshot());
    const auto carol = named<MemberId>("carol");
    const auto from = [](RoomId room, Position position, MemberId author) {
        Message one = message(room, position, {}, author);
        one.files = { FileEntry { .id = {}, .name = u"plan.pdf"_s, .mimeType = {} } };
        return one;
    };
    Message gone = from(general, 7000, carol);
    gone.deletedAt = Timestamp { 8000 };
    fill(general, {},
        { from(general, 3000, ada), from(general, 4000, bob), from(general, 5000, bob),
            message(general, 6000, {}, carol), gone },
        true);
    fill(lab, {}, { from(lab, 2000, carol) }, false);
    QCOMPARE(m_reader->files(general, 1).value().authors, (QList { bob, ada }));
    QCOMPARE(m_reader->files(std::nullopt, 1).value().authors, (QList { bob, ada, carol }));
    // What lies around below the edge is not shown, and nor is who sent it.
    Message edited = from(general, 1000, carol);
    edited.revision = 2;
    apply(batch(11, { messageEvent(11, edited, EventType::MessageUpdated) }));
    QCOMPARE(m_reader->files(general, 9).value().authors, (QList { bob, ada }));
}

QTEST_GUILESS_MAIN(TestReplicaReader)
#include "test_replica_reader.moc"
