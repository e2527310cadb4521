// SPDX-License-Identifier: Apache-2.0
#include "ui/thread/thread_list_pane.h"

#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/thread/thread_list_delegate.h"
#include "ui/widgets/pane_header.h"
#include "ui/widgets/states.h"

#include <QListView>
#include <QVBoxLayout>

namespace hearth::ui {

ThreadListPane::ThreadListPane(const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_header(new PaneHeader(tr("Threads"), PaneHeader::Closing::Allowed, this))
    , m_list(new QListView)
    , m_empty(new EmptyState(tr("No threads yet."),
          tr("Threads that you start, answer or follow are listed here."), {}, this))
{
    setAccessibleName(tr("Threads"));
    m_list->setObjectName(QStringLiteral("threads"));
    m_list->setItemDelegate(new ThreadListDelegate(clock, m_list));
    m_list->setAccessibleName(tr("Threads"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    setFocusProxy(m_list);
    connect(m_header, &PaneHeader::closeRequested, this, &ThreadListPane::closeRequested);
    connect(m_list, &QListView::activated, this, &ThreadListPane::choose);
    connect(m_list, &QListView::clicked, this, &ThreadListPane::choose);
    refresh();
}

ThreadListPane::~ThreadListPane() { m_list->setModel(nullptr); }

void ThreadListPane::setWorkspace(models::WorkspaceContext* workspace)
{
    if (m_workspace)
        m_workspace->threads().disconnect(this);
    m_workspace = workspace;
    m_list->setModel(workspace ? &workspace->threads() : nullptr);
    if (workspace) {
        connect(&workspace->threads(), &QAbstractItemModel::rowsInserted, this,
            &ThreadListPane::refresh);
        connect(&workspace->threads(), &QAbstractItemModel::rowsRemoved, this,
            &ThreadListPane::refresh);
    }
    refresh();
}

void ThreadListPane::choose(const QModelIndex& index)
{
    const models::ThreadRow& row = m_workspace->threads().row(index.row());
    Q_EMIT threadChosen(row.roomId, row.id);
}

void ThreadListPane::refresh()
{
    const bool empty = !m_workspace || m_workspace->threads().rowCount() == 0;
    m_list->setVisible(!empty);
    m_empty->setVisible(empty);
}

void ThreadListPane::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), themeOf(*this).background);
}

} // namespace hearth::ui
