// SPDX-License-Identifier: Apache-2.0
#include "tests/localserver/accounts.h"

#include <QJsonArray>
#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;
using test::Household;
using test::HttpAnswer;
using test::Person;
using test::text;

/// What only the server's owner may do: its settings, its accounts, and the right to create
/// workspaces.
class TestAdministration : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void ownerChangesSettings();
    void onlyTheOwnerMay_data();
    void onlyTheOwnerMay();
    void accountsArePaged();
    void accountsAreFoundByNameAndAddress();
    void theRightToCreateIsGivenAndTaken();
    void theOwnerKeepsEveryRight();
    void badInputChangesNothing_data();
    void badInputChangesNothing();

private:
    HttpAnswer create(const Person& person);
    Person joinAs(const QString& name, const QJsonObject& more = {});
    Result<User> setRight(const Person& person, bool may);

    std::unique_ptr<test::OpenServer> m_server;
    std::unique_ptr<Household> m_household;
};

void TestAdministration::init()
{
    m_server = std::make_unique<test::OpenServer>();
    QVERIFY(m_server->open());
    m_household = std::make_unique<Household>(*m_server);
}

void TestAdministration::cleanup()
{
    m_household.reset();
    m_server.reset();
}

Person TestAdministration::joinAs(const QString& name, const QJsonObject& more)
{
    QJsonObject args = more;
    args.insert(u"displayName"_s, name);
    return test::join(*m_server, m_household->joinCode, args);
}

HttpAnswer TestAdministration::create(const Person& person)
{
    const WorkspaceId id = WorkspaceId::generate(m_server->clock, m_server->random);
    const QJsonObject args { { u"id"_s, id.toString() }, { u"name"_s, u"Shed"_s },
        { u"displayName"_s, u"Ann"_s } };
    return m_server->client().call("workspace.create", text(args), person.access);
}

Result<User> TestAdministration::setRight(const Person& person, bool may)
{
    const Result<UserId> id = UserId::fromString(person.user["id"_L1].toString());
    return m_household->link.call(
        protocol::userUpdate, protocol::UpdateUser { .userId = *id, .mayCreateWorkspaces = may });
}

void TestAdministration::ownerChangesSettings()
{
    const auto changed = m_household->link.call(protocol::serverUpdate,
        protocol::ServerSettings {
            .name = u"Homestead"_s, .registration = protocol::Registration::Open });
    QVERIFY(changed);
    const QJsonObject info = m_server->client().call("server.info").json();
    QCOMPARE(info["name"_L1].toString(), u"Homestead"_s);
    QCOMPARE(info["registration"_L1].toString(), u"open"_s);
    const QJsonArray features = info["features"_L1].toArray();
    QVERIFY(features.contains(u"auth"_s) && features.contains(u"message"_s));
}

void TestAdministration::onlyTheOwnerMay_data()
{
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<QByteArray>("args");
    QTest::newRow("settings") << QByteArray("server.update") << QByteArray(R"({"name":"Mine"})");
    QTest::newRow("accounts") << QByteArray("user.list") << QByteArray("{}");
    QTest::newRow("rights") << QByteArray("user.update")
                            << QByteArray(R"({"userId":"%1","mayCreateWorkspaces":true})");
}

void TestAdministration::onlyTheOwnerMay()
{
    QFETCH(const QByteArray, operation);
    QFETCH(QByteArray, args);
    const Person ann = joinAs(u"Ann"_s);
    args.replace("%1", ann.user["id"_L1].toString().toLatin1());
    QCOMPARE(m_server->client().call(operation, args, ann.access).status, 403);
    QCOMPARE(create(ann).status, 403);
    QVERIFY(m_server->client().call("server.info").json()["name"_L1].toString() != u"Mine"_s);
}

void TestAdministration::accountsArePaged()
{
    for (const QString& name : { u"Ann"_s, u"Ben"_s, u"Cem"_s, u"Dia"_s }) {
        m_server->clock.advanceSeconds(1);
        joinAs(name);
    }
    QStringList names;
    protocol::ListUsers args { .after = {}, .search = {}, .limit = 2 };
    for (int page = 0; page < 3; ++page) {
        const auto list = m_household->link.call(protocol::userList, args);
        QVERIFY(list);
        QCOMPARE(list->hasMore, page < 2);
        for (const User& user : list->users)
            names.append(user.displayName);
        args.after = list->users.last().id;
    }
    QCOMPARE(names, (QStringList { u"Olga"_s, u"Ann"_s, u"Ben"_s, u"Cem"_s, u"Dia"_s }));
}

