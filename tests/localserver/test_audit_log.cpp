// SPDX-License-Identifier: Apache-2.0
#include "localserver/audit/relevance.h"
#include "tests/support/api_fixture.h"

#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;

/// The logs of a running server: who reads them, what is in them, and what never is.
class TestAuditLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_api = std::make_unique<test::ApiFixture>(); }
    void cleanup() { m_api.reset(); }
    void whoMayDoWhat_data();
    void whoMayDoWhat() { m_api->check(test::currentRow()); }
    void theServersLogIsItsOwners();
    void entriesAreSealed();
    void filtersFilter();
    void filesArePieced();
    void retentionPrunes();
    void denialsAreRecordedAndRaiseAnAlert();
    void failedSignInsAreRecordedAndRaiseAnAlert();
    void noSecretIsInIt();
    void nothingSecurityRelevantIsUnrecorded();
    void aRestartLosesNothing();

private:
    protocol::AuditPage trail(const QString& who, const protocol::AuditList& args = {});
    protocol::AuditPage serverTrail(const protocol::AuditList& args = {});
    QList<SecurityAlert> alertsOf(const QString& who);

    std::unique_ptr<test::ApiFixture> m_api;
};

protocol::AuditPage TestAuditLog::trail(const QString& who, const protocol::AuditList& args)
{
    const auto page = m_api->person(who).call(protocol::auditList, args, m_api->workspace());
    return page.value_or(protocol::AuditPage {});
}

protocol::AuditPage TestAuditLog::serverTrail(const protocol::AuditList& args)
{
    return m_api->person(u"owner"_s)
        .call(protocol::serverAuditList, args)
        .value_or(protocol::AuditPage {});
}

QList<SecurityAlert> TestAuditLog::alertsOf(const QString& who)
{
    QList<SecurityAlert> alerts;
    const QList<Event> events = m_api->person(who).events();
    for (const Event& event : events) {
        if (event.item && event.item->alert)
            alerts.append(*event.item->alert);
    }
    return alerts;
}

void TestAuditLog::whoMayDoWhat_data()
{
    const char* alert = R"({"id":"$new"})";
    test::addRows({
        { "the owner exports", "owner", "audit.export", R"({"format":"csv"})", 200, { "number" } },
        { "an admin exports", "admin", "audit.export", R"({"format":"json"})", 200 },
        { "a member does not", "member", "audit.export", R"({"format":"csv"})", 403 },
        { "a guest does not", "guest", "audit.export", R"({"format":"csv"})", 403 },
        { "no such format", "owner", "audit.export", R"({"format":"pdf"})", 400, { "format" } },
        { "an admin verifies", "admin", "audit.verify", "{}", 200, { "publicKey" }, { "broken" } },
        { "a member does not verify", "member", "audit.verify", "{}", 403 },
        { "an outsider does not", "outsider", "audit.verify", "{}", 404 },
        { "an admin sees the settings", "admin", "audit.getSettings", "{}", 200, { "365" } },
        { "a member does not see them", "member", "audit.getSettings", "{}", 403 },
        { "an admin sets them", "admin", "audit.setSettings", R"({"retentionDays":30})", 200,
            { "30" } },
        { "a member does not set them", "member", "audit.setSettings", R"({"retentionDays":30})",
            403 },
        { "less than nothing", "owner", "audit.setSettings", R"({"retentionDays":-1})", 400,
            { "retentionDays" } },
        { "more than a century", "owner", "audit.setSettings", R"({"retentionDays":36501})", 400,
            { "retentionDays" } },
        { "an alert that is gone", "admin", "audit.acknowledge", alert, 200 },
        { "a filter that is none", "owner", "audit.list", R"({"filter":{"actorId":"me"}})", 400,
            { "filter.actorId" } },
    });
}

