// SPDX-License-Identifier: Apache-2.0
#include "ui/details/file_delegate.h"

#include "core/models/file_list_model.h"
#include "core/text/hidden.h"
#include "ui/files/file_kind.h"
#include "ui/files/file_text.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/timeline/time_text.h"

#include <QPainter>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using models::ListedFile;

namespace {

QString detailOf(const ListedFile& row, const FileFetcher& fetcher, Timestamp now)
{
    QStringList parts { FileText::note(row.file, &fetcher), row.author, row.roomTitle,
        TimeText::shortMoment(row.createdAt(), now) };
    parts.removeAll({});
    return parts.join(u" · "_s);
}

} // namespace

FileDelegate::FileDelegate(const Clock& clock, const FileFetcher& fetcher, QObject* owner)
    : QStyledItemDelegate(owner)
    , m_clock(clock)
    , m_fetcher(fetcher)
{
}

QSize FileDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const Theme& theme = themeOf(*option.widget);
    return { 0,
        QFontMetrics(theme.fonts.strong).height() + QFontMetrics(theme.fonts.small).height()
            + 2 * metrics::smallGap };
}

void FileDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = themeOf(*option.widget);
    const ListedFile& row = static_cast<const models::FileListModel*>(index.model())
                                ->row(index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool current = option.state.testFlag(QStyle::State_Selected);
    const bool focused = current && option.state.testFlag(QStyle::State_HasFocus);
    const QRect card = option.rect.adjusted(metrics::smallGap, 0, -metrics::smallGap, 0);
    if (current || option.state.testFlag(QStyle::State_MouseOver))
        drawRoundedRect(*painter, card, metrics::rowRadius,
            current ? theme.selected : theme.hoverRow,
            focused ? theme.accent : QColor(Qt::transparent), metrics::focusRing);
    const bool stored = row.file.state == FileState::Stored;
    QRect icon(0, 0, metrics::iconLarge, metrics::iconLarge);
    icon.moveCenter(card.center());
    icon.moveLeft(card.left() + metrics::gap);
    painter->drawPixmap(icon,
        themedPixmap(*option.widget, fileIcon(row.file), theme.textMuted, metrics::iconLarge));
    const QRect place(icon.right() + 1 + metrics::gap, card.top() + metrics::smallGap,
        card.right() - icon.right() - 2 * metrics::gap, card.height() - 2 * metrics::smallGap);
    painter->setFont(theme.fonts.strong);
    painter->setPen(stored ? theme.text : theme.textMuted);
    painter->drawText(place, Qt::AlignTop | Qt::AlignLeading,
        text::isolated(painter->fontMetrics().elidedText(
            text::withHiddenShown(row.file.name), Qt::ElideMiddle, place.width())));
    painter->setFont(theme.fonts.small);
    painter->setPen(theme.textMuted);
    painter->drawText(place, Qt::AlignBottom | Qt::AlignLeading,
        painter->fontMetrics().elidedText(
            detailOf(row, m_fetcher, m_clock.now()), Qt::ElideRight, place.width()));
    painter->restore();
}

} // namespace hearth::ui
