// SPDX-License-Identifier: Apache-2.0
#include "tests/localserver/accounts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;
using test::annsPassword;
using test::Household;
using test::HttpAnswer;
using test::join;
using test::Person;
using test::text;
using test::WireClient;

/// Sessions over the real server: how tokens rotate, what a stolen one does, how many there may be,
/// and how they end.
class TestAuthSessions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refreshRotates();
    void lostAnswerSignsNobodyOut();
    void stolenTokenEndsTheSession();
    void sessionsExpire();
    void tenSessionsAtMost();
    void sessionsAreListedAndRevoked();
    void signOutEndsEverything();
    void restartKeepsSessions();
    void manyRenewAtOnce();
};

namespace {

HttpAnswer refresh(const test::OpenServer& server, const QByteArray& token)
{
    return server.client().call(
        "auth.refresh", text({ { u"refreshToken"_s, QString::fromLatin1(token) } }));
}

} // namespace

void TestAuthSessions::refreshRotates()
{
    test::OpenServer server;
    QVERIFY(server.open());
    const Household household(server);
    Person ann = join(server, household.joinCode);
    for (int i = 0; i < 5; ++i) {
        server.clock.advanceSeconds(15 * 60);
        QCOMPARE(server.client().call("auth.currentUser", "{}", ann.access).status, 401);
        const HttpAnswer answer = refresh(server, ann.refresh);
        QCOMPARE(answer.status, 200);
        const Person next = Person::of(answer.json());
        QVERIFY(next.refresh != ann.refresh);
        QCOMPARE(next.user, ann.user);
        QCOMPARE(server.client().call("auth.currentUser", "{}", next.access).status, 200);
        ann = next;
    }
    QCOMPARE(refresh(server, "nonsense").status, 401);
}

void TestAuthSessions::lostAnswerSignsNobodyOut()
{
    test::OpenServer server;
    QVERIFY(server.open());
    const Household household(server);
    const Person ann = join(server, household.joinCode);
    // The first two answers never arrive; the third does, and goes on.
    QCOMPARE(refresh(server, ann.refresh).status, 200);
    QCOMPARE(refresh(server, ann.refresh).status, 200);
    const Person third = Person::of(refresh(server, ann.refresh).json());
    const HttpAnswer fourth = refresh(server, third.refresh);
    QCOMPARE(fourth.status, 200);
    QCOMPARE(
        server.client().call("auth.currentUser", "{}", Person::of(fourth.json()).access).status,
        200);
}

void TestAuthSessions::stolenTokenEndsTheSession()
{
    test::OpenServer server;
    QVERIFY(server.open());
    const Household household(server);
    const Person ann = join(server, household.joinCode);
    WireClient socket = server.client();
    QVERIFY(socket.upgrade());
    socket.sendText(
        R"({"hello":{"versions":[1],"client":"test","accessToken":")" + ann.access + R"("}})");
    QVERIFY(socket.envelope()["hello"_L1]["authenticated"_L1].toBool());

    const Person second = Person::of(refresh(server, ann.refresh).json());
    const Person third = Person::of(refresh(server, second.refresh).json());
    QVERIFY(!third.refresh.isEmpty());
    // The first token again, after its successor was used: somebody has a copy.
    QCOMPARE(refresh(server, ann.refresh).status, 401);
    QCOMPARE(refresh(server, third.refresh).status, 401);
    QCOMPARE(server.client().call("auth.currentUser", "{}", third.access).status, 401);
    const QJsonObject goodbye = socket.envelope()["goodbye"_L1].toObject();
    QCOMPARE(goodbye["error"_L1]["code"_L1].toString(), u"unauthenticated"_s);
    QVERIFY(socket.closedWithin(5000));
}

