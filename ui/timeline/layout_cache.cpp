// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/layout_cache.h"

#include "ui/timeline/code_colors.h"

#include <QCoreApplication>

namespace hearth::ui {

namespace {

/// Characters in all; a layout takes some 20 bytes for each, so this is a few megabytes.
constexpr int cachedCharacters = 200'000;
constexpr int layoutOverhead = 200;

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
    if (!colorCodeOf(*fresh, m_highlighter, theme))
        m_uncolored.append(fresh);
    m_layouts.insert(key, new std::shared_ptr(fresh), fresh->length() + layoutOverhead);
    return fresh;
}

void LayoutCache::colorCode(const Theme& theme)
{
    QList<std::weak_ptr<DocumentLayout>> waiting;
    waiting.swap(m_uncolored);
    for (const auto& weak : std::as_const(waiting)) {
        const auto layout = weak.lock();
        if (layout && !colorCodeOf(*layout, m_highlighter, theme))
            m_uncolored.append(weak);
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
