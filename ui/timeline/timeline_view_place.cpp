// SPDX-License-Identifier: Apache-2.0
// Where the rows stand on the screen. The reader's place is a message and a distance in pixels,
// never a row number or a share of the whole.
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/timeline/timeline_view.h"

#include <QDeadlineTimer>
#include <QScrollBar>

#include <algorithm>

namespace hearth::ui {

namespace {

constexpr int bottomTolerance = 2;
constexpr double loadAhead = 1.5; ///< screens
constexpr int measureMilliseconds = 4; ///< of a frame's 16
constexpr int olderRows = 2; ///< grey rows that stand for what is not loaded yet
constexpr int olderRowHeight = 72;

} // namespace

int TimelineView::headHeight() const
{
    if (!m_source || (!m_source->isOpen() && m_rows.count() == 0))
        return 0;
    if (m_kind == Kind::Thread && !m_source->historyMissing())
        return metrics::smallGap;
    const Theme& theme = themeOf(*this);
    const int line = static_cast<int>(Fonts::lineHeight(theme.fonts.body));
    const int hint = m_kind == Kind::Thread ? 2 * line : line; // the pane is narrow
    if (m_source->historyMissing())
        return 2 * metrics::sectionGap + QFontMetrics(theme.fonts.strong).height() + metrics::grid
            + hint;
    if (m_source->atStart())
        return 2 * metrics::sectionGap + QFontMetrics(theme.fonts.largeTitle).height()
            + metrics::grid + hint;
    return olderRows * olderRowHeight;
}

int TimelineView::rowY(int row) const { return headHeight() + m_rows.top(row) - m_scroll; }

int TimelineView::highestScroll() const
{
    return headHeight() + m_rows.top(m_rows.count()) + metrics::endMargin - viewport()->height();
}

int TimelineView::lowestScroll() const
{
    // With little to show, it stands at the bottom, beside the composer.
    return std::min(0, highestScroll());
}

std::pair<int, int> TimelineView::visibleRows() const
{
    if (m_rows.count() == 0)
        return { 0, -1 };
    const int start = m_scroll - headHeight();
    return { m_rows.rowAt(std::max(start, 0)),
        m_rows.rowAt(std::max(start + viewport()->height(), 0)) };
}

bool TimelineView::mayFollow() const
{
    // Nobody's click or selection is taken away by news.
    return m_source && m_source->atEnd() && !m_selecting
        && !(m_toolbar->isVisible() && m_toolbar->underMouse());
}

bool TimelineView::isAtBottom() const
{
    return m_source && m_source->atEnd() && m_scroll >= highestScroll() - bottomTolerance;
}

std::vector<TimelineView::Place> TimelineView::places() const
{
    std::vector<Place> kept;
    if (m_rows.count() == 0)
        return kept;
    const auto [first, last] = visibleRows();
    const auto add = [&](int row) { kept.push_back({ m_rows.id(row), rowY(row) }); };
    // What is under the pointer stays there; else what stands first on the screen does.
    if (m_hovered) {
        if (const int row = m_rows.indexOf(*m_hovered); row >= first && row <= last)
            add(row);
    }
    for (int row = first; row <= last; ++row) {
        if (rowY(row) >= 0)
            add(row);
    }
    add(first);
    // Should all of them go, the rows around take over.
    constexpr int around = 20;
    for (int row = last + 1; row <= std::min(last + around, m_rows.count() - 1); ++row)
        add(row);
    for (int row = first - 1; row >= std::max(first - around, 0); --row)
        add(row);
    return kept;
}

void TimelineView::restore(const std::vector<Place>& kept)
{
    if (!m_follow) {
        for (const Place& place : kept) {
            if (const int row = m_rows.indexOf(place.id); row >= 0) {
                layOutFrom(row, place.y);
                break;
            }
        }
    }
    layOut();
}

void TimelineView::layOutFrom(int row, int y)
{
    const int bottom = viewport()->height();
    int at = y;
    for (int i = row; i < m_rows.count() && at < bottom; ++i)
        at += m_rows.layout(i).height();
    at = y;
    for (int i = row; i > 0 && at > 0; --i)
        at -= m_rows.layout(i - 1).height();
    m_scroll = headHeight() + m_rows.top(row) - y;
}

void TimelineView::settle()
{
    if (m_rows.count() == 0) {
        m_scroll = highestScroll();
        return;
    }
    constexpr int passes = 4; // measuring may show that there is less than was guessed
    for (int pass = 0; pass < passes; ++pass) {
        if (m_follow || m_scroll > highestScroll()) {
            const int last = m_rows.count() - 1;
            layOutFrom(
                last, viewport()->height() - metrics::endMargin - m_rows.layout(last).height());
            if (m_scroll == highestScroll())
                return;
        } else if (m_scroll < lowestScroll()) {
            layOutFrom(0, headHeight() - lowestScroll());
        } else {
            return;
        }
    }
    m_scroll = std::clamp(m_scroll, lowestScroll(), highestScroll());
}

void TimelineView::layOut()
{
    if (m_source) {
        if (!m_follow && m_rows.count() > 0) {
            const auto [first, last] = visibleRows();
            Q_UNUSED(last)
            layOutFrom(first, rowY(first));
        }
        settle();
    }
    if (m_follow)
        m_newBelow = 0;
    syncScrollBar();
    placePill();
    placeToolbar();
    loadEdges();
    reportSeen();
    viewport()->update();
    m_ahead.start();
}

void TimelineView::scrollBy(int pixels)
{
    if (!m_source || m_rows.count() == 0 || pixels == 0)
        return;
    m_follow = false;
    const int start = visibleRows().first;
    if (std::abs(pixels) <= 2 * viewport()->height()) {
        // From a row that is on the screen, so that what is measured on the way moves nothing.
        layOutFrom(start, rowY(start) - pixels);
    } else {
        m_scroll = std::clamp(m_scroll + pixels, lowestScroll(), highestScroll());
        const int row = visibleRows().first;
        layOutFrom(row, rowY(row));
    }
    settle();
    m_follow = isAtBottom();
    layOut();
    updateHover(viewport()->mapFromGlobal(QCursor::pos()));
}

void TimelineView::scrollToRow(int row, int y)
{
    m_follow = false;
    layOutFrom(row, y);
    settle();
    m_follow = isAtBottom();
    layOut();
}

void TimelineView::scrollToEnd()
{
    m_follow = true;
    layOut();
}

void TimelineView::placeAfterOpening()
{
    m_skeletonTimer.stop();
    m_showSkeleton = false;
    m_wasAtEnd = m_source->atEnd();
    // Before the first size is known there is no place to choose; showEvent comes back here.
    if (!isVisible())
        return layOut();
    // Opened again underneath (a new copy of the history): the reader stays where they are.
    if (m_placed && !m_target && !m_targetPosition)
        return layOut();
    m_placed = true;
    m_newBelow = 0;
    if (m_targetPosition && m_rows.count() > 0)
        return showPosition(*std::exchange(m_targetPosition, std::nullopt));
    if (m_target && m_rows.indexOf(*m_target) >= 0)
        return showMessage(*m_target);
    m_target.reset();
    m_follow = true;
    settle();
    m_follow = m_source->atEnd();
    for (int row = 0; row < m_rows.count(); ++row) {
        if (!m_source->row(row).firstUnread)
            continue;
        if (rowY(row) < 0)
            return scrollToRow(row, viewport()->height() / 4);
        break;
    }
    layOut();
}

void TimelineView::showEvent(QShowEvent* event)
{
    QAbstractScrollArea::showEvent(event);
    if (m_source && m_source->isOpen() && !m_placed)
        placeAfterOpening();
}

void TimelineView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    const auto kept = places();
    m_rows.setWidth(viewport()->width());
    restore(kept);
}