void TestAuthSessions::sessionsExpire()
{
    test::OpenServer server;
    QVERIFY(server.open());
    const Household household(server);
    const Person ann = join(server, household.joinCode);
    server.clock.advanceSeconds(29LL * 86'400);
    const Person used = Person::of(refresh(server, ann.refresh).json());
    QVERIFY(!used.refresh.isEmpty());
    server.clock.advanceSeconds(29LL * 86'400);
    const Person again = Person::of(refresh(server, used.refresh).json());
    QVERIFY(!again.refresh.isEmpty());
    server.clock.advanceSeconds(30LL * 86'400);
    QCOMPARE(refresh(server, again.refresh).status, 401);
}

void TestAuthSessions::tenSessionsAtMost()
{
    test::OpenServer server;
    QVERIFY(server.open());
    const Household household(server);
    const Person first = join(server, household.joinCode, annsPassword);
    Person last;
    for (int i = 0; i < 10; ++i) {
        server.clock.advanceSeconds(1);
        const HttpAnswer answer = server.client().call("auth.signIn",
            R"({"email":"ann@example.org","password":"long enough","deviceName":"device )"
                + QByteArray::number(i) + R"("})");
        QCOMPARE(answer.status, 200);
        last = Person::of(answer.json());
    }
    const QJsonArray sessions = server.client()
                                    .call("session.list", "{}", last.access)
                                    .json()["sessions"_L1]
                                    .toArray();
    QCOMPARE(sessions.size(), 10);
    QCOMPARE(sessions.first()["deviceName"_L1].toString(), u"device 9"_s);
    QVERIFY(sessions.first()["current"_L1].toBool());
    QCOMPARE(sessions.last()["deviceName"_L1].toString(), u"device 0"_s);
    QCOMPARE(server.client().call("auth.currentUser", "{}", first.access).status, 401);
    QCOMPARE(refresh(server, first.refresh).status, 401);
}

void TestAuthSessions::sessionsAreListedAndRevoked()
{
    test::OpenServer server;
    QVERIFY(server.open());
    const Household household(server);
    const Person ann = join(server, household.joinCode, annsPassword);
    server.clock.advanceSeconds(1);
    QJsonObject signIn = annsPassword;
    signIn.insert(u"deviceName"_s, u"phone"_s);
    const Person phone = Person::of(server.client().call("auth.signIn", text(signIn)).json());
    const Person ben = join(server, household.joinCode);
    const auto list = [&](const Person& person) {
        return server.client()
            .call("session.list", "{}", person.access)
            .json()["sessions"_L1]
            .toArray();
    };
    const QJsonArray sessions = list(phone);
    QCOMPARE(sessions.size(), 2);
    QCOMPARE(sessions[0]["deviceName"_L1].toString(), u"phone"_s);
    QVERIFY(sessions[0]["current"_L1].toBool());
    QCOMPARE(sessions[1]["deviceName"_L1].toString(), u"laptop"_s);
    QVERIFY(!sessions[1]["current"_L1].toBool());

    // The phone ends the laptop's session; nobody else can.
    const QByteArray args = text({ { u"sessionId"_s, sessions[1]["id"_L1] } });
    QCOMPARE(server.client().call("session.revoke", args, ben.access).status, 404);
    QCOMPARE(server.client().call("session.revoke", R"({"sessionId":"x"})", phone.access).field(),
        u"sessionId"_s);
    QCOMPARE(server.client().call("auth.currentUser", "{}", ann.access).status, 200);
    QCOMPARE(server.client().call("session.revoke", args, phone.access).status, 200);
    QCOMPARE(server.client().call("session.revoke", args, phone.access).status, 404);
    QCOMPARE(server.client().call("auth.currentUser", "{}", ann.access).status, 401);
    QCOMPARE(refresh(server, ann.refresh).status, 401);
    QCOMPARE(server.client().call("auth.currentUser", "{}", phone.access).status, 200);
    QCOMPARE(list(phone).size(), 1);
    QVERIFY(list(phone)[0]["current"_L1].toBool());
    QCOMPARE(list(ben).size(), 1);
}

void TestAuthSessions::signOutEndsEverything()
{
    test::OpenServer server;
    QVERIFY(server.open());
    const Household household(server);
    const Person ann = join(server, household.joinCode);
    QCOMPARE(server.client().call("auth.signOut", "{}", ann.access).status, 200);
    QCOMPARE(server.client().call("auth.currentUser", "{}", ann.access).status, 401);
    QCOMPARE(
        server.client()
            .call("auth.attach", text({ { u"accessToken"_s, QString::fromLatin1(ann.access) } }))
            .status,
        401);
    QCOMPARE(refresh(server, ann.refresh).status, 401);
}

void TestAuthSessions::restartKeepsSessions()
{
    test::OpenServer server;
    QVERIFY(server.open());
    const QString instance = server->instanceId();
    Person ann;
    Person gone;
    {
        const Household household(server);
        ann = join(server, household.joinCode);
        gone = join(server, household.joinCode);
        QCOMPARE(server.client().call("auth.signOut", "{}", gone.access).status, 200);
    }
    server.shut();
    QVERIFY(server.open());
    QCOMPARE(server->instanceId(), instance);
    QCOMPARE(server.client().call("auth.currentUser", "{}", ann.access).status, 200);
    QCOMPARE(server.client().call("auth.currentUser", "{}", gone.access).status, 401);
    QCOMPARE(refresh(server, ann.refresh).status, 200);
}

// A whole office behind one address comes back after an outage.
void TestAuthSessions::manyRenewAtOnce()
{
    test::OpenServer server;
    QVERIFY(server.open());
    const Household household(server);
    const Person ann = join(server, household.joinCode);
    WireClient socket = server.client();
    QVERIFY(socket.upgrade());
    socket.sendText(R"({"hello":{"versions":[1],"client":"test"}})");
    QVERIFY(socket.envelope().contains("hello"_L1));
    constexpr int renewals = 1000;
    for (int i = 1; i <= renewals; ++i)
        socket.sendText(R"({"request":{"id":)" + QByteArray::number(i)
            + R"(,"op":"auth.refresh","args":{"refreshToken":")" + ann.refresh + R"("}}})");
    for (int i = 0; i < renewals; ++i) {
        const QJsonObject answer = socket.envelope()["response"_L1].toObject();
        QVERIFY2(answer.contains("result"_L1), QJsonDocument(answer).toJson());
    }
}

QTEST_GUILESS_MAIN(TestAuthSessions)
#include "test_auth_sessions.moc"
