// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/workspace_directory.h"
#include "localserver/store/workspace_store.h"
#include "tests/support/api_fixture.h"

#include <QFile>
#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;
using protocol::Invite;
using protocol::InviteState;
using test::ApiAnswer;

/// Invitations: who makes them, what each of their ends answers, and what comes of their uses.
class TestInvitations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_api = std::make_unique<test::ApiFixture>(); }
    void cleanup() { m_api.reset(); }
    void rights_data();
    void rights() { m_api->check(test::currentRow()); }
    void refusesBadInput_data();
    void refusesBadInput() { m_api->check(test::currentRow()); }
    void theCodeIsShownOnce();
    void creatingTwiceIsOnce();
    void aStrangerSeesWhoInvites();
    void comingIn();
    void aGuestSeesTheChannelAlone();
    void whoIsInGetsTheChannel();
    void eachEndHasItsAnswer();
    void theLastUseGoesToOne();
    void aLostAnswerIsAskedForAgain();
    void anEmailIsForOne();
    void renewing();
    void endsWithItsMaker();
    void endsWithItsChannel();
    void whoWasRemoved();
    void codesOfBothKinds();
    void aStartCompletesWhatACrashLeft();
    void thereAreOnlySoMany();

private:
    /// Made by the admin.
    Invite make(const QByteArray& terms, const QString& who = u"admin"_s)
    {
        const ApiAnswer answer = m_api->call(
            who, u"invite.create"_s, "{\"id\":\"$new\"" + terms + '}');
        const auto invite = fromJsonText<Invite>(answer.body);
        if (!invite || !invite->code)
            qFatal("making an invitation: %s", answer.body.constData());
        return *invite;
    }
    ApiAnswer redeem(const QString& who, const QString& code)
    {
        return m_api->call(who, u"invite.redeem"_s,
            "{\"code\":\"" + code.toUtf8() + "\",\"displayName\":\"" + who.toUtf8() + "\"}");
    }
    ApiAnswer redeemByNewcomer(const QString& who, const Invite& invite)
    {
        m_api->addPerson(who);
        return redeem(who, *invite.code);
    }
    Invite listed(const InviteId& id)
    {
        const auto list = m_api->person(u"owner"_s)
                              .call(protocol::inviteList, {}, m_api->workspace());
        for (const Invite& invite : list->invites) {
            if (invite.id == id)
                return invite;
        }
        return {};
    }
    static QString reason(const ApiAnswer& answer)
    {
        return answer.json()["details"_L1]["reason"_L1].toString();
    }

    std::unique_ptr<test::ApiFixture> m_api;
};

void TestInvitations::rights_data()
{
    const QByteArray terms = R"({"id":"$new"})";
    test::addRows({
        { "the owner invites", "owner", "invite.create", terms, 200, { "\"code\"", "\"open\"" } },
        { "an admin invites", "admin", "invite.create", terms, 200, { "\"code\"" } },
        { "a member does not", "member", "invite.create", terms, 403 },
        { "nor a guest", "guest", "invite.create", terms, 403 },
        { "nor who was removed", "removed", "invite.create", terms, 403 },
        { "nor a stranger", "outsider", "invite.create", terms, 404 },
        { "an admin sees the list", "admin", "invite.list", "{}", 200 },
        { "a member does not see it", "member", "invite.list", "{}", 403 },
        { "a guest does not see it", "guest", "invite.list", "{}", 403 },
        { "a stranger does not see it", "outsider", "invite.list", "{}", 404 },
        { "a member withdraws nothing", "member", "invite.revoke", terms, 403 },
        { "a guest renews nothing", "guest", "invite.renew", terms, 403 },
        { "an unknown one", "admin", "invite.revoke", terms, 404, { "\"field\":\"id\"" } },
        { "an unknown one again", "admin", "invite.renew", terms, 404, { "\"field\":\"id\"" } },
        { "a channel that is not the inviter's to see", "owner", "invite.create",
            R"({"id":"$new","roomId":"$secret"})", 404, { "\"field\":\"roomId\"" } },
        { "one's own private channel", "admin", "invite.create",
            R"({"id":"$new","roomId":"$secret"})", 200 },
        { "a conversation is none", "member", "invite.create",
            R"({"id":"$new","roomId":"$direct"})", 403 },
    });
}

