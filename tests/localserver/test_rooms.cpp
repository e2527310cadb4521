// SPDX-License-Identifier: Apache-2.0
#include "core/domain/names.h"
#include "localserver/store/workspace_store.h"
#include "tests/support/api_fixture.h"

#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;

/// Who is in which room, and conversations.
class TestRooms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_api = std::make_unique<test::ApiFixture>(); }
    void cleanup() { m_api.reset(); }
    void joining_data();
    void joining() { m_api->check(test::currentRow()); }
    void adding_data();
    void adding() { m_api->check(test::currentRow()); }
    void removing_data();
    void removing() { m_api->check(test::currentRow()); }
    void makingPrivate_data();
    void makingPrivate() { m_api->check(test::currentRow()); }
    void conversations_data();
    void conversations() { m_api->check(test::currentRow()); }

    void joiningIsToldAndHistoryIsRead();
    void leavingAndComingBack();
    void leavingAPrivateChannelTakesItAway();
    void theLastOneOutLeavesAnArchive();
    void addedPeopleSeeWhatTheyDidNot();
    void privateChannelsGoFromEverybodyElse();
    void whoKeepsAPrivateChannelKeepsEverything();
    void aGuestWhoBecomesAMemberIsInGeneral();
    void theSamePeopleHaveTheSameConversation();
    void anImportedConversationGoesOn();
    void conversationsReachTheirPeopleAlone();
    void changesOfAChannelAreNoticed();

private:
    QList<Notice> notices(const QString& who, const QString& room);
    std::optional<protocol::VisibleRoom> visible(const QString& who, const QString& room);
    QList<MemberId> membersOf(const QString& room);

    std::unique_ptr<test::ApiFixture> m_api;
};

QList<Notice> TestRooms::notices(const QString& who, const QString& room)
{
    const auto page = m_api->person(who).call(
        protocol::messageList, { .roomId = m_api->id<RoomId>(room) }, m_api->workspace());
    QList<Notice> out;
    for (const Message& message : page ? page->messages : QList<Message>()) {
        if (message.kind == MessageKind::Notice && message.notice)
            out.append(*message.notice);
    }
    return out;
}

std::optional<protocol::VisibleRoom> TestRooms::visible(const QString& who, const QString& room)
{
    const auto batch = m_api->person(who).call(
        protocol::syncPull, protocol::SyncPull {}, m_api->workspace());
    if (!batch || !batch->visibleRooms)
        return std::nullopt;
    for (const protocol::VisibleRoom& found : *batch->visibleRooms) {
        if (found.id == m_api->id<RoomId>(room))
            return found;
    }
    return std::nullopt;
}

QList<MemberId> TestRooms::membersOf(const QString& room)
{
    QList<MemberId> out;
    m_api->edit([&](server::WorkspaceStore& store) -> Result<void> {
        HEARTH_TRY(out, store.rooms().members(m_api->id<RoomId>(room)));
        return {};
    });
    return out;
}

