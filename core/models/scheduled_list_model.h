// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/directory.h"
#include "core/models/planned_sending.h"
#include "core/models/row_model.h"

namespace hearth::models {

/// A message that waits for its time, or that could not be sent when it came.
struct ScheduledRow {
    MessageId id;
    RoomId roomId;
    std::optional<MessageId> parentId; ///< it answers in this thread
    bool alsoInRoom = false;
    QString roomTitle; ///< "# release", or the others' names; empty when the room is out of sight
    QString body; ///< Markdown, as it was written
    QString excerpt; ///< one line of it
    Timestamp sendAt;
    std::optional<PlannedRefusal> refusal; ///< its time came and it was not sent
    PlannedSending sending;
    bool operator==(const ScheduledRow&) const = default;
};

inline MessageId rowKey(const ScheduledRow& row) { return row.id; }

/// All messages that the reader has scheduled, with what is under way or was not accepted: those
/// first that could not be sent when their time came, then by time. Window's thread.
class ScheduledListModel : public RowModel<ScheduledRow> {
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole + 1 };

    /// Both outlive it.
    ScheduledListModel(
        replica::WorkspaceSession& session, const Directory& directory, QObject* owner = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    /// How many could not be sent.
    [[nodiscard]] int refused() const { return m_refused; }
    /// How many wait for their time in a room, its threads among them.
    [[nodiscard]] int waitingIn(const RoomId& room) const;

Q_SIGNALS:
    /// How many were refused, or how many there are.
    void stateChanged();

private:
    void rebuild();
    void hearOutbox();
    [[nodiscard]] ScheduledRow rowOf(const ScheduledMessage& message) const;

    replica::WorkspaceSession& m_session;
    const Directory& m_directory;
    QHash<Uuid, PlannedSending> m_sending;
    int m_refused = 0;
};

} // namespace hearth::models
