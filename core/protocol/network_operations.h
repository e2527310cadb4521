// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/entities.h"
#include "core/protocol/operation.h"

/// From where a workspace may be used. Only those who manage it learn the list: it names networks
/// of the house. Whoever calls from elsewhere gets `Forbidden` with `details.reason` `network`; the
/// program that holds the data directory is inside everywhere.
namespace hearth::protocol {

/// Addresses and ranges in CIDR notation (RFC 4632, RFC 4291 §2.3): `192.0.2.7`, `192.0.2.0/24`,
/// `2001:db8::/32`. Empty: from everywhere.
struct NetworkList {
    QStringList networks;
};
struct SetNetworks {
    QStringList networks; ///< at most 100
    bool confirmed = false; ///< they shut out the address that this call comes from: meant so.
                            ///< Otherwise that is a `Conflict` with `details.address`
};

inline constexpr auto workspaceNetworks = readRow<Nothing, NetworkList>("workspace.networks");
inline constexpr auto workspaceSetNetworks = writeRow<SetNetworks, NetworkList>(
    "workspace.setNetworks");

inline constexpr std::tuple networkOperations { workspaceNetworks, workspaceSetNetworks };

} // namespace hearth::protocol

namespace hearth {

namespace limits {
inline constexpr Rules networks = length(0, 100);
} // namespace limits

template <>
struct Descriptor<protocol::NetworkList> {
    static constexpr std::tuple fields { field("networks", &protocol::NetworkList::networks) };
};
template <>
struct Descriptor<protocol::SetNetworks> {
    using T = protocol::SetNetworks;
    static constexpr std::tuple fields { field("networks", &T::networks, limits::networks),
        field("confirmed", &T::confirmed, defaulted()) };
};

} // namespace hearth
