// SPDX-License-Identifier: Apache-2.0
#include "core/replica/replica_schema.h"
#include "core/replica/search_terms.h"
#include "tests/replica/search_fixture.h"

using namespace hearth;
using namespace hearth::replica;
using namespace hearth::test;
using namespace Qt::StringLiterals;

/// That the index follows whatever happens to the messages; what a text is found by is in
/// test_search_text.cpp.
class TestSearch : public QObject, private SearchFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { setUpRooms(); }
    void mentionsAreFoundByTodaysName();
    void filesAreFoundByName();
    void whatIsForwardedIsFound();
    void newestComeFirstPageByPage();
    void aRareWordAmongManyCandidatesIsReachedInTheEnd();
    void staysInItsRoom();
    void staysInItsThread();
    void anEditReplaces();
    void reactionsAreNoWork();
    void theDeletedIsNotFound();
    void whatIsErasedLeavesTheIndex();
    void aRoomThatIsLostLeavesTheIndex();
    void aRoomThatComesBackIsIndexedAnew();
    void aResetEmptiesTheIndex();
    void anotherMessageAtTheSamePlaceIsIndexed();
    void goesOnAfterBeingCutOff();
    void saysWhenHistoryIsMissing();
    void isWrittenAnewByNewRules();
    void isWrittenAnewWhenInDoubt();
    void anOlderCopyIsIndexedFromItsRows();
};

void TestSearch::mentionsAreFoundByTodaysName()
{
    say(100, u"ask <@%1> or <#%2>"_s.arg(bob.toString(), lab.toString()));
    QCOMPARE(found(u"bob"_s), QList<Position> { 100 });
    QCOMPARE(found(u"ask @bo #lab"_s), QList<Position> { 100 });
    QCOMPARE(found(bob.toString().left(8)), QList<Position> {});
    Member renamed = member(bob, u"Robert"_s);
    renamed.revision = 2;
    Event event = bareEvent(++m_seq, EventType::MemberUpdated);
    event.member = renamed;
    apply(batch(m_seq, { event }));
    QCOMPARE(found(u"bob"_s), QList<Position> {});
    const SearchPage page = search({ .text = u"robert"_s, .room = {}, .before = {} });
    QCOMPARE(page.hits.size(), 1);
    QCOMPARE(page.hits.first().text, u"ask @Robert or #lab"_s);
}

void TestSearch::filesAreFoundByName()
{
    Message one = message(general, 100, {});
    one.files = { FileEntry { .id = {}, .name = u"Quarterly report.pdf"_s, .mimeType = {} } };
    hear(one);
    QCOMPARE(found(u"quarter report.pdf"_s), QList<Position> { 100 });
}

void TestSearch::whatIsForwardedIsFound()
{
    Message one = message(general, 100, {});
    one.forwarded = Forwarded { .messageId = named<MessageId>("first"),
        .roomId = lab,
        .authorId = bob,
        .position = 50,
        .body = u"the **quarterly** numbers of <@%1>"_s.arg(bob.toString()) };
    hear(one);
    Message two = one;
    two.id = named<MessageId>("second");
    two.position = 101;
    two.body = u"have a look"_s;
    hear(two);
    QCOMPARE(found(u"quarterly"_s), (QList<Position> { 101, 100 }));
    QCOMPARE(found(u"look quarterly"_s), QList<Position> { 101 });
    QCOMPARE(found(u"@bob"_s), (QList<Position> { 101, 100 }));
    const SearchPage page = search({ .text = u"quarterly"_s, .room = {}, .before = {} });
    QCOMPARE(page.hits.first().text, u"have a look\nthe quarterly numbers of @Bob"_s);
    two.body.clear();
    two.forwarded.reset();
    two.deletedAt = Timestamp { 200 };
    two.revision = 2;
    hear(two, EventType::MessageDeleted);
    QCOMPARE(found(u"quarterly"_s), QList<Position> { 100 });
    // A copy that was indexed before forwarded texts were.
    execute("UPDATE index_state SET rules = 1; DELETE FROM message_index WHERE rowid = 100");
    QVERIFY(reopen());
    QCOMPARE(found(u"quarterly"_s), QList<Position> { 100 });
}

void TestSearch::newestComeFirstPageByPage()
{
    QList<Position> expected;
    for (Position position = 100; position < 110; ++position) {
        say(position, u"the same word"_s, position % 2 ? general : lab);
        expected.prepend(position);
    }
    QCOMPARE(found(u"same"_s), expected);
    const SearchPage first = search({ .text = u"same"_s, .room = {}, .before = {}, .limit = 4 });
    QCOMPARE(first.hits.size(), 4);
    QCOMPARE(first.next, 106);
    const SearchPage second = search(
        { .text = u"same"_s, .room = {}, .before = first.next, .limit = 4 });
    QCOMPARE(second.hits.first().message.position, 105);
    const SearchPage last = search(
        { .text = u"same"_s, .room = {}, .before = second.next, .limit = 4 });
    QCOMPARE(last.hits.size(), 2);
    QVERIFY(!last.next);
}

