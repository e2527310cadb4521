// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/domain_check.h"
#include "tests/localserver/store_fixture.h"
#include "tests/support/api_fixture.h"
#include "tests/support/name_server.h"

#include <QScopeGuard>
#include <QTest>

#include <algorithm>

using namespace hearth;
using namespace Qt::StringLiterals;
using protocol::Domain;
using protocol::DomainCheck;
using test::ApiAnswer;

/// People whose verified address is at a proven domain come in by themselves, as long as its record
/// is there.
class TestAutoJoin : public QObject, test::StoreFixture {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_names = std::make_unique<test::NameServer>();
        m_api = std::make_unique<test::ApiFixture>();
        m_api->giveNameServer(m_names->address());
        restart({});
    }
    void cleanup()
    {
        m_api.reset();
        m_names.reset();
    }
    void rights_data();
    void rights() { m_api->check(test::currentRow()); }
    void whoIsVerifiedComesIn();
    void whoWasVerifiedBeforeComesIn();
    void itIsSwitchedOnByAnAdmin();
    void whoWasRemovedStaysOut();
    void anotherDomainLetsNobodyIn();
    void theRecordMayBeMissingForAWeek();
    void nameServersThatAreSilentProveNothing();

private:
    /// `verified`: who has a verified address at example.org from then on.
    void restart(const QStringList& verified)
    {
        m_api->restart([&] {
            for (const QString& who : verified)
                giveAddress(who, who + u"@example.org"_s);
        });
        comeBack();
    }
    void comeBack()
    {
        for (const QString& who :
            { u"owner"_s, u"admin"_s, u"member"_s, u"guest"_s, u"removed"_s, u"outsider"_s })
            m_api->comeBack(who);
    }
    [[nodiscard]] std::unique_ptr<storage::Connection> serverFile() const
    {
        auto opened = storage::Connection::open(
            { .path = m_api->dataDirectory() + u"/server.sqlite"_s });
        if (!opened)
            qFatal("the server's file: %s", qPrintable(opened.error().message));
        return *std::move(opened);
    }
    void giveAddress(const QString& who, const QString& address)
    {
        const auto file = serverFile();
        const UserId user = m_users.value(who);
        // One after the other: another address is not verified.
        auto email = file->prepare("UPDATE user SET email = ?1, email_key = ?1 WHERE id = ?2");
        QVERIFY(email && email->bindAll(address, user).run());
        auto verified = file->prepare("UPDATE user SET email_verified_at = 1 WHERE id = ?");
        QVERIFY(verified && verified->bindAll(user).run());
    }
    /// Whom nobody has looked at yet.
    [[nodiscard]] qint64 waiting() const
    {
        const auto file = serverFile();
        auto statement = file->prepare("SELECT count(*) FROM arrival");
        return statement && statement->step() ? statement->integer(0) : -1;
    }
    Domain proven(const QByteArray& name)
    {
        const ApiAnswer added = m_api->call(
            u"admin"_s, u"domain.add"_s, "{\"id\":\"$new\",\"name\":\"" + name + "\"}");
        const Domain domain = fromJsonText<Domain>(added.body).value_or(Domain {});
        m_names->setRecord(domain.recordName.toUtf8(), { domain.challenge.toUtf8() });
        m_api->name(u"domain"_s, domain.id.toString());
        const ApiAnswer checked = m_api->call(
            u"admin"_s, u"domain.verify"_s, R"({"id":"$domain"})");
        return fromJsonText<Domain>(checked.body).value_or(Domain {});
    }
    bool letIn(bool on)
    {
        return m_api
            ->call(u"admin"_s, u"domain.update"_s,
                on ? R"({"id":"$domain","autoJoin":true})" : R"({"id":"$domain","autoJoin":false})")
            .isGood();
    }
    [[nodiscard]] int statusOf(const QString& who)
    {
        return m_api->call(who, u"workspace.get"_s, "{}").status;
    }
    void noteUsers()
    {
        for (const QString& who : { u"removed"_s, u"outsider"_s })
            m_users.insert(who, m_api->person(who).user());
    }
    Domain recheck(const Domain& domain, DomainCheck found)
    {
        server::Sequence sequence;
        server::Changes changes;
        server::WorkspaceTransaction work(
            m_workspace, store(), sequence, changes, m_at->clock, m_at->random);
        const Result<void> kept = server::keepRecheck(work, domain.id, found);
        if (!kept)
            qFatal("%s", qPrintable(kept.error().message));
        return store().domains().find(domain.id)->value();
    }
    Domain storedDomain()
    {
        Domain domain;
        domain.id = DomainId::generate(m_at->clock, m_at->random);
        domain.name = u"example.org"_s;
        domain.recordName = u"_hearth.example.org"_s;
        domain.challenge = u"hearth-domain=x"_s;
        domain.verifiedAt = m_at->clock.now();
        domain.autoJoin = true;
        if (!store().domains().add(domain, m_at->clock.now()))
            qFatal("the domain was not added");
        return domain;
    }

    std::unique_ptr<test::NameServer> m_names;
    std::unique_ptr<test::ApiFixture> m_api;
    QHash<QString, UserId> m_users;
};

