// SPDX-License-Identifier: Apache-2.0
#include "localserver/server.h"

#include "core/base/log.h"
#include "localserver/agenda/agenda_rounds.h"
#include "localserver/audit/audit_parts.h"
#include "localserver/auth/account_rounds.h"
#include "localserver/backup/backup_operations.h"
#include "localserver/backup/backup_service.h"
#include "localserver/backup/restore_backup.h"
#include "localserver/backup/schema_guard.h"
#include "localserver/edge/file_api.h"
#include "localserver/edge/local_carrier.h"
#include "localserver/edge/local_link.h"
#include "localserver/endpoint_server.h"
#include "localserver/events/presence_rounds.h"
#include "localserver/hosting.h"
#include "localserver/importers/import_operations.h"
#include "localserver/importers/import_service.h"
#include "localserver/mail/mail_service.h"
#include "localserver/metrics/metered_endpoint.h"
#include "localserver/scan/file_scans.h"
#include "localserver/scan/scanner_setting.h"
#include "localserver/services/account_removals.h"
#include "localserver/services/audit_service.h"
#include "localserver/services/auto_join.h"
#include "localserver/services/domain_rounds.h"
#include "localserver/services/domain_service.h"
#include "localserver/services/services.h"
#include "localserver/services/workspace_registry.h"
#include "localserver/signin/sign_in_service.h"
#include "localserver/state/state_service.h"
#include "localserver/store/data_lock.h"

#include <QMutex>
#include <QSysInfo>

#include <cerrno>
#include <csignal>
#include <tuple>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

const Error stopping { .code = ErrorCode::Unavailable,
    .message = u"the server is stopping"_s,
    .field = {},
    .detail = {},
    .details = {},
    .requestId = {} };

/// Tells readers first, as they wait for it.
class Commits final : public CommitListener {
public:
    Commits(CommitListener& readers, CommitListener& agenda, ServerMetrics& metrics)
        : m_readers(readers)
        , m_agenda(agenda)
        , m_metrics(metrics)
    {
    }
    void committed(WorkspaceId workspace, WorkspaceStore& store, const Sequence& sequence,
        const Changes& changes) override
    {
        m_readers.committed(workspace, store, sequence, changes);
        m_agenda.committed(workspace, store, sequence, changes);
        m_metrics.committed(changes.events.size());
    }
    void hooked(WorkspaceId workspace) override
    {
        if (m_hooks)
            m_hooks(workspace);
    }
    /// Before the first commit.
    void tellHooks(std::function<void(WorkspaceId)> tell) { m_hooks = std::move(tell); }

private:
    CommitListener& m_readers;
    CommitListener& m_agenda;
    ServerMetrics& m_metrics;
    std::function<void(WorkspaceId)> m_hooks;
};

/// Everything that answers operations. In-process links hold on to it, so that one that outlives
/// the server gets an answer too.
class Core {
public:
    Core(const ServerConfig& config, std::unique_ptr<AccountService> accountService,
        const std::optional<VirusScanner>& scanner, const std::optional<NameServer>& nameServer)
        : attendance(*config.clock)
        , hub(attendance)
        , agenda(*config.clock)
        , commits(hub, agenda, metrics)
        , clock(*config.clock)
        , files(config.dataDirectory, config.vfs)
        , lanes(files, *config.clock, *config.random, commits,
              { .eventsKept = config.eventsKept, .executor = config.executor })
        , readers(files, *config.clock, { .executor = config.executor })
        , accounts(std::move(accountService))
        , registry({ .accounts = *accounts,
              .files = files,
              .lanes = lanes,
              .readers = readers,
              .hub = hub,
              .agenda = agenda,
              .clock = *config.clock,
              .random = *config.random })
        , dispatcher(
              lanes, readers, [this](WorkspaceId id) { return registry.refreshDirectory(id); })
        , removals({ .accounts = *accounts,
              .lanes = lanes,
              .files = files,
              .refreshDirectory = [this](WorkspaceId id) { return registry.refreshDirectory(id); },
              .clock = *config.clock })
        , resolver(nameServer)
        , domains({ .lanes = lanes,
              .readers = readers,
              .resolver = resolver,
              .refreshDirectory = [this](
                                      WorkspaceId id) { return registry.refreshDirectory(id); } })
        , signIns({ .accounts = *accounts,
              .lanes = lanes,
              .refreshDirectory = [this](WorkspaceId id) { return registry.refreshDirectory(id); },
              .clock = *config.clock,
              .random = *config.random })
        , autoJoin({ .accounts = *accounts,
              .lanes = lanes,
              .hub = hub,
              .clock = *config.clock,
              .random = *config.random,
              .refreshDirectory = [this](
                                      WorkspaceId id) { return registry.refreshDirectory(id); } })
        , endpoint(*accounts, dispatcher, hub, *config.clock)
        , audit({ .endpoint = endpoint,
              .places = { .accounts = *accounts,
                  .lanes = lanes,
                  .readers = readers,
                  .files = files },
              .clock = *config.clock,
              .random = *config.random,
              .hooks = config.hooks })
        , metered(audit.endpoint(), metrics, *config.clock)
        , state({ .accounts = *accounts,
              .lanes = lanes,
              .readers = readers,
              .files = files,
              .hub = hub,
              .metrics = metrics,
              .clock = *config.clock,
              .random = *config.random,
              .dataDirectory = config.dataDirectory,
              .vfs = config.vfs,
              .threading = config.executor ? WorkQueue::Threading::Callers
                                           : WorkQueue::Threading::Own })
        , fileThreads(config.executor)
        , scans(scanner, { .lanes = lanes, .readers = readers, .files = files })
        , fileApi({ .endpoint = endpoint,
              .accounts = *accounts,
              .lanes = lanes,
              .readers = readers,
              .files = files,
              .uploads = uploads,
              .threads = fileThreads,
              .clock = *config.clock,
              .random = *config.random,
              .scans = scans })
    {
        commits.tellHooks([this](WorkspaceId id) { audit.hooked(id); });
    }
    Core(const Core&) = delete;
    Core& operator=(const Core&) = delete;
    ~Core()
    {
        stop();
        // What its lane still holds ends in steps that use the others.
        accounts.reset();
    }

