// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/services/dispatcher.h"

/// What is offered along with channels and conversations: who is in them, and how each member
/// arranges them. As services.h.
namespace hearth::server {

/// The caller goes into a channel that they see, and the channel says so. Nothing for who is in it.
Result<void> enterChannel(const WriteContext& context, RoomId room);

void offerRoomMembers(Dispatcher& dispatcher);
void offerPreferences(Dispatcher& dispatcher);

} // namespace hearth::server
