// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/read_actions.h"

#include <QObject>
#include <QTimer>

namespace hearth::ui {

class NoticeBar;

/// Marks everything, or a room, as read, says so above the conversation, and offers for some
/// seconds to undo it. Window's thread.
class ReadNotice final : public QObject {
    Q_OBJECT

public:
    /// The bar outlives it.
    ReadNotice(NoticeBar& bar, QObject* owner);

    /// Null: none is open. It outlives its being shown.
    void setWorkspace(models::WorkspaceContext* workspace);
    void readAll();
    void readRoom(const RoomId& room);

Q_SIGNALS:
    void marked(const hearth::models::FormerReads& former);
    /// It is being undone.
    void undoing(const hearth::models::FormerReads& former);

private:
    void offer(const models::FormerReads& former, const QString& said);
    void undo();
    void end();

    NoticeBar& m_bar;
    models::WorkspaceContext* m_workspace = nullptr;
    models::FormerReads m_former;
    QTimer m_ends { this };
};

} // namespace hearth::ui