void TestRooms::joining_data()
{
    test::addRows({
        { "a member joins", "member", "channel.join", R"({"id":"$lobby"})", 200, { "$lobby" }, {},
            { u"owner: channel.updated message.created"_s,
                u"guest: channel.updated message.created"_s } },
        { "an admin joins", "admin", "channel.join", R"({"id":"$lobby"})", 200 },
        { "the owner is in it already", "owner", "channel.join", R"({"id":"$lobby"})", 200, {}, {},
            { u"member: -"_s } },
        { "a guest where they are", "guest", "channel.join", R"({"id":"$lobby"})", 200, {}, {},
            { u"member: -"_s } },
        { "a guest nowhere else", "guest", "channel.join", R"({"id":"$general"})", 404,
            { "\"field\":\"id\"" }, {}, { u"owner: -"_s } },
        { "nobody joins a private one", "owner", "channel.join", R"({"id":"$secret"})", 404 },
        { "nor a conversation", "admin", "channel.join", R"({"id":"$direct"})", 404 },
        { "a conversation is no channel", "member", "channel.join", R"({"id":"$direct"})", 404 },
        { "an outsider joins nothing", "outsider", "channel.join", R"({"id":"$lobby"})", 404 },
        { "nor who was removed", "removed", "channel.join", R"({"id":"$lobby"})", 403 },
        { "general is not left", "member", "channel.leave", R"({"id":"$general"})", 409,
            { "\"field\":\"id\"" } },
        { "not by the owner", "owner", "channel.leave", R"({"id":"$general"})", 409 },
        { "one leaves", "owner", "channel.leave", R"({"id":"$lobby"})", 200, {}, {},
            { u"guest: channel.updated message.created"_s } },
        { "a guest leaves", "guest", "channel.leave", R"({"id":"$lobby"})", 200, {}, {},
            { u"guest: -"_s, u"owner: channel.updated message.created"_s } },
        { "one who is not in it", "member", "channel.leave", R"({"id":"$lobby"})", 200, {}, {},
            { u"owner: -"_s } },
        { "what one does not see", "owner", "channel.leave", R"({"id":"$secret"})", 404 },
        { "conversations are closed, not left", "member", "channel.leave", R"({"id":"$direct"})",
            404 },
        { "an outsider leaves nothing", "outsider", "channel.leave", R"({"id":"$lobby"})", 404 },
        { "members see who is in it", "member", "channel.members", R"({"id":"$lobby"})", 200,
            { "$owner", "$guest" }, { "$second" } },
        { "guests where they are", "guest", "channel.members", R"({"id":"$lobby"})", 200,
            { "$owner" } },
        { "not elsewhere", "guest", "channel.members", R"({"id":"$general"})", 404 },
        { "in private ones those who are in", "admin", "channel.members", R"({"id":"$secret"})",
            200, { "$admin" }, { "$owner" } },
        { "nobody else", "owner", "channel.members", R"({"id":"$secret"})", 404 },
        { "in conversations too", "second", "channel.members", R"({"id":"$direct"})", 200,
            { "$member" } },
        { "an outsider sees nobody", "outsider", "channel.members", R"({"id":"$lobby"})", 404 },
    });
}

void TestRooms::adding_data()
{
    const QByteArray crowd = R"({"id":"$lobby","memberIds":[)"
        + QByteArrayList(limits::addedMembers.maxLength + 1, R"("$new")").join(',') + "]}";
    const QByteArray lobby = R"({"id":"$lobby","memberIds":["$second"]})";
    const QByteArray secret = R"({"id":"$secret","memberIds":["$second","$guest","$second"]})";
    test::addRows({
        { "who is in it adds", "owner", "channel.addMembers", lobby, 200, {}, {},
            { u"second: channel.updated message.created"_s } },
        { "into a private one, guests too", "admin", "channel.addMembers", secret, 200,
            { "$second", "$guest" }, {},
            { u"second: channel.updated message.created"_s,
                u"guest: channel.updated message.created"_s, u"owner: -"_s, u"member: -"_s } },
        { "who is not in it does not", "member", "channel.addMembers", lobby, 403 },
        { "not even an admin", "admin", "channel.addMembers", lobby, 403 },
        { "a guest does not", "guest", "channel.addMembers", lobby, 403 },
        { "nor into what one does not see", "owner", "channel.addMembers", secret, 404 },
        { "an outsider does not", "outsider", "channel.addMembers", lobby, 404 },
        { "nor who was removed", "removed", "channel.addMembers", lobby, 403 },
        { "nobody who is gone", "owner", "channel.addMembers",
            R"({"id":"$lobby","memberIds":["$removed"]})", 400, { "\"field\":\"memberIds\"" }, {},
            { u"member: -"_s } },
        { "nobody unknown", "owner", "channel.addMembers",
            R"({"id":"$lobby","memberIds":["$new"]})", 400, { "memberIds" } },
        { "not 501 at once", "owner", "channel.addMembers", crowd, 400,
            { "\"field\":\"memberIds\"", "1 to 500 items" } },
        { "nobody at all", "owner", "channel.addMembers", R"({"id":"$lobby","memberIds":[]})", 400,
            { "memberIds" } },
        { "who is in it already", "owner", "channel.addMembers",
            R"({"id":"$lobby","memberIds":["$guest"]})", 200, {}, {}, { u"guest: -"_s } },
        { "nobody into a conversation", "member", "channel.addMembers",
            R"({"id":"$direct","memberIds":["$admin"]})", 404 },
    });
}

