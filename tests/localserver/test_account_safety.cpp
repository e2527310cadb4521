// SPDX-License-Identifier: Apache-2.0
#include "localserver/auth/account_service.h"
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

/// What keeps an account its owner's: passwords that may be chosen, codes of administrators, news
/// of what happened, keys that change.
class TestAccountSafety : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void poorPasswordsAreRefused();
    void signInTellsNothing();
    void changingThePasswordEndsOthers();
    void otherSessionsEnd();
    void refreshTokenEndsItsSession();
    void theftIsTold();
    void newsIsPushed();
    void administratorsResetPasswords();
    void resetCodesEnd();
    void accountWithoutAddressGetsOne();
    void whoMayReset_data();
    void whoMayReset();
    void keysChangeQuietly();
    void sessionsSayWhereTheyAre();

private:
    HttpAnswer call(
        const QByteArray& operation, const QJsonObject& args, const QByteArray& token = {})
    {
        return m_server->client().call(operation, text(args), token);
    }
    Person enter(const QString& name);
    HttpAnswer signIn(const QString& email, const QString& password)
    {
        return call("auth.signIn",
            { { u"email"_s, email }, { u"password"_s, password },
                { u"deviceName"_s, u"phone"_s } });
    }

    std::unique_ptr<test::OpenServer> m_server;
    std::unique_ptr<Household> m_household;
    QString m_workspace;
};

void TestAccountSafety::init()
{
    m_server = std::make_unique<test::OpenServer>();
    QVERIFY(m_server->open());
    m_household = std::make_unique<Household>(*m_server);
}

void TestAccountSafety::cleanup()
{
    m_household.reset();
    m_server.reset();
}

/// Somebody in the household's workspace.
Person TestAccountSafety::enter(const QString& name)
{
    Person person = join(*m_server, m_household->joinCode,
        { { u"displayName"_s, name }, { u"email"_s, name.toLower() + u"@example.org"_s },
            { u"password"_s, u"long enough"_s } });
    const HttpAnswer joined = call("workspace.join",
        { { u"code"_s, m_household->joinCode }, { u"displayName"_s, name } }, person.access);
    m_workspace = joined.json()["id"_L1].toString();
    return person;
}

void TestAccountSafety::poorPasswordsAreRefused()
{
    for (const QString& password : { u"short"_s, u"password"_s, u"Annabelle1"_s }) {
        const HttpAnswer answer = call("auth.signUp",
            { { u"displayName"_s, u"Annabelle"_s }, { u"code"_s, m_household->joinCode },
                { u"email"_s, u"a@example.org"_s }, { u"password"_s, password } });
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.field(), u"password"_s);
    }
    const Person ann = join(*m_server, m_household->joinCode, annsPassword);
    const HttpAnswer changed = call("auth.setPassword",
        { { u"email"_s, u"ann@example.org"_s }, { u"password"_s, u"1234567890"_s },
            { u"currentPassword"_s, u"long enough"_s } },
        ann.access);
    QCOMPARE(changed.status, 400);
    QCOMPARE(changed.field(), u"password"_s);
    QCOMPARE(signIn(u"ann@example.org"_s, u"long enough"_s).status, 200);
}

/// The same words, and the same work, whether there is such an account, and whether it has a
/// password.
void TestAccountSafety::signInTellsNothing()
{
    m_household.reset();
    m_server->shut();
    auto opened = server::AccountService::open({ .dataDirectory = m_server->folder(),
        .clock = &m_server->clock,
        .random = &m_server->random,
        .vfs = {} });
    QVERIFY(opened);
    server::AccountService& accounts = **opened;
    const server::CallerContext here {
        .address = {}, .local = true, .identity = {}, .requestId = {}
    };
    const auto perform = [&](const auto& operation, const auto& args) {
        return accounts
            .perform(*protocol::findOperation(QString::fromLatin1(operation.name)),
                QJsonDocument::fromJson(toJson(args)).object(), here)
            .result();
    };
    QVERIFY(perform(protocol::authSignUp,
        protocol::SignUp { .displayName = u"Ann"_s,
            .email = u"ann@example.org"_s,
            .password = u"long enough"_s }));
    QList<Error> errors;
    QList<quint64> work;
    for (const QString& email : { u"ann@example.org"_s, u"nobody@example.org"_s }) {
        const quint64 before = accounts.hashedPasswords();
        const auto refused = perform(protocol::authSignIn,
            protocol::SignIn { .email = email, .password = u"wrong word"_s, .deviceName = {} });
        QVERIFY(!refused);
        errors.append(refused.error());
        work.append(accounts.hashedPasswords() - before);
    }
    QCOMPARE(errors.first(), errors.last());
    QCOMPARE(work.first(), work.last());
    QCOMPARE(work.first(), 1U);
}

