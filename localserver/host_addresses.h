// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace hearth::server {

/// The addresses under which others on the network reach this machine, best first; loopback when
/// there is none. Networks that only containers and virtual machines of this one are in do not
/// count.
[[nodiscard]] QStringList hostAddresses();

/// The name by which multicast DNS (RFC 6762) knows this machine: `laptop.local`.
[[nodiscard]] QString localHostName();

} // namespace hearth::server
