// SPDX-License-Identifier: Apache-2.0
#include "ui/sidebar/sidebar_entry.h"

#include "ui/theme/contrast.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/badge.h"

#include <QPainter>

#include <algorithm>

namespace hearth::ui {

SidebarEntry::SidebarEntry(IconName icon, const QString& name, QWidget* parent)
    : QAbstractButton(parent)
    , m_icon(icon)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setText(name);
}

QSize SidebarEntry::sizeHint() const
{
    return { metrics::sidebarWidth,
        std::max(metrics::sidebarRow, fontMetrics().height() + metrics::smallGap) };
}

void SidebarEntry::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(*this);
    const int count = news();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown())
        drawRoundedRect(painter, rect(), metrics::rowRadius,
            mixed(theme.sidebar, theme.selected, 0.5)); // as the rows below
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        drawRoundedRect(
            painter, rect(), metrics::rowRadius, Qt::transparent, theme.accent, metrics::focusRing);
    QRect area = rect().adjusted(metrics::smallGap, 0, -metrics::smallGap, 0);
    const QColor ink = count > 0 ? theme.text : theme.textMuted;
    const QRect icon(area.left() - 1, area.center().y() - metrics::iconSmall / 2 + 1,
        metrics::iconSmall, metrics::iconSmall);
    painter.drawPixmap(icon, themedPixmap(*this, m_icon, ink, metrics::iconSmall));
    area.setLeft(icon.right() + 1 + metrics::grid + 1);
    if (count > 0) {
        const QString shown = badgeText(count);
        QRect badge(QPoint(), badgeSize(theme, shown));
        badge.moveCenter(area.center());
        badge.moveRight(area.right());
        paintBadge(painter, badge, theme, shown);
        area.setRight(badge.left() - metrics::smallGap);
    } else if (hasPencil()) {
        QRect mark = icon;
        mark.moveRight(area.right());
        painter.drawPixmap(
            mark, themedPixmap(*this, IconName::Edit, theme.textMuted, metrics::iconSmall));
        area.setRight(mark.left() - metrics::smallGap);
    } else if (const QString quiet = quietCount(); !quiet.isEmpty()) {
        painter.setFont(theme.fonts.small);
        painter.setPen(theme.textMuted);
        painter.drawText(area, Qt::AlignVCenter | Qt::AlignTrailing, quiet);
        area.setRight(
            area.right() - painter.fontMetrics().horizontalAdvance(quiet) - metrics::smallGap);
    }
    painter.setFont(count > 0 ? theme.fonts.strong : theme.fonts.body);
    painter.setPen(ink);
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeading,
        painter.fontMetrics().elidedText(text(), Qt::ElideRight, area.width()));
}

} // namespace hearth::ui
