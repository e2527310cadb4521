// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/code_button.h"

#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"

#include <QPainter>

namespace hearth::ui {

namespace {

QRectF buttonOf(const DocumentLayout::CodeArea& area)
{
    constexpr qreal side = metrics::iconSmall + 2 * metrics::grid;
    return { area.rect.right() - side - metrics::grid / 2.0, area.rect.top() + metrics::grid / 2.0,
        side, side };
}

} // namespace

int codeButtonAt(const DocumentLayout& layout, QPointF point)
{
    for (std::size_t i = 0; i < layout.codeAreas().size(); ++i) {
        if (buttonOf(layout.codeAreas()[i]).contains(point))
            return static_cast<int>(i);
    }
    return -1;
}

void paintCodeButtons(QPainter& painter, const DocumentLayout& layout, QPointF origin,
    const Theme& theme, const Icons& icons, int hovered)
{
    for (std::size_t i = 0; i < layout.codeAreas().size(); ++i) {
        const QRectF button = buttonOf(layout.codeAreas()[i]).translated(origin);
        const bool lit = static_cast<int>(i) == hovered;
        drawRoundedRect(painter, button, metrics::smallRadius, lit ? theme.hoverRow : theme.card,
            theme.controlLine);
        const QPixmap drawing = icons.pixmap(IconName::Copy, lit ? theme.text : theme.textMuted,
            metrics::iconSmall, painter.device()->devicePixelRatioF());
        painter.drawPixmap(button.topLeft() + QPointF(metrics::grid, metrics::grid), drawing);
    }
}

} // namespace hearth::ui
