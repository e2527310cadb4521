// SPDX-License-Identifier: Apache-2.0
#include "ui/invite/invite_list.h"

#include "core/text/tooltip.h"
#include "ui/custom/entry_delegate.h"
#include "ui/invite/invite_text.h"
#include "ui/theme/metrics.h"

#include <QListWidget>
#include <QSignalBlocker>

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using protocol::Invite;
using protocol::InviteState;

InviteList::InviteList(const models::Directory& directory, QWidget* parent)
    : QWidget(parent)
    , m_directory(directory)
    , m_list(EntryDelegate::makeList(tr("Invitations"), this))
    , m_none(new Label(tr("There is none yet."), TextRole::Muted, this))
    , m_renew(new Button({}, ButtonKind::Secondary, this))
    , m_revoke(new Button(tr("Withdraw"), ButtonKind::Secondary, this))
{
    m_list->setObjectName(u"invites"_s);
    m_renew->setObjectName(u"renewInvite"_s);
    m_revoke->setObjectName(u"revokeInvite"_s);
    m_revoke->setToolTip(tr("It lets nobody in any more. Who has come in by it stays."));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::grid);
    for (Button* button : { m_renew, m_revoke }) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::smallGap);
    layout->addWidget(m_none);
    layout->addWidget(m_list);
    layout->addLayout(buttons);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &InviteList::refreshButtons);
    connect(m_renew, &QPushButton::clicked, this, [this] {
        if (const Invite* invite = chosen())
            Q_EMIT renewRequested(*invite);
    });
    connect(m_revoke, &QPushButton::clicked, this, [this] {
        if (const Invite* invite = chosen())
            Q_EMIT revokeRequested(*invite);
    });
    refresh();
}

void InviteList::setInvites(const QList<Invite>& invites)
{
    m_invites = invites;
    refresh();
}

void InviteList::take(const Invite& invite)
{
    const auto known = std::ranges::find(m_invites, invite.id, &Invite::id);
    if (known == m_invites.end())
        m_invites.prepend(invite);
    else
        *known = invite;
    refresh();
}

void InviteList::setBusy(bool busy)
{
    m_busy = busy;
    refreshButtons();
}

const Invite* InviteList::chosen() const
{
    const QList<QListWidgetItem*> items = m_list->selectedItems();
    if (items.isEmpty())
        return nullptr;
    const auto id = items.first()->data(EntryDelegate::IdRole).value<InviteId>();
    const auto found = std::ranges::find(m_invites, id, &Invite::id);
    return found == m_invites.end() ? nullptr : &*found;
}

void InviteList::refresh()
{
    {
        const QSignalBlocker quiet(m_list);
        const Invite* before = chosen();
        const std::optional<InviteId> kept = before ? std::optional(before->id) : std::nullopt;
        m_list->clear();
        for (const Invite& invite : std::as_const(m_invites)) {
            auto* item = new QListWidgetItem(InviteText::title(invite, m_directory), m_list);
            const QString detail = InviteText::detail(invite, m_directory);
            item->setData(EntryDelegate::DetailRole, detail);
            item->setToolTip(text::toolTip(detail));
            item->setData(EntryDelegate::IdRole, QVariant::fromValue(invite.id));
            item->setData(Qt::AccessibleTextRole, QString(item->text() + u", "_s + detail));
            if (kept == invite.id)
                m_list->setCurrentItem(item);
        }
    }
    m_none->setVisible(m_invites.isEmpty());
    m_list->setVisible(!m_invites.isEmpty());
    refreshButtons();
}

void InviteList::refreshButtons()
{
    const Invite* invite = chosen();
    const bool open = invite && invite->state == InviteState::Open;
    const bool renewable = open || (invite && invite->state == InviteState::Expired);
    const bool byEmail = invite && invite->email;
    m_renew->setText(byEmail ? tr("Invite again") : tr("New link"));
    m_renew->setToolTip(tr("Makes a new link that is good for the whole time again. The one before "
                           "stops working."));
    m_renew->setEnabled(renewable && !m_busy);
    m_revoke->setEnabled(open && !m_busy);
    m_renew->setVisible(!m_invites.isEmpty());
    m_revoke->setVisible(!m_invites.isEmpty());
}

} // namespace hearth::ui
