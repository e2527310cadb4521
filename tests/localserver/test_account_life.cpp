// SPDX-License-Identifier: Apache-2.0
#include "core/domain/account_rest.h"
#include "core/storage/connection.h"
#include "tests/localserver/accounts.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace hearth;
using namespace Qt::StringLiterals;
using test::Household;
using test::HttpAnswer;
using test::join;
using test::Person;
using test::text;

/// Accounts that rest, wake, and are deleted when their days are over: who may, what ends at once,
/// what comes back, and what is left of somebody who is gone.
class TestAccountLife : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void restingNeedsThePassword();
    void restingEndsEverything();
    void wakingBringsItBack();
    void othersSeeWhoRests();
    void theServersOwnerCloses();
    void onlyTheServersOwnerCloses();
    void deletionCanBeUndone();
    void deletionIsCarriedOut_data();
    void deletionIsCarriedOut();
    void aStartGoesOnWithADeletion();
    void ownersHandOverFirst();
    void ownershipPassesWithTheAccount();
    void ownWordsAreTakenAlong();

private:
    HttpAnswer call(
        const QByteArray& operation, const QJsonObject& args, const QByteArray& token = {})
    {
        return m_server->client().call(operation, text(args), token);
    }
    Person enter(const QString& name);
    HttpAnswer signIn(
        const QString& name, bool wakes = false, const QString& password = u"long enough"_s)
    {
        QJsonObject args { { u"email"_s, name.toLower() + u"@example.org"_s },
            { u"password"_s, password }, { u"deviceName"_s, u"phone"_s } };
        if (wakes)
            args.insert(u"wakeAccount"_s, true);
        return call("auth.signIn", args);
    }
    HttpAnswer removeOwn(const Person& person, const QString& name, const QString& history)
    {
        return call("account.remove",
            { { u"password"_s, u"long enough"_s }, { u"name"_s, name }, { u"history"_s, history } },
            person.access);
    }
    /// As the owner sees them; by the name that they have now.
    Member member(const MemberId& id);
    void say(const Person& person, const QString& body);
    void passDays(int days) { m_server->clock.advanceSeconds(qint64(days) * 86'400 + 60); }
    void restart();

    std::unique_ptr<test::OpenServer> m_server;
    std::unique_ptr<test::LocalCaller> m_link; ///< the owner's
    QString m_joinCode;
    UserId m_owner;
    WorkspaceId m_workspace;
    MemberId m_member; ///< of who came last
    RoomId m_general;
};

void TestAccountLife::init()
{
    m_server = std::make_unique<test::OpenServer>();
    QVERIFY(m_server->open());
    const Household household(*m_server);
    m_joinCode = household.joinCode;
    m_owner = household.owner.id;
    m_link = std::make_unique<test::LocalCaller>(**m_server);
    QVERIFY(m_link->call(protocol::authLocal, {}));
}

void TestAccountLife::cleanup()
{
    m_link.reset();
    m_server.reset();
}

Person TestAccountLife::enter(const QString& name)
{
    Person person = join(*m_server, m_joinCode,
        { { u"displayName"_s, name }, { u"email"_s, name.toLower() + u"@example.org"_s },
            { u"password"_s, u"long enough"_s } });
    const QJsonObject joined = call(
        "workspace.join", { { u"code"_s, m_joinCode }, { u"displayName"_s, name } }, person.access)
                                   .json();
    m_workspace = *WorkspaceId::fromString(joined["id"_L1].toString());
    m_member = *MemberId::fromString(joined["memberId"_L1].toString());
    const auto rooms = m_link->call(protocol::channelList, {}, m_workspace);
    m_general = rooms && !rooms->rooms.isEmpty() ? rooms->rooms.front().id : RoomId();
    return person;
}

Member TestAccountLife::member(const MemberId& id)
{
    return m_link->call(protocol::memberGetById, { .id = id }, m_workspace).value_or(Member {});
}

void TestAccountLife::say(const Person& person, const QString& body)
{
    const MessageId id = MessageId::generate(m_server->clock, m_server->random);
    QCOMPARE(call("message.create",
                 { { u"workspaceId"_s, m_workspace.toString() }, { u"id"_s, id.toString() },
                     { u"roomId"_s, m_general.toString() }, { u"body"_s, body } },
                 person.access)
                 .status,
        200);
}

/// The owner comes back by the in-process link.
void TestAccountLife::restart()
{
    m_link.reset();
    m_server->shut();
    QVERIFY(m_server->open());
    m_link = std::make_unique<test::LocalCaller>(**m_server);
    QVERIFY(m_link->call(protocol::authLocal, {}));
}

void TestAccountLife::restingNeedsThePassword()
{
    const Person ann = enter(u"Ann"_s);
    const HttpAnswer missing = call("account.deactivate", {}, ann.access);
    QCOMPARE(missing.status, 400);
    QCOMPARE(missing.field(), u"password"_s);
    const HttpAnswer wrong = call(
        "account.deactivate", { { u"password"_s, u"not it at all"_s } }, ann.access);
    QCOMPARE(wrong.status, 403);
    QCOMPARE(wrong.field(), u"password"_s);
    QCOMPARE(call("account.deactivate", { { u"password"_s, u"long enough"_s } }).status, 401);
    QCOMPARE(call("auth.currentUser", {}, ann.access).status, 200); // nothing has happened
}

void TestAccountLife::restingEndsEverything()
{
    const Person ann = enter(u"Ann"_s);
    const Person phone = Person::of(signIn(u"Ann"_s).json());
    const QByteArray token = call("token.create",
        { { u"name"_s, u"bot"_s }, { u"scopes"_s, QJsonArray { u"member:read"_s } } }, ann.access)
                                 .json()["secret"_L1]
                                 .toString()
                                 .toLatin1();
    const QJsonObject here { { u"workspaceId"_s, m_workspace.toString() } };
    QCOMPARE(call("member.list", here, token).status, 200);
    const HttpAnswer rested = call(
        "account.deactivate", { { u"password"_s, u"long enough"_s } }, ann.access);
    QCOMPARE(rested.status, 200);
    for (const QByteArray& access : { ann.access, phone.access, token })
        QCOMPARE(call("member.list", here, access).status, 401);
    QCOMPARE(
        call("auth.refresh", { { u"refreshToken"_s, QString::fromLatin1(phone.refresh) } }).status,
        401);
    // Who does not know the password does not learn that the account rests.
    QCOMPARE(signIn(u"Ann"_s, false, u"not it at all"_s).body.contains("account"), false);
    const HttpAnswer refused = signIn(u"Ann"_s);
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.json()["details"_L1]["reason"_L1].toString(), u"accountAsleep"_s);
}