void TestSearch::aRareWordAmongManyCandidatesIsReachedInTheEnd()
{
    start();
    QList<Message> page { message(general, 10, u"abcde"_s) };
    for (Position position = 100; position < 1300; ++position)
        page.append(message(general, position, u"abcd cde bcde"_s)); // all its grams, not the word
    fill(general, {}, page, false);
    const SearchPage first = search({ .text = u"abcde"_s, .room = {}, .before = {} });
    QVERIFY(first.hits.isEmpty());
    QVERIFY(first.next);
    QCOMPARE(found(u"abcde"_s), QList<Position> { 10 });
}

void TestSearch::staysInItsRoom()
{
    say(100, u"one word"_s, general);
    say(101, u"one word"_s, lab);
    QCOMPARE(found(u"word"_s), (QList<Position> { 101, 100 }));
    QCOMPARE(found(u"word"_s, general), QList<Position> { 100 });
    QCOMPARE(found(u"word"_s, named<RoomId>("nowhere")), QList<Position> {});
}

void TestSearch::staysInItsThread()
{
    const Message start = message(general, 100, u"one word"_s);
    Message reply = message(general, 102, u"another word"_s);
    reply.parentId = start.id;
    hear(start);
    say(101, u"a word beside it"_s);
    hear(reply);
    const auto inThread = [&](const QString& text) {
        QList<Position> positions;
        // What the index does not know yet is found as well.
        const SearchPage page = m_reader
                                    ->search({ .text = text,
                                        .room = general,
                                        .before = {},
                                        .limit = 50,
                                        .thread = start.id })
                                    .value();
        for (const SearchHit& hit : page.hits)
            positions.append(hit.message.position);
        return positions;
    };
    QCOMPARE(inThread(u"word"_s), (QList<Position> { 102, 100 }));
    QCOMPARE(inThread(u"another"_s), QList<Position> { 102 });
    QCOMPARE(inThread(u"beside"_s), QList<Position> {});
}

void TestSearch::anEditReplaces()
{
    say(100, u"before"_s);
    QCOMPARE(found(u"before"_s), QList<Position> { 100 });
    Message edited = message(general, 100, u"afterwards"_s);
    edited.revision = 2;
    hear(edited, EventType::MessageUpdated);
    QCOMPARE(found(u"before"_s), QList<Position> {});
    QCOMPARE(found(u"afterwards"_s), QList<Position> { 100 });
    QCOMPARE(indexed(u"bef"_s), 0);
}

void TestSearch::reactionsAreNoWork()
{
    say(100, u"text"_s);
    indexAll();
    Message reacted = message(general, 100, u"text"_s);
    reacted.revision = 2;
    reacted.replyCount = 3;
    hear(reacted, EventType::MessageUpdated);
    QVERIFY(!m_store->index(4).value());
}

void TestSearch::theDeletedIsNotFound()
{
    say(100, u"secret"_s);
    indexAll();
    Message deleted = message(general, 100, {});
    deleted.deletedAt = Timestamp { 5 };
    deleted.revision = 2;
    hear(deleted, EventType::MessageDeleted);
    QVERIFY(
        m_reader->search({ .text = u"secret"_s, .room = {}, .before = {} }).value().hits.isEmpty());
    indexAll();
    QCOMPARE(indexed(), 0);
}

void TestSearch::whatIsErasedLeavesTheIndex()
{
    say(100, u"secret"_s);
    indexAll();
    Event gone = messageEvent(++m_seq, message(general, 100), EventType::MessageDeleted);
    gone.message.reset();
    apply(batch(m_seq, { gone }));
    QCOMPARE(found(u"secret"_s), QList<Position> {});
    QCOMPARE(indexed(), 0);
}

void TestSearch::aRoomThatIsLostLeavesTheIndex()
{
    for (Position position = 100; position < 120; ++position)
        say(position, u"secret"_s, lab);
    say(200, u"secret"_s, general);
    indexAll();
    QCOMPARE(indexed(roomToken(lab)), 20);
    QVERIFY(m_store->purge(lab));
    // At once, although the index follows behind.
    const SearchPage page = m_reader->search({ .text = u"secret"_s, .room = {}, .before = {} })
                                .value();
    QCOMPARE(page.hits.size(), 1);
    QVERIFY(page.indexing);
    QVERIFY(m_store->index(4).value());
    QVERIFY(reopen()); // killed in the middle of it
    indexAll();
    QCOMPARE(indexed(roomToken(lab)), 0);
    QCOMPARE(indexed(), 1);
    QVERIFY(!search({ .text = u"secret"_s, .room = {}, .before = {} }).indexing);
}

void TestSearch::aRoomThatComesBackIsIndexedAnew()
{
    say(100, u"first time"_s, lab);
    say(101, u"first time"_s, lab);
    indexAll();
    QVERIFY(m_store->purge(lab));
    protocol::SyncBatch back = batch(++m_seq, {});
    back.visibleRooms = QList<protocol::VisibleRoom> { { .id = general, .since = 1 },
        { .id = lab, .since = 12 } };
    apply(back);
    fill(lab, {}, { message(lab, 101, u"second time"_s) }, false);
    QCOMPARE(found(u"time"_s), QList<Position> { 101 });
    QCOMPARE(found(u"second"_s), QList<Position> { 101 });
    QCOMPARE(indexed(), 1);
}

