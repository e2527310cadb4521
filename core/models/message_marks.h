// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/directory.h"
#include "core/models/timeline_row.h"

#include <QCoreApplication>

namespace hearth::models {

/// What a person does with a message that is there: reacts, pins, saves, forwards, marks as unread.
/// Each goes through the outbox. By the same rules as the server's. Window's thread.
class MessageMarks {
    Q_DECLARE_TR_FUNCTIONS(hearth::models::MessageMarks)

public:
    /// Both outlive it.
    MessageMarks(replica::WorkspaceSession& session, const Directory& directory);

    /// Reactions and pins: in a room where the reader may write, on what the server has.
    [[nodiscard]] bool mayMark(const TimelineRow& row) const;
    [[nodiscard]] bool mayPin(const TimelineRow& row) const;
    /// Saving is the reader's own matter, wherever they may read.
    [[nodiscard]] bool maySave(const TimelineRow& row) const;
    [[nodiscard]] bool mayForward(const TimelineRow& row) const;
    [[nodiscard]] bool maySeeHistory(const TimelineRow& row) const;
    /// There is no room for a reaction that the message does not have yet.
    [[nodiscard]] static bool isFull(const TimelineRow& row);

    void toggleReaction(const TimelineRow& row, const QString& emoji);
    void setPinned(const RoomId& room, const MessageId& message, bool pinned);
    void setSaved(const RoomId& room, const MessageId& message, bool saved);
    /// From this message on: in its room, or in the thread that began with `thread`, which the
    /// reader follows from then on.
    void markUnread(const TimelineRow& row, const std::optional<MessageId>& thread = {});
    /// `comment` may be empty.
    void forward(const MessageId& message, const RoomId& to, const QString& comment);
    /// What the message said before, oldest first. `Unavailable` offline.
    Future<protocol::MessageHistory> history(const MessageId& message);

    /// The message as lines of a quotation, to go on below: who wrote it, with a link to it, and
    /// what.
    [[nodiscard]] QString quotation(const TimelineRow& row) const;

private:
    [[nodiscard]] bool isThere(const TimelineRow& row) const;

    replica::WorkspaceSession& m_session;
    const Directory& m_directory;
};

} // namespace hearth::models