void TimelineView::syncScrollBar()
{
    QScrollBar* bar = verticalScrollBar();
    // While it is dragged its range stands still: the handle must not run from under the pointer.
    if (bar->isSliderDown())
        return;
    m_syncing = true;
    bar->setRange(0, std::max(0, highestScroll() - lowestScroll()));
    bar->setPageStep(viewport()->height());
    bar->setSingleStep(static_cast<int>(3 * Fonts::lineHeight(themeOf(*this).fonts.body)));
    bar->setValue(m_scroll - lowestScroll());
    m_syncing = false;
}

void TimelineView::scrollContentsBy(int, int dy)
{
    if (m_syncing || dy == 0)
        return;
    const QScrollBar* bar = verticalScrollBar();
    scrollBy(-dy);
    if (bar->isSliderDown() && bar->value() == bar->maximum() && m_source && m_source->atEnd())
        scrollToEnd();
}

void TimelineView::loadEdges()
{
    if (!m_source || !m_placed || m_rows.count() == 0)
        return;
    const int ahead = static_cast<int>(viewport()->height() * loadAhead);
    if (m_scroll - lowestScroll() < ahead && !m_source->atStart())
        m_source->loadOlder();
    if (highestScroll() - m_scroll < ahead && !m_source->atEnd())
        m_source->loadNewer();
}

