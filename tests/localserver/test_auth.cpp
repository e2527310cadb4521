// SPDX-License-Identifier: Apache-2.0
#include "tests/localserver/open_server.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace hearth;
using namespace Qt::StringLiterals;
using test::HttpAnswer;
using test::WireClient;

/// Accounts and sessions over the real server: who may sign up and how, what signing in gives, and how it ends.
class TestAuth : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signUp_data();
    void signUp();
    void signUpChecksItsFields_data();
    void signUpChecksItsFields();
    void emailBelongsToOne();
    void setupCodeWorksOnce();

    void signIn();
    void signInSaysLittle();
    void guessingIsSlowedDown();
    void guessingFromOneAddressIsSlowedDown();
    void signUpsAreSlowedDown();

    void refreshRotates();
    void lostAnswerSignsNobodyOut();
    void stolenTokenEndsTheSession();
    void sessionsExpire();
    void tenSessionsAtMost();
    void sessionsAreListedAndRevoked();
    void signOutEndsEverything();
    void restartKeepsSessions();

    void passwordIsSetAndChanged();
    void recoveryCode();
    void deviceLink();
    void localSignIn();
    void ownerChangesSettings();
    void operationsAreGuarded_data();
    void operationsAreGuarded();
};

namespace {

struct Person {
    QByteArray access;
    QByteArray refresh;
    QJsonObject user;

