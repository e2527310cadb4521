// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/sign_in_operations.h"
#include "core/storage/connection.h"
#include "localserver/auth/secret_box.h"

namespace hearth::server {

/// What is needed to speak with a provider.
struct ProviderSettings {
    protocol::SignInProvider provider;
    QString secret; ///< empty: a public client (RFC 6749 §2.1)
};

/// Tables `sign_in_provider` and `group_mapping` of server.sqlite. Server lane; the caller holds
/// the transaction.
class ProviderStore {
public:
    ProviderStore(storage::Connection& connection, const SecretBox& secrets)
        : m_connection(connection)
        , m_secrets(secrets)
    {
    }

    /// By name.
    Result<QList<protocol::SignInProvider>> list();
    /// Those that are enabled, by name.
    Result<QList<protocol::SignInOffer>> offers();
    /// `NotFound`, field `field`.
    Result<ProviderSettings> find(SignInProviderId id, const QString& field);
    /// The same for one that is enabled.
    Result<ProviderSettings> findEnabled(SignInProviderId id);
    /// The one that `create` or `update` would leave; nothing is written. `InvalidArgument` names
    /// the field that is wrong.
    Result<ProviderSettings> settingsOf(const protocol::SignInProviderChange& change);
    /// `Conflict` for an id that is there with other settings, or when there are as many as may be.
    Result<protocol::SignInProvider> create(const protocol::SignInProviderChange& change);
    /// `NotFound`; `Conflict` for another kind.
    Result<protocol::SignInProvider> update(const protocol::SignInProviderChange& change);
    /// Nothing when there is none.
    Result<void> remove(SignInProviderId id);

private:
    Result<std::optional<ProviderSettings>> read(SignInProviderId id);
    Result<QList<protocol::GroupMapping>> mappingsOf(SignInProviderId id);
    Result<void> write(const ProviderSettings& settings);
    Result<QString> openSecret(SignInProviderId id, const QByteArray& sealed);

    storage::Connection& m_connection;
    const SecretBox& m_secrets;
};

/// What can be wrong with settings before anybody is asked: `InvalidArgument` with the field.
[[nodiscard]] Result<void> checkProviderChange(const protocol::SignInProviderChange& change);

} // namespace hearth::server
