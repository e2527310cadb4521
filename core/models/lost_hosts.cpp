// SPDX-License-Identifier: Apache-2.0
#include "core/models/lost_hosts.h"

#include <utility>

namespace hearth::models {

using provider::ConnectionPhase;

namespace {

/// A server with a certificate of its own name stays at that name; one that is known by its
/// fingerprint alone goes where its computer goes.
bool mayMove(const Account& account)
{
    return !account.isLocal() && !account.record().signedOut
        && !account.record().fingerprint.isEmpty();
}

bool isOf(const Account& account, const client::FoundServer& server)
{
    return mayMove(account) && account.record().fingerprint == server.address.fingerprint;
}

} // namespace

Announcements Announcements::of(client::Browser& browser)
{
    return { .start = [&browser] { browser.start(); },
        .known = [&browser] { return browser.servers(); } };
}

LostHosts::LostHosts(Client& client, Announcements announcements)
    : m_client(client)
    , m_announcements(std::move(announcements))
{
    connect(&client, &Client::accountsChanged, this, &LostHosts::follow);
    follow();
}

LostHosts::~LostHosts() = default;

void LostHosts::follow()
{
    for (Account* account : m_client.accounts()) {
        if (account->isLocal() || m_followed.contains(account))
            continue;
        m_followed.insert(account);
        connect(account, &Account::connectionChanged, this, [this, account] { look(*account); });
        connect(account, &QObject::destroyed, this, [this, account] {
            m_followed.remove(account);
            m_told.remove(account);
        });
        look(*account);
    }
}

void LostHosts::look(Account& account)
{
    if (!mayMove(account))
        return;
    listen();
    const ConnectionPhase phase = account.connectionState().phase;
    if (phase == ConnectionPhase::Online)
        m_told.remove(&account);
    // Once: each telling is an attempt, and an attempt that fails comes back here.
    if (phase != ConnectionPhase::Offline || m_told.contains(&account)
        || !account.connectionState().reason)
        return;
    m_told.insert(&account);
    m_listens = true;
    m_announcements.start(); // what was found long ago may be elsewhere by now
    for (const client::FoundServer& server : m_announcements.known()) {
        if (isOf(account, server))
            account.alsoAt({ server.address });
    }
}

void LostHosts::listen()
{
    if (!std::exchange(m_listens, true))
        m_announcements.start();
}

void LostHosts::heard(const client::FoundServer& server)
{
    for (Account* account : m_client.accounts()) {
        if (isOf(*account, server))
            account->alsoAt({ server.address });
    }
}

} // namespace hearth::models
