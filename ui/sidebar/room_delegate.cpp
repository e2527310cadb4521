// SPDX-License-Identifier: Apache-2.0
#include "ui/sidebar/room_delegate.h"

#include "ui/profile/avatar_pictures.h"
#include "ui/theme/contrast.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/presence_mark.h"

namespace hearth::ui {

using namespace Qt::StringLiterals;
using models::SidebarRow;

namespace {

constexpr int inset = metrics::smallGap; ///< from the sidebar's edge to a row
constexpr int padding = metrics::smallGap; ///< inside a row
constexpr qreal mutedInk = 0.45; ///< of the muted ink in the sidebar's own colour

/// Grows with the text, whether Hearth or the system makes that larger.
int rowHeight(const Theme& theme)
{
    return std::max(theme.grown(metrics::sidebarRow),
        QFontMetrics(theme.fonts.body).height() + metrics::smallGap);
}

const SidebarRow& rowOf(const QModelIndex& index)
{
    return static_cast<const models::SidebarModel*>(index.model())->row(index.row());
}

std::optional<IconName> iconOf(RoomKind kind)
{
    switch (kind) {
    case RoomKind::Public:
        return {};
    case RoomKind::Private:
        return IconName::Lock;
    case RoomKind::Direct:
        return IconName::Person;
    case RoomKind::Group:
        return IconName::People;
    }
    return {};
}

QRect iconRect(const QPoint& centre)
{
    QRect icon(0, 0, metrics::iconSmall, metrics::iconSmall);
    icon.moveCenter(centre);
    return icon;
}

} // namespace

bool RoomDelegate::hasAdd(const SidebarRow& row) const
{
    if (!row.isHeading())
        return false;
    return row.section == builtInSection(BuiltInSection::Direct)
        || (m_mayAdd && row.section == builtInSection(BuiltInSection::Channels));
}

RoomRowGeometry RoomDelegate::geometry(const QRect& item, const SidebarRow& row) const
{
    RoomRowGeometry geometry;
    geometry.row = item.adjusted(inset, 0, -inset, 0);
    if (!row.isHeading())
        return geometry;
    geometry.row.setTop(item.top() + metrics::smallGap);
    geometry.arrow = iconRect(geometry.row.center());
    geometry.arrow.moveLeft(geometry.row.left() + metrics::grid);
    geometry.heading = geometry.row.adjusted(
        geometry.arrow.right() + metrics::grid - geometry.row.left(), 0, -padding, 0);
    if (hasAdd(row)) {
        const int side = geometry.row.height();
        geometry.add = QRect(geometry.row.right() + 1 - side, geometry.row.top(), side, side);
        geometry.heading.setRight(geometry.add.left() - metrics::grid);
    }
    return geometry;
}

QSize RoomDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int row = rowHeight(themeOf(*option.widget));
    return { 0, rowOf(index).isHeading() ? row + metrics::smallGap : row };
}

void RoomDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const SidebarRow& row = rowOf(index);
    const RoomRowGeometry where = geometry(option.rect, row);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (row.isHeading())
        paintHeading(*painter, option, where, row);
    else
        paintRoom(*painter, option, where.row, row);
    painter->restore();
}

void RoomDelegate::paintFocus(
    QPainter& painter, const QStyleOptionViewItem& option, const QRect& rect) const
{
    if (!m_focusVisible || !option.state.testFlag(QStyle::State_HasFocus))
        return;
    const qreal half = metrics::focusRing / 2.0;
    painter.setPen(QPen(themeOf(*option.widget).accent, metrics::focusRing));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(
        QRectF(rect).adjusted(half, half, -half, -half), metrics::rowRadius, metrics::rowRadius);
}

void RoomDelegate::paintHeading(QPainter& painter, const QStyleOptionViewItem& option,
    const RoomRowGeometry& geometry, const SidebarRow& row) const
{
    const QWidget& widget = *option.widget;
    const Theme& theme = themeOf(widget);
    paintFocus(painter, option, geometry.row);
    painter.drawPixmap(geometry.arrow,
        themedPixmap(widget, row.collapsed ? IconName::Forward : IconName::Down, theme.textMuted,
            metrics::iconSmall));
    painter.setFont(theme.fonts.smallStrong);
    painter.setPen(theme.textMuted);
    // What people called their own sections stays as they wrote it.
    const QRect heading = paintCounts(painter, theme, geometry.heading, row);
    const bool own = !models::SidebarModel::isBuiltIn(row.section);
    const QString title = own ? row.title : widget.locale().toUpper(row.title);
    painter.drawText(heading, Qt::AlignVCenter | Qt::AlignLeading,
        painter.fontMetrics().elidedText(title, Qt::ElideRight, heading.width()));
    if (geometry.add.isEmpty())
        return;
    const bool hovered = m_addHovered == row.section;
    if (hovered) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.selected);
        painter.drawRoundedRect(geometry.add, metrics::rowRadius, metrics::rowRadius);
    }
    painter.drawPixmap(iconRect(geometry.add.center()),
        themedPixmap(
            widget, IconName::Add, hovered ? theme.text : theme.textMuted, metrics::iconSmall));
}

