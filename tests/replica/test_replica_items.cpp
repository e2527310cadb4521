// SPDX-License-Identifier: Apache-2.0
#include "core/replica/item_overlay.h"
#include "core/replica/overlay.h"
#include "tests/replica/replica_fixture.h"

#include <QTest>

using namespace hearth;
using namespace hearth::replica;
using namespace hearth::test;
using namespace Qt::StringLiterals;

/// What a member keeps and what all share: as the server has it, and with what is under way.
class TestReplicaItems : public QObject, private ReplicaFixture {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        setUp();
        apply(snapshot());
    }
    void theNewestStateStands();
    void whatIsGoneStaysGone();
    void aVoteComesWithItsPoll();
    void preferencesAreTheRooms();
    void whatIsUnderWayShowsAtOnce();
    void markingUnreadWins();
    void repliesMayStandInTheRoomToo();
    void aChannelOneIsNotIn();
    void aGroupOfTheReaderIsAMention();
    void aKeywordOfTheReaderIsAMention();
    void whatToBeToldOfShowsAtOnce();
    void followingBeginsWithWhatIsThereRead();
    void aNewEmojiIsListedAtOnce();
    void plansShowAsTheyAreMeant();

private:
    static Item starred(bool is, qint64 revision)
    {
        Item item = Item::of(RoomPreference { .roomId = general, .starred = is });
        item.revision = revision;
        return item;
    }
    Changes tell(qint64 seq, const Item& item, EventType type = EventType::PreferenceChanged)
    {
        Event event = bareEvent(seq, type);
        event.entityId = item.id.uuid.toString();
        event.item = item;
        protocol::SyncBatch batch;
        batch.cursor = QString::number(seq);
        batch.from = seq;
        batch.to = seq;
        batch.events = { event };
        return apply(batch);
    }
    static OutboxEntry entry(const char* operation, const QByteArray& args)
    {
        return { .key = u"k"_s,
            .operation = QString::fromLatin1(operation),
            .args = QJsonDocument::fromJson(args).object(),
            .room = general,
            .createdAt = { 5 },
            .error = {} };
    }
};

void TestReplicaItems::theNewestStateStands()
{
    const Changes changes = tell(11, starred(true, 11));
    QVERIFY(changes.items.contains(ItemKind::Preference));
    QVERIFY(changes.rooms.contains(general));
    QVERIFY(!tell(12, starred(false, 9)).items.contains(ItemKind::Preference)); // older
    QVERIFY(state(general).preference.starred);
    tell(13, starred(false, 13));
    QVERIFY(!state(general).preference.starred);
    QVERIFY(reopen());
    QCOMPARE(m_reader->listItems({})->size(), 1);
}

void TestReplicaItems::whatIsGoneStaysGone()
{
    Item saved = Item::of(SavedMessage { .messageId = named<MessageId>("m"), .roomId = general });
    saved.revision = 11;
    tell(11, saved, EventType::SavedChanged);
    QCOMPARE(m_reader->listItems({})->size(), 1);
    Item gone = Item::gone(ItemKind::Saved, saved.id);
    gone.revision = 12;
    tell(12, gone, EventType::SavedChanged);
    QVERIFY(m_reader->listItems({})->isEmpty());
    tell(13, saved, EventType::SavedChanged); // a late answer
    QVERIFY(m_reader->listItems({})->isEmpty());
}

