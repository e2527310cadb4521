// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/token_scopes.h"
#include "localserver/auth/token_grant.h"
#include "tests/localserver/accounts.h"
#include "tests/localserver/token_scope_table.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace hearth;
using namespace hearth::protocol;
using namespace Qt::StringLiterals;
using test::Household;
using test::HttpAnswer;
using test::join;
using test::Person;
using test::text;
using test::WireClient;

/// API tokens over the real server: what they may do, and how they end.
class TestApiTokens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void everyOperationHasARow();
    void scopesAreEnforced();
    void bearerReadsAndWrites();
    void oneWorkspaceAlone();
    void requestsAreChecked_data();
    void requestsAreChecked();
    void socketsEndWithTheToken();
    void timeRunsOut();
    void ownersBoundTheirTokens();
    void tokensAreShownOnceAndListed();
    void strangersCannotRevoke();
    void thereIsALimit();

private:
    HttpAnswer make(const Person& owner, const QStringList& scopes, const QJsonObject& more = {});
    QByteArray secretOf(const HttpAnswer& made)
    {
        return made.json()["secret"_L1].toString().toLatin1();
    }
    HttpAnswer call(const QByteArray& operation, const QJsonObject& args, const QByteArray& token)
    {
        return m_server->client().call(operation, text(args), token);
    }
    QString workspace() const { return m_workspace.toString(); }

    std::unique_ptr<test::OpenServer> m_server;
    std::unique_ptr<Household> m_household;
    Person m_ann;
    WorkspaceId m_workspace;
};

void TestApiTokens::init()
{
    m_server = std::make_unique<test::OpenServer>();
    QVERIFY(m_server->open());
    m_household = std::make_unique<Household>(*m_server);
    m_ann = join(*m_server, m_household->joinCode);
    const HttpAnswer joined = call("workspace.join",
        { { u"code"_s, m_household->joinCode }, { u"displayName"_s, u"Ann"_s } }, m_ann.access);
    QCOMPARE(joined.status, 200);
    m_workspace = WorkspaceId::fromString(joined.json()["id"_L1].toString())
                      .value_or(WorkspaceId());
}

void TestApiTokens::cleanup()
{
    m_household.reset();
    m_server.reset();
}

HttpAnswer TestApiTokens::make(
    const Person& owner, const QStringList& scopes, const QJsonObject& more)
{
    QJsonObject args { { u"name"_s, u"build bot"_s },
        { u"scopes"_s, QJsonArray::fromStringList(scopes) } };
    for (auto it = more.begin(); it != more.end(); ++it)
        args.insert(it.key(), it.value());
    return call("token.create", args, owner.access);
}

void TestApiTokens::everyOperationHasARow()
{
    QSet<QString> rows;
    for (const test::ScopeRow& row : test::scopeTable)
        rows.insert(QString::fromLatin1(row.operation));
    QCOMPARE(rows.size(), qsizetype(test::scopeTable.size()));
    for (const OperationInfo& operation : operationList())
        QVERIFY2(rows.remove(operation.name), qPrintable(operation.name));
    QVERIFY2(rows.isEmpty(), qPrintable(rows.values().join(u' ')));
}

/// Without its scope it is forbidden whatever else the token may; with it, it is let through.
void TestApiTokens::scopesAreEnforced()
{
    for (const test::ScopeRow& row : test::scopeTable) {
        const OperationInfo* info = findOperation(QString::fromLatin1(row.operation));
        if (!info)
            QFAIL(row.operation);
        const QString scope = QString::fromLatin1(row.scope);
        server::TokenGrant grant {
            .scopes = tokenScopes(), .workspace = {}, .expiresAt = m_server->clock.now()
        };
        QVERIFY2(server::checkGrant(grant, *info, m_workspace).has_value() == (scope != u"never"),
            row.operation);
        if (scope == u"never" || scope == u"free") {
            QVERIFY2(tokenScope(*info).isEmpty(), row.operation);
            continue;
        }
        QCOMPARE(tokenScope(*info), scope);
        grant.scopes.removeAll(scope);
        const auto refused = server::checkGrant(grant, *info, m_workspace);
        QVERIFY2(!refused, row.operation);
        QCOMPARE(refused.error().code, ErrorCode::Forbidden);
        QCOMPARE(refused.error().details.value("scope"_L1).toString(), scope);
    }
}

