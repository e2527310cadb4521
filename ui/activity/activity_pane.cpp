// SPDX-License-Identifier: Apache-2.0
#include "ui/activity/activity_pane.h"

#include "ui/activity/activity_delegate.h"
#include "ui/theme/hearth_style.h"
#include "ui/widgets/pane_header.h"
#include "ui/widgets/states.h"
#include "ui/widgets/tab_bar.h"

#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include <array>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using replica::ActivityKind;

namespace {

/// As the tabs stand.
constexpr std::array<std::optional<ActivityKind>, 4> kinds { std::nullopt, ActivityKind::Mention,
    ActivityKind::Reaction, ActivityKind::Reply };

} // namespace

ActivityPane::ActivityPane(const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_header(new PaneHeader(tr("Activity"), PaneHeader::Closing::Allowed, this))
    , m_tabs(new TabBar(tr("Kinds of activity"), this))
    , m_list(new QListView(this))
    , m_empty(new EmptyState(tr("Nothing yet."),
          tr("Who mentions you, reacts to what you wrote, or replies in a thread that you follow "
             "is "
             "listed here."),
          {}, this))
{
    setAccessibleName(tr("Activity"));
    m_tabs->setObjectName(u"activityKinds"_s);
    for (const QString& name : { tr("All"), tr("Mentions"), tr("Reactions"), tr("Replies") })
        m_tabs->addTab(name);
    m_list->setObjectName(u"activity"_s);
    m_list->setItemDelegate(new ActivityDelegate(clock, m_list));
    m_list->setAccessibleName(tr("Activity"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->installEventFilter(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_tabs);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    connect(m_header, &PaneHeader::closeRequested, this, &ActivityPane::closeRequested);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        if (m_model)
            m_model->setFilter(kinds.at(static_cast<std::size_t>(tab)));
        refresh();
    });
    connect(m_list, &QListView::clicked, this, &ActivityPane::choose);
    refresh();
}

ActivityPane::~ActivityPane() { m_list->setModel(nullptr); }

void ActivityPane::setWorkspace(models::WorkspaceContext* workspace)
{
    m_list->setModel(nullptr);
    m_model.reset();
    if (workspace) {
        m_model = workspace->activity();
        m_model->setFilter(kinds.at(static_cast<std::size_t>(m_tabs->currentIndex())));
        m_model->setWatched(isVisible());
        m_list->setModel(m_model.get());
        const auto* model = m_model.get();
        connect(model, &models::ActivityModel::loaded, this, &ActivityPane::refresh);
        connect(model, &QAbstractItemModel::rowsInserted, this, &ActivityPane::refresh);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &ActivityPane::refresh);
    }
    refresh();
}

void ActivityPane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_model)
        m_model->setWatched(true);
}

void ActivityPane::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    if (m_model)
        m_model->setWatched(false);
}

void ActivityPane::choose(const QModelIndex& index)
{
    if (!m_model || !index.isValid())
        return;
    // A copy: opening it may change the list.
    const models::ListedMessage listed = m_model->row(index.row()).listed;
    Q_EMIT messageChosen(listed);
}

/// Where there is no row to be on, the tabs have the keyboard.
void ActivityPane::refresh()
{
    const bool any = m_model && m_model->rowCount() > 0;
    const bool empty = m_model && m_model->isLoaded() && !any;
    const bool hadKeyboard = m_list->hasFocus();
    m_list->setVisible(!empty);
    m_empty->setVisible(empty);
    setFocusProxy(empty ? static_cast<QWidget*>(m_tabs) : m_list);
    if (empty && hadKeyboard)
        m_tabs->setFocus(Qt::OtherFocusReason);
    if (any && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0));
}

bool ActivityPane::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex());
        return true;
    case Qt::Key_Escape:
        Q_EMIT closeRequested();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void ActivityPane::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), themeOf(*this).background);
}

} // namespace hearth::ui
