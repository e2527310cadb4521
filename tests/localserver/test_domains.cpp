// SPDX-License-Identifier: Apache-2.0
#include "core/domain/domain_name.h"
#include "localserver/dns/txt_resolver.h"
#include "tests/support/api_fixture.h"
#include "tests/support/name_server.h"

#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using protocol::Domain;
using protocol::DomainCheck;
using test::ApiAnswer;
using Manner = test::NameServer::Manner;

/// Domains of a workspace: who may, what the name servers say and what comes of it.
class TestDomains : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_names = std::make_unique<test::NameServer>();
        m_api = std::make_unique<test::ApiFixture>();
        m_api->giveNameServer(m_names->address());
        m_api->restart();
        for (const QString& who :
            { u"owner"_s, u"admin"_s, u"member"_s, u"guest"_s, u"removed"_s, u"outsider"_s })
            m_api->comeBack(who);
    }
    void cleanup()
    {
        m_api.reset();
        m_names.reset();
    }
    void rights_data();
    void rights() { m_api->check(test::currentRow()); }
    void names_data();
    void names();
    void addingTwiceIsOnce();
    void whatTheRecordSays();
    void provingSwitchesTheJoinCodeOff();
    void anAdminKeepsTheJoinCode();
    void lookingAgain();
    void emails();
    void resolverAnswers();
    void resolverIsPatientForAWhile();
    void resolverMayEndInBetween();
    void nameServersAreRead();

private:
    Domain add(const QByteArray& name)
    {
        const ApiAnswer answer = m_api->call(
            u"admin"_s, u"domain.add"_s, "{\"id\":\"$new\",\"name\":\"" + name + "\"}");
        const auto domain = fromJsonText<Domain>(answer.body);
        if (!domain)
            qFatal("adding a domain: %s", answer.body.constData());
        return *domain;
    }
    Domain verify(const Domain& domain, const QByteArray& more = {})
    {
        const ApiAnswer answer = m_api->call(u"admin"_s, u"domain.verify"_s,
            "{\"id\":\"" + domain.id.uuid.toText() + '"' + more + '}');
        const auto checked = fromJsonText<Domain>(answer.body);
        if (!checked)
            qFatal("looking at a domain: %s", answer.body.constData());
        return *checked;
    }
    void prove(const Domain& domain)
    {
        m_names->setRecord(domain.recordName.toUtf8(), { domain.challenge.toUtf8() });
    }
    bool joinCodeWorks()
    {
        return m_api->call(u"outsider"_s, u"invite.getByCode"_s, "{\"code\":\"$code\"}").isGood();
    }

    std::unique_ptr<test::NameServer> m_names;
    std::unique_ptr<test::ApiFixture> m_api;
};

void TestDomains::rights_data()
{
    const QByteArray one = R"({"id":"$new","name":"example.org"})";
    const QByteArray id = R"({"id":"$new"})";
    const QByteArray email = R"({"email":"a@example.org"})";
    test::addRows({
        { "the owner adds", "owner", "domain.add", one, 200, { "_hearth.example.org" } },
        { "an admin adds", "admin", "domain.add", one, 200, { "hearth-domain=" } },
        { "a member does not", "member", "domain.add", one, 403 },
        { "nor a guest", "guest", "domain.add", one, 403 },
        { "nor who was removed", "removed", "domain.add", one, 403 },
        { "nor a stranger", "outsider", "domain.add", one, 404 },
        { "an admin sees them", "admin", "domain.list", "{}", 200, { "\"domains\":[]" } },
        { "a member does not see them", "member", "domain.list", "{}", 403 },
        { "a stranger does not see them", "outsider", "domain.list", "{}", 404 },
        { "a member proves none", "member", "domain.verify", id, 403 },
        { "a stranger proves none", "outsider", "domain.verify", id, 404 },
        { "an unknown one", "admin", "domain.verify", id, 404, { "\"field\":\"id\"" } },
        { "a member removes none", "member", "domain.remove", id, 403 },
        { "an unknown one is not removed", "admin", "domain.remove", id, 404 },
        { "an admin asks", "admin", "domain.checkEmail", email, 200, { "false" } },
        { "a member does not ask", "member", "domain.checkEmail", email, 403 },
        { "a stranger does not ask", "outsider", "domain.checkEmail", email, 404 },
        { "no address", "admin", "domain.checkEmail", R"({"email":"example.org"})", 400,
            { "\"field\":\"email\"" } },
        { "no domain", "admin", "domain.add", R"({"id":"$new","name":"example"})", 400,
            { "\"field\":\"name\"" } },
    });
}

