// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/workspace_context.h"

#include <QWidget>

class QListView;

namespace hearth::ui {

class EmptyState;
class PaneHeader;
class TabBar;

/// What others did that is about the person, in the pane at the right: all of it, or one kind.
/// Enter opens a row in its place. Window's thread.
class ActivityPane final : public QWidget {
    Q_OBJECT

public:
    /// The clock outlives it.
    ActivityPane(const Clock& clock, QWidget* parent);
    ~ActivityPane() override;

    /// Null: none. It outlives its being shown.
    void setWorkspace(models::WorkspaceContext* workspace);

Q_SIGNALS:
    void closeRequested();
    void messageChosen(const hearth::models::ListedMessage& message);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void choose(const QModelIndex& index);
    void refresh();

    std::unique_ptr<models::ActivityModel> m_model;
    PaneHeader* m_header = nullptr;
    TabBar* m_tabs = nullptr;
    QListView* m_list = nullptr;
    EmptyState* m_empty = nullptr;
};

} // namespace hearth::ui
