// SPDX-License-Identifier: Apache-2.0
#include "ui/composer/composer_edit.h"

#include "core/text/pastedhtml.h"
#include "ui/composer/completion_popup.h"
#include "ui/composer/markdown_highlight.h"
#include "ui/composer/mention_format.h"
#include "ui/composer/spelling_menu.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/timeline/code_highlighter.h"

#include <QAbstractTextDocumentLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace hearth::ui {

ComposerEdit::ComposerEdit(const WritingServices& services, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_highlighter(services.highlighter)
    , m_markdown(new MarkdownHighlight(*this, services.highlighter))
    , m_menu(new SpellingMenu(*this, *m_markdown))
{
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QPlainTextEdit::textChanged, this, &ComposerEdit::fitHeight);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &ComposerEdit::updateCompletion);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
        &ComposerEdit::fitHeight);
    connect(
        &m_highlighter, &CodeHighlighter::languagesLoaded, this, &ComposerEdit::updateCompletion);
    if (services.spelling)
        setSpelling(services.spelling);
    fitHeight();
}

bool ComposerEdit::isRepainting() const { return m_markdown->isRepainting(); }

void ComposerEdit::setMentionSource(const MentionSource* source)
{
    m_source = source;
    m_markdown->setMentionSource(source);
}

void ComposerEdit::setSpelling(SpellChecker* spelling) { m_markdown->setSpelling(spelling); }

SpellChecker* ComposerEdit::spelling() const { return m_markdown->spelling(); }

void ComposerEdit::setCommands(const SlashCommands* commands) { m_commands = commands; }

QList<MentionSpan> ComposerEdit::spans() const
{
    QList<MentionSpan> result;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            const QString token = fragment.charFormat().stringProperty(mention_format::token);
            // What was typed into a mention or cut from it is text again.
            const QString text = fragment.charFormat().stringProperty(mention_format::text);
            if (!token.isEmpty() && fragment.text().startsWith(text))
                result.append({ fragment.position(), text.size(), token });
        }
    }
    return result;
}

QString ComposerEdit::markdown() const
{
    return markdownFromText(toPlainText(), spans(), m_source);
}

void ComposerEdit::setMarkdown(const QString& markdown)
{
    const EditableText readable = textFromMarkdown(markdown, m_source);
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.select(QTextCursor::Document);
    cursor.setCharFormat({});
    qsizetype done = 0;
    cursor.removeSelectedText();
    for (const MentionSpan& span : readable.spans) {
        cursor.insertText(readable.text.mid(done, span.from - done), {});
        insertMention(cursor, readable.text.mid(span.from, span.length), span.token);
        done = span.from + span.length;
    }
    cursor.insertText(readable.text.mid(done), {});
    cursor.endEditBlock();
    endStep();
    moveCursor(QTextCursor::End);
    m_markdown->endWord(); // nobody is typing it
}

void ComposerEdit::insertMention(QTextCursor& cursor, const QString& text, const QString& token)
{
    QTextCharFormat format;
    format.setProperty(mention_format::token, token);
    format.setProperty(mention_format::text, text);
    cursor.insertText(text, format);
}

void ComposerEdit::perform(const MarkdownEdit& edit)
{
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    cursor.setPosition(edit.from);
    cursor.setPosition(edit.to, QTextCursor::KeepAnchor);
    cursor.insertText(edit.replacement, {});
    cursor.endEditBlock();
    endStep();
    cursor.setPosition(edit.selectFrom);
    cursor.setPosition(edit.selectTo, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

void ComposerEdit::apply(MarkdownAction action)
{
    perform(applyMarkdown(
        action, toPlainText(), textCursor().selectionStart(), textCursor().selectionEnd()));
    setFocus();
}

void ComposerEdit::replace(const QTextCursor& words, const QString& text)
{
    QTextCursor cursor = words;
    cursor.beginEditBlock();
    cursor.insertText(text);
    cursor.endEditBlock();
    endStep();
    setFocus();
}

void ComposerEdit::beginCompletion(QChar sign)
{
    setFocus();
    const int position = textCursor().position();
    const bool blankBefore = position == 0 || toPlainText().at(position - 1).isSpace();
    insertStep((blankBefore ? QString() : u" "_s) + sign);
    updateCompletion();
}

void ComposerEdit::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::NoModifier && m_popup && m_popup->isVisible()) {
        if (event->key() == Qt::Key_Escape && m_query)
            m_dismissed = m_query->from;
        if (m_popup->handleKey(event->key()))
            return;
    }
    // With Shift it asks for a time (the composer's shortcut): it never sends at once.
    if (enter && (modifiers & Qt::ControlModifier) && !(modifiers & Qt::ShiftModifier)) {
        Q_EMIT sendRequested();
        return;
    }
    if (enter) {
        const bool newLineWanted = m_sendKey == SendKey::ControlEnter
            || (modifiers & Qt::ShiftModifier)
            || isInsideFence(toPlainText(), textCursor().position());
        if (!newLineWanted)
            Q_EMIT sendRequested();
        else if (textCursor().hasSelection())
            insertStep(u"\n"_s);
        else
            perform(newLine(toPlainText(), textCursor().position()));
        ensureCursorVisible();
        return;
    }
    if (event->key() == Qt::Key_V && modifiers == (Qt::ControlModifier | Qt::ShiftModifier)) {
        pastePlain();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT escapePressed();
        return;
    }
    if (event->key() == Qt::Key_Up && modifiers == Qt::NoModifier && document()->isEmpty()) {
        Q_EMIT editLastRequested();
        return;
    }
    // What follows a mention is not part of it.
    if (textCursor().charFormat().hasProperty(mention_format::token) && !event->text().isEmpty()
        && event->text().front().isPrint())
        setCurrentCharFormat({});
    QPlainTextEdit::keyPressEvent(event);
}

