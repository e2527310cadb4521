// SPDX-License-Identifier: Apache-2.0
// Files below a message: what is in memory is painted, and nothing is looked for.
#include "core/text/hidden.h"
#include "ui/files/file_kind.h"
#include "ui/files/file_text.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/timeline/row_painter.h"

#include <QPainter>

#include <cmath>

namespace hearth::ui {

namespace {

/// What pressing it does while it moves.
IconName movementIcon(const FileFetcher& fetcher, const FileEntry& file)
{
    if (fetcher.isPaused(file.id))
        return IconName::Resume;
    return fetcher.isUpload(file.id) || fetcher.isUnderway(file.id) ? IconName::Pause
                                                                    : fileIcon(file);
}

constexpr int leading = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine;

} // namespace

void RowPainter::paintFile(
    const models::TimelineRow& row, const RowLayout::Region& region, const State& state)
{
    const FileEntry& file = row.files[region.index];
    const QRectF& card = region.rect;
    const bool stored = file.state == FileState::Stored;
    const bool hovered = stored && state.hovered && state.hover.part == RowPart::File
        && state.hover.index == region.index;
    drawRoundedRect(m_painter, card, metrics::controlRadius, m_theme.code,
        hovered ? m_theme.controlLine : m_theme.line);
    constexpr int icon = metrics::iconLarge;
    const QRectF place(
        card.x() + metrics::gap, std::round(card.center().y() - icon / 2.0), icon, icon);
    const bool blocked = file.state == FileState::Blocked;
    paintIcon(m_files ? movementIcon(m_files->fetcher(), file) : fileIcon(file),
        blocked ? m_theme.dangerText : m_theme.textMuted, place);

    const qreal left = place.right() + metrics::gap;
    const qreal room = card.right() - metrics::gap - left;
    const qreal nameHeight = Fonts::lineHeight(m_theme.fonts.strong);
    const qreal noteHeight = Fonts::lineHeight(m_theme.fonts.small);
    const qreal top = std::round(card.center().y() - (nameHeight + noteHeight) / 2);
    m_painter.setFont(m_theme.fonts.strong);
    m_painter.setPen(stored ? m_theme.text : m_theme.textMuted);
    m_painter.drawText(QRectF(left, top, room, nameHeight), leading,
        text::isolated(QFontMetricsF(m_theme.fonts.strong)
                .elidedText(text::withHiddenShown(file.name), Qt::ElideMiddle, room)));
    m_painter.setFont(m_theme.fonts.small);
    m_painter.setPen(m_theme.textMuted);
    m_painter.drawText(QRectF(left, top + nameHeight, room, noteHeight), leading,
        QFontMetricsF(m_theme.fonts.small)
            .elidedText(FileText::note(file, m_files ? &m_files->fetcher() : nullptr),
                Qt::ElideRight, room));
    if (const auto transfer = m_files ? m_files->fetcher().transfer(file.id) : std::nullopt)
        paintProgress(*transfer, card);
}

/// A line along the lower edge.
void RowPainter::paintProgress(const models::Transfer& transfer, const QRectF& place)
{
    if (transfer.total <= 0)
        return;
    constexpr qreal thickness = metrics::grid;
    QRectF line(place.left() + metrics::controlRadius, place.bottom() - thickness,
        place.width() - 2 * metrics::controlRadius, thickness);
    drawRoundedRect(m_painter, line, thickness / 2, m_theme.selected);
    line.setWidth(
        line.width() * static_cast<qreal>(transfer.done) / static_cast<qreal>(transfer.total));
    if (line.width() >= thickness)
        drawRoundedRect(
            m_painter, line, thickness / 2, transfer.paused ? m_theme.textMuted : m_theme.accent);
}

/// Over a picture that is on its way to the server: how far it has come.
void RowPainter::paintMovement(const FileEntry& file, const QRectF& place)
{
    if (!m_files || !m_files->fetcher().isUpload(file.id))
        return;
    const auto transfer = m_files->fetcher().transfer(file.id);
    if (!transfer)
        return;
    const qreal height = Fonts::lineHeight(m_theme.fonts.small) + 2 * metrics::grid;
    const QRectF strip(place.left(), place.bottom() - height, place.width(), height);
    drawRoundedRect(m_painter, strip, metrics::controlRadius, m_theme.background);
    m_painter.setFont(m_theme.fonts.small);
    m_painter.setPen(m_theme.textMuted);
    const qreal room = strip.width() - 2 * metrics::smallGap;
    m_painter.drawText(strip, Qt::AlignCenter | Qt::TextSingleLine,
        QFontMetricsF(m_theme.fonts.small)
            .elidedText(FileText::movement(file, transfer), Qt::ElideRight, room));
    paintProgress(*transfer, place);
}

void RowPainter::paintPicture(
    const models::TimelineRow& row, const RowLayout::Region& region, const State& state)
{
    const FileEntry& file = row.files[region.index];
    const auto size = FilePictures::sizeFor(
        region.rect.size(), m_painter.device()->devicePixelRatioF());
    const QPixmap picture = m_files ? m_files->thumbnail(file.id, size) : QPixmap();
    const bool hovered = state.hovered && state.hover.part == RowPart::Picture
        && state.hover.index == region.index;
    if (picture.isNull()) {
        paintAbsent(file, region.rect,
            m_files ? FileText::pictureNote(file, m_files->state(file.id, size), m_files->fetcher())
                    : QString());
    } else {
        // Who sent it may have been wrong about its shape.
        const QSizeF shown = picture.deviceIndependentSize();
        const QPointF middle = region.rect.center();
        m_painter.drawPixmap(QPointF(std::round(middle.x() - shown.width() / 2),
                                 std::round(middle.y() - shown.height() / 2)),
            picture);
    }
    paintMovement(file, region.rect);
    drawRoundedRect(m_painter, region.rect, metrics::controlRadius, Qt::transparent,
        hovered ? m_theme.controlLine : m_theme.line);
}

/// Its place while it is not there: what it is called, and `note`.
void RowPainter::paintAbsent(const FileEntry& file, const QRectF& place, const QString& note)
{
    drawRoundedRect(m_painter, place, metrics::controlRadius, m_theme.code);
    constexpr int icon = metrics::iconLarge;
    const qreal nameHeight = Fonts::lineHeight(m_theme.fonts.strong);
    const qreal noteHeight = Fonts::lineHeight(m_theme.fonts.small);
    const qreal room = place.width() - 2 * metrics::smallGap;
    const qreal whole = icon + metrics::grid + nameHeight + noteHeight;
    const bool fits = room >= 2 * metrics::pictureMinimum && place.height() >= whole;
    const qreal top = std::round(place.center().y() - (fits ? whole : icon) / 2);
    paintIcon(IconName::Picture, m_theme.textMuted,
        { std::round(place.center().x() - icon / 2.0), top, icon, icon });
    if (!fits)
        return; // the tool tip has it
    const QRectF line(
        place.left() + metrics::smallGap, top + icon + metrics::grid, room, nameHeight);
    m_painter.setFont(m_theme.fonts.strong);
    m_painter.setPen(m_theme.text);
    m_painter.drawText(line, Qt::AlignCenter | Qt::TextSingleLine,
        text::isolated(QFontMetricsF(m_theme.fonts.strong)
                .elidedText(text::withHiddenShown(file.name), Qt::ElideMiddle, room)));
    m_painter.setFont(m_theme.fonts.small);
    m_painter.setPen(m_theme.textMuted);
    m_painter.drawText(QRectF(line.left(), line.bottom(), room, noteHeight),
        Qt::AlignCenter | Qt::TextSingleLine,
        QFontMetricsF(m_theme.fonts.small).elidedText(note, Qt::ElideRight, room));
}

} // namespace hearth::ui
