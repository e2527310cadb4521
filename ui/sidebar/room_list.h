// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/room_list_model.h"

#include <QListView>

namespace hearth::ui {

class RoomDelegate;

/// The rooms of the open workspace. One of them is open; another one may have the keyboard's place.
/// Window's thread.
class RoomList : public QListView {
    Q_OBJECT

public:
    explicit RoomList(QWidget* parent = nullptr);

    /// Null: no workspace is open.
    void setRooms(models::RoomListModel* rooms);
    void setOpenRoom(std::optional<RoomId> room);
    [[nodiscard]] std::optional<RoomId> openRoom() const { return m_openRoom; }
    void setMayAddChannels(bool may);

    enum class Which { Any, Unread };
    /// The room `step` rows below (or above, if negative) the open one, going round at the ends.
    [[nodiscard]] std::optional<RoomId> neighbour(int step, Which which) const;

Q_SIGNALS:
    void roomChosen(hearth::RoomId room);
    void addChannelRequested();
    /// The menu key or the right mouse button on a room.
    void roomMenuRequested(hearth::RoomId room, const QPoint& globalPosition);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    [[nodiscard]] const models::RoomRow* rowAt(
        const QPoint& position, QModelIndex* found = nullptr) const;
    [[nodiscard]] bool isOnAdd(const QPoint& position) const;
    [[nodiscard]] bool isOnRow(const QPoint& position) const;
    void choose(const QModelIndex& index);
    void showOpenRoom();

    models::RoomListModel* m_rooms = nullptr;
    RoomDelegate* m_delegate = nullptr;
    std::optional<RoomId> m_openRoom;
};

} // namespace hearth::ui
