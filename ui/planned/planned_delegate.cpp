// SPDX-License-Identifier: Apache-2.0
#include "ui/planned/planned_delegate.h"

#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int textLines = 3;
constexpr int noteLines = 4; ///< a sentence that tells what can be done is read whole

QRect contentOf(const QRect& row)
{
    return row.adjusted(metrics::smallGap + metrics::gap, metrics::smallGap,
        -metrics::smallGap - metrics::gap, -metrics::smallGap);
}

int textHeight(const QString& text, const QFont& font, int width, int lines)
{
    if (text.isEmpty())
        return 0;
    const QFontMetrics letters(font);
    const int needed = letters.boundingRect(QRect(0, 0, width, 0), Qt::TextWordWrap, text).height();
    return std::clamp(needed, letters.lineSpacing(), lines * letters.lineSpacing());
}

} // namespace

QString PlannedCard::spoken() const
{
    QStringList parts { head, when, note, text };
    parts.removeAll({});
    return parts.join(u". "_s);
}

PlannedDelegate::PlannedDelegate(std::function<PlannedCard(int row)> card, QObject* owner)
    : QStyledItemDelegate(owner)
    , m_card(std::move(card))
{
}

QSize PlannedDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = themeOf(*option.widget);
    const int width = static_cast<const QAbstractItemView*>(option.widget)->viewport()->width();
    const int room = contentOf({ 0, 0, width, 0 }).width();
    const PlannedCard card = m_card(index.row());
    return { 0,
        2 * metrics::smallGap + QFontMetrics(theme.fonts.strong).height()
            + textHeight(card.text, theme.fonts.body, room, textLines) + metrics::grid
            + textHeight(card.note, theme.fonts.small, room, noteLines) };
}

void PlannedDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = themeOf(*option.widget);
    const PlannedCard card = m_card(index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool current = option.state.testFlag(QStyle::State_Selected);
    const bool focused = current && option.state.testFlag(QStyle::State_HasFocus);
    if (current || option.state.testFlag(QStyle::State_MouseOver))
        drawRoundedRect(*painter, option.rect.adjusted(metrics::smallGap, 0, -metrics::smallGap, 0),
            metrics::rowRadius, current ? theme.selected : theme.hoverRow,
            focused ? theme.accent : QColor(Qt::transparent), metrics::focusRing);

    QRect area = contentOf(option.rect);
    const QRect line(
        area.left(), area.top(), area.width(), QFontMetrics(theme.fonts.strong).height());
    const bool refused = card.state == PlannedCard::State::Refused;
    const QColor alarm = refused ? theme.dangerText : theme.accentText;
    painter->setFont(theme.fonts.small);
    const bool calm = card.state == PlannedCard::State::Waiting
        || card.state == PlannedCard::State::Unsent;
    painter->setPen(calm ? theme.textMuted : alarm);
    const int whenWidth = painter->fontMetrics().horizontalAdvance(card.when);
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignTrailing, card.when);
    painter->setFont(theme.fonts.strong);
    painter->setPen(theme.text);
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeading,
        painter->fontMetrics().elidedText(
            card.head, Qt::ElideRight, line.width() - whenWidth - metrics::smallGap));
    area.setTop(line.bottom() + 1);

    const int height = textHeight(card.text, theme.fonts.body, area.width(), textLines);
    painter->setFont(theme.fonts.body);
    painter->drawText(
        QRect(area.left(), area.top(), area.width(), height), Qt::TextWordWrap, card.text);
    area.setTop(area.top() + height + metrics::grid);

    painter->setFont(theme.fonts.small);
    painter->setPen(refused ? theme.dangerText : theme.textMuted);
    painter->drawText(area, Qt::TextWordWrap, card.note);
    painter->restore();
}

} // namespace hearth::ui
