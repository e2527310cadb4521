// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What is offered along with channels and conversations: who is in them, and how each member
/// arranges them. As services.h.
namespace hearth::server {

class Dispatcher;

void offerRoomMembers(Dispatcher& dispatcher);
void offerPreferences(Dispatcher& dispatcher);

} // namespace hearth::server
