// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/timeline/text_piece.h"

#include <functional>
#include <vector>

namespace hearth::ui {

/// A message's text set for one width: paragraphs, headings, lists, quotes, code, tables. Positions
/// in it count the characters of all pieces in reading order, one more between two pieces. Knows
/// nothing of rows. Window's thread.
class DocumentLayout {
public:
    enum class Look {
        Message,
        Notice, ///< small, muted, centred
        Tombstone, ///< muted italic
    };

    struct Options {
        Look look = Look::Message;
        QString suffix; ///< a muted word after the text ("edited"), never copied
        EmojiPictures* pictures = nullptr; ///< of the workspace's own emoji; null: none
    };

    DocumentLayout(std::shared_ptr<const text::Document> document, const Options& options,
        qreal width, const Theme& theme);
    DocumentLayout(const DocumentLayout&) = delete;
    DocumentLayout& operator=(const DocumentLayout&) = delete;
    ~DocumentLayout();

    [[nodiscard]] const std::shared_ptr<const text::Document>& document() const
    {
        return m_document;
    }
    [[nodiscard]] qreal width() const { return m_width; }
    [[nodiscard]] qreal height() const { return m_height; }
    [[nodiscard]] int length() const;

    /// `clip` in the painter's coordinates; only what meets it is painted.
    void paint(QPainter& painter, QPointF origin, const QRectF& clip, TextRange selection,
        const Theme& theme) const;

    struct Hit {
        int position = 0; ///< the nearest place
        bool onText = false;
        const TextTarget* target = nullptr; ///< a link or mention; valid as long as the layout
        bool onSuffix = false; ///< on the muted word after the text
    };
    /// `point` relative to the layout.
    [[nodiscard]] Hit hit(QPointF point) const;
    [[nodiscard]] TextRange wordAt(int position) const;
    [[nodiscard]] TextRange paragraphAt(int position) const;
    [[nodiscard]] TextRange all() const { return { 0, length() }; }
    /// Marks what `find` finds in each paragraph; null: nothing. Nothing moves. The same
    /// `generation` again does nothing.
    void setHighlights(const std::function<QList<TextRange>(const QString&)>& find, int generation);
    /// Of all paragraphs, ascending.
    [[nodiscard]] QList<TextRange> highlights() const;
    /// As it is copied: with list markers, cells separated by tabs.
    [[nodiscard]] QString text(TextRange range) const;
    /// Links and mentions in reading order.
    [[nodiscard]] QList<TextTarget> targets() const;

    struct CodeBlock {
        int piece = 0;
        QString language;
        QString code;
    };
    /// Code blocks that name their language, for highlighting.
    [[nodiscard]] const std::vector<CodeBlock>& codeBlocks() const { return m_code; }
    struct CodeArea {
        QRectF rect;
        QString code;
    };
    /// Every code block and where it stands, to be copied.
    [[nodiscard]] const std::vector<CodeArea>& codeAreas() const { return m_codeAreas; }
    [[nodiscard]] bool hasSpoilers() const;
    [[nodiscard]] bool isCovered() const { return m_isCovered && hasSpoilers(); }
    /// Shows what the spoilers hide; nothing moves.
    void uncover();
    /// Whether something in it may be the name of an emoji: what it shows depends on those.
    [[nodiscard]] bool mayHavePictures() const;
    /// How many of the workspace's own emoji stand in it as pictures.
    [[nodiscard]] qsizetype pictureCount() const;
    /// The part of the document that `range` covers; of a table, the rows it touches.
    [[nodiscard]] text::Document cut(TextRange range) const;
    /// Colours a code block; nothing moves.
    void setColors(const CodeBlock& block, const QList<QTextLayout::FormatRange>& colors);

private:
    struct Piece;
    struct Mark;
    class Builder;

    [[nodiscard]] std::size_t pieceAt(int position) const;

    std::shared_ptr<const text::Document> m_document;
    qreal m_width = 0;
    qreal m_height = 0;
    int m_highlights = 0; ///< the generation
    std::vector<Piece> m_pieces;
    std::vector<Mark> m_marks; ///< everything that is painted and is not text
    std::vector<CodeBlock> m_code;
    std::vector<CodeArea> m_codeAreas;
    bool m_isCovered = true;
};

} // namespace hearth::ui
