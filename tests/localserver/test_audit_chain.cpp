// SPDX-License-Identifier: Apache-2.0
#include "localserver/audit/act_record.h"
#include "localserver/audit/audit_chain.h"
#include "localserver/audit/audit_pages.h"
#include "localserver/audit/bursts.h"
#include "localserver/store/server_schema.h"
#include "localserver/store/sqlite/sqlite_audit_stores.h"
#include "tests/support/manual_clock.h"

#include <QTest>

using namespace hearth;
using namespace hearth::server;
using namespace Qt::StringLiterals;

/// The log by itself, over a private database.
class TestAuditChain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsWrittenVerifies();
    void aChangeIsFound_data();
    void aChangeIsFound();
    void anActIsSealedOnce();
    void aDamagedActDoesNotStandInTheWay_data();
    void aDamagedActDoesNotStandInTheWay();
    void anonymisingKeepsTheChain();
    void pruningLeavesACheckpoint();
    void aForeignCheckpointIsRefused();
    void aLookGoesOnBesideWrites();
    void aLookGoesOnBesidePruning();
    void zeroDaysKeepEverything();
    void signaturesVerify();
    void cellsAreDefused_data();
    void cellsAreDefused();
    void aFloodBecomesFewEntries();
    void tenFailuresAlarmOnce();
    void aTableOfStrangersIsBounded();

private:
    /// Acts `from` … `to`, a day apart, in the queue and in the log.
    void write(int from, int to);
    std::optional<qint64> broken();
    [[nodiscard]] AuditLog log() { return { .id = {}, .audit = *m_audit, .hooks = *m_hooks }; }

    test::SeededRandom m_random;
    std::unique_ptr<storage::Connection> m_connection;
    std::unique_ptr<SqliteAuditStore> m_audit;
    std::unique_ptr<SqliteHookStore> m_hooks;
    std::optional<AuditKey> m_key;
};

namespace {

constexpr qint64 day = 86'400LL * 1'000'000;

Refusal wrongPassword(const QString& address, const QString& email, Timestamp at)
{
    Refusal refusal { .log = {},
        .kind = AlertKind::FailedSignIns,
        .act = {},
        .user = {},
        .email = email,
        .firstAt = at };
    refusal.act.operation = u"auth.signIn"_s;
    refusal.act.address = address;
    refusal.act.result = u"unauthenticated"_s;
    return refusal;
}

} // namespace

void TestAuditChain::init()
{
    auto opened = storage::Connection::open({ .path = u":memory:"_s });
    QVERIFY(opened);
    m_connection = std::move(*opened);
    QVERIFY(storage::migrate(*m_connection, serverMigrations));
    m_audit = std::make_unique<SqliteAuditStore>(*m_connection);
    m_hooks = std::make_unique<SqliteHookStore>(*m_connection);
    m_key = AuditKey::fromSeed(QByteArray(32, 'k')).value();
}

void TestAuditChain::cleanup()
{
    m_hooks.reset();
    m_audit.reset();
    m_connection.reset();
}

void TestAuditChain::write(int from, int to)
{
    for (int i = from; i <= to; ++i) {
        ActRecord act;
        act.actorId = UserId::derive("mara").toString();
        act.actorName = u"Mara"_s;
        act.operation = u"server.update"_s;
        act.entityKind = u"server"_s;
        act.address = u"192.0.2.1"_s;
        act.changes = { { .field = u"name"_s, .before = {}, .after = QString::number(i) } };
        QVERIFY(m_hooks->add(HookTopic::Act, { i * day }, toJson(act)));
    }
    const auto known = m_hooks->delivered(auditHookName);
    QVERIFY(known);
    const auto events = m_hooks->after(*known, 1000);
    QVERIFY(events);
    QVERIFY(sealActs(log(), *events, {}, m_random));
}

std::optional<qint64> TestAuditChain::broken()
{
    return verifyChain(*m_audit, {}, m_key->publicKey()).value().broken;
}

void TestAuditChain::whatIsWrittenVerifies()
{
    write(1, 5);
    const auto verdict = verifyChain(*m_audit, {}, m_key->publicKey());
    QVERIFY(verdict && !verdict->broken);
    QCOMPARE(verdict->entries, 5);
    QCOMPARE(verdict->first, 1);
}