bool ComposerEdit::canInsertFromMimeData(const QMimeData* source) const
{
    return source->hasText() || source->hasHtml() || source->hasImage();
}

void ComposerEdit::insertFromMimeData(const QMimeData* source)
{
    if (m_attachments && m_attachments(*source))
        return;
    const bool isCode = isInsideFence(toPlainText(), textCursor().selectionStart());
    std::optional<QString> markdown;
    if (!isCode && source->hasHtml())
        markdown = text::markdownFromHtml(source->html());
    if (!isCode && !markdown && source->hasText())
        markdown = text::markdownFromTabs(source->text());
    if (markdown)
        insertStep(*markdown);
    else if (source->hasText())
        insertStep(source->text());
}

void ComposerEdit::pastePlain()
{
    if (const QMimeData* source = QGuiApplication::clipboard()->mimeData();
        source && source->hasText())
        insertStep(source->text());
}

void ComposerEdit::insertStep(const QString& text)
{
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    cursor.insertText(text, {});
    cursor.endEditBlock();
    endStep();
    setTextCursor(cursor);
    ensureCursorVisible();
}

void ComposerEdit::endStep()
{
    // Otherwise what is typed next would become part of this step (QTextDocument joins what is
    // inserted side by side, as long as the document counts as modified).
    document()->setModified(false);
}

QMimeData* ComposerEdit::createMimeDataFromSelection() const
{
    auto* copied = new QMimeData;
    QString text = textCursor().selectedText();
    copied->setText(text.replace(QChar::ParagraphSeparator, u'\n'));
    return copied;
}

void ComposerEdit::updateCompletion()
{
    const QTextCursor cursor = textCursor();
    m_query = cursor.hasSelection() || !hasFocus() ? std::nullopt
                                                   : completionAt(toPlainText(), cursor.position());
    if (!m_query || m_query->from != m_dismissed)
        m_dismissed = -1;
    // A mention that stands already is not asked for again.
    const bool settled = m_query && cursor.charFormat().hasProperty(mention_format::token);
    const auto items = m_query && !settled && m_dismissed < 0
        ? completionItems(*m_query,
              { .mentions = m_source, .commands = m_commands, .highlighter = m_highlighter })
        : QList<CompletionItem>();
    if (items.isEmpty()) {
        if (m_popup)
            m_popup->offer({}, {});
        return;
    }
    if (!m_popup || m_popup->parentWidget() != window()) {
        delete m_popup;
        m_popup = new CompletionPopup(window());
        connect(m_popup, &CompletionPopup::chosen, this, &ComposerEdit::complete);
    }
    QTextCursor start = cursor;
    start.setPosition(m_query->from);
    const QRect place = cursorRect(start);
    m_popup->offer(items, QRect(viewport()->mapTo(window(), place.topLeft()), place.size()));
}

void ComposerEdit::complete(const CompletionItem& item)
{
    if (!m_query)
        return;
    QTextCursor cursor = textCursor();
    const int end = cursor.position();
    cursor.beginEditBlock();
    cursor.setPosition(m_query->from);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    if (item.token.isEmpty()) {
        cursor.insertText(item.insert, {});
    } else {
        insertMention(cursor, item.insert, item.token);
        cursor.insertText(u" "_s, {});
    }
    cursor.endEditBlock();
    endStep();
    setTextCursor(cursor);
    setFocus();
}

bool ComposerEdit::focusNextPrevChild(bool next)
{
    // While something is offered, Tab takes it.
    if (next && m_popup && m_popup->isVisible())
        return false;
    return QPlainTextEdit::focusNextPrevChild(next);
}

void ComposerEdit::contextMenuEvent(QContextMenuEvent* event) { m_menu->open(*event); }

void ComposerEdit::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    m_markdown->endWord();
    if (m_popup)
        m_popup->hide();
}

void ComposerEdit::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        m_markdown->repaint();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
}

void ComposerEdit::setMaximumTextHeight(int height)
{
    m_maximumHeight = height;
    fitHeight();
}

void ComposerEdit::dressAsField(int lines)
{
    setFrameShape(QFrame::StyledPanel);
    const int height = fontMetrics().lineSpacing() * lines + 2 * metrics::gap;
    setMaximumTextHeight(height);
    setFixedHeight(height);
}

qreal ComposerEdit::lineHeight() const
{
    // Any line may have code in it, whose font reaches higher or deeper.
    QFont code = font();
    code.setFamilies(themeOf(*this).fonts.code.families());
    const QFontMetricsF own(font());
    const QFontMetricsF other(code);
    return std::max(own.lineSpacing(),
        std::max(own.ascent(), other.ascent()) + std::max(own.descent(), other.descent()));
}

void ComposerEdit::fitHeight()
{
    // A plain text document measures itself in lines.
    const qreal lines = std::max<qreal>(1, document()->documentLayout()->documentSize().height());
    const int wanted = static_cast<int>(std::ceil(lines * lineHeight())) + metrics::grid;
    const int height = std::clamp(wanted, metrics::composerMinimumHeight,
        std::max(m_maximumHeight, metrics::composerMinimumHeight));
    setVerticalScrollBarPolicy(wanted > height ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    if (height == m_height)
        return;
    m_height = height;
    updateGeometry();
}

QSize ComposerEdit::sizeHint() const { return { QPlainTextEdit::sizeHint().width(), m_height }; }

QSize ComposerEdit::minimumSizeHint() const
{
    return { metrics::sidebarMinimumWidth / 2, m_height };
}

} // namespace hearth::ui
