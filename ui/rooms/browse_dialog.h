// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/channel_list_model.h"
#include "core/models/workspace_context.h"
#include "ui/shell/sheet.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QListView;

namespace hearth::ui {

/// *Browse channels*: all that there are, to look into, to join, or to bring back from the archive.
/// Window's thread.
class BrowseDialog final : public Sheet {
    Q_OBJECT

public:
    /// The workspace outlives it.
    BrowseDialog(models::WorkspaceContext& workspace, QWidget* parent);
    ~BrowseDialog() override;

Q_SIGNALS:
    void roomChosen(hearth::RoomId room);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] const models::ChannelRow* chosen() const;
    void updateButtons();
    void openChosen();
    void joinChosen();
    void restoreChosen();
    void chooseFirst();

    models::WorkspaceContext& m_workspace;
    models::ChannelListModel m_channels;
    QLineEdit* m_filter = nullptr;
    QComboBox* m_sort = nullptr;
    QCheckBox* m_archived = nullptr;
    QListView* m_list = nullptr;
    EmptyState* m_nothing = nullptr;
    Button* m_open = nullptr;
    Button* m_join = nullptr;
    Button* m_restore = nullptr;
};

} // namespace hearth::ui
