// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/document_layout.h"

#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/timeline/document_layout_parts.h"

#include <QPainter>

#include <algorithm>

namespace hearth::ui {

DocumentLayout::DocumentLayout(std::shared_ptr<const text::Document> document,
    const Options& options, qreal width, const Theme& theme)
    : m_document(std::move(document))
    , m_width(width)
{
    Builder(*this, options, theme).build();
}

DocumentLayout::~DocumentLayout() = default;

int DocumentLayout::length() const
{
    return m_pieces.empty() ? 0 : m_pieces.back().start + m_pieces.back().text.length();
}

std::size_t DocumentLayout::pieceAt(int position) const
{
    const auto after = std::ranges::upper_bound(m_pieces, position, {}, &Piece::start);
    return after == m_pieces.begin() ? 0 : static_cast<std::size_t>(after - m_pieces.begin()) - 1;
}

namespace {

void paintTaskBox(QPainter& painter, const QRectF& box, bool done, const Theme& theme)
{
    drawRoundedRect(painter, box, metrics::smallRadius - 1, done ? theme.accent : theme.background,
        done ? theme.accent : theme.controlLine);
    if (!done)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box](qreal x, qreal y) {
        return QPointF(box.x() + box.width() * x, box.y() + box.height() * y);
    };
    painter.drawPolyline(QPolygonF { at(0.24, 0.52), at(0.43, 0.71), at(0.77, 0.3) });
    painter.restore();
}

} // namespace

void DocumentLayout::paint(QPainter& painter, QPointF origin, const QRectF& clip,
    TextRange selection, const Theme& theme) const
{
    for (const Mark& mark : m_marks) {
        const QRectF rect = mark.rect.translated(origin);
        if (!rect.adjusted(-1, -1, 1, 1).intersects(clip))
            continue;
        switch (mark.kind) {
        case Mark::Kind::CodeBox:
            drawRoundedRect(painter, rect, metrics::controlRadius, theme.code, theme.line);
            break;
        case Mark::Kind::QuoteBar:
            drawRoundedRect(painter, rect, rect.width() / 2,
                theme.contrast == Contrast::High ? theme.text : theme.controlLine);
            break;
        case Mark::Kind::Rule:
        case Mark::Kind::TableLine:
            painter.fillRect(rect, theme.line);
            break;
        case Mark::Kind::TableHeader:
            painter.fillRect(rect, theme.code);
            break;
        case Mark::Kind::TaskBox:
        case Mark::Kind::TaskDone:
            paintTaskBox(painter, rect, mark.kind == Mark::Kind::TaskDone, theme);
            break;
        case Mark::Kind::Text:
            painter.setFont(mark.font);
            painter.setPen(theme.textMuted);
            painter.drawText(rect, Qt::AlignRight | Qt::AlignTop | Qt::TextDontClip, mark.text);
            break;
        }
    }
    for (const Piece& piece : m_pieces) {
        const QPointF place = origin + piece.place;
        const QRectF area(place.x(), place.y(), m_width, piece.text.height());
        if (area.bottom() < clip.top() || area.top() > clip.bottom())
            continue;
        const int length = piece.text.length();
        const TextRange part { std::clamp(selection.from - piece.start, 0, length),
            std::clamp(selection.to - piece.start, 0, length) };
        piece.text.paint(painter, place, clip, part, theme);
    }
}

DocumentLayout::Hit DocumentLayout::hit(QPointF point) const
{
    const Piece* best = nullptr;
    qreal bestDistance = 0;
    for (const Piece& piece : m_pieces) {
        const QRectF area(piece.place, piece.size);
        const qreal dx = std::max({ area.left() - point.x(), point.x() - area.right(), 0.0 });
        const qreal dy = std::max({ area.top() - point.y(), point.y() - area.bottom(), 0.0 });
        // Rows count more than columns: beside a line, that line is meant.
        const qreal distance = dy * m_width + dx;
        if (!best || distance < bestDistance) {
            best = &piece;
            bestDistance = distance;
        }
    }
    if (!best)
        return {};
    const QPointF inside = point - best->place;
    return { best->start + best->text.positionAt(inside), best->text.isOnText(inside),
        best->text.targetAt(inside), best->text.isOnSuffix(inside) };
}

TextRange DocumentLayout::wordAt(int position) const
{
    if (m_pieces.empty())
        return {};
    const Piece& piece = m_pieces[pieceAt(position)];
    const TextRange word = piece.text.wordAt(position - piece.start);
    return { word.from + piece.start, word.to + piece.start };
}

TextRange DocumentLayout::paragraphAt(int position) const
{
    if (m_pieces.empty())
        return {};
    const Piece& piece = m_pieces[pieceAt(position)];
    return { piece.start, piece.start + piece.text.length() };
}

QString DocumentLayout::text(TextRange range) const
{
    QString result;
    bool first = true;
    for (const Piece& piece : m_pieces) {
        const int length = piece.text.length();
        if (piece.start + length < range.from || piece.start > range.to)
            continue;
        const TextRange part { std::clamp(range.from - piece.start, 0, length),
            std::clamp(range.to - piece.start, 0, length) };
        if (!first)
            result += piece.separator;
        if (range.from <= piece.start && range.to > piece.start)
            result += piece.lead;
        result += piece.text.text(part);
        first = false;
    }
    return result;
}

QList<TextTarget> DocumentLayout::targets() const
{
    QList<TextTarget> all;
    for (const Piece& piece : m_pieces) {
        for (TextTarget target : piece.text.targets()) {
            target.range = { target.range.from + piece.start, target.range.to + piece.start };
            all.append(target);
        }
    }
    return all;
}

void DocumentLayout::setHighlights(
    const std::function<QList<TextRange>(const QString&)>& find, int generation)
{
    if (std::exchange(m_highlights, generation) == generation)
        return;
    for (Piece& piece : m_pieces)
        piece.text.setHighlights(find ? find(piece.text.shownText()) : QList<TextRange>());
}

QList<TextRange> DocumentLayout::highlights() const
{
    QList<TextRange> all;
    for (const Piece& piece : m_pieces) {
        for (const TextRange& range : piece.text.highlights())
            all.append({ range.from + piece.start, range.to + piece.start });
    }
    return all;
}

void DocumentLayout::setColors(
    const CodeBlock& block, const QList<QTextLayout::FormatRange>& colors)
{
    m_pieces[static_cast<std::size_t>(block.piece)].text.setColors(colors);
}

} // namespace hearth::ui
