// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/store/workspace_store.h"

#include <algorithm>

namespace hearth::server {

/// The earlier of two moments, of which either may never come.
inline std::optional<Timestamp> earlier(
    const std::optional<Timestamp>& one, const std::optional<Timestamp>& other)
{
    return one && other ? std::min(*one, *other) : one ? one : other;
}

/// When the server has something to do in a workspace of its own accord: what members have planned,
/// and what is to be deleted.
inline Result<std::optional<Timestamp>> nextDueIn(WorkspaceStore& store)
{
    HEARTH_TRY(const std::optional<Timestamp> planned, store.items().nextDue());
    HEARTH_TRY(const RetentionRun run, store.storage().retentionRun());
    return earlier(planned, run.nextAt);
}

} // namespace hearth::server