    void offerAccounts()
    {
        std::apply(
            [this](const auto&... operation) {
                (dispatcher.onRaw(*protocol::findOperation(QString::fromLatin1(operation.name)),
                     [this](const std::shared_ptr<EndpointCall>& call) {
                         return accounts->perform(*protocol::findOperation(call->request.op),
                             call->request.args, call->caller);
                     }),
                    ...);
            },
            std::tuple_cat(protocol::authOperations, protocol::accountOperations,
                protocol::lifeOperations, protocol::secondFactorOperations));
        signIns.offer(dispatcher);
        accounts->onAccountChanged([this](UserId user) { return registry.copyAccount(user); });
    }

    void offerWorkspaces()
    {
        registry.offer(dispatcher);
        offerWorkspace(dispatcher);
        offerChannels(dispatcher);
        offerConversations(dispatcher);
        offerMembers(dispatcher);
        offerProfiles(dispatcher);
        offerMemberSecondFactors(dispatcher, *accounts, lanes);
        offerMembership(dispatcher);
        offerRoles(dispatcher);
        offerClaims(dispatcher, clock);
        offerExport(dispatcher);
        offerInvites(dispatcher, clock);
        domains.offer(dispatcher);
        offerMessages(dispatcher);
        offerReactions(dispatcher);
        offerPins(dispatcher);
        offerPolls(dispatcher);
        offerSaved(dispatcher);
        offerScheduled(dispatcher);
        offerReminders(dispatcher);
        offerGroups(dispatcher);
        offerEmoji(dispatcher);
        offerReadMarks(dispatcher);
        offerDrafts(dispatcher);
        offerAudit(dispatcher, accounts->auditKey());
        offerServerAudit(dispatcher, *accounts, clock);
        offerServerState(dispatcher, state);
        offerNetworks(dispatcher);
        offerStatus(dispatcher);
        offerThreads(dispatcher);
        offerLive(dispatcher, lanes, hub, attendance, clock);
        offerSync(dispatcher, lanes, hub);
        offerFiles(dispatcher,
            { .files = files,
                .uploads = uploads,
                .tickets = accounts->fileTickets(),
                .scanned = [this] { return scans.isActive(); } });
    }

    void stop()
    {
        endpoint.stop();
        if (accounts)
            audit.stop();
        signIns.stop();
        fileThreads.stop();
        scans.stop();
        lanes.stop();
        readers.stop();
    }

    Attendance attendance;
    EventHub hub;
    Agenda agenda;
    ServerMetrics metrics;
    Commits commits;
    const Clock& clock;
    WorkspaceFiles files;
    WorkspaceLanes lanes;
    WorkspaceReaders readers;
    std::unique_ptr<AccountService> accounts;
    WorkspaceRegistry registry;
    Dispatcher dispatcher;
    AccountRemovals removals;
    TxtResolver resolver;
    DomainService domains;
    SignInService signIns;
    AutoJoin autoJoin;
    ServerEndpoint endpoint;
    AuditParts audit;
    MeteredEndpoint metered; ///< what transports talk to
    StateService state;
    UploadStore uploads;
    FileThreads fileThreads;
    FileScans scans;
    FileApi fileApi;
};

