// SPDX-License-Identifier: Apache-2.0
#include "ui/emoji/emoji_picker.h"

#include "ui/emoji/emoji_history.h"
#include "ui/emoji/emoji_list_model.h"
#include "ui/emoji/emoji_pictures.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QToolButton>

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using text::EmojiGroup;

namespace {

constexpr int columns = 9;
constexpr int shownRows = 7;
constexpr int cell = metrics::iconButton + metrics::grid;
/// Categories are Unicode's groups; before them stand what was used last and the workspace's own.
constexpr int recentCategory = -2;
constexpr int ownCategory = -3;

class EmojiDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override
    {
        const Theme& theme = themeOf(*option.widget);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool current = option.state.testFlag(QStyle::State_Selected);
        if (current || option.state.testFlag(QStyle::State_MouseOver))
            drawRoundedRect(*painter, option.rect.adjusted(1, 1, -1, -1), metrics::rowRadius,
                current ? theme.selected : theme.hoverRow,
                current ? theme.accent : QColor(Qt::transparent), metrics::lineWidth);
        painter->setFont(theme.fonts.emoji);
        painter->setPen(theme.text);
        const auto picture = index.data(EmojiListModel::PictureRole).value<QPixmap>();
        if (!picture.isNull()) {
            QRect place(QPoint(), picture.deviceIndependentSize().toSize());
            place.moveCenter(option.rect.center());
            painter->drawPixmap(place.topLeft(), picture);
        } else {
            // The name of one whose picture is not here is cut off; it stands below in full.
            painter->setClipRect(option.rect);
            painter->drawText(option.rect, Qt::AlignCenter, index.data().toString());
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return { cell, cell };
    }
};

} // namespace

