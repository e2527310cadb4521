// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/flow_layout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace hearth::ui {

FlowLayout::FlowLayout(int gap)
    : m_gap(gap)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem* item) { m_items.emplace_back(item); }

int FlowLayout::count() const { return static_cast<int>(m_items.size()); }

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    const auto taken = m_items.begin() + index;
    QLayoutItem* item = taken->release();
    m_items.erase(taken);
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    return flow({ 0, 0, width, 0 }, Doing::Measuring);
}

QSize FlowLayout::sizeHint() const
{
    QSize one;
    for (const auto& item : m_items) {
        if (item->isEmpty()) // hidden
            continue;
        const QSize size = item->sizeHint();
        one = { one.width() + (one.width() > 0 ? m_gap : 0) + size.width(),
            std::max(one.height(), size.height()) };
    }
    return one;
}

QSize FlowLayout::minimumSize() const
{
    QSize least;
    for (const auto& item : m_items) {
        if (!item->isEmpty())
            least = least.expandedTo(item->minimumSize());
    }
    return least;
}

void FlowLayout::setGeometry(const QRect& place)
{
    QLayout::setGeometry(place);
    flow(place, Doing::Placing);
}

/// Answers the height that it takes.
int FlowLayout::flow(const QRect& place, Doing doing) const
{
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection()
                                                         : Qt::LeftToRight;
    QPoint at = place.topLeft();
    int lineHeight = 0;
    for (const auto& item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        if (at.x() > place.x() && at.x() + size.width() > place.x() + place.width()) {
            at = { place.x(), at.y() + lineHeight + m_gap };
            lineHeight = 0;
        }
        if (doing == Doing::Placing)
            item->setGeometry(QStyle::visualRect(direction, place, { at, size }));
        at.rx() += size.width() + m_gap;
        lineHeight = std::max(lineHeight, size.height());
    }
    return at.y() + lineHeight - place.y();
}

} // namespace hearth::ui
