// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace hearth::server {

/// An IPv4 address that came in over an IPv6 socket (RFC 4291 §2.5.5.2) as the IPv4 address, every
/// other one as it is. Any thread.
[[nodiscard]] QString plainAddress(const QString& address);

/// Whether an IP address is of a network that this machine is part of: its own, one of the ranges
/// that are private, link-local or unique-local, or in the subnet of one of its interfaces. Asks
/// the system for the interfaces. Any thread.
[[nodiscard]] bool isNearby(const QString& address);

} // namespace hearth::server