EmojiPicker::EmojiPicker(EmojiHistory& history, EmojiPictures* pictures, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_history(history)
    , m_pictures(pictures)
    , m_emoji(new EmojiListModel(pictures, this))
    , m_search(new QLineEdit(this))
    , m_categories(new QButtonGroup(this))
    , m_grid(new QListView(this))
    , m_tone(new QComboBox(this))
    , m_name(new ElidedLabel({}, TextRole::Small, this))
    , m_category(recentCategory)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Choose an emoji"));
    m_search->setPlaceholderText(tr("Find an emoji"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_grid->setObjectName(u"emoji"_s);
    m_grid->setModel(m_emoji);
    m_grid->setItemDelegate(new EmojiDelegate(m_grid));
    m_grid->setAccessibleName(tr("Emoji"));
    m_grid->setViewMode(QListView::IconMode);
    m_grid->setMovement(QListView::Static);
    m_grid->setResizeMode(QListView::Adjust);
    m_grid->setUniformItemSizes(true);
    m_grid->setMouseTracking(true);
    m_grid->setFrameShape(QFrame::NoFrame);
    m_grid->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_grid->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_grid->setFixedSize(columns * cell + metrics::scrollBar + metrics::grid, shownRows * cell);
    m_grid->installEventFilter(this);
    auto* top = new QHBoxLayout;
    top->addWidget(m_search, 1);
    top->addWidget(m_tone);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::gap, metrics::gap, metrics::gap, metrics::gap);
    column->setSpacing(metrics::smallGap);
    column->addLayout(top);
    addCategories();
    addTones();
    column->addWidget(m_grid);
    column->addWidget(m_name);
    connect(m_search, &QLineEdit::textChanged, this, &EmojiPicker::refresh);
    connect(m_grid, &QListView::clicked, this,
        [this](const QModelIndex& index) { choose(index.row()); });
    connect(m_grid->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &EmojiPicker::describe);
    setFocusProxy(m_search);
    refresh();
}

void EmojiPicker::addCategories()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    m_categories->setExclusive(true);
    const auto add = [&](int category, const QString& sign, const QString& name) {
        auto* button = new QToolButton(this);
        button->setText(sign);
        button->setToolTip(name);
        button->setAccessibleName(name);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setChecked(category == m_category);
        m_categories->addButton(button, category);
        row->addWidget(button, 1);
        connect(button, &QToolButton::clicked, this, [this, category] { showCategory(category); });
    };
    const auto group = [](EmojiGroup each) { return static_cast<int>(each); };
    add(recentCategory, u"🕘"_s, tr("Used lately"));
    if (m_pictures && !m_pictures->all().isEmpty())
        add(ownCategory, u"✨"_s, tr("Custom"));
    add(group(EmojiGroup::Smileys), u"😀"_s, tr("Smileys"));
    add(group(EmojiGroup::People), u"👋"_s, tr("People"));
    add(group(EmojiGroup::Animals), u"🐻"_s, tr("Animals and nature"));
    add(group(EmojiGroup::Food), u"🍎"_s, tr("Food and drink"));
    add(group(EmojiGroup::Travel), u"🚗"_s, tr("Travel and places"));
    add(group(EmojiGroup::Activities), u"⚽"_s, tr("Activities"));
    add(group(EmojiGroup::Objects), u"💡"_s, tr("Objects"));
    add(group(EmojiGroup::Symbols), u"🔣"_s, tr("Symbols"));
    add(group(EmojiGroup::Flags), u"🏁"_s, tr("Flags"));
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

void EmojiPicker::addTones()
{
    m_tone->setAccessibleName(tr("Skin tone"));
    m_tone->setToolTip(m_tone->accessibleName());
    const QStringList names { tr("No skin tone"), tr("Light skin tone"),
        tr("Medium-light skin tone"), tr("Medium skin tone"), tr("Medium-dark skin tone"),
        tr("Dark skin tone") };
    const QStringList hands { u"✋"_s, u"✋🏻"_s, u"✋🏼"_s, u"✋🏽"_s, u"✋🏾"_s, u"✋🏿"_s };
    for (qsizetype i = 0; i < names.size(); ++i) {
        m_tone->addItem(hands[i]);
        m_tone->setItemData(static_cast<int>(i), names[i], Qt::ToolTipRole);
        m_tone->setItemData(static_cast<int>(i), names[i], Qt::AccessibleTextRole);
    }
    m_tone->setCurrentIndex(m_history.tone());
    connect(m_tone, &QComboBox::activated, this, [this](int tone) {
        m_history.setTone(tone);
        refresh();
    });
}

void EmojiPicker::showCategory(int category)
{
    m_category = category;
    if (m_search->text().isEmpty())
        refresh();
    else
        m_search->clear();
}

void EmojiPicker::refresh()
{
    m_emoji->setTone(m_history.tone());
    if (!m_search->text().trimmed().isEmpty())
        m_emoji->find(m_search->text());
    else if (m_category == recentCategory)
        m_emoji->showThese(m_history.recent());
    else if (m_category == ownCategory)
        m_emoji->showOwn();
    else
        m_emoji->showGroup(static_cast<EmojiGroup>(m_category));
    if (m_emoji->rowCount() > 0)
        m_grid->setCurrentIndex(m_emoji->index(0));
    m_grid->scrollToTop();
    describe();
}

void EmojiPicker::describe()
{
    const QModelIndex current = m_grid->currentIndex();
    if (current.isValid())
        m_name->setText(current.data(EmojiListModel::NameRole).toString());
    else
        m_name->setText(tr("No emoji is called so."));
}

void EmojiPicker::choose(int row)
{
    if (row < 0 || row >= m_emoji->rowCount())
        return;
    const QString emoji = m_emoji->emoji(row);
    m_history.note(emoji);
    Q_EMIT chosen(emoji);
    close();
}

void EmojiPicker::popup(const QPoint& globalPosition)
{
    adjustSize();
    const QRect screen = parentWidget()->screen()->availableGeometry();
    const int x = std::clamp(globalPosition.x() - width(), screen.left(),
        std::max(screen.left(), screen.right() - width()));
    const int above = globalPosition.y() - height();
    const int y = above >= screen.top() ? above
                                        : std::min(globalPosition.y(), screen.bottom() - height());
    move(x, std::max(y, screen.top()));
    show();
    m_search->setFocus(Qt::PopupFocusReason);
}

bool EmojiPicker::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto* keys = static_cast<QKeyEvent*>(event);
    const int key = keys->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        choose(m_grid->currentIndex().row());
        return true;
    }
    if (key == Qt::Key_Escape) {
        close();
        return true;
    }
    if (watched == m_search && key == Qt::Key_Down) {
        m_grid->setFocus(Qt::OtherFocusReason);
        return true;
    }
    const bool top = m_grid->currentIndex().row() < columns;
    if (watched == m_grid && key == Qt::Key_Up && top) {
        m_search->setFocus(Qt::OtherFocusReason);
        return true;
    }
    // Whoever types while walking through them wants to search on.
    if (watched == m_grid && !keys->text().isEmpty() && keys->text().front().isLetterOrNumber()) {
        m_search->setFocus(Qt::OtherFocusReason);
        m_search->insert(keys->text());
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void EmojiPicker::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = themeOf(*this);
    painter.fillRect(rect(), theme.card);
    painter.setPen(theme.contrast == Contrast::High ? theme.controlLine : theme.line);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace hearth::ui