void TestInvitations::refusesBadInput_data()
{
    test::addRows({
        { "no id", "admin", "invite.create", "{}", 400, { "\"field\":\"id\"" } },
        { "no time", "admin", "invite.create", R"({"id":"$new","hours":0})", 400,
            { "\"field\":\"hours\"" } },
        { "too long", "admin", "invite.create", R"({"id":"$new","hours":721})", 400,
            { "\"field\":\"hours\"" } },
        { "the longest", "admin", "invite.create", R"({"id":"$new","hours":720})", 200 },
        { "less than none", "admin", "invite.create", R"({"id":"$new","maxUses":-1})", 400,
            { "\"field\":\"maxUses\"" } },
        { "too many uses", "admin", "invite.create", R"({"id":"$new","maxUses":10001})", 400,
            { "\"field\":\"maxUses\"" } },
        { "no address", "admin", "invite.create", R"({"id":"$new","email":"somebody"})", 400,
            { "\"field\":\"email\"" } },
        { "a channel of nowhere", "admin", "invite.create", R"({"id":"$new","roomId":"$new"})", 404,
            { "\"field\":\"roomId\"" } },
        { "an unknown code", "outsider", "invite.redeem",
            R"({"code":"ABCDEFGHJKMNPQRSTUVW","displayName":"x"})", 404,
            { "\"field\":\"code\"", "\"unknown\"" } },
        { "no name", "outsider", "invite.redeem", R"({"code":"ABCDEFGHJKMNPQRSTUVW"})", 400,
            { "displayName" } },
    });
}

void TestInvitations::theCodeIsShownOnce()
{
    const Invite invite = make({});
    QCOMPARE(invite.code->size(), 20);
    m_api->check({ "not in the list", "owner", "invite.list", "{}", 200,
        { "\"" + invite.id.uuid.toText() + "\"" }, { invite.code->toUtf8() } });
    m_api->restart();
    QFile file(m_api->workspaceFile());
    QVERIFY(file.open(QFile::ReadOnly));
    QVERIFY(!file.readAll().contains(invite.code->toUtf8()));
}

void TestInvitations::creatingTwiceIsOnce()
{
    m_api->name(u"x"_s, InviteId::generate(m_api->clock(), m_api->random()).toString());
    const QByteArray args = R"({"id":"$x"})";
    QVERIFY(m_api->call(u"admin"_s, u"invite.create"_s, args).isGood());
    m_api->check({ "again", "admin", "invite.create", args, 200, { "$x" }, { "\"code\"" } });
    m_api->check({ "by somebody else", "owner", "invite.create", args, 409 });
    QCOMPARE(m_api->person(u"owner"_s)
                 .call(protocol::inviteList, {}, m_api->workspace())
                 ->invites.size(),
        1);
}

void TestInvitations::aStrangerSeesWhoInvites()
{
    m_api->name(u"link"_s, *make({}).code);
    test::ApiPerson stranger(m_api->server(), u"stranger"_s, test::ApiPerson::Account::None);
    const ApiAnswer answer = stranger.call(
        u"invite.getByCode"_s, R"({"code":")" + m_api->named(u"link"_s).toUtf8() + "\"}");
    QVERIFY2(answer.isGood(), answer.body);
    const QJsonObject preview = answer.json();
    QCOMPARE(preview["workspaceName"_L1].toString(), u"Team"_s);
    QCOMPARE(preview["inviterName"_L1].toString(), u"admin"_s);
    QCOMPARE(preview["memberCount"_L1].toInt(), 0);
}

