// SPDX-License-Identifier: Apache-2.0
#include "localserver/audit/acts.h"
#include "tests/localserver/accounts.h"

#include <QJsonArray>

using namespace hearth;
using namespace Qt::StringLiterals;
using test::Person;

/// What an entry says of an act: who, on what, what stood there before, from where, with what.
class TestAuditActs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void whoJoinsIsNamed();
    void aNewWorkspaceIsNamed();
    void aStolenSessionIsRecorded();
    void aRevokedApiTokenIsRecorded();
    void settingsOfTheServerKeepWhatStoodThere();
    void rightsOfAnAccountKeepWhatStoodThere();
    void anotherAddressIsRecorded();
    void devicesHaveNames();
    void rolesHaveNames();
    void whoComesIntoAChannelIsNamed();

private:
    WorkspaceId home()
    {
        const auto list = m_household->link.call(protocol::workspaceList, protocol::Nothing {});
        return list && !list->workspaces.isEmpty() ? list->workspaces.first().id : WorkspaceId {};
    }
    /// Newest first.
    QList<protocol::AuditEntry> ofWorkspace(const QString& operation)
    {
        return m_household->link
            .call(protocol::auditList,
                protocol::AuditList { .before = {}, .filter = { .operation = operation } }, home())
            .value_or(protocol::AuditPage {})
            .entries;
    }
    QList<protocol::AuditEntry> ofServer(const QString& operation)
    {
        return m_household->link
            .call(protocol::serverAuditList,
                protocol::AuditList { .before = {}, .filter = { .operation = operation } })
            .value_or(protocol::AuditPage {})
            .entries;
    }
    test::HttpAnswer call(const char* operation, const QJsonObject& args, const Person& person = {})
    {
        return m_server->client().call(operation, test::text(args), person.access);
    }
    static protocol::AuditChange changeOf(const protocol::AuditEntry& entry, const QString& field)
    {
        for (const protocol::AuditChange& change : entry.changes) {
            if (change.field == field)
                return change;
        }
        return {};
    }
    MemberId memberOf(const QString& name)
    {
        const auto list = m_household->link.call(
            protocol::memberList, protocol::Nothing {}, home());
        for (const Member& member : list ? list->members : QList<Member> {}) {
            if (member.displayName == name)
                return member.id;
        }
        return {};
    }
    /// Signs up and joins.
    Person comeIn(const QJsonObject& more = {})
    {
        const Person ann = test::join(*m_server, m_household->joinCode, more);
        const test::HttpAnswer joined = call("workspace.join",
            { { u"code"_s, m_household->joinCode }, { u"displayName"_s, u"Ann"_s } }, ann);
        return joined.status == 200 ? ann : Person {};
    }

    std::unique_ptr<test::OpenServer> m_server;
    std::unique_ptr<test::Household> m_household;
};

void TestAuditActs::init()
{
    m_server = std::make_unique<test::OpenServer>();
    QVERIFY2(m_server->open(), qPrintable(m_server->error.message));
    m_household = std::make_unique<test::Household>(*m_server);
}

void TestAuditActs::cleanup()
{
    m_household.reset();
    m_server.reset();
}

void TestAuditActs::whoJoinsIsNamed()
{
    QVERIFY(!comeIn().access.isEmpty());
    const auto entries = ofWorkspace(u"workspace.join"_s);
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries[0].actorName, u"Ann"_s);
    QCOMPARE(entries[0].entityName, u"Ann"_s);
    QCOMPARE(entries[0].address, u"127.0.0.1"_s);
    QTRY_COMPARE(ofWorkspace(u"workspace.join"_s).first().client, u"laptop"_s);
}

void TestAuditActs::aNewWorkspaceIsNamed()
{
    const protocol::AuditEntry entry = ofServer(u"workspace.create"_s).first();
    QCOMPARE(entry.actorName, u"Olga"_s);
    QCOMPARE(entry.entityName, u"Home"_s);
    QCOMPARE(entry.entityId, home().toString());
}

