// SPDX-License-Identifier: Apache-2.0
#include "localserver/state/state_service.h"

#include "core/storage/transaction.h"
#include "localserver/audit/acts.h"
#include "localserver/auth/account_store.h"
#include "localserver/chain.h"
#include "localserver/doctor/checkup.h"
#include "localserver/mail/mail_queue.h"
#include "localserver/services/audit.h"
#include "localserver/state/disk_findings.h"
#include "localserver/state/log_level.h"
#include "localserver/store/database_check.h"
#include "localserver/store/usage_store.h"

#include <QHostAddress>
#include <QStorageInfo>

#include <tuple>

namespace hearth::server {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::microseconds surveyKept = 1min;
constexpr std::chrono::microseconds longestHealthyWait = 2s;
constexpr std::chrono::microseconds longestBearableWait = 10s; ///< then lanes answer `Timeout`
constexpr RateLimit probing { .burst = 30, .perSecond = 1 };

Result<void> checkOwner(storage::Connection& connection, const CallerContext& caller)
{
    HEARTH_TRY(const User user, AccountStore(connection).user(caller.identity->user));
    if (!user.ownsServer)
        return fail(ErrorCode::Forbidden, u"only the server's owner may do this"_s);
    return {};
}

Finding checkWriting(const Result<void>& writable)
{
    const QString check = u"database"_s;
    if (writable)
        return good(check, u"what is written reaches the disk"_s);
    return failing(check,
        { .problem = u"notWritable"_s,
            .subject = {},
            .message = u"the database takes no writes"_s,
            .nextStep = u"Make room on the disk, and see whether it is mounted read-only."_s });
}

Finding checkLanes(const QueueLoad& load)
{
    const QString check = u"writers"_s;
    const qint64 seconds = std::chrono::duration_cast<std::chrono::seconds>(load.longestWait)
                               .count();
    const Trouble trouble { .problem = u"slow"_s,
        .subject = QString::number(seconds),
        .message = u"operations have waited for %1 seconds to be written"_s.arg(seconds),
        .nextStep = u"See whether the disk is busy or failing."_s };
    if (load.longestWait > longestBearableWait)
        return failing(check, trouble);
    if (load.longestWait > longestHealthyWait)
        return warning(check, trouble);
    return good(check, u"nothing waits long to be written"_s);
}

} // namespace

StateService::StateService(const Parts& parts)
    : m_parts(parts)
    , m_startedAt(parts.clock.now())
    , m_limiter(parts.clock)
    , m_queue(u"hearth-state"_s, parts.threading)
    , m_thorough(u"hearth-examine"_s, parts.threading)
{
}

void StateService::noteListening(const std::optional<ListenConfig>& listening)
{
    const std::scoped_lock lock(m_mutex);
    m_listening = listening;
}

std::optional<ListenConfig> StateService::listening() const
{
    const std::scoped_lock lock(m_mutex);
    return m_listening;
}

Probes StateService::probes()
{
    return { .admit = [this](const QString& address) -> Result<void> {
                // From there a proxy brings everybody.
                if (QHostAddress(address).isLoopback())
                    return {};
                return m_limiter.take(u"probe "_s + addressGroup(address), probing);
            },
        .readiness = [this] { return readiness(); },
        .metrics =
            [this] {
                return chain(
                    books(std::nullopt), [this](const Books& books) { return metricsText(books); });
            } };
}

Future<StateService::Books> StateService::books(const std::optional<CallerContext>& owner)
{
    return m_parts.accounts.run(
        [owner, &accounts = m_parts.accounts, &clock = m_parts.clock, &random = m_parts.random](
            storage::Connection& connection) -> Result<Books> {
            if (owner)
                HEARTH_CHECK(checkOwner(connection, *owner));
            Books books;
            HEARTH_TRY(const protocol::MailStatus mail,
                MailQueue(connection, accounts.secrets(), clock, random).status());
            books.mailWaiting = mail.waiting;
            HEARTH_TRY(books.waitingForHooks, UsageStore(connection).waitingForHooks());
            return books;
        });
}

Future<protocol::Diagnosis> StateService::readiness()
{
    return m_parts.accounts.checkWritable().then(
        m_queue.context(), [this](const Result<void>& writable) -> Result<protocol::Diagnosis> {
            return lookAround(writable);
        });
}

void StateService::examine(WorkspaceId workspace)
{
    m_parts.disk.judge(workspace, false);
    std::ignore = runOn(m_thorough.context(), [this, workspace]() -> Result<void> {
        judge(workspace);
        return {};
    });
}

void StateService::judge(WorkspaceId workspace)
{
    const auto connection = m_parts.files.open(workspace, storage::Access::ReadOnly);
    const Result<DatabaseVerdict> verdict = connection ? checkDatabase(**connection)
                                                       : std::unexpected(connection.error());
    if (!verdict && diskTroubleOf(verdict.error()) != DiskTrouble::Damaged)
        return; // nothing was seen of it, so nothing is known
    const bool isWhole = verdict && verdict->damage.isEmpty() && verdict->wrongIndexes.isEmpty();
    m_parts.files.markDamaged(workspace, !isWhole);
    m_parts.disk.judge(workspace, isWhole);
}

qint64 StateService::backlog()
{
    const std::chrono::microseconds now = m_parts.clock.steady();
    if (!m_backlog || now - m_countedAt > surveyKept) {
        m_backlog = countBacklog(m_parts.dataDirectory, m_parts.vfs);
        m_countedAt = now;
    }
    return *m_backlog;
}

