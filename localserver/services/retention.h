// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/services/dispatcher.h"

/// Deleting what a workspace keeps for a while only. A run begins at two in the night, by the clock
/// of the server's computer, and goes through all rooms in steps of at most some hundred messages,
/// so that others get in between and a restart goes on where it was. What it deletes is deleted as
/// if an admin had done it, by nobody, and the audit log has one entry for the whole run.
namespace hearth::server {

inline constexpr int retentionHour = 2; ///< local time
inline constexpr int lookedAtOnce = 500; ///< messages in one step

/// The next time that a run may begin.
[[nodiscard]] Timestamp nextRetentionRun(Timestamp now);
/// After what is kept has changed: a run is planned where something may be deleted one day, and
/// none where nothing is. One that is under way is recorded as far as it has come, and begins anew.
Result<void> planRetention(WorkspaceTransaction& work);
/// One step of a run that is due. Answers when there is something to do again; none: never.
Result<std::optional<Timestamp>> retain(WorkspaceTransaction& work);
/// What a run would delete in the room beyond what it would delete anyway.
Result<protocol::RetentionPreview> previewRetention(WorkspaceStore& store, const Room& room,
    const Retention& present, const Retention& wanted, Timestamp now);

void offerRetention(Dispatcher& dispatcher, const Clock& clock);

} // namespace hearth::server
