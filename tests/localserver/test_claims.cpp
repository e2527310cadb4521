// SPDX-License-Identifier: Apache-2.0
#include "core/storage/connection.h"
#include "localserver/store/workspace_store.h"
#include "tests/support/api_fixture.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace hearth;
using namespace Qt::StringLiterals;

/// Imported people become somebody who is here: by an admin, a personal link, or an address that
/// was proved; with everything that was theirs, and back again.
class TestClaims : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void adminsMatchAndUndo();
    void membersDoNot();
    void whatBothHadComesApartAgain();
    void linksAreForOnePerson();
    void linksEnd();
    void linksOfMatchedPeopleAreOver();
    void provenAddressesClaim();
    void anUndoneAddressStaysUndone();
    void theWorkspaceMayNotWantIt();

private:
    void import();
    void proveAddress(const QString& who, const QString& address);
    [[nodiscard]] QList<Message> messagesIn(const QString& who, const QString& room);
    [[nodiscard]] test::ApiAnswer match(const QString& who, const QByteArray& member);
    /// The reason that the answer gives to the second person; empty: none.
    [[nodiscard]] QString refusedRedeem(const QByteArray& code);
    [[nodiscard]] MemberId member(const QString& name) { return m_api->id<MemberId>(name); }
    [[nodiscard]] protocol::ImportedPerson zoe();

    std::unique_ptr<test::ApiFixture> m_api;
};

void TestClaims::init()
{
    m_api = std::make_unique<test::ApiFixture>();
    import();
}

void TestClaims::cleanup() { m_api.reset(); }

/// Zoe wrote in `attic`, where the member is too and named her, and put the same reaction as they.
void TestClaims::import()
{
    const ImportId import { Uuid::derive("import") };
    m_api->name(u"zoe"_s, MemberId::derive("zoe").toString());
    m_api->name(u"attic"_s, RoomId::derive("attic").toString());
    m_api->edit([&](server::WorkspaceStore& store) -> Result<void> {
        HEARTH_TRY(const qint64 seq, store.events().lastSeq());
        Member zoe;
        zoe.id = member(u"zoe"_s);
        zoe.displayName = u"Zoe"_s;
        zoe.state = MemberState::Imported;
        zoe.joinedAt = m_api->clock().now();
        zoe.importId = import;
        HEARTH_CHECK(store.members().add(zoe));
        HEARTH_CHECK(store.claims().setAddress(zoe.id, u"Zoe@Example.org"_s));
        Room room;
        room.kind = RoomKind::Private;
        room.name = u"attic"_s;
        room.id = m_api->id<RoomId>(u"attic"_s);
        room.importId = import;
        HEARTH_CHECK(store.rooms().add(room, seq));
        for (const QString& who : { u"zoe"_s, u"member"_s })
            HEARTH_CHECK(store.rooms().addMember(room.id, member(who), { .since = seq }));
        Message message;
        message.position = zoe.joinedAt.micros - 2;
        message.id = MessageId::derive("hers");
        message.roomId = room.id;
        message.authorId = zoe.id;
        message.body = u"long ago"_s;
        HEARTH_CHECK(store.messages().addImported(message, import));
        int ordinal = 0;
        for (const QString& who : { u"zoe"_s, u"member"_s })
            HEARTH_CHECK(
                store.messages().addReaction(message.id, ordinal++, u"👍"_s, member(who), import));
        message.position = zoe.joinedAt.micros - 1;
        message.id = MessageId::derive("theirs");
        message.authorId = member(u"member"_s);
        message.body = u"hello <@%1>"_s.arg(zoe.id.toString());
        HEARTH_CHECK(store.messages().addImported(message, import));
        return {};
    });
}

/// As if the code that was sent had come back; the server learns it with its next start.
void TestClaims::proveAddress(const QString& who, const QString& address)
{
    const UserId user = m_api->person(who).user();
    m_api->restart([&] {
        auto connection = storage::Connection::open(
            { .path = m_api->dataDirectory() + u"/server.sqlite"_s, .vfs = {} });
        QVERIFY(connection);
        auto proven = (*connection)
                          ->prepare(
                              "UPDATE user SET email = ?1, email_key = lower(?1) WHERE id = ?2");
        QVERIFY(proven && proven->bindAll(address, user).run());
        auto verified = (*connection)
                            ->prepare("UPDATE user SET email_verified_at = 1 WHERE id = ?");
        QVERIFY(verified && verified->bindAll(user).run());
    });
    for (const QString& each : { u"owner"_s, u"admin"_s, u"member"_s, u"second"_s })
        m_api->comeBack(each);
}