void TestAuditActs::aStolenSessionIsRecorded()
{
    const Person ann = test::join(*m_server, m_household->joinCode);
    const QJsonObject spent { { u"refreshToken"_s, QString::fromLatin1(ann.refresh) } };
    const Person second = Person::of(call("auth.refresh", spent).json());
    const Person third = Person::of(
        call("auth.refresh", { { u"refreshToken"_s, QString::fromLatin1(second.refresh) } })
            .json());
    QVERIFY(!third.refresh.isEmpty());
    QVERIFY(ofServer(u"session.stolen"_s).isEmpty());
    QCOMPARE(call("auth.refresh", spent).status, 401);
    const auto entries = ofServer(u"session.stolen"_s);
    QCOMPARE(entries.size(), 1);
    QVERIFY(!entries[0].actorId); // whoever it was
    QCOMPARE(entries[0].entityKind, u"account"_s);
    QCOMPARE(entries[0].entityName, u"Ann"_s);
    QCOMPARE(entries[0].address, u"127.0.0.1"_s);
    QCOMPARE(changeOf(entries[0], u"deviceName"_s).before, u"laptop"_s);
    // It is sealed without anything else happening.
    QTRY_VERIFY(!ofServer(u"session.stolen"_s).first().hash.isEmpty());
    // Refreshing as one should leaves no trace.
    QVERIFY(ofServer(u"auth.refresh"_s).isEmpty());
}

void TestAuditActs::aRevokedApiTokenIsRecorded()
{
    const Person ann = test::join(*m_server, m_household->joinCode);
    const QJsonObject made = call("token.create",
        { { u"name"_s, u"bot"_s }, { u"scopes"_s, QJsonArray { u"workspace:read"_s } },
            { u"days"_s, 30 } },
        ann)
                                 .json();
    const QByteArray secret = made["secret"_L1].toString().toLatin1();
    QVERIFY2(!secret.isEmpty(), QJsonDocument(made).toJson().constData());
    QCOMPARE(
        call("token.revoke", { { u"tokenId"_s, made["token"_L1]["id"_L1] } }, ann).status, 200);
    QCOMPARE(ofServer(u"token.revoke"_s).first().entityName, u"bot"_s);
    const Person bot { .access = secret, .refresh = {}, .user = {} };
    for (int i = 0; i < 3; ++i)
        QCOMPARE(call("workspace.list", {}, bot).status, 401);
    QTRY_COMPARE(
        ofServer(QString::fromLatin1(server::tokenUseAct)).size(), 1); // the rest is counted
    const protocol::AuditEntry entry = ofServer(QString::fromLatin1(server::tokenUseAct)).first();
    QCOMPARE(entry.result, u"unauthenticated"_s);
    QCOMPARE(entry.address, u"127.0.0.1"_s);
    // An access token that has run out is everyday.
    QCOMPARE(
        call("workspace.list", {}, { .access = "a.b.c", .refresh = {}, .user = {} }).status, 401);
    QCOMPARE(ofServer(QString::fromLatin1(server::tokenUseAct)).size(), 1);
}

void TestAuditActs::settingsOfTheServerKeepWhatStoodThere()
{
    QVERIFY(m_household->link.call(protocol::serverUpdate,
        protocol::ServerSettings {
            .name = {}, .registration = protocol::Registration::Open, .origins = {} }));
    const auto entries = ofServer(u"server.update"_s);
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries[0].changes.size(), 1); // what was not to change did not
    QCOMPARE(changeOf(entries[0], u"registration"_s).before, u"invited"_s);
    QCOMPARE(changeOf(entries[0], u"registration"_s).after, u"open"_s);
}

void TestAuditActs::rightsOfAnAccountKeepWhatStoodThere()
{
    const Person ann = test::join(*m_server, m_household->joinCode);
    const UserId id { *Uuid::fromString(ann.user["id"_L1].toString()) };
    QVERIFY(m_household->link.call(
        protocol::userUpdate, protocol::UpdateUser { .userId = id, .mayCreateWorkspaces = true }));
    const auto entries = ofServer(u"user.update"_s);
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries[0].entityName, u"Ann"_s);
    QCOMPARE(changeOf(entries[0], u"mayCreateWorkspaces"_s).after, u"true"_s);
}

