// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/server_state_operations.h"
#include "localserver/doctor/findings.h"
#include "localserver/store/workspace_files.h"

namespace hearth::server {

/// What takes a look into every workspace's file to know.
struct Survey {
    static constexpr int hours = 24;

    QList<protocol::WorkspaceStorage> storage; ///< the largest first
    QList<qint64> messagesPerHour = QList<qint64>(hours, 0); ///< of all workspaces together
    qint64 waitingForHooks = 0;
    QList<Finding> quotas; ///< of workspaces that have used three quarters of theirs, or more

    /// A workspace that cannot be read counts with what its files say. Waits for the disk; any
    /// thread.
    static Survey take(const WorkspaceFiles& files, Timestamp now);
};

} // namespace hearth::server
