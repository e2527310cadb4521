// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/layout_cache.h"

#include <QCoreApplication>

namespace hearth::ui {

namespace {

/// Characters in all; a layout takes some 20 bytes for each, so this is a few megabytes.
constexpr int cachedCharacters = 200'000;
constexpr int layoutOverhead = 200;

QColor colorOf(CodeToken token, const Theme& theme)
{
    switch (token) {
    case CodeToken::Keyword:
        return theme.codeKeyword;
    case CodeToken::Function:
        return theme.codeFunction;
    case CodeToken::String:
        return theme.codeString;
    case CodeToken::Number:
        return theme.codeNumber;
    case CodeToken::Comment:
        return theme.codeComment;
    case CodeToken::Type:
        return theme.codeType;
    }
    return theme.text;
}

std::shared_ptr<const text::Document> tombstone()
{
    auto document = std::make_shared<text::Document>();
    text::Block block;
    block.spans.append(text::Span {
        QCoreApplication::translate("hearth::ui::TimelineView", "This message was deleted."),
        text::Span::Plain, {} });
    document->blocks.append(block);
    return document;
}

DocumentLayout::Options optionsFor(const models::TimelineRow& row)
{
    if (row.deleted)
        return { .look = DocumentLayout::Look::Tombstone, .suffix = {} };
    if (row.kind == MessageKind::Notice)
        return { .look = DocumentLayout::Look::Notice, .suffix = {} };
    return { .look = DocumentLayout::Look::Message,
        .suffix = row.edited ? QCoreApplication::translate("hearth::ui::TimelineView", "(edited)")
                             : QString() };
}

} // namespace

LayoutCache::LayoutCache(CodeHighlighter& highlighter)
    : m_highlighter(highlighter)
    , m_layouts(cachedCharacters)
{
}

std::shared_ptr<DocumentLayout> LayoutCache::layout(
    const models::TimelineRow& row, qreal width, const Theme& theme)
{
    const Key key { row.id, row.revision, static_cast<int>(width), row.deleted };
    // Names in mentions change without the message's revision, so the documents are compared as
    // well.
    if (const auto* known = m_layouts.object(key);
        known && (row.deleted || *(*known)->document() == *row.document))
        return *known;
    DocumentLayout::Options options = optionsFor(row);
    if (options.look == DocumentLayout::Look::Message)
        options.pictures = m_pictures;
    auto fresh = std::make_shared<DocumentLayout>(
        row.deleted ? tombstone() : row.document, options, width, theme);
    if (m_uncovered.contains(row.id))
        fresh->uncover();
    color(*fresh, theme);
    for (const auto& block : fresh->codeBlocks()) {
        if (!m_highlighter.spans(block.language, block.code)) {
            m_uncolored.append(fresh);
            break;
        }
    }
    m_layouts.insert(key, new std::shared_ptr(fresh), fresh->length() + layoutOverhead);
    return fresh;
}

void LayoutCache::color(DocumentLayout& layout, const Theme& theme)
{
    for (const auto& block : layout.codeBlocks()) {
        const QList<CodeSpan>* spans = m_highlighter.spans(block.language, block.code);
        if (!spans)
            continue;
        QList<QTextLayout::FormatRange> colors;
        for (const CodeSpan& span : *spans) {
            QTextCharFormat format;
            format.setForeground(colorOf(span.token, theme));
            colors.append({ span.start, span.length, format });
        }
        layout.setColors(block, colors);
    }
}

void LayoutCache::colorCode(const Theme& theme)
{
    QList<std::weak_ptr<DocumentLayout>> waiting;
    waiting.swap(m_uncolored);
    for (const auto& weak : std::as_const(waiting)) {
        const auto layout = weak.lock();
        if (!layout)
            continue;
        color(*layout, theme);
        for (const auto& block : layout->codeBlocks()) {
            if (!m_highlighter.spans(block.language, block.code)) {
                m_uncolored.append(weak);
                break;
            }
        }
    }
}

void LayoutCache::forgetPictures()
{
    const QList<Key> keys = m_layouts.keys();
    for (const Key& key : keys) {
        if ((*m_layouts.object(key))->mayHavePictures())
            m_layouts.remove(key);
    }
}

void LayoutCache::clear()
{
    m_layouts.clear();
    m_uncolored.clear();
}

} // namespace hearth::ui
