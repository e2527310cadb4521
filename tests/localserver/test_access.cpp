// SPDX-License-Identifier: Apache-2.0
#include "tests/support/api_fixture.h"

#include <QTcpSocket>
#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;

/// Who may what: for every permission the allowed and the denied row. What a caller may not see is
/// as if it were not there.
class TestAccess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void workspace_data();
    void workspace() { m_api->check(test::currentRow()); }
    void channels_data();
    void channels() { m_api->check(test::currentRow()); }
    void members_data();
    void members() { m_api->check(test::currentRow()); }
    void messages_data();
    void messages() { m_api->check(test::currentRow()); }
    void reading_data();
    void reading() { m_api->check(test::currentRow()); }
    void strangersKnowNothing();
    void localOperationsAreForTheHost();
    void unknownAndMissingOperations();
    void membersMayCreateChannelsWhereTheOwnerSaysSo();
    void removedWhileWaitingDoesNotCommit();

private:
    std::unique_ptr<test::ApiFixture> m_api;
};

void TestAccess::initTestCase()
{
    m_api = std::make_unique<test::ApiFixture>();
    m_api->say(u"member"_s, u"general"_s, u"plain"_s);
    m_api->say(u"member"_s, u"general"_s, u"doomed"_s);
    m_api->say(u"member"_s, u"general"_s, u"second-doomed"_s);
    m_api->say(u"guest"_s, u"lobby"_s, u"guests"_s);
    m_api->say(u"admin"_s, u"secret"_s, u"hidden"_s);
    m_api->say(u"member"_s, u"direct"_s, u"whisper"_s);
}

void TestAccess::workspace_data()
{
    test::addRows({
        { "a member sees it", "member", "workspace.get", "{}", 200, { "\"Team\"" } },
        { "a guest sees it", "guest", "workspace.get", "{}", 200 },
        { "an outsider does not", "outsider", "workspace.get", "{}", 404, { "workspaceId" },
            { "Team" } },
        { "who was removed does not", "removed", "workspace.get", "{}", 403 },
        { "an admin changes it", "admin", "workspace.update", R"({"icon":"A","baseRevision":1})",
            200, { "\"icon\":\"A\"" }, {}, { u"guest: workspace.updated"_s } },
        { "a member does not", "member", "workspace.update", R"({"icon":"M","baseRevision":2})",
            403, {}, {}, { u"owner: -"_s } },
        { "a guest does not", "guest", "workspace.update", R"({"icon":"G","baseRevision":2})",
            403 },
        { "an admin knows the code", "admin", "workspace.joinCode", "{}", 200, { "$code" } },
        { "a member does not know it", "member", "workspace.joinCode", "{}", 403, {}, { "$code" } },
        { "an admin makes a new code", "admin", "workspace.regenerateJoinCode", "{}", 200, {},
            { "$code" } },
        { "a member makes none", "member", "workspace.regenerateJoinCode", "{}", 403 },
        { "an admin cannot remove the workspace", "admin", "workspace.remove", "{}", 403 },
        { "an outsider cannot even see that it is there", "outsider", "workspace.remove", "{}",
            404 },
    });
}

