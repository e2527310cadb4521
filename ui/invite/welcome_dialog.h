// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/channel_list_model.h"
#include "core/models/workspace_context.h"
#include "ui/shell/sheet.h"

class QButtonGroup;
class QListWidget;
class QStackedWidget;

namespace hearth::ui {

class AvatarPictures;
class ProfileForm;

/// What helps somebody who is new in a workspace: who they are there, channels to join, and of what
/// they want to be told. Each step can be skipped; what they choose goes through the outbox, and so
/// does that they were welcomed, for their other devices. Window's thread.
class WelcomeDialog final : public Sheet {
    Q_OBJECT

public:
    /// The workspace outlives it; `pictures` may be null.
    WelcomeDialog(models::WorkspaceContext& workspace, AvatarPictures* pictures, QWidget* parent);

    /// Whether the person has seen it in this workspace, on whatever device.
    [[nodiscard]] static bool wasSeen(const models::Directory& directory);

private:
    enum Step { WhoAreYou, Channels, Notifications };

    void addProfile(AvatarPictures* pictures);
    void addChannels();
    void addNotifications();
    void fillChannels();
    [[nodiscard]] bool offersChannels() const;
    void showStep();
    void take();
    void next();
    void joinChosen();
    void setLevel();
    void noteSeen();

    models::WorkspaceContext& m_workspace;
    models::ChannelListModel m_channels;
    QStackedWidget* m_steps = nullptr;
    ProfileForm* m_profile = nullptr;
    QListWidget* m_list = nullptr;
    QButtonGroup* m_levels = nullptr;
    Button* m_take = nullptr;
    Button* m_skip = nullptr;
};

} // namespace hearth::ui
