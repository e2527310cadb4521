// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/client/connected_auth.h"
#include "core/client/connected_events.h"
#include "core/client/connected_persistence.h"
#include "core/client/connected_storage.h"
#include "core/client/finding_link.h"
#include "core/provider/registry.h"

#include <functional>
#include <memory>

namespace hearth::client {

/// Makes the link to a server; called on the provider's thread, once per `initialize` and place of
/// the server.
using LinkFactory = std::function<std::unique_ptr<protocol::Link>(const protocol::ServerAddress&)>;
/// Likewise, for the bytes of files.
using CarrierFactory = std::function<std::unique_ptr<protocol::Carrier>(
    const protocol::ServerAddress&)>;

struct ConnectedConfig {
    Deployment deployment = Deployment::Remote;
    LinkFactory makeLink;
    CarrierFactory makeCarrier = {}; ///< empty: no files travel
    const Clock* clock = nullptr; ///< outlives the provider, as does `random`
    Random* random = nullptr;
    ConnectionTiming timing;
};

/// A Hearth server behind a link: the providers `local` (the server in this process) and `remote`
/// (one elsewhere) are this class over two kinds of links. May be made on one thread and moved to
/// another before `initialize`; there it stays.
///
/// Being online does not mean being signed in: without credentials, or after the session has ended,
/// the connection waits for a sign-in. When `connectionChanged` says Online, the credentials of
/// `Config` have been tried already. `initialize` a second time begins anew with the new
/// configuration; `destroy` answers everything that is open with `Aborted`.
class ConnectedProvider final : public provider::BackendProvider {
    Q_OBJECT

public:
    explicit ConnectedProvider(ConnectedConfig config);
    ~ConnectedProvider() override;

    [[nodiscard]] QString id() const override;
    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool isManaged() const override
    {
        return m_config.deployment == Deployment::Remote;
    }
    [[nodiscard]] provider::FeatureGate capabilities() const override { return m_wire.gate; }
    [[nodiscard]] provider::ConnectionState connectionState() const override;

    ConnectedAuth& auth() override { return *m_auth; }
    ConnectedEvents& events() override { return *m_events; }
    ConnectedPersistence& persistence() override { return *m_persistence; }
    ConnectedStorage& storage() override { return *m_storage; }

    /// `InvalidArgument` for an address that cannot be one; nothing is started then. Otherwise as
    /// the connection's `start` says.
    Future<void> initialize(const provider::Config& config) override;
    void reconnectNow() override;
    void alsoAt(const QList<protocol::ServerAddress>& places) override;
    void destroy() override;

private:
    [[nodiscard]] Result<void> check(const provider::Config& config) const;
    std::unique_ptr<protocol::Link> linkTo(const provider::Config& config);
    void serverMoved(const protocol::ServerAddress& address);
    void connectionMoved(const provider::ConnectionState& state);
    void setGate(provider::FeatureGate gate);

    ConnectedConfig m_config;
    Wire m_wire;
    QPointer<FindingLink> m_finding; ///< the connection's; null where the server cannot move
    provider::ConnectionPhase m_phase = provider::ConnectionPhase::Offline;
    // Children, so that `moveToThread` takes them along.
    ConnectedAuth* m_auth;
    ConnectedEvents* m_events;
    ConnectedPersistence* m_persistence;
    ConnectedStorage* m_storage;
};

/// For the registry. `makeLink` and `makeCarrier` lead to the server in this process, without the
/// latter no files travel; clock and randomness outlive every provider.
[[nodiscard]] provider::Factory localProvider(
    std::function<std::unique_ptr<protocol::Link>()> makeLink, const Clock& clock, Random& random,
    std::function<std::unique_ptr<protocol::Carrier>()> makeCarrier = {});
[[nodiscard]] provider::Factory remoteProvider(const Clock& clock, Random& random);

} // namespace hearth::client
