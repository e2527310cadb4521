// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/text/document.h"
#include "ui/theme/theme.h"

#include <QPixmap>
#include <QTextLayout>

#include <memory>

class QPainter;

namespace hearth::ui {

class EmojiPictures;

/// Places in the text of a message, in UTF-16 units of its laid out text; `from` ≤ `to`.
struct TextRange {
    int from = 0;
    int to = 0;

    [[nodiscard]] bool isEmpty() const { return to <= from; }
    bool operator==(const TextRange&) const = default;
};

/// Something in the text that leads somewhere.
struct TextTarget {
    /// Link, MentionMember, MentionRoom, MentionGroup, MentionUserGroup, or Spoiler while it is
    /// covered
    text::Span::Style kind = text::Span::Link;
    QString target;
    TextRange range;
};

/// One paragraph, cell or code block as QTextLayout has set it, with the rounded boxes behind
/// inline code and mentions. Lines stand at an even distance whatever fonts are on them. Window's
/// thread.
class TextPiece {
public:
    struct Style {
        QFont font;
        QColor ink; ///< of what has no colour of its own
        Qt::Alignment alignment = Qt::AlignLeft; ///< for text that runs from left to right;
                                                 ///< mirrored for the other
        bool jumbo = false; ///< emoji large
        EmojiPictures* pictures = nullptr; ///< what `:name:` may stand for; null: nothing
    };
    /// Whether `:name:` in it may stand for a picture: not in code, links and names.
    [[nodiscard]] static bool mayHavePictures(const text::Span& span);

    /// `suffix` is a muted word at the end that is not part of the text ("edited").
    TextPiece(const QList<text::Span>& spans, const Style& style, const Theme& theme,
        const QString& suffix = {});
    /// Code: every character as it is, tabs of four.
    TextPiece(const QString& code, const Style& style);
    TextPiece(TextPiece&&) noexcept = default;
    TextPiece& operator=(TextPiece&&) noexcept = default;
    ~TextPiece() = default;

    /// Breaks into lines of at most `width` pixels.
    void layOut(qreal width);
    /// Colours for stretches of code; the lines stay as they are.
    void setColors(const QList<QTextLayout::FormatRange>& colors);

    /// Stretches that are marked because somebody searches for them.
    void setHighlights(const QList<TextRange>& highlights) { m_highlights = highlights; }
    [[nodiscard]] const QList<TextRange>& highlights() const { return m_highlights; }
    /// Every character, decoration included.
    [[nodiscard]] QString shownText() const { return m_layout->text(); }

    [[nodiscard]] qreal height() const { return m_height; }
    /// Of the longest line; of the whole text before `layOut`.
    [[nodiscard]] qreal naturalWidth() const { return m_naturalWidth; }
    /// Characters, decoration included.
    [[nodiscard]] int length() const { return static_cast<int>(m_layout->text().size()); }
    [[nodiscard]] qreal firstBaseline() const;
    [[nodiscard]] bool isRightToLeft() const;
    /// How many emoji of the workspace's own stand in it as pictures.
    [[nodiscard]] qsizetype pictureCount() const { return m_pictures.size(); }

    void paint(QPainter& painter, QPointF origin, const QRectF& clip, TextRange selection,
        const Theme& theme) const;
    /// The nearest place to `point` (relative to the piece).
    [[nodiscard]] int positionAt(QPointF point) const;
    /// Whether `point` is on the text and not beside it.
    [[nodiscard]] bool isOnText(QPointF point) const;
    [[nodiscard]] const TextTarget* targetAt(QPointF point) const;
    /// On the muted word at the end.
    [[nodiscard]] bool isOnSuffix(QPointF point) const;
    [[nodiscard]] const QList<TextTarget>& targets() const { return m_targets; }
    [[nodiscard]] bool hasSpoilers() const { return !m_spoilers.isEmpty(); }
    /// Shows what its spoilers hide; nothing moves.
    void uncover() { m_isCovered = false; }
    /// What of `spans`, those it was made of, lies in `range`.
    [[nodiscard]] QList<text::Span> cut(const QList<text::Span>& spans, TextRange range) const;
    [[nodiscard]] TextRange wordAt(int position) const;
    /// What is copied: without decoration, line separators as \n.
    [[nodiscard]] QString text(TextRange range) const;

private:
    struct Box {
        TextRange range;
        bool code = false;
    };
    /// One character holds its place; copied and cut it is its name.
    struct Picture {
        int at = 0;
        QString code; ///< ":name:"
        QPixmap drawing;
    };

    /// Both answer where the text of the span stands.
    TextRange append(const text::Span& span, const Style& style, const Theme& theme,
        QList<QTextLayout::FormatRange>& formats);
    TextRange appendWithPictures(const text::Span& span, const Style& style, const Theme& theme,
        QList<QTextLayout::FormatRange>& formats);
    void appendPicture(const text::Span& span, const QPixmap& drawing, const QFont& font, int side,
        QList<QTextLayout::FormatRange>& formats);
    void paintPictures(QPainter& painter, QPointF origin, const QRectF& clip) const;
    [[nodiscard]] QString source(TextRange range) const;
    void appendDecoration(QStringView characters);
    void appendSuffix(
        const QString& suffix, const Theme& theme, QList<QTextLayout::FormatRange>& formats);
    void finish(const Style& style, QTextOption::WrapMode wrap,
        const QList<QTextLayout::FormatRange>& formats);
    void paintCovers(QPainter& painter, QPointF origin, const Theme& theme) const;
    [[nodiscard]] QList<QRectF> areas(const TextRange& range, qreal height) const;
    void paintBoxes(QPainter& painter, QPointF origin, const Theme& theme) const;

    std::unique_ptr<QTextLayout> m_layout;
    QString m_text; ///< while it is built
    QList<Box> m_boxes;
    QList<TextTarget> m_targets;
    QList<TextTarget> m_spoilers;
    QList<Picture> m_pictures; ///< ascending
    QList<TextRange> m_spans; ///< where the text of each span stands
    bool m_isCovered = true;
    QList<TextRange> m_highlights;
    TextRange m_suffix; ///< empty: there is none
    QList<TextRange> m_decoration; ///< characters that are not part of the text
    QColor m_ink;
    qreal m_lineHeight = 0;
    qreal m_baseline = 0; ///< of the base font within a line
    qreal m_height = 0;
    qreal m_width = 0;
    qreal m_naturalWidth = 0;
};

} // namespace hearth::ui
