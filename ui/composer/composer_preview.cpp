// SPDX-License-Identifier: Apache-2.0
#include "ui/composer/composer_preview.h"

#include "core/text/markdown.h"
#include "ui/composer/mentions.h"
#include "ui/emoji/emoji_pictures.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/timeline/code_colors.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace hearth::ui {

namespace {

/// As the token is stored that the parser read.
QString tokenOf(const text::Span& span)
{
    if (span.style & text::Span::MentionMember)
        return u"<@"_s + span.target + u'>';
    if (span.style & text::Span::MentionRoom)
        return u"<#"_s + span.target + u'>';
    if (span.style & text::Span::MentionUserGroup)
        return u"<!group:"_s + span.target + u'>';
    return u"<!"_s + span.target + u'>';
}

bool isWriting(const QKeyEvent& event)
{
    if (event.matches(QKeySequence::Paste) || event.key() == Qt::Key_Backspace
        || event.key() == Qt::Key_Delete || event.key() == Qt::Key_Return
        || event.key() == Qt::Key_Enter)
        return true;
    return !event.text().isEmpty() && event.text().front().isPrint();
}

} // namespace

ComposerPreview::ComposerPreview(CodeHighlighter& highlighter, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_highlighter(highlighter)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Preview"));
    connect(&highlighter, &CodeHighlighter::highlighted, this, &ComposerPreview::colorCode);
    setMarkdown({}, nullptr);
}

ComposerPreview::~ComposerPreview() = default;

void ComposerPreview::setMarkdown(const QString& markdown, const MentionSource* source)
{
    auto document = std::make_shared<text::Document>(text::parseMarkdown(markdown));
    text::resolveMentions(*document, [source](const text::Span& span) {
        const auto mention = source ? source->named(tokenOf(span)) : std::nullopt;
        return mention ? mention->text.sliced(1) : QString();
    });
    setAccessibleDescription(document->plainText());
    m_document = std::move(document);
    verticalScrollBar()->setValue(0);
    layOut();
}

void ComposerPreview::setPictures(EmojiPictures* pictures)
{
    if (m_pictures)
        m_pictures->disconnect(this);
    m_pictures = pictures;
    if (pictures)
        connect(pictures, &EmojiPictures::changed, this, &ComposerPreview::layOut);
    layOut();
}

void ComposerPreview::layOut()
{
    m_layout = std::make_unique<DocumentLayout>(m_document,
        DocumentLayout::Options { .suffix = {}, .pictures = m_pictures }, viewport()->width(),
        themeOf(*this));
    colorCode();
    fitHeight();
}

void ComposerPreview::colorCode()
{
    colorCodeOf(*m_layout, m_highlighter, themeOf(*this));
    viewport()->update();
}

void ComposerPreview::setMaximumTextHeight(int height)
{
    m_maximumHeight = height;
    fitHeight();
}

void ComposerPreview::fitHeight()
{
    const int wanted = static_cast<int>(std::ceil(m_layout->height())) + metrics::grid;
    const int height = std::clamp(wanted, metrics::composerMinimumHeight,
        std::max(m_maximumHeight, metrics::composerMinimumHeight));
    verticalScrollBar()->setPageStep(height);
    verticalScrollBar()->setSingleStep(fontMetrics().lineSpacing());
    verticalScrollBar()->setRange(0, std::max(0, wanted - height));
    if (height == m_height)
        return;
    m_height = height;
    updateGeometry();
}

QSize ComposerPreview::sizeHint() const
{
    return { QAbstractScrollArea::sizeHint().width(), m_height };
}

QSize ComposerPreview::minimumSizeHint() const
{
    return { metrics::sidebarMinimumWidth / 2, m_height };
}

void ComposerPreview::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    m_layout->paint(
        painter, QPointF(0, -verticalScrollBar()->value()), event->rect(), {}, themeOf(*this));
}

void ComposerPreview::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        layOut();
}

void ComposerPreview::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT escapePressed();
    else if (isWriting(*event))
        Q_EMIT keyTyped(event);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void ComposerPreview::mousePressEvent(QMouseEvent* event)
{
    const auto hit = m_layout->hit(event->position() + QPointF(0, verticalScrollBar()->value()));
    if (hit.target && hit.target->kind == text::Span::Spoiler) {
        m_layout->uncover();
        viewport()->update();
    }
}

void ComposerPreview::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        layOut();
}

} // namespace hearth::ui
