// SPDX-License-Identifier: Apache-2.0
#include "ui/search/search_delegate.h"

#include "core/models/search_model.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/timeline/time_text.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

namespace hearth::ui {

using models::SearchRow;

namespace {

constexpr int shownLines = 3;

const SearchRow& rowOf(const QModelIndex& index)
{
    return static_cast<const models::SearchModel*>(index.model())->row(index.row());
}

QRect contentOf(const QRect& row)
{
    return row.adjusted(metrics::smallGap + metrics::gap, metrics::smallGap,
        -metrics::smallGap - metrics::gap, -metrics::smallGap);
}

QList<QTextLayout::FormatRange> marks(const SearchRow& row, const Theme& theme)
{
    QList<QTextLayout::FormatRange> out;
    for (const replica::Stretch& match : row.matches) {
        QTextCharFormat format;
        format.setForeground(theme.accentText);
        format.setBackground(theme.accentSoft);
        out.append({ static_cast<int>(match.start), static_cast<int>(match.length), format });
    }
    return out;
}

/// Breaks `layout`'s text into the lines that are shown. Answers where the text ends that finds
/// room in them.
int breakLines(QTextLayout& layout, int width)
{
    int end = 0;
    qreal y = 0;
    layout.beginLayout();
    for (int i = 0; i < shownLines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition({ 0, y });
        y += line.height();
        end = line.textStart() + line.textLength();
    }
    layout.endLayout();
    return end;
}

/// The few lines of a message, with an ellipsis where it goes on.
void layOut(QTextLayout& layout, const SearchRow& row, const Theme& theme, int width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setFont(theme.fonts.body);
    layout.setText(row.excerpt);
    layout.setFormats(marks(row, theme));
    const int end = breakLines(layout, width);
    if (end >= row.excerpt.size())
        return;
    // The last line gives up a few letters for it.
    const QTextLine last = layout.lineAt(layout.lineCount() - 1);
    const int lastStart = last.textStart();
    const QFontMetrics letters(theme.fonts.body);
    layout.setText(row.excerpt.left(lastStart)
        + letters.elidedText(row.excerpt.mid(lastStart), Qt::ElideRight, width));
    layout.setFormats(marks(row, theme));
    breakLines(layout, width);
}

int lineHeight(const QFont& font) { return QFontMetrics(font).height(); }

QString placeOf(const SearchRow& row)
{
    return row.parent ? SearchDelegate::tr("%1, in a thread", "room").arg(row.roomTitle)
                      : row.roomTitle;
}

} // namespace

SearchDelegate::SearchDelegate(const Clock& clock, QObject* owner)
    : QStyledItemDelegate(owner)
    , m_clock(clock)
{
}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = themeOf(*option.widget);
    const int width = static_cast<const QAbstractItemView*>(option.widget)->viewport()->width();
    QTextLayout layout;
    layOut(layout, rowOf(index), theme, contentOf({ 0, 0, width, 0 }).width());
    const int text = qCeil(layout.boundingRect().height());
    return { 0,
        2 * metrics::smallGap + lineHeight(theme.fonts.strong) + text
            + lineHeight(theme.fonts.small) + metrics::grid };
}

void SearchDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = themeOf(*option.widget);
    const SearchRow& row = rowOf(index);
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
    const int first = lineHeight(theme.fonts.strong);
    painter->setFont(theme.fonts.small);
    painter->setPen(theme.textMuted);
    const QString when = TimeText::shortMoment(row.createdAt(), m_clock.now());
    const int whenWidth = painter->fontMetrics().horizontalAdvance(when);
    const QRect line(area.left(), area.top(), area.width(), first);
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignTrailing, when);
    painter->setFont(theme.fonts.strong);
    painter->setPen(theme.text);
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeading,
        painter->fontMetrics().elidedText(
            row.author, Qt::ElideRight, line.width() - whenWidth - metrics::smallGap));
    area.setTop(area.top() + first);

    QTextLayout layout;
    layOut(layout, row, theme, area.width());
    layout.draw(painter, area.topLeft());
    area.setTop(area.top() + qCeil(layout.boundingRect().height()) + metrics::grid);

    painter->setFont(theme.fonts.small);
    painter->setPen(theme.textMuted);
    painter->drawText(area, Qt::AlignTop | Qt::AlignLeading,
        painter->fontMetrics().elidedText(placeOf(row), Qt::ElideRight, area.width()));
    painter->restore();
}

} // namespace hearth::ui
