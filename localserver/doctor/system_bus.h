// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/doctor/network_facts.h"

#include <QDBusConnection>

/// What services of a bus say of the network; `bus` is the system's, and one of its own in tests.
/// Every question waits for at most half a second; who does not answer says nothing. Any thread.
namespace hearth::server {

/// firewalld's default zone, whether it lets the port in, and the zone of the connection that leads
/// out where that is a zone for strangers. None: it does not run.
struct FirewalldView {
    Firewall firewall;
    QString publicZone;
};
[[nodiscard]] std::optional<FirewalldView> askFirewalld(const QDBusConnection& bus, quint16 port);

/// NetworkManager: whether the connection that leads out is metered, and whether it is a Wi-Fi
/// without a key.
struct NetworkManagerView {
    bool metered = false;
    QString openNetwork;
};
[[nodiscard]] NetworkManagerView askNetworkManager(const QDBusConnection& bus);

/// Whether Avahi runs.
[[nodiscard]] bool announces(const QDBusConnection& bus);

} // namespace hearth::server