void TestAuditChain::aChangeIsFound_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<qint64>("number");
    const auto row = [](const char* name, const char* sql, qint64 number) {
        QTest::newRow(name) << QByteArray(sql) << number;
    };
    row("an actor", "UPDATE audit SET actor_id = NULL WHERE number = 3", 3);
    row("a time", "UPDATE audit SET timestamp = 1 WHERE number = 2", 2);
    row("a result", "UPDATE audit SET result = 'forbidden' WHERE number = 4", 4);
    row("a value", "UPDATE audit SET details = replace(details, '3', '9') WHERE number = 3", 3);
    row("one taken out", "DELETE FROM audit WHERE number = 2", 2);
    row("the first taken out", "DELETE FROM audit WHERE number = 1", 1);
    row("a hash", "UPDATE audit SET hash = zeroblob(32) WHERE number = 5", 5);
}

void TestAuditChain::aChangeIsFound()
{
    QFETCH(QByteArray, sql);
    QFETCH(qint64, number);
    write(1, 5);
    QVERIFY(m_connection->execute(sql));
    QCOMPARE(broken().value_or(0), number);
}

void TestAuditChain::aDamagedActDoesNotStandInTheWay_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("an actor that is none") << QByteArray(R"({"operation":"a.b","actorId":"me"})");
    QTest::newRow("an entity that is none") << QByteArray(R"({"operation":"a.b","entityId":"it"})");
}

void TestAuditChain::aDamagedActDoesNotStandInTheWay()
{
    QFETCH(const QByteArray, payload);
    QVERIFY(m_hooks->add(HookTopic::Act, { 1 }, payload));
    write(1, 2);
    QCOMPARE(verifyChain(*m_audit, {}, m_key->publicKey())->entries, 2);
    QVERIFY(!broken());
}

void TestAuditChain::anActIsSealedOnce()
{
    write(1, 3);
    write(4, 4); // hands in all four again
    QCOMPARE(verifyChain(*m_audit, {}, m_key->publicKey())->entries, 4);
    QVERIFY(!broken());
}

void TestAuditChain::anonymisingKeepsTheChain()
{
    write(1, 3);
    QVERIFY(m_audit->anonymise(UserId::derive("mara").uuid));
    QVERIFY(!broken());
    const QList<AuditRow> rows = m_audit->after(0, 10).value();
    for (const AuditRow& row : rows) {
        QVERIFY(row.entry.actorName.isEmpty());
        QVERIFY(row.entry.address.isEmpty());
        QVERIFY(row.entry.changes.isEmpty());
    }
}

void TestAuditChain::pruningLeavesACheckpoint()
{
    write(1, 20);
    QVERIFY(m_audit->setSettings({ .retentionDays = 5 }));
    QVERIFY(pruneLog(log(), *m_key, { 20 * day }));
    auto verdict = verifyChain(*m_audit, {}, m_key->publicKey());
    QVERIFY(verdict && !verdict->broken);
    QCOMPARE(verdict->prunedTo, 14);
    QCOMPARE(verdict->first, 15);
    // Going on, and pruning everything.
    write(21, 22);
    QVERIFY(!broken());
    QVERIFY(pruneLog(log(), *m_key, { 100 * day }));
    QCOMPARE(verifyChain(*m_audit, {}, m_key->publicKey())->entries, 0);
    write(101, 101);
    verdict = verifyChain(*m_audit, {}, m_key->publicKey());
    QVERIFY(verdict && !verdict->broken);
    QCOMPARE(verdict->first, 23);
}

void TestAuditChain::aForeignCheckpointIsRefused()
{
    write(1, 20);
    QVERIFY(m_audit->setSettings({ .retentionDays = 5 }));
    QVERIFY(pruneLog(log(), *AuditKey::fromSeed(QByteArray(32, 'x')), { 20 * day }));
    QCOMPARE(broken().value_or(0), 14);
}

void TestAuditChain::aLookGoesOnBesideWrites()
{
    constexpr int page = ChainCheck::pageSize;
    for (int from = 1; from < 2 * page; from += page)
        write(from, from + page - 1);
    ChainCheck check({}, m_key->publicKey());
    QCOMPARE(check.step(*m_audit), Result<bool>(true));
    write((2 * page) + 1, (2 * page) + 5); // between two pages
    QCOMPARE(check.step(*m_audit), Result<bool>(true));
    QCOMPARE(check.step(*m_audit), Result<bool>(false));
    QCOMPARE(check.verdict().entries, (2 * page) + 5);
    QCOMPARE(check.verdict().first, 1);
    QVERIFY(!check.verdict().broken);
}