void TestSearch::aResetEmptiesTheIndex()
{
    say(100, u"word"_s);
    indexAll();
    say(101, u"word"_s);
    start();
    QCOMPARE(indexed(), 0);
    QCOMPARE(found(u"word"_s), QList<Position> {});
    fill(general, {}, {}, false);
    say(102, u"word"_s);
    QCOMPARE(found(u"word"_s), QList<Position> { 102 });
}

void TestSearch::anotherMessageAtTheSamePlaceIsIndexed()
{
    say(100, u"imported"_s);
    indexAll();
    Message again = message(general, 100, u"brought anew"_s);
    again.id = named<MessageId>("another");
    hear(again);
    QCOMPARE(found(u"imported"_s), QList<Position> {});
    QCOMPARE(found(u"anew"_s), QList<Position> { 100 });
}

void TestSearch::goesOnAfterBeingCutOff()
{
    for (Position position = 100; position < 112; ++position)
        say(position, u"word"_s);
    QVERIFY(m_store->index(4).value());
    QVERIFY(reopen());
    SearchPage page = m_reader->search({ .text = u"word"_s, .room = {}, .before = {} }).value();
    QVERIFY(page.indexing);
    QCOMPARE(page.hits.size(), 4);
    QCOMPARE(page.hits.first().message.position, 111); // newest first here too
    page = search({ .text = u"word"_s, .room = {}, .before = {} });
    QVERIFY(!page.indexing);
    QCOMPARE(page.hits.size(), 12);
}

void TestSearch::saysWhenHistoryIsMissing()
{
    start();
    fill(lab, {}, { message(lab, 90, u"word"_s) }, false);
    fill(general, {}, { message(general, 100, u"word"_s) }, true);
    QVERIFY(search({ .text = u"word"_s, .room = {}, .before = {} }).missing);
    QVERIFY(search({ .text = u"word"_s, .room = general, .before = {} }).missing);
    QVERIFY(!search({ .text = u"word"_s, .room = lab, .before = {} }).missing);
    hear(message(general, 50, u"old word, edited"_s), EventType::MessageUpdated);
    QCOMPARE(found(u"word"_s), (QList<Position> { 100, 90 })); // below the edge nothing is shown
    fill(general, 100, { message(general, 50, u"old word, edited"_s) }, false);
    QCOMPARE(found(u"word"_s), (QList<Position> { 100, 90, 50 }));
    QVERIFY(!search({ .text = u"word"_s, .room = {}, .before = {} }).missing);
}

void TestSearch::isWrittenAnewByNewRules()
{
    for (Position position = 100; position < 110; ++position)
        say(position, u"word"_s);
    indexAll();
    execute("UPDATE index_state SET rules = rules + 1");
    QVERIFY(m_reader->search({ .text = u"word"_s, .room = {}, .before = {} }).value().indexing);
    QVERIFY(m_store->index(4).value());
    QCOMPARE(indexed(), 4);
    QVERIFY(reopen());
    QCOMPARE(found(u"word"_s).size(), 10);
    QVERIFY(!m_store->index(4).value());
}

void TestSearch::isWrittenAnewWhenInDoubt()
{
    say(100, u"word"_s);
    indexAll();
    execute("UPDATE message_index_data SET block = x'00' WHERE id > 10");
    QVERIFY(reopen());
    QVERIFY(m_store->restartIndex());
    QCOMPARE(found(u"word"_s), QList<Position> { 100 });
}

void TestSearch::anOlderCopyIsIndexedFromItsRows()
{
    m_reader.reset();
    m_store.reset();
    QVERIFY(QFile::remove(path()));
    {
        const auto file = storage::Connection::open({ .path = path() }).value();
        QVERIFY(storage::migrate(*file, std::span(replicaMigrations).first(2)));
        auto fills = file->prepare("INSERT INTO room_fill(room_id, complete) VALUES (?1, 1)")
                         .value();
        QVERIFY(fills.bindAll(general).run());
        for (Position position = 100; position < 110; ++position) {
            auto row = file->prepare("INSERT INTO message(id, room_id, author_id, position, kind, "
                                     "body, revision, "
                                     "reply_count, replier_ids, reactions, files, mention) VALUES "
                                     "(?1, ?2, ?3, ?4, "
                                     "'text', ?5, 1, 0, '[]', '[]', '[]', 0)")
                           .value();
            QVERIFY(
                row.bindAll(message(general, position).id, general, bob, position, u"from before"_s)
                    .run());
        }
    }
    QVERIFY(reopen());
    QVERIFY(m_reader->search({ .text = u"before"_s, .room = {}, .before = {} }).value().indexing);
    QCOMPARE(found(u"before"_s).size(), 10);
    QVERIFY(!m_store->index(4).value());
}

QTEST_GUILESS_MAIN(TestSearch)
#include "test_search.moc"