void TimelineView::measureAhead()
{
    if (!m_source || m_rows.count() == 0)
        return;
    const QDeadlineTimer deadline(measureMilliseconds);
    const auto kept = places();
    const auto [first, last] = visibleRows();
    const int room = viewport()->height();
    bool measured = false;
    bool more = false;
    const auto measure = [&](int row) {
        if (m_rows.isMeasured(row))
            return;
        if (deadline.hasExpired()) {
            more = true;
            return;
        }
        m_rows.layout(row);
        measured = true;
    };
    for (int row = last + 1, used = 0; row < m_rows.count() && used < room && !more;
        used += m_rows.height(row++))
        measure(row);
    for (int row = first - 1, used = 0; row >= 0 && used < room && !more;
        used += m_rows.height(row--))
        measure(row);
    if (!measured)
        return;
    for (const Place& place : kept) {
        if (const int row = m_rows.indexOf(place.id); row >= 0) {
            m_scroll = headHeight() + m_rows.top(row) - place.y;
            break;
        }
    }
    syncScrollBar();
    if (more)
        m_ahead.start();
}

void TimelineView::placePill()
{
    placeUnreadPill();
    const bool far = highestScroll() - m_scroll > viewport()->height();
    const bool wanted = m_source && m_source->isOpen() && m_placed && !isAtBottom()
        && (m_newBelow > 0 || far || !m_source->atEnd());
    if (!wanted) {
        m_pill->hide();
        return;
    }
    m_pill->setNewMessages(m_newBelow);
    m_pill->move((viewport()->width() - m_pill->width()) / 2,
        viewport()->height() - m_pill->height() - metrics::gap);
    m_pill->show();
    m_pill->raise();
}

void TimelineView::reportSeen()
{
    if (!m_source || !m_placed || !isVisible() || !isActiveWindow() || m_rows.count() == 0)
        return;
    const auto [first, last] = visibleRows();
    for (int row = last; row >= first; --row) {
        const models::TimelineRow& content = m_source->row(row);
        const bool whole = rowY(row) + m_rows.height(row) <= viewport()->height() + bottomTolerance;
        if (!whole || content.delivery != models::Delivery::Sent)
            continue;
        if (content.position > m_seen) {
            m_seen = content.position;
            Q_EMIT seen(m_seen);
        }
        return;
    }
}

QRect TimelineView::messageRect(const MessageId& id) const
{
    const int row = m_rows.indexOf(id);
    if (row < 0)
        return {};
    return { 0, rowY(row), viewport()->width(), m_rows.height(row) };
}

} // namespace hearth::ui