void TestAccess::channels_data()
{
    test::addRows({
        { "a member sees public channels", "member", "channel.list", "{}", 200,
            { "$general", "$lobby" }, { "$secret", "$direct" } },
        { "the owner does not see private ones either", "owner", "channel.list", "{}", 200,
            { "$general" }, { "$secret" } },
        { "participants see private ones", "admin", "channel.list", "{}", 200, { "$secret" } },
        { "a guest sees where they were invited", "guest", "channel.list", "{}", 200, { "$lobby" },
            { "$general", "$secret" } },
        { "conversations are for their participants", "second", "conversation.list", "{}", 200,
            { "$direct" }, { "$general" } },
        { "and not for admins", "admin", "conversation.list", "{}", 200, {}, { "$direct" } },
        { "an outsider sees no conversations", "outsider", "conversation.list", "{}", 404,
            { "workspaceId" }, { "$direct" } },
        { "nor does who was removed", "removed", "conversation.list", "{}", 403 },
        { "by id, allowed", "member", "channel.getById", R"({"id":"$general"})", 200 },
        { "by id, private", "owner", "channel.getById", R"({"id":"$secret"})", 404,
            { "\"field\":\"id\"" } },
        { "by id, a guest elsewhere", "guest", "channel.getById", R"({"id":"$general"})", 404 },
        { "by id, a conversation is no channel", "member", "channel.getById", R"({"id":"$direct"})",
            404 },
        { "an admin creates", "admin", "channel.create", R"({"id":"$new","name":"by admin"})", 200,
            {}, {}, { u"member: channel.created"_s, u"guest: -"_s } },
        { "a member does not", "member", "channel.create", R"({"id":"$new","name":"by member"})",
            403 },
        { "a guest does not", "guest", "channel.create", R"({"id":"$new","name":"by guest"})",
            403 },
        { "an admin changes", "admin", "channel.update",
            R"({"id":"$lobby","topic":"hi","baseRevision":1})", 200, {}, {},
            { u"guest: channel.updated message.created"_s,
                u"member: channel.updated message.created"_s } },
        { "a member does not change", "member", "channel.update",
            R"({"id":"$lobby","topic":"no","baseRevision":2})", 403 },
        { "a guest does not change", "guest", "channel.update",
            R"({"id":"$lobby","topic":"no","baseRevision":2})", 403 },
        { "the owner cannot change what they do not see", "owner", "channel.update",
            R"({"id":"$secret","topic":"no","baseRevision":1})", 404 },
        { "changes of a private channel stay there", "admin", "channel.update",
            R"({"id":"$secret","topic":"sh","baseRevision":1})", 200, {}, {},
            { u"admin: channel.updated message.created"_s, u"owner: -"_s, u"member: -"_s } },
        { "a member does not archive", "member", "channel.archive", R"({"id":"$lobby"})", 403 },
        { "a guest does not archive", "guest", "channel.archive", R"({"id":"$lobby"})", 403 },
        { "an outsider archives nothing", "outsider", "channel.archive", R"({"id":"$lobby"})", 404,
            { "workspaceId" } },
        { "nor does who was removed archive", "removed", "channel.archive", R"({"id":"$lobby"})",
            403 },
        { "a member does not remove", "member", "channel.remove", R"({"id":"$lobby"})", 403 },
        { "a guest does not remove", "guest", "channel.remove", R"({"id":"$lobby"})", 403 },
        { "an outsider removes nothing", "outsider", "channel.remove", R"({"id":"$lobby"})", 404,
            { "workspaceId" } },
        { "nor does who was removed remove", "removed", "channel.remove", R"({"id":"$lobby"})",
            403 },
        { "the owner cannot remove what they do not see", "owner", "channel.remove",
            R"({"id":"$secret"})", 404 },
    });
}