    static Person of(const QJsonObject& session)
    {
        return { .access = session["accessToken"_L1].toString().toLatin1(),
            .refresh = session["refreshToken"_L1].toString().toLatin1(),
            .user = session["user"_L1].toObject() };
    }
};

QByteArray text(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// The owner, over the in-process link, and the join code of a workspace of theirs.
struct Household {
    explicit Household(const test::OpenServer& server)
        : link(*server)
    {
        const auto session = link.call(protocol::authSignUp, protocol::SignUp { .displayName = u"Olga"_s });
        const WorkspaceId workspace = WorkspaceId::generate(server.clock, random);
        const auto made = link.call(protocol::workspaceCreate,
            protocol::WorkspaceCreate { .id = workspace, .name = u"Home"_s, .icon = {}, .displayName = u"Olga"_s });
        const auto code = link.call(protocol::workspaceJoinCode, protocol::Nothing {}, workspace);
        if (session && made && code) {
            owner = session->user;
            joinCode = code->code;
        }
    }

    SystemRandom random;
    test::LocalCaller link;
    User owner;
    QString joinCode;
};

/// Signs somebody up with a join code, over the network.
Person join(test::OpenServer& server, const QString& joinCode, const QJsonObject& more = {})
{
    QJsonObject args { { u"displayName"_s, u"Ann"_s }, { u"code"_s, joinCode }, { u"deviceName"_s, u"laptop"_s } };
    for (auto it = more.begin(); it != more.end(); ++it)
        args.insert(it.key(), it.value());
    return Person::of(server.client().call("auth.signUp", text(args)).json());
}

const QJsonObject annsPassword { { u"email"_s, u"ann@example.org"_s }, { u"password"_s, u"long enough"_s } };

} // namespace

// --- signing up --------------------------------------------------------------------------------------------------

void TestAuth::signUp_data()
{
    QTest::addColumn<bool>("owned");
    QTest::addColumn<bool>("open");
    QTest::addColumn<QString>("setupCode"); // "right" stands for the real one
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("field");
    QTest::addColumn<bool>("owns");
    QTest::addColumn<bool>("mayCreate");
    const QString none;
    const QString right = u"right"_s;
    QTest::newRow("new server, nothing shown") << false << false << none << none << 403 << u"code"_s << false << false;
    QTest::newRow("new server, wrong setup code")
        << false << false << u"AAAAAAAAAA"_s << none << 403 << u"setupCode"_s << false << false;
    QTest::newRow("new server, setup code") << false << false << right << none << 200 << none << true << true;
    QTest::newRow("new open server, nothing shown") << false << true << none << none << 200 << none << false << true;
    QTest::newRow("new open server, wrong setup code")
        << false << true << u"AAAAAAAAAA"_s << none << 403 << u"setupCode"_s << false << false;
    QTest::newRow("owned, nothing shown") << true << false << none << none << 403 << u"code"_s << false << false;
    QTest::newRow("owned, setup code") << true << false << u"AAAAAAAAAA"_s << none << 403 << u"setupCode"_s << false
                                       << false;
    QTest::newRow("owned, join code") << true << false << none << right << 200 << none << false << false;
    QTest::newRow("owned, join code in small letters")
        << true << false << none << u"lower"_s << 200 << none << false << false;
    QTest::newRow("owned, wrong join code")
        << true << false << none << u"ZZZZZZ"_s << 404 << u"code"_s << false << false;
    QTest::newRow("owned and open, nothing shown") << true << true << none << none << 200 << none << false << true;
    QTest::newRow("owned and open, join code") << true << true << none << right << 200 << none << false << true;
    QTest::newRow("owned and open, wrong join code")
        << true << true << none << u"ZZZZZZ"_s << 404 << u"code"_s << false << false;
}

void TestAuth::signUp()
{
    QFETCH(const bool, owned);
    QFETCH(const bool, open);
    QFETCH(const QString, setupCode);
    QFETCH(const QString, code);
    QFETCH(const QString, field);
    test::OpenServer server;
    QVERIFY2(server.open(), qPrintable(server.error.message));
    std::optional<Household> household;
    if (owned)
        household.emplace(server);
    QVERIFY(server->setRegistration(open ? protocol::Registration::Open : protocol::Registration::Invited).result());

    QJsonObject args { { u"displayName"_s, u" Ann "_s }, { u"deviceName"_s, u"laptop"_s } };
    if (!setupCode.isEmpty())
        args.insert(u"setupCode"_s, setupCode == "right"_L1 ? server->setupCode() : setupCode);
    if (code == "right"_L1)
        args.insert(u"code"_s, household->joinCode);
    else if (code == "lower"_L1)
        args.insert(u"code"_s, household->joinCode.toLower());
    else if (!code.isEmpty())
        args.insert(u"code"_s, code);
    const HttpAnswer answer = server.client().call("auth.signUp", text(args));
    QTEST(answer.status, "status");
    if (answer.status != 200) {
        QCOMPARE(answer.field(), field);
        return;
    }
    const Person ann = Person::of(answer.json());
    QCOMPARE(ann.user["displayName"_L1].toString(), u"Ann"_s);
    QTEST(ann.user["ownsServer"_L1].toBool(), "owns");
    QTEST(ann.user["mayCreateWorkspaces"_L1].toBool(), "mayCreate");
    QCOMPARE(server.client().call("auth.currentUser", "{}", ann.access).json(), ann.user);
    QCOMPARE(server->setupCode().isEmpty(), owned || setupCode == "right"_L1);
}

void TestAuth::signUpChecksItsFields_data()
{
    QTest::addColumn<QByteArray>("args");
    QTest::addColumn<QString>("field");
    QTest::newRow("no name") << QByteArray("{}") << u"displayName"_s;
    QTest::newRow("blank name") << QByteArray(R"({"displayName":"  "})") << u"displayName"_s;
    QTest::newRow("name of another type") << QByteArray(R"({"displayName":7})") << u"displayName"_s;
    QTest::newRow("long name") << QByteArray(R"({"displayName":")" + QByteArray(81, 'x') + R"("})") << u"displayName"_s;
    QTest::newRow("name with a line break") << QByteArray(R"({"displayName":"a\nb"})") << u"displayName"_s;
    QTest::newRow("e-mail alone") << QByteArray(R"({"displayName":"A","email":"a@b"})") << u"password"_s;
    QTest::newRow("password alone") << QByteArray(R"({"displayName":"A","password":"0123456789"})") << u"email"_s;
    QTest::newRow("short password") << QByteArray(R"({"displayName":"A","email":"a@b","password":"012345678"})")
                                    << u"password"_s;
    QTest::newRow("no e-mail") << QByteArray(R"({"displayName":"A","email":"a.b","password":"0123456789"})")
                               << u"email"_s;
    QTest::newRow("e-mail with blanks") << QByteArray(R"({"displayName":"A","email":"a @b","password":"0123456789"})")
                                        << u"email"_s;
    QTest::newRow("device of another type") << QByteArray(R"({"displayName":"A","deviceName":[]})") << u"deviceName"_s;
}

void TestAuth::signUpChecksItsFields()
{
    QFETCH(const QByteArray, args);
    test::OpenServer server;
    QVERIFY(server.open());
    QVERIFY(server->setRegistration(protocol::Registration::Open).result());
    const HttpAnswer answer = server.client().call("auth.signUp", args);
    QCOMPARE(answer.status, 400);
    QTEST(answer.field(), "field");
}

void TestAuth::emailBelongsToOne()
{
    test::OpenServer server;
    QVERIFY(server.open());
    QVERIFY(server->setRegistration(protocol::Registration::Open).result());
    const QByteArray first = text(
        { { u"displayName"_s, u"Ann"_s }, { u"email"_s, u"Ann@Example.org"_s }, { u"password"_s, u"long enough"_s } });
    QCOMPARE(server.client().call("auth.signUp", first).status, 200);
    const HttpAnswer second = server.client().call("auth.signUp",
        text({ { u"displayName"_s, u"Eve"_s }, { u"email"_s, u"ann@example.ORG"_s },
            { u"password"_s, u"another one"_s } }));
    QCOMPARE(second.status, 409);
    QCOMPARE(second.field(), u"email"_s);
}

void TestAuth::setupCodeWorksOnce()
{
    test::OpenServer server;
    QVERIFY(server.open());
    const QString code = server->setupCode();
    QVERIFY(code.size() >= 8);
    QVERIFY(!server.client().call("server.info").json()["hasOwner"_L1].toBool());
    // As people type it.
    const QByteArray args = text(
        { { u"displayName"_s, u"Ann"_s }, { u"setupCode"_s, code.left(4).toLower() + u" - "_s + code.mid(4) } });
    QCOMPARE(server.client().call("auth.signUp", args).status, 200);
    QVERIFY(server->setupCode().isEmpty());
    QCOMPARE(server.client().call("auth.signUp", args).status, 403);
    QVERIFY(server.client().call("server.info").json()["hasOwner"_L1].toBool());
    server.shut();
    QVERIFY(server.open());
    QVERIFY(server->setupCode().isEmpty());
}

// --- signing in --------------------------------------------------------------------------------------------------

void TestAuth::signIn()
{
    test::OpenServer server;
    QVERIFY(server.open());
    const Household household(server);
    const Person ann = join(server, household.joinCode, annsPassword);
    QVERIFY(ann.user["hasPassword"_L1].toBool());
    const HttpAnswer answer = server.client().call(
        "auth.signIn", R"({"email":"ANN@example.org","password":"long enough"})");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json()["user"_L1].toObject(), ann.user);
    QCOMPARE(server.client().call("session.list", "{}", ann.access).json()["sessions"_L1].toArray().size(), 2);
}

