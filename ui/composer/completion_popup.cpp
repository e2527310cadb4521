// SPDX-License-Identifier: Apache-2.0
#include "ui/composer/completion_popup.h"

#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace hearth::ui {

namespace {

enum Role { HintRole = Qt::UserRole + 1, IconRole, PictureRole };

constexpr int popupWidth = 320;

class ItemDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override
    {
        const Theme& theme = themeOf(*option.widget);
        if (option.state & QStyle::State_Selected)
            drawRoundedRect(*painter, option.rect, metrics::rowRadius, theme.selected);
        QRect place = option.rect.adjusted(metrics::smallGap, 0, -metrics::smallGap, 0);
        painter->setPen(theme.text);
        if (const QString icon = index.data(IconRole).toString(); !icon.isEmpty()) {
            painter->setFont(theme.fonts.emoji);
            painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter, icon);
            place.setLeft(place.left() + metrics::sidebarRow);
        }
        if (const auto picture = index.data(PictureRole).value<QImage>(); !picture.isNull()) {
            QRect drawn(QPoint(), picture.deviceIndependentSize().toSize());
            drawn.moveCenter(place.center());
            drawn.moveLeft(place.left());
            painter->drawImage(drawn.topLeft(), picture);
            place.setLeft(place.left() + metrics::sidebarRow);
        }
        const QString label = index.data(Qt::DisplayRole).toString();
        painter->setFont(theme.fonts.body);
        const QFontMetrics measure(theme.fonts.body);
        painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
            measure.elidedText(label, Qt::ElideRight, place.width()));
        place.setLeft(std::min(
            place.left() + measure.horizontalAdvance(label) + metrics::smallGap, place.right()));
        painter->setFont(theme.fonts.small);
        painter->setPen(theme.textMuted);
        const QString hint = QFontMetrics(theme.fonts.small)
                                 .elidedText(index.data(HintRole).toString(), Qt::ElideRight,
                                     place.width());
        painter->drawText(place, Qt::AlignRight | Qt::AlignVCenter, hint);
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return { popupWidth,
            std::max(metrics::sidebarRow, option.fontMetrics.height()) + metrics::grid };
    }
};

} // namespace

CompletionPopup::CompletionPopup(QWidget* window)
    : QListWidget(window)
{
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Suggestions"));
    setItemDelegate(new ItemDelegate(this));
    setUniformItemSizes(true);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::Box);
    setViewportMargins(metrics::grid, metrics::grid, metrics::grid, metrics::grid);
    connect(this, &QListWidget::itemClicked, this,
        [this](QListWidgetItem* item) { choose(row(item)); });
    connect(this, &QListWidget::itemEntered, this,
        [this](QListWidgetItem* item) { setCurrentItem(item); });
    dress();
    hide();
}

void CompletionPopup::dress()
{
    const Theme& theme = themeOf(*this);
    QPalette colors = palette();
    colors.setColor(QPalette::Base, theme.card);
    colors.setColor(QPalette::WindowText, theme.line); // the frame
    setPalette(colors);
}

void CompletionPopup::changeEvent(QEvent* event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        dress();
}

void CompletionPopup::offer(const QList<CompletionItem>& items, const QRect& cursor)
{
    if (items.isEmpty()) {
        m_items.clear();
        return hide();
    }
    if (items != m_items) {
        m_items = items;
        clear();
        for (const CompletionItem& item : items) {
            auto* line = new QListWidgetItem(item.label, this);
            line->setData(HintRole, item.hint);
            line->setData(IconRole, item.icon);
            line->setData(PictureRole, item.picture);
        }
        setCurrentRow(0);
    }
    const int height = static_cast<int>(items.size()) * sizeHintForRow(0)
        + 2 * (metrics::grid + frameWidth());
    resize(popupWidth, height);
    const int x = std::clamp(cursor.left(), 0, std::max(0, parentWidget()->width() - width()));
    const int above = cursor.top() - height - metrics::grid;
    move(x, above >= 0 ? above : cursor.bottom() + metrics::grid);
    show();
    raise();
}

bool CompletionPopup::handleKey(int key)
{
    if (!isVisible())
        return false;
    switch (key) {
    case Qt::Key_Up:
        setCurrentRow((currentRow() + count() - 1) % count());
        return true;
    case Qt::Key_Down:
        setCurrentRow((currentRow() + 1) % count());
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        choose(currentRow());
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return false;
    }
}

void CompletionPopup::choose(int row)
{
    if (row < 0 || row >= m_items.size())
        return;
    const CompletionItem item = m_items[row];
    hide();
    Q_EMIT chosen(item);
}

} // namespace hearth::ui
