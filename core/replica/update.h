// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/replica/history_limit.h"
#include "core/replica/outbox_queue.h"
#include "core/replica/types.h"

namespace hearth::replica {

/// The outbox as the sending side has it.
struct OutboxPicture {
    QList<OutboxItem> items;
    quint64 lastCommand = 0; ///< the window's commands up to this one are in it
    QSet<RoomId> rooms; ///< whose entries changed; the null id for those without a room
    QSet<QString> unwritten; ///< keys of those that the disk has refused as they are now
    Drafts unwrittenDrafts; ///< likewise
};

/// What goes from the sync thread to the window in one step, so that a message never is both sent
/// and unsent, or neither.
struct Update {
    QList<Changes> changes;
    std::optional<OutboxPicture> outbox;
    std::optional<SyncState> state;
    std::optional<HistoryState> history;
};

} // namespace hearth::replica
