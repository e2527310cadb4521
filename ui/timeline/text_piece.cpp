// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/text_piece.h"

#include "core/text/hidden.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStyle>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <cmath>

namespace hearth::ui {

namespace {

constexpr quint16 mentionStyles = text::Span::MentionMember | text::Span::MentionRoom
    | text::Span::MentionGroup | text::Span::MentionUserGroup;
/// These change how characters look; the others, what they mean.
constexpr auto visibleStyles = quint16(~(text::Span::HardBreak | text::Span::Added));
constexpr qreal unlimited = 1e6;
constexpr qreal tallLine = 1.3; ///< a line this much higher than usual gets the room it needs

QFont fontOf(const text::Span& span, const TextPiece::Style& style, const Theme& theme)
{
    if (span.style & text::Span::Emoji)
        return style.jumbo ? theme.fonts.jumboEmoji : theme.fonts.emoji;
    QFont font = span.style & text::Span::Code ? theme.fonts.code : style.font;
    if (span.style & text::Span::Bold)
        font.setBold(true);
    if (span.style & text::Span::Italic)
        font.setItalic(true);
    if (span.style & text::Span::Strikethrough)
        font.setStrikeOut(true);
    return font;
}

} // namespace

TextPiece::TextPiece(
    const QList<text::Span>& spans, const Style& style, const Theme& theme, const QString& suffix)
{
    QList<QTextLayout::FormatRange> formats;
    for (const text::Span& span : spans) {
        m_spans.append(style.pictures && mayHavePictures(span)
                ? appendWithPictures(span, style, theme, formats)
                : append(span, style, theme, formats));
    }
    if (!suffix.isEmpty())
        appendSuffix(suffix, theme, formats);
    finish(style, QTextOption::WrapAtWordBoundaryOrAnywhere, formats);
}

TextPiece::TextPiece(const QString& code, const Style& style)
    : m_text(code)
{
    m_text.replace(u'\n', QChar::LineSeparator);
    finish(style, QTextOption::WrapAtWordBoundaryOrAnywhere, {});
}

bool TextPiece::mayHavePictures(const text::Span& span)
{
    constexpr auto others = quint16(
        mentionStyles | text::Span::Code | text::Span::Link | text::Span::Emoji);
    return (span.style & others) == 0;
}

TextRange TextPiece::append(const text::Span& span, const Style& style, const Theme& theme,
    QList<QTextLayout::FormatRange>& formats)
{
    const int start = static_cast<int>(m_text.size());
    const bool mention = span.style & mentionStyles;
    const bool boxed = mention || (span.style & text::Span::Code);
    // A blank that does not break makes the room between the box and its text; it is never copied.
    constexpr QChar pad = QChar::Nbsp;
    // A name stays in one piece whatever it and its neighbours do to the direction.
    const bool isolated = mention && text::mayReorder(span.text);
    if (boxed)
        appendDecoration(QStringView(&pad, 1));
    if (isolated)
        appendDecoration(u"\u2068");
    const int textStart = static_cast<int>(m_text.size());
    m_text += span.text;
    const int textEnd = static_cast<int>(m_text.size());
    if (isolated)
        appendDecoration(text::closingControls(span.text) + u'\u2069');
    if (boxed)
        appendDecoration(QStringView(&pad, 1));
    const int end = static_cast<int>(m_text.size());

    QTextCharFormat format;
    const bool plain = (span.style & visibleStyles) == text::Span::Plain;
    if (span.style & text::Span::Spoiler)
        m_spoilers.append({ text::Span::Spoiler, {}, { start, end } });
    if (!plain)
        format.setFont(fontOf(span, style, theme));
    if (boxed)
        m_boxes.append({ { start, end }, !mention });
    if (mention || (span.style & text::Span::Link)) {
        const auto kind = static_cast<text::Span::Style>(
            mention ? span.style & mentionStyles : int(text::Span::Link));
        m_targets.append({ kind, span.target, { start, end } });
        format.setForeground(theme.accentText);
        format.setFontUnderline(!mention);
    }
    if (plain)
        return { textStart, textEnd };
    // Twenty thousand emoji in a row are one stretch: QTextLayout looks through all of them.
    if (!formats.isEmpty() && formats.last().start + formats.last().length == textStart
        && formats.last().format == format)
        formats.last().length += textEnd - textStart;
    else
        formats.append({ textStart, textEnd - textStart, format });
    return { textStart, textEnd };
}

void TextPiece::appendDecoration(QStringView characters)
{
    const int start = static_cast<int>(m_text.size());
    m_decoration.append({ start, start + static_cast<int>(characters.size()) });
    m_text += characters;
}

void TextPiece::appendSuffix(
    const QString& suffix, const Theme& theme, QList<QTextLayout::FormatRange>& formats)
{
    // What the text leaves open must not turn our word around.
    if (const QString closing = text::closingControls(m_text); !closing.isEmpty())
        appendDecoration(closing);
    const int start = static_cast<int>(m_text.size());
    m_text += QChar::Nbsp + suffix;
    const int end = static_cast<int>(m_text.size());
    m_decoration.append({ start, end });
    m_suffix = { start + 1, end }; // the word, without the space before it
    QTextCharFormat format;
    format.setFont(theme.fonts.small);
    format.setForeground(theme.textMuted);
    formats.append({ start, end - start, format });
}

void TextPiece::finish(
    const Style& style, QTextOption::WrapMode wrap, const QList<QTextLayout::FormatRange>& formats)
{
    m_layout = std::make_unique<QTextLayout>(m_text, style.font);
    m_text.clear();
    QTextOption option;
    option.setWrapMode(wrap);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    // QTextLayout takes the alignment as it stands, whichever way the text runs.
    option.setAlignment(QStyle::visualAlignment(
        m_layout->text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight, style.alignment));
    const QFontMetricsF measure(style.font);
    constexpr int tabCharacters = 4;
    option.setTabStopDistance(measure.horizontalAdvance(u' ') * tabCharacters);
    m_layout->setTextOption(option);
    m_layout->setCacheEnabled(true);
    m_layout->setFormats(formats);
    m_ink = style.ink;
    m_lineHeight = Fonts::lineHeight(style.font);
    m_baseline = std::round(
        (m_lineHeight - measure.ascent() - measure.descent()) / 2 + measure.ascent());
}

void TextPiece::layOut(qreal width)
{
    m_width = width;
    m_height = 0;
    m_naturalWidth = 0;
    m_layout->beginLayout();
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(std::max<qreal>(width, 1));
        const bool tall = line.height() > m_lineHeight * tallLine;
        const qreal baseline = tall ? line.ascent() : m_baseline;
        line.setPosition({ 0, m_height + baseline - line.ascent() });
        m_height += tall ? std::ceil(line.height()) : m_lineHeight;
        m_naturalWidth = std::max(m_naturalWidth, line.naturalTextWidth());
    }
    m_layout->endLayout();
    m_naturalWidth = std::ceil(std::min(m_naturalWidth, unlimited));
}