void TestAuth::signInSaysLittle()
{
    test::OpenServer server;
    QVERIFY(server.open());
    const Household household(server);
    join(server, household.joinCode, annsPassword);
    const auto withoutId = [](HttpAnswer answer) {
        QJsonObject json = answer.json();
        json.remove(u"requestId"_s);
        return json;
    };
    const HttpAnswer wrong = server.client().call(
        "auth.signIn", R"({"email":"ann@example.org","password":"long enougH"})");
    const HttpAnswer unknown = server.client().call(
        "auth.signIn", R"({"email":"eve@example.org","password":"long enough"})");
    QCOMPARE(wrong.status, 401);
    QCOMPARE(unknown.status, 401);
    QCOMPARE(withoutId(wrong), withoutId(unknown));
}

void TestAuth::guessingIsSlowedDown()
{
    test::OpenServer server;
    QVERIFY(server.open());
    const Household household(server);
    join(server, household.joinCode, annsPassword);
    WireClient client = server.client();
    for (int i = 0; i < 10; ++i)
        QCOMPARE(client.call("auth.signIn", R"({"email":"ann@example.org","password":"guess"})").status, 401);
    // The right password is of no use now either.
    const HttpAnswer slowed = client.call("auth.signIn", R"({"email":"Ann@example.org","password":"long enough"})");
    QCOMPARE(slowed.status, 429);
    QCOMPARE(slowed.code(), u"rateLimited"_s);
    const int wait = slowed.json()["details"_L1].toObject()["retryAfter"_L1].toInt();
    QVERIFY(wait > 0 && wait <= 30);
    QCOMPARE(slowed.fields.value("retry-after").toInt(), wait);
    server.clock.advanceSeconds(wait);
    QCOMPARE(client.call("auth.signIn", R"({"email":"ann@example.org","password":"long enough"})").status, 200);
}