void TestAccess::members_data()
{
    test::addRows({
        { "everybody knows who is here", "guest", "member.list", "{}", 200,
            { "$owner", "$removed" } },
        { "outsiders do not", "outsider", "member.list", "{}", 404 },
        { "an admin changes a role", "admin", "member.updateRole",
            R"({"id":"$second","role":"admin"})", 200, { "\"admin\"" }, {},
            { u"guest: member.updated"_s } },
        { "and back", "admin", "member.updateRole", R"({"id":"$second","role":"member"})", 200 },
        { "a member does not", "member", "member.updateRole", R"({"id":"$second","role":"admin"})",
            403 },
        { "nobody demotes the owner", "admin", "member.updateRole",
            R"({"id":"$owner","role":"member"})", 403 },
        { "not even the owner", "owner", "member.updateRole", R"({"id":"$owner","role":"member"})",
            403 },
        { "nobody makes a second owner", "owner", "member.updateRole",
            R"({"id":"$admin","role":"owner"})", 403 },
        { "a member removes nobody", "member", "member.remove", R"({"id":"$second"})", 403 },
        { "nobody removes the owner", "admin", "member.remove", R"({"id":"$owner"})", 403 },
        { "one of them by id", "guest", "member.getById", R"({"id":"$owner"})", 200, { "$owner" } },
        { "not for outsiders", "outsider", "member.getById", R"({"id":"$owner"})", 404,
            { "workspaceId" } },
        { "nor for who was removed", "removed", "member.getById", R"({"id":"$owner"})", 403 },
        { "oneself", "guest", "member.getCurrent", "{}", 200, { "$guest" } },
        { "an outsider is nobody here", "outsider", "member.getCurrent", "{}", 404,
            { "workspaceId" } },
        { "who was removed is not either", "removed", "member.getCurrent", "{}", 403 },
        { "an outsider has no name here", "outsider", "member.updateName", R"({"displayName":"x"})",
            404, { "workspaceId" } },
        { "who was removed keeps theirs", "removed", "member.updateName", R"({"displayName":"x"})",
            403 },
        { "one's own name is one's own", "guest", "member.updateName", R"({"displayName":"Gast"})",
            200, { "Gast" } },
    });
}

void TestAccess::messages_data()
{
    const auto create = [](const char* room) {
        return QByteArray(R"({"id":"$new","body":"x","roomId":"$)") + room + "\"}";
    };
    test::addRows({
        { "a member writes", "member", "message.create", create("general"), 200, {}, {},
            { u"owner: message.created"_s, u"guest: -"_s } },
        { "a guest where invited", "guest", "message.create", create("lobby"), 200, {}, {},
            { u"second: message.created"_s } },
        { "and nowhere else", "guest", "message.create", create("general"), 404, { "roomId" } },
        { "a participant in private", "admin", "message.create", create("secret"), 200, {}, {},
            { u"owner: -"_s, u"member: -"_s } },
        { "the owner not in private", "owner", "message.create", create("secret"), 404 },
        { "in a conversation", "second", "message.create", create("direct"), 200, {}, {},
            { u"member: message.created"_s, u"admin: -"_s, u"owner: -"_s } },
        { "admins not in others' conversations", "admin", "message.create", create("direct"), 404 },
        { "an outsider nowhere", "outsider", "message.create", create("general"), 404 },
        { "nor who was removed", "removed", "message.create", create("general"), 403 },
        { "one changes one's own", "member", "message.update",
            R"({"id":"$plain","body":"new","baseRevision":1})", 200, { "\"new\"" }, {},
            { u"second: message.updated"_s, u"guest: -"_s } },
        { "not another's", "second", "message.update",
            R"({"id":"$plain","body":"no","baseRevision":2})", 403 },
        { "admins neither", "admin", "message.update",
            R"({"id":"$plain","body":"no","baseRevision":2})", 403 },
        { "what one cannot see", "owner", "message.update",
            R"({"id":"$hidden","body":"no","baseRevision":1})", 404 },
        { "another does not delete", "second", "message.remove", R"({"id":"$doomed"})", 403 },
        { "one deletes one's own", "member", "message.remove", R"({"id":"$doomed"})", 200,
            { "deletedAt" }, { "\"doomed\"" }, { u"second: message.deleted"_s } },
        { "admins delete any", "admin", "message.remove", R"({"id":"$second-doomed"})", 200,
            { "deletedAt" } },
        { "not what they cannot see", "admin", "message.remove", R"({"id":"$whisper"})", 404 },
        { "nor the owner", "owner", "message.remove", R"({"id":"$hidden"})", 404 },
    });
}

