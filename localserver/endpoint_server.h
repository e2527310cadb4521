// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/auth/account_service.h"
#include "localserver/events/hub.h"
#include "localserver/services/call_limits.h"
#include "localserver/services/dispatcher.h"

#include <shared_mutex>

namespace hearth::server {

/// The endpoint of the whole server: checks who may call what at all, hands the call to its
/// handler, and sees to it that every error carries its request's id and no internals. Accounts,
/// dispatcher, hub and clock outlive it.
class ServerEndpoint final : public Endpoint {
public:
    ServerEndpoint(
        AccountService& accounts, const Dispatcher& dispatcher, EventHub& hub, const Clock& clock);

    Future<EndpointReply> call(EndpointCall call) override;
    void disconnected(ConnectionId connection) override;
    Result<Identity> authenticate(const QString& token, const QString& address) override;
    protocol::ServerHello hello() const override;

    /// What the hello says is offered. Set by the composition before it serves.
    void setFeatures(QStringList features);
    /// Told of connections that are gone, on their threads. Set by the composition before it
    /// serves.
    void onDisconnected(std::function<void(ConnectionId)> listener);
    /// From now on every call answers `Unavailable`. Waits for calls that are on their way to a
    /// handler.
    void stop();

private:
    [[nodiscard]] Result<std::optional<Allowance>> admit(const EndpointCall& call);
    [[nodiscard]] Result<void> checkCaller(const EndpointCall& call) const;
    [[nodiscard]] static Result<void> checkBearer(const Identity& identity,
        const protocol::OperationInfo& operation, const EndpointCall& call);

    AccountService& m_accounts;
    const Dispatcher& m_dispatcher;
    EventHub& m_hub;
    CallLimiter m_limits;
    const QString m_instanceId;
    QStringList m_features;
    std::function<void(ConnectionId)> m_gone;
    std::shared_mutex
        m_gate; ///< held while a call goes through, so that stopping knows of the last one
    bool m_stopped = false;
};

} // namespace hearth::server
