// SPDX-License-Identifier: Apache-2.0
#include "ui/invite/invite_result.h"

#include "ui/invite/invite_text.h"
#include "ui/theme/metrics.h"

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using protocol::Invite;

InviteResult::InviteResult(
    protocol::ServerAddress address, const models::Directory& directory, QWidget* parent)
    : QWidget(parent)
    , m_address(std::move(address))
    , m_directory(directory)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    hide();
}

QString InviteResult::linkOf(const Invite& invite) const
{
    return protocol::JoinLink { .kind = protocol::JoinLink::Kind::Join,
        .address = m_address,
        .code = invite.code.value_or(QString()),
        .others = m_others }
        .toString();
}

void InviteResult::showLinks(const QList<Invite>& invites)
{
    delete m_content;
    m_content = new QWidget(this);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::smallGap);
    layout()->addWidget(m_content);
    auto* note = new Label(noteAbout(invites), TextRole::Muted, m_content);
    note->setWordWrap(true);
    column->addWidget(note);
    for (const Invite& invite : invites) {
        if (!invite.code)
            continue;
        if (invite.email)
            addText(invite);
        else
            addLink(invite);
    }
    show();
}

QString InviteResult::noteAbout(const QList<Invite>& invites) const
{
    const bool anyEmail = std::ranges::any_of(
        invites, [](const Invite& invite) { return invite.email.has_value(); });
    if (!anyEmail)
        return tr("Copy the link now: it is not shown again.");
    return m_sendsMail
        ? tr("The server sends these by mail. Here are the texts as well; they are not shown "
             "again.")
        : tr("This server sends no mail: copy each text and send it yourself. It is not shown "
             "again.");
}

void InviteResult::addLink(const Invite& invite)
{
    auto* qr = new QrCodeWidget(tr("QR code of the invitation"), m_content);
    qr->setText(linkOf(invite));
    auto* link = new CopyField(tr("Link of the invitation"), m_content);
    link->setObjectName(u"inviteLink"_s);
    link->setValue(linkOf(invite));
    m_content->layout()->addWidget(link);
    m_content->layout()->addWidget(qr);
    m_content->layout()->setAlignment(qr, Qt::AlignHCenter);
}

void InviteResult::addText(const Invite& invite)
{
    auto* whom = new Label(*invite.email, TextRole::Strong, m_content);
    auto* text = new CopyField(tr("Invitation for %1").arg(*invite.email), m_content);
    text->setObjectName(u"inviteText"_s);
    text->setValue(InviteText::mail(invite, linkOf(invite), m_directory));
    m_content->layout()->addWidget(whom);
    m_content->layout()->addWidget(text);
}

} // namespace hearth::ui