void TestAuditActs::anotherAddressIsRecorded()
{
    const Person ann = test::join(*m_server, m_household->joinCode, test::annsPassword);
    QCOMPARE(
        call("auth.setPassword",
            { { u"email"_s, u"anna@example.org"_s }, { u"password"_s, u"seven quiet harbours"_s },
                { u"currentPassword"_s, u"long enough"_s } },
            ann)
            .status,
        200);
    const protocol::AuditEntry entry = ofServer(u"auth.setPassword"_s).first();
    QCOMPARE(changeOf(entry, u"email"_s).before, u"ann@example.org"_s);
    QCOMPARE(changeOf(entry, u"email"_s).after, u"anna@example.org"_s);
}

void TestAuditActs::devicesHaveNames()
{
    const Person ann = test::join(*m_server, m_household->joinCode, test::annsPassword);
    QCOMPARE(call("auth.signIn",
                 { { u"email"_s, u"ann@example.org"_s }, { u"password"_s, u"long enough"_s },
                     { u"deviceName"_s, u"phone"_s } })
                 .status,
        200);
    const protocol::AuditEntry signedIn = ofServer(u"auth.signIn"_s).first();
    QVERIFY2(signedIn.entityName == u"phone"_s, toJson(signedIn).constData());
    QJsonObject phone;
    const QJsonArray sessions = call("session.list", {}, ann).json()["sessions"_L1].toArray();
    for (const QJsonValue& session : sessions) {
        if (session["deviceName"_L1] == u"phone"_s)
            phone = session.toObject();
    }
    QCOMPARE(call("session.revoke", { { u"sessionId"_s, phone["id"_L1] } }, ann).status, 200);
    QCOMPARE(ofServer(u"session.revoke"_s).first().entityName, u"phone"_s);
}

void TestAuditActs::rolesHaveNames()
{
    QVERIFY(!comeIn().access.isEmpty());
    const RoleId role = RoleId::generate(m_server->clock, m_server->random);
    const WorkspaceId workspace = home();
    QVERIFY(m_household->link.call(protocol::roleCreate,
        protocol::RoleCreate {
            .id = role, .name = u"Librarian"_s, .permissions = { Permission::ManageGroups } },
        workspace));
    QCOMPARE(ofWorkspace(u"role.create"_s).first().entityName, u"Librarian"_s);
    QVERIFY(m_household->link.call(protocol::roleAssign,
        protocol::RoleAssign { .id = role, .memberId = memberOf(u"Ann"_s), .present = true },
        workspace));
    const protocol::AuditEntry given = ofWorkspace(u"role.assign"_s).first();
    QCOMPARE(given.entityName, u"Ann"_s);
    QCOMPARE(changeOf(given, u"roles"_s).after, u"Librarian"_s);
    QVERIFY(
        m_household->link.call(protocol::roleRemove, protocol::RoleById { .id = role }, workspace));
    QCOMPARE(ofWorkspace(u"role.remove"_s).last().entityName, u"Librarian"_s);
}

void TestAuditActs::whoComesIntoAChannelIsNamed()
{
    QVERIFY(!comeIn().access.isEmpty());
    const RoomId room = RoomId::generate(m_server->clock, m_server->random);
    const WorkspaceId workspace = home();
    QVERIFY(m_household->link.call(protocol::channelCreate,
        protocol::ChannelCreate { .id = room, .kind = RoomKind::Private, .name = u"cellar"_s },
        workspace));
    QVERIFY(m_household->link.call(protocol::channelAddMembers,
        protocol::ChannelAddMembers { .id = room, .memberIds = { memberOf(u"Ann"_s) } },
        workspace));
    const protocol::AuditEntry added = ofWorkspace(u"channel.addMembers"_s).first();
    QCOMPARE(added.entityName, u"cellar"_s);
    QCOMPARE(changeOf(added, u"members"_s).after, u"Ann"_s);
    QVERIFY(m_household->link.call(protocol::channelRemoveMember,
        protocol::ChannelRemoveMember { .id = room, .memberId = memberOf(u"Ann"_s) }, workspace));
    QCOMPARE(
        changeOf(ofWorkspace(u"channel.removeMember"_s).first(), u"members"_s).before, u"Ann"_s);
}

QTEST_GUILESS_MAIN(TestAuditActs)
#include "test_audit_acts.moc"