void TestAccountSafety::changingThePasswordEndsOthers()
{
    const Person ann = join(*m_server, m_household->joinCode, annsPassword);
    const Person phone = Person::of(signIn(u"ann@example.org"_s, u"long enough"_s).json());
    QJsonObject args { { u"email"_s, u"ann@example.org"_s },
        { u"password"_s, u"longer than that"_s }, { u"currentPassword"_s, u"not it at all"_s },
        { u"endOtherSessions"_s, true } };
    QCOMPARE(call("auth.setPassword", args, ann.access).field(), u"currentPassword"_s);
    QCOMPARE(call("auth.currentUser", {}, phone.access).status, 200);
    args.insert(u"currentPassword"_s, u"long enough"_s);
    QCOMPARE(call("auth.setPassword", args, ann.access).status, 200);
    QCOMPARE(call("auth.currentUser", {}, phone.access).status, 401);
    QCOMPARE(call("auth.currentUser", {}, ann.access).status, 200);

    // Where others stay signed in they are told.
    args.insert(u"endOtherSessions"_s, false);
    args.insert(u"currentPassword"_s, u"longer than that"_s);
    args.insert(u"password"_s, u"long enough"_s);
    QCOMPARE(call("auth.setPassword", args, ann.access).status, 200);
    const QJsonObject notice = call("account.listNotices", {}, ann.access)
                                   .json()["notices"_L1][0]
                                   .toObject();
    QCOMPARE(notice["kind"_L1].toString(), u"password.changed"_s);
    QCOMPARE(notice["deviceName"_L1].toString(), u"laptop"_s);
}

void TestAccountSafety::otherSessionsEnd()
{
    const Person ann = join(*m_server, m_household->joinCode, annsPassword);
    const Person phone = Person::of(signIn(u"ann@example.org"_s, u"long enough"_s).json());
    const Person ben = join(*m_server, m_household->joinCode, { { u"displayName"_s, u"Ben"_s } });
    WireClient socket = m_server->client();
    QVERIFY(socket.upgrade());
    socket.sendText(
        R"({"hello":{"versions":[1],"client":"test","accessToken":")" + phone.access + R"("}})");
    QVERIFY(socket.envelope()["hello"_L1]["authenticated"_L1].toBool());
    const HttpAnswer left = call("session.revokeOthers", {}, ann.access);
    QCOMPARE(left.json()["sessions"_L1].toArray().size(), 1);
    QVERIFY(left.json()["sessions"_L1][0]["current"_L1].toBool());
    QVERIFY(socket.closedWithin(5000));
    QCOMPARE(
        call("auth.refresh", { { u"refreshToken"_s, QString::fromLatin1(phone.refresh) } }).status,
        401);
    QCOMPARE(call("auth.currentUser", {}, ben.access).status, 200);
}

/// Signing out without an access token, as after a week offline; nobody learns what there was.
void TestAccountSafety::refreshTokenEndsItsSession()
{
    const Person ann = join(*m_server, m_household->joinCode);
    const QJsonObject token { { u"refreshToken"_s, QString::fromLatin1(ann.refresh) } };
    const QByteArray nothing = call("auth.endSession", { { u"refreshToken"_s, u"nonsense"_s } })
                                   .body;
    QCOMPARE(call("auth.currentUser", {}, ann.access).status, 200);
    QCOMPARE(call("auth.endSession", token).body, nothing);
    QCOMPARE(call("auth.currentUser", {}, ann.access).status, 401);
    QCOMPARE(call("auth.refresh", token).status, 401);
    QCOMPARE(call("auth.endSession", token).status, 200);
}