void TestAccountLife::wakingBringsItBack()
{
    const Person ann = enter(u"Ann"_s);
    const QByteArray token = call("token.create",
        { { u"name"_s, u"bot"_s }, { u"scopes"_s, QJsonArray { u"member:read"_s } } }, ann.access)
                                 .json()["secret"_L1]
                                 .toString()
                                 .toLatin1();
    QCOMPARE(call("account.deactivate", { { u"password"_s, u"long enough"_s } }, ann.access).status,
        200);
    restart();
    const HttpAnswer woken = signIn(u"Ann"_s, true);
    QCOMPARE(woken.status, 200);
    const QJsonObject here { { u"workspaceId"_s, m_workspace.toString() } };
    QCOMPARE(call("member.list", here, Person::of(woken.json()).access).status, 200);
    QCOMPARE(call("member.list", here, token).status, 200);
    QCOMPARE(call("member.list", here, ann.access).status, 401); // a session does not come back
    QCOMPARE(signIn(u"Ann"_s).status, 200);
}

void TestAccountLife::othersSeeWhoRests()
{
    const Person ann = enter(u"Ann"_s);
    QVERIFY(!member(m_member).deactivated);
    QCOMPARE(call("account.deactivate", { { u"password"_s, u"long enough"_s } }, ann.access).status,
        200);
    QVERIFY(member(m_member).deactivated);
    QCOMPARE(member(m_member).state, MemberState::Active);
    QCOMPARE(signIn(u"Ann"_s, true).status, 200);
    QTRY_VERIFY(!member(m_member).deactivated);
}

void TestAccountLife::theServersOwnerCloses()
{
    const Person ann = enter(u"Ann"_s);
    const UserId user = *UserId::fromString(ann.user["id"_L1].toString());
    const auto closed = m_link->call(protocol::userDeactivate, { .userId = user });
    QVERIFY(closed && closed->deactivated);
    QCOMPARE(call("auth.currentUser", {}, ann.access).status, 401);
    const HttpAnswer refused = signIn(u"Ann"_s, true); // it is not hers to open
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.json()["details"_L1]["reason"_L1].toString(), u"accountClosed"_s);
    const auto opened = m_link->call(protocol::userReactivate, { .userId = user });
    QVERIFY(opened && !opened->deactivated);
    QCOMPARE(signIn(u"Ann"_s).status, 200);
}