void TestInvitations::comingIn()
{
    const Invite invite = make(R"(,"maxUses":3)");
    QString typed = invite.code->toLower();
    typed.insert(5, u'-');
    m_api->startWatching();
    QVERIFY(redeem(u"outsider"_s, typed).isGood());
    m_api->settle();
    QCOMPARE(m_api->seenBy(u"member"_s), QStringList { u"member.joined"_s });
    m_api->check({ "as a member", "outsider", "member.getCurrent", "{}", 200,
        { "\"member\"", "\"active\"" } });
    m_api->check({ "with general", "outsider", "channel.list", "{}", 200, { "$general" } });
    QCOMPARE(listed(invite.id).uses, 1);
    QVERIFY(redeem(u"outsider"_s, *invite.code).isGood());
    QCOMPARE(listed(invite.id).uses, 1);
    QVERIFY(redeem(u"member"_s, *invite.code).isGood());
    QCOMPARE(listed(invite.id).uses, 1);
}

void TestInvitations::aGuestSeesTheChannelAlone()
{
    const Invite invite = make(R"(,"roomId":"$lobby")");
    const ApiAnswer in = redeemByNewcomer(u"visitor"_s, invite);
    QVERIFY2(in.isGood(), in.body);
    QCOMPARE(in.json()["role"_L1].toString(), u"guest"_s);
    m_api->check({ "one channel", "visitor", "channel.list", "{}", 200, { "$lobby" },
        { "$general", "$secret" } });
    m_api->check({ "not another one", "visitor", "message.list", R"({"roomId":"$general"})", 404 });
    m_api->check(
        { "makes none", "visitor", "channel.create", R"({"id":"$new","name":"mine"})", 403 });
    m_api->check({ "invites nobody", "visitor", "invite.create", R"({"id":"$new"})", 403 });
    m_api->person(u"visitor"_s).follow(m_api->workspace());
    m_api->name(u"visitor"_s, in.json()["memberId"_L1].toString());
    m_api->startWatching();
    m_api->say(u"member"_s, u"general"_s, u"amongUs"_s);
    m_api->say(u"member"_s, u"lobby"_s, u"forAll"_s);
    m_api->settle();
    // Who is there and what they are called may be told at any time; of messages only this one.
    QStringList heard;
    for (const Event& event : m_api->person(u"visitor"_s).events()) {
        if (event.message && event.message->kind == MessageKind::Text)
            heard.append(event.type + u' ' + event.message->body);
    }
    QCOMPARE(heard.join(u", "_s), u"message.created forAll"_s);
    QVERIFY(m_api->call(u"admin"_s, u"member.updateRole"_s, R"({"id":"$visitor","role":"member"})")
            .isGood());
    m_api->check({ "a member later", "visitor", "channel.list", "{}", 200, { "$lobby", "$general" },
        { "$secret" } });
}

void TestInvitations::whoIsInGetsTheChannel()
{
    const Invite invite = make(R"(,"roomId":"$secret","maxUses":1)");
    QVERIFY(redeem(u"member"_s, *invite.code).isGood());
    m_api->check({ "in it", "member", "channel.list", "{}", 200, { "$secret" } });
    m_api->check(
        { "and a member still", "member", "member.getCurrent", "{}", 200, { "\"member\"" } });
    QCOMPARE(listed(invite.id).uses, 1);
    QVERIFY(redeem(u"member"_s, *invite.code).isGood());
}

