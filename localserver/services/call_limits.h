// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/auth/rate_limiter.h"
#include "localserver/endpoint.h"

#include <span>

namespace hearth::server {

/// Whom the calls of a limit are counted for. Of an address the part that one party commands
/// (`addressGroup`); loopback has none, as a proxy brings everybody from there.
enum class LimitPer { Address, Session, Account, Workspace };

/// One row of the table of limits: which operations, for whom, and how many.
struct CallLimit {
    const char* name; ///< of the group of operations: `calls`, `uploads`, `searches`, `invitations`
    LimitPer per;
    RateLimit rate;
};

/// Every limit on operations but those on strangers, which `AccountService::perform` counts. They
/// are far above what people and honest programs do: a week of an outbox, the first sync of a large
/// workspace and an office behind one address all fit into the burst.
[[nodiscard]] std::span<const CallLimit> callLimits();

/// Counts the calls that come from outside this process. In memory: a start of the server forgets.
/// Any thread; outlives nobody's answer.
class CallLimiter {
public:
    /// The clock outlives the object.
    explicit CallLimiter(const Clock& clock);

    /// What is left of the narrowest limit that the call counts to; `RateLimited` with
    /// `details.retryAfter` (seconds) and `details.limit` when one is used up. None for calls
    /// within the process.
    [[nodiscard]] Result<std::optional<Allowance>> count(const EndpointCall& call);

private:
    RateLimiter m_limiter;
};

} // namespace hearth::server
