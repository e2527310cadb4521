// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "localserver/endpoint.h"
#include "localserver/metrics/server_metrics.h"

namespace hearth::server {

/// Stands before everything that answers operations, and measures it: what was asked, what came of
/// it, how long it took. Writes one line for each into the log where that is let (category
/// `hearth.request`, level debug), without arguments and answers. Thread-safe; everything outlives
/// it.
class MeteredEndpoint final : public Endpoint {
public:
    MeteredEndpoint(Endpoint& inner, ServerMetrics& metrics, const Clock& clock);

    Future<EndpointReply> call(EndpointCall call) override;
    void disconnected(ConnectionId connection) override;
    Result<Identity> authenticate(const QString& token, const QString& address) override;
    [[nodiscard]] protocol::ServerHello hello() const override;

private:
    Endpoint& m_inner;
    ServerMetrics& m_metrics;
    const Clock& m_clock;
};

} // namespace hearth::server
