// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/row_stack.h"

#include "ui/theme/metrics.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace hearth::ui {

RowStack::RowStack(CodeHighlighter& highlighter, const Clock& clock)
    : m_clock(clock)
    , m_cache(highlighter)
{
}

void RowStack::setSource(const RowSource* source)
{
    m_source = source;
    m_pendingShown.clear();
    m_divider.clear();
    reset();
}

void RowStack::setWidth(int width)
{
    m_width = width;
    invalidate();
}

void RowStack::setTheme(const Theme& theme)
{
    m_theme = &theme;
    m_lineHeight = Fonts::lineHeight(theme.fonts.body);
    m_characterWidth = std::max(1.0, QFontMetricsF(theme.fonts.body).averageCharWidth());
    m_cache.clear();
    invalidate();
}

void RowStack::setDivider(const QString& text)
{
    if (m_divider == text)
        return;
    m_divider = text;
    if (count() > 1)
        change(1, 1);
}

void RowStack::setPendingShown(const QString& outboxKey, bool shown)
{
    if (shown)
        m_pendingShown.insert(outboxKey);
    else
        m_pendingShown.remove(outboxKey);
}

int RowStack::guess(const models::TimelineRow& row) const
{
    const qreal perLine = std::max(
        1.0, RowLayout::textWidth(row, m_width, *m_theme) / m_characterWidth);
    const qreal lines = std::ceil(static_cast<qreal>(row.source.size()) / perLine)
        + static_cast<qreal>(row.source.count(u'\n'));
    qreal height = std::max(1.0, lines) * m_lineHeight + metrics::grid;
    qreal files = 0;
    if (row.startsGroup)
        height += m_lineHeight + metrics::smallGap;
    if (row.startsDay)
        height += metrics::dayBreakHeight;
    if (row.firstUnread)
        height += metrics::unreadLineHeight;
    if (!row.reactions.isEmpty())
        height += metrics::chipHeight + metrics::grid;
    if (row.replyCount > 0)
        height += m_lineHeight + metrics::grid;
    if (row.poll && !row.deleted)
        height += RowLayout::pollHeight(*row.poll, m_lineHeight, *m_theme);
    if (!row.deleted) {
        for (const QRectF& place : RowLayout::filePlaces(
                 row.files, RowLayout::textWidth(row, m_width, *m_theme), *m_theme))
            files = std::max(files, place.bottom());
    }
    return static_cast<int>(height + files);
}

RowStack::Slot RowStack::slotFor(int row) const
{
    const models::TimelineRow& content = m_source->row(row);
    return { content.id, -1, guess(content), nullptr };
}

void RowStack::insert(int first, int last)
{
    std::vector<Slot> fresh;
    for (int row = first; row <= last; ++row)
        fresh.push_back(slotFor(row));
    m_rows.insert(m_rows.begin() + first, std::make_move_iterator(fresh.begin()),
        std::make_move_iterator(fresh.end()));
    m_tops.clear();
}

void RowStack::remove(int first, int last)
{
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
    m_tops.clear();
}

void RowStack::change(int first, int last)
{
    for (int row = std::max(first, 0); row <= last && row < count(); ++row)
        m_rows[static_cast<std::size_t>(row)] = slotFor(row);
    m_tops.clear();
}

void RowStack::reset()
{
    m_rows.clear();
    m_tops.clear();
    if (m_source && m_source->rowCount() > 0)
        insert(0, m_source->rowCount() - 1);
}

void RowStack::invalidate()
{
    if (m_source)
        change(0, count() - 1);
}

void RowStack::setPictures(EmojiPictures* pictures)
{
    m_pictures = pictures;
    m_cache.setPictures(pictures);
}

void RowStack::renewPictures()
{
    m_cache.forgetPictures();
    for (int row = 0; row < count(); ++row) {
        const models::TimelineRow& content = m_source->row(row);
        if (content.forwarded || content.poll || !content.reactions.isEmpty()
            || content.source.contains(u':'))
            change(row, row);
    }
}

int RowStack::indexOf(const MessageId& id) const
{
    const auto found = std::ranges::find(m_rows, id, &Slot::id);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int RowStack::height(int row) const
{
    const Slot& slot = m_rows[static_cast<std::size_t>(row)];
    return slot.height >= 0 ? slot.height : slot.guess;
}

std::shared_ptr<DocumentLayout> RowStack::body(int row)
{
    const models::TimelineRow& content = m_source->row(row);
    return m_cache.layout(content, RowLayout::textWidth(content, m_width, *m_theme), *m_theme);
}

void RowStack::uncover(int row)
{
    m_cache.uncover(id(row));
    body(row)->uncover();
    if (const auto& known = m_rows[static_cast<std::size_t>(row)].layout)
        known->uncover();
}

const RowLayout& RowStack::layout(int row)
{
    Slot& slot = m_rows[static_cast<std::size_t>(row)];
    if (slot.layout)
        return *slot.layout;
    const models::TimelineRow& content = m_source->row(row);
    const RowLayout::Context context { m_width, m_clock.now(),
        m_pendingShown.contains(content.outboxKey), row == 1 ? m_divider : QString(),
        !m_divider.isEmpty(), m_pictures };
    slot.layout = std::make_unique<RowLayout>(content, body(row), context, *m_theme);
    if (m_cache.isUncovered(content.id))
        slot.layout->uncover();
    if (slot.height != slot.layout->height()) {
        slot.height = slot.layout->height();
        m_tops.clear();
    }
    return *slot.layout;
}

int RowStack::top(int row) const
{
    if (m_tops.empty()) {
        m_tops.reserve(m_rows.size() + 1);
        int sum = 0;
        for (int i = 0; i < count(); ++i) {
            m_tops.push_back(sum);
            sum += height(i);
        }
        m_tops.push_back(sum);
    }
    return m_tops[static_cast<std::size_t>(row)];
}

int RowStack::rowAt(int y) const
{
    if (m_rows.empty())
        return -1;
    const int total = top(count());
    if (y >= total)
        return count() - 1;
    const auto after = std::ranges::upper_bound(m_tops, y);
    return std::clamp(static_cast<int>(after - m_tops.begin()) - 1, 0, count() - 1);
}

void RowStack::keepLayouts(int first, int last)
{
    for (int row = 0; row < count(); ++row) {
        if (row < first || row > last)
            m_rows[static_cast<std::size_t>(row)].layout.reset();
    }
}

} // namespace hearth::ui
