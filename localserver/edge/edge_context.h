// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/edge/connection_ledger.h"
#include "localserver/edge/http_api.h"

#include <atomic>

namespace hearth::server {

/// What every connection of an edge works with; outlives them. Its members may be used from any
/// thread.
struct EdgeContext {
    Endpoint& endpoint;
    const Clock& clock;
    Random& random;
    const EdgeLimits limits;
    HttpApi api;
    ConnectionLedger ledger { limits };
    /// Far from the numbers of in-process links: the endpoint tells connections of all transports
    /// apart by them.
    std::atomic<ConnectionId> lastConnection = ConnectionId(1) << 32;
};

} // namespace hearth::server
