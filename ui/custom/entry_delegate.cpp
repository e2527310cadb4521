// SPDX-License-Identifier: Apache-2.0
#include "ui/custom/entry_delegate.h"

#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"

#include <QListWidget>
#include <QPainter>

namespace hearth::ui {

namespace {

constexpr int rowHeight = metrics::avatar + metrics::gap;
constexpr int rowsShown = 4;

} // namespace

QListWidget* EntryDelegate::makeList(const QString& accessibleName, QWidget* parent)
{
    auto* list = new QListWidget(parent);
    list->setAccessibleName(accessibleName);
    list->setItemDelegate(new EntryDelegate(list));
    list->setUniformItemSizes(true);
    list->setMouseTracking(true);
    list->setFrameShape(QFrame::NoFrame);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setFixedHeight(rowsShown * rowHeight);
    return list;
}

QSize EntryDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return { 0, rowHeight };
}

void EntryDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = themeOf(*option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect area = option.rect.adjusted(metrics::smallGap, 0, -metrics::smallGap, 0);
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool marked = option.state.testFlag(QStyle::State_HasFocus);
    if (chosen || marked || option.state.testFlag(QStyle::State_MouseOver))
        drawRoundedRect(*painter, area, metrics::rowRadius,
            chosen ? theme.selected : theme.hoverRow,
            marked ? theme.accent : QColor(Qt::transparent), metrics::focusRing);
    QRect text = area.adjusted(metrics::gap, 0, -metrics::gap, 0);
    if (const QVariant data = index.data(PictureRole); data.isValid()) {
        const auto picture = data.value<QPixmap>();
        QRect place(QPoint(), picture.deviceIndependentSize().toSize());
        place.moveCenter({ text.left() + metrics::iconButton / 2, text.center().y() });
        painter->drawPixmap(place.topLeft(), picture);
        text.setLeft(text.left() + metrics::iconButton + metrics::gap);
    }
    const QString name = index.data(Qt::DisplayRole).toString();
    const QString detail = index.data(DetailRole).toString();
    const int middle = detail.isEmpty() ? text.height() : text.height() / 2 + 1;
    painter->setFont(theme.fonts.strong);
    painter->setPen(theme.text);
    painter->drawText(QRect(text.left(), text.top(), text.width(), middle),
        (detail.isEmpty() ? Qt::AlignVCenter : Qt::AlignBottom) | Qt::AlignLeading,
        painter->fontMetrics().elidedText(name, Qt::ElideRight, text.width()));
    painter->setFont(theme.fonts.small);
    painter->setPen(theme.textMuted);
    painter->drawText(text.adjusted(0, middle, 0, 0), Qt::AlignTop | Qt::AlignLeading,
        painter->fontMetrics().elidedText(detail, Qt::ElideRight, text.width()));
    painter->restore();
}

} // namespace hearth::ui
