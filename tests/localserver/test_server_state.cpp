// SPDX-License-Identifier: Apache-2.0
#include "core/base/log.h"
#include "core/storage/connection.h"
#include "localserver/state/log_level.h"
#include "tests/localserver/accounts.h"

#include <QDir>
#include <QJsonArray>

#include <algorithm>

using namespace hearth;
using namespace Qt::StringLiterals;
using protocol::CheckState;
using test::HttpAnswer;

/// How the server is: `/health` and `/ready` for those who watch it, `server.state` and
/// `server.diagnose` for its owner.
class TestServerState : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everybodyLearnsHowItIs_data();
    void everybodyLearnsHowItIs();
    void checksAreForThisMachine_data();
    void checksAreForThisMachine();
    void readyNamesWhatItLookedAt();
    void aWorkspaceThatWasNotUpgradedIsNamed();
    void aLostDiskIsNotHidden();
    void stateHasItsNumbers();
    void messagesAreCountedByTheHour();
    void diagnosisLooksAtEverything();
    void onlyTheOwnerMay_data();
    void onlyTheOwnerMay();
    void theLogLevelChanges();

private:
    HttpAnswer get(const QByteArray& path, const QByteArray& fields);

    std::unique_ptr<test::OpenServer> m_server;
    std::unique_ptr<test::Household> m_household;
};

namespace {

const QByteArray nearby = "Host: 127.0.0.1:7420\r\n";

QStringList namesOf(const HttpAnswer& answer)
{
    QStringList names;
    for (const QJsonValueConstRef check : answer.json()["checks"_L1].toArray())
        names.append(check["name"_L1].toString());
    return names;
}

} // namespace

void TestServerState::init()
{
    m_server = std::make_unique<test::OpenServer>();
    QVERIFY(m_server->open());
    m_household = std::make_unique<test::Household>(*m_server);
}

void TestServerState::cleanup()
{
    m_household.reset();
    m_server.reset();
    server::setLogLevel(protocol::LogLevel::Info);
}

HttpAnswer TestServerState::get(const QByteArray& path, const QByteArray& fields)
{
    return m_server->client()
        .exchange("GET " + path + " HTTP/1.1\r\n" + fields + "\r\n")
        .value_or(HttpAnswer {});
}

void TestServerState::everybodyLearnsHowItIs_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("health") << QByteArray("/health");
    QTest::newRow("ready") << QByteArray("/ready");
}

void TestServerState::everybodyLearnsHowItIs()
{
    QFETCH(const QByteArray, path);
    const HttpAnswer answer = get(path, "Host: chat.example.org\r\n");
    QCOMPARE(answer.status, 200);
    const QJsonObject report = answer.json();
    const QStringList good { u"healthy"_s, u"degraded"_s }; // the tests' disk may be nearly full
    QVERIFY(good.contains(report["status"_L1].toString()));
    QCOMPARE(report["version"_L1].toString(), QStringLiteral(HEARTH_VERSION));
    QCOMPARE(QDateTime::fromString(report["timestamp"_L1].toString(), Qt::ISODateWithMs)
                 .toMSecsSinceEpoch(),
        m_server->clock.now().micros / 1000);
    QVERIFY(report["checks"_L1].toArray().isEmpty());
}

void TestServerState::checksAreForThisMachine_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<bool>("shown");
    QTest::newRow("on this machine") << nearby << true;
    QTest::newRow("by name") << QByteArray("Host: LocalHost\r\n") << true;
    QTest::newRow("under another name") << QByteArray("Host: chat.example.org\r\n") << false;
    QTest::newRow("through a proxy") << nearby + "X-Forwarded-For: 203.0.113.7\r\n" << false;
    QTest::newRow("forwarded") << nearby + "Forwarded: for=203.0.113.7\r\n" << false;
}

void TestServerState::checksAreForThisMachine()
{
    QFETCH(const QByteArray, fields);
    QFETCH(const bool, shown);
    QCOMPARE(!namesOf(get("/health", fields)).isEmpty(), shown);
    QCOMPARE(!namesOf(get("/ready", fields)).isEmpty(), shown);
}

void TestServerState::readyNamesWhatItLookedAt()
{
    const HttpAnswer answer = get("/ready", nearby);
    QCOMPARE(namesOf(answer),
        (QStringList { u"database"_s, u"migrations"_s, u"disk"_s, u"writers"_s, u"writing"_s,
            u"backlog"_s, u"certificate"_s }));
    QVERIFY(!answer.body.contains(m_server->folder().toUtf8()));
}

void TestServerState::aWorkspaceThatWasNotUpgradedIsNamed()
{
    const auto upgrade = [this] {
        const QJsonArray checks = get("/ready", nearby).json()["checks"_L1].toArray();
        const auto one = std::ranges::find_if(checks,
            [](const QJsonValue& check) { return check["name"_L1].toString() == "migrations"_L1; });
        return one == checks.end() ? QString() : (*one)["state"_L1].toString();
    };
    QCOMPARE(upgrade(), u"ok"_s);
    const auto workspaces = m_household->link.call(protocol::workspaceList, protocol::Nothing {});
    QVERIFY(workspaces);
    {
        const auto file = storage::Connection::open({ .path = m_server->folder()
                + u"/workspaces/%1/workspace.sqlite"_s.arg(
                    workspaces->workspaces.first().id.toString()) });
        QVERIFY(file && (*file)->execute("PRAGMA user_version=1"));
    }
    m_server->clock.advanceSeconds(120);
    QCOMPARE(upgrade(), u"error"_s);
    QCOMPARE(get("/ready", nearby).status, 503);
}

