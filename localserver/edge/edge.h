// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/edge/edge_limits.h"
#include "localserver/endpoint.h"
#include "localserver/server.h"

#include <functional>
#include <memory>
#include <utility>

namespace hearth::server {

class FileApi;
struct Probes;

/// The server's network side: one port for HTTP and WebSocket, with TLS 1.3, its sockets spread
/// over I/O threads of its own. Every operation goes to the endpoint, which outlives the edge, as
/// do the clock and the randomness. Methods may be called from any thread and do not wait.
class Edge {
public:
    /// `dataDirectory` keeps the self-made certificate in `tls/`.
    Edge(Endpoint& endpoint, QString dataDirectory, const Clock& clock, Random& random,
        EdgeLimits limits = {});
    /// Closes every connection. Waits for the threads.
    ~Edge();
    Edge(const Edge&) = delete;
    Edge& operator=(const Edge&) = delete;

    /// Starts listening; when it listens already, stops that first. Fails with `InvalidArgument`
    /// (field `address`, `tls`, `certificateFile`, `keyFile`), `Conflict` (the port is taken) or
    /// `Forbidden` (a port that needs more rights).
    Future<Listening> listen(const ListenConfig& config);
    /// Says goodbye (`unavailable`) to every connection, gives them a moment to read it, and
    /// closes. Succeeds at once when not listening.
    Future<void> stop();

    /// Who is attached over a WebSocket now, and from which address; one entry per connection.
    [[nodiscard]] QList<std::pair<Identity, QString>> connected() const;
    /// Says goodbye (`unauthenticated`) to the connections of a session that was revoked, and
    /// closes them.
    void closeSession(SessionId session);
    /// The files that are served; outlive the edge. Set before `listen`.
    void setFiles(const FileApi& files);
    /// Called on an I/O thread when a listening edge came to show a certificate of another key. Set
    /// before `listen`.
    void onFingerprintChanged(std::function<void(const QString& fingerprint)> changed);
    /// What `/ready` and `/metrics` ask. Set before `listen`.
    void setProbes(Probes probes);
    /// Tells whether web pages of an origin may call; without it none may. Any thread; set before
    /// `listen`.
    void setListedOrigins(std::function<bool(const QString&)> listed);

    class Private;

private:
    std::unique_ptr<Private> d;
};

} // namespace hearth::server
