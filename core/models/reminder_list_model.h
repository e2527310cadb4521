// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/directory.h"
#include "core/models/planned_sending.h"
#include "core/models/row_model.h"

namespace hearth::models {

/// Something to be reminded of.
struct ReminderRow {
    ReminderId id;
    QString text; ///< the reader's own words; empty: the message says it
    std::optional<MessageId> messageId;
    std::optional<MessageId> parentId; ///< the thread that the message stands in
    std::optional<RoomId> roomId; ///< of the message
    QString roomTitle; ///< "# release", or the others' names; empty without a message
    QString author; ///< of the message
    QString excerpt; ///< one line of the message; empty where it is not known or was deleted
    Timestamp dueAt;
    bool fired = false; ///< its time has come
    PlannedSending sending;
    bool operator==(const ReminderRow&) const = default;

    /// One line of what it is about.
    [[nodiscard]] QString title() const { return text.isEmpty() ? excerpt : text; }
};

inline ReminderId rowKey(const ReminderRow& row) { return row.id; }

/// All reminders of the reader, with what is under way or was not accepted: those whose time has
/// come first, then by time. Messages come from the local copy, and those that it does not hold
/// from the server. Window's thread.
class ReminderListModel : public RowModel<ReminderRow> {
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole + 1 };

    /// Both outlive it.
    ReminderListModel(
        replica::WorkspaceSession& session, const Directory& directory, QObject* owner = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    /// Those whose time has come and that are not done.
    [[nodiscard]] int fired() const { return m_fired; }

Q_SIGNALS:
    /// How many have fired, or how many there are.
    void stateChanged();
    /// The time of one has come just now. What came while this device was away shows in `fired`.
    void rang(const hearth::models::ReminderRow& reminder);

private:
    void rebuild();
    void hearOutbox();
    void learn(const MessageId& message);
    void take(const replica::Changes& changes);
    [[nodiscard]] ReminderRow rowOf(const Reminder& reminder) const;
    [[nodiscard]] std::vector<ReminderRow> newlyFired(const std::vector<ReminderRow>& wanted) const;

    replica::WorkspaceSession& m_session;
    const Directory& m_directory;
    QHash<Uuid, PlannedSending> m_sending;
    QHash<MessageId, Message> m_messages;
    QSet<MessageId> m_asked; ///< which need not be asked twice
    int m_fired = 0;
    bool m_begun = false; ///< what there was at the start has been taken
};

} // namespace hearth::models
