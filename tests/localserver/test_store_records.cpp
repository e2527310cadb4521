// SPDX-License-Identifier: Apache-2.0
#include "tests/localserver/store_fixture.h"

using namespace hearth;
using namespace hearth::server;
using namespace Qt::StringLiterals;

/// As test_store: what is kept about what happened, and for whom.
class TestStoreRecords : public QObject, private test::StoreFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void readMarks();
    void events();
    void oldEventsAreForgotten();
    void items();
    void drafts();
    void audit();
    void whatIsHistoryForWhom();
    void receipts();
};

void TestStoreRecords::readMarks()
{
    QCOMPARE(store().readMarks().find(m_at->owner, m_general)->position, 0);
    QVERIFY(store().readMarks().put(m_at->owner, { .roomId = m_general, .position = 5 }));
    QVERIFY(store().readMarks().put(m_at->owner, { .roomId = m_general, .position = 9 }));
    QCOMPARE(store().readMarks().find(m_at->owner, m_general)->position, 9);
    QCOMPARE(store().readMarks().list(m_at->owner)->size(), 1);
}

void TestStoreRecords::events()
{
    const qint64 last = *store().events().lastSeq();
    QCOMPARE(last, 2); // the owner, general
    QCOMPARE(*store().events().firstSeq(), 1);
    const EventRow row { .seq = last + 1,
        .type = EventType::ReactionToggled,
        .entity = Uuid::derive("e"),
        .room = m_general,
        .reader = m_at->owner,
        .actor = m_at->owner,
        .emoji = u"👍"_s,
        .timestamp = m_at->clock.now() };
    QVERIFY(store().events().add(row));
    QCOMPARE(*store().events().lastSeq(), last + 1);
    const QList<EventRow> rows = *store().events().after(last, 10);
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.front().type, row.type);
    QCOMPARE(rows.front().entity, row.entity);
    QCOMPARE(rows.front().room, row.room);
    QCOMPARE(rows.front().reader, row.reader);
    QCOMPARE(rows.front().emoji, row.emoji);
    QCOMPARE(rows.front().timestamp, row.timestamp);
    QCOMPARE(store().events().after(0, 2)->size(), 2);
    QVERIFY(!store().events().add(row)); // a number is used once
}

void TestStoreRecords::items()
{
    ItemStore& items = store().items();
    const MemberId other = MemberId::derive("other");
    const auto message = MessageId::derive("m");
    Item saved = Item::of(SavedMessage { .messageId = message, .roomId = m_general });
    saved.revision = 3;
    QVERIFY(items.put(saved, m_at->owner));
    QVERIFY(items.put(saved, other));
    Item group = Item::of(UserGroup { .id = GroupId::derive("g"), .handle = u"design"_s });
    QVERIFY(items.put(group, std::nullopt));
    QCOMPARE(items.list(m_at->owner)->size(), 2); // everybody's, and the member's own
    QCOMPARE(items.listKind(ItemKind::Saved, m_at->owner)->front(), saved);
    QCOMPARE(*items.count(ItemKind::Group, std::nullopt), 1);
    QCOMPARE(items.owners(ItemKind::Saved, { message.uuid })->size(), 2);
    saved.revision = 4;
    QVERIFY(items.put(saved, m_at->owner));
    const ItemKey key { .kind = ItemKind::Saved, .id = saved.id, .owner = m_at->owner };
    QCOMPARE(items.find(key)->value(), saved);
    QVERIFY(items.remove(key));
    QVERIFY(!items.find(key)->has_value());
    QCOMPARE(*items.count(ItemKind::Saved, other), 1);

    const auto emoji = EmojiId::derive("e");
    QVERIFY(!items.emojiImage(emoji)->has_value());
    QVERIFY(items.putEmojiImage(emoji, "picture"));
    QCOMPARE(items.emojiImage(emoji)->value(), QByteArray("picture"));
    QVERIFY(items.removeEmojiImage(emoji));
    QVERIFY(!items.emojiImage(emoji)->has_value());
}

