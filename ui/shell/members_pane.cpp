// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/members_pane.h"

#include "ui/shell/member_delegate.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/states.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QVBoxLayout>

#include <utility>

namespace hearth::ui {

using namespace Qt::StringLiterals;

MembersPane::MembersPane(QWidget* parent)
    : QWidget(parent)
    , m_filter(new QLineEdit)
    , m_add(new Button(tr("Add people…"), ButtonKind::Secondary, this))
    , m_list(new QListView)
    , m_loading(new Skeleton(Skeleton::Shape::Lines, this))
    , m_empty(new EmptyState({}, {}, {}, this))
{
    setAccessibleName(tr("Members"));
    m_filter->setPlaceholderText(tr("Find a person"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    m_add->setObjectName(u"addPeople"_s);
    m_list->setObjectName(u"roomMembers"_s);
    m_list->setItemDelegate(new MemberDelegate(m_list));
    m_list->setAccessibleName(tr("Members"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->installEventFilter(this);
    m_empty->hide();
    auto* above = new QVBoxLayout;
    above->setContentsMargins(metrics::gap, metrics::gap, metrics::gap, metrics::smallGap);
    above->setSpacing(metrics::smallGap);
    above->addWidget(m_filter);
    above->addWidget(m_add);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(above);
    layout->addWidget(m_loading, 1);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    setFocusProxy(m_filter);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (m_members)
            m_members->setFilter(text);
        refreshEmpty();
    });
    connect(m_add, &QPushButton::clicked, this, &MembersPane::addingRequested);
    connect(m_list, &QListView::activated, this,
        [this](const QModelIndex& index) { Q_EMIT memberChosen(m_members->row(index.row()).id); });
    connect(m_list, &QListView::customContextMenuRequested, this, &MembersPane::showMenu);
    setAdding(Adding::NotOffered, {});
}

MembersPane::~MembersPane() { m_list->setModel(nullptr); }

void MembersPane::setMembers(std::unique_ptr<models::MemberListModel> members)
{
    m_list->setModel(members.get());
    m_members = std::move(members);
    if (m_members) {
        m_members->setFilter(m_filter->text());
        connect(m_members.get(), &QAbstractItemModel::modelReset, this, &MembersPane::refreshEmpty);
        connect(
            m_members.get(), &QAbstractItemModel::rowsInserted, this, &MembersPane::refreshEmpty);
        connect(
            m_members.get(), &QAbstractItemModel::rowsRemoved, this, &MembersPane::refreshEmpty);
    }
    refreshEmpty();
}

void MembersPane::setKnowledge(Knowledge knowledge)
{
    m_knowledge = knowledge;
    refreshEmpty();
}

void MembersPane::setAdding(Adding adding, const QString& obstacle)
{
    m_add->setVisible(adding == Adding::Offered);
    m_add->setEnabled(obstacle.isEmpty());
    m_add->setToolTip(obstacle);
    m_add->setAccessibleDescription(obstacle);
}

void MembersPane::setObstacleToRemoving(Obstacle obstacle) { m_obstacle = std::move(obstacle); }

void MembersPane::refreshEmpty()
{
    const bool outOfReach = m_knowledge == Knowledge::OutOfReach;
    if (m_knowledge == Knowledge::Asked)
        m_loading->start();
    else
        m_loading->stop();
    const bool nobody = m_knowledge == Knowledge::Known && m_members && m_members->rowCount() == 0;
    if (outOfReach)
        m_empty->setTexts(tr("Who is in this channel cannot be seen now."),
            tr("The server knows it, and it is shown as soon as there is a connection."), {});
    else if (m_filter->text().isEmpty())
        m_empty->setTexts(tr("Nobody is in this channel."), {}, {});
    else
        m_empty->setTexts(tr("Nobody here has such a name."), {}, {});
    m_list->setVisible(m_knowledge == Knowledge::Known && !nobody);
    m_empty->setVisible(outOfReach || nobody);
}

void MembersPane::remove(const QModelIndex& index)
{
    if (index.isValid() && m_obstacle)
        Q_EMIT removalRequested(m_members->row(index.row()).id);
}

void MembersPane::showMenu(const QPoint& position)
{
    const QModelIndex index = m_list->indexAt(position);
    if (!index.isValid())
        return;
    const MemberId member = m_members->row(index.row()).id;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addAction(tr("Write a message"), this, [this, member] { Q_EMIT memberChosen(member); });
    if (m_obstacle) {
        QAction* removal = menu->addAction(
            tr("Remove from channel…"), this, [this, member] { Q_EMIT removalRequested(member); });
        removal->setObjectName(u"removeFromChannel"_s);
        const QString reason = m_obstacle(member);
        removal->setEnabled(reason.isEmpty());
        removal->setToolTip(reason);
        removal->setStatusTip(reason);
    }
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

bool MembersPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        remove(m_list->currentIndex());
        return true;
    case Qt::Key_Menu:
        showMenu(m_list->visualRect(m_list->currentIndex()).center());
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace hearth::ui
