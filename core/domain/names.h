// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/ids.h"

#include <QString>

namespace hearth {

/// The form under which channel names are compared: without case and compatibility variants (NFKC),
/// so that "Straße" and "STRASSE" or a full-width spelling cannot stand beside each other.
[[nodiscard]] QString nameKey(QStringView name);

/// The channel that every workspace of Hearth's own server has from the start, whatever it is
/// called by now; it cannot be archived or removed.
[[nodiscard]] RoomId generalRoomId(WorkspaceId workspace);

} // namespace hearth