void TestRooms::removing_data()
{
    const QByteArray guest = R"({"id":"$lobby","memberId":"$guest"})";
    test::addRows({
        { "who made it takes out", "owner", "channel.removeMember", guest, 200, {}, {},
            { u"guest: -"_s, u"member: channel.updated message.created"_s } },
        { "an admin does", "admin", "channel.removeMember", guest, 200 },
        { "a member does not", "member", "channel.removeMember", guest, 403, {}, {},
            { u"guest: -"_s } },
        { "a guest does not", "guest", "channel.removeMember",
            R"({"id":"$lobby","memberId":"$owner"})", 403 },
        { "not where one does not see", "owner", "channel.removeMember",
            R"({"id":"$secret","memberId":"$admin"})", 404 },
        { "an outsider does not", "outsider", "channel.removeMember", guest, 404 },
        { "nor who was removed", "removed", "channel.removeMember", guest, 403 },
        { "oneself one leaves", "owner", "channel.removeMember",
            R"({"id":"$lobby","memberId":"$owner"})", 400, { "memberId" } },
        { "nobody unknown", "owner", "channel.removeMember", R"({"id":"$lobby","memberId":"$new"})",
            404, { "memberId" } },
        { "who is not in it", "owner", "channel.removeMember",
            R"({"id":"$lobby","memberId":"$second"})", 200, {}, {}, { u"member: -"_s } },
        { "members are in general", "admin", "channel.removeMember",
            R"({"id":"$general","memberId":"$member"})", 409 },
    });
}

void TestRooms::makingPrivate_data()
{
    const QByteArray closed = R"({"id":"$lobby","kind":"private","baseRevision":1})";
    test::addRows({
        { "the owner makes it private", "owner", "channel.update", closed, 200,
            { "\"private\"", "$guest" }, {},
            { u"guest: channel.updated message.created"_s, u"member: -"_s, u"admin: -"_s } },
        { "an admin who would lose it", "admin", "channel.update", closed, 409,
            { "\"field\":\"kind\"" }, {}, { u"member: -"_s } },
        { "a member does not", "member", "channel.update", closed, 403 },
        { "a guest does not", "guest", "channel.update", closed, 403 },
        { "an outsider does not", "outsider", "channel.update", closed, 404 },
        { "nor who was removed", "removed", "channel.update", closed, 403 },
        { "never general", "owner", "channel.update",
            R"({"id":"$general","kind":"private","baseRevision":1})", 409, { "kind" } },
        { "there is no way back", "admin", "channel.update",
            R"({"id":"$secret","kind":"public","baseRevision":1})", 400, { "kind" } },
        { "nor to a conversation", "owner", "channel.update",
            R"({"id":"$lobby","kind":"direct","baseRevision":1})", 400, { "kind" } },
    });
}