void TextPiece::setColors(const QList<QTextLayout::FormatRange>& colors)
{
    m_layout->setFormats(colors);
    layOut(m_width);
}

qreal TextPiece::firstBaseline() const
{
    const QTextLine line = m_layout->lineAt(0);
    return line.isValid() ? line.y() + line.ascent() : m_baseline;
}

bool TextPiece::isRightToLeft() const { return m_layout->text().isRightToLeft(); }

void TextPiece::paintBoxes(QPainter& painter, QPointF origin, const Theme& theme) const
{
    for (const Box& box : m_boxes) {
        for (const QRectF& area : areas(box.range, m_lineHeight - 2))
            drawRoundedRect(painter, area.translated(origin), metrics::smallRadius,
                box.code ? theme.code : theme.accentSoft,
                box.code ? theme.line : QColor(Qt::transparent));
    }
    if (m_isCovered)
        return;
    for (const TextTarget& spoiler : m_spoilers) {
        for (const QRectF& area : areas(spoiler.range, m_lineHeight - 2))
            painter.fillRect(area.translated(origin), theme.code);
    }
}

/// Where `range` stands, a rectangle of `height` for each line; 0: as high as the line.
QList<QRectF> TextPiece::areas(const TextRange& range, qreal height) const
{
    QList<QRectF> all;
    for (int i = 0; i < m_layout->lineCount(); ++i) {
        const QTextLine line = m_layout->lineAt(i);
        if (line.textStart() >= range.to)
            break;
        const int from = std::max(range.from, line.textStart());
        const int to = std::min(range.to, line.textStart() + line.textLength());
        if (from >= to)
            continue;
        const qreal left = line.cursorToX(from);
        const qreal right = line.cursorToX(to);
        const qreal middle = line.y() + line.height() / 2;
        const qreal tall = height > 0 ? height : std::max(m_lineHeight, line.height());
        all.append({ std::min(left, right), middle - tall / 2, std::abs(right - left), tall });
    }
    return all;
}

