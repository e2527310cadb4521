// SPDX-License-Identifier: Apache-2.0
#include "ui/rooms/join_bar.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>

namespace hearth::ui {

using namespace Qt::StringLiterals;

JoinBar::JoinBar(QWidget* parent)
    : QWidget(parent)
    , m_text(new Label({}, TextRole::Body, this))
    , m_join(new Button(tr("Join channel"), ButtonKind::Primary, this))
{
    setObjectName(u"joinBar"_s);
    m_text->setWordWrap(true);
    m_join->setObjectName(u"joinOpenChannel"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::gap, metrics::smallGap, metrics::smallGap,
        metrics::smallGap + metrics::smallGap); // the last one is above the composer
    row->setSpacing(metrics::gap);
    row->addWidget(m_text, 1);
    row->addWidget(m_join);
    setFocusProxy(m_join);
    hide();
    connect(m_join, &QPushButton::clicked, this, &JoinBar::joinRequested);
}

void JoinBar::offer(const QString& channel, const QString& obstacle)
{
    setEnabled(obstacle.isEmpty());
    setToolTip(obstacle);
    m_join->setAccessibleDescription(obstacle);
    const QString text = tr("You are looking at #%1. Whoever writes here joins too.").arg(channel);
    const bool isNews = isHidden() || m_text->text() != text;
    m_text->setText(text);
    setAccessibleName(text);
    show();
    if (!isNews || !QAccessible::isActive())
        return;
    QAccessibleAnnouncementEvent event(this, text);
    QAccessible::updateAccessibility(&event);
}

void JoinBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = themeOf(*this);
    drawRoundedRect(painter, rect().adjusted(0, 0, 0, -metrics::smallGap), metrics::controlRadius,
        theme.accentSoft);
}

} // namespace hearth::ui
