// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/workspace_context.h"

namespace hearth::models {

/// What people do with polls; each goes through the outbox. Made where it is needed; the workspace
/// outlives it. Window's thread.
class PollActions {
public:
    explicit PollActions(WorkspaceContext& workspace)
        : m_workspace(workspace)
    {
    }

    /// Asks in a room, or in the thread of `parent`. Returns the id that the message has from now
    /// on; nothing where there is no question or no two different options.
    [[nodiscard]] std::optional<MessageId> createPoll(const RoomId& room,
        const std::optional<MessageId>& parent, const QString& question, NewPoll poll,
        ReplyPlace place = ReplyPlace::Thread) const;
    /// Takes the place of what the reader chose before; nothing takes the vote back.
    void vote(const TimelineRow& row, QList<int> options) const;
    /// Nobody votes any more.
    void closePoll(const TimelineRow& row) const;

private:
    WorkspaceContext& m_workspace;
};

} // namespace hearth::models
