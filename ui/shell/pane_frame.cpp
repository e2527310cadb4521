// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/pane_frame.h"

#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QResizeEvent>
#include <QStackedWidget>

namespace hearth::ui {

namespace {

class LineHandle final : public QSplitterHandle {
public:
    using QSplitterHandle::QSplitterHandle;

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), themeOf(*this).line); }
};

/// The border of what lies over the centre, where there is no handle.
class EdgeLine final : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), themeOf(*this).line); }
};

/// Stands at `x` as long as it is there, above all else.
void place(QWidget& edge, bool there, int x)
{
    edge.setVisible(there);
    edge.setGeometry(x, 0, metrics::lineWidth, edge.parentWidget()->height());
    edge.raise();
}

} // namespace

QSplitterHandle* LineSplitter::createHandle() { return new LineHandle(orientation(), this); }

PaneFrame::PaneFrame(QWidget* rail, QWidget* sidebar, QWidget* centre, QWidget* parent)
    : QWidget(parent)
    , m_rail(rail)
    , m_sidebar(sidebar)
    , m_centre(centre)
    , m_panes(new QStackedWidget)
    , m_splitter(new LineSplitter(Qt::Horizontal))
    , m_sidebarEdge(new EdgeLine(this))
    , m_paneEdge(new EdgeLine(this))
    , m_sidebarWidth(metrics::sidebarWidth)
    , m_paneWidth(metrics::paneWidth)
{
    m_panes->setMinimumWidth(metrics::paneMinimumWidth);
    m_panes->setMaximumWidth(metrics::paneMaximumWidth);
    m_panes->hide();
    m_splitter->setHandleWidth(metrics::lineWidth);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(sidebar);
    m_splitter->addWidget(centre);
    m_splitter->addWidget(m_panes);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(rail);
    layout->addWidget(m_splitter, 1);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        if (!isSidebarOverlaid() && m_sidebar->isVisible())
            m_sidebarWidth = m_sidebar->width();
        if (!isPaneOverlaid() && m_paneShown)
            m_paneWidth = m_panes->width();
        Q_EMIT widthsChanged(m_sidebarWidth, m_paneWidth);
    });
}

void PaneFrame::addPane(QWidget* pane) { m_panes->addWidget(pane); }

void PaneFrame::showPane(QWidget* pane)
{
    m_paneShown = pane != nullptr;
    if (pane)
        m_panes->setCurrentWidget(pane);
    arrange();
}

QWidget* PaneFrame::pane() const { return m_paneShown ? m_panes->currentWidget() : nullptr; }

bool PaneFrame::isSidebarOverlaid() const { return width() < metrics::overlaySidebarBelow; }

bool PaneFrame::isPaneOverlaid() const { return width() < metrics::overlayPaneBelow; }

bool PaneFrame::isSidebarShown() const
{
    return !m_centreOnly && (isSidebarOverlaid() ? m_sidebarOver : m_sidebarWanted);
}

void PaneFrame::setSidebarShown(bool shown)
{
    if (isSidebarOverlaid())
        m_sidebarOver = shown;
    else
        m_sidebarWanted = shown;
    arrange();
    Q_EMIT sidebarChanged();
}

void PaneFrame::setSidebarWanted(bool wanted)
{
    m_sidebarWanted = wanted;
    arrange();
    Q_EMIT sidebarChanged();
}

bool PaneFrame::dismissOverlays()
{
    if (!isSidebarOverlaid() || !m_sidebarOver)
        return false;
    setSidebarShown(false);
    return true;
}

void PaneFrame::setCentreOnly(bool only)
{
    m_centreOnly = only;
    arrange();
    Q_EMIT sidebarChanged();
}

void PaneFrame::setWidths(int sidebar, int pane)
{
    m_sidebarWidth = sidebar;
    m_paneWidth = pane;
    applyWidths();
}

void PaneFrame::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool over = event->oldSize().width() < metrics::overlaySidebarBelow;
    if (over != isSidebarOverlaid())
        m_sidebarOver = false;
    arrange();
    if (over != isSidebarOverlaid())
        Q_EMIT sidebarChanged();
}

void PaneFrame::arrange()
{
    m_rail->setVisible(!m_centreOnly);
    arrangeSidebar();
    arrangePane();
}

void PaneFrame::arrangeSidebar()
{
    const bool over = isSidebarOverlaid();
    if (over && m_sidebar->parentWidget() != this) {
        m_sidebar->setParent(this);
    } else if (!over && m_sidebar->parentWidget() != m_splitter) {
        m_splitter->insertWidget(0, m_sidebar);
        applyWidths();
    }
    m_sidebar->setVisible(isSidebarShown());
    const int left = m_centreOnly ? 0 : m_rail->width();
    if (over) {
        m_sidebar->setGeometry(left, 0, std::min(m_sidebarWidth, width() - left), height());
        m_sidebar->raise();
    }
    place(*m_sidebarEdge, over && isSidebarShown(), left + m_sidebarWidth);
}

void PaneFrame::arrangePane()
{
    const bool shown = m_paneShown && !m_centreOnly;
    const bool over = isPaneOverlaid();
    const bool appears = shown && !m_panes->isVisible();
    if (over && m_panes->parentWidget() != this) {
        m_panes->setParent(this);
    } else if (!over && m_panes->parentWidget() != m_splitter) {
        m_splitter->addWidget(m_panes);
        m_splitter->setStretchFactor(2, 0);
        applyWidths();
    }
    m_panes->setVisible(shown);
    const int left = m_centreOnly ? 0 : m_rail->width();
    const int wide = std::min(m_paneWidth, width() - left);
    if (over) {
        m_panes->setGeometry(width() - wide, 0, wide, height());
        m_panes->raise();
    } else if (appears) {
        applyWidths();
    }
    place(*m_paneEdge, over && shown, width() - wide);
}

void PaneFrame::applyWidths()
{
    QList<int> sizes = m_splitter->sizes();
    for (int i = 0; i < m_splitter->count(); ++i) {
        QWidget* widget = m_splitter->widget(i);
        if (widget == m_sidebar)
            sizes[i] = m_sidebarWidth;
        else if (widget == m_panes)
            sizes[i] = m_paneWidth;
        else
            sizes[i] = std::max(
                1, m_splitter->width() - m_sidebarWidth - (m_paneShown ? m_paneWidth : 0));
    }
    m_splitter->setSizes(sizes);
}

} // namespace hearth::ui
