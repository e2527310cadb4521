// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/access/access.h"

#include <QStringList>

namespace hearth::server {

struct CallerContext;

/// The list in its one form: each range with its length, host bits cleared, nothing twice.
/// `InvalidArgument` (field `networks[n]`) for what is no address or range, and for one that spans
/// everything (`0.0.0.0/0`, `::/0`): an empty list says that.
[[nodiscard]] Result<QStringList> normalNetworks(const QStringList& networks);

/// Whether an IP address lies in one of the networks, which are in their normal form; an
/// IPv4-mapped IPv6 address counts as the IPv4 one. An empty list holds every address.
[[nodiscard]] bool holdsAddress(const QStringList& networks, const QString& address);

/// What `accessWorkspace` answered, for a call that must come from one of the workspace's networks
/// as well: otherwise `Forbidden` with `details.reason` `network`. Whoever is in this process is
/// inside everywhere.
[[nodiscard]] Result<WorkspaceAccess> withinNetworks(
    Result<WorkspaceAccess> access, const CallerContext& caller);
/// The same for a caller of whom only the address is known; empty: in this process.
[[nodiscard]] Result<WorkspaceAccess> withinNetworks(
    Result<WorkspaceAccess> access, const QString& address);

} // namespace hearth::server