void TestAuth::guessingFromOneAddressIsSlowedDown()
{
    test::OpenServer server;
    QVERIFY(server.open());
    const Household household(server);
    WireClient client = server.client();
    int tried = 0;
    while (tried < 100 && client.call("auth.redeemDeviceLink", R"({"code":"ABCDEFGHJKMN"})").status == 401)
        ++tried;
    QCOMPARE(tried, 20);
    QCOMPARE(client.call("auth.recover", R"({"code":"ABCDE"})").status, 429);
    server.clock.advanceSeconds(5);
    QCOMPARE(client.call("auth.recover", R"({"code":"ABCDE"})").status, 401);
    // Somebody who holds the data directory is no stranger.
    test::LocalCaller local(*server);
    for (int i = 0; i < 30; ++i)
        QCOMPARE(local.call(protocol::authRecover, protocol::Recover { .code = u"ABCDE"_s }).error().code,
            ErrorCode::Unauthenticated);
}

void TestAuth::signUpsAreSlowedDown()
{
    test::OpenServer server;
    QVERIFY(server.open());
    QVERIFY(server->setRegistration(protocol::Registration::Open).result());
    WireClient client = server.client();
    int made = 0;
    while (made < 200 && client.call("auth.signUp", R"({"displayName":"Bot"})").status == 200)
        ++made;
    QCOMPARE(made, 40);
    server.clock.advanceSeconds(2);
    QCOMPARE(client.call("auth.signUp", R"({"displayName":"Bot"})").status, 200);
}

// --- sessions ----------------------------------------------------------------------------------------------------

namespace {

HttpAnswer refresh(const test::OpenServer& server, const QByteArray& token)
{
    return server.client().call("auth.refresh", text({ { u"refreshToken"_s, QString::fromLatin1(token) } }));
}

} // namespace

void TestAuth::refreshRotates()
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

void TestAuth::lostAnswerSignsNobodyOut()
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
    QCOMPARE(server.client().call("auth.currentUser", "{}", Person::of(fourth.json()).access).status, 200);
}