void TestAuditLog::theServersLogIsItsOwners()
{
    const auto as = [this](const QString& who) {
        return m_api->person(who).call(protocol::serverAuditVerify, {});
    };
    QVERIFY(as(u"owner"_s));
    QCOMPARE(as(u"admin"_s).error().code, ErrorCode::Forbidden);
    QCOMPARE(m_api->person(u"admin"_s).call(protocol::serverAuditList, {}).error().code,
        ErrorCode::Forbidden);
    QCOMPARE(m_api->person(u"member"_s).call(protocol::serverAuditExport, {}).error().code,
        ErrorCode::Forbidden);
    QCOMPARE(m_api->person(u"member"_s)
                 .call(protocol::serverAuditSetSettings, { .retentionDays = 1 })
                 .error()
                 .code,
        ErrorCode::Forbidden);
    QVERIFY(
        m_api->person(u"owner"_s).call(protocol::serverAuditSetSettings, { .retentionDays = 90 }));
    const protocol::AuditEntry newest = serverTrail().entries.first();
    QCOMPARE(newest.operation, u"serverAudit.setSettings"_s);
    QCOMPARE(newest.actorName, u"owner"_s);
    QCOMPARE(newest.changes.first().after, u"90"_s);
    // Everybody who signed up is in it.
    const auto signUps = serverTrail({ .filter = { .operation = u"auth.signUp"_s } });
    QVERIFY(!signUps.entries.isEmpty());
    QVERIFY(signUps.entries.first().actorId);
}

void TestAuditLog::entriesAreSealed()
{
    QVERIFY(m_api->call(u"member"_s, u"member.updateName"_s, R"({"displayName":"Mara"})").isGood());
    QTRY_VERIFY(!trail(u"owner"_s).entries.first().hash.isEmpty());
    const auto verdict = m_api->person(u"owner"_s)
                             .call(protocol::auditVerify, {}, m_api->workspace());
    QVERIFY(verdict && !verdict->broken);
    QVERIFY(verdict->entries > 0);
    QCOMPARE(verdict->first, 1);
}

void TestAuditLog::filtersFilter()
{
    QVERIFY(m_api->call(u"member"_s, u"member.updateName"_s, R"({"displayName":"Mara"})").isGood());
    QVERIFY(m_api->call(u"admin"_s, u"channel.archive"_s, R"({"id":"$lobby"})").isGood());
    const auto count = [this](const protocol::AuditFilter& filter) {
        return trail(u"owner"_s, { .filter = filter }).entries.size();
    };
    QCOMPARE(count({ .operation = u"channel.archive"_s }), 1);
    QVERIFY(count({ .operation = u"channel"_s }) > 1);
    QCOMPARE(count({ .actorId = m_api->named(u"member"_s), .operation = u"member"_s }), 1);
    QCOMPARE(count({ .until = Timestamp { 1 } }), 0);
    QCOMPARE(count({ .refused = true }), 0);
    m_api->check({ "refused", "member", "member.remove", R"({"id":"$second"})", 403 });
    QTRY_COMPARE(count({ .refused = true }), 1);
    const auto refused = trail(u"owner"_s, { .filter = { .refused = true } }).entries.first();
    QCOMPARE(refused.operation, u"member.remove"_s);
    QCOMPARE(refused.result, u"forbidden"_s);
    QCOMPARE(refused.actorId.value_or(QString()), m_api->named(u"member"_s));
}

void TestAuditLog::filesArePieced()
{
    for (int i = 0; i < 7; ++i)
        QVERIFY(m_api
                ->call(u"member"_s, u"member.updateName"_s,
                    R"({"displayName":"Name )" + QByteArray::number(i) + R"("})")
                .isGood());
    for (const auto format : { protocol::AuditFormat::Csv, protocol::AuditFormat::Json }) {
        QString file;
        protocol::AuditExport next { .format = format, .before = {}, .limit = 3, .filter = {} };
        do {
            const auto piece = m_api->person(u"owner"_s)
                                   .call(protocol::auditExport, next, m_api->workspace());
            QVERIFY(piece);
            file += piece->text;
            next.before = piece->next;
        } while (next.before);
        const qsizetype entries = trail(u"owner"_s).entries.size();
        if (format == protocol::AuditFormat::Json) {
            const QJsonArray array = QJsonDocument::fromJson(file.toUtf8()).array();
            QCOMPARE(array.size(), entries);
        } else {
            QVERIFY(file.startsWith(u"number,time,"_s));
            QVERIFY(file.count(u"\r\n"_s) == entries + 1);
        }
    }
}

