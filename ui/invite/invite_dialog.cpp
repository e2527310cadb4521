// SPDX-License-Identifier: Apache-2.0
#include "ui/invite/invite_dialog.h"

#include "core/models/server_call.h"
#include "ui/shell/confirm.h"

namespace hearth::ui {

using namespace Qt::StringLiterals;
using protocol::Invite;

InviteDialog::InviteDialog(models::Account& account, protocol::ServerAddress address,
    models::WorkspaceContext& workspace, QWidget* parent)
    : Sheet(tr("Invite people"), tr("Send links only to people who belong here."), parent)
    , m_account(&account)
    , m_address(std::move(address))
    , m_workspace(workspace)
{
    addJoinLink();
    if (account.gate().isAvailable(provider::Feature::Invite))
        addInvitations();
    addCloseButton(tr("Close"));
    askForCode();
}

void InviteDialog::addJoinLink()
{
    m_qr = new QrCodeWidget(tr("QR code of the join link"), this);
    m_link = new CopyField(tr("Join link"), this);
    m_link->setObjectName(u"link"_s);
    m_switchedOff = new Label(tr("The join link is switched off in the workspace settings: people "
                                 "come in by invitation alone."),
        TextRole::Muted, this);
    m_switchedOff->setWordWrap(true);
    body().addWidget(new SectionHeader(tr("Join link of the workspace"), this));
    body().addWidget(m_switchedOff);
    body().addWidget(m_link);
    body().addWidget(m_qr, 0, Qt::AlignHCenter);
    m_qr->hide();
    m_link->hide();
    m_switchedOff->hide();
}

void InviteDialog::addInvitations()
{
    m_list = new InviteList(m_workspace.directory(), this);
    m_form = new InviteForm(m_workspace.directory(), this);
    m_result = new InviteResult(m_address, m_workspace.directory(), this);
    body().addWidget(new Divider(this));
    body().addWidget(new SectionHeader(tr("Invitations"), this));
    body().addWidget(m_list);
    body().addWidget(m_result);
    body().addWidget(new Divider(this));
    body().addWidget(m_form);
    connect(m_form, &InviteForm::submitted, this, &InviteDialog::create);
    connect(m_list, &InviteList::renewRequested, this, &InviteDialog::renew);
    connect(m_list, &InviteList::revokeRequested, this, &InviteDialog::askRevocation);
    m_account->serverInfo().then(this, [this](const Result<protocol::ServerInfo>& info) {
        m_result->setSendsMail(info && info->sendsMail);
    });
    askForList();
}

void InviteDialog::setOtherPlaces(const QStringList& others)
{
    m_others = others;
    m_result->setOtherPlaces(others);
}

void InviteDialog::askForCode()
{
    if (!m_workspace.directory().workspace().joinCodeEnabled) {
        m_switchedOff->show();
        return;
    }
    m_account->joinCode(m_workspace.id())
        .then(this, [this](const Result<protocol::JoinCode>& code) {
            if (!code) {
                // Who may invite may not always know the join code.
                if (code.error().code != ErrorCode::Forbidden)
                    showError(code.error(), ErrorContext::Workspace);
                return;
            }
            const protocol::JoinLink link { .kind = protocol::JoinLink::Kind::Join,
                .address = m_address,
                .code = code->code,
                .others = m_others };
            m_link->setValue(link.toString());
            m_qr->setText(link.toString());
            m_link->show();
            m_qr->show();
            fit();
        });
}

void InviteDialog::askForList()
{
    models::callServer(*m_account, protocol::inviteList, m_workspace.id(), protocol::Nothing {})
        .then(this, [this](const Result<protocol::InviteList>& list) {
            if (list)
                m_list->setInvites(list->invites);
            else
                showError(list.error(), ErrorContext::Workspace);
            fit();
        });
}

void InviteDialog::setBusy(bool busy)
{
    m_form->setBusy(busy);
    m_list->setBusy(busy);
}

void InviteDialog::create(const QList<protocol::InviteCreate>& invites)
{
    clearMessage();
    setBusy(true);
    m_waiting = invites;
    m_made.clear();
    createNext();
}

void InviteDialog::createNext()
{
    if (!m_account || m_waiting.isEmpty()) {
        setBusy(false);
        m_form->clear();
        showCreated();
        return;
    }
    protocol::InviteCreate args = m_waiting.takeFirst();
    args.id = m_workspace.session().newId<InviteId>();
    models::callServer(*m_account, protocol::inviteCreate, m_workspace.id(), args)
        .then(this, [this](const Result<Invite>& invite) {
            if (invite) {
                m_made.append(*invite);
                m_list->take(*invite);
                createNext();
                return;
            }
            setBusy(false);
            showCreated();
            const QString sentence = ErrorText::sentence(invite.error(), ErrorContext::Workspace);
            if (!m_form->showRefusal(invite.error(), sentence))
                showMessage(MessageTone::Error, sentence);
        });
}

void InviteDialog::showCreated()
{
    if (m_made.isEmpty())
        return;
    m_result->showLinks(m_made);
    fit();
}

void InviteDialog::renew(const Invite& invite)
{
    if (!m_account)
        return;
    clearMessage();
    setBusy(true);
    models::callServer(*m_account, protocol::inviteRenew, m_workspace.id(),
        protocol::InviteById { .id = invite.id })
        .then(this, [this](const Result<Invite>& renewed) {
            setBusy(false);
            if (!renewed) {
                showError(renewed.error(), ErrorContext::Workspace);
                askForList();
                return;
            }
            m_list->take(*renewed);
            m_made = { *renewed };
            showCreated();
        });
}

void InviteDialog::askRevocation(const Invite& invite)
{
    confirm(this,
        { .title = tr("Withdraw this invitation?"),
            .text = tr("It lets nobody in any more. Who has come in by it stays."),
            .verb = tr("Withdraw"),
            .kind = ButtonKind::Danger },
        [this, id = invite.id] { revoke(id); });
}

void InviteDialog::revoke(const InviteId& id)
{
    if (!m_account)
        return;
    clearMessage();
    setBusy(true);
    models::callServer(
        *m_account, protocol::inviteRevoke, m_workspace.id(), protocol::InviteById { .id = id })
        .then(this, [this](const Result<Invite>& revoked) {
            setBusy(false);
            if (revoked)
                m_list->take(*revoked);
            else
                showError(revoked.error(), ErrorContext::Workspace);
        });
}

} // namespace hearth::ui