void TestAuth::stolenTokenEndsTheSession()
{
    test::OpenServer server;
    QVERIFY(server.open());
    const Household household(server);
    const Person ann = join(server, household.joinCode);
    WireClient socket = server.client();
    QVERIFY(socket.upgrade());
    socket.sendText(R"({"hello":{"versions":[1],"client":"test","accessToken":")" + ann.access + R"("}})");
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

void TestAuth::sessionsExpire()
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

void TestAuth::tenSessionsAtMost()
{
    test::OpenServer server;
    QVERIFY(server.open());
    const Household household(server);
    const Person first = join(server, household.joinCode, annsPassword);
    Person last;
    for (int i = 0; i < 10; ++i) {
        server.clock.advanceSeconds(1);
        const HttpAnswer answer = server.client().call("auth.signIn",
            R"({"email":"ann@example.org","password":"long enough","deviceName":"device )" + QByteArray::number(i)
                + R"("})");
        QCOMPARE(answer.status, 200);
        last = Person::of(answer.json());
    }
    const QJsonArray sessions = server.client().call("session.list", "{}", last.access).json()["sessions"_L1].toArray();
    QCOMPARE(sessions.size(), 10);
    QCOMPARE(sessions.first()["deviceName"_L1].toString(), u"device 9"_s);
    QVERIFY(sessions.first()["current"_L1].toBool());
    QCOMPARE(sessions.last()["deviceName"_L1].toString(), u"device 0"_s);
    QCOMPARE(server.client().call("auth.currentUser", "{}", first.access).status, 401);
    QCOMPARE(refresh(server, first.refresh).status, 401);
}

void TestAuth::sessionsAreListedAndRevoked()
{
    test::OpenServer server;
    QVERIFY(server.open());
    const Household household(server);
    const Person ann = join(server, household.joinCode, annsPassword);
    const Person phone = Person::of(server.client().call("auth.signIn", text(annsPassword)).json());
    const Person ben = join(server, household.joinCode);
    const QByteArray id = server.client()
                              .call("session.list", "{}", phone.access)
                              .json()["sessions"_L1][0]["id"_L1]
                              .toString()
                              .toLatin1();
    const QByteArray args = R"({"sessionId":")" + id + R"("})";
    QCOMPARE(server.client().call("session.revoke", args, ben.access).status, 404);
    QCOMPARE(server.client().call("session.revoke", R"({"sessionId":"x"})", ann.access).field(), u"sessionId"_s);
    QCOMPARE(server.client().call("session.revoke", args, ann.access).status, 200);
    QCOMPARE(server.client().call("session.revoke", args, ann.access).status, 404);
    QCOMPARE(server.client().call("auth.currentUser", "{}", ann.access).status == 200,
        server.client().call("auth.currentUser", "{}", phone.access).status == 401);
    QCOMPARE(server.client().call("session.list", "{}", ben.access).json()["sessions"_L1].toArray().size(), 1);
}

void TestAuth::signOutEndsEverything()
{
    test::OpenServer server;
    QVERIFY(server.open());
    const Household household(server);
    const Person ann = join(server, household.joinCode);
    QCOMPARE(server.client().call("auth.signOut", "{}", ann.access).status, 200);
    QCOMPARE(server.client().call("auth.currentUser", "{}", ann.access).status, 401);
    QCOMPARE(server.client().call("auth.attach", text({ { u"accessToken"_s, QString::fromLatin1(ann.access) } })).status,
        401);
    QCOMPARE(refresh(server, ann.refresh).status, 401);
}

void TestAuth::restartKeepsSessions()
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

// --- passwords and codes -----------------------------------------------------------------------------------------