void TestAccess::reading_data()
{
    test::addRows({
        { "a member reads", "second", "message.list", R"({"roomId":"$general"})", 200,
            { "$plain" } },
        { "a guest reads where invited", "guest", "message.list", R"({"roomId":"$lobby"})", 200,
            { "$guests" } },
        { "and nowhere else", "guest", "message.list", R"({"roomId":"$general"})", 404,
            { "roomId" }, { "$plain" } },
        { "the owner not in private", "owner", "message.list", R"({"roomId":"$secret"})", 404, {},
            { "$hidden" } },
        { "nor in others' conversations", "owner", "message.list", R"({"roomId":"$direct"})", 404,
            {}, { "$whisper" } },
        { "participants do", "admin", "message.list", R"({"roomId":"$secret"})", 200,
            { "$hidden" } },
        { "a thread of a hidden room", "owner", "message.list",
            R"({"roomId":"$general","parentId":"$hidden"})", 404, { "parentId" } },
        { "one message", "second", "message.getById", R"({"id":"$whisper"})", 200, { "whisper" } },
        { "one message, hidden", "admin", "message.getById", R"({"id":"$whisper"})", 404, {},
            { "whisper" } },
        { "a read mark is one's own", "second", "read.advance",
            R"({"roomId":"$general","position":9007199254740991})", 200, {}, {},
            { u"second: read.advanced"_s, u"owner: -"_s, u"member: -"_s } },
        { "and only where one reads", "guest", "read.advance",
            R"({"roomId":"$general","position":1})", 404, { "roomId" } },
        { "an outsider marks nothing read", "outsider", "read.advance",
            R"({"roomId":"$general","position":1})", 404, { "workspaceId" } },
        { "nor does who was removed", "removed", "read.advance",
            R"({"roomId":"$general","position":1})", 403 },
        { "pulling is for members", "outsider", "sync.pull", "{}", 404 },
        { "and not for those who were", "removed", "sync.pull", "{}", 403 },
        { "nor is following", "removed", "events.subscribe", "{}", 403 },
    });
}

void TestAccess::strangersKnowNothing()
{
    test::ApiPerson stranger(m_api->server(), u"stranger"_s, test::ApiPerson::Account::None);
    const QByteArray workspace = R"({"workspaceId":")" + m_api->workspace().uuid.toText() + "\"}";
    for (const protocol::OperationInfo& operation : protocol::operationList()) {
        if (operation.caller == protocol::Caller::Anyone
            || operation.scope == protocol::Scope::Server)
            continue;
        QCOMPARE(stranger.call(operation.name, workspace).status, 401);
    }
    QCOMPARE(stranger.call(u"workspace.list"_s, "{}").status, 401);
    const test::ApiAnswer code = m_api->call(u"owner"_s, u"workspace.joinCode"_s, "{}");
    const test::ApiAnswer preview = stranger.call(u"invite.getByCode"_s, code.body);
    QVERIFY2(preview.isGood(), preview.body);
    QCOMPARE(preview.json().value("workspaceName"_L1).toString(), u"Team"_s);
    QCOMPARE(preview.json().value("memberCount"_L1).toInt(), 0);
    QCOMPARE(stranger.call(u"invite.getByCode"_s, R"({"code":"000000"})").status, 404);
}

void TestAccess::localOperationsAreForTheHost()
{
    QCOMPARE(m_api->call(u"owner"_s, u"host.status"_s, "{}").status, 200);
    // The same person over the network has the same rights and still does not hold the data
    // directory.
    auto listening = m_api->server().listen(
        { .address = u"127.0.0.1"_s, .tls = server::TlsMode::Off });
    QTRY_VERIFY(listening.isFinished() && listening.result());
    for (const QByteArray& operation : { "host.status"_ba, "host.diagnose"_ba,
             "host.setKnocking"_ba, "host.scanner"_ba, "host.setScanner"_ba }) {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, listening.result()->port);
        socket.write("POST /api/v1/" + operation
            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
              "Content-Length: 2\r\nConnection: close\r\nAuthorization: Bearer "
            + m_api->person(u"owner"_s).session().accessToken.toLatin1() + "\r\n\r\n{}");
        QByteArray answer;
        QTRY_VERIFY((answer += socket.readAll()).contains("\"code\""));
        QVERIFY2(answer.startsWith("HTTP/1.1 403") && answer.contains("forbidden"), answer);
    }
}

