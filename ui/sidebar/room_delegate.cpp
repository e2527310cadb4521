// SPDX-License-Identifier: Apache-2.0
#include "ui/sidebar/room_delegate.h"

#include "ui/theme/contrast.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/badge.h"

namespace hearth::ui {

using namespace Qt::StringLiterals;
using models::RoomRow;
using models::RoomSection;

namespace {

constexpr int headingHeight = metrics::sidebarRow + metrics::smallGap;
constexpr int inset = metrics::smallGap; ///< from the sidebar's edge to a row
constexpr int padding = metrics::smallGap; ///< inside a row

const RoomRow& rowOf(const QModelIndex& index)
{
    return static_cast<const models::RoomListModel*>(index.model())->row(index.row());
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

} // namespace

QString RoomDelegate::sectionTitle(RoomSection section)
{
    return section == RoomSection::Channels ? tr("Channels") : tr("Direct messages");
}

RoomRowGeometry RoomDelegate::geometry(const QRect& item, const RoomRow& row) const
{
    RoomRowGeometry geometry;
    geometry.row = item.adjusted(inset, 0, -inset, 0);
    if (!row.startsSection)
        return geometry;
    geometry.row.setTop(item.top() + headingHeight);
    geometry.heading = QRect(geometry.row.left() + padding, item.top() + metrics::smallGap,
        geometry.row.width() - 2 * padding, metrics::sidebarRow);
    if (m_mayAdd && row.section == RoomSection::Channels) {
        const int side = metrics::compactIconButton;
        geometry.add = QRect(
            geometry.row.right() + 1 - side, geometry.heading.center().y() - side / 2, side, side);
        geometry.heading.setRight(geometry.add.left() - metrics::grid);
    }
    return geometry;
}

QSize RoomDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int text = QFontMetrics(option.font).height() + metrics::smallGap;
    const int row = std::max(metrics::sidebarRow, text);
    return { 0, rowOf(index).startsSection ? headingHeight + row : row };
}

void RoomDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const RoomRow& row = rowOf(index);
    const RoomRowGeometry where = geometry(option.rect, row);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (row.startsSection)
        paintHeading(*painter, where, row, *option.widget);
    paintRow(*painter, option, where.row, row);
    painter->restore();
}

void RoomDelegate::paintHeading(QPainter& painter, const RoomRowGeometry& geometry,
    const RoomRow& row, const QWidget& widget) const
{
    const Theme& theme = themeOf(widget);
    painter.setFont(theme.fonts.smallStrong);
    painter.setPen(theme.textMuted);
    const QString title = widget.locale().toUpper(sectionTitle(row.section));
    painter.drawText(geometry.heading, Qt::AlignVCenter | Qt::AlignLeading,
        painter.fontMetrics().elidedText(title, Qt::ElideRight, geometry.heading.width()));
    if (geometry.add.isEmpty())
        return;
    if (m_addHovered) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.selected);
        painter.drawRoundedRect(geometry.add, metrics::rowRadius, metrics::rowRadius);
    }
    QRect icon(0, 0, metrics::iconSmall, metrics::iconSmall);
    icon.moveCenter(geometry.add.center());
    painter.drawPixmap(icon,
        themedPixmap(widget, IconName::Add, m_addHovered ? theme.text : theme.textMuted,
            metrics::iconSmall));
}

void RoomDelegate::paintRow(QPainter& painter, const QStyleOptionViewItem& option,
    const QRect& rect, const RoomRow& row) const
{
    const QWidget& widget = *option.widget;
    const Theme& theme = themeOf(widget);
    const bool open = m_openRoom == row.id;
    const bool loud = row.unread > 0;
    if (open || option.state.testFlag(QStyle::State_MouseOver)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(open ? theme.selected : mixed(theme.sidebar, theme.selected, 0.5));
        painter.drawRoundedRect(rect, metrics::rowRadius, metrics::rowRadius);
    }
    if (m_focusVisible && option.state.testFlag(QStyle::State_HasFocus)) {
        const qreal half = metrics::focusRing / 2.0;
        painter.setPen(QPen(theme.accent, metrics::focusRing));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), metrics::rowRadius,
            metrics::rowRadius);
    }

    QRect text = rect.adjusted(padding, 0, -padding, 0);
    const QColor ink = open || loud ? theme.text : theme.textMuted;
    if (row.mentions > 0) {
        const QString count = badgeText(row.mentions);
        QRect badge(QPoint(), badgeSize(theme, count));
        badge.moveCenter(rect.center() + QPoint(0, 1));
        badge.moveRight(text.right());
        paintBadge(painter, badge, theme, count);
        text.setRight(badge.left() - metrics::smallGap);
    } else if (row.pending || row.hasDraft) {
        const QRect mark(text.right() + 1 - metrics::iconSmall,
            rect.center().y() - metrics::iconSmall / 2 + 1, metrics::iconSmall, metrics::iconSmall);
        const IconName icon = row.refused ? IconName::Warning
            : row.pending                 ? IconName::Clock
                                          : IconName::Edit;
        const QColor color = row.refused ? theme.danger : theme.textMuted;
        painter.drawPixmap(mark, themedPixmap(widget, icon, color, metrics::iconSmall));
        text.setRight(mark.left() - metrics::smallGap);
    }
    painter.setFont(loud ? theme.fonts.strong : theme.fonts.body);
    painter.setPen(ink);
    if (const auto icon = iconOf(row.kind)) {
        const QRect mark(text.left() - 1, rect.center().y() - metrics::iconSmall / 2 + 1,
            metrics::iconSmall, metrics::iconSmall);
        painter.drawPixmap(mark, themedPixmap(widget, *icon, ink, metrics::iconSmall));
        text.setLeft(mark.right() + 1 + metrics::grid + 1);
    }
    const QString title = row.kind == RoomKind::Public ? u"# "_s + row.title : row.title;
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeading,
        painter.fontMetrics().elidedText(title, Qt::ElideRight, text.width()));
}

} // namespace hearth::ui
