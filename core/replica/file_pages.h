// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/replica/room_fill.h"
#include "core/replica/types.h"
#include "core/storage/connection.h"

namespace hearth::replica {

/// The newest messages that have files, of a room or of all of them, as far as the replica holds
/// their history without a gap, and who sent any. The connection's thread.
[[nodiscard]] Result<FilePage> readFiles(
    storage::Connection& connection, const std::optional<RoomFill>& room, int limit);

} // namespace hearth::replica
