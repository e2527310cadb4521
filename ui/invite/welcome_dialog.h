// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/channel_list_model.h"
#include "core/models/workspace_context.h"
#include "ui/shell/sheet.h"

class QButtonGroup;
class QListWidget;
class QStackedWidget;

namespace hearth::ui {

/// What helps somebody who is new in a workspace: channels to join, and of what they want to be
/// told. Each step can be skipped; what they choose goes through the outbox. Window's thread.
class WelcomeDialog final : public Sheet {
    Q_OBJECT

public:
    /// The workspace outlives it.
    WelcomeDialog(models::WorkspaceContext& workspace, QWidget* parent);

private:
    void addChannels();
    void addNotifications();
    void fillChannels();
    void showStep();
    void take();
    void next();
    void joinChosen();
    void setLevel();

    models::WorkspaceContext& m_workspace;
    models::ChannelListModel m_channels;
    QStackedWidget* m_steps = nullptr;
    QListWidget* m_list = nullptr;
    QButtonGroup* m_levels = nullptr;
    Button* m_take = nullptr;
    Button* m_skip = nullptr;
};

} // namespace hearth::ui
