// SPDX-License-Identifier: Apache-2.0
#include "localserver/server.h"

#include "core/base/log.h"
#include "localserver/agenda/agenda_rounds.h"
#include "localserver/auth/account_rounds.h"
#include "localserver/backup/backup_operations.h"
#include "localserver/backup/backup_service.h"
#include "localserver/backup/restore_backup.h"
#include "localserver/backup/schema_guard.h"
#include "localserver/doctor/checkup.h"
#include "localserver/edge/local_carrier.h"
#include "localserver/edge/local_link.h"
#include "localserver/events/presence_rounds.h"
#include "localserver/hosting.h"
#include "localserver/importers/import_operations.h"
#include "localserver/importers/import_service.h"
#include "localserver/knock/knock_operations.h"
#include "localserver/mail/mail_service.h"
#include "localserver/move/departure_service.h"
#include "localserver/scan/scanner_setting.h"
#include "localserver/server_core.h"
#include "localserver/services/domain_rounds.h"
#include "localserver/store/data_lock.h"

#include <QFileInfo>
#include <QMutex>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

const Error stopping { .code = ErrorCode::Unavailable,
    .message = u"the server is stopping"_s,
    .field = {},
    .detail = {},
    .details = {},
    .requestId = {} };

/// Leads what happens on other threads to the edge as long as there is one.
class HostingRelay {
public:
    void lead(Hosting* hosting)
    {
        const QMutexLocker lock(&m_mutex);
        m_hosting = hosting; // NOLINT(clang-analyzer-core.NullDereference): make_shared made this
    }
    void closeSession(SessionId session)
    {
        const QMutexLocker lock(&m_mutex);
        if (m_hosting)
            m_hosting->closeSession(session);
    }
    void lookAtNames()
    {
        const QMutexLocker lock(&m_mutex);
        if (m_hosting)
            m_hosting->lookAtNames();
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

/// A new one beside workspaces that are there would know none of their people, and nobody would get
/// into them again.
Result<void> checkAccountsAreThere(const ServerConfig& config)
{
    const QString path = config.dataDirectory + u"/server.sqlite"_s;
    if (QFileInfo(path).size() > 0
        || WorkspaceFiles(config.dataDirectory, config.vfs).list().isEmpty())
        return {};
    return fail(ErrorCode::Unavailable,
        u"the accounts of this server, %1, are missing or empty, and there are workspaces: nothing was changed. %2"_s
            .arg(path, restoreStep(config.dataDirectory)));
}

/// Upgrades everything, or nothing.
Result<std::unique_ptr<AccountService>> openData(const ServerConfig& config)
{
    HEARTH_CHECK(checkAccountsAreThere(config));
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
        , departures(std::make_unique<DepartureService>(
              DepartureService::Parts { .accounts = *core->accounts,
                  .files = core->files,
                  .lanes = core->lanes,
                  .readers = core->readers,
                  .hub = core->hub,
                  .book = core->moved,
                  .landings = core->landings,
                  .refreshDirectory =
                      [core = core.get()](
                          WorkspaceId id) { return core->registry.refreshDirectory(id); },
                  .isImporting = [imports = imports.get()](
                                     WorkspaceId id) { return imports->isRunning(id); },
                  .hooked = [core = core.get()](WorkspaceId id) { core->audit.hooked(id); },
                  .clock = *config.clock,
                  .random = *config.random,
                  .dataDirectory = config.dataDirectory,
                  .vfs = config.vfs,
                  .secretKey = config.secretKey,
                  .executor = config.executor }))
        , links(std::make_shared<LocalLinks>(std::shared_ptr<Endpoint>(core, &core->metered)))
    {
        core->offerAccounts();
        core->offerWorkspaces();
        offerImports(core->dispatcher, core->readers, *imports);
        offerHosting(core->dispatcher, *hosting);
        offerKnocks(core->dispatcher,
            { .desk = core->knocks, .accounts = *core->accounts, .files = core->files },
            hosting.get());
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
        departures->offer(core->dispatcher);
        core->endpoint.setFeatures(core->dispatcher.features());
        core->accounts->setFeatures(core->dispatcher.features());
        core->accounts->onSessionRevoked([relay = relay, hub = &core->hub](SessionId session) {
            hub->endSession(session);
            relay->closeSession(session);
        });
        core->registry.onChanged([relay = relay] { relay->lookAtNames(); });
        core->moved.onChanged([relay = relay] { relay->lookAtNames(); });
        core->accounts->onNotices(
            [hub = &core->hub](UserId user, const QList<AccountNotice>& notices) {
                hub->tellNotices(user, notices);
            });
        hosting->watchedBy(core->state);
        hosting->knockedAt(core->knocks);
        relay->lead(hosting.get());
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
        departures.reset(); // what it has told the lanes is done by them
        imports.reset(); // while the lanes still take its last words
        core->stop();
        relay->lead(nullptr);
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
    std::unique_ptr<DepartureService> departures;
    std::shared_ptr<LocalLinks> links;
    std::unique_ptr<PresenceRounds> rounds;
    std::unique_ptr<AgendaRounds> agenda;
    std::unique_ptr<AccountRounds> accountRounds;
    std::shared_ptr<HostingRelay> relay = std::make_shared<HostingRelay>();
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
    // In this order: what comes home has left before.
    server->d->departures->resume();
    server->d->core->landings.resume();
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

Future<void> Server::setKnocking(bool allowed)
{
    return d->hosting->setKnocking(allowed).then([](const Result<protocol::HostStatus>& set) {
        return set ? Result<void> {} : std::unexpected(set.error());
    });
}

QString Server::instanceId() const { return d->core->accounts->instanceId(); }

} // namespace hearth::server
