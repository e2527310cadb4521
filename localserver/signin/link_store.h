// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/sign_in_operations.h"
#include "core/storage/connection.h"

namespace hearth::server {

/// Somebody's account at a provider.
struct ProviderAccount {
    SignInProviderId provider;
    QString subject; ///< never changes and is never given to somebody else
    QString name; ///< what the provider calls them
};

/// What groups made of somebody in a workspace.
struct GroupGrant {
    WorkspaceId workspace;
    std::optional<Role> given; ///< none: nothing yet
    std::optional<Role> applying; ///< begun, and perhaps not ended; none: ended
};

/// Tables `linked_sign_in` and `group_grant` of server.sqlite. Server lane; the caller holds the
/// transaction.
class LinkStore {
public:
    explicit LinkStore(storage::Connection& connection)
        : m_connection(connection)
    {
    }

    Result<std::optional<UserId>> findUser(const ProviderAccount& account);
    Result<QList<protocol::LinkedSignIn>> list(UserId user);
    /// In place of the link that the person had at this provider.
    Result<void> put(UserId user, const ProviderAccount& account, Timestamp now);
    Result<void> noteUse(const ProviderAccount& account, Timestamp now);
    /// `NotFound`, field `providerId`.
    Result<void> remove(UserId user, SignInProviderId provider);
    /// Whether there is a way in beside this provider: a password, a recovery code, or another
    /// provider that is enabled.
    Result<bool> hasOtherWayIn(UserId user, SignInProviderId provider);

    Result<QList<GroupGrant>> grants(UserId user, SignInProviderId provider);
    Result<void> putGrant(UserId user, SignInProviderId provider, const GroupGrant& grant);

private:
    storage::Connection& m_connection;
};

} // namespace hearth::server
