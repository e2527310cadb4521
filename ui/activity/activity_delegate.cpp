// SPDX-License-Identifier: Apache-2.0
#include "ui/activity/activity_delegate.h"

#include "core/models/activity_model.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/timeline/time_text.h"

#include <QPainter>

namespace hearth::ui {

using models::ActivityRow;
using replica::ActivityKind;

namespace {

const ActivityRow& rowOf(const QModelIndex& index)
{
    return static_cast<const models::ActivityModel*>(index.model())->row(index.row());
}

IconName iconOf(ActivityKind kind)
{
    switch (kind) {
    case ActivityKind::Mention:
        return IconName::Mention;
    case ActivityKind::Reaction:
        return IconName::Emoji;
    case ActivityKind::Reply:
        break;
    }
    return IconName::Thread;
}

QString placeOf(const ActivityRow& row)
{
    return row.listed.parent
        ? ActivityDelegate::tr("%1, in a thread", "room").arg(row.listed.roomTitle)
        : row.listed.roomTitle;
}

int lineHeight(const QFont& font) { return QFontMetrics(font).height(); }

void drawLine(QPainter& painter, const QRect& rect, const QString& text)
{
    painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeading,
        painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

ActivityDelegate::ActivityDelegate(const Clock& clock, QObject* owner)
    : QStyledItemDelegate(owner)
    , m_clock(clock)
{
}

QSize ActivityDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const Theme& theme = themeOf(*option.widget);
    return { 0,
        2 * metrics::smallGap + lineHeight(theme.fonts.strong) + lineHeight(theme.fonts.body)
            + lineHeight(theme.fonts.small) + metrics::grid };
}

void ActivityDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QWidget& widget = *option.widget;
    const Theme& theme = themeOf(widget);
    const ActivityRow& row = rowOf(index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect card = option.rect.adjusted(metrics::smallGap, 0, -metrics::smallGap, 0);
    const bool current = option.state.testFlag(QStyle::State_Selected);
    const bool focused = current && option.state.testFlag(QStyle::State_HasFocus);
    if (current || option.state.testFlag(QStyle::State_MouseOver))
        drawRoundedRect(*painter, card, metrics::rowRadius,
            current ? theme.selected : theme.hoverRow,
            focused ? theme.accent : QColor(Qt::transparent), metrics::focusRing);
    QRect area = card.adjusted(metrics::gap, metrics::smallGap, -metrics::gap, -metrics::smallGap);
    const QRect first(area.left(), area.top(), area.width(), lineHeight(theme.fonts.strong));
    QRect icon(0, 0, metrics::iconSmall, metrics::iconSmall);
    icon.moveCenter(first.center());
    icon.moveLeft(area.left());
    painter->drawPixmap(icon,
        themedPixmap(widget, iconOf(row.kind), row.unread ? theme.accentText : theme.textMuted,
            metrics::iconSmall));
    area.setLeft(icon.right() + 1 + metrics::smallGap);
    if (row.unread) {
        QRect dot(0, 0, metrics::statusDot, metrics::statusDot);
        dot.moveCenter(first.center());
        dot.moveRight(area.right());
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.accent);
        painter->drawEllipse(dot);
        area.setRight(dot.left() - metrics::smallGap);
    }

    QRect line(area.left(), first.top(), area.width(), first.height());
    painter->setFont(theme.fonts.small);
    painter->setPen(theme.textMuted);
    const QString when = TimeText::shortMoment(row.listed.createdAt(), m_clock.now());
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignTrailing, when);
    line.setRight(
        line.right() - painter->fontMetrics().horizontalAdvance(when) - metrics::smallGap);
    painter->setFont(row.unread ? theme.fonts.strong : theme.fonts.body);
    painter->setPen(theme.text);
    drawLine(*painter, line, row.done);

    const QFont& text = theme.fonts.body;
    const QRect second(area.left(), first.bottom() + 1, area.width(), lineHeight(text));
    painter->setFont(text);
    painter->setPen(row.kind == ActivityKind::Reaction ? theme.textMuted : theme.text);
    drawLine(*painter, second, row.listed.excerpt);
    const QRect third(area.left(), second.bottom() + 1 + metrics::grid, area.width(),
        lineHeight(theme.fonts.small));
    painter->setFont(theme.fonts.small);
    painter->setPen(theme.textMuted);
    drawLine(*painter, third, placeOf(row));
    painter->restore();
}

} // namespace hearth::ui
