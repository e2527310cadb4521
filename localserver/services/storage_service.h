// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/services/dispatcher.h"

namespace hearth::server {

/// What clearing away works with; outlives the dispatcher.
struct StorageParts {
    const WorkspaceFiles& files;
    WorkspaceLanes& lanes;
    WorkspaceReaders& readers;
    DiskWatch& disk;
    const Clock& clock;
};

/// What takes up room in a workspace, and how it is cleared away.
void offerStorage(Dispatcher& dispatcher, const StorageParts& parts);

} // namespace hearth::server