void TestRooms::conversations_data()
{
    QByteArray twenty = R"({"memberIds":["$second")";
    for (int i = 0; i < limits::conversationMembers - 1; ++i)
        twenty += R"(,"$new")";
    twenty += "]}";
    test::addRows({
        { "a member with another", "member", "conversation.createOrGet",
            R"({"memberIds":["$owner"]})", 200, { "\"direct\"", "$member", "$owner" }, {},
            { u"owner: conversation.created"_s, u"second: -"_s, u"admin: -"_s, u"guest: -"_s } },
        { "with oneself", "owner", "conversation.createOrGet", R"({"memberIds":[]})", 200,
            { "\"direct\"", "$owner" }, {}, { u"owner: conversation.created"_s, u"admin: -"_s } },
        { "with several", "admin", "conversation.createOrGet",
            R"({"memberIds":["$member","$second","$admin"]})", 200, { "\"group\"" }, {},
            { u"second: conversation.created"_s, u"owner: -"_s } },
        { "a guest may write to people", "guest", "conversation.createOrGet",
            R"({"memberIds":["$admin"]})", 200, {}, {}, { u"admin: conversation.created"_s } },
        { "not with who is gone", "member", "conversation.createOrGet",
            R"({"memberIds":["$removed"]})", 400, { "memberIds" } },
        { "not with who never was", "member", "conversation.createOrGet",
            R"({"memberIds":["$new"]})", 400, { "memberIds" } },
        { "not with twenty-one", "member", "conversation.createOrGet", twenty, 400,
            { "memberIds" } },
        { "an outsider with nobody", "outsider", "conversation.createOrGet",
            R"({"memberIds":["$owner"]})", 404 },
        { "nor who was removed", "removed", "conversation.createOrGet",
            R"({"memberIds":["$owner"]})", 403 },
        { "what is there already", "second", "conversation.createOrGet",
            R"({"memberIds":["$member"]})", 200, { "$direct" }, {}, { u"member: -"_s } },
    });
}

void TestRooms::joiningIsToldAndHistoryIsRead()
{
    m_api->say(u"owner"_s, u"lobby"_s, u"before"_s);
    QVERIFY(!visible(u"member"_s, u"lobby"_s)->joined);
    QVERIFY(m_api->call(u"member"_s, u"channel.join"_s, R"({"id":"$lobby"})").isGood());
    const auto now = visible(u"member"_s, u"lobby"_s);
    QVERIFY(now->joined);
    m_api->say(u"owner"_s, u"lobby"_s, u"after"_s);
    const auto page = m_api->person(u"member"_s)
                          .call(protocol::messageList, { .roomId = m_api->id<RoomId>(u"lobby"_s) },
                              m_api->workspace());
    QVERIFY(page);
    QVERIFY(page->messages.first().position <= *now->readFrom);
    QVERIFY(page->messages.last().position > *now->readFrom);
    QCOMPARE(notices(u"guest"_s, u"lobby"_s),
        (QList<Notice> { { .kind = NoticeKind::Joined, .memberIds = {}, .text = {} } }));
    QVERIFY(membersOf(u"lobby"_s).contains(m_api->id<MemberId>(u"member"_s)));
}

void TestRooms::leavingAndComingBack()
{
    QVERIFY(m_api->call(u"owner"_s, u"channel.leave"_s, R"({"id":"$lobby"})").isGood());
    QVERIFY(!visible(u"owner"_s, u"lobby"_s)->joined);
    QVERIFY(m_api->call(u"owner"_s, u"channel.leave"_s, R"({"id":"$lobby"})").isGood());
    QVERIFY(m_api->call(u"owner"_s, u"channel.join"_s, R"({"id":"$lobby"})").isGood());
    QVERIFY(visible(u"owner"_s, u"lobby"_s)->joined);
    QCOMPARE(notices(u"owner"_s, u"lobby"_s).size(), 2);
}

void TestRooms::leavingAPrivateChannelTakesItAway()
{
    QVERIFY(m_api
            ->call(
                u"admin"_s, u"channel.addMembers"_s, R"({"id":"$secret","memberIds":["$member"]})")
            .isGood());
    m_api->startWatching();
    QVERIFY(m_api->call(u"admin"_s, u"channel.leave"_s, R"({"id":"$secret"})").isGood());
    m_api->settle();
    QCOMPARE(m_api->seenBy(u"admin"_s), QStringList());
    QCOMPARE(
        m_api->seenBy(u"member"_s), (QStringList { u"channel.updated"_s, u"message.created"_s }));
    QVERIFY(!visible(u"admin"_s, u"secret"_s));
    QCOMPARE(m_api->call(u"admin"_s, u"message.list"_s, R"({"roomId":"$secret"})").status, 404);
}

