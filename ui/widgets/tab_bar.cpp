// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/tab_bar.h"

#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QPainter>

namespace hearth::ui {

TabBar::TabBar(const QString& name, QWidget* parent)
    : QTabBar(parent)
{
    setAccessibleName(name);
    setDrawBase(false);
    setExpanding(true);
    setUsesScrollButtons(false);
    setElideMode(Qt::ElideRight);
    setAttribute(Qt::WA_Hover);
    dress();
}

QSize TabBar::tabSizeHint(int index) const
{
    const QFontMetrics letters(themeOf(*this).fonts.strong);
    return { letters.horizontalAdvance(tabText(index)) + 2 * metrics::smallGap,
        letters.height() + 2 * metrics::smallGap };
}

QSize TabBar::minimumTabSizeHint(int index) const { return tabSizeHint(index); }

void TabBar::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(0, height() - metrics::lineWidth, width(), metrics::lineWidth, theme.line);
    for (int i = 0; i < count(); ++i) {
        const QRect area = tabRect(i);
        const bool open = i == currentIndex();
        if (open && hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
            drawRoundedRect(painter, area.adjusted(1, 1, -1, -1), metrics::rowRadius,
                Qt::transparent, theme.accent, metrics::focusRing);
        painter.setFont(open ? theme.fonts.strong : theme.fonts.body);
        painter.setPen(open ? theme.text : theme.textMuted);
        painter.drawText(area, Qt::AlignCenter,
            painter.fontMetrics().elidedText(tabText(i), Qt::ElideRight, area.width()));
        if (open)
            painter.fillRect(
                QRect(area.left() + metrics::smallGap, area.bottom() - metrics::focusRing + 1,
                    area.width() - 2 * metrics::smallGap, metrics::focusRing),
                theme.accent);
    }
}

void TabBar::changeEvent(QEvent* event)
{
    QTabBar::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        dress();
}

void TabBar::dress() { setFont(themeOf(*this).fonts.body); }

} // namespace hearth::ui
