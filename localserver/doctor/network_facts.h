// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include <optional>

namespace hearth::server {

/// A packet filter of this machine that is on.
struct Firewall {
    enum class Kind { Ufw, Firewalld, Nftables, Iptables };
    enum class Verdict {
        Open, ///< lets the port in
        Closed,
        Unknown, ///< its rules are for administrators' eyes
    };

    Kind kind = Kind::Ufw;
    Verdict verdict = Verdict::Unknown;
    QString zone = {}; ///< of firewalld, that decides about the port
    QString chain = {}; ///< of nftables, that keeps things out: `inet filter input`
    bool operator==(const Firewall&) const = default;
};

/// What the system says of the network that a host would open its port to.
struct NetworkFacts {
    QStringList addresses; ///< by which others reach this machine; empty: no network
    QList<Firewall> firewalls; ///< those that are on; each of them decides
    bool seesFirewalls = true; ///< their files; in a sandbox they are not there
    bool metered = false; ///< somebody pays by the byte
    QString openNetwork; ///< the name of a Wi-Fi that lets everybody in; empty: none
    QString publicZone; ///< of firewalld, for networks of strangers; empty: it is not in one
    bool announces = true; ///< a DNS-SD daemon runs
};

/// As this machine is. Asks the system's bus and reads its files; waits, two seconds at most. Any
/// thread but one that must not wait.
[[nodiscard]] NetworkFacts systemNetworkFacts(quint16 port);

} // namespace hearth::server
