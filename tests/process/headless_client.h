// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/client/credential_store.h"
#include "core/models/lost_hosts.h"

namespace hearth::test {

/// A person's whole client below its windows, over one folder: accounts, sign-ins, copies and
/// outboxes come from its files and are left there. The product's parts and its times; only, a
/// server wants a sign of life every second, and it tries again within one. A server that is gone
/// is looked for on the network, as the product does.
class HeadlessClient {
public:
    /// Brings back what the folder holds; `client().connectAccounts()` goes on from there.
    explicit HeadlessClient(const QString& folder);

    [[nodiscard]] models::Client& client() { return *m_client; }
    /// The one that reaches the only workspace; the first one while there is none.
    [[nodiscard]] models::Account& account() const;
    /// Of the only workspace; null while there is none, or when its files cannot be opened.
    [[nodiscard]] models::WorkspaceContext* context();
    /// Where that workspace's files lie.
    [[nodiscard]] QString copyFolder() const;
    [[nodiscard]] SystemRandom& random() { return m_random; }

private:
    SystemClock m_clock;
    SystemRandom m_random;
    QString m_folder;
    client::FileStore m_credentials;
    Settings m_settings;
    provider::Registry m_registry;
    std::unique_ptr<models::Client> m_client;
    client::Browser m_browser;
    std::unique_ptr<models::LostHosts> m_lostHosts;
};

} // namespace hearth::test
