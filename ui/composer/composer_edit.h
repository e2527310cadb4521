// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/settings/settings.h"
#include "ui/composer/completion.h"
#include "ui/composer/markdown_actions.h"
#include "ui/composer/writing_services.h"

#include <QPlainTextEdit>
#include <QPointer>

#include <functional>

namespace hearth::ui {

class CompletionPopup;
class MarkdownHighlight;
class SpellingMenu;

/// The text field of the composer and of every dialog in which messages are written: Markdown with
/// readable mentions, completion while typing, and the keys of a chat. Grows with its text up to
/// the height it is given. Window's thread.
class ComposerEdit final : public QPlainTextEdit {
    Q_OBJECT

public:
    ComposerEdit(const WritingServices& services, QWidget* parent);

    /// Outlives the field or is taken back; null: nobody to mention.
    void setMentionSource(const MentionSource* source);
    /// Outlives the field or is taken back; null: what begins with a slash is text.
    void setCommands(const SlashCommands* commands);
    /// Outlives the field or is replaced; null: no word is wrong.
    void setSpelling(SpellChecker* spelling);
    [[nodiscard]] SpellChecker* spelling() const;
    /// With Shift, Enter begins a new line in any case; with Ctrl it sends.
    void setSendKey(SendKey key) { m_sendKey = key; }
    /// Is offered what is pasted or dropped before it is taken for text; true: it was no text.
    using Attachments = std::function<bool(const QMimeData& data)>;
    void setAttachments(Attachments attachments) { m_attachments = std::move(attachments); }
    /// As it is sent: with tokens.
    [[nodiscard]] QString markdown() const;
    void setMarkdown(const QString& markdown);
    /// `textChanged` tells of colours, and not of text.
    [[nodiscard]] bool isRepainting() const;
    void apply(MarkdownAction action);
    /// What `words` selects reads otherwise now; one step to be undone.
    void replace(const QTextCursor& words, const QString& text);
    /// Types this sign, so that the completion opens.
    void beginCompletion(QChar sign);
    void setMaximumTextHeight(int height);
    /// The looks of a field in a form, always so many lines high.
    void dressAsField(int lines);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void sendRequested();
    void escapePressed();
    /// Up in an empty field.
    void editLastRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData* source) const override;
    /// Formatted text becomes Markdown, where that says more.
    void insertFromMimeData(const QMimeData* source) override;
    [[nodiscard]] QMimeData* createMimeDataFromSelection() const override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QList<MentionSpan> spans() const;
    void perform(const MarkdownEdit& edit);
    void pastePlain();
    /// In place of the selection, to be undone by itself.
    void insertStep(const QString& text);
    void endStep();
    void insertMention(QTextCursor& cursor, const QString& text, const QString& token);
    void updateCompletion();
    void complete(const CompletionItem& item);
    [[nodiscard]] qreal lineHeight() const;
    void fitHeight();

    CodeHighlighter& m_highlighter;
    MarkdownHighlight* m_markdown;
    SpellingMenu* m_menu;
    const MentionSource* m_source = nullptr;
    const SlashCommands* m_commands = nullptr;
    Attachments m_attachments;
    QPointer<CompletionPopup> m_popup; ///< a child of the window, made when first needed
    SendKey m_sendKey = SendKey::Enter;
    std::optional<CompletionQuery> m_query;
    int m_dismissed = -1; ///< where a query was closed with Esc; it stays closed there
    int m_maximumHeight = QWIDGETSIZE_MAX;
    int m_height = 0;
};

} // namespace hearth::ui
