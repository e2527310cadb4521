// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/sidebar_model.h"

#include <QStyledItemDelegate>

namespace hearth::ui {

struct Theme;

/// Where the parts of a row stand.
struct RoomRowGeometry {
    QRect row; ///< what is hovered, chosen and clicked
    QRect heading; ///< the text of a heading; empty in a room's row
    QRect arrow; ///< of a heading: whether it is folded
    QRect add; ///< the + of a heading; empty without one
};

/// Paints the sidebar's rows: section headings, unread rooms in bold, mention badges, a lock for
/// private rooms, muted ones faintly. Window's thread.
class RoomDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setOpenRoom(std::optional<RoomId> room) { m_openRoom = room; }
    /// Whether the channels' heading carries a + at all.
    void setMayAddChannels(bool may) { m_mayAdd = may; }
    /// The section whose + is under the pointer.
    void setAddHovered(std::optional<SectionId> section) { m_addHovered = section; }
    /// The keyboard's place is marked only while the keyboard is used.
    void setFocusVisible(bool visible) { m_focusVisible = visible; }

    [[nodiscard]] RoomRowGeometry geometry(const QRect& item, const models::SidebarRow& row) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    [[nodiscard]] bool hasAdd(const models::SidebarRow& row) const;
    void paintFocus(QPainter& painter, const QStyleOptionViewItem& option, const QRect& rect) const;
    void paintHeading(QPainter& painter, const QStyleOptionViewItem& option,
        const RoomRowGeometry& geometry, const models::SidebarRow& row) const;
    /// Of a folded section, at the end of its heading; what is left for the title.
    static QRect paintCounts(
        QPainter& painter, const Theme& theme, const QRect& rect, const models::SidebarRow& row);
    bool paintPerson(QPainter& painter, const QWidget& widget, QRect tile, int middle,
        const models::SidebarRow& row) const;
    void paintRoom(QPainter& painter, const QStyleOptionViewItem& option, const QRect& rect,
        const models::SidebarRow& row) const;
    /// The badge or the sign at the row's end; what is left for the title.
    QRect paintEnd(QPainter& painter, const QWidget& widget, const QRect& rect,
        const models::SidebarRow& row) const;

    std::optional<RoomId> m_openRoom;
    std::optional<SectionId> m_addHovered;
    bool m_mayAdd = false;
    bool m_focusVisible = false;
};

} // namespace hearth::ui