void TestAdministration::accountsAreFoundByNameAndAddress()
{
    joinAs(u"Émile Zola"_s);
    joinAs(u"Ben"_s,
        { { u"email"_s, u"Benjamin@example.org"_s }, { u"password"_s, u"correct horse"_s } });
    const auto find = [this](const QString& search) {
        QStringList names;
        const auto list = m_household->link.call(
            protocol::userList, protocol::ListUsers { .after = {}, .search = search });
        for (const User& user : list.value_or(protocol::UserList {}).users)
            names.append(user.displayName);
        return names;
    };
    QCOMPARE(find(u"émi"_s), QStringList { u"Émile Zola"_s });
    QCOMPARE(find(u"BENJAMIN@"_s), QStringList { u"Ben"_s });
    QCOMPARE(find(u"nobody"_s), QStringList {});
}

void TestAdministration::theRightToCreateIsGivenAndTaken()
{
    const Person ann = joinAs(u"Ann"_s);
    QCOMPARE(create(ann).status, 403);
    const Result<User> given = setRight(ann, true);
    QVERIFY(given && given->mayCreateWorkspaces);
    QCOMPARE(create(ann).status, 200);
    QVERIFY(m_server->client()
            .call("auth.currentUser", "{}", ann.access)
            .json()["mayCreateWorkspaces"_L1]
            .toBool());
    const Result<User> taken = setRight(ann, false);
    QVERIFY(taken && !taken->mayCreateWorkspaces);
    QCOMPARE(create(ann).status, 403);
}

void TestAdministration::theOwnerKeepsEveryRight()
{
    const auto changed = m_household->link.call(protocol::userUpdate,
        protocol::UpdateUser { .userId = m_household->owner.id, .mayCreateWorkspaces = false });
    QVERIFY(changed && changed->ownsServer);
    const auto made = m_household->link.call(protocol::workspaceCreate,
        protocol::WorkspaceCreate { .id = WorkspaceId::generate(m_server->clock, m_server->random),
            .name = u"Attic"_s,
            .icon = {},
            .displayName = u"Olga"_s });
    QVERIFY(made);
}

void TestAdministration::badInputChangesNothing_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QJsonObject>("args");
    QTest::addColumn<QString>("field");
    const QString nobody = u"00000000-0000-7000-8000-000000000000"_s;
    QTest::newRow("unknown registration")
        << u"server.update"_s << QJsonObject { { u"registration"_s, u"sometimes"_s } }
        << u"registration"_s;
    QTest::newRow("long name") << u"server.update"_s
                               << QJsonObject { { u"name"_s, QString(81, u'x') } } << u"name"_s;
    QTest::newRow("empty page") << u"user.list"_s << QJsonObject { { u"limit"_s, 0 } }
                                << u"limit"_s;
    QTest::newRow("huge page") << u"user.list"_s << QJsonObject { { u"limit"_s, 1001 } }
                               << u"limit"_s;
    QTest::newRow("nobody") << u"user.update"_s
                            << QJsonObject { { u"userId"_s, nobody },
                                   { u"mayCreateWorkspaces"_s, true } }
                            << u"userId"_s;
    QTest::newRow("no id") << u"user.update"_s << QJsonObject { { u"mayCreateWorkspaces"_s, true } }
                           << u"userId"_s;
}

void TestAdministration::badInputChangesNothing()
{
    QFETCH(const QString, operation);
    QFETCH(const QJsonObject, args);
    QFETCH(const QString, field);
    const QJsonObject before = m_server->client().call("server.info").json();
    const Result<QByteArray> answer = m_household->link.perform(operation, text(args));
    QVERIFY(!answer);
    QCOMPARE(answer.error().field, field);
    QCOMPARE(m_server->client().call("server.info").json(), before);
}

QTEST_GUILESS_MAIN(TestAdministration)
#include "test_administration.moc"