void TestAccountSafety::theftIsTold()
{
    const Person ann = join(*m_server, m_household->joinCode, annsPassword);
    const auto refresh = [this](const QByteArray& token) {
        return call("auth.refresh", { { u"refreshToken"_s, QString::fromLatin1(token) } });
    };
    const Person second = Person::of(refresh(ann.refresh).json());
    QCOMPARE(refresh(second.refresh).status, 200);
    QCOMPARE(refresh(ann.refresh).status, 401);

    const Person again = Person::of(signIn(u"ann@example.org"_s, u"long enough"_s).json());
    const QJsonArray notices = call("account.listNotices", {}, again.access)
                                   .json()["notices"_L1]
                                   .toArray();
    QCOMPARE(notices.size(), 1);
    QCOMPARE(notices[0]["kind"_L1].toString(), u"session.stolen"_s);
    QCOMPARE(notices[0]["deviceName"_L1].toString(), u"laptop"_s);
    QCOMPARE(notices[0]["address"_L1].toString(), u"127.0.0.1"_s);

    const Person ben = join(*m_server, m_household->joinCode, { { u"displayName"_s, u"Ben"_s } });
    const QJsonObject seen { { u"noticeIds"_s, QJsonArray { notices[0]["id"_L1] } } };
    QCOMPARE(call("account.dismissNotices", seen, ben.access).status, 200);
    QCOMPARE(
        call("account.listNotices", {}, again.access).json()["notices"_L1].toArray().size(), 1);
    QCOMPARE(call("account.dismissNotices", seen, again.access).status, 200);
    QVERIFY(call("account.listNotices", {}, again.access).json()["notices"_L1].toArray().isEmpty());
}

void TestAccountSafety::newsIsPushed()
{
    const Person ann = enter(u"Ann"_s);
    const Person phone = Person::of(signIn(u"ann@example.org"_s, u"long enough"_s).json());
    WireClient socket = m_server->client();
    QVERIFY(socket.upgrade());
    socket.sendText(
        R"({"hello":{"versions":[1],"client":"test","accessToken":")" + ann.access + R"("}})");
    QVERIFY(socket.envelope()["hello"_L1]["authenticated"_L1].toBool());
    socket.sendText(R"({"request":{"id":1,"op":"events.subscribe","args":{"workspaceId":")"
        + m_workspace.toLatin1() + R"("}}})");
    QVERIFY(socket.envelope().contains("response"_L1));
    const Person second = Person::of(
        call("auth.refresh", { { u"refreshToken"_s, QString::fromLatin1(phone.refresh) } }).json());
    QCOMPARE(
        call("auth.refresh", { { u"refreshToken"_s, QString::fromLatin1(second.refresh) } }).status,
        200);
    QCOMPARE(
        call("auth.refresh", { { u"refreshToken"_s, QString::fromLatin1(phone.refresh) } }).status,
        401);
    QJsonArray notices;
    while (notices.isEmpty()) {
        const QJsonObject envelope = socket.envelope();
        QVERIFY(!envelope.isEmpty());
        notices = envelope["push"_L1]["ephemeral"_L1]["notices"_L1].toArray();
    }
    QCOMPARE(notices[0]["deviceName"_L1].toString(), u"phone"_s);
}

