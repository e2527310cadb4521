// SPDX-License-Identifier: Apache-2.0
#include "ui/thread/thread_list_delegate.h"

#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/timeline/time_text.h"
#include "ui/widgets/badge.h"

#include <QPainter>

namespace hearth::ui {

using models::ThreadRow;

namespace {

const ThreadRow& rowOf(const QModelIndex& index)
{
    return static_cast<const models::ThreadListModel*>(index.model())->row(index.row());
}

int lineHeight(const QFont& font) { return QFontMetrics(font).height(); }

void drawLine(QPainter& painter, const QRect& rect, const QString& text)
{
    painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeading,
        painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

ThreadListDelegate::ThreadListDelegate(const Clock& clock, QObject* owner)
    : QStyledItemDelegate(owner)
    , m_clock(clock)
{
}

QString ThreadListDelegate::repliesText(const ThreadRow& row) const
{
    const QString count = tr("%n repl(ies)", nullptr, static_cast<int>(row.replyCount));
    if (!row.lastReplyAt || row.lastReplier.isEmpty())
        return count;
    return tr("%1, the last by %2, %3")
        .arg(count, row.lastReplier, TimeText::shortMoment(*row.lastReplyAt, m_clock.now()));
}

QSize ThreadListDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const Theme& theme = themeOf(*option.widget);
    return { 0,
        2 * metrics::smallGap + 2 * lineHeight(theme.fonts.small) + lineHeight(theme.fonts.strong)
            + lineHeight(theme.fonts.body) + metrics::grid };
}

void ThreadListDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = themeOf(*option.widget);
    const ThreadRow& row = rowOf(index);
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
    if (row.unread > 0) {
        const QString count = badgeText(row.unread);
        QRect badge(QPoint(), badgeSize(theme, count));
        badge.moveTopRight(area.topRight());
        paintBadge(*painter, badge, theme, count);
        area.setRight(badge.left() - metrics::smallGap);
    }
    auto next = [&, y = area.top()](const QFont& font) mutable {
        painter->setFont(font);
        const QRect line(area.left(), y, area.width(), lineHeight(font));
        y += line.height();
        return line;
    };
    painter->setPen(theme.textMuted);
    drawLine(*painter, next(theme.fonts.small), row.roomTitle);
    painter->setPen(theme.text);
    drawLine(*painter, next(theme.fonts.strong), row.author);
    painter->setPen(row.deleted ? theme.textMuted : theme.text);
    drawLine(*painter, next(row.unread > 0 && !row.deleted ? theme.fonts.strong : theme.fonts.body),
        index.data(Qt::DisplayRole).toString());
    painter->setPen(row.unread > 0 ? theme.accentText : theme.textMuted);
    drawLine(*painter, next(theme.fonts.small), repliesText(row));
    painter->restore();
}

} // namespace hearth::ui