void TestAuditLog::retentionPrunes()
{
    QVERIFY(m_api->call(u"member"_s, u"member.updateName"_s, R"({"displayName":"Mara"})").isGood());
    QTRY_VERIFY(!trail(u"owner"_s).entries.first().hash.isEmpty());
    m_api->clock().advanceSeconds(40LL * 86'400);
    m_api->check({ "thirty days", "owner", "audit.setSettings", R"({"retentionDays":30})" });
    QTRY_COMPARE(trail(u"owner"_s).entries.size(), 1);
    const auto verdict = m_api->person(u"owner"_s)
                             .call(protocol::auditVerify, {}, m_api->workspace());
    QVERIFY(verdict && !verdict->broken);
    QVERIFY(verdict->prunedTo > 0);
    QVERIFY(verdict->prunedAt);
}

void TestAuditLog::denialsAreRecordedAndRaiseAnAlert()
{
    m_api->startWatching();
    for (int i = 0; i < 40; ++i)
        m_api->check({ "refused", "member", "member.remove", R"({"id":"$second"})", 403 });
    QTRY_COMPARE(alertsOf(u"owner"_s).size(), 1);
    QTRY_COMPARE(alertsOf(u"admin"_s).size(), 1);
    QVERIFY(alertsOf(u"member"_s).isEmpty());
    QVERIFY(alertsOf(u"guest"_s).isEmpty());
    const SecurityAlert alert = alertsOf(u"admin"_s).first();
    QCOMPARE(alert.kind, AlertKind::Denials);
    QCOMPARE(alert.name, u"member"_s);
    // One entry for the first, and one for all that followed, when its window is over.
    QTRY_COMPARE(trail(u"owner"_s, { .filter = { .refused = true } }).entries.size(), 1);
    m_api->name(u"alert"_s, alert.id.toString());
    m_api->check({ "acknowledged", "admin", "audit.acknowledge", R"({"id":"$alert"})" });
    m_api->check({ "and again", "admin", "audit.acknowledge", R"({"id":"$alert"})" });
}

void TestAuditLog::failedSignInsAreRecordedAndRaiseAnAlert()
{
    m_api->check({ "a password", "member", "auth.setPassword",
        R"({"email":"mara@example.org","password":"correct horse battery"})" });
    m_api->startWatching();
    for (int i = 0; i < 12; ++i)
        std::ignore = m_api->person(u"outsider"_s)
                          .call(u"auth.signIn"_s,
                              R"({"email":"mara@example.org","password":"hunter2 hunter2",)"
                              R"("deviceName":"phone"})");
    const auto failed = [this] {
        return serverTrail({ .filter = { .operation = u"auth.signIn"_s, .refused = true } });
    };
    QTRY_VERIFY(!failed().entries.isEmpty());
    QCOMPARE(failed().entries.first().result, u"unauthenticated"_s);
    QTRY_COMPARE(alertsOf(u"admin"_s).size(), 1);
    QCOMPARE(alertsOf(u"admin"_s).first().kind, AlertKind::FailedSignIns);
}

void TestAuditLog::noSecretIsInIt()
{
    const QByteArrayList secrets { "correct horse battery", "hunter2 hunter2" };
    m_api->check({ "a password", "member", "auth.setPassword",
        R"({"email":"mara@example.org","password":"correct horse battery"})" });
    // A password in the wrong field, too.
    std::ignore = m_api->person(u"outsider"_s)
                      .call(u"auth.signIn"_s,
                          R"({"email":"hunter2 hunter2@x","password":"hunter2 hunter2"})");
    m_api->check({ "a new code", "owner", "workspace.regenerateJoinCode", "{}" });
    const QByteArray code = m_api->call(u"owner"_s, u"workspace.joinCode"_s, "{}")
                                .json()
                                .value(u"code"_s)
                                .toString()
                                .toUtf8();
    QVERIFY(!code.isEmpty());
    QTRY_VERIFY(!serverTrail({ .filter = { .refused = true } }).entries.isEmpty());
    const QByteArray all = toJson(serverTrail({ .limit = 1000 }).entries)
        + toJson(trail(u"owner"_s, { .limit = 1000 }).entries);
    for (const QByteArray& secret : secrets)
        QVERIFY2(!all.contains(secret), secret.constData());
    QVERIFY(!all.contains(code));
    QVERIFY(!all.contains(m_api->person(u"member"_s).session().refreshToken.toUtf8()));
    QVERIFY(!all.contains(m_api->person(u"member"_s).session().accessToken.toUtf8()));
}

/// A mutation is either recorded or named in relevance.cpp; one that is added without a thought is
/// recorded. These are the words that must never get onto that list.
void TestAuditLog::nothingSecurityRelevantIsUnrecorded()
{
    static const QSet<QString> unrecorded { u"message"_s, u"read"_s, u"draft"_s, u"storage"_s,
        u"preference"_s, u"attention"_s, u"section"_s, u"saved"_s, u"thread"_s, u"doc"_s,
        u"board"_s, u"reaction"_s, u"poll"_s, u"scheduled"_s, u"reminder"_s, u"status"_s,
        u"auth.refresh"_s, u"account.dismissNotices"_s, u"audit.acknowledge"_s,
        u"secondFactor.begin"_s, u"auth.beginSignIn"_s, u"linkedSignIn.begin"_s, u"move.begin"_s,
        u"move.have"_s, u"move.put"_s, u"move.finish"_s, u"move.abandon"_s, u"move.enter"_s,
        u"knock.begin"_s, u"knock.reveal"_s, u"conversation.createOrGet"_s, u"channel.join"_s,
        u"channel.leave"_s };
    for (const protocol::OperationInfo& operation : protocol::operationList()) {
        const bool isExpected = operation.effect == protocol::Effect::Write
            && !unrecorded.contains(operation.name)
            && !unrecorded.contains(operation.name.section(u'.', 0, 0));
        QVERIFY2(server::isRecorded(operation) == isExpected, qPrintable(operation.name));
    }
    // Handlers that say nothing themselves.
    const qint64 before = serverTrail().entries.first().number;
    m_api->check({ "a role", "owner", "member.updateRole", R"({"id":"$second","role":"admin"})" });
    QCOMPARE(trail(u"owner"_s).entries.first().operation, u"member.updateRole"_s);
    m_api->check({ "a channel", "owner", "channel.create",
        R"({"id":"$new","kind":"public","name":"cellar"})" });
    QCOMPARE(trail(u"owner"_s).entries.first().operation, u"channel.create"_s);
    m_api->check({ "a code", "member", "auth.createRecoveryCode", "{}" });
    QVERIFY(serverTrail().entries.first().number > before);
    QCOMPARE(serverTrail().entries.first().operation, u"auth.createRecoveryCode"_s);
}

void TestAuditLog::aRestartLosesNothing()
{
    for (int i = 0; i < 5; ++i)
        m_api->check({ "refused", "member", "member.remove", R"({"id":"$second"})", 403 });
    QVERIFY(m_api->call(u"member"_s, u"member.updateName"_s, R"({"displayName":"Mara"})").isGood());
    m_api->restart();
    m_api->comeBack(u"owner"_s);
    const auto refused = [this] {
        qint64 count = 0;
        const auto page = trail(u"owner"_s, { .filter = { .refused = true } });
        for (const protocol::AuditEntry& entry : page.entries)
            count += entry.count;
        return count;
    };
    QTRY_COMPARE(refused(), 5);
    QTRY_VERIFY(!trail(u"owner"_s).entries.first().hash.isEmpty());
}

QTEST_GUILESS_MAIN(TestAuditLog)
#include "test_audit_log.moc"
