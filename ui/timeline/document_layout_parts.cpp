// SPDX-License-Identifier: Apache-2.0
// Parts of a laid out document: what a selection covers, what is covered itself.
#include "ui/timeline/document_layout_parts.h"

#include <algorithm>

namespace hearth::ui {

bool DocumentLayout::hasSpoilers() const
{
    return std::ranges::any_of(
        m_pieces, [](const Piece& piece) { return piece.text.hasSpoilers(); });
}

bool DocumentLayout::mayHavePictures() const
{
    return pictureCount() > 0 || m_document->plainText().count(u':') > 1;
}

qsizetype DocumentLayout::pictureCount() const
{
    qsizetype count = 0;
    for (const Piece& piece : m_pieces)
        count += piece.text.pictureCount();
    return count;
}

void DocumentLayout::uncover()
{
    m_isCovered = false;
    for (Piece& piece : m_pieces)
        piece.text.uncover();
}

text::Document DocumentLayout::cut(TextRange range) const
{
    text::Document result;
    result.containers = m_document->containers;
    result.inlines = m_document->inlines;
    qsizetype last = -1;
    for (const Piece& piece : m_pieces) {
        const int length = piece.text.length();
        const TextRange part { std::clamp(range.from - piece.start, 0, length),
            std::clamp(range.to - piece.start, 0, length) };
        if (piece.source.block < 0 || piece.start + length < range.from || piece.start > range.to
            || (part.isEmpty() && length > 0))
            continue;
        const text::Block& source = m_document->blocks[piece.source.block];
        if (piece.source.block != last) {
            text::Block& fresh = result.blocks.emplaceBack(source);
            fresh.spans.clear();
            fresh.rows.clear();
            last = piece.source.block;
        }
        text::Block& block = result.blocks.last();
        if (source.kind == text::Block::Kind::Code) {
            block.code = piece.text.text(part);
        } else if (source.kind == text::Block::Kind::Table) {
            // Whole rows: the columns keep their meaning.
            if (piece.source.column == 0 || block.rows.isEmpty())
                block.rows.append(source.rows[piece.source.row]);
        } else {
            block.spans = piece.text.cut(source.spans, part);
        }
    }
    return result;
}

} // namespace hearth::ui
