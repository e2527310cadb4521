// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/replica/draft_book.h"
#include "core/replica/outbox_queue.h"

namespace hearth::replica {

/// What this device knows beyond the server's state and lays over it, so that whoever renames a
/// channel on a train sees the new name. A refusal uncovers what is there.
struct Overlay {
    QHash<RoomId, Position> read; ///< marks on their way to the server
    QSet<RoomId> drafts;
    QHash<RoomId, QJsonObject> channels; ///< fields of ChannelUpdate, later ones over earlier ones
    QJsonObject workspace; ///< fields of WorkspaceUpdate
    std::optional<QString> ownName;

    void applyTo(Room& room) const;
    void applyTo(Workspace& shown) const;
};

[[nodiscard]] Overlay overlayOf(const QList<OutboxItem>& items, const Drafts& drafts);

/// What looks different under the one than under the other, but for marks and drafts.
[[nodiscard]] Changes differences(const Overlay& one, const Overlay& other);

} // namespace hearth::replica
