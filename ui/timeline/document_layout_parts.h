// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/timeline/document_layout.h"

/// Inside the layout of documents only.
namespace hearth::ui {

struct DocumentLayout::Piece {
    /// What of the document it shows.
    struct Source {
        qsizetype block = -1; ///< -1: nothing of it
        qsizetype row = 0; ///< tables
        qsizetype column = 0;
    };

    TextPiece text;
    QPointF place;
    QSizeF size; ///< what a click counts as this piece
    int start = 0; ///< of its characters among all
    QString lead; ///< copied before its text when the selection begins at or before it: "• "
    QChar separator = u'\n'; ///< copied between it and the piece before
    Source source;
};

/// A box, line or sign. Drawn before the text, in the order of the list.
struct DocumentLayout::Mark {
    enum class Kind { CodeBox, QuoteBar, Rule, TableHeader, TableLine, TaskBox, TaskDone, Text };

    Kind kind = Kind::Rule;
    QRectF rect;
    QString text; ///< Kind::Text: a bullet or number, right-aligned in `rect`
    QFont font;
};

/// Sets block after block; the layout is complete when `finish` returns.
class DocumentLayout::Builder {
public:
    Builder(DocumentLayout& layout, const Options& options, const Theme& theme);

    void build();

private:
    struct Frame {
        qreal left = 0;
        qreal width = 0;
    };

    [[nodiscard]] Frame frameOf(const text::Block& block) const;
    [[nodiscard]] qreal gapBefore(const text::Block& block, const text::Block* previous) const;
    [[nodiscard]] TextPiece::Style styleOf(const text::Block& block) const;
    [[nodiscard]] bool isJumbo() const;
    [[nodiscard]] QString suffixFor(qsizetype index) const;

    void addText(const text::Block& block, const Frame& frame, const QString& suffix);
    void addMarker(const text::Block& block, const Frame& frame, const TextPiece& piece);
    void addCode(const text::Block& block, const Frame& frame);
    void addTable(const text::Block& block, const Frame& frame);
    void addRule(const Frame& frame);
    void addQuoteBars(qreal blockTop, const text::Block& block);
    void addPiece(TextPiece text, QPointF place, QSizeF size, const QString& lead = {},
        QChar separator = u'\n', Piece::Source source = {});
    [[nodiscard]] std::vector<std::vector<TextPiece>> cellsOf(const text::Block& block) const;
    [[nodiscard]] std::vector<qreal> columnWidths(
        const std::vector<std::vector<TextPiece>>& cells, qsizetype columns, qreal room) const;

    DocumentLayout& m_layout;
    const Options& m_options;
    const Theme& m_theme;
    qreal m_y = 0;
    qsizetype m_block = -1; ///< the one in work
    std::vector<qreal> m_quoteTops;
};

} // namespace hearth::ui
