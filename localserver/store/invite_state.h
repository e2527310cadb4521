// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/invite_operations.h"
#include "localserver/store/workspace_store.h"

namespace hearth::server {

/// Why an invitation lets nobody in at `now`; none: it does. It ends with its time and its uses,
/// when it is withdrawn, when its channel is gone, and with the membership of who made it.
Result<std::optional<protocol::CodeProblem>> problemOf(
    WorkspaceStore& store, const InviteRow& row, Timestamp now);

} // namespace hearth::server
