// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/services/dispatcher.h"

#include <QSet>

/// What members have planned: how it is checked, and how the server does it when its time has come.
namespace hearth::server {

/// `InvalidArgument` for a moment further ahead than `limits::plannedDays`.
Result<void> checkPlannedTime(Timestamp now, Timestamp wanted, const QString& field);
/// `Conflict` (field `id`) when the caller has as many of them as one may have.
Result<void> requireRoomForPlanned(const WriteContext& context, ItemKind kind, int most);
/// The item as it is now, or as gone.
Result<Item> presentPlanned(const WriteContext& context, ItemKind kind, ItemId id);
/// Gone afterwards, whether it was there or not.
Result<Item> removePlanned(const WriteContext& context, ItemKind kind, ItemId id);

/// Sends the message as its author, who may be away or not be allowed to any more: then it stays
/// and says why. An error is the server's own trouble, and nothing has happened.
Result<void> sendScheduled(WorkspaceTransaction& work, MemberId author, ScheduledMessage scheduled);
Result<void> fireReminder(WorkspaceTransaction& work, MemberId owner, Reminder reminder);

/// One go at what is due in a workspace.
struct DueRound {
    QSet<ItemId> aside; ///< left for later, as if they were not there
    std::optional<ItemId> failed; ///< after an error: whose it is; none: it was no item's
};

/// Does what is due in a workspace, some of it when there is much. Answers when there is something
/// to do again.
Result<std::optional<Timestamp>> doWhatIsDue(WorkspaceTransaction& work, DueRound& round);

} // namespace hearth::server
