// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/workspace_context.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <optional>

class QListView;

namespace hearth::ui {

class EmptyState;
class InlineMessage;
class PaneHeader;

/// All that the person has begun to write, in the pane at the right. Enter goes on with it, Delete
/// throws it away, which can be undone for some seconds, and as long as the disk takes no writes.
/// Window's thread.
class DraftsPane final : public QWidget {
    Q_OBJECT

public:
    explicit DraftsPane(QWidget* parent);
    ~DraftsPane() override;

    /// Null: none. It outlives its being shown. What was deleted can still come back when the same
    /// workspace is opened again.
    void setWorkspace(models::WorkspaceContext* workspace);

Q_SIGNALS:
    void closeRequested();
    void draftChosen(const hearth::replica::DraftPlace& place);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Removed {
        WorkspaceId workspace;
        QPointer<models::WorkspaceContext> context; ///< in which it was deleted
        replica::DraftPlace place;
        QString roomTitle;
        models::BegunMessage message;
    };

    void choose(const QModelIndex& index);
    void remove(const QModelIndex& index);
    void showMenu(const QPoint& position);
    void offerUndo();
    void undo();
    void endUndo();
    void refresh();

    models::WorkspaceContext* m_workspace = nullptr;
    std::optional<Removed> m_removed; ///< as long as it can come back
    QTimer m_undoEnds { this };
    PaneHeader* m_header = nullptr;
    InlineMessage* m_undo = nullptr;
    QListView* m_list = nullptr;
    EmptyState* m_empty = nullptr;
};

} // namespace hearth::ui
