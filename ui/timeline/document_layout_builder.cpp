// SPDX-License-Identifier: Apache-2.0
#include "ui/emoji/emoji_pictures.h"
#include "ui/theme/metrics.h"
#include "ui/timeline/document_layout_parts.h"

#include <QFontMetricsF>
#include <QLocale>

#include <algorithm>
#include <array>
#include <numeric>

using namespace Qt::StringLiterals;

namespace hearth::ui {

using text::Block;
using text::Span;

namespace {

constexpr qsizetype jumboMost = 23; ///< more emoji than this are text again, as in Slack
constexpr int taskBox = 14;
constexpr int markerGap = 8;

bool isText(const Block& block)
{
    return block.kind != Block::Kind::Code && block.kind != Block::Kind::Table
        && block.kind != Block::Kind::Rule;
}

} // namespace

DocumentLayout::Builder::Builder(DocumentLayout& layout, const Options& options, const Theme& theme)
    : m_layout(layout)
    , m_options(options)
    , m_theme(theme)
{
}

void DocumentLayout::Builder::build()
{
    const QList<Block>& blocks = m_layout.m_document->blocks;
    const Block* previous = nullptr;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const Block& block = blocks[i];
        m_block = i;
        m_y += gapBefore(block, previous);
        const qreal top = m_y;
        const Frame frame = frameOf(block);
        if (block.kind == Block::Kind::Code)
            addCode(block, frame);
        else if (block.kind == Block::Kind::Table)
            addTable(block, frame);
        else if (block.kind == Block::Kind::Rule)
            addRule(frame);
        else
            addText(block, frame, suffixFor(i));
        addQuoteBars(top, block);
        previous = &block;
    }
    // Where the text does not end in a paragraph, the word gets a line of its own.
    if (!m_options.suffix.isEmpty() && (blocks.isEmpty() || !isText(blocks.back()))) {
        TextPiece piece(
            QList<Span>(), { m_theme.fonts.small, m_theme.textMuted }, m_theme, m_options.suffix);
        m_block = -1;
        piece.layOut(m_layout.m_width);
        const QSizeF size(m_layout.m_width, piece.height());
        addPiece(std::move(piece), { 0, m_y }, size);
        m_y += size.height();
    }
    m_layout.m_height = m_y;
}

QString DocumentLayout::Builder::suffixFor(qsizetype index) const
{
    const auto& blocks = m_layout.m_document->blocks;
    return index + 1 == blocks.size() && isText(blocks[index]) ? m_options.suffix : QString();
}

DocumentLayout::Builder::Frame DocumentLayout::Builder::frameOf(const Block& block) const
{
    const qreal indent = block.quoteDepth * metrics::quoteIndent
        + block.listDepth * metrics::listIndent;
    // However deep it stands, some room is left for the words.
    const qreal left = std::min(indent, m_layout.m_width / 2);
    return { left, m_layout.m_width - left };
}

qreal DocumentLayout::Builder::gapBefore(const Block& block, const Block* previous) const
{
    if (!previous)
        return 0;
    const bool items = previous->listDepth > 0 && block.listDepth > 0;
    const bool isLoose = !block.isTight && !previous->isTight && !block.spans.isEmpty();
    if (items && !isLoose && isText(block) && isText(*previous))
        return metrics::grid / 2.0;
    if (block.kind == Block::Kind::Heading)
        return metrics::gap;
    return metrics::blockGap;
}

bool DocumentLayout::Builder::isJumbo() const
{
    const auto& blocks = m_layout.m_document->blocks;
    if (blocks.size() != 1 || blocks[0].kind != Block::Kind::Paragraph || blocks[0].quoteDepth > 0)
        return false;
    qsizetype emoji = 0;
    for (const Span& span : blocks[0].spans) {
        if (span.style & Span::Spoiler)
            return false;
        if (span.style & Span::Emoji) {
            ++emoji;
            continue;
        }
        const std::optional<qsizetype> own = m_options.pictures && TextPiece::mayHavePictures(span)
            ? m_options.pictures->countAlone(span.text)
            : std::nullopt;
        if (own)
            emoji += *own;
        else if (!span.text.trimmed().isEmpty())
            return false;
    }
    return emoji > 0 && emoji <= jumboMost;
}

TextPiece::Style DocumentLayout::Builder::styleOf(const Block& block) const
{
    TextPiece::Style style { m_theme.fonts.body, m_theme.text };
    style.pictures = m_options.pictures;
    switch (m_options.look) {
    case Look::Notice:
        style.font = m_theme.fonts.small;
        style.ink = m_theme.textMuted;
        style.alignment = Qt::AlignHCenter;
        return style;
    case Look::Tombstone:
        style.font.setItalic(true);
        style.ink = m_theme.textMuted;
        return style;
    case Look::Message:
        break;
    }
    if (block.kind == Block::Kind::Heading)
        style.font = m_theme.fonts.heading(block.level);
    if (block.quoteDepth > 0)
        style.ink = m_theme.textMuted;
    style.jumbo = isJumbo();
    return style;
}