void TestDomains::names_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"example.org"_s << u"example.org"_s;
    QTest::newRow("as typed") << u" Example.ORG. "_s << u"example.org"_s;
    QTest::newRow("international") << u"Bücher.example"_s << u"xn--bcher-kva.example"_s;
    QTest::newRow("below another") << u"mail.example.org"_s << u"mail.example.org"_s;
    QTest::newRow("one label") << u"localhost"_s << QString();
    QTest::newRow("an address") << u"192.168.1.1"_s << QString();
    QTest::newRow("an e-mail address") << u"a@example.org"_s << QString();
    QTest::newRow("a path") << u"example.org/x"_s << QString();
    QTest::newRow("a hyphen in front") << u"-a.example"_s << QString();
    QTest::newRow("nothing between") << u"a..example"_s << QString();
    QTest::newRow("SQL") << u"a';drop table x;--.org"_s << QString();
    QTest::newRow("long") << QString(64, u'a') + u".org"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestDomains::names()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, name);
    QCOMPARE(domainName(typed).value_or(QString()), name);
}

void TestDomains::addingTwiceIsOnce()
{
    m_api->name(u"x"_s, DomainId::generate(m_api->clock(), m_api->random()).toString());
    const QByteArray args = R"({"id":"$x","name":"Example.org"})";
    const ApiAnswer first = m_api->call(u"admin"_s, u"domain.add"_s, args);
    QVERIFY2(first.isGood(), first.body);
    QCOMPARE(m_api->call(u"admin"_s, u"domain.add"_s, args).body, first.body);
    m_api->check({ "the same again", "owner", "domain.add", R"({"id":"$new","name":"EXAMPLE.org"})",
        409, { "\"field\":\"name\"" } });
    m_api->check({ "gone", "owner", "domain.remove", R"({"id":"$x"})", 200 });
    m_api->check({ "none left", "owner", "domain.list", "{}", 200, { "\"domains\":[]" } });
}

void TestDomains::whatTheRecordSays()
{
    const Domain domain = add("example.org");
    QCOMPARE(domain.lastCheck, DomainCheck::None);
    QCOMPARE(verify(domain).lastCheck, DomainCheck::Missing);
    QCOMPARE(m_names->asked().last(), "_hearth.example.org"_ba);
    m_names->setRecord(domain.recordName.toUtf8(), { "hearth-domain=another" });
    const Domain wrong = verify(domain);
    QCOMPARE(wrong.lastCheck, DomainCheck::Wrong);
    QVERIFY(!wrong.verifiedAt);
    QCOMPARE(wrong.checkedAt, m_api->clock().now());
    m_names->setManner(Manner::Refuses);
    QCOMPARE(verify(domain).lastCheck, DomainCheck::Unreachable);
    m_names->setManner(Manner::Answers);
    QVERIFY(joinCodeWorks());
    prove(domain);
    const Domain proven = verify(domain);
    QCOMPARE(proven.lastCheck, DomainCheck::Proven);
    QCOMPARE(proven.verifiedAt, m_api->clock().now());
}

void TestDomains::provingSwitchesTheJoinCodeOff()
{
    const Domain domain = add("example.org");
    prove(domain);
    verify(domain);
    QVERIFY(!joinCodeWorks());
    // Switched on again it stays on: only the first proof switches it off.
    QVERIFY(m_api
            ->call(
                u"admin"_s, u"workspace.update"_s, R"({"joinCodeEnabled":true,"baseRevision":2})")
            .isGood());
    verify(domain);
    QVERIFY(joinCodeWorks());
}

