// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"
#include "core/models/workspace_context.h"
#include "ui/invite/invite_form.h"
#include "ui/invite/invite_list.h"
#include "ui/invite/invite_result.h"
#include "ui/shell/sheet.h"

#include <QPointer>

namespace hearth::ui {

/// *Invite people* to a workspace: its join link, and invitations that end by themselves. Window's
/// thread.
class InviteDialog final : public Sheet {
    Q_OBJECT

public:
    /// `address`: where others reach the server. The workspace outlives it.
    InviteDialog(models::Account& account, protocol::ServerAddress address,
        models::WorkspaceContext& workspace, QWidget* parent);

    /// Where the server is reached besides, for the links; `host:port`. Before it is shown.
    void setOtherPlaces(const QStringList& others);

private:
    void addJoinLink();
    void addInvitations();
    void askForCode();
    void askForList();
    void create(const QList<protocol::InviteCreate>& invites);
    void createNext();
    void renew(const protocol::Invite& invite);
    void askRevocation(const protocol::Invite& invite);
    void revoke(const InviteId& id);
    void setBusy(bool busy);
    void showCreated();

    QPointer<models::Account> m_account;
    protocol::ServerAddress m_address;
    QStringList m_others;
    models::WorkspaceContext& m_workspace;
    QrCodeWidget* m_qr = nullptr;
    CopyField* m_link = nullptr;
    Label* m_switchedOff = nullptr;
    InviteList* m_list = nullptr;
    InviteForm* m_form = nullptr;
    InviteResult* m_result = nullptr;
    QList<protocol::InviteCreate> m_waiting; ///< to be made, one after the other
    QList<protocol::Invite> m_made;
};

} // namespace hearth::ui
