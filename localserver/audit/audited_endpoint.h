// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/audit/refusals.h"

namespace hearth::server {

/// Stands before the server's endpoint and sees to it that nothing security-relevant is answered
/// unrecorded: what is refused goes to Refusals; what was done without its handler having recorded
/// it (`CallerContext::recorded`) is written into the server's log before the caller hears of it.
/// Thread-safe; everything outlives it.
class AuditedEndpoint final : public Endpoint {
public:
    struct Parts {
        Endpoint& inner;
        AccountService& accounts;
        Refusals& refusals;
        const Clock& clock;
        std::function<void()> serverTold; ///< there is something in the queue of the server's file
    };

    explicit AuditedEndpoint(const Parts& parts);

    Future<EndpointReply> call(EndpointCall call) override;
    void disconnected(ConnectionId connection) override;
    /// An API token that is not good is recorded: access tokens run out every fifteen minutes,
    /// but an API token that was revoked or guessed is somebody's doing.
    Result<Identity> authenticate(const QString& token, const QString& address) override;
    [[nodiscard]] protocol::ServerHello hello() const override;

private:
    struct Seen;
    Future<EndpointReply> record(const Seen& seen, const EndpointReply& reply) const;

    Parts m_parts;
};

} // namespace hearth::server