void TestRooms::theLastOneOutLeavesAnArchive()
{
    QVERIFY(m_api->call(u"admin"_s, u"channel.leave"_s, R"({"id":"$secret"})").isGood());
    std::optional<Room> secret;
    m_api->edit([&](server::WorkspaceStore& store) -> Result<void> {
        HEARTH_TRY(secret, store.rooms().find(m_api->id<RoomId>(u"secret"_s)));
        return {};
    });
    QVERIFY(secret && secret->archivedAt);
    QVERIFY(secret->memberIds.isEmpty());
}

void TestRooms::addedPeopleSeeWhatTheyDidNot()
{
    m_api->say(u"admin"_s, u"secret"_s, u"old"_s);
    m_api->startWatching();
    QVERIFY(m_api
            ->call(
                u"admin"_s, u"channel.addMembers"_s, R"({"id":"$secret","memberIds":["$guest"]})")
            .isGood());
    m_api->settle();
    bool came = false;
    for (const protocol::SyncBatch& batch : m_api->person(u"guest"_s).pushed()) {
        for (const Room& room : batch.rooms.value_or(QList<Room>()))
            came = came || room.id == m_api->id<RoomId>(u"secret"_s);
    }
    QVERIFY(came);
    QCOMPARE(m_api->call(u"guest"_s, u"message.getById"_s, R"({"id":"$old"})").status, 200);
    QCOMPARE(m_api->call(u"owner"_s, u"message.getById"_s, R"({"id":"$old"})").status, 404);
}

void TestRooms::privateChannelsGoFromEverybodyElse()
{
    m_api->say(u"owner"_s, u"lobby"_s, u"said"_s);
    m_api->startWatching();
    QVERIFY(m_api
            ->call(u"owner"_s, u"channel.update"_s,
                R"({"id":"$lobby","kind":"private","baseRevision":1})")
            .isGood());
    m_api->settle();
    for (const QString& who : { u"member"_s, u"admin"_s, u"second"_s }) {
        bool told = false;
        for (const protocol::SyncBatch& batch : m_api->person(who).pushed()) {
            if (!batch.visibleRooms)
                continue;
            told = !std::ranges::contains(
                *batch.visibleRooms, m_api->id<RoomId>(u"lobby"_s), &protocol::VisibleRoom::id);
        }
        QVERIFY2(told, qPrintable(who));
        QCOMPARE(m_api->seenBy(who), QStringList());
        QCOMPARE(m_api->call(who, u"message.getById"_s, R"({"id":"$said"})").status, 404);
        QCOMPARE(m_api->call(who, u"channel.join"_s, R"({"id":"$lobby"})").status, 404);
    }
    QCOMPARE(m_api->call(u"guest"_s, u"message.getById"_s, R"({"id":"$said"})").status, 200);
}

/// Nor has a device of theirs to fetch again what it has.
void TestRooms::whoKeepsAPrivateChannelKeepsEverything()
{
    QVERIFY(m_api->call(u"member"_s, u"channel.join"_s, R"({"id":"$lobby"})").isGood());
    const auto before = visible(u"member"_s, u"lobby"_s);
    QVERIFY(m_api
            ->call(u"owner"_s, u"channel.update"_s,
                R"({"id":"$lobby","kind":"private","baseRevision":1})")
            .isGood());
    const auto after = visible(u"member"_s, u"lobby"_s);
    QVERIFY(after && after->joined);
    QCOMPARE(after->readFrom, before->readFrom);
    QCOMPARE(notices(u"member"_s, u"lobby"_s).last().kind, NoticeKind::MadePrivate);
}

void TestRooms::aGuestWhoBecomesAMemberIsInGeneral()
{
    QVERIFY(!visible(u"guest"_s, u"general"_s));
    QVERIFY(m_api->call(u"owner"_s, u"member.updateRole"_s, R"({"id":"$guest","role":"member"})")
            .isGood());
    QVERIFY(visible(u"guest"_s, u"general"_s)->joined);
    QVERIFY(notices(u"guest"_s, u"general"_s).isEmpty());
}

