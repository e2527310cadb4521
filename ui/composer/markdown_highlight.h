// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/composer/spell_checker.h"

#include <QPointer>
#include <QSyntaxHighlighter>
#include <QTextCursor>
#include <QTimer>

#include <vector>

class QPlainTextEdit;

namespace hearth::ui {

class CodeHighlighter;
class FenceReader;
class MentionSource;
struct CodeSpan;
struct Theme;

/// Shows what Markdown means while it is written, in the colours of the theme; the text stays what
/// it is. A change costs the lines that changed; what code in fences means is asked for when
/// nothing was typed for a moment. Words that are spelled wrong are underlined as soon as they are
/// left. Window's thread.
class MarkdownHighlight final : public QSyntaxHighlighter {
    Q_OBJECT

public:
    /// Both outlive it.
    MarkdownHighlight(QPlainTextEdit& edit, CodeHighlighter& highlighter);

    /// Outlives it or is taken back; null: nobody to mention.
    void setMentionSource(const MentionSource* source);
    /// Outlives it or is replaced; null: no word is wrong.
    void setSpelling(SpellChecker* spelling);
    [[nodiscard]] SpellChecker* spelling() const { return m_spelling; }
    /// Selects the wrong word that touches this position, without regard to whether it is being
    /// written; selects nothing where there is none.
    [[nodiscard]] QTextCursor wrongWordAt(int position) const;
    /// The word at the cursor is not being written any more.
    void endWord();
    /// The document says that it changes, and no text does.
    [[nodiscard]] bool isRepainting() const { return m_repainting; }
    void repaint();

protected:
    void highlightBlock(const QString& text) override;

private:
    void highlightCode(const QString& text, const FenceReader& fences, bool isFence);
    void highlightText(const QString& text);
    void underlineWords(const QString& text, const QList<quint16>& styles);
    void checkAnew();
    void followCursor();
    void addMentions(const QTextBlock& block, QList<quint16>& styles) const;
    [[nodiscard]] QTextCharFormat formatOf(quint16 styles, const Theme& theme) const;
    void askForCode();
    void colorCode(const QTextBlock& first, const QString& language, const QString& code);

    QPlainTextEdit& m_edit;
    CodeHighlighter& m_highlighter;
    const MentionSource* m_source = nullptr;
    QPointer<SpellChecker> m_spelling;
    std::vector<QTextCursor> m_unchecked; ///< lines with words of which nothing is known yet
    QTextCursor m_written; ///< over the word that is being written; null: none is
    QTimer m_pause;
    bool m_repainting = false;
};

} // namespace hearth::ui
