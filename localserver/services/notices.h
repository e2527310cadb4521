// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/services/dispatcher.h"

/// Writing what happened to a room into the room itself: "Ada joined", "Ada renamed the channel".
/// A notice is a message without a voice of its own; nobody changes it and nobody has to read it.
namespace hearth::server {

/// By the caller, now. After the events that tell of what happened.
Result<void> writeNotice(const WriteContext& context, RoomId room, const Notice& notice);
/// One for each thing that a change of a channel changed and that people notice.
Result<void> writeNoticesOfChange(
    const WriteContext& context, const Room& before, const Room& after);

} // namespace hearth::server
