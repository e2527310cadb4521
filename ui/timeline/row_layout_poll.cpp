// SPDX-License-Identifier: Apache-2.0
// A poll below its question: a bar for each option, then what is known of all votes.
#include "ui/theme/metrics.h"
#include "ui/timeline/poll_text.h"
#include "ui/timeline/row_layout.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace hearth::ui {

namespace {

int paddingOf(const Theme& theme)
{
    return theme.isCompact() ? metrics::pollOptionPaddingCompact : metrics::pollOptionPadding;
}

std::shared_ptr<TextPiece> pieceOf(
    const QString& text, const TextPiece::Style& style, const Theme& theme)
{
    return std::make_shared<TextPiece>(
        QList { text::Span { text, text::Span::Plain, {} } }, style, theme);
}

} // namespace

int votableOptions(const models::TimelineRow& row)
{
    return row.poll && row.poll->mayVote && !row.deleted
        ? static_cast<int>(row.poll->options.size())
        : 0;
}

qreal RowLayout::pollHeight(const models::PollBlock& poll, qreal lineHeight, const Theme& theme)
{
    const qreal option = lineHeight + 2 * paddingOf(theme) + metrics::grid;
    return static_cast<qreal>(poll.options.size()) * option + lineHeight + metrics::grid;
}

void RowLayout::addPoll(
    const models::TimelineRow& row, const Context& context, qreal room, const Theme& theme)
{
    if (!row.poll)
        return;
    const models::PollBlock& poll = *row.poll;
    const QFontMetricsF measure(theme.fonts.small);
    qreal figuresWidth = 0;
    for (const models::PollOptionRow& option : poll.options)
        figuresWidth = std::max(
            figuresWidth, std::ceil(measure.horizontalAdvance(PollText::figures(option))) + 1);
    const qreal width = std::min<qreal>(room, theme.grown(metrics::pollWidth));
    for (int i = 0; i < poll.options.size(); ++i) {
        m_y += metrics::grid;
        addPollOption(poll, i, context, { qreal(m_textLeft), m_y, width, 0 }, figuresWidth, theme);
        m_y = pollOptions.back().bar.bottom();
    }
    addPollNote(poll, width, theme);
}

/// `bar`: where it begins and how wide it is.
void RowLayout::addPollOption(const models::PollBlock& poll, int index, const Context& context,
    const QRectF& bar, qreal figuresWidth, const Theme& theme)
{
    const models::PollOptionRow& content = poll.options[index];
    const qreal padding = paddingOf(theme);
    const qreal side = theme.grown(metrics::indicator);
    const qreal textLine = Fonts::lineHeight(theme.fonts.body);
    // Of small text the mark is the higher one.
    const qreal line = std::max(textLine, side);
    const qreal top = bar.top() + padding;
    const qreal textLeft = bar.left() + 2 * metrics::smallGap + side;
    const qreal right = bar.right() - metrics::smallGap;
    // Large text in a narrow pane: the figures leave their room to what they count.
    const bool isNarrow = right - textLeft < 2 * figuresWidth + metrics::gap;
    const qreal textRoom = right - textLeft - (isNarrow ? 0 : figuresWidth + metrics::gap);
    PollOption option;
    option.text = pieceOf(content.text,
        { .font = theme.fonts.body, .ink = theme.text, .pictures = context.pictures }, theme);
    option.text->layOut(std::max<qreal>(textRoom, metrics::listIndent));
    option.textPlace = { textLeft, top + std::floor((line - textLine) / 2) };
    option.mark = { bar.left() + metrics::smallGap, top + std::floor((line - side) / 2), side,
        side };
    option.figures = PollText::figures(content);
    const qreal textBottom = std::max(option.textPlace.y() + option.text->height(), top + line);
    const qreal left = bar.left() + metrics::smallGap;
    option.figuresPlace = isNarrow
        ? QRectF(left, textBottom, right - left, Fonts::lineHeight(theme.fonts.small))
        : QRectF(right - figuresWidth, top, figuresWidth, line);
    const qreal bottom = std::max(textBottom, option.figuresPlace.bottom()) + padding;
    option.bar = { bar.topLeft(), QPointF(bar.right(), bottom) };
    regions.push_back(
        { poll.mayVote ? RowPart::PollOption : RowPart::PollResult, option.bar, index, {} });
    pollOptions.push_back(std::move(option));
}

void RowLayout::addPollNote(const models::PollBlock& poll, qreal room, const Theme& theme)
{
    m_y += metrics::grid;
    pollNote = pieceOf(
        PollText::summary(poll), { .font = theme.fonts.small, .ink = theme.textMuted }, theme);
    const qreal natural = std::ceil(pollNote->naturalWidth());
    pollNote->layOut(room);
    pollNotePlace = { qreal(m_textLeft), m_y };
    m_y += pollNote->height();
    if (!poll.mayClose)
        return;
    const QString close = tr("Close poll");
    const qreal width = std::ceil(QFontMetricsF(theme.fonts.smallStrong).horizontalAdvance(close));
    const qreal lineHeight = Fonts::lineHeight(theme.fonts.small);
    const bool isBeside = natural + metrics::gap + width <= room;
    const QPointF place = isBeside ? QPointF(m_textLeft + natural + metrics::gap, pollNotePlace.y())
                                   : QPointF(m_textLeft, m_y);
    regions.push_back({ RowPart::PollClose, QRectF(place, QSizeF(width, lineHeight)), 0, close });
    m_y = std::max(m_y, place.y() + lineHeight);
}

} // namespace hearth::ui
