// SPDX-License-Identifier: Apache-2.0
#include "ui/composer/markdown_highlight.h"

#include "ui/composer/fence_reader.h"
#include "ui/composer/markdown_styles.h"
#include "ui/composer/mention_format.h"
#include "ui/composer/mentions.h"
#include "ui/theme/hearth_style.h"
#include "ui/timeline/code_colors.h"

#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace hearth::ui {

namespace {

constexpr int pauseMilliseconds = 150;
constexpr int mostLookups = 4; ///< of names in a line: each looks through the directory

/// What the code of a line means, until it is asked for again.
class LineColors final : public QTextBlockUserData {
public:
    explicit LineColors(QList<CodeSpan> spans)
        : m_spans(std::move(spans))
    {
    }

    [[nodiscard]] const QList<CodeSpan>& spans() const { return m_spans; }

private:
    QList<CodeSpan> m_spans; ///< relative to the line
};

const LineColors* colorsOf(const QTextBlock& block)
{
    return static_cast<const LineColors*>(block.userData());
}

} // namespace

MarkdownHighlight::MarkdownHighlight(QPlainTextEdit& edit, CodeHighlighter& highlighter)
    : QSyntaxHighlighter(edit.document())
    , m_edit(edit)
    , m_highlighter(highlighter)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &MarkdownHighlight::askForCode);
    connect(&highlighter, &CodeHighlighter::highlighted, this, &MarkdownHighlight::askForCode);
    connect(&edit, &QPlainTextEdit::cursorPositionChanged, this, &MarkdownHighlight::followCursor);
}

void MarkdownHighlight::setMentionSource(const MentionSource* source)
{
    m_source = source;
    repaint();
}

void MarkdownHighlight::repaint()
{
    const QScopedValueRollback repainting(m_repainting, true);
    rehighlight();
}

void MarkdownHighlight::highlightBlock(const QString& text)
{
    FenceReader fences(std::max(previousBlockState(), 0));
    const bool isInside = fences.isOpen();
    const bool isFence = fences.read(text);
    setCurrentBlockState(fences.state());
    if (isFence || isInside) {
        highlightCode(text, fences, isFence);
        return;
    }
    if (colorsOf(currentBlock()))
        setCurrentBlockUserData(nullptr);
    highlightText(text);
}

void MarkdownHighlight::highlightCode(const QString& text, const FenceReader& fences, bool isFence)
{
    const Theme& theme = themeOf(m_edit);
    const auto length = static_cast<int>(text.size());
    const QTextCharFormat code = formatOf(
        isFence ? markdown_style::Code | markdown_style::Mark : markdown_style::Code, theme);
    setFormat(0, length, code);
    if (fences.isOpen() || isFence)
        m_pause.start();
    const LineColors* colors = isFence ? nullptr : colorsOf(currentBlock());
    if (!colors)
        return;
    for (const CodeSpan& span : colors->spans()) {
        QTextCharFormat format = code;
        format.setForeground(codeColor(span.token, theme));
        if (span.start < length)
            setFormat(span.start, std::min(span.length, length - span.start), format);
    }
}

void MarkdownHighlight::highlightText(const QString& text)
{
    const Theme& theme = themeOf(m_edit);
    QList<quint16> styles = markdown_style::stylesOf(text);
    addMentions(currentBlock(), styles);
    for (qsizetype from = 0; from < styles.size();) {
        qsizetype to = from + 1;
        while (to < styles.size() && styles[to] == styles[from])
            ++to;
        if (styles[from] != markdown_style::Plain)
            setFormat(
                static_cast<int>(from), static_cast<int>(to - from), formatOf(styles[from], theme));
        from = to;
    }
    if (m_spelling)
        underlineWords(text, styles);
}

void MarkdownHighlight::addMentions(const QTextBlock& block, QList<quint16>& styles) const
{
    const QString text = block.text();
    const auto add = [&styles](qsizetype from, qsizetype length) {
        const qsizetype to = std::min(from + length, styles.size());
        for (qsizetype i = from; i < to; ++i)
            styles[i] |= markdown_style::Mention;
    };
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const QString name = fragment.charFormat().stringProperty(mention_format::text);
        if (!name.isEmpty() && fragment.text().startsWith(name))
            add(fragment.position() - block.position(), name.size());
    }
    if (!m_source || text.size() > markdown_style::longestLine)
        return;
    int lookups = 0;
    for (qsizetype i = 0; i < text.size() && lookups < mostLookups; ++i) {
        const bool isSign = text[i] == u'@' || text[i] == u'#';
        if (!isSign || styles[i] & (markdown_style::Mention | markdown_style::Code))
            continue;
        ++lookups;
        if (const auto mention = writtenMention(text, i, *m_source))
            add(i, mention->text.size());
    }
}

QTextCharFormat MarkdownHighlight::formatOf(quint16 styles, const Theme& theme) const
{
    using namespace markdown_style;
    QTextCharFormat format;
    if (styles & (Bold | Heading))
        format.setFontWeight(QFont::Bold);
    if (styles & Italic)
        format.setFontItalic(true);
    if (styles & Strikethrough)
        format.setFontStrikeOut(true);
    if (styles & Quote)
        format.setForeground(theme.textMuted);
    if (styles & Code) {
        // The family alone: the size is the field's, so that it grows with it.
        format.setFontFamilies(theme.fonts.code.families());
        format.setFontFixedPitch(true);
        format.setBackground(theme.code);
    }
    if (styles & Spoiler)
        format.setBackground(theme.selected);
    if (styles & (Link | ShortCode))
        format.setForeground(theme.accentText);
    if (styles & Mark)
        format.setForeground(theme.textMuted);
    if (styles & markdown_style::Mention) {
        format.setForeground(theme.accentText);
        format.setBackground(theme.accentSoft);
    }
    return format;
}

void MarkdownHighlight::askForCode()
{
    FenceReader fences;
    QTextBlock first;
    QString language;
    QString code;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const QString text = block.text();
        const bool wasInside = fences.isOpen();
        fences.read(text);
        if (!wasInside) {
            first = block.next();
            language = fences.language();
            code.clear();
        } else if (fences.isOpen()) {
            code += text + u'\n';
        } else {
            colorCode(first, language, code);
        }
    }
    if (fences.isOpen())
        colorCode(first, language, code);
}

void MarkdownHighlight::colorCode(
    const QTextBlock& first, const QString& language, const QString& code)
{
    static const QList<CodeSpan> none;
    const QList<CodeSpan>* spans = language.isEmpty() ? &none : m_highlighter.spans(language, code);
    if (!spans)
        return;
    QList<CodeSpan> sorted = *spans;
    std::ranges::stable_sort(sorted, {}, &CodeSpan::start);
    auto next = sorted.cbegin();
    int begin = 0;
    QTextBlock block = first;
    while (begin < code.size() && block.isValid()) {
        const int end = begin + block.length();
        QList<CodeSpan> own;
        for (; next != sorted.cend() && next->start < end; ++next)
            own.append({ next->start - begin, next->length, next->token });
        const LineColors* known = colorsOf(block);
        if (own != (known ? known->spans() : QList<CodeSpan>())) {
            block.setUserData(new LineColors(own));
            const QScopedValueRollback repainting(m_repainting, true);
            rehighlightBlock(block);
        }
        begin = end;
        block = block.next();
    }
}

} // namespace hearth::ui
