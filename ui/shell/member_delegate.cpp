// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/member_delegate.h"

#include "ui/profile/avatar_pictures.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/presence_mark.h"

#include <QPainter>

namespace hearth::ui {

using namespace Qt::StringLiterals;

QString MemberDelegate::roleName(const models::MemberRow& row)
{
    if (row.state == MemberState::Imported)
        return tr("From an import");
    switch (row.role) {
    case Role::Owner:
        return tr("Owner");
    case Role::Admin:
        return tr("Admin");
    case Role::Guest:
        return tr("Guest");
    case Role::Member:
        break;
    }
    return {};
}

namespace {

/// What stands below the name: what they say of themselves, or else what they are here.
QString secondLine(const models::MemberRow& row)
{
    if (!row.warning.isEmpty())
        return models::warningText(row.warning);
    const QString status = (row.statusEmoji + u' ' + row.statusText).trimmed();
    QStringList parts { MemberDelegate::roleName(row), row.title, status };
    parts.removeAll({});
    return parts.join(u" · "_s);
}

} // namespace

QSize MemberDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return { 0, metrics::avatar + metrics::gap };
}

void MemberDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = themeOf(*option.widget);
    const models::MemberRow& row = static_cast<const models::MemberListModel*>(index.model())
                                       ->row(index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect area = option.rect.adjusted(metrics::smallGap, 0, -metrics::smallGap, 0);
    const bool current = option.state.testFlag(QStyle::State_Selected)
        && option.state.testFlag(QStyle::State_HasFocus);
    if (current || option.state.testFlag(QStyle::State_MouseOver))
        drawRoundedRect(*painter, area, metrics::rowRadius, theme.hoverRow,
            current ? theme.accent : QColor(Qt::transparent), metrics::focusRing);
    QRect tile(0, 0, metrics::avatar, metrics::avatar);
    tile.moveCenter(area.center());
    tile.moveLeft(area.left() + metrics::gap);
    paintMember(*painter, tile, theme, AvatarPictures::of(*option.widget), row.id, row.name,
        metrics::avatarRadius);
    if (row.presence) {
        QRect mark(0, 0, metrics::presenceMark, metrics::presenceMark);
        mark.moveBottomRight(tile.bottomRight() + QPoint(metrics::focusRing, metrics::focusRing));
        const bool raised = current || option.state.testFlag(QStyle::State_MouseOver);
        paintPresence(
            *painter, mark, theme, *row.presence, raised ? theme.hoverRow : theme.background);
    }
    QRect text(tile.right() + 1 + metrics::gap, area.top(),
        area.right() - tile.right() - 2 * metrics::gap, area.height());
    const QString role = secondLine(row);
    const QString name = row.self ? tr("%1 (you)").arg(row.name) : row.name;
    painter->setFont(theme.fonts.strong);
    painter->setPen(row.state == MemberState::Imported ? theme.textMuted : theme.text);
    const QRect first = role.isEmpty()
        ? text
        : QRect(text.left(), text.top(), text.width(), text.height() / 2 + 1);
    const int place = role.isEmpty() ? Qt::AlignVCenter : Qt::AlignBottom;
    const int mark = row.pending ? metrics::iconSmall + metrics::grid : 0;
    const QString shown = painter->fontMetrics().elidedText(
        name, Qt::ElideRight, text.width() - mark);
    painter->drawText(first, place | Qt::AlignLeading, shown);
    if (row.pending) {
        QRect clock(first.left() + painter->fontMetrics().horizontalAdvance(shown) + metrics::grid,
            0, metrics::iconSmall, metrics::iconSmall);
        clock.moveTop(role.isEmpty() ? first.center().y() - metrics::iconSmall / 2 + 1
                                     : first.bottom() - metrics::iconSmall);
        painter->drawPixmap(clock,
            themedPixmap(*option.widget, IconName::Clock, theme.textMuted, metrics::iconSmall));
    }
    if (!role.isEmpty()) {
        painter->setFont(theme.fonts.small);
        painter->setPen(row.warning.isEmpty() ? theme.textMuted : theme.dangerText);
        painter->drawText(text.adjusted(0, text.height() / 2 + 1, 0, 0),
            Qt::AlignTop | Qt::AlignLeading,
            painter->fontMetrics().elidedText(role, Qt::ElideRight, text.width()));
    }
    painter->restore();
}

} // namespace hearth::ui
