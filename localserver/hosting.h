// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/auth/account_service.h"
#include "localserver/discovery/address_watch.h"
#include "localserver/discovery/announcer.h"
#include "localserver/edge/edge.h"
#include "localserver/host_reach.h"
#include "localserver/services/dispatcher.h"
#include "localserver/work_queue.h"

#include <QObject>
#include <QTimer>

namespace hearth::server {

class KnockDesk;
class StateService;

/// Whether and where the server is open to the network: the edge, and what is announced of it.
/// Belongs to the thread of the server object, whose event loop it needs; all it is made of
/// outlives it.
class Hosting : public QObject {
public:
    Hosting(Endpoint& endpoint, AccountService& accounts, const WorkspaceFiles& files,
        const FileApi& fileApi, const ServerConfig& config);
    /// Closes every connection. Waits for the edge's threads.
    ~Hosting() override;

    /// Any thread.
    Future<Listening> listen(const ListenConfig& config);
    /// Any thread. Until the next start of the server.
    Future<void> stopListening();
    /// Any thread.
    Future<protocol::HostStatus> status();
    /// Any thread. Opens to the whole network with a self-made certificate, also after the next
    /// start of the server; when it is open already, nothing changes.
    Future<protocol::HostStatus> start(quint16 port);
    /// Any thread. Closes what `start` has opened.
    Future<protocol::HostStatus> stop();
    /// Any thread. What stands between this machine and the network; see `host.diagnose`.
    Future<protocol::Diagnosis> diagnose(quint16 port);
    /// Any thread. Opens it again if it was open when the server ended, on the same port where that
    /// is free.
    Future<void> resume();
    /// Whoever watches the server asks `state`, which is told how it listens and outlives this.
    /// Before the first call of `listen`.
    void watchedBy(StateService& state);
    /// Who may knock while it is announced, as the host has chosen; outlives this. Before the first
    /// call of `listen`.
    void knockedAt(KnockDesk& knocks);
    /// Any thread. Whether people nearby may knock; kept over restarts.
    Future<protocol::HostStatus> setKnocking(bool allowed);
    /// Any thread: see Edge.
    void closeSession(SessionId session);
    /// Any thread. A name that is announced, or those that it must not tell, may be others now: it
    /// is announced again shortly, if that makes a difference.
    void lookAtNames();

private:
    enum class Occasion {
        Anew, ///< also what was announced already
        Changed, ///< only what differs from that
    };

    Future<Listening> open(const ListenConfig& config);
    /// `mayMove`: another port will do where `preferred` is taken.
    Future<Listening> openAnywhere(quint16 preferred, bool mayMove);
    Future<protocol::HostStatus> host(quint16 preferred, bool mayMove);
    Future<void> note(std::optional<quint16> port);
    Future<void> close();
    /// Nobody is told of it, and nobody knocks.
    void shut();
    Future<protocol::HostStatus> describe();
    void announce(const Listening& listening);
    void announceAgain();
    void tell(Occasion occasion);
    void renew(const QString& fingerprint);
    void noteListening(const std::optional<ListenConfig>& listening);

    AccountService& m_accounts;
    const WorkspaceFiles& m_files;
    StateService* m_state = nullptr;
    KnockDesk* m_knocks = nullptr;
    const Clock& m_clock;
    std::function<NetworkFacts(quint16)> m_networkFacts;
    std::shared_ptr<HostReach> m_reach = std::make_shared<HostReach>(); ///< the accounts' as well
    std::unique_ptr<Announcer> m_announcer;
    std::optional<Announcement> m_told; ///< what is announced; none: not yet, or no more
    QTimer m_changes { this }; ///< gathers changes: many may come at once
    AddressWatch m_addresses;
    std::unique_ptr<WorkQueue> m_looking; ///< for what waits for the system; made when needed
    std::optional<Listening> m_listening;
    bool m_announced = false;
    Edge m_edge;
};

/// The `host.*` operations. Hosting outlives every call. Those of accounts and workspaces are
/// offered before: hosting follows the ones that change names.
void offerHosting(Dispatcher& dispatcher, Hosting& hosting);

} // namespace hearth::server
