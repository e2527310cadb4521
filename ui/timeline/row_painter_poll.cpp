// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/timeline/row_painter.h"

#include <QPainter>

namespace hearth::ui {

void RowPainter::paintPoll(
    const models::TimelineRow& row, const RowLayout& layout, const State& state)
{
    if (!layout.pollNote)
        return;
    for (int i = 0; i < static_cast<int>(layout.pollOptions.size()); ++i)
        paintPollOption(*row.poll, i, layout.pollOptions[static_cast<std::size_t>(i)], state);
    layout.pollNote->paint(m_painter, layout.pollNotePlace, m_rowClip, {}, m_theme);
}

void RowPainter::paintPollOption(const models::PollBlock& poll, int index,
    const RowLayout::PollOption& option, const State& state)
{
    const models::PollOptionRow& content = poll.options[index];
    const bool hovered = state.hovered && state.hover.part == RowPart::PollOption
        && state.hover.index == index;
    const bool focused = state.focused && state.focusedOption == index;
    drawRoundedRect(m_painter, option.bar, metrics::controlRadius,
        hovered ? m_theme.hoverRow : m_theme.background);
    if (content.percent > 0) {
        constexpr qreal whole = 100;
        QRectF share = option.bar;
        share.setWidth(option.bar.width() * content.percent / whole);
        m_painter.save();
        m_painter.setClipRect(share, Qt::IntersectClip);
        drawRoundedRect(m_painter, option.bar, metrics::controlRadius,
            content.chosen ? m_theme.accentSoft : m_theme.selected);
        m_painter.restore();
    }
    const bool strong = hovered || m_theme.contrast == Contrast::High;
    const QColor quiet = strong ? m_theme.controlLine : m_theme.line;
    drawRoundedRect(m_painter, option.bar, metrics::controlRadius, Qt::transparent,
        content.chosen || focused ? m_theme.accent : quiet,
        focused ? metrics::focusRing : metrics::lineWidth);
    // In a closed poll there is nothing to press: only what the reader chose keeps its mark.
    if (!poll.closed || content.chosen) {
        const MarkState mark { .on = content.chosen, .enabled = poll.closed || poll.mayVote };
        if (poll.multiple)
            drawCheckMark(m_painter, option.mark, m_theme, mark);
        else
            drawRadioMark(m_painter, option.mark, m_theme, mark);
    }
    option.text->paint(m_painter, option.textPlace, m_rowClip, {}, m_theme);
    m_painter.setFont(m_theme.fonts.small);
    m_painter.setPen(m_theme.text);
    m_painter.drawText(option.figuresPlace, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
        option.figures);
}

} // namespace hearth::ui
