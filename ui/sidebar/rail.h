// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/workspace_list_model.h"

#include <QAbstractButton>
#include <QWidget>

class QVBoxLayout;

namespace hearth::ui {

/// One square of the rail: a workspace, or the + below them.
class RailTile : public QAbstractButton {
    Q_OBJECT

public:
    explicit RailTile(QWidget* parent = nullptr);

    void setRow(const models::WorkspaceRow& row);
    [[nodiscard]] const models::WorkspaceRow& row() const { return m_row; }
    /// Makes it the dashed + instead of a workspace.
    void setIsAdd();

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintMarks(QPainter& painter, const QRectF& tile) const;

    models::WorkspaceRow m_row;
    bool m_isAdd = false;
};

/// The workspaces of this device at the window's edge, and the way to a further one. Window's
/// thread.
class Rail : public QWidget {
    Q_OBJECT

public:
    explicit Rail(models::WorkspaceListModel& workspaces, QWidget* parent = nullptr);

    void setOpenWorkspace(std::optional<WorkspaceId> workspace);

Q_SIGNALS:
    void workspaceChosen(hearth::WorkspaceId workspace);
    void addRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void rebuild();

    models::WorkspaceListModel& m_workspaces;
    QVBoxLayout* m_layout = nullptr;
    QList<RailTile*> m_tiles;
    RailTile* m_add = nullptr;
    std::optional<WorkspaceId> m_open;
};

} // namespace hearth::ui