void TestAccountLife::onlyTheServersOwnerCloses()
{
    const Person ann = enter(u"Ann"_s);
    const Person ben = enter(u"Ben"_s);
    const QJsonObject anns { { u"userId"_s, ann.user["id"_L1].toString() } };
    QJsonObject removal = anns;
    removal.insert(u"name"_s, u"Ann"_s);
    removal.insert(u"history"_s, u"keepName"_s);
    QCOMPARE(call("user.deactivate", anns, ben.access).status, 403);
    QCOMPARE(call("user.reactivate", anns, ben.access).status, 403);
    QCOMPARE(call("user.remove", removal, ben.access).status, 403);
    // Nor do they close their own: somebody has to be there.
    const auto own = m_link->call(protocol::userDeactivate, { .userId = m_owner });
    QVERIFY(!own);
    QCOMPARE(own.error().code, ErrorCode::Conflict);
    const auto leave = m_link->call(protocol::accountDeactivate, {});
    QVERIFY(!leave);
    QCOMPARE(leave.error().code, ErrorCode::Conflict);
}

void TestAccountLife::deletionCanBeUndone()
{
    const Person ann = enter(u"Ann"_s);
    const HttpAnswer wrong = removeOwn(ann, u"ann"_s, u"anonymous"_s);
    QCOMPARE(wrong.status, 400);
    QCOMPARE(wrong.field(), u"name"_s);
    const Timestamp now = m_server->clock.now();
    const HttpAnswer removed = removeOwn(ann, u"Ann"_s, u"anonymous"_s);
    QCOMPARE(removed.status, 200);
    QCOMPARE(removed.json()["deletionAt"_L1].toInteger(), now.micros + deletionGrace.count());
    passDays(13);
    const HttpAnswer refused = signIn(u"Ann"_s);
    QCOMPARE(refused.json()["details"_L1]["reason"_L1].toString(), u"accountLeaving"_s);
    QCOMPARE(refused.json()["details"_L1]["deletionAt"_L1].toInteger(),
        now.micros + deletionGrace.count());
    QCOMPARE(signIn(u"Ann"_s, true).status, 200);
    passDays(2);
    restart();
    QCOMPARE(signIn(u"Ann"_s).status, 200);
    QCOMPARE(member(m_member).displayName, u"Ann"_s);
}

void TestAccountLife::deletionIsCarriedOut_data()
{
    QTest::addColumn<QString>("history");
    QTest::addColumn<QString>("name");
    QTest::newRow("under their name") << u"keepName"_s << u"Ann"_s;
    QTest::newRow("under nobody's") << u"anonymous"_s << u"Deleted person"_s;
}

void TestAccountLife::deletionIsCarriedOut()
{
    QFETCH(const QString, history);
    QFETCH(const QString, name);
    const Person ann = enter(u"Ann"_s);
    say(ann, u"my words"_s);
    QCOMPARE(removeOwn(ann, u"Ann"_s, history).status, 200);
    passDays(14);
    restart();
    QTRY_COMPARE(member(m_member).state, MemberState::Deleted);
    QCOMPARE(member(m_member).displayName, name);
    QVERIFY(!member(m_member).userId);
    QTRY_COMPARE(m_link->call(protocol::userList, { .after = {}, .search = {} })->users.size(), 1);
    QCOMPARE(signIn(u"Ann"_s).status, 401);
    QCOMPARE(signIn(u"Ann"_s, true).status, 401);
    const auto page = m_link->call(
        protocol::messageList, { .roomId = m_general, .limit = 100 }, m_workspace);
    QVERIFY(page);
    const auto words = std::ranges::find(page->messages, u"my words"_s, &Message::body);
    QVERIFY(words != page->messages.end());
    QCOMPARE(words->authorId, m_member);
    // The logs are whole, and do not say any more who it was.
    const auto whole = m_link->call(protocol::auditVerify, {}, m_workspace);
    QVERIFY(whole && !whole->broken);
    const auto servers = m_link->call(protocol::serverAuditVerify, {});
    QVERIFY(servers && !servers->broken);
    // Whoever comes under the address is somebody else.
    const Person other = enter(u"Ann"_s);
    QVERIFY(other.user["id"_L1] != ann.user["id"_L1]);
}

