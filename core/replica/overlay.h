// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/replica/draft_book.h"
#include "core/replica/outbox_queue.h"

namespace hearth::replica {

/// Where a read mark will stand.
struct PendingRead {
    Position position = 0;
    bool rewound = false; ///< also if the server's mark is further by now
    bool operator==(const PendingRead&) const = default;
};

/// What this device knows beyond the server's state and lays over it, so that whoever renames a
/// channel on a train sees the new name. A refusal uncovers what is there.
struct Overlay {
    QHash<RoomId, PendingRead> read; ///< marks on their way to the server
    QSet<RoomId> drafts;
    QHash<RoomId, QJsonObject> channels; ///< fields of ChannelUpdate, later ones over earlier ones
    QHash<RoomId, QMap<MemberId, bool>>
        people; ///< whom others let into a channel (true) or take out of it
    QJsonObject workspace; ///< fields of WorkspaceUpdate
    std::optional<QString> ownName;
    QJsonObject ownProfile; ///< fields of MemberProfile, later ones over earlier ones
    std::optional<QJsonObject> status; ///< StatusSet
    QList<OutboxEntry> items; ///< what changes items, oldest first

    void applyTo(Room& room) const;
    void applyTo(Workspace& shown) const;
    /// To the reader's own entry among the members.
    void applyTo(Member& self) const;
};

[[nodiscard]] Overlay overlayOf(const QList<OutboxItem>& items, const Drafts& drafts);

/// What looks different under the one than under the other, but for marks and drafts.
[[nodiscard]] Changes differences(const Overlay& one, const Overlay& other);

} // namespace hearth::replica