void TestApiTokens::bearerReadsAndWrites()
{
    const QByteArray token = secretOf(make(m_ann, { u"channel:read"_s }));
    QVERIFY(token.startsWith("hearth_"));
    const QJsonObject args { { u"workspaceId"_s, workspace() } };
    QCOMPARE(call("channel.list", args, token).status, 200);
    QCOMPARE(call("member.list", args, token).status, 403);
    QCOMPARE(call("server.info", {}, token).status, 200);
    for (const char* operation : { "auth.currentUser", "session.list", "token.list",
             "session.revokeOthers", "account.listNotices", "auth.createDeviceLink" })
        QCOMPARE(call(operation, {}, token).status, 403);
    // Not as what a session has.
    QCOMPARE(
        call("auth.attach", { { u"accessToken"_s, QString::fromLatin1(token) } }, {}).status, 401);
}

void TestApiTokens::oneWorkspaceAlone()
{
    const QByteArray token = secretOf(make(
        m_ann, { u"channel:read"_s, u"workspace:read"_s }, { { u"workspaceId"_s, workspace() } }));
    QCOMPARE(call("channel.list", { { u"workspaceId"_s, workspace() } }, token).status, 200);
    const QString other = WorkspaceId::generate(m_server->clock, m_server->random).toString();
    QCOMPARE(call("channel.list", { { u"workspaceId"_s, other } }, token).status, 403);
    QCOMPARE(call("workspace.list", {}, token).status, 403);
}

void TestApiTokens::requestsAreChecked_data()
{
    QTest::addColumn<QJsonObject>("args");
    QTest::addColumn<QString>("field");
    const QJsonArray scopes { u"message:write"_s };
    QTest::newRow("no name") << QJsonObject { { u"name"_s, u""_s }, { u"scopes"_s, scopes } }
                             << u"name"_s;
    QTest::newRow("no scope") << QJsonObject { { u"name"_s, u"a"_s },
        { u"scopes"_s, QJsonArray() } }
                              << u"scopes"_s;
    for (const QString& scope : { u"session:write"_s, u"role:write"_s, u"token:write"_s,
             u"member:write"_s, u"message"_s, u"*"_s, u"message:write user:read"_s })
        QTest::newRow(qPrintable(scope))
            << QJsonObject { { u"name"_s, u"a"_s }, { u"scopes"_s, QJsonArray { scope } } }
            << u"scopes[0]"_s;
    for (const int days : { 0, -1, 366 })
        QTest::addRow("%d days", days)
            << QJsonObject { { u"name"_s, u"a"_s }, { u"scopes"_s, scopes }, { u"days"_s, days } }
            << u"days"_s;
}

void TestApiTokens::requestsAreChecked()
{
    QFETCH(const QJsonObject, args);
    QFETCH(const QString, field);
    const HttpAnswer answer = call("token.create", args, m_ann.access);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.field(), field);
}

void TestApiTokens::socketsEndWithTheToken()
{
    const HttpAnswer made = make(m_ann, { u"events:read"_s });
    WireClient socket = m_server->client();
    QVERIFY(socket.upgrade());
    socket.sendText(
        R"({"hello":{"versions":[1],"client":"test","accessToken":")" + secretOf(made) + R"("}})");
    QVERIFY(socket.envelope()["hello"_L1]["authenticated"_L1].toBool());
    const QString id = made.json()["token"_L1]["id"_L1].toString();
    QCOMPARE(call("token.revoke", { { u"tokenId"_s, id } }, m_ann.access).status, 200);
    QCOMPARE(
        socket.envelope()["goodbye"_L1]["error"_L1]["code"_L1].toString(), u"unauthenticated"_s);
    QVERIFY(socket.closedWithin(5000));
    QCOMPARE(
        call("channel.list", { { u"workspaceId"_s, workspace() } }, secretOf(made)).status, 401);
}