/// Leads revoked sessions to the edge as long as there is one.
class Revocations {
public:
    void lead(Hosting* hosting)
    {
        const QMutexLocker lock(&m_mutex);
        m_hosting = hosting; // NOLINT(clang-analyzer-core.NullDereference): make_shared made this
    }
    void pass(SessionId session)
    {
        const QMutexLocker lock(&m_mutex);
        if (m_hosting)
            m_hosting->closeSession(session);
    }

private:
    QMutex m_mutex;
    Hosting* m_hosting = nullptr;
};

/// A backup that waits takes its place, and what interrupted works have left goes.
Result<void> takeRestored(const QString& dataDirectory)
{
    HEARTH_TRY(const QString replaced, placeRestored(dataDirectory));
    if (!replaced.isEmpty())
        qCInfo(logServer).noquote() << "a backup was put back; what it replaced is in" << replaced;
    clearBackupWork(dataDirectory);
    return {};
}

/// Upgrades everything, or nothing.
Result<std::unique_ptr<AccountService>> openData(const ServerConfig& config)
{
    HEARTH_TRY(const SchemaGuard guard,
        SchemaGuard::prepare(config.dataDirectory, config.vfs, config.clock->now()));
    const WorkspaceFiles files(config.dataDirectory, config.vfs);
    if (Result<void> prepared = files.prepare(config.clock->now()); !prepared)
        return guard.undo(std::move(prepared).error());
    Result<std::unique_ptr<AccountService>> accounts = AccountService::open(config);
    if (!accounts)
        return guard.undo(std::move(accounts).error());
    return accounts;
}

} // namespace

class Server::Private {
public:
    Private(std::unique_ptr<QLockFile> directoryLock, const ServerConfig& config,
        std::unique_ptr<AccountService> accounts, const std::optional<VirusScanner>& virusScanner,
        const QString& scannerAddress, const std::optional<NameServer>& nameServer)
        : lock(std::move(directoryLock))
        , core(std::make_shared<Core>(config, std::move(accounts), virusScanner, nameServer))
        , imports(std::make_unique<ImportService>(ImportService::Parts { .lanes = core->lanes,
              .readers = core->readers,
              .files = core->files,
              .clock = *config.clock,
              .random = *config.random,
              .fetchRules = config.fetchRules,
              .imported = [&registry = core->registry](
                              WorkspaceId id) { return registry.refreshDirectory(id); } }))
        , hosting(std::make_unique<Hosting>(
              core->metered, *core->accounts, core->files, core->fileApi, config))
        , scanner(std::make_unique<ScannerSetting>(*core->accounts, core->scans, scannerAddress))
        , mail(std::make_unique<MailService>(MailService::Parts { .accounts = *core->accounts,
              .readers = core->readers,
              .clock = *config.clock,
              .random = *config.random,
              .verified = [core = core.get()](
                              UserId user) { return core->autoJoin.admit(user); } }))
        , domainRounds(
              std::make_unique<DomainRounds>(DomainRounds::Parts { .autoJoin = core->autoJoin,
                  .accounts = *core->accounts,
                  .lanes = core->lanes,
                  .readers = core->readers,
                  .resolver = core->resolver,
                  .clock = *config.clock,
                  .refreshDirectory =
                      [core = core.get()](
                          WorkspaceId id) { return core->registry.refreshDirectory(id); } }))
        , backups(std::make_unique<BackupService>(*core->accounts, config))
        , links(std::make_shared<LocalLinks>(std::shared_ptr<Endpoint>(core, &core->metered)))
    {
        core->offerAccounts();
        core->offerWorkspaces();
        offerImports(core->dispatcher, core->readers, *imports);
        offerHosting(core->dispatcher, *hosting);
        offerScanner(core->dispatcher, *scanner);
        offerMail(core->dispatcher, *mail);
        // Whoever has proved an address may be somebody of an import.
        core->dispatcher.follow(protocol::accountVerifyEmail, mail->context(),
            [&registry = core->registry](const EndpointCall&, const User& user) {
                std::ignore = registry.copyAccount(user.id);
            });
        const auto lookForArrivals = [this](const EndpointCall&, const protocol::Domain&) {
            domainRounds->lookForArrivals();
        };
        core->dispatcher.follow(protocol::domainVerify, domainRounds.get(), lookForArrivals);
        core->dispatcher.follow(protocol::domainUpdate, domainRounds.get(), lookForArrivals);
        offerBackups(core->dispatcher, *backups);
        core->endpoint.setFeatures(core->dispatcher.features());
        core->accounts->setFeatures(core->dispatcher.features());
        core->accounts->onSessionRevoked(
            [relay = revocations, hub = &core->hub](SessionId session) {
                hub->endSession(session);
                relay->pass(session);
            });
        core->accounts->onNotices(
            [hub = &core->hub](UserId user, const QList<AccountNotice>& notices) {
                hub->tellNotices(user, notices);
            });
        hosting->watchedBy(core->state);
        revocations->lead(hosting.get());
        rounds = std::make_unique<PresenceRounds>(core->attendance, core->hub, core->lanes);
        agenda = std::make_unique<AgendaRounds>(core->agenda, core->lanes);
        accountRounds = std::make_unique<AccountRounds>(*core->accounts, core->clock,
            [core = core.get()] { return core->removals.carryOut(); });
    }
    Private(const Private&) = delete;
    Private& operator=(const Private&) = delete;
    ~Private()
    {
        accountRounds.reset();
        agenda.reset();
        rounds.reset();
        core->endpoint.stop();
        links->stop(stopping);
        core->readers.stop(); // their answers lead on to imports
        imports.reset(); // while the lanes still take its last words
        core->stop();
        revocations->lead(nullptr);
        scanner.reset();
        mail.reset();
        domainRounds.reset();
        backups.reset();
        hosting.reset();
    }