void TestAuditChain::aLookGoesOnBesidePruning()
{
    constexpr int page = ChainCheck::pageSize;
    write(1, page);
    write(page + 1, page + 20);
    ChainCheck check({}, m_key->publicKey());
    QCOMPARE(check.step(*m_audit), Result<bool>(true));
    QVERIFY(m_audit->setSettings({ .retentionDays = 5 }));
    QVERIFY(pruneLog(log(), *m_key, { (page + 20) * day }));
    QCOMPARE(check.step(*m_audit), Result<bool>(false));
    QVERIFY(!check.verdict().broken);
    QCOMPARE(check.verdict().prunedTo, page + 14);
    QCOMPARE(check.verdict().first, page + 15);
}

void TestAuditChain::zeroDaysKeepEverything()
{
    write(1, 3);
    QVERIFY(m_audit->setSettings({ .retentionDays = 0 }));
    QVERIFY(pruneLog(log(), *m_key, { 10'000 * day }));
    QCOMPARE(verifyChain(*m_audit, {}, m_key->publicKey())->entries, 3);
}

void TestAuditChain::signaturesVerify()
{
    const QByteArray signature = m_key->sign("text").value();
    QCOMPARE(signature.size(), 64);
    QVERIFY(AuditKey::verify("text", signature, m_key->publicKey()));
    QVERIFY(!AuditKey::verify("texts", signature, m_key->publicKey()));
    QVERIFY(!AuditKey::verify("text", signature, QByteArray(32, 'x')));
    QVERIFY(!AuditKey::verify("text", {}, m_key->publicKey()));
    QVERIFY(!AuditKey::fromSeed("short"));
}

void TestAuditChain::cellsAreDefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    QTest::newRow("plain") << u"Mara"_s << u"Mara"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("formula") << u"=1+1"_s << u"'=1+1"_s;
    QTest::newRow("plus") << u"+1"_s << u"'+1"_s;
    QTest::newRow("minus") << u"-1"_s << u"'-1"_s;
    QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
    QTest::newRow("comma") << u"a,b"_s << u"\"a,b\""_s;
    QTest::newRow("quote") << u"a\"b"_s << u"\"a\"\"b\""_s;
    QTest::newRow("line break") << u"a\nb"_s << u"\"a\nb\""_s;
    QTest::newRow("formula with a comma") << u"=a,b"_s << u"\"'=a,b\""_s;
}

void TestAuditChain::cellsAreDefused()
{
    QFETCH(QString, text);
    QTEST(csvCell(text), "cell");
}

void TestAuditChain::aFloodBecomesFewEntries()
{
    Bursts bursts;
    qsizetype written = 0;
    for (int i = 0; i < 5000; ++i)
        written += bursts.note(wrongPassword(u"192.0.2.1"_s, u"a@b"_s, { i * 1000 }))
                       .refusals.size();
    QCOMPARE(written, 1);
    QVERIFY(bursts.collect({ 0 }, Bursts::Which::Over).refusals.isEmpty());
    const BurstNews rest = bursts.collect({ day }, Bursts::Which::Over);
    QCOMPARE(rest.refusals.size(), 1);
    QCOMPARE(rest.refusals[0].act.count, 4999);
    QVERIFY(bursts.collect({ day }, Bursts::Which::Everything).refusals.isEmpty());
}

void TestAuditChain::tenFailuresAlarmOnce()
{
    Bursts bursts;
    int alerts = 0;
    for (int i = 0; i < 40; ++i) {
        // Of one account, each time from elsewhere.
        const QString address = u"192.0.2.%1"_s.arg(i);
        const BurstNews news = bursts.note(wrongPassword(address, u"mara@example.org"_s, { i }));
        QCOMPARE(news.alert.has_value(), i == 9);
        alerts += news.alert ? 1 : 0;
    }
    QCOMPARE(alerts, 1);
    // Nine in each of two windows are not unusual.
    Bursts slow;
    for (int i = 0; i < 18; ++i) {
        const Timestamp at { i < 9 ? i : day + i };
        QVERIFY(!slow.note(wrongPassword(u"192.0.2.1"_s, {}, at)).alert);
    }
}

void TestAuditChain::aTableOfStrangersIsBounded()
{
    Bursts bursts;
    qsizetype written = 0;
    const int strangers = static_cast<int>(Bursts::mostCounters) * 2;
    for (int i = 0; i < strangers; ++i)
        written += bursts.note(wrongPassword(QString::number(i), {}, { i })).refusals.size();
    QCOMPARE(written, Bursts::mostCounters + 1);
    qint64 counted = 0;
    for (const Refusal& rest : bursts.collect({ day }, Bursts::Which::Everything).refusals)
        counted += rest.act.count;
    QCOMPARE(counted, strangers - written);
}

QTEST_GUILESS_MAIN(TestAuditChain)
#include "test_audit_chain.moc"
