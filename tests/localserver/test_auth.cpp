// SPDX-License-Identifier: Apache-2.0
#include "tests/localserver/accounts.h"

#include <QJsonArray>
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

/// Accounts over the real server: every way of signing in, passwords and codes, and what is left to
/// the owner.
class TestAuth : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signIn();
    void signInSaysLittle();
    void guessingIsSlowedDown();
    void guessingFromOneAddressIsSlowedDown();
    void passwordIsSetAndChanged();
    void recoveryCode();
    void recoveryCodeForANewPassword();
    void deviceLink();
    void localSignIn();
    void operationsAreGuarded_data();
    void operationsAreGuarded();
};

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
    QCOMPARE(server.client()
                 .call("session.list", "{}", ann.access)
                 .json()["sessions"_L1]
                 .toArray()
                 .size(),
        2);
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
        QCOMPARE(
            client.call("auth.signIn", R"({"email":"ann@example.org","password":"guess"})").status,
            401);
    // The right password is of no use now either.
    const HttpAnswer slowed = client.call(
        "auth.signIn", R"({"email":"Ann@example.org","password":"long enough"})");
    QCOMPARE(slowed.status, 429);
    QCOMPARE(slowed.code(), u"rateLimited"_s);
    const int wait = slowed.json()["details"_L1].toObject()["retryAfter"_L1].toInt();
    QVERIFY(wait > 0 && wait <= 30);
    QCOMPARE(slowed.fields.value("retry-after").toInt(), wait);
    server.clock.advanceSeconds(wait);
    QCOMPARE(client.call("auth.signIn", R"({"email":"ann@example.org","password":"long enough"})")
                 .status,
        200);
}

void TestAuth::guessingFromOneAddressIsSlowedDown()
{
    test::OpenServer server;
    QVERIFY(server.open());
    const Household household(server);
    WireClient client = server.client();
    int tried = 0;
    while (tried < 100
        && client.call("auth.redeemDeviceLink", R"({"code":"ABCDEFGHJKMN"})").status == 401)
        ++tried;
    QCOMPARE(tried, 20);
    QCOMPARE(client.call("auth.recover", R"({"code":"ABCDE"})").status, 429);
    server.clock.advanceSeconds(5);
    QCOMPARE(client.call("auth.recover", R"({"code":"ABCDE"})").status, 401);
    // Somebody who holds the data directory is no stranger.
    test::LocalCaller local(*server);
    for (int i = 0; i < 30; ++i)
        QCOMPARE(local.call(protocol::authRecover, protocol::Recover { .code = u"ABCDE"_s })
                     .error()
                     .code,
            ErrorCode::Unauthenticated);
}

void TestAuth::passwordIsSetAndChanged()
{
    test::OpenServer server;
    QVERIFY(server.open());
    const Household household(server);
    const Person ann = join(server, household.joinCode);
    const Person ben = join(server, household.joinCode,
        { { u"email"_s, u"ben@example.org"_s }, { u"password"_s, u"bens password"_s } });
    WireClient client = server.client();
    const auto set = [&](const QJsonObject& args) {
        return client.call("auth.setPassword", text(args), ann.access);
    };
    const QString email = u"ann@example.org"_s;

    QCOMPARE(
        set({ { u"email"_s, u"ann"_s }, { u"password"_s, u"long enough"_s } }).field(), u"email"_s);
    QCOMPARE(set({ { u"email"_s, email }, { u"password"_s, u"short"_s } }).field(), u"password"_s);
    const HttpAnswer taken = set(
        { { u"email"_s, u"BEN@example.org"_s }, { u"password"_s, u"long enough"_s } });
    QCOMPARE(taken.status, 409);
    QCOMPARE(taken.field(), u"email"_s);
    const HttpAnswer done = set({ { u"email"_s, email }, { u"password"_s, u"long enough"_s } });
    QCOMPARE(done.status, 200);
    QVERIFY(done.json()["hasPassword"_L1].toBool());

    const HttpAnswer missing = set({ { u"email"_s, email }, { u"password"_s, u"even longer"_s } });
    QCOMPARE(missing.status, 400);
    QCOMPARE(missing.field(), u"currentPassword"_s);
    const HttpAnswer wrong = set({ { u"email"_s, email }, { u"password"_s, u"even longer"_s },
        { u"currentPassword"_s, u"guess"_s } });
    QCOMPARE(wrong.status, 403);
    QCOMPARE(wrong.field(), u"currentPassword"_s);
    QCOMPARE(set({ { u"email"_s, email }, { u"password"_s, u"even longer"_s },
                     { u"currentPassword"_s, u"long enough"_s } })
                 .status,
        200);
    QCOMPARE(client.call("auth.signIn", text(annsPassword)).status, 401);
    QCOMPARE(client.call("auth.signIn", R"({"email":"ann@example.org","password":"even longer"})")
                 .status,
        200);
}

void TestAuth::recoveryCode()
{
    test::OpenServer server;
    QVERIFY(server.open());
    const Household household(server);
    const Person ann = join(server, household.joinCode, annsPassword);
    const QString first = server.client()
                              .call("auth.createRecoveryCode", "{}", ann.access)
                              .json()["code"_L1]
                              .toString();
    const QString second = server.client()
                               .call("auth.createRecoveryCode", "{}", ann.access)
                               .json()["code"_L1]
                               .toString();
    QCOMPARE(second.size(), 23); // four groups of five
    QVERIFY(server.client()
            .call("auth.currentUser", "{}", ann.access)
            .json()["hasRecoveryCode"_L1]
            .toBool());

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
                 .call("auth.setPassword", R"({"email":"ann@example.org","password":"remembered"})",
                     again.access)
                 .status,
        200);
}