void TestDomains::anAdminKeepsTheJoinCode()
{
    const Domain domain = add("example.org");
    prove(domain);
    verify(domain, R"(,"keepJoinCode":true)");
    QVERIFY(joinCodeWorks());
}

void TestDomains::lookingAgain()
{
    const Domain domain = add("example.org");
    prove(domain);
    const Domain first = verify(domain);
    m_api->clock().advanceSeconds(60);
    QCOMPARE(verify(domain).verifiedAt, first.verifiedAt);
    m_names->setManner(Manner::Refuses);
    QCOMPARE(verify(domain).verifiedAt, first.verifiedAt);
    m_names->setManner(Manner::Answers);
    m_names->removeRecords();
    QVERIFY(!verify(domain).verifiedAt);
}

void TestDomains::emails()
{
    const Domain domain = add("example.org");
    const QByteArray args = R"({"email":"Mara@Example.org"})";
    m_api->check({ "not yet", "admin", "domain.checkEmail", args, 200, { "false" } });
    prove(domain);
    verify(domain);
    m_api->check({ "at it", "admin", "domain.checkEmail", args, 200, { "true" } });
    m_api->check({ "below it", "admin", "domain.checkEmail", R"({"email":"mara@mail.example.org"})",
        200, { "false" } });
    m_api->check({ "elsewhere", "admin", "domain.checkEmail",
        R"({"email":"mara@example.org.example.com"})", 200, { "false" } });
}

void TestDomains::resolverAnswers()
{
    m_names->setRecord("a.example", { "in two ", "parts" });
    server::TxtResolver resolver(
        server::NameServer { .address = QHostAddress::LocalHost, .port = m_names->port() });
    const Future<QStringList> found = resolver.lookUp(u"a.example"_s);
    QTRY_VERIFY(found.isFinished());
    QCOMPARE(*found.result(), QStringList { u"in two parts"_s });
    const Future<QStringList> none = resolver.lookUp(u"b.example"_s);
    QTRY_VERIFY(none.isFinished());
    QVERIFY(none.result()->isEmpty());
    m_names->setManner(Manner::Refuses);
    const Future<QStringList> refused = resolver.lookUp(u"c.example"_s);
    QTRY_VERIFY(refused.isFinished());
    QVERIFY(!refused.result()); // which is not the same as none
}

void TestDomains::resolverIsPatientForAWhile()
{
    m_names->setManner(Manner::KeepsSilent);
    server::TxtResolver resolver(
        server::NameServer { .address = QHostAddress::LocalHost, .port = m_names->port() }, 50ms);
    const Future<QStringList> answer = resolver.lookUp(u"a.example"_s);
    QTRY_VERIFY(answer.isFinished());
    QCOMPARE(answer.result().error().code, ErrorCode::Timeout);
}

void TestDomains::resolverMayEndInBetween()
{
    m_names->setManner(Manner::KeepsSilent);
    Future<QStringList> answer;
    {
        server::TxtResolver resolver(
            server::NameServer { .address = QHostAddress::LocalHost, .port = m_names->port() });
        answer = resolver.lookUp(u"a.example"_s);
        QTRY_VERIFY(!m_names->asked().isEmpty());
    }
    QVERIFY(answer.isFinished());
    QCOMPARE(answer.result().error().code, ErrorCode::Aborted);
}

void TestDomains::nameServersAreRead()
{
    QVERIFY(!*server::parseNameServer({}));
    QCOMPARE((*server::parseNameServer(u"127.0.0.1:5353"_s))->port, 5353);
    QCOMPARE((*server::parseNameServer(u"[::1]"_s))->port, 53);
    QVERIFY(!server::parseNameServer(u"example.org:53"_s));
    QVERIFY(!server::parseNameServer(u"127.0.0.1:0"_s));
}

QTEST_GUILESS_MAIN(TestDomains)
#include "test_domains.moc"
