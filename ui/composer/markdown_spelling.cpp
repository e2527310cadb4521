// SPDX-License-Identifier: Apache-2.0
// Which words are underlined: the part of `MarkdownHighlight` about spelling.
#include "ui/composer/checked_words.h"
#include "ui/composer/fence_reader.h"
#include "ui/composer/markdown_highlight.h"
#include "ui/composer/markdown_styles.h"
#include "ui/composer/spell_checker.h"
#include "ui/theme/hearth_style.h"

#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <utility>

namespace hearth::ui {

namespace {

bool touches(const CheckedWord& word, qsizetype column)
{
    return column >= word.from && column <= word.from + word.length;
}

} // namespace

void MarkdownHighlight::setSpelling(SpellChecker* spelling)
{
    if (m_spelling)
        m_spelling->disconnect(this);
    m_spelling = spelling;
    if (spelling) {
        connect(spelling, &SpellChecker::checked, this, &MarkdownHighlight::checkAnew);
        connect(spelling, &SpellChecker::changed, this, &MarkdownHighlight::repaint);
    }
    repaint();
}

void MarkdownHighlight::underlineWords(const QString& text, const QList<quint16>& styles)
{
    if (text.size() > markdown_style::longestLine)
        return;
    const QTextBlock block = currentBlock();
    const QTextCursor cursor = m_edit.textCursor();
    const bool isHere = m_edit.hasFocus() && cursor.block() == block;
    const int column = cursor.positionInBlock();
    // This line is looked at because of a key; the word there may not be whole yet.
    if (isHere && !m_repainting)
        m_written = {};
    const bool isWriting = isHere && (!m_repainting || !m_written.isNull());
    bool isUnknown = false;
    const QList<CheckedWord> words = checkedWords(text, styles);
    for (const CheckedWord& word : words) {
        const auto from = static_cast<int>(word.from);
        const auto to = static_cast<int>(word.from + word.length);
        if (isWriting && touches(word, column)) {
            m_written = QTextCursor(block);
            m_written.setPosition(block.position() + from);
            m_written.setPosition(block.position() + to, QTextCursor::KeepAnchor);
            continue;
        }
        const Spelling spelling = m_spelling->spelling(word.text);
        isUnknown |= spelling == Spelling::Unknown;
        if (spelling != Spelling::Wrong)
            continue;
        for (int i = from; i < to; ++i) {
            QTextCharFormat wrong = format(i);
            wrong.setUnderlineStyle(QTextCharFormat::WaveUnderline);
            wrong.setUnderlineColor(themeOf(m_edit).dangerText);
            setFormat(i, 1, wrong);
        }
    }
    if (isUnknown)
        m_unchecked.emplace_back(block);
}

void MarkdownHighlight::checkAnew()
{
    const std::vector<QTextCursor> lines = std::exchange(m_unchecked, {});
    const QScopedValueRollback repainting(m_repainting, true);
    int last = -1;
    for (const QTextCursor& line : lines) {
        // A line that was looked at several times stands there several times in a row.
        if (std::exchange(last, line.block().position()) != line.block().position())
            rehighlightBlock(line.block());
    }
}

void MarkdownHighlight::followCursor()
{
    if (m_written.isNull())
        return;
    const int position = m_edit.textCursor().position();
    if (position < m_written.selectionStart() || position > m_written.selectionEnd())
        endWord();
}

void MarkdownHighlight::endWord()
{
    if (m_written.isNull())
        return;
    const QTextBlock line = std::exchange(m_written, {}).block();
    const QScopedValueRollback repainting(m_repainting, true);
    rehighlightBlock(line);
}

QTextCursor MarkdownHighlight::wrongWordAt(int position) const
{
    const QTextBlock block = document()->findBlock(position);
    const int before = block.previous().userState();
    FenceReader fences(std::max(before, 0));
    const bool isInside = fences.isOpen();
    const QString text = block.text();
    const bool isCode = fences.read(text) || isInside;
    if (!m_spelling || isCode || text.size() > markdown_style::longestLine)
        return {};
    QList<quint16> styles = markdown_style::stylesOf(text);
    addMentions(block, styles);
    const QList<CheckedWord> words = checkedWords(text, styles);
    const auto found = std::ranges::find_if(words, [&](const CheckedWord& word) {
        return touches(word, position - block.position())
            && m_spelling->spelling(word.text) == Spelling::Wrong;
    });
    if (found == words.end())
        return {};
    QTextCursor selected(block);
    selected.setPosition(block.position() + static_cast<int>(found->from));
    selected.setPosition(
        selected.position() + static_cast<int>(found->length), QTextCursor::KeepAnchor);
    return selected;
}

} // namespace hearth::ui
