// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/sync_operations.h"
#include "localserver/access/access.h"

namespace hearth::server {

inline constexpr qint64 maxPulledEvents = 1000;

/// What a reader who stands at `cursor` gets next, as `core/protocol/sync_operations.h` describes
/// it. `limit` counts the events looked at, 1 to `maxPulledEvents`; outside of it `InvalidArgument`
/// (field `limit`).
Result<protocol::SyncBatch> pull(
    const WorkspaceAccess& access, const std::optional<QString>& cursor, qint64 limit);

} // namespace hearth::server
