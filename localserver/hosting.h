// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/auth/account_service.h"
#include "localserver/discovery/announcer.h"
#include "localserver/edge/edge.h"
#include "localserver/services/dispatcher.h"

#include <QObject>

namespace hearth::server {

/// Whether and where the server is open to the network: the edge, and what is announced of it.
/// Belongs to the thread of the server object, whose event loop it needs; all it is made of
/// outlives it.
class Hosting : public QObject {
public:
    Hosting(Endpoint& endpoint, AccountService& accounts, const WorkspaceFiles& files,
        const ServerConfig& config);
    /// Closes every connection. Waits for the edge's threads.
    ~Hosting() override;

    /// Any thread.
    Future<Listening> listen(const ListenConfig& config);
    /// Any thread.
    Future<void> stop();
    /// Any thread.
    Future<protocol::HostStatus> status();
    /// Any thread. Opens to the whole network with a self-made certificate; when it is open
    /// already, nothing changes.
    Future<protocol::HostStatus> start(quint16 port);
    /// Any thread: see Edge.
    void closeSession(SessionId session);

private:
    Future<Listening> open(const ListenConfig& config);
    Future<Listening> openAnywhere(quint16 port);
    Future<void> close();
    Future<protocol::HostStatus> describe();
    void announce(const Listening& listening);

    AccountService& m_accounts;
    const WorkspaceFiles& m_files;
    Announcer m_announcer;
    std::optional<Listening> m_listening;
    Edge m_edge;
};

/// The `host.*` operations. Hosting outlives every call.
void offerHosting(Dispatcher& dispatcher, Hosting& hosting);

} // namespace hearth::server