void TestInvitations::eachEndHasItsAnswer()
{
    const Invite expired = make(R"(,"hours":1)");
    const Invite usedUp = make(R"(,"maxUses":1)");
    const Invite revoked = make({});
    QVERIFY(redeemByNewcomer(u"first"_s, usedUp).isGood());
    m_api->name(u"revoked"_s, revoked.id.toString());
    m_api->check(
        { "withdrawn", "admin", "invite.revoke", R"({"id":"$revoked"})", 200, { "\"revoked\"" } });
    m_api->check({ "twice is once", "admin", "invite.revoke", R"({"id":"$revoked"})", 200 });
    m_api->clock().advanceSeconds(60 * 60);

    const auto expect = [&](const Invite& invite, const QString& problem, InviteState state) {
        const ApiAnswer in = redeem(u"outsider"_s, *invite.code);
        QCOMPARE(in.status, 409);
        QCOMPARE(in.json()["field"_L1].toString(), u"code"_s);
        QCOMPARE(reason(in), problem);
        const ApiAnswer preview = m_api->call(
            u"outsider"_s, u"invite.getByCode"_s, R"({"code":")" + invite.code->toUtf8() + "\"}");
        QCOMPARE(preview.status, 409);
        QCOMPARE(reason(preview), problem);
        QCOMPARE(listed(invite.id).state, state);
    };
    expect(expired, u"expired"_s, InviteState::Expired);
    expect(usedUp, u"usedUp"_s, InviteState::UsedUp);
    expect(revoked, u"revoked"_s, InviteState::Revoked);
    QVERIFY(m_api
            ->call(
                u"owner"_s, u"workspace.update"_s, R"({"joinCodeEnabled":false,"baseRevision":1})")
            .isGood());
    const ApiAnswer disabled = m_api->call(
        u"outsider"_s, u"workspace.join"_s, R"({"code":"$code","displayName":"x"})");
    QCOMPARE(disabled.status, 409);
    QCOMPARE(reason(disabled), u"disabled"_s);
}

void TestInvitations::theLastUseGoesToOne()
{
    const Invite invite = make(R"(,"maxUses":1)");
    m_api->addPerson(u"first"_s);
    m_api->addPerson(u"late"_s);
    const QByteArray args = R"({"code":")" + invite.code->toUtf8() + R"(","displayName":"x"})";
    const qint64 one = m_api->send(u"first"_s, u"invite.redeem"_s, args);
    const qint64 other = m_api->send(u"late"_s, u"invite.redeem"_s, args);
    const ApiAnswer first = m_api->person(u"first"_s).answerTo(one);
    const ApiAnswer late = m_api->person(u"late"_s).answerTo(other);
    QCOMPARE(first.isGood() + late.isGood(), 1);
    QCOMPARE(reason(first.isGood() ? late : first), u"usedUp"_s);
    QCOMPARE(listed(invite.id).uses, 1);
}

void TestInvitations::aLostAnswerIsAskedForAgain()
{
    const Invite invite = make(R"(,"maxUses":1)");
    const ApiAnswer first = redeemByNewcomer(u"newcomer"_s, invite);
    QVERIFY(first.isGood());
    QCOMPARE(redeem(u"newcomer"_s, *invite.code).body, first.body);
}

void TestInvitations::anEmailIsForOne()
{
    const Invite invite = make(R"(,"email":" mara@example.org ","hours":1,"maxUses":9)");
    QCOMPARE(*invite.email, u"mara@example.org"_s);
    QCOMPARE(invite.maxUses, 1);
    QCOMPARE(invite.expiresAt.seconds() - invite.createdAt.seconds(), 7 * 24 * 60 * 60);
    QVERIFY(redeemByNewcomer(u"mara"_s, invite).isGood());
    QCOMPARE(reason(redeem(u"outsider"_s, *invite.code)), u"usedUp"_s);
}

void TestInvitations::renewing()
{
    const Invite invite = make(R"(,"hours":2)");
    m_api->name(u"x"_s, invite.id.toString());
    m_api->clock().advanceSeconds(3 * 60 * 60);
    const ApiAnswer answer = m_api->call(u"owner"_s, u"invite.renew"_s, R"({"id":"$x"})");
    const auto renewed = fromJsonText<Invite>(answer.body);
    QVERIFY2(renewed && renewed->code, answer.body);
    QCOMPARE(renewed->state, InviteState::Open);
    QVERIFY(*renewed->code != *invite.code);
    QCOMPARE(reason(redeem(u"outsider"_s, *invite.code)), u"unknown"_s);
    QVERIFY(redeem(u"outsider"_s, *renewed->code).isGood());
    QVERIFY(m_api->call(u"owner"_s, u"invite.revoke"_s, R"({"id":"$x"})").isGood());
    m_api->check({ "over", "owner", "invite.renew", R"({"id":"$x"})", 409, { "\"revoked\"" } });
}

