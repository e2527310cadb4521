// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timeline_selection.h"

#include <algorithm>

namespace hearth::ui {

void TimelineSelection::start(const Point& point, Unit unit)
{
    m_base = point;
    m_end = point;
    m_unit = unit;
}

void TimelineSelection::extend(const Point& point)
{
    if (!m_base)
        m_base = point;
    m_end = point;
}

void TimelineSelection::clear()
{
    m_base.reset();
    m_end.reset();
    m_unit = Unit::Character;
}

int TimelineSelection::rowOf(const Point& point, const RowSource& source)
{
    const int row = source.indexOf(point.id);
    if (row >= 0 || source.rowCount() == 0)
        return row;
    return point.position < source.row(0).position ? -1 : source.rowCount();
}

TimelineSelection::Span TimelineSelection::span(const RowSource& source) const
{
    const int base = rowOf(*m_base, source);
    const int end = rowOf(*m_end, source);
    return { std::min(Place { base, m_base->range.from }, Place { end, m_end->range.from }),
        std::max(Place { base, m_base->range.to }, Place { end, m_end->range.to }) };
}

bool TimelineSelection::isEmpty(const RowSource& source) const
{
    if (!m_base)
        return true;
    const Span all = span(source);
    return all.from == all.to;
}

TextRange TimelineSelection::rangeIn(int row, int length, const RowSource& source) const
{
    if (!m_base)
        return {};
    const Span all = span(source);
    if (row < all.from.row || row > all.to.row)
        return {};
    return { row == all.from.row ? std::min(all.from.offset, length) : 0,
        row == all.to.row ? std::min(all.to.offset, length) : length };
}

std::optional<TimelineSelection::Rows> TimelineSelection::rows(const RowSource& source) const
{
    if (isEmpty(source) || source.rowCount() == 0)
        return {};
    const Span all = span(source);
    const int last = source.rowCount() - 1;
    if (all.to.row < 0 || all.from.row > last)
        return {};
    return Rows { std::max(all.from.row, 0), std::min(all.to.row, last) };
}

} // namespace hearth::ui
