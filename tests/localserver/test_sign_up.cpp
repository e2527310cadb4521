// SPDX-License-Identifier: Apache-2.0
#include "tests/localserver/accounts.h"

#include <QTest>

#include <optional>

using namespace hearth;
using namespace Qt::StringLiterals;
using test::Household;
using test::HttpAnswer;
using test::Person;
using test::text;
using test::WireClient;

/// Who may sign up, with what, and how often.
class TestSignUp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signUp_data();
    void signUp();
    void signUpChecksItsFields_data();
    void signUpChecksItsFields();
    void emailBelongsToOne();
    void setupCodeWorksOnce();
    void signUpsAreSlowedDown();
};

void TestSignUp::signUp_data()
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
    QTest::newRow("new server, nothing shown")
        << false << false << none << none << 403 << u"code"_s << false << false;
    QTest::newRow("new server, wrong setup code")
        << false << false << u"AAAAAAAAAA"_s << none << 403 << u"setupCode"_s << false << false;
    QTest::newRow("new server, setup code")
        << false << false << right << none << 200 << none << true << true;
    QTest::newRow("new open server, nothing shown")
        << false << true << none << none << 200 << none << false << true;
    QTest::newRow("new open server, wrong setup code")
        << false << true << u"AAAAAAAAAA"_s << none << 403 << u"setupCode"_s << false << false;
    QTest::newRow("owned, nothing shown")
        << true << false << none << none << 403 << u"code"_s << false << false;
    QTest::newRow("owned, setup code")
        << true << false << u"AAAAAAAAAA"_s << none << 403 << u"setupCode"_s << false << false;
    QTest::newRow("owned, join code")
        << true << false << none << right << 200 << none << false << false;
    QTest::newRow("owned, join code in small letters")
        << true << false << none << u"lower"_s << 200 << none << false << false;
    QTest::newRow("owned, wrong join code")
        << true << false << none << u"ZZZZZZ"_s << 404 << u"code"_s << false << false;
    QTest::newRow("owned and open, nothing shown")
        << true << true << none << none << 200 << none << false << true;
    QTest::newRow("owned and open, join code")
        << true << true << none << right << 200 << none << false << true;
    QTest::newRow("owned and open, wrong join code")
        << true << true << none << u"ZZZZZZ"_s << 404 << u"code"_s << false << false;
}

void TestSignUp::signUp()
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
    QVERIFY(server
            ->setRegistration(open ? protocol::Registration::Open : protocol::Registration::Invited)
            .result());

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

void TestSignUp::signUpChecksItsFields_data()
{
    QTest::addColumn<QByteArray>("args");
    QTest::addColumn<QString>("field");
    QTest::newRow("no name") << QByteArray("{}") << u"displayName"_s;
    QTest::newRow("blank name") << QByteArray(R"({"displayName":"  "})") << u"displayName"_s;
    QTest::newRow("name that cannot be seen")
        << QByteArray(R"({"displayName":"\u200B"})") << u"displayName"_s;
    QTest::newRow("name with something that cannot be seen")
        << QByteArray(R"({"displayName":"Ann\u202E"})") << u"displayName"_s;
    QTest::newRow("name of another type") << QByteArray(R"({"displayName":7})") << u"displayName"_s;
    QTest::newRow("long name") << QByteArray(R"({"displayName":")" + QByteArray(81, 'x') + R"("})")
                               << u"displayName"_s;
    QTest::newRow("name with a line break")
        << QByteArray(R"({"displayName":"a\nb"})") << u"displayName"_s;
    QTest::newRow("e-mail alone") << QByteArray(R"({"displayName":"A","email":"a@b"})")
                                  << u"password"_s;
    QTest::newRow("password alone")
        << QByteArray(R"({"displayName":"A","password":"0123456789"})") << u"email"_s;
    QTest::newRow("short password")
        << QByteArray(R"({"displayName":"A","email":"a@b","password":"0123456"})") << u"password"_s;
    QTest::newRow("common password")
        << QByteArray(R"({"displayName":"A","email":"a@b","password":"1234567890"})")
        << u"password"_s;
    QTest::newRow("no e-mail") << QByteArray(
        R"({"displayName":"A","email":"a.b","password":"0123456789"})")
                               << u"email"_s;
    QTest::newRow("e-mail with blanks")
        << QByteArray(R"({"displayName":"A","email":"a @b","password":"0123456789"})")
        << u"email"_s;
    QTest::newRow("device of another type")
        << QByteArray(R"({"displayName":"A","deviceName":[]})") << u"deviceName"_s;
}

void TestSignUp::signUpChecksItsFields()
{
    QFETCH(const QByteArray, args);
    test::OpenServer server;
    QVERIFY(server.open());
    QVERIFY(server->setRegistration(protocol::Registration::Open).result());
    const HttpAnswer answer = server.client().call("auth.signUp", args);
    QCOMPARE(answer.status, 400);
    QTEST(answer.field(), "field");
}

void TestSignUp::emailBelongsToOne()
{
    test::OpenServer server;
    QVERIFY(server.open());
    QVERIFY(server->setRegistration(protocol::Registration::Open).result());
    const QByteArray first = text({ { u"displayName"_s, u"Ann"_s },
        { u"email"_s, u"Ann@Example.org"_s }, { u"password"_s, u"long enough"_s } });
    QCOMPARE(server.client().call("auth.signUp", first).status, 200);
    const HttpAnswer second = server.client().call("auth.signUp",
        text({ { u"displayName"_s, u"Eve"_s }, { u"email"_s, u"ann@example.ORG"_s },
            { u"password"_s, u"another one"_s } }));
    QCOMPARE(second.status, 409);
    QCOMPARE(second.field(), u"email"_s);
}

void TestSignUp::setupCodeWorksOnce()
{
    test::OpenServer server;
    QVERIFY(server.open());
    const QString code = server->setupCode();
    QVERIFY(code.size() >= 8);
    QVERIFY(!server.client().call("server.info").json()["hasOwner"_L1].toBool());
    // As people type it.
    const QByteArray args = text({ { u"displayName"_s, u"Ann"_s },
        { u"setupCode"_s, code.left(4).toLower() + u" - "_s + code.mid(4) } });
    QCOMPARE(server.client().call("auth.signUp", args).status, 200);
    QVERIFY(server->setupCode().isEmpty());
    QCOMPARE(server.client().call("auth.signUp", args).status, 403);
    QVERIFY(server.client().call("server.info").json()["hasOwner"_L1].toBool());
    server.shut();
    QVERIFY(server.open());
    QVERIFY(server->setupCode().isEmpty());
}

void TestSignUp::signUpsAreSlowedDown()
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

QTEST_GUILESS_MAIN(TestSignUp)
#include "test_sign_up.moc"
