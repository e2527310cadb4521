// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/services/dispatcher.h"

namespace hearth::server {

/// Makes an invitation, as `invite.create` does: whoever may, with its code, recorded. Lane thread.
Result<protocol::Invite> createInvite(
    const WriteContext& context, const protocol::InviteCreate& args);
/// The one that was made before, without its code. `NotFound` (field `id`).
Result<protocol::Invite> presentInvite(const WriteContext& context, InviteId id);

} // namespace hearth::server
