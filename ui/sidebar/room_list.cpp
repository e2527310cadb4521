// SPDX-License-Identifier: Apache-2.0
#include "ui/sidebar/room_list.h"

#include "ui/sidebar/room_delegate.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace hearth::ui {

using models::SidebarRow;

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

void RoomList::setRooms(models::SidebarModel* rooms)
{
    if (m_rooms)
        m_rooms->disconnect(this);
    m_rooms = rooms;
    m_dragged.reset();
    m_place.reset();
    setModel(rooms);
    if (!rooms)
        return;
    rooms->setOpenRoom(m_openRoom);
    connect(rooms, &QAbstractItemModel::modelReset, this, &RoomList::showOpenRoom);
    showOpenRoom();
}

void RoomList::setOpenRoom(std::optional<RoomId> room)
{
    if (m_openRoom == room)
        return;
    m_openRoom = room;
    m_delegate->setOpenRoom(room);
    if (m_rooms)
        m_rooms->setOpenRoom(room);
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
        const SidebarRow& row = m_rooms->row(at);
        if (!row.isHeading() && (which == Which::Any || row.unread > 0))
            return row.room;
    }
    return {};
}

const SidebarRow* RoomList::rowAt(const QPoint& position, QModelIndex* found) const
{
    const QModelIndex index = indexAt(position);
    if (!m_rooms || !index.isValid())
        return nullptr;
    if (found)
        *found = index;
    return &m_rooms->row(index.row());
}

std::optional<SectionId> RoomList::addAt(const QPoint& position) const
{
    QModelIndex index;
    const SidebarRow* row = rowAt(position, &index);
    if (row && m_delegate->geometry(visualRect(index), *row).add.contains(position))
        return row->section;
    return std::nullopt;
}

bool RoomList::isOnRow(const QPoint& position) const
{
    QModelIndex index;
    const SidebarRow* row = rowAt(position, &index);
    return row && m_delegate->geometry(visualRect(index), *row).row.contains(position);
}

void RoomList::choose(const QModelIndex& index)
{
    if (!m_rooms || !index.isValid())
        return;
    const SidebarRow row = m_rooms->row(index.row());
    if (row.isHeading())
        Q_EMIT collapseRequested(row.section, !row.collapsed);
    else
        Q_EMIT roomChosen(row.room);
}

void RoomList::mousePressEvent(QMouseEvent* event)
{
    const QPoint position = event->position().toPoint();
    if (event->button() != Qt::LeftButton)
        return;
    m_delegate->setFocusVisible(false);
    if (const std::optional<SectionId> section = addAt(position)) {
        if (*section == builtInSection(BuiltInSection::Direct))
            Q_EMIT newMessageRequested();
        else
            Q_EMIT addChannelRequested();
        return;
    }
    if (!isOnRow(position))
        return;
    m_pressed = position;
    const QModelIndex index = indexAt(position);
    setCurrentIndex(index);
    // On the press, as in every chat: waiting for the release feels slow. A heading waits, because
    // it may be dragged.
    if (!m_rooms->row(index.row()).isHeading())
        choose(index);
}

void RoomList::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint position = event->position().toPoint();
    m_delegate->setAddHovered(addAt(position));
    viewport()->update();
    const bool far = m_pressed
        && (position - *m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (!m_dragged && far && event->buttons().testFlag(Qt::LeftButton)) {
        if (const SidebarRow* row = rowAt(*m_pressed))
            m_dragged = *row;
    }
    if (m_dragged) {
        m_place = placeAt(position);
        return;
    }
    QListView::mouseMoveEvent(event);
}

void RoomList::mouseReleaseEvent(QMouseEvent* event)
{
    const std::optional<QPoint> pressed = std::exchange(m_pressed, std::nullopt);
    const std::optional<SidebarRow> dragged = std::exchange(m_dragged, std::nullopt);
    const std::optional<Place> place = std::exchange(m_place, std::nullopt);
    viewport()->update();
    if (dragged) {
        if (place)
            drop(*dragged, *place);
        return;
    }
    const SidebarRow* row = pressed ? rowAt(*pressed) : nullptr;
    if (row && row->isHeading() && event->button() == Qt::LeftButton)
        choose(indexAt(*pressed));
}

