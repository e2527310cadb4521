// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/ids.h"

#include <QList>
#include <QString>

namespace hearth {

/// The form under which channel names are compared: without case and compatibility variants (NFKC),
/// so that "Straße" and "STRASSE" or a full-width spelling cannot stand beside each other.
[[nodiscard]] QString nameKey(QStringView name);

/// The conversation of exactly these people, oneself among them: whoever asks for it, on whatever
/// device, gets the same one.
[[nodiscard]] RoomId conversationId(WorkspaceId workspace, QList<MemberId> members);

/// The channel that every workspace of Hearth's own server has from the start, whatever it is
/// called by now; it cannot be archived or removed.
[[nodiscard]] RoomId generalRoomId(WorkspaceId workspace);

} // namespace hearth
