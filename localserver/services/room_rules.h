// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/services/dispatcher.h"

/// What a channel says about who may write in it and who may call everybody.
namespace hearth::server {

/// `Forbidden` (field `roomId`) where the channel's rule does not let the caller write.
Result<void> requirePosting(const WriteContext& context, const Room& room);
/// `Forbidden` (field `body`) when the text calls everybody with @channel or @here, which `before`
/// did not, and the channel's rule does not let the caller.
Result<void> requireCalls(
    const WriteContext& context, const Room& room, const QString& body, const QString& before);
/// A channel's rules as they are wanted: of roles that there are, and changed by nobody whom the
/// present ones keep out.
Result<Room> withRules(const WriteContext& context, Room room, const protocol::ChannelUpdate& args);
/// The role is gone: no rule names it any more. Each changed channel is told of.
Result<void> forgetRoleInRules(const WriteContext& context, RoleId role);
/// `Forbidden` where a channel's rule names the role and does not let the caller: they would give
/// what they do not have.
Result<void> requireAmongRulesOf(const WriteContext& context, RoleId role, const QString& field);

} // namespace hearth::server
