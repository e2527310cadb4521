// SPDX-License-Identifier: Apache-2.0
// The part of Dialogs that is about being in a workspace no more.
#include "core/models/people_actions.h"
#include "ui/shell/confirm.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/error_text.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>

namespace hearth::ui {

/// The window closes the workspace when the server says that the person is not in it any more.
void Dialogs::confirmLeave()
{
    models::WorkspaceContext& workspace = *m_navigator.workspace();
    confirm(&m_window,
        { .title = tr("Leave %1?").arg(workspace.directory().workspace().name),
            .text = tr("You lose access on all of your devices. What you wrote stays. With an "
                       "invitation you can come back."),
            .verb = tr("Leave"),
            .kind = ButtonKind::Danger },
        [this, account = QPointer(m_navigator.account()), id = workspace.id()] {
            if (!account)
                return;
            models::PeopleActions(*account, id)
                .leave()
                .then(this, [this](const Result<protocol::Nothing>& left) {
                    if (!left)
                        tell(&m_window, tr("You are still in the workspace"),
                            ErrorText::sentence(left.error(), ErrorContext::Workspace));
                });
        });
}

/// Whoever wrote something that was not sent is told so together with it, a moment later.
void Dialogs::tellRemoved(const WorkspaceId& workspace)
{
    const std::vector<models::WorkspaceContext*> open = m_services.client.contexts();
    const auto found = std::ranges::find(open, workspace, &models::WorkspaceContext::id);
    if (found == open.end())
        return;
    const std::optional<Error> ended = (*found)->session().syncState().ended;
    if (!ended || ended->code != ErrorCode::Forbidden)
        return;
    QTimer::singleShot(0, this, [this, workspace, name = (*found)->directory().workspace().name] {
        if (m_services.client.formerWorkspaces().find(workspace))
            return;
        tell(&m_window, tr("You are no longer in %1").arg(name),
            tr("You have left it or were removed. What you wrote there stays with the others; "
               "it is not on this device any more."));
    });
}

} // namespace hearth::ui
