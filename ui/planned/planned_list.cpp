// SPDX-License-Identifier: Apache-2.0
#include "ui/planned/planned_list.h"

#include "core/models/reminder_list_model.h"
#include "core/models/scheduled_list_model.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/states.h"

#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QVBoxLayout>

#include <utility>

namespace hearth::ui {

namespace {

/// What a row is, wherever it stands.
constexpr int idRole = models::ScheduledListModel::IdRole;
static_assert(idRole == static_cast<int>(models::ReminderListModel::IdRole));

} // namespace

PlannedList::PlannedList(const PlannedListTexts& texts, QWidget* parent)
    : QWidget(parent)
    , m_list(new QListView(this))
    , m_actionsBar(new QWidget(this))
    , m_flow(new FlowLayout(metrics::smallGap))
    , m_empty(new EmptyState(texts.empty, texts.hint, {}, this))
{
    m_list->setObjectName(texts.objectName);
    m_list->setAccessibleName(texts.name);
    setAccessibleName(texts.name);
    m_list->setItemDelegate(new PlannedDelegate([this](int row) { return card(row); }, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->installEventFilter(this);
    m_actionsBar->setAccessibleName(tr("What can be done with it"));
    auto* bar = new QVBoxLayout(m_actionsBar);
    bar->setContentsMargins(metrics::gap, metrics::smallGap, metrics::gap, metrics::gap);
    bar->addLayout(m_flow);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_actionsBar);
    layout->addWidget(m_empty, 1);
    setFocusProxy(m_list);
    // Before the list hears of it and chooses another one.
    connect(&m_spoken, &QAbstractItemModel::rowsAboutToBeRemoved, this, &PlannedList::keepChosen);
    m_list->setModel(&m_spoken);
    connect(&m_spoken, &QAbstractItemModel::rowsInserted, this, &PlannedList::chooseAgain);
    for (const auto signal :
        { &QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved })
        connect(&m_spoken, signal, this, &PlannedList::refresh);
    connect(&m_spoken, &QAbstractItemModel::dataChanged, this, [this] {
        m_list->doItemsLayout(); // a refusal needs more lines
        refresh();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (current() >= 0)
            refreshActions();
    });
    connect(m_list, &QListView::doubleClicked, this, [this] { activate(); });
    connect(m_list, &QListView::customContextMenuRequested, this, &PlannedList::showMenu);
    refresh();
}

PlannedList::~PlannedList() { m_list->setModel(nullptr); }

QVariant PlannedList::SpokenRows::data(const QModelIndex& index, int role) const
{
    return role == Qt::AccessibleTextRole ? m_list.card(index.row()).spoken()
                                          : QIdentityProxyModel::data(index, role);
}

void PlannedList::setModel(QAbstractItemModel* model)
{
    m_spoken.setSourceModel(model);
    refresh();
}

int PlannedList::current() const { return m_list->currentIndex().row(); }

void PlannedList::setCurrent(int row) { m_list->setCurrentIndex(m_spoken.index(row, 0)); }

Button* PlannedList::addWork(
    const QString& objectName, const QString& text, std::function<void()> work)
{
    Button* button = add(objectName, text, { .button = {}, .work = std::move(work), .fill = {} });
    connect(button, &QPushButton::clicked, this, m_actions.constLast().work);
    return button;
}

Button* PlannedList::addMenu(
    const QString& objectName, const QString& text, std::function<void(QMenu&)> fill)
{
    Button* button = add(objectName, text, { .button = {}, .work = {}, .fill = std::move(fill) });
    auto* menu = new QMenu(button);
    connect(menu, &QMenu::aboutToShow, this, [menu, fill = m_actions.constLast().fill] {
        menu->clear();
        fill(*menu);
    });
    button->setMenu(menu);
    return button;
}

Button* PlannedList::add(const QString& objectName, const QString& text, Action action)
{
    auto* button = new Button(text, ButtonKind::Secondary, m_actionsBar);
    button->setObjectName(objectName);
    m_flow->addWidget(button);
    action.button = button;
    m_actions.append(std::move(action));
    return button;
}

void PlannedList::refresh()
{
    const bool empty = m_spoken.rowCount() == 0;
    const bool hadKeyboard = isAncestorOf(window()->focusWidget());
    m_list->setVisible(!empty);
    m_actionsBar->setVisible(!empty);
    m_empty->setVisible(empty);
    if (empty) {
        if (hadKeyboard)
            Q_EMIT emptied();
        return;
    }
    if (current() < 0)
        setCurrent(0);
    refreshActions();
}

/// A row that moves to another place is removed and inserted again, in one go.
void PlannedList::keepChosen(const QModelIndex&, int first, int last)
{
    if (current() < first || current() > last)
        return;
    m_moving = m_list->currentIndex().data(idRole);
    QMetaObject::invokeMethod(this, [this] { m_moving.clear(); }, Qt::QueuedConnection);
}

void PlannedList::chooseAgain(const QModelIndex&, int first, int last)
{
    for (int row = first; m_moving.isValid() && row <= last; ++row) {
        if (m_spoken.index(row, 0).data(idRole) != m_moving)
            continue;
        m_moving.clear();
        setCurrent(row);
    }
}

void PlannedList::showMenu(const QPoint& position)
{
    const QModelIndex index = m_list->indexAt(position);
    if (!index.isValid())
        return;
    m_list->setCurrentIndex(index);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("What can be done with it"));
    for (const Action& action : std::as_const(m_actions)) {
        if (!action.button->isVisibleTo(this))
            continue;
        QAction* added = nullptr;
        if (action.fill) {
            QMenu* choices = menu->addMenu(action.button->text());
            action.fill(*choices);
            added = choices->menuAction();
        } else {
            added = menu->addAction(action.button->text(), this, action.work);
        }
        added->setEnabled(action.button->isEnabled());
    }
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

bool PlannedList::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        activate();
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        remove();
        return true;
    case Qt::Key_Menu:
        showMenu(m_list->visualRect(m_list->currentIndex()).center());
        return true;
    case Qt::Key_Escape:
        Q_EMIT closeRequested();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace hearth::ui
