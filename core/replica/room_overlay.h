// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/replica/overlay.h"

namespace hearth::replica {

/// Who is in a private channel, and whether a public one is private by then, as the server does it.
/// After the rest of the room.
void layMembership(const Overlay& overlay, RoomState& state, MemberId self);
/// Whether the reader is in a channel once what is under way is the server's.
[[nodiscard]] bool isJoined(const Overlay& overlay, RoomId room, bool onServer);
/// Conversations that were begun here and that the server has not heard of: one can write in them
/// at once.
[[nodiscard]] QList<Room> begunConversations(const Overlay& overlay, MemberId self);

} // namespace hearth::replica