    std::unique_ptr<QLockFile> lock;
    std::shared_ptr<Core> core;
    std::unique_ptr<ImportService> imports;
    std::unique_ptr<Hosting> hosting;
    std::unique_ptr<ScannerSetting> scanner;
    std::unique_ptr<MailService> mail;
    std::unique_ptr<DomainRounds> domainRounds;
    std::unique_ptr<BackupService> backups;
    std::shared_ptr<LocalLinks> links;
    std::unique_ptr<PresenceRounds> rounds;
    std::unique_ptr<AgendaRounds> agenda;
    std::unique_ptr<AccountRounds> accountRounds;
    std::shared_ptr<Revocations> revocations = std::make_shared<Revocations>();
};

Server::Server(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{
}

Server::~Server() = default;

Result<std::unique_ptr<Server>> Server::open(const ServerConfig& config)
{
    std::optional<VirusScanner> scanner;
    if (!config.scanner.isEmpty()) {
        HEARTH_TRY(scanner, VirusScanner::at(config.scanner));
    }
    HEARTH_TRY(const auto nameServer, parseNameServer(config.nameServer));
    HEARTH_TRY(auto lock, lockDataDirectory(config.dataDirectory));
    HEARTH_CHECK(takeRestored(config.dataDirectory));
    HEARTH_TRY(auto accounts, openData(config));
    const std::optional<QString> chosen = accounts->scannerAtStart();
    const QString address = config.scanner.isEmpty() ? chosen.value_or(QString()) : config.scanner;
    if (!scanner && !address.isEmpty()) {
        HEARTH_TRY(scanner, VirusScanner::at(address));
    }
    std::unique_ptr<Server> server(new Server(std::make_unique<Private>(
        std::move(lock), config, std::move(accounts), scanner, address, nameServer)));
    // Where there never was a scanner nothing waits for one.
    if (chosen)
        server->d->core->scans.lookEverywhere();
    server->d->core->audit.begin();
    // Nothing waits for it: whatever asks the directory queues behind it on the server lane.
    const Future<void> directory = server->d->core->registry.rebuildDirectory();
    directory.then([](const Result<void>& rebuilt) {
        if (!rebuilt)
            qCCritical(logServer).noquote() << "the directory of workspaces could not be made anew:"
                                            << logLine(rebuilt.error());
    });
    server->d->core->removals.carryOut().then([](const Result<void>& done) {
        if (!done)
            qCWarning(logServer).noquote() << "accounts were not deleted:" << logLine(done.error());
    });
    // Only then it is known which domains let people in.
    DomainRounds* const rounds = server->d->domainRounds.get();
    directory.then(rounds, [rounds](const Result<void>&) { rounds->lookForArrivals(); });
    return server;
}

std::unique_ptr<protocol::Link> Server::localLink()
{
    return d->links->makeLink({ .address = {}, .local = true });
}

std::unique_ptr<protocol::Link> Server::remoteLink(const QString& address)
{
    return d->links->makeLink({ .address = address, .local = false });
}

std::unique_ptr<protocol::Carrier> Server::localCarrier()
{
    return makeLocalCarrier(std::shared_ptr<const FileApi>(d->core, &d->core->fileApi));
}

Future<Listening> Server::listen(const ListenConfig& config) { return d->hosting->listen(config); }

Future<void> Server::stopListening() { return d->hosting->stopListening(); }

Future<void> Server::resumeHosting() { return d->hosting->resume(); }

QString Server::setupCode() const { return d->core->accounts->setupCode(); }

Future<void> Server::setRegistration(protocol::Registration registration)
{
    return d->core->accounts->setRegistration(registration);
}

QString Server::instanceId() const { return d->core->accounts->instanceId(); }

} // namespace hearth::server
