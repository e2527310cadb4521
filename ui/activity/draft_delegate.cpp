// SPDX-License-Identifier: Apache-2.0
#include "ui/activity/draft_delegate.h"

#include "core/models/draft_list_model.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"

#include <QPainter>

namespace hearth::ui {

QSize DraftDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const Theme& theme = themeOf(*option.widget);
    return { 0,
        2 * metrics::smallGap + QFontMetrics(theme.fonts.small).height()
            + QFontMetrics(theme.fonts.body).height() };
}

void DraftDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = themeOf(*option.widget);
    const models::DraftRow& row = static_cast<const models::DraftListModel*>(index.model())
                                      ->row(index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect card = option.rect.adjusted(metrics::smallGap, 0, -metrics::smallGap, 0);
    const bool current = option.state.testFlag(QStyle::State_Selected);
    const bool focused = current && option.state.testFlag(QStyle::State_HasFocus);
    if (current || option.state.testFlag(QStyle::State_MouseOver))
        drawRoundedRect(*painter, card, metrics::rowRadius,
            current ? theme.selected : theme.hoverRow,
            focused ? theme.accent : QColor(Qt::transparent), metrics::focusRing);
    const QRect area = card.adjusted(
        metrics::gap, metrics::smallGap, -metrics::gap, -metrics::smallGap);
    const QString where = row.place.parent.isNull()
        ? row.roomTitle
        : tr("%1, in a thread", "room").arg(row.roomTitle);
    painter->setFont(theme.fonts.small);
    painter->setPen(theme.textMuted);
    painter->drawText(area, Qt::AlignTop | Qt::AlignLeading,
        painter->fontMetrics().elidedText(where, Qt::ElideRight, area.width()));
    painter->setFont(theme.fonts.body);
    painter->setPen(theme.text);
    painter->drawText(area, Qt::AlignBottom | Qt::AlignLeading,
        painter->fontMetrics().elidedText(row.excerpt, Qt::ElideRight, area.width()));
    painter->restore();
}

} // namespace hearth::ui
