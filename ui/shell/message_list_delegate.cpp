// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/message_list_delegate.h"

#include "core/models/message_list_model.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/timeline/time_text.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>

namespace hearth::ui {

using models::ListedMessage;

namespace {

constexpr int mostLines = 3;

const ListedMessage& rowOf(const QModelIndex& index)
{
    return static_cast<const models::MessageListModel*>(index.model())->row(index.row());
}

QRect contentOf(const QRect& row)
{
    return row.adjusted(metrics::smallGap + metrics::gap, metrics::smallGap,
        -metrics::smallGap - metrics::gap, -metrics::smallGap);
}

QString textOf(const ListedMessage& row)
{
    return row.known ? row.excerpt
                     : MessageListDelegate::tr("This message is not on this device yet.");
}

QString footOf(const ListedMessage& row)
{
    const QString place = row.parent
        ? MessageListDelegate::tr("%1, in a thread", "room").arg(row.roomTitle)
        : row.roomTitle;
    return row.markedBy.isEmpty()
        ? place
        : MessageListDelegate::tr("%1 · pinned by %2", "room, name").arg(place, row.markedBy);
}

int textHeight(const QString& text, const QFont& font, int width)
{
    const QFontMetrics letters(font);
    const int needed = letters.boundingRect(QRect(0, 0, width, 0), Qt::TextWordWrap, text).height();
    return std::clamp(needed, letters.lineSpacing(), mostLines * letters.lineSpacing());
}

} // namespace

MessageListDelegate::MessageListDelegate(const Clock& clock, QObject* owner)
    : QStyledItemDelegate(owner)
    , m_clock(clock)
{
}

QSize MessageListDelegate::sizeHint(
    const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = themeOf(*option.widget);
    const int width = static_cast<const QAbstractItemView*>(option.widget)->viewport()->width();
    const int room = contentOf({ 0, 0, width, 0 }).width();
    return { 0,
        2 * metrics::smallGap + QFontMetrics(theme.fonts.strong).height()
            + textHeight(textOf(rowOf(index)), theme.fonts.body, room) + metrics::grid
            + QFontMetrics(theme.fonts.small).height() };
}

void MessageListDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = themeOf(*option.widget);
    const ListedMessage& row = rowOf(index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect card = option.rect.adjusted(metrics::smallGap, 0, -metrics::smallGap, 0);
    const bool current = option.state.testFlag(QStyle::State_Selected);
    const bool focused = current && option.state.testFlag(QStyle::State_HasFocus);
    if (current || option.state.testFlag(QStyle::State_MouseOver))
        drawRoundedRect(*painter, card, metrics::rowRadius,
            current ? theme.selected : theme.hoverRow,
            focused ? theme.accent : QColor(Qt::transparent), metrics::focusRing);

    QRect area = contentOf(option.rect);
    const QRect line(
        area.left(), area.top(), area.width(), QFontMetrics(theme.fonts.strong).height());
    painter->setFont(theme.fonts.small);
    painter->setPen(theme.textMuted);
    const QString when = row.known ? TimeText::shortMoment(row.createdAt(), m_clock.now())
                                   : QString();
    const int whenWidth = painter->fontMetrics().horizontalAdvance(when);
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignTrailing, when);
    painter->setFont(theme.fonts.strong);
    painter->setPen(theme.text);
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeading,
        painter->fontMetrics().elidedText(
            row.author, Qt::ElideRight, line.width() - whenWidth - metrics::smallGap));
    area.setTop(line.bottom() + 1);

    const QString text = textOf(row);
    const int height = textHeight(text, theme.fonts.body, area.width());
    painter->setFont(theme.fonts.body);
    painter->setPen(row.known ? theme.text : theme.textMuted);
    painter->drawText(QRect(area.left(), area.top(), area.width(), height), Qt::TextWordWrap, text);
    area.setTop(area.top() + height + metrics::grid);

    painter->setFont(theme.fonts.small);
    painter->setPen(theme.textMuted);
    painter->drawText(area, Qt::AlignTop | Qt::AlignLeading,
        painter->fontMetrics().elidedText(footOf(row), Qt::ElideRight, area.width()));
    painter->restore();
}

} // namespace hearth::ui