void TestApiTokens::timeRunsOut()
{
    const QByteArray token = secretOf(make(m_ann, { u"channel:read"_s }, { { u"days"_s, 1 } }));
    const QJsonObject args { { u"workspaceId"_s, workspace() } };
    m_server->clock.advanceSeconds(86'400 - 1);
    QCOMPARE(call("channel.list", args, token).status, 200);
    WireClient socket = m_server->client();
    QVERIFY(socket.upgrade());
    socket.sendText(
        R"({"hello":{"versions":[1],"client":"test","accessToken":")" + token + R"("}})");
    QVERIFY(socket.envelope()["hello"_L1]["authenticated"_L1].toBool());
    m_server->clock.advanceSeconds(1);
    QCOMPARE(call("channel.list", args, token).status, 401);
    // A connection that was there before does nothing any more either.
    socket.sendText(R"({"request":{"id":1,"op":"channel.list","args":{"workspaceId":")"
        + workspace().toLatin1() + R"("}}})");
    QCOMPARE(
        socket.envelope()["response"_L1]["error"_L1]["code"_L1].toString(), u"unauthenticated"_s);
}

/// What its owner may not, a token may not, whatever its scopes; and it goes on across a restart.
void TestApiTokens::ownersBoundTheirTokens()
{
    const QByteArray token = secretOf(make(m_ann, tokenScopes()));
    const QJsonObject channel { { u"workspaceId"_s, workspace() },
        { u"id"_s, RoomId::generate(m_server->clock, m_server->random).toString() },
        { u"name"_s, u"mine"_s } };
    QCOMPARE(call("channel.create", channel, token).status, 403);
    m_household.reset();
    m_server->shut();
    QVERIFY(m_server->open());
    QCOMPARE(call("channel.list", { { u"workspaceId"_s, workspace() } }, token).status, 200);
}

void TestApiTokens::tokensAreShownOnceAndListed()
{
    const HttpAnswer made = make(m_ann, { u"channel:read"_s, u"channel:read"_s });
    const QByteArray secret = secretOf(made);
    HttpAnswer list = call("token.list", {}, m_ann.access);
    QVERIFY(!list.body.contains(secret));
    QJsonObject token = list.json()["tokens"_L1][0].toObject();
    QCOMPARE(token["name"_L1].toString(), u"build bot"_s);
    QCOMPARE(token["scopes"_L1].toArray().size(), 1);
    QVERIFY(!token.contains("lastUsedAt"_L1));
    QCOMPARE(call("channel.list", { { u"workspaceId"_s, workspace() } }, secret).status, 200);
    list = call("token.list", {}, m_ann.access);
    QCOMPARE(
        list.json()["tokens"_L1][0]["lastUsedAt"_L1].toInteger(), m_server->clock.now().micros);
}

void TestApiTokens::strangersCannotRevoke()
{
    const HttpAnswer made = make(m_ann, { u"channel:read"_s });
    const Person ben = join(*m_server, m_household->joinCode, { { u"displayName"_s, u"Ben"_s } });
    const QString id = made.json()["token"_L1]["id"_L1].toString();
    QCOMPARE(call("token.revoke", { { u"tokenId"_s, id } }, ben.access).status, 404);
    QVERIFY(call("token.list", {}, ben.access).json()["tokens"_L1].toArray().isEmpty());
    QCOMPARE(
        call("channel.list", { { u"workspaceId"_s, workspace() } }, secretOf(made)).status, 200);
    // Nor is one made for a workspace that its owner is not in.
    const QString other = WorkspaceId::generate(m_server->clock, m_server->random).toString();
    QCOMPARE(make(ben, { u"channel:read"_s }, { { u"workspaceId"_s, other } }).status, 404);
}

void TestApiTokens::thereIsALimit()
{
    for (int i = 0; i < 25; ++i)
        QCOMPARE(make(m_ann, { u"channel:read"_s }).status, 200);
    QCOMPARE(make(m_ann, { u"channel:read"_s }).status, 409);
}

QTEST_GUILESS_MAIN(TestApiTokens)
#include "test_api_tokens.moc"
