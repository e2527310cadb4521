// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/signin/json_web_keys.h"
#include "localserver/signin/provider_http.h"
#include "localserver/signin/provider_store.h"

#include <expected>

namespace hearth::server {

/// Where a provider is asked what (OpenID Connect Discovery 1.0 §3; for GitHub known beforehand).
struct ProviderPlaces {
    QString issuer;
    QUrl authorization;
    QUrl token;
    QUrl keys; ///< empty for GitHub
    QUrl api; ///< of GitHub alone, ends with a slash
    bool wantsSecretInForm = false; ///< `client_secret_post` and not `client_secret_basic`
};

/// Asks a provider about itself, or says what is known of it. The error says what is wrong with it.
/// Waits for the network.
[[nodiscard]] std::expected<ProviderPlaces, protocol::ProviderOutcome> discover(
    const protocol::SignInProvider& provider, const std::atomic<bool>& cancelled);

/// Fetches its keys. `NoKeys` when none of them verifies here. Waits for the network.
[[nodiscard]] std::expected<QList<JsonWebKey>, protocol::ProviderOutcome> fetchKeys(
    const protocol::SignInProvider& provider, const ProviderPlaces& places,
    const std::atomic<bool>& cancelled);

} // namespace hearth::server
