// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/doctor/findings.h"
#include "localserver/store/disk_watch.h"
#include "localserver/store/workspace_files.h"

namespace hearth::server {

/// Which workspaces take no writes, why, and the one thing to do about it; a single good finding
/// where all do.
[[nodiscard]] QList<Finding> checkWorkspaces(
    const DiskWatch::Report& report, const QString& dataDirectory);

/// Whether every workspace has the form that this version writes. One that the upgrade at the start
/// passed over, damaged as it was, has not.
[[nodiscard]] Finding checkUpgrade(const WorkspaceFiles& files, const QString& dataDirectory);

} // namespace hearth::server
