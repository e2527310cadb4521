// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/doctor/network_facts.h"

#include <QByteArray>

/// What the files of packet filters say about a TCP port, as far as whoever runs a server may read
/// them. Pure functions; any thread. What they do not understand they call unknown.
namespace hearth::server {

/// `/etc/ufw/ufw.conf` and, where it can be read, `/etc/ufw/user.rules`. None: it is off.
[[nodiscard]] std::optional<Firewall> readUfw(
    const QByteArray& conf, const std::optional<QByteArray>& rules, quint16 port);

/// A ruleset in the language of nft(8): the chains that hook into `input`. None: nothing is
/// filtered there.
[[nodiscard]] std::optional<Firewall> readNftables(const QByteArray& ruleset, quint16 port);

/// What iptables-save(8) wrote. None: nothing is filtered.
[[nodiscard]] std::optional<Firewall> readIptables(const QByteArray& saved, quint16 port);

/// Whether a port is among `22`, `80,443` or `7000:7500` (or `7000-7500`).
[[nodiscard]] bool coversPort(QByteArrayView ports, quint16 port);

/// The command that opens the port, for an administrator to run.
[[nodiscard]] QString openingCommand(const Firewall& firewall, quint16 port);
/// Where the rule has to be written as well, since the command's lasts until the next start of the
/// computer; empty: the firewall keeps it by itself.
[[nodiscard]] QString rulesFile(Firewall::Kind kind);
[[nodiscard]] QString nameOf(Firewall::Kind kind);

} // namespace hearth::server