void TestAuth::passwordIsSetAndChanged()
{
    test::OpenServer server;
    QVERIFY(server.open());
    const Household household(server);
    const Person ann = join(server, household.joinCode);
    const Person ben = join(
        server, household.joinCode, { { u"email"_s, u"ben@example.org"_s }, { u"password"_s, u"bens password"_s } });
    WireClient client = server.client();
    const auto set = [&](const QJsonObject& args) { return client.call("auth.setPassword", text(args), ann.access); };
    const QString email = u"ann@example.org"_s;

    QCOMPARE(set({ { u"email"_s, u"ann"_s }, { u"password"_s, u"long enough"_s } }).field(), u"email"_s);
    QCOMPARE(set({ { u"email"_s, email }, { u"password"_s, u"short"_s } }).field(), u"password"_s);
    const HttpAnswer taken = set({ { u"email"_s, u"BEN@example.org"_s }, { u"password"_s, u"long enough"_s } });
    QCOMPARE(taken.status, 409);
    QCOMPARE(taken.field(), u"email"_s);
    const HttpAnswer done = set({ { u"email"_s, email }, { u"password"_s, u"long enough"_s } });
    QCOMPARE(done.status, 200);
    QVERIFY(done.json()["hasPassword"_L1].toBool());

    const HttpAnswer missing = set({ { u"email"_s, email }, { u"password"_s, u"even longer"_s } });
    QCOMPARE(missing.status, 400);
    QCOMPARE(missing.field(), u"currentPassword"_s);
    const HttpAnswer wrong = set(
        { { u"email"_s, email }, { u"password"_s, u"even longer"_s }, { u"currentPassword"_s, u"guess"_s } });
    QCOMPARE(wrong.status, 403);
    QCOMPARE(wrong.field(), u"currentPassword"_s);
    QCOMPARE(
        set({ { u"email"_s, email }, { u"password"_s, u"even longer"_s }, { u"currentPassword"_s, u"long enough"_s } })
            .status,
        200);
    QCOMPARE(client.call("auth.signIn", text(annsPassword)).status, 401);
    QCOMPARE(client.call("auth.signIn", R"({"email":"ann@example.org","password":"even longer"})").status, 200);
}

void TestAuth::recoveryCode()
{
    test::OpenServer server;
    QVERIFY(server.open());
    const Household household(server);
    const Person ann = join(server, household.joinCode, annsPassword);
    const QString first = server.client().call("auth.createRecoveryCode", "{}", ann.access).json()["code"_L1].toString();
    const QString second = server.client().call("auth.createRecoveryCode", "{}", ann.access).json()["code"_L1].toString();
    QCOMPARE(second.size(), 23); // four groups of five
    QVERIFY(server.client().call("auth.currentUser", "{}", ann.access).json()["hasRecoveryCode"_L1].toBool());

    const auto recover = [&](const QString& code) {
        return server.client().call("auth.recover", text({ { u"code"_s, code } }));
    };
    const HttpAnswer replaced = recover(first);
    QCOMPARE(replaced.status, 401);
    QCOMPARE(replaced.field(), u"code"_s);
    const HttpAnswer answer = recover(second.toLower().replace(u'-', u' '));
    QCOMPARE(answer.status, 200);
    const Person again = Person::of(answer.json());
    QCOMPARE(again.user["id"_L1], ann.user["id"_L1]);
    QVERIFY(!again.user["hasRecoveryCode"_L1].toBool());
    QCOMPARE(recover(second).status, 401);
    // The password that was forgotten is gone, so a new one needs no current one.
    QVERIFY(!again.user["hasPassword"_L1].toBool());
    QCOMPARE(server.client().call("auth.signIn", text(annsPassword)).status, 401);
    QCOMPARE(server.client()
                 .call("auth.setPassword", R"({"email":"ann@example.org","password":"remembered"})", again.access)
                 .status,
        200);
}

void TestAuth::deviceLink()
{
    test::OpenServer server;
    QVERIFY(server.open());
    const Household household(server);
    const Person ann = join(server, household.joinCode);
    const auto make = [&] { return server.client().call("auth.createDeviceLink", "{}", ann.access).json(); };
    const auto redeem = [&](const QJsonObject& link) {
        return server.client().call(
            "auth.redeemDeviceLink", text({ { u"code"_s, link["code"_L1] }, { u"deviceName"_s, u"phone"_s } }));
    };
    const QJsonObject replaced = make();
    const QJsonObject link = make();
    QCOMPARE(link["expiresAt"_L1].toInteger(), server.clock.now().micros + 600'000'000);
    QCOMPARE(redeem(replaced).status, 401);
    const HttpAnswer answer = redeem(link);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json()["user"_L1].toObject(), ann.user);
    QCOMPARE(redeem(link).status, 401);

    const QJsonObject late = make();
    server.clock.advanceSeconds(599);
    const QJsonObject inTime = late;
    server.clock.advanceSeconds(1);
    QCOMPARE(redeem(inTime).status, 401);
}