void TestReplicaItems::aVoteComesWithItsPoll()
{
    Message asked = message(general, 2'000, u"which?"_s);
    asked.poll = Poll { .options = { { .text = u"soup"_s, .memberIds = {} },
                            { .text = u"salad"_s, .memberIds = {} } },
        .closedAt = {} };
    fill(general, std::nullopt, { asked }, false);
    protocol::PollVoted voted { .message = asked,
        .vote = Item::of(PollVote { .messageId = asked.id, .roomId = general, .options = { 1 } }) };
    ++voted.message.revision;
    voted.message.poll->options[1].votes = voted.message.poll->voters = 1;
    voted.vote.revision = 12;
    const Changes changes = m_store->apply(voted).value_or(Changes {});
    QCOMPARE(changes.messages, QList { voted.message });
    QCOMPARE(changes.votes, QList { voted.vote });
    QCOMPARE(m_reader->message(asked.id).value_or(Message {}), voted.message);

    // Taken back; and the answer to the vote before comes late.
    Item gone = Item::gone(ItemKind::Vote, voted.vote.id);
    gone.revision = 13;
    QCOMPARE(tell(13, gone, EventType::VoteChanged).votes, QList { gone });
    QVERIFY(m_store->apply(voted).value_or(Changes {}).votes.isEmpty());
    QVERIFY(m_reader->listItems({})->isEmpty());
}

void TestReplicaItems::preferencesAreTheRooms()
{
    QCOMPARE(state(general).preference.roomId, general);
    Item item = Item::of(RoomPreference { .roomId = lab, .muted = true });
    item.revision = 11;
    tell(11, item);
    QVERIFY(state(lab).preference.muted);
    QVERIFY(!state(general).preference.muted);
}

void TestReplicaItems::whatIsUnderWayShowsAtOnce()
{
    tell(11, starred(true, 11));
    const QByteArray id = general.toString().toUtf8();
    const QByteArray section = named<SectionId>("s").toString().toUtf8();
    Overlay overlay;
    overlay.items = { entry("preference.set", "{\"roomId\":\"" + id + "\",\"muted\":true}"),
        entry("section.set", "{\"id\":\"" + section + "\",\"name\":\"Later\"}"),
        entry("saved.set", "{\"messageId\":\"" + id + "\",\"present\":true}") };
    QVERIFY(state(general, overlay).preference.starred); // fields that it does not speak of stay
    QVERIFY(state(general, overlay).preference.muted);
    QCOMPARE(m_reader->listItems(overlay)->size(), 3);
    overlay.items.append(entry("section.remove", "{\"id\":\"" + section + "\"}"));
    QCOMPARE(m_reader->listItems(overlay)->size(), 2);
    QVERIFY(differences({}, overlay).items.contains(ItemKind::Saved));
    QVERIFY(differences({}, overlay).rooms.contains(general));
    QVERIFY(differences(overlay, overlay).isEmpty());
}

void TestReplicaItems::markingUnreadWins()
{
    fill(general, std::nullopt, { message(general, 2'000), message(general, 3'000) }, false);
    QCOMPARE(state(general).unread, 2);
    m_store->apply(ReadMark { .roomId = general, .position = 3'000 }).value();
    QCOMPARE(state(general).unread, 0);
    Overlay overlay;
    overlay.read.insert(general, { .position = 2'000, .rewound = true });
    QCOMPARE(state(general, overlay).unread, 1);
    m_store->apply(ReadMark { .roomId = general, .position = 2'000, .revision = 1 }).value();
    QCOMPARE(state(general).unread, 1);
    m_store->apply(ReadMark { .roomId = general, .position = 3'000 }).value(); // a late answer
    QCOMPARE(state(general).unread, 1);
    m_store->apply(ReadMark { .roomId = general, .position = 3'000, .revision = 1 }).value();
    QCOMPARE(state(general).unread, 0);
}

void TestReplicaItems::repliesMayStandInTheRoomToo()
{
    Message root = message(general, 2'000);
    Message reply = message(general, 3'000);
    reply.parentId = root.id;
    Message shown = message(general, 4'000);
    shown.parentId = root.id;
    shown.alsoInRoom = true;
    fill(general, std::nullopt, { root, reply, shown }, false);
    QCOMPARE(this->shown(general), QList<Position>({ 2'000, 4'000 }));
    QCOMPARE(this->shown(general, root.id), QList<Position>({ 3'000, 4'000 }));
    QCOMPARE(state(general).unread, 2);
    QCOMPARE(state(general).lastPosition, 4'000);
}

void TestReplicaItems::aChannelOneIsNotIn()
{
    QVERIFY(state(lab).joined);
    protocol::SyncBatch batch;
    batch.cursor = u"11"_s;
    batch.from = 11;
    batch.to = 11;
    batch.visibleRooms = QList<protocol::VisibleRoom> { { .id = general, .since = 1 },
        { .id = lab, .since = 1, .joined = false } };
    const Changes changes = apply(batch);
    QVERIFY(changes.rooms.contains(lab));
    QVERIFY(!state(lab).joined);
    QVERIFY(state(general).joined);
}

void TestReplicaItems::followingBeginsWithWhatIsThereRead()
{
    const MessageId start = named<MessageId>("start");
    const auto follow = [&](const QList<Item>& items, bool following) {
        const QByteArray args = R"({"messageId":")" + start.toString().toUtf8()
            + R"(","following":)" + (following ? "true" : "false") + '}';
        return withPending(items, { entry("thread.follow", args) }).first().thread.value();
    };
    QCOMPARE(follow({}, true).readPosition, 5);
    QCOMPARE(follow({}, false).readPosition, 0);
    FollowedThread known { .messageId = start, .roomId = general };
    known.readPosition = 9; // read further already
    QCOMPARE(follow({ Item::of(known) }, true).readPosition, 9);
    known.readPosition = 2;
    known.following = true; // nothing begins
    QCOMPARE(follow({ Item::of(known) }, true).readPosition, 2);
    // Marked unread it is read less far, and followed.
    known.following = false;
    const QByteArray unread = R"({"messageId":")" + start.toString().toUtf8()
        + R"(","position":1})";
    const auto again = withPending({ Item::of(known) }, { entry("thread.rewind", unread) })
                           .first()
                           .thread.value();
    QCOMPARE(again.readPosition, 1);
    QVERIFY(again.following);
}

void TestReplicaItems::aNewEmojiIsListedAtOnce()
{
    const EmojiId id = named<EmojiId>("shipit");
    const QByteArray beginning = R"({"id":")" + id.toString().toUtf8() + '"';
    const OutboxEntry names = entry("emoji.setAliases", beginning + R"(,"aliases":["deploy"]})");
    // Those of one that was refused are names of nothing.
    QVERIFY(withPending({}, { names }).isEmpty());
    const QList<Item> items = withPending(
        {}, { entry("emoji.add", beginning + R"(,"name":"shipit","image":"YQ=="})"), names });
    QCOMPARE(items.size(), 1);
    QCOMPARE(items.first().kind, ItemKind::Emoji);
    QCOMPARE(items.first().emoji->id, id);
    QCOMPARE(items.first().emoji->name, u"shipit"_s);
    QCOMPARE(items.first().emoji->aliases, QStringList { u"deploy"_s });
    QVERIFY(withPending(items, { entry("emoji.remove", beginning + '}') }).isEmpty());
}

void TestReplicaItems::aGroupOfTheReaderIsAMention()
{
    UserGroup design { .id = named<GroupId>("design"), .handle = u"design"_s, .name = u"Design"_s };
    const QString token = u"<!group:%1>"_s.arg(design.id.toString());
    fill(general, std::nullopt,
        { message(general, 2'000, token + u" look"_s),
            message(general, 3'000, u"`"_s + token + u"`"_s),
            message(general, 3'500, u"> "_s + token + u" look"_s) },
        false);
    QCOMPARE(state(general).mentions, 0);
    const auto change = [&](qint64 seq, const QList<MemberId>& members) {
        design.memberIds = members;
        Item item = Item::of(design);
        item.revision = seq;
        return tell(seq, item, EventType::GroupChanged);
    };
    QVERIFY(change(11, { ada }).rooms.contains(general));
    QCOMPARE(state(general).mentions, 1);
    fill(lab, std::nullopt, { message(lab, 4'000, u"for "_s + token) }, false);
    QCOMPARE(state(lab).mentions, 1);
    change(12, { bob });
    QCOMPARE(state(general).mentions, 0);
    QCOMPARE(state(lab).mentions, 0);
}

void TestReplicaItems::aKeywordOfTheReaderIsAMention()
{
    fill(general, std::nullopt,
        { message(general, 2'000, u"the **Deploy** is done"_s),
            message(general, 3'000, u"redeployed, [here](https://deploy.example)"_s),
            message(general, 4'000, u"`git push` to C++"_s),
            message(general, 5'000, u"d\\eploy and _deploy_"_s) },
        false);
    QCOMPARE(state(general).mentions, 0);
    const auto watch = [&](qint64 seq, const QStringList& keywords) {
        Item item = Item::of(Attention { .keywords = keywords, .quiet = {} });
        item.revision = seq;
        return tell(seq, item, EventType::AttentionChanged);
    };
    QVERIFY(watch(11, { u"deploy"_s }).rooms.contains(general));
    QCOMPARE(state(general).mentions, 2); // whole words, in whatever case; addresses show none
    watch(12, { u"git push"_s, u"c++"_s, u"ÉTÉ"_s });
    QCOMPARE(state(general).mentions, 1);
    fill(lab, std::nullopt,
        { message(lab, 6'000, u"un été"_s), message(lab, 7'000, u"étés"_s),
            message(lab, 8'000, u"été2"_s) },
        false);
    QCOMPARE(state(lab).mentions, 1); // what comes later counts at once
    watch(13, {});
    QCOMPARE(state(general).mentions, 0);
    QCOMPARE(state(lab).mentions, 0);
}

void TestReplicaItems::whatToBeToldOfShowsAtOnce()
{
    const QList<OutboxEntry> entries { entry("attention.set", R"({"level":"nothing"})"),
        entry("attention.set", R"({"keywords":["tea"]})") };
    const QList<Item> made = withPending({}, entries);
    QCOMPARE(made.size(), 1);
    QCOMPARE(made.first().id, attentionId());
    QCOMPARE(made.first().attention->level, NotifyLevel::Nothing);
    QCOMPARE(made.first().attention->keywords, QStringList { u"tea"_s });
    const QList<Item> changed = withPending(
        made, { entry("attention.set", R"({"quiet":{"days":[3],"from":60,"to":120}})") });
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().attention->keywords, QStringList { u"tea"_s });
    QCOMPARE(changed.first().attention->quiet.from, 60);

    const QByteArray id = general.toString().toUtf8();
    Overlay overlay;
    overlay.items = { entry("preference.set", "{\"roomId\":\"" + id + "\",\"notify\":\"all\"}") };
    QCOMPARE(state(general, overlay).preference.notify, NotifyLevel::All);
    QCOMPARE(state(general).preference.notify, NotifyLevel::Default);
}

void TestReplicaItems::plansShowAsTheyAreMeant()
{
    const QByteArray id = named<MessageId>("planned").toString().toUtf8();
    const QByteArray bell = named<ReminderId>("bell").toString().toUtf8();
    const QByteArray message = "{\"id\":\"" + id;
    const QByteArray reminder = "{\"id\":\"" + bell;
    QList<Item> items = withPending({},
        { entry("scheduled.set",
              message + R"(","roomId":")" + general.toString().toUtf8()
                  + R"(","body":"morning","sendAt":7})"),
            entry("scheduled.set", message + R"(","body":"good morning"})"),
            entry("reminder.set", reminder + R"(","text":"tea","dueAt":7})") });
    QCOMPARE(items.size(), 2);
    QCOMPARE(items.front().scheduled->roomId, general);
    QCOMPARE(items.front().scheduled->body, u"good morning"_s);
    QCOMPARE(items.back().reminder->text, u"tea"_s);
    // A change of what is gone makes nothing.
    QVERIFY(withPending({},
        { entry("scheduled.set", message + R"(","body":"x"})"),
            entry("reminder.set", reminder + R"(","dueAt":9})") })
            .isEmpty());
    // A new time is a new try, and a new ring.
    items.front().scheduled->refusal = u"roomArchived"_s;
    items.back().reminder->fired = true;
    QVERIFY(withPending(items, { entry("scheduled.set", message + R"(","body":"x"})") })
            .front()
            .scheduled->refusal);
    const QList<Item> again = withPending(items,
        { entry("scheduled.set", message + R"(","sendAt":9})"),
            entry("reminder.set", reminder + R"(","dueAt":9})") });
    QVERIFY(!again.front().scheduled->refusal);
    QVERIFY(!again.back().reminder->fired);
    QCOMPARE(withPending(again,
                 { entry("scheduled.remove", message + R"("})"),
                     entry("reminder.remove", reminder + R"("})") }),
        QList<Item>());
}

QTEST_GUILESS_MAIN(TestReplicaItems)
#include "test_replica_items.moc"
