// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/access/visibility.h"

namespace hearth::server {

/// What a reader whose access changed has to be told besides events.
struct Sight {
    QList<protocol::VisibleRoom> visibleRooms; ///< all of them
    QList<Room> rooms; ///< those that came into sight, or gained a past, …
    QList<ReadMark> readMarks; ///< … and what is the reader's own in them
    QList<Draft> drafts;
};

/// As of now, for one who stands after event `seq` (0: at the very beginning).
Result<Sight> sightSince(WorkspaceStore& store, const ReaderView& view, qint64 seq);

} // namespace hearth::server
