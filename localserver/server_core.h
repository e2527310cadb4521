// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/agenda/agenda.h"
#include "localserver/audit/audit_parts.h"
#include "localserver/edge/file_api.h"
#include "localserver/endpoint_server.h"
#include "localserver/knock/knock_desk.h"
#include "localserver/metrics/metered_endpoint.h"
#include "localserver/move/landing_service.h"
#include "localserver/scan/file_scans.h"
#include "localserver/services/account_removals.h"
#include "localserver/services/auto_join.h"
#include "localserver/services/domain_service.h"
#include "localserver/services/workspace_registry.h"
#include "localserver/signin/sign_in_service.h"
#include "localserver/state/state_service.h"

namespace hearth::server {

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
        const std::optional<VirusScanner>& scanner, const std::optional<NameServer>& nameServer);
    Core(const Core&) = delete;
    Core& operator=(const Core&) = delete;
    ~Core();

    /// Both before the first operation.
    void offerAccounts();
    void offerWorkspaces();
    /// Nothing is taken any more; what was, is finished. Again: nothing happens.
    void stop();

    Attendance attendance;
    EventHub hub;
    Agenda agenda;
    ServerMetrics metrics;
    Commits commits;
    const Clock& clock;
    DiskWatch disk;
    WorkspaceFiles files;
    WorkspaceLanes lanes;
    WorkspaceReaders readers;
    std::unique_ptr<AccountService> accounts;
    WorkspaceRegistry registry;
    Dispatcher dispatcher;
    MovedBook moved;
    AccountRemovals removals;
    TxtResolver resolver;
    DomainService domains;
    SignInService signIns;
    AutoJoin autoJoin;
    LandingService landings;
    KnockDesk knocks;
    ServerEndpoint endpoint;
    AuditParts audit;
    MeteredEndpoint metered; ///< what transports talk to
    StateService state;
    UploadStore uploads;
    FileThreads fileThreads;
    FileScans scans;
    FileApi fileApi;
};

} // namespace hearth::server