/// As when the drive of the data directory is pulled.
void TestServerState::aLostDiskIsNotHidden()
{
    const QString away = m_server->folder() + u"-away"_s;
    QVERIFY(QDir().rename(m_server->folder(), away));
    m_server->clock.advanceSeconds(2); // what was found a moment ago is repeated
    const HttpAnswer answer = get("/ready", nearby);
    QVERIFY(QDir().rename(away, m_server->folder()));
    QCOMPARE(answer.status, 503);
    QCOMPARE(answer.json()["status"_L1].toString(), u"unhealthy"_s);
    QCOMPARE(get("/health", nearby).status, 200);
}

void TestServerState::stateHasItsNumbers()
{
    const auto state = m_household->link.call(protocol::serverState, protocol::Nothing {});
    QVERIFY(state);
    QCOMPARE(state->version, QStringLiteral(HEARTH_VERSION));
    QCOMPARE(state->messagesPerHour.size(), 24);
    QCOMPARE(state->storage.size(), 1);
    QCOMPARE(state->storage.first().name, u"Home"_s);
    QVERIFY(state->storage.first().databaseBytes > 0);
    QCOMPARE(state->storage.first().fileBytes, 0);
    QVERIFY(state->freeBytes > 0 && state->totalBytes >= state->freeBytes);
    QVERIFY(!state->lastBackupAt);
    const bool saysSo = std::ranges::any_of(state->warnings, [](const protocol::Finding& finding) {
        return finding.check == u"backup" && finding.problem == u"none";
    });
    QVERIFY(saysSo);
}

void TestServerState::messagesAreCountedByTheHour()
{
    const auto workspaces = m_household->link.call(protocol::workspaceList, protocol::Nothing {});
    QVERIFY(workspaces);
    const WorkspaceId workspace = workspaces->workspaces.first().id;
    const auto rooms = m_household->link.call(
        protocol::channelList, protocol::Nothing {}, workspace);
    QVERIFY(rooms);
    const auto say = [&] {
        return m_household->link
            .call(protocol::messageCreate,
                protocol::MessageCreate {
                    .id = MessageId::generate(m_server->clock, m_server->random),
                    .roomId = rooms->rooms.front().id,
                    .parentId = {},
                    .body = u"hello"_s,
                    .forwardOf = {},
                    .poll = {},
                    .files = {} },
                workspace)
            .has_value();
    };
    QVERIFY(say() && say());
    m_server->clock.advanceSeconds(2 * 3600);
    QVERIFY(say());
    m_server->clock.advanceSeconds(120);
    const auto state = m_household->link.call(protocol::serverState, protocol::Nothing {});
    QVERIFY(state);
    QCOMPARE(state->messagesPerHour[23], 1);
    QCOMPARE(state->messagesPerHour[22], 0);
    QCOMPARE(state->messagesPerHour[21], 2);
}

void TestServerState::diagnosisLooksAtEverything()
{
    const auto diagnosis = m_household->link.call(protocol::serverDiagnose, protocol::Nothing {});
    QVERIFY(diagnosis);
    QStringList checks;
    for (const protocol::Finding& finding : diagnosis->findings) {
        checks.append(finding.check);
        QVERIFY(!finding.message.isEmpty());
        QCOMPARE(finding.nextStep.isEmpty(), finding.state == CheckState::Ok);
    }
    QCOMPARE(checks,
        (QStringList { u"dataDirectory"_s, u"disk"_s, u"permissions"_s, u"lock"_s, u"database"_s,
            u"backlog"_s, u"certificate"_s, u"clock"_s, u"backup"_s }));
}

void TestServerState::onlyTheOwnerMay_data()
{
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<QByteArray>("args");
    QTest::newRow("state") << QByteArray("server.state") << QByteArray("{}");
    QTest::newRow("diagnosis") << QByteArray("server.diagnose") << QByteArray("{}");
    QTest::newRow("metrics") << QByteArray("metrics.read") << QByteArray("{}");
    QTest::newRow("log") << QByteArray("server.setLogLevel") << QByteArray(R"({"level":"error"})");
}

void TestServerState::onlyTheOwnerMay()
{
    QFETCH(const QByteArray, operation);
    QFETCH(const QByteArray, args);
    const test::Person ann = test::join(*m_server, m_household->joinCode);
    QCOMPARE(m_server->client().call(operation, args, ann.access).status, 403);
    QCOMPARE(m_server->client().call(operation, args).status, 401);
    QVERIFY(server::logLevel() != protocol::LogLevel::Error);
}

void TestServerState::theLogLevelChanges()
{
    using protocol::LogLevel;
    for (const LogLevel level : { LogLevel::Error, LogLevel::Debug, LogLevel::Warning }) {
        const auto changed = m_household->link.call(
            protocol::serverSetLogLevel, protocol::ServerLogLevel { .level = level });
        QVERIFY(changed);
        QCOMPARE(changed->level, level);
        QCOMPARE(logServer().isWarningEnabled(), level != LogLevel::Error);
        QCOMPARE(logServer().isInfoEnabled(), level == LogLevel::Debug);
        QCOMPARE(
            m_household->link.call(protocol::serverState, protocol::Nothing {})->logLevel, level);
    }
    QVERIFY(!m_household->link.perform(u"server.setLogLevel"_s, R"({"level":"loud"})"));
}

QTEST_GUILESS_MAIN(TestServerState)
#include "test_server_state.moc"