QList<Message> TestClaims::messagesIn(const QString& who, const QString& room)
{
    const auto page = m_api->person(who).call(protocol::messageList,
        { .roomId = m_api->id<RoomId>(room), .limit = 100, .withReplies = true },
        m_api->workspace());
    return page ? page->messages : QList<Message> {};
}

test::ApiAnswer TestClaims::match(const QString& who, const QByteArray& member)
{
    return m_api->call(
        who, u"claim.match"_s, R"({"importedId":"$zoe","memberId":")" + member + R"("})");
}

protocol::ImportedPerson TestClaims::zoe()
{
    const auto people = m_api->person(u"admin"_s).call(protocol::claimList, {}, m_api->workspace());
    return people && people->people.size() == 1 ? people->people.front()
                                                : protocol::ImportedPerson {};
}

void TestClaims::adminsMatchAndUndo()
{
    QCOMPARE(zoe().displayName, u"Zoe"_s);
    QCOMPARE(zoe().address, u"zoe@example.org"_s);
    QVERIFY(!zoe().memberId);
    QVERIFY(match(u"admin"_s, "$second").isGood());
    QCOMPARE(zoe().memberId, member(u"second"_s));
    QCOMPARE(zoe().way, protocol::ClaimWay::Matched);
    // Now it is theirs, the room included, and they may change what they wrote.
    const QList<Message> own = messagesIn(u"second"_s, u"attic"_s);
    QCOMPARE(own.size(), 2);
    QCOMPARE(own[0].authorId, member(u"second"_s));
    QVERIFY(own[1].body.contains(member(u"second"_s).toString()));
    m_api->name(u"hers"_s, own[0].id.toString());
    QVERIFY(m_api
            ->call(u"second"_s, u"message.update"_s,
                R"({"id":"$hers","body":"not so long ago","baseRevision":)"
                    + QByteArray::number(own[0].revision) + '}')
            .isGood());
    const test::ApiAnswer twice = match(u"admin"_s, "$member");
    QCOMPARE(twice.status, 409);
    QCOMPARE(twice.json()["field"_L1].toString(), u"importedId"_s);

    QVERIFY(m_api->call(u"admin"_s, u"claim.undo"_s, R"({"importedId":"$zoe"})").isGood());
    QVERIFY(!zoe().memberId);
    QVERIFY(messagesIn(u"second"_s, u"attic"_s).isEmpty());
    const QList<Message> back = messagesIn(u"member"_s, u"attic"_s);
    QCOMPARE(back[0].authorId, member(u"zoe"_s));
    QCOMPARE(back[0].body, u"not so long ago"_s);
    QVERIFY(back[1].body.contains(member(u"zoe"_s).toString()));
    QCOMPARE(m_api->call(u"admin"_s, u"claim.undo"_s, R"({"importedId":"$zoe"})").status, 409);
    QVERIFY(match(u"admin"_s, "$second").isGood()); // and again
}

void TestClaims::membersDoNot()
{
    for (const QString& who : { u"member"_s, u"guest"_s }) {
        QCOMPARE(match(who, "$second").status, 403);
        QCOMPARE(m_api->call(who, u"claim.list"_s, "{}").status, 403);
        QCOMPARE(m_api->call(who, u"claim.createLink"_s, R"({"importedId":"$zoe"})").status, 403);
    }
    QCOMPARE(match(u"admin"_s, "$removed").status, 409);
    QCOMPARE(
        m_api->call(
                 u"admin"_s, u"claim.match"_s, R"({"importedId":"$second","memberId":"$member"})")
            .status,
        404);
}

/// The member is in the room anyway and had put the same reaction: none of that goes with an undo.
void TestClaims::whatBothHadComesApartAgain()
{
    const QList<Message> before = messagesIn(u"member"_s, u"attic"_s);
    QVERIFY(match(u"admin"_s, "$member").isGood());
    const QList<Message> claimed = messagesIn(u"member"_s, u"attic"_s);
    QCOMPARE(claimed[0].reactions.front().memberIds, QList { member(u"member"_s) });
    QVERIFY(m_api->call(u"admin"_s, u"claim.undo"_s, R"({"importedId":"$zoe"})").isGood());
    const QList<Message> after = messagesIn(u"member"_s, u"attic"_s);
    QCOMPARE(after.size(), before.size());
    for (qsizetype i = 0; i < after.size(); ++i) {
        QCOMPARE(after[i].authorId, before[i].authorId);
        QCOMPARE(after[i].body, before[i].body);
        QCOMPARE(after[i].reactions, before[i].reactions);
    }
}

