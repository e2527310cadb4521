// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/domain/entities.h"

namespace hearth::server {

/// What numbers and identifies one life of a workspace.
struct KernelState {
    Uuid epoch; ///< changes with every restore from a backup: every cursor of another epoch starts
                ///< over
    QString joinCode;
    Position lastPosition = 0; ///< as of the last commit that used one
};

/// The workspace itself, one of each. Lane or reader thread of its connection, as all stores.
class KernelStore {
public:
    virtual ~KernelStore() = default;
    virtual Result<void> create(const KernelState& state, const Workspace& workspace) = 0;
    virtual Result<KernelState> state() = 0;
    virtual Result<void> setEpoch(const Uuid& epoch) = 0;
    virtual Result<void> setJoinCode(const QString& code) = 0;
    virtual Result<void> setLastPosition(Position position) = 0;
    virtual Result<Workspace> workspace() = 0;
    virtual Result<void> updateWorkspace(const Workspace& workspace) = 0;
    /// In CIDR notation, as `localserver/access/networks.h` reads it; empty: from everywhere.
    virtual Result<QStringList> networks() = 0;
    virtual Result<void> setNetworks(const QStringList& networks) = 0;
};

} // namespace hearth::server
