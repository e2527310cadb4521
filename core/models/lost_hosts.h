// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/client/browser.h"
#include "core/models/client.h"

#include <QSet>

namespace hearth::models {

/// Where announcements of hosts on the local network come from; tests have their own.
struct Announcements {
    std::function<void()> start; ///< may be called again: then everything is looked at anew
    std::function<QList<client::FoundServer>()> known;

    /// The browser outlives it.
    static Announcements of(client::Browser& browser);
};

/// Tells accounts where a server with their fingerprint announces itself, so that nobody is asked
/// when a host got another address or port. Announcements are listened to from the moment on that
/// there is an account whose server is known by its fingerprint, not only from its loss on: a
/// connection that a change of address has cut is silent for half a minute before it counts as
/// lost, and what is announced meanwhile ends the waiting. Window's thread.
class LostHosts final : public QObject {
    Q_OBJECT

public:
    /// The client outlives it.
    LostHosts(Client& client, Announcements announcements);
    ~LostHosts() override;

    /// A host announces itself, or does so again.
    void heard(const client::FoundServer& server);

private:
    void follow();
    void look(Account& account);
    void listen();

    Client& m_client;
    Announcements m_announcements;
    QSet<const Account*> m_followed;
    QSet<const Account*> m_told; ///< of what is known, since they were last connected
    bool m_listens = false;
};

} // namespace hearth::models