std::optional<RoomList::Place> RoomList::placeAt(const QPoint& position) const
{
    if (!m_rooms || m_rooms->rowCount() == 0)
        return {};
    QModelIndex index;
    const SidebarRow* row = rowAt(position, &index);
    if (!row) { // below everything
        const QRect last = visualRect(m_rooms->index(m_rooms->rowCount() - 1));
        return Place { .section = m_rooms->row(m_rooms->rowCount() - 1).section,
            .before = {},
            .y = last.bottom() };
    }
    const QRect rect = visualRect(index);
    const QList<RoomId> rooms = m_rooms->roomsOf(row->section);
    if (row->isHeading())
        return Place { .section = row->section,
            .before = rooms.isEmpty() ? std::nullopt : std::optional(rooms.first()),
            .y = rect.bottom() };
    if (position.y() < rect.center().y())
        return Place { .section = row->section, .before = row->room, .y = rect.top() };
    const qsizetype next = rooms.indexOf(row->room) + 1;
    return Place { .section = row->section,
        .before = next < rooms.size() ? std::optional(rooms[next]) : std::nullopt,
        .y = rect.bottom() };
}

void RoomList::drop(const SidebarRow& dragged, const Place& place)
{
    if (!dragged.isHeading()) {
        dropRoom(dragged, place);
        return;
    }
    if (place.section == dragged.section)
        return;
    QList<SectionId> order;
    for (const Section& section : m_rooms->sections())
        order.append(section.id);
    const bool down = order.indexOf(dragged.section) < order.indexOf(place.section);
    order.removeAll(dragged.section);
    order.insert(order.indexOf(place.section) + (down ? 1 : 0), dragged.section);
    Q_EMIT sectionOrderRequested(order);
}

void RoomList::dropRoom(const SidebarRow& dragged, const Place& place)
{
    const QList<Section>& sections = m_rooms->sections();
    const auto section = std::ranges::find(sections, place.section, &Section::id);
    if (section == sections.end())
        return;
    // A section that sorts its rooms by itself takes one in where that belongs.
    if (place.section != dragged.section && section->sort != SectionSort::Manual) {
        Q_EMIT moveRequested(dragged.room, place.section);
        return;
    }
    QList<RoomId> order = m_rooms->roomsOf(place.section);
    const QList<RoomId> before = order;
    if (place.before == dragged.room)
        return;
    order.removeAll(dragged.room);
    const qsizetype at = place.before ? order.indexOf(*place.before) : order.size();
    order.insert(std::max<qsizetype>(at, 0), dragged.room);
    if (order != before)
        Q_EMIT orderRequested(place.section, order);
}

void RoomList::moveByKey(int step)
{
    if (!m_rooms || !currentIndex().isValid())
        return;
    const SidebarRow row = m_rooms->row(currentIndex().row());
    if (row.isHeading()) {
        QList<SectionId> order;
        for (const Section& section : m_rooms->sections())
            order.append(section.id);
        const qsizetype from = order.indexOf(row.section);
        const qsizetype to = from + step;
        if (to < 0 || to >= order.size())
            return;
        order.move(from, to);
        Q_EMIT sectionOrderRequested(order);
        return;
    }
    QList<RoomId> order = m_rooms->roomsOf(row.section);
    const qsizetype from = order.indexOf(row.room);
    const qsizetype to = from + step;
    if (from < 0 || to < 0 || to >= order.size())
        return;
    order.move(from, to);
    Q_EMIT orderRequested(row.section, order);
}

bool RoomList::foldByKey(int key)
{
    if (!m_rooms || !currentIndex().isValid())
        return false;
    const SidebarRow& row = m_rooms->row(currentIndex().row());
    const bool fold = key == Qt::Key_Left;
    if (!row.isHeading() || (key != Qt::Key_Left && key != Qt::Key_Right))
        return false;
    if (row.collapsed != fold)
        Q_EMIT collapseRequested(row.section, fold);
    return true;
}

void RoomList::leaveEvent(QEvent* event)
{
    m_delegate->setAddHovered({});
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
    if (event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)
        && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        moveByKey(event->key() == Qt::Key_Up ? -1 : 1);
        return;
    }
    if (event->key() == Qt::Key_Space) {
        choose(currentIndex());
        return;
    }
    if (foldByKey(event->key()))
        return;
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
    const SidebarRow& row = m_rooms->row(index.row());
    if (row.isHeading())
        Q_EMIT sectionMenuRequested(row.section, position);
    else
        Q_EMIT roomMenuRequested(row.room, position);
}

bool RoomList::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const std::optional<SectionId> section = addAt(help->pos())) {
            const bool direct = *section == builtInSection(BuiltInSection::Direct);
            QToolTip::showText(help->globalPos(),
                direct ? tr("New message (Ctrl+Shift+N)") : tr("New channel (Ctrl+N)"), this);
            return true;
        }
    }
    return QListView::viewportEvent(event);
}

void RoomList::paintEvent(QPaintEvent* event)
{
    QListView::paintEvent(event);
    if (!m_dragged || !m_place)
        return;
    QPainter painter(viewport());
    painter.fillRect(QRect(metrics::smallGap, m_place->y - metrics::focusRing / 2,
                         viewport()->width() - 2 * metrics::smallGap, metrics::focusRing),
        themeOf(*this).accent);
}

} // namespace hearth::ui
