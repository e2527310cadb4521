// SPDX-License-Identifier: Apache-2.0
// The dialogs about people who come in: whom the person invites, and what greets them who are new.
#include "ui/invite/invite_dialog.h"
#include "ui/invite/welcome_dialog.h"
#include "ui/profile/avatar_pictures.h"
#include "ui/shell/confirm.h"
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
    present(new InviteDialog(*account, address, *m_navigator.workspace(), &m_window))
        .setOtherPlaces(account->isLocal() ? otherPlacesOf(*status) : account->linkPlaces());
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
    if (!open->isReadOnly() && !WelcomeDialog::wasSeen(directory))
        present(new WelcomeDialog(*open, AvatarPictures::of(m_window), &m_window));
}

void Dialogs::tellJoined(const AccountNotice& notice)
{
    if (!notice.workspaceId)
        return;
    m_welcomed = notice.workspaceId;
    confirm(&m_window,
        { .title = tr("You are now in %1").arg(notice.workspaceName),
            .text = tr("Your e-mail address belongs to this workspace's domain, so it let you "
                       "in."),
            .verb = tr("Open %1").arg(notice.workspaceName),
            .refusal = tr("Later") },
        [this, id = *notice.workspaceId] { m_navigator.openWorkspace(id); });
}

} // namespace hearth::ui