void TestClaims::linksAreForOnePerson()
{
    const auto link = [&] {
        return m_api->call(u"admin"_s, u"claim.createLink"_s, R"({"importedId":"$zoe"})")
            .json()["code"_L1]
            .toString()
            .toLatin1();
    };
    const auto redeem = [&](const QByteArray& code) {
        return m_api->call(u"second"_s, u"claim.redeem"_s, R"({"code":")" + code + R"("})");
    };
    const QByteArray first = link();
    const QByteArray second = link();
    QVERIFY(zoe().linkExpiresAt.has_value());
    QCOMPARE(redeem(first).status, 404); // the later one took its place
    QCOMPARE(redeem("AAAA-BBBB-CCCC-DDDD").status, 404);
    QVERIFY(redeem(second.toLower()).isGood());
    QCOMPARE(zoe().memberId, member(u"second"_s));
    QCOMPARE(zoe().way, protocol::ClaimWay::Link);
    QCOMPARE(refusedRedeem(second), protocol::claimReason::used);
    QCOMPARE(refusedRedeem("AAAA-BBBB-CCCC-DDDD"), QString());
    QVERIFY(!messagesIn(u"second"_s, u"attic"_s).isEmpty());
}

void TestClaims::linksEnd()
{
    const QByteArray code = m_api
                                ->call(
                                    u"admin"_s, u"claim.createLink"_s, R"({"importedId":"$zoe"})")
                                .json()["code"_L1]
                                .toString()
                                .toLatin1();
    m_api->clock().advanceSeconds(7 * 86'400 + 1);
    QVERIFY(!zoe().linkExpiresAt);
    QCOMPARE(refusedRedeem(code), protocol::claimReason::expired);
}

void TestClaims::linksOfMatchedPeopleAreOver()
{
    const auto link = [this] {
        return m_api->call(u"admin"_s, u"claim.createLink"_s, R"({"importedId":"$zoe"})")
            .json()["code"_L1]
            .toString()
            .toLatin1();
    };
    const QByteArray code = link();
    QVERIFY(match(u"admin"_s, "$second").isGood());
    QCOMPARE(refusedRedeem(code), protocol::claimReason::claimed);
    QVERIFY(m_api->call(u"admin"_s, u"claim.undo"_s, R"({"importedId":"$zoe"})").isGood());
    QCOMPARE(refusedRedeem(code), QString()); // undone, and its link with it
    QVERIFY(!link().isEmpty());
}

QString TestClaims::refusedRedeem(const QByteArray& code)
{
    const auto answer = m_api->call(
        u"second"_s, u"claim.redeem"_s, R"({"code":")" + code + R"("})");
    return answer.status == 404 ? answer.json()["details"_L1]["reason"_L1].toString()
                                : u"was not refused"_s;
}

void TestClaims::provenAddressesClaim()
{
    proveAddress(u"second"_s, u"zoe@example.org"_s);
    QTRY_COMPARE(zoe().memberId, member(u"second"_s));
    QCOMPARE(zoe().way, protocol::ClaimWay::Address);
    QCOMPARE(messagesIn(u"second"_s, u"attic"_s).size(), 2);
}

void TestClaims::anUndoneAddressStaysUndone()
{
    proveAddress(u"second"_s, u"zoe@example.org"_s);
    QTRY_VERIFY(zoe().memberId.has_value());
    QVERIFY(m_api->call(u"admin"_s, u"claim.undo"_s, R"({"importedId":"$zoe"})").isGood());
    proveAddress(u"second"_s, u"zoe@example.org"_s); // the next start looks again
    m_api->person(u"owner"_s).follow(m_api->workspace());
    QVERIFY(!zoe().memberId);
    QVERIFY(match(u"admin"_s, "$second").isGood()); // somebody who may can say so all the same
}

void TestClaims::theWorkspaceMayNotWantIt()
{
    QVERIFY(m_api
            ->call(
                u"owner"_s, u"workspace.update"_s, R"({"claimsByAddress":false,"baseRevision":1})")
            .isGood());
    proveAddress(u"second"_s, u"zoe@example.org"_s);
    m_api->person(u"owner"_s).follow(m_api->workspace());
    QVERIFY(!zoe().memberId);
}

QTEST_GUILESS_MAIN(TestClaims)
#include "test_claims.moc"
