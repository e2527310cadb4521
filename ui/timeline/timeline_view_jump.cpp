// SPDX-License-Identifier: Apache-2.0
// Going to a message, a day, the unread line or the end; marking what is searched for.
#include "ui/theme/metrics.h"
#include "ui/timeline/timeline_view.h"

namespace hearth::ui {

namespace {

constexpr int flashMilliseconds = 1600;

} // namespace

void TimelineView::showMessage(const MessageId& id)
{
    const int row = m_rows.indexOf(id);
    m_target = id;
    if (row < 0 || !m_placed)
        return;
    m_target.reset();
    m_flashed = id;
    m_flashTimer.start(flashMilliseconds, this);
    scrollToRow(row, (viewport()->height() - m_rows.layout(row).height()) / 2);
}

void TimelineView::jumpToNewest()
{
    m_smooth.stop();
    if (!m_source)
        return;
    if (m_source->atEnd()) {
        scrollToEnd();
    } else {
        m_placed = false;
        m_source->openNewest();
    }
}

void TimelineView::showPosition(Position position)
{
    if (!m_source)
        return;
    m_smooth.stop();
    m_target.reset();
    const int count = m_rows.count();
    const bool within = m_placed && count > 0
        && (m_source->row(0).position <= position || m_source->atStart())
        && (m_source->row(count - 1).position >= position || m_source->atEnd());
    if (!within) {
        m_targetPosition = position;
        m_placed = false;
        m_source->openAround(position);
        return;
    }
    m_targetPosition.reset();
    int row = 0;
    while (row + 1 < count && m_source->row(row).position < position)
        ++row;
    leadThrough(row);
}

/// The row stands at the top and lights up; the keyboard goes on from it.
void TimelineView::leadThrough(int row)
{
    m_flashed = m_rows.id(row);
    m_flashTimer.start(flashMilliseconds, this);
    m_focused = m_flashed;
    scrollToRow(row, row == 0 ? std::min(headHeight(), viewport()->height() / 2) : 0);
}

void TimelineView::setUnread(int count, Position after)
{
    m_unread = count;
    m_unreadAfter = after;
    placeUnreadPill();
}

void TimelineView::jumpToUnread()
{
    if (!m_source || m_unreadAfter == 0)
        return;
    m_smooth.stop();
    m_unread = 0;
    for (int row = 0; row < m_rows.count(); ++row) {
        if (!m_source->row(row).firstUnread)
            continue;
        m_focused = m_rows.id(row);
        scrollToRow(row, viewport()->height() / 4);
        return;
    }
    if (m_rows.count() > 0 && m_source->row(0).position <= m_unreadAfter)
        return; // everything since then is of the reader themselves
    m_placed = false; // where it opens next is at the line
    m_source->openAround(m_unreadAfter);
}

void TimelineView::placeUnreadPill()
{
    bool above = false;
    if (m_source && m_placed && m_unread > 0 && m_rows.count() > 0) {
        above = m_source->row(0).position > m_unreadAfter && !m_source->atStart();
        for (int row = 0; row < m_rows.count(); ++row) {
            if (!m_source->row(row).firstUnread)
                continue;
            above = rowY(row) < 0;
            // Who has seen the line needs nobody to lead them there.
            if (!above)
                m_unread = 0;
            break;
        }
    }
    if (!above) {
        m_unreadPill->hide();
        return;
    }
    m_unreadPill->setNewMessages(m_unread);
    m_unreadPill->move((viewport()->width() - m_unreadPill->width()) / 2, metrics::gap);
    m_unreadPill->show();
    m_unreadPill->raise();
}

std::optional<QDate> TimelineView::shownDay() const
{
    const auto [first, last] = visibleRows();
    if (last < first)
        return {};
    return m_source->row(first).createdAt.toDateTime().date();
}

void TimelineView::setHighlighter(Highlighter highlighter)
{
    m_highlighter = std::move(highlighter);
    ++m_highlights;
    viewport()->update();
}

/// Layouts come and go while somebody scrolls: each is marked when it is painted.
void TimelineView::highlight(int row)
{
    if (m_highlights > 0)
        m_rows.layout(row).body->setHighlights(m_highlighter, m_highlights);
}

} // namespace hearth::ui
