// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/auth/account_service.h"
#include "localserver/discovery/announcer.h"
#include "localserver/edge/edge.h"
#include "localserver/services/dispatcher.h"

#include <QObject>

namespace hearth::server {

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
    /// Any thread. Opens it again if it was open when the server ended, on the same port where that
    /// is free.
    Future<void> resume();
    /// Whoever watches the server asks `state`, which is told how it listens and outlives this.
    /// Before the first call of `listen`.
    void watchedBy(StateService& state);
    /// Any thread: see Edge.
    void closeSession(SessionId session);

private:
    Future<Listening> open(const ListenConfig& config);
    /// `mayMove`: another port will do where `preferred` is taken.
    Future<Listening> openAnywhere(quint16 preferred, bool mayMove);
    Future<protocol::HostStatus> host(quint16 preferred, bool mayMove);
    Future<void> note(std::optional<quint16> port);
    Future<void> close();
    Future<protocol::HostStatus> describe();
    void announce(const Listening& listening);
    void renew(const QString& fingerprint);
    void noteListening(const std::optional<ListenConfig>& listening);

    AccountService& m_accounts;
    const WorkspaceFiles& m_files;
    StateService* m_state = nullptr;
    Announcer m_announcer;
    std::optional<Listening> m_listening;
    bool m_announced = false;
    Edge m_edge;
};

/// The `host.*` operations. Hosting outlives every call.
void offerHosting(Dispatcher& dispatcher, Hosting& hosting);

} // namespace hearth::server