void TestInvitations::endsWithItsMaker()
{
    const Invite invite = make({});
    QVERIFY(m_api->call(u"owner"_s, u"member.remove"_s, R"({"id":"$admin"})").isGood());
    QCOMPARE(reason(redeem(u"outsider"_s, *invite.code)), u"revoked"_s);
}

void TestInvitations::endsWithItsChannel()
{
    const Invite invite = make(R"(,"roomId":"$lobby")");
    QVERIFY(m_api->call(u"owner"_s, u"channel.remove"_s, R"({"id":"$lobby"})").isGood());
    QCOMPARE(reason(redeem(u"outsider"_s, *invite.code)), u"revoked"_s);
}

void TestInvitations::whoWasRemoved()
{
    const Invite forMany = make({});
    const Invite forOne = make(R"(,"maxUses":1)");
    const ApiAnswer refused = redeem(u"removed"_s, *forMany.code);
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.json()["field"_L1].toString(), u"code"_s);
    QCOMPARE(reason(refused), u"removed"_s);
    QCOMPARE(listed(forMany.id).uses, 0);
    m_api->check({ "nor by the join code", "removed", "workspace.join",
        R"({"code":"$code","displayName":"x"})", 403, { "\"removed\"" } });
    QVERIFY(redeem(u"removed"_s, *forOne.code).isGood());
    m_api->check({ "back", "removed", "member.getCurrent", "{}", 200, { "\"active\"" } });
}

void TestInvitations::codesOfBothKinds()
{
    const Invite invite = make({});
    m_api->name(u"invite"_s, *invite.code);
    m_api->check({ "an invitation is no join code", "outsider", "workspace.join",
        R"({"code":"$invite","displayName":"x"})", 404, { "\"unknown\"" } });
    m_api->check({ "a join code is no invitation", "outsider", "invite.redeem",
        R"({"code":"$code","displayName":"x"})", 404, { "\"unknown\"" } });
}

void TestInvitations::aStartCompletesWhatACrashLeft()
{
    // The workspace's file has them, the server's own does not know of them yet.
    const Invite revoked = make({});
    const QString code = u"ABCDEFGHJKMNPQRSTUVW"_s;
    const auto leave = [&] {
        m_api->edit([&](server::WorkspaceStore& store) -> Result<void> {
            HEARTH_TRY(std::optional<server::InviteRow> row, store.invites().find(revoked.id));
            server::InviteRow added = *row;
            row->revokedAt = m_api->clock().now();
            HEARTH_CHECK(store.invites().update(*row));
            added.id = InviteId::generate(m_api->clock(), m_api->random());
            added.codeHash = server::codeHash(code);
            return store.invites().add(added);
        });
    };
    m_api->restart(leave);
    m_api->comeBack(u"outsider"_s);
    QCOMPARE(reason(redeem(u"outsider"_s, *revoked.code)), u"revoked"_s);
    QVERIFY(redeem(u"outsider"_s, code).isGood());
}

void TestInvitations::thereAreOnlySoMany()
{
    const Invite first = make(R"(,"hours":1)");
    m_api->edit([&](server::WorkspaceStore& store) -> Result<void> {
        HEARTH_TRY(const std::optional<server::InviteRow> row, store.invites().find(first.id));
        for (int i = 1; i < limits::invitesPerWorkspace; ++i) {
            server::InviteRow more = *row;
            more.id = InviteId::generate(m_api->clock(), m_api->random());
            more.codeHash = QByteArray::number(i);
            HEARTH_CHECK(store.invites().add(more));
        }
        return {};
    });
    m_api->check({ "full", "admin", "invite.create", R"({"id":"$new"})", 409 });
    m_api->clock().advanceSeconds((limits::inviteRememberedDays * 24 + 2) * 60 * 60);
    m_api->check({ "forgotten", "admin", "invite.list", "{}", 200, { "\"invites\":[]" } });
    m_api->check({ "room again", "admin", "invite.create", R"({"id":"$new"})", 200 });
}

QTEST_GUILESS_MAIN(TestInvitations)
#include "test_invitations.moc"
