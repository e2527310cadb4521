// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/audit/audited_endpoint.h"
#include "localserver/hooks/hook_rounds.h"

namespace hearth::server {

/// All that records and tells, put together: the hooks with the audit log among them, and what
/// stands before the endpoint. Made by the thread of the server's owner; what it is made of
/// outlives it.
class AuditParts {
public:
    struct Given {
        Endpoint& endpoint;
        HookRounds::Parts places;
        const Clock& clock;
        Random& random;
        std::vector<std::shared_ptr<Hook>> hooks; ///< beside the server's own
    };

    explicit AuditParts(const Given& given);

    /// What transports talk to.
    [[nodiscard]] Endpoint& endpoint() { return m_endpoint; }
    /// There is something in the queue of a workspace. Any thread.
    void hooked(WorkspaceId workspace) { m_rounds.look(workspace); }
    /// What an earlier run left in the queues.
    void begin() { m_rounds.lookEverywhere(); }
    /// Writes what was only counted so far, while the lanes still take it; nobody is told any more.
    void stop();

private:
    HookRounds m_rounds;
    Refusals m_refusals;
    AuditedEndpoint m_endpoint;
    bool m_isStopped = false;
};

} // namespace hearth::server
