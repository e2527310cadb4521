// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/room_list_model.h"

#include <QStyledItemDelegate>

namespace hearth::ui {

/// Where the parts of a room's row stand.
struct RoomRowGeometry {
    QRect heading; ///< empty unless the row starts a section
    QRect add; ///< the + of the heading; empty without one
    QRect row; ///< the row itself: what is hovered, chosen and clicked
};

/// Paints the sidebar's rows: section headings, unread rooms in bold, mention badges, a lock for
/// private rooms. Window's thread.
class RoomDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setOpenRoom(std::optional<RoomId> room) { m_openRoom = room; }
    /// Whether the channels' heading carries a + at all.
    void setMayAddChannels(bool may) { m_mayAdd = may; }
    void setAddHovered(bool hovered) { m_addHovered = hovered; }
    /// The keyboard's place is marked only while the keyboard is used.
    void setFocusVisible(bool visible) { m_focusVisible = visible; }

    [[nodiscard]] RoomRowGeometry geometry(const QRect& item, const models::RoomRow& row) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    static QString sectionTitle(models::RoomSection section);

private:
    void paintHeading(QPainter& painter, const RoomRowGeometry& geometry,
        const models::RoomRow& row, const QWidget& widget) const;
    void paintRow(QPainter& painter, const QStyleOptionViewItem& option, const QRect& rect,
        const models::RoomRow& row) const;

    std::optional<RoomId> m_openRoom;
    bool m_mayAdd = false;
    bool m_addHovered = false;
    bool m_focusVisible = false;
};

} // namespace hearth::ui
