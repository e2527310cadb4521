// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/workspace_context.h"

namespace hearth::models {

/// What people do with messages to be sent later and with reminders; each goes through the outbox.
/// By the same rules as the server's. Made where it is needed; the workspace outlives it. Window's
/// thread.
class PlannedActions {
public:
    explicit PlannedActions(WorkspaceContext& workspace)
        : m_workspace(workspace)
    {
    }

    // --- messages to be sent later
    [[nodiscard]] bool maySchedule(const RoomId& room) const;
    /// Text of nothing but white space schedules nothing.
    [[nodiscard]] std::optional<MessageId> schedule(const RoomId& room,
        const std::optional<MessageId>& parent, const QString& text, Timestamp sendAt,
        ReplyPlace place = ReplyPlace::Thread) const;
    /// Also one that could not be sent: it is tried again then.
    void reschedule(const ScheduledRow& row, Timestamp sendAt) const;
    void edit(const ScheduledRow& row, const QString& text) const;
    void sendNow(const ScheduledRow& row) const;
    void cancel(const ScheduledRow& row) const;

    // --- reminders
    /// Nothing for a text of nothing but white space, or one longer than `limits::reminderText`.
    [[nodiscard]] std::optional<ReminderId> remind(const QString& text, Timestamp dueAt) const;
    /// What the server has, wherever the reader may read.
    [[nodiscard]] bool mayRemindOf(const TimelineRow& row) const;
    /// `text` may be empty.
    ReminderId remindOf(const MessageId& message, Timestamp dueAt, const QString& text = {}) const;
    void reword(const ReminderId& reminder, const QString& text) const;
    /// Also one that has fired.
    void putOff(const ReminderId& reminder, Timestamp dueAt) const;
    /// Done, or not wanted any more.
    void finish(const ReminderId& reminder) const;

    // --- for both
    /// The last moment that can be planned for now.
    [[nodiscard]] Timestamp latest() const;

private:
    void change(const ScheduledRow& row, const protocol::ScheduledSet& args) const;
    [[nodiscard]] replica::WorkspaceSession& session() const { return m_workspace.session(); }

    WorkspaceContext& m_workspace;
};

} // namespace hearth::models