/// Between the step that begins it and those that follow the server may end.
void TestAccountLife::aStartGoesOnWithADeletion()
{
    const Person ann = enter(u"Ann"_s);
    QCOMPARE(removeOwn(ann, u"Ann"_s, u"keepName"_s).status, 200);
    m_link.reset();
    m_server->shut();
    {
        auto connection = storage::Connection::open(
            { .path = m_server->folder() + u"/server.sqlite"_s, .vfs = {} });
        QVERIFY(connection);
        auto begun = (*connection)->prepare("UPDATE account_removal SET begun_at = 1");
        QVERIFY(begun && begun->run());
    }
    restart();
    QTRY_COMPARE(member(m_member).state, MemberState::Deleted);
    QCOMPARE(signIn(u"Ann"_s, true).status, 401);
}

void TestAccountLife::ownersHandOverFirst()
{
    const Person ann = enter(u"Ann"_s);
    const Person ben = enter(u"Ben"_s);
    QVERIFY(m_link->call(protocol::userUpdate,
        { .userId = *UserId::fromString(ann.user["id"_L1].toString()),
            .mayCreateWorkspaces = true }));
    const WorkspaceId studio = WorkspaceId::generate(m_server->clock, m_server->random);
    QCOMPARE(call("workspace.create",
                 { { u"id"_s, studio.toString() }, { u"name"_s, u"Studio"_s },
                     { u"displayName"_s, u"Ann"_s } },
                 ann.access)
                 .status,
        200);
    const QString code = call(
        "workspace.joinCode", { { u"workspaceId"_s, studio.toString() } }, ann.access)
                             .json()["code"_L1]
                             .toString();
    QCOMPARE(
        call("workspace.join", { { u"code"_s, code }, { u"displayName"_s, u"Ben"_s } }, ben.access)
            .status,
        200);
    const HttpAnswer refused = removeOwn(ann, u"Ann"_s, u"keepName"_s);
    QCOMPARE(refused.status, 409);
    QCOMPARE(refused.json()["details"_L1]["workspaces"_L1].toArray(), QJsonArray { u"Studio"_s });
    QCOMPARE(call("account.deactivate", { { u"password"_s, u"long enough"_s } }, ann.access).status,
        409);
}

/// The server's owner may delete an account all the same; then the workspace is somebody else's.
void TestAccountLife::ownershipPassesWithTheAccount()
{
    const Person ann = enter(u"Ann"_s);
    const MemberId anns = m_member;
    const MemberId olgas = m_link->call(protocol::memberGetCurrent, {}, m_workspace)->id;
    QVERIFY(m_link->call(
        protocol::workspaceTransfer, { .memberId = anns, .name = u"Home"_s }, m_workspace));
    QVERIFY(m_link->call(protocol::userRemove,
        { .userId = *UserId::fromString(ann.user["id"_L1].toString()),
            .name = u"Ann"_s,
            .history = WrittenHistory::Anonymous }));
    passDays(14);
    restart();
    QTRY_COMPARE(member(anns).state, MemberState::Deleted);
    QCOMPARE(member(olgas).role, Role::Owner);
}

void TestAccountLife::ownWordsAreTakenAlong()
{
    const Person ann = enter(u"Ann"_s);
    for (const QString& body : { u"one"_s, u"two"_s, u"three"_s })
        say(ann, body);
    const Person ben = enter(u"Ben"_s);
    say(ben, u"not hers"_s);
    const auto page = [&](qint64 after, qint64 limit) {
        return call("account.export",
            { { u"workspaceId"_s, m_workspace.toString() }, { u"after"_s, after },
                { u"limit"_s, limit } },
            ann.access);
    };
    const QJsonObject first = page(0, 2).json();
    QCOMPARE(first["messages"_L1].toArray().size(), 2);
    QCOMPARE(first["hasMore"_L1].toBool(), true);
    const QJsonObject rest = page(first["next"_L1].toInteger(), 2).json();
    QCOMPARE(rest["messages"_L1].toArray().size(), 1);
    QCOMPARE(rest["messages"_L1][0]["body"_L1].toString(), u"three"_s);
    QCOMPARE(rest["hasMore"_L1].toBool(), false);
    for (const qint64 limit : { 0, 501 }) {
        QCOMPARE(page(0, limit).status, 400);
        QCOMPARE(page(0, limit).field(), u"limit"_s);
    }
}

QTEST_GUILESS_MAIN(TestAccountLife)
#include "test_account_life.moc"
