// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/sheet_body.h"

#include "ui/theme/metrics.h"

#include <QEvent>

#include <algorithm>

namespace hearth::ui {

SheetBody::SheetBody(QWidget* parent)
    : QScrollArea(parent)
{
    auto* content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setSpacing(metrics::gap);
    // The fields' focus rings are not to be cut off.
    m_column->setContentsMargins(
        metrics::focusRing, metrics::focusRing, metrics::focusRing, metrics::focusRing);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // its fields take it, and come into sight with it
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

void SheetBody::setWidthAhead(int width)
{
    if (m_widthAhead == width)
        return;
    m_widthAhead = width;
    updateGeometry();
}

QSize SheetBody::sizeHint() const
{
    const QSize hint = m_column->totalSizeHint();
    const int height = m_column->hasHeightForWidth()
        ? m_column->totalHeightForWidth(
              std::max(m_widthAhead, m_column->totalMinimumSize().width()))
        : hint.height();
    return { hint.width(), height };
}

QSize SheetBody::minimumSizeHint() const
{
    const QSize hint = sizeHint();
    return { m_column->totalMinimumSize().width() + metrics::scrollBar,
        std::min(hint.height(), 2 * metrics::controlHeight) };
}

bool SheetBody::viewportEvent(QEvent* event)
{
    const bool handled = QScrollArea::viewportEvent(event);
    // Its content has become another, so the sheet's height may.
    if (event->type() == QEvent::LayoutRequest)
        updateGeometry();
    // Where there is no room for wrapped texts, it scrolls; the fields are not squeezed.
    if ((event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
        && m_column->hasHeightForWidth())
        widget()->setMinimumHeight(m_column->totalMinimumHeightForWidth(viewport()->width()));
    return handled;
}

} // namespace hearth::ui