void TestRooms::theSamePeopleHaveTheSameConversation()
{
    const auto open = [&](const QString& who, const QList<MemberId>& others) {
        return m_api->person(who).call(
            protocol::conversationCreateOrGet, { .memberIds = others }, m_api->workspace());
    };
    const auto id = [&](const QString& name) { return m_api->id<MemberId>(name); };
    const auto one = open(u"owner"_s, { id(u"admin"_s), id(u"guest"_s) });
    const auto other = open(u"guest"_s, { id(u"owner"_s), id(u"admin"_s), id(u"owner"_s) });
    QVERIFY(one && other);
    QCOMPARE(one->id, other->id);
    QCOMPARE(one->id,
        conversationId(m_api->workspace(), { id(u"guest"_s), id(u"owner"_s), id(u"admin"_s) }));
    QVERIFY(open(u"owner"_s, { id(u"admin"_s) })->id != one->id);
    QCOMPARE(open(u"owner"_s, {})->id, open(u"owner"_s, { id(u"owner"_s) })->id);
    QCOMPARE(one->kind, RoomKind::Group);
}

/// Also if somebody has gone with whom nothing new can be begun.
void TestRooms::anImportedConversationGoesOn()
{
    const RoomId old = RoomId::generate(m_api->clock(), m_api->random());
    m_api->edit([&](server::WorkspaceStore& store) -> Result<void> {
        Room room;
        room.id = old;
        room.kind = RoomKind::Direct;
        HEARTH_TRY(const qint64 seq, store.events().lastSeq());
        HEARTH_CHECK(store.rooms().add(room, seq));
        HEARTH_CHECK(
            store.rooms().addMember(old, m_api->id<MemberId>(u"owner"_s), { .since = seq }));
        return store.rooms()
            .addMember(old, m_api->id<MemberId>(u"removed"_s), { .since = seq })
            .transform([](server::Added) { });
    });
    const auto found = m_api->person(u"owner"_s)
                           .call(protocol::conversationCreateOrGet,
                               { .memberIds = { m_api->id<MemberId>(u"removed"_s) } },
                               m_api->workspace());
    QVERIFY(found);
    QCOMPARE(found->id, old);
}

void TestRooms::conversationsReachTheirPeopleAlone()
{
    const auto room = m_api->person(u"owner"_s)
                          .call(protocol::conversationCreateOrGet,
                              { .memberIds = { m_api->id<MemberId>(u"guest"_s) } },
                              m_api->workspace());
    QVERIFY(room);
    m_api->name(u"whispers"_s, room->id.toString());
    m_api->startWatching();
    m_api->say(u"owner"_s, u"whispers"_s, u"psst"_s);
    m_api->settle();
    QCOMPARE(m_api->seenBy(u"guest"_s), QStringList { u"message.created"_s });
    for (const QString& who : { u"admin"_s, u"member"_s, u"second"_s })
        QCOMPARE(m_api->seenBy(who), QStringList());
    QCOMPARE(m_api->call(u"admin"_s, u"message.getById"_s, R"({"id":"$psst"})").status, 404);
}

void TestRooms::changesOfAChannelAreNoticed()
{
    const auto update = [&](const QByteArray& fields) {
        return m_api
            ->call(u"owner"_s, u"channel.update"_s,
                R"({"id":"$lobby","baseRevision":1,)" + fields + "}")
            .isGood();
    };
    QVERIFY(update(R"("name":"hall","topic":"t","purpose":"p")"));
    QVERIFY(update(R"("archived":true)"));
    QVERIFY(update(R"("archived":true)"));
    QVERIFY(update(R"("archived":false)"));
    QCOMPARE(notices(u"guest"_s, u"lobby"_s),
        (QList<Notice> { { .kind = NoticeKind::Renamed, .memberIds = {}, .text = u"hall"_s },
            { .kind = NoticeKind::TopicChanged, .memberIds = {}, .text = u"t"_s },
            { .kind = NoticeKind::PurposeChanged, .memberIds = {}, .text = u"p"_s },
            { .kind = NoticeKind::Archived, .memberIds = {}, .text = {} },
            { .kind = NoticeKind::Restored, .memberIds = {}, .text = {} } }));
}

QTEST_GUILESS_MAIN(TestRooms)
#include "test_rooms.moc"