void TestAccess::unknownAndMissingOperations()
{
    const test::ApiAnswer unknown = m_api->call(u"owner"_s, u"message.explode"_s, "{}");
    QCOMPARE(unknown.status, 404);
    QCOMPARE(unknown.json().value("field"_L1).toString(), u"op"_s);
    const test::ApiAnswer later = m_api->call(
        u"owner"_s, u"doc.create"_s, R"({"id":"$new","title":"t"})");
    QCOMPARE(later.status, 501);
    QVERIFY(!later.json().value("message"_L1).toString().isEmpty());
    QVERIFY(!later.json().value("requestId"_L1).toString().isEmpty());
    const QStringList features = m_api->person(u"owner"_s).hello()->features;
    for (const QString& offered : { u"auth"_s, u"workspace"_s, u"channel"_s, u"member"_s,
             u"message"_s, u"events"_s, u"read"_s, u"reaction"_s, u"conversation"_s, u"saved"_s,
             u"preference"_s, u"section"_s, u"thread"_s, u"group"_s, u"emoji"_s, u"presence"_s,
             u"status"_s, u"attention"_s, u"storage"_s, u"role"_s, u"domain"_s, u"invite"_s })
        QVERIFY2(features.contains(offered), qPrintable(offered));
    for (const QString& missing : { u"doc"_s, u"board"_s })
        QVERIFY2(!features.contains(missing), qPrintable(missing));
}

void TestAccess::membersMayCreateChannelsWhereTheOwnerSaysSo()
{
    const qint64 revision = m_api->call(u"owner"_s, u"workspace.get"_s, "{}")
                                .json()
                                .value("revision"_L1)
                                .toInteger();
    const auto set = [&](const char* may, qint64 base) {
        return m_api->call(u"owner"_s, u"workspace.update"_s,
            QByteArray(R"({"membersMayCreateChannels":)") + may + R"(,"baseRevision":)"
                + QByteArray::number(base) + '}');
    };
    QVERIFY(set("true", revision).isGood());
    QCOMPARE(m_api->call(u"member"_s, u"channel.create"_s, R"({"id":"$new","name":"ours"})").status,
        200);
    QCOMPARE(
        m_api->call(u"guest"_s, u"channel.create"_s, R"({"id":"$new","name":"theirs"})").status,
        403);
    // Removing a channel takes everybody's messages along and stays with the admins.
    QCOMPARE(m_api->call(u"member"_s, u"channel.remove"_s, R"({"id":"$lobby"})").status, 403);
    QVERIFY(set("false", revision + 1).isGood());
}

void TestAccess::removedWhileWaitingDoesNotCommit()
{
    test::ApiPerson& leaver = m_api->addPerson(u"leaver"_s);
    const test::ApiAnswer code = m_api->call(u"owner"_s, u"workspace.joinCode"_s, "{}");
    const auto joined = leaver.call(protocol::workspaceJoin,
        { .code = code.json().value("code"_L1).toString(), .displayName = u"Leaver"_s });
    QVERIFY(joined);
    m_api->name(u"leaver"_s, joined->memberId.toString());
    leaver.follow(m_api->workspace());
    QVERIFY(m_api->call(u"admin"_s, u"member.remove"_s, R"({"id":"$leaver"})").isGood());
    QCOMPARE(m_api
                 ->call(u"leaver"_s, u"message.create"_s,
                     R"({"id":"$new","roomId":"$general","body":"late"})")
                 .status,
        403);
    // What is pushed no longer reaches them: they are told to pull, which says why.
    QTRY_VERIFY(leaver.lagged() > 0);
    leaver.forgetPushes();
    m_api->say(u"member"_s, u"general"_s, u"afterwards"_s);
    m_api->name(u"leaver"_s, {});
    m_api->settle();
    QVERIFY(leaver.events().isEmpty());
}

QTEST_GUILESS_MAIN(TestAccess)
#include "test_access.moc"
