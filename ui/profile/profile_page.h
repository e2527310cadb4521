// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/workspace_context.h"
#include "ui/account/account_page.h"

namespace hearth::ui {

class AvatarPictures;
class Button;
class ProfileForm;

/// The page of the account dialog with what the person says of themselves in the open workspace.
/// Window's thread.
class ProfilePage final : public AccountPage {
    Q_OBJECT

public:
    /// The workspace outlives it; `pictures` may be null.
    ProfilePage(models::WorkspaceContext& workspace, AvatarPictures* pictures, QWidget* parent);

    void enter() override;

private:
    void save();
    void refresh();

    models::WorkspaceContext& m_workspace;
    ProfileForm* m_form = nullptr;
    Button* m_save = nullptr;
};

} // namespace hearth::ui
