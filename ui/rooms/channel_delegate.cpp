// SPDX-License-Identifier: Apache-2.0
#include "ui/rooms/channel_delegate.h"

#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"

namespace hearth::ui {

using namespace Qt::StringLiterals;
using models::ChannelRow;

QString ChannelDelegate::detail(const ChannelRow& row)
{
    QStringList parts;
    if (row.joined)
        parts.append(tr("Joined"));
    if (row.members)
        parts.append(tr("%n member(s)", nullptr, static_cast<int>(*row.members)));
    if (!row.about.isEmpty())
        parts.append(row.about.simplified());
    return parts.join(u" · "_s);
}

QSize ChannelDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const Theme& theme = themeOf(*option.widget);
    const int lines = QFontMetrics(theme.fonts.strong).height()
        + QFontMetrics(theme.fonts.small).height();
    return { 0, lines + 2 * metrics::rowPaddingVertical };
}

void ChannelDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const ChannelRow& row = static_cast<const models::ChannelListModel*>(index.model())
                                ->row(index.row());
    const Theme& theme = themeOf(*option.widget);
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (chosen || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(chosen ? theme.selected : theme.hoverRow);
        painter->drawRoundedRect(option.rect, metrics::rowRadius, metrics::rowRadius);
    }
    QRect text = option.rect.adjusted(metrics::smallGap, metrics::rowPaddingVertical,
        -metrics::smallGap, -metrics::rowPaddingVertical);
    painter->setFont(theme.fonts.strong);
    painter->setPen(row.archived ? theme.textMuted : theme.text);
    QRect title = text;
    if (row.kind == RoomKind::Private) {
        const QRect icon(text.left(), text.top(), metrics::iconSmall, metrics::iconSmall);
        painter->drawPixmap(icon,
            themedPixmap(*option.widget, IconName::Lock, theme.textMuted, metrics::iconSmall));
        title.setLeft(icon.right() + metrics::grid);
    }
    const QString name = row.kind == RoomKind::Private ? row.title : u"# "_s + row.title;
    painter->drawText(title, Qt::AlignTop | Qt::AlignLeading,
        painter->fontMetrics().elidedText(name, Qt::ElideRight, title.width()));
    painter->setFont(theme.fonts.small);
    painter->setPen(theme.textMuted);
    painter->drawText(text, Qt::AlignBottom | Qt::AlignLeading,
        painter->fontMetrics().elidedText(detail(row), Qt::ElideRight, text.width()));
    painter->restore();
}

} // namespace hearth::ui