void TestAutoJoin::rights_data()
{
    const QByteArray args = R"({"id":"$new","autoJoin":true})";
    test::addRows({
        { "a member switches nothing", "member", "domain.update", args, 403 },
        { "nor a guest", "guest", "domain.update", args, 403 },
        { "nor who was removed", "removed", "domain.update", args, 403 },
        { "nor a stranger", "outsider", "domain.update", args, 404 },
        { "an unknown one", "admin", "domain.update", args, 404, { "\"field\":\"id\"" } },
    });
}

void TestAutoJoin::whoIsVerifiedComesIn()
{
    noteUsers();
    QVERIFY(proven("example.org").verifiedAt);
    QVERIFY(letIn(true));
    restart({ u"outsider"_s });
    QTRY_COMPARE(statusOf(u"outsider"_s), 200);
    const auto says = [this](const QString& who, const QString& operation, const QByteArray& what) {
        return m_api->call(who, operation, "{}").body.contains(what);
    };
    QTRY_VERIFY(says(u"owner"_s, u"audit.list"_s, "domain.autoJoin"));
    QTRY_VERIFY(says(u"outsider"_s, u"account.listNotices"_s, "workspace.joined"));
    m_api->check(
        { "as a member", "outsider", "member.getCurrent", "{}", 200, { "\"role\":\"member\"" } });
    const auto list = m_api->person(u"outsider"_s).call(protocol::workspaceList, {});
    QVERIFY(list);
    QCOMPARE(list->workspaces.size(), 1);
    QTRY_COMPARE(waiting(), 0);
}

void TestAutoJoin::whoWasVerifiedBeforeComesIn()
{
    noteUsers();
    restart({ u"outsider"_s });
    QTRY_COMPARE(waiting(), 0);
    QCOMPARE(statusOf(u"outsider"_s), 404);
    QVERIFY(proven("example.org").verifiedAt);
    QVERIFY(letIn(true));
    QTRY_COMPARE(statusOf(u"outsider"_s), 200);
}

void TestAutoJoin::itIsSwitchedOnByAnAdmin()
{
    noteUsers();
    QVERIFY(!proven("example.org").autoJoin);
    restart({ u"outsider"_s });
    QTRY_COMPARE(waiting(), 0);
    QCOMPARE(statusOf(u"outsider"_s), 404);
    // On and off again before anybody was verified is as if it had never been on.
    QVERIFY(letIn(false));
    QCOMPARE(statusOf(u"outsider"_s), 404);
}

void TestAutoJoin::whoWasRemovedStaysOut()
{
    noteUsers();
    QVERIFY(proven("example.org").verifiedAt);
    QVERIFY(letIn(true));
    restart({ u"removed"_s, u"outsider"_s });
    QTRY_COMPARE(statusOf(u"outsider"_s), 200);
    QTRY_COMPARE(waiting(), 0);
    QCOMPARE(statusOf(u"removed"_s), 403);
}

void TestAutoJoin::anotherDomainLetsNobodyIn()
{
    noteUsers();
    QVERIFY(proven("example.com").verifiedAt);
    QVERIFY(letIn(true));
    restart({ u"outsider"_s });
    QTRY_COMPARE(waiting(), 0);
    QCOMPARE(statusOf(u"outsider"_s), 404);
}

void TestAutoJoin::theRecordMayBeMissingForAWeek()
{
    setUp();
    const auto tidyUp = qScopeGuard([this] { tearDown(); });
    const Domain domain = storedDomain();
    QVERIFY(!recheck(domain, DomainCheck::Proven).failingSince);
    const Domain missing = recheck(domain, DomainCheck::Missing);
    QCOMPARE(missing.failingSince, m_at->clock.now());
    QVERIFY(missing.letsIn());
    m_at->clock.advanceSeconds(6 * 24 * 60 * 60);
    QVERIFY(recheck(domain, DomainCheck::Wrong).letsIn());
    m_at->clock.advanceSeconds(24 * 60 * 60);
    const Domain paused = recheck(domain, DomainCheck::Missing);
    QVERIFY(!paused.letsIn());
    QVERIFY(paused.verifiedAt); // an admin sees that it was proven, and since when it is missing
    const auto told = store().hooks().after(0, 10);
    QVERIFY(told);
    const auto alerts = std::ranges::count(*told, HookTopic::Alert, &HookEvent::topic);
    QCOMPARE(alerts, 1);
    recheck(domain, DomainCheck::Missing);
    QCOMPARE(std::ranges::count(*store().hooks().after(0, 10), HookTopic::Alert, &HookEvent::topic),
        1); // once
    QVERIFY(recheck(domain, DomainCheck::Proven).letsIn());
}

void TestAutoJoin::nameServersThatAreSilentProveNothing()
{
    setUp();
    const auto tidyUp = qScopeGuard([this] { tearDown(); });
    const Domain domain = storedDomain();
    recheck(domain, DomainCheck::Missing);
    m_at->clock.advanceSeconds(30 * 24 * 60 * 60);
    const Domain silent = recheck(domain, DomainCheck::Unreachable);
    QVERIFY(silent.letsIn());
    QVERIFY(silent.failingSince);
    QCOMPARE(silent.checkedAt, m_at->clock.now());
}

QTEST_GUILESS_MAIN(TestAutoJoin)
#include "test_auto_join.moc"
