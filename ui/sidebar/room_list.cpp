// SPDX-License-Identifier: Apache-2.0
#include "ui/sidebar/room_list.h"

#include "ui/sidebar/room_delegate.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QToolTip>

namespace hearth::ui {

RoomList::RoomList(QWidget* parent)
    : QListView(parent)
    , m_delegate(new RoomDelegate(this))
{
    setItemDelegate(m_delegate);
    setAccessibleName(tr("Channels and direct messages"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::NoSelection);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    viewport()->setAutoFillBackground(false);
    connect(this, &QListView::activated, this, &RoomList::choose);
}

void RoomList::setRooms(models::RoomListModel* rooms)
{
    if (m_rooms)
        m_rooms->disconnect(this);
    m_rooms = rooms;
    setModel(rooms);
    if (!rooms)
        return;
    connect(rooms, &QAbstractItemModel::modelReset, this, &RoomList::showOpenRoom);
    // A row grows when it becomes the first of its section.
    connect(rooms, &QAbstractItemModel::rowsInserted, this, &QListView::doItemsLayout);
    connect(rooms, &QAbstractItemModel::rowsRemoved, this, &QListView::doItemsLayout);
    connect(rooms, &QAbstractItemModel::dataChanged, this, &QListView::doItemsLayout);
    showOpenRoom();
}

void RoomList::setOpenRoom(std::optional<RoomId> room)
{
    if (m_openRoom == room)
        return;
    m_openRoom = room;
    m_delegate->setOpenRoom(room);
    showOpenRoom();
    viewport()->update();
}

void RoomList::showOpenRoom()
{
    if (!m_rooms || !m_openRoom)
        return;
    const int row = m_rooms->indexOf(*m_openRoom);
    if (row < 0)
        return;
    setCurrentIndex(m_rooms->index(row));
    scrollTo(currentIndex());
}

void RoomList::setMayAddChannels(bool may)
{
    m_delegate->setMayAddChannels(may);
    viewport()->update();
}

std::optional<RoomId> RoomList::neighbour(int step, Which which) const
{
    if (!m_rooms || m_rooms->rowCount() == 0)
        return {};
    const int count = m_rooms->rowCount();
    const int found = m_openRoom ? m_rooms->indexOf(*m_openRoom) : -1;
    int at = found < 0 && step < 0 ? 0 : found;
    for (int tries = 0; tries < count; ++tries) {
        at = (at + step + count) % count;
        if (which == Which::Any || m_rooms->row(at).unread > 0)
            return m_rooms->row(at).id;
    }
    return {};
}

const models::RoomRow* RoomList::rowAt(const QPoint& position, QModelIndex* found) const
{
    const QModelIndex index = indexAt(position);
    if (!m_rooms || !index.isValid())
        return nullptr;
    if (found)
        *found = index;
    return &m_rooms->row(index.row());
}

bool RoomList::isOnAdd(const QPoint& position) const
{
    QModelIndex index;
    const models::RoomRow* row = rowAt(position, &index);
    return row && m_delegate->geometry(visualRect(index), *row).add.contains(position);
}

bool RoomList::isOnRow(const QPoint& position) const
{
    QModelIndex index;
    const models::RoomRow* row = rowAt(position, &index);
    return row && m_delegate->geometry(visualRect(index), *row).row.contains(position);
}

void RoomList::choose(const QModelIndex& index)
{
    if (m_rooms && index.isValid())
        Q_EMIT roomChosen(m_rooms->row(index.row()).id);
}

void RoomList::mousePressEvent(QMouseEvent* event)
{
    const QPoint position = event->position().toPoint();
    if (event->button() != Qt::LeftButton)
        return;
    m_delegate->setFocusVisible(false);
    if (isOnAdd(position)) {
        Q_EMIT addChannelRequested();
        return;
    }
    if (!isOnRow(position))
        return;
    // On the press, as in every chat: waiting for the release feels slow.
    const QModelIndex index = indexAt(position);
    setCurrentIndex(index);
    choose(index);
}

void RoomList::mouseMoveEvent(QMouseEvent* event)
{
    m_delegate->setAddHovered(isOnAdd(event->position().toPoint()));
    viewport()->update();
    QListView::mouseMoveEvent(event);
}

void RoomList::leaveEvent(QEvent* event)
{
    m_delegate->setAddHovered(false);
    viewport()->update();
    QListView::leaveEvent(event);
}

void RoomList::focusInEvent(QFocusEvent* event)
{
    m_delegate->setFocusVisible(event->reason() != Qt::MouseFocusReason);
    QListView::focusInEvent(event);
    viewport()->update();
}

void RoomList::keyPressEvent(QKeyEvent* event)
{
    m_delegate->setFocusVisible(true);
    if (event->key() == Qt::Key_Space) {
        choose(currentIndex());
        return;
    }
    QListView::keyPressEvent(event);
    viewport()->update();
}

void RoomList::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKeyboard = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKeyboard ? currentIndex() : indexAt(event->pos());
    if (!m_rooms || !index.isValid() || (!byKeyboard && !isOnRow(event->pos())))
        return;
    const QPoint position = byKeyboard ? viewport()->mapToGlobal(visualRect(index).center())
                                       : event->globalPos();
    Q_EMIT roomMenuRequested(m_rooms->row(index.row()).id, position);
}

bool RoomList::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (isOnAdd(help->pos())) {
            QToolTip::showText(help->globalPos(), tr("New channel (Ctrl+N)"), this);
            return true;
        }
    }
    return QListView::viewportEvent(event);
}

} // namespace hearth::ui
