// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/link.h"
#include "localserver/edge/envelope_session.h"

#include <QMutex>

#include <atomic>
#include <memory>
#include <vector>

namespace hearth::server {

class LocalOutlet;

/// Makes connections within the process and says goodbye to all of them when the server stops. Any
/// thread; shared by the links, so that one that outlives the server still answers.
class LocalLinks : public std::enable_shared_from_this<LocalLinks> {
public:
    explicit LocalLinks(std::shared_ptr<Endpoint> endpoint);

    /// Belongs to the thread that calls; that thread needs an event loop.
    [[nodiscard]] std::unique_ptr<protocol::Link> makeLink(EnvelopeSession::Peer peer);
    /// Closes every link with this reason and every later one at its opening.
    void stop(const Error& reason);

    // For the links.
    [[nodiscard]] Endpoint& endpoint() const { return *m_endpoint; }
    [[nodiscard]] ConnectionId nextConnection();
    /// The reason why nothing can be opened any more, if so; otherwise the outlet is closed with
    /// the others.
    [[nodiscard]] std::optional<Error> enrol(
        ConnectionId connection, const std::shared_ptr<LocalOutlet>& outlet);

private:
    struct Open {
        ConnectionId connection;
        std::weak_ptr<LocalOutlet> outlet;
    };

    std::shared_ptr<Endpoint> m_endpoint;
    std::atomic<ConnectionId> m_lastConnection = 0;
    QMutex m_mutex;
    std::vector<Open> m_open;
    std::optional<Error> m_stopped;
};

} // namespace hearth::server