void TestAccountSafety::administratorsResetPasswords()
{
    const Person ann = enter(u"Ann"_s);
    const QByteArray token = call("token.create",
        { { u"name"_s, u"bot"_s }, { u"scopes"_s, QJsonArray { u"channel:read"_s } } }, ann.access)
                                 .json()["secret"_L1]
                                 .toString()
                                 .toLatin1();
    const auto code = m_household->link.call(protocol::userCreateResetCode,
        protocol::CreateResetCode {
            .userId = UserId::fromString(ann.user["id"_L1].toString()).value_or(UserId()),
            .workspaceId = {} });
    QVERIFY(code);
    QJsonObject args { { u"code"_s, code->code.toLower() }, { u"password"_s, u"password"_s },
        { u"deviceName"_s, u"new phone"_s } };
    QCOMPARE(call("auth.resetPassword", args).field(), u"password"_s);
    QCOMPARE(call("auth.currentUser", {}, ann.access).status, 200);
    args.insert(u"password"_s, u"something better"_s);
    const Person again = Person::of(call("auth.resetPassword", args).json());
    QCOMPARE(again.user["id"_L1], ann.user["id"_L1]);
    QCOMPARE(call("auth.currentUser", {}, ann.access).status, 401);
    QCOMPARE(call("channel.list", { { u"workspaceId"_s, m_workspace } }, token).status, 401);
    QCOMPARE(signIn(u"ann@example.org"_s, u"long enough"_s).status, 401);
    QCOMPARE(signIn(u"ann@example.org"_s, u"something better"_s).status, 200);
    QCOMPARE(call("auth.resetPassword", args).status, 401);
    const QJsonArray notices = call("account.listNotices", {}, again.access)
                                   .json()["notices"_L1]
                                   .toArray();
    QCOMPARE(notices[0]["kind"_L1].toString(), u"password.reset"_s);
}

