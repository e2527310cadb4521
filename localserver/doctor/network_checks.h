// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/doctor/findings.h"
#include "localserver/doctor/network_facts.h"

namespace hearth::server {

/// For whom a server listens, or would.
enum class Listens { ToEverybody, ToIPv4Alone };

/// What stands between a server and the people of its network: `network`, `firewall` (one for each
/// that is on; the subject is the command that opens the port), `networkKind` and `discovery`.
/// Never worse than a warning: whoever sits at this machine is served all the same. Any thread.
[[nodiscard]] QList<Finding> checkNetwork(
    const NetworkFacts& facts, quint16 port, Listens listens = Listens::ToEverybody);

/// Whether hosting gets the port that is wanted, or has got it: `listens` is where it listens
/// already. Unlike `checkPort`, for hosting that takes another one where this is taken. Waits for
/// nothing; any thread.
[[nodiscard]] Finding checkHostPort(quint16 wanted, std::optional<quint16> listens);

} // namespace hearth::server