/// Where one types a code and a new password, one's own code will do.
void TestAuth::recoveryCodeForANewPassword()
{
    test::OpenServer server;
    QVERIFY(server.open());
    const Household household(server);
    const Person ann = join(server, household.joinCode, annsPassword);
    const QString code = server.client()
                             .call("auth.createRecoveryCode", "{}", ann.access)
                             .json()["code"_L1]
                             .toString();
    const auto reset = [&](const QString& typed) {
        return server.client().call("auth.resetPassword",
            text({ { u"code"_s, typed }, { u"password"_s, u"three odd socks"_s } }));
    };
    const HttpAnswer wrong = reset(u"AAAAA-BBBBB-CCCCC-DDDDD"_s);
    QCOMPARE(wrong.status, 401);
    QCOMPARE(wrong.field(), u"code"_s);
    const HttpAnswer answer = reset(code);
    QCOMPARE(answer.status, 200);
    const Person again = Person::of(answer.json());
    QCOMPARE(again.user["id"_L1], ann.user["id"_L1]);
    QVERIFY(again.user["hasPassword"_L1].toBool());
    QVERIFY(!again.user["hasRecoveryCode"_L1].toBool());
    QCOMPARE(reset(code).status, 401);
    // Whoever was signed in before is out.
    QCOMPARE(server.client().call("auth.currentUser", "{}", ann.access).status, 401);
    QCOMPARE(server.client().call("auth.signIn", text(annsPassword)).status, 401);
    QCOMPARE(server.client()
                 .call("auth.signIn", R"({"email":"ann@example.org","password":"three odd socks"})")
                 .status,
        200);
}

void TestAuth::deviceLink()
{
    test::OpenServer server;
    QVERIFY(server.open());
    const Household household(server);
    const Person ann = join(server, household.joinCode);
    const auto make = [&] {
        return server.client().call("auth.createDeviceLink", "{}", ann.access).json();
    };
    const auto redeem = [&](const QJsonObject& link) {
        return server.client().call("auth.redeemDeviceLink",
            text({ { u"code"_s, link["code"_L1] }, { u"deviceName"_s, u"phone"_s } }));
    };
    const QJsonObject replaced = make();
    const QJsonObject link = make();
    QCOMPARE(link["expiresAt"_L1].toInteger(), server.clock.now().micros + 600'000'000);
    QCOMPARE(redeem(replaced).status, 401);
    const HttpAnswer answer = redeem(link);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json()["user"_L1].toObject(), ann.user);
    QCOMPARE(redeem(link).status, 401);

    // Ten minutes, and not a second more.
    const QJsonObject inTime = make();
    server.clock.advanceSeconds(599);
    QCOMPARE(redeem(inTime).status, 200);
    const QJsonObject late = make();
    server.clock.advanceSeconds(600);
    QCOMPARE(redeem(late).status, 401);
}

void TestAuth::localSignIn()
{
    test::OpenServer server;
    QVERIFY(server.open());
    test::LocalCaller link(*server);
    const auto nobody = link.call(protocol::authLocal, protocol::LocalSignIn {});
    QCOMPARE(nobody.error().code, ErrorCode::NotFound);
    const auto owner = link.call(
        protocol::authSignUp, protocol::SignUp { .displayName = u"Olga"_s });
    QVERIFY(owner && owner->user.ownsServer && owner->user.mayCreateWorkspaces);
    const auto other = link.call(
        protocol::authSignUp, protocol::SignUp { .displayName = u"Paul"_s });
    QVERIFY(other && !other->user.ownsServer && !other->user.mayCreateWorkspaces);

    const auto again = link.call(protocol::authLocal, protocol::LocalSignIn {});
    QVERIFY(again);
    QCOMPARE(again->user, owner->user);
    QCOMPARE(
        again->id, owner->id); // one in-process session a person, however often the client starts
    // What another link of this process was given before still works.
    QVERIFY(link.call(
        protocol::authRefresh, protocol::Refresh { .refreshToken = owner->refreshToken }));
    const auto named = link.call(
        protocol::authLocal, protocol::LocalSignIn { .userId = other->user.id });
    QVERIFY(named);
    QCOMPARE(named->user, other->user);
    QCOMPARE(link.call(protocol::authCurrentUser, protocol::Nothing {}).value(), other->user);
    SystemRandom random;
    const auto unknown = link.call(protocol::authLocal,
        protocol::LocalSignIn { .userId = UserId::generate(server.clock, random) });
    QCOMPARE(unknown.error().code, ErrorCode::NotFound);
    QCOMPARE(server.client().call("auth.local").status, 403);
}

void TestAuth::operationsAreGuarded_data()
{
    QTest::addColumn<QByteArray>("operation");
    for (const protocol::OperationInfo& info : protocol::operationList()) {
        const bool ours = info.name.startsWith("auth."_L1) || info.name.startsWith("session."_L1)
            || info.name.startsWith("server."_L1) || info.name.startsWith("user."_L1);
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
