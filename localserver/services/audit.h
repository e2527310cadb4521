// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/audit/acts.h"
#include "localserver/audit/changes.h"

/// Writing the audit trail: what a change of a workspace, a channel or a person was. Content (what
/// people write) is never in it.
namespace hearth::server {

/// The shortest way to record a change that a member makes: `recordAct` with what it looks up.
/// `room`: only who may see it may know.
Result<void> audit(const WriteContext& context, const char* operation, const Uuid& entity,
    std::optional<RoomId> room, QList<protocol::AuditChange> changes);

} // namespace hearth::server