void TestStoreRecords::oldEventsAreForgotten()
{
    EventStore& events = store().events();
    const Timestamp now = m_at->clock.now();
    const qint64 first = *events.lastSeq() + 1;
    const auto add = [&](qint64 seq, Timestamp at) {
        QVERIFY(events.add({ .seq = seq,
            .type = EventType::MemberUpdated,
            .entity = Uuid::derive("e"),
            .room = {},
            .reader = {},
            .actor = {},
            .emoji = {},
            .timestamp = at }));
    };
    // The clock was set back in between: what comes after a younger one stays with it.
    const Timestamp later { now.micros + 1000 };
    add(first, now);
    add(first + 1, later);
    add(first + 2, now);
    QCOMPARE(*events.forgetBefore({ now.micros - 1'000'000'000 }, 100), 0);
    QCOMPARE(*events.forgetBefore({ now.micros + 500 }, 2), 2); // no more than asked for
    QCOMPARE(*events.firstSeq(), 3);
    QCOMPARE(*events.forgetBefore({ now.micros + 500 }, 100), static_cast<int>(first - 2));
    QCOMPARE(*events.firstSeq(), first + 1);
    QCOMPARE(*events.forgetBefore({ now.micros + 2000 }, 100), 1);
    QCOMPARE(*events.forgetBefore({ now.micros + 2000 }, 100), 0);
    // The last one stays.
    QCOMPARE(*events.firstSeq(), first + 2);
    QCOMPARE(*events.lastSeq(), first + 2);
}

void TestStoreRecords::drafts()
{
    DraftStore& drafts = store().drafts();
    const MessageId parent { Uuid::derive("parent") };
    const Draft draft { .roomId = m_general, .parentId = {}, .body = u"half 🎉"_s, .revision = 3 };
    const Draft reply { .roomId = m_general, .parentId = parent, .body = u"re"_s, .revision = 4 };
    QVERIFY(drafts.put(m_at->owner, draft));
    QVERIFY(drafts.put(m_at->owner, reply));
    QCOMPARE(drafts.find(m_at->owner, { .room = m_general, .parent = {} })->value(), draft);
    QCOMPARE(drafts.find(m_at->owner, { .room = m_general, .parent = parent })->value(), reply);
    QCOMPARE(drafts.list(m_at->owner)->size(), 2);
    const MemberId other = addMember(u"other"_s);
    QCOMPARE(drafts.list(other)->size(), 0);
    QVERIFY(drafts.put(
        m_at->owner, { .roomId = m_general, .parentId = {}, .body = {}, .revision = 5 }));
    QVERIFY(!drafts.find(m_at->owner, { .room = m_general, .parent = {} })->has_value());
    QCOMPARE(*drafts.list(m_at->owner), QList { reply });
}

void TestStoreRecords::audit()
{
    const QString person = MemberId::derive("person").toString();
    AuditRow row {
        .entry = { .number = 1,
            .timestamp = { 5 },
            .actorId = person,
            .operation = u"channel.update"_s,
            .entityKind = u"channel"_s,
            .entityId = RoomId::derive("room").toString(),
            .changes = {},
            .result = u"ok"_s },
        .room = RoomId::derive("room"),
        .details = R"({"entityName":"hall","changes":[]})",
        .salt = "salt",
        .commitment = "commitment",
        .hash = "hash",
    };
    QVERIFY(store().audit().append(row));
    row.entry.number = 2;
    row.entry.operation = u"channels"_s;
    row.entry.result = u"forbidden"_s;
    row.entry.timestamp = { 9 };
    QVERIFY(store().audit().append(row));
    QCOMPARE(store().audit().before(1, 10, {})->size(), 0);
    const AuditRow found = store().audit().before(2, 10, {})->front();
    QCOMPARE(found.entry.actorId.value_or(QString()), person);
    QCOMPARE(found.entry.entityName, u"hall"_s);
    QCOMPARE(found.room, row.room);
    QCOMPARE(found.hash, QByteArray("hash"));
    const auto numbers = [this](const protocol::AuditFilter& filter) {
        QList<qint64> out;
        const QList<AuditRow> rows = store().audit().before(10, 10, filter).value();
        for (const AuditRow& one : rows)
            out.append(one.entry.number);
        return out;
    };
    QCOMPARE(numbers({}), (QList<qint64> { 2, 1 }));
    QCOMPARE(numbers({ .operation = u"channel"_s }), (QList<qint64> { 1 }));
    QCOMPARE(numbers({ .operation = u"channel.update"_s }), (QList<qint64> { 1 }));
    QCOMPARE(numbers({ .refused = true }), (QList<qint64> { 2 }));
    QCOMPARE(numbers({ .refused = false }), (QList<qint64> { 1 }));
    QCOMPARE(numbers({ .from = Timestamp { 9 } }), (QList<qint64> { 2 }));
    QCOMPARE(numbers({ .until = Timestamp { 9 } }), (QList<qint64> { 1 }));
    QCOMPARE(numbers({ .actorId = person }), (QList<qint64> { 2, 1 }));
    QCOMPARE(numbers({ .entityId = person }), QList<qint64> {});
    QCOMPARE(store().audit().head()->number, 2);
    QCOMPARE(store().audit().lastBefore({ 9 })->value_or(AuditHead {}).number, 1);
    QVERIFY(!store().audit().lastBefore({ 5 })->has_value());
    QVERIFY(store().audit().anonymise(MemberId::derive("person").uuid));
    QVERIFY(store().audit().before(2, 1, {})->front().entry.entityName.isEmpty());
}

void TestStoreRecords::whatIsHistoryForWhom()
{
    const MemberId late = addMember(u"late"_s);
    QCOMPARE(store().members().publicAdmission(late)->readFrom, 0);
    QVERIFY(store().members().setPublicAdmission(late, { .since = 8, .readFrom = 500 }));
    QCOMPARE(store().members().publicAdmission(late)->since, 8);
    QCOMPARE(store().members().publicAdmission(late)->readFrom, 500);
    const RoomId secret = addRoom(u"secret"_s, RoomKind::Private);
    QVERIFY(store().rooms().addMember(secret, late, { .since = 9, .readFrom = 700 }));
    QCOMPARE(store().rooms().roomsOf(late)->front().readFrom, 700);
    const ImportId import { Uuid::derive("import") };
    const Message imported = addMessage(secret, late, {}, import);
    addMessage(secret, late);
    QVERIFY(store().rooms().countImportedAsRead(secret));
    QCOMPARE(
        store().rooms().roomsOf(late)->front().readFrom, std::max<qint64>(700, imported.position));
}

void TestStoreRecords::receipts()
{
    ReceiptStore& receipts = store().receipts();
    QVERIFY(receipts.add(m_at->user, u"key"_s, "hash", { 100 }));
    QCOMPARE(receipts.payloadOf(m_at->user, u"key"_s)->value(), QByteArray("hash"));
    QVERIFY(!receipts.payloadOf(UserId { Uuid::derive("other") }, u"key"_s)->has_value());
    QVERIFY(receipts.forgetBefore({ 100 }));
    QVERIFY(receipts.payloadOf(m_at->user, u"key"_s)->has_value());
    QVERIFY(receipts.forgetBefore({ 101 }));
    QVERIFY(!receipts.payloadOf(m_at->user, u"key"_s)->has_value());
    QCOMPARE(*receipts.lastCounter(m_at->user, u"phone"_s, m_general), 0);
    QVERIFY(
        receipts.setCounter(m_at->user, { .device = u"phone"_s, .room = m_general, .counter = 4 }));
    QVERIFY(
        receipts.setCounter(m_at->user, { .device = u"phone"_s, .room = m_general, .counter = 6 }));
    QCOMPARE(*receipts.lastCounter(m_at->user, u"phone"_s, m_general), 6);
    QCOMPARE(*receipts.lastCounter(m_at->user, u"laptop"_s, m_general), 0);
}

QTEST_GUILESS_MAIN(TestStoreRecords)
#include "test_store_records.moc"
