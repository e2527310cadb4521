// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/row_painter.h"

#include "ui/profile/avatar_pictures.h"
#include "ui/theme/contrast.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/timeline/author_text.h"
#include "ui/timeline/code_button.h"
#include "ui/timeline/time_text.h"

#include <QPainter>

#include <cmath>

namespace hearth::ui {

namespace {

constexpr qreal pendingOpacity = 0.6;
constexpr int leading = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine;

} // namespace

RowPainter::RowPainter(QPainter& painter, const Theme& theme, const Icons& icons,
    const QRectF& clip, const FilePictures* files)
    : m_painter(painter)
    , m_theme(theme)
    , m_icons(icons)
    , m_files(files)
    , m_clip(clip)
{
}

void RowPainter::paint(
    const models::TimelineRow& row, const RowLayout& layout, qreal top, const State& state)
{
    m_painter.save();
    m_painter.translate(0, top);
    m_rowClip = m_clip.translated(0, -top);
    paintDay(layout, state);
    paintUnread(layout);
    paintBackground(layout, state);
    if (layout.dimmed)
        m_painter.setOpacity(pendingOpacity);
    paintPin(layout);
    paintHeader(row, layout, state);
    layout.body->paint(m_painter, layout.bodyPlace, m_rowClip, state.selection, m_theme);
    if (state.hovered || state.focused)
        paintCodeButtons(m_painter, *layout.body, layout.bodyPlace, m_theme, m_icons,
            state.hovered && state.hover.part == RowPart::CopyCode ? state.hover.index : -1);
    paintPoll(row, layout, state);
    paintForwarded(layout);
    for (const RowLayout::Region& region : layout.regions)
        paintRegion(row, region, state);
    if (!layout.threadHintText.isEmpty()) {
        m_painter.setFont(m_theme.fonts.small);
        m_painter.setPen(m_theme.textMuted);
        const QString text = QFontMetricsF(m_theme.fonts.small)
                                 .elidedText(layout.threadHintText, Qt::ElideRight,
                                     layout.threadHint.width());
        m_painter.drawText(layout.threadHint, leading, text);
    }
    // What became of it must be readable, however quiet the rest is.
    m_painter.setOpacity(1);
    paintState(row, layout);
    m_painter.restore();
}

void RowPainter::paintDay(const RowLayout& layout, const State& state)
{
    if (layout.dayText.isEmpty())
        return;
    const QFontMetricsF measure(m_theme.fonts.smallStrong);
    const qreal width = std::ceil(measure.horizontalAdvance(layout.dayText));
    const qreal middle = std::round(layout.day.center().y());
    const qreal textLeft = std::round(layout.day.center().x() - width / 2);
    const qreal left = metrics::rowPaddingHorizontal;
    const qreal right = layout.day.right() - metrics::rowPaddingHorizontal;
    m_painter.fillRect(
        QRectF(left, middle, textLeft - metrics::gap - left, metrics::lineWidth), m_theme.line);
    m_painter.fillRect(QRectF(textLeft + width + metrics::gap, middle,
                           right - textLeft - width - metrics::gap, metrics::lineWidth),
        m_theme.line);
    QFont font = m_theme.fonts.smallStrong;
    font.setUnderline(state.hovered && state.hover.part == RowPart::Day);
    m_painter.setFont(font);
    m_painter.setPen(m_theme.textMuted);
    m_painter.drawText(layout.day, Qt::AlignCenter, layout.dayText);
}

void RowPainter::paintUnread(const RowLayout& layout)
{
    if (layout.unread.isNull())
        return;
    const QString text = tr("New", "the line above the first unread message");
    const qreal width = std::ceil(QFontMetricsF(m_theme.fonts.smallStrong).horizontalAdvance(text));
    const qreal left = metrics::rowPaddingHorizontal;
    const qreal middle = std::round(layout.unread.center().y());
    m_painter.setFont(m_theme.fonts.smallStrong);
    m_painter.setPen(m_theme.accentText);
    m_painter.drawText(layout.unread.adjusted(left, 0, 0, 0), leading, text);
    const qreal lineLeft = left + width + metrics::smallGap;
    m_painter.fillRect(
        QRectF(lineLeft, middle, layout.unread.right() - metrics::rowPaddingHorizontal - lineLeft,
            metrics::lineWidth),
        m_theme.accent);
}

void RowPainter::paintBackground(const RowLayout& layout, const State& state)
{
    if (state.flashed)
        m_painter.fillRect(layout.message, m_theme.accentSoft);
    else if (state.hovered)
        m_painter.fillRect(layout.message, m_theme.hoverRow);
    if (state.focused) {
        const QRectF ring = layout.message.adjusted(metrics::grid, 0, -metrics::grid, 0);
        drawRoundedRect(m_painter, ring, metrics::controlRadius, Qt::transparent, m_theme.accent,
            metrics::focusRing);
    }
}

void RowPainter::paintHeader(
    const models::TimelineRow& row, const RowLayout& layout, const State& state)
{
    if (layout.avatar.isNull()) {
        if (state.hovered && !layout.gutterTime.isNull() && row.kind != MessageKind::Notice) {
            m_painter.setFont(m_theme.fonts.small);
            m_painter.setPen(m_theme.textMuted);
            m_painter.drawText(layout.gutterTime, Qt::AlignRight | Qt::AlignVCenter,
                TimeText::shortTime(row.createdAt));
        }
        return;
    }
    paintMember(m_painter, layout.avatar, m_theme, m_avatars, row.authorId, row.authorName,
        metrics::avatarRadius);
    QFont nameFont = m_theme.fonts.strong;
    nameFont.setUnderline(state.hovered && state.hover.part == RowPart::Name);
    m_painter.setFont(nameFont);
    m_painter.setPen(m_theme.text);
    m_painter.drawText(QPointF(layout.name.x(), layout.headerBaseline),
        QFontMetricsF(nameFont).elidedText(
            AuthorText::name(row), Qt::ElideRight, layout.name.width()));
    m_painter.setFont(m_theme.fonts.small);
    m_painter.setPen(m_theme.textMuted);
    m_painter.drawText(QPointF(layout.time.x(), layout.headerBaseline), layout.timeText);
}

void RowPainter::paintRegion(
    const models::TimelineRow& row, const RowLayout::Region& region, const State& state)
{
    switch (region.part) {
    case RowPart::Reaction:
        return paintReaction(row.reactions[region.index], region, state);
    case RowPart::AddReaction:
        return paintAddReaction(region, state);
    case RowPart::PollOption:
    case RowPart::PollResult:
        return; // paintPoll
    case RowPart::File:
    case RowPart::ClosedFile:
        return paintFile(row, region, state);
    case RowPart::Picture:
        return paintPicture(row, region, state);
    case RowPart::Thread:
        return paintLink(region, m_theme.fonts.strong, state);
    default:
        return paintLink(region, m_theme.fonts.smallStrong, state);
    }
}

void RowPainter::paintPin(const RowLayout& layout)
{
    if (layout.pin.isNull())
        return;
    constexpr int icon = metrics::iconSmall;
    const QRectF place(layout.pin.left() - icon - metrics::grid,
        std::round(layout.pin.center().y() - icon / 2.0), icon, icon);
    paintIcon(IconName::Pin, m_theme.accentText, place);
    m_painter.setFont(m_theme.fonts.small);
    m_painter.setPen(m_theme.textMuted);
    m_painter.drawText(layout.pin, leading,
        QFontMetricsF(m_theme.fonts.small)
            .elidedText(layout.pinText, Qt::ElideRight, layout.pin.width()));
}

void RowPainter::paintForwarded(const RowLayout& layout)
{
    if (!layout.forwarded)
        return;
    m_painter.fillRect(layout.forwardedBar, m_theme.controlLine);
    layout.forwarded->paint(m_painter, layout.forwardedPlace, m_rowClip, {}, m_theme);
}

void RowPainter::paintAddReaction(const RowLayout::Region& region, const State& state)
{
    const bool hovered = state.hovered && state.hover.part == RowPart::AddReaction;
    const bool focused = state.focused && state.focusedReaction == region.index;
    const QColor quiet = m_theme.contrast == Contrast::High ? m_theme.controlLine : m_theme.line;
    drawRoundedRect(m_painter, region.rect, region.rect.height() / 2,
        hovered ? m_theme.selected : m_theme.background, focused ? m_theme.accent : quiet,
        focused ? metrics::focusRing : metrics::lineWidth);
    constexpr int icon = metrics::iconSmall;
    paintIcon(IconName::Emoji, m_theme.textMuted,
        { std::round(region.rect.center().x() - icon / 2.0),
            std::round(region.rect.center().y() - icon / 2.0), icon, icon });
}

void RowPainter::paintReaction(
    const models::ReactionChip& reaction, const RowLayout::Region& region, const State& state)
{
    const bool focused = state.focused && state.focusedReaction == region.index;
    const bool hovered = state.hovered && state.hover.part == RowPart::Reaction
        && state.hover.index == region.index;
    const QColor quiet = m_theme.contrast == Contrast::High ? m_theme.controlLine : m_theme.line;
    drawRoundedRect(m_painter, region.rect, region.rect.height() / 2,
        reaction.own  ? m_theme.accentSoft
            : hovered ? m_theme.hoverRow
                      : m_theme.background,
        reaction.own || focused ? m_theme.accent : quiet,
        focused ? metrics::focusRing : metrics::lineWidth);
    const QRectF inside = region.rect.adjusted(metrics::chipPadding, 0, -metrics::chipPadding, 0);
    m_painter.setPen(m_theme.text);
    if (region.picture.isNull()) {
        QFont emoji = m_theme.fonts.emoji;
        emoji.setPointSizeF(m_theme.fonts.body.pointSizeF());
        m_painter.setFont(emoji);
        m_painter.drawText(inside, leading, reaction.emoji);
    } else {
        const qreal height = region.picture.deviceIndependentSize().height();
        m_painter.drawPixmap(
            QPointF(inside.left(), std::round(inside.center().y() - height / 2)), region.picture);
    }
    m_painter.setFont(m_theme.fonts.small);
    m_painter.drawText(inside, Qt::AlignRight | Qt::AlignVCenter, region.text);
}

void RowPainter::paintLink(const RowLayout::Region& region, const QFont& font, const State& state)
{
    QFont shown = font;
    shown.setUnderline(state.hovered && state.hover.part == region.part);
    m_painter.setFont(shown);
    m_painter.setPen(region.part == RowPart::Discard ? m_theme.dangerText : m_theme.accentText);
    m_painter.drawText(region.rect.adjusted(0, 0, 2, 0), leading, region.text);
}

void RowPainter::paintState(const models::TimelineRow& row, const RowLayout& layout)
{
    if (!layout.state)
        return;
    const bool failed = row.delivery == models::Delivery::Failed;
    paintIcon(failed ? IconName::Error : IconName::Clock,
        failed ? m_theme.dangerText : m_theme.textMuted, layout.stateIcon);
    layout.state->paint(m_painter, layout.statePlace, m_rowClip, {}, m_theme);
}

void RowPainter::paintIcon(IconName name, const QColor& color, const QRectF& place)
{
    const QPixmap drawing = m_icons.pixmap(
        name, color, static_cast<int>(place.width()), m_painter.device()->devicePixelRatioF());
    m_painter.drawPixmap(place.topLeft(), drawing);
}

} // namespace hearth::ui
