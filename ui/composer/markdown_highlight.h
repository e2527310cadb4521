// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSyntaxHighlighter>
#include <QTimer>

class QPlainTextEdit;

namespace hearth::ui {

class CodeHighlighter;
class FenceReader;
class MentionSource;
struct CodeSpan;
struct Theme;

/// Shows what Markdown means while it is written, in the colours of the theme; the text stays what
/// it is. A change costs the lines that changed; what code in fences means is asked for when
/// nothing was typed for a moment. Window's thread.
class MarkdownHighlight final : public QSyntaxHighlighter {
    Q_OBJECT

public:
    /// Both outlive it.
    MarkdownHighlight(QPlainTextEdit& edit, CodeHighlighter& highlighter);

    /// Outlives it or is taken back; null: nobody to mention.
    void setMentionSource(const MentionSource* source);

protected:
    void highlightBlock(const QString& text) override;

private:
    void highlightCode(const QString& text, const FenceReader& fences, bool isFence);
    void highlightText(const QString& text);
    void addMentions(const QString& text, QList<quint16>& styles) const;
    [[nodiscard]] QTextCharFormat formatOf(quint16 styles, const Theme& theme) const;
    void askForCode();
    void colorCode(const QTextBlock& first, const QString& language, const QString& code);

    QPlainTextEdit& m_edit;
    CodeHighlighter& m_highlighter;
    const MentionSource* m_source = nullptr;
    QTimer m_pause;
};

} // namespace hearth::ui