void TestAuth::localSignIn()
{
    test::OpenServer server;
    QVERIFY(server.open());
    test::LocalCaller link(*server);
    const auto nobody = link.call(protocol::authLocal, protocol::LocalSignIn {});
    QCOMPARE(nobody.error().code, ErrorCode::NotFound);
    const auto owner = link.call(protocol::authSignUp, protocol::SignUp { .displayName = u"Olga"_s });
    QVERIFY(owner && owner->user.ownsServer && owner->user.mayCreateWorkspaces);
    const auto other = link.call(protocol::authSignUp, protocol::SignUp { .displayName = u"Paul"_s });
    QVERIFY(other && !other->user.ownsServer && !other->user.mayCreateWorkspaces);

    const auto again = link.call(protocol::authLocal, protocol::LocalSignIn {});
    QVERIFY(again);
    QCOMPARE(again->user, owner->user);
    QCOMPARE(again->id, owner->id); // one in-process session a person, however often the client starts
    // What another link of this process was given before still works.
    QVERIFY(link.call(protocol::authRefresh, protocol::Refresh { .refreshToken = owner->refreshToken }));
    const auto named = link.call(protocol::authLocal, protocol::LocalSignIn { .userId = other->user.id });
    QVERIFY(named);
    QCOMPARE(named->user, other->user);
    QCOMPARE(link.call(protocol::authCurrentUser, protocol::Nothing {}).value(), other->user);
    SystemRandom random;
    const auto unknown = link.call(
        protocol::authLocal, protocol::LocalSignIn { .userId = UserId::generate(server.clock, random) });
    QCOMPARE(unknown.error().code, ErrorCode::NotFound);
    QCOMPARE(server.client().call("auth.local").status, 403);
}

void TestAuth::ownerChangesSettings()
{
    test::OpenServer server;
    QVERIFY(server.open());
    Household household(server);
    const Person ann = join(server, household.joinCode);
    QCOMPARE(server.client().call("server.update", R"({"name":"Mine"})", ann.access).status, 403);
    QVERIFY(household.link.call(protocol::authLocal, protocol::LocalSignIn {}));
    const auto changed = household.link.call(protocol::serverUpdate,
        protocol::ServerSettings { .name = u"Homestead"_s, .registration = protocol::Registration::Open });
    QVERIFY(changed);
    const QJsonObject info = server.client().call("server.info").json();
    QCOMPARE(info["name"_L1].toString(), u"Homestead"_s);
    QCOMPARE(info["registration"_L1].toString(), u"open"_s);
    const QJsonArray features = info["features"_L1].toArray();
    QVERIFY(features.contains(u"auth"_s) && features.contains(u"message"_s));
    QCOMPARE(server.client().call("server.update", R"({"registration":"sometimes"})", ann.access).field(),
        u"registration"_s);
}

void TestAuth::operationsAreGuarded_data()
{
    QTest::addColumn<QByteArray>("operation");
    for (const protocol::OperationInfo& info : protocol::operationList()) {
        const bool ours = info.name.startsWith("auth."_L1) || info.name.startsWith("session."_L1)
            || info.name.startsWith("server."_L1);
        if (ours && info.caller == protocol::Caller::SignedIn)
            QTest::newRow(info.name.toLatin1().constData()) << info.name.toLatin1();
    }
}

void TestAuth::operationsAreGuarded()
{
    QFETCH(const QByteArray, operation);
    test::OpenServer server;
    QVERIFY(server.open());
    QCOMPARE(server.client().call(operation).status, 401);
    QCOMPARE(server.client().call(operation, "{}", "forged.token.here").status, 401);
}

QTEST_GUILESS_MAIN(TestAuth)
#include "test_auth.moc"