/// Over the text: emoji bring their own colours.
void TextPiece::paintCovers(QPainter& painter, QPointF origin, const Theme& theme) const
{
    for (const TextTarget& spoiler : m_spoilers) {
        for (const QRectF& area : areas(spoiler.range, 0))
            painter.fillRect(area.translated(origin), theme.controlLine);
    }
}

void TextPiece::paint(QPainter& painter, QPointF origin, const QRectF& clip, TextRange selection,
    const Theme& theme) const
{
    paintBoxes(painter, origin, theme);
    QList<QTextLayout::FormatRange> marks;
    for (const TextRange& found : m_highlights) {
        QTextCharFormat format;
        format.setBackground(theme.found);
        format.setForeground(theme.onFound);
        marks.append({ found.from, found.to - found.from, format });
    }
    if (!selection.isEmpty()) {
        QTextCharFormat format;
        format.setBackground(theme.selection);
        marks.append({ selection.from, selection.to - selection.from, format });
    }
    painter.setPen(m_ink);
    m_layout->draw(&painter, origin, marks, clip);
    paintPictures(painter, origin, clip);
    if (m_isCovered)
        paintCovers(painter, origin, theme);
}

int TextPiece::positionAt(QPointF point) const
{
    for (int i = 0; i < m_layout->lineCount(); ++i) {
        const QTextLine line = m_layout->lineAt(i);
        const bool last = i + 1 == m_layout->lineCount();
        if (last || point.y() < m_layout->lineAt(i + 1).y())
            return line.xToCursor(point.x());
    }
    return 0;
}

bool TextPiece::isOnText(QPointF point) const
{
    for (int i = 0; i < m_layout->lineCount(); ++i) {
        const QRectF place = m_layout->lineAt(i).naturalTextRect();
        if (place.adjusted(-2, -2, 2, 2).contains(point))
            return true;
    }
    return false;
}

const TextTarget* TextPiece::targetAt(QPointF point) const
{
    if ((m_targets.isEmpty() && m_spoilers.isEmpty()) || !isOnText(point))
        return nullptr;
    for (int i = 0; i < m_layout->lineCount(); ++i) {
        const QTextLine line = m_layout->lineAt(i);
        if (point.y() < line.y() || point.y() >= line.y() + line.height())
            continue;
        const int position = line.xToCursor(point.x(), QTextLine::CursorOnCharacter);
        const auto isHit = [position](const TextTarget& target) {
            return position >= target.range.from && position < target.range.to;
        };
        // What cannot be seen cannot be followed.
        if (const auto spoiler = std::ranges::find_if(m_spoilers, isHit);
            m_isCovered && spoiler != m_spoilers.end())
            return &*spoiler;
        const auto found = std::ranges::find_if(m_targets, isHit);
        return found == m_targets.end() ? nullptr : &*found;
    }
    return nullptr;
}

bool TextPiece::isOnSuffix(QPointF point) const
{
    return std::ranges::any_of(
        areas(m_suffix, 0), [&](const QRectF& area) { return area.contains(point); });
}

TextRange TextPiece::wordAt(int position) const
{
    const QString text = m_layout->text();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    finder.setPosition(std::clamp<qsizetype>(position, 0, text.size()));
    if (!(finder.boundaryReasons() & QTextBoundaryFinder::StartOfItem))
        finder.toPreviousBoundary();
    const auto from = std::max<qsizetype>(finder.position(), 0);
    finder.toNextBoundary();
    const auto to = finder.position() < 0 ? text.size() : finder.position();
    return { static_cast<int>(from), static_cast<int>(to) };
}

QList<text::Span> TextPiece::cut(const QList<text::Span>& spans, TextRange range) const
{
    QList<text::Span> parts;
    for (qsizetype i = 0; i < std::min(spans.size(), m_spans.size()); ++i) {
        const int from = std::max(range.from, m_spans[i].from);
        const int to = std::min(range.to, m_spans[i].to);
        if (from >= to)
            continue;
        text::Span& part = parts.emplaceBack(spans[i]);
        part.text = source({ from, to });
    }
    return parts;
}

QString TextPiece::text(TextRange range) const
{
    QString result;
    int at = range.from;
    for (const TextRange& skipped : m_decoration) {
        if (skipped.to <= at)
            continue;
        if (skipped.from >= range.to)
            break;
        result += source({ at, std::max(skipped.from, at) });
        at = std::max(at, skipped.to);
    }
    if (at < range.to)
        result += source({ at, range.to });
    result.replace(QChar::LineSeparator, u'\n');
    return result;
}

} // namespace hearth::ui