void DocumentLayout::Builder::addPiece(TextPiece text, QPointF place, QSizeF size,
    const QString& lead, QChar separator, Piece::Source source)
{
    source.block = m_block;
    const int start = m_layout.m_pieces.empty() ? 0 : m_layout.length() + 1;
    m_layout.m_pieces.push_back({ std::move(text), place, size, start, lead, separator, source });
}

void DocumentLayout::Builder::addText(const Block& block, const Frame& frame, const QString& suffix)
{
    TextPiece piece(block.spans, styleOf(block), m_theme, suffix);
    piece.layOut(frame.width);
    QString lead;
    if (block.kind == Block::Kind::TaskItem)
        lead = block.checked ? u"☑ "_s : u"☐ "_s;
    else if (block.kind == Block::Kind::ListItem && !block.continuesItem)
        lead = block.number ? QLocale().toString(*block.number) + u". "_s : u"• "_s;
    if (!block.continuesItem)
        addMarker(block, frame, piece);
    const QSizeF size(frame.width, piece.height());
    addPiece(std::move(piece), { frame.left, m_y }, size, lead);
    m_y += size.height();
}

void DocumentLayout::Builder::addMarker(
    const Block& block, const Frame& frame, const TextPiece& piece)
{
    const qreal lineHeight = Fonts::lineHeight(m_theme.fonts.body);
    const qreal middle = m_y + lineHeight / 2;
    if (block.kind == Block::Kind::TaskItem) {
        const QRectF box(
            frame.left - taskBox - markerGap, middle - taskBox / 2.0, taskBox, taskBox);
        m_layout.m_marks.push_back(
            { block.checked ? Mark::Kind::TaskDone : Mark::Kind::TaskBox, box, {}, {} });
        return;
    }
    if (block.kind != Block::Kind::ListItem)
        return;
    static constexpr std::array bullets { u'•', u'◦', u'▪' };
    const auto depth = static_cast<std::size_t>(std::max(block.listDepth - 1, 0)) % bullets.size();
    const QString text = block.number ? QLocale().toString(*block.number) + u'.'
                                      : QString(QChar(bullets[depth]));
    const QFontMetricsF measure(m_theme.fonts.body);
    const qreal top = m_y + piece.firstBaseline() - measure.ascent();
    m_layout.m_marks.push_back({ Mark::Kind::Text,
        QRectF(frame.left - metrics::listIndent, top, metrics::listIndent - markerGap, lineHeight),
        text, m_theme.fonts.body });
}

void DocumentLayout::Builder::addCode(const Block& block, const Frame& frame)
{
    TextPiece piece(block.code, { m_theme.fonts.code, m_theme.text });
    piece.layOut(frame.width - 2 * metrics::codePadding);
    const QSizeF size(frame.width, piece.height() + 2 * (metrics::codePadding - 2));
    m_layout.m_marks.push_back(
        { Mark::Kind::CodeBox, QRectF(QPointF(frame.left, m_y), size), {}, {} });
    m_layout.m_codeAreas.push_back({ QRectF(QPointF(frame.left, m_y), size), block.code });
    if (!block.language.isEmpty())
        m_layout.m_code.push_back(
            { static_cast<int>(m_layout.m_pieces.size()), block.language, block.code });
    addPiece(std::move(piece),
        { frame.left + metrics::codePadding, m_y + metrics::codePadding - 2 }, size);
    m_y += size.height();
}

void DocumentLayout::Builder::addRule(const Frame& frame)
{
    constexpr qreal room = metrics::gap;
    m_layout.m_marks.push_back({ Mark::Kind::Rule,
        QRectF(frame.left, m_y + room / 2, frame.width, metrics::lineWidth), {}, {} });
    m_y += room;
}

void DocumentLayout::Builder::addQuoteBars(qreal blockTop, const Block& block)
{
    const auto depth = static_cast<std::size_t>(block.quoteDepth);
    const auto open = m_quoteTops.size();
    m_quoteTops.resize(depth, blockTop);
    for (std::size_t level = 0; level < depth; ++level) {
        const QRectF bar(static_cast<qreal>(level) * metrics::quoteIndent, m_quoteTops[level],
            metrics::quoteBar, m_y - m_quoteTops[level]);
        // A quote that goes on: its bar grows instead of a second one beginning below a gap.
        const auto same = level < open ? std::ranges::find_if(
                                             m_layout.m_marks,
                                             [&bar](const Mark& mark) {
                                                 return mark.kind == Mark::Kind::QuoteBar
                                                     && mark.rect.topLeft() == bar.topLeft();
                                             })
                                       : m_layout.m_marks.end();
        if (same != m_layout.m_marks.end())
            same->rect = bar;
        else
            m_layout.m_marks.push_back({ Mark::Kind::QuoteBar, bar, {}, {} });
    }
}

