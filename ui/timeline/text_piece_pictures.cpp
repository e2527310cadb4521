// SPDX-License-Identifier: Apache-2.0
// Emoji of the workspace's own within a piece of text.
#include "ui/emoji/emoji_pictures.h"
#include "ui/timeline/text_piece.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hearth::ui {

namespace {

constexpr qsizetype mostPictures = 1000; ///< in one piece; the names of more stay text

} // namespace

TextRange TextPiece::appendWithPictures(const text::Span& span, const Style& style,
    const Theme& theme, QList<QTextLayout::FormatRange>& formats)
{
    const int start = static_cast<int>(m_text.size());
    QFont font = style.font;
    if (style.jumbo)
        font.setPointSizeF(theme.fonts.jumboEmoji.pointSizeF());
    const int side = static_cast<int>(std::round(QFontMetricsF(font).height()));
    text::Span part = span;
    qsizetype done = 0;
    const auto appendUpTo = [&](qsizetype end) {
        part.text = span.text.sliced(done, end - done);
        if (!part.text.isEmpty())
            append(part, style, theme, formats);
    };
    for (auto match = style.pictures->nextIn(span.text, 0);
        match && m_pictures.size() < mostPictures;
        match = style.pictures->nextIn(span.text, match->from + match->length)) {
        // What has not come yet stays text until then.
        const QPixmap drawing = style.pictures->picture(match->emoji, side);
        if (drawing.isNull())
            continue;
        appendUpTo(match->from);
        done = match->from + match->length;
        part.text = span.text.sliced(match->from, match->length);
        appendPicture(part, drawing, font, side, formats);
    }
    appendUpTo(span.text.size());
    return { start, static_cast<int>(m_text.size()) };
}

/// A blank that does not break, as wide as the picture, keeps its place.
void TextPiece::appendPicture(const text::Span& span, const QPixmap& drawing, const QFont& font,
    int side, QList<QTextLayout::FormatRange>& formats)
{
    const int at = static_cast<int>(m_text.size());
    m_text += QChar::Nbsp;
    m_pictures.append({ at, span.text, drawing });
    if (span.style & text::Span::Spoiler)
        m_spoilers.append({ text::Span::Spoiler, {}, { at, at + 1 } });
    QFont wide = font;
    wide.setLetterSpacing(
        QFont::AbsoluteSpacing, side - QFontMetricsF(font).horizontalAdvance(QChar::Nbsp));
    QTextCharFormat format;
    format.setFont(wide);
    if (!formats.isEmpty() && formats.last().start + formats.last().length == at
        && formats.last().format == format)
        ++formats.last().length;
    else
        formats.append({ at, 1, format });
}

void TextPiece::paintPictures(QPainter& painter, QPointF origin, const QRectF& clip) const
{
    if (m_pictures.isEmpty())
        return;
    for (int i = 0; i < m_layout->lineCount(); ++i) {
        const QTextLine line = m_layout->lineAt(i);
        const qreal middle = origin.y() + line.y() + line.height() / 2;
        const int end = line.textStart() + line.textLength();
        for (auto it = std::ranges::lower_bound(m_pictures, line.textStart(), {}, &Picture::at);
            it != m_pictures.end() && it->at < end; ++it) {
            const qreal centre = (line.cursorToX(it->at) + line.cursorToX(it->at + 1)) / 2;
            QRectF place(QPointF(), it->drawing.deviceIndependentSize());
            place.moveCenter({ origin.x() + centre, middle });
            if (place.intersects(clip))
                painter.drawPixmap(place.topLeft().toPoint(), it->drawing);
        }
    }
}

/// The characters as they were written, names of pictures among them.
QString TextPiece::source(TextRange range) const
{
    const QString all = m_layout->text();
    QString result;
    int at = range.from;
    for (const Picture& picture : m_pictures) {
        if (picture.at < at)
            continue;
        if (picture.at >= range.to)
            break;
        result += QStringView(all).sliced(at, picture.at - at);
        result += picture.code;
        at = picture.at + 1;
    }
    if (at < range.to)
        result += QStringView(all).sliced(at, range.to - at);
    return result;
}

} // namespace hearth::ui
