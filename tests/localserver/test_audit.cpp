// SPDX-License-Identifier: Apache-2.0
#include "tests/support/api_fixture.h"

#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;

/// Whoever writes last wins where names and settings are concerned, and the trail keeps both.
class TestAudit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_api = std::make_unique<test::ApiFixture>(); }
    void cleanup() { m_api.reset(); }
    void whoMayRead_data();
    void whoMayRead() { m_api->check(test::currentRow()); }
    void theLastOfTwoRenamesWins();
    void theLastOfTwoSettingsWins();
    void peopleAndRemovals();
    void privateChannelsStayPrivate();
    void pages();

private:
    protocol::AuditPage trail(const QString& who, const protocol::AuditList& args = {});

    std::unique_ptr<test::ApiFixture> m_api;
};

protocol::AuditPage TestAudit::trail(const QString& who, const protocol::AuditList& args)
{
    const auto page = m_api->person(who).call(protocol::auditList, args, m_api->workspace());
    return page.value_or(protocol::AuditPage {});
}

void TestAudit::whoMayRead_data()
{
    test::addRows({
        { "the owner", "owner", "audit.list", "{}", 200, { "member.updateRole" } },
        { "an admin", "admin", "audit.list", "{}", 200 },
        { "a member does not", "member", "audit.list", "{}", 403 },
        { "a guest does not", "guest", "audit.list", "{}", 403 },
        { "an outsider does not", "outsider", "audit.list", "{}", 404 },
        { "no page at all", "owner", "audit.list", R"({"limit":0})", 400, { "limit" } },
        { "too large a page", "owner", "audit.list", R"({"limit":1001})", 400, { "limit" } },
    });
}

void TestAudit::theLastOfTwoRenamesWins()
{
    // Both saw the first name.
    m_api->check({ "the owner", "owner", "channel.update",
        R"({"id":"$lobby","name":"hall","baseRevision":1})", 200, { "\"hall\"" } });
    m_api->check({ "and then the admin", "admin", "channel.update",
        R"({"id":"$lobby","name":"foyer","topic":"coats","baseRevision":1})", 200,
        { "\"foyer\"" } });
    const auto entries = trail(u"owner"_s).entries;
    QCOMPARE(entries[0].operation, u"channel.update"_s);
    QCOMPARE(entries[0].actorId.value_or(QString()), m_api->named(u"admin"_s));
    QCOMPARE(entries[0].actorName, u"admin"_s);
    QCOMPARE(entries[0].entityName, u"foyer"_s);
    QCOMPARE(entries[0].result, u"ok"_s);
    QCOMPARE(entries[0].entityId, m_api->named(u"lobby"_s));
    QCOMPARE(entries[0].changes.size(), 2);
    QCOMPARE(entries[0].changes[0].field, u"name"_s);
    QCOMPARE(entries[0].changes[0].before, u"hall"_s);
    QCOMPARE(entries[0].changes[0].after, u"foyer"_s);
    QCOMPARE(entries[0].changes[1].field, u"topic"_s);
    QCOMPARE(entries[1].changes[0].before, u"lobby"_s);
    QCOMPARE(entries[1].changes[0].after, u"hall"_s);
    // What changes nothing leaves no trace.
    m_api->check({ "the same", "admin", "channel.update",
        R"({"id":"$lobby","name":"foyer","baseRevision":1})", 200 });
    QCOMPARE(trail(u"owner"_s).entries.size(), entries.size());
}

void TestAudit::theLastOfTwoSettingsWins()
{
    m_api->check({ "one setting", "owner", "workspace.update",
        R"({"joinCodeEnabled":false,"baseRevision":1})", 200 });
    m_api->check({ "another, from what was before", "admin", "workspace.update",
        R"({"name":"Crew","baseRevision":1})", 200, { "\"Crew\"", "\"joinCodeEnabled\":false" } });
    const auto entries = trail(u"admin"_s).entries;
    QCOMPARE(entries[0].changes.size(), 1);
    QCOMPARE(entries[0].changes[0].before, u"Team"_s);
    QCOMPARE(entries[1].changes[0].field, u"joinCodeEnabled"_s);
    QCOMPARE(entries[1].changes[0].before, u"true"_s);
    QCOMPARE(entries[1].changes[0].after, u"false"_s);
}

void TestAudit::peopleAndRemovals()
{
    QVERIFY(m_api->call(u"member"_s, u"member.updateName"_s, R"({"displayName":"Mara"})").isGood());
    QVERIFY(m_api->call(u"admin"_s, u"member.remove"_s, R"({"id":"$second"})").isGood());
    QVERIFY(m_api->call(u"owner"_s, u"channel.archive"_s, R"({"id":"$lobby"})").isGood());
    QVERIFY(m_api->call(u"owner"_s, u"channel.remove"_s, R"({"id":"$lobby"})").isGood());
    const auto entries = trail(u"owner"_s).entries;
    QCOMPARE(entries[0].operation, u"channel.remove"_s);
    QCOMPARE(entries[0].changes[0].before, u"lobby"_s);
    QCOMPARE(entries[1].operation, u"channel.archive"_s);
    QCOMPARE(entries[2].operation, u"member.remove"_s);
    QCOMPARE(entries[2].changes[0].before, u"active"_s);
    QCOMPARE(entries[2].changes[0].after, u"removed"_s);
    QCOMPARE(entries[3].operation, u"member.updateName"_s);
    QCOMPARE(entries[3].changes[0].after, u"Mara"_s);
}

void TestAudit::privateChannelsStayPrivate()
{
    QVERIFY(m_api
            ->call(u"admin"_s, u"channel.update"_s,
                R"({"id":"$secret","name":"plan","baseRevision":1})")
            .isGood());
    QCOMPARE(trail(u"admin"_s).entries[0].changes[0].after, u"plan"_s);
    for (const auto& entry : trail(u"owner"_s).entries)
        QVERIFY(entry.entityId != m_api->named(u"secret"_s));
}

void TestAudit::pages()
{
    for (int i = 0; i < 5; ++i)
        QVERIFY(m_api
                ->call(u"member"_s, u"member.updateName"_s,
                    R"({"displayName":"Name )" + QByteArray::number(i) + R"("})")
                .isGood());
    QList<qint64> numbers;
    protocol::AuditList next { .before = {}, .limit = 3 };
    while (true) {
        const protocol::AuditPage page = trail(u"owner"_s, next);
        for (const auto& entry : page.entries)
            numbers.append(entry.number);
        if (!page.next)
            break;
        next.before = page.next;
    }
    QCOMPARE(numbers.size(), trail(u"owner"_s).entries.size());
    QVERIFY(std::ranges::is_sorted(numbers, std::greater {}));
}

QTEST_GUILESS_MAIN(TestAudit)
#include "test_audit.moc"
