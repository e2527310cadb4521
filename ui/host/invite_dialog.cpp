// SPDX-License-Identifier: Apache-2.0
#include "ui/host/invite_dialog.h"

namespace hearth::ui {

InviteDialog::InviteDialog(models::Account& account, const WorkspaceId& workspace, QWidget* parent)
    : Sheet(tr("Invite people"),
          tr("Whoever has this link can join. Send it only to people who belong here."), parent)
    , m_qr(new QrCodeWidget(tr("QR code of the join link"), this))
    , m_link(new CopyField(tr("Join link"), this))
{
    m_link->setObjectName(QStringLiteral("link"));
    body().addWidget(m_qr, 0, Qt::AlignHCenter);
    body().addWidget(m_link);
    m_qr->hide();
    m_link->hide();
    addCloseButton(tr("Close"));
    account.joinCode(workspace).then(
        this, [this, address = account.address()](const Result<protocol::JoinCode>& code) {
            if (!code) {
                showError(code.error(), ErrorContext::Workspace);
                return;
            }
            const protocol::JoinLink link {
                .kind = protocol::JoinLink::Kind::Join, .address = address, .code = code->code
            };
            m_link->setValue(link.toString());
            m_qr->setText(link.toString());
            m_link->show();
            m_qr->show();
        });
}

} // namespace hearth::ui
