// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/workspace_context.h"

#include <QWidget>

class QListView;

namespace hearth::ui {

class EmptyState;
class PaneHeader;

/// All threads that the person follows, in the pane at the right, the newest reply first. Window's
/// thread.
class ThreadListPane final : public QWidget {
    Q_OBJECT

public:
    /// The clock outlives it.
    ThreadListPane(const Clock& clock, QWidget* parent);
    ~ThreadListPane() override;

    /// Null: none. The workspace outlives its being shown.
    void setWorkspace(models::WorkspaceContext* workspace);

Q_SIGNALS:
    void closeRequested();
    void threadChosen(hearth::RoomId room, hearth::MessageId start);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void choose(const QModelIndex& index);
    void refresh();

    models::WorkspaceContext* m_workspace = nullptr;
    PaneHeader* m_header = nullptr;
    QListView* m_list = nullptr;
    EmptyState* m_empty = nullptr;
};

} // namespace hearth::ui