QRect RoomDelegate::paintCounts(
    QPainter& painter, const Theme& theme, const QRect& rect, const SidebarRow& row)
{
    QRect title = rect;
    if (!row.collapsed || (row.unread == 0 && row.mentions == 0))
        return title;
    if (row.mentions > 0) {
        const QString count = badgeText(row.mentions);
        QRect badge(QPoint(), badgeSize(theme, count));
        badge.moveCenter(rect.center());
        badge.moveRight(rect.right());
        paintBadge(painter, badge, theme, count);
        title.setRight(badge.left() - metrics::smallGap);
        painter.setFont(theme.fonts.smallStrong);
        painter.setPen(theme.textMuted);
        return title;
    }
    const QString count = badgeText(row.unread);
    painter.drawText(rect, Qt::AlignVCenter | Qt::AlignTrailing, count);
    title.setRight(
        rect.right() - painter.fontMetrics().horizontalAdvance(count) - metrics::smallGap);
    return title;
}

QRect RoomDelegate::paintEnd(
    QPainter& painter, const QWidget& widget, const QRect& rect, const SidebarRow& row) const
{
    const Theme& theme = themeOf(widget);
    QRect text = rect.adjusted(padding, 0, -padding, 0);
    if (row.mentions > 0) {
        const QString count = badgeText(row.mentions);
        QRect badge(QPoint(), badgeSize(theme, count));
        badge.moveCenter(rect.center() + QPoint(0, 1));
        badge.moveRight(text.right());
        paintBadge(painter, badge, theme, count);
        text.setRight(badge.left() - metrics::smallGap);
    } else if (row.pending || row.hasDraft || row.hasThreadDraft) {
        QRect mark = iconRect(rect.center() + QPoint(0, 1));
        mark.moveRight(text.right());
        const IconName icon = row.refused ? IconName::Warning
            : row.pending                 ? IconName::Clock
                                          : IconName::Edit;
        const QColor color = row.refused ? theme.danger : theme.textMuted;
        painter.drawPixmap(mark, themedPixmap(widget, icon, color, metrics::iconSmall));
        text.setRight(mark.left() - metrics::smallGap);
    }
    return text;
}

/// Only a picture: two letters in so small a tile say less than the dot alone.
bool RoomDelegate::paintPerson(
    QPainter& painter, const QWidget& widget, QRect tile, int middle, const SidebarRow& row) const
{
    AvatarPictures* const pictures = AvatarPictures::of(widget);
    const QPixmap picture = pictures ? pictures->picture(*row.person, tile.width()) : QPixmap();
    if (picture.isNull())
        return false;
    const Theme& theme = themeOf(widget);
    tile.moveTop(middle - tile.height() / 2);
    paintMember(
        painter, tile, theme, pictures, *row.person, row.title, metrics::avatarRadius / 2.0);
    if (row.presence) {
        QRect mark(0, 0, metrics::presenceMark, metrics::presenceMark);
        mark.moveBottomRight(tile.bottomRight() + QPoint(metrics::focusRing, metrics::focusRing));
        paintPresence(painter, mark, theme, *row.presence,
            m_openRoom == row.room ? theme.selected : theme.sidebar);
    }
    return true;
}

void RoomDelegate::paintRoom(QPainter& painter, const QStyleOptionViewItem& option,
    const QRect& rect, const SidebarRow& row) const
{
    const QWidget& widget = *option.widget;
    const Theme& theme = themeOf(widget);
    const bool open = m_openRoom == row.room;
    const bool loud = row.unread > 0;
    if (open || option.state.testFlag(QStyle::State_MouseOver)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(open ? theme.selected : mixed(theme.sidebar, theme.selected, 0.5));
        painter.drawRoundedRect(rect, metrics::rowRadius, metrics::rowRadius);
    }
    paintFocus(painter, option, rect);
    QRect text = paintEnd(painter, widget, rect, row);
    const QColor quiet = row.muted ? mixed(theme.textMuted, theme.sidebar, mutedInk)
                                   : theme.textMuted;
    const QColor ink = open || loud ? theme.text : quiet;
    painter.setFont(loud ? theme.fonts.strong : theme.fonts.body);
    painter.setPen(ink);
    const QRect tile = QRect(text.left() - 1, 0, metrics::iconSmall, metrics::iconSmall);
    if (row.person && paintPerson(painter, widget, tile, rect.center().y() + 1, row)) {
        text.setLeft(tile.right() + 1 + metrics::grid + 1);
    } else if (row.presence) {
        QRect mark(0, 0, metrics::presenceMark, metrics::presenceMark);
        mark.moveCenter({ text.left() - 1 + metrics::iconSmall / 2, rect.center().y() + 1 });
        paintPresence(painter, mark, theme, *row.presence, open ? theme.selected : theme.sidebar);
        text.setLeft(text.left() + metrics::iconSmall + metrics::grid);
    } else if (const auto icon = iconOf(row.roomKind)) {
        QRect mark = iconRect(rect.center() + QPoint(0, 1));
        mark.moveLeft(text.left() - 1);
        painter.drawPixmap(mark, themedPixmap(widget, *icon, ink, metrics::iconSmall));
        text.setLeft(mark.right() + 1 + metrics::grid + 1);
    }
    QString title = row.roomKind == RoomKind::Public ? u"# "_s + row.title : row.title;
    if (!row.statusEmoji.isEmpty())
        title += u' ' + row.statusEmoji;
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeading,
        painter.fontMetrics().elidedText(title, Qt::ElideRight, text.width()));
}

} // namespace hearth::ui
