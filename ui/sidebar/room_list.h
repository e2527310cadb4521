// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/sidebar_model.h"

#include <QListView>

namespace hearth::ui {

class RoomDelegate;

/// The rooms of the open workspace in their sections. One of them is open; another one may have the
/// keyboard's place. Rooms and sections are dragged, or moved by Ctrl+Shift+Up and Down. Window's
/// thread.
class RoomList : public QListView {
    Q_OBJECT

public:
    explicit RoomList(QWidget* parent = nullptr);

    /// Null: no workspace is open.
    void setRooms(models::SidebarModel* rooms);
    void setOpenRoom(std::optional<RoomId> room);
    [[nodiscard]] std::optional<RoomId> openRoom() const { return m_openRoom; }
    void setMayAddChannels(bool may);

    enum class Which { Any, Unread };
    /// The room `step` rooms below (or above, if negative) the open one, going round at the ends.
    [[nodiscard]] std::optional<RoomId> neighbour(int step, Which which) const;

Q_SIGNALS:
    void roomChosen(hearth::RoomId room);
    void addChannelRequested();
    void newMessageRequested();
    /// The menu key or the right mouse button on a room.
    void roomMenuRequested(hearth::RoomId room, const QPoint& globalPosition);
    /// Likewise on a heading.
    void sectionMenuRequested(hearth::SectionId section, const QPoint& globalPosition);
    void collapseRequested(hearth::SectionId section, bool collapsed);
    /// To where the section itself sorts it.
    void moveRequested(hearth::RoomId room, hearth::SectionId section);
    void orderRequested(hearth::SectionId section, const QList<hearth::RoomId>& rooms);
    void sectionOrderRequested(const QList<hearth::SectionId>& sections);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    /// Where something that is dragged would come to stand.
    struct Place {
        SectionId section;
        std::optional<RoomId> before; ///< none: at the end
        int y = 0; ///< of the line that shows it
    };

    [[nodiscard]] const models::SidebarRow* rowAt(
        const QPoint& position, QModelIndex* found = nullptr) const;
    [[nodiscard]] std::optional<SectionId> addAt(const QPoint& position) const;
    [[nodiscard]] bool isOnRow(const QPoint& position) const;
    [[nodiscard]] std::optional<Place> placeAt(const QPoint& position) const;
    void choose(const QModelIndex& index);
    void drop(const models::SidebarRow& dragged, const Place& place);
    void dropRoom(const models::SidebarRow& dragged, const Place& place);
    void moveByKey(int step);
    [[nodiscard]] bool foldByKey(int key);
    void showOpenRoom();

    models::SidebarModel* m_rooms = nullptr;
    RoomDelegate* m_delegate = nullptr;
    std::optional<RoomId> m_openRoom;
    std::optional<QPoint> m_pressed; ///< where the left button went down on a row
    std::optional<models::SidebarRow> m_dragged;
    std::optional<Place> m_place;
};

} // namespace hearth::ui
