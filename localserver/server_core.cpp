// SPDX-License-Identifier: Apache-2.0
#include "localserver/server_core.h"

#include "localserver/services/audit_service.h"
#include "localserver/services/retention.h"
#include "localserver/services/services.h"
#include "localserver/services/storage_service.h"

#include <tuple>

namespace hearth::server {

Core::Core(const ServerConfig& config, std::unique_ptr<AccountService> accountService,
    const std::optional<VirusScanner>& scanner, const std::optional<NameServer>& nameServer)
    : attendance(*config.clock)
    , hub(attendance)
    , agenda(*config.clock)
    , commits(hub, agenda, metrics)
    , clock(*config.clock)
    , disk(
          config.diskView ? config.diskView
                          : [folder = config.dataDirectory] { return DiskView::of(folder); },
          *config.clock)
    , files(config.dataDirectory, config.vfs)
    , lanes(files, *config.clock, *config.random, commits,
          { .eventsKept = config.eventsKept, .executor = config.executor, .disk = &disk })
    , readers(files, *config.clock, { .executor = config.executor, .disk = &disk })
    , accounts(std::move(accountService))
    , registry({ .accounts = *accounts,
          .files = files,
          .lanes = lanes,
          .readers = readers,
          .hub = hub,
          .agenda = agenda,
          .moved = [this](WorkspaceId id) { return moved.refusal(id); },
          .clock = *config.clock,
          .random = *config.random })
    , dispatcher(lanes, readers, [this](WorkspaceId id) { return registry.refreshDirectory(id); })
    , removals({ .accounts = *accounts,
          .lanes = lanes,
          .files = files,
          .refreshDirectory = [this](WorkspaceId id) { return registry.refreshDirectory(id); },
          .hasMoved = [this](WorkspaceId id) { return moved.refusal(id).has_value(); },
          .clock = *config.clock })
    , resolver(nameServer)
    , domains({ .lanes = lanes,
          .readers = readers,
          .resolver = resolver,
          .refreshDirectory = [this](WorkspaceId id) { return registry.refreshDirectory(id); } })
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
          .refreshDirectory = [this](WorkspaceId id) { return registry.refreshDirectory(id); } })
    , landings({ .accounts = *accounts,
          .files = files,
          .lanes = lanes,
          .readers = readers,
          .agenda = agenda,
          .book = moved,
          .refreshDirectory = [this](WorkspaceId id) { return registry.refreshDirectory(id); },
          .arrived =
              [this](WorkspaceId id) {
                  scans.look(id); // the old server's scanner has not come along
                  audit.hooked(id);
              },
          .clock = *config.clock,
          .random = *config.random,
          .dataDirectory = config.dataDirectory,
          .executor = config.executor })
    , knocks(*config.clock, *config.random)
    , endpoint(*accounts, dispatcher, hub, *config.clock)
    , audit({ .endpoint = endpoint,
          .places = { .accounts = *accounts, .lanes = lanes, .readers = readers, .files = files },
          .clock = *config.clock,
          .random = *config.random,
          .hooks = config.hooks })
    , metered(audit.endpoint(), metrics, *config.clock)
    , state({ .accounts = *accounts,
          .lanes = lanes,
          .readers = readers,
          .files = files,
          .disk = disk,
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
          .disk = disk,
          .uploads = uploads,
          .threads = fileThreads,
          .clock = *config.clock,
          .random = *config.random,
          .scans = scans,
          .metrics = metrics })
{
    dispatcher.guard([this](WorkspaceId id) { return moved.refusal(id); });
    commits.tellHooks([this](WorkspaceId id) { audit.hooked(id); });
    disk.onSuspicion([this](WorkspaceId id) { state.examine(id); });
    for (const WorkspaceId id : files.list()) {
        if (files.isMarkedDamaged(id))
            state.examine(id);
    }
    endpoint.onDisconnected([this](ConnectionId connection) { knocks.disconnected(connection); });
}

Core::~Core()
{
    stop();
    // What its lane still holds ends in steps that use the others.
    accounts.reset();
}

void Core::offerAccounts()
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

void Core::offerWorkspaces()
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
    landings.offer(dispatcher);
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
    offerStorage(dispatcher,
        { .files = files, .lanes = lanes, .readers = readers, .disk = disk, .clock = clock });
    offerRetention(dispatcher, clock);
}

void Core::stop()
{
    endpoint.stop();
    if (accounts)
        audit.stop();
    signIns.stop();
    landings.stop();
    fileThreads.stop();
    scans.stop();
    lanes.stop();
    readers.stop();
}

} // namespace hearth::server
