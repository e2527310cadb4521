// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/signin/provider_client.h"

namespace hearth::server {

/// The person that verified claims tell of (OpenID Connect Core 1.0 §5.1). `groupClaim` names the
/// claim with the groups, a list or one text; dots lead into objects (`realm_access.roles`) unless
/// a claim is called just so. Any thread.
[[nodiscard]] ProviderPerson personIn(const QJsonObject& claims, const QString& groupClaim);

/// Asks GitHub's API for the person whose access token this is: number, name, verified main
/// address, and where groups are wanted the organisations. `Unauthenticated` or `Unavailable` as
/// `refusedSignIn` says. Waits for the network.
[[nodiscard]] Result<ProviderPerson> gitHubPerson(const protocol::SignInProvider& provider,
    const QUrl& api, const QByteArray& accessToken, const std::atomic<bool>& cancelled);

} // namespace hearth::server