/// Cells that are missing at the end of a row stay missing: thousands of short rows below one wide
/// header are a small message.
std::vector<std::vector<TextPiece>> DocumentLayout::Builder::cellsOf(const Block& block) const
{
    std::vector<std::vector<TextPiece>> cells;
    for (qsizetype row = 0; row < block.rows.size(); ++row) {
        auto& line = cells.emplace_back();
        for (qsizetype column = 0; column < block.rows[row].size(); ++column) {
            TextPiece::Style style { row == 0 ? m_theme.fonts.strong : m_theme.fonts.body,
                m_theme.text };
            style.pictures = m_options.pictures;
            if (column < block.alignments.size() && block.alignments[column])
                style.alignment = block.alignments[column] & Qt::AlignHorizontal_Mask;
            line.emplace_back(block.rows[row][column], style, m_theme);
        }
    }
    return cells;
}

std::vector<qreal> DocumentLayout::Builder::columnWidths(
    const std::vector<std::vector<TextPiece>>& cells, qsizetype columns, qreal room) const
{
    std::vector<qreal> widths(static_cast<std::size_t>(columns), 0);
    for (const auto& line : cells) {
        for (std::size_t column = 0; column < line.size(); ++column)
            widths[column] = std::max(widths[column], line[column].naturalWidth() + 1);
    }
    const qreal wanted = std::accumulate(widths.begin(), widths.end(), 0.0);
    const qreal padding = static_cast<qreal>(columns) * 2 * metrics::cellPaddingHorizontal;
    const qreal available = std::max(room - padding, static_cast<qreal>(columns));
    if (wanted > available) {
        // Columns that need less than their share keep their width; the others divide the rest.
        qreal left = available;
        auto open = static_cast<qreal>(columns);
        std::vector<std::size_t> order(widths.size());
        std::iota(order.begin(), order.end(), std::size_t(0));
        std::ranges::sort(order, {}, [&widths](std::size_t column) { return widths[column]; });
        for (const std::size_t column : order) {
            widths[column] = std::min(widths[column], left / open);
            left -= widths[column];
            open -= 1;
        }
    }
    for (qreal& width : widths)
        width += 2 * metrics::cellPaddingHorizontal;
    return widths;
}

void DocumentLayout::Builder::addTable(const Block& block, const Frame& frame)
{
    qsizetype columns = 0;
    for (const auto& row : block.rows)
        columns = std::max(columns, row.size());
    if (columns == 0)
        return;
    auto cells = cellsOf(block);
    constexpr qreal measureWidth = 1e5;
    for (auto& line : cells) {
        for (TextPiece& cell : line)
            cell.layOut(measureWidth);
    }
    const std::vector<qreal> widths = columnWidths(cells, columns, frame.width);
    const qreal tableWidth = std::accumulate(widths.begin(), widths.end(), 0.0);
    const qreal top = m_y;
    const std::size_t header = m_layout.m_marks.size();
    m_layout.m_marks.push_back({ Mark::Kind::TableHeader, {}, {}, {} });
    const auto addLine = [&](const QRectF& rect) {
        m_layout.m_marks.push_back({ Mark::Kind::TableLine, rect, {}, {} });
    };
    for (std::size_t row = 0; row < cells.size(); ++row) {
        addLine({ frame.left, m_y, tableWidth, 1 });
        qreal height = Fonts::lineHeight(m_theme.fonts.body) + 2 * metrics::cellPaddingVertical;
        for (std::size_t column = 0; column < cells[row].size(); ++column) {
            cells[row][column].layOut(widths[column] - 2 * metrics::cellPaddingHorizontal);
            height = std::max(
                height, cells[row][column].height() + 2 * metrics::cellPaddingVertical);
        }
        qreal x = frame.left;
        for (std::size_t column = 0; column < cells[row].size(); ++column) {
            addPiece(std::move(cells[row][column]),
                { x + metrics::cellPaddingHorizontal, m_y + metrics::cellPaddingVertical },
                { widths[column] - 2 * metrics::cellPaddingHorizontal,
                    height - 2 * metrics::cellPaddingVertical },
                {}, column > 0 ? u'\t' : u'\n',
                { .block = m_block, .row = qsizetype(row), .column = qsizetype(column) });
            x += widths[column];
        }
        m_y += height;
        if (row == 0)
            m_layout.m_marks[header].rect = { frame.left, top, tableWidth, m_y - top };
    }
    addLine({ frame.left, m_y, tableWidth, 1 });
    qreal x = frame.left;
    addLine({ x, top, 1, m_y - top });
    for (const qreal width : widths) {
        x += width;
        addLine({ x - 1, top, 1, m_y - top });
    }
}

} // namespace hearth::ui
