// SPDX-License-Identifier: Apache-2.0
// The dialogs about people who come in: whom the person invites, and what greets them who are new.
#include "ui/invite/invite_dialog.h"
#include "ui/invite/welcome_dialog.h"
#include "ui/shell/dialogs.h"

namespace hearth::ui {

void Dialogs::showInvite()
{
    models::Account* account = m_navigator.account();
    const auto& status = m_feed.host().status();
    // Nobody can come in before the door is open, so inviting into an own workspace begins there.
    if (account->isLocal() && (!status || !status->hosting)) {
        showHost();
        return;
    }
    const protocol::ServerAddress address = account->isLocal() ? joinLinkFor(*status, {}).address
                                                               : account->address();
    present(new InviteDialog(*account, address, *m_navigator.workspace(), &m_window));
}

void Dialogs::welcome(const WorkspaceId& workspace)
{
    m_welcomed = workspace;
    showWelcome();
}

void Dialogs::showWelcome()
{
    models::WorkspaceContext* open = m_navigator.workspace();
    if (!open || !m_welcomed || open->id() != *m_welcomed)
        return;
    models::Directory& directory = open->directory();
    // A copy that was made just now is empty until the first sync is through.
    if (!open->session().syncState().caughtUp || !directory.isSettled()
        || !directory.member(directory.self())) {
        connect(&open->session(), &replica::WorkspaceSession::syncStateChanged, this,
            &Dialogs::showWelcome, Qt::UniqueConnection);
        connect(&directory, &models::Directory::settled, this, &Dialogs::showWelcome,
            Qt::UniqueConnection);
        return;
    }
    m_welcomed.reset();
    if (!open->isReadOnly())
        present(new WelcomeDialog(*open, &m_window));
}

} // namespace hearth::ui