const Finding& StateService::upgrade()
{
    const std::chrono::microseconds now = m_parts.clock.steady();
    if (!m_upgrade || now - m_upgradeSeenAt > surveyKept) {
        m_upgrade = checkUpgrade(m_parts.files, m_parts.dataDirectory);
        m_upgradeSeenAt = now;
    }
    return *m_upgrade;
}

QList<Finding> StateService::quickLook()
{
    QList<Finding> findings { checkDisk(m_parts.dataDirectory), checkLanes(m_parts.lanes.load()) };
    findings.append(checkWorkspaces(m_parts.disk.report(), m_parts.dataDirectory));
    findings.append(checkBacklog(backlog()));
    if (const std::optional<ListenConfig> listen = listening())
        findings.append(checkCertificate(m_parts.dataDirectory, *listen, m_parts.clock.now()));
    return findings;
}

protocol::Diagnosis StateService::lookAround(const Result<void>& writable)
{
    protocol::Diagnosis diagnosis {
        .at = m_parts.clock.now(), .state = {}, .findings = { checkWriting(writable) }
    };
    diagnosis.findings.append(upgrade());
    diagnosis.findings.append(quickLook());
    diagnosis.state = worstOf(diagnosis.findings);
    return diagnosis;
}

const Survey& StateService::survey()
{
    const std::chrono::microseconds now = m_parts.clock.steady();
    if (!m_survey || now - m_surveyedAt > surveyKept) {
        m_survey = Survey::take(m_parts.files, m_parts.clock.now());
        m_surveyedAt = now;
    }
    return *m_survey;
}

protocol::ServerState StateService::describe()
{
    const Survey& known = survey();
    const EventHub::Audience audience = m_parts.hub.audience();
    const QStorageInfo disk(m_parts.dataDirectory);
    QList<Finding> findings = quickLook();
    findings.append(checkBackups(m_parts.dataDirectory, m_parts.clock.now()));
    findings.append(known.quotas);
    return { .version = QStringLiteral(HEARTH_VERSION),
        .startedAt = m_startedAt,
        .at = m_parts.clock.now(),
        .peopleOnline = audience.people,
        .connections = audience.connections,
        .messagesPerHour = known.messagesPerHour,
        .storage = known.storage,
        .freeBytes = disk.bytesAvailable(),
        .totalBytes = disk.bytesTotal(),
        .lastBackupAt = lastBackup(m_parts.dataDirectory),
        .logLevel = logLevel(),
        .warnings = troublesOf(findings) };
}

Future<protocol::ServerState> StateService::state(const CallerContext& caller)
{
    return chain(books(caller), [this](const Books&) {
        return runOn(
            m_queue.context(), [this]() -> Result<protocol::ServerState> { return describe(); });
    });
}

protocol::Diagnosis StateService::lookAtEverything()
{
    protocol::Diagnosis diagnosis = checkUp({ .dataDirectory = m_parts.dataDirectory,
        .clock = &m_parts.clock,
        .occasion = Occasion::Within,
        .mending = Mending::Never,
        .listen = listening().value_or(ListenConfig {}),
        .vfs = m_parts.vfs });
    diagnosis.findings.append(
        troublesOf(checkWorkspaces(m_parts.disk.report(), m_parts.dataDirectory)));
    diagnosis.state = worstOf(diagnosis.findings);
    return diagnosis;
}

Future<protocol::Diagnosis> StateService::diagnose(const CallerContext& caller)
{
    return chain(books(caller), [this](const Books&) {
        return runOn(m_thorough.context(),
            [this]() -> Result<protocol::Diagnosis> { return lookAtEverything(); });
    });
}

Future<protocol::MetricsText> StateService::metrics(const CallerContext& caller)
{
    return chain(books(caller), [this](const Books& books) {
        return chain(metricsText(books), [](const QByteArray& text) {
            return Result<protocol::MetricsText>({ .text = QString::fromUtf8(text) });
        });
    });
}

Future<QByteArray> StateService::metricsText(const Books& books)
{
    return runOn(
        m_queue.context(), [this, books]() -> Result<QByteArray> { return writeMetrics(books); });
}

Future<protocol::ServerLogLevel> StateService::changeLogLevel(
    const protocol::ServerLogLevel& args, const CallerContext& caller)
{
    const auto work = [args, caller, now = m_parts.clock.now()](
                          storage::Connection& connection) -> Result<protocol::ServerLogLevel> {
        HEARTH_CHECK(checkOwner(connection, caller));
        HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(connection));
        HEARTH_CHECK(recordAct(connection, caller, now,
            { .operation = protocol::serverSetLogLevel.name,
                .changes = changesBetween(
                    protocol::ServerLogLevel { .level = logLevel() }, args) }));
        HEARTH_CHECK(transaction.commit());
        setLogLevel(args.level);
        return protocol::ServerLogLevel { .level = logLevel() };
    };
    return m_parts.accounts.run(work);
}

void offerServerState(Dispatcher& dispatcher, StateService& state)
{
    dispatcher.on(
        protocol::serverState, [&state](const protocol::Nothing&, const EndpointCall& call) {
            return state.state(call.caller);
        });
    dispatcher.on(
        protocol::serverDiagnose, [&state](const protocol::Nothing&, const EndpointCall& call) {
            return state.diagnose(call.caller);
        });
    dispatcher.on(
        protocol::metricsRead, [&state](const protocol::Nothing&, const EndpointCall& call) {
            return state.metrics(call.caller);
        });
    dispatcher.on(protocol::serverSetLogLevel,
        [&state](const protocol::ServerLogLevel& args, const EndpointCall& call) {
            return state.changeLogLevel(args, call.caller);
        });
}

} // namespace hearth::server
