// SPDX-License-Identifier: Apache-2.0
#include "ui/search/jump_delegate.h"

#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"

#include <QLocale>

namespace hearth::ui {

using models::JumpRow;

namespace {

IconName iconOf(const JumpRow& row)
{
    if (row.kind == JumpRow::Kind::Member)
        return IconName::Person;
    if (row.kind == JumpRow::Kind::Command)
        return IconName::Menu;
    if (row.kind == JumpRow::Kind::Workspace)
        return IconName::Host;
    switch (row.roomKind) {
    case RoomKind::Private:
        return IconName::Lock;
    case RoomKind::Direct:
        return IconName::Person;
    case RoomKind::Group:
        return IconName::People;
    case RoomKind::Public:
        break;
    }
    return IconName::Hash;
}

} // namespace

QString JumpDelegate::sectionTitle(JumpRow::Kind kind)
{
    switch (kind) {
    case JumpRow::Kind::Room:
        return tr("Channels and conversations");
    case JumpRow::Kind::Member:
        return tr("People");
    case JumpRow::Kind::Command:
        return tr("Commands");
    case JumpRow::Kind::Workspace:
        break;
    }
    return tr("Workspaces");
}

int JumpDelegate::headingHeight(const Theme& theme, const JumpRow& row)
{
    return row.startsSection ? QFontMetrics(theme.fonts.smallStrong).height() + metrics::smallGap
                             : 0;
}

QSize JumpDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const JumpRow& row = static_cast<const models::JumpModel*>(index.model())->row(index.row());
    return { 0,
        std::max(metrics::controlHeight, option.fontMetrics.height() + 2 * metrics::smallGap)
            + headingHeight(themeOf(*option.widget), row) };
}

void JumpDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QWidget& widget = *option.widget;
    const Theme& theme = themeOf(widget);
    const JumpRow& row = static_cast<const models::JumpModel*>(index.model())->row(index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRect whole = option.rect;
    if (const int heading = headingHeight(theme, row); heading > 0) {
        painter->setFont(theme.fonts.smallStrong);
        painter->setPen(theme.textMuted);
        painter->drawText(QRect(whole.left() + metrics::gap, whole.top(),
                              whole.width() - 2 * metrics::gap, heading),
            Qt::AlignVCenter | Qt::AlignLeading, sectionTitle(row.kind));
        whole.setTop(whole.top() + heading);
    }
    const bool current = option.state.testFlag(QStyle::State_Selected);
    if (current || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(current ? theme.selected : theme.hoverRow);
        painter->drawRoundedRect(whole, metrics::rowRadius, metrics::rowRadius);
    }
    QRect area = whole.adjusted(metrics::gap, 0, -metrics::gap, 0);
    const QRect icon(area.left(), area.center().y() - metrics::iconSmall / 2 + 1,
        metrics::iconSmall, metrics::iconSmall);
    painter->drawPixmap(
        icon, themedPixmap(widget, iconOf(row), theme.textMuted, metrics::iconSmall));
    area.setLeft(icon.right() + 1 + metrics::smallGap);

    if (row.unread > 0) {
        painter->setFont(theme.fonts.smallStrong);
        const QString count = QLocale().toString(row.unread);
        const int width = painter->fontMetrics().horizontalAdvance(count);
        painter->setPen(theme.accentText);
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignTrailing, count);
        area.setRight(area.right() - width - metrics::smallGap);
    }
    painter->setFont(row.unread > 0 ? theme.fonts.strong : theme.fonts.body);
    painter->setPen(theme.text);
    const QString title = painter->fontMetrics().elidedText(
        row.title, Qt::ElideRight, area.width());
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeading, title);
    area.setLeft(area.left() + painter->fontMetrics().horizontalAdvance(title) + metrics::gap);
    if (area.width() > metrics::sectionGap && !row.hint.isEmpty()) {
        painter->setFont(theme.fonts.small);
        painter->setPen(theme.textMuted);
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeading,
            painter->fontMetrics().elidedText(row.hint, Qt::ElideRight, area.width()));
    }
    painter->restore();
}

} // namespace hearth::ui
