// SPDX-License-Identifier: Apache-2.0
#include "ui/account/invite_card.h"

#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QPainter>

namespace hearth::ui {

InviteCard::InviteCard(QWidget* parent)
    : QWidget(parent)
    , m_icon(new Label({}, TextRole::Title, this))
    , m_name(new Label({}, TextRole::Strong, this))
    , m_detail(new Label({}, TextRole::Muted, this))
{
    auto* texts = new QVBoxLayout;
    texts->setSpacing(metrics::grid / 2);
    texts->addWidget(m_name);
    texts->addWidget(m_detail);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(
        metrics::gap + metrics::grid, metrics::gap, metrics::gap + metrics::grid, metrics::gap);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_icon);
    layout->addLayout(texts, 1);
    m_icon->hide();
    m_detail->setWordWrap(true);
}

void InviteCard::setWaiting()
{
    m_name->setText(tr("Asking the server…"));
    m_icon->hide();
    m_detail->hide();
}

void InviteCard::setPreview(const protocol::InvitePreview& preview)
{
    m_name->setText(preview.workspaceName);
    m_icon->setText(preview.workspaceIcon);
    m_icon->setVisible(!preview.workspaceIcon.isEmpty());
    m_detail->setText(tr("Invited by %1").arg(preview.inviterName));
    m_detail->show();
    setAccessibleName(tr("Invitation to %1").arg(preview.workspaceName));
    setAccessibleDescription(m_detail->text());
}

void InviteCard::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(*this);
    QPainter painter(this);
    drawRoundedRect(painter, rect(), metrics::cardRadius, theme.accentSoft);
}

} // namespace hearth::ui