void TestAccountSafety::resetCodesEnd()
{
    const Person ann = enter(u"Ann"_s);
    const protocol::CreateResetCode wish {
        .userId = UserId::fromString(ann.user["id"_L1].toString()).value_or(UserId()),
        .workspaceId = {}
    };
    const auto first = m_household->link.call(protocol::userCreateResetCode, wish);
    const auto second = m_household->link.call(protocol::userCreateResetCode, wish);
    QVERIFY(first && second);
    const auto reset = [this](const QString& code) {
        return call("auth.resetPassword",
            { { u"code"_s, code }, { u"password"_s, u"something better"_s },
                { u"deviceName"_s, u"phone"_s } })
            .status;
    };
    QCOMPARE(reset(first->code), 401);
    m_server->clock.advanceSeconds(86'400);
    QCOMPARE(reset(second->code), 401);
    const auto third = m_household->link.call(protocol::userCreateResetCode, wish);
    QVERIFY(third);
    m_server->clock.advanceSeconds(86'400 - 1);
    QCOMPARE(reset(third->code), 200);
}

void TestAccountSafety::accountWithoutAddressGetsOne()
{
    const Person ben = join(*m_server, m_household->joinCode, { { u"displayName"_s, u"Ben"_s } });
    const auto code = m_household->link.call(protocol::userCreateResetCode,
        protocol::CreateResetCode {
            .userId = UserId::fromString(ben.user["id"_L1].toString()).value_or(UserId()),
            .workspaceId = {} });
    QVERIFY(code);
    QJsonObject args { { u"code"_s, code->code }, { u"password"_s, u"something better"_s },
        { u"deviceName"_s, u"phone"_s } };
    QCOMPARE(call("auth.resetPassword", args).field(), u"email"_s);
    args.insert(u"email"_s, u"ben@example.org"_s);
    QCOMPARE(call("auth.resetPassword", args).status, 200);
    QCOMPARE(signIn(u"ben@example.org"_s, u"something better"_s).status, 200);
}

void TestAccountSafety::whoMayReset_data()
{
    QTest::addColumn<QString>("callerRole");
    QTest::addColumn<QString>("targetRole");
    QTest::addColumn<bool>("namesWorkspace");
    QTest::addColumn<int>("status");
    QTest::newRow("admin, member") << u"admin"_s << u"member"_s << true << 200;
    QTest::newRow("admin, guest") << u"admin"_s << u"guest"_s << true << 200;
    QTest::newRow("admin, admin") << u"admin"_s << u"admin"_s << true << 403;
    QTest::newRow("admin, anywhere") << u"admin"_s << u"member"_s << false << 403;
    QTest::newRow("member, member") << u"member"_s << u"member"_s << true << 403;
    QTest::newRow("guest, member") << u"guest"_s << u"member"_s << true << 403;
}

void TestAccountSafety::whoMayReset()
{
    QFETCH(const QString, callerRole);
    QFETCH(const QString, targetRole);
    QFETCH(const bool, namesWorkspace);
    QFETCH(const int, status);
    const Person ann = enter(u"Ann"_s);
    const Person ben = enter(u"Ben"_s);
    const WorkspaceId workspace = WorkspaceId::fromString(m_workspace).value_or(WorkspaceId());
    const auto give = [&](const Person& person, const QString& role) {
        const auto members = m_household->link.call(
            protocol::memberList, protocol::Nothing {}, workspace);
        for (const Member& member : members.value_or(protocol::MemberList {}).members) {
            if (member.userId && member.userId->toString() == person.user["id"_L1].toString()
                && QLatin1StringView(enumName(member.role)) != role)
                return m_household->link
                    .perform(u"member.updateRole"_s,
                        text({ { u"id"_s, member.id.toString() }, { u"role"_s, role } }), workspace)
                    .has_value();
        }
        return true;
    };
    QVERIFY(give(ann, callerRole) && give(ben, targetRole));
    QJsonObject args { { u"userId"_s, ben.user["id"_L1] } };
    if (namesWorkspace)
        args.insert(u"workspaceId"_s, m_workspace);
    QCOMPARE(call("user.createResetCode", args, ann.access).status, status);
    // The server's owner is nobody's to reset, and neither is oneself.
    args.insert(u"userId"_s, m_household->owner.id.toString());
    QCOMPARE(call("user.createResetCode", args, ann.access).status, 403);
    args.insert(u"userId"_s, ann.user["id"_L1]);
    QCOMPARE(call("user.createResetCode", args, ann.access).status, 403);
}

/// The old key verifies what it signed, and nobody is signed out.
void TestAccountSafety::keysChangeQuietly()
{
    const Person ann = join(*m_server, m_household->joinCode);
    QCOMPARE(call("server.rotateSigningKey", {}, ann.access).status, 403);
    const auto first = m_household->link.call(
        protocol::serverRotateSigningKey, protocol::Nothing {});
    QVERIFY(first);
    QCOMPARE(call("auth.currentUser", {}, ann.access).status, 200);
    const Person renewed = Person::of(
        call("auth.refresh", { { u"refreshToken"_s, QString::fromLatin1(ann.refresh) } }).json());
    QVERIFY(QByteArray::fromBase64(renewed.access.split('.').first(), QByteArray::Base64UrlEncoding)
            .contains(first->keyId.toLatin1()));
    // Across a restart too, and then it is time for another one.
    m_household.reset();
    m_server->shut();
    QVERIFY(m_server->open());
    QCOMPARE(call("auth.currentUser", {}, ann.access).status, 200);
    QCOMPARE(call("auth.currentUser", {}, renewed.access).status, 200);
    m_server->shut();
    m_server->clock.advanceSeconds(29 * 86'400);
    QVERIFY(m_server->open());
    const Person later = Person::of(
        call("auth.refresh", { { u"refreshToken"_s, QString::fromLatin1(renewed.refresh) } })
            .json());
    m_server->shut();
    m_server->clock.advanceSeconds(86'400);
    QVERIFY(m_server->open());
    const Person last = Person::of(
        call("auth.refresh", { { u"refreshToken"_s, QString::fromLatin1(later.refresh) } }).json());
    QCOMPARE(call("auth.currentUser", {}, last.access).status, 200);
    QVERIFY(!QByteArray::fromBase64(last.access.split('.').first(), QByteArray::Base64UrlEncoding)
            .contains(first->keyId.toLatin1()));
}

void TestAccountSafety::sessionsSayWhereTheyAre()
{
    const Person ann = join(*m_server, m_household->joinCode);
    const QJsonObject session = call("session.list", {}, ann.access)
                                    .json()["sessions"_L1][0]
                                    .toObject();
    QCOMPARE(session["address"_L1].toString(), u"127.0.0.1"_s);
    QCOMPARE(session["deviceName"_L1].toString(), u"laptop"_s);
}

QTEST_GUILESS_MAIN(TestAccountSafety)
#include "test_account_safety.moc"
